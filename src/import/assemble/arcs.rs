//! Round walls as short straight ones.

use super::Piece;
use crate::geom::{Point, Segment, right_normal, rotate};
use crate::import::ImportReport;
use crate::import::draft::{DraftOpening, DraftWall};
use crate::locale::Message;
use crate::units::Angle;

/// The straight pieces stay this close to the arc, in millimetres.
const ARC_TOLERANCE: f64 = 10.0;

/// Less bend than this, in degrees, is none.
const LEAST_ARC: f64 = 0.1;

/// A full turn has no chord to hold it by.
const MOST_ARC: f64 = 359.0;

/// As many pieces as one arc becomes at most.
const MOST_PIECES: usize = 64;

/// On each side of an opening the wall runs straight on for this much.
const BESIDE_OPENING: f64 = 20.0;

/// The walls as straight pieces, in their order. An arc is laid out so that each opening in it lies in one piece.
pub(super) fn straighten(
    walls: &[DraftWall],
    openings: &[DraftOpening],
    report: &mut ImportReport,
) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(walls.len());
    let mut n_round = 0;
    for (source, wall) in walls.iter().enumerate() {
        let places = if wall.arc.to_degrees().abs() < LEAST_ARC {
            vec![wall.line.from, wall.line.to]
        } else {
            n_round += 1;
            round(wall, openings)
        };
        let last = places.len().saturating_sub(2);
        for (index, ends) in places.windows(2).enumerate() {
            pieces.push(Piece {
                level: wall.level,
                line: Segment::new(ends[0], ends[1]),
                thickness: wall.thickness,
                height: wall.height,
                structure: wall.structure,
                material: wall.material,
                source,
                meets: [wall.meets[0].filter(|_| index == 0), wall.meets[1].filter(|_| index == last)],
            });
        }
    }
    if n_round > 0 {
        report.read(Message::new("import-read-round-walls").with("count", n_round));
    }
    pieces
}

/// The corners of an arc's pieces.
fn round(wall: &DraftWall, openings: &[DraftOpening]) -> Vec<Point> {
    let straight = vec![wall.line.from, wall.line.to];
    let turn = wall.arc.to_degrees().clamp(-MOST_ARC, MOST_ARC).to_radians();
    let chord = wall.line.vector();
    let half_tangent = libm::tan(turn / 2.0);
    if chord.norm() < 1.0 {
        return straight;
    }
    // The middle of the circle lies on the right-hand side of an arc that turns clockwise by less than half a turn.
    let center = wall.line.midpoint() + right_normal(chord) / (2.0 * half_tangent);
    let spoke = wall.line.from - center;
    let radius = spoke.norm();
    if !radius.is_finite() || radius > 1e9 {
        return straight;
    }
    let at = |share: f64| center + rotate(spoke, Angle::from_radians(turn * share));
    let mut breaks = vec![0.0];
    for (from, to) in straight_parts(wall, openings, center, turn, radius) {
        breaks.extend([from, to]);
    }
    breaks.push(1.0);
    let step = 2.0 * libm::acos((1.0 - ARC_TOLERANCE / radius).clamp(0.0, 1.0));
    let mut shares = vec![0.0];
    for (index, ends) in breaks.windows(2).enumerate() {
        let (from, to) = (ends[0], ends[1]);
        // Every second part, counted from the first, is free of openings.
        let n = if index % 2 == 0 {
            (libm::ceil((to - from) * turn.abs() / step) as usize).clamp(1, MOST_PIECES)
        } else {
            1
        };
        shares.extend((1..=n).map(|k| from + (to - from) * k as f64 / n as f64));
    }
    let mut places: Vec<Point> = shares.into_iter().map(at).collect();
    if let Some(last) = places.last_mut() {
        *last = wall.line.to;
    }
    places.dedup_by(|a, b| (*a - *b).norm() < 1.0);
    places
}

/// From where to where openings lie in an arc, as shares of its length, in order and apart from each other.
fn straight_parts(
    wall: &DraftWall,
    openings: &[DraftOpening],
    center: Point,
    turn: f64,
    radius: f64,
) -> Vec<(f64, f64)> {
    let spoke = wall.line.from - center;
    let mut parts: Vec<(f64, f64)> = Vec::new();
    for opening in openings.iter().filter(|opening| opening.level == wall.level) {
        let outward = opening.center - center;
        let off = (outward.norm() - radius).abs();
        let reach = wall.thickness / 2.0 + opening.depth / 2.0 + 50.0;
        let half = opening.width / 2.0 + BESIDE_OPENING;
        let is_tangent = outward.try_normalize(1e-9).is_some_and(|out| out.dot(&opening.along).abs() < 0.5);
        if off > reach || half >= radius || !is_tangent {
            continue;
        }
        let angle = libm::atan2(crate::geom::cross(spoke, outward), spoke.dot(&outward));
        let full = std::f64::consts::TAU.copysign(turn);
        let share =
            [angle, angle + full].map(|angle| angle / turn).into_iter().find(|s| (0.0..=1.0).contains(s));
        let Some(share) = share else { continue };
        let around = libm::asin(half / radius) / turn.abs();
        parts.push(((share - around).max(0.0), (share + around).min(1.0)));
    }
    parts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut apart: Vec<(f64, f64)> = Vec::new();
    for part in parts {
        match apart.last_mut() {
            Some(last) if part.0 <= last.1 => last.1 = last.1.max(part.1),
            _ => apart.push(part),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Structure, WallMaterial};

    fn arc(from: (f64, f64), to: (f64, f64), degrees: f64) -> DraftWall {
        DraftWall {
            level: 0,
            line: Segment::new(Point::new(from.0, from.1), Point::new(to.0, to.1)),
            arc: Angle::from_degrees(degrees),
            thickness: 100.0,
            height: 2500.0,
            structure: Structure::Unknown,
            material: WallMaterial::Unknown,
            meets: [None, None],
        }
    }

    #[test]
    fn pieces_lie_on_the_circle() {
        // Quarter circles about (2000, 2000), clockwise and the other way round, and three quarters of a circle.
        let cases = [
            ((0., 2000.), (2000., 0.), 90.),
            ((2000., 0.), (0., 2000.), -90.),
            ((0., 2000.), (2000., 4000.), 270.),
        ];
        for (from, to, degrees) in cases {
            let places = round(&arc(from, to, degrees), &[]);
            assert!(places.len() > 5, "{degrees}: {}", places.len());
            for place in &places {
                assert!(
                    ((place - Point::new(2000., 2000.)).norm() - 2000.).abs() < 1e-6,
                    "{degrees}: {place}"
                );
            }
        }
    }

    #[test]
    fn a_flat_or_endless_arc_does_no_harm() {
        for degrees in [1e-3, 359.9, 1e9, -1e9] {
            let places = round(&arc((0., 0.), (1000., 0.), degrees), &[]);
            assert!((2..=MOST_PIECES + 1).contains(&places.len()), "{degrees}: {}", places.len());
        }
        assert_eq!(round(&arc((0., 0.), (0., 0.), 90.), &[]).len(), 2);
    }
}
