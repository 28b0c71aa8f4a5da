//! What is remembered about the program itself: how it looks, and which files were open.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::datafile::{options, read_value};
use crate::gui::theme::Theme;
use crate::gui::view_state::{TEXT_SCALES, ViewState};
use crate::locale::Language;

/// As many files are remembered.
const MOST_RECENT: usize = 12;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum ThemeName {
    #[default]
    Light,
    Dark,
    Contrast,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum LanguageName {
    #[default]
    Chinese,
    English,
}

/// The settings as they are written. What is missing is as usual, so that newer and older programs share them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Settings {
    theme: ThemeName,
    language: LanguageName,
    text_scale: usize,
    hides_panel: bool,
    recent: Vec<PathBuf>,
}

impl Settings {
    /// Reads settings; what cannot be read is as usual.
    pub(super) fn read(path: &Path) -> Self {
        let text = crate::store::read_text(path).unwrap_or_default();
        read_value("settings", &text).unwrap_or_default()
    }

    /// The text to write.
    pub(super) fn text(&self) -> String {
        let layout = ron::ser::PrettyConfig::new().indentor("    ");
        options().to_string_pretty(self, layout).unwrap_or_default()
    }

    /// Takes over how the program looks.
    pub(super) fn take_from(&mut self, view: &ViewState) {
        self.theme = match view.theme {
            Theme::Light => ThemeName::Light,
            Theme::Dark => ThemeName::Dark,
            Theme::Contrast => ThemeName::Contrast,
        };
        self.language = match view.language {
            Language::Chinese => LanguageName::Chinese,
            Language::English => LanguageName::English,
        };
        self.text_scale = view.text_scale;
        self.hides_panel = view.hides_panel;
    }

    /// Makes the program look as it did.
    pub(super) fn write_to(&self, view: &mut ViewState) {
        view.theme = match self.theme {
            ThemeName::Light => Theme::Light,
            ThemeName::Dark => Theme::Dark,
            ThemeName::Contrast => Theme::Contrast,
        };
        view.language = match self.language {
            LanguageName::Chinese => Language::Chinese,
            LanguageName::English => Language::English,
        };
        view.text_scale = self.text_scale.min(TEXT_SCALES.len() - 1);
        view.hides_panel = self.hides_panel;
        view.recent.clone_from(&self.recent);
    }

    /// Puts a file first among those that were open.
    pub(super) fn remember(&mut self, path: &Path, view: &mut ViewState) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MOST_RECENT);
        view.recent.clone_from(&self.recent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_strange_ones_do_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        assert_eq!(Settings::read(&path), Settings::default());
        let mut view = ViewState {
            theme: Theme::Dark,
            text_scale: 2,
            language: Language::English,
            ..ViewState::default()
        };
        let mut settings = Settings::default();
        settings.take_from(&view);
        for number in 0..20 {
            settings.remember(Path::new(&format!("{number}.yiju")), &mut view);
        }
        settings.remember(Path::new("15.yiju"), &mut view);
        std::fs::write(&path, settings.text()).unwrap();
        let read = Settings::read(&path);
        assert_eq!(read, settings);
        let mut other = ViewState::default();
        read.write_to(&mut other);
        assert_eq!((other.theme, other.text_scale, other.language), (Theme::Dark, 2, Language::English));
        assert_eq!((other.recent.len(), other.recent[0].as_path()), (12, Path::new("15.yiju")));
        std::fs::write(&path, "(text_scale: 99, of_a_later_program: 1)").unwrap();
        Settings::read(&path).write_to(&mut other);
        assert_eq!(other.text_scale, 2);
        std::fs::write(&path, "?").unwrap();
        assert_eq!(Settings::read(&path), Settings::default());
    }
}
