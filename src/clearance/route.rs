use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::clearance::curve::SAME_RADIUS;
use crate::clearance::{CLOSED, FreeSpace, Pinch};
use crate::geom::{Point, Polygon};
use crate::units::Length;

/// The widest way between two places.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The narrowest place on the way; `None` if the way is a single place.
    pub bottleneck: Option<Pinch>,
    /// The diameter of the largest circle that can be moved along.
    pub width: Length,
    /// The length of the way along the middle of the free space.
    pub length: Length,
    /// The way, for drawing; curves are broken into short straight pieces.
    pub path: Vec<Point>,
    /// The way, exactly.
    pub(super) legs: Vec<Leg>,
}

/// A part of a branch that is walked in one direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Leg {
    pub(super) branch: usize,
    pub(super) from: f64,
    pub(super) to: f64,
}

impl FreeSpace {
    /// The widest way between two places, and the shortest among those.
    ///
    /// A place in the free space stands for where one gets by stepping straight away from what is nearest to
    /// it; a place inside an obstacle for everywhere beside that obstacle; any other place for the
    /// nearest one on the boundary. So the ends do not narrow a way; only what lies between them does.
    /// `None` if there is no way.
    pub fn narrowest_passage(&self, from: Point, to: Point) -> Option<Route> {
        self.route(&self.stops_at(from), &self.stops_at(to))
    }

    /// The widest way from somewhere in one region to somewhere in another, and the shortest among those.
    ///
    /// A region that holds no free space counts as the places inside its obstacles, see
    /// [`narrowest_passage`](Self::narrowest_passage). `None` if there is no way.
    pub fn widest_route(&self, from: &[Polygon], to: &[Polygon]) -> Option<Route> {
        self.route(&self.stops_in(from), &self.stops_in(to))
    }

    fn route(&self, from: &[Stop], to: &[Stop]) -> Option<Route> {
        let graph = Graph::new(self, from, to);
        let width = graph.greatest_width()?;
        let legs = graph.shortest(width - SAME_RADIUS)?;
        let Trail { start, legs } = legs;
        let width_at_start = 2.0 * graph.radii[start];
        let mut narrowest: Option<(f64, bool, Leg)> = None;
        for leg in &legs {
            let curve = &self.axis().branches[leg.branch].curve;
            let (radius, flat) = (curve.radius(curve.narrowest(leg.from, leg.to)), curve.is_flat());
            let is_narrower = narrowest.is_none_or(|(least, was_flat, _)| {
                radius < least - SAME_RADIUS || (radius <= least + SAME_RADIUS && flat && !was_flat)
            });
            if is_narrower {
                narrowest = Some((radius, flat, *leg));
            }
        }
        let bottleneck = narrowest.map(|(_, _, leg)| {
            let branch = &self.axis().branches[leg.branch];
            self.axis().pinch_at(branch, branch.curve.narrowest(leg.from, leg.to), true)
        });
        let mut path: Vec<Point> = Vec::new();
        for leg in &legs {
            path.extend(self.axis().branches[leg.branch].curve.places(leg.from, leg.to));
        }
        path.dedup_by(|a, b| (*a - *b).norm() < 1e-6);
        if path.is_empty() {
            path.push(graph.places[start]);
        }
        let length =
            legs.iter().map(|leg| self.axis().branches[leg.branch].curve.length(leg.from, leg.to)).sum();
        Some(Route {
            width: bottleneck.map_or(Length::from_mm(width_at_start), |pinch| pinch.width),
            bottleneck,
            length: Length::from_mm(length),
            path,
            legs,
        })
    }
}

/// A place on the axis where a route may end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stop {
    Node(usize),
    /// Everything between two shares of a branch.
    Stretch(usize, f64, f64),
}

/// Where a route begins, and its legs in order.
struct Trail {
    start: usize,
    legs: Vec<Leg>,
}

/// The open branches, cut at the stops.
struct Graph {
    radii: Vec<f64>,
    places: Vec<Point>,
    links: Vec<Link>,
    around: Vec<Vec<usize>>,
    is_start: Vec<bool>,
    is_goal: Vec<bool>,
}

struct Link {
    ends: [usize; 2],
    /// From the first end to the second.
    leg: Leg,
    width: f64,
    length: f64,
}

impl Graph {
    fn new(space: &FreeSpace, from: &[Stop], to: &[Stop]) -> Self {
        let axis = &space.axis();
        let mut graph = Self {
            radii: axis.nodes.iter().map(|node| node.radius).collect(),
            places: axis.nodes.iter().map(|node| node.at).collect(),
            links: Vec::new(),
            around: Vec::new(),
            is_start: vec![false; axis.nodes.len()],
            is_goal: vec![false; axis.nodes.len()],
        };
        let mut cuts: Vec<Vec<f64>> = vec![vec![0.0, 1.0]; axis.branches.len()];
        for stop in from.iter().chain(to) {
            if let Stop::Stretch(branch, low, high) = *stop {
                cuts[branch].extend([low, high]);
            }
        }
        let stretches = |stops: &[Stop]| {
            let mut of_branch: Vec<Vec<(f64, f64)>> = vec![Vec::new(); axis.branches.len()];
            for stop in stops {
                if let Stop::Stretch(branch, low, high) = *stop {
                    of_branch[branch].push((low, high));
                }
            }
            of_branch
        };
        let (starts, goals) = (stretches(from), stretches(to));
        for (index, branch) in axis.open_branches() {
            let cuts = &mut cuts[index];
            cuts.sort_by(f64::total_cmp);
            cuts.dedup();
            let holds = |stretches: &[(f64, f64)], share: f64| {
                stretches.iter().any(|&(low, high)| low <= share && share <= high)
            };
            let mut last = branch.from;
            for pair in cuts.windows(2) {
                let next = if pair[1] == 1.0 {
                    branch.to
                } else {
                    graph.add(branch.curve.at(pair[1]), branch.curve.radius(pair[1]))
                };
                for (node, share) in [(last, pair[0]), (next, pair[1])] {
                    graph.is_start[node] |= holds(&starts[index], share);
                    graph.is_goal[node] |= holds(&goals[index], share);
                }
                graph.links.push(Link {
                    ends: [last, next],
                    leg: Leg { branch: index, from: pair[0], to: pair[1] },
                    width: 2.0 * branch.curve.radius(branch.curve.narrowest(pair[0], pair[1])),
                    length: branch.curve.length(pair[0], pair[1]),
                });
                last = next;
            }
        }
        for (stops, flags) in [(from, &mut graph.is_start), (to, &mut graph.is_goal)] {
            for stop in stops {
                if let Stop::Node(node) = *stop {
                    flags[node] = true;
                }
            }
        }
        graph.around = vec![Vec::new(); graph.radii.len()];
        for (index, link) in graph.links.iter().enumerate() {
            graph.around[link.ends[0]].push(index);
            graph.around[link.ends[1]].push(index);
        }
        graph
    }

    fn add(&mut self, place: Point, radius: f64) -> usize {
        self.places.push(place);
        self.radii.push(radius);
        self.is_start.push(false);
        self.is_goal.push(false);
        self.radii.len() - 1
    }

    /// The width of the widest way from any start to any goal; every node is settled once.
    fn greatest_width(&self) -> Option<f64> {
        let mut best = vec![f64::NEG_INFINITY; self.radii.len()];
        let mut waiting = BinaryHeap::new();
        for node in (0..self.radii.len()).filter(|&node| self.is_start[node]) {
            best[node] = 2.0 * self.radii[node];
            waiting.push(Waiting { rank: best[node], node });
        }
        while let Some(Waiting { rank, node }) = waiting.pop() {
            if rank < CLOSED {
                return None;
            }
            if self.is_goal[node] {
                return Some(rank);
            }
            if rank < best[node] {
                continue;
            }
            for &link in &self.around[node] {
                let link = &self.links[link];
                let next = if link.ends[0] == node { link.ends[1] } else { link.ends[0] };
                let width = rank.min(link.width);
                if width > best[next] {
                    best[next] = width;
                    waiting.push(Waiting { rank: width, node: next });
                }
            }
        }
        None
    }

    /// The shortest way that is nowhere narrower than a width.
    fn shortest(&self, width: f64) -> Option<Trail> {
        let mut best = vec![f64::INFINITY; self.radii.len()];
        let mut reached_by: Vec<Option<usize>> = vec![None; self.radii.len()];
        let mut waiting = BinaryHeap::new();
        for node in (0..self.radii.len()).filter(|&node| self.is_start[node]) {
            if 2.0 * self.radii[node] >= width {
                best[node] = 0.0;
                waiting.push(Waiting { rank: 0.0, node });
            }
        }
        while let Some(Waiting { rank, node }) = waiting.pop() {
            if self.is_goal[node] {
                return Some(self.trail_to(node, &reached_by));
            }
            if -rank > best[node] {
                continue;
            }
            for &index in &self.around[node] {
                let link = &self.links[index];
                let next = if link.ends[0] == node { link.ends[1] } else { link.ends[0] };
                let length = best[node] + link.length;
                if link.width >= width && length < best[next] {
                    best[next] = length;
                    reached_by[next] = Some(index);
                    waiting.push(Waiting { rank: -length, node: next });
                }
            }
        }
        None
    }

    fn trail_to(&self, goal: usize, reached_by: &[Option<usize>]) -> Trail {
        let mut legs = Vec::new();
        let mut node = goal;
        // A shortest way passes every node at most once.
        for _ in 0..self.radii.len() {
            let Some(link) = reached_by[node].map(|index| &self.links[index]) else { break };
            let Leg { branch, from, to } = link.leg;
            if link.ends[1] == node {
                legs.push(Leg { branch, from, to });
                node = link.ends[0];
            } else {
                legs.push(Leg { branch, from: to, to: from });
                node = link.ends[1];
            }
        }
        legs.reverse();
        Trail { start: node, legs }
    }
}

/// A node to visit; the highest rank comes first, then the lowest number.
struct Waiting {
    rank: f64,
    node: usize,
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank.total_cmp(&other.rank).then(other.node.cmp(&self.node))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Waiting {}
