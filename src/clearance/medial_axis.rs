use std::collections::BTreeMap;

use boostvoronoi::prelude::{Builder, Diagram, Line, Point as GridPoint, SourceCategory};
use nalgebra::{Matrix3, Vector3};

use crate::clearance::boundary::BoundaryEdge;
use crate::clearance::curve::Curve;
use crate::clearance::grid_segments::{GridPlace, GridSegments};
use crate::clearance::site::{Shape, Site};
use crate::clearance::{CLOSED, FeatureId};
use crate::geom::{Point, cross};

/// Grid sizes to try, finest first. The builder is exact on all of them; a coarser one is a second chance
/// should it refuse an arrangement.
const GRID_SIZES: [f64; 3] = [33_554_432.0, 2_097_152.0, 131_072.0];

/// The places of the free space that are equally far from two or more pieces of its boundary.
///
/// Who stays on it stays as far from everything as can be, so every question about what fits through
/// is a question about this graph.
#[derive(Clone, Debug, Default)]
pub(super) struct MedialAxis {
    pub(super) sites: Vec<Site>,
    pub(super) nodes: Vec<Node>,
    pub(super) branches: Vec<Branch>,
    /// For each node, the branches that end there.
    pub(super) around: Vec<Vec<usize>>,
}

/// Where branches meet or end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) at: Point,
    /// The distance to the boundary.
    pub(super) radius: f64,
}

/// A curve of the axis between two nodes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Branch {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The site on one side, the same all along.
    pub(super) left: usize,
    /// The site on the other side.
    pub(super) right: usize,
    pub(super) curve: Curve,
    /// Whether it runs out into a corner of the free space, where nothing can pass.
    pub(super) is_dead: bool,
}

impl Branch {
    /// The other end.
    pub(super) fn other(&self, node: usize) -> usize {
        if self.from == node { self.to } else { self.from }
    }
}

impl MedialAxis {
    /// The medial axis of the space that the edges bound. Empty if there are no edges.
    pub(super) fn new(edges: &[BoundaryEdge]) -> Self {
        GRID_SIZES
            .iter()
            .find_map(|&size| {
                let grid = GridSegments::new(edges, size)?;
                let diagram = voronoi(&grid)?;
                Some(Self::from_diagram(edges, &grid, &diagram))
            })
            .unwrap_or_default()
    }

    fn from_diagram(edges: &[BoundaryEdge], grid: &GridSegments, diagram: &Diagram) -> Self {
        let mut sites: Vec<Site> = edges
            .iter()
            .map(|edge| Site { shape: Shape::Face(edge.segment), feature: edge.feature })
            .collect();
        let corners = add_corners(&mut sites, edges, grid);
        let site_of_cell: Vec<usize> = diagram
            .cells()
            .iter()
            .map(|cell| {
                let (from, to, edge) = grid.pieces[cell.source_index().usize()];
                match cell.source_category() {
                    SourceCategory::SegmentStart => corners[&from],
                    SourceCategory::SegmentEnd => corners[&to],
                    SourceCategory::Segment | SourceCategory::SinglePoint => edge,
                }
            })
            .collect();

        let vertex_count = diagram.vertices().len();
        let mut touching: Vec<Vec<usize>> = vec![Vec::new(); vertex_count];
        for edge in diagram.edges() {
            if let (Some(vertex), Ok(cell)) = (edge.vertex0(), edge.cell()) {
                let site = site_of_cell[cell.usize()];
                let touching = &mut touching[vertex.usize()];
                if !touching.contains(&site) {
                    touching.push(site);
                }
            }
        }
        let nodes: Vec<Node> = diagram
            .vertices()
            .iter()
            .zip(&touching)
            .map(|(vertex, touching)| {
                let touching: Vec<&Site> = touching.iter().map(|&site| &sites[site]).collect();
                refined(grid.unscaled(vertex.x(), vertex.y()), &touching)
            })
            .collect();

        let mut branches = Vec::new();
        for pair in diagram.edges().chunks_exact(2) {
            let (edge, twin) = (&pair[0], &pair[1]);
            let (Some(from), Some(to)) = (edge.vertex0(), twin.vertex0()) else { continue };
            let (Ok(left), Ok(right)) = (edge.cell(), twin.cell()) else { continue };
            if !edge.is_primary() {
                continue;
            }
            let (from, to) = (from.usize(), to.usize());
            let (left, right) = (site_of_cell[left.usize()], site_of_cell[right.usize()]);
            let curve = Curve::between(nodes[from].at, nodes[to].at, &sites[left], &sites[right]);
            if left == right || !is_inside(curve.at(0.5), [&sites[left], &sites[right]], edges) {
                continue;
            }
            let is_dead = nodes[from].radius.min(nodes[to].radius) < CLOSED / 2.0;
            branches.push(Branch { from, to, left, right, curve, is_dead });
        }
        let mut around = vec![Vec::new(); nodes.len()];
        for (index, branch) in branches.iter().enumerate() {
            around[branch.from].push(index);
            around[branch.to].push(index);
        }
        Self { sites, nodes, branches, around }
    }

    /// Branches along which something can pass.
    pub(super) fn open_branches(&self) -> impl Iterator<Item = (usize, &Branch)> {
        self.branches.iter().enumerate().filter(|(_, branch)| !branch.is_dead)
    }

    /// Nodes that belong to the axis.
    pub(super) fn live_nodes(&self) -> impl Iterator<Item = (usize, &Node)> {
        self.nodes.iter().enumerate().filter(|(index, _)| !self.around[*index].is_empty())
    }
}

fn voronoi(grid: &GridSegments) -> Option<Diagram> {
    let lines: Vec<Line<i32>> = grid
        .pieces
        .iter()
        .map(|&(from, to, _)| Line::new(GridPoint::new(from.0, from.1), GridPoint::new(to.0, to.1)))
        .collect();
    if lines.is_empty() {
        return None;
    }
    Builder::<i32>::default().with_segments(lines).ok()?.build().ok()
}

/// One corner site for each grid place; of the things that meet there the one with the smallest id names it.
fn add_corners(
    sites: &mut Vec<Site>,
    edges: &[BoundaryEdge],
    grid: &GridSegments,
) -> BTreeMap<GridPlace, usize> {
    let mut corners = BTreeMap::new();
    for &(from, to, edge) in &grid.pieces {
        let feature: FeatureId = edges[edge].feature;
        for place in [from, to] {
            let index = *corners.entry(place).or_insert_with(|| {
                sites.push(Site { shape: Shape::Corner(grid.place(place)), feature });
                sites.len() - 1
            });
            sites[index].feature = sites[index].feature.min(feature);
        }
    }
    corners
}

/// Whether a place between two neighboring sites lies on their free side.
fn is_inside(place: Point, sites: [&Site; 2], edges: &[BoundaryEdge]) -> bool {
    for site in sites {
        if let (Shape::Face(face), Some(inward)) = (site.shape, site.inward()) {
            return (place - face.from).dot(&inward) > 0.0;
        }
    }
    // Between two corners: look at the edges that meet in the first.
    let Shape::Corner(corner) = sites[0].shape else { return false };
    let toward = place - corner;
    let nearest = edges
        .iter()
        .filter_map(|edge| {
            // The edge that leaves or reaches the corner at the least angle to the place decides the side.
            let (from, to) = (edge.segment.from, edge.segment.to);
            let away = if from == corner {
                to - from
            } else if to == corner {
                from - to
            } else {
                return None;
            };
            let free_side = cross(edge.segment.vector(), toward) > 0.0;
            Some((away.dot(&toward) / away.norm(), free_side))
        })
        .max_by(|a, b| a.0.total_cmp(&b.0));
    nearest.is_some_and(|(_, free)| free)
}

/// Moves a place from the grid to where it is truly as far from all its sites.
///
/// Gauss–Newton on the distances to the true corners and faces; a few steps reach the last digits.
pub(super) fn refined(start: Point, sites: &[&Site]) -> Node {
    let clearance =
        |place: Point| sites.iter().map(|site| site.distance_to(place)).fold(f64::INFINITY, f64::min);
    let mut place = start;
    // A place on the boundary is one of its corners.
    let on_corner = sites.iter().find_map(|site| match site.shape {
        Shape::Corner(corner) if (corner - start).norm() < 1e-2 => Some(corner),
        _ => None,
    });
    if let Some(corner) = on_corner {
        return Node { at: corner, radius: 0.0 };
    }
    let mut radius = clearance(start);
    for _ in 0..20 {
        let mut normal = Matrix3::identity() * 1e-12;
        let mut right_side = Vector3::zeros();
        let mut add = |row: Vector3<f64>, miss: f64| {
            normal += row * row.transpose();
            right_side -= row * miss;
        };
        for site in sites {
            match site.shape {
                Shape::Corner(corner) => {
                    let away = place - corner;
                    let distance = away.norm();
                    if distance > 0.0 {
                        let toward = away / distance;
                        add(Vector3::new(toward.x, toward.y, -1.0), distance - radius);
                    }
                }
                Shape::Face(face) => {
                    let Some(inward) = site.inward() else { continue };
                    let distance = (place - face.from).dot(&inward);
                    // On the wrong side this is no vertex of the free space; there it does not matter.
                    let sign = if distance < 0.0 { -1.0 } else { 1.0 };
                    add(Vector3::new(sign * inward.x, sign * inward.y, -1.0), distance.abs() - radius);
                    // With an own end among the sites the place lies square to that end.
                    for end in sites.iter().filter_map(|other| match other.shape {
                        Shape::Corner(corner) if corner == face.from || corner == face.to => Some(corner),
                        _ => None,
                    }) {
                        let along = face.vector() / face.length();
                        add(Vector3::new(along.x, along.y, 0.0), (place - end).dot(&along));
                    }
                }
            }
        }
        let Some(step) = normal.cholesky().map(|decomposed| decomposed.solve(&right_side)) else { break };
        place += step.xy();
        radius += step.z;
        if step.norm() < 1e-11 {
            break;
        }
    }
    // Far from the grid's answer the equations were too weak to say anything.
    let moved = (place - start).norm();
    if moved.is_nan() || moved >= 0.1 {
        place = start;
    }
    Node { at: place, radius: clearance(place) }
}
