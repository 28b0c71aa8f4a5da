//! The installer's sheets: rooms and elevations to true scale, schedules, order of works, safety.

mod doors;
mod fixings;
mod materials;
mod rooms;

use std::collections::BTreeMap;

use serde::Serialize;

use super::Proposal;
use super::changes::Change;
use super::figures::{Figure, Figures};
use super::money::Bill;
use crate::drawing::paper::{Tag, WorksPlanContent, tags, works_plan};
use crate::geom::Vector;
use crate::locale::Message;
use crate::plan::naming::Names;
use crate::plan::{FixtureId, OpeningId};
use doors::DoorRow;
use materials::{MaterialRow, OrderRow};
use rooms::RoomSheet;

/// The sheets of the installer.
#[derive(Serialize)]
pub(super) struct InstallerPart {
    day: String,
    surveyor: String,
    designer: String,
    rooms: Vec<RoomSheet>,
    works: Vec<WorksSheet>,
    doors: Vec<DoorRow>,
    materials: Vec<MaterialRow>,
    order: Vec<OrderRow>,
}

/// A storey with what is taken away and what is new.
#[derive(Serialize)]
struct WorksSheet {
    title: String,
    plan: Figure,
    /// Where north lies on the plan, in degrees clockwise from up.
    north: i32,
}

/// What the sheets share.
struct Desk<'a> {
    names: Names,
    tags: BTreeMap<FixtureId, Tag>,
    doors: BTreeMap<OpeningId, String>,
    changes: &'a [Change<'a>],
}

impl Proposal<'_> {
    pub(super) fn installer(
        &self,
        changes: &[Change<'_>],
        bill: &Bill,
        figures: &mut Figures,
    ) -> InstallerPart {
        let names = Names::new(&self.selection.plan);
        let tags = self.tags();
        let doors = self.door_tags();
        let desk = Desk { names, tags, doors, changes };
        InstallerPart {
            day: self.case.on.to_string(),
            surveyor: self.center.surveyor.clone(),
            designer: self.center.designer.clone(),
            rooms: self.room_sheets(&desk, figures),
            works: self.works_sheets(&desk, figures),
            doors: self.door_rows(&desk),
            materials: self.material_rows(bill),
            order: self.order_rows(changes),
        }
    }

    /// What new things are called on sheets, tables and quotation alike.
    pub(super) fn tags(&self) -> BTreeMap<FixtureId, Tag> {
        let before = &self.consultation.plan.fixtures;
        let new = self.selection.plan.fixtures.iter().filter(|(id, _)| !before.contains_key(id));
        tags(new.map(|(&id, fixture)| (id, fixture)))
    }

    fn door_tags(&self) -> BTreeMap<OpeningId, String> {
        let doors = self.selection.plan.openings.iter().filter(|(_, opening)| opening.door().is_some());
        (1_u32..).zip(doors).map(|(number, (&id, _))| (id, format!("M{number}"))).collect()
    }

    fn works_sheets(&self, desk: &Desk<'_>, figures: &mut Figures) -> Vec<WorksSheet> {
        let (before, after) = (&self.consultation.plan, &self.selection.plan);
        let several = after.levels.len() > 1;
        after
            .levels
            .iter()
            .map(|(&level, record)| {
                let content = WorksPlanContent { level, before, after, doors: &desk.doors, tags: &desk.tags };
                let (drawing, north) = works_plan(&content, self.locale);
                let alt = self.text(&Message::new("paper-alt-works").with("count", desk.changes.len()));
                let plan = figures.add(&format!("works-{level}"), &drawing, alt);
                WorksSheet { title: if several { record.name.clone() } else { String::new() }, plan, north }
            })
            .collect()
    }

    /// The word for a direction on a plan with north so many degrees clockwise from up: 北, 东南.
    fn compass(&self, direction: Vector, north: i32) -> String {
        const WORDS: [&str; 8] = [
            "paper-north",
            "paper-north-east",
            "paper-east",
            "paper-south-east",
            "paper-south",
            "paper-south-west",
            "paper-west",
            "paper-north-west",
        ];
        let from_up = libm::atan2(direction.x, -direction.y).to_degrees();
        let bearing = from_up - f64::from(north);
        let eighth = libm::round(bearing / 45.0) as i64;
        self.word(WORDS[eighth.rem_euclid(8) as usize])
    }
}
