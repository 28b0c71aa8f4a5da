use super::{Effects, MergeKey, Transaction};
use crate::locale::Message;
use crate::plan::FloorPlan;

/// What a history holds: something that can be carried out, taken back and joined.
pub trait Step: Clone {
    /// What it changes.
    type Target;

    /// Whether it starts from what the target holds.
    fn fits(&self, target: &Self::Target) -> bool;
    /// Carries it out and says what it touched.
    fn apply(&self, target: &mut Self::Target) -> Effects;
    /// The step that takes it back.
    #[must_use]
    fn inverse(&self) -> Self;
    /// This step followed by a later one, as a single step.
    #[must_use]
    fn then(&self, later: &Self) -> Self;
    /// Its name.
    fn label(&self) -> &Message;
    /// With which earlier step it may merge.
    fn merge_key(&self) -> Option<MergeKey>;
    /// Whether it changes nothing.
    fn is_empty(&self) -> bool;
}

impl Step for Transaction {
    type Target = FloorPlan;

    fn fits(&self, plan: &FloorPlan) -> bool {
        self.fits(plan)
    }

    fn apply(&self, plan: &mut FloorPlan) -> Effects {
        self.apply(plan)
    }

    fn inverse(&self) -> Self {
        self.inverse()
    }

    fn then(&self, later: &Self) -> Self {
        self.then(later)
    }

    fn label(&self) -> &Message {
        &self.label
    }

    fn merge_key(&self) -> Option<MergeKey> {
        self.merge_key
    }

    fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

/// The steps that can be undone and redone.
#[derive(Clone, Debug)]
pub struct History<S = Transaction> {
    undoable: Vec<S>,
    redoable: Vec<S>,
    /// The length of `undoable` at the last save; `None` when that state can no longer be reached.
    saved_at: Option<usize>,
    ever_saved: bool,
    merging: Option<MergeKey>,
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self { undoable: Vec::new(), redoable: Vec::new(), saved_at: None, ever_saved: false, merging: None }
    }
}

impl<S: Step> History<S> {
    /// Carries out a step and remembers it. A step without changes is forgotten at once.
    pub fn commit(&mut self, target: &mut S::Target, step: S) -> Effects {
        debug_assert!(step.fits(target), "a step starts from what it was made for: {:?}", step.label());
        if step.is_empty() {
            return Effects::default();
        }
        let effects = step.apply(target);
        self.redoable.clear();
        if self.saved_at.is_some_and(|saved| saved > self.undoable.len()) {
            self.saved_at = None;
        }
        let merges = step.merge_key().is_some() && step.merge_key() == self.merging;
        self.merging = step.merge_key();
        let after_save = self.saved_at == Some(self.undoable.len());
        match self.undoable.last_mut() {
            Some(last) if merges && !after_save => *last = last.then(&step),
            _ => self.undoable.push(step),
        }
        effects
    }

    /// Ends merging: the next step stands alone. To be called when a field loses focus.
    pub fn stop_merging(&mut self) {
        self.merging = None;
    }

    /// Takes the last step back. `None` when there is none.
    pub fn undo(&mut self, target: &mut S::Target) -> Option<Effects> {
        let step = self.undoable.pop()?;
        let effects = step.inverse().apply(target);
        self.redoable.push(step);
        self.merging = None;
        Some(effects)
    }

    /// Carries the last undone step out again. `None` when there is none.
    pub fn redo(&mut self, target: &mut S::Target) -> Option<Effects> {
        let step = self.redoable.pop()?;
        let effects = step.apply(target);
        self.undoable.push(step);
        self.merging = None;
        Some(effects)
    }

    /// The name of the step that undo takes back.
    pub fn undo_label(&self) -> Option<&Message> {
        self.undoable.last().map(Step::label)
    }

    /// The name of the step that redo carries out.
    pub fn redo_label(&self) -> Option<&Message> {
        self.redoable.last().map(Step::label)
    }

    /// The names of all steps that can be undone, oldest first.
    pub fn labels(&self) -> impl Iterator<Item = &Message> {
        self.undoable.iter().map(Step::label)
    }

    /// The names of all steps that can be carried out again, the next one first.
    pub fn redo_labels(&self) -> impl Iterator<Item = &Message> {
        self.redoable.iter().rev().map(Step::label)
    }

    /// After how many steps the last save was; `None` when that state can no longer be reached.
    pub fn saved_at(&self) -> Option<usize> {
        if self.ever_saved { self.saved_at } else { Some(0) }
    }

    /// Remembers that the plan as it is now was saved.
    pub fn mark_saved(&mut self) {
        self.saved_at = Some(self.undoable.len());
        self.ever_saved = true;
        self.merging = None;
    }

    /// Whether the plan differs from what was saved last.
    pub fn is_unsaved(&self) -> bool {
        if self.ever_saved { self.saved_at != Some(self.undoable.len()) } else { !self.undoable.is_empty() }
    }
}
