use std::sync::OnceLock;

use crate::clearance::boundary::{self, BoundaryEdge, Source};
use crate::clearance::medial_axis::MedialAxis;
use crate::clearance::{FeatureId, Obstacle};
use crate::geom::{Point, Polygon, boolean};
use crate::units::Length;

/// The floor that is left after walls and obstacles, with its medial axis.
///
/// Made once for an arrangement and then asked any number of questions. See the
/// [module](crate::clearance) for an example.
#[derive(Clone, Debug, Default)]
pub struct FreeSpace {
    pub(super) area: Vec<Polygon>,
    pub(super) obstacles: Vec<Obstacle>,
    pub(super) edges: Vec<BoundaryEdge>,
    /// Worked out when it is first asked for.
    axis: OnceLock<MedialAxis>,
}

/// The piece of the boundary nearest to a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    /// The nearest place of the boundary.
    pub at: Point,
    /// What the boundary belongs to there.
    pub feature: FeatureId,
    /// How far away it is.
    pub distance: Length,
}

impl FreeSpace {
    /// The free space of a floor.
    ///
    /// - `floor`: rooms and the gaps of doorways between them, in millimetres. They may touch or overlap.
    ///   Only where two of them share an edge can one pass from one to the other.
    /// - `walls`: what bounds the floor. They take nothing away; they give the floor's edges their
    ///   feature where a wall's face lies within 1 mm of the edge.
    /// - `obstacles`: what stands on the floor and is taken away from it.
    ///
    /// Where several name the same edge, obstacles go before walls and earlier before later ones.
    /// Areas that are not finite or have no extent are left out.
    pub fn new(floor: &[Polygon], walls: &[Obstacle], obstacles: &[Obstacle]) -> Self {
        let floor = boundary::clean(floor);
        let covered = boundary::clean(obstacles.iter().map(|obstacle| &obstacle.outline));
        let sources = boundary::sources(&floor, walls, obstacles);
        let area = if floor.is_empty() {
            Vec::new()
        } else if covered.is_empty() {
            boolean::union(&floor)
        } else {
            boolean::difference(&floor, &covered)
        };
        Self { obstacles: obstacles.to_vec(), ..Self::bounded_by(area, &sources) }
    }

    /// The space inside areas whose edges take their exact places and names from `sources`.
    pub(super) fn bounded_by(mut area: Vec<Polygon>, sources: &[Source]) -> Self {
        boundary::restore(&mut area, sources);
        area.retain(|area| area.outer.len() >= 3);
        let edges = boundary::named_edges(&area, sources);
        Self { area, obstacles: Vec::new(), edges, axis: OnceLock::new() }
    }

    /// The medial axis.
    pub(super) fn axis(&self) -> &MedialAxis {
        self.axis.get_or_init(|| MedialAxis::new(&self.edges))
    }

    /// The free space as areas: outer rings with holes.
    pub fn area(&self) -> &[Polygon] {
        &self.area
    }

    /// Whether a place is free; on the boundary either answer may come.
    pub fn contains(&self, place: Point) -> bool {
        self.area.iter().any(|area| area.contains(place))
    }

    /// The radius of the largest free circle around a place; zero where it is not free.
    pub fn clearance_at(&self, place: Point) -> Length {
        match self.nearest_contact(place) {
            Some(contact) if self.contains(place) => contact.distance,
            _ => Length::default(),
        }
    }

    /// The nearest piece of the boundary, from inside or outside; `None` if there is no free space.
    pub fn nearest_contact(&self, place: Point) -> Option<Contact> {
        self.edges
            .iter()
            .map(|edge| (edge.segment.distance_to(place), edge))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(distance, edge)| Contact {
                at: edge.segment.nearest(place),
                feature: edge.feature,
                distance: Length::from_mm(distance),
            })
    }
}
