use std::collections::BTreeMap;

use crate::geom::Vector;
use crate::plan::{FloorPlan, LevelId, WallEnd, WallId};

/// Which wall each end of each wall is joined to. The other program joins ends in pairs, so where more than two
/// walls meet, those that run on straightest are joined first.
pub(super) fn joints(plan: &FloorPlan) -> BTreeMap<(WallId, WallEnd), WallId> {
    let mut nodes: BTreeMap<(LevelId, i32, i32), Vec<(WallId, WallEnd)>> = BTreeMap::new();
    for (&id, wall) in &plan.walls {
        for end in WallEnd::BOTH {
            let at = wall.end_place(end);
            nodes.entry((wall.level, at.x, at.y)).or_default().push((id, end));
        }
    }
    let mut joined = BTreeMap::new();
    for mut ends in nodes.into_values() {
        while let Some((a, b)) = straightest(plan, &ends) {
            joined.insert(ends[a], ends[b].0);
            joined.insert(ends[b], ends[a].0);
            // The later one first, so that the earlier keeps its place.
            ends.remove(b);
            ends.remove(a);
        }
    }
    joined
}

/// The two ends, earlier and later, of different walls that run on straightest.
fn straightest(plan: &FloorPlan, ends: &[(WallId, WallEnd)]) -> Option<(usize, usize)> {
    let outward = |&(id, end): &(WallId, WallEnd)| -> Option<Vector> {
        let direction = plan.walls.get(&id)?.direction()?;
        Some(if end == WallEnd::Start { direction } else { -direction })
    };
    let mut best: Option<(f64, usize, usize)> = None;
    for a in 0..ends.len() {
        for b in a + 1..ends.len() {
            let (Some(one), Some(other)) = (outward(&ends[a]), outward(&ends[b])) else { continue };
            let turn = one.dot(&other);
            if ends[a].0 != ends[b].0 && best.is_none_or(|(least, ..)| turn < least - 1e-9) {
                best = Some((turn, a, b));
            }
        }
    }
    best.map(|(_, a, b)| (a, b))
}
