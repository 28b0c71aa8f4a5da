//! Photos of a difficulty: thumbnails, and the way to attach one.

use std::collections::BTreeMap;

use egui::{ColorImage, Rect, TextureHandle, TextureOptions, Ui, pos2, vec2};

use crate::gui::Icon;
use crate::gui::context::Context;
use crate::gui::place::Choosing;
use crate::gui::theme::tokens;
use crate::gui::widgets::Button;
use crate::locale::Message;
use crate::rules::Finding;
use crate::session::Intent;
use crate::store::photo::thumbnail;

/// Edge of a thumbnail.
const EDGE: f32 = 72.0;

/// Thumbnails of the photos of one finding.
#[derive(Default)]
pub(super) struct PhotoStrip {
    /// By the photo's place in the case, for a revision of it.
    made: BTreeMap<usize, TextureHandle>,
    revision: u64,
}

impl PhotoStrip {
    /// Shows the photos of a finding, and the button that attaches one more. A press on a photo takes it out; undo
    /// brings it back. What is shown `beside` follows in the same row.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        finding: &Finding,
        beside: impl FnOnce(&mut Ui),
    ) {
        if self.revision != cx.session.revision() {
            self.revision = cx.session.revision();
            self.made.clear();
        }
        let case = cx.session.case();
        let here: Vec<usize> = (0..case.photos.len())
            .filter(|&place| {
                let photo = &case.photos[place];
                photo.at == finding.element && photo.rule.as_ref().is_none_or(|rule| *rule == finding.rule)
            })
            .collect();
        let mut drops = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for place in here {
                let texture = match self.made.get(&place) {
                    Some(texture) => texture.clone(),
                    None => {
                        let Ok(small) = thumbnail(&case.photos[place].picture, 2 * EDGE as u32) else {
                            continue;
                        };
                        let size = [small.width() as usize, small.height() as usize];
                        let image = ColorImage::from_rgb(size, small.as_raw());
                        let texture =
                            ui.ctx().load_texture(format!("photo {place}"), image, TextureOptions::LINEAR);
                        self.made.insert(place, texture.clone());
                        texture
                    }
                };
                let size = texture.size_vec2();
                let shown = size * (EDGE / size.y.max(1.0)).min(EDGE * 1.5 / size.x.max(1.0));
                let (rect, response) = ui.allocate_exact_size(vec2(shown.x, EDGE), egui::Sense::click());
                let rect = Rect::from_center_size(rect.center(), shown);
                let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                ui.painter().image(texture.id(), rect, all, egui::Color32::WHITE);
                let edge = egui::Stroke::new(1.0, tokens(ui).line);
                ui.painter().rect_stroke(rect, 4.0, edge, egui::StrokeKind::Inside);
                let name = cx.say(&Message::new("photo-drop").with("number", place + 1));
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
                if response.on_hover_text(&name).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                    drops = Some(place);
                }
            }
            let attach = cx.word("photo-attach");
            if ui.add(Button::quiet(&attach).icon(Icon::Photo).small()).clicked() {
                cx.view.finding = Some(finding.key());
                cx.view.chooses = Some(Choosing::Photo);
            }
            beside(ui);
        });
        if let Some(place) = drops {
            cx.ask(Intent::DropPhoto(place));
        }
    }
}
