use serde::Serialize;

use super::Desk;
use super::fixings::FixingRow;
use crate::drawing::paper::{
    ElevationContent, RoomPlanContent, WallFace, corner_texts, elevation, room_plan, turned, wall_faces,
};
use crate::drawing::{Drawing, PaperScale};
use crate::export::proposal::Proposal;
use crate::export::proposal::figures::{Figure, Figures};
use crate::locale::Message;
use crate::plan::geometry::{LevelGeometry, room_of};
use crate::plan::{ElementId, FixtureKind, FloorPlan, LevelId, RoomId, RoomUse, Structure};

/// What a room sheet leaves for its plan beside the tables, in millimetres of paper.
const BESIDE_TABLES: (f64, f64) = (117.0, 175.0);

/// What it leaves across the sheet.
const ACROSS: (f64, f64) = (174.0, 160.0);

/// The largest scale first.
const SCALES: [PaperScale; 4] = [PaperScale::To20, PaperScale::To25, PaperScale::To50, PaperScale::To100];

/// The home before and after, as it lies on a sheet.
#[derive(Clone, Copy)]
struct Sides<'a> {
    before: &'a FloorPlan,
    after: &'a FloorPlan,
}

/// One room to scale.
#[derive(Serialize)]
pub(super) struct RoomSheet {
    title: String,
    plan: Figure,
    /// Where north lies on the plan, in degrees clockwise from up.
    north: i32,
    elevations: Vec<ElevationRecord>,
    fixings: Vec<FixingRow>,
    notes: Vec<String>,
}

/// One wall to scale.
#[derive(Serialize)]
struct ElevationRecord {
    title: String,
    look: String,
    figure: Figure,
}

impl Proposal<'_> {
    /// A sheet for each room in which something is fixed to a wall or a door is changed, wet rooms first.
    pub(super) fn room_sheets(&self, desk: &Desk<'_>, figures: &mut Figures) -> Vec<RoomSheet> {
        let after = &self.selection.plan;
        let mut rooms: Vec<(bool, RoomId, LevelId)> = Vec::new();
        for &level in after.levels.keys() {
            let geometry = LevelGeometry::new(after, level);
            for room in geometry.rooms.iter().filter_map(|room| room.id) {
                if self.needs_sheet(room, &geometry) {
                    let is_wet =
                        after.rooms.get(&room).is_some_and(|record| record.room_use == RoomUse::Bathroom);
                    rooms.push((!is_wet, room, level));
                }
            }
        }
        rooms.sort_unstable();
        rooms.into_iter().map(|(_, room, level)| self.room_sheet(desk, room, level, figures)).collect()
    }

    fn needs_sheet(&self, room: RoomId, geometry: &LevelGeometry) -> bool {
        use FixtureKind as K;
        let (before, after) = (&self.consultation.plan, &self.selection.plan);
        let is_in = |element: ElementId| room_of(after, geometry, element) == Some(room);
        let fixed = after
            .fixtures
            .iter()
            .filter(|(id, _)| !before.fixtures.contains_key(id))
            .filter(|(_, fixture)| {
                matches!(
                    fixture.kind,
                    K::GrabBar
                        | K::FoldingBar
                        | K::Handrail
                        | K::ShowerSeat
                        | K::CallButton
                        | K::PullCord
                        | K::Basin
                        | K::Toilet
                        | K::WallCabinet
                        | K::MidShelf
                )
            })
            .any(|(&id, _)| is_in(ElementId::Fixture(id)));
        let cut = after.openings.iter().any(|(id, opening)| {
            let same = before.openings.get(id).is_some_and(|was| {
                (was.from, was.distance, was.width, was.height, was.kind)
                    == (opening.from, opening.distance, opening.width, opening.height, opening.kind)
            });
            !same && is_in(ElementId::Opening(*id))
        });
        fixed || cut
    }

    fn room_sheet(&self, desk: &Desk<'_>, room: RoomId, level: LevelId, figures: &mut Figures) -> RoomSheet {
        let upright = Sides { before: &self.consultation.plan, after: &self.selection.plan };
        let quarter = (turned(upright.before), turned(upright.after));
        let quarter = Sides { before: &quarter.0, after: &quarter.1 };
        // Beside its tables where it fits there, turned if need be; else across the sheet.
        let ways = [(upright, BESIDE_TABLES), (quarter, BESIDE_TABLES), (upright, ACROSS)];
        let (sides, (sections, drawing)) = SCALES
            .into_iter()
            .flat_map(|scale| ways.map(|(sides, place)| (scale, sides, place)))
            .find_map(|(scale, sides, place)| {
                let (sections, drawing) = self.draw_room(desk, sides, (level, room), scale);
                let size = drawing.bounds.size() / f64::from(scale.denominator());
                (size.x <= place.0 && size.y <= place.1).then_some((sides, (sections, drawing)))
            })
            .unwrap_or_else(|| (upright, self.draw_room(desk, upright, (level, room), PaperScale::To200)));
        let scale = SCALES
            .into_iter()
            .find(|scale| f64::from(scale.denominator()) == drawing.medium.denominator)
            .unwrap_or(PaperScale::To200);
        let north = sides.after.north_degrees;
        let faces = wall_faces(sides.after, &LevelGeometry::new(sides.after, level), room);
        let name = self.text(&desk.names.of(ElementId::Room(room)));
        let alt = self.text(
            &Message::new("paper-alt-room")
                .with("room", name.as_str())
                .with("scale", scale.denominator().to_string()),
        );
        let plan = figures.add(&format!("room-{room}"), &drawing, alt);
        let elevations = sections
            .iter()
            .map(|(letter, face)| self.elevation_record(desk, sides, (*letter, face), scale, figures))
            .collect();
        RoomSheet {
            title: name,
            plan,
            north,
            elevations,
            fixings: self.fixing_rows(desk, sides.after, &sections),
            notes: self.notes(sides.after, &faces, &sections, room),
        }
    }

    /// The plan of a room at a scale, and the walls that get something.
    fn draw_room(
        &self,
        desk: &Desk<'_>,
        sides: Sides<'_>,
        (level, room): (LevelId, RoomId),
        scale: PaperScale,
    ) -> (Vec<(char, WallFace)>, Drawing) {
        let Sides { before, after } = sides;
        let faces = wall_faces(after, &LevelGeometry::new(after, level), room);
        let gets_something =
            |face: &WallFace| face.hung(after).iter().any(|(id, _)| desk.tags.contains_key(id));
        let sections: Vec<(char, WallFace)> =
            ('A'..='Z').zip(faces.into_iter().filter(gets_something)).collect();
        let content = RoomPlanContent { level, room, before, after, tags: &desk.tags, sections: &sections };
        let drawing = room_plan(&content, scale, self.locale);
        (sections, drawing)
    }

    fn elevation_record(
        &self,
        desk: &Desk<'_>,
        sides: Sides<'_>,
        (letter, face): (char, &WallFace),
        scale: PaperScale,
        figures: &mut Figures,
    ) -> ElevationRecord {
        let Sides { before, after } = sides;
        let content = ElevationContent { before, after, face, tags: &desk.tags };
        let north = after.north_degrees;
        let mut drawing = elevation(&content, scale, self.locale);
        let (left, right) = (self.compass(-face.rightward(), north), self.compass(face.rightward(), north));
        corner_texts(&mut drawing, face.length(), &left, &right);
        let side = self.compass(-face.inward, north);
        let title = self.text(
            &Message::new("paper-elevation").with("letter", letter.to_string()).with("side", side.as_str()),
        );
        let look = self.text(&Message::new("paper-looking").with("side", side));
        let things: Vec<String> = face
            .hung(after)
            .iter()
            .filter_map(|(id, fixture)| {
                let tag = desk.tags.get(id)?;
                Some(format!("{tag} {}", self.word(fixture.kind.message_id())))
            })
            .collect();
        let alt = self.text(
            &Message::new("paper-alt-elevation")
                .with("title", title.as_str())
                .with("what", things.join(&self.word("paper-list-comma"))),
        );
        let figure = figures.add(&format!("room-{}-{letter}", face.room), &drawing, alt);
        ElevationRecord { title, look, figure }
    }

    /// What must not be forgotten in this room.
    fn notes(
        &self,
        plan: &FloorPlan,
        faces: &[WallFace],
        sections: &[(char, WallFace)],
        room: RoomId,
    ) -> Vec<String> {
        let bearing: Vec<String> = faces
            .iter()
            .filter(|face| {
                let wall = face.wall.and_then(|wall| plan.walls.get(&wall));
                wall.is_some_and(|wall| wall.structure != Structure::Partition)
            })
            .map(|face| self.compass(-face.inward, plan.north_degrees))
            .collect();
        let mut sides: Vec<String> = Vec::new();
        for side in bearing {
            if !sides.contains(&side) {
                sides.push(side);
            }
        }
        let room_use = plan.rooms.get(&room).map(|record| record.room_use);
        let is_wet = room_use.is_some_and(RoomUse::is_wet);
        let hung = |wanted: fn(FixtureKind) -> bool| {
            sections.iter().any(|(_, face)| face.hung(plan).iter().any(|(_, fixture)| wanted(fixture.kind)))
        };
        let mut notes = Vec::new();
        if !sides.is_empty() {
            let sides = sides.join(&self.word("paper-list-comma"));
            notes.push(self.text(&Message::new("paper-note-bearing").with("sides", sides)));
        }
        for condition in self.conditions_of(room) {
            if !notes.contains(&condition) {
                notes.push(condition);
            }
        }
        let fixed = [
            (is_wet, "paper-note-waterproof"),
            (hung(|kind| matches!(kind, FixtureKind::GrabBar | FixtureKind::FoldingBar)), "paper-note-pull"),
            (
                hung(|kind| {
                    matches!(kind, FixtureKind::CallButton | FixtureKind::NightLight | FixtureKind::Switch)
                }),
                "paper-note-power",
            ),
            (room_use == Some(RoomUse::Kitchen), "paper-note-gas"),
            (true, "paper-note-stop"),
        ];
        notes.extend(fixed.into_iter().filter(|(applies, _)| *applies).map(|(_, id)| self.word(id)));
        notes
    }

    /// What must be checked before the remedies in a room.
    fn conditions_of(&self, room: RoomId) -> Vec<String> {
        let names = crate::plan::naming::Names::new(&self.selection.plan);
        self.selection
            .chosen
            .iter()
            .filter_map(|&index| self.consultation.options.get(index))
            .filter(|option| names.room(option.remedy.element) == Some(room))
            .flat_map(|option| &option.remedy.conditions)
            .map(|condition| self.text(condition))
            .collect()
    }
}
