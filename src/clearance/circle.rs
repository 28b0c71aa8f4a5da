use crate::clearance::boundary::{self, Source};
use crate::clearance::curve::SAME_RADIUS;
use crate::clearance::medial_axis::Node;
use crate::clearance::{FeatureId, FreeSpace};
use crate::geom::{Point, Polygon, boolean};
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
        let mut sources: Vec<Source> =
            self.edges.iter().map(|edge| Source::named(edge.segment, edge.feature)).collect();
        sources.extend(
            within.iter().flat_map(Polygon::edges).map(|edge| Source::named(edge, FeatureId::UNNAMED)),
        );
        let shared = boolean::intersection(&self.area, &within);
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
        let mut widest = clearest(&mut self.axis.live_nodes().map(|(_, node)| node))?;
        // Edges that run almost alike can put a node far away; what is no circle in the free space does not count.
        if !self.holds(widest.at, widest.radius) {
            let held = |node: &&Node| self.holds(node.at, node.radius);
            widest = clearest(&mut self.axis.live_nodes().map(|(_, node)| node).filter(held))?;
        }
        let radius = widest.radius;
        let longest = self
            .axis
            .open_branches()
            .map(|(_, branch)| &branch.curve)
            .filter(|curve| curve.is_flat() && curve.radius(0.5) >= radius - SAME_RADIUS)
            .max_by(|a, b| a.length(0.0, 1.0).total_cmp(&b.length(0.0, 1.0)));
        let center = longest.map_or(widest.at, |curve| curve.at(0.5));
        let mut touches: Vec<(Point, FeatureId)> = Vec::new();
        for edge in &self.edges {
            let contact = edge.segment.nearest(center);
            let is_new = touches.iter().all(|(place, _)| (place - contact).norm() > 1e-3);
            if (contact - center).norm() <= radius + Length::TOLERANCE_MM && is_new {
                touches.push((contact, edge.feature));
            }
        }
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
