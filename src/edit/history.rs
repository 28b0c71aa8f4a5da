use super::{Effects, MergeKey, Transaction};
use crate::locale::Message;
use crate::plan::FloorPlan;

/// The steps that can be undone and redone.
#[derive(Clone, Debug, Default)]
pub struct History {
    undoable: Vec<Transaction>,
    redoable: Vec<Transaction>,
    /// The length of `undoable` at the last save; `None` when that state can no longer be reached.
    saved_at: Option<usize>,
    ever_saved: bool,
    merging: Option<MergeKey>,
}

impl History {
    /// Carries out a step and remembers it. A step without changes is forgotten at once.
    pub fn commit(&mut self, plan: &mut FloorPlan, transaction: Transaction) -> Effects {
        debug_assert!(
            transaction.fits(plan),
            "a step starts from the plan it was made for: {:?}",
            transaction.label
        );
        if transaction.changes.is_empty() {
            return Effects::default();
        }
        let effects = transaction.apply(plan);
        self.redoable.clear();
        if self.saved_at.is_some_and(|saved| saved > self.undoable.len()) {
            self.saved_at = None;
        }
        let merges = transaction.merge_key.is_some() && transaction.merge_key == self.merging;
        self.merging = transaction.merge_key;
        let after_save = self.saved_at == Some(self.undoable.len());
        match self.undoable.last_mut() {
            Some(last) if merges && !after_save => *last = last.then(&transaction),
            _ => self.undoable.push(transaction),
        }
        effects
    }

    /// Ends merging: the next step stands alone. To be called when a field loses focus.
    pub fn stop_merging(&mut self) {
        self.merging = None;
    }

    /// Takes the last step back. `None` when there is none.
    pub fn undo(&mut self, plan: &mut FloorPlan) -> Option<Effects> {
        let transaction = self.undoable.pop()?;
        let effects = transaction.inverse().apply(plan);
        self.redoable.push(transaction);
        self.merging = None;
        Some(effects)
    }

    /// Carries the last undone step out again. `None` when there is none.
    pub fn redo(&mut self, plan: &mut FloorPlan) -> Option<Effects> {
        let transaction = self.redoable.pop()?;
        let effects = transaction.apply(plan);
        self.undoable.push(transaction);
        self.merging = None;
        Some(effects)
    }

    /// The name of the step that undo takes back.
    pub fn undo_label(&self) -> Option<&Message> {
        self.undoable.last().map(|transaction| &transaction.label)
    }

    /// The name of the step that redo carries out.
    pub fn redo_label(&self) -> Option<&Message> {
        self.redoable.last().map(|transaction| &transaction.label)
    }

    /// The names of all steps that can be undone, oldest first.
    pub fn labels(&self) -> impl Iterator<Item = &Message> {
        self.undoable.iter().map(|transaction| &transaction.label)
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
