//! What is shown and how; saved with the settings, never undone.

use crate::locale::Language;
use crate::plan::{ElementId, LevelId};
use crate::rules::FindingKey;

use super::canvas::Sheet;
use super::{CanvasView, Icon, Theme};

/// A place of the program, in the order of a consultation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// 长者: the person.
    Elder,
    /// 户型: the plan.
    Plan,
    /// 评估: how the home stands.
    #[default]
    Assess,
    /// 方案: what is done about it.
    Remedies,
    /// 报告: what the family takes home.
    Report,
}

impl Place {
    /// All places, in the order of the rail.
    pub const ALL: [Self; 5] = [Self::Elder, Self::Plan, Self::Assess, Self::Remedies, Self::Report];

    /// Its icon.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Elder => Icon::Elder,
            Self::Plan => Icon::Plan,
            Self::Assess => Icon::Assess,
            Self::Remedies => Icon::Remedy,
            Self::Report => Icon::Report,
        }
    }

    /// Its name.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Elder => "place-elder",
            Self::Plan => "place-plan",
            Self::Assess => "place-assess",
            Self::Remedies => "place-remedies",
            Self::Report => "place-report",
        }
    }

    /// The key that leads to it.
    pub const fn key(self) -> egui::Key {
        match self {
            Self::Elder => egui::Key::F1,
            Self::Plan => egui::Key::F2,
            Self::Assess => egui::Key::F3,
            Self::Remedies => egui::Key::F4,
            Self::Report => egui::Key::F5,
        }
    }
}

/// How large texts are, beside the theme.
pub const TEXT_SCALES: [f32; 3] = [1.0, 1.15, 1.3];

/// What is shown and how.
#[derive(Clone, Debug)]
pub struct ViewState {
    /// The place that is open.
    pub place: Place,
    /// Colors.
    pub theme: Theme,
    /// Which of [`TEXT_SCALES`] is in use.
    pub text_scale: usize,
    /// Language of all texts.
    pub language: Language,
    /// The part of the plan that the canvas shows; `None` to show all of it.
    pub canvas: Option<CanvasView>,
    /// Where the canvas was in the last frame, and what it showed.
    pub sheet: Option<Sheet>,
    /// The storey that is shown.
    pub level: LevelId,
    /// What is selected on the plan.
    pub selection: Vec<ElementId>,
    /// The finding that is opened in the list; `None` for the most important one.
    pub finding: Option<FindingKey>,
    /// Whether the survey list is shown in place of the findings.
    pub shows_survey: bool,
    /// Whether the panel lists files to open.
    pub shows_files: bool,
    /// Whether the panel says what became of an imported file.
    pub shows_import: bool,
    /// Whether ways are drawn.
    pub shows_routes: bool,
    /// Whether turning circles are drawn.
    pub shows_turning: bool,
    /// Something to say in a few words, over the canvas.
    pub toast: Option<String>,
    /// Something that went wrong, over the panel.
    pub trouble: Option<String>,
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            place: Place::default(),
            theme: Theme::default(),
            text_scale: 0,
            language: Language::default(),
            canvas: None,
            sheet: None,
            level: LevelId(1),
            selection: Vec::new(),
            finding: None,
            shows_survey: false,
            shows_files: false,
            shows_import: false,
            shows_routes: true,
            shows_turning: true,
            toast: None,
            trouble: None,
        }
    }
}
