//! Doors, windows and pass-throughs.

use super::room_floor::{floor_paint, use_of};
use super::{Dash, DrawingOptions, Item, Paint, Stroke, Weight};
use crate::geom::{Point, Polygon, Segment, Vector};
use crate::plan::geometry::{self, LevelGeometry};
use crate::plan::{
    Attribute, Door, DoorOperation, ElementId, FloorPlan, Hinge, LevelId, Opening, OpeningFrame, OpeningId,
    OpeningKind, Room, RoomUse, Wall, WallId, clear_width,
};

/// A hole in a wall.
pub(super) struct Hole {
    /// The wall.
    pub(super) wall: WallId,
    /// What is cut out of it.
    pub(super) area: Polygon,
}

/// How far a hole reaches beyond the faces of its wall, so that no sliver of wall remains.
const CUT: f64 = 1.0;

/// The holes on a storey.
pub(super) fn holes(plan: &FloorPlan, level: LevelId) -> Vec<Hole> {
    on_level(plan, level)
        .filter_map(|(_, opening, wall)| {
            // A bent wall leaves the straight frame of its hole by the rise of the arc over it.
            let frame = Frame::new(wall, opening)?;
            let rise = wall.axis()?.radius().map_or(0.0, |radius| {
                let half = frame.width / 2.0;
                radius - libm::sqrt((radius * radius - half * half).max(0.0))
            });
            Some(Hole { wall: opening.wall, area: frame.rect(0.0, 1.0, CUT + rise) })
        })
        .collect()
}

fn on_level(plan: &FloorPlan, level: LevelId) -> impl Iterator<Item = (OpeningId, &Opening, &Wall)> {
    plan.openings.iter().filter_map(move |(&id, opening)| {
        let wall = plan.walls.get(&opening.wall).filter(|wall| wall.level == level)?;
        Some((id, opening, wall))
    })
}

/// What is cut out of the wall for one opening.
pub(super) fn hole_area(plan: &FloorPlan, id: OpeningId) -> Option<Polygon> {
    let opening = plan.openings.get(&id)?;
    Some(Frame::new(plan.walls.get(&opening.wall)?, opening)?.rect(0.0, 1.0, 0.0))
}

/// The openings of a storey.
pub(super) fn openings(plan: &FloorPlan, geometry: &LevelGeometry, options: &DrawingOptions) -> Vec<Item> {
    on_level(plan, options.level)
        .map(|(id, opening, _)| {
            let mut parts = Vec::new();
            if let Some(hole) = hole_area(plan, id).filter(|_| options.layers.floors) {
                parts.push(Item::fill(vec![hole], floor(plan, geometry, id, opening)));
            }
            parts.extend(self::opening(plan, geometry, id, options));
            Item::of(ElementId::Opening(id), parts)
        })
        .collect()
}

/// What fills one opening, without its floor.
pub(super) fn opening(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    id: OpeningId,
    options: &DrawingOptions,
) -> Vec<Item> {
    let mut parts = Vec::new();
    let Some(opening) = plan.openings.get(&id) else { return parts };
    let Some(wall) = plan.walls.get(&opening.wall) else { return parts };
    let Some(frame) = Frame::new(wall, opening) else { return parts };
    match opening.kind {
        OpeningKind::Window => window(&frame, &mut parts),
        OpeningKind::PassThrough => pass_through(&frame, &mut parts),
        OpeningKind::Door(door) => {
            door_parts(plan, id, &frame, door, &mut parts);
            if door.is_entrance {
                let (left, right) = geometry.rooms_beside(wall, opening);
                parts.extend(entrance_arrow(plan, &frame, left, right, options.medium.mark));
            }
        }
    }
    parts
}

/// The floor of a doorway is that of the room behind the door; a window sill has none of its own.
fn floor(plan: &FloorPlan, geometry: &LevelGeometry, id: OpeningId, opening: &Opening) -> Paint {
    if !opening.is_passable() {
        return Paint::Floor;
    }
    let room = geometry::room_of(plan, geometry, ElementId::Opening(id));
    floor_paint(room.and_then(|room| plan.rooms.get(&room)).map(|record| record.room_use))
}

/// An opening's own coordinates: a share along its width, and millimetres to the wall's right-hand side.
pub(super) struct Frame {
    hole: OpeningFrame,
    along: Vector,
    /// Width of the hole.
    pub(super) width: f64,
    /// Half the thickness of the wall.
    pub(super) half: f64,
}

impl Frame {
    /// `None` for a wall without length.
    pub(super) fn new(wall: &Wall, opening: &Opening) -> Option<Self> {
        let hole = opening.frame(wall)?;
        Some(Self { hole, along: hole.along, width: hole.width, half: hole.half })
    }

    /// A place at a share of the width and at a distance from the centre line.
    pub(super) fn at(&self, share: f64, across: f64) -> Point {
        self.hole.place(self.width * share, across)
    }

    /// The whole thickness of the wall and a little more, between two shares of the width.
    pub(super) fn rect(&self, from: f64, to: f64, more: f64) -> Polygon {
        let half = self.half + more;
        self.band(from, to, -half, half)
    }

    /// Between two shares of the width and two distances from the centre line.
    fn band(&self, from: f64, to: f64, low: f64, high: f64) -> Polygon {
        Polygon::new(vec![self.at(from, low), self.at(to, low), self.at(to, high), self.at(from, high)])
    }

    fn across(&self, share: f64) -> Vec<Point> {
        vec![self.at(share, -self.half), self.at(share, self.half)]
    }

    fn parallel(&self, across: f64) -> Vec<Point> {
        vec![self.at(0.0, across), self.at(1.0, across)]
    }
}

/// Both faces and two panes.
fn window(frame: &Frame, parts: &mut Vec<Item>) {
    /// Half the distance of the panes, as a share of half the wall.
    const PANES: f64 = 0.24;
    let lines = [-1.0, -PANES, PANES, 1.0].map(|share| frame.parallel(share * frame.half)).to_vec();
    parts.push(Item::lines(lines, Stroke::solid(Paint::Glass, Weight::EDGE)));
    let jambs = vec![frame.across(0.0), frame.across(1.0)];
    parts.push(Item::lines(jambs, Stroke::solid(Paint::PartitionLine, Weight::EDGE)));
}

/// The lintel above, dashed.
fn pass_through(frame: &Frame, parts: &mut Vec<Item>) {
    let jambs = vec![frame.across(0.0), frame.across(1.0)];
    parts.push(Item::lines(jambs, Stroke::solid(Paint::PartitionLine, Weight::EDGE)));
    let lintel = vec![frame.parallel(-frame.half), frame.parallel(frame.half)];
    parts.push(Item::lines(lintel, Stroke::dashed(Paint::Dimension, Weight::HAIR)));
}

fn door_parts(plan: &FloorPlan, id: OpeningId, frame: &Frame, door: Door, parts: &mut Vec<Item>) {
    let attributes = plan.openings.get(&id).map(|opening| &opening.attributes);
    let known = |attribute| attributes.and_then(|attributes| attributes.get(attribute).value());
    let jamb = known(Attribute::FrameWidth).map_or(clear_width::USUAL_FRAME.to_f64(), f64::from);
    let share = if frame.width > 0.0 { (jamb / frame.width).clamp(0.0, 0.25) } else { 0.0 };
    if known(Attribute::ThresholdHeight).is_some_and(|height| height > 0) {
        let edges = vec![frame.parallel(-frame.half), frame.parallel(frame.half)];
        parts.push(Item::lines(edges, Stroke::solid(Paint::PartitionLine, Weight::ARC)));
    }
    match door.operation {
        DoorOperation::Hinged | DoorOperation::SwingClear | DoorOperation::DoubleHinged => {
            parts.extend(swinging(plan, id));
        }
        DoorOperation::SlidingOnWall => parts.extend(sliding_on_wall(frame, door)),
        DoorOperation::SlidingInWall => parts.extend(sliding_in_wall(frame, door, share)),
        DoorOperation::Folding => parts.extend(folding(frame, door, share)),
    }
    let jambs = vec![frame.rect(0.0, share, 0.0), frame.rect(1.0 - share, 1.0, 0.0)];
    parts.push(Item::fill(jambs.clone(), Paint::Raised));
    parts.push(Item::edges(&jambs, Stroke::solid(Paint::PartitionLine, Weight(1.2))));
}

/// Leaves standing open, and the arcs that they draw.
pub(super) fn swinging(plan: &FloorPlan, id: OpeningId) -> Vec<Item> {
    let arcs =
        geometry::swing_areas(plan, id).into_iter().map(|area| area.outer.into_iter().skip(1).collect());
    let leaves = geometry::leaf_lines(plan, id, 90.0).iter().map(|leaf| vec![leaf.from, leaf.to]).collect();
    vec![
        Item::lines(arcs.collect(), Stroke::dashed(Paint::Ink2, Weight::ARC)),
        Item::lines(leaves, Stroke::solid(Paint::Ink2, Weight::LEAF)),
    ]
}

/// A leaf on the face of the wall: where it closes, where it stands open, and the way it takes.
fn sliding_on_wall(frame: &Frame, door: Door) -> Vec<Item> {
    /// Leaf thickness and its distance from the wall.
    const LEAF: f64 = 40.0;
    const GAP: f64 = 15.0;
    let sign = door.swing.sign();
    let (low, high) = (sign * (frame.half + GAP), sign * (frame.half + GAP + LEAF));
    let overlap = 0.04;
    // Open, the leaf stands beside the hole on the side it slides to, a hand's breadth over the edge.
    let (from, to) = match door.hinge {
        Hinge::Start => (-1.0, overlap),
        Hinge::End => (1.0 - overlap, 2.0),
    };
    let open = frame.band(from, to, low, high);
    let closed = frame.band(-overlap, 1.0 + overlap, low, high);
    let middle = sign * (frame.half + GAP + LEAF + 70.0);
    let (tail, head) = match door.hinge {
        Hinge::Start => (0.75, 0.2),
        Hinge::End => (0.25, 0.8),
    };
    let mut parts = vec![
        Item::edges(&[closed], Stroke { paint: Paint::Ink2, width: Weight::ARC, dash: Dash::Dashed }),
        Item::fill(vec![open.clone()], Paint::Raised),
        Item::edges(&[open], Stroke::solid(Paint::Ink2, Weight(1.6))),
    ];
    parts.push(arrow(Segment::new(frame.at(tail, middle), frame.at(head, middle)), 60.0));
    parts
}

/// Leaves within the wall: half open, each in its own track.
fn sliding_in_wall(frame: &Frame, door: Door, share: f64) -> Vec<Item> {
    let track = (frame.half * 0.5).min(30.0);
    let (moving, fixed) = match door.hinge {
        Hinge::Start => ((share, 0.52), (0.48, 1.0 - share)),
        Hinge::End => ((0.48, 1.0 - share), (share, 0.52)),
    };
    let sign = door.swing.sign();
    let leaves = vec![
        frame.band(moving.0, moving.1, 0.0, sign * track * 1.4),
        frame.band(fixed.0, fixed.1, -sign * track * 1.4, 0.0),
    ];
    let (tail, head) = match door.hinge {
        Hinge::Start => (0.72, 0.3),
        Hinge::End => (0.28, 0.7),
    };
    let middle = sign * (frame.half + 80.0);
    vec![
        Item::fill(leaves.clone(), Paint::Raised),
        Item::edges(&leaves, Stroke::solid(Paint::Ink2, Weight(1.4))),
        arrow(Segment::new(frame.at(tail, middle), frame.at(head, middle)), 60.0),
    ]
}

/// Two leaves folded at the hinge side, and the line on which they close.
fn folding(frame: &Frame, door: Door, share: f64) -> Vec<Item> {
    let sign = door.swing.sign();
    let leaf = frame.width * (1.0 - 2.0 * share) / 2.0;
    let step = if frame.width > 0.0 { 22.0 / frame.width } else { 0.0 };
    let (first, way) = match door.hinge {
        Hinge::Start => (share, step),
        Hinge::End => (1.0 - share, -step),
    };
    let track = sign * frame.half * 0.3;
    let chevron = vec![
        frame.at(first + way * 0.4, track),
        frame.at(first + way * 1.2, track + sign * leaf),
        frame.at(first + way * 2.4, track),
    ];
    let closed = vec![frame.at(first + way * 2.4, track), frame.at(1.0 - first, track)];
    vec![
        Item::lines(vec![closed], Stroke::dashed(Paint::Ink2, Weight::ARC)),
        Item::lines(vec![chevron], Stroke::solid(Paint::Ink2, Weight::LEAF)),
    ]
}

/// A thin arrow.
fn arrow(shaft: Segment, head: f64) -> Item {
    let Some(along) = shaft.vector().try_normalize(1e-9) else {
        return Item::lines(Vec::new(), Stroke::solid(Paint::Ink2, Weight::ARC));
    };
    let side = crate::geom::right_normal(along) * (head * 0.45);
    let barb = |side: Vector| shaft.to - along * head + side;
    Item::lines(
        vec![vec![shaft.from, shaft.to], vec![barb(side), shaft.to, barb(-side)]],
        Stroke::solid(Paint::Ink2, Weight::ARC),
    )
}

/// A small filled triangle outside the door to the home, pointing in.
fn entrance_arrow(
    plan: &FloorPlan,
    frame: &Frame,
    left: Option<&Room>,
    right: Option<&Room>,
    mark: f64,
) -> Option<Item> {
    let outside = |room: Option<&Room>| match room {
        None => true,
        Some(room) => use_of(plan, room) == Some(RoomUse::SharedCorridor),
    };
    let sign = match (outside(left), outside(right)) {
        (true, false) => -1.0,
        (false, true) => 1.0,
        _ => return None,
    };
    let size = (9.0 * mark).min(frame.width / 3.0);
    let tip = frame.at(0.5, sign * (frame.half + 0.6 * size));
    let back = frame.at(0.5, sign * (frame.half + 2.2 * size));
    let half = frame.along * size;
    Some(Item::fill(vec![Polygon::new(vec![tip, back + half, back - half])], Paint::Ink2))
}
