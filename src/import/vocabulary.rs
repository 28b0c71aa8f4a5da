//! Which words mean which fixture, room or opening: word lists under `catalogs/import`, in the languages that
//! home plans come in.

use std::sync::OnceLock;

use include_dir::{Dir, include_dir};
use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::datafile::{DataProblem, read_entries};
use crate::plan::{FixtureKind, RoomUse};

static WORDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/import");

/// Longer names are looked at only up to here, in characters.
const LONGEST_NAME: usize = 200;

/// A Chinese, Japanese or Korean sign says as much as this many letters.
const SIGN_WEIGHT: usize = 3;

/// What a name says about an opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub(super) enum OpeningWord {
    Door,
    EntranceDoor,
    SlidingDoor,
    FoldingDoor,
    GarageDoor,
    PassThrough,
    Window,
    /// Glass that does not open.
    Fixed,
    /// A window down to the floor that people walk through.
    FrenchWindow,
    /// A hole to hand things through.
    Hatch,
}

/// What the name of a CAD layer says is drawn on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub(super) enum LayerWord {
    Wall,
    Column,
    Door,
    Window,
    Furniture,
    /// Dimensions, hatches, axes, and what is above or below.
    Ignored,
}

/// Words and what they mean.
pub(super) struct Vocabulary<T> {
    words: Vec<(Pattern, T)>,
}

/// A word found in a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found<T> {
    /// What it means.
    pub(super) meaning: T,
    /// What else the name says, once the word is taken out; in lower case.
    pub(super) rest: String,
}

struct Pattern {
    /// The word with a space on each side where it must begin or end.
    needle: String,
    weight: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FixtureWords {
    kind: FixtureKind,
    words: IndexMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpeningWords {
    class: OpeningWord,
    words: IndexMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LayerWords {
    class: LayerWord,
    words: IndexMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoomWords {
    #[serde(with = "RoomUseName")]
    room_use: RoomUse,
    words: IndexMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(remote = "RoomUse")]
enum RoomUseName {
    Living,
    Bedroom,
    Kitchen,
    Bathroom,
    Dining,
    Passage,
    Entry,
    Balcony,
    Storage,
    SharedCorridor,
    Other,
}

/// The words for fixtures.
pub(super) fn fixtures() -> &'static Vocabulary<FixtureKind> {
    static WORDS: OnceLock<Vocabulary<FixtureKind>> = OnceLock::new();
    WORDS.get_or_init(|| built_in("fixtures.ron", |entry: FixtureWords| (entry.kind, entry.words)))
}

/// The words for rooms.
pub(super) fn rooms() -> &'static Vocabulary<RoomUse> {
    static WORDS: OnceLock<Vocabulary<RoomUse>> = OnceLock::new();
    WORDS.get_or_init(|| built_in("rooms.ron", |entry: RoomWords| (entry.room_use, entry.words)))
}

/// The words for openings.
pub(super) fn openings() -> &'static Vocabulary<OpeningWord> {
    static WORDS: OnceLock<Vocabulary<OpeningWord>> = OnceLock::new();
    WORDS.get_or_init(|| built_in("openings.ron", |entry: OpeningWords| (entry.class, entry.words)))
}

/// The words for layers.
pub(super) fn layers() -> &'static Vocabulary<LayerWord> {
    static WORDS: OnceLock<Vocabulary<LayerWord>> = OnceLock::new();
    WORDS.get_or_init(|| built_in("layers.ron", |entry: LayerWords| (entry.class, entry.words)))
}

fn built_in<E: DeserializeOwned, T: Copy>(
    file: &str,
    take: impl Fn(E) -> (T, IndexMap<String, Vec<String>>),
) -> Vocabulary<T> {
    let text = WORDS.get_file(file).and_then(|file| file.contents_utf8()).unwrap_or_default();
    let (vocabulary, problems) = parse(file, text, take);
    debug_assert!(problems.is_empty(), "the built-in words are sound, a test checks them: {problems:?}");
    vocabulary
}

fn parse<E: DeserializeOwned, T: Copy>(
    file: &str,
    text: &str,
    take: impl Fn(E) -> (T, IndexMap<String, Vec<String>>),
) -> (Vocabulary<T>, Vec<DataProblem>) {
    let (entries, problems) = read_entries::<E>(file, text);
    let mut words = Vec::new();
    for entry in entries {
        let (meaning, by_language) = take(entry.value);
        words.extend(by_language.into_values().flatten().map(|word| (Pattern::new(&word), meaning)));
    }
    (Vocabulary { words }, problems)
}

impl<T: Copy> Vocabulary<T> {
    /// What a name means: of all words in it the longest, and of equally long ones the last in the name.
    pub(super) fn find(&self, name: &str) -> Option<Found<T>> {
        let spaced = format!(" {} ", spaced(name));
        let mut best: Option<(usize, usize, &Pattern, T)> = None;
        for (pattern, meaning) in &self.words {
            if let Some(at) = spaced.rfind(&pattern.needle)
                && best.is_none_or(|(weight, place, ..)| (pattern.weight, at) > (weight, place))
            {
                best = Some((pattern.weight, at, pattern, *meaning));
            }
        }
        best.map(|(_, at, pattern, meaning)| {
            let (before, after) = (&spaced[..at], &spaced[at + pattern.needle.len()..]);
            Found { meaning, rest: format!("{before} {after}").trim().to_owned() }
        })
    }
}

impl Pattern {
    fn new(word: &str) -> Self {
        let (open_before, word) = word.strip_prefix('*').map_or((false, word), |word| (true, word));
        let (open_after, word) = word.strip_suffix('*').map_or((false, word), |word| (true, word));
        let text = spaced(word);
        let is_sign = text.chars().any(is_sign);
        let before = if open_before || is_sign { "" } else { " " };
        let after = if open_after || is_sign { "" } else { " " };
        let weight = text.chars().map(|c| if self::is_sign(c) { SIGN_WEIGHT } else { 1 }).sum();
        Self { needle: format!("{before}{text}{after}"), weight }
    }
}

/// A name as words in lower case with a space between them: `toiletUnit-2` becomes `toilet unit 2`.
pub(super) fn spaced(name: &str) -> String {
    #[derive(PartialEq, Clone, Copy)]
    enum Class {
        Small,
        Capital,
        Figure,
        Sign,
        Gap,
    }
    let class = |c: char| match c {
        c if is_sign(c) => Class::Sign,
        c if c.is_numeric() => Class::Figure,
        c if c.is_uppercase() => Class::Capital,
        c if c.is_alphabetic() => Class::Small,
        _ => Class::Gap,
    };
    let mut text = String::new();
    let mut last = Class::Gap;
    for c in name.chars().take(LONGEST_NAME) {
        let this = class(c);
        let goes_on = this == last || (last == Class::Capital && this == Class::Small);
        if this != Class::Gap {
            if !goes_on && !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
            text.extend(c.to_lowercase());
        } else if !text.ends_with(' ') && !text.is_empty() {
            text.push(' ');
        }
        last = this;
    }
    text.truncate(text.trim_end().len());
    text
}

/// Whether words of such signs are written without spaces between them.
fn is_sign(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0xFF66..=0xFF9F)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn problems() -> Vec<DataProblem> {
        let mut problems = Vec::new();
        let text = |file: &str| WORDS.get_file(file).unwrap().contents_utf8().unwrap();
        problems.extend(parse("fixtures.ron", text("fixtures.ron"), |e: FixtureWords| (e.kind, e.words)).1);
        problems.extend(parse("rooms.ron", text("rooms.ron"), |e: RoomWords| (e.room_use, e.words)).1);
        problems.extend(parse("openings.ron", text("openings.ron"), |e: OpeningWords| (e.class, e.words)).1);
        problems.extend(parse("layers.ron", text("layers.ron"), |e: LayerWords| (e.class, e.words)).1);
        problems
    }

    #[test]
    fn the_built_in_words_are_read_without_problems() {
        assert_eq!(problems(), []);
    }

    fn words_with_two_meanings<T: Copy + Ord + std::fmt::Debug>(words: &Vocabulary<T>) -> Vec<String> {
        let mut meanings: BTreeMap<&str, std::collections::BTreeSet<T>> = BTreeMap::new();
        for (pattern, meaning) in &words.words {
            meanings.entry(&pattern.needle).or_default().insert(*meaning);
        }
        let doubtful = meanings.iter().filter(|(_, meanings)| meanings.len() > 1);
        doubtful.map(|(word, meanings)| format!("{word}: {meanings:?}")).collect()
    }

    #[test]
    fn no_word_has_two_meanings() {
        assert_eq!(words_with_two_meanings(fixtures()), [""; 0]);
        assert_eq!(words_with_two_meanings(rooms()), [""; 0]);
        assert_eq!(words_with_two_meanings(openings()), [""; 0]);
        assert_eq!(words_with_two_meanings(layers()), [""; 0]);
    }

    #[test]
    fn names_are_taken_apart_into_words() {
        assert_eq!(spaced("eTeks#toiletUnit-2"), "e teks toilet unit 2");
        assert_eq!(spaced("Bed 140x190"), "bed 140 x 190");
        assert_eq!(spaced("  TV  床头柜A "), "tv 床头柜 a");
        assert_eq!(spaced("?!"), "");
    }

    #[test]
    fn fixtures_are_known_in_many_languages() {
        let kind = |name: &str| fixtures().find(name).map(|found| found.meaning);
        for (name, expected) in [
            ("toiletUnit", FixtureKind::Toilet),
            ("Bedside table", FixtureKind::BedsideTable),
            ("Bed 140x190", FixtureKind::Bed),
            ("Hospital bed", FixtureKind::CareBed),
            ("床头柜", FixtureKind::BedsideTable),
            ("妈妈的床", FixtureKind::Bed),
            ("Kleiderschrank", FixtureKind::Wardrobe),
            ("Etagenbett", FixtureKind::Bed),
            ("kitchenUpperCabinet", FixtureKind::WallCabinet),
            ("kitchenCabinet", FixtureKind::Counter),
            ("washbasinWithCabinet", FixtureKind::Basin),
            ("Table de nuit", FixtureKind::BedsideTable),
            ("Обеденный стол", FixtureKind::Table),
            ("洗濯機", FixtureKind::WashingMachine),
            ("Flat TV", FixtureKind::Other),
            ("TV table", FixtureKind::TvCabinet),
            ("clothesWasher", FixtureKind::WashingMachine),
            ("hotWaterRadiator", FixtureKind::Radiator),
            ("curveStaircase", FixtureKind::Stairs),
            ("Wheelchair", FixtureKind::WheelchairPlace),
        ] {
            assert_eq!(kind(name), Some(expected), "{name}");
        }
        for name in ["Box", "embedded", "", "盒子", "Sneakers"] {
            assert_eq!(kind(name), None, "{name}");
        }
    }

    #[test]
    fn rooms_are_known_in_many_languages() {
        let room_use = |name: &str| rooms().find(name).map(|found| found.meaning);
        for (name, expected) in [
            ("Bedroom #1", RoomUse::Bedroom),
            ("Living room", RoomUse::Living),
            ("卫生间", RoomUse::Bathroom),
            ("主卧卫生间", RoomUse::Bathroom),
            ("客餐厅", RoomUse::Living),
            ("餐厅", RoomUse::Dining),
            ("楼梯间", RoomUse::SharedCorridor),
            ("Salle de bains", RoomUse::Bathroom),
            ("Sala da pranzo", RoomUse::Dining),
            ("Treppenhaus", RoomUse::SharedCorridor),
            ("Flur", RoomUse::Passage),
            ("Hall", RoomUse::Entry),
            ("主寝室", RoomUse::Bedroom),
            ("洗面所", RoomUse::Bathroom),
            ("Ванная комната", RoomUse::Bathroom),
            ("주방", RoomUse::Kitchen),
            ("Garage", RoomUse::Other),
            ("WC", RoomUse::Bathroom),
        ] {
            assert_eq!(room_use(name), Some(expected), "{name}");
        }
        assert_eq!(room_use("Room 7"), None);
    }

    #[test]
    fn what_a_name_says_besides_is_kept() {
        assert_eq!(fixtures().find("Mum's bed").unwrap().rest, "mum s");
        assert_eq!(fixtures().find("Bed").unwrap().rest, "");
    }
}
