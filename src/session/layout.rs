use std::collections::BTreeMap;
use std::sync::Arc;

use super::Assessment;
use super::worker::Job;
use crate::edit::{Change, Transaction};
use crate::occupant::OccupantProfile;
use crate::plan::geometry::LevelGeometry;
use crate::plan::naming::Names;
use crate::plan::{FloorPlan, LevelId};
use crate::rules::RuleSet;

/// What follows from a plan at once, for drawing on it: wall bodies, rooms, and what all is called.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Wall bodies and rooms of each storey.
    pub geometry: Arc<BTreeMap<LevelId, LevelGeometry>>,
    /// What the elements are called.
    pub names: Arc<Names>,
}

impl Layout {
    /// Works a plan out.
    pub fn new(plan: &FloorPlan) -> Self {
        let geometry: BTreeMap<LevelId, LevelGeometry> =
            plan.levels.keys().map(|&level| (level, LevelGeometry::new(plan, level))).collect();
        let names = Arc::new(Names::in_geometry(plan, &geometry));
        Self { geometry: Arc::new(geometry), names }
    }

    /// The layout after a step that is only being tried. Where no wall is touched it is that of the plan before.
    pub(super) fn after(&self, step: &Transaction, plan: &FloorPlan) -> Self {
        if !touches_walls(step) {
            return self.clone();
        }
        let mut geometry = (*self.geometry).clone();
        for level in step.changes.iter().flat_map(levels_of) {
            geometry.insert(level, LevelGeometry::new(plan, level));
        }
        geometry.retain(|level, _| plan.levels.contains_key(level));
        let names = Arc::new(Names::in_geometry(plan, &geometry));
        Self { geometry: Arc::new(geometry), names }
    }
}

/// Whether rooms and wall bodies may change by a step.
pub(super) fn touches_walls(step: &Transaction) -> bool {
    step.changes
        .iter()
        .any(|change| matches!(change, Change::Wall { .. } | Change::Level { .. } | Change::Room { .. }))
}

fn levels_of(change: &Change) -> Vec<LevelId> {
    match change {
        Change::Wall { old, new, .. } => old.iter().chain(new).map(|wall| wall.level).collect(),
        Change::Room { old, new, .. } => old.iter().chain(new).map(|room| room.level).collect(),
        Change::Level { id, .. } => vec![*id],
        _ => Vec::new(),
    }
}

/// A plan that is only being tried, to be judged beside the front end.
pub(super) struct Judging {
    pub(super) shown: u64,
    pub(super) plan: FloorPlan,
    pub(super) residents: Vec<OccupantProfile>,
    pub(super) rules: Arc<RuleSet>,
    pub(super) layout: Layout,
}

/// How it stands, and the number of the preview it was judged for.
pub(super) struct Judged {
    pub(super) shown: u64,
    pub(super) assessment: Assessment,
}

impl Job for Judging {
    type Result = Judged;

    const NAME: &'static str = "assessment";

    fn carry_out(self) -> Judged {
        let residents: Vec<&OccupantProfile> = self.residents.iter().collect();
        let assessment = Assessment::with_layout(&self.plan, &residents, &self.rules, &self.layout);
        Judged { shown: self.shown, assessment }
    }
}
