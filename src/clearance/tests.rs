//! Rooms worked out by hand.

use super::*;
use crate::geom::Point;
use crate::units::Mm;

const NORTH: FeatureId = FeatureId(1);
const WALL: FeatureId = FeatureId(5);
const BED: FeatureId = FeatureId(10);
const COLUMN: FeatureId = FeatureId(11);

pub(super) fn ring(places: &[(f64, f64)]) -> Polygon {
    Polygon::new(places.iter().map(|&(x, y)| Point::new(x, y)).collect())
}

pub(super) fn rect(x0: f64, y0: f64, x1: f64, y1: f64) -> Polygon {
    ring(&[(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
}

fn thing(outline: Polygon, feature: FeatureId) -> Obstacle {
    Obstacle { outline, feature }
}

fn p(x: f64, y: f64) -> Point {
    Point::new(x, y)
}

#[track_caller]
fn assert_near(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-6, "{value} is not {expected}");
}

#[test]
fn widths_of_ways_are_as_worked_out() {
    let sqrt = libm::sqrt;
    let corridor = rect(0., 0., 6000., 900.);
    type Case = (&'static str, Vec<Polygon>, Vec<Obstacle>, Point, Point, Option<f64>);
    let cases: Vec<Case> = vec![
        ("corridor", vec![corridor.clone()], vec![], p(600., 450.), p(5400., 450.), Some(900.)),
        (
            "corridor in three abutting pieces",
            vec![rect(0., 0., 2000., 900.), rect(2000., 0., 4000., 900.), rect(3500., 0., 6000., 900.)],
            vec![],
            p(600., 450.),
            p(5400., 450.),
            Some(900.),
        ),
        (
            "corridor round a corner",
            vec![rect(0., 0., 4000., 900.), rect(3000., 0., 4000., 4000.)],
            vec![],
            p(500., 450.),
            p(3500., 3500.),
            Some(900.),
        ),
        (
            "doorway of 590 in a wall of 120",
            vec![rect(0., 0., 3000., 3000.), rect(3120., 0., 6000., 3000.), rect(3000., 1000., 3120., 1590.)],
            vec![],
            p(1500., 1500.),
            p(4500., 1500.),
            Some(590.),
        ),
        (
            "column in a corridor, wider below",
            vec![corridor.clone()],
            vec![thing(rect(3000., 200., 3300., 400.), COLUMN)],
            p(600., 450.),
            p(5400., 450.),
            Some(500.),
        ),
        (
            "square set on its corner before a wall",
            vec![rect(0., 0., 6000., 2000.)],
            vec![thing(ring(&[(3000., 0.), (3700., 700.), (3000., 1400.), (2300., 700.)]), BED)],
            p(600., 1000.),
            p(5400., 1000.),
            Some(600.),
        ),
        (
            "gap between two slanted faces, at right angles to both",
            vec![rect(0., 0., 6000., 3000.)],
            vec![
                thing(ring(&[(1000., 0.), (3000., 0.), (3000., 1500.), (1000., 3000.)]), BED),
                // Its slanted face lies 1000 mm to the right of the bed's corner side.
                thing(ring(&[(3000., 2250.), (4000., 1500.), (4000., 3000.), (2000., 3000.)]), COLUMN),
            ],
            p(2000., 2600.),
            p(5500., 500.),
            // The lines y = 3750 − ¾ x and y = 4500 − ¾ x lie 750 · 0.8 apart.
            Some(600.),
        ),
        (
            "two corners that face each other aslant",
            vec![rect(0., 0., 6000., 3000.)],
            vec![thing(rect(2000., 0., 2600., 1300.), BED), thing(rect(3000., 1600., 3600., 3000.), COLUMN)],
            p(600., 1500.),
            p(5400., 1500.),
            Some(sqrt(400. * 400. + 300. * 300.)),
        ),
        (
            "an obstacle that touches both walls",
            vec![corridor.clone()],
            vec![thing(rect(3000., 0., 3300., 900.), COLUMN)],
            p(600., 450.),
            p(5400., 450.),
            None,
        ),
        (
            "two obstacles that touch at a corner",
            vec![corridor.clone()],
            vec![thing(rect(3000., 0., 3300., 450.), COLUMN), thing(rect(3300., 450., 3500., 900.), BED)],
            p(600., 450.),
            p(5400., 450.),
            None,
        ),
        (
            "the wider of two ways",
            vec![rect(0., 0., 6000., 3000.)],
            vec![thing(rect(2000., 700., 2500., 1900.), BED)],
            p(600., 300.),
            p(5400., 300.),
            Some(1100.),
        ),
        (
            "two rooms without a door",
            vec![rect(0., 0., 900., 900.), rect(1000., 0., 1900., 900.)],
            vec![],
            p(450., 450.),
            p(1450., 450.),
            None,
        ),
        ("no floor", vec![], vec![], p(0., 0.), p(1., 1.), None),
        (
            "everything covered",
            vec![corridor.clone()],
            vec![thing(rect(-10., -10., 7000., 1000.), BED)],
            p(600., 450.),
            p(5400., 450.),
            None,
        ),
        (
            "repeated corners and corners in straight walls",
            vec![ring(&[
                (0., 0.),
                (0., 0.),
                (1000., 0.),
                (1500., 0.),
                (6000., 0.),
                (6000., 900.),
                (6000., 900.),
                (3000., 900.),
                (0., 900.),
                (0., 0.),
            ])],
            vec![],
            p(600., 450.),
            p(5400., 450.),
            Some(900.),
        ),
        (
            "outlines wound either way",
            vec![ring(&[(0., 0.), (0., 900.), (3000., 900.), (3000., 0.)]), rect(3000., 0., 6000., 900.)],
            vec![
                thing(ring(&[(1000., 0.), (1000., 100.), (1100., 100.), (1100., 0.)]), BED),
                thing(rect(2000., 0., 2100., 150.), COLUMN),
            ],
            p(600., 450.),
            p(5400., 450.),
            Some(750.),
        ),
    ];
    for (name, floor, things, from, to, expected) in cases {
        let space = FreeSpace::new(&floor, &[], &things);
        let found = space.narrowest_passage(from, to).map(|route| route.width.to_mm());
        match (found, expected) {
            (Some(found), Some(expected)) => {
                assert!((found - expected).abs() < 1e-6, "{name}: {found}, not {expected}");
            }
            _ => assert_eq!(found, expected, "{name}"),
        }
        let back = space.narrowest_passage(to, from).map(|route| route.width.to_mm());
        assert!(back.unwrap_or(0.) - found.unwrap_or(0.) < 1e-6, "{name}: not the same way back");
    }
}

#[test]
fn a_pinch_names_both_faces_and_where_they_are() {
    let walls = [thing(rect(0., -100., 6000., 0.), NORTH), thing(rect(0., 900., 6000., 1000.), WALL)];
    let column = [thing(rect(3000., 0., 3300., 200.), COLUMN)];
    let space = FreeSpace::new(&[rect(0., 0., 6000., 900.)], &walls, &column);
    let pinch = space.narrowest_passage(p(600., 450.), p(5400., 450.)).unwrap().bottleneck.unwrap();
    let mut ends = [(pinch.features.0, pinch.between.0), (pinch.features.1, pinch.between.1)];
    ends.sort_by_key(|end| end.0);
    assert_eq!(ends[0].0, WALL);
    assert_eq!(ends[1].0, COLUMN);
    assert!((ends[0].1 - p(3150., 900.)).norm() < 1e-6, "{ends:?}");
    assert!((ends[1].1 - p(3150., 200.)).norm() < 1e-6, "{ends:?}");
    assert!((pinch.at - p(3150., 550.)).norm() < 1e-6);
    assert_eq!(space.nearest_contact(p(1000., 100.)).map(|c| c.feature), Some(NORTH));
    assert_near(space.clearance_at(p(1000., 100.)).to_mm(), 100.);
    assert_near(space.clearance_at(p(3100., 100.)).to_mm(), 0.);
}

#[test]
fn narrow_lengths_are_measured_between_faces() {
    // A corridor of 1000 mm with a column 300 mm long that leaves 800 mm.
    let column = [thing(rect(3000., 0., 3300., 200.), COLUMN)];
    let space = FreeSpace::new(&[rect(0., 0., 6000., 1000.)], &[], &column);
    let route = space.narrowest_passage(p(600., 500.), p(5400., 500.)).unwrap();
    let narrow = space.narrow_stretches(&route, Mm(900));
    assert_eq!(narrow.len(), 1);
    assert_near(narrow[0].length.to_mm(), 300.);
    assert_near(narrow[0].pinch.width.to_mm(), 800.);
    assert!(space.narrow_stretches(&route, Mm(800)).is_empty());
    // All of it is narrower than 1100: the corridor is 1000 wide. The way ends 500 before the end walls.
    let whole = space.narrow_stretches(&route, Mm(1100));
    assert_eq!(whole.len(), 1);

    // The corner of a bed comes within 700 mm of the wall at one place.
    let bed = [thing(ring(&[(3000., 0.), (3700., 700.), (3000., 1400.), (2300., 700.)]), BED)];
    let space = FreeSpace::new(&[rect(0., 0., 6000., 2100.)], &[], &bed);
    let route = space.narrowest_passage(p(600., 1000.), p(5400., 1000.)).unwrap();
    let narrow = space.narrow_stretches(&route, Mm(705));
    assert_eq!(narrow.len(), 1);
    assert_near(narrow[0].length.to_mm(), 0.);
}

#[test]
fn gaps_are_listed_without_corners() {
    let space = FreeSpace::new(&[rect(0., 0., 3000., 4000.)], &[], &[]);
    assert_eq!(space.passages_narrower_than(Mm(5000)), vec![], "a bare room has no gaps");

    // A bed against the left wall, 600 mm from the upper wall: a dead end of 600 mm, and a way past its foot.
    let walls = [thing(rect(-100., -100., 4000., 0.), NORTH), thing(rect(3000., 0., 3100., 4000.), WALL)];
    let bed = [thing(rect(0., 600., 2000., 2100.), BED)];
    let space = FreeSpace::new(&[rect(0., 0., 3000., 4000.)], &walls, &bed);
    let gaps = space.passages_narrower_than(Mm(1200));
    let found: Vec<(f64, bool)> =
        gaps.iter().map(|gap| (gap.width.to_mm().round(), gap.is_passage)).collect();
    assert_eq!(found, [(600., false), (1000., true)], "{gaps:?}");
    assert_eq!(gaps[0].features.0.min(gaps[0].features.1), NORTH);
    assert_eq!(gaps[0].features.0.max(gaps[0].features.1), BED);
    assert_eq!(space.passages_narrower_than(Mm(1000)).len(), 1);
}

#[test]
fn largest_circles_are_as_worked_out() {
    let sqrt = libm::sqrt;
    type Case = (&'static str, Polygon, Vec<Obstacle>, Polygon, f64, Option<Point>);
    let cases: Vec<Case> = vec![
        (
            "room",
            rect(0., 0., 3000., 2000.),
            vec![],
            rect(0., 0., 3000., 2000.),
            1000.,
            Some(p(1500., 1000.)),
        ),
        (
            "square on its corner",
            ring(&[(0., 1000.), (1000., 0.), (2000., 1000.), (1000., 2000.)]),
            vec![],
            rect(0., 0., 2000., 2000.),
            sqrt(0.5) * 1000.,
            Some(p(1000., 1000.)),
        ),
        (
            "right triangle 3, 4, 5",
            ring(&[(0., 0.), (4000., 0.), (0., 3000.)]),
            vec![],
            rect(0., 0., 4000., 4000.),
            1000.,
            Some(p(1000., 1000.)),
        ),
        // Beside a column in a corner: (r, r) as far from both walls as from the column's corner.
        (
            "column in the corner of a square room",
            rect(0., 0., 2000., 2000.),
            vec![thing(rect(1500., 1500., 2000., 2000.), COLUMN)],
            rect(0., 0., 2000., 2000.),
            // (1500 − r) √2 = r
            1500. * sqrt(2.) / (1. + sqrt(2.)),
            None,
        ),
        (
            "half of a room only",
            rect(0., 0., 3000., 2000.),
            vec![],
            rect(1000., 500., 5000., 1500.),
            500.,
            Some(p(2000., 1000.)),
        ),
    ];
    for (name, floor, things, within, radius, center) in cases {
        let space = FreeSpace::new(&[floor], &[], &things);
        let circle = space.largest_circle(&within).unwrap();
        assert!((circle.radius.to_mm() - radius).abs() < 1e-6, "{name}: {circle:?}");
        if let Some(center) = center {
            assert!((circle.center - center).norm() < 1e-5, "{name}: {circle:?}");
        }
        assert!(circle.touches.len() >= 2, "{name}: {circle:?}");
        assert!(space.turning_circle(&within, Mm::round(2. * radius - 1.)).is_some());
        assert!(space.turning_circle(&within, Mm::round(2. * radius + 1.)).is_none());
    }
    let space = FreeSpace::new(&[rect(0., 0., 1000., 1000.)], &[], &[]);
    assert_eq!(space.largest_circle(&rect(2000., 0., 3000., 1000.)), None);
    assert_eq!(space.largest_circle(&Polygon::default()), None);
}

#[test]
fn regions_and_places_inside_things_stand_for_what_is_beside_them() {
    // A bed in the middle of a room, a doorway of 800 mm to a second room.
    let floor = [rect(0., 0., 4000., 4000.), rect(4120., 0., 7000., 4000.), rect(4000., 3000., 4120., 3800.)];
    let bed = [thing(rect(0., 1000., 2000., 2500.), BED)];
    let space = FreeSpace::new(&floor, &[], &bed);
    let from_middle = space.narrowest_passage(p(1000., 1750.), p(5500., 2000.)).unwrap();
    assert_near(from_middle.width.to_mm(), 800.);
    let from_bed =
        space.widest_route(&[rect(0., 1000., 2000., 2500.)], &[rect(5000., 1000., 6000., 2000.)]).unwrap();
    assert_near(from_bed.width.to_mm(), 800.);
    // A strip close to the wall, off the axis.
    let from_strip =
        space.widest_route(&[rect(500., 3900., 600., 3990.)], &[rect(6900., 100., 6950., 200.)]).unwrap();
    assert_near(from_strip.width.to_mm(), 800.);
    // Start and goal in one: no way at all, as wide as the room is there.
    let here =
        space.widest_route(&[rect(5000., 1000., 6000., 3000.)], &[rect(5000., 1000., 6000., 3000.)]).unwrap();
    assert_near(here.length.to_mm(), 0.);
    assert_eq!(here.bottleneck, None);
    assert_near(here.width.to_mm(), 2880.);
    assert_eq!(space.widest_route(&[], &[rect(0., 0., 1., 1.)]), None);
}
