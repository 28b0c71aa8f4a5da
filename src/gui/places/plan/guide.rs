//! The guided first sketch: eight small steps, each of which is done by doing it.

use egui::{Margin, Rect, Ui, pos2, vec2};

use crate::gui::Icon;
use crate::gui::canvas::{Sheet, bars};
use crate::gui::command::{ToolKind, UiCommand};
use crate::gui::context::Context;
use crate::gui::place::Place;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{BarButton, Button, Card, baseline_row, text};
use crate::locale::Message;
use crate::plan::FloorPlan;

use super::PlanPlace;

/// A step of the guided sketch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lesson {
    /// Draw a first room by its size.
    FirstRoom,
    /// Stick a second room to it.
    SecondRoom,
    /// Put a door between them.
    Door,
    /// Put a window into an outer wall.
    Window,
    /// Set down a bed.
    Bed,
    /// Press a number and type another length.
    Length,
    /// Take the last step back.
    Undo,
    /// See how the home stands.
    Assess,
}

impl Lesson {
    const ALL: [Self; 8] = [
        Self::FirstRoom,
        Self::SecondRoom,
        Self::Door,
        Self::Window,
        Self::Bed,
        Self::Length,
        Self::Undo,
        Self::Assess,
    ];

    const fn title(self) -> &'static str {
        match self {
            Self::FirstRoom => "guide-first-room",
            Self::SecondRoom => "guide-second-room",
            Self::Door => "guide-door",
            Self::Window => "guide-window",
            Self::Bed => "guide-bed",
            Self::Length => "guide-length",
            Self::Undo => "guide-undo",
            Self::Assess => "guide-assess",
        }
    }

    const fn line(self) -> &'static str {
        match self {
            Self::FirstRoom => "guide-first-room-line",
            Self::SecondRoom => "guide-second-room-line",
            Self::Door => "guide-door-line",
            Self::Window => "guide-window-line",
            Self::Bed => "guide-bed-line",
            Self::Length => "guide-length-line",
            Self::Undo => "guide-undo-line",
            Self::Assess => "guide-assess-line",
        }
    }

    /// The tool that it is done with.
    pub(super) const fn tool(self) -> Option<ToolKind> {
        match self {
            Self::FirstRoom | Self::SecondRoom => Some(ToolKind::Room),
            Self::Door => Some(ToolKind::Door),
            Self::Window => Some(ToolKind::Window),
            Self::Bed => Some(ToolKind::Fixture),
            Self::Length => Some(ToolKind::Select),
            Self::Undo | Self::Assess => None,
        }
    }
}

/// What is counted to tell that a step was done.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Counts {
    rooms: usize,
    doors: usize,
    windows: usize,
    fixtures: usize,
    walls: usize,
    /// The lengths of all walls together: typing a length changes it.
    length: f64,
    steps: usize,
    undone: usize,
}

impl Counts {
    fn of(cx: &Context<'_>) -> Self {
        let plan: &FloorPlan = &cx.session.case().plan;
        Self {
            rooms: plan.rooms.len(),
            doors: plan.openings.values().filter(|opening| opening.is_passable()).count(),
            windows: plan.openings.values().filter(|opening| !opening.is_passable()).count(),
            fixtures: plan.fixtures.len(),
            walls: plan.walls.len(),
            length: plan.walls.values().map(crate::plan::Wall::length).sum(),
            steps: cx.session.undo_labels().count(),
            undone: cx.session.redo_labels().count(),
        }
    }
}

/// The guided sketch as far as it has gone.
#[derive(Clone, Debug)]
pub(super) struct Guide {
    step: usize,
    since: Counts,
}

impl Guide {
    /// The step to do now; `None` when all are done.
    pub(super) fn lesson(&self) -> Option<Lesson> {
        Lesson::ALL.get(self.step).copied()
    }

    fn is_done(&self, cx: &Context<'_>, now: &Counts) -> bool {
        let since = &self.since;
        match self.lesson() {
            Some(Lesson::FirstRoom | Lesson::SecondRoom) => now.rooms > since.rooms,
            Some(Lesson::Door) => now.doors > since.doors,
            Some(Lesson::Window) => now.windows > since.windows,
            Some(Lesson::Bed) => now.fixtures > since.fixtures,
            Some(Lesson::Length) => {
                now.steps > since.steps && now.walls == since.walls && (now.length - since.length).abs() > 0.5
            }
            Some(Lesson::Undo) => now.undone > since.undone,
            Some(Lesson::Assess) => cx.view.place == Place::Assess,
            None => false,
        }
    }

    fn go_on(&mut self, now: Counts) {
        self.step += 1;
        self.since = now;
    }
}

impl PlanPlace {
    /// Begins the guided sketch, on the plan as it is.
    pub(super) fn begin_guide(&mut self, cx: &mut Context<'_>) {
        cx.view.place = Place::Plan;
        cx.view.selection.clear();
        self.guide = Some(Guide { step: 0, since: Counts::of(cx) });
        self.take(ToolKind::Room);
    }

    /// Shows the step to do now; false when no guide is on.
    pub(super) fn guide(&mut self, ui: &mut Ui, cx: &mut Context<'_>, sheet: &Sheet) -> bool {
        let now = Counts::of(cx);
        let Some(guide) = &mut self.guide else { return false };
        if guide.is_done(cx, &now) {
            guide.go_on(now);
        }
        let Some(lesson) = guide.lesson() else {
            self.guide = None;
            return false;
        };
        let number = guide.step + 1;
        let size = vec2(320.0, 196.0);
        // At the right edge, where a plan that is being drawn from the middle comes last.
        let min = pos2(sheet.area.right() - size.x - 14.0, sheet.area.top() + 76.0);
        let mut ends = false;
        let mut skips = false;
        bars::at(ui, min, size, |ui| {
            let card = Card::floating().padding(Margin::symmetric(16, 12));
            bars::blocked(ui, "guide", |ui| {
                card.show(ui, |ui| {
                    let colors = tokens(ui);
                    ui.set_width(size.x - 32.0);
                    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
                    let count = cx.say(
                        &Message::new("guide-count").with("step", number).with("count", Lesson::ALL.len()),
                    );
                    ui.horizontal(|ui| {
                        baseline_row(ui, &[(&count, Type::Caption, colors.ink3)], &[]);
                        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                            let close = cx.word("guide-end");
                            ends = ui.add(BarButton::icon_only(Icon::Close, &close)).clicked();
                        });
                    });
                    progress(ui, number - 1, Lesson::ALL.len());
                    text(ui, &cx.word(lesson.title()), Type::CardTitle, colors.ink);
                    text(ui, &cx.word(lesson.line()), Type::Caption, colors.ink2);
                    ui.horizontal(|ui| {
                        if let Some(tool) = lesson.tool().filter(|tool| self.toolbox.kind() != *tool) {
                            let word = cx.word(tool.message_id());
                            if ui.add(Button::primary(&word).small()).clicked() {
                                cx.run(UiCommand::Tool(tool));
                            }
                        }
                        skips = ui.add(Button::plain(&cx.word("guide-skip")).small()).clicked();
                    });
                })
            });
        });
        if ends {
            self.guide = None;
        } else if skips && let Some(guide) = &mut self.guide {
            guide.go_on(now);
        }
        true
    }
}

/// A thin bar of the steps that are done.
fn progress(ui: &mut Ui, done: usize, count: usize) {
    let colors = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 3.0, colors.sunken);
    let share = done as f32 / count.max(1) as f32;
    let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(filled, 3.0, colors.accent);
}
