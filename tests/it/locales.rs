//! The texts for people: whole, alike in both languages, and all used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use yiju::locale::{Language, Locale, Message};
use yiju::plan::{Attribute, FixtureKind};

use crate::sources::{self, Token};

/// Texts in the code that look like message ids and are none; symbols of fixtures count without being listed.
const NOT_IDS: [&str; 4] = ["clear-rugs", "door-viewer", "remove-furniture", "remove-threshold"];

/// The texts of one language: id, and the arguments it takes.
fn arguments_of_texts(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, text) in Locale::built_in_files(language) {
        let mut current: Option<&mut BTreeSet<String>> = None;
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let id = line.split('=').next().unwrap_or_default().trim();
                let earlier = texts.insert(id.to_owned(), BTreeSet::new());
                assert_eq!(earlier, None, "{id} in {}/{file} is a second one", language.tag());
                current = texts.get_mut(id);
            } else if line.starts_with('#') {
                current = None;
            }
            if let Some(arguments) = &mut current {
                arguments.extend(line.split('$').skip(1).map(|rest| {
                    rest.chars().take_while(|&c| c.is_ascii_alphanumeric() || c == '-' || c == '_').collect()
                }));
            }
        }
    }
    texts
}

fn is_id(text: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.contains('-') && text.split('-').all(is_part)
}

fn prefix(id: &str) -> &str {
    id.split('-').next().unwrap_or(id)
}

/// What the code says about message ids.
#[derive(Default)]
struct Mentions {
    /// Ids as they stand in the code, and where first.
    ids: BTreeMap<String, String>,
    /// Beginnings and ends from which `format!` and `concat!` make ids.
    beginnings: BTreeSet<String>,
    /// Ends, such as `-how`.
    ends: BTreeSet<String>,
    /// The arguments given to an id, where it is built in one expression; and where.
    arguments: Vec<(String, BTreeSet<String>, String)>,
}

fn mentions(prefixes: &BTreeSet<&str>) -> Mentions {
    let mut result = Mentions::default();
    for source in sources::all() {
        let tokens: Vec<&Token> = source.tokens.iter().map(|(_, token)| token).collect();
        for (index, (line, token)) in source.tokens.iter().enumerate() {
            let Some(text) = token.text() else { continue };
            let place = format!("src/{}:{line}", source.path);
            let before: Vec<_> = tokens[index.saturating_sub(3)..index].iter().map(|t| t.word()).collect();
            // `Message::new("…")`, `locale.get("…")`: an id, whatever its prefix.
            let is_new = before.get(1) == Some(&Some("new")) && message_stands_before(&tokens, index);
            let is_word = before.get(1) == Some(&Some("word"));
            let is_get = before.get(1) == Some(&Some("get")) && locale_stands_before(&tokens, index);
            if is_new || is_get || is_word || is_id(text) && prefixes.contains(prefix(text)) {
                result.ids.entry(text.to_owned()).or_insert_with(|| place.clone());
            }
            if is_new {
                result.arguments.push((text.to_owned(), arguments_given(&tokens[index + 1..]), place));
            }
            if let Some((beginning, _)) = text.split_once('{').filter(|(before, _)| before.ends_with('-')) {
                result.beginnings.insert(beginning.to_owned());
            }
            let end = text.rsplit_once('}').map_or(text, |(_, end)| end);
            if end.strip_prefix('-').is_some_and(|rest| is_id(&format!("x-{rest}"))) {
                result.ends.insert(end.to_owned());
            }
        }
    }
    result
}

/// Whether `Message::new(` stands before a token.
fn message_stands_before(tokens: &[&Token], index: usize) -> bool {
    index >= 5 && tokens[index - 5].word() == Some("Message") && tokens[index - 1].is('(')
}

/// Whether `locale.get(` stands before a token.
fn locale_stands_before(tokens: &[&Token], index: usize) -> bool {
    index >= 4
        && matches!(tokens[index - 4].word(), Some("locale" | "texts"))
        && tokens[index - 3].is('.')
        && tokens[index - 1].is('(')
}

/// The names in `).with("a", …).with("b", …)`.
fn arguments_given(tokens: &[&Token]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut rest = tokens.get(1..).unwrap_or_default();
    while let [dot, with, open, name, ..] = rest {
        let (true, Some("with"), true, Some(name)) = (dot.is('.'), with.word(), open.is('('), name.text())
        else {
            break;
        };
        names.insert(name.to_owned());
        let mut depth = 0;
        let end = rest.iter().skip(2).position(|token| {
            depth += i32::from(token.is('(')) - i32::from(token.is(')'));
            depth == 0
        });
        rest = end.and_then(|end| rest.get(end + 3..)).unwrap_or_default();
    }
    names
}

/// All of the ids that some quoted text in a data file or a page template names.
fn ids_in_data() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = [("catalogs", "ron"), ("assets", "typ"), ("assets", "svg")]
        .into_iter()
        .flat_map(|(folder, extension)| sources::files(&root.join(folder), extension));
    files
        .flat_map(|(_, text)| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
        .filter(|text| is_id(text))
        .collect()
}

#[test]
fn all_files_are_read_without_problems() {
    for language in Language::ALL {
        let files = Locale::built_in_files(language);
        assert!(!files.is_empty());
        let (_, problems) = Locale::from_files(language, files);
        assert!(problems.is_empty(), "{problems:#?}");
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    let chinese = arguments_of_texts(Language::Chinese);
    let english = arguments_of_texts(Language::English);
    let only = |these: &BTreeMap<String, _>, those: &BTreeMap<String, _>| -> Vec<String> {
        these.keys().filter(|id| !those.contains_key(*id)).cloned().collect()
    };
    let (only_chinese, only_english) = (only(&chinese, &english), only(&english, &chinese));
    assert!(
        only_chinese.is_empty() && only_english.is_empty(),
        "only in zh-CN: {only_chinese:#?}\nonly in en: {only_english:#?}"
    );
    let differing: Vec<String> = chinese
        .iter()
        .filter(|(id, arguments)| english[*id] != **arguments)
        .map(|(id, arguments)| format!("{id}: zh-CN takes {arguments:?}, en takes {:?}", english[id]))
        .collect();
    assert!(differing.is_empty(), "arguments differ:\n{}", differing.join("\n"));
}

#[test]
fn the_code_names_only_texts_that_exist_and_all_of_them() {
    let texts = arguments_of_texts(Language::Chinese);
    let prefixes: BTreeSet<&str> = texts.keys().map(|id| prefix(id)).collect();
    let mentions = mentions(&prefixes);

    let is_other_name = |id: &str| {
        NOT_IDS.contains(&id)
            || FixtureKind::ALL.iter().any(|kind| kind.symbol() == id) && !texts.contains_key(id)
    };
    let mut missing: Vec<String> = mentions
        .ids
        .iter()
        .filter(|(id, _)| !texts.contains_key(*id) && !is_other_name(id))
        .map(|(id, place)| format!("{id} ({place})"))
        .collect();
    let how = Attribute::ALL.iter().map(|attribute| attribute.how_id());
    missing.extend(how.filter(|id| !texts.contains_key(*id)).map(|id| format!("{id} (how to measure)")));

    let in_data = ids_in_data();
    let unused: Vec<&String> = texts
        .keys()
        .filter(|id| {
            let is_made = |end: &String| {
                id.strip_suffix(end.as_str()).is_some_and(|stem| mentions.ids.contains_key(stem))
            };
            !(mentions.ids.contains_key(*id)
                || in_data.contains(*id)
                || mentions.ends.iter().any(is_made)
                || mentions.beginnings.iter().any(|beginning| id.starts_with(beginning.as_str())))
        })
        .collect();
    assert!(
        missing.is_empty() && unused.is_empty(),
        "the code names texts that do not exist: {missing:#?}\nnothing uses these texts: {unused:#?}"
    );
}

#[test]
fn the_code_gives_the_arguments_that_texts_take() {
    let texts = arguments_of_texts(Language::Chinese);
    let prefixes: BTreeSet<&str> = texts.keys().map(|id| prefix(id)).collect();
    let lacking: Vec<String> = mentions(&prefixes)
        .arguments
        .iter()
        .filter_map(|(id, given, place)| {
            let taken = texts.get(id)?;
            (!taken.is_subset(given)).then(|| format!("{place}: {id} takes {taken:?}, given {given:?}"))
        })
        .collect();
    assert!(lacking.is_empty(), "arguments are lacking:\n{}", lacking.join("\n"));
}

#[test]
fn answers_and_counts_are_worded() {
    let chinese = Locale::new(Language::Chinese);
    let english = Locale::new(Language::English);
    let both = |message: Message| (chinese.text(&message), english.text(&message));
    let answer = |value: i32| both(Message::new("unit-yes-no").with("value", value));
    assert_eq!(answer(1), ("是".into(), "Yes".into()));
    assert_eq!(answer(0), ("否".into(), "No".into()));
    let pieces = |value: i32| both(Message::new("unit-pieces").with("value", value));
    assert_eq!(pieces(1), ("1 个".into(), "1 piece".into()));
    assert_eq!(pieces(2), ("2 个".into(), "2 pieces".into()));
}
