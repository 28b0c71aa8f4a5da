//! Install a small device that a room or the home lacks: night light, alarms, bell, a seat by the door.
//!
//! - Clears: the room or home has none.
//! - Heights as usual for the device; gas alarm below the ceiling for natural gas (CJJ/T 146-2011, from memory).
//! - Goods: C69, C79, C66, C80, C77, C30, C86.

use crate::edit::fixtures;
use crate::geom::{Point, grid_point};
use crate::plan::{Attribute, ElementId, Fixture, FixtureKind, Mounting, RoomId, RoomUse};
use crate::remedy::context::{Candidate, Site, fitted};
use crate::remedy::mounting::Wanted;
use crate::rules::{Finding, Requirement};
use crate::units::Angle;

/// Device, title and product.
const DEVICES: &[(FixtureKind, &str, &str)] = &[
    (FixtureKind::NightLight, "remedy-night-light", "C69"),
    (FixtureKind::SmokeAlarm, "remedy-smoke-alarm", "C79"),
    (FixtureKind::GasAlarm, "remedy-gas-alarm", "C66"),
    (FixtureKind::WaterAlarm, "remedy-water-alarm", "C80"),
    (FixtureKind::FallDetector, "remedy-fall-detector", "C77"),
    (FixtureKind::Doorbell, "remedy-doorbell", "C30"),
    (FixtureKind::ShoeSeat, "remedy-shoe-seat", "C86"),
];

pub(super) fn propose(site: &Site<'_>, finding: &Finding, requirement: &Requirement) -> Vec<Candidate> {
    let Requirement::Has(kinds) = requirement else { return Vec::new() };
    let Some(&(kind, title, product)) = DEVICES.iter().find(|(kind, _, _)| kinds.contains(kind)) else {
        return Vec::new();
    };
    let rooms = rooms_for(site, finding.element, kind);
    for room in rooms {
        let Some(level) = site.plan.level_of(ElementId::Room(room)) else { continue };
        let Some(outline) = site.geometry(level).and_then(|geometry| geometry.room(room)) else { continue };
        let anchor =
            site.plan.rooms.get(&room).map_or(Point::origin(), |record| crate::geom::point(record.anchor));
        let fixture = match kind.mounting() {
            Mounting::Wall => site
                .wall_places(level, room, near(site, room, kind, anchor), &Wanted::usual(kind))
                .into_iter()
                .next(),
            Mounting::Ceiling => Some(Fixture::new(kind, level, grid_point(anchor), Angle::ZERO)),
            _ => site
                .wall_places(level, room, near(site, room, kind, anchor), &Wanted::usual(kind))
                .into_iter()
                .take(60)
                .find(|place| site.stands_free(crate::plan::FixtureId(u32::MAX), place)),
        };
        let Some(mut fixture) = fixture.filter(|fixture| {
            outline.outline.bounds().is_some_and(|bounds| bounds.contains(crate::geom::point(fixture.center)))
        }) else {
            continue;
        };
        if kind == FixtureKind::Doorbell {
            fixture.attributes.set(Attribute::Flashes, fitted(1));
        }
        if kind == FixtureKind::ShoeSeat {
            fixture.attributes.set(Attribute::SeatHeight, fitted(440));
        }
        let id = site.plan.next_fixture_id();
        let candidate =
            Candidate::new(finding, title, fixtures::place(site.plan, fixture)).at(match finding.element {
                ElementId::Home => ElementId::Fixture(id),
                element => element,
            });
        return vec![candidate.supply(product, 1)];
    }
    Vec::new()
}

/// The rooms in which a device may hang, the best first.
fn rooms_for(site: &Site<'_>, element: ElementId, kind: FixtureKind) -> Vec<RoomId> {
    if let ElementId::Room(room) = element {
        return vec![room];
    }
    let wishes: &[RoomUse] = match kind {
        FixtureKind::WaterAlarm | FixtureKind::FallDetector => &[RoomUse::Bathroom, RoomUse::Kitchen],
        FixtureKind::SmokeAlarm => &[RoomUse::Living, RoomUse::Dining, RoomUse::Passage, RoomUse::Bedroom],
        FixtureKind::ShoeSeat => &[RoomUse::Entry, RoomUse::Living, RoomUse::Dining, RoomUse::Passage],
        _ => &[RoomUse::Living, RoomUse::Bedroom, RoomUse::Passage],
    };
    let of_use = |wish: RoomUse| {
        let rooms = site.plan.rooms.iter().filter(move |(_, record)| record.room_use == wish);
        rooms.map(|(&id, _)| id)
    };
    let rest = site
        .plan
        .rooms
        .iter()
        .filter(|(_, record)| !matches!(record.room_use, RoomUse::SharedCorridor | RoomUse::Balcony));
    let mut rooms: Vec<RoomId> = wishes.iter().flat_map(|&wish| of_use(wish)).collect();
    rooms.extend(rest.map(|(&id, _)| id));
    rooms
}

/// Where a device is best: a night light where one steps out of bed, a seat by the entrance.
fn near(site: &Site<'_>, room: RoomId, kind: FixtureKind, anchor: Point) -> Point {
    let of_kinds = |kinds: &[FixtureKind]| {
        site.plan
            .fixtures
            .iter()
            .find(|(id, fixture)| {
                kinds.contains(&fixture.kind) && site.room_of(ElementId::Fixture(**id)) == Some(room)
            })
            .map(|(_, fixture)| fixture.footprint())
    };
    match kind {
        FixtureKind::NightLight => of_kinds(&[FixtureKind::Bed, FixtureKind::CareBed, FixtureKind::Toilet])
            .map_or(anchor, |body| body.place(body.width / 2.0 + 300.0, 0.0)),
        FixtureKind::GasAlarm => {
            of_kinds(&[FixtureKind::Hob]).map_or(anchor, |body| body.place(body.width, 0.0))
        }
        FixtureKind::ShoeSeat => {
            of_kinds(&[FixtureKind::ShoeCabinet]).map_or(anchor, |body| body.place(body.width, 0.0))
        }
        _ => anchor,
    }
}
