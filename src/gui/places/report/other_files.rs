use egui::{Ui, vec2};

use super::ReportPlace;
use crate::export::proposal::{Proposal, phone_page, spreadsheet};
use crate::export::{dxf, sweet_home_3d};
use crate::gui::context::Context;
use crate::gui::places::file_beside;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, text};
use crate::store;

/// A file for another program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OtherFile {
    /// The quotation, which recalculates.
    Spreadsheet,
    /// One page for a phone.
    Phone,
    /// The plan and the works for CAD.
    Cad,
    /// The plan for another planning program.
    SweetHome3d,
}

impl OtherFile {
    const ALL: [Self; 4] = [Self::Spreadsheet, Self::Phone, Self::Cad, Self::SweetHome3d];

    const fn word_id(self) -> &'static str {
        match self {
            Self::Spreadsheet => "report-file-spreadsheet",
            Self::Phone => "report-file-phone",
            Self::Cad => "report-file-cad",
            Self::SweetHome3d => "report-file-sweet-home-3d",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Spreadsheet => "xlsx",
            Self::Phone => "html",
            Self::Cad => "dxf",
            Self::SweetHome3d => "sh3d",
        }
    }

    /// The file of a proposal.
    pub(super) fn bytes(self, proposal: &Proposal<'_>) -> Result<Vec<u8>, String> {
        let (before, after) = (&proposal.case.plan, &proposal.selection.plan);
        let written = match self {
            Self::Spreadsheet => spreadsheet(proposal),
            Self::Phone => phone_page(proposal).map(String::into_bytes),
            Self::Cad => dxf(before, Some(after), proposal.locale),
            Self::SweetHome3d => sweet_home_3d(after, proposal.locale),
        };
        written.map_err(|error| error.to_string())
    }
}

impl ReportPlace {
    /// What can be saved beside the pages.
    pub(super) fn other_files(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        text(ui, &cx.word("report-files"), Type::Caption, tokens(ui).ink2);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for file in OtherFile::ALL {
                let word = cx.word(file.word_id());
                if ui.add(Button::plain(&word).small()).clicked() {
                    self.saved = Some(self.save_other(cx, file));
                }
            }
        });
    }

    fn save_other(&self, cx: &Context<'_>, file: OtherFile) -> Result<String, String> {
        let Some(bytes) = self.press.other_file(file) else { return Err(cx.word("report-making")) };
        let path = file_beside(cx, file.ending());
        store::save_atomically(&path, &bytes?).map_err(|error| error.to_string())?;
        Ok(path.display().to_string())
    }
}
