//! The ways through a storey, doorway by doorway.
//!
//! # The question
//!
//! How wide is the best way from one place to another when the doorways themselves are left out, because the
//! door rules judge those? Asking the whole free floor for its widest way does not answer it: every way
//! through a narrow door is equally good then, and the shortest of them may squeeze past a bed although there
//! is room on the other side.
//!
//! # The method
//!
//! Doorways are nodes. Two doorways of a room are joined by the widest way between the floor before the one and
//! the floor before the other; that floor reaches [`MOUTH`] into the rooms, so that the jambs no longer count.
//! The best way is the path whose narrowest leg is widest, and among those the shortest. Each leg is worked
//! out when it is first asked for and kept.
//!
//! # Where it fails
//!
//! What stands within [`MOUTH`] straight before a doorway narrows the doorway and not the way; the rules on
//! landings and maneuvering before doors look there. Stairs are not walked: each storey is on its own.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::clearance::{FreeSpace, Pinch, Route};
use crate::geom::{Point, Polygon};
use crate::plan::geometry::{LevelGeometry, door_gap};
use crate::plan::{ElementId, FloorPlan, LevelId, OpeningId};
use crate::units::Mm;

/// How far the floor before a doorway reaches into the rooms: beyond what the jambs can narrow for a way of
/// twice this width.
const MOUTH: f64 = 700.0;

/// Ways wider than this are equally good; the shorter one is taken.
const WIDE: Mm = Mm(2500);

/// The doorways of a storey and the legs between them.
pub(super) struct Ways {
    doorways: Vec<Doorway>,
    legs: BTreeMap<(usize, usize), OnceLock<Option<Arc<Leg>>>>,
}

/// A doorway: which rooms lie on its left-hand and its right-hand side, by their place in the storey's list.
pub(super) struct Doorway {
    pub(super) id: OpeningId,
    pub(super) rooms: [Option<usize>; 2],
    mouths: [Polygon; 2],
}

impl Doorway {
    /// The floor before it in a room.
    fn mouth(&self, room: usize) -> &Polygon {
        let side = usize::from(self.rooms[0] != Some(room));
        &self.mouths[side]
    }
}

/// A way within a room.
#[derive(Debug)]
pub(super) struct Leg {
    pub(super) route: Route,
    width: f64,
    length: f64,
}

impl Leg {
    fn new(route: Route) -> Arc<Self> {
        let width = route.width.to_mm().min(WIDE.to_f64());
        let length = route.length.to_mm();
        Arc::new(Self { route, width, length })
    }
}

/// A leg as it is walked.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) leg: Arc<Leg>,
    is_forward: bool,
}

/// A way from one place to another.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// Its parts, in order.
    pub(super) steps: Vec<Step>,
    /// The doorways it goes through, in order.
    pub(super) doors: Vec<OpeningId>,
    /// Its width at the narrowest place outside doorways, in millimetres, and at most [`WIDE`].
    pub(super) width: f64,
    /// The length of its legs, in millimetres.
    pub(super) length: f64,
}

impl Way {
    fn starting_at(door: OpeningId) -> Self {
        Self { steps: Vec::new(), doors: vec![door], width: WIDE.to_f64(), length: 0.0 }
    }

    fn and(mut self, leg: Arc<Leg>, is_forward: bool) -> Self {
        self.width = self.width.min(leg.width);
        self.length += leg.length;
        self.steps.push(Step { leg, is_forward });
        self
    }

    /// The narrowest place outside doorways.
    pub(super) fn narrowest(&self) -> Option<&Pinch> {
        let pinches = self.steps.iter().filter_map(|step| step.leg.route.bottleneck.as_ref());
        pinches.min_by(|a, b| a.width.to_mm().total_cmp(&b.width.to_mm()))
    }

    /// The places it passes, for drawing.
    pub(super) fn path(&self) -> Vec<Point> {
        let mut path = Vec::new();
        for step in &self.steps {
            let places = step.leg.route.path.iter().copied();
            if step.is_forward { path.extend(places) } else { path.extend(places.rev()) }
        }
        path
    }
}

/// Where a way begins or ends.
pub(super) enum End {
    /// At a doorway.
    Door(OpeningId),
    /// Somewhere in an area of a room, given by its place in the storey's list; without one, wherever it is.
    Area(Vec<Polygon>, Option<usize>),
    /// At any of a room's doorways.
    Room(usize),
}

impl Ways {
    pub(super) fn new(plan: &FloorPlan, level: LevelId, geometry: &LevelGeometry) -> Self {
        let mut doorways = Vec::new();
        for (&id, opening) in &plan.openings {
            if plan.level_of(ElementId::Opening(id)) != Some(level) || !opening.is_passable() {
                continue;
            }
            let (Some(wall), Some(gap)) = (plan.walls.get(&opening.wall), door_gap(plan, id)) else {
                continue;
            };
            let (left, right) = geometry.rooms_beside(wall, opening);
            let place = |room: Option<&crate::plan::Room>| {
                room.and_then(|room| geometry.rooms.iter().position(|other| std::ptr::eq(other, room)))
            };
            let Some(frame) = opening.frame(wall) else { continue };
            let (across, half) = (frame.right, frame.half);
            let mouth = |side: f64| {
                let (near, far) = (across * (side * half), across * (side * (half + MOUTH)));
                let (from, to) = (gap.faces.from, gap.faces.to);
                Polygon::new(vec![from + near, to + near, to + far, from + far])
            };
            doorways.push(Doorway {
                id,
                rooms: [place(left), place(right)],
                mouths: [mouth(-1.0), mouth(1.0)],
            });
        }
        let mut legs = BTreeMap::new();
        for (one, first) in doorways.iter().enumerate() {
            for (other, second) in doorways.iter().enumerate().skip(one + 1) {
                if shared_room(first, second).is_some() {
                    legs.insert((one, other), OnceLock::new());
                }
            }
        }
        Self { doorways, legs }
    }

    /// The doorways of a room.
    pub(super) fn of_room(&self, room: usize) -> impl Iterator<Item = (usize, &Doorway)> {
        self.doorways.iter().enumerate().filter(move |(_, doorway)| doorway.rooms.contains(&Some(room)))
    }

    /// The doorway at an opening.
    pub(super) fn doorway(&self, id: OpeningId) -> Option<&Doorway> {
        self.doorways.iter().find(|doorway| doorway.id == id)
    }

    /// The way between two doorways of a room, from the one with the smaller place in the list.
    pub(super) fn leg(&self, free: &FreeSpace, one: usize, other: usize) -> Option<&Arc<Leg>> {
        let key = (one.min(other), one.max(other));
        self.legs
            .get(&key)?
            .get_or_init(|| {
                let (from, to) = (&self.doorways[key.0], &self.doorways[key.1]);
                let room = shared_room(from, to)?;
                let mouths = [from.mouth(room), to.mouth(room)].map(std::slice::from_ref);
                free.widest_route(mouths[0], mouths[1]).map(Leg::new)
            })
            .as_ref()
    }

    /// The way between two doorways within a room they share.
    pub(super) fn within(&self, free: &FreeSpace, one: OpeningId, other: OpeningId) -> Option<Way> {
        let place = |id| self.doorways.iter().position(|doorway| doorway.id == id);
        let (one, other) = (place(one)?, place(other)?);
        let leg = Arc::clone(self.leg(free, one, other)?);
        Some(Way::starting_at(self.doorways[one].id).and(leg, one < other))
    }

    /// The best way from one end to another: the widest outside doorways, and the shortest among those.
    pub(super) fn best(&self, free: &FreeSpace, from: &End, to: &End) -> Option<Way> {
        let mut best = self.direct(free, from, to).map(|leg| {
            Way { doors: Vec::new(), steps: Vec::new(), width: WIDE.to_f64(), length: 0.0 }.and(leg, true)
        });
        // Every doorway is settled once: widest first, then shortest.
        let mut reached: Vec<Option<Way>> = vec![None; self.doorways.len()];
        let mut settled = vec![false; self.doorways.len()];
        for (index, leg) in self.entries(free, from) {
            let way = Way::starting_at(self.doorways[index].id);
            reached[index] = Some(match leg {
                Some(leg) => way.and(leg, true),
                None => way,
            });
        }
        for _ in 0..self.doorways.len() {
            let next = (0..reached.len())
                .filter(|&index| !settled[index])
                .filter_map(|index| Some((index, reached[index].as_ref()?)))
                .reduce(|a, b| if is_better(b.1, a.1) { b } else { a })
                .map(|(index, _)| index);
            let Some(index) = next else { break };
            settled[index] = true;
            let Some(way) = reached[index].clone() else { break };
            for other in (0..self.doorways.len()).filter(|&other| !settled[other]) {
                let Some(leg) = self.leg(free, index, other) else { continue };
                let mut longer = way.clone().and(Arc::clone(leg), index < other);
                longer.doors.push(self.doorways[other].id);
                if reached[other].as_ref().is_none_or(|known| is_better(&longer, known)) {
                    reached[other] = Some(longer);
                }
            }
        }
        for (index, leg) in self.entries(free, to) {
            let Some(way) = reached[index].clone() else { continue };
            let whole = match leg {
                Some(leg) => way.and(leg, false),
                None => way,
            };
            if best.as_ref().is_none_or(|known| is_better(&whole, known)) {
                best = Some(whole);
            }
        }
        best
    }

    /// The doorways at which a way from an end begins, each with the leg to it.
    fn entries(&self, free: &FreeSpace, end: &End) -> Vec<(usize, Option<Arc<Leg>>)> {
        match end {
            End::Door(id) => {
                let place = self.doorways.iter().position(|doorway| doorway.id == *id);
                place.map(|index| (index, None)).into_iter().collect()
            }
            End::Room(room) => self.of_room(*room).map(|(index, _)| (index, None)).collect(),
            End::Area(_, None) => Vec::new(),
            End::Area(area, Some(room)) => self
                .of_room(*room)
                .filter_map(|(index, doorway)| {
                    let mouth = std::slice::from_ref(doorway.mouth(*room));
                    Some((index, Some(Leg::new(free.widest_route(area, mouth)?))))
                })
                .collect(),
        }
    }

    /// The way within a room, or over the whole floor where the rooms are not known.
    fn direct(&self, free: &FreeSpace, from: &End, to: &End) -> Option<Arc<Leg>> {
        let (End::Area(start, start_room), End::Area(goal, goal_room)) = (from, to) else { return None };
        let is_near = start_room == goal_room || start_room.is_none() || goal_room.is_none();
        is_near.then(|| free.widest_route(start, goal).map(Leg::new)).flatten()
    }
}

/// A room that two doorways lead to.
fn shared_room(one: &Doorway, other: &Doorway) -> Option<usize> {
    one.rooms.iter().flatten().copied().find(|room| other.rooms.contains(&Some(*room)))
}

fn is_better(one: &Way, other: &Way) -> bool {
    if (one.width - other.width).abs() > 1e-6 {
        one.width > other.width
    } else {
        one.length < other.length - 1e-6
    }
}
