//! What can be asked for by a key, by the command palette and by buttons: one list for all three.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::edit::arrange::Alignment;
use crate::edit::walls::Along;
use crate::plan::FixtureKind;

use super::place::Place;

/// A drawing tool of the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ToolKind {
    /// Select and change.
    #[default]
    Select,
    /// Whole rooms.
    Room,
    /// Walls.
    Wall,
    /// Doors and open ways through.
    Door,
    /// Windows.
    Window,
    /// Fixtures.
    Fixture,
    /// Measures, dimensions and notes.
    Note,
    /// The picture below the plan.
    Underlay,
}

impl ToolKind {
    /// All tools, in the order of the bar.
    pub const ALL: [Self; 8] = [
        Self::Select,
        Self::Room,
        Self::Wall,
        Self::Door,
        Self::Window,
        Self::Fixture,
        Self::Note,
        Self::Underlay,
    ];

    /// Its name.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Select => "tool-select",
            Self::Room => "tool-room",
            Self::Wall => "tool-wall",
            Self::Door => "tool-door",
            Self::Window => "tool-window",
            Self::Fixture => "tool-fixture",
            Self::Note => "tool-note",
            Self::Underlay => "tool-underlay",
        }
    }

    /// The key that takes it.
    pub const fn key(self) -> Key {
        match self {
            Self::Select => Key::V,
            Self::Room => Key::B,
            Self::Wall => Key::W,
            Self::Door => Key::D,
            Self::Window => Key::N,
            Self::Fixture => Key::F,
            Self::Note => Key::M,
            Self::Underlay => Key::U,
        }
    }
}

/// Something that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UiCommand {
    /// Open one of the five places.
    Go(Place),
    /// Begin a new case.
    New,
    /// Choose a file to open.
    Open,
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Choose a picture to draw after.
    ChoosePicture,
    /// Take the last step back.
    Undo,
    /// Make the last undone step again.
    Redo,
    /// List everything that can be asked for.
    Palette,
    /// Show the keys.
    Help,
    /// The next theme.
    NextTheme,
    /// The next text size.
    NextTextSize,
    /// The other language.
    OtherLanguage,
    /// Show or hide the panel at the right.
    TogglePanel,
    /// Go round from bar to canvas to panel.
    NextRegion,
    /// Go round the other way.
    PreviousRegion,
    /// Take a tool.
    Tool(ToolKind),
    /// Take a fixture into the hand.
    Fixture(FixtureKind),
    /// Draw bent walls, or straight ones again.
    BentWalls,
    /// Show everything.
    ZoomFit,
    /// Show what is selected.
    ZoomSelection,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// Turn the sheet by a quarter.
    TurnSheet,
    /// Select everything on the storey.
    SelectAll,
    /// Select all walls.
    SelectWalls,
    /// Select all doors.
    SelectDoors,
    /// Select all windows.
    SelectWindows,
    /// Select all fixtures.
    SelectFixtures,
    /// Select all that is like what is selected.
    SelectSimilar,
    /// Copy what is selected.
    Copy,
    /// Copy and remove what is selected.
    Cut,
    /// Set down what was copied.
    Paste,
    /// Copy and set down at once.
    Duplicate,
    /// Remove what is selected.
    Delete,
    /// Make a group of what is selected.
    Group,
    /// Take the selected group apart.
    Ungroup,
    /// Turn clockwise by a quarter.
    TurnQuarter,
    /// Turn clockwise by fifteen degrees.
    TurnStep,
    /// Hang the door at its other edge.
    FlipHinge,
    /// Let the door open to the other side.
    FlipSwing,
    /// Line up with the first that was selected.
    Align(Alignment),
    /// Equal gaps.
    Distribute(Along),
    /// Split the selected wall in the middle.
    SplitWall,
    /// Join the two selected walls.
    JoinWalls,
    /// Mirror the whole storey.
    Mirror,
    /// Add a storey.
    AddLevel,
    /// Begin the guided first sketch.
    Guide,
}

/// A headline of the help sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommandGroup {
    /// The program.
    Program,
    /// Looking around.
    View,
    /// Tools.
    Tools,
    /// Selecting.
    Selection,
    /// Changing.
    Change,
}

impl CommandGroup {
    /// All headlines, in order.
    pub const ALL: [Self; 5] = [Self::Program, Self::View, Self::Tools, Self::Selection, Self::Change];

    /// The words for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Program => "command-group-program",
            Self::View => "command-group-view",
            Self::Tools => "command-group-tools",
            Self::Selection => "command-group-selection",
            Self::Change => "command-group-change",
        }
    }
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

impl UiCommand {
    /// All commands, in the order of the palette.
    pub fn all() -> Vec<Self> {
        let mut all: Vec<Self> = Place::ALL.into_iter().map(Self::Go).collect();
        all.extend([
            Self::New,
            Self::Open,
            Self::Save,
            Self::SaveAs,
            Self::ChoosePicture,
            Self::Undo,
            Self::Redo,
            Self::Palette,
            Self::Help,
            Self::Guide,
            Self::NextTheme,
            Self::NextTextSize,
            Self::OtherLanguage,
            Self::TogglePanel,
            Self::NextRegion,
            Self::PreviousRegion,
        ]);
        all.extend(ToolKind::ALL.into_iter().map(Self::Tool));
        all.extend([
            Self::BentWalls,
            Self::ZoomFit,
            Self::ZoomSelection,
            Self::ZoomIn,
            Self::ZoomOut,
            Self::TurnSheet,
            Self::SelectAll,
            Self::SelectWalls,
            Self::SelectDoors,
            Self::SelectWindows,
            Self::SelectFixtures,
            Self::SelectSimilar,
            Self::Copy,
            Self::Cut,
            Self::Paste,
            Self::Duplicate,
            Self::Delete,
            Self::Group,
            Self::Ungroup,
            Self::TurnQuarter,
            Self::TurnStep,
            Self::FlipHinge,
            Self::FlipSwing,
        ]);
        all.extend(Alignment::ALL.into_iter().map(Self::Align));
        all.extend([
            Self::Distribute(Along::X),
            Self::Distribute(Along::Y),
            Self::SplitWall,
            Self::JoinWalls,
            Self::Mirror,
            Self::AddLevel,
        ]);
        all.extend(FixtureKind::ALL.iter().map(|&kind| Self::Fixture(kind)));
        all
    }

    /// The words for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Go(place) => place.message_id(),
            Self::New => "command-new",
            Self::Open => "command-open",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::ChoosePicture => "underlay-choose",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Palette => "command-palette",
            Self::Help => "command-help",
            Self::NextTheme => "command-theme",
            Self::NextTextSize => "command-text-size",
            Self::OtherLanguage => "command-language",
            Self::TogglePanel => "command-panel",
            Self::NextRegion => "command-next-region",
            Self::PreviousRegion => "command-previous-region",
            Self::Tool(kind) => kind.message_id(),
            Self::Fixture(kind) => kind.message_id(),
            Self::BentWalls => "command-bent-walls",
            Self::ZoomFit => "command-zoom-fit",
            Self::ZoomSelection => "command-zoom-selection",
            Self::ZoomIn => "zoom-in",
            Self::ZoomOut => "zoom-out",
            Self::TurnSheet => "command-turn-sheet",
            Self::SelectAll => "command-select-all",
            Self::SelectWalls => "command-select-walls",
            Self::SelectDoors => "command-select-doors",
            Self::SelectWindows => "command-select-windows",
            Self::SelectFixtures => "command-select-fixtures",
            Self::SelectSimilar => "command-select-similar",
            Self::Copy => "command-copy",
            Self::Cut => "command-cut",
            Self::Paste => "command-paste",
            Self::Duplicate => "command-duplicate",
            Self::Delete => "command-delete",
            Self::Group => "command-group",
            Self::Ungroup => "command-ungroup",
            Self::TurnQuarter => "command-turn-quarter",
            Self::TurnStep => "command-turn-step",
            Self::FlipHinge => "command-flip-hinge",
            Self::FlipSwing => "command-flip-swing",
            Self::Align(alignment) => alignment.message_id(),
            Self::Distribute(Along::X) => "command-distribute-x",
            Self::Distribute(Along::Y) => "command-distribute-y",
            Self::SplitWall => "command-split-wall",
            Self::JoinWalls => "command-join-walls",
            Self::Mirror => "command-mirror",
            Self::AddLevel => "command-add-level",
            Self::Guide => "command-guide",
        }
    }

    /// Where it stands in the help sheet.
    pub const fn group(self) -> CommandGroup {
        match self {
            Self::Go(_)
            | Self::New
            | Self::Open
            | Self::Save
            | Self::SaveAs
            | Self::ChoosePicture
            | Self::Undo
            | Self::Redo
            | Self::Palette
            | Self::Help
            | Self::Guide
            | Self::NextTheme
            | Self::NextTextSize
            | Self::OtherLanguage => CommandGroup::Program,
            Self::TogglePanel
            | Self::NextRegion
            | Self::PreviousRegion
            | Self::ZoomFit
            | Self::ZoomSelection
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::TurnSheet => CommandGroup::View,
            Self::Tool(_) | Self::Fixture(_) | Self::BentWalls => CommandGroup::Tools,
            Self::SelectAll
            | Self::SelectWalls
            | Self::SelectDoors
            | Self::SelectWindows
            | Self::SelectFixtures
            | Self::SelectSimilar
            | Self::Group
            | Self::Ungroup => CommandGroup::Selection,
            Self::Copy
            | Self::Cut
            | Self::Paste
            | Self::Duplicate
            | Self::Delete
            | Self::TurnQuarter
            | Self::TurnStep
            | Self::FlipHinge
            | Self::FlipSwing
            | Self::Align(_)
            | Self::Distribute(_)
            | Self::SplitWall
            | Self::JoinWalls
            | Self::Mirror
            | Self::AddLevel => CommandGroup::Change,
        }
    }

    /// Its key, if it has one. Copy, cut and paste have theirs from the system.
    pub const fn shortcut(self) -> Option<KeyboardShortcut> {
        let (modifiers, key) = match self {
            Self::Go(place) => (Modifiers::NONE, place.key()),
            Self::New => (CTRL, Key::N),
            Self::Open => (CTRL, Key::O),
            Self::Save => (CTRL, Key::S),
            Self::SaveAs => (CTRL_SHIFT, Key::S),
            Self::Undo => (CTRL, Key::Z),
            Self::Redo => (CTRL_SHIFT, Key::Z),
            Self::Palette => (CTRL, Key::K),
            Self::Help => (Modifiers::NONE, Key::F10),
            Self::NextTheme => (CTRL_SHIFT, Key::T),
            Self::TogglePanel => (Modifiers::NONE, Key::F9),
            Self::NextRegion => (Modifiers::NONE, Key::F6),
            Self::PreviousRegion => (Modifiers::SHIFT, Key::F6),
            Self::Tool(kind) => (Modifiers::NONE, kind.key()),
            Self::BentWalls => (Modifiers::NONE, Key::A),
            Self::ZoomFit => (Modifiers::NONE, Key::Home),
            Self::ZoomSelection => (Modifiers::SHIFT, Key::Home),
            Self::ZoomIn => (CTRL, Key::Equals),
            Self::ZoomOut => (CTRL, Key::Minus),
            Self::TurnSheet => (CTRL_SHIFT, Key::R),
            Self::SelectAll => (CTRL, Key::A),
            Self::SelectSimilar => (CTRL_SHIFT, Key::A),
            Self::Copy => (CTRL, Key::C),
            Self::Cut => (CTRL, Key::X),
            Self::Paste => (CTRL, Key::V),
            Self::Duplicate => (CTRL, Key::D),
            Self::Delete => (Modifiers::NONE, Key::Delete),
            Self::Group => (CTRL, Key::G),
            Self::Ungroup => (CTRL_SHIFT, Key::G),
            Self::TurnQuarter => (Modifiers::NONE, Key::R),
            Self::TurnStep => (Modifiers::SHIFT, Key::R),
            Self::FlipHinge => (Modifiers::NONE, Key::X),
            Self::FlipSwing => (Modifiers::NONE, Key::C),
            Self::NextTextSize
            | Self::OtherLanguage
            | Self::ChoosePicture
            | Self::Fixture(_)
            | Self::SelectWalls
            | Self::SelectDoors
            | Self::SelectWindows
            | Self::SelectFixtures
            | Self::Align(_)
            | Self::Distribute(_)
            | Self::SplitWall
            | Self::JoinWalls
            | Self::Mirror
            | Self::AddLevel
            | Self::Guide => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Whether it is about drawing on the plan, and its key works only there.
    pub const fn is_of_plan(self) -> bool {
        matches!(self.group(), CommandGroup::Tools | CommandGroup::Selection | CommandGroup::Change)
            || matches!(
                self,
                Self::ZoomFit | Self::ZoomSelection | Self::ZoomIn | Self::ZoomOut | Self::TurnSheet
            )
    }

    /// Whether its key would otherwise write into a text field.
    pub fn writes(self) -> bool {
        self.shortcut().is_some_and(|shortcut| {
            !shortcut.modifiers.command && !(Key::F1..=Key::F35).contains(&shortcut.logical_key)
        })
    }
}

/// A key as it is printed on the keyboard: `Ctrl+Shift+Z`.
pub fn key_text(shortcut: KeyboardShortcut) -> String {
    let mut text = String::new();
    if shortcut.modifiers.command || shortcut.modifiers.ctrl {
        text.push_str(if cfg!(target_os = "macos") { "Cmd+" } else { "Ctrl+" });
    }
    if shortcut.modifiers.shift {
        text.push_str("Shift+");
    }
    if shortcut.modifiers.alt {
        text.push_str("Alt+");
    }
    text.push_str(match shortcut.logical_key {
        Key::Equals => "+",
        Key::Minus => "-",
        key => key.name(),
    });
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn no_key_is_given_twice() {
        let mut keys: BTreeMap<String, UiCommand> = BTreeMap::new();
        for command in UiCommand::all() {
            if let Some(shortcut) = command.shortcut() {
                let earlier = keys.insert(key_text(shortcut), command);
                assert_eq!(earlier, None, "{command:?} has the same key");
            }
        }
        assert!(keys.len() > 30);
    }

    #[test]
    fn keys_that_write_are_told_from_those_that_do_not() {
        assert!(UiCommand::Tool(ToolKind::Wall).writes());
        assert!(UiCommand::Delete.writes());
        assert!(!UiCommand::Save.writes() && !UiCommand::Help.writes());
    }
}
