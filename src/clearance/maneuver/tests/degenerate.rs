//! Floors and things that cannot be: an honest answer, never a panic and never without end.

use super::*;

fn thing(outline: Polygon) -> Obstacle {
    Obstacle { outline, feature: FeatureId(3) }
}

fn everything(floor: &[Polygon], things: &[Obstacle]) -> Verdict {
    let scene = Scene::new(floor, &[], things);
    let vehicle = chair(1200, 700);
    let (from, to) = (Place::around(p(900., 900.), 25.), Place::around(p(3200., 3200.), 25.));
    let trip = Trip { scene: &scene, vehicle: &vehicle, from: &from, to: &to, most_shunts: 4 };
    let answer = trip.answer();
    let limit = trip.limit();
    let reach = scene.reach(&vehicle, &from, 4);
    if let Some(limit) = limit {
        assert!(limit.widths.passes < limit.widths.blocked, "{limit:?}");
    }
    if let Some(reach) = reach {
        let covered: f64 = reach.floor().iter().map(Polygon::area).sum();
        assert!(covered.is_finite());
        // What is reached is a real motion, so no proof may stand against it.
        assert!(!(answer.verdict == Verdict::No && reach.gets_to(&to)));
    }
    assert_eq!(answer.verdict == Verdict::Yes, answer.motion.is_some());
    answer.verdict
}

#[test]
fn what_cannot_be_is_answered_honestly() {
    let room = rect(0., 0., 4000., 4000.);
    let ring = |places: &[(f64, f64)]| Polygon::new(places.iter().map(|&(x, y)| p(x, y)).collect());
    let nan = ring(&[(0., 0.), (f64::NAN, 0.), (4000., 4000.)]);
    let infinite = ring(&[(0., 0.), (f64::INFINITY, 0.), (4000., 4000.)]);
    // Floors that are none.
    for floor in [vec![], vec![nan.clone()], vec![infinite.clone()], vec![ring(&[(0., 0.), (4000., 0.)])]] {
        assert_eq!(everything(&floor, &[]), Verdict::CannotTell, "{floor:?}");
    }
    // Things that are none leave the room as it is.
    for none in [nan, infinite, ring(&[]), ring(&[(2000., 2000.); 4]), ring(&[(0., 0.), (4000., 4000.)])] {
        assert_eq!(everything(std::slice::from_ref(&room), &[thing(none)]), Verdict::Yes);
    }
    // A thing that is there twice, and one that covers the whole room.
    let twice = [thing(rect(1500., 1500., 2500., 2500.)), thing(rect(1500., 1500., 2500., 2500.))];
    assert_eq!(everything(std::slice::from_ref(&room), &twice), Verdict::Yes);
    let covered = [thing(rect(-100., -100., 4100., 4100.))];
    assert_eq!(everything(std::slice::from_ref(&room), &covered), Verdict::No);
    // A room whose outline crosses itself, and one ten kilometres long.
    let crossed = ring(&[(0., 0.), (4000., 4000.), (4000., 0.), (0., 4000.)]);
    assert_ne!(everything(&[crossed], &[]), Verdict::Yes);
    everything(&[rect(0., 0., 9e6, 4000.)], &[]);
    // Very many slivers: the work is bounded.
    let slivers: Vec<Obstacle> =
        (0..400).map(|i| thing(rect(f64::from(i) * 10., 2000., f64::from(i) * 10. + 0.5, 2001.))).collect();
    assert_eq!(everything(&[room], &slivers), Verdict::No);
}

#[test]
fn a_bigger_vehicle_than_any_room_and_one_of_no_size() {
    assert!(Vehicle::with_outline(&[p(0., 0.), p(0., 0.), p(0., 0.)], false).is_none());
    assert!(Vehicle::with_outline(&[p(f64::NAN, 0.), p(1., 0.), p(0., 1.)], false).is_none());
    let huge = Vehicle::new(Footprint { width: Mm(900_000), length: Mm(900_000) }, Drive::Manual);
    let scene = Scene::new(&[rect(0., 0., 4000., 4000.)], &[], &[]);
    let here = Place::around(p(2000., 2000.), 25.);
    let trip = Trip { scene: &scene, vehicle: &huge, from: &here, to: &here, most_shunts: 4 };
    assert_eq!(trip.verdict(), Verdict::No);
}
