//! What is shown and how; saved with the settings, never undone.

use std::path::PathBuf;

use crate::locale::Language;
use crate::plan::{ElementId, LevelId};
use crate::rules::FindingKey;

use super::canvas::Sheet;
use super::command::UiCommand;
use super::decision::Question;
use super::place::{Choosing, Place, Region};
use super::{CanvasView, Theme};

/// How large texts are, beside the theme.
pub const TEXT_SCALES: [f32; 3] = [1.0, 1.15, 1.3];

/// Something said over the canvas for a few seconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// What was done.
    pub words: String,
    /// Whether undo takes it back.
    pub can_undo: bool,
    /// When it was said first, in seconds since the program began; `None` until it was shown.
    pub since: Option<f64>,
}

impl Toast {
    /// So many seconds it is shown.
    pub const SECONDS: f64 = 8.0;

    /// What was done, and whether undo takes it back.
    pub const fn new(words: String, can_undo: bool) -> Self {
        Self { words, can_undo, since: None }
    }
}

/// A page of a file that a picture came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pages {
    /// The page, from 0.
    pub page: usize,
    /// So many there are.
    pub count: usize,
}

/// Something that went wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// What happened and what still holds.
    pub words: String,
    /// What can be tried again.
    pub again: Option<UiCommand>,
}

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
    /// An element to move the sheet to.
    pub reveal: Option<ElementId>,
    /// What is to be selected once the step that was asked for is made.
    pub selection_after: Option<Vec<ElementId>>,
    /// The storey to show once the step that was asked for is made.
    pub level_after: Option<LevelId>,
    /// Whether a typed length of a wall moves its start instead of its end.
    pub moves_start: bool,
    /// A text to put on the clipboard.
    pub copied: Option<String>,
    /// What a file is being chosen for, in the panel.
    pub chooses: Option<Choosing>,
    /// Files that were open before, the last first.
    pub recent: Vec<PathBuf>,
    /// When the case was saved last, such as `10:42`.
    pub saved_at: Option<String>,
    /// The page of its file that the picture below the plan is, where there are several.
    pub pages: Option<Pages>,
    /// The finding that is opened in the list; `None` for the most important one.
    pub finding: Option<FindingKey>,
    /// Whether the survey list is shown in place of the findings.
    pub shows_survey: bool,
    /// Whether the panel says what became of an imported file.
    pub shows_import: bool,
    /// Whether ways are drawn.
    pub shows_routes: bool,
    /// Whether turning circles are drawn.
    pub shows_turning: bool,
    /// Whether the floor that the person's chair reaches is drawn, with one of its ways.
    pub shows_reach: bool,
    /// Whether the width of all ways is drawn.
    pub shows_widths: bool,
    /// Something to say in a few words, over the canvas.
    pub toast: Option<Toast>,
    /// Something that went wrong, over the panel.
    pub trouble: Option<Trouble>,
    /// Something to decide before anything else.
    pub question: Option<Question>,
    /// The part of the window that is to get the keyboard.
    pub region: Option<Region>,
    /// Why the step that was tried cannot be made, at the pointer; until the next one is.
    pub refusal: Option<String>,
    /// Whether the panel at the right is hidden.
    pub hides_panel: bool,
    /// Whether the command palette is open.
    pub shows_palette: bool,
    /// Whether the help sheet is open.
    pub shows_help: bool,
}

impl ViewState {
    /// What another frame is needed for when it changes outside the plan's own steps.
    pub(super) fn clone_of_look(&self) -> impl PartialEq + use<> {
        (
            (self.place, self.theme, self.text_scale, self.language, self.level, self.finding.clone()),
            (self.selection.clone(), self.reveal, self.chooses, self.region, self.question.clone()),
            (self.shows_survey, self.shows_import, self.shows_routes, self.shows_turning, self.hides_panel),
            (self.shows_palette, self.shows_help, self.refusal.clone(), self.canvas, self.moves_start),
            (self.shows_reach, self.shows_widths),
        )
    }
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
            reveal: None,
            selection_after: None,
            level_after: None,
            moves_start: false,
            copied: None,
            chooses: None,
            recent: Vec::new(),
            saved_at: None,
            pages: None,
            finding: None,
            shows_survey: false,
            shows_import: false,
            shows_routes: true,
            shows_turning: true,
            shows_reach: false,
            shows_widths: false,
            toast: None,
            trouble: None,
            question: None,
            region: None,
            refusal: None,
            hides_panel: false,
            shows_palette: false,
            shows_help: false,
        }
    }
}
