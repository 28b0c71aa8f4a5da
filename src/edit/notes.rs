//! Steps for notes, drawn dimensions and groups.

use std::collections::{BTreeMap, BTreeSet};

use super::{Refusal, Transaction};
use crate::locale::Message;
use crate::plan::{
    Anchor, DimensionDirection, DimensionId, DimensionLine, ElementId, FloorPlan, Group, GroupId, Label,
    LabelId, LevelId,
};
use crate::units::Mm;

/// Writes a note.
///
/// # Errors
/// [`Refusal::TooFew`] when it says nothing.
pub fn write(plan: &FloorPlan, label: Label) -> Result<Transaction, Refusal> {
    if label.text.trim().is_empty() {
        return Err(Refusal::TooFew);
    }
    let mut after = plan.clone();
    after.labels.insert(plan.next_label_id(), label);
    Ok(Transaction::between(Message::new("edit-write-label"), plan, &after))
}

/// Changes a note; one that says nothing any more is removed.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist.
pub fn rewrite(
    plan: &FloorPlan,
    id: LabelId,
    change: impl FnOnce(&mut Label),
) -> Result<Transaction, Refusal> {
    let mut after = plan.clone();
    let label = after.labels.get_mut(&id).ok_or(Refusal::Gone)?;
    change(label);
    if label.text.trim().is_empty() {
        after.labels.remove(&id);
    }
    let step = Transaction::between(Message::new("edit-rewrite-label"), plan, &after);
    Ok(step.merging(ElementId::Label(id), "label"))
}

/// Draws a dimension through two or more anchors.
///
/// # Errors
/// [`Refusal::TooFew`] when there is no distance between them.
pub fn dimension(
    plan: &FloorPlan,
    level: LevelId,
    stops: Vec<Anchor>,
    direction: DimensionDirection,
    offset: Mm,
) -> Result<Transaction, Refusal> {
    let line = DimensionLine { level, stops, direction, offset, stated: BTreeMap::new() };
    if line.layout(plan).is_none() {
        return Err(Refusal::TooFew);
    }
    let mut after = plan.clone();
    after.dimensions.insert(plan.next_dimension_id(), line);
    Ok(Transaction::between(Message::new("edit-draw-dimension"), plan, &after))
}

/// Changes a drawn dimension.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist, [`Refusal::TooFew`] when it would have no distance to show.
pub fn redraw(
    plan: &FloorPlan,
    id: DimensionId,
    change: impl FnOnce(&mut DimensionLine),
) -> Result<Transaction, Refusal> {
    let mut after = plan.clone();
    let line = after.dimensions.get_mut(&id).ok_or(Refusal::Gone)?;
    change(line);
    let line = line.clone();
    if line.layout(plan).is_none() {
        return Err(Refusal::TooFew);
    }
    let step = Transaction::between(Message::new("edit-redraw-dimension"), plan, &after);
    Ok(step.merging(ElementId::Dimension(id), "dimension"))
}

/// Makes a group of elements, so that they are picked and moved together.
///
/// # Errors
/// [`Refusal::TooFew`] with fewer than two.
pub fn group(plan: &FloorPlan, elements: &[ElementId]) -> Result<(Transaction, GroupId), Refusal> {
    let is_part = |element: &ElementId| {
        plan.has(*element)
            && matches!(
                element,
                ElementId::Wall(_)
                    | ElementId::Fixture(_)
                    | ElementId::Label(_)
                    | ElementId::Dimension(_)
                    | ElementId::Group(_)
            )
    };
    let members: BTreeSet<ElementId> = elements.iter().copied().filter(is_part).collect();
    if members.len() < 2 {
        return Err(Refusal::TooFew);
    }
    let mut after = plan.clone();
    // Nothing belongs to two groups.
    for group in after.groups.values_mut() {
        group.members.retain(|member| !members.contains(member));
    }
    after.groups.retain(|_, group| group.members.len() >= 2);
    let id = plan.next_group_id();
    let label = Message::new("edit-group").with("count", members.len());
    after.groups.insert(id, Group { members });
    Ok((Transaction::between(label, plan, &after), id))
}

/// Takes a group apart; what belonged to it stays.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist.
pub fn ungroup(plan: &FloorPlan, id: GroupId) -> Result<Transaction, Refusal> {
    let mut after = plan.clone();
    let group = after.groups.remove(&id).ok_or(Refusal::Gone)?;
    for other in after.groups.values_mut() {
        if other.members.remove(&ElementId::Group(id)) {
            other.members.extend(group.members.iter().copied());
        }
    }
    Ok(Transaction::between(Message::new("edit-ungroup"), plan, &after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::fixtures;
    use crate::geom::GridPoint;
    use crate::plan::{Fixture, FixtureId, FixtureKind};
    use crate::units::Angle;

    #[test]
    fn groups_hold_each_element_once_and_come_apart() {
        let mut plan = FloorPlan::default();
        for x in [0, 1000, 2000] {
            let chair = Fixture::new(FixtureKind::Chair, LevelId(1), GridPoint::new(x, 0), Angle::ZERO);
            fixtures::place(&plan, chair).apply(&mut plan);
        }
        let chair = |id| ElementId::Fixture(FixtureId(id));
        let (step, first) = group(&plan, &[chair(1), chair(2)]).unwrap();
        step.apply(&mut plan);
        let (step, second) = group(&plan, &[chair(2), chair(3)]).unwrap();
        step.apply(&mut plan);
        assert!(!plan.groups.contains_key(&first), "one chair alone is no group");
        assert_eq!(plan.group_of(chair(2)), Some(second));
        let (step, outer) = group(&plan, &[ElementId::Group(second), chair(1)]).unwrap();
        step.apply(&mut plan);
        ungroup(&plan, second).unwrap().apply(&mut plan);
        assert_eq!(plan.groups[&outer].members.len(), 3);
        assert_eq!(group(&plan, &[chair(1)]).map(|_| ()), Err(Refusal::TooFew));
    }

    #[test]
    fn an_empty_note_is_no_note() {
        let mut plan = FloorPlan::default();
        let note = |text: &str| Label {
            level: LevelId(1),
            at: GridPoint::new(0, 0),
            text: text.to_owned(),
            turned: Angle::ZERO,
        };
        assert_eq!(write(&plan, note("  ")), Err(Refusal::TooFew));
        write(&plan, note("水表")).unwrap().apply(&mut plan);
        rewrite(&plan, LabelId(1), |label| label.text.clear()).unwrap().apply(&mut plan);
        assert!(plan.labels.is_empty());
    }
}
