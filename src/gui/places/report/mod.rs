//! 报告: the pages as they will be printed, for whom, and the files that can be saved.

mod before_after;
mod other_files;
mod panel;
mod preview;
mod press;

use std::collections::BTreeSet;

use egui::{Rect, Ui, pos2, vec2};

use crate::export::proposal::{Part, TypeSize};
use crate::gui::context::Context;
use crate::gui::theme::tokens;
use crate::locale::Language;

use before_after::PlanSlider;
use press::Press;

/// In which languages pages are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Languages {
    One(Language),
    Both,
}

impl Languages {
    fn all(self) -> Vec<Language> {
        match self {
            Self::One(language) => vec![language],
            Self::Both => Language::ALL.to_vec(),
        }
    }
}

/// What the middle shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Part(Part),
    BeforeAfter,
}

/// What the place keeps for itself.
pub(in crate::gui) struct ReportPlace {
    shown: Shown,
    chosen: BTreeSet<Part>,
    type_size: TypeSize,
    languages: Option<Languages>,
    press: Press,
    slider: PlanSlider,
    saved: Option<Result<String, String>>,
}

impl Default for ReportPlace {
    fn default() -> Self {
        Self {
            shown: Shown::Part(Part::Family),
            chosen: BTreeSet::from([Part::Family, Part::Installer]),
            type_size: TypeSize::default(),
            languages: None,
            press: Press::default(),
            slider: PlanSlider::default(),
            saved: None,
        }
    }
}

impl ReportPlace {
    /// The pages of a part side by side, or the plan before and after.
    pub(in crate::gui) fn show_main(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, tokens(ui).sunken);
        let Some(outlook) = cx.session.outlook().cloned() else {
            super::waiting(ui, cx);
            return;
        };
        let Some(selection) = outlook.selection.clone() else {
            super::waiting(ui, cx);
            return;
        };
        let languages = self.languages(cx).all();
        let is_new = self.press.order(ui.ctx(), cx, &outlook, &selection, &languages, self.type_size);
        if is_new {
            self.saved = None;
        }
        preview::tabs(ui, cx, &mut self.shown, &self.press, self.type_size);
        let rest = Rect::from_min_max(pos2(area.left(), area.top() + 64.0), area.max);
        match self.shown {
            Shown::BeforeAfter => {
                let picture = Rect::from_min_max(rest.min + vec2(14.0, 6.0), rest.max - vec2(14.0, 14.0));
                self.slider.show(ui, cx, picture, &outlook, &selection);
            }
            Shown::Part(part) => preview::pages(ui, cx, rest, self.press.part(part)),
        }
    }

    fn languages(&self, cx: &Context<'_>) -> Languages {
        self.languages.unwrap_or(Languages::One(cx.locale.language()))
    }
}
