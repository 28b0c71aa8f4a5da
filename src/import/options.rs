use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Refusal;

/// What an importer is told besides the file.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// Ends the work when somebody no longer wants it.
    pub cancel: Cancel,
}

/// A switch that ends an import from outside. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Ends the import at the next opportunity.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Goes on, unless the import was ended.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        if self.0.load(Ordering::Relaxed) { Err(Refusal::Cancelled) } else { Ok(()) }
    }
}
