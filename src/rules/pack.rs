use serde::Deserialize;

use crate::locale::LocalText;

/// What a pack of rules is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum PackSort {
    /// Several documents of one country, gathered by us.
    Compilation,
    /// One document with the force of law within its scope.
    Code,
    /// A standard or guide that nobody must follow.
    Guidance,
    /// Grades to aim at, not to pass.
    Grades,
    /// A centre's own rules.
    Own,
}

impl PackSort {
    /// The stable name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compilation => "compilation",
            Self::Code => "code",
            Self::Guidance => "guidance",
            Self::Grades => "grades",
            Self::Own => "own",
        }
    }
}

/// A tier of a pack: a category, a grade, a level. Tiers stand from the least to the most demanding.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// Its name in rule files and on the command line, such as `m4-2`.
    pub id: String,
    /// What people call it.
    pub name: LocalText,
}

/// What is said of a pack of rules as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The part of its rules' ids before the slash.
    pub id: String,
    /// What people call it.
    pub name: LocalText,
    /// Which editions of which documents it was made from.
    pub edition: String,
    /// ISO 3166 code of the country.
    pub country: String,
    /// What it is.
    pub sort: PackSort,
    /// Whom it binds, and what that means for a home that is there already.
    pub force: LocalText,
    /// Clauses that leave homes out, as `document clause`.
    #[serde(default)]
    pub exempt: Vec<String>,
    /// Its tiers, the least demanding first; empty when it has none.
    #[serde(default)]
    pub tiers: Vec<Tier>,
    /// The tier that counts when none is named.
    #[serde(default)]
    pub default_tier: Option<String>,
    /// When it was last checked.
    pub verified: String,
}

impl Pack {
    /// A tier by its id.
    pub fn tier(&self, id: &str) -> Option<&Tier> {
        self.tiers.iter().find(|tier| tier.id == id)
    }
}

/// A pack that a home is judged by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackChoice {
    /// Which pack.
    pub pack: String,
    /// Which tier; `None` for the pack's usual one.
    pub tier: Option<String>,
}

impl PackChoice {
    /// The tier that stands for all of them.
    pub const ALL_TIERS: &'static str = "all";

    /// Reads `pack` or `pack:tier`.
    ///
    /// ```
    /// use yiju::rules::PackChoice;
    /// let choice = PackChoice::parse("uk-adm:m4-2");
    /// assert_eq!((choice.pack.as_str(), choice.tier.as_deref()), ("uk-adm", Some("m4-2")));
    /// assert_eq!(PackChoice::parse("cn").to_string(), "cn");
    /// ```
    pub fn parse(text: &str) -> Self {
        match text.split_once(':') {
            Some((pack, tier)) => Self { pack: pack.to_owned(), tier: Some(tier.to_owned()) },
            None => Self { pack: text.to_owned(), tier: None },
        }
    }
}

impl std::fmt::Display for PackChoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.tier {
            Some(tier) => write!(f, "{}:{tier}", self.pack),
            None => f.write_str(&self.pack),
        }
    }
}
