//! What follows from the plan as it is being changed: counts and price, at the foot of the plan's panel.

use egui::{Rect, Sense, Ui, pos2, vec2};

use crate::gui::context::Context;
use crate::gui::paint::{self, CanvasText};
use crate::gui::place::Place;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Mark, paint_mark};
use crate::rules::Urgency;

/// Height of the strip.
pub(in crate::gui) const HEIGHT: f32 = 92.0;

/// Shows how many difficulties there are now and what the best choice costs; pressed, it opens the assessment.
pub(in crate::gui) fn strip(ui: &mut Ui, cx: &mut Context<'_>, rect: Rect) {
    let colors = tokens(ui);
    let assessment = cx.session.assessment();
    let self_pay = cx.session.outlook().and_then(|outlook| {
        let selection = outlook.selection.as_ref()?;
        Some(selection.estimate.self_pay.to_string())
    });
    let price = if cx.session.is_busy() { None } else { self_pay };
    let price = price.unwrap_or_else(|| "…".to_owned());
    let counts = [
        (Mark::Must, assessment.count(Urgency::Must), cx.word("urgency-must")),
        (Mark::Should, assessment.count(Urgency::Should), cx.word("urgency-should")),
        (Mark::Unknown, assessment.survey.len(), cx.word("to-measure")),
    ];
    let response = ui.interact(rect, ui.scope_id().with("live"), Sense::click());
    let name = {
        let mut words: Vec<String> =
            counts.iter().map(|(_, count, word)| format!("{word} {count}")).collect();
        words.push(format!("{} {price}", cx.word("self-pay")));
        words.join("，")
    };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    ui.painter().rect_filled(rect, 12.0, colors.sunken);
    let line = |text: &str, kind: Type, color, at, anchor| {
        let text = CanvasText { text, font: kind.font(), color, anchor, angle: 0.0, halo: None };
        paint::text(ui.painter(), at, &text);
    };
    // What the family pays stands at the right, however long the word for it is.
    let pay = cx.word("self-pay");
    let pay_width = ui.painter().layout_no_wrap(pay.clone(), Type::Caption.font(), colors.ink2).size().x;
    let cell = (rect.width() - pay_width.max(96.0) - 34.0) / counts.len() as f32;
    for (place, (mark, count, word)) in counts.iter().enumerate() {
        let middle = pos2(rect.left() + cell * (place as f32 + 0.5), rect.top() + 32.0);
        paint_mark(ui.painter(), colors, middle - vec2(14.0, 0.0), 9.0, *mark, None);
        line(
            &count.to_string(),
            Type::CardTitle,
            colors.ink,
            middle + vec2(2.0, 0.0),
            egui::Align2::LEFT_CENTER,
        );
        line(word, Type::Caption, colors.ink2, middle + vec2(0.0, 28.0), egui::Align2::CENTER_CENTER);
    }
    let right = rect.right() - 16.0;
    line(&price, Type::CardTitle, colors.ink, pos2(right, rect.top() + 32.0), egui::Align2::RIGHT_CENTER);
    line(&pay, Type::Caption, colors.ink2, pos2(right, rect.top() + 60.0), egui::Align2::RIGHT_CENTER);
    if response.has_focus() {
        let ring = egui::Stroke::new(3.0, colors.focus);
        ui.painter().rect_stroke(rect, 12.0, ring, egui::StrokeKind::Outside);
    }
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.view.place = Place::Assess;
    }
}
