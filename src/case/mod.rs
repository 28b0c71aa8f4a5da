//! A consultation for one household: what stands wrong, what can be done, what is best for the money.
//!
//! A [`Case`] is what the consultant enters. [`Consultation::new`] works everything out from it by the
//! loop of the program: assess, propose, prove, price. [`Consultation::choose`] then finds the best set of
//! remedies within a budget and proves it as a whole: all chosen changes are made together and the home is
//! judged again. Where the set does not keep what its parts promise, the set is excluded and the choice
//! made anew, until it holds.

mod books;
mod choice;
mod consultation;
mod photo;
mod preferences;
mod problem;
mod proofs;
mod prospects;
mod reasons;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::occupant::OccupantProfile;
use crate::plan::FloorPlan;
use crate::units::Money;

pub use books::Books;
pub use choice::{Selection, Step};
pub use consultation::{Consultation, PricedRemedy};
pub use photo::{Photo, PhotoPicture};
pub use preferences::Preferences;
pub use prospects::{Claim, Prospect};

/// What the family said about a remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wish {
    /// They want it in any case.
    Take,
    /// They do not want it.
    Leave,
}

/// Everything that is entered for a household.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The home as it is today.
    pub plan: FloorPlan,
    /// The person.
    pub occupant: OccupantProfile,
    /// Who else lives there and is judged for; `None` when nobody does.
    pub partner: Option<OccupantProfile>,
    /// How the person is expected to be in some years, to look ahead; never mixed into today's findings.
    pub later: Option<OccupantProfile>,
    /// Photos of the home as it is, in the order in which they were attached.
    pub photos: Vec<Photo>,
    /// Whose subsidy rules count, such as `tianjin`.
    pub region: String,
    /// The day of the consultation.
    pub on: Date,
    /// The most the family can pay itself; `None` when not asked.
    pub budget: Option<Money>,
    /// Wishes about single remedies, by their ids.
    pub wishes: BTreeMap<String, Wish>,
    /// What else was settled.
    pub preferences: Preferences,
}

impl Case {
    /// A case in the model region, without budget or wishes.
    pub fn new(plan: FloorPlan, occupant: OccupantProfile, on: Date) -> Self {
        Self {
            plan,
            occupant,
            partner: None,
            later: None,
            photos: Vec::new(),
            region: "tianjin".to_owned(),
            on,
            budget: None,
            wishes: BTreeMap::new(),
            preferences: Preferences::default(),
        }
    }

    /// Everybody whom the home is judged for, the person first.
    pub fn residents(&self) -> Vec<&OccupantProfile> {
        std::iter::once(&self.occupant).chain(&self.partner).collect()
    }
}
