use crate::units::Mm;

/// A storey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// What people call it; empty in a home of one storey.
    pub name: String,
    /// Finished floor above the entrance level of the home; negative below it.
    pub elevation: Mm,
    /// Clear height from finished floor to ceiling.
    pub height: Mm,
}

impl Default for Level {
    /// The only storey of a flat, as high as most.
    fn default() -> Self {
        Self { name: String::new(), elevation: Mm::ZERO, height: Mm(2_650) }
    }
}
