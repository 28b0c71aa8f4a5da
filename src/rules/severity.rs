/// How urgent a finding is for this person, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// 可选: would be nice.
    Nice,
    /// 建议: should be done.
    Should,
    /// 先改: to be done first.
    Must,
}

impl Urgency {
    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Nice => "urgency-nice",
            Self::Should => "urgency-should",
            Self::Must => "urgency-must",
        }
    }

    /// The stable name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nice => "nice",
            Self::Should => "should",
            Self::Must => "must",
        }
    }
}

/// How much a finding matters to this person, in three columns that are never added up.
///
/// Each runs from 0 (no bearing) to 4 (decisive). Our own scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
pub struct Severity {
    /// Whether a place can be reached and used at all.
    pub access: u8,
    /// How badly it may end: a fall, a scald, a long lie.
    pub injury: u8,
    /// Whether the person can do it without help.
    pub independence: u8,
}

impl Severity {
    /// What it comes to on screen: access first, then injury, then independence.
    pub const fn urgency(self) -> Urgency {
        if self.access >= 4 || self.injury >= 4 {
            Urgency::Must
        } else if self.access >= 3 || self.injury >= 3 || self.independence >= 4 {
            if self.access >= 3 && self.injury >= 3 { Urgency::Must } else { Urgency::Should }
        } else if self.access >= 2 || self.injury >= 2 || self.independence >= 2 {
            Urgency::Should
        } else {
            Urgency::Nice
        }
    }

    /// The larger of both in each column.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self {
            access: self.access.max(other.access),
            injury: self.injury.max(other.injury),
            independence: self.independence.max(other.independence),
        }
    }
}
