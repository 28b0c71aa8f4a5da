//! A doorway as checks see it: where its edges lie on either face of the wall, and which room is there.

use super::CheckContext;
use super::strip::Strip;
use crate::geom::{Point, Segment, Vector};
use crate::plan::geometry::{door_gap, room_of};
use crate::plan::{
    Door, ElementId, Hinge, LevelId, Opening, OpeningFrame, OpeningId, Room, RoomId, Swing, Wall,
};
use crate::rules::{DoorEdge, DoorSide, LandingSide};

/// A door or open doorway with its wall.
pub(super) struct Doorway<'a> {
    pub(super) id: OpeningId,
    pub(super) opening: &'a Opening,
    pub(super) wall: &'a Wall,
    pub(super) level: LevelId,
    /// Where the hole is.
    pub(super) frame: OpeningFrame,
}

/// One side of a doorway: its edges on the wall's face, and the direction off the wall.
pub(super) struct Side<'a> {
    pub(super) swing: Swing,
    pub(super) room: Option<&'a Room>,
    /// Unit vector off the wall.
    pub(super) outward: Vector,
    /// Edges of the hole in the wall, on this face: at the wall's start, at its end.
    pub(super) edges: [Point; 2],
    /// The same for the clear opening.
    pub(super) clear: [Point; 2],
}

impl<'a> Doorway<'a> {
    pub(super) fn of(cx: &CheckContext<'a>, element: ElementId) -> Option<Self> {
        let ElementId::Opening(id) = element else { return None };
        let plan = cx.home.plan;
        let opening = plan.openings.get(&id)?;
        let wall = plan.walls.get(&opening.wall)?;
        if !opening.is_passable() {
            return None;
        }
        Some(Self { id, opening, wall, level: wall.level, frame: opening.frame(wall)? })
    }

    pub(super) fn door(&self) -> Option<&'a Door> {
        self.opening.door()
    }

    /// Whether a leaf swings, so that one side is pulled and the other pushed.
    pub(super) fn swings(&self) -> bool {
        self.door().is_some_and(|door| door.operation.swings())
    }

    /// A side of the wall.
    pub(super) fn side<'c>(&self, cx: &'c CheckContext<'a>, swing: Swing) -> Side<'c> {
        let frame = &self.frame;
        let outward = frame.right * swing.sign();
        let at_face = |along: f64| frame.place(along, swing.sign() * frame.half);
        let edges = [0.0, frame.width].map(at_face);
        let clear = door_gap(cx.home.plan, self.id).map_or(edges, |gap| {
            let along = |place: Point| (place - frame.start).dot(&frame.along);
            let (a, b) = (along(gap.faces.from), along(gap.faces.to));
            [a.min(b), a.max(b)].map(at_face)
        });
        let room = cx.home.level(self.level).and_then(|level| {
            let (left, right) = level.geometry.rooms_beside(self.wall, self.opening);
            if swing == Swing::Left { left } else { right }
        });
        Side { swing, room, outward, edges, clear }
    }

    /// The sides that are meant: where one pulls, where one pushes, or both. Without a swinging leaf both are.
    pub(super) fn sides<'c>(&self, cx: &'c CheckContext<'a>, wanted: DoorSide) -> Vec<Side<'c>> {
        let all = [Swing::Left, Swing::Right];
        let swing = self.door().filter(|_| self.swings()).map(|door| door.swing);
        all.into_iter()
            .filter(|side| match (wanted, swing) {
                (DoorSide::Both, _) | (_, None) => true,
                (DoorSide::Pull, Some(swing)) => *side == swing,
                (DoorSide::Push, Some(swing)) => *side != swing,
            })
            .map(|side| self.side(cx, side))
            .collect()
    }

    /// The side inside or outside the room that the door serves; of the entrance, the home.
    pub(super) fn landing_side<'c>(&self, cx: &'c CheckContext<'a>, wanted: LandingSide) -> Side<'c> {
        let served = self.served(cx);
        let inside = [Swing::Left, Swing::Right]
            .into_iter()
            .find(|&swing| served.is_some() && self.side(cx, swing).room.and_then(|room| room.id) == served);
        let inside = inside.unwrap_or_else(|| self.door().map_or(Swing::Left, |door| door.swing));
        self.side(cx, if wanted == LandingSide::Inside { inside } else { inside.flipped() })
    }

    /// The room that the door serves.
    pub(super) fn served(&self, cx: &CheckContext<'_>) -> Option<RoomId> {
        let geometry = &cx.home.level(self.level)?.geometry;
        room_of(cx.home.plan, geometry, ElementId::Opening(self.id))
    }

    /// Whether the edge at the wall's start is where the leaf hangs.
    fn hangs_at_start(&self) -> bool {
        self.door().is_some_and(|door| door.hinge == Hinge::Start)
    }

    /// Which of a side's two edges is meant: its place in the pair, and the direction away from the doorway.
    pub(super) fn edge(&self, edge: DoorEdge) -> (usize, Vector) {
        let is_start = self.hangs_at_start() == (edge == DoorEdge::Hinge);
        if is_start { (0, -self.frame.along) } else { (1, self.frame.along) }
    }
}

impl Side<'_> {
    /// The strip straight before the clear opening, wider by some on the start's and the end's side.
    pub(super) fn strip(&self, more_at_start: f64, more_at_end: f64) -> Strip {
        let middle = Segment::new(self.clear[0], self.clear[1]).midpoint();
        let half = (self.clear[1] - self.clear[0]).norm() / 2.0;
        // Looking off the wall's right-hand face, its start lies on the right.
        let start_is_right = self.swing == Swing::Right;
        let (right, left) =
            if start_is_right { (more_at_start, more_at_end) } else { (more_at_end, more_at_start) };
        Strip { origin: middle, outward: self.outward, from: -(half + left), to: half + right }
    }

    /// Whether something is drawn on this side at all: outside the home often nothing is.
    pub(super) fn is_drawn(&self) -> bool {
        self.room.is_some()
    }
}
