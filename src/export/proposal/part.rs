/// A part of a proposal: the pages for one reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The elder and the family: what is hard, what we propose, what it costs.
    Family,
    /// Whoever does the works: sheets to true scale, schedules.
    Installer,
    /// The file: forms, quotation, every finding with its source.
    Office,
}

impl Part {
    /// All parts, in the order they are stapled.
    pub const ALL: [Self; 3] = [Self::Family, Self::Installer, Self::Office];

    /// The stable name: on the command line and in file names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Installer => "installer",
            Self::Office => "office",
        }
    }

    /// A part by its stable name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }
}
