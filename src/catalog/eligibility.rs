use jiff::civil::Date;

use super::{Need, SubsidyCondition, SubsidyScheme, Tenure};
use crate::locale::Message;
use crate::occupant::{AbilityLevel, IncomeClass, LevelResult, OccupantProfile, Registration};
use crate::units::Money;

/// Whether a person gets a subsidy. A proposal of the program; the authority decides.
#[derive(Clone, Debug, PartialEq)]
pub enum Eligibility {
    /// As far as the profile tells, yes.
    Eligible {
        /// The share of the price that is paid, 1 to 100.
        percent: u32,
    },
    /// No, for these reasons.
    NotEligible(Vec<Message>),
    /// Something is not known; these are to be asked or checked.
    CannotTell(Vec<Message>),
    /// The scheme has ended.
    Expired {
        /// Its last day.
        on: Date,
    },
}

impl Eligibility {
    /// The answer in a few words. The reasons come apart.
    pub fn message(&self) -> Message {
        match self {
            Self::Eligible { percent } => Message::new("subsidy-eligible").with("percent", *percent as usize),
            Self::NotEligible(_) => Message::new("subsidy-not-eligible"),
            Self::CannotTell(_) => Message::new("subsidy-cannot-tell"),
            Self::Expired { on } => Message::new("subsidy-expired").with("date", on.to_string()),
        }
    }

    /// Why not, or what is still to be asked.
    pub fn reasons(&self) -> &[Message] {
        match self {
            Self::NotEligible(reasons) | Self::CannotTell(reasons) => reasons,
            Self::Eligible { .. } | Self::Expired { .. } => &[],
        }
    }
}

/// A condition held against a profile.
enum Answer {
    Yes,
    No(Message),
    Unknown(Message),
}

impl Answer {
    fn of(holds: Option<bool>, no: Message, unknown: &'static str) -> Self {
        match holds {
            Some(true) => Self::Yes,
            Some(false) => Self::No(no),
            None => Self::Unknown(Message::new(unknown)),
        }
    }
}

impl SubsidyScheme {
    /// Whether a person gets the subsidy when applying on a day.
    ///
    /// What nobody said about the person is never taken as no.
    pub fn eligibility(&self, person: &OccupantProfile, on: Date) -> Eligibility {
        if let Some(last) = self.valid_to.filter(|last| on > *last) {
            return Eligibility::Expired { on: last };
        }
        if on < self.valid_from {
            let reason = Message::new("subsidy-not-yet").with("date", self.valid_from.to_string());
            return Eligibility::NotEligible(vec![reason]);
        }
        self.eligibility_of_person(person)
    }

    /// What the home adds to that: nothing, where it does not matter who owns it or an owner is named who will do.
    pub fn doubt_about_home(&self, tenure: Option<Tenure>) -> Option<Message> {
        if self.home.owned_by.is_empty() {
            return None;
        }
        let Some(tenure) = tenure else { return Some(Message::new("subsidy-tenure-unknown")) };
        let fits =
            self.home.owned_by.contains(&tenure) || (self.home.consent_will_do && tenure.allows_works());
        (!fits).then(|| Message::new("subsidy-tenure-does-not-fit"))
    }

    /// The most that is paid at the share that a person gets, where the share has a limit of its own.
    pub fn cap_of_share(&self, person: &OccupantProfile) -> Option<Money> {
        let rate = self.rates.iter().find(|rate| {
            rate.condition.iter().all(|condition| matches!(answer_to(condition, person), Answer::Yes))
        })?;
        rate.cap.map(Money::from_yuan)
    }

    /// Whether a person would get the subsidy, whatever the day. For schemes that stand in as a reference.
    pub fn eligibility_of_person(&self, person: &OccupantProfile) -> Eligibility {
        let mut against = Vec::new();
        let mut open = Vec::new();
        for answer in self.applicant_answers(person) {
            match answer {
                Answer::Yes => {}
                Answer::No(reason) => against.push(reason),
                Answer::Unknown(question) => open.push(question),
            }
        }
        if !against.is_empty() {
            return Eligibility::NotEligible(against);
        }
        if !self.is_rate_known() {
            let year = self.valid_from.year().to_string();
            open.push(Message::new("subsidy-rate-unknown").with("year", year));
            return Eligibility::CannotTell(open);
        }
        match self.rate_for(person) {
            Ok(percent) if open.is_empty() => Eligibility::Eligible { percent },
            Ok(_) => Eligibility::CannotTell(open),
            Err(questions) if questions.is_empty() => {
                Eligibility::NotEligible(vec![Message::new("subsidy-no-rate-fits")])
            }
            Err(questions) => {
                for question in questions {
                    if !open.contains(&question) {
                        open.push(question);
                    }
                }
                Eligibility::CannotTell(open)
            }
        }
    }

    fn applicant_answers(&self, person: &OccupantProfile) -> Vec<Answer> {
        let mut answers = Vec::new();
        if let Some(min_age) = self.who.min_age {
            answers.push(age_answer(person, min_age));
        }
        if self.who.hukou_required {
            answers.push(Answer::of(
                person.registration.map(|registration| registration == Registration::Local),
                Message::new("subsidy-not-registered"),
                "subsidy-registration-unknown",
            ));
        }
        if !self.who.incomes.is_empty() {
            answers.push(income_answer(person, &self.who.incomes));
        }
        if !self.who.needs_any.is_empty() {
            answers.push(need_answer(person, &self.who.needs_any));
        }
        answers
    }

    /// The first share whose conditions hold; else what must be asked first. No question means none fits.
    fn rate_for(&self, person: &OccupantProfile) -> Result<u32, Vec<Message>> {
        let mut questions = Vec::new();
        'rates: for rate in &self.rates {
            let mut open = Vec::new();
            for condition in &rate.condition {
                match answer_to(condition, person) {
                    Answer::Yes => {}
                    Answer::No(_) => continue 'rates,
                    Answer::Unknown(question) => open.push(question),
                }
            }
            let holds = open.is_empty();
            for question in open {
                if !questions.contains(&question) {
                    questions.push(question);
                }
            }
            if holds {
                // A better share may come before this one; it must be asked for first.
                return if questions.is_empty() { Ok(rate.percent) } else { Err(questions) };
            }
        }
        Err(questions)
    }
}

fn answer_to(condition: &SubsidyCondition, person: &OccupantProfile) -> Answer {
    match condition {
        SubsidyCondition::AgeAtLeast(age) => age_answer(person, *age),
        SubsidyCondition::Income(incomes) => income_answer(person, incomes),
        SubsidyCondition::NeedsAny(needs) => need_answer(person, needs),
        SubsidyCondition::Check(what) => {
            Answer::Unknown(Message::new("subsidy-check").with("what", what.clone()))
        }
    }
}

fn need_answer(person: &OccupantProfile, needs: &[Need]) -> Answer {
    let needs: Vec<_> = needs.iter().map(|need| has_need(person, *need)).collect();
    let holds = if needs.contains(&Some(true)) {
        Some(true)
    } else if needs.contains(&None) {
        None
    } else {
        Some(false)
    };
    Answer::of(holds, Message::new("subsidy-need-missing"), "subsidy-need-unknown")
}

fn age_answer(person: &OccupantProfile, min_age: u32) -> Answer {
    Answer::of(
        person.age.map(|age| age >= min_age),
        Message::new("subsidy-too-young").with("age", min_age as usize),
        "subsidy-age-unknown",
    )
}

fn income_answer(person: &OccupantProfile, incomes: &[IncomeClass]) -> Answer {
    Answer::of(
        person.income.map(|income| incomes.contains(&income)),
        Message::new("subsidy-income-not-covered"),
        "subsidy-income-unknown",
    )
}

fn has_need(person: &OccupantProfile, need: Need) -> Option<bool> {
    match need {
        Need::Aged80 => person.age.map(|age| age >= 80),
        Need::Unable => match person.level() {
            LevelResult::Known { level, .. } => unable(level),
            LevelResult::Between { best, worst } => unable(best).filter(|same| unable(worst) == Some(*same)),
        },
        // A profile without a certificate may mean that nobody asked.
        Need::Disabled => person.disability.map(|_| true),
    }
}

/// Whether a level counts as 失能; at mild loss the assessor decides.
fn unable(level: AbilityLevel) -> Option<bool> {
    match level {
        AbilityLevel::Intact => Some(false),
        AbilityLevel::Mild => None,
        AbilityLevel::Moderate | AbilityLevel::Severe | AbilityLevel::Complete => Some(true),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::catalog::SubsidyBook;
    use crate::occupant::{AbilityItem, AbilityScores, Disability, DisabilityClass};

    fn scheme(id: &str) -> &'static SubsidyScheme {
        SubsidyBook::built_in().scheme(id).expect(id)
    }

    fn person(age: Option<u32>, registration: Option<Registration>) -> OccupantProfile {
        OccupantProfile { age, registration, ..OccupantProfile::default() }
    }

    fn ids(eligibility: &Eligibility) -> Vec<&'static str> {
        eligibility.reasons().iter().map(Message::id).collect()
    }

    #[test]
    fn tianjin_2025_asks_for_age_and_day_but_not_for_registration() {
        let tj3 = scheme("TJ3");
        let summer = date(2025, 7, 1);
        let yes = Eligibility::Eligible { percent: 30 };
        for registration in [None, Some(Registration::Local), Some(Registration::Elsewhere)] {
            assert_eq!(tj3.eligibility(&person(Some(60), registration), summer), yes);
        }
        let too_young = tj3.eligibility(&person(Some(59), None), summer);
        assert!(matches!(too_young, Eligibility::NotEligible(_)));
        assert_eq!(ids(&too_young), ["subsidy-too-young"]);
        let nobody_said = tj3.eligibility(&person(None, None), summer);
        assert!(matches!(nobody_said, Eligibility::CannotTell(_)));
        assert_eq!(ids(&nobody_said), ["subsidy-age-unknown"]);

        let sixty = person(Some(60), None);
        let last = date(2025, 12, 31);
        assert_eq!(tj3.eligibility(&sixty, date(2025, 1, 1)), yes);
        assert_eq!(tj3.eligibility(&sixty, last), yes);
        assert_eq!(tj3.eligibility(&sixty, date(2026, 1, 1)), Eligibility::Expired { on: last });
        assert_eq!(ids(&tj3.eligibility(&sixty, date(2024, 12, 31))), ["subsidy-not-yet"]);
        assert_eq!(tj3.eligibility_of_person(&sixty), yes);
    }

    #[test]
    fn beijing_asks_for_registration_and_pays_by_age_and_income() {
        let beijing = scheme("BJ2024");
        let autumn = date(2024, 11, 1);
        let ask = |age, registration, income| {
            let person = OccupantProfile { income, ..person(Some(age), registration) };
            beijing.eligibility(&person, autumn)
        };
        let local = Some(Registration::Local);
        let ordinary = Some(IncomeClass::Ordinary);
        assert_eq!(ask(79, local, ordinary), Eligibility::Eligible { percent: 60 });
        assert_eq!(ask(80, local, ordinary), Eligibility::Eligible { percent: 80 });
        assert_eq!(ask(60, local, Some(IncomeClass::LowIncome)), Eligibility::Eligible { percent: 100 });
        assert_eq!(ids(&ask(70, Some(Registration::Elsewhere), ordinary)), ["subsidy-not-registered"]);
        assert_eq!(
            ask(70, None, ordinary),
            Eligibility::CannotTell(vec![Message::new("subsidy-registration-unknown")])
        );
        // With the income unknown the share is, too, though every share is some share.
        assert_eq!(ids(&ask(70, local, None)), ["subsidy-income-unknown"]);
    }

    #[test]
    fn shanghai_leaves_questions_to_staff() {
        let shanghai = scheme("SH2025");
        let ask = |age, income| {
            let person =
                OccupantProfile { income: Some(income), ..person(Some(age), Some(Registration::Local)) };
            shanghai.eligibility(&person, date(2026, 11, 1))
        };
        assert_eq!(ask(70, IncomeClass::MinimumLiving), Eligibility::Eligible { percent: 100 });
        assert_eq!(ask(70, IncomeClass::LowIncome), Eligibility::Eligible { percent: 80 });
        assert_eq!(ids(&ask(79, IncomeClass::Ordinary)), ["subsidy-check"]);
        assert_eq!(ids(&ask(80, IncomeClass::Ordinary)), ["subsidy-check", "subsidy-check"]);
    }

    #[test]
    fn tianjin_hardship_needs_an_income_class_and_one_need() {
        let tj1 = scheme("TJ1");
        let on = date(2022, 1, 1);
        let mut moderate = AbilityScores::full();
        for item in &AbilityItem::ALL[..8] {
            moderate.set(*item, Some(0));
        }
        let poor = OccupantProfile { income: Some(IncomeClass::MinimumLiving), ..OccupantProfile::default() };
        let yes = Eligibility::Eligible { percent: 100 };
        let with = |change: &dyn Fn(&mut OccupantProfile)| {
            let mut person = poor.clone();
            change(&mut person);
            tj1.eligibility(&person, on)
        };
        assert_eq!(with(&|person| person.age = Some(80)), yes);
        assert_eq!(with(&|person| person.abilities = moderate.clone()), yes);
        let certificate = Disability { class: DisabilityClass::Physical, grade: 2 };
        assert_eq!(with(&|person| person.disability = Some(certificate)), yes);
        assert_eq!(ids(&with(&|person| person.age = Some(79))), ["subsidy-need-unknown"]);
        let ordinary = with(&|person| person.income = Some(IncomeClass::Ordinary));
        assert!(matches!(ordinary, Eligibility::NotEligible(_)));
        assert_eq!(ids(&ordinary), ["subsidy-income-not-covered"]);
    }

    #[test]
    fn an_unknown_share_is_never_promised() {
        let answer = scheme("TJ4").eligibility(&person(Some(80), None), date(2026, 11, 1));
        assert!(matches!(answer, Eligibility::CannotTell(_)));
        let chinese = crate::locale::Locale::new(crate::locale::Language::Chinese);
        assert_eq!(chinese.text(&answer.reasons()[0]), "2026 年规则待核实");
    }
}
