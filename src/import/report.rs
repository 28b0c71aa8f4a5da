use crate::geom::GridPoint;
use crate::locale::Message;
use crate::plan::{ElementId, LevelId};

/// What happened to a part of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// It was read as it stands.
    Read,
    /// The file does not say it outright; somebody should look.
    Guessed,
    /// It is not in the home.
    LeftOut,
}

impl EntryKind {
    /// All kinds, in the order of a report.
    pub const ALL: [Self; 3] = [Self::Read, Self::Guessed, Self::LeftOut];

    /// The heading over entries of this kind.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Read => "import-entries-read",
            Self::Guessed => "import-entries-guessed",
            Self::LeftOut => "import-entries-left-out",
        }
    }
}

/// Where something is that a report speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportPlace {
    /// An element of the imported home.
    Element(ElementId),
    /// A place on a storey where nothing was put.
    Spot(LevelId, GridPoint),
    /// A line of the file.
    Line(u32),
}

/// One line of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportEntry {
    /// What happened.
    pub kind: EntryKind,
    /// What it is about.
    pub message: Message,
    /// Where it is, if it is about one thing.
    pub place: Option<ImportPlace>,
}

/// What was read, guessed and left out when a file was imported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    /// The format's name, as a message id; empty for a report of nothing.
    pub format: &'static str,
    /// All entries, in the order in which they came up.
    pub entries: Vec<ImportEntry>,
}

/// Beyond this many entries only the kind is counted on.
const MOST_ENTRIES: usize = 2_000;

impl ImportReport {
    /// A report without entries yet.
    pub(super) const fn new(format: &'static str) -> Self {
        Self { format, entries: Vec::new() }
    }

    pub(super) fn read(&mut self, message: Message) {
        self.add(EntryKind::Read, message, None);
    }

    pub(super) fn guessed(&mut self, message: Message, place: Option<ImportPlace>) {
        self.add(EntryKind::Guessed, message, place);
    }

    pub(super) fn left_out(&mut self, message: Message, place: Option<ImportPlace>) {
        self.add(EntryKind::LeftOut, message, place);
    }

    fn add(&mut self, kind: EntryKind, message: Message, place: Option<ImportPlace>) {
        if self.entries.len() < MOST_ENTRIES {
            self.entries.push(ImportEntry { kind, message, place });
        }
    }

    /// The entries of a kind.
    pub fn of(&self, kind: EntryKind) -> impl Iterator<Item = &ImportEntry> {
        self.entries.iter().filter(move |entry| entry.kind == kind)
    }

    /// The entries of a kind with equal texts drawn together: each text once, its places, in order of appearance.
    pub fn grouped(&self, kind: EntryKind) -> Vec<(&Message, Vec<ImportPlace>)> {
        let mut groups: Vec<(&Message, Vec<ImportPlace>)> = Vec::new();
        for entry in self.of(kind) {
            match groups.iter_mut().find(|(message, _)| **message == entry.message) {
                Some((_, places)) => places.extend(entry.place),
                None => groups.push((&entry.message, entry.place.into_iter().collect())),
            }
        }
        groups
    }
}
