//! The items of the ability assessment, scored one by one.

use egui::{Rect, Ui, pos2, vec2};

use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, Segments, baseline_row, remark, scroll_rows, section_title, text};
use crate::gui::{Icon, widgets::Mark};
use crate::locale::Message;
use crate::occupant::{AbilityGroup, AbilityItem};

use super::whom::Whom;

/// The panel that shows them.
#[derive(Default)]
pub(in crate::gui) struct AbilityItems;

impl AbilityItems {
    /// Shows the items in their groups; `open` is taken back when the panel is closed.
    pub(in crate::gui) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, whom: Whom, open: &mut bool) {
        let area = ui.max_rect();
        let colors = tokens(ui);
        let Some(mut person) = whom.profile(cx).cloned() else { return };
        let missing = person.abilities.missing().count();
        let head =
            Rect::from_min_max(area.min + vec2(20.0, 12.0), pos2(area.right() - 20.0, area.top() + 108.0));
        bars::at(ui, head.min, head.size(), |ui| {
            ui.horizontal(|ui| {
                let close = cx.word("close-list");
                if ui.add(Button::plain(&close).icon(Icon::Check).small()).clicked() {
                    *open = false;
                }
                let total =
                    person.abilities.total().map_or_else(|| "—".to_owned(), |total| total.to_string());
                baseline_row(ui, &[], &[(&total, Type::Figure, colors.ink)]);
            });
            if missing > 0 {
                let words = Message::new("abilities-missing").with("count", missing);
                remark(ui, Mark::Unknown, Icon::Info, &cx.say(&words));
            }
        });
        let top = if missing > 0 { 116.0 } else { 66.0 };
        let list = Rect::from_min_max(pos2(area.left() + 20.0, area.top() + top), area.max - vec2(20.0, 8.0));
        let locale = cx.locale;
        bars::at(ui, list.min, list.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            scroll_rows(
                ui,
                "items of abilities",
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    for group in AbilityGroup::ALL {
                        section_title(ui, &cx.word(group.message_id()));
                        for item in AbilityItem::ALL.into_iter().filter(|item| item.group() == group) {
                            rows.row(ui, |ui| {
                                let name = cx.word(item.message_id());
                                text(ui, &name, Type::Body, colors.ink2);
                                let mut score = person.abilities.get(item);
                                let words: Vec<String> =
                                    (0..=item.maximum()).map(|points| points.to_string()).collect();
                                let mut segments = Segments::new(&name, &mut score).small();
                                for (points, word) in (0..=item.maximum()).zip(&words) {
                                    segments = segments.option(Some(points), word);
                                }
                                segments.show(ui);
                                person.abilities.set(item, score);
                            });
                        }
                        ui.add_space(8.0);
                    }
                },
            );
        });
        if whom.profile(cx) != Some(&person) {
            whom.keep(cx, Some(person));
        }
    }
}
