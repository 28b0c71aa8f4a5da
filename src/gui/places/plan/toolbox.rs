//! The tools, and what each of them is set to.

use crate::gui::command::ToolKind;
use crate::plan::{FixtureKind, Origin, RoomUse, Structure, WallMaterial};
use crate::sketch::{
    DimensionTool, FixtureTool, Grid, LabelTool, OpeningTemplate, OpeningTool, Outcome, Preview, RoomTool,
    Scene, SelectTool, Tool, ToolEvent, UnderlayTask, UnderlayTool, WallStyle, WallTool,
};
use crate::units::Mm;

/// What the tool for notes does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NoteMode {
    /// Measure and change nothing.
    #[default]
    Measure,
    /// Draw a dimension that stays.
    Dimension,
    /// Write a note.
    Label,
}

/// The tools, and what each of them is set to. A tool that is taken again begins anew with its settings.
pub(super) struct Toolbox {
    kind: ToolKind,
    pub(super) select: SelectTool,
    room: RoomTool,
    wall: WallTool,
    opening: OpeningTool,
    fixture: FixtureTool,
    dimension: DimensionTool,
    label: LabelTool,
    underlay: UnderlayTool,
    pub(super) note_mode: NoteMode,
    /// The step of the grid, for all tools.
    pub(super) grid: Grid,
    door: OpeningTemplate,
    window: OpeningTemplate,
    /// A fixture is being carried from the list onto the plan: once set down the hand is empty.
    pub(super) carries: bool,
}

impl Default for Toolbox {
    fn default() -> Self {
        // Rooms are drawn first, and the outer walls of older flats are bearing brick of 240.
        let outer = WallStyle {
            thickness: Mm(240),
            structure: Structure::LoadBearing,
            material: WallMaterial::Brick,
            origin: Some(Origin::Derived),
            ..WallStyle::default()
        };
        Self {
            kind: ToolKind::Select,
            select: SelectTool::default(),
            room: RoomTool::new(outer, None),
            wall: WallTool::default(),
            opening: OpeningTool::new(OpeningTemplate::DOOR),
            fixture: FixtureTool::new(FixtureKind::Bed),
            dimension: DimensionTool::measuring(),
            label: LabelTool::default(),
            underlay: UnderlayTool::default(),
            note_mode: NoteMode::default(),
            grid: Grid::Fitting,
            door: OpeningTemplate::DOOR,
            window: OpeningTemplate::WINDOW,
            carries: false,
        }
    }
}

impl Toolbox {
    /// The tool in use.
    pub(super) const fn kind(&self) -> ToolKind {
        self.kind
    }

    /// Takes a tool.
    pub(super) fn take(&mut self, kind: ToolKind) {
        // What was set for the next opening stays with its kind.
        match self.kind {
            ToolKind::Door => self.door = self.opening.template,
            ToolKind::Window => self.window = self.opening.template,
            _ => {}
        }
        self.kind = kind;
        self.carries = false;
        self.wall = self.fresh_wall(self.wall.style);
        let mut room = RoomTool::new(self.room.style, self.room.room_use);
        room.going_on_from(&self.room);
        self.room = room;
        match kind {
            ToolKind::Door => self.opening = OpeningTool::new(self.door),
            ToolKind::Window => self.opening = OpeningTool::new(self.window),
            ToolKind::Fixture => self.fixture = FixtureTool::new(self.fixture.kind()),
            ToolKind::Note => self.set_note_mode(self.note_mode),
            ToolKind::Underlay => self.underlay = UnderlayTool::new(self.underlay.task()),
            ToolKind::Select | ToolKind::Room | ToolKind::Wall => {}
        }
    }

    fn fresh_wall(&self, style: WallStyle) -> WallTool {
        let mut tool = WallTool::new(style);
        tool.set_bent(self.wall.is_bent());
        tool
    }

    /// What the next walls, or the walls of the next room, are like.
    pub(super) const fn style(&self) -> WallStyle {
        match self.kind {
            ToolKind::Room => self.room.style,
            _ => self.wall.style,
        }
    }

    /// Sets what the next walls, or the walls of the next room, are like.
    pub(super) const fn set_style(&mut self, style: WallStyle) {
        match self.kind {
            ToolKind::Room => self.room.style = style,
            _ => self.wall.style = style,
        }
    }

    /// What the next room is used for.
    pub(super) const fn room_use(&self) -> Option<RoomUse> {
        self.room.room_use
    }

    /// Sets what the next room is used for.
    pub(super) const fn set_room_use(&mut self, room_use: Option<RoomUse>) {
        self.room.room_use = room_use;
    }

    /// What the next opening is like.
    pub(super) const fn opening(&self) -> OpeningTemplate {
        self.opening.template
    }

    /// Sets what the next opening is like.
    pub(super) const fn set_opening(&mut self, template: OpeningTemplate) {
        self.opening.template = template;
    }

    /// Whether a number typed for an opening is its width.
    pub(super) fn sets_width(&self) -> bool {
        self.opening.sets_width()
    }

    /// What is set down next.
    pub(super) const fn fixture(&self) -> FixtureKind {
        self.fixture.kind()
    }

    /// Takes a fixture into the hand.
    pub(super) fn pick_fixture(&mut self, kind: FixtureKind) {
        self.kind = ToolKind::Fixture;
        self.fixture = FixtureTool::new(kind);
        self.carries = false;
    }

    /// Sets what the tool for notes does.
    pub(super) fn set_note_mode(&mut self, mode: NoteMode) {
        self.note_mode = mode;
        self.dimension = match mode {
            NoteMode::Measure | NoteMode::Label => DimensionTool::measuring(),
            NoteMode::Dimension => DimensionTool::keeping(),
        };
        self.label = LabelTool::default();
    }

    /// What is done to the picture below.
    pub(super) const fn underlay_task(&self) -> UnderlayTask {
        self.underlay.task()
    }

    /// Sets what is done to the picture below.
    pub(super) fn set_underlay_task(&mut self, task: UnderlayTask) {
        self.underlay = UnderlayTool::new(task);
    }

    /// The tool in use.
    pub(super) fn tool(&self) -> &dyn Tool {
        match (self.kind, self.note_mode) {
            (ToolKind::Select, _) => &self.select,
            (ToolKind::Room, _) => &self.room,
            (ToolKind::Wall, _) => &self.wall,
            (ToolKind::Door | ToolKind::Window, _) => &self.opening,
            (ToolKind::Fixture, _) => &self.fixture,
            (ToolKind::Note, NoteMode::Label) => &self.label,
            (ToolKind::Note, _) => &self.dimension,
            (ToolKind::Underlay, _) => &self.underlay,
        }
    }

    fn tool_mut(&mut self) -> &mut dyn Tool {
        match (self.kind, self.note_mode) {
            (ToolKind::Select, _) => &mut self.select,
            (ToolKind::Room, _) => &mut self.room,
            (ToolKind::Wall, _) => &mut self.wall,
            (ToolKind::Door | ToolKind::Window, _) => &mut self.opening,
            (ToolKind::Fixture, _) => &mut self.fixture,
            (ToolKind::Note, NoteMode::Label) => &mut self.label,
            (ToolKind::Note, _) => &mut self.dimension,
            (ToolKind::Underlay, _) => &mut self.underlay,
        }
    }

    /// Gives the tool in use an event.
    pub(super) fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        self.tool_mut().handle(scene, event)
    }

    /// What the tool in use shows.
    pub(super) fn preview(&self, scene: Scene<'_>) -> Preview {
        self.tool().preview(scene)
    }
}
