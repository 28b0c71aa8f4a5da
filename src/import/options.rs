use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Refusal, Scale};

/// What an importer is told besides the file.
#[derive(Clone, Debug, Default)]
pub struct ImportOptions {
    /// How long a unit of the drawing is, where the file does not say.
    pub scale: Option<Scale>,
    /// Ends the work when somebody no longer wants it.
    pub cancel: Cancel,
}

impl ImportOptions {
    /// Whether somebody who knows said how long a unit is.
    pub(super) fn is_scale_told(&self) -> bool {
        matches!(self.scale, Some(Scale::MmPerUnit(_) | Scale::KnownLength { .. }))
    }
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
