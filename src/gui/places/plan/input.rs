//! From what the window reports to what a tool understands.
//!
//! Pointer events are taken one by one in the order they came, so that a quick click between two frames is not
//! lost. Keys count while the canvas has the keyboard or nothing has it. A pointer moved with the arrow keys presses
//! and releases with Enter, so that every tool works without a mouse.

use egui::{
    Event, EventFilter, Key, Modifiers, MouseWheelUnit, PointerButton, Response, TouchPhase, Ui, vec2,
};

use crate::geom::{Point, Vector};
use crate::gui::canvas::Sheet;
use crate::gui::command::ToolKind;
use crate::sketch::{Accepts, Pointer, Reach, ToolEvent, Typed};
use crate::units::Mm;

use super::toolbox::Toolbox;

/// What the input of a frame comes to.
#[derive(Default)]
pub(super) struct Input {
    /// What the tool is told, in order.
    pub(super) events: Vec<ToolEvent>,
    /// Ask for the next or the previous element to get the keyboard.
    pub(super) walks: Option<Walk>,
    /// The canvas was pressed.
    pub(super) pressed: bool,
    /// Scroll the sheet by so many pixels.
    pub(super) scroll: egui::Vec2,
}

/// A step of the keyboard from element to element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Walk {
    Next,
    Previous,
}

/// What the canvas remembers from frame to frame about its input.
#[derive(Default)]
pub(super) struct Hands {
    /// What was typed and not confirmed yet.
    pub(super) typed: String,
    /// Whether what was typed could not be read.
    pub(super) typed_wrong: bool,
    /// Where the pointer that is moved with keys is.
    pub(super) cursor: Option<Point>,
    /// Whether the last pointer was a finger.
    pub(super) is_touch: bool,
    /// The main button went down on the canvas and has not come up.
    pub(super) is_down: bool,
    /// Two fingers look around; a press that had begun was dropped.
    is_pinching: bool,
}

impl Hands {
    /// Takes the input of a frame.
    pub(super) fn take(
        &mut self,
        ui: &Ui,
        sheet: &Sheet,
        response: &Response,
        toolbox: &Toolbox,
        has_keyboard: bool,
        is_navigating: bool,
    ) -> Input {
        let mut input = Input::default();
        self.pointer(ui, sheet, response, is_navigating, &mut input);
        if has_keyboard {
            self.keys(ui, sheet, toolbox, &mut input);
        }
        input
    }

    fn pointer(
        &mut self,
        ui: &Ui,
        sheet: &Sheet,
        response: &Response,
        is_navigating: bool,
        input: &mut Input,
    ) {
        let (raw, modifiers, touches, pinching) = ui.input(|state| {
            (state.events.clone(), state.modifiers, state.any_touches(), state.multi_touch().is_some())
        });
        if pinching && !self.is_pinching {
            // The first finger has pressed already; what it began is not meant.
            if std::mem::take(&mut self.is_down) {
                input.events.push(ToolEvent::Escape);
            }
        }
        self.is_pinching = pinching;
        let reach = if touches || self.is_touch { Reach::Touch } else { Reach::Mouse };
        let pointer = |at: egui::Pos2, modifiers: Modifiers| Pointer {
            at: sheet.to_plan(at),
            mm_per_pixel: sheet.view.mm_per_pixel,
            is_free: modifiers.alt || modifiers.ctrl,
            adds: modifiers.shift,
            reach,
        };
        let is_over = response.contains_pointer() || self.is_down;
        for event in raw {
            match event {
                Event::Touch { phase: TouchPhase::Start, .. } => self.is_touch = true,
                Event::MouseMoved(_) | Event::MouseWheel { unit: MouseWheelUnit::Line, .. } => {
                    self.is_touch = false;
                }
                Event::PointerMoved(at) if is_over && !pinching && !is_navigating => {
                    self.cursor = None;
                    input.events.push(ToolEvent::Move(pointer(at, modifiers)));
                }
                Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers }
                    if !pinching && !is_navigating =>
                {
                    if pressed && response.contains_pointer() {
                        self.cursor = None;
                        self.is_down = true;
                        input.pressed = true;
                        input.events.push(ToolEvent::Press(pointer(pos, modifiers)));
                    } else if !pressed && std::mem::take(&mut self.is_down) {
                        input.events.push(ToolEvent::Release(pointer(pos, modifiers)));
                    }
                }
                Event::ModifiersChanged(modifiers) if is_over => {
                    // A key that holds snapping off counts at once, without a move.
                    if let Some(at) = response.hover_pos() {
                        input.events.push(ToolEvent::Move(pointer(at, modifiers)));
                    }
                }
                _ => {}
            }
        }
    }

    fn keys(&mut self, ui: &Ui, sheet: &Sheet, toolbox: &Toolbox, input: &mut Input) {
        let accepts = toolbox.tool().accepts();
        let raw = ui.input(|state| state.events.clone());
        for event in raw {
            match event {
                Event::Text(text) => {
                    // A space presses; it belongs to a size that has begun.
                    let begins = self.typed.is_empty();
                    for character in text.chars() {
                        let is_space = character == ' ' && begins;
                        if Typed::takes(character, accepts) && !is_space {
                            self.typed.push(character);
                            self.typed_wrong = false;
                        }
                    }
                }
                Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command || is_arrow(key) => {
                    self.key(key, modifiers, sheet, toolbox, accepts, input);
                }
                _ => {}
            }
        }
    }

    fn key(
        &mut self,
        key: Key,
        modifiers: Modifiers,
        sheet: &Sheet,
        toolbox: &Toolbox,
        accepts: Accepts,
        input: &mut Input,
    ) {
        match key {
            Key::Escape if !self.typed.is_empty() => self.forget_typed(),
            Key::Escape => {
                self.is_down = false;
                self.cursor = None;
                input.events.push(ToolEvent::Escape);
            }
            Key::Backspace if !self.typed.is_empty() => {
                self.typed.pop();
                self.typed_wrong = false;
            }
            Key::Backspace => input.events.push(ToolEvent::Erase),
            Key::Enter if !self.typed.is_empty() => self.confirm(accepts, input),
            // What has no text is a press at the place where the keys have led.
            Key::Enter | Key::Space => match self.cursor.filter(|_| toolbox.kind() != ToolKind::Select) {
                Some(at) => self.press_with_keys(at, sheet, input),
                None if key == Key::Enter => input.events.push(ToolEvent::Finish),
                None => {}
            },
            Key::Tab if toolbox.kind() == ToolKind::Select => {
                input.walks = Some(if modifiers.shift { Walk::Previous } else { Walk::Next });
            }
            Key::Tab => self.switch(accepts, input),
            _ if is_arrow(key) => self.arrow(key, modifiers, sheet, toolbox, input),
            _ => {}
        }
    }

    /// Takes what was typed.
    pub(super) fn confirm(&mut self, accepts: Accepts, input: &mut Input) {
        match Typed::parse(&self.typed, accepts) {
            Some(typed) => {
                input.events.push(ToolEvent::Typed(typed));
                // The next step goes on from where this one ended.
                self.cursor = None;
                self.forget_typed();
            }
            None => self.typed_wrong = true,
        }
    }

    /// The other of two things that can be typed.
    fn switch(&mut self, accepts: Accepts, input: &mut Input) {
        match accepts {
            Accepts::LengthOrAngle => {
                if self.typed.ends_with('°') {
                    self.typed.pop();
                } else if !self.typed.is_empty() {
                    self.typed.push('°');
                }
            }
            Accepts::Size if !self.typed.is_empty() && !self.typed.contains('×') => self.typed.push('×'),
            Accepts::Length | Accepts::Size | Accepts::Angle | Accepts::Nothing => {
                input.events.push(ToolEvent::Toggle);
            }
        }
    }

    fn press_with_keys(&mut self, at: Point, sheet: &Sheet, input: &mut Input) {
        let pointer = with_keys(at, sheet);
        input.events.extend([
            ToolEvent::Move(pointer),
            ToolEvent::Press(pointer),
            ToolEvent::Release(pointer),
        ]);
    }

    fn arrow(&mut self, key: Key, modifiers: Modifiers, sheet: &Sheet, toolbox: &Toolbox, input: &mut Input) {
        let screen = match key {
            Key::ArrowLeft => vec2(-1.0, 0.0),
            Key::ArrowRight => vec2(1.0, 0.0),
            Key::ArrowUp => vec2(0.0, -1.0),
            _ => vec2(0.0, 1.0),
        };
        // A direction on the screen is one of the plan, turned as the sheet is.
        let along: Vector = sheet.view.vector_to_plan(screen) / sheet.view.mm_per_pixel;
        let along = along.map(libm::round);
        if toolbox.kind() == ToolKind::Select {
            if toolbox.select.selection().is_empty() {
                input.scroll -= screen * 60.0;
                return;
            }
            let step = if modifiers.shift {
                100.0
            } else if modifiers.command {
                1.0
            } else {
                10.0
            };
            let (x, y) = (Mm::round(along.x * step), Mm::round(along.y * step));
            input.events.push(ToolEvent::Nudge { x, y });
            return;
        }
        let grid = f64::from(toolbox.grid.step(sheet.view.mm_per_pixel));
        let step = if modifiers.shift {
            grid * 10.0
        } else if modifiers.command {
            1.0
        } else {
            grid
        };
        let from = self.cursor.or_else(|| toolbox.tool().anchor()).unwrap_or_else(|| {
            let middle = sheet.to_plan(sheet.free.center());
            middle.map(|v| libm::round(v / grid) * grid)
        });
        let at = (from + along * step).map(libm::round);
        self.cursor = Some(at);
        input.events.push(ToolEvent::Move(with_keys(at, sheet)));
    }

    /// Forgets what was typed.
    pub(super) fn forget_typed(&mut self) {
        self.typed.clear();
        self.typed_wrong = false;
    }
}

/// A pointer that is moved with keys.
fn with_keys(at: Point, sheet: &Sheet) -> Pointer {
    Pointer { at, mm_per_pixel: sheet.view.mm_per_pixel, is_free: false, adds: false, reach: Reach::Keys }
}

const fn is_arrow(key: Key) -> bool {
    matches!(key, Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown)
}

/// The keys that the canvas keeps to itself while it has the keyboard.
pub(super) const KEPT: EventFilter =
    EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
