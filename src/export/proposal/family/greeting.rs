use crate::export::proposal::Proposal;
use crate::locale::Message;
use crate::occupant::{Aid, Hearing, Household, Sight};

impl Proposal<'_> {
    pub(super) fn greeting(&self) -> String {
        let person = &self.case.occupant;
        let polite = self.polite_name();
        let mut sentences = Vec::new();
        if !polite.is_empty() {
            sentences.push(self.text(&Message::new("paper-hello").with("name", polite)));
        }
        let mut facts = Vec::new();
        if let Some(age) = person.age {
            facts.push(self.text(&Message::new("paper-age").with("age", age as usize)));
        }
        let household = person.household.map(|household| match household {
            Household::Alone => "paper-lives-alone",
            Household::Spouse => "paper-lives-spouse",
            Household::Children => "paper-lives-children",
            Household::Others => "paper-lives-others",
        });
        let aid = match person.aid {
            Aid::None => None,
            Aid::Cane => Some("paper-walks-cane"),
            Aid::WalkingFrame => Some("paper-walks-frame"),
            Aid::Rollator => Some("paper-walks-rollator"),
            Aid::AttendantChair => Some("paper-sits-pushed"),
            Aid::ManualChair => Some("paper-sits-chair"),
            Aid::PoweredChair => Some("paper-sits-powered"),
            Aid::BedBound => Some("paper-stays-in-bed"),
        };
        let sight = matches!(person.sight, Some(Sight::Low | Sight::Blind)).then_some("paper-sees-badly");
        let hearing =
            matches!(person.hearing, Some(Hearing::Impaired | Hearing::Deaf)).then_some("paper-hears-badly");
        facts.extend([household, aid, sight, hearing].into_iter().flatten().map(|id| self.word(id)));
        if !facts.is_empty() {
            let facts = facts.join(&self.word("paper-comma"));
            sentences.push(self.text(&Message::new("paper-you-are").with("facts", facts)));
        }
        sentences.push(self.word("paper-three-things"));
        sentences.join(&self.word("paper-between-sentences"))
    }
}
