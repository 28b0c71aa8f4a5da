use std::collections::BTreeSet;

use serde::Deserialize;

use crate::occupant::OccupantGroup;

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
/// Each runs from 0 (no bearing) to 4 (decisive). Our own scale. In rule files it is written as the three numbers,
/// such as `(4, 1, 3)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(from = "(u8, u8, u8)")]
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

impl From<(u8, u8, u8)> for Severity {
    fn from((access, injury, independence): (u8, u8, u8)) -> Self {
        Self { access, injury, independence }
    }
}

/// How much a kind of barrier matters to whom: a row of our own matrix of barriers and limitations.
///
/// Written by us after the idea of person–environment fit: a barrier weighs by what the person cannot do, and by
/// nothing else. The figures are our own judgement, to be revised with local therapists; none is taken from a
/// published instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeverityVector {
    /// Its name in rule files, such as `doorway`.
    pub id: String,
    /// For members of a group; the largest of each column counts.
    pub by_group: Vec<(OccupantGroup, Severity)>,
    /// By how much the injury column rises for somebody who lives alone: how much this barrier delays that somebody
    /// finds a fallen person, or makes a long lie likely. 0 to 3.
    pub long_lie: u8,
}

impl SeverityVector {
    /// The largest figure of a column.
    pub const MOST: u8 = 4;

    /// What it comes to for a person of these groups.
    pub fn for_groups(&self, groups: &BTreeSet<OccupantGroup>) -> Severity {
        let members = self.by_group.iter().filter(|(group, _)| groups.contains(group));
        let mut severity = members.fold(Severity::default(), |worst, (_, severity)| worst.max(*severity));
        if groups.contains(&OccupantGroup::LivesAlone) {
            severity.injury = severity.injury.saturating_add(self.long_lie).min(Self::MOST);
        }
        severity
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn living_alone_raises_injury_and_nothing_else() {
        let vector = SeverityVector {
            id: "call".to_owned(),
            by_group: vec![
                (OccupantGroup::All, Severity::from((0, 1, 1))),
                (OccupantGroup::Falls, Severity::from((0, 3, 1))),
            ],
            long_lie: 3,
        };
        let groups = |groups: &[OccupantGroup]| groups.iter().copied().collect::<BTreeSet<_>>();
        let all = groups(&[OccupantGroup::All]);
        let alone = groups(&[OccupantGroup::All, OccupantGroup::LivesAlone]);
        assert_eq!(vector.for_groups(&all), Severity::from((0, 1, 1)));
        assert_eq!(vector.for_groups(&alone), Severity::from((0, 4, 1)));
        let fell = groups(&[OccupantGroup::All, OccupantGroup::LivesAlone, OccupantGroup::Falls]);
        assert_eq!(vector.for_groups(&fell), Severity::from((0, 4, 1)), "no column goes beyond its end");
    }
}
