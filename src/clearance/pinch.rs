use crate::clearance::curve::SAME_RADIUS;
use crate::clearance::medial_axis::{Branch, MedialAxis};
use crate::clearance::{FeatureId, FreeSpace};
use crate::geom::Point;
use crate::units::{Length, Mm};

/// A narrowest place: how wide it is, and between what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pinch {
    /// The diameter of the largest circle that gets through.
    pub width: Length,
    /// The two places that face each other across the gap: the ends of a dimension line.
    pub between: (Point, Point),
    /// What these two places belong to.
    pub features: (FeatureId, FeatureId),
    /// The middle of the gap.
    pub at: Point,
    /// Whether wider space lies on both sides. If not, the gap is a dead end, such as the slot between a bed
    /// and a wall that is closed by another wall.
    pub is_passage: bool,
}

impl FreeSpace {
    /// All gaps narrower than a limit, the narrowest first.
    ///
    /// A gap is a place of least clearance between wider places, or a dead end between two different
    /// features that opens into wider space on one side. Mere corners of a room are no gaps.
    pub fn passages_narrower_than(&self, limit: Mm) -> Vec<Pinch> {
        let mut pinches: Vec<Pinch> =
            self.axis().pinches().into_iter().filter(|pinch| !pinch.width.reaches(limit)).collect();
        pinches.sort_by(|a, b| {
            (a.width.to_mm().total_cmp(&b.width.to_mm()))
                .then(a.at.y.total_cmp(&b.at.y))
                .then(a.at.x.total_cmp(&b.at.x))
        });
        pinches
    }
}

impl MedialAxis {
    /// The gap at a share of a branch.
    pub(super) fn pinch_at(&self, branch: &Branch, share: f64, is_passage: bool) -> Pinch {
        let at = branch.curve.at(share);
        let (left, right) = (&self.sites[branch.left], &self.sites[branch.right]);
        Pinch {
            width: Length::from_mm(2.0 * branch.curve.radius(share)),
            between: (left.contact(at), right.contact(at)),
            features: (left.feature, right.feature),
            at,
            is_passage,
        }
    }

    fn pinches(&self) -> Vec<Pinch> {
        let mut pinches = Vec::new();
        for (_, branch) in self.open_branches() {
            if self.is_flat(branch) {
                continue;
            }
            let share = branch.curve.narrowest(0.0, 1.0);
            let radius = branch.curve.radius(share);
            let lowest_end = self.nodes[branch.from].radius.min(self.nodes[branch.to].radius);
            if share > 0.0 && share < 1.0 && radius < lowest_end - SAME_RADIUS {
                pinches.push(self.pinch_at(branch, share, true));
            }
        }
        for level in self.levels() {
            pinches.extend(self.pinch_of_level(&level));
        }
        pinches
    }

    fn is_flat(&self, branch: &Branch) -> bool {
        let (a, b) = (self.nodes[branch.from].radius, self.nodes[branch.to].radius);
        let least = branch.curve.radius(branch.curve.narrowest(0.0, 1.0));
        a.max(b) - least <= SAME_RADIUS
    }

    /// Groups of nodes joined by branches of even clearance; most hold a single node.
    fn levels(&self) -> Vec<Vec<usize>> {
        let mut seen = vec![false; self.nodes.len()];
        let mut levels = Vec::new();
        for (start, _) in self.live_nodes() {
            let mut level = Vec::new();
            let mut waiting = vec![start];
            while let Some(node) = waiting.pop() {
                if std::mem::replace(&mut seen[node], true) {
                    continue;
                }
                level.push(node);
                let flat = self.around[node].iter().map(|&branch| &self.branches[branch]);
                waiting.extend(flat.filter(|b| !b.is_dead && self.is_flat(b)).map(|b| b.other(node)));
            }
            if !level.is_empty() {
                level.sort_unstable();
                levels.push(level);
            }
        }
        levels
    }

    /// The gap that a level is, if nothing leads down from it and wider space lies beyond.
    fn pinch_of_level(&self, level: &[usize]) -> Option<Pinch> {
        let mut rising: Vec<&Branch> = Vec::new();
        let mut flat: Vec<&Branch> = Vec::new();
        for &node in level {
            for &index in &self.around[node] {
                let branch = &self.branches[index];
                if branch.is_dead {
                    continue;
                }
                if self.is_flat(branch) {
                    if branch.from == node {
                        flat.push(branch);
                    }
                } else {
                    let near = if branch.from == node { 0.0 } else { 1.0 };
                    let share = branch.curve.narrowest(0.0, 1.0);
                    if branch.curve.radius(share) < branch.curve.radius(near) - SAME_RADIUS {
                        return None;
                    }
                    rising.push(branch);
                }
            }
        }
        let is_passage = rising.len() >= 2;
        // The longest stretch of an even gap is where one looks for it.
        let longest = flat
            .iter()
            .max_by(|a, b| a.curve.length(0.0, 1.0).total_cmp(&b.curve.length(0.0, 1.0)))
            .filter(|branch| branch.curve.length(0.0, 1.0) > 0.0);
        let (branch, share) = match (longest, rising.first()) {
            (Some(branch), Some(_)) => (*branch, 0.5),
            (None, Some(branch)) => (*branch, branch.curve.narrowest(0.0, 1.0)),
            (_, None) => return None,
        };
        let pinch = self.pinch_at(branch, share, is_passage);
        // Faces that open at more than a third of a turn are a corner cut off, not a gap.
        let (a, b) = (pinch.between.0 - pinch.at, pinch.between.1 - pinch.at);
        let facing = a.dot(&b) < -0.5 * a.norm() * b.norm();
        (facing && (is_passage || pinch.features.0 != pinch.features.1)).then_some(pinch)
    }
}
