//! Notes, dimension lines, groups and pictures below storeys.

use std::collections::{BTreeMap, BTreeSet};

use crate::geom::{Segment, cross, grid_point};
use crate::import::ImportReport;
use crate::import::draft::{Draft, DraftDimension};
use crate::locale::Message;
use crate::plan::{
    Anchor, Attribute, DimensionDirection, DimensionLine, ElementId, FixtureId, FloorPlan, Group, Label,
    LevelId, OpeningId, Origin, Surveyed,
};
use crate::units::Mm;

/// More notes or dimension lines than this are read no further.
const MOST: usize = 2_000;

/// A dimension line that measures an opening ends this near to its edges, in millimetres.
const AT_EDGE: f64 = 60.0;

/// A clear width is smaller than the hole by at least this much, and by no more than the other.
const FRAME_AND_LEAF: (f64, f64) = (20.0, 250.0);

/// Puts them into the plan.
pub(super) fn place(draft: &Draft, levels: &[LevelId], plan: &mut FloorPlan, report: &mut ImportReport) {
    for label in draft.labels.iter().take(MOST) {
        let Some(&level) = levels.get(label.level).filter(|level| plan.levels.contains_key(level)) else {
            continue;
        };
        let id = plan.next_label_id();
        let at = grid_point(label.place);
        plan.labels
            .insert(id, Label { level, at, text: label.text.clone(), turned: label.turned.normalized() });
    }
    let mut n_clear = 0;
    for dimension in draft.dimensions.iter().take(MOST) {
        let Some(&level) = levels.get(dimension.level).filter(|level| plan.levels.contains_key(level)) else {
            continue;
        };
        if let Some((opening, clear)) = clear_width(plan, level, dimension) {
            // Somebody drew this line to say how wide the way is; the drawing is as good as its drawer.
            let value = Surveyed::known(Mm::round(clear).0, Origin::Derived);
            if let Some(opening) = plan.openings.get_mut(&opening) {
                opening.attributes.set(Attribute::ClearWidth, value);
                n_clear += 1;
            }
        }
        let id = plan.next_dimension_id();
        let Segment { from, to } = dimension.line;
        let line = DimensionLine {
            level,
            stops: vec![Anchor::Place(grid_point(from)), Anchor::Place(grid_point(to))],
            direction: DimensionDirection::Aligned,
            offset: Mm::round(dimension.offset),
            stated: BTreeMap::new(),
        };
        plan.dimensions.insert(id, line);
    }
    groups(draft, plan);
    for (index, underlay) in &draft.underlays {
        if let Some(&level) = levels.get(*index) {
            plan.underlays.insert(level, underlay.clone());
        }
    }
    for (id, count) in [
        ("import-read-notes", plan.labels.len()),
        ("import-read-dimensions", plan.dimensions.len()),
        ("import-read-clear-widths", n_clear),
    ] {
        if count > 0 {
            report.read(Message::new(id).with("count", count));
        }
    }
}

/// The door whose clear width a dimension line measures: it lies in the doorway, along the wall, and is shorter than
/// the hole by a frame and a leaf.
fn clear_width(plan: &FloorPlan, level: LevelId, dimension: &DraftDimension) -> Option<(OpeningId, f64)> {
    let line = dimension.line;
    let length = line.length();
    plan.openings.iter().find_map(|(&id, opening)| {
        let wall = plan.walls.get(&opening.wall).filter(|wall| wall.level == level)?;
        opening.door()?;
        let along = wall.direction()?;
        let start = crate::geom::point(wall.start);
        let is_along = cross(along, line.vector().try_normalize(1e-9)?).abs() < 0.05;
        let aside = |place| cross(along, place - start).abs() <= wall.thickness.to_f64() / 2.0 + AT_EDGE;
        let at = |place: crate::geom::Point| (place - start).dot(&along);
        let (near, far) = (at(line.from).min(at(line.to)), at(line.from).max(at(line.to)));
        let (from, to) = (opening.offset(wall), opening.offset(wall) + opening.width.to_f64());
        let lost = opening.width.to_f64() - length;
        let fits = is_along
            && aside(line.from)
            && aside(line.to)
            && near >= from - 1.0
            && far <= to + 1.0
            && (FRAME_AND_LEAF.0..=FRAME_AND_LEAF.1).contains(&lost);
        fits.then_some((id, length))
    })
}

/// Fixtures were put into the plan in the order of the draft, from the first id on.
fn groups(draft: &Draft, plan: &mut FloorPlan) {
    let mut members: BTreeMap<usize, BTreeSet<ElementId>> = BTreeMap::new();
    for (id, fixture) in (1..).zip(&draft.fixtures) {
        let id = FixtureId(id);
        if let Some(group) = fixture.group.filter(|_| plan.fixtures.contains_key(&id)) {
            members.entry(group).or_default().insert(ElementId::Fixture(id));
        }
    }
    for members in members.into_values().filter(|members| members.len() > 1) {
        let id = plan.next_group_id();
        plan.groups.insert(id, Group { members });
    }
}
