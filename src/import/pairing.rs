//! Walls from the lines that draw their faces.
//!
//! # The question
//! CAD drawings and vector data sets draw a wall as two parallel lines, not as a centre line with a thickness.
//! Which lines belong together, and where does the wall run?
//!
//! # The method
//! Every stretch of a line is one face of at most one wall, and faces that belong together are near. So all pairs of
//! parallel lines at the distance of a wall are taken in the order of their distance; of each, the stretch is kept
//! that lies beside both lines and belongs to no nearer pair. The pieces so found are joined where they go on in
//! line over a crossing wall.
//!
//! # Cost
//! For n lines, n² comparisons to find the pairs, and for p pairs p log p to order them. Lines are bounded.
//!
//! # Where it fails
//! A closet as deep as a thick wall looks like one; columns are short walls; a wall drawn with three lines (bearing
//! layer and lining) becomes its two layers. Slanted faces that are not parallel give no wall.

use crate::geom::{Point, Segment, Vector, cross, right_normal};

/// The distance between the faces of a wall, in millimetres.
const THICKNESS: (f64, f64) = (40.0, 500.0);

/// Lines at a smaller angle than this, as its sine, are parallel.
const PARALLEL: f64 = 0.015;

/// A shorter piece of wall, measured in its own thickness, is the end of one.
const LEAST_RATIO: f64 = 0.7;

/// A shorter stretch is noise, in millimetres.
const LEAST_LENGTH: f64 = 30.0;

/// Pieces this far beside each other are in line.
const IN_LINE: f64 = 15.0;

/// Pieces whose thickness differs by no more are the same wall.
const SAME_THICKNESS: f64 = 25.0;

/// More lines than this are no flat.
pub(super) const MOST_LINES: usize = 6_000;

/// A stretch of wall between two faces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) line: Segment,
    pub(super) thickness: f64,
}

/// Two lines that may be the faces of one wall.
struct Pair {
    one: usize,
    other: usize,
    apart: f64,
}

/// Finds the walls whose faces are drawn.
pub(super) fn walls(faces: &[Segment]) -> Vec<Stretch> {
    let faces: Vec<Segment> =
        faces.iter().copied().filter(|face| face.length() >= LEAST_LENGTH).take(MOST_LINES).collect();
    let mut pairs = Vec::new();
    for one in 0..faces.len() {
        for other in one + 1..faces.len() {
            if let Some(apart) = apart(&faces[one], &faces[other]) {
                pairs.push(Pair { one, other, apart });
            }
        }
    }
    pairs.sort_by(|a, b| a.apart.total_cmp(&b.apart).then((a.one, a.other).cmp(&(b.one, b.other))));
    let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); faces.len()];
    let mut found = Vec::new();
    for pair in pairs {
        found.extend(stretches(&faces, &pair, &mut taken));
    }
    joined(found)
}

/// The distance between two parallel lines that lie beside each other, if it is that of a wall.
fn apart(one: &Segment, other: &Segment) -> Option<f64> {
    let along = one.vector().try_normalize(1e-9)?;
    let direction = other.vector().try_normalize(1e-9)?;
    if cross(along, direction).abs() > PARALLEL {
        return None;
    }
    let apart = cross(along, other.midpoint() - one.from).abs();
    if !(THICKNESS.0..=THICKNESS.1).contains(&apart) {
        return None;
    }
    let (from, to) = shared(one, along, other);
    (to - from >= LEAST_LENGTH && to - from >= LEAST_RATIO * apart).then_some(apart)
}

/// The stretch of one line that another lies beside, as distances from its start.
fn shared(one: &Segment, along: Vector, other: &Segment) -> (f64, f64) {
    let (a, b) = ((other.from - one.from).dot(&along), (other.to - one.from).dot(&along));
    (a.min(b).max(0.0), a.max(b).min(one.length()))
}

/// The walls between a pair of lines where neither belongs to a nearer pair yet.
fn stretches(faces: &[Segment], pair: &Pair, taken: &mut [Vec<(f64, f64)>]) -> Vec<Stretch> {
    let (one, other) = (&faces[pair.one], &faces[pair.other]);
    let Some(along) = one.vector().try_normalize(1e-9) else { return Vec::new() };
    let mut free = vec![shared(one, along, other)];
    for &(from, to) in &taken[pair.one] {
        free = without(&free, from, to);
    }
    let Some(direction) = other.vector().try_normalize(1e-9) else { return Vec::new() };
    for &(from, to) in &taken[pair.other] {
        let ends = [from, to].map(|at| (other.from + direction * at - one.from).dot(&along));
        free = without(&free, ends[0].min(ends[1]), ends[0].max(ends[1]));
    }
    let aside = cross(along, other.midpoint() - one.from);
    let to_middle = right_normal(along) * (aside / 2.0);
    let mut found = Vec::new();
    for (from, to) in free {
        if to - from < LEAST_LENGTH {
            continue;
        }
        let ends = [from, to].map(|at| one.from + along * at);
        taken[pair.one].push((from, to));
        let there = ends.map(|end| (end - other.from).dot(&direction));
        taken[pair.other].push((there[0].min(there[1]), there[0].max(there[1])));
        let line = Segment::new(ends[0] + to_middle, ends[1] + to_middle);
        found.push(Stretch { line, thickness: pair.apart });
    }
    found
}

/// Intervals with one cut out of them.
fn without(intervals: &[(f64, f64)], from: f64, to: f64) -> Vec<(f64, f64)> {
    intervals
        .iter()
        .flat_map(|&(a, b)| [(a, b.min(from)), (a.max(to), b)])
        .filter(|(a, b)| b - a > 1e-6)
        .collect()
}

/// Joins stretches in line with each other over what crosses them.
fn joined(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    // Each round joins at least two, so there are fewer rounds than stretches.
    for _ in 0..stretches.len() {
        let Some((one, other, line)) = first_join(&stretches) else { break };
        stretches[one].line = line;
        stretches.swap_remove(other);
    }
    stretches.sort_by(|a, b| {
        let key = |s: &Stretch| (s.line.from.y, s.line.from.x, s.line.to.y, s.line.to.x);
        let (a, b) = (key(a), key(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2)).then(a.3.total_cmp(&b.3))
    });
    stretches
}

fn first_join(stretches: &[Stretch]) -> Option<(usize, usize, Segment)> {
    (0..stretches.len()).find_map(|one| {
        (one + 1..stretches.len()).find_map(|other| {
            let (a, b) = (&stretches[one], &stretches[other]);
            if (a.thickness - b.thickness).abs() > SAME_THICKNESS {
                return None;
            }
            let (from, to, gap) = in_line(&a.line, &b.line)?;
            // Nobody passes through a gap as wide as the thickest wall.
            (gap <= THICKNESS.1).then(|| (one, other, Segment::new(from, to)))
        })
    })
}

/// The far ends of two pieces in line with each other and the gap between them; negative where they overlap.
pub(super) fn in_line(one: &Segment, other: &Segment) -> Option<(Point, Point, f64)> {
    let along = one.vector().try_normalize(1e-9)?;
    let direction = other.vector().try_normalize(1e-9)?;
    if cross(along, direction).abs() > PARALLEL {
        return None;
    }
    let aside = |place: Point| cross(along, place - one.from).abs();
    if aside(other.from) > IN_LINE || aside(other.to) > IN_LINE {
        return None;
    }
    let length = one.length();
    let (a, b) = ((other.from - one.from).dot(&along), (other.to - one.from).dot(&along));
    let (near, far) = (a.min(b), a.max(b));
    let gap = near.max(0.0) - far.min(length);
    Some((one.from + along * near.min(0.0), one.from + along * far.max(length), gap))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(x0: f64, y0: f64, x1: f64, y1: f64) -> Segment {
        Segment::new(Point::new(x0, y0), Point::new(x1, y1))
    }

    /// A room of 4 m by 3 m with walls of 200 mm, drawn by the outlines of its outside and its inside.
    fn room() -> Vec<Segment> {
        let ring = |x0: f64, y0: f64, x1: f64, y1: f64| {
            [line(x0, y0, x1, y0), line(x1, y0, x1, y1), line(x1, y1, x0, y1), line(x0, y1, x0, y0)]
        };
        [ring(0., 0., 4400., 3400.), ring(200., 200., 4200., 3200.)].concat()
    }

    #[test]
    fn a_room_has_four_walls() {
        let walls = walls(&room());
        assert_eq!(walls.len(), 4, "{walls:?}");
        assert!(walls.iter().all(|wall| (wall.thickness - 200.0).abs() < 1e-9));
        let mut lengths: Vec<f64> = walls.iter().map(|wall| wall.line.length()).collect();
        lengths.sort_by(f64::total_cmp);
        assert_eq!(lengths, [3000., 3000., 4000., 4000.]);
    }

    #[test]
    fn a_face_broken_by_a_crossing_wall_is_still_one_wall() {
        // Between (0, 0) and (6000, 200); a wall of 100 mm runs down from its lower face.
        let faces = [
            line(0., 0., 6000., 0.),
            line(0., 200., 2950., 200.),
            line(3050., 200., 6000., 200.),
            line(2950., 200., 2950., 3000.),
            line(3050., 200., 3050., 3000.),
        ];
        let walls = walls(&faces);
        assert_eq!(walls.len(), 2, "{walls:?}");
        assert!(walls.iter().any(|wall| (wall.line.length() - 6000.).abs() < 1e-9 && wall.thickness == 200.));
        assert!(walls.iter().any(|wall| (wall.line.length() - 2800.).abs() < 1e-9 && wall.thickness == 100.));
    }

    #[test]
    fn a_doorway_stays_open_and_a_room_is_no_wall() {
        let faces = [
            line(0., 0., 2000., 0.),
            line(0., 120., 2000., 120.),
            line(2900., 0., 5000., 0.),
            line(2900., 120., 5000., 120.),
            line(2000., 0., 2000., 120.),
            line(2900., 0., 2900., 120.),
            // The other side of a corridor.
            line(0., 1200., 5000., 1200.),
        ];
        let walls = walls(&faces);
        assert_eq!(walls.len(), 2, "{walls:?}");
        let (.., gap) = in_line(&walls[0].line, &walls[1].line).unwrap();
        assert!((gap - 900.0).abs() < 1e-9);
    }

    #[test]
    fn slanted_walls_are_found_and_lines_that_spread_are_none() {
        assert_eq!(walls(&[line(0., 0., 3000., 3000.), line(100., -100., 3100., 2900.)]).len(), 1);
        assert!(walls(&[line(0., 0., 3000., 0.), line(0., 100., 3000., 400.)]).is_empty());
        assert!(walls(&[line(0., 0., 3000., 0.), line(0., 0., 3000., 0.)]).is_empty());
    }
}
