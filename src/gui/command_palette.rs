//! Everything that can be asked for, found by Chinese, pinyin, its first letters, or English.

use egui::{CursorIcon, Id, Key, Modal, Modifiers, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::locale::{Language, Locale};

use super::command::{UiCommand, key_text};
use super::context::Context;
use super::search::{SearchKey, found};
use super::theme::{Type, tokens};
use super::widgets::{SearchField, body, cut_text};

/// Rows that are shown at once.
const ROWS: usize = 9;
/// Height of a row.
const ROW: f32 = 46.0;
/// As many commands are remembered as used last.
const MOST_RECENT: usize = 6;

/// The command palette.
#[derive(Default)]
pub(super) struct CommandPalette {
    query: String,
    keys: Vec<(SearchKey, UiCommand)>,
    /// The row that Enter takes.
    at: usize,
    recent: Vec<UiCommand>,
    was_open: bool,
}

impl CommandPalette {
    /// Shows it while it is open.
    pub(super) fn show(&mut self, ui: &Ui, cx: &mut Context<'_>) {
        if !cx.view.shows_palette {
            self.was_open = false;
            return;
        }
        if self.keys.is_empty() {
            self.keys = keys();
        }
        let is_new = !std::mem::replace(&mut self.was_open, true);
        if is_new {
            self.query.clear();
            self.at = 0;
        }
        let mut commands: Vec<UiCommand> = found(&self.query, &self.keys).into_iter().copied().collect();
        if self.query.is_empty() {
            // What was used last comes first.
            let recent = &self.recent;
            commands
                .sort_by_key(|command| recent.iter().position(|one| one == command).unwrap_or(recent.len()));
        }
        // Opening what is open says nothing.
        commands.retain(|command| *command != UiCommand::Palette);
        self.at = self.at.min(commands.len().saturating_sub(1));
        let (up, down, escape) = ui.input_mut(|input| {
            (
                input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp),
                input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Escape),
            )
        });
        self.at = (self.at + down).min(commands.len().saturating_sub(1)).saturating_sub(up);
        let colors = tokens(ui);
        let frame = egui::Frame::new()
            .fill(colors.raised)
            .stroke(Stroke::new(colors.hairline, colors.line))
            .corner_radius(14.0)
            .shadow(colors.toast_shadow())
            .inner_margin(egui::Margin::same(12));
        let mut taken = None;
        let area =
            Modal::default_area(Id::unique("yiju-palette")).anchor(egui::Align2::CENTER_TOP, vec2(0.0, 76.0));
        let shown = Modal::new(Id::unique("yiju-palette")).area(area).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 80.0));
            ui.spacing_mut().item_spacing.y = 8.0;
            let (name, hint) = (cx.word("command-palette"), cx.word("command-palette-hint"));
            let before = self.query.clone();
            let field = SearchField::new("palette", &name, &hint).show(ui, &mut self.query);
            if is_new || field.entered {
                field.response.request_focus();
            }
            if self.query != before {
                self.at = 0;
            }
            if field.entered {
                taken = commands.get(self.at).copied();
            }
            if commands.is_empty() {
                body(ui, &cx.word("palette-nothing"));
                return;
            }
            let first = (self.at + 1).saturating_sub(ROWS);
            ui.spacing_mut().item_spacing.y = 0.0;
            for (place, &command) in commands.iter().enumerate().skip(first).take(ROWS) {
                if row(ui, cx, command, place == self.at) {
                    taken = Some(command);
                }
            }
        });
        if let Some(command) = taken {
            self.recent.retain(|one| *one != command);
            self.recent.insert(0, command);
            self.recent.truncate(MOST_RECENT);
            cx.view.shows_palette = false;
            cx.run(command);
        } else if escape || shown.backdrop_response.clicked() {
            cx.view.shows_palette = false;
        }
    }
}

fn row(ui: &mut Ui, cx: &Context<'_>, command: UiCommand, is_chosen: bool) -> bool {
    let colors = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let word = cx.word(command.message_id());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &word));
    if is_chosen {
        ui.painter().rect_filled(rect, 8.0, colors.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, colors.sunken);
    }
    let mut right = rect.right() - 12.0;
    if let Some(shortcut) = command.shortcut() {
        right -= super::help_sheet::key_cap(ui, pos2(right, rect.center().y), &key_text(shortcut)) + 12.0;
    }
    let group = cx.word(command.group().message_id());
    let galley = cut_text(ui, &group, Type::Caption, colors.ink3, 160.0);
    let ink = if is_chosen { colors.accent } else { colors.ink };
    let room = right - rect.left() - 14.0 - galley.size().x - 16.0;
    let name = cut_text(ui, &word, Type::Body.bold(is_chosen), ink, room);
    let middle = rect.center().y;
    let at = pos2(rect.left() + 14.0, middle - name.size().y / 2.0);
    let beside = pos2(at.x + name.size().x + 12.0, middle - galley.size().y / 2.0);
    ui.painter().galley(at, name, ink);
    ui.painter().galley(beside, galley, colors.ink3);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// The texts by which each command is found: those of all languages, and its headline.
fn keys() -> Vec<(SearchKey, UiCommand)> {
    let locales = Language::ALL.map(Locale::new);
    UiCommand::all()
        .into_iter()
        .map(|command| {
            let words = locales.each_ref().map(|locale| locale.get(command.message_id()));
            (SearchKey::new(words.iter().map(String::as_str)), command)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::command::ToolKind;
    use crate::plan::FixtureKind;

    #[test]
    fn commands_are_found_in_all_the_ways_that_people_type() {
        let keys = keys();
        let first = |query: &str| found(query, &keys).first().map(|command| **command);
        for query in ["画墙", "huaqiang", "hq", "wall"] {
            assert_eq!(first(query), Some(UiCommand::Tool(ToolKind::Wall)), "{query}");
        }
        for query in ["坐便器", "zbq", "toilet"] {
            assert_eq!(first(query), Some(UiCommand::Fixture(FixtureKind::Toilet)), "{query}");
        }
        assert_eq!(first("撤销"), Some(UiCommand::Undo));
        assert_eq!(first("undo"), Some(UiCommand::Undo));
        assert_eq!(first("没有这样的"), None);
    }
}
