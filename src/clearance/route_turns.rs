use crate::clearance::route::Leg;
use crate::clearance::site::Shape;
use crate::clearance::{FeatureId, FreeSpace, Route};
use crate::geom::{Point, cross};
use crate::units::{Length, Mm};

/// Bends by fewer degrees than this are no turns.
const SLIGHT: f64 = 45.0;
/// Halvings that find a place on a branch by its distance: below a millionth of its length.
const HALVINGS: usize = 24;

/// A bend of a route around one corner, or around the end of something thin.
///
/// Rules on turns ask for the widths on the way in, at the turn and on the way out: ADA 2010 403.5.2 for half a turn around
/// something thinner than 1,220 mm, A117.1-2017 403.5.3.1 for a quarter of a turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RouteTurn {
    /// By how many degrees the way bends around the corners; clockwise as seen is positive.
    pub degrees: f64,
    /// What it bends around.
    pub around: FeatureId,
    /// From the first to the last corner that it bends around: zero for a single one.
    pub thickness: Length,
    /// The least width before it.
    pub approach: Length,
    /// The width half way round: straight ahead of what it bends around.
    pub at: Length,
    /// The least width after it.
    pub leave: Length,
    /// Where it begins and where it ends.
    pub ends: (Point, Point),
}

/// What is swept around one corner.
#[derive(Clone, Copy)]
struct Sweep {
    corner: Point,
    feature: FeatureId,
    degrees: f64,
    /// The legs, the last one included.
    legs: (usize, usize),
}

impl FreeSpace {
    /// The turns of a route, in order: those around corners less than `thin` apart are one. Widths before and after count
    /// as far as `near`. The route must come from this free space.
    pub fn turns(&self, route: &Route, thin: Mm, near: Mm) -> Vec<RouteTurn> {
        let legs = route.legs.as_slice();
        if legs.iter().any(|leg| leg.branch >= self.axis().branches.len()) {
            return Vec::new();
        }
        let mut turns: Vec<(usize, RouteTurn)> = Vec::new();
        for is_left in [true, false] {
            let mut group: Vec<Sweep> = Vec::new();
            for sweep in self.sweeps(legs, is_left) {
                let goes_on = group.last().is_some_and(|last| {
                    last.degrees * sweep.degrees > 0.0 && (sweep.corner - last.corner).norm() < thin.to_f64()
                });
                if !goes_on {
                    turns.extend(self.turn(legs, &group, near));
                    group.clear();
                }
                group.push(sweep);
            }
            turns.extend(self.turn(legs, &group, near));
        }
        turns.sort_by_key(|(first, _)| *first);
        turns.into_iter().map(|(_, turn)| turn).collect()
    }

    /// What is swept around the corners on one side, in order.
    fn sweeps(&self, legs: &[Leg], is_left: bool) -> Vec<Sweep> {
        let mut sweeps: Vec<Sweep> = Vec::new();
        for (index, leg) in legs.iter().enumerate() {
            let branch = &self.axis().branches[leg.branch];
            let site =
                &self.axis().sites[if is_left == (leg.from <= leg.to) { branch.left } else { branch.right }];
            let Shape::Corner(corner) = site.shape else { continue };
            let (from, to) = (branch.curve.at(leg.from) - corner, branch.curve.at(leg.to) - corner);
            let degrees = libm::atan2(cross(from, to), from.dot(&to)).to_degrees();
            match sweeps.last_mut() {
                Some(last) if last.corner == corner && last.legs.1 + 1 == index => {
                    last.degrees += degrees;
                    last.legs.1 = index;
                }
                _ => sweeps.push(Sweep { corner, feature: site.feature, degrees, legs: (index, index) }),
            }
        }
        sweeps
    }

    fn turn(&self, legs: &[Leg], group: &[Sweep], near: Mm) -> Option<(usize, RouteTurn)> {
        let (first, last) = (group.first()?, group.last()?);
        let degrees: f64 = group.iter().map(|sweep| sweep.degrees).sum();
        if degrees.abs() < SLIGHT {
            return None;
        }
        let (begin, end) = (first.legs.0, last.legs.1);
        let curve = |leg: &Leg| &self.axis().branches[leg.branch].curve;
        let least = |legs: &mut dyn Iterator<Item = Leg>| {
            let radii = legs.map(|leg| curve(&leg).radius(curve(&leg).narrowest(leg.from, leg.to)));
            radii.fold(f64::INFINITY, f64::min)
        };
        let near = near.to_f64();
        // With the place where the bend begins: the way may begin there.
        let start = curve(&legs[begin]).radius(legs[begin].from);
        let finish = curve(&legs[end]).radius(legs[end].to);
        let before = legs[..begin].iter().rev().map(|leg| Leg { from: leg.to, to: leg.from, ..*leg });
        let approach = least(&mut self.within(before, near).into_iter()).min(start);
        let leave = least(&mut self.within(legs[end + 1..].iter().copied(), near).into_iter()).min(finish);
        let at = self.radius_half_way(&legs[begin..=end], begin, group, degrees)?;
        let width = |radius: f64| Length::from_mm(2.0 * radius);
        let turn = RouteTurn {
            degrees,
            around: first.feature,
            thickness: Length::from_mm((last.corner - first.corner).norm()),
            approach: width(approach),
            at: width(at),
            leave: width(leave),
            ends: (curve(&legs[begin]).at(legs[begin].from), curve(&legs[end]).at(legs[end].to)),
        };
        Some((begin, turn))
    }

    /// The first part of some legs, up to a length.
    fn within(&self, legs: impl Iterator<Item = Leg>, mut length: f64) -> Vec<Leg> {
        let mut kept = Vec::new();
        for leg in legs {
            if length <= 0.0 {
                break;
            }
            let curve = &self.axis().branches[leg.branch].curve;
            let whole = curve.length(leg.from, leg.to).abs();
            let to = if whole <= length {
                leg.to
            } else {
                let (mut low, mut high) = (0.0, 1.0);
                for _ in 0..HALVINGS {
                    let middle = f64::midpoint(low, high);
                    let reached = curve.length(leg.from, leg.from + (leg.to - leg.from) * middle).abs();
                    if reached < length { low = middle } else { high = middle }
                }
                leg.from + (leg.to - leg.from) * low
            };
            kept.push(Leg { to, ..leg });
            length -= whole;
        }
        kept
    }

    /// The clearance where half of what a turn sweeps is swept.
    fn radius_half_way(&self, legs: &[Leg], first: usize, group: &[Sweep], degrees: f64) -> Option<f64> {
        let mut swept = 0.0;
        for (index, leg) in legs.iter().enumerate() {
            let sweep = group.iter().find(|sweep| (sweep.legs.0..=sweep.legs.1).contains(&(first + index)));
            let curve = &self.axis().branches[leg.branch].curve;
            let swept_at = |share: f64| {
                swept
                    + sweep.map_or(0.0, |sweep| {
                        let (from, to) = (curve.at(leg.from) - sweep.corner, curve.at(share) - sweep.corner);
                        libm::atan2(cross(from, to), from.dot(&to)).to_degrees()
                    })
            };
            // A hair less than half: between two corners nothing is swept.
            if swept_at(leg.to) / degrees >= 0.5 - 1e-9 {
                let (mut low, mut high) = (0.0, 1.0);
                for _ in 0..HALVINGS {
                    let middle = f64::midpoint(low, high);
                    let share = leg.from + (leg.to - leg.from) * middle;
                    if swept_at(share) / degrees < 0.5 - 1e-9 { low = middle } else { high = middle }
                }
                return Some(curve.radius(leg.from + (leg.to - leg.from) * high));
            }
            swept = swept_at(leg.to);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::clearance::tests::rect;
    use crate::clearance::{FeatureId, FreeSpace, Obstacle};
    use crate::geom::Point;
    use crate::units::Mm;

    /// The turns of a way, as degrees, thickness and three widths in whole millimetres.
    fn turns(space: &FreeSpace, from: Point, to: Point) -> Vec<[i64; 5]> {
        let route = space.narrowest_passage(from, to).unwrap();
        space
            .turns(&route, Mm(1220), Mm(700))
            .into_iter()
            .map(|turn| {
                let whole = |value: f64| libm::round(value) as i64;
                let widths =
                    [turn.thickness, turn.approach, turn.at, turn.leave].map(|width| whole(width.to_mm()));
                [whole(turn.degrees), widths[0], widths[1], widths[2], widths[3]]
            })
            .collect()
    }

    #[test]
    fn half_turns_around_the_end_of_a_wall_are_as_worked_out() {
        for (inside, end, outside, thick) in
            [(1065., 1220., 1065., 120.), (915., 1525., 915., 100.), (1000., 900., 1200., 200.)]
        {
            let height = inside + thick + outside;
            let floor = [rect(0., 0., 5000. + end, height)];
            let wall = Obstacle { outline: rect(0., inside, 5000., inside + thick), feature: FeatureId(7) };
            let space = FreeSpace::new(&floor, &[], &[wall]);
            let (from, to) = (Point::new(2000., inside / 2.), Point::new(2000., height - outside / 2.));
            let expected = [thick, inside, end, outside].map(|value| value as i64);
            let [thick, inside, end, outside] = expected;
            assert_eq!(turns(&space, from, to), [[180, thick, inside, end, outside]]);
            assert_eq!(turns(&space, to, from), [[-180, thick, outside, end, inside]]);
        }
    }

    #[test]
    fn quarter_turns_have_the_widths_of_both_legs() {
        let floor = [rect(0., 0., 4000., 900.), rect(3000., 0., 4000., 4000.)];
        let space = FreeSpace::new(&floor, &[], &[]);
        let found = turns(&space, Point::new(500., 450.), Point::new(3500., 3500.));
        let [[degrees, thickness, approach, at, leave]] = found[..] else { panic!("{found:?}") };
        assert_eq!((degrees, thickness, approach, leave), (90, 0, 900, 1000));
        assert!(at > 900);
        // Something thick is gone around in two turns.
        let block = Obstacle { outline: rect(0., 1000., 3000., 2400.), feature: FeatureId(7) };
        let space = FreeSpace::new(&[rect(0., 0., 4000., 3400.)], &[], &[block]);
        let found = turns(&space, Point::new(1500., 500.), Point::new(1500., 2900.));
        assert_eq!(found.iter().map(|turn| turn[0]).collect::<Vec<_>>(), [90, 90]);
        assert!(found.iter().all(|turn| turn[2] == 1000 && turn[4] == 1000), "{found:?}");
    }

    #[test]
    fn a_straight_way_has_no_turns() {
        let space = FreeSpace::new(&[rect(0., 0., 6000., 900.)], &[], &[]);
        assert!(turns(&space, Point::new(600., 450.), Point::new(5400., 450.)).is_empty());
    }
}
