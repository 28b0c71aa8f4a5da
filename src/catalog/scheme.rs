use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Product;
use crate::locale::LocalText;
use crate::occupant::IncomeClass;
use crate::units::{Currency, Money};

/// A subsidy for home retrofits: who gets it, for what, how much, and from which document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubsidyScheme {
    /// Its name in our files, such as `TJ3`. Never reused.
    pub id: String,
    /// Where it is paid, such as `tianjin`.
    pub region: String,
    /// What it is called.
    pub name: LocalText,
    /// Who pays it out, where that was seen.
    pub authority: Option<LocalText>,
    /// The document that sets it.
    pub document: String,
    /// The currency of its amounts.
    pub currency: Currency,
    /// Its first day.
    pub valid_from: Date,
    /// Its last day; `None` while no end is known.
    pub valid_to: Option<Date>,
    /// Who may apply.
    pub who: Applicants,
    /// What the home must be.
    pub home: HomeTerms,
    /// The share that is paid: the first whose conditions hold. Empty means that the share is not known, and
    /// staff must load it.
    pub rates: Vec<SubsidyRate>,
    /// The most that is paid; all hold.
    pub caps: Vec<Cap>,
    /// Whether labor counts, or goods alone.
    pub counts_labor: bool,
    /// Which products count.
    pub counts: Counted,
    /// How many pieces of one kind count; `None` for any number.
    pub most_pieces: Option<i64>,
    /// It pays once in its period, and then nothing until the next.
    pub once_per_period: bool,
    /// How long a period is, in months; `None` means all of its validity.
    pub period_months: Option<u32>,
    /// Schemes of one such group exclude each other for the same goods.
    pub stacking: Option<String>,
    /// The district has the works done and pays for them, rather than paying a share back.
    pub funded_works: bool,
    /// The scheme it follows on from.
    pub succeeds: Option<String>,
    /// The papers an applicant brings.
    pub evidence_documents: Vec<LocalText>,
    /// How the terms were found; one of [`GRADES`](super::GRADES).
    pub grade: String,
    /// When somebody last checked that the terms hold; `None` means nobody did.
    pub verified_on: Option<Date>,
    /// What else must be known, in a few sentences.
    pub note: LocalText,
}

/// Who may apply for a subsidy. The default is everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Applicants {
    /// The least age in years on the day of application.
    pub min_age: Option<u32>,
    /// Registered (户籍) in the region, and not only living there.
    pub hukou_required: bool,
    /// The income classes it is for; empty means any.
    pub incomes: Vec<IncomeClass>,
    /// At least one of these must hold; empty means none is asked for.
    pub needs_any: Vec<Need>,
}

/// What a home must be for a subsidy. The default is any home in the region.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HomeTerms {
    /// Who may own it; empty means anybody.
    pub owned_by: Vec<Tenure>,
    /// Whether the owner's consent will do in place of that.
    pub consent_will_do: bool,
}

/// Who owns a home and may decide about works that change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tenure {
    /// The person or the spouse.
    Own,
    /// A child.
    Child,
    /// Public housing (公房); the owning body must agree.
    Public,
    /// Rented, and the owner agrees to works.
    RentedWithConsent,
    /// Rented, and the owner does not agree or was not asked.
    Rented,
}

impl Tenure {
    /// All values, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Own, Self::Child, Self::Public, Self::RentedWithConsent, Self::Rented];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Own => "tenure-own",
            Self::Child => "tenure-child",
            Self::Public => "tenure-public",
            Self::RentedWithConsent => "tenure-rented-with-consent",
            Self::Rented => "tenure-rented",
        }
    }

    /// The stable name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Child => "child",
            Self::Public => "public",
            Self::RentedWithConsent => "rented-with-consent",
            Self::Rented => "rented",
        }
    }

    /// Whether works that change the building may be carried out.
    pub const fn allows_works(self) -> bool {
        !matches!(self, Self::Rented)
    }
}

/// A need that a scheme asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Need {
    /// 高龄: 80 years or more.
    Aged80,
    /// 失能: moderate loss of ability or worse. With mild loss an assessor decides.
    Unable,
    /// 残疾: holds a disability certificate.
    Disabled,
}

/// A share that is paid when all conditions hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubsidyRate {
    /// The share of the price, 1 to 100.
    pub percent: u32,
    /// When it is paid; all must hold.
    #[serde(default)]
    pub condition: Vec<SubsidyCondition>,
    /// The most that is paid at this share, in whole units of the currency; `None` leaves it to the scheme's caps.
    #[serde(default)]
    pub cap: Option<i64>,
}

/// A condition of a share.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum SubsidyCondition {
    /// At least so many years old.
    AgeAtLeast(u32),
    /// One of these income classes.
    Income(Vec<IncomeClass>),
    /// One of these needs.
    NeedsAny(Vec<Need>),
    /// Something that a profile does not hold, so that staff must ask: an indirect question.
    Check(LocalText),
}

/// The most that is paid, and for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// How much.
    pub amount: Money,
    /// For what.
    pub scope: CapScope,
    /// Of what.
    pub of: CapOf,
}

/// What a cap limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum CapOf {
    /// What is paid.
    #[default]
    Subsidy,
    /// The cost that is counted; the scheme pays its share of that.
    Cost,
}

/// What a cap holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum CapScope {
    /// For one person.
    Person,
    /// For one household.
    Household,
    /// For one home, however many live in it.
    Property,
    /// For one piece.
    Item,
    /// The average over all households of a district; a single one may get more.
    HouseholdAverage,
}

impl CapScope {
    /// All scopes.
    pub const ALL: [Self; 5] =
        [Self::Person, Self::Household, Self::Property, Self::Item, Self::HouseholdAverage];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Person => "subsidy-cap-person",
            Self::Household => "subsidy-cap-household",
            Self::Property => "subsidy-cap-property",
            Self::Item => "subsidy-cap-item",
            Self::HouseholdAverage => "subsidy-cap-household-average",
        }
    }
}

/// Which products a scheme counts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Counted {
    /// All products, or those of a list that was not seen; the note of the scheme tells which.
    All,
    /// The 基础 items of 民发〔2020〕86号.
    BasicItems,
    /// These items of 民发〔2020〕86号, by their numbers; cities choose their own.
    StandardItems(Vec<u8>),
    /// These products.
    Items(Vec<String>),
}

impl SubsidyScheme {
    /// Whether a product counts, or one that it can stand in for. Whether its labor does, tells
    /// [`counts_labor`](Self::counts_labor).
    pub fn covers(&self, product: &Product) -> bool {
        match &self.counts {
            Counted::All => true,
            Counted::BasicItems => product.is_basic(),
            Counted::StandardItems(items) => product.standard_item.is_some_and(|item| items.contains(&item)),
            Counted::Items(ids) => ids.iter().any(|id| *id == product.id || id == product.role()),
        }
    }

    /// The most that is paid for something, if there is a limit.
    pub fn cap(&self, scope: CapScope) -> Option<Money> {
        self.caps.iter().filter(|cap| cap.scope == scope).map(|cap| cap.amount).min()
    }

    /// The most that is paid for something at a share: a cap on the cost limits the subsidy to its share of that.
    pub fn most_paid(&self, scope: CapScope, percent: u32) -> Option<Money> {
        let of_scope = self.caps.iter().filter(|cap| cap.scope == scope);
        of_scope
            .map(|cap| match cap.of {
                CapOf::Subsidy => cap.amount,
                CapOf::Cost => cap.amount.percent(i64::from(percent)),
            })
            .min()
    }

    /// Whether the share that is paid is known.
    pub fn is_rate_known(&self) -> bool {
        !self.rates.is_empty()
    }

    /// Whether a day lies within its validity; both ends count.
    pub fn is_valid_on(&self, on: Date) -> bool {
        self.valid_from <= on && self.valid_to.is_none_or(|last| on <= last)
    }
}
