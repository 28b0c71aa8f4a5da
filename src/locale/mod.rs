//! Texts for people.
//!
//! Core types carry a [`Message`]: an id and its arguments, never a sentence.
//! The sentences live in Fluent files under `assets/locales`; [`Locale`] turns a message into text.
//! Data files written by staff carry their own two texts, a [`LocalText`].

mod message;

use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

pub use message::{Argument, Message};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/locales");

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Simplified Chinese, the first language of every screen and document.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Language {
    /// All languages, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Chinese, Self::English];

    /// The BCP 47 tag, which is also the folder of its texts.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }
}

/// A text that a data file gives in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LocalText {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl LocalText {
    /// The text in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Chinese => &self.zh,
            Language::English => &self.en,
        }
    }
}

/// The texts of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
}

impl Locale {
    /// Reads the texts that are built into the program.
    pub fn new(language: Language) -> Self {
        let (locale, problems) = Self::from_files(language, Self::built_in_files(language));
        debug_assert!(problems.is_empty(), "the built-in texts are sound, a test checks them: {problems:?}");
        locale
    }

    /// The built-in text files of a language, as (name, text), in the order of their names.
    pub fn built_in_files(language: Language) -> Vec<(&'static str, &'static str)> {
        let Some(folder) = LOCALES.get_dir(language.tag()) else { return Vec::new() };
        let mut files: Vec<_> = folder
            .files()
            .filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?)))
            .collect();
        files.sort_unstable();
        files
    }

    /// Makes a locale from Fluent texts; a text that cannot be read is reported and the rest still counts.
    ///
    /// A later file replaces messages of an earlier one, so a centre can change single sentences.
    pub fn from_files<'a>(
        language: Language,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> (Self, Vec<crate::datafile::DataProblem>) {
        let identifier: LanguageIdentifier =
            language.tag().parse().expect("the tags of the built-in languages are well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The marks that Fluent puts around arguments show up as boxes in PDF text.
        bundle.set_use_isolating(false);
        let mut problems = Vec::new();
        let mut ids = BTreeSet::new();
        for (name, text) in files {
            let resource = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    problems.extend(errors.iter().map(|error| {
                        crate::datafile::DataProblem::at_offset(
                            name,
                            text,
                            error.pos.start,
                            error.to_string(),
                            "write each text as `key = text`",
                        )
                    }));
                    resource
                }
            };
            ids.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle.add_resource_overriding(resource);
        }
        (Self { language, bundle, ids }, problems)
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The ids of all texts, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// The text of an id that needs no arguments. An unknown id is returned as it is, so that a gap shows.
    pub fn get(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// The text of a message with its arguments filled in.
    pub fn text(&self, message: &Message) -> String {
        self.format(message.id(), message.arguments())
    }

    fn format(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::from(text.clone()),
                Argument::Number(number) => FluentValue::from(*number),
                Argument::LocalText(text) => FluentValue::from(text.get(self.language).to_owned()),
                Argument::Message(message) => FluentValue::from(self.text(message)),
            };
            fluent.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        debug_assert!(errors.is_empty(), "text {id:?} misses an argument: {errors:?}");
        text.into_owned()
    }
}
