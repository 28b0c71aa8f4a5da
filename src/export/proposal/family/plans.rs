use super::PairRecord;
use crate::drawing::paper::{ChairPose, PairContent, Spot, plan_pair};
use crate::export::proposal::Proposal;
use crate::export::proposal::changes::Change;
use crate::export::proposal::difficulties::Difficulty;
use crate::export::proposal::figures::Figures;
use crate::geom::Point;
use crate::locale::Message;
use crate::plan::LevelId;
use crate::rules::{Finding, Mark, Requirement, Verdict};

impl Proposal<'_> {
    pub(super) fn pairs(
        &self,
        difficulties: &[Difficulty<'_>],
        changes: &[Change<'_>],
        figures: &mut Figures,
    ) -> Vec<PairRecord> {
        let plan = &self.consultation.plan;
        let levels: Vec<LevelId> = plan.levels.keys().copied().collect();
        let touched = |level: &LevelId| {
            difficulties.iter().any(|difficulty| difficulty.at.is_some_and(|(on, _)| on == *level))
                || changes.iter().any(|change| change.at.is_some_and(|(on, _)| on == *level))
        };
        let shown = levels.iter().filter(|level| levels.len() == 1 || touched(level));
        let pairs = shown.map(|&level| {
            let spots = |places: Vec<(u32, Option<(LevelId, Point)>)>| -> Vec<Spot> {
                let here = places.into_iter().filter_map(|(number, at)| Some((number, at?)));
                here.filter(|(_, (on, _))| *on == level)
                    .map(|(number, (_, at))| Spot { number, at })
                    .collect()
            };
            let difficulty_spots =
                spots((1..).zip(difficulties).map(|(number, difficulty)| (number, difficulty.at)).collect());
            let mut change_spots = spots(changes.iter().map(|change| (change.number, change.at)).collect());
            change_spots.dedup_by_key(|spot| spot.number);
            let way = self.way_after(level);
            let of_level = |found: Option<(LevelId, ChairPose)>| {
                found.filter(|(on, _)| *on == level).map(|(_, pose)| pose)
            };
            let content = PairContent {
                level,
                before: plan,
                after: &self.selection.plan,
                difficulties: &difficulty_spots,
                changes: &change_spots,
                stuck: difficulties.iter().find_map(|difficulty| of_level(difficulty.stuck)),
                way: way.as_deref(),
                failing: difficulties
                    .iter()
                    .filter_map(|difficulty| difficulty.failing)
                    .find(|(on, _)| *on == level)
                    .map(|(_, line)| line),
            };
            let pair = plan_pair(&content, self.locale);
            let name = plan.levels.get(&level).map(|level| level.name.clone()).unwrap_or_default();
            let titles: Vec<String> =
                difficulties.iter().map(|difficulty| difficulty.title.clone()).collect();
            let listed = titles.join(&self.word("paper-list-comma"));
            let before_alt = self.text(&Message::new("paper-alt-before").with("what", listed));
            let after_alt = self.text(&Message::new("paper-alt-after").with("count", change_spots.len()));
            PairRecord {
                level: name,
                stacked: pair.stacked,
                before: figures.add(&format!("before-{level}"), &pair.before, before_alt),
                after: figures.add(&format!("after-{level}"), &pair.after, after_alt),
                has_way: way.is_some(),
            }
        });
        pairs.collect()
    }

    /// A way that can be gone after the changes: the longest that a finding draws.
    pub(super) fn way_after(&self, level: LevelId) -> Option<Vec<Point>> {
        let plan = &self.selection.plan;
        let is_way = |finding: &&Finding| {
            finding.verdict == Verdict::Met
                && plan.level_of(finding.element) == Some(level)
                && self
                    .rules
                    .rule(&finding.rule)
                    .is_some_and(|rule| matches!(rule.require, Requirement::Passage { .. }))
        };
        let path = |finding: &Finding| {
            finding.marks.iter().find_map(|mark| match mark {
                Mark::Path(path) if path.len() > 1 => Some(path.clone()),
                _ => None,
            })
        };
        let length =
            |path: &Vec<Point>| -> f64 { path.windows(2).map(|pair| (pair[1] - pair[0]).norm()).sum() };
        self.selection
            .findings
            .iter()
            .filter(is_way)
            .filter_map(path)
            .max_by(|a, b| length(a).total_cmp(&length(b)))
    }
}
