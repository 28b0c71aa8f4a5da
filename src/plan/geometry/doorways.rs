use crate::geom::{Point, Polygon, Segment, Vector};
use crate::plan::{Attribute, DoorOperation, FloorPlan, Hinge, Opening, OpeningId, clear_width};
use crate::units::{Angle, Mm};

use super::bodies::thicken;

/// The way through an opening: what remains of the hole with the door open.
#[derive(Clone, Debug)]
pub struct DoorGap {
    /// The opening.
    pub opening: OpeningId,
    /// The free floor through the wall, a little longer than the wall is thick.
    pub floor: Polygon,
    /// The middle of the clear width.
    pub center: Point,
    /// The two faces the clear width is measured between: on the hinge side (face of the leaf) and opposite.
    pub faces: Segment,
}

/// The way through a door or pass-through; `None` for windows and where nothing remains.
pub fn door_gap(plan: &FloorPlan, id: OpeningId) -> Option<DoorGap> {
    let opening = plan.openings.get(&id)?;
    let wall = plan.walls.get(&opening.wall)?;
    let clear = clear_width::of(opening)?;
    let frame = opening.frame(wall)?;
    let (near, far) = clear_span(opening, frame.width, clear.value)?;
    let faces = Segment::new(frame.place(near, 0.0), frame.place(far, 0.0));
    let half = frame.right * (frame.half + GAP_OVERLAP);
    let floor = Polygon::new(vec![faces.from - half, faces.to - half, faces.to + half, faces.from + half]);
    Some(DoorGap { opening: id, floor, center: faces.midpoint(), faces })
}

/// How far a door's floor reaches into the rooms, so that the floors join.
const GAP_OVERLAP: f64 = 1.0;

/// From where to where the clear width runs, as distances along the hole, which is `end` millimetres wide.
fn clear_span(opening: &Opening, end: f64, clear: Mm) -> Option<(f64, f64)> {
    if clear <= Mm::ZERO {
        return None;
    }
    let start = 0.0;
    let lost = (opening.width - clear).max(Mm::ZERO).to_f64();
    // The leaf stands at the hinge side, so the loss there is larger by the leaf.
    let leaf = match opening.door() {
        Some(door) if door.operation == DoorOperation::Hinged => clear_width::USUAL_LEAF.to_f64().min(lost),
        _ => 0.0,
    };
    let frame = (lost - leaf) / 2.0;
    Some(match opening.door().map(|door| door.hinge) {
        Some(Hinge::Start) => (start + frame + leaf, end - frame),
        Some(Hinge::End) => (start + frame, end - frame - leaf),
        None => (start, end),
    })
}

/// The leaf of a hinged door, standing open at a right angle, as an area; nothing for other doors.
pub fn open_leaves(plan: &FloorPlan, id: OpeningId) -> Vec<Polygon> {
    leaves(plan, id, 90.0)
}

/// The leaves of a swinging door turned open by an angle, as areas; nothing for other doors.
pub fn leaves(plan: &FloorPlan, id: OpeningId, open_degrees: f64) -> Vec<Polygon> {
    let lines = leaf_lines(plan, id, open_degrees);
    lines.iter().map(|leaf| thicken(leaf, clear_width::USUAL_LEAF.to_f64())).collect()
}

/// The leaves of a swinging door turned open by an angle, each from hinge to tip.
pub fn leaf_lines(plan: &FloorPlan, id: OpeningId, open_degrees: f64) -> Vec<Segment> {
    let Some(opening) = plan.openings.get(&id) else { return Vec::new() };
    let Some(wall) = plan.walls.get(&opening.wall) else { return Vec::new() };
    let (Some(door), Some(hole)) = (opening.door(), opening.frame(wall)) else { return Vec::new() };
    if !door.operation.swings() {
        return Vec::new();
    }
    let frame = opening
        .attributes
        .get(Attribute::FrameWidth)
        .value()
        .map_or(clear_width::USUAL_FRAME, Mm)
        .to_f64()
        .min(opening.width.to_f64() / 4.0);
    let (start, end) = (frame, hole.width - frame);
    let across = door.swing.sign() * hole.half;
    let (sin, cos) = Angle::from_degrees(open_degrees).sin_cos();
    let leaf = |hinge: Hinge, length: f64| {
        let (from, closed): (f64, Vector) = match hinge {
            Hinge::Start => (start, hole.along),
            Hinge::End => (end, -hole.along),
        };
        let from = hole.place(from, across);
        Segment::new(from, from + (closed * cos + hole.right * (door.swing.sign() * sin)) * length)
    };
    match door.operation {
        DoorOperation::DoubleHinged => {
            let half = (end - start) / 2.0;
            vec![leaf(Hinge::Start, half), leaf(Hinge::End, half)]
        }
        _ => vec![leaf(door.hinge, end - start)],
    }
}

/// The floor a swinging door sweeps, each leaf a quarter disc as a fine polygon.
pub fn swing_areas(plan: &FloorPlan, id: OpeningId) -> Vec<Polygon> {
    /// Steps of a quarter arc; the polygon stays within 0.2 % of the disc.
    const STEPS: u32 = 18;
    let positions: Vec<Vec<Segment>> =
        (0..=STEPS).map(|step| leaf_lines(plan, id, 90.0 * f64::from(step) / f64::from(STEPS))).collect();
    let n_leaves = positions.first().map_or(0, Vec::len);
    (0..n_leaves)
        .map(|leaf| {
            let mut outline = vec![positions[0][leaf].from];
            outline.extend(positions.iter().map(|leaves| leaves[leaf].to));
            Polygon::new(outline)
        })
        .collect()
}
