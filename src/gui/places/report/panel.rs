use egui::{Rect, Ui, pos2, vec2};

use super::press::Press;
use super::preview::size_id;
use super::{Languages, ReportPlace};
use crate::export::proposal::{Part, TypeSize};
use crate::gui::Icon;
use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::places::file_beside;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, CheckRow, Mark, Segments, remark, scroll_rows, text, title};
use crate::locale::{Language, Message};
use crate::store;

/// Height of both buttons at the foot.
const BUTTONS: f32 = 48.0 + 12.0 + 48.0;

/// What a part is called in the list, and what it is for.
const fn row_ids(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Family => ("report-for-family", "report-for-family-what"),
        Part::Survey => ("report-for-survey", "report-for-survey-what"),
        Part::Installer => ("report-for-installer", "report-for-installer-what"),
        Part::Office => ("report-for-office", "report-for-office-what"),
    }
}

impl ReportPlace {
    /// For whom, how large, in which language; and what to do with it.
    pub(in crate::gui) fn show_panel(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::super::panel_ground(ui);
        let area = ui.max_rect();
        let inner = Rect::from_min_max(area.min + vec2(20.0, 14.0), area.max - vec2(20.0, 16.0));
        // The buttons stay in sight however much stands above them.
        let room = vec2(inner.width(), inner.height() - BUTTONS - 10.0);
        bars::at(ui, inner.min, room, |ui| {
            let more = cx.word("more-below-plain");
            scroll_rows(
                ui,
                "report",
                |_| more,
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 6.0;
                    title(ui, &cx.word("report-for-whom"));
                    for part in Part::ALL {
                        self.part_row(ui, cx, part);
                    }
                    rows.row(ui, |ui| self.remarks(ui, cx));
                    rows.row(ui, |ui| self.type_choice(ui, cx));
                    rows.row(ui, |ui| self.language_choice(ui, cx));
                    rows.row(ui, |ui| self.other_files(ui, cx));
                },
            );
        });
        self.buttons(ui, cx, inner);
    }

    fn part_row(&mut self, ui: &mut Ui, cx: &Context<'_>, part: Part) {
        let (name, what) = row_ids(part);
        let (name, what) = (cx.word(name), cx.word(what));
        let pages = pages_text(cx, self.press.n_pages(part));
        let mut chosen = self.chosen.contains(&part);
        let row = CheckRow::new(&name, &mut chosen).detail(&what).right(&pages).line();
        if ui.add(row).changed() {
            if chosen {
                self.chosen.insert(part);
            } else {
                self.chosen.remove(&part);
            }
            self.saved = None;
        }
    }

    fn type_choice(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        let name = cx.word("report-type");
        ui.spacing_mut().item_spacing.y = 2.0;
        text(ui, &name, Type::Caption, tokens(ui).ink2);
        let words = TypeSize::ALL.map(|size| cx.word(size_id(size)));
        let mut segments = Segments::new(&name, &mut self.type_size).small();
        for (size, word) in TypeSize::ALL.into_iter().zip(&words) {
            segments = segments.option(size, word);
        }
        segments.show(ui);
    }

    fn language_choice(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        let name = cx.word("report-language");
        ui.spacing_mut().item_spacing.y = 2.0;
        text(ui, &name, Type::Caption, tokens(ui).ink2);
        let mut chosen = self.languages.unwrap_or(Languages::One(cx.locale.language()));
        let (chinese, english) = (cx.word("report-chinese"), cx.word("report-english"));
        let both = cx.word("report-both-languages");
        let shown = Segments::new(&name, &mut chosen)
            .small()
            .option(Languages::One(Language::Chinese), &chinese)
            .option(Languages::One(Language::English), &english)
            .option(Languages::Both, &both)
            .show(ui);
        if shown.changed() {
            self.languages = Some(chosen);
        }
    }

    fn remarks(&self, ui: &mut Ui, cx: &Context<'_>) {
        if let Some(trouble) = &self.press.trouble {
            remark(ui, Mark::Must, Icon::Info, trouble);
        }
        match &self.saved {
            Some(Ok(path)) => {
                let done = cx.say(&Message::new("report-saved").with("path", path.as_str()));
                remark(ui, Mark::Met, Icon::Saved, &done);
            }
            Some(Err(trouble)) => {
                remark(ui, Mark::Must, Icon::Info, trouble);
            }
            None => {
                let waiting = cx.session.assessment().survey.len();
                if waiting > 0 && !self.chosen.contains(&Part::Survey) {
                    let words = cx.say(&Message::new("report-waiting").with("count", waiting));
                    remark(ui, Mark::Unknown, Icon::Tape, &words);
                }
            }
        }
    }

    fn buttons(&mut self, ui: &mut Ui, cx: &Context<'_>, inner: Rect) {
        let parts: Vec<Part> = self.chosen.iter().copied().collect();
        let n_pages = n_pages(&self.press, &parts);
        let is_ready = n_pages.is_some_and(|pages| pages > 0);
        let buttons = Rect::from_min_max(pos2(inner.left(), inner.bottom() - BUTTONS), inner.max);
        bars::at(ui, buttons.min, buttons.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            let print = match n_pages {
                Some(0) => cx.word("report-choose-part"),
                Some(pages) => cx.say(&Message::new("report-print").with("pages", pages)),
                None => cx.word("report-making"),
            };
            let missing = (!is_ready).then_some(print.as_str());
            let button = Button::primary(&print).icon(Icon::Print).full_width().missing(missing);
            if ui.add(button).clicked() && is_ready {
                self.saved = Some(self.save(cx, &parts).and_then(|path| {
                    opener::open(&path).map_err(|error| error.to_string())?;
                    Ok(path)
                }));
            }
            let save = cx.word("report-save");
            if ui.add(Button::plain(&save).icon(Icon::Usb).full_width().missing(missing)).clicked()
                && is_ready
            {
                self.saved = Some(self.save(cx, &parts));
            }
        });
    }

    /// Writes the PDF beside the file of the case, or where a case is saved first.
    fn save(&self, cx: &Context<'_>, parts: &[Part]) -> Result<String, String> {
        let pdf = self.press.pdf(parts)?;
        let path = file_beside(cx, "pdf");
        store::save_atomically(&path, &pdf).map_err(|error| error.to_string())?;
        Ok(path.display().to_string())
    }
}

fn pages_text(cx: &Context<'_>, pages: Option<usize>) -> String {
    pages.map_or_else(String::new, |pages| cx.say(&Message::new("report-pages").with("pages", pages)))
}

/// How many pages some parts have together; `None` while they are being made.
fn n_pages(press: &Press, parts: &[Part]) -> Option<usize> {
    parts.iter().map(|&part| press.n_pages(part)).sum()
}
