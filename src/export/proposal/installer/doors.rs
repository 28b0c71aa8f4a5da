use serde::Serialize;

use super::Desk;
use crate::export::proposal::Proposal;
use crate::plan::{Attribute, ElementId, Opening, clear_width};

/// A door of the schedule.
#[derive(Serialize)]
pub(super) struct DoorRow {
    tag: String,
    place: String,
    opening: String,
    clear_now: String,
    clear_after: String,
    threshold: String,
    what: String,
    changed: bool,
}

impl Proposal<'_> {
    /// All doors, with what is done to each.
    pub(super) fn door_rows(&self, desk: &Desk<'_>) -> Vec<DoorRow> {
        let (before, after) = (&self.consultation.plan, &self.selection.plan);
        desk.doors
            .iter()
            .filter_map(|(&id, tag)| {
                let is = after.openings.get(&id)?;
                let was = before.openings.get(&id);
                let element = ElementId::Opening(id);
                let titles: Vec<String> = desk
                    .changes
                    .iter()
                    .filter(|change| change.option.remedy.element == element)
                    .map(|change| change.title.clone())
                    .collect();
                let what = if titles.is_empty() {
                    self.word("paper-door-stays")
                } else {
                    titles.join(&self.word("paper-semicolon"))
                };
                Some(DoorRow {
                    tag: tag.clone(),
                    place: self.text(&desk.names.of(element)),
                    opening: self.now_after(was.map(size), size(is)),
                    clear_now: was.map_or_else(|| "—".to_owned(), |door| self.clear(door)),
                    clear_after: self.clear(is),
                    threshold: self.now_after(was.map(|door| self.threshold(door)), self.threshold(is)),
                    what,
                    changed: was != Some(is),
                })
            })
            .collect()
    }

    fn clear(&self, opening: &Opening) -> String {
        clear_width::of(opening).map_or_else(|| "—".to_owned(), |clear| clear.value.0.to_string())
    }

    fn threshold(&self, opening: &Opening) -> String {
        let height = opening.attributes.get(Attribute::ThresholdHeight).value();
        height.map_or_else(|| self.word("paper-not-measured"), |height| height.to_string())
    }

    /// One value where nothing changes, else both.
    fn now_after(&self, was: Option<String>, is: String) -> String {
        match was {
            Some(was) if was != is => format!("{was} → {is}"),
            _ => is,
        }
    }
}

fn size(opening: &Opening) -> String {
    format!("{}×{}", opening.width.0, opening.height.0)
}
