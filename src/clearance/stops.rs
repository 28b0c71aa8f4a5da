use crate::clearance::FreeSpace;
use crate::clearance::boundary;
use crate::clearance::route::Stop;
use crate::geom::{Point, Polygon, boolean};

/// Halvings that take the size of a home below a millionth of a millimetre.
const HALVINGS: usize = 60;

impl FreeSpace {
    /// Where on the axis a route from or to a place may end.
    pub(super) fn stops_at(&self, place: Point) -> Vec<Stop> {
        if self.contains(place) {
            return self.retracted(place).into_iter().collect();
        }
        let beside: Vec<Stop> = self
            .obstacles
            .iter()
            .filter(|obstacle| obstacle.outline.contains(place))
            .flat_map(|obstacle| {
                self.axis().open_branches().filter(move |(_, branch)| {
                    [branch.left, branch.right]
                        .iter()
                        .any(|&site| self.axis().sites[site].feature == obstacle.feature)
                })
            })
            .map(|(index, _)| Stop::Stretch(index, 0.0, 1.0))
            .collect();
        if !beside.is_empty() {
            return beside;
        }
        self.nearest_contact(place).and_then(|contact| self.retracted(contact.at)).into_iter().collect()
    }

    /// Where on the axis a route from or to a region may end.
    pub(super) fn stops_in(&self, region: &[Polygon]) -> Vec<Stop> {
        let region = boundary::clean(region);
        let mut stops = Vec::new();
        for (index, branch) in self.axis().branches.iter().enumerate() {
            let mut cuts = vec![0.0, 1.0];
            for edge in region.iter().flat_map(Polygon::edges) {
                cuts.extend(branch.curve.shares_crossing(&edge));
            }
            cuts.sort_by(f64::total_cmp);
            for pair in cuts.windows(2) {
                let middle = branch.curve.at(f64::midpoint(pair[0], pair[1]));
                if region.iter().any(|area| area.contains(middle)) {
                    stops.push(if branch.is_dead {
                        self.out_of_corner(index)
                    } else {
                        Stop::Stretch(index, pair[0], pair[1])
                    });
                }
            }
        }
        if !stops.is_empty() || region.is_empty() {
            return stops;
        }
        // No piece of the axis within: step away from the boundary, from wherever the region is free.
        let free = boolean::intersection(&self.area, &region);
        let mut places: Vec<Point> = free.iter().flat_map(|area| area.outer.clone()).collect();
        if places.is_empty() {
            places = region.iter().filter_map(inner_place).collect();
            return places.into_iter().flat_map(|place| self.stops_at(place)).collect();
        }
        places.into_iter().filter_map(|place| self.retracted(place)).collect()
    }

    /// Where stepping straight away from the nearest boundary leads: the place of the axis above it.
    fn retracted(&self, place: Point) -> Option<Stop> {
        let contact = self.nearest_contact(place)?;
        let radius = contact.distance.to_mm();
        let away = if radius > 1e-6 {
            (place - contact.at) / radius
        } else {
            // On the boundary itself: square to the edge it lies on.
            let edge = self
                .edges
                .iter()
                .min_by(|a, b| a.segment.distance_to(place).total_cmp(&b.segment.distance_to(place)))?;
            crate::geom::right_normal(edge.segment.vector()).try_normalize(0.0)?
        };
        // As long as the same contact stays nearest, the axis has not been reached; once passed it stays passed.
        let is_before = |step: f64| {
            let there = contact.at + away * step;
            self.nearest_contact(there).is_some_and(|nearest| nearest.distance.to_mm() >= step - 1e-6)
        };
        let mut low = radius;
        let mut high = radius.max(1.0);
        for _ in 0..HALVINGS {
            if !is_before(high) {
                break;
            }
            high *= 2.0;
        }
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if is_before(middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        self.nearest_on_axis(contact.at + away * low)
    }

    fn nearest_on_axis(&self, place: Point) -> Option<Stop> {
        let (_, index, share) = self
            .axis()
            .branches
            .iter()
            .enumerate()
            .map(|(index, branch)| {
                let share = branch.curve.nearest(place);
                ((branch.curve.at(share) - place).norm(), index, share)
            })
            .min_by(|a, b| a.0.total_cmp(&b.0))?;
        Some(if self.axis().branches[index].is_dead {
            self.out_of_corner(index)
        } else {
            Stop::Stretch(index, share, share)
        })
    }

    /// The inner end of a branch that runs into a corner.
    fn out_of_corner(&self, branch: usize) -> Stop {
        let branch = &self.axis().branches[branch];
        let is_outward = self.axis().nodes[branch.from].radius > self.axis().nodes[branch.to].radius;
        Stop::Node(if is_outward { branch.from } else { branch.to })
    }
}

/// Some place inside an area: half way between two edges on a line through its middle.
fn inner_place(area: &Polygon) -> Option<Point> {
    let y = area.bounds()?.center().y;
    let mut crossings: Vec<f64> = area
        .edges()
        .filter(|edge| (edge.from.y > y) != (edge.to.y > y))
        .map(|edge| edge.from.x + edge.vector().x * (y - edge.from.y) / edge.vector().y)
        .collect();
    crossings.sort_by(f64::total_cmp);
    match crossings[..] {
        [left, right, ..] => Some(Point::new(f64::midpoint(left, right), y)),
        _ => None,
    }
}
