//! The way from one thing to another, such as from bed to toilet.
//!
//! - Measures: the narrowest place of the best way, doors standing open and doorways left out: the door rules
//!   judge those. Where stretches may be narrower, the least width of what is too long or too narrow.
//! - How: exactly, as the widest path on the medial axis of the free floor, doorway by doorway.
//! - Not met: also when there is no way at all.
//! - Cannot tell: nothing is drawn; or the drawing's error straddles the limit.
//! - Source: the widths are those of GB 50096-2011 5.7.1 and practice; the stretches those of ADA 403.5.1 and
//!   Approved Document M 2.22b.

use super::{CheckContext, Outcome};
use crate::geom::{OrientedRect, Polygon, boolean};
use crate::plan::{Attribute, ElementId, FixtureKind, LevelId, Quantity};
use crate::rules::ways::{End, Way};
use crate::rules::{Limit, Mark, PinchAllowance, Verdict};
use crate::units::Mm;

/// How far from a fixture's edge its user may stand.
const STANDING_REACH: f64 = 700.0;

pub(super) fn judge(
    cx: &CheckContext<'_>,
    from: &[FixtureKind],
    to: &[FixtureKind],
    at_least: i32,
    pinch: Option<PinchAllowance>,
) -> Outcome {
    let limit = Limit::AtLeast(at_least);
    match between(cx, from, to) {
        Trip::Way(level, way) => width_of(cx, level, &way, at_least, pinch),
        Trip::NoWay => no_way(cx, limit),
        Trip::Nowhere => Outcome::not_applicable(limit, Quantity::Millimeters, "note-not-in-this-home"),
    }
}

/// What becomes of going from one kind of thing to another.
pub(super) enum Trip {
    /// The best way, on a storey.
    Way(LevelId, Way),
    /// Both are there and nothing joins them.
    NoWay,
    /// One of them is not in this home, or not on one storey.
    Nowhere,
}

/// The best way between fixtures, on the first storey that has both.
pub(super) fn between(cx: &CheckContext<'_>, from: &[FixtureKind], to: &[FixtureKind]) -> Trip {
    let mut is_cut_off = false;
    for (level_id, level) in cx.home.levels() {
        let (starts, ends) = (around(cx, level_id, from), around(cx, level_id, to));
        if starts.is_empty() || ends.is_empty() {
            continue;
        }
        let free = level.free();
        let ways = level.ways(cx.home.plan, level_id);
        let mut best: Option<Way> = None;
        for start in &starts {
            for end in &ends {
                if let Some(way) = ways.best(free, start, end)
                    && best.as_ref().is_none_or(|known| way.width > known.width + 1e-6)
                {
                    best = Some(way);
                }
            }
        }
        match best {
            Some(way) => return Trip::Way(level_id, way),
            None => is_cut_off = true,
        }
    }
    if is_cut_off { Trip::NoWay } else { Trip::Nowhere }
}

/// There is no way: as if its width were nothing.
pub(super) fn no_way(cx: &CheckContext<'_>, limit: Limit) -> Outcome {
    if cx.home.is_schematic() {
        return Outcome::bare(Verdict::CannotTell, limit, Quantity::Millimeters).note("note-not-drawn");
    }
    let none = crate::rules::Measured::exact(0, crate::plan::Origin::Derived);
    Outcome::length(none, limit).note("note-no-way")
}

/// Judges the width of a way.
pub(super) fn width_of(
    cx: &CheckContext<'_>,
    level: LevelId,
    way: &Way,
    at_least: i32,
    pinch: Option<PinchAllowance>,
) -> Outcome {
    let limit = Limit::AtLeast(at_least);
    let narrow = match pinch {
        None => way.narrowest().copied(),
        Some(allowed) => too_narrow(cx, level, way, at_least, allowed),
    };
    let Some(narrow) = narrow else {
        // Nowhere narrowed, or only as the clause permits.
        let width = way.width.max(f64::from(at_least));
        let outcome = cx.on_plan(width, limit, ElementId::Home, Attribute::GapOff);
        return outcome.mark(Mark::Path(way.path()));
    };
    let context = cx.home.level(level);
    let element = |feature| context.and_then(|context| context.element(feature));
    let ends = [element(narrow.features.0), element(narrow.features.1)];
    // What can be moved is named, if one of the two can.
    let in_the_way = ends.into_iter().flatten().find(|element| matches!(element, ElementId::Fixture(_)));
    let room = in_the_way
        .and_then(|element| cx.home.room_of(element))
        .or_else(|| context.and_then(|context| context.geometry.room_at(narrow.at)).and_then(|room| room.id));
    // The tape is laid at the thing in the way, or in the room where two walls are too near.
    let place = in_the_way.or(room.map(ElementId::Room)).unwrap_or(ElementId::Home);
    let mut outcome = cx
        .on_plan(narrow.width.to_mm(), limit, place, Attribute::GapOff)
        .dimension(narrow.between.0, narrow.between.1)
        .mark(Mark::Path(way.path()))
        .because_of(in_the_way);
    outcome.room = room;
    outcome
}

/// The narrowest stretch that is not permitted: below the pinch's width, too long, or too near to the one before.
fn too_narrow(
    cx: &CheckContext<'_>,
    level: LevelId,
    way: &Way,
    at_least: i32,
    allowed: PinchAllowance,
) -> Option<crate::clearance::Pinch> {
    let context = cx.home.level(level)?;
    let free = context.free();
    let stretches = way.steps.iter().flat_map(|step| free.narrow_stretches(&step.leg.route, Mm(at_least)));
    let mut last_end: Option<crate::geom::Point> = None;
    let mut worst: Option<crate::clearance::Pinch> = None;
    for stretch in stretches {
        let is_short = stretch.length.to_mm() <= f64::from(allowed.length) + 1e-6;
        let is_wide = stretch.pinch.width.reaches(Mm(allowed.width));
        let is_apart = allowed.spacing == 0
            || last_end.is_none_or(|end| (stretch.from - end).norm() >= f64::from(allowed.spacing) - 1e-6);
        last_end = Some(stretch.to);
        let is_permitted = is_short && is_wide && is_apart;
        if !is_permitted && worst.is_none_or(|worst| stretch.pinch.width.to_mm() < worst.width.to_mm()) {
            worst = Some(stretch.pinch);
        }
    }
    worst
}

/// Where users of these fixtures stand.
fn around(cx: &CheckContext<'_>, level: LevelId, kinds: &[FixtureKind]) -> Vec<End> {
    let fixtures = cx.home.plan.fixtures.iter();
    fixtures
        .filter(|(_, fixture)| fixture.level == level && kinds.contains(&fixture.kind))
        .map(|(&id, _)| standing_at(cx, level, ElementId::Fixture(id)))
        .collect()
}

/// Where the user of a fixture stands: near it, and not through the wall.
pub(super) fn standing_at(cx: &CheckContext<'_>, level: LevelId, element: ElementId) -> End {
    let ElementId::Fixture(id) = element else { return End::Area(Vec::new(), None) };
    let (Some(fixture), Some(context)) = (cx.home.plan.fixtures.get(&id), cx.home.level(level)) else {
        return End::Area(Vec::new(), None);
    };
    let footprint = fixture.footprint();
    let reach: Polygon = OrientedRect {
        width: footprint.width + 2.0 * STANDING_REACH,
        depth: footprint.depth + 2.0 * STANDING_REACH,
        ..footprint
    }
    .polygon();
    let place = context.geometry.rooms.iter().position(|room| {
        context.geometry.room_of_fixture(&footprint).is_some_and(|of_fixture| std::ptr::eq(room, of_fixture))
    });
    match place {
        Some(place) => {
            let outline = std::slice::from_ref(&context.geometry.rooms[place].outline);
            End::Area(boolean::intersection(&[reach], outline), Some(place))
        }
        None => End::Area(vec![reach], None),
    }
}
