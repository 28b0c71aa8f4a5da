use crate::clearance::curve::SAME_RADIUS;
use crate::clearance::route::Leg;
use crate::clearance::{FreeSpace, Pinch, Route};
use crate::geom::Point;
use crate::units::{Length, Mm};

/// A part of a route that is narrower than a limit.
#[derive(Clone, Debug, PartialEq)]
pub struct NarrowStretch {
    /// How long the gap is, measured along the faces on either side, on the side where it is shorter.
    ///
    /// A doorway is as long as its wall is thick, although a circle comes near its corners before and
    /// after; between the corner of a bed and a wall the length is zero.
    pub length: Length,
    /// The narrowest place in it.
    pub pinch: Pinch,
    /// Where on the route it begins.
    pub from: Point,
    /// Where on the route it ends.
    pub to: Point,
}

impl FreeSpace {
    /// The parts of a route that are narrower than a limit, in order.
    ///
    /// Rules permit a width below the limit over a short length, such as 815 mm over at most 610 mm; this
    /// gives the lengths to compare. The route must come from this free space.
    pub fn narrow_stretches(&self, route: &Route, limit: Mm) -> Vec<NarrowStretch> {
        let radius = limit.to_f64() / 2.0;
        let mut runs: Vec<Vec<Leg>> = Vec::new();
        let mut is_open = false;
        for leg in &route.legs {
            let Some(branch) = self.axis().branches.get(leg.branch) else { return Vec::new() };
            let mut cuts = branch.curve.shares_at_radius(radius);
            cuts.retain(|cut| (cut - leg.from) * (cut - leg.to) < 0.0);
            if leg.from > leg.to {
                cuts.reverse();
            }
            cuts.insert(0, leg.from);
            cuts.push(leg.to);
            for pair in cuts.windows(2) {
                let middle = f64::midpoint(pair[0], pair[1]);
                let is_narrow = branch.curve.radius(middle) < radius - SAME_RADIUS;
                if is_narrow {
                    let part = Leg { branch: leg.branch, from: pair[0], to: pair[1] };
                    match runs.last_mut() {
                        Some(run) if is_open => run.push(part),
                        _ => runs.push(vec![part]),
                    }
                }
                is_open = is_narrow;
            }
        }
        runs.iter().filter_map(|run| self.stretch(run)).collect()
    }

    fn stretch(&self, run: &[Leg]) -> Option<NarrowStretch> {
        let (first, last) = (run.first()?, run.last()?);
        let curve = |leg: &Leg| &self.axis().branches[leg.branch].curve;
        let narrowest = run.iter().min_by(|a, b| {
            let least = |leg: &Leg| curve(leg).radius(curve(leg).narrowest(leg.from, leg.to));
            least(a).total_cmp(&least(b))
        })?;
        let share = curve(narrowest).narrowest(narrowest.from, narrowest.to);
        Some(NarrowStretch {
            length: Length::from_mm(self.travel(run, true).min(self.travel(run, false))),
            pinch: self.axis().pinch_at(&self.axis().branches[narrowest.branch], share, true),
            from: curve(first).at(first.from),
            to: curve(last).at(last.to),
        })
    }

    /// How far the contact on one side moves while the run is walked.
    fn travel(&self, run: &[Leg], left: bool) -> f64 {
        let mut travel = 0.0;
        let mut at: Option<Point> = None;
        for leg in run {
            let branch = &self.axis().branches[leg.branch];
            let walks_forward = leg.from <= leg.to;
            let site = &self.axis().sites[if left == walks_forward { branch.left } else { branch.right }];
            for share in [leg.from, leg.to] {
                let contact = site.contact(branch.curve.at(share));
                travel += at.map_or(0.0, |before| (contact - before).norm());
                at = Some(contact);
            }
        }
        travel
    }
}
