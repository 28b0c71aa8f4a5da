//! A home in a few lines, for cases.
//!
//! Rooms are rectangles by their clear size. The first one has its inner corner at the origin; the next stands to
//! the right of it behind a common wall, unless it says where it is. Doors and windows are given by room and side,
//! things by room and place. What is said is exact: values have no tolerance, so that a case can sit on a limit.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::Deserialize;

use crate::datafile::{DataProblem, Entry, read_entries};
use crate::geom::GridPoint;
use crate::occupant::{AbilityItem, Aid, Carer, Hearing, Household, OccupantProfile, Sight, Transfer};
use crate::plan::{
    Attribute, Attributes, Door, DoorOperation, Fixture, FixtureKind, FloorPlan, Hinge, Level, LevelId,
    Opening, OpeningKind, Origin, RoomRecord, Structure, Surveyed, Swing, Wall, WallEnd, WallId,
    WallMaterial,
};
use crate::rules::{Operation, Use};
use crate::units::{Angle, Mm};

/// Walls are so thick unless a case says otherwise.
const THICKNESS: i32 = 120;

/// Storeys are so high.
const HEIGHT: Mm = Mm(2650);

/// A home and a person.
#[derive(Clone, Debug, Default)]
pub(super) struct BriefHome {
    pub(super) plan: FloorPlan,
    pub(super) person: OccupantProfile,
}

type Values = IndexMap<Attribute, i32>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
enum Side {
    North,
    East,
    South,
    West,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize)]
enum Leaf {
    /// Into the room that the door is given by.
    #[default]
    In,
    Out,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize)]
enum HingeAt {
    /// At the left or upper edge.
    #[default]
    Start,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
enum Material {
    Brick,
    Concrete,
    Block,
    LightPartition,
}

/// A line of a `plan` block.
#[derive(Deserialize)]
enum Item {
    /// How the walls of all rooms are built.
    Walls {
        #[serde(default)]
        thick: Option<i32>,
        #[serde(default)]
        material: Option<Material>,
    },
    Room {
        is: Use,
        w: i32,
        d: i32,
        #[serde(default)]
        at: Option<(i32, i32)>,
        #[serde(default = "first")]
        level: u32,
        #[serde(default)]
        has: Values,
    },
    Door {
        room: usize,
        side: Side,
        #[serde(default)]
        at: Option<i32>,
        #[serde(default = "usual_width")]
        width: i32,
        #[serde(default = "usual_height")]
        height: i32,
        /// Clear width as measured.
        #[serde(default)]
        clear: Option<i32>,
        /// Frame and leaf as measured, in place of the clear width.
        #[serde(default)]
        parts: Option<(i32, i32)>,
        #[serde(default)]
        operation: Option<Operation>,
        #[serde(default)]
        hinge: HingeAt,
        #[serde(default)]
        swing: Leaf,
        #[serde(default)]
        entrance: bool,
        #[serde(default)]
        has: Values,
    },
    /// An open doorway.
    Gap {
        room: usize,
        side: Side,
        #[serde(default)]
        at: Option<i32>,
        width: i32,
    },
    Window {
        room: usize,
        side: Side,
        #[serde(default)]
        at: Option<i32>,
        #[serde(default = "window_size")]
        size: (i32, i32),
        #[serde(default = "usual_sill")]
        sill: i32,
        #[serde(default)]
        has: Values,
    },
    /// A wall of its own.
    Wall { from: (i32, i32), to: (i32, i32) },
    Thing {
        is: FixtureKind,
        room: usize,
        at: (i32, i32),
        #[serde(default)]
        turned: i32,
        #[serde(default)]
        size: Option<(i32, i32)>,
        #[serde(default)]
        heights: Option<(i32, i32)>,
        #[serde(default)]
        has: Values,
        /// Values that may be off either way.
        #[serde(default)]
        about: IndexMap<Attribute, (i32, i32)>,
    },
    Home {
        #[serde(default)]
        built: Option<i32>,
        #[serde(default)]
        has: Values,
    },
    Person {
        #[serde(default)]
        aid: Aid,
        #[serde(default)]
        transfer: Option<Transfer>,
        #[serde(default)]
        household: Option<Household>,
        #[serde(default)]
        carer: Option<Carer>,
        #[serde(default)]
        sight: Option<Sight>,
        #[serde(default)]
        hearing: Option<Hearing>,
        #[serde(default)]
        wanders: bool,
        #[serde(default)]
        falls: Option<u32>,
        #[serde(default)]
        lower_leg: Option<i32>,
        #[serde(default)]
        reach: Option<(i32, i32)>,
        /// Every item has full points but these.
        #[serde(default)]
        scores: Option<IndexMap<AbilityItem, u8>>,
    },
}

const fn first() -> u32 {
    1
}
const fn usual_width() -> i32 {
    900
}
const fn usual_height() -> i32 {
    2000
}
const fn window_size() -> (i32, i32) {
    (1200, 1500)
}
const fn usual_sill() -> i32 {
    900
}

/// A mistake in a block, by its place there.
pub(super) struct Mistake {
    problem: DataProblem,
}

impl Mistake {
    /// The mistake in its file; the block's text begins at `start`.
    pub(super) fn placed(mut self, file: &str, text: &str, start: usize) -> DataProblem {
        let block = DataProblem::at_offset("", text, start, "", "");
        // The block was read in brackets, the first of which stands before its first character.
        if self.problem.line == 1 {
            self.problem.column = self.problem.column.saturating_sub(1).max(1);
        }
        self.problem.line += block.line - 1;
        DataProblem { file: file.to_owned(), ..self.problem }
    }
}

/// A room as it was placed.
struct Placed {
    level: LevelId,
    x: i32,
    y: i32,
    w: i32,
    d: i32,
    walls: BTreeMap<Side, WallId>,
}

struct Builder {
    home: BriefHome,
    rooms: Vec<Placed>,
    thick: i32,
    material: WallMaterial,
}

impl BriefHome {
    pub(super) fn parse(text: &str) -> Result<Self, Vec<Mistake>> {
        let list = format!("[{text}]");
        let (entries, problems) = read_entries::<Item>("", &list);
        let mut mistakes: Vec<Mistake> = problems.into_iter().map(|problem| Mistake { problem }).collect();
        let mut builder = Builder {
            home: Self::default(),
            rooms: Vec::new(),
            thick: THICKNESS,
            material: WallMaterial::Unknown,
        };
        for entry in entries {
            if let Err((field, what, hint)) = builder.add(&entry) {
                mistakes.push(Mistake { problem: entry.problem("", &list, field, what, hint) });
            }
        }
        if mistakes.is_empty() { Ok(builder.home) } else { Err(mistakes) }
    }
}

/// Lengths beyond this are no home.
const FARTHEST: i32 = 100_000;

type Wrong = (&'static str, String, &'static str);

impl Builder {
    fn add(&mut self, entry: &Entry<Item>) -> Result<(), Wrong> {
        match &entry.value {
            Item::Walls { thick, material } => {
                self.thick = thick.unwrap_or(self.thick).clamp(10, 5000);
                self.material = match material {
                    Some(Material::Brick) => WallMaterial::Brick,
                    Some(Material::Concrete) => WallMaterial::Concrete,
                    Some(Material::Block) => WallMaterial::Block,
                    Some(Material::LightPartition) => WallMaterial::LightPartition,
                    None => self.material,
                };
            }
            Item::Room { is, w, d, at, level, has } => self.room(*is, (*w, *d), *at, LevelId(*level), has)?,
            Item::Door {
                room,
                side,
                at,
                width,
                height,
                clear,
                parts,
                operation,
                hinge,
                swing,
                entrance,
                has,
            } => {
                let mut attributes = exact(has);
                let mut set = |attribute, value: i32| attributes.set(attribute, known(value));
                match (clear, parts) {
                    (Some(clear), _) => set(Attribute::ClearWidth, *clear),
                    (None, Some((frame, leaf))) => {
                        set(Attribute::FrameWidth, *frame);
                        set(Attribute::LeafThickness, *leaf);
                    }
                    (None, None) => set(Attribute::ClearWidth, (width - 100).max(0)),
                }
                // Seen along the wall, the room lies on its right-hand side at the north and the east.
                let is_right = matches!(side, Side::North | Side::East);
                let inward = if is_right { Swing::Right } else { Swing::Left };
                let door = Door {
                    operation: operation.map_or(DoorOperation::Hinged, |operation| operation.0),
                    hinge: if *hinge == HingeAt::Start { Hinge::Start } else { Hinge::End },
                    swing: if *swing == Leaf::In { inward } else { inward.flipped() },
                    is_entrance: *entrance,
                };
                self.opening(*room, *side, *at, (*width, *height), 0, OpeningKind::Door(door), attributes)?;
            }
            Item::Gap { room, side, at, width } => {
                let size = (*width, usual_height());
                self.opening(*room, *side, *at, size, 0, OpeningKind::PassThrough, Attributes::default())?;
            }
            Item::Window { room, side, at, size, sill, has } => {
                self.opening(*room, *side, *at, *size, *sill, OpeningKind::Window, exact(has))?;
            }
            Item::Wall { from, to } => {
                let level = self.rooms.last().map_or(LevelId(1), |room| room.level);
                self.wall(level, *from, *to);
            }
            Item::Thing { is, room, at, turned, size, heights, has, about } => {
                let placed = self.placed(*room)?;
                let center = GridPoint::new(placed.x + at.0, placed.y + at.1);
                let rotation = Angle::from_degrees(f64::from(*turned));
                let mut fixture = Fixture::new(*is, placed.level, center, rotation);
                if let Some((width, depth)) = size {
                    (fixture.width, fixture.depth) = (Mm(*width), Mm(*depth));
                }
                if let Some((bottom, top)) = heights {
                    (fixture.bottom, fixture.top) = (Mm(*bottom), Mm(*top));
                }
                fixture.attributes = exact(has);
                for (&attribute, &(value, tolerance)) in about {
                    let value = Surveyed::Known { value, origin: Origin::Measured, tolerance: Mm(tolerance) };
                    fixture.attributes.set(attribute, value);
                }
                let id = self.home.plan.next_fixture_id();
                self.home.plan.fixtures.insert(id, fixture);
            }
            Item::Home { built, has } => {
                self.home.plan.built = *built;
                self.home.plan.attributes = exact(has);
            }
            Item::Person {
                aid,
                transfer,
                household,
                carer,
                sight,
                hearing,
                wanders,
                falls,
                lower_leg,
                reach,
                scores,
            } => {
                let person = &mut self.home.person;
                (person.aid, person.transfer, person.household) = (*aid, *transfer, *household);
                (person.carer, person.sight, person.hearing) = (*carer, *sight, *hearing);
                person.may_wander = Some(*wanders);
                person.falls = *falls;
                person.lower_leg = lower_leg.map(Mm);
                person.reach = reach.map(|(low, high)| (Mm(low), Mm(high)));
                if let Some(scores) = scores {
                    person.abilities = crate::occupant::AbilityScores::full();
                    for (&item, &score) in scores {
                        person.abilities.set(item, Some(score));
                    }
                }
            }
        }
        Ok(())
    }

    fn placed(&self, room: usize) -> Result<&Placed, Wrong> {
        self.rooms.get(room).ok_or_else(|| {
            (
                "room",
                format!("there is no room {room} yet"),
                "rooms are counted from 0 in their order; give them first",
            )
        })
    }

    fn room(
        &mut self,
        is: Use,
        (w, d): (i32, i32),
        at: Option<(i32, i32)>,
        level: LevelId,
        has: &Values,
    ) -> Result<(), Wrong> {
        if !(1..FARTHEST).contains(&w) || !(1..FARTHEST).contains(&d) {
            return Err((
                "w",
                format!("a room of {w} × {d} is not possible"),
                "give its clear size in millimetres",
            ));
        }
        self.home.plan.levels.entry(level).or_insert_with(|| Level {
            name: String::new(),
            elevation: Mm(0),
            height: HEIGHT,
        });
        let t = self.thick;
        let beside = self.rooms.last().filter(|last| last.level == level && at.is_none());
        let joined = beside.and_then(|last| last.walls.get(&Side::East).copied());
        let (x, y) = at.or(beside.map(|last| (last.x + last.w + t, last.y))).unwrap_or((0, 0));
        let (left, top) = (x - t / 2, y - t / 2);
        let (right, bottom) = (x + w + t / 2, y + d + t / 2);
        let mut walls = BTreeMap::new();
        walls.insert(Side::North, self.wall(level, (left, top), (right, top)));
        walls.insert(Side::East, self.wall(level, (right, top), (right, bottom)));
        walls.insert(Side::South, self.wall(level, (left, bottom), (right, bottom)));
        let west = match joined {
            Some(shared) => {
                if let Some(wall) = self.home.plan.walls.get_mut(&shared) {
                    wall.end.y = wall.end.y.max(bottom);
                }
                shared
            }
            None => self.wall(level, (left, top), (left, bottom)),
        };
        walls.insert(Side::West, west);
        let id = self.home.plan.next_room_id();
        let anchor = GridPoint::new(x + w / 2, y + d / 2);
        let record = RoomRecord { attributes: exact(has), ..RoomRecord::new(level, is.0, anchor) };
        self.home.plan.rooms.insert(id, record);
        self.rooms.push(Placed { level, x, y, w, d, walls });
        Ok(())
    }

    fn wall(&mut self, level: LevelId, from: (i32, i32), to: (i32, i32)) -> WallId {
        let id = self.home.plan.next_wall_id();
        let ends = [from, to].map(|(x, y)| GridPoint::new(x, y));
        let wall = Wall {
            height: HEIGHT,
            structure: Structure::Unknown,
            material: self.material,
            ..Wall::new(level, ends[0], ends[1], Mm(self.thick))
        };
        self.home.plan.walls.insert(id, wall);
        id
    }

    #[allow(clippy::too_many_arguments, reason = "all that an opening is, given once")]
    fn opening(
        &mut self,
        room: usize,
        side: Side,
        at: Option<i32>,
        (width, height): (i32, i32),
        sill: i32,
        kind: OpeningKind,
        attributes: Attributes,
    ) -> Result<(), Wrong> {
        let placed = self.placed(room)?;
        let wall = placed.walls[&side];
        let (length, along) = match side {
            Side::North | Side::South => (placed.w, placed.x),
            Side::East | Side::West => (placed.d, placed.y),
        };
        let begins = self.home.plan.walls.get(&wall).map_or(0, |wall| match side {
            Side::North | Side::South => wall.start.x,
            Side::East | Side::West => wall.start.y,
        });
        let offset = along + at.unwrap_or((length - width) / 2) - begins;
        let id = self.home.plan.next_opening_id();
        let opening = Opening {
            wall,
            from: WallEnd::Start,
            distance: Mm(offset),
            width: Mm(width),
            height: Mm(height),
            sill: Mm(sill),
            kind,
            attributes,
        };
        self.home.plan.openings.insert(id, opening);
        Ok(())
    }
}

fn known(value: i32) -> Surveyed<i32> {
    Surveyed::Known { value, origin: Origin::Measured, tolerance: Mm::ZERO }
}

fn exact(values: &Values) -> Attributes {
    values.iter().map(|(&attribute, &value)| (attribute, known(value))).collect()
}
