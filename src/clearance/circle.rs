use crate::clearance::boundary::{self, Source};
use crate::clearance::circle_search;
use crate::clearance::curve::SAME_RADIUS;
use crate::clearance::medial_axis::Node;
use crate::clearance::{FeatureId, FreeSpace};
use crate::geom::{Point, Polygon, Segment, boolean};
use crate::units::Length;

/// An empty circle that cannot be made larger.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    /// The middle.
    pub center: Point,
    /// The radius.
    pub radius: Length,
    /// The places it touches and what they belong to; [`FeatureId::UNNAMED`] on an edge of the given area that
    /// is no edge of the free space.
    pub touches: Vec<(Point, FeatureId)>,
}

impl Circle {
    /// The diameter, as rules state it.
    pub fn diameter(&self) -> Length {
        self.radius + self.radius
    }
}

impl FreeSpace {
    /// The largest circle that lies wholly in the free space and wholly in `within`.
    ///
    /// Among equally large circles in a space with parallel sides the middle one is given.
    /// `None` if nothing of the area is free.
    pub fn largest_circle(&self, within: &Polygon) -> Option<Circle> {
        let within = boundary::clean([within]);
        if within.is_empty() || self.area.is_empty() {
            return None;
        }
        // Where one circle is larger than all others it is found without the axis of this part of the floor.
        let edges: Vec<Segment> = (self.edges.iter().map(|edge| edge.segment))
            .chain(within.iter().flat_map(Polygon::edges))
            .collect();
        if let Some((center, radius)) = circle_search::largest(&edges, &within, |place| self.contains(place))
        {
            let named = self.edges.iter().map(|edge| (edge.segment, edge.feature));
            let unnamed = edges[self.edges.len()..].iter().map(|&edge| (edge, FeatureId::UNNAMED));
            let touches = touches(center, radius, named.chain(unnamed));
            return Some(Circle { center, radius: Length::from_mm(radius), touches });
        }
        self.largest_circle_by_axis(&within)
    }

    /// The same by the medial axis of the part of the floor that lies in the areas.
    fn largest_circle_by_axis(&self, within: &[Polygon]) -> Option<Circle> {
        let mut sources: Vec<Source> =
            self.edges.iter().map(|edge| Source::named(edge.segment, edge.feature)).collect();
        sources.extend(
            within.iter().flat_map(Polygon::edges).map(|edge| Source::named(edge, FeatureId::UNNAMED)),
        );
        let shared = boolean::intersection(&self.area, within);
        Self::bounded_by(shared, &sources).largest_circle_anywhere()
    }

    /// The largest circle that lies wholly in the free space; `None` if there is none.
    pub fn largest_circle_anywhere(&self) -> Option<Circle> {
        let clearest = |nodes: &mut dyn Iterator<Item = &Node>| {
            nodes
                .max_by(|a, b| {
                    // Of two equal ones the upper left.
                    let by_radius = a.radius.total_cmp(&b.radius);
                    by_radius.then(b.at.y.total_cmp(&a.at.y)).then(b.at.x.total_cmp(&a.at.x))
                })
                .cloned()
        };
        let mut widest = clearest(&mut self.axis().live_nodes().map(|(_, node)| node))?;
        // Edges that run almost alike can put a node far away; what is no circle in the free space does not count.
        if !self.holds(widest.at, widest.radius) {
            let held = |node: &&Node| self.holds(node.at, node.radius);
            widest = clearest(&mut self.axis().live_nodes().map(|(_, node)| node).filter(held))?;
        }
        let radius = widest.radius;
        let longest = self
            .axis()
            .open_branches()
            .map(|(_, branch)| &branch.curve)
            .filter(|curve| curve.is_flat() && curve.radius(0.5) >= radius - SAME_RADIUS)
            .max_by(|a, b| a.length(0.0, 1.0).total_cmp(&b.length(0.0, 1.0)));
        let center = longest.map_or(widest.at, |curve| curve.at(0.5));
        let touches = touches(center, radius, self.edges.iter().map(|edge| (edge.segment, edge.feature)));
        Some(Circle { center, radius: Length::from_mm(radius), touches })
    }

    /// Whether a circle lies in the free space, as far as its nearest edge tells.
    fn holds(&self, center: Point, radius: f64) -> bool {
        let is_inside = self.area.iter().any(|part| part.contains(center));
        is_inside
            && self
                .edges
                .iter()
                .all(|edge| (edge.segment.nearest(center) - center).norm() >= radius - Length::TOLERANCE_MM)
    }
}

/// Where a circle touches edges, each place once.
fn touches(
    center: Point,
    radius: f64,
    edges: impl Iterator<Item = (Segment, FeatureId)>,
) -> Vec<(Point, FeatureId)> {
    let mut touches: Vec<(Point, FeatureId)> = Vec::new();
    for (edge, feature) in edges {
        let contact = edge.nearest(center);
        let is_new = touches.iter().all(|(place, _)| (place - contact).norm() > 1e-3);
        if (contact - center).norm() <= radius + Length::TOLERANCE_MM && is_new {
            touches.push((contact, feature));
        }
    }
    touches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clearance::Obstacle;
    use crate::clearance::tests::rect;

    /// Numbers that look random and are the same everywhere.
    fn numbers(seed: u64) -> impl FnMut(i32, i32) -> f64 {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        move |low, high| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            f64::from(low + ((state >> 11) % (high - low + 1) as u64) as i32)
        }
    }

    #[test]
    fn circles_by_squares_are_those_by_the_axis() {
        for seed in 0..150 {
            let mut number = numbers(seed);
            let room = rect(0., 0., number(1500, 6000), number(1500, 5000));
            let count = number(0, 40) as u32;
            let things: Vec<Obstacle> = (0..count)
                .map(|index| {
                    let (x, y, turn) = (number(-200, 5500), number(-200, 4500), number(0, 8) * 11.25);
                    let (w, d) = (number(60, 700), number(60, 500));
                    let (sin, cos) = libm::sincos(turn.to_radians());
                    let corner = |a: f64, b: f64| Point::new(x + a * cos - b * sin, y + a * sin + b * cos);
                    let ring = [(0., 0.), (w, 0.), (w, d), (0., d)].map(|(a, b)| corner(a, b));
                    Obstacle { outline: Polygon::new(ring.to_vec()), feature: FeatureId(index) }
                })
                .collect();
            // The floor goes on beyond the room through a gap.
            let beyond = rect(-2000., 600., 10., 600. + number(700, 900));
            let space = FreeSpace::new(&[room.clone(), beyond], &[], &things);
            let slow = space.largest_circle_by_axis(std::slice::from_ref(&room));
            let fast = space.largest_circle(&room);
            let radius =
                |circle: &Option<Circle>| circle.as_ref().map_or(0.0, |circle| circle.radius.to_mm());
            assert!((radius(&slow) - radius(&fast)).abs() < 1e-6, "{seed}: {slow:?} {fast:?}");
            if let (Some(slow), Some(fast)) = (slow, fast) {
                assert!(fast.touches.len() >= 2, "{seed}: {fast:?}");
                if (slow.center - fast.center).norm() < 1e-6 {
                    assert_eq!(slow.touches.len(), fast.touches.len(), "{seed}");
                }
            }
        }
    }
}
