use egui::{Slider, Ui, vec2};

use super::label;
use crate::edit::levels;
use crate::gui::Icon;
use crate::gui::command::UiCommand;
use crate::gui::context::{Ask, Context};
use crate::gui::places::plan::toolbox::Toolbox;
use crate::gui::theme::{Type, tokens};
use crate::gui::view_state::Pages;
use crate::gui::widgets::{Button, ChoiceRow, TableRow, body, caption, remark, section_title, title};
use crate::locale::Message;
use crate::plan::Underlay;
use crate::session::Intent;
use crate::sketch::UnderlayTask;
use crate::units::{Angle, Mm};

/// What the panel keeps for itself.
#[derive(Default)]
pub(in crate::gui::places::plan) struct UnderlayPanel {
    /// The opacity while the slider is held.
    opacity: Option<u8>,
}

/// The picture below the storey: choose one, scale it, set it straight, take it away.
pub(in crate::gui::places::plan) fn underlay(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    toolbox: &mut Toolbox,
    panel: &mut UnderlayPanel,
) {
    title(ui, &cx.word("underlay-title"));
    let plan = &cx.session.case().plan;
    let level = cx.view.level;
    let Some(underlay) = plan.underlays.get(&level) else {
        body(ui, &cx.word("underlay-none"));
        ui.add_space(8.0);
        if ui.add(Button::primary(&cx.word("underlay-choose")).icon(Icon::Photo).full_width()).clicked() {
            cx.run(UiCommand::ChoosePicture);
        }
        caption(ui, &cx.word("underlay-kinds"));
        return;
    };
    caption(ui, &underlay.picture.name);
    pages(ui, cx);
    ui.spacing_mut().item_spacing.y = 4.0;
    for task in UnderlayTask::ALL {
        let (word, hint) = (cx.word(task.message_id()), cx.word(hint_of(task)));
        if ui.add(ChoiceRow::new(&word, toolbox.underlay_task() == task).detail(&hint)).clicked()
            && toolbox.underlay_task() != task
        {
            toolbox.set_underlay_task(task);
        }
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    let mut changed: Option<Underlay> = known_lengths(ui, cx, underlay);
    let name = cx.word("underlay-opacity");
    label(ui, &name);
    let mut opacity = panel.opacity.unwrap_or(underlay.opacity);
    let slider = ui.add_sized(
        vec2(ui.available_width(), 44.0),
        Slider::new(&mut opacity, 5..=100).show_value(false).trailing_fill(true),
    );
    let slider = slider.accessible_name(&name);
    if slider.changed() {
        panel.opacity = Some(opacity);
    }
    // One pull of the slider is one step.
    if !slider.is_pointer_button_down_on()
        && panel.opacity.take().is_some_and(|value| value != underlay.opacity)
    {
        changed = Some(Underlay { opacity, ..underlay.clone() });
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        if ui.add(Button::plain(&cx.word("underlay-turn")).icon(Icon::Turn).small()).clicked() {
            let picture = &underlay.picture;
            let middle = crate::plan::underlay::PicturePoint::new(
                f64::from(picture.width) / 2.0,
                f64::from(picture.height) / 2.0,
            );
            let turned = underlay.turned.turned(Angle::from_degrees(90.0));
            changed = Some(underlay.clone().turned_about(turned, middle));
        }
        if underlay.corners.is_some()
            && ui.add(Button::plain(&cx.word("underlay-uncorner")).small()).clicked()
        {
            changed = Some(underlay.clone().deskewed_by(None));
        }
        if ui.add(Button::plain(&cx.word("underlay-other")).icon(Icon::Photo).small()).clicked() {
            cx.run(UiCommand::ChoosePicture);
        }
        let colors = tokens(ui);
        if ui.add(Button::plain(&cx.word("remove")).small().color(colors.must)).clicked()
            && let Ok(step) = levels::set_underlay(plan, level, None)
        {
            cx.ask(Intent::Plan(step));
        }
    });
    if let Some(changed) = changed
        && let Ok(step) = levels::set_underlay(plan, level, Some(changed))
    {
        cx.ask(Intent::Plan(step));
    }
}

/// The page of its file, where there are several.
fn pages(ui: &mut Ui, cx: &mut Context<'_>) {
    let Some(Pages { page, count }) = cx.view.pages else { return };
    ui.horizontal(|ui| {
        let (before, after) = (cx.word("underlay-page-before"), cx.word("underlay-page-after"));
        let back = crate::gui::widgets::BarButton::icon_only(Icon::Left, &before).enabled(page > 0);
        if ui.add(back).clicked() {
            cx.also(Ask::Page(page.saturating_sub(1)));
        }
        let words = Message::new("underlay-page-of").with("page", page + 1).with("count", count);
        caption(ui, &cx.say(&words));
        let on = crate::gui::widgets::BarButton::icon_only(Icon::Right, &after).enabled(page + 1 < count);
        if ui.add(on).clicked() {
            cx.also(Ask::Page(page + 1));
        }
    });
}

const fn hint_of(task: UnderlayTask) -> &'static str {
    match task {
        UnderlayTask::Scale => "underlay-scale-hint",
        UnderlayTask::Level => "underlay-level-hint",
        UnderlayTask::Corners => "underlay-corners-hint",
        UnderlayTask::Move => "underlay-move-hint",
    }
}

/// The known lengths with what each is off by; pressed, one is forgotten.
fn known_lengths(ui: &mut Ui, cx: &Context<'_>, underlay: &Underlay) -> Option<Underlay> {
    let Some(fit) = underlay.fit() else {
        remark(ui, crate::gui::widgets::Mark::Unknown, Icon::Tape, &cx.word("underlay-no-scale"));
        return None;
    };
    let colors = tokens(ui);
    section_title(ui, &cx.word("underlay-lengths"));
    let mut forgotten = None;
    for (index, (known, residual)) in underlay.lengths.iter().zip(&fit.residuals).enumerate() {
        let off = Mm::round(*residual);
        let sign = if off > Mm::ZERO {
            "+"
        } else if off < Mm::ZERO {
            "−"
        } else {
            "±"
        };
        let words = cx.say(&Message::new("underlay-length").with("length", known.length));
        let residual = cx.say(&Message::new("underlay-residual").with("by", format!("{sign}{}", off.abs())));
        ui.horizontal(|ui| {
            ui.add(TableRow::new(&words, &residual).light().width(ui.available_width() - 52.0));
            let remove = cx.word("remove");
            let name = format!("{remove} {words}");
            if ui.add(crate::gui::widgets::BarButton::icon_only(Icon::Close, &name)).clicked() {
                forgotten = Some(index);
            }
        });
    }
    let worst = cx.say(&Message::new("underlay-worst").with("by", Mm::round(fit.worst())));
    let color = if fit.worst() > 60.0 { colors.should } else { colors.ink2 };
    crate::gui::widgets::text(ui, &worst, Type::Caption, color);
    forgotten.map(|index| {
        let mut changed = underlay.clone();
        let held = changed.lengths.remove(index).from;
        changed.fitted(held)
    })
}
