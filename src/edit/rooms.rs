//! Steps for rooms: name them and say what they are used for.

use super::{Change, Refusal, Transaction};
use crate::locale::Message;
use crate::plan::{FloorPlan, RoomId, RoomRecord};

/// Gives an enclosed area a record.
pub fn name(plan: &FloorPlan, record: RoomRecord) -> Transaction {
    let label = Message::new("edit-name-room").with("what", Message::new(record.room_use.message_id()));
    Transaction::new(label, vec![Change::Room { id: plan.next_room_id(), old: None, new: Some(record) }])
}

/// Changes a room's record.
///
/// # Errors
/// [`Refusal::Gone`] when it does not exist.
pub fn edit(
    plan: &FloorPlan,
    id: RoomId,
    change: impl FnOnce(&mut RoomRecord),
) -> Result<Transaction, Refusal> {
    let old = plan.rooms.get(&id).ok_or(Refusal::Gone)?;
    let mut new = old.clone();
    change(&mut new);
    let label = Message::new("edit-name-room").with("what", Message::new(new.room_use.message_id()));
    Ok(Transaction::new(label, vec![Change::Room { id, old: Some(old.clone()), new: Some(new) }]))
}
