//! One file for each kind of remedy.

mod bath_bars;
mod bath_heater;
mod bed_height;
mod bed_rail;
mod bed_switch;
mod brighter_lamp;
mod call_button;
mod clear_rugs;
mod clothes_rail;
mod contrast_marks;
mod door_viewer;
mod fix_furniture;
mod flame_cutoff_hob;
mod flashing_bell;
mod fold_door;
mod install_device;
mod knee_basin;
mod knee_sink;
mod level_shower;
mod lever_handle;
mod lever_tap;
mod lower_basin;
mod lower_cabinet;
mod lower_worktop;
mod move_furniture;
mod move_switch;
mod non_slip_floor;
mod pull_cord;
mod raise_toilet;
mod rehang_outward;
mod remove_furniture;
mod remove_threshold;
mod seat_toilet;
mod shower_seat;
mod slide_door;
mod swing_clear_hinges;
mod thermostatic_shower;
mod threshold_ramp;
mod toilet_bars;
mod wearable_call;
mod widen_doorway;

use std::fmt;

use super::Supply;
use super::context::{Candidate, Site};
use crate::edit::openings;
use crate::locale::Message;
use crate::plan::{
    Attribute, DoorOperation, ElementId, FixtureId, Mounting, Opening, OpeningKind, Surveyed, WallMaterial,
};
use crate::rules::{Finding, Requirement};

/// A kind of remedy.
pub struct RemedyKind {
    /// Stable name, such as `widen-doorway`.
    pub name: &'static str,
    /// It makes rubble: clearing up is due, and hidden conditions may add cost.
    pub demolishes: bool,
    /// It changes the building, so whoever owns it must agree: a tenant may not decide alone.
    pub changes_building: bool,
    /// What it proposes for a finding.
    pub(super) propose: fn(&Site<'_>, &Finding, &Requirement) -> Vec<Candidate>,
}

impl fmt::Debug for RemedyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl PartialEq for RemedyKind {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// All kinds, in the order in which they are offered.
pub static KINDS: &[RemedyKind] = &[
    RemedyKind {
        name: "widen-doorway",
        demolishes: true,
        changes_building: true,
        propose: widen_doorway::propose,
    },
    RemedyKind {
        name: "slide-door",
        demolishes: false,
        changes_building: true,
        propose: slide_door::propose,
    },
    RemedyKind { name: "fold-door", demolishes: false, changes_building: true, propose: fold_door::propose },
    RemedyKind {
        name: "swing-clear-hinges",
        demolishes: false,
        changes_building: false,
        propose: swing_clear_hinges::propose,
    },
    RemedyKind {
        name: "rehang-outward",
        demolishes: false,
        changes_building: true,
        propose: rehang_outward::propose,
    },
    RemedyKind {
        name: "remove-threshold",
        demolishes: true,
        changes_building: true,
        propose: remove_threshold::propose,
    },
    RemedyKind {
        name: "threshold-ramp",
        demolishes: false,
        changes_building: false,
        propose: threshold_ramp::propose,
    },
    RemedyKind {
        name: "lever-handle",
        demolishes: false,
        changes_building: false,
        propose: lever_handle::propose,
    },
    RemedyKind {
        name: "door-viewer",
        demolishes: false,
        changes_building: false,
        propose: door_viewer::propose,
    },
    RemedyKind {
        name: "toilet-bars",
        demolishes: false,
        changes_building: false,
        propose: toilet_bars::propose,
    },
    RemedyKind { name: "bath-bars", demolishes: false, changes_building: false, propose: bath_bars::propose },
    RemedyKind {
        name: "shower-seat",
        demolishes: false,
        changes_building: false,
        propose: shower_seat::propose,
    },
    RemedyKind { name: "bed-rail", demolishes: false, changes_building: false, propose: bed_rail::propose },
    RemedyKind {
        name: "call-button",
        demolishes: false,
        changes_building: false,
        propose: call_button::propose,
    },
    RemedyKind {
        name: "install-device",
        demolishes: false,
        changes_building: false,
        propose: install_device::propose,
    },
    RemedyKind {
        name: "raise-toilet",
        demolishes: false,
        changes_building: false,
        propose: raise_toilet::propose,
    },
    RemedyKind {
        name: "seat-toilet",
        demolishes: true,
        changes_building: true,
        propose: seat_toilet::propose,
    },
    RemedyKind {
        name: "level-shower",
        demolishes: true,
        changes_building: true,
        propose: level_shower::propose,
    },
    RemedyKind {
        name: "bed-height",
        demolishes: false,
        changes_building: false,
        propose: bed_height::propose,
    },
    RemedyKind { name: "lever-tap", demolishes: false, changes_building: false, propose: lever_tap::propose },
    RemedyKind {
        name: "thermostatic-shower",
        demolishes: false,
        changes_building: false,
        propose: thermostatic_shower::propose,
    },
    RemedyKind {
        name: "bed-switch",
        demolishes: false,
        changes_building: true,
        propose: bed_switch::propose,
    },
    RemedyKind {
        name: "fix-furniture",
        demolishes: false,
        changes_building: false,
        propose: fix_furniture::propose,
    },
    RemedyKind {
        name: "flame-cutoff-hob",
        demolishes: false,
        changes_building: false,
        propose: flame_cutoff_hob::propose,
    },
    RemedyKind { name: "pull-cord", demolishes: false, changes_building: false, propose: pull_cord::propose },
    RemedyKind {
        name: "flashing-bell",
        demolishes: false,
        changes_building: false,
        propose: flashing_bell::propose,
    },
    RemedyKind {
        name: "clothes-rail",
        demolishes: false,
        changes_building: false,
        propose: clothes_rail::propose,
    },
    RemedyKind {
        name: "knee-basin",
        demolishes: false,
        changes_building: true,
        propose: knee_basin::propose,
    },
    RemedyKind {
        name: "lower-basin",
        demolishes: false,
        changes_building: true,
        propose: lower_basin::propose,
    },
    RemedyKind {
        name: "lower-worktop",
        demolishes: false,
        changes_building: true,
        propose: lower_worktop::propose,
    },
    RemedyKind { name: "knee-sink", demolishes: false, changes_building: true, propose: knee_sink::propose },
    RemedyKind {
        name: "lower-cabinet",
        demolishes: false,
        changes_building: false,
        propose: lower_cabinet::propose,
    },
    RemedyKind {
        name: "move-switch",
        demolishes: false,
        changes_building: true,
        propose: move_switch::propose,
    },
    RemedyKind {
        name: "non-slip-floor",
        demolishes: false,
        changes_building: true,
        propose: non_slip_floor::propose,
    },
    RemedyKind {
        name: "brighter-lamp",
        demolishes: false,
        changes_building: false,
        propose: brighter_lamp::propose,
    },
    RemedyKind {
        name: "bath-heater",
        demolishes: false,
        changes_building: false,
        propose: bath_heater::propose,
    },
    RemedyKind {
        name: "clear-rugs",
        demolishes: false,
        changes_building: false,
        propose: clear_rugs::propose,
    },
    RemedyKind {
        name: "contrast-marks",
        demolishes: false,
        changes_building: false,
        propose: contrast_marks::propose,
    },
    RemedyKind {
        name: "wearable-call",
        demolishes: false,
        changes_building: false,
        propose: wearable_call::propose,
    },
    RemedyKind {
        name: "move-furniture",
        demolishes: false,
        changes_building: false,
        propose: move_furniture::propose,
    },
    RemedyKind {
        name: "remove-furniture",
        demolishes: false,
        changes_building: false,
        propose: remove_furniture::propose,
    },
];

/// Gives an opening another way to open; what was measured about the old leaf no longer holds.
fn rehang(opening: &mut Opening, operation: DoorOperation) {
    if let OpeningKind::Door(door) = &mut opening.kind {
        door.operation = operation;
    }
    for attribute in [Attribute::ClearWidth, Attribute::FrameWidth, Attribute::LeafThickness] {
        opening.attributes.set(attribute, Surveyed::Unknown);
    }
}

/// A door of another kind in the same hole, for a hinged one that is too narrow or opens inward.
fn with_other_leaf(
    site: &Site<'_>,
    finding: &Finding,
    requirement: &Requirement,
    operation: DoorOperation,
    title: &'static str,
    product: &'static str,
) -> Vec<Candidate> {
    if !matches!(requirement, Requirement::ClearWidth { .. } | Requirement::OpensOutward) {
        return Vec::new();
    }
    let Some((id, opening, wall)) = site.opening(finding.element) else { return Vec::new() };
    let Some(door) = opening.door().filter(|door| door.operation.swings() && door.operation != operation)
    else {
        return Vec::new();
    };
    if operation != DoorOperation::SwingClear && door.is_entrance {
        return Vec::new();
    }
    let hinges = if operation == DoorOperation::SlidingOnWall {
        // The leaf needs wall to slide onto.
        let length = wall.length();
        let before = opening.offset(wall);
        let after = length - before - opening.width.to_f64();
        let needed = opening.width.to_f64();
        [crate::plan::Hinge::Start, crate::plan::Hinge::End]
            .into_iter()
            .zip([before, after])
            .filter(|(_, free)| *free >= needed)
            .map(|(hinge, _)| hinge)
            .take(1)
            .collect::<Vec<_>>()
    } else {
        vec![door.hinge]
    };
    hinges
        .into_iter()
        .filter_map(|hinge| {
            let step = openings::edit(site.plan, id, title, |new| {
                rehang(new, operation);
                if let OpeningKind::Door(door) = &mut new.kind {
                    door.hinge = hinge;
                }
            });
            Some(Candidate::new(finding, title, step.ok()?).supply(product, 1))
        })
        .collect()
}

/// What must be known about the walls that new bars hang on.
fn with_wall_condition(site: &Site<'_>, candidate: Candidate) -> Candidate {
    let mut holds = Some(true);
    for change in &candidate.transaction.changes {
        let crate::edit::Change::Fixture { new: Some(fixture), .. } = change else { continue };
        if fixture.kind.mounting() != Mounting::Wall {
            continue;
        }
        let body = fixture.footprint();
        let behind = body.place(0.0, -body.depth / 2.0 - 30.0);
        let material = site
            .plan
            .walls
            .values()
            .filter(|wall| wall.level == fixture.level)
            .find(|wall| wall.distance_to(behind) <= wall.thickness.to_f64() / 2.0 + 1.0)
            .map_or(WallMaterial::Unknown, |wall| wall.material);
        holds = match (holds, material.holds_expansion_bolt()) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (None, _) | (_, None) => None,
            _ => Some(true),
        };
    }
    match holds {
        Some(true) => candidate,
        Some(false) => candidate.supply(BACK_PLATE, 1).condition(Message::new("condition-back-plate")),
        None => candidate
            .reserve(Supply::pieces(BACK_PLATE, 1))
            .condition(Message::new("condition-check-wall-material")),
    }
}

/// Makes a light or hollow wall bear a person.
const BACK_PLATE: &str = "W50";

/// The movable pieces that may be the reason for a finding: what is named, else what stands in the same room.
fn pieces_in_the_way(site: &Site<'_>, finding: &Finding) -> Vec<FixtureId> {
    /// No home has so many that count.
    const MAX_PIECES: usize = 8;
    let movable = |id: FixtureId| {
        site.plan.fixtures.get(&id).is_some_and(|fixture| fixture.kind.mounting() == Mounting::Movable)
    };
    if let Some(ElementId::Fixture(id)) = finding.in_the_way {
        return Some(id).filter(|&id| movable(id)).into_iter().collect();
    }
    let Some(room) = finding.room else { return Vec::new() };
    let mut pieces: Vec<(f64, FixtureId)> = site
        .plan
        .fixtures
        .iter()
        .filter(|&(&id, _)| movable(id) && site.room_of(ElementId::Fixture(id)) == Some(room))
        .map(|(&id, fixture)| {
            let place = finding.place().unwrap_or(crate::geom::point(fixture.center));
            ((crate::geom::point(fixture.center) - place).norm(), id)
        })
        .collect();
    pieces.sort_by(|a, b| a.0.total_cmp(&b.0));
    pieces.into_iter().take(MAX_PIECES).map(|(_, id)| id).collect()
}
