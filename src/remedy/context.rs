use super::Supply;
use crate::edit::Transaction;
use crate::locale::Message;
use crate::occupant::OccupantProfile;
use crate::plan::geometry::{LevelGeometry, room_of};
use crate::plan::{
    Attribute, ElementId, Fixture, FixtureId, FloorPlan, LevelId, Opening, OpeningId, RoomId, Structure,
    Surveyed, Wall,
};
use crate::rules::{Finding, FindingKey, JudgedHome, RuleSet};

/// The home that remedies are looked for in.
pub(super) struct Site<'a> {
    pub(super) plan: &'a FloorPlan,
    pub(super) occupant: &'a OccupantProfile,
    pub(super) rules: &'a RuleSet,
    /// The home with its findings, to judge changes by.
    pub(super) home: &'a JudgedHome,
}

impl<'a> Site<'a> {
    pub(super) fn new(home: &'a JudgedHome, occupant: &'a OccupantProfile) -> Self {
        Self { plan: home.plan(), occupant, rules: home.rules(), home }
    }

    pub(super) fn geometry(&self, level: LevelId) -> Option<&'a LevelGeometry> {
        self.home.geometry(level)
    }

    pub(super) fn room_of(&self, element: ElementId) -> Option<RoomId> {
        room_of(self.plan, self.geometry(self.plan.level_of(element)?)?, element)
    }

    pub(super) fn fixture(&self, element: ElementId) -> Option<(FixtureId, &'a Fixture)> {
        let ElementId::Fixture(id) = element else { return None };
        Some((id, self.plan.fixtures.get(&id)?))
    }

    pub(super) fn opening(&self, element: ElementId) -> Option<(OpeningId, &'a Opening, &'a Wall)> {
        let ElementId::Opening(id) = element else { return None };
        let opening = self.plan.openings.get(&id)?;
        Some((id, opening, self.plan.walls.get(&opening.wall)?))
    }

    /// Whether a hole in the wall may be cut: only in a wall that is known to carry nothing.
    pub(super) fn may_cut(wall: &Wall) -> bool {
        wall.structure == Structure::Partition
    }

    /// The floor of a room in thousandths of a square metre, for goods sold by area.
    pub(super) fn area_milli(&self, room: RoomId) -> i64 {
        let level = self.plan.level_of(ElementId::Room(room));
        let outline = level.and_then(|level| self.geometry(level)?.room(room));
        outline.map_or(0, |room| libm::round(room.outline.area() / 1000.0) as i64)
    }
}

/// A change that may help; nothing is proven yet.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) aim: Option<FindingKey>,
    pub(super) element: ElementId,
    pub(super) title: Message,
    pub(super) transaction: Transaction,
    pub(super) supplies: Vec<Supply>,
    pub(super) reserves: Vec<Supply>,
    pub(super) conditions: Vec<Message>,
}

impl Candidate {
    /// A change for a finding, under the title of its kind.
    pub(super) fn new(finding: &Finding, title: &'static str, transaction: Transaction) -> Self {
        Self {
            aim: Some(finding.key()),
            element: finding.element,
            title: Message::new(title),
            transaction,
            supplies: Vec::new(),
            reserves: Vec::new(),
            conditions: Vec::new(),
        }
    }

    pub(super) fn at(mut self, element: ElementId) -> Self {
        self.element = element;
        self
    }

    pub(super) fn supply(self, product: &'static str, count: i64) -> Self {
        self.with(Supply::pieces(product, count))
    }

    pub(super) fn with(mut self, supply: Supply) -> Self {
        self.supplies.push(supply);
        self
    }

    /// What is needed if the home turns out other than hoped.
    pub(super) fn reserve(mut self, supply: Supply) -> Self {
        self.reserves.push(supply);
        self
    }

    pub(super) fn condition(mut self, message: Message) -> Self {
        self.conditions.push(message);
        self
    }
}

/// What a product is, once it is fitted: known from its data sheet.
pub(super) const fn fitted(value: i32) -> Surveyed<i32> {
    Surveyed::Known { value, origin: crate::plan::Origin::Derived, tolerance: crate::units::Mm::ZERO }
}

/// A fixture's attribute as a number.
pub(super) fn known(fixture: &Fixture, attribute: Attribute) -> Option<i32> {
    fixture.attributes.get(attribute).value()
}
