use std::collections::BTreeMap;

use crate::case::{Case, Photo, Preferences, Wish};
use crate::edit::{Effects, MergeKey, Step, Transaction};
use crate::locale::Message;
use crate::occupant::OccupantProfile;
use crate::plan::ElementId;
use crate::units::Money;

/// What is entered beside the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The person.
    pub occupant: OccupantProfile,
    /// Who else lives there.
    pub partner: Option<OccupantProfile>,
    /// How the person is expected to be in some years.
    pub later: Option<OccupantProfile>,
    /// Photos of the home.
    pub photos: Vec<Photo>,
    /// Whose subsidy rules count.
    pub region: String,
    /// The most the family can pay itself.
    pub budget: Option<Money>,
    /// Wishes about single remedies.
    pub wishes: BTreeMap<String, Wish>,
    /// What else was settled.
    pub preferences: Preferences,
}

impl Facts {
    /// The facts of a case.
    pub fn of(case: &Case) -> Self {
        Self {
            occupant: case.occupant.clone(),
            partner: case.partner.clone(),
            later: case.later.clone(),
            photos: case.photos.clone(),
            region: case.region.clone(),
            budget: case.budget,
            wishes: case.wishes.clone(),
            preferences: case.preferences.clone(),
        }
    }

    fn write_to(self, case: &mut Case) {
        case.occupant = self.occupant;
        case.partner = self.partner;
        case.later = self.later;
        case.photos = self.photos;
        case.region = self.region;
        case.budget = self.budget;
        case.wishes = self.wishes;
        case.preferences = self.preferences;
    }
}

/// One step of work on a case, as undo names it.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseStep {
    /// A change of the plan.
    Plan(Transaction),
    /// A change of what is entered beside it.
    Facts {
        /// The facts before.
        old: Box<Facts>,
        /// The facts after.
        new: Box<Facts>,
        /// The step's name.
        label: Message,
        /// With which earlier step it may merge.
        merge_key: Option<MergeKey>,
    },
}

impl CaseStep {
    /// A change of facts; changes of the same property that follow each other merge.
    pub fn facts(old: Facts, new: Facts, label: Message, property: &'static str) -> Self {
        let merge_key = Some(MergeKey { element: ElementId::Home, property });
        Self::Facts { old: Box::new(old), new: Box::new(new), label, merge_key }
    }
}

impl Step for CaseStep {
    type Target = Case;

    fn fits(&self, case: &Case) -> bool {
        match self {
            Self::Plan(step) => step.fits(&case.plan),
            Self::Facts { old, .. } => **old == Facts::of(case),
        }
    }

    fn apply(&self, case: &mut Case) -> Effects {
        match self {
            Self::Plan(step) => step.apply(&mut case.plan),
            Self::Facts { new, .. } => {
                (**new).clone().write_to(case);
                Effects { elements: [ElementId::Home].into() }
            }
        }
    }

    fn inverse(&self) -> Self {
        match self {
            Self::Plan(step) => Self::Plan(step.inverse()),
            Self::Facts { old, new, label, .. } => {
                Self::Facts { old: new.clone(), new: old.clone(), label: label.clone(), merge_key: None }
            }
        }
    }

    fn then(&self, later: &Self) -> Self {
        match (self, later) {
            (Self::Plan(step), Self::Plan(later)) => Self::Plan(step.then(later)),
            (Self::Facts { old, .. }, Self::Facts { new, label, merge_key, .. }) => Self::Facts {
                old: old.clone(),
                new: new.clone(),
                label: label.clone(),
                merge_key: *merge_key,
            },
            // Their merge keys differ, so the history never joins them.
            _ => later.clone(),
        }
    }

    fn label(&self) -> &Message {
        match self {
            Self::Plan(step) => &step.label,
            Self::Facts { label, .. } => label,
        }
    }

    fn merge_key(&self) -> Option<MergeKey> {
        match self {
            // Facts merge under the home as a whole; plan steps of the home keep a key of their own.
            Self::Plan(step) => step.merge_key.filter(|key| key.element != ElementId::Home),
            Self::Facts { merge_key, .. } => *merge_key,
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Plan(step) => step.changes.is_empty(),
            Self::Facts { old, new, .. } => old == new,
        }
    }
}
