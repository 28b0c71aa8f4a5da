use super::{Change, Effects};
use crate::locale::Message;
use crate::plan::{ElementId, FloorPlan};

/// What steps may merge into one: the same kind of edit of the same element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MergeKey {
    /// The element edited.
    pub element: ElementId,
    /// What about it, such as `"offset"`.
    pub property: &'static str,
}

/// The changes that the user sees as one step.
#[derive(Clone, Debug, PartialEq)]
pub struct Transaction {
    /// The step's name, as in "undo: move bed".
    pub label: Message,
    /// With which earlier step it may merge.
    pub merge_key: Option<MergeKey>,
    /// The changes, in the order they are applied.
    pub changes: Vec<Change>,
}

impl Transaction {
    /// A step with a name.
    pub fn new(label: Message, changes: Vec<Change>) -> Self {
        Self { label, merge_key: None, changes }
    }

    /// The step that makes one plan of another.
    pub fn between(label: Message, before: &FloorPlan, after: &FloorPlan) -> Self {
        Self::new(label, Change::between(before, after))
    }

    /// The same step under another name.
    #[must_use]
    pub fn labelled(mut self, label: Message) -> Self {
        self.label = label;
        self
    }

    /// The same step, ready to merge with earlier ones of the same key.
    #[must_use]
    pub fn merging(mut self, element: ElementId, property: &'static str) -> Self {
        self.merge_key = Some(MergeKey { element, property });
        self
    }

    /// Whether every change starts from what the plan holds, each seeing those before it.
    pub fn fits(&self, plan: &FloorPlan) -> bool {
        let mut scratch = plan.clone();
        self.changes.iter().all(|change| {
            let fits = change.fits(&scratch);
            change.apply(&mut scratch);
            fits
        })
    }

    /// Carries the step out and says what it touched.
    pub fn apply(&self, plan: &mut FloorPlan) -> Effects {
        let mut effects = Effects::default();
        for change in &self.changes {
            change.apply(plan);
            effects.touch(change);
        }
        effects
    }

    /// The plan after the step.
    pub fn applied_to(&self, plan: &FloorPlan) -> FloorPlan {
        let mut plan = plan.clone();
        self.apply(&mut plan);
        plan
    }

    /// The step that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let changes = self.changes.iter().rev().cloned().map(Change::inverse).collect();
        Self { label: self.label.clone(), merge_key: None, changes }
    }

    /// This step followed by a later one, as a single step: first old value, last new value.
    #[must_use]
    pub fn then(&self, later: &Self) -> Self {
        let mut changes = self.changes.clone();
        for change in &later.changes {
            let merged =
                changes.iter().enumerate().find_map(|(at, earlier)| Some((at, earlier.then(change)?)));
            match merged {
                Some((at, merged)) => changes[at] = merged,
                None => changes.push(change.clone()),
            }
        }
        Self { label: later.label.clone(), merge_key: later.merge_key, changes }
    }
}
