//! Rooms drawn by lot, judged by the oracle and by what must be true of any answer.

use super::oracle::{Room, Size};
use super::*;
use crate::geom::Vector;

/// A small generator, the same on every machine.
struct Lot(u64);

impl Lot {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A whole number from one up to another.
    fn between(&mut self, low: i32, high: i32) -> f64 {
        f64::from(low + (self.next() % (high - low + 1) as u64) as i32)
    }

    fn point(&mut self, margin: i32, size: Vector) -> Point {
        p(self.between(margin, size.x as i32 - margin), self.between(margin, size.y as i32 - margin))
    }
}

/// A room, a chair, a start and a goal.
struct Question {
    room: Room,
    size: Size,
    from: Point,
    to: Point,
}

impl Question {
    fn by(lot: &mut Lot) -> Self {
        let size = Vector::new(lot.between(2400, 3600), lot.between(2000, 3200));
        let mut things = Vec::new();
        // A wall across with a gap, most of the time.
        if lot.between(0, 3) > 0.0 {
            let (x, y, gap) = (lot.between(900, 1600), lot.between(200, 1200), lot.between(350, 1100));
            things.push(rect(x, 0., x + 120., y).outer);
            things.push(rect(x, y + gap, x + 120., size.y.max(y + gap + 10.)).outer);
        }
        for _ in 0..lot.between(0, 4) as i32 {
            let (at, turn) = (lot.point(0, size), lot.between(0, 5) * 15.0);
            let (w, d) = (lot.between(150, 900), lot.between(100, 600));
            let (sin, cos) = libm::sincos(turn.to_radians());
            let corner = |x: f64, y: f64| at + Vector::new(x * cos - y * sin, x * sin + y * cos);
            things.push(vec![corner(0., 0.), corner(w, 0.), corner(w, d), corner(0., d)]);
        }
        let chair = (lot.between(500, 1250), lot.between(350, 750));
        Self {
            size: chair,
            from: lot.point(300, size),
            to: lot.point(300, size),
            room: Room { size, things },
        }
    }

    fn vehicle(&self) -> Vehicle {
        chair(self.size.0 as i32, self.size.1 as i32)
    }

    /// Asks, with all places sent through a function.
    fn ask<T>(
        &self,
        vehicle: &Vehicle,
        place: impl Fn(Point) -> Point,
        question: impl Fn(Trip<'_>) -> T,
    ) -> T {
        let moved = |ring: &[Point]| Polygon::new(ring.iter().map(|&corner| place(corner)).collect());
        let floor = moved(&rect(0., 0., self.room.size.x, self.room.size.y).outer);
        let things: Vec<Obstacle> = self
            .room
            .things
            .iter()
            .map(|thing| Obstacle { outline: moved(thing), feature: FeatureId(1) })
            .collect();
        let scene = Scene::new(&[floor], &[], &things);
        let around = |at: Point| {
            let square = rect(at.x - 25.0, at.y - 25.0, at.x + 25.0, at.y + 25.0);
            Place::within(&[moved(&square.outer)])
        };
        let (from, to) = (around(self.from), around(self.to));
        question(Trip { scene: &scene, vehicle, from: &from, to: &to, most_shunts: 8 })
    }

    fn verdict(&self) -> Verdict {
        self.ask(&self.vehicle(), |place| place, |trip| trip.answer().verdict)
    }
}

/// How many rooms are drawn: `YIJU_SCENES` or a number that takes a few seconds.
fn n_scenes() -> u64 {
    std::env::var("YIJU_SCENES").ok().and_then(|count| count.parse().ok()).unwrap_or(250)
}

#[test]
fn no_answer_is_contradicted_by_the_oracle() {
    let mut told = [0, 0];
    for scene in 0..n_scenes() {
        let question =
            Question::by(&mut Lot(0x9E37_79B9_7F4A_7C15 ^ (scene + 1).wrapping_mul(0x2545_F491_4F6C_DD1D)));
        let vehicle = question.vehicle();
        let answer = question.ask(&vehicle, |place| place, |trip| trip.answer());
        let expected = question.room.is_passable(question.size, question.from, question.to);
        match answer.verdict {
            Verdict::Yes => assert_ne!(expected, Some(false), "scene {scene}"),
            Verdict::No => assert_ne!(expected, Some(true), "scene {scene}"),
            Verdict::Borderline | Verdict::CannotTell => {}
        }
        if let Some(yes) = expected {
            told[usize::from(yes)] += 1;
        }
        if let Some(motion) = answer.motion {
            check_motion(&question, &vehicle, &motion, scene);
        }
    }
    println!("the oracle said no {} times and yes {} times", told[0], told[1]);
    assert!(told.iter().all(|&count| count > 0), "the rooms are all alike: {told:?}");
}

/// Every pose is free, and each leg is what it says.
fn check_motion(question: &Question, vehicle: &Vehicle, motion: &Motion, scene: u64) {
    // Touching is not being inside.
    let size = (question.size.0 - 1e-3, question.size.1 - 1e-3);
    for pose in motion.poses(15.0, 1.5) {
        assert!(question.room.is_free(&pose, size), "scene {scene}: {pose:?}");
    }
    assert!((motion.start.middle - question.from).amax() <= 25.0 + 1e-6, "scene {scene}");
    assert!((motion.end().middle - question.to).amax() <= 25.0 + 1e-6, "scene {scene}");
    let mut from = motion.start;
    for leg in &motion.legs {
        let center = |pose: &Pose| pose.place(vehicle.turning_center(), 0.0);
        match leg.kind {
            LegKind::Turn(by) => {
                assert!((center(&from) - center(&leg.to)).norm() < 1e-6, "scene {scene}");
                let turned = from.heading.turned(crate::units::Angle::from_degrees(by));
                assert!(Pose { heading: turned, ..from }.turn_to(&leg.to).abs() < 1e-6, "scene {scene}");
            }
            LegKind::Roll(by) => {
                assert!(from.turn_to(&leg.to).abs() < 1e-6, "scene {scene}");
                assert!((from.place(by, 0.0) - leg.to.middle).norm() < 1e-6, "scene {scene}: {leg:?}");
            }
            LegKind::Slide => {}
        }
        from = leg.to;
    }
}

fn contradict(one: Verdict, other: Verdict) -> bool {
    matches!((one, other), (Verdict::Yes, Verdict::No) | (Verdict::No, Verdict::Yes))
}

#[test]
fn what_must_be_true_of_any_answer() {
    let mut lot = Lot(77);
    for scene in 0..n_scenes() / 5 {
        let question = Question::by(&mut lot);
        let verdict = question.verdict();
        let back = Question { from: question.to, to: question.from, room: question.room.clone(), ..question };
        assert!(!contradict(verdict, back.verdict()), "scene {scene}: back");

        let moved =
            question.ask(&question.vehicle(), |c| c + Vector::new(1234.56, -7890.12), |trip| trip.answer());
        assert!(!contradict(verdict, moved.verdict), "scene {scene}: moved");
        let mirrored = question.ask(&question.vehicle(), |c| Point::new(-c.x, c.y), |trip| trip.answer());
        assert!(!contradict(verdict, mirrored.verdict), "scene {scene}: mirrored");
        let (sin, cos) = libm::sincos(0.3);
        let turned = |c: Point| Point::new(c.x * cos - c.y * sin, c.x * sin + c.y * cos);
        let turned = question.ask(&question.vehicle(), turned, |trip| trip.answer());
        assert!(!contradict(verdict, turned.verdict), "scene {scene}: turned");

        // What a wider or longer chair can do, this one can.
        for larger in [(question.size.0 + 60.0, question.size.1), (question.size.0, question.size.1 + 60.0)] {
            let larger = Question { size: larger, room: question.room.clone(), ..question };
            assert!(!(verdict == Verdict::No && larger.verdict() == Verdict::Yes), "scene {scene}: larger");
        }
        // One more thing opens no way.
        let mut room = question.room.clone();
        let at = lot.point(200, room.size);
        room.things.push(rect(at.x, at.y, at.x + 300.0, at.y + 200.0).outer);
        let fuller = Question { room, ..question };
        assert!(!(verdict == Verdict::No && fuller.verdict() == Verdict::Yes), "scene {scene}: fuller");
    }
}

#[test]
fn limits_hold_on_both_sides() {
    let mut lot = Lot(4711);
    for scene in 0..n_scenes() / 25 {
        let question = Question::by(&mut lot);
        let Some(limit) = question.ask(&question.vehicle(), |place| place, |trip| trip.limit()) else {
            continue;
        };
        let Widths { passes, blocked } = limit.widths;
        assert!(passes < blocked, "scene {scene}");
        let at = |width: f64| {
            Question { size: (question.size.0, width), room: question.room.clone(), ..question }.verdict()
        };
        if passes > 60.0 {
            assert_ne!(at(libm::floor(passes) - 1.0), Verdict::No, "scene {scene}: {limit:?}");
        }
        if blocked < 2000.0 {
            assert_ne!(at(libm::ceil(blocked) + 1.0), Verdict::Yes, "scene {scene}: {limit:?}");
        }
        if let Some(squeeze) = limit.squeeze {
            assert!(squeeze.gap.to_mm() >= passes - 1e-6, "scene {scene}: {limit:?}");
        }
    }
}

#[test]
fn a_scene_in_which_a_thing_moved_is_that_built_anew() {
    let mut lot = Lot(2024);
    for scene in 0..n_scenes() / 10 {
        let question = Question::by(&mut lot);
        let size = question.room.size;
        let floor = [rect(0., 0., size.x, size.y)];
        let things: Vec<Obstacle> = question
            .room
            .things
            .iter()
            .enumerate()
            .map(|(index, thing)| Obstacle {
                outline: Polygon::new(thing.clone()),
                feature: FeatureId(index as u32),
            })
            .collect();
        let mut moved = things.clone();
        let by = Vector::new(lot.between(-300, 300), lot.between(-300, 300));
        if let Some(last) = moved.last_mut() {
            last.outline.outer.iter_mut().for_each(|corner| *corner += by);
        }
        let before = Scene::new(&floor, &[], &things);
        let vehicle = question.vehicle();
        let (from, to) = (Place::around(question.from, 25.0), Place::around(question.to, 25.0));
        let ask = |scene: &Scene| {
            let trip = Trip { scene, vehicle: &vehicle, from: &from, to: &to, most_shunts: 8 };
            (trip.answer(), trip.limit())
        };
        // The same bits: motions and widths are compared as they are.
        let (again, anew) = (before.with_obstacles(&moved), Scene::new(&floor, &[], &moved));
        assert_eq!(ask(&again), ask(&anew), "scene {scene}");
        assert_eq!(ask(&again.with_obstacles(&things)), ask(&before), "scene {scene}, moved back");
    }
}
