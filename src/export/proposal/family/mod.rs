//! The pages of the family: today, what we propose, what it costs.

mod cost;
mod greeting;
mod plans;

use serde::Serialize;

use super::Proposal;
use super::changes::{Aim, Change, by_number};
use super::difficulties::Difficulty;
use super::figures::{Figure, Figures};
use super::money::Bill;
use super::words::{plain, yuan};
use crate::case::Wish;
use crate::drawing::paper::close_up;
use crate::locale::Message;
use crate::rules::{Finding, Verdict};
use crate::units::Money;

/// No more difficulties than this are told on the first page.
const MOST_TOLD: usize = 3;

/// Sentences to a difficulty.
const MOST_SENTENCES: usize = 3;

/// Things that remain hard and are named one by one.
const MOST_OPEN: usize = 4;

/// The pages of the family.
#[derive(Serialize)]
pub(super) struct FamilyPart {
    title: String,
    day: String,
    until: String,
    greeting: String,
    hardest: String,
    difficulties: Vec<DifficultyRecord>,
    more: Option<String>,
    money: MoneyRecord,
    plans: Vec<PairRecord>,
    steps: Vec<StepRecord>,
    by_place: bool,
    open: Vec<Remark>,
    rows: Vec<CostRow>,
    total: CostRow,
    kept_until: String,
    cards: Vec<Card>,
    next: Vec<String>,
    ticks: Vec<String>,
    code: Option<Figure>,
}

#[derive(Serialize)]
struct DifficultyRecord {
    number: usize,
    title: String,
    text: String,
    figure: Option<Figure>,
}

#[derive(Serialize)]
struct MoneyRecord {
    total: String,
    subsidy: Option<String>,
    self_pay: String,
    note: String,
}

#[derive(Serialize)]
struct PairRecord {
    level: String,
    stacked: bool,
    before: Figure,
    after: Figure,
    has_way: bool,
}

#[derive(Serialize)]
struct StepRecord {
    title: String,
    price: String,
    items: Vec<ItemRecord>,
}

#[derive(Serialize)]
struct ItemRecord {
    number: u32,
    text: String,
}

/// Something said under a bold word.
#[derive(Serialize)]
struct Remark {
    head: String,
    text: String,
}

#[derive(Serialize)]
struct CostRow {
    title: String,
    total: String,
    subsidy: Option<String>,
    self_pay: String,
}

#[derive(Serialize)]
struct Card {
    label: String,
    /// Whether it is waited for; else it has ended.
    waiting: bool,
    title: String,
    text: String,
}

impl Proposal<'_> {
    pub(super) fn family(&self, changes: &[Change<'_>], bill: &Bill, figures: &mut Figures) -> FamilyPart {
        let difficulties = self.difficulties();
        let told = &difficulties[..difficulties.len().min(MOST_TOLD)];
        let n_told = told.len();
        let until = self.day(self.valid_until());
        let (rows, total) = self.cost_rows(bill);
        FamilyPart {
            title: self.family_title(),
            day: self.day(self.case.on),
            until: self.text(&Message::new("paper-valid-until").with("day", until.as_str())),
            greeting: self.greeting(),
            hardest: self.text(&Message::new("paper-hardest").with("count", n_told)),
            difficulties: (1..)
                .zip(told)
                .map(|(number, difficulty)| self.told(number, difficulty, figures))
                .collect(),
            more: (difficulties.len() > n_told).then(|| {
                self.text(&Message::new("paper-more-hard").with("count", difficulties.len() - n_told))
            }),
            money: self.money_box(changes, bill),
            plans: self.pairs(told, changes, figures),
            steps: self.steps(changes),
            by_place: changes.windows(2).any(|pair| pair[0].number == pair[1].number),
            open: self.still_open(),
            rows,
            total,
            kept_until: self.text(&Message::new("paper-prices-hold").with("day", until)),
            cards: self.cards(bill),
            next: self.next_steps(bill),
            ticks: self.aims(changes).map(|(ordinal, _)| ordinal).collect(),
            code: None,
        }
    }

    pub(super) fn family_title(&self) -> String {
        let name = self.full_name();
        if name.is_empty() {
            return self.word("paper-title-unnamed");
        }
        self.text(&Message::new("paper-title").with("name", name))
    }

    fn told(&self, number: usize, difficulty: &Difficulty<'_>, figures: &mut Figures) -> DifficultyRecord {
        let mut sentences: Vec<String> = Vec::new();
        for finding in difficulty.findings.iter().take(MOST_SENTENCES) {
            let sentence = self.say(finding);
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        let figure = difficulty.close_up.as_ref().map(|shown| {
            let drawing = close_up(shown, &self.consultation.plan, self.locale);
            figures.add(&format!("close-up-{number}"), &drawing, difficulty.alt.clone())
        });
        DifficultyRecord {
            number,
            title: difficulty.title.clone(),
            text: sentences.join(&self.word("paper-between-sentences")),
            figure,
        }
    }

    fn money_box(&self, changes: &[Change<'_>], bill: &Bill) -> MoneyRecord {
        let has_subsidy = bill.subsidy() > Money::ZERO;
        let mut notes = Vec::new();
        if has_subsidy {
            notes.push(self.text(&Message::new("paper-if-not-approved").with("amount", yuan(bill.total()))));
        }
        let mut aims = self.aims(changes);
        if let (Some((ordinal, aim)), Some(_)) = (aims.next(), aims.next()) {
            let first: Money = changes.iter().filter(|change| change.aim == aim).map(Change::cost).sum();
            let rubble =
                changes.iter().any(|change| change.aim == aim && change.option.remedy.kind.demolishes);
            let (id, amount) = if rubble {
                ("paper-first-step-alone-clearing", first + bill.clearing())
            } else {
                ("paper-first-step-alone", first)
            };
            notes.push(self.text(&Message::new(id).with("step", ordinal).with("amount", yuan(amount))));
        }
        MoneyRecord {
            total: yuan(bill.total()),
            subsidy: has_subsidy.then(|| yuan(bill.subsidy())),
            self_pay: yuan(bill.self_pay()),
            note: notes.join(&self.word("paper-between-sentences")),
        }
    }

    /// The aims that anything is done for, with their ordinals: 第一步.
    fn aims<'c>(&'c self, changes: &'c [Change<'_>]) -> impl Iterator<Item = (String, Aim)> + 'c {
        let present = Aim::ALL.into_iter().filter(|aim| changes.iter().any(|change| change.aim == *aim));
        (1_i32..)
            .zip(present)
            .map(|(number, aim)| (self.text(&Message::new("paper-step").with("number", number)), aim))
    }

    pub(super) fn aim_title(&self, ordinal: &str, aim: Aim) -> String {
        let what = self.word(match aim {
            Aim::Access => "paper-aim-access",
            Aim::Safety => "paper-aim-safety",
            Aim::Ease => "paper-aim-ease",
        });
        self.text(&Message::new("paper-step-titled").with("step", ordinal).with("what", what))
    }

    fn steps(&self, changes: &[Change<'_>]) -> Vec<StepRecord> {
        self.aims(changes)
            .map(|(ordinal, aim)| {
                let own: Vec<&Change<'_>> = changes.iter().filter(|change| change.aim == aim).collect();
                let item = |group: Vec<&Change<'_>>| {
                    let first = group.first()?;
                    let titles: Vec<&str> = group.iter().map(|change| change.title.as_str()).collect();
                    let what = titles.join(&self.word("paper-list-comma"));
                    Some(ItemRecord { number: first.number, text: self.placed(&first.place, what) })
                };
                let items = by_number(&own).into_iter().filter_map(item).collect();
                let price: Money = own.iter().map(|change| change.cost()).sum();
                StepRecord { title: self.aim_title(&ordinal, aim), price: yuan(price), items }
            })
            .collect()
    }

    fn placed(&self, place: &str, what: String) -> String {
        if place.is_empty() {
            return what;
        }
        self.text(&Message::new("paper-placed").with("place", plain(place)).with("what", what))
    }

    /// What stays hard after the changes, and what the family did not want.
    fn still_open(&self) -> Vec<Remark> {
        let mut left: Vec<&Finding> =
            self.selection.findings.iter().filter(|finding| finding.verdict == Verdict::NotMet).collect();
        left.sort_by_key(|finding| std::cmp::Reverse((finding.severity.urgency(), finding.severity)));
        let impossible = |finding: &&&Finding| self.consultation.unresolved.contains(&finding.key());
        let (cannot, not_chosen): (Vec<&Finding>, Vec<&Finding>) = {
            let cannot: Vec<&Finding> = left.iter().filter(impossible).copied().collect();
            let rest = left.iter().filter(|finding| !impossible(finding)).copied().collect();
            (cannot, rest)
        };
        let mut remarks = Vec::new();
        for (head, findings) in [("paper-still-hard", cannot), ("paper-not-this-time", not_chosen)] {
            if findings.is_empty() {
                continue;
            }
            let mut titles: Vec<String> = Vec::new();
            for finding in &findings {
                let title = self.title_of(finding);
                if !titles.contains(&title) {
                    titles.push(title);
                }
            }
            let more = titles.len().saturating_sub(MOST_OPEN);
            titles.truncate(MOST_OPEN);
            let listed = titles.join(&self.word("paper-semicolon"));
            let text = if more > 0 {
                self.text(&Message::new("paper-and-more").with("what", listed).with("count", more))
            } else {
                self.text(&Message::new("paper-say-plain").with("what", listed))
            };
            remarks.push(Remark { head: self.word(head), text });
        }
        let refused: Vec<String> = self
            .consultation
            .options
            .iter()
            .filter(|option| self.case.wishes.get(&option.remedy.id) == Some(&Wish::Leave))
            .map(|option| self.text(&option.remedy.title))
            .collect();
        if !refused.is_empty() {
            let what = refused.join(&self.word("paper-semicolon"));
            let text = self.text(&Message::new("paper-say-plain").with("what", what));
            remarks.push(Remark { head: self.word("paper-you-refused"), text });
        }
        if remarks.is_empty() {
            remarks
                .push(Remark { head: self.word("paper-still-hard"), text: self.word("paper-nothing-left") });
        }
        remarks
    }
}
