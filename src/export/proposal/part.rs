/// A part of a proposal: the pages for one reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The elder and the family: what is hard, what we propose, what it costs.
    Family,
    /// Whoever measures what is still missing.
    Survey,
    /// Whoever does the works: sheets to true scale, schedules.
    Installer,
    /// The file: forms, quotation, every finding with its source.
    Office,
}

impl Part {
    /// All parts, in the order they are stapled.
    pub const ALL: [Self; 4] = [Self::Family, Self::Survey, Self::Installer, Self::Office];

    /// The stable name: on the command line and in file names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Survey => "survey",
            Self::Installer => "installer",
            Self::Office => "office",
        }
    }
}
