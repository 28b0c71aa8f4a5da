use std::sync::{Arc, LazyLock};

use include_dir::{Dir, include_dir};
use jiff::civil::Date;

use super::{SubsidyScheme, files_in, scheme_file::Record};
use crate::datafile::{DataProblem, read_entries};

static SUBSIDIES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/subsidies");

/// All known subsidy schemes, in the order of their files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubsidyBook {
    schemes: Vec<Arc<SubsidyScheme>>,
}

/// How far a scheme can be planned with on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Its terms hold on that day.
    InForce,
    /// It has ended, and what follows is not known; its terms show the order of magnitude and must be marked.
    LapsedUsedAsReference,
    /// Its terms are not known, or nobody checked that it still runs.
    Unknown,
}

impl Standing {
    /// All standings.
    pub const ALL: [Self; 3] = [Self::InForce, Self::LapsedUsedAsReference, Self::Unknown];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::InForce => "subsidy-standing-in-force",
            Self::LapsedUsedAsReference => "subsidy-standing-lapsed",
            Self::Unknown => "subsidy-standing-unknown",
        }
    }
}

impl SubsidyBook {
    /// The built-in schemes.
    pub fn built_in() -> &'static Self {
        static BOOK: LazyLock<SubsidyBook> = LazyLock::new(|| {
            let (book, problems) = SubsidyBook::from_files(files_in(&SUBSIDIES));
            debug_assert!(
                problems.is_empty(),
                "the built-in schemes are sound, a test checks them: {problems:?}"
            );
            book
        });
        &BOOK
    }

    /// The built-in scheme files as (name, text), so that staff can read their own files beside them.
    pub fn built_in_files() -> Vec<(&'static str, &'static str)> {
        files_in(&SUBSIDIES)
    }

    /// Reads scheme files; a mistake costs one scheme, and the rest counts.
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<DataProblem>) {
        let mut schemes: Vec<Arc<SubsidyScheme>> = Vec::new();
        let mut problems = Vec::new();
        let mut successors = Vec::new();
        for (file, text) in files {
            let (entries, mut mistakes) = read_entries::<Record>(file, text);
            problems.append(&mut mistakes);
            for entry in entries {
                if schemes.iter().any(|scheme| scheme.id == entry.value.id) {
                    let what = format!("the id {:?} is used twice", entry.value.id);
                    problems.push(entry.problem(file, text, "id", what, "give each scheme its own id"));
                    continue;
                }
                match entry.value.check() {
                    Ok(scheme) => schemes.push(Arc::new(scheme)),
                    Err((field, what, hint)) => {
                        problems.push(entry.problem(file, text, field, what, hint));
                        continue;
                    }
                }
                if entry.value.succeeds.is_some() {
                    successors.push((file, text, entry));
                }
            }
        }
        // A scheme may follow one of a later file, so this waits until all are read.
        for (file, text, entry) in successors {
            let Some(earlier) = &entry.value.succeeds else { continue };
            let id = &entry.value.id;
            let of = |id: &String| schemes.iter().find(|scheme| scheme.id == *id);
            let mistake = match (of(earlier).filter(|_| earlier != id), of(id)) {
                (None, _) => Some((
                    "succeeds",
                    format!("there is no other scheme {earlier:?} to follow"),
                    "name the id of the earlier scheme",
                )),
                (Some(first), Some(second))
                    if first.valid_to.is_none_or(|last| last >= second.valid_from) =>
                {
                    Some((
                        "valid_from",
                        format!("it begins before {earlier:?}, which it follows, has ended"),
                        "end the earlier scheme before this begins, or leave out `succeeds`",
                    ))
                }
                _ => None,
            };
            if let Some((field, what, hint)) = mistake {
                problems.push(entry.problem(file, text, field, what, hint));
                schemes.retain(|scheme| scheme.id != *id);
            }
        }
        (Self { schemes }, problems)
    }

    /// A scheme by its id.
    pub fn scheme(&self, id: &str) -> Option<&SubsidyScheme> {
        self.iter().find(|scheme| scheme.id == id)
    }

    /// All schemes, in the order of their files.
    pub fn iter(&self) -> impl Iterator<Item = &SubsidyScheme> {
        self.schemes.iter().map(Arc::as_ref)
    }

    /// All schemes, to be kept beside the book.
    pub fn shared(&self) -> impl Iterator<Item = &Arc<SubsidyScheme>> {
        self.schemes.iter()
    }

    /// The schemes of a region, such as `tianjin`, in the order of their files.
    pub fn for_region(&self, region: &str) -> impl Iterator<Item = &SubsidyScheme> {
        self.iter().filter(move |scheme| scheme.region == region)
    }

    /// The schemes of a region that a plan of a day may speak of: what is in force first, then what stands in
    /// as a reference, then what is not known.
    ///
    /// Schemes of the future are left out, and so are ended ones whose successor is known.
    pub fn planning_schemes(&self, region: &str, on: Date) -> Vec<(&Arc<SubsidyScheme>, Standing)> {
        let of_region = self.schemes.iter().filter(|scheme| scheme.region == region);
        let mut planned: Vec<_> =
            of_region.filter_map(|scheme| Some((scheme, self.standing(scheme, on)?))).collect();
        planned.sort_by_key(|(_, standing)| *standing);
        planned
    }

    /// How far a scheme can be planned with on a day; `None` for one of the future, and for one that has ended and
    /// whose successor is known.
    pub fn standing(&self, scheme: &SubsidyScheme, on: Date) -> Option<Standing> {
        if on < scheme.valid_from {
            return None;
        }
        if scheme.is_valid_on(on) {
            // Without an end in its text a scheme may have been stopped since.
            let is_sure = scheme.valid_to.is_some() || scheme.verified_on.is_some();
            let is_known = scheme.is_rate_known() && is_sure;
            return Some(if is_known { Standing::InForce } else { Standing::Unknown });
        }
        let is_latest = scheme.is_rate_known() && !self.has_known_successor(scheme, on);
        is_latest.then_some(Standing::LapsedUsedAsReference)
    }

    /// Whether a later scheme of the same line has begun and its share is known.
    fn has_known_successor(&self, scheme: &SubsidyScheme, on: Date) -> bool {
        // Later ones begin later, so a ring in the data cannot keep this going.
        self.schemes
            .iter()
            .filter(|later| later.succeeds.as_deref() == Some(scheme.id.as_str()))
            .filter(|later| scheme.valid_from < later.valid_from && later.valid_from <= on)
            .any(|later| later.is_rate_known() || self.has_known_successor(later, on))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::catalog::{CapScope, Catalog, Counted, Eligibility};
    use crate::locale::{Language, Locale, Message};
    use crate::units::Money;

    const GOOD: &str = r#"(
  id: "X1",
  region: "x",
  name: (zh: "补贴", en: "Subsidy"),
  document: "D",
  valid_from: "2025-01-01",
  valid_to: "2025-12-31",
  who: (min_age: 60, incomes: [LowIncome]),
  rates: [(percent: 30)],
  caps: [(yuan: 5000, scope: Person)],
  counts: Items(["C01"]),
  succeeds: "X0",
  evidence_documents: [(zh: "证", en: "Card")],
  grade: "F",
  verified_on: "2026-11-01",
  note: (zh: "注", en: "Note"),
)"#;

    #[test]
    fn every_built_in_scheme_loads() {
        let (book, problems) = SubsidyBook::from_files(files_in(&SUBSIDIES));
        assert_eq!(problems, []);
        let ids: Vec<_> = book.iter().map(|scheme| scheme.id.as_str()).collect();
        for id in
            ["BJ2024", "CN2025", "GD-YJ2021", "GS-ZY2026", "GS2025", "JL2025", "JP-KAIGO", "JS2025", "LY2025"]
                .into_iter()
                .chain([
                    "NB2025",
                    "QD2025",
                    "SH2020",
                    "SH2024P",
                    "SH2024Q4",
                    "SH2025",
                    "SZ-REGULAR",
                    "SZ2020",
                    "SZ2024",
                ])
                .chain(["TJ1", "TJ2", "TJ3", "TJ4", "WH2021", "ZJ2024", "ZJ2025"])
        {
            assert!(ids.contains(&id), "{id}");
        }
        for scheme in book.iter() {
            assert!(scheme.valid_to.is_none_or(|last| scheme.valid_from <= last), "{}", scheme.id);
            if let Counted::Items(ids) = &scheme.counts {
                assert!(ids.iter().all(|id| Catalog::built_in().product(id).is_some()), "{}", scheme.id);
            }
        }
    }

    #[test]
    fn terms_are_those_of_the_notices() {
        let scheme = |id| SubsidyBook::built_in().scheme(id).expect(id);
        let tj3 = scheme("TJ3");
        assert_eq!(tj3.cap(CapScope::Property), Some(Money::from_yuan(5000)));
        assert_eq!(tj3.cap(CapScope::Household), None);
        assert!(!tj3.counts_labor && !tj3.funded_works);
        assert_eq!(tj3.valid_to, Some(date(2025, 12, 31)));
        assert_eq!(scheme("NB2025").cap(CapScope::Item), Some(Money::from_yuan(3000)));
        assert_eq!(scheme("NB2025").cap(CapScope::Household), Some(Money::from_yuan(20_000)));
        let tj1 = scheme("TJ1");
        let product = |id| Catalog::built_in().product(id).expect(id);
        assert!(tj1.covers(product("C01")) && !tj1.covers(product("C26")));
        assert!(tj3.covers(product("C01-3")));
        assert!(tj1.funded_works);
    }

    #[test]
    fn the_lapsed_scheme_stands_in_until_the_next_is_known() {
        let standings = |book: &SubsidyBook, on| -> Vec<(String, Standing)> {
            book.planning_schemes("tianjin", on).into_iter().map(|(s, st)| (s.id.clone(), st)).collect()
        };
        let line = |id: &str, standing| (id.to_owned(), standing);
        let book = SubsidyBook::built_in();
        assert_eq!(
            standings(book, date(2026, 11, 1)),
            [
                line("TJ3", Standing::LapsedUsedAsReference),
                line("TJ1", Standing::Unknown),
                line("TJ4", Standing::Unknown)
            ]
        );
        assert_eq!(
            standings(book, date(2025, 6, 1)),
            [line("TJ3", Standing::InForce), line("TJ1", Standing::Unknown)]
        );
        assert_eq!(
            standings(book, date(2024, 10, 1)),
            [line("TJ2", Standing::InForce), line("TJ1", Standing::Unknown)]
        );
        assert_eq!(standings(book, date(2020, 1, 1)), []);

        // Once staff load the share of 2026, the scheme of 2025 is no longer spoken of.
        let files: Vec<_> = SubsidyBook::built_in_files()
            .into_iter()
            .map(|(name, text)| (name, text.replace("rates: []", "rates: [(percent: 15)]")))
            .collect();
        let (book, problems) =
            SubsidyBook::from_files(files.iter().map(|(name, text)| (*name, text.as_str())));
        assert_eq!(problems, []);
        assert_eq!(
            standings(&book, date(2026, 11, 1)),
            [line("TJ4", Standing::InForce), line("TJ1", Standing::Unknown)]
        );
    }

    #[test]
    fn an_open_scheme_that_was_checked_is_in_force() {
        let planned = SubsidyBook::built_in().planning_schemes("shanghai", date(2026, 11, 1));
        let in_force: Vec<&str> = planned
            .iter()
            .filter(|(_, standing)| *standing == Standing::InForce)
            .map(|(scheme, _)| scheme.id.as_str())
            .collect();
        assert_eq!(in_force, ["SH2025"]);
    }

    #[test]
    fn a_mistake_costs_one_scheme_and_is_placed() {
        for (from, to, line, column, what) in [
            ("\"X1\"", "\"X0\"", 2, 3, "twice"),
            ("region: \"x\"", "region: \"\"", 3, 3, "empty"),
            ("\"Subsidy\"", "\"\"", 4, 3, "misses a language"),
            ("\"2025-01-01\"", "\"soon\"", 6, 3, "not a date"),
            ("2025-12-31", "2025-02-30", 7, 3, "not a date"),
            ("2025-12-31", "2024-12-31", 7, 3, "ends before"),
            ("[LowIncome]", "[Low]", 8, 32, "Low"),
            ("percent: 30", "percent: 130", 9, 3, "not a percentage"),
            ("yuan: 5000", "yuan: 0", 10, 3, "not positive"),
            ("[\"C01\"]", "[]", 11, 3, "no product counts"),
            ("succeeds: \"X0\"", "succeeds: \"X7\"", 12, 3, "no other scheme"),
            ("succeeds: \"X0\"", "succeeds: \"X2\"", 6, 3, "has ended"),
            ("counts: Items([\"C01\"])", "counts: StandardItems([31])", 11, 3, "no such item"),
            ("counts: Items([\"C01\"])", "counts: All, most_pieces: 0", 11, 16, "no piece"),
            ("\"D\"", "\"D\", currency: \"GBP\"", 5, 18, "not known"),
            ("\"Card\"", "\"\"", 13, 3, "misses a language"),
            ("\"F\"", "\"Z\"", 14, 3, "not a grade"),
            ("2026-11-01", "2026-11", 15, 3, "not a date"),
        ] {
            let bad = GOOD.replace(from, to);
            assert_ne!(bad, GOOD, "{from}");
            // The earlier one of the year before, followed by none.
            let first = GOOD.replace("2025", "2024").replace("succeeds: \"X0\",", "").replace("X1", "X0");
            let last = GOOD.replace("X1", "X2");
            let text = format!("[\n{first},\n{bad},\n{last},\n]");
            let (book, problems) = SubsidyBook::from_files([("x.ron", text.as_str())]);
            assert_eq!(problems.len(), 1, "{to}: {problems:?}");
            let problem = &problems[0];
            let before = 1 + first.lines().count();
            assert_eq!((problem.line, problem.column), (before + line, column), "{problem}");
            assert!(problem.what.contains(what), "{problem}");
            assert!(!problem.hint.is_empty());
            let ids: Vec<_> = book.iter().map(|scheme| scheme.id.as_str()).collect();
            assert_eq!(ids, ["X0", "X2"], "{to}");
        }
    }

    #[test]
    fn every_message_has_a_text_in_both_languages() {
        let answers = [
            Eligibility::Eligible { percent: 30 },
            Eligibility::NotEligible(Vec::new()),
            Eligibility::CannotTell(Vec::new()),
            Eligibility::Expired { on: date(2025, 12, 31) },
        ];
        let mut messages: Vec<_> = answers.iter().map(Eligibility::message).collect();
        messages.extend(Standing::ALL.map(|standing| Message::new(standing.message_id())));
        messages.extend(CapScope::ALL.map(|scope| Message::new(scope.message_id())));
        messages.extend(
            [
                "subsidy-age-unknown",
                "subsidy-registration-unknown",
                "subsidy-income-unknown",
                "subsidy-need-unknown",
                "subsidy-not-registered",
                "subsidy-income-not-covered",
                "subsidy-need-missing",
                "subsidy-no-rate-fits",
            ]
            .map(Message::new),
        );
        messages.push(Message::new("subsidy-too-young").with("age", 60));
        messages.push(Message::new("subsidy-not-yet").with("date", "2025-01-01"));
        messages.push(Message::new("subsidy-rate-unknown").with("year", "2026"));
        messages.push(Message::new("subsidy-check").with("what", "x"));
        for language in Language::ALL {
            let locale = Locale::new(language);
            for message in &messages {
                assert_ne!(locale.text(message), message.id(), "{language:?}");
            }
        }
    }
}
