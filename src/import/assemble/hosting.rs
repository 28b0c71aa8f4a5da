//! Openings are set into the walls they lie on.

use std::collections::BTreeMap;

use super::Piece;
use crate::geom::{Point, Segment, Vector, cross, grid_point, right_normal};
use crate::import::draft::{DraftOpening, Fill, Leaf};
use crate::import::{ImportPlace, ImportReport};
use crate::locale::Message;
use crate::plan::{
    Door, ElementId, FloorPlan, Hinge, LevelId, Opening, OpeningId, OpeningKind, Swing, Wall, WallEnd, WallId,
};
use crate::units::Mm;

/// An opening is turned against its wall by no more than this, as a sine.
const MOST_TURNED: f64 = 0.26;

/// An opening that lies this far beside its wall is still in it: boxes of windows stand out of the wall.
const BESIDE: f64 = 20.0;

/// An opening this far beside a wall belongs to it if it belongs to none else.
const FAR_BESIDE: f64 = 300.0;

/// Overlaps and overhangs up to this are noise of drawing.
const NOISE: f64 = 10.0;

/// A narrower rest of an opening is none.
const NARROWEST: f64 = 100.0;

/// Openings that share more than this part of the narrower one are the same hole.
const SAME_HOLE: f64 = 0.5;

/// A wall this close behind another is a second layer of it.
const LAYER_GAP: f64 = 100.0;

/// Where an opening lies on a wall.
struct Seat {
    /// From the wall's start to the middle of the opening.
    middle: f64,
    /// How far beside the centre line it was drawn, and how far it hangs over the ends.
    cost: f64,
    aside: f64,
}

/// Where an opening would lie on a wall; `None` when it does not.
fn seat(line: &Segment, half: f64, opening: &DraftOpening, slack: f64) -> Option<Seat> {
    let along = line.vector().try_normalize(1e-9)?;
    let aside = cross(along, opening.center - line.from).abs();
    let middle = (opening.center - line.from).dot(&along);
    let (from, to) = (middle - opening.width / 2.0, middle + opening.width / 2.0);
    let overhang = (-from).max(0.0) + (to - line.length()).max(0.0);
    let is_on = cross(along, opening.along).abs() <= MOST_TURNED
        && aside <= half + opening.depth / 2.0 + slack
        && (-NOISE..=line.length() + NOISE).contains(&middle);
    is_on.then_some(Seat { middle, cost: aside + overhang, aside })
}

/// The wall of a list on which an opening lies best.
fn best<'a, T>(
    walls: impl Iterator<Item = (T, Segment, f64)> + Clone + 'a,
    opening: &DraftOpening,
) -> Option<(T, Seat)> {
    [BESIDE, FAR_BESIDE].into_iter().find_map(|slack| {
        let seats =
            walls.clone().filter_map(|(id, line, half)| Some((id, seat(&line, half, opening, slack)?)));
        seats.min_by(|a, b| a.1.cost.total_cmp(&b.1.cost))
    })
}

/// Joins walls in line with each other where an opening lies across both.
pub(super) fn merge_where_openings_need_it(pieces: &mut Vec<Piece>, openings: &[DraftOpening]) {
    for opening in openings {
        // Each round joins two walls, so an opening across many short ones takes a few.
        for _ in 0..8 {
            let here = pieces
                .iter()
                .enumerate()
                .filter(|(_, piece)| piece.level == opening.level)
                .map(|(index, piece)| (index, piece.line, piece.half()));
            let Some((host, seat)) = best(here, opening) else { break };
            let length = pieces[host].line.length();
            let beyond_start = opening.width / 2.0 - seat.middle > NOISE;
            let beyond_end = seat.middle + opening.width / 2.0 - length > NOISE;
            let next = [(beyond_start, false), (beyond_end, true)]
                .into_iter()
                .filter(|(is_beyond, _)| *is_beyond)
                .find_map(|(_, is_end)| {
                    continuation(pieces, host, is_end).map(|(next, far)| (next, far, is_end))
                });
            let Some((next, far, is_end)) = next else { break };
            if is_end {
                pieces[host].line.to = far;
            } else {
                pieces[host].line.from = far;
            }
            pieces.remove(next);
        }
    }
}

/// The wall that goes on in line at an end of another, and its far end.
fn continuation(pieces: &[Piece], host: usize, is_end: bool) -> Option<(usize, Point)> {
    let wall = &pieces[host];
    let along = wall.line.vector().try_normalize(1e-9)?;
    let (end, outward) = if is_end { (wall.line.to, along) } else { (wall.line.from, -along) };
    pieces.iter().enumerate().find_map(|(index, other)| {
        if index == host || other.level != wall.level || (other.thickness - wall.thickness).abs() > NOISE {
            return None;
        }
        let far = if (other.line.from - end).norm() <= NOISE {
            other.line.to
        } else if (other.line.to - end).norm() <= NOISE {
            other.line.from
        } else {
            return None;
        };
        let direction = (far - end).try_normalize(1e-9)?;
        (direction.dot(&outward) > 0.0 && cross(outward, direction).abs() < 0.01).then_some((index, far))
    })
}

/// Sets all openings into the walls of the plan.
pub(super) fn place(
    openings: &[DraftOpening],
    levels: &[LevelId],
    plan: &mut FloorPlan,
    report: &mut ImportReport,
) -> Vec<OpeningId> {
    let mut unclear = Vec::new();
    // Doors first, so that of two drawn over each other the door stays.
    let mut order: Vec<&DraftOpening> = openings.iter().collect();
    order.sort_by_key(|opening| match opening.fill {
        Fill::Door(..) => 0,
        Fill::Unclear(_) => 1,
        Fill::PassThrough => 2,
        Fill::Window => 3,
    });
    let mut placed: BTreeMap<WallId, Vec<OpeningId>> = BTreeMap::new();
    for opening in order {
        let Some(&level) = levels.get(opening.level) else { continue };
        let spot = ImportPlace::Spot(level, grid_point(opening.center));
        let named = |id: &'static str| Message::new(id).with("name", name(opening));
        let walls = plan
            .walls
            .iter()
            .filter(|(_, wall)| wall.level == level)
            .map(|(&id, wall)| (id, wall.center_line(), wall.thickness.to_f64() / 2.0));
        let Some((host, seat)) = best(walls, opening) else {
            report.left_out(named("import-left-out-no-wall"), Some(spot));
            continue;
        };
        let Some(wall) = plan.walls.get(&host) else { continue };
        let in_wall = placed.entry(host).or_default();
        let (from, to) = free_span(plan, wall, in_wall, opening, seat.middle);
        if to - from < NARROWEST.min(opening.width * SAME_HOLE) {
            let id = if in_wall.is_empty() {
                "import-left-out-no-room-in-wall"
            } else {
                "import-left-out-same-hole"
            };
            report.left_out(named(id), Some(spot));
            continue;
        }
        let id = plan.next_opening_id();
        let element = Some(ImportPlace::Element(ElementId::Opening(id)));
        let offset = Mm::round(from);
        let width = Mm::round(to) - offset;
        if opening.width - (to - from) > NOISE {
            let by = Mm::round(opening.width - (to - from));
            report.guessed(named("import-guessed-narrowed").with("by", by), element);
        }
        if seat.aside > wall.thickness.to_f64() / 2.0 + opening.depth / 2.0 + BESIDE {
            report.guessed(named("import-guessed-moved-to-wall").with("by", Mm::round(seat.aside)), element);
        }
        let kind = kind(opening, wall);
        if let (OpeningKind::Door(door), Fill::Door(_, None)) = (kind, opening.fill)
            && door.operation.swings()
        {
            report.guessed(named("import-guessed-swing"), element);
        }
        in_wall.push(id);
        if matches!(opening.fill, Fill::Unclear(_)) {
            unclear.push(id);
        }
        let (bottom, height) = (Mm::round(opening.bottom), Mm::round(opening.height));
        let is_passable = !matches!(kind, OpeningKind::Window);
        let placed_opening = Opening {
            wall: host,
            from: WallEnd::Start,
            distance: offset,
            width,
            // What people walk through begins at the floor.
            height: if is_passable { height + bottom } else { height },
            sill: if is_passable { Mm::ZERO } else { bottom },
            kind,
            attributes: opening.attributes.clone(),
        };
        let layers = if is_passable { layers_behind(plan, host, &placed_opening) } else { Vec::new() };
        plan.openings.insert(id, placed_opening);
        for (layer, offset) in layers {
            let id = plan.next_opening_id();
            let through = Opening {
                wall: layer,
                from: WallEnd::Start,
                distance: offset,
                width,
                height: height + bottom,
                sill: Mm::ZERO,
                kind: OpeningKind::PassThrough,
                attributes: crate::plan::Attributes::default(),
            };
            plan.openings.insert(id, through);
            placed.entry(layer).or_default().push(id);
            let place = ImportPlace::Element(ElementId::Opening(id));
            report.guessed(named("import-guessed-second-layer"), Some(place));
        }
    }
    unclear
}

fn name(opening: &DraftOpening) -> crate::locale::Argument {
    if !opening.name.is_empty() {
        return opening.name.as_str().into();
    }
    Message::new(match opening.fill {
        Fill::Door(..) => "opening-door",
        Fill::Window => "opening-window",
        Fill::PassThrough => "opening-pass-through",
        Fill::Unclear(_) => "opening-door",
    })
    .into()
}

/// The part of an opening that lies in its wall and in no other opening of it, as distances from the wall's start.
fn free_span(
    plan: &FloorPlan,
    wall: &Wall,
    in_wall: &[OpeningId],
    opening: &DraftOpening,
    middle: f64,
) -> (f64, f64) {
    let (mut from, mut to) = (middle - opening.width / 2.0, middle + opening.width / 2.0);
    from = from.max(0.0);
    to = to.min(wall.length());
    let (bottom, top) = (opening.bottom, opening.bottom + opening.height);
    for other in in_wall.iter().filter_map(|id| plan.openings.get(id)) {
        let (sill, lintel) = (other.sill.to_f64(), (other.sill + other.height).to_f64());
        if top <= sill + NOISE || bottom >= lintel - NOISE {
            continue;
        }
        let start = other.offset(wall);
        let end = start + other.width.to_f64();
        let shared = to.min(end) - from.max(start);
        if shared <= 0.0 {
            continue;
        }
        if shared > SAME_HOLE * (to - from).min(end - start) {
            return (from, from);
        }
        if start <= from {
            from = end;
        } else {
            to = start;
        }
    }
    (from, to)
}

fn kind(opening: &DraftOpening, wall: &Wall) -> OpeningKind {
    let (operation, leaf) = match opening.fill {
        Fill::Window => return OpeningKind::Window,
        Fill::PassThrough => return OpeningKind::PassThrough,
        Fill::Unclear(operation) => (operation, None),
        Fill::Door(operation, leaf) => (operation, leaf),
    };
    let (hinge, swing) = leaf.map_or((Hinge::Start, Swing::Left), |leaf| hung(leaf, opening.center, wall));
    OpeningKind::Door(Door { operation, hinge, swing, is_entrance: opening.is_entrance })
}

/// At which edge a leaf hangs and to which side it opens, seen along its wall.
fn hung(leaf: Leaf, middle: Point, wall: &Wall) -> (Hinge, Swing) {
    let along = wall.direction().unwrap_or(Vector::x());
    let is_at_start = (leaf.hinge - middle).dot(&along) < 0.0;
    let is_right = leaf.opens.dot(&right_normal(along)) >= 0.0;
    (if is_at_start { Hinge::Start } else { Hinge::End }, if is_right { Swing::Right } else { Swing::Left })
}

/// Walls close behind the one with an opening that stand in its way, and where the opening lies in each.
fn layers_behind(plan: &FloorPlan, host: WallId, opening: &Opening) -> Vec<(WallId, Mm)> {
    let Some(wall) = plan.walls.get(&host) else { return Vec::new() };
    let Some(along) = wall.direction() else { return Vec::new() };
    let middle = wall.place_at(opening.center_offset(wall));
    let width = opening.width.to_f64();
    let mut layers = Vec::new();
    for (&id, other) in plan.walls.iter().filter(|(id, other)| **id != host && other.level == wall.level) {
        let Some(other_along) = other.direction() else { continue };
        let apart = cross(other_along, middle - crate::geom::point(other.start)).abs();
        let touching = (wall.thickness + other.thickness).to_f64() / 2.0 + LAYER_GAP;
        let start = (middle - crate::geom::point(other.start)).dot(&other_along) - width / 2.0;
        let is_layer = cross(along, other_along).abs() < 0.05
            && apart > NOISE
            && apart <= touching
            && start >= -NOISE
            && start + width <= other.length() + NOISE;
        let is_open_already = || {
            plan.openings_in(id).any(|(_, there)| {
                there.is_passable() && (there.center_offset(other) - start - width / 2.0).abs() < width / 2.0
            })
        };
        if is_layer && !is_open_already() {
            layers.push((id, Mm::round(start).max(Mm::ZERO)));
        }
    }
    layers
}
