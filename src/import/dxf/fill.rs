use super::flatten::{ArcPart, Flat};
use crate::geom::{Point, Segment, cross};
use crate::import::draft::{Draft, DraftFixture, DraftOpening, DraftRoom, DraftWall, Fill, Leaf, usual};
use crate::import::pairing::{Stretch, in_line};
use crate::import::vocabulary::{self, LayerWord};
use crate::import::{ImportPlace, ImportReport};
use crate::locale::Message;
use crate::plan::{Attributes, DoorOperation, LevelId};
use crate::units::Angle;

/// How wide a leaf can be, in millimetres.
const LEAF: (f64, f64) = (450.0, 1_400.0);

/// A quarter turn, more or less: the cosine between the two ends of a door's arc.
const QUARTER: f64 = 0.35;

/// A hinge stands this near to the wall it hangs in.
const NEAR_WALL: f64 = 250.0;

/// Doorways without a leaf are no narrower and no wider.
const DOORWAY: (f64, f64) = (550.0, 1_600.0);

/// A row of windows in one gap.
const WIDEST_WINDOW: f64 = 6_000.0;

/// Lines this near in angle, as a sine, run along a wall.
const ALONG: f64 = 0.05;

/// A hole between two walls in line.
struct Gap {
    one: usize,
    other: usize,
    hole: Segment,
    thickness: f64,
}

/// Puts walls, openings, rooms and furniture into a draft.
pub(super) fn fill(flat: &Flat, mut walls: Vec<Stretch>, draft: &mut Draft, report: &mut ImportReport) {
    doors(flat, &mut walls, draft);
    windows(flat, &mut walls, draft);
    doorways(flat, &mut walls, draft, report);
    draft.walls = walls
        .iter()
        .map(|wall| DraftWall { thickness: wall.thickness, ..DraftWall::straight(0, wall.line) })
        .collect();
    rooms(flat, draft);
    furniture(flat, draft);
}

/// The holes between walls in line that something fills, narrowest first.
fn gaps(walls: &[Stretch], widest: f64) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for one in 0..walls.len() {
        for other in one + 1..walls.len() {
            let (a, b) = (&walls[one], &walls[other]);
            let Some((_, _, width)) = in_line(&a.line, &b.line) else { continue };
            if width <= 1.0 || width > widest || (a.thickness - b.thickness).abs() > 0.5 * a.thickness {
                continue;
            }
            let ends = [
                (a.line.from, b.line.from),
                (a.line.from, b.line.to),
                (a.line.to, b.line.from),
                (a.line.to, b.line.to),
            ];
            let nearest = ends.into_iter().min_by(|x, y| (x.1 - x.0).norm().total_cmp(&(y.1 - y.0).norm()));
            if let Some((from, to)) = nearest {
                gaps.push(Gap {
                    one,
                    other,
                    hole: Segment::new(from, to),
                    thickness: a.thickness.max(b.thickness),
                });
            }
        }
    }
    gaps.sort_by(|a, b| a.hole.length().total_cmp(&b.hole.length()));
    gaps
}

/// Makes one wall of two with a hole between them.
fn bridge(walls: &mut Vec<Stretch>, gap: &Gap) {
    if let Some((from, to, _)) = in_line(&walls[gap.one].line, &walls[gap.other].line) {
        walls[gap.one].line = Segment::new(from, to);
        walls.remove(gap.other);
    }
}

/// A leaf as its arc draws it: the hinge, where it is closed and where it is open.
fn leaf(arc: &ArcPart) -> Option<(Point, [Point; 2])> {
    if matches!(arc.layer, Some(LayerWord::Furniture | LayerWord::Ignored)) {
        return None;
    }
    let (a, b) = (arc.ends[0] - arc.center, arc.ends[1] - arc.center);
    let is_quarter = a.norm() > 0.0 && (a.dot(&b) / (a.norm() * b.norm())).abs() < QUARTER;
    ((LEAF.0..=LEAF.1).contains(&a.norm()) && is_quarter).then_some((arc.center, arc.ends))
}

/// Doors hang where a quarter of a circle is drawn, in a hole between walls or in a wall drawn through.
fn doors(flat: &Flat, walls: &mut Vec<Stretch>, draft: &mut Draft) {
    for (hinge, ends) in flat.arcs.iter().filter_map(leaf) {
        let fits = |closed: Point, hole: &Segment| {
            let along = hole.vector().try_normalize(1e-9);
            let runs = along.zip((closed - hinge).try_normalize(1e-9));
            let is_along = runs.is_some_and(|(along, to_tip)| cross(along, to_tip).abs() < 0.2);
            let near = hole.distance_to(hinge).max(hole.distance_to(closed)) < NEAR_WALL;
            is_along && near && hole.length() < 2.4 * (closed - hinge).norm() + NEAR_WALL
        };
        let found = gaps(walls, 2.0 * LEAF.1 + 200.0).into_iter().find_map(|gap| {
            let index = [0, 1].into_iter().find(|&index| fits(ends[index], &gap.hole))?;
            Some((gap, ends[index], ends[1 - index]))
        });
        if let Some((gap, _, open)) = found {
            let leaf = Leaf { hinge, opens: open - hinge };
            // A second leaf in the same hole has been bridged with the first.
            let hole = gap.hole;
            bridge(walls, &gap);
            let is_double = hole.length() > 1.5 * (open - hinge).norm();
            let operation = if is_double { DoorOperation::DoubleHinged } else { DoorOperation::Hinged };
            draft.openings.extend(opening(hole, gap.thickness, Fill::Door(operation, Some(leaf))));
            continue;
        }
        // The wall is drawn through, or the hole was bridged by the other leaf.
        let host = walls.iter().find_map(|wall| {
            let index = [0, 1].into_iter().find(|&index| {
                let along = wall.line.vector().try_normalize(1e-9);
                let runs = along.zip((ends[index] - hinge).try_normalize(1e-9));
                runs.is_some_and(|(along, to_tip)| cross(along, to_tip).abs() < 0.2)
                    && wall.line.distance_to(hinge).max(wall.line.distance_to(ends[index]))
                        < wall.thickness / 2.0 + 60.0
            })?;
            Some((wall.thickness, ends[index], ends[1 - index]))
        });
        if let Some((thickness, closed, open)) = host {
            let hole = Segment::new(hinge, closed);
            let taken = draft
                .openings
                .iter()
                .any(|there| (there.center - hole.midpoint()).norm() < there.width / 2.0);
            let leaf = Leaf { hinge, opens: open - hinge };
            let fill = Fill::Door(DoorOperation::Hinged, Some(leaf));
            draft.openings.extend(opening(hole, thickness, fill).filter(|_| !taken));
        }
    }
}

fn opening(hole: Segment, thickness: f64, fill: Fill) -> Option<DraftOpening> {
    let is_window = fill == Fill::Window;
    Some(DraftOpening {
        level: 0,
        center: hole.midpoint(),
        along: hole.vector().try_normalize(1e-9)?,
        width: hole.length(),
        depth: thickness,
        bottom: if is_window { usual::WINDOW_SILL } else { 0.0 },
        height: if is_window { usual::WINDOW_HEIGHT } else { usual::DOOR_HEIGHT },
        fill,
        is_entrance: false,
        name: String::new(),
        attributes: Attributes::default(),
    })
}

/// Windows are what their layer draws along a wall, in a hole of it or in the wall drawn through.
fn windows(flat: &Flat, walls: &mut Vec<Stretch>, draft: &mut Draft) {
    let panes: Vec<Segment> = flat
        .lines
        .iter()
        .filter(|line| line.layer == Some(LayerWord::Window) && line.segment.length() > 300.0)
        .map(|line| line.segment)
        .collect();
    let runs_along = |line: &Segment, pane: &Segment| {
        line.vector()
            .try_normalize(1e-9)
            .zip(pane.vector().try_normalize(1e-9))
            .is_some_and(|(a, b)| cross(a, b).abs() < ALONG)
    };
    for gap in gaps(walls, WIDEST_WINDOW) {
        let has_pane = panes.iter().any(|pane| {
            runs_along(&gap.hole, pane) && gap.hole.distance_to(pane.midpoint()) < gap.thickness / 2.0 + 30.0
        });
        // An earlier bridge moves walls in the list; holes that are left are found again.
        let still = gaps(walls, WIDEST_WINDOW)
            .into_iter()
            .find(|now| (now.hole.midpoint() - gap.hole.midpoint()).norm() < 1.0);
        if let Some(now) = still.filter(|_| has_pane) {
            draft.openings.extend(opening(now.hole, now.thickness, Fill::Window));
            bridge(walls, &now);
        }
    }
    for wall in walls.iter() {
        let Some(along) = wall.line.vector().try_normalize(1e-9) else { continue };
        let mut spans: Vec<(f64, f64)> = panes
            .iter()
            .filter(|pane| {
                runs_along(&wall.line, pane)
                    && wall.line.distance_to(pane.midpoint()) < wall.thickness / 2.0 + 10.0
            })
            .map(|pane| {
                let (a, b) =
                    ((pane.from - wall.line.from).dot(&along), (pane.to - wall.line.from).dot(&along));
                (a.min(b), a.max(b))
            })
            .collect();
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut merged: Vec<(f64, f64)> = Vec::new();
        for (from, to) in spans {
            match merged.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => merged.push((from, to)),
            }
        }
        for (from, to) in merged {
            let hole = Segment::new(wall.line.from + along * from, wall.line.from + along * to);
            let taken = draft
                .openings
                .iter()
                .any(|there| (there.center - hole.midpoint()).norm() < there.width / 2.0);
            draft.openings.extend(opening(hole, wall.thickness, Fill::Window).filter(|_| !taken));
        }
    }
}

/// Holes between walls in line whose ends are drawn closed are doorways without a leaf.
fn doorways(flat: &Flat, walls: &mut Vec<Stretch>, draft: &mut Draft, report: &mut ImportReport) {
    let faces = flat.faces();
    let is_capped = |end: Point, along: Segment, thickness: f64| {
        faces.iter().any(|face| {
            (face.length() - thickness).abs() < 40.0
                && face.distance_to(end) < 40.0
                && face
                    .vector()
                    .try_normalize(1e-9)
                    .zip(along.vector().try_normalize(1e-9))
                    .is_some_and(|(a, b)| a.dot(&b).abs() < ALONG)
        })
    };
    // Bridging changes the list, so one hole is closed at a time; there are fewer holes than walls.
    for _ in 0..walls.len() {
        let next = gaps(walls, DOORWAY.1).into_iter().find(|gap| {
            gap.hole.length() >= DOORWAY.0
                && is_capped(gap.hole.from, gap.hole, gap.thickness)
                && is_capped(gap.hole.to, gap.hole, gap.thickness)
        });
        let Some(gap) = next else { break };
        let place = ImportPlace::Spot(LevelId(1), crate::geom::grid_point(gap.hole.midpoint()));
        report.guessed(Message::new("import-guessed-doorway"), Some(place));
        draft.openings.extend(opening(gap.hole, gap.thickness, Fill::PassThrough));
        bridge(walls, &gap);
    }
}

/// Texts that name a room name the room they stand in.
fn rooms(flat: &Flat, draft: &mut Draft) {
    for text in &flat.texts {
        if vocabulary::rooms().find(&text.words).is_some() {
            let name = text.words.clone();
            draft.rooms.push(DraftRoom { name, outline: vec![text.place], ..DraftRoom::default() });
        }
    }
}

fn furniture(flat: &Flat, draft: &mut Draft) {
    for piece in &flat.pieces {
        let (bottom, top) = piece.kind.usual_heights();
        draft.fixtures.push(DraftFixture {
            level: 0,
            kind: piece.kind,
            name: String::new(),
            center: piece.center,
            rotation: Angle::from_radians(libm::atan2(piece.along.y, piece.along.x)),
            width: piece.width,
            depth: piece.depth,
            bottom: bottom.to_f64(),
            top: top.to_f64(),
            attributes: Attributes::default(),
        });
    }
}
