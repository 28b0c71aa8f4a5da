use super::*;
use crate::geom::GridPoint;
use crate::plan::geometry::LevelGeometry;
use crate::plan::{FloorPlan, LevelId, Wall};
use crate::sketch::Reach;
use crate::units::Mm;
use proptest::prelude::*;

/// From where to where a wall goes.
type Course = ((i32, i32), (i32, i32));

fn plan(walls: &[Course]) -> FloorPlan {
    let mut plan = FloorPlan::default();
    for &(from, to) in walls {
        let id = plan.next_wall_id();
        let (start, end) = (GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1));
        plan.walls.insert(id, Wall::new(LevelId(1), start, end, Mm(240)));
    }
    plan
}

fn pointer(x: f64, y: f64) -> Pointer {
    Pointer { at: Point::new(x, y), mm_per_pixel: 10.0, is_free: false, adds: false, reach: Reach::Mouse }
}

fn snap_in(plan: &FloorPlan, snapper: &mut Snapper, pointer: Pointer, from: Option<(f64, f64)>) -> Snap {
    let geometry = LevelGeometry::default();
    let scene = Scene { plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 };
    let from = from.map(|(x, y)| Point::new(x, y));
    snapper.snap(scene, pointer, SnapFor { from, ..SnapFor::default() })
}

fn snap(at: (f64, f64), from: Option<(f64, f64)>) -> Snap {
    snap_in(&plan(&[((0, 0), (4000, 0))]), &mut Snapper::default(), pointer(at.0, at.1), from)
}

#[test]
fn the_stronger_meaning_wins_and_is_named() {
    let wall = WallId(1);
    let corner = Point::new(4000.0, 0.0);
    let cases = [
        ((3950.0, 60.0), None, SnapReason::WallEnd(wall), (4000.0, 0.0)),
        ((2004.0, 60.0), None, SnapReason::WallMiddle(wall), (2000.0, 0.0)),
        ((1204.0, 60.0), None, SnapReason::WallLine(wall), (1200.0, 0.0)),
        ((5203.0, 30.0), None, SnapReason::Extension(wall), (5200.0, 0.0)),
        ((1003.0, 1504.0), None, SnapReason::Grid(10), (1000.0, 1500.0)),
        ((3024.0, 2996.0), Some((1000.0, 3000.0)), SnapReason::Square, (3020.0, 3000.0)),
        (
            (4020.0, 2960.0),
            Some((1000.0, 3000.0)),
            SnapReason::Aligned { with: corner, wall },
            (4000.0, 3000.0),
        ),
        ((1030.0, 50.0), Some((1000.0, 3000.0)), SnapReason::SquareToWall(wall), (1000.0, 0.0)),
        ((4030.0, 2004.0), None, SnapReason::Aligned { with: corner, wall }, (4000.0, 2000.0)),
    ];
    for (at, from, reason, to) in cases {
        let snap = snap(at, from);
        assert_eq!((snap.reason, snap.at), (Some(reason), Point::new(to.0, to.1)), "{at:?}");
    }
}

#[test]
fn what_it_was_taken_along_is_shown() {
    let snap = snap((4020.0, 2960.0), Some((1000.0, 3000.0)));
    let ends: Vec<Point> = snap.guides.iter().map(|guide| guide.to).collect();
    assert_eq!(ends, [snap.at, snap.at]);
}

#[test]
fn a_slanted_wall_goes_on_square_to_itself() {
    let plan = plan(&[((0, 0), (3000, 1000))]);
    let geometry = LevelGeometry::default();
    let scene = Scene { plan: &plan, level: LevelId(1), geometry: &geometry, grid: Grid::To10 };
    let last = Vector::new(3.0, 1.0).normalize();
    let wanted = SnapFor { from: Some(Point::new(3000.0, 1000.0)), last: Some(last), ..SnapFor::default() };
    let snap = Snapper::default().snap(scene, pointer(2380.0, 2910.0), wanted);
    assert_eq!(snap.reason, Some(SnapReason::SquareToLast));
    assert!((snap.at - Point::new(3000.0, 1000.0)).dot(&last).abs() < 1.5);
}

#[test]
fn a_key_holds_snapping_off() {
    let free = Pointer { is_free: true, ..pointer(3950.4, 60.0) };
    let plan = plan(&[((0, 0), (4000, 0))]);
    let snap = snap_in(&plan, &mut Snapper::default(), free, None);
    assert_eq!(snap, Snap::free(Point::new(3950.0, 60.0)));
}

#[test]
fn the_grid_suits_the_scale_or_is_as_asked() {
    let steps = [1.0, 5.0, 13.0].map(|scale| Grid::Fitting.step(scale));
    assert_eq!(steps, [10, 50, 100]);
    assert_eq!(Grid::To50.step(1.0), 50);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The place lies within reach of the pointer, whatever it catches on.
    #[test]
    fn it_never_jumps(
        at in (-500.0..6000.0_f64, -500.0..5000.0_f64), from in prop::option::of((0.0..5000.0_f64, 0.0..4000.0_f64)),
        scale in 2.0..20.0_f64, before in (-500.0..6000.0_f64, -500.0..5000.0_f64),
    ) {
        let plan = plan(&[((0, 0), (4000, 0)), ((4000, 0), (4000, 3000)), ((700, 2900), (3300, 1200))]);
        let mut snapper = Snapper::default();
        let at_scale = |x, y| Pointer { mm_per_pixel: scale, ..pointer(x, y) };
        snap_in(&plan, &mut snapper, at_scale(before.0, before.1), from);
        let snap = snap_in(&plan, &mut snapper, at_scale(at.0, at.1), from);
        let away = (snap.at - Point::new(at.0, at.1)).norm();
        let most = at_scale(at.0, at.1).reach() * HOLD + 1.0;
        prop_assert!(away <= most, "{snap:?} is {away} away, at most {most}");
        prop_assert!(snap.reason.is_some() || away < 1.0);
    }

    /// A hand that trembles by two pixels does not make the place flicker between two meanings.
    #[test]
    fn what_is_caught_is_held(
        offset in 0.0..119.0_f64, shakes in prop::collection::vec((-20.0..20.0_f64, -20.0..20.0_f64), 8),
    ) {
        let plan = plan(&[((0, 0), (4000, 0))]);
        let mut snapper = Snapper::default();
        let first = snap_in(&plan, &mut snapper, pointer(4000.0, offset), None);
        for (x, y) in shakes {
            let next = snap_in(&plan, &mut snapper, pointer(4000.0 + x, offset + y), None);
            prop_assert_eq!(next.reason, first.reason);
        }
    }
}
