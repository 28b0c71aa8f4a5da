use std::collections::BTreeSet;

use super::Change;
use crate::plan::ElementId;

/// What a step touched, so that only what depends on it is worked out again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// The elements added, removed or edited.
    pub elements: BTreeSet<ElementId>,
}

impl Effects {
    pub(super) fn touch(&mut self, change: &Change) {
        self.elements.insert(change.element());
        if let Change::Opening { old, new, .. } = change {
            self.elements.extend(old.iter().chain(new).map(|opening| ElementId::Wall(opening.wall)));
        }
    }

    /// Whether walls or openings changed, and with them possibly the rooms.
    pub fn touch_structure(&self) -> bool {
        self.elements.iter().any(|element| {
            matches!(element, ElementId::Wall(_) | ElementId::Opening(_) | ElementId::Level(_))
        })
    }
}
