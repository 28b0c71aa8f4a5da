//! Steps for surveyed values: what was measured or seen on site.

use super::{Change, Refusal, Transaction};
use crate::locale::Message;
use crate::plan::{Attribute, ElementId, FloorPlan, Surveyed};

/// Records what is known about an element.
///
/// # Errors
/// [`Refusal::Gone`] when the element does not exist or cannot have the attribute.
pub fn record(
    plan: &FloorPlan,
    element: ElementId,
    attribute: Attribute,
    value: Surveyed<i32>,
) -> Result<Transaction, Refusal> {
    let change = match element {
        ElementId::Home => {
            let mut new = plan.attributes.clone();
            new.set(attribute, value);
            Change::Home { old: plan.attributes.clone(), new }
        }
        ElementId::Opening(id) => {
            let old = plan.openings.get(&id).ok_or(Refusal::Gone)?;
            let mut new = old.clone();
            new.attributes.set(attribute, value);
            Change::Opening { id, old: Some(old.clone()), new: Some(new) }
        }
        ElementId::Room(id) => {
            let old = plan.rooms.get(&id).ok_or(Refusal::Gone)?;
            let mut new = old.clone();
            new.attributes.set(attribute, value);
            Change::Room { id, old: Some(old.clone()), new: Some(new) }
        }
        ElementId::Fixture(id) => {
            let old = plan.fixtures.get(&id).ok_or(Refusal::Gone)?;
            let mut new = old.clone();
            new.attributes.set(attribute, value);
            Change::Fixture { id, old: Some(old.clone()), new: Some(new) }
        }
        ElementId::Level(_)
        | ElementId::Wall(_)
        | ElementId::Label(_)
        | ElementId::Dimension(_)
        | ElementId::Underlay(_)
        | ElementId::Group(_) => return Err(Refusal::Gone),
    };
    let label = Message::new("edit-record").with("what", Message::new(attribute.message_id()));
    Ok(Transaction::new(label, vec![change]).merging(element, "survey"))
}
