//! A consultant draws the flat T3 from nothing, by the names of controls, by the pointer and by typing.
//!
//! The bench `consultant` prints how many actions that takes.

use egui::{Event, Key, Modifiers, UiBuilder};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use yiju::case::Case;
use yiju::geom::Point;
use yiju::gui::app::App;
use yiju::gui::place::Place;
use yiju::gui::{Theme, theme};
use yiju::plan::{FloorPlan, Level, LevelId};
use yiju::session::Session;
use yiju::units::Mm;

/// What was done with the hands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Actions {
    /// Presses and drags of the pointer.
    pub(crate) presses: usize,
    /// Numbers, sizes and names that were typed, each with the key that confirms it.
    pub(crate) entries: usize,
    /// Keys that do something by themselves.
    pub(crate) keys: usize,
}

impl Actions {
    /// All together.
    pub(crate) const fn total(self) -> usize {
        self.presses + self.entries + self.keys
    }
}

/// Somebody at the program.
pub(crate) struct Consultant {
    harness: Harness<'static, App>,
    actions: Actions,
}

impl Consultant {
    /// Begins with an empty home.
    pub(crate) fn new() -> Self {
        let mut plan = FloorPlan::default();
        plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        let case = Case { plan, ..Session::sample_case() };
        let mut harness = Harness::builder()
            .with_size([1366.0, 768.0])
            .with_max_steps(64)
            .with_context_setup(|ctx| {
                theme::install_fonts(ctx);
                theme::apply(ctx, Theme::Light, 1.0);
            })
            .build_ui_state(
                |ui, app: &mut App| {
                    let window = ui.ctx().content_rect();
                    ui.scope_builder(UiBuilder::new().max_rect(window), |ui| {
                        ui.set_clip_rect(window);
                        app.show(ui);
                    });
                },
                App::new(Session::for_drawing(case)),
            );
        harness.state_mut().view_mut().place = Place::Plan;
        harness.run();
        Self { harness, actions: Actions::default() }
    }

    /// Presses a control by its name.
    fn press(&mut self, name: &str) {
        self.harness.query_all_by_label(name).last().unwrap_or_else(|| panic!("no {name}")).click();
        self.harness.run();
        self.actions.presses += 1;
    }

    /// Presses a cell of the palette, whose name goes on with its size; it is scrolled into sight first.
    fn take(&mut self, name: &str) {
        let name = format!("{name} ");
        let find = |harness: &Harness<'_, App>, press: bool| {
            let is_it = |node: &egui_kittest::Node<'_>| {
                node.rect().height() > 90.0
                    && node.accesskit_node().label().is_some_and(|label| label.starts_with(&name))
            };
            let found = harness.query_all_by_label_contains(&name).find(is_it);
            let found = found.unwrap_or_else(|| panic!("no {name}in the palette"));
            if press { found.click() } else { found.scroll_to_me() }
        };
        find(&self.harness, false);
        self.harness.run();
        find(&self.harness, true);
        self.harness.run();
        self.actions.presses += 1;
    }

    fn hover(&mut self, x: f64, y: f64) -> egui::Pos2 {
        let at = self.harness.state().place_on_canvas(Point::new(x, y)).expect("a canvas is shown");
        // A pointer comes from somewhere: the canvas has seen it before it stops.
        for away in [12.0, 4.0, 0.0] {
            self.harness.hover_at(at + egui::vec2(away, away));
            self.harness.step();
        }
        at
    }

    /// Clicks on a place of the plan.
    fn click(&mut self, x: f64, y: f64) {
        let at = self.hover(x, y);
        self.harness.drag_at(at);
        self.harness.step();
        self.harness.drop_at(at);
        self.harness.run();
        self.actions.presses += 1;
    }

    /// Clicks on a place to select one thing more.
    fn click_too(&mut self, x: f64, y: f64) {
        let at = self.hover(x, y);
        let modifiers = Modifiers::SHIFT;
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            self.harness
                .event_modifiers(Event::PointerButton { pos: at, button, pressed, modifiers }, modifiers);
            self.harness.step();
        }
        self.harness.run();
        self.actions.presses += 1;
    }

    /// Types something while drawing and confirms it.
    fn enter(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
        }
        self.harness.step();
        self.harness.key_press(Key::Enter);
        self.harness.run();
        self.actions.entries += 1;
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
        self.actions.keys += 1;
    }

    /// Points at a wall and types how far from the nearer corner the opening is.
    fn open_at(&mut self, x: f64, y: f64, distance: &str) {
        self.hover(x, y);
        self.enter(distance);
    }

    /// The same with a width that is none of those offered.
    fn open_wide(&mut self, x: f64, y: f64, width: &str, distance: &str) {
        self.hover(x, y);
        self.key(Key::Tab);
        self.enter(width);
        self.key(Key::Tab);
        self.enter(distance);
    }

    /// Draws the flat; gives it and what was done for it.
    pub(crate) fn draw(mut self) -> (FloorPlan, Actions) {
        self.rooms();
        self.partitions();
        self.openings();
        self.fixtures();
        (self.harness.state().session().case().plan.clone(), self.actions)
    }

    /// Every room by its use and its bays: the first where it is clicked, each other stuck to the one before.
    fn rooms(&mut self) {
        self.press("画房间");
        let rooms = [
            ("阳台", "1300×3300", -1300.0, 3000.0),
            ("起居室", "4500×3300", 1200.0, 4000.0),
            ("卧室", "4500×3000", 1000.0, 1000.0),
            ("餐厅", "1500×6300", 5500.0, 900.0),
            ("卧室", "3600×2700", 7000.0, 900.0),
            ("厨房", "3600×1800", 7200.0, 3600.0),
            ("卫生间", "2100×1800", 7000.0, 5600.0),
            ("储藏间", "1500×1800", 9000.0, 5300.0),
        ];
        for (room_use, size, x, y) in rooms {
            self.press(room_use);
            self.enter(size);
            self.click(x, y);
        }
    }

    /// The thinner walls, all at once.
    fn partitions(&mut self) {
        self.press("选择");
        self.click(-1300.0, 4200.0);
        for (x, y) in [(-800.0, 3000.0), (-800.0, 6300.0), (7000.0, 4500.0), (8100.0, 5200.0)] {
            self.click_too(x, y);
        }
        self.harness.get_by_label("厚度").click();
        self.harness.run();
        self.actions.presses += 1;
        self.enter("120");
    }

    /// Doors and open ways, by their width and by the distance from the nearer corner.
    fn openings(&mut self) {
        self.press("门");
        self.press("900");
        self.open_at(4500.0, 2300.0, "130");
        self.open_at(6000.0, 2000.0, "130");
        self.open_at(0.0, 4800.0, "930");
        self.press("800");
        self.open_at(6000.0, 3600.0, "380");
        self.press("750");
        self.open_at(6000.0, 5450.0, "465");
        self.press("700");
        self.open_at(8900.0, 4500.0, "230");
        self.open_wide(5200.0, 6300.0, "950", "155");
        self.press("空门洞");
        self.open_wide(4500.0, 4200.0, "1500", "330");
    }

    fn fixtures(&mut self) {
        self.press("家具");
        let fixtures: [(&str, Point); 10] = [
            ("床", Point::new(2200.0, 1100.0)),
            ("衣柜", Point::new(1500.0, 2600.0)),
            ("沙发", Point::new(1900.0, 3500.0)),
            ("电视柜", Point::new(1900.0, 6000.0)),
            ("坐便器", Point::new(7700.0, 5000.0)),
            ("洗手盆", Point::new(6400.0, 4700.0)),
            ("淋浴", Point::new(7600.0, 5800.0)),
            ("水槽", Point::new(7600.0, 3100.0)),
            ("灶台", Point::new(8900.0, 3100.0)),
            ("冰箱", Point::new(6400.0, 3000.0)),
        ];
        for (name, at) in fixtures {
            self.take(name);
            self.click(at.x, at.y);
        }
        self.key(Key::Escape);
    }
}
