use super::check_context::CheckContext;
use super::{Condition, Limit, Missing, Subject, Use};
use crate::plan::{Attribute, ElementId, FixtureKind, Opening, RoomId, RoomUse, Surveyed};

/// A bed at least this wide, in millimetres, is for two.
const DOUBLE_BED: i32 = 1350;

/// Which elements a rule looks at, and whether its conditions hold there.
impl CheckContext<'_> {
    /// The elements that a rule looks at, in the order of their ids.
    pub(super) fn subjects(&self, subject: &Subject) -> Vec<ElementId> {
        let plan = self.home.plan;
        let is_entrance = |opening: &Opening| opening.door().is_some_and(|door| door.is_entrance);
        let openings = |wanted: &dyn Fn(&Opening) -> bool| -> Vec<ElementId> {
            let wanted = plan.openings.iter().filter(|(_, opening)| wanted(opening));
            wanted.map(|(&id, _)| ElementId::Opening(id)).collect()
        };
        match subject {
            Subject::Home => vec![ElementId::Home],
            Subject::EntranceDoor => openings(&is_entrance),
            Subject::AnyDoor => openings(&Opening::is_passable),
            Subject::Window => openings(&|opening| !opening.is_passable()),
            Subject::DoorTo(uses) => openings(&|opening| opening.is_passable() && !is_entrance(opening))
                .into_iter()
                .filter(|&element| {
                    let record = self.home.room_of(element).and_then(|room| plan.rooms.get(&room));
                    record.is_some_and(|record| is_one_of(uses, record.room_use))
                })
                .collect(),
            Subject::Room(uses) => {
                let rooms = plan
                    .rooms
                    .iter()
                    .filter(|(_, record)| record.joined_to.is_none() && is_one_of(uses, record.room_use));
                rooms.map(|(&id, _)| ElementId::Room(id)).collect()
            }
            Subject::Fixture(kinds) => {
                let fixtures = plan.fixtures.iter().filter(|(_, fixture)| kinds.contains(&fixture.kind));
                fixtures.map(|(&id, _)| ElementId::Fixture(id)).collect()
            }
        }
    }

    /// Whether a condition on the person or the home holds.
    ///
    /// # Errors
    /// What must be asked first.
    pub(super) fn holds_in_general(&self, condition: &Condition) -> Result<bool, Missing> {
        let plan = self.home.plan;
        Ok(match condition {
            Condition::Occupant(wanted) => wanted.iter().any(|group| self.groups.contains(group)),
            Condition::HomeHas(kind) => plan.fixtures.values().any(|fixture| fixture.kind == *kind),
            Condition::OccupantIsNot(unwanted) => !unwanted.iter().any(|group| self.groups.contains(group)),
            Condition::BuiltSince(year) => plan.built.is_some_and(|built| built >= *year),
            Condition::HomeSays(attribute, limit) => self.says(ElementId::Home, *attribute, *limit)?,
            Condition::SeveralStoreys => plan.levels.len() > 1,
            _ => true,
        })
    }

    fn says(&self, element: ElementId, attribute: Attribute, limit: Limit) -> Result<bool, Missing> {
        let known = self.home.plan.attributes_of(element).map(|attributes| attributes.get(attribute));
        match known.and_then(Surveyed::value) {
            Some(value) => Ok(limit.shortfall(value) <= 0),
            None => Err(Missing { element, attribute }),
        }
    }

    /// Whether a condition holds at a place.
    ///
    /// # Errors
    /// What must be asked first.
    pub(super) fn holds_at(&self, condition: &Condition, element: ElementId) -> Result<bool, Missing> {
        let plan = self.home.plan;
        let room = self.home.room_of(element);
        Ok(match condition {
            Condition::Occupant(_)
            | Condition::OccupantIsNot(_)
            | Condition::HomeHas(_)
            | Condition::HomeSays(..)
            | Condition::BuiltSince(_)
            | Condition::SeveralStoreys => true,
            Condition::PlaceSays(attribute, limit) => self.says(element, *attribute, *limit)?,
            Condition::LeadsTo(uses) => room.is_some_and(|room| self.leads_to(room, uses)),
            Condition::LeadsNotTo(uses) => room.is_some_and(|room| !self.leads_to(room, uses)),
            Condition::HasDoubleBed => room.is_some_and(|room| self.widest_bed(room) >= DOUBLE_BED),
            Condition::HasSingleBeds => {
                room.is_some_and(|room| (1..DOUBLE_BED).contains(&self.widest_bed(room)))
            }
            Condition::InRoom(uses) => room
                .and_then(|room| plan.rooms.get(&room))
                .is_some_and(|record| is_one_of(uses, record.room_use)),
            Condition::RoomHas(kinds) => room.is_some_and(|room| self.room_has(room, kinds)),
            Condition::RoomLacks(kinds) => room.is_some_and(|room| !self.room_has(room, kinds)),
            Condition::DoorIs(operations) => match element {
                ElementId::Opening(id) => plan
                    .openings
                    .get(&id)
                    .and_then(Opening::door)
                    .is_some_and(|door| operations.iter().any(|wanted| wanted.0 == door.operation)),
                _ => false,
            },
            Condition::EntranceRoom => room.is_some_and(|room| self.has_entrance(room)),
            Condition::OnEntranceLevel => {
                plan.level_of(element).is_some_and(|level| self.entrance_levels().contains(&level))
            }
            Condition::At(kinds, within) => self.is_at(element, kinds, *within),
            Condition::Principal => room.is_some_and(|room| self.principal() == Some(room)),
            Condition::Secondary => room.is_some_and(|room| self.principal() != Some(room)),
            Condition::Wide(least) => self.width_of(element).is_some_and(|width| width >= *least),
            Condition::Narrow(most) => self.width_of(element).is_some_and(|width| width < *most),
        })
    }

    /// The width of the widest bed in a room; 0 without one.
    fn widest_bed(&self, room: RoomId) -> i32 {
        let beds = self.home.plan.fixtures.iter().filter(|(id, fixture)| {
            matches!(fixture.kind, FixtureKind::Bed | FixtureKind::CareBed)
                && self.home.room_of(ElementId::Fixture(**id)) == Some(room)
        });
        beds.map(|(_, bed)| bed.width.0).max().unwrap_or(0)
    }

    fn leads_to(&self, room: RoomId, uses: &[Use]) -> bool {
        let plan = self.home.plan;
        plan.openings.values().filter(|opening| opening.is_passable()).any(|opening| {
            let Some(wall) = plan.walls.get(&opening.wall) else { return false };
            let Some(level) = self.home.level(wall.level) else { return false };
            let (left, right) = level.geometry.rooms_beside(wall, opening);
            let ids = [left, right].map(|side| side.and_then(|side| side.id));
            let is_use = |id: Option<RoomId>| {
                id.and_then(|id| plan.rooms.get(&id)).is_some_and(|record| is_one_of(uses, record.room_use))
            };
            (ids[0] == Some(room) && is_use(ids[1])) || (ids[1] == Some(room) && is_use(ids[0]))
        })
    }

    fn room_has(&self, room: RoomId, kinds: &[FixtureKind]) -> bool {
        self.home.plan.fixtures.iter().any(|(&id, fixture)| {
            kinds.contains(&fixture.kind) && self.home.room_of(ElementId::Fixture(id)) == Some(room)
        })
    }

    fn has_entrance(&self, room: RoomId) -> bool {
        let plan = self.home.plan;
        plan.openings.values().filter(|opening| opening.door().is_some_and(|door| door.is_entrance)).any(
            |opening| {
                let Some(wall) = plan.walls.get(&opening.wall) else { return false };
                let Some(level) = self.home.level(wall.level) else { return false };
                let (left, right) = level.geometry.rooms_beside(wall, opening);
                [left, right].into_iter().flatten().any(|side| side.id == Some(room))
            },
        )
    }

    fn entrance_levels(&self) -> Vec<crate::plan::LevelId> {
        let plan = self.home.plan;
        let entrances =
            plan.openings.values().filter(|opening| opening.door().is_some_and(|door| door.is_entrance));
        entrances.filter_map(|opening| Some(plan.walls.get(&opening.wall)?.level)).collect()
    }

    fn is_at(&self, element: ElementId, kinds: &[FixtureKind], within: i32) -> bool {
        let plan = self.home.plan;
        let ElementId::Fixture(id) = element else { return false };
        let Some(subject) = plan.fixtures.get(&id) else { return false };
        let center = subject.footprint().center;
        plan.fixtures.values().any(|other| {
            let outline = other.footprint().polygon();
            kinds.contains(&other.kind)
                && other.level == subject.level
                && (outline.contains(center) || outline.distance_to_edge(center) <= f64::from(within))
        })
    }

    /// The largest bedroom.
    fn principal(&self) -> Option<RoomId> {
        let plan = self.home.plan;
        let bedrooms = plan
            .rooms
            .iter()
            .filter(|(_, record)| record.joined_to.is_none() && record.room_use == RoomUse::Bedroom);
        let area = |id: RoomId| {
            let level = self.home.level_of(ElementId::Room(id));
            level.and_then(|level| level.geometry.room(id)).map_or(0.0, |room| room.outline.area())
        };
        bedrooms.map(|(&id, _)| (area(id), id)).reduce(|a, b| if b.0 > a.0 { b } else { a }).map(|(_, id)| id)
    }

    fn width_of(&self, element: ElementId) -> Option<i32> {
        let ElementId::Fixture(id) = element else { return None };
        self.home.plan.fixtures.get(&id).map(|fixture| fixture.width.0)
    }
}

fn is_one_of(uses: &[Use], room_use: RoomUse) -> bool {
    uses.iter().any(|wanted| wanted.0 == room_use)
}
