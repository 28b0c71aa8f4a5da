//! The five places: what stands in the middle, and what in the panel at the right.

mod abilities;
mod assess;
mod chair_ways;
mod comparison;
mod elder;
mod files;
mod import_report;
mod live;
mod measuring;
mod photos;
mod plan;
mod remedies;
mod rule_choice;
mod report;
mod survey;
mod walk;
mod whom;

use std::path::{Path, PathBuf};

use egui::{Rect, Stroke, Ui, vec2};

use super::command::UiCommand;
use super::context::Context;
use super::icons::Icon;
use super::keys::Holds;
use super::place::Place;
use super::theme::{Type, tokens};
use super::widgets::{Button, baseline_row, text};
use crate::locale::Locale;
use crate::rules::FindingKey;
use crate::session::Session;

/// The head of a panel of 评估: its title, something at the right, and the way back; true when that was pressed.
fn panel_head(ui: &mut Ui, cx: &Context<'_>, title: &str, right: &str) -> bool {
    let colors = tokens(ui);
    baseline_row(ui, &[(title, Type::Title, colors.ink)], &[(right, Type::Caption, colors.ink2)]);
    ui.add(Button::plain(&cx.word("survey-back")).icon(Icon::Assess).small().full_width()).clicked()
}

/// What the places keep for themselves.
#[derive(Default)]
pub struct Places {
    elder: elder::ElderPlace,
    plan: plan::PlanPlace,
    assess: assess::AssessPlace,
    remedies: remedies::RemediesPlace,
    report: report::ReportPlace,
    files: files::FilesPanel,
}

impl Places {
    /// Shows the middle of the open place.
    pub fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        match cx.view.place {
            Place::Elder => self.elder.show_main(ui, cx),
            Place::Plan => self.plan.show_main(ui, cx),
            Place::Assess => self.assess.show_main(ui, cx),
            Place::Remedies => self.remedies.show_main(ui, cx),
            Place::Report => self.report.show_main(ui, cx),
        }
    }

    /// Does what a command stands for; false when no place knows it.
    pub fn run(&mut self, cx: &mut Context<'_>, command: UiCommand) -> bool {
        self.plan.run(cx, command)
    }

    /// Sets down a text from the clipboard on the plan; false when it is no part of a home.
    pub fn paste_text(&mut self, cx: &mut Context<'_>, text: &str) -> bool {
        self.plan.paste_text(cx, text)
    }

    /// Which keys the open place keeps to itself.
    pub fn holds(&self, place: Place) -> Holds {
        match place {
            Place::Plan => {
                Holds { pointer_is_down: self.plan.is_pointer_down(), types: self.plan.holds_keys() }
            }
            _ => Holds::default(),
        }
    }

    /// Shows the panel of the open place.
    pub fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        if let Some(choosing) = cx.view.chooses {
            self.files.show(ui, cx, choosing);
            return;
        }
        self.files.forget();
        if cx.session.opening().is_some() || cx.view.shows_import && cx.session.foreign().is_some() {
            import_report::show(ui, cx);
            return;
        }
        match cx.view.place {
            Place::Elder => self.elder.show_panel(ui, cx),
            Place::Plan => self.plan.show_panel(ui, cx),
            Place::Assess => self.assess.show_panel(ui, cx),
            Place::Remedies => self.remedies.show_panel(ui, cx),
            Place::Report => self.report.show_panel(ui, cx),
        }
    }
}

/// The ground of the panel at the right.
fn panel_ground(ui: &Ui) {
    let (area, colors) = (ui.max_rect(), tokens(ui));
    ui.painter().rect_filled(area, 0.0, colors.panel);
    ui.painter().vline(area.left() + 0.5, area.y_range(), Stroke::new(1.0, colors.line));
}

/// Said where results stand while they are being worked out.
fn waiting(ui: &mut Ui, cx: &Context<'_>) {
    let area = ui.max_rect();
    let rect = Rect::from_min_size(area.min + vec2(24.0, 24.0), area.size() - vec2(48.0, 48.0));
    let id = if cx.session.is_busy() { "working-out" } else { "choice-none" };
    super::canvas::bars::at(ui, rect.min, rect.size(), |ui| {
        text(ui, &cx.word(id), Type::CardTitle, tokens(ui).ink2);
    });
}

/// How many remedies clear a finding; `None` while that is worked out.
fn ways(cx: &Context<'_>, key: &FindingKey) -> Option<usize> {
    let outlook = cx.session.outlook()?;
    Some(outlook.consultation.options.iter().filter(|option| option.remedy.clears.contains(key)).count())
}

/// A file with another ending beside the file of the case, or where a case is saved first.
pub(super) fn file_beside(cx: &Context<'_>, ending: &str) -> PathBuf {
    suggested_file(cx.session, cx.locale, ending)
}

/// A file with an ending beside the file of the case, or where a case is saved first.
pub(super) fn suggested_file(session: &Session, locale: &Locale, ending: &str) -> PathBuf {
    if let Some(path) = session.path() {
        return path.with_extension(ending);
    }
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).unwrap_or_default();
    let case = session.case();
    let name: String = case.occupant.name.chars().filter(|c| c.is_alphanumeric()).collect();
    let name = if name.is_empty() { locale.get("elder-unnamed") } else { name };
    Path::new(&home).join("Yiju").join(format!("{name}-{}.{ending}", case.on))
}
