//! A storey as somebody with a chair meets it: floor, things, doors that are opened on the way, and places to go to.
//!
//! The clearance kernel knows shapes only. Here a plan is put in its terms, and its answers are put back in the
//! plan's: which door, which wardrobe.
//!
//! ```
//! use yiju::clearance::Footprint;
//! use yiju::clearance::maneuver::{Drive, Opener, Vehicle, Verdict};
//! use yiju::plan::travel::{Destination, StoreyFloor};
//! use yiju::plan::FixtureKind;
//! use yiju::units::Mm;
//!
//! let plan = yiju::store::template("T1").unwrap().plan;
//! let level = *plan.levels.keys().next().unwrap();
//! let storey = StoreyFloor::new(&plan, level);
//! let person = Vehicle::new(Footprint { width: Mm(450), length: Mm(400) }, Drive::Walker);
//! let (&bed, _) = plan.fixtures.iter().find(|(_, fixture)| fixture.kind == FixtureKind::Bed).unwrap();
//! let from = storey.place(Destination::Fixture(bed), &person).unwrap();
//! let to = storey.place(Destination::Entrance, &person).unwrap();
//! let answer = storey.trip(&person, Opener::Person, &from, &to, 6).answer();
//! assert_eq!(answer.answer.verdict, Verdict::Yes);
//! ```
//!
//! # What counts as being there
//!
//! - At a **fixture**: the chair stands in the fixture's room and its middle is no farther from the fixture than half
//!   the chair's length and [`AT_HAND`]; so it may stand before it or beside it.
//! - In a **room**: the chair is in it as a whole, clear of its doorways.
//! - At the **entrance**: just inside the entrance door, clear of the doorway.
//! - At a **point**: the middle is within [`AT_POINT`] of it, along and across the plan.
//!
//! Doors that swing or slide are closed until somebody opens them; pass-throughs are always open. All heights count: what hangs
//! low enough to hit a head stands in the way as a cabinet does, and nobody rolls with the knees under a basin.

use super::geometry::{self, LevelGeometry, door_gap};
use super::obstacles::{self, Band, Leaves};
use super::{DoorOperation, ElementId, FixtureId, FloorPlan, LevelId, OpeningId, RoomId};
use crate::clearance::maneuver::{Gate, GatedTrip, Opener, Place, Reach, Scene, Vehicle};
use crate::clearance::{FeatureId, FreeSpace, Obstacle};
use crate::geom::{OrientedRect, Point, Polygon, boolean};

/// How far from a fixture the chair may stop and be at it, in millimetres beyond half of its length: an arm's reach less
/// the depth of a lap. Our own working value.
pub const AT_HAND: f64 = 150.0;

/// How near to a point the middle of the chair has to come, in millimetres.
pub const AT_POINT: f64 = 25.0;

/// How far inside the entrance door one has arrived, in millimetres beyond the length of the chair.
const INSIDE: f64 = 300.0;

/// A handle sits so far from the edge of its leaf, in millimetres.
const HANDLE_INSET: f64 = 60.0;

/// Where a trip begins or ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Destination {
    /// At a fixture.
    Fixture(FixtureId),
    /// In a room.
    Room(RoomId),
    /// Just inside the entrance door.
    Entrance,
    /// At a point of the plan, in millimetres.
    Point(Point),
}

/// The floor of a storey with what stands on it and the doors.
#[derive(Clone, Debug)]
pub struct StoreyFloor {
    /// The floor and what stands on it, without door leaves.
    scene: Scene,
    /// What the scene was made of.
    floor: Vec<Polygon>,
    walls: Vec<Obstacle>,
    standing: Vec<Obstacle>,
    gates: Vec<Gate>,
    /// The doors that the gates are.
    doors: Vec<OpeningId>,
    /// What the features are.
    features: Vec<ElementId>,
    rooms: Vec<(Option<RoomId>, Polygon)>,
    /// The fixtures, each with its room.
    fixtures: Vec<(FixtureId, OrientedRect, Option<usize>)>,
    /// The floor of each doorway.
    doorways: Vec<Polygon>,
    /// The floor before the entrance doors, on both sides, by how deep it is.
    entrances: Vec<EntranceSide>,
}

/// The inner side of an entrance door.
#[derive(Clone, Copy, Debug)]
struct EntranceSide {
    /// The ends of the clear width, on the wall's inner face.
    from: Point,
    to: Point,
    /// A millimetre into the room.
    inward: crate::geom::Vector,
}

impl StoreyFloor {
    /// Works out a storey.
    pub fn new(plan: &FloorPlan, level: LevelId) -> Self {
        Self::in_geometry(plan, level, &LevelGeometry::new(plan, level))
    }

    /// The same where the rooms are known already.
    pub fn in_geometry(plan: &FloorPlan, level: LevelId, geometry: &LevelGeometry) -> Self {
        let mut features = Vec::new();
        let mut feature = |element: ElementId| {
            features.push(element);
            FeatureId(u32::try_from(features.len() - 1).unwrap_or(u32::MAX))
        };
        let mut walls = Vec::new();
        for (&id, bodies) in &geometry.wall_bodies {
            let feature = feature(ElementId::Wall(id));
            walls.extend(bodies.iter().map(|body| Obstacle { outline: body.clone(), feature }));
        }
        let standing: Vec<Obstacle> = obstacles::on_level(plan, level, &Band::ALL, Leaves::Ignored)
            .into_iter()
            .map(|obstacle| Obstacle { outline: obstacle.outline, feature: feature(obstacle.element) })
            .collect();
        let here: Vec<OpeningId> = (plan.openings.keys().copied())
            .filter(|&id| plan.level_of(ElementId::Opening(id)) == Some(level))
            .collect();
        let (mut gates, mut doors, mut doorways, mut entrances) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for id in here {
            let Some(gap) = door_gap(plan, id) else { continue };
            doorways.push(gap.floor.clone());
            let feature = feature(ElementId::Opening(id));
            if let Some(gate) = gate(plan, id, &gap, feature) {
                gates.push(gate);
                doors.push(id);
            }
            if plan.openings[&id].door().is_some_and(|door| door.is_entrance) {
                entrances.extend(entrance_side(plan, geometry, id, &gap));
            }
        }
        let floor: Vec<Polygon> =
            geometry.rooms.iter().map(|room| room.outline.clone()).chain(doorways.iter().cloned()).collect();
        let scene = Scene::new(&floor, &walls, &standing);
        let rooms: Vec<_> = geometry.rooms.iter().map(|room| (room.id, room.outline.clone())).collect();
        let fixtures = plan
            .fixtures
            .iter()
            .filter(|(_, fixture)| fixture.level == level)
            .map(|(&id, fixture)| {
                let footprint = fixture.footprint();
                let room = geometry.room_of_fixture(&footprint);
                let index =
                    room.and_then(|room| geometry.rooms.iter().position(|other| std::ptr::eq(other, room)));
                (id, footprint, index)
            })
            .collect();
        Self { scene, floor, walls, standing, gates, doors, features, rooms, fixtures, doorways, entrances }
    }

    /// The floor and what stands on it, without door leaves.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// What a feature is.
    pub fn element(&self, feature: FeatureId) -> Option<ElementId> {
        self.features.get(usize::try_from(feature.0).ok()?).copied()
    }

    /// The door that a gate is.
    pub fn door(&self, gate: usize) -> Option<OpeningId> {
        self.doors.get(gate).copied()
    }

    /// The doors' leaves as they stand open.
    pub fn open_leaves(&self) -> impl Iterator<Item = &Obstacle> {
        self.gates.iter().flat_map(|gate| &gate.open)
    }

    /// The poses that count as being somewhere, for whom it is; `None` if this storey has no such place.
    pub fn place(&self, destination: Destination, vehicle: &Vehicle) -> Option<Place> {
        let half = vehicle.outline().length() / 2.0;
        let place = match destination {
            Destination::Point(point) => Place::around(point, AT_POINT),
            Destination::Room(id) => {
                let (_, outline) = self.rooms.iter().find(|(room, _)| *room == Some(id))?;
                Place::within(std::slice::from_ref(outline)).clear_of(&self.doorways)
            }
            Destination::Fixture(id) => {
                let (_, footprint, room) = self.fixtures.iter().find(|(fixture, ..)| *fixture == id)?;
                let reach = 2.0 * (half + AT_HAND);
                let around = OrientedRect {
                    width: footprint.width + reach,
                    depth: footprint.depth + reach,
                    ..*footprint
                };
                let (_, room) = &self.rooms[(*room)?];
                let areas = boolean::intersection(&[around.polygon()], std::slice::from_ref(room));
                Place::within(&areas).clear_of(&self.doorways)
            }
            Destination::Entrance => {
                let deep = 2.0 * half + INSIDE;
                let before = self.entrances.iter().map(|side| {
                    let inward = side.inward * deep;
                    Polygon::new(vec![side.from, side.to, side.to + inward, side.from + inward])
                });
                let rooms: Vec<Polygon> = self.rooms.iter().map(|(_, outline)| outline.clone()).collect();
                let areas = boolean::intersection(&before.collect::<Vec<_>>(), &rooms);
                Place::within(&areas).clear_of(&self.doorways)
            }
        };
        (!place.is_empty()).then_some(place)
    }

    /// Where somebody gets to from a place with all doors open; `None` if there is no floor.
    pub fn reach(&self, vehicle: &Vehicle, from: &Place, most_shunts: usize) -> Option<Reach> {
        self.scene.with_more(self.open_leaves()).reach(vehicle, from, most_shunts)
    }

    /// The free floor with all doors open, for widths along its axis.
    pub fn free_space(&self) -> FreeSpace {
        let leaves = self.open_leaves().cloned();
        let standing: Vec<Obstacle> = self.standing.iter().cloned().chain(leaves).collect();
        FreeSpace::new(&self.floor, &self.walls, &standing)
    }

    /// The question whether somebody gets from one place to another.
    pub fn trip<'a>(
        &'a self,
        vehicle: &'a Vehicle,
        opener: Opener,
        from: &'a Place,
        to: &'a Place,
        most_shunts: usize,
    ) -> GatedTrip<'a> {
        GatedTrip { scene: &self.scene, gates: &self.gates, opener, vehicle, from, to, most_shunts }
    }
}

/// A door as what has to be opened; `None` for a pass-through.
fn gate(plan: &FloorPlan, id: OpeningId, gap: &geometry::DoorGap, feature: FeatureId) -> Option<Gate> {
    let door = plan.openings.get(&id)?.door()?;
    let leaf = |outlines: Vec<Polygon>| -> Vec<Obstacle> {
        outlines.into_iter().map(|outline| Obstacle { outline, feature }).collect()
    };
    if door.operation.swings() {
        let tip = *geometry::leaf_lines(plan, id, 0.0).first()?;
        let length = tip.length().max(HANDLE_INSET);
        // What stands open only a little in the way does not count, as for the clear width.
        let is_hinged = matches!(door.operation, DoorOperation::Hinged | DoorOperation::DoubleHinged);
        return Some(Gate {
            closed: leaf(geometry::leaves(plan, id, 0.0)),
            open: if is_hinged { leaf(geometry::leaves(plan, id, 90.0)) } else { Vec::new() },
            swept: geometry::swing_areas(plan, id),
            handle: tip.at(1.0 - HANDLE_INSET / length),
        });
    }
    // A leaf that slides or folds takes no floor beside the doorway.
    Some(Gate {
        closed: leaf(vec![gap.floor.clone()]),
        open: Vec::new(),
        swept: Vec::new(),
        handle: gap.center,
    })
}

/// The side of an entrance door that is the home's: where a room lies that is not the shared corridor.
fn entrance_side(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    id: OpeningId,
    gap: &geometry::DoorGap,
) -> Option<EntranceSide> {
    let opening = plan.openings.get(&id)?;
    let wall = plan.walls.get(&opening.wall)?;
    let frame = opening.frame(wall)?;
    let (left, right) = geometry.rooms_beside(wall, opening);
    let is_home = |room: Option<&super::Room>| {
        room.is_some_and(|room| {
            let record = room.id.and_then(|id| plan.rooms.get(&id));
            record.is_none_or(|record| record.room_use != super::RoomUse::SharedCorridor)
        })
    };
    let sign = match (is_home(left), is_home(right)) {
        (true, false) => -1.0,
        (false, true) => 1.0,
        // Both are: the leaf mostly opens inward.
        (true, true) => opening.door()?.swing.sign(),
        (false, false) => return None,
    };
    let to_face = frame.right * (sign * frame.half);
    Some(EntranceSide {
        from: gap.faces.from + to_face,
        to: gap.faces.to + to_face,
        inward: frame.right * sign,
    })
}
