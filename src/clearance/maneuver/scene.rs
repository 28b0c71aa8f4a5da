use super::side::Sides;
use crate::clearance::{FeatureId, Obstacle, boundary};
use crate::geom::{Point, Polygon, boolean, convex};

/// A floor with what stands on it, as a chair meets it.
///
/// The edges of the floor are kept as straight pieces and obstacles as convex ones, which may overlap; so a
/// scene needs no cutting of areas when a piece of furniture moves.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    floor: Vec<Polygon>,
    pieces: Vec<Piece>,
    /// How many of the pieces are edges of the floor.
    edges: usize,
}

/// A convex piece of what a chair must not touch, and what it belongs to.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) corners: Vec<Point>,
    pub(super) sides: Sides,
    pub(super) feature: FeatureId,
}

impl Scene {
    /// A floor with walls and obstacles, as in [`FreeSpace::new`](crate::clearance::FreeSpace::new).
    ///
    /// - `floor`: rooms and the gaps of doorways between them.
    /// - `walls`: what bounds the floor; they only give its edges their names.
    /// - `obstacles`: what stands on the floor.
    ///
    /// Outlines that are not finite or have no extent are left out.
    pub fn new(floor: &[Polygon], walls: &[Obstacle], obstacles: &[Obstacle]) -> Self {
        let floor = boundary::clean(floor);
        let sources = boundary::sources(&floor, walls, &[]);
        let mut area = if floor.is_empty() { Vec::new() } else { boolean::union(&floor) };
        boundary::restore(&mut area, &sources);
        area.retain(|area| area.outer.len() >= 3);
        let pieces: Vec<Piece> = boundary::named_edges(&area, &sources)
            .into_iter()
            .filter_map(|edge| Piece::new(vec![edge.segment.from, edge.segment.to], edge.feature))
            .collect();
        let edges = pieces.len();
        Self { floor: area, pieces, edges }.with_obstacles(obstacles)
    }

    /// The same floor with other things on it.
    #[must_use]
    pub fn with_obstacles(&self, obstacles: &[Obstacle]) -> Self {
        let mut pieces = self.pieces[..self.edges].to_vec();
        for obstacle in obstacles {
            for outline in boundary::clean([&obstacle.outline]) {
                let parts = convex::pieces(&outline);
                pieces.extend(parts.into_iter().filter_map(|part| Piece::new(part, obstacle.feature)));
            }
        }
        Self { floor: self.floor.clone(), pieces, edges: self.edges }
    }

    /// The floor, without what stands on it taken away.
    pub fn floor(&self) -> &[Polygon] {
        &self.floor
    }

    /// What must not be touched.
    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }
}

impl Piece {
    pub(super) fn new(corners: Vec<Point>, feature: FeatureId) -> Option<Self> {
        Some(Self { sides: Sides::around(&corners)?, corners, feature })
    }
}
