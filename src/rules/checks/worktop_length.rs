//! Length of the worktop in a kitchen, sink and hob included.
//!
//! - Measures: the widths of counters, sinks and hobs of the room that touch one another, the longest such row.
//! - Source: a housing design standard, clause 4.4.4, title not seen; see the rule's grade.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Fixture, FixtureKind, Quantity};
use crate::rules::Limit;

/// Pieces of worktop closer than this join.
const JOINT: f64 = 30.0;

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, least: i32) -> Option<Outcome> {
    let ElementId::Room(id) = element else { return None };
    let limit = Limit::AtLeast(least);
    let pieces: Vec<&Fixture> = cx
        .home
        .plan
        .fixtures
        .iter()
        .filter(|(fixture_id, fixture)| {
            matches!(fixture.kind, FixtureKind::Counter | FixtureKind::Sink | FixtureKind::Hob)
                && cx.home.room_of(ElementId::Fixture(**fixture_id)) == Some(id)
        })
        .map(|(_, fixture)| fixture)
        .collect();
    if pieces.is_empty() {
        return Some(Outcome::not_applicable(limit, Quantity::Millimeters, "note-not-in-this-home"));
    }
    // Rows are found by joining each piece to what it touches.
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let (joined, mut apart): (Vec<_>, Vec<_>) = std::mem::take(&mut rows)
            .into_iter()
            .partition(|row| row.iter().any(|&other| touches(piece, pieces[other])));
        let mut row: Vec<usize> = joined.into_iter().flatten().collect();
        row.push(index);
        apart.push(row);
        rows = apart;
    }
    let length = |row: &Vec<usize>| row.iter().map(|&index| pieces[index].width.to_f64()).sum::<f64>();
    let longest = rows.iter().map(length).fold(0.0, f64::max);
    Some(cx.on_plan(longest, limit, element, Attribute::SizeOff))
}

fn touches(one: &Fixture, other: &Fixture) -> bool {
    let (a, b) = (one.footprint().polygon(), other.footprint().polygon());
    let near = |a: &crate::geom::Polygon, b: &crate::geom::Polygon| {
        a.outer.iter().any(|&corner| b.contains(corner) || b.distance_to_edge(corner) <= JOINT)
    };
    near(&a, &b) || near(&b, &a)
}
