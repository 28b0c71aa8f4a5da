//! Wall ends that nearly meet are joined.

use super::Piece;
use crate::geom::{GridPoint, Point, Segment, Vector, cross, grid_point};
use crate::import::{ImportPlace, ImportReport};
use crate::locale::Message;
use crate::plan::LevelId;

/// Ends closer than this are the same place.
const SAME: f64 = 3.0;

/// A wall that stops this short of another is taken to reach it: nobody passes through such a gap.
const GAP: f64 = 150.0;

/// Ends that the file says meet may be this far apart.
const DECLARED_GAP: f64 = 500.0;

/// Gaps up to this are noise of drawing and not worth a word.
const SILENT_GAP: f64 = 20.0;

/// Walls at a smaller angle than this, as its sine, run alongside each other.
const LEAST_SINE: f64 = 0.17;

/// A wall is not cut shorter than this.
const SHORTEST: f64 = 20.0;

/// The start or the end of a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
struct End {
    piece: usize,
    is_end: bool,
}

/// Joins the walls of each storey.
pub(super) fn join(pieces: &mut Vec<Piece>, report: &mut ImportReport) {
    remove_doubles(pieces, report);
    let n_levels = pieces.iter().map(|piece| piece.level + 1).max().unwrap_or(0);
    for level in 0..n_levels {
        let ends: Vec<End> = pieces
            .iter()
            .enumerate()
            .filter(|(_, piece)| piece.level == level)
            .flat_map(|(piece, _)| [End { piece, is_end: false }, End { piece, is_end: true }])
            .collect();
        bring_together(pieces, &ends);
        meet_at_corners(pieces, &ends, report);
        reach_walls(pieces, &ends, report);
    }
    pieces.retain(|piece| grid_point(piece.line.from) != grid_point(piece.line.to));
}

fn place(pieces: &[Piece], end: End) -> Point {
    let line = &pieces[end.piece].line;
    if end.is_end { line.to } else { line.from }
}

fn put(pieces: &mut [Piece], end: End, place: Point) {
    let line = &mut pieces[end.piece].line;
    if end.is_end {
        line.to = place;
    } else {
        line.from = place;
    }
}

/// Away from the wall; `None` for a wall without length.
fn outward(pieces: &[Piece], end: End) -> Option<Vector> {
    let along = pieces[end.piece].line.vector().try_normalize(1e-9)?;
    Some(if end.is_end { along } else { -along })
}

/// Walls that were drawn twice are kept once, the thicker one.
fn remove_doubles(pieces: &mut Vec<Piece>, report: &mut ImportReport) {
    let corners = |piece: &Piece| {
        let key = |place: GridPoint| (place.x, place.y);
        let (a, b) = (key(grid_point(piece.line.from)), key(grid_point(piece.line.to)));
        (piece.level, a.min(b), a.max(b))
    };
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by(|&a, &b| {
        let thickest_first = pieces[b].thickness.total_cmp(&pieces[a].thickness);
        corners(&pieces[a]).cmp(&corners(&pieces[b])).then(thickest_first).then(a.cmp(&b))
    });
    let mut is_double = vec![false; pieces.len()];
    for pair in order.windows(2) {
        is_double[pair[1]] = corners(&pieces[pair[0]]) == corners(&pieces[pair[1]]);
    }
    let n_doubles = is_double.iter().filter(|is_double| **is_double).count();
    if n_doubles > 0 {
        report.left_out(Message::new("import-left-out-double-walls").with("count", n_doubles), None);
        let mut index = 0;
        pieces.retain(|_| {
            index += 1;
            !is_double[index - 1]
        });
    }
}

/// Ends at the same place but for noise get the same coordinates.
fn bring_together(pieces: &mut [Piece], ends: &[End]) {
    let mut order: Vec<End> = ends.to_vec();
    order.sort_by(|a, b| place(pieces, *a).x.total_cmp(&place(pieces, *b).x));
    let mut is_done = vec![false; order.len()];
    for first in 0..order.len() {
        if is_done[first] {
            continue;
        }
        let here = place(pieces, order[first]);
        let group: Vec<usize> = (first..order.len())
            .take_while(|&other| place(pieces, order[other]).x - here.x <= SAME)
            .filter(|&other| !is_done[other] && (place(pieces, order[other]) - here).norm() <= SAME)
            .collect();
        for &member in &group {
            is_done[member] = true;
            put(pieces, order[member], here);
        }
    }
}

/// Two ends that would meet if their walls were a little longer or shorter meet where the centre lines cross.
fn meet_at_corners(pieces: &mut [Piece], ends: &[End], report: &mut ImportReport) {
    let mut corners: Vec<(f64, End, End)> = Vec::new();
    let mut is_joined = vec![[false; 2]; pieces.len()];
    let slot = |end: End| usize::from(end.is_end);
    for_near(pieces, ends, |one, other| {
        if meet_at_an_angle(pieces, one, other) {
            is_joined[one.piece][slot(one)] = true;
            is_joined[other.piece][slot(other)] = true;
        } else if let Some((_, cost)) = corner(pieces, one, other) {
            corners.push((cost, one, other));
        }
    });
    corners.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (_, one, other) in corners {
        if is_joined[one.piece][slot(one)] || is_joined[other.piece][slot(other)] {
            continue;
        }
        // An earlier corner may have moved the far end of one of the walls.
        let Some((crossing, _)) = corner(pieces, one, other) else { continue };
        let gap = gap_between(pieces, one, other);
        if gap > SILENT_GAP {
            say_gap(pieces, one, gap, report);
        }
        for end in [one, other] {
            put(pieces, end, crossing);
            is_joined[end.piece][slot(end)] = true;
        }
    }
}

/// Visits all pairs of ends of different walls that are near enough to become a corner.
fn for_near(pieces: &[Piece], ends: &[End], mut visit: impl FnMut(End, End)) {
    let mut order: Vec<End> = ends.to_vec();
    order.sort_by(|a, b| place(pieces, *a).x.total_cmp(&place(pieces, *b).x));
    let farthest = DECLARED_GAP.max(pieces.iter().map(Piece::half).fold(0.0, f64::max) + GAP);
    for (index, &one) in order.iter().enumerate() {
        let here = place(pieces, one);
        let within =
            order[index + 1..].iter().take_while(|&&other| place(pieces, other).x - here.x <= farthest);
        for &other in within {
            if one.piece != other.piece && (place(pieces, other).y - here.y).abs() <= farthest {
                visit(one, other);
            }
        }
    }
}

/// Whether two walls already make a corner.
fn meet_at_an_angle(pieces: &[Piece], one: End, other: End) -> bool {
    (place(pieces, one) - place(pieces, other)).norm() <= SAME
        && outward(pieces, one)
            .zip(outward(pieces, other))
            .is_some_and(|(out, other_out)| cross(out, other_out).abs() > LEAST_SINE)
}

/// Where two walls would meet, and how far their ends have to go for it; `None` where that is too far.
fn corner(pieces: &[Piece], one: End, other: End) -> Option<(Point, f64)> {
    let (a, b) = (place(pieces, one), place(pieces, other));
    let (wall, other_wall) = (&pieces[one.piece], &pieces[other.piece]);
    let declares = |end: End, to: &Piece| pieces[end.piece].meets[usize::from(end.is_end)] == Some(to.source);
    let is_declared = declares(one, other_wall) || declares(other, wall);
    let reach = if is_declared { DECLARED_GAP } else { wall.half().max(other_wall.half()) + GAP };
    if (a - b).norm() > reach {
        return None;
    }
    let (out, other_out) = (outward(pieces, one)?, outward(pieces, other)?);
    let sine = cross(out, other_out).abs();
    if sine < LEAST_SINE {
        return None;
    }
    let crossing = Segment::new(a, a + out).line_crossing(&Segment::new(b, b + other_out))?;
    let goes = (crossing - a).dot(&out);
    let other_goes = (crossing - b).dot(&other_out);
    let longest = |half: f64| if is_declared { DECLARED_GAP } else { half / sine + GAP };
    let fits = |goes: f64, half_of_other: f64, length: f64| {
        goes <= longest(half_of_other)
            && -goes <= half_of_other / sine + SILENT_GAP
            && length + goes >= SHORTEST
    };
    let is_possible = fits(goes, other_wall.half(), wall.line.length())
        && fits(other_goes, wall.half(), other_wall.line.length());
    is_possible.then_some((crossing, goes.abs() + other_goes.abs()))
}

/// How much free space is between the bodies of two walls at their ends, about.
fn gap_between(pieces: &[Piece], one: End, other: End) -> f64 {
    let (wall, other_wall) = (&pieces[one.piece], &pieces[other.piece]);
    let from_one = other_wall.line.distance_to(place(pieces, one)) - other_wall.half();
    let from_other = wall.line.distance_to(place(pieces, other)) - wall.half();
    from_one.min(from_other)
}

/// An end that stops short of another wall is lengthened to that wall's centre line.
fn reach_walls(pieces: &mut [Piece], ends: &[End], report: &mut ImportReport) {
    for &end in ends {
        let here = place(pieces, end);
        let Some(out) = outward(pieces, end) else { continue };
        let own = &pieces[end.piece];
        let others = || {
            pieces
                .iter()
                .enumerate()
                .filter(|(index, other)| *index != end.piece && other.level == own.level)
                .map(|(_, other)| other)
        };
        if others().any(|other| other.line.distance_to(here) <= other.half() + 1.0) {
            continue;
        }
        let nearest =
            others().filter_map(|other| reach(own, here, out, other)).min_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((target, gap)) = nearest {
            if gap > SILENT_GAP {
                say_gap(pieces, end, gap, report);
            }
            put(pieces, end, target);
        }
    }
}

/// Where a wall would reach another one straight ahead, and the gap before it.
fn reach(own: &Piece, here: Point, out: Vector, other: &Piece) -> Option<(Point, f64)> {
    if other.line.distance_to(here) > other.half() + GAP + own.half() {
        return None;
    }
    let along = other.line.vector().try_normalize(1e-9)?;
    let sine = cross(out, along).abs();
    if sine < LEAST_SINE {
        // The walls are in line: reach the nearer end.
        let ahead = |place: Point| (place - here).dot(&out);
        let aside = |place: Point| cross(place - here, out).abs();
        let near =
            if ahead(other.line.from) < ahead(other.line.to) { other.line.from } else { other.line.to };
        let gap = ahead(near);
        let is_in_line = aside(near) < own.half() + other.half() && gap > 0.0 && gap <= GAP;
        return is_in_line.then(|| (here + out * (gap + 1.0), gap));
    }
    let crossing = Segment::new(here, here + out).line_crossing(&other.line)?;
    let ahead = (crossing - here).dot(&out);
    let gap = ahead - other.half() / sine;
    let share = (crossing - other.line.from).dot(&along);
    let slack = own.half() + other.half();
    let hits = (-slack..=other.line.length() + slack).contains(&share);
    (hits && ahead > 0.0 && gap <= GAP).then_some((crossing, gap))
}

fn say_gap(pieces: &[Piece], end: End, gap: f64, report: &mut ImportReport) {
    let level = LevelId(u32::try_from(pieces[end.piece].level + 1).unwrap_or(u32::MAX));
    let place = ImportPlace::Spot(level, grid_point(place(pieces, end)));
    report.guessed(Message::new("import-guessed-gap").with("gap", crate::units::Mm::round(gap)), Some(place));
}
