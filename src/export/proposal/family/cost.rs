use super::{Card, CostRow};
use crate::case::Claim;
use crate::export::proposal::Proposal;
use crate::export::proposal::money::Bill;
use crate::export::proposal::words::yuan;
use crate::locale::Message;
use crate::units::Money;

impl Proposal<'_> {
    pub(super) fn cost_rows(&self, bill: &Bill) -> (Vec<CostRow>, CostRow) {
        let has_subsidy = bill.subsidy() > Money::ZERO;
        let subsidy = |amount| has_subsidy.then(|| yuan(amount));
        let mut number = 0;
        let rows = bill
            .groups
            .iter()
            .map(|group| CostRow {
                title: match group.aim {
                    Some(aim) => {
                        number += 1;
                        let ordinal = self.text(&Message::new("paper-step").with("number", number));
                        self.aim_title(&ordinal, aim)
                    }
                    None => self.word("paper-clearing"),
                },
                total: yuan(group.total()),
                subsidy: subsidy(group.subsidy()),
                self_pay: yuan(group.total() - group.subsidy()),
            })
            .collect();
        let total = CostRow {
            title: self.word("paper-sum"),
            total: yuan(bill.total()),
            subsidy: subsidy(bill.subsidy()),
            self_pay: yuan(bill.self_pay()),
        };
        (rows, total)
    }

    pub(super) fn cards(&self, bill: &Bill) -> Vec<Card> {
        let language = self.locale.language();
        let waiting = bill.claims(Claim::Waiting).map(|line| Card {
            label: self.word("paper-waiting"),
            waiting: true,
            title: line.scheme().name.get(language).to_owned(),
            text: self.text(
                &Message::new("paper-card-waiting")
                    .with("count", line.n_rows)
                    .with("amount", yuan(line.amount)),
            ),
        });
        let ended = bill.claims(Claim::Ended).filter_map(|line| {
            Some(Card {
                label: self.word("paper-ended"),
                waiting: false,
                title: line.scheme().name.get(language).to_owned(),
                text: self
                    .text(&Message::new("paper-card-ended").with("day", self.day(line.scheme().valid_to?))),
            })
        });
        let mut cards: Vec<Card> = waiting.chain(ended).collect();
        if cards.is_empty() {
            cards.push(Card {
                label: self.word("paper-none"),
                waiting: false,
                title: self.word("paper-card-none-title"),
                text: self.word("paper-card-none"),
            });
        }
        cards
    }

    pub(super) fn next_steps(&self, bill: &Bill) -> Vec<String> {
        let language = self.locale.language();
        let mut papers: Vec<String> = Vec::new();
        for line in bill.claims(Claim::Waiting) {
            for paper in &line.scheme().evidence_documents {
                let paper = paper.get(language).to_owned();
                if !papers.contains(&paper) {
                    papers.push(paper);
                }
            }
        }
        let mut next = vec![self.word("paper-next-talk")];
        if !papers.is_empty() {
            let papers = papers.join(&self.word("paper-semicolon"));
            next.push(self.text(&Message::new("paper-next-apply").with("papers", papers)));
        }
        next.push(self.word(if papers_needed(bill) {
            "paper-next-start-approved"
        } else {
            "paper-next-start"
        }));
        next.push(self.word("paper-next-try"));
        next
    }
}

fn papers_needed(bill: &Bill) -> bool {
    bill.claims(Claim::Waiting).next().is_some()
}
