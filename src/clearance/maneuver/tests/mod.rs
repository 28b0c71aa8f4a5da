//! Floors worked out by hand.

mod degenerate;
mod oracle;
mod random;

use super::*;
use crate::clearance::tests::rect;
use crate::clearance::{FeatureId, Footprint, Obstacle};
use crate::geom::{Point, Polygon};
use crate::units::Mm;

fn chair(length: i32, width: i32) -> Vehicle {
    Vehicle::new(Footprint { width: Mm(width), length: Mm(length) }, Drive::Manual)
}

fn p(x: f64, y: f64) -> Point {
    Point::new(x, y)
}

/// A trip between two points, with any number of shunts that matters.
fn ask<T>(
    floor: &[Polygon],
    things: &[Obstacle],
    vehicle: &Vehicle,
    ends: (Point, Point),
    ask: impl Fn(Trip<'_>) -> T,
) -> T {
    let scene = Scene::new(floor, &[], things);
    let (from, to) = (Place::around(ends.0, 25.0), Place::around(ends.1, 25.0));
    ask(Trip { scene: &scene, vehicle, from: &from, to: &to, most_shunts: 8 })
}

/// Two legs at a right angle, so wide, each so long beyond the corner.
fn corner(a: f64, b: f64) -> [Polygon; 2] {
    [rect(0., 0., 4000., a), rect(4000. - b, 0., 4000., 4000.)]
}

/// The widest rectangle of a length that slides round a right-angled corner: the least of a sinθ + b cosθ − L sinθ cosθ.
fn widest_round_corner(a: f64, b: f64, length: f64) -> f64 {
    (0..=9000)
        .map(|step| {
            let (sin, cos) = libm::sincos(f64::from(step) / 9000.0 * std::f64::consts::FRAC_PI_2);
            a * sin + b * cos - length * sin * cos
        })
        .fold(f64::INFINITY, f64::min)
}

#[test]
fn the_corner_formula_holds() {
    // For legs of equal width it is (W + L/2) / √2.
    for (length, width, leg) in [(1100., 650., 849.), (1200., 700., 919.), (1300., 800., 1025.)] {
        assert_eq!(libm::round((width + length / 2.0) / libm::sqrt(2.0)), leg);
        assert!((widest_round_corner(leg, leg, length) - width).abs() < 1.0);
    }
    for (length, a, b) in [
        (1100., 849., 849.),
        (1200., 919., 919.),
        (1300., 1025., 1025.),
        (1200., 800., 1100.),
        (1000., 900., 750.),
    ] {
        let exact = widest_round_corner(a, b, length);
        let limit = ask(
            &corner(a, b),
            &[],
            &chair(length as i32, 700),
            (p(700., a / 2.), p(4000. - b / 2., 3300.)),
            |trip| trip.limit(),
        )
        .unwrap();
        let Widths { passes, blocked } = limit.widths;
        assert!(
            passes <= exact && exact <= blocked && blocked - passes <= 5.0,
            "{length} {a} {b}: {exact} {limit:?}"
        );
    }
}

#[test]
fn answers_are_as_worked_out() {
    let room = rect(0., 0., 4000., 4000.);
    let doorway = |width: f64| {
        vec![
            rect(0., 0., 3000., 3000.),
            rect(3120., 0., 6000., 3000.),
            rect(3000., 1000., 3120., 1000. + width),
        ]
    };
    let through = (p(1500., 1500.), p(4500., 1500.));
    let corner_ends = |a: f64| (p(700., a / 2.), p(4000. - a / 2., 3300.));
    type Case = (&'static str, Vec<Polygon>, Vehicle, (Point, Point), Verdict);
    let cases: Vec<Case> = vec![
        (
            "across a room",
            vec![room.clone()],
            chair(1200, 700),
            (p(800., 800.), p(3200., 3200.)),
            Verdict::Yes,
        ),
        ("a door 5 mm wider", doorway(705.), chair(1200, 700), through, Verdict::Yes),
        ("a door just as wide", doorway(700.), chair(1200, 700), through, Verdict::Borderline),
        ("a door 5 mm narrower", doorway(695.), chair(1200, 700), through, Verdict::No),
        (
            "a corner with 6 mm to spare",
            corner(925., 925.).to_vec(),
            chair(1200, 700),
            corner_ends(925.),
            Verdict::Yes,
        ),
        (
            "a corner 6 mm too tight",
            corner(913., 913.).to_vec(),
            chair(1200, 700),
            corner_ends(913.),
            Verdict::No,
        ),
        (
            "a short chair at that corner",
            corner(913., 913.).to_vec(),
            chair(1100, 700),
            corner_ends(913.),
            Verdict::Yes,
        ),
        (
            "nowhere to begin",
            vec![rect(0., 0., 650., 4000.)],
            chair(1200, 700),
            (p(325., 1000.), p(325., 3000.)),
            Verdict::No,
        ),
        ("no floor", vec![], chair(1200, 700), (p(0., 0.), p(1., 1.)), Verdict::CannotTell),
    ];
    for (name, floor, vehicle, ends, verdict) in cases {
        let answer = ask(&floor, &[], &vehicle, ends, |trip| trip.answer());
        assert_eq!(answer.verdict, verdict, "{name}");
        let back = ask(&floor, &[], &vehicle, (ends.1, ends.0), |trip| trip.answer());
        assert_eq!(back.verdict, verdict, "{name}, back");
        if let Some(widths) = answer.widths {
            assert!(widths.passes < 700. && 700. < widths.blocked, "{name}: {widths:?}");
        }
    }
}

#[test]
fn a_dead_end_is_left_backwards() {
    // A corridor just wider than the chair, closed at one end: in ahead, out again only back.
    let corridor = [rect(0., 0., 4000., 800.)];
    let out = ask(&corridor, &[], &chair(1200, 700), (p(3300., 400.), p(700., 400.)), |trip| trip.answer());
    let motion = out.motion.unwrap();
    assert_eq!(motion.shunts(), 0);
    assert!(!motion.slides());
    assert!(motion.end().middle.x < 730.);
    assert!(matches!(motion.legs[..], [Leg { kind: LegKind::Roll(_), .. }]), "{motion:?}");
}

#[test]
fn a_bay_beside_a_corridor_takes_shunts() {
    // A bay 900 wide and 900 deep off a corridor of 1250: the chair has to go in by the front and stand at the back wall.
    let floor = [rect(0., 0., 6000., 1250.), rect(3000., 1250., 3900., 2350.)];
    let answer = ask(&floor, &[], &chair(1100, 650), (p(700., 600.), p(3450., 1780.)), |trip| trip.answer());
    let motion = answer.motion.unwrap();
    assert!(!motion.slides() && motion.shunts() <= 2, "{} {:?}", motion.shunts(), motion.legs);
}

#[test]
fn a_door_is_opened_from_where_the_leaf_does_not_hit() {
    // Two rooms, a door of 900 whose leaf opens into the left one, hinged at the upper jamb.
    let floor = [rect(0., 0., 3000., 3000.), rect(3120., 0., 6000., 3000.), rect(3000., 1000., 3120., 1900.)];
    let leaf = |outline: Polygon| Obstacle { outline, feature: FeatureId(9) };
    let gate = Gate {
        closed: vec![leaf(rect(3000., 1000., 3040., 1900.))],
        open: vec![leaf(rect(2100., 960., 3000., 1000.))],
        swept: vec![rect(2100., 960., 3040., 1900.)],
        handle: p(3020., 1850.),
    };
    let chair = chair(1200, 640);
    let verdict = |things: &[Obstacle], opener: Opener| {
        let scene = Scene::new(&floor, &[], things);
        let (from, to) = (Place::around(p(900., 2500.), 25.), Place::around(p(4500., 1500.), 25.));
        let trip = GatedTrip {
            scene: &scene,
            gates: std::slice::from_ref(&gate),
            opener,
            vehicle: &chair,
            from: &from,
            to: &to,
            most_shunts: 8,
        };
        trip.answer()
    };
    let answer = verdict(&[], Opener::Person);
    assert_eq!(answer.verdict(), Verdict::Yes);
    let pose = answer.openings[0].pose.unwrap();
    assert!((pose.middle - gate.handle).amax() <= HAND_REACH);
    // A cabinet below the door leaves no place beside the swing within reach of the handle.
    let cabinet = [leaf(rect(1700., 2150., 3000., 3000.))];
    assert_eq!(verdict(&cabinet, Opener::NoOne).verdict(), Verdict::Yes);
    assert_eq!(verdict(&cabinet, Opener::Helper).verdict(), Verdict::Yes);
    let alone = verdict(&cabinet, Opener::Person);
    assert_eq!((alone.verdict(), alone.openings[0].gate), (Verdict::No, 0));
}
