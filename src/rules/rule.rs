use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use super::{Condition, Limit, Override, Requirement, Severity, SeverityVector, Subject};
use crate::locale::{LocalText, Message};
use crate::occupant::OccupantGroup;

/// Names a rule: pack and number, such as `cn/D02`. Never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(Arc<str>);

impl RuleId {
    /// The id as written in its file.
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }

    /// The id as written in its file.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The pack: the part before the slash.
    pub fn pack(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How a figure was found, as graded when it was collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum EvidenceGrade {
    /// Read in a page that carries the clause text or the official notice.
    F,
    /// Seen as official commentary or in a secondary page.
    C,
    /// From memory, high confidence.
    MH,
    /// From memory, medium confidence.
    MM,
    /// From memory, low confidence.
    ML,
    /// Read in the primary text, or the same figure found in several independent places.
    H,
    /// One decent secondary source, or an excerpt whose context was partly hidden.
    M,
    /// A weak source.
    L,
    /// Our own working value: no document names a figure.
    Own,
}

impl EvidenceGrade {
    /// Whether the figure must be marked 未核实 wherever it is shown.
    pub const fn is_unverified(self) -> bool {
        matches!(self, Self::MH | Self::MM | Self::ML)
    }

    /// Whether something must be said beside the figure: not verified, weakly sourced, or our own.
    pub const fn needs_caution(self) -> bool {
        self.is_unverified() || matches!(self, Self::L | Self::Own)
    }

    /// The short form used in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::F => "F",
            Self::C => "C",
            Self::MH => "M-H",
            Self::MM => "M-M",
            Self::ML => "M-L",
            Self::H => "H",
            Self::M => "M",
            Self::L => "L",
            Self::Own => "own",
        }
    }

    /// What it means.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::F => "grade-f",
            Self::C => "grade-c",
            Self::MH | Self::MM | Self::ML => "grade-memory",
            Self::H => "grade-h",
            Self::M => "grade-m",
            Self::L => "grade-l",
            Self::Own => "grade-own",
        }
    }
}

/// What a clause asks within its own scope. At home all of them are references.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
pub enum Force {
    /// 强: a clause of a code that is mandatory as a whole.
    Mandatory,
    /// 应: shall.
    Shall,
    /// 宜: should.
    Should,
    /// 参: a reference: abolished, a guide, practice.
    #[default]
    Reference,
}

impl Force {
    /// The stable name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mandatory => "mandatory",
            Self::Shall => "shall",
            Self::Should => "should",
            Self::Reference => "reference",
        }
    }

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Mandatory => "force-mandatory",
            Self::Shall => "force-shall",
            Self::Should => "force-should",
            Self::Reference => "force-reference",
        }
    }
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The document with its edition, such as `GB 55019-2021`.
    pub document: String,
    /// The edition, where the document's name does not carry it.
    pub edition: Option<String>,
    /// The clause; `None` when its number is not sure.
    pub clause: Option<String>,
    /// How the figure was found.
    pub grade: EvidenceGrade,
    /// What the clause asks within its own scope.
    pub force: Force,
    /// The document is abolished; shown as 参考（已废止）.
    pub is_abolished: bool,
}

/// A requirement with its scope, its weight for different people, and its source. Never changes after loading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name.
    pub id: RuleId,
    /// The barrier it names.
    pub title: LocalText,
    /// What it looks at.
    pub subject: Subject,
    /// When it applies; all must hold.
    pub when: Vec<Condition>,
    /// What it asks for.
    pub require: Requirement,
    /// What would be better still.
    pub better: Option<Limit>,
    /// How much it matters to whom.
    pub severity: Arc<SeverityVector>,
    /// Why it matters, in one sentence.
    pub why: LocalText,
    /// Where it comes from.
    pub cite: Citation,
    /// The tiers of its pack that it belongs to; all of them when empty.
    pub tiers: Vec<String>,
    /// When the figure was last checked, as written.
    pub verified: String,
    /// What the centre changed about it, if it did.
    pub overridden: Option<Override>,
}

impl Citation {
    /// Document and clause in words.
    pub fn message(&self) -> Message {
        match &self.clause {
            Some(clause) => Message::new("source-clause")
                .with("document", self.document.as_str())
                .with("clause", clause.as_str()),
            None => Message::new("source-document").with("document", self.document.as_str()),
        }
    }

    /// What must be said beside it: abolished, or not verified. `None` for a figure read in a document in force.
    pub fn caution(&self) -> Option<Message> {
        if self.is_abolished {
            Some(Message::new("source-abolished"))
        } else {
            self.grade.needs_caution().then(|| Message::new(self.grade.message_id()))
        }
    }
}

impl Rule {
    /// What the centre changed about it and why, in words; `None` where it stands as it is written.
    pub fn overridden_message(&self) -> Option<Message> {
        let change = self.overridden.as_ref()?;
        Some(
            Message::new("rule-overridden")
                .with("on", change.on.to_string())
                .with("reason", change.reason.as_str()),
        )
    }

    /// How much the rule matters to a person of these groups.
    pub fn severity_for(&self, groups: &BTreeSet<OccupantGroup>) -> Severity {
        self.severity.for_groups(groups)
    }

    /// Whether it belongs to a tier of its pack.
    pub fn is_in_tier(&self, tier: &str) -> bool {
        self.tiers.is_empty() || self.tiers.iter().any(|own| own == tier)
    }
}
