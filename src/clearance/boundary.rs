use crate::clearance::{FeatureId, Obstacle};
use crate::geom::{Bounds, Point, Polygon, Segment, cross, signed_area};

/// The outline library works on a grid of its own, finer than this many millimetres.
const GRID: f64 = 0.01;
/// A wall face this close to an edge of the floor, in millimetres, gives the edge its name.
const NAMED_WITHIN: f64 = 1.0;

/// An edge of the free space with what it belongs to. The free side is on the right hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BoundaryEdge {
    pub(super) segment: Segment,
    pub(super) feature: FeatureId,
}

/// An edge that may have given an edge of the free space its place and its name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub(super) segment: Segment,
    pub(super) bounds: Bounds,
    /// `None` for edges of the floor, which have a place but no name.
    pub(super) feature: Option<FeatureId>,
    /// How far off the edge may lie and still be this one.
    pub(super) within: f64,
}

impl Source {
    pub(super) fn named(segment: Segment, feature: FeatureId) -> Self {
        Self::new(segment, Some(feature), GRID)
    }

    fn new(segment: Segment, feature: Option<FeatureId>, within: f64) -> Self {
        let bounds = Bounds { min: segment.from.inf(&segment.to), max: segment.from.sup(&segment.to) };
        Self { segment, bounds: bounds.grown(within), feature, within }
    }

    fn near(&self, place: Point) -> bool {
        self.bounds.contains(place) && self.segment.distance_to(place) <= self.within
    }
}

/// All edges that can bound the free space: obstacles first, for they are cut out of the floor.
pub(super) fn sources(floor: &[Polygon], walls: &[Obstacle], obstacles: &[Obstacle]) -> Vec<Source> {
    let named = |things: &[Obstacle], within: f64| {
        things
            .iter()
            .flat_map(|thing| thing.outline.edges().map(|edge| (edge, thing.feature)).collect::<Vec<_>>())
            .map(|(edge, feature)| Source::new(edge, Some(feature), within))
            .collect::<Vec<_>>()
    };
    let mut sources = named(obstacles, GRID);
    sources.extend(named(walls, NAMED_WITHIN));
    sources.extend(floor.iter().flat_map(Polygon::edges).map(|edge| Source::new(edge, None, GRID)));
    sources.retain(|source| is_finite(source.segment.from) && is_finite(source.segment.to));
    sources
}

/// Areas that can be worked with: finite, with an extent, outer rings and holes wound as `geom` says.
pub(super) fn clean<'a>(areas: impl IntoIterator<Item = &'a Polygon>) -> Vec<Polygon> {
    let wound = |ring: &[Point], positive: bool| {
        let mut ring: Vec<Point> = ring.to_vec();
        ring.dedup();
        while ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        if (signed_area(&ring) > 0.0) != positive {
            ring.reverse();
        }
        ring
    };
    areas
        .into_iter()
        .filter(|area| area.rings().flatten().all(|place| is_finite(*place)))
        .map(|area| Polygon {
            outer: wound(&area.outer, true),
            holes: area.holes.iter().map(|hole| wound(hole, false)).filter(|hole| hole.len() >= 3).collect(),
        })
        .filter(|area| area.outer.len() >= 3 && signed_area(&area.outer) > 0.0)
        .collect()
}

fn is_finite(place: Point) -> bool {
    // Beyond ten kilometres digits run out.
    place.x.abs() < 1e7 && place.y.abs() < 1e7
}

/// Puts the corners that came off the outline library's grid back to where the given edges have them.
pub(super) fn restore(areas: &mut [Polygon], sources: &[Source]) {
    for area in areas.iter_mut() {
        for ring in std::iter::once(&mut area.outer).chain(area.holes.iter_mut()) {
            for place in ring.iter_mut() {
                *place = restored(*place, sources);
            }
            ring.dedup_by(|a, b| (*a - *b).norm() < 1e-6);
            while ring.len() > 1 && (ring[0] - ring[ring.len() - 1]).norm() < 1e-6 {
                ring.pop();
            }
        }
        area.holes.retain(|hole| hole.len() >= 3);
    }
}

fn restored(place: Point, sources: &[Source]) -> Point {
    let near: Vec<&Segment> = sources
        .iter()
        .filter(|source| source.within <= GRID && source.near(place))
        .map(|source| &source.segment)
        .collect();
    let corner = near
        .iter()
        .flat_map(|edge| [edge.from, edge.to])
        .map(|corner| ((corner - place).norm(), corner))
        .min_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((distance, corner)) = corner
        && distance <= GRID
    {
        return corner;
    }
    // Not a given corner, so two given edges cross here; the pair that crosses most squarely is surest.
    let mut best = (0.0, place);
    for (i, edge) in near.iter().enumerate() {
        for other in &near[i + 1..] {
            let square = cross(edge.vector(), other.vector()).abs() / (edge.length() * other.length());
            if square > best.0
                && let Some(crossing) = edge.line_crossing(other)
                && (crossing - place).norm() <= 10.0 * GRID
            {
                best = (square, crossing);
            }
        }
    }
    best.1
}

/// The edges of the areas, cut where the thing they belong to changes.
pub(super) fn named_edges(areas: &[Polygon], sources: &[Source]) -> Vec<BoundaryEdge> {
    let mut edges = Vec::new();
    for segment in areas.iter().flat_map(Polygon::edges) {
        let length = segment.length();
        if length < 1e-6 {
            continue;
        }
        let bounds = Bounds { min: segment.from.inf(&segment.to), max: segment.from.sup(&segment.to) };
        let named: Vec<&Source> = sources
            .iter()
            .filter(|source| source.feature.is_some() && overlap(&source.bounds, &bounds))
            .filter(|source| {
                let other = source.segment.vector();
                cross(segment.vector(), other).abs() <= 0.01 * length * other.norm()
            })
            .collect();
        let mut cuts: Vec<f64> = named
            .iter()
            .flat_map(|source| [source.segment.from, source.segment.to])
            .map(|end| (end - segment.from).dot(&segment.vector()) / (length * length))
            .filter(|share| *share * length > 0.1 && (1.0 - share) * length > 0.1)
            .collect();
        cuts.sort_by(f64::total_cmp);
        cuts.dedup_by(|a, b| (*a - *b) * length < 0.1);
        cuts.push(1.0);
        let mut from = 0.0;
        let mut pieces: Vec<(f64, f64, FeatureId)> = Vec::new();
        for to in cuts {
            let middle = segment.at(f64::midpoint(from, to));
            let feature = named
                .iter()
                .find(|source| source.near(middle))
                .and_then(|source| source.feature)
                .unwrap_or(FeatureId::UNNAMED);
            match pieces.last_mut() {
                Some(last) if last.2 == feature => last.1 = to,
                _ => pieces.push((from, to, feature)),
            }
            from = to;
        }
        edges.extend(pieces.into_iter().map(|(from, to, feature)| BoundaryEdge {
            segment: Segment::new(
                if from == 0.0 { segment.from } else { segment.at(from) },
                if to == 1.0 { segment.to } else { segment.at(to) },
            ),
            feature,
        }));
    }
    edges
}

fn overlap(a: &Bounds, b: &Bounds) -> bool {
    a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y
}
