//! The field under all fields: what is typed stays a draft until Enter or until the field is left.

use egui::text::{CCursor, CCursorRange};
use egui::{
    Align2, EventFilter, Id, Key, Margin, Modifiers, Rect, Response, Stroke, TextEdit, Ui, UiBuilder, pos2,
    vec2,
};

use super::parts;
use crate::gui::theme::{Type, tokens};

/// How a field looks and what it accepts.
pub(super) struct DraftField<'a> {
    pub(super) id: Id,
    /// Its name for screen readers; usually the visible label.
    pub(super) name: &'a str,
    /// What stands in it while nobody types.
    pub(super) shown: &'a str,
    pub(super) unit: &'a str,
    pub(super) hint: &'a str,
    pub(super) width: f32,
    /// Said under the field when what was typed cannot be read.
    pub(super) trouble: &'a str,
    pub(super) bold: bool,
    /// More than one row of text.
    pub(super) rows: usize,
    /// Whether what was typed can be read.
    pub(super) readable: &'a dyn Fn(&str) -> bool,
    /// What the text becomes a number of steps further.
    pub(super) step: Option<&'a Step<'a>>,
}

/// What happened in a field.
pub(super) struct DraftOutput {
    pub(super) response: Response,
    /// What was typed and can be read, at the moment it counts.
    pub(super) entered: Option<String>,
    pub(super) wrong: bool,
}

/// From the text shown and a number of steps to the text that many steps further.
pub(super) type Step<'a> = dyn Fn(&str, i64) -> Option<String> + 'a;

#[derive(Clone, Default)]
struct Draft {
    text: String,
    wrong: bool,
}

impl DraftField<'_> {
    /// Shows the box and, when wrong, the line that says what is accepted.
    pub(super) fn show(&self, ui: &mut Ui) -> DraftOutput {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let output = self.show_box(ui);
            if output.wrong && !self.trouble.is_empty() {
                let color = tokens(ui).must;
                ui.allocate_ui(vec2(self.width.min(ui.available_width()), 0.0), |ui| {
                    super::text(ui, self.trouble, Type::CaptionBold, color);
                });
            }
            output
        })
        .inner
    }

    fn show_box(&self, ui: &mut Ui) -> DraftOutput {
        let colors = tokens(ui);
        let mut draft: Option<Draft> = ui.data(|data| data.get_temp(self.id));
        let had_focus = ui.memory(|memory| memory.has_focus(self.id));
        let mut text = draft.as_ref().map_or_else(|| self.shown.to_owned(), |draft| draft.text.clone());
        let mut entered = None;
        if had_focus
            && let Some(stepped) =
                self.steps(ui).and_then(|steps| self.step.and_then(|step| step(&text, steps)))
        {
            text.clone_from(&stepped);
            entered = Some(stepped);
            draft = None;
        }

        let height = if self.rows > 1 { self.rows as f32 * 26.0 + 22.0 } else { 48.0 };
        let width = self.width.min(ui.available_width()).round();
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), egui::Sense::hover());
        let wrong_before = draft.as_ref().is_some_and(|draft| draft.wrong);
        let edge = match () {
            () if wrong_before => Stroke::new(if had_focus { 2.5 } else { 2.0 }, colors.must),
            () if had_focus => Stroke::new(2.5, colors.accent),
            () => Stroke::new(1.5, colors.control),
        };
        let fill = if ui.is_enabled() { colors.raised } else { colors.sunken };
        parts::surface(ui.painter(), rect, 10.0, fill, edge);

        let mut inner = Rect::from_min_max(
            pos2(rect.left() + 14.0, rect.top() + 2.0),
            pos2(rect.right() - 14.0, rect.bottom() - 2.0),
        );
        if !self.unit.is_empty() {
            let unit = parts::galley(ui, self.unit, Type::Caption, colors.ink3);
            inner.max.x -= unit.size().x + 8.0;
            parts::text_right(ui, pos2(rect.right() - 14.0, rect.center().y), unit);
        }
        let kind = Type::Large.bold(self.bold);
        let mut edit = if self.rows > 1 {
            TextEdit::multiline(&mut text).desired_rows(self.rows)
        } else {
            TextEdit::singleline(&mut text)
        };
        edit = edit
            .id(self.id)
            .font(kind.font())
            .text_color(colors.ink)
            .frame(egui::Frame::NONE)
            .margin(if self.rows > 1 { Margin::symmetric(0, 9) } else { Margin::ZERO })
            .hint_text(egui::RichText::new(self.hint).font(kind.font()).color(colors.ink3))
            .desired_width(inner.width())
            .min_size(inner.size())
            .align(if self.rows > 1 { Align2::LEFT_TOP } else { Align2::LEFT_CENTER })
            .event_filter(EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                tab: false,
                escape: false,
            });
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
        let shown = edit.show(&mut child);
        let response = shown.response.response.clone().accessible_name(self.name);
        if response.gained_focus() && self.rows == 1 {
            let mut state = shown.state;
            let all = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
            state.cursor.set_char_range(Some(all));
            state.store(ui.ctx(), self.id);
        }
        if response.changed() {
            let wrong = wrong_before && !(self.readable)(&text);
            draft = Some(Draft { text: text.clone(), wrong });
        }
        if response.lost_focus() {
            let left_as_it_was = ui.input(|input| input.key_pressed(Key::Escape)) || text == self.shown;
            draft = None;
            if !left_as_it_was && (self.readable)(&text) {
                entered = Some(text);
            } else if !left_as_it_was {
                draft = Some(Draft { text, wrong: true });
            }
        }
        let wrong = draft.as_ref().is_some_and(|draft| draft.wrong);
        ui.data_mut(|data| {
            if let Some(draft) = draft {
                data.insert_temp(self.id, draft);
            } else {
                data.remove_temp::<Draft>(self.id);
            }
        });
        DraftOutput { response, entered, wrong }
    }

    /// How far the arrow and page keys went: up is more.
    fn steps(&self, ui: &Ui) -> Option<i64> {
        self.step?;
        let keys = [
            (Modifiers::SHIFT, Key::ArrowUp, 10),
            (Modifiers::SHIFT, Key::ArrowDown, -10),
            (Modifiers::NONE, Key::ArrowUp, 1),
            (Modifiers::NONE, Key::ArrowDown, -1),
            (Modifiers::NONE, Key::PageUp, 100),
            (Modifiers::NONE, Key::PageDown, -100),
        ];
        let sum = ui.input_mut(|input| {
            let mut pressed = |(modifiers, key, steps): (Modifiers, Key, i64)| {
                i64::try_from(input.count_and_consume_key(modifiers, key)).unwrap_or(0) * steps
            };
            keys.into_iter().map(&mut pressed).sum()
        });
        (sum != 0).then_some(sum)
    }
}

/// Forgets what was typed into a field and not yet taken, for example when another thing is chosen.
pub fn forget_draft(ui: &Ui, id_salt: impl std::hash::Hash + std::fmt::Debug) {
    let id = field_id(id_salt);
    ui.data_mut(|data| data.remove_temp::<Draft>(id));
}

/// The id of a field, from a key of the model.
pub(super) fn field_id(id_salt: impl std::hash::Hash + std::fmt::Debug) -> Id {
    Id::unique(("yiju-field", id_salt))
}

/// A label above something, with the room that belongs between them.
pub(super) fn labelled<R>(ui: &mut Ui, label: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if !label.is_empty() {
            // Painted only: the field itself carries the name for screen readers.
            let galley = parts::wrapped(ui, label, Type::Body, tokens(ui).ink2, ui.available_width());
            let (rect, _) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
            ui.painter().galley(rect.min, galley, tokens(ui).ink2);
        }
        contents(ui)
    })
    .inner
}
