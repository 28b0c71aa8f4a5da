//! The plan while it is being drawn: only what has changed is drawn anew.
//!
//! Each part of the picture remembers what it was made from. While a bed is dragged, one bed is drawn anew in
//! a frame; while a wall is dragged, the walls are. Names keep their places until the step is done, so that they do
//! not jump about under the pointer.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::Painter;

use super::{Picture, Sheet};
use crate::drawing::dimensions::{StringRow, string_rows};
use crate::drawing::parts::{self, RoomLabel};
use crate::drawing::{DimensionStrings, DrawingOptions, Item, Medium};
use crate::gui::Tokens;
use crate::gui::context::Context;
use crate::locale::{Language, Locale};
use crate::plan::geometry::LevelGeometry;
use crate::plan::{
    DimensionId, DimensionLine, Fixture, FixtureId, FloorPlan, Label, LabelId, LevelId, Opening, OpeningId,
    RoomId, RoomRecord,
};
use crate::session::Layout;

/// Names are placed anew when the scale changes by this factor.
const ZOOM_STEP: f64 = 1.04;

/// A part of the picture and what it was made from.
struct Part<K> {
    made: Option<(K, Picture)>,
}

impl<K> Default for Part<K> {
    fn default() -> Self {
        Self { made: None }
    }
}

impl<K: PartialEq> Part<K> {
    fn of(&mut self, key: K, medium: Medium, items: impl FnOnce() -> Vec<Item>) -> &Picture {
        if self.made.as_ref().is_some_and(|(made, _)| *made != key) {
            self.made = None;
        }
        &self.made.get_or_insert_with(|| (key, Picture::of(items(), medium))).1
    }
}

/// What walls and floors are made from: the layout they belong to is one and the same as long as no wall changes.
#[derive(Clone)]
struct LayoutKey(Arc<BTreeMap<LevelId, LevelGeometry>>, LevelId, bool);

impl PartialEq for LayoutKey {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) && (self.1, self.2) == (other.1, other.2)
    }
}

/// The scale, in steps within which nothing is placed anew, and the language.
#[derive(Clone, Copy, PartialEq)]
struct Scale {
    step: i32,
    language: Language,
}

/// What the picture of notes and drawn dimensions follows from.
type NotesKey = (u64, LevelId, Scale, BTreeMap<LabelId, Label>, BTreeMap<DimensionId, DimensionLine>);

/// The plan while it is being drawn.
#[derive(Default)]
pub struct LivePlan {
    floors: Part<(LayoutKey, BTreeMap<RoomId, RoomRecord>)>,
    walls: Part<(LayoutKey, BTreeMap<OpeningId, Opening>)>,
    strings: Option<((LayoutKey, Scale), Vec<StringRow>, Picture)>,
    fixtures: BTreeMap<FixtureId, (Fixture, Scale, Picture)>,
    labels: Option<(u64, LevelId, Scale, Vec<RoomLabel>)>,
    names: Part<(LayoutKey, Scale, u64, BTreeMap<RoomId, RoomRecord>)>,
    notes: Part<NotesKey>,
}

impl LivePlan {
    /// Paints the plan to show, and gives the dimension strings with the places of their texts.
    pub fn paint(
        &mut self,
        painter: &Painter,
        cx: &Context<'_>,
        sheet: &Sheet,
        tokens: &Tokens,
    ) -> &[StringRow] {
        let (plan, layout, level) = (cx.session.plan(), cx.session.layout(), cx.view.level);
        let empty = LevelGeometry::default();
        let geometry = layout.geometry.get(&level).unwrap_or(&empty);
        let medium = Medium::screen(sheet.view.mm_per_pixel);
        let options = DrawingOptions::new(level, medium);
        let key = LayoutKey(Arc::clone(&layout.geometry), level, medium.shows_detail());
        let step = (sheet.view.mm_per_pixel.ln() / ZOOM_STEP.ln()).round() as i32;
        let scale = Scale { step, language: cx.locale.language() };

        let rooms = || plan.rooms.clone();
        let floors = self.floors.of((key.clone(), rooms()), medium, || parts::floors(plan, geometry, medium));
        floors.paint(painter, sheet, tokens);
        self.fixtures.retain(|id, _| plan.fixtures.contains_key(id));
        for id in parts::standing(plan, level) {
            self.fixture(id, plan, cx.locale, medium, scale, painter, sheet, tokens);
        }
        let walls = self
            .walls
            .of((key.clone(), plan.openings.clone()), medium, || parts::walls(plan, geometry, &options));
        walls.paint(painter, sheet, tokens);
        for id in parts::hanging(plan, level) {
            self.fixture(id, plan, cx.locale, medium, scale, painter, sheet, tokens);
        }
        self.names(cx, layout, key.clone(), scale, &options).paint(painter, sheet, tokens);
        let notes_key = (cx.session.shown(), level, scale, plan.labels.clone(), plan.dimensions.clone());
        let has_notes = !(plan.labels.is_empty() && plan.dimensions.is_empty());
        if has_notes {
            self.notes
                .of(notes_key, medium, || parts::notes(plan, level, medium))
                .paint(painter, sheet, tokens);
        }
        let strings_key = (key, scale);
        if self.strings.as_ref().is_some_and(|(made, ..)| *made != strings_key) {
            self.strings = None;
        }
        let (_, rows, picture) = self.strings.get_or_insert_with(|| {
            let rows = string_rows(plan, geometry, level, medium, DimensionStrings::TopAndLeft);
            let items = rows.iter().flat_map(|row| row.items().to_vec()).collect();
            (strings_key, rows, Picture::of(items, medium))
        });
        picture.paint(painter, sheet, tokens);
        rows
    }

    #[allow(clippy::too_many_arguments, reason = "what a fixture is drawn with changes from frame to frame")]
    fn fixture(
        &mut self,
        id: FixtureId,
        plan: &FloorPlan,
        locale: &Locale,
        medium: Medium,
        scale: Scale,
        painter: &Painter,
        sheet: &Sheet,
        tokens: &Tokens,
    ) {
        let Some(fixture) = plan.fixtures.get(&id) else { return };
        let is_made = self.fixtures.get(&id).is_some_and(|(made, at, _)| made == fixture && *at == scale);
        if !is_made {
            let picture = Picture::of(parts::fixture(fixture, locale, medium), medium);
            self.fixtures.insert(id, (fixture.clone(), scale, picture));
        }
        if let Some((.., picture)) = self.fixtures.get(&id) {
            picture.paint(painter, sheet, tokens);
        }
    }

    /// The names of the rooms: placed for the plan as committed, written for the plan to show.
    fn names(
        &mut self,
        cx: &Context<'_>,
        layout: &Layout,
        key: LayoutKey,
        scale: Scale,
        options: &DrawingOptions,
    ) -> &Picture {
        let (level, revision) = (cx.view.level, cx.session.revision());
        let is_placed = self
            .labels
            .as_ref()
            .is_some_and(|(at, on, size, _)| (*at, *on, *size) == (revision, level, scale));
        if !is_placed {
            let committed = cx.session.committed_layout();
            let labels = committed
                .geometry
                .get(&level)
                .map(|geometry| parts::labels(&cx.session.case().plan, geometry, cx.locale, options));
            self.labels = Some((revision, level, scale, labels.unwrap_or_default()));
        }
        let labels = self.labels.as_ref().map_or(&[][..], |(.., labels)| labels.as_slice());
        let plan = cx.session.plan();
        self.names.of((key, scale, revision, plan.rooms.clone()), options.medium, || {
            let Some(geometry) = layout.geometry.get(&level) else { return Vec::new() };
            labels
                .iter()
                .filter_map(|label| Some((label, geometry.rooms.iter().find(|room| room.id == label.room)?)))
                .flat_map(|(label, room)| label.items(plan, room, cx.locale, options))
                .collect()
        })
    }
}
