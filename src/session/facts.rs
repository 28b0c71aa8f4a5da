//! What is entered beside the plan.

use std::sync::Arc;

use super::{CaseStep, Facts, Intent, Session, trouble};
use crate::case::Photo;
use crate::locale::Message;
use crate::store;
use crate::store::picture::LARGEST_PICTURE;

impl Session {
    /// Enters a fact. What is no fact changes nothing.
    ///
    /// # Errors
    /// Why it was not entered, in words.
    pub(super) fn enter_fact(&mut self, intent: Intent) -> Result<(), Message> {
        match intent {
            Intent::Occupant(occupant) => {
                let facts = Facts { occupant: *occupant, ..Facts::of(&self.case) };
                self.enter(facts, "edit-occupant", "occupant");
            }
            Intent::Partner(partner) => {
                let facts = Facts { partner: partner.map(|partner| *partner), ..Facts::of(&self.case) };
                self.enter(facts, "edit-partner", "partner");
            }
            Intent::Later(later) => {
                let facts = Facts { later: later.map(|later| *later), ..Facts::of(&self.case) };
                self.enter(facts, "edit-later", "later");
            }
            Intent::AddPhoto { path, of } => {
                let mut facts = Facts::of(&self.case);
                if facts.photos.len() >= store::photo::MOST_PHOTOS {
                    return Err(Message::new("too-many-photos"));
                }
                let bytes = store::read_bytes(&path, LARGEST_PICTURE).map_err(|error| trouble(&error))?;
                let picture = store::photo::read_photo(&bytes).map_err(|error| error.message())?;
                let (at, rule, note) = (of.element, Some(of.rule), String::new());
                facts.photos.push(Photo { picture: Arc::new(picture), at, rule, note });
                self.enter(facts, "edit-add-photo", "photo");
                self.history.stop_merging();
            }
            Intent::DropPhoto(place) => {
                let mut facts = Facts::of(&self.case);
                if place < facts.photos.len() {
                    facts.photos.remove(place);
                }
                self.enter(facts, "edit-drop-photo", "photo");
                self.history.stop_merging();
            }
            Intent::Budget(budget) => {
                self.enter(Facts { budget, ..Facts::of(&self.case) }, "edit-budget", "budget");
            }
            Intent::Region(region) => {
                self.enter(Facts { region, ..Facts::of(&self.case) }, "edit-region", "region");
            }
            Intent::Wish { remedy, wish } => {
                let mut facts = Facts::of(&self.case);
                match wish {
                    Some(wish) => facts.wishes.insert(remedy, wish),
                    None => facts.wishes.remove(&remedy),
                };
                self.enter(facts, "edit-wish", "wish");
                self.history.stop_merging();
            }
            Intent::Pick { remedy, role, product } => {
                let mut facts = Facts::of(&self.case);
                let picks = facts.preferences.picks.entry(remedy.clone()).or_default();
                match product {
                    Some(product) => picks.insert(role, product),
                    None => picks.remove(&role),
                };
                facts.preferences.picks.retain(|_, picks| !picks.is_empty());
                self.enter(facts, "edit-pick", "pick");
                self.history.stop_merging();
            }
            Intent::Refusal { remedy, reason } => {
                let mut facts = Facts::of(&self.case);
                match reason.trim() {
                    "" => facts.preferences.refusals.remove(&remedy),
                    reason => facts.preferences.refusals.insert(remedy, reason.to_owned()),
                };
                self.enter(facts, "edit-refusal", "refusal");
            }
            Intent::Simulate { scheme, counted } => {
                let mut facts = Facts::of(&self.case);
                if counted {
                    facts.preferences.simulated.insert(scheme);
                } else {
                    facts.preferences.simulated.remove(&scheme);
                }
                self.enter(facts, "edit-simulate", "simulate");
                self.history.stop_merging();
            }
            Intent::Rules(choice) => {
                let mut facts = Facts::of(&self.case);
                facts.preferences.rules = *choice;
                self.enter(facts, "edit-rules", "rules");
                self.history.stop_merging();
            }
            Intent::Tenure(tenure) => {
                let mut facts = Facts::of(&self.case);
                facts.preferences.tenure = tenure;
                self.enter(facts, "edit-tenure", "tenure");
            }
            _ => {}
        }
        Ok(())
    }

    fn enter(&mut self, facts: Facts, label: &'static str, property: &'static str) {
        let old = Facts::of(&self.case);
        self.commit(CaseStep::facts(old, facts, Message::new(label), property));
    }
}
