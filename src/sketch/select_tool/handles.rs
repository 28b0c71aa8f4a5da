use crate::geom::{GridPoint, Point, point};
use crate::plan::{DimensionId, ElementId, FixtureId, OpeningId, Side, WallEnd, WallId};
use crate::sketch::Scene;

/// What a handle changes when it is dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandleKind {
    /// A corner of walls: all that end there follow.
    Corner(GridPoint),
    /// The middle of a wall: bends it.
    Bend(WallId),
    /// An edge of an opening: its width.
    OpeningEdge(OpeningId, WallEnd),
    /// A side of a fixture: its size.
    Side(FixtureId, Side),
    /// Turns a fixture.
    Turn(FixtureId),
    /// How far a drawn dimension lies from what it measures.
    Offset(DimensionId),
}

/// A place at which the selected element can be taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Handle {
    /// What it changes.
    pub kind: HandleKind,
    /// Where it is on the plan.
    pub at: Point,
}

/// How far the handle that turns a fixture stands before its front, in pixels.
const TURN_PIXELS: f64 = 26.0;

/// The handles of an element that is selected alone.
pub fn handles(scene: Scene<'_>, element: ElementId, mm_per_pixel: f64) -> Vec<Handle> {
    let plan = scene.plan;
    match element {
        ElementId::Wall(id) => {
            let Some(wall) = plan.walls.get(&id) else { return Vec::new() };
            let Some(axis) = wall.axis() else { return Vec::new() };
            let corner = |at: GridPoint| Handle { kind: HandleKind::Corner(at), at: point(at) };
            let bend = Handle { kind: HandleKind::Bend(id), at: axis.at(axis.length() / 2.0) };
            vec![corner(wall.start), corner(wall.end), bend]
        }
        ElementId::Opening(id) => {
            let Some(opening) = plan.openings.get(&id) else { return Vec::new() };
            let Some(frame) = plan.walls.get(&opening.wall).and_then(|wall| opening.frame(wall)) else {
                return Vec::new();
            };
            let edge = |end, at| Handle { kind: HandleKind::OpeningEdge(id, end), at };
            vec![edge(WallEnd::Start, frame.start), edge(WallEnd::End, frame.place(frame.width, 0.0))]
        }
        ElementId::Fixture(id) => {
            let Some(fixture) = plan.fixtures.get(&id) else { return Vec::new() };
            let footprint = fixture.footprint();
            let (width, depth) = (footprint.width / 2.0, footprint.depth / 2.0);
            let side = |side, along, front| Handle {
                kind: HandleKind::Side(id, side),
                at: footprint.place(along, front),
            };
            // Smaller than this on the screen the handles would cover the thing.
            let is_small = footprint.width.min(footprint.depth) < 36.0 * mm_per_pixel;
            let turn = Handle {
                kind: HandleKind::Turn(id),
                at: footprint.place(0.0, depth + TURN_PIXELS * mm_per_pixel),
            };
            let mut found = vec![turn];
            if !is_small {
                found.extend([
                    side(Side::Back, 0.0, -depth),
                    side(Side::Right, width, 0.0),
                    side(Side::Front, 0.0, depth),
                    side(Side::Left, -width, 0.0),
                ]);
            }
            found
        }
        ElementId::Dimension(id) => {
            let Some(at) = plan.place_of(element) else { return Vec::new() };
            vec![Handle { kind: HandleKind::Offset(id), at }]
        }
        ElementId::Home
        | ElementId::Level(_)
        | ElementId::Room(_)
        | ElementId::Label(_)
        | ElementId::Underlay(_)
        | ElementId::Group(_) => Vec::new(),
    }
}
