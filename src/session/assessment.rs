use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Layout;

use crate::occupant::OccupantProfile;
use crate::plan::geometry::LevelGeometry;
use crate::plan::naming::Names;
use crate::plan::{ElementId, FloorPlan, LevelId, PlanProblem};
use crate::rules::{Finding, FindingKey, PreparedHome, RuleSet, SurveyItem, Urgency, Verdict, survey_list};

/// How a plan stands: everything that follows from it at once.
#[derive(Clone, Debug, Default)]
pub struct Assessment {
    /// Wall bodies and rooms of each storey.
    pub geometry: Arc<BTreeMap<LevelId, LevelGeometry>>,
    /// What the elements are called.
    pub names: Arc<Names>,
    /// All findings, in the order of the rules.
    pub findings: Vec<Finding>,
    /// Findings that are not met, most important first: a balloon's number is its place here, from 1.
    pub difficulties: Vec<usize>,
    /// What must still be measured; numbers go on after the difficulties.
    pub survey: Vec<SurveyItem>,
    /// What about the plan cannot be as it is drawn.
    pub problems: Vec<PlanProblem>,
}

impl Assessment {
    /// Judges a plan for a person.
    pub fn new(plan: &FloorPlan, occupant: &OccupantProfile, rules: &RuleSet) -> Self {
        Self::with_layout(plan, &[occupant], rules, &Layout::new(plan))
    }

    /// Judges a plan whose layout is worked out already, for everybody who lives there.
    pub fn with_layout(
        plan: &FloorPlan,
        residents: &[&OccupantProfile],
        rules: &RuleSet,
        layout: &Layout,
    ) -> Self {
        let findings = PreparedHome::new(plan).assess_household(residents, rules);
        let mut difficulties: Vec<usize> =
            (0..findings.len()).filter(|&index| findings[index].verdict == Verdict::NotMet).collect();
        difficulties.sort_by_key(|&index| {
            let severity = findings[index].severity;
            let columns = (severity.access, severity.injury, severity.independence);
            (Reverse(severity.urgency()), Reverse(columns), index)
        });
        Self {
            names: Arc::clone(&layout.names),
            difficulties,
            survey: survey_list(&findings),
            problems: PlanProblem::find_in(plan, &layout.geometry),
            findings,
            geometry: Arc::clone(&layout.geometry),
        }
    }

    /// The findings that are not met, with their numbers, most important first.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &Finding)> {
        (1..).zip(self.difficulties.iter().filter_map(|&index| self.findings.get(index)))
    }

    /// The number of a finding that is not met.
    pub fn number_of(&self, key: &FindingKey) -> Option<u32> {
        self.numbered().find(|(_, finding)| finding.key() == *key).map(|(number, _)| number)
    }

    /// How many difficulties there are of an urgency.
    pub fn count(&self, urgency: Urgency) -> usize {
        self.numbered().filter(|(_, finding)| finding.severity.urgency() == urgency).count()
    }

    /// How many requirements are met.
    pub fn met(&self) -> usize {
        self.findings.iter().filter(|finding| finding.verdict == Verdict::Met).count()
    }

    /// The difficulties at an element.
    pub fn at(&self, element: ElementId) -> impl Iterator<Item = (u32, &Finding)> {
        self.numbered().filter(move |(_, finding)| finding.element == element)
    }
}
