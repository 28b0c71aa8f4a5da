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
///
/// A hole may hold more than one thing: a balcony door and the window beside it. The door then takes the part that
/// its leaf closes, and the wall is taken for drawn through along the rest, where the panes of a window tell it.
fn doors(flat: &Flat, walls: &mut Vec<Stretch>, draft: &mut Draft) {
    let panes = panes(flat);
    let leaves: Vec<(Point, [Point; 2])> = flat.arcs.iter().filter_map(leaf).collect();
    for &(hinge, ends) in &leaves {
        let fits = |closed: Point, hole: &Segment| {
            let along = hole.vector().try_normalize(1e-9);
            let runs = along.zip((closed - hinge).try_normalize(1e-9));
            let is_along = runs.is_some_and(|(along, to_tip)| cross(along, to_tip).abs() < 0.2);
            let near = hole.distance_to(hinge).max(hole.distance_to(closed)) < NEAR_WALL;
            let is_of_leaf = hole.length() < 2.4 * (closed - hinge).norm() + NEAR_WALL;
            is_along && near && (is_of_leaf || panes.iter().any(|pane| is_in(pane, hole, NEAR_WALL)))
        };
        let found = gaps(walls, WIDEST_WINDOW).into_iter().find_map(|gap| {
            let index = [0, 1].into_iter().find(|&index| fits(ends[index], &gap.hole))?;
            Some((gap, ends[index], ends[1 - index]))
        });
        if let Some((gap, closed, open)) = found {
            let leaf = Leaf { hinge, opens: open - hinge };
            let width = (open - hinge).norm();
            let is_double = leaves.iter().any(|(other, _)| {
                *other != hinge
                    && gap.hole.distance_to(*other) < NEAR_WALL
                    && (other - closed).norm() < 1.5 * width
            });
            // What the leaf leaves of the hole is something else: a window, or a piece of wall too short to be read.
            let hole = if is_double { gap.hole } else { closed_by(&gap.hole, hinge, closed) };
            // A second leaf in the same hole has been bridged with the first.
            bridge(walls, &gap);
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

/// The part of a hole that a leaf closes.
fn closed_by(hole: &Segment, hinge: Point, closed: Point) -> Segment {
    /// A frame stands between the leaf and the end of the hole that is nearest to it.
    const FRAME: f64 = 60.0;
    let Some(along) = hole.vector().try_normalize(1e-9) else { return *hole };
    let at = |place: Point| (place - hole.from).dot(&along).clamp(0.0, hole.length());
    let (a, b) = (at(hinge), at(closed));
    let from = if a.min(b) < FRAME { 0.0 } else { a.min(b) };
    let to = if hole.length() - a.max(b) < FRAME { hole.length() } else { a.max(b) };
    Segment::new(hole.from + along * from, hole.from + along * to)
}

/// Whether a pane lies in a hole, as far aside as a wall is thick.
fn is_in(pane: &Segment, hole: &Segment, thickness: f64) -> bool {
    runs_along(hole, pane) && hole.distance_to(pane.midpoint()) < thickness / 2.0 + 30.0
}

/// The panes of windows.
fn panes(flat: &Flat) -> Vec<Segment> {
    flat.lines
        .iter()
        .filter(|line| line.layer == Some(LayerWord::Window) && line.segment.length() > 300.0)
        .map(|line| line.segment)
        .collect()
}

fn runs_along(line: &Segment, pane: &Segment) -> bool {
    line.vector()
        .try_normalize(1e-9)
        .zip(pane.vector().try_normalize(1e-9))
        .is_some_and(|(a, b)| cross(a, b).abs() < ALONG)
}

/// Where panes lie along a line, one span for each window: windows that touch are told apart by the line across the
/// wall that is drawn between them.
fn spans(flat: &Flat, line: &Segment, panes: &[Segment], thickness: f64) -> Vec<(f64, f64)> {
    /// Panes that overlap by less than this touch.
    const TOUCH: f64 = 20.0;
    let Some(along) = line.vector().try_normalize(1e-9) else { return Vec::new() };
    let at = |place: Point| (place - line.from).dot(&along);
    let mut found: Vec<(f64, f64)> = panes
        .iter()
        .filter(|pane| runs_along(line, pane) && line.distance_to(pane.midpoint()) < thickness / 2.0 + 10.0)
        .map(|pane| (at(pane.from).min(at(pane.to)), at(pane.from).max(at(pane.to))))
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let is_parted = |place: f64| {
        let here = line.from + along * place;
        flat.lines.iter().any(|other| {
            let across = other.segment.vector().try_normalize(1e-9);
            (other.segment.length() - thickness).abs() < 40.0
                && other.segment.distance_to(here) < TOUCH
                && across.is_some_and(|across| across.dot(&along).abs() < ALONG)
        })
    };
    let mut merged: Vec<(f64, f64)> = Vec::new();
    for (from, to) in found {
        match merged.last_mut() {
            Some(last) if from < last.1 - TOUCH || (from <= last.1 + TOUCH && !is_parted(from)) => {
                last.1 = last.1.max(to);
            }
            _ => merged.push((from, to)),
        }
    }
    merged
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
    /// A frame stands between the panes and the end of the hole.
    const FRAME: f64 = 150.0;
    let panes = panes(flat);
    for gap in gaps(walls, WIDEST_WINDOW) {
        let has_pane = panes.iter().any(|pane| is_in(pane, &gap.hole, gap.thickness));
        // An earlier bridge moves walls in the list; holes that are left are found again.
        let still = gaps(walls, WIDEST_WINDOW)
            .into_iter()
            .find(|now| (now.hole.midpoint() - gap.hole.midpoint()).norm() < 1.0);
        if let Some(now) = still.filter(|_| has_pane) {
            let spans = spans(flat, &now.hole, &panes, now.thickness);
            let length = now.hole.length();
            let inside = spans.iter().all(|(from, to)| *from > -FRAME && *to < length + FRAME);
            let filled: f64 = spans.iter().map(|(from, to)| to - from).sum();
            // A piece of wall too short to be read leaves a hole wider than its window.
            let is_wider = !spans.is_empty() && length - filled > FRAME;
            if inside && (spans.len() > 1 || is_wider) {
                for (from, to) in spans {
                    let (from, to) = (from.max(0.0), to.min(length));
                    draft.openings.extend(opening(part_of(&now.hole, from, to), now.thickness, Fill::Window));
                }
            } else {
                draft.openings.extend(opening(now.hole, now.thickness, Fill::Window));
            }
            bridge(walls, &now);
        }
    }
    for wall in walls.iter() {
        for (from, to) in spans(flat, &wall.line, &panes, wall.thickness) {
            let hole = part_of(&wall.line, from, to);
            let taken = draft
                .openings
                .iter()
                .any(|there| (there.center - hole.midpoint()).norm() < there.width / 2.0);
            draft.openings.extend(opening(hole, wall.thickness, Fill::Window).filter(|_| !taken));
        }
    }
}

/// The part of a line between two places along it.
fn part_of(line: &Segment, from: f64, to: f64) -> Segment {
    let along = line.vector().try_normalize(1e-9).unwrap_or_default();
    Segment::new(line.from + along * from, line.from + along * to)
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
            group: None,
        });
    }
}
