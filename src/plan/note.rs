use std::collections::{BTreeMap, BTreeSet};

use super::{ElementId, FixtureId, FloorPlan, LevelId, OpeningId, Swing, WallEnd, WallId};
use crate::geom::{GridPoint, Point, Vector, point};
use crate::units::{Angle, Mm};

/// A note on the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The storey it is on.
    pub level: LevelId,
    /// Its middle.
    pub at: GridPoint,
    /// What it says.
    pub text: String,
    /// Turned clockwise as seen.
    pub turned: Angle,
}

/// Elements that are picked and moved together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// What belongs to it.
    pub members: BTreeSet<ElementId>,
}

/// A side of a fixture, seen by someone who stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Towards the wall.
    Back,
    /// To its right-hand edge when unturned.
    Right,
    /// From where it is used.
    Front,
    /// To its left-hand edge when unturned.
    Left,
}

/// What a dimension holds on to: when that moves, the dimension goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// A place on the plan.
    Place(GridPoint),
    /// The end of a wall's centre line.
    WallEnd(WallId, WallEnd),
    /// The face on one side of a wall, at a distance along its centre line from the start.
    WallFace(WallId, Swing, Mm),
    /// The edge of an opening that is nearer to an end of its wall.
    OpeningEdge(OpeningId, WallEnd),
    /// The middle of a fixture's side.
    FixtureSide(FixtureId, Side),
}

impl Anchor {
    /// The element it holds on to.
    pub const fn element(&self) -> Option<ElementId> {
        match *self {
            Self::Place(_) => None,
            Self::WallEnd(id, _) | Self::WallFace(id, ..) => Some(ElementId::Wall(id)),
            Self::OpeningEdge(id, _) => Some(ElementId::Opening(id)),
            Self::FixtureSide(id, _) => Some(ElementId::Fixture(id)),
        }
    }

    /// Where it is now; `None` when what it holds on to is gone.
    pub fn place(&self, plan: &FloorPlan) -> Option<Point> {
        Some(match *self {
            Self::Place(place) => point(place),
            Self::WallEnd(id, end) => point(plan.walls.get(&id)?.end_place(end)),
            Self::WallFace(id, side, distance) => {
                let wall = plan.walls.get(&id)?;
                let axis = wall.axis()?;
                let distance = distance.to_f64().min(axis.length());
                let right = crate::geom::right_normal(axis.along(distance));
                axis.at(distance) + right * (side.sign() * wall.thickness.to_f64() / 2.0)
            }
            Self::OpeningEdge(id, end) => {
                let opening = plan.openings.get(&id)?;
                let frame = opening.frame(plan.walls.get(&opening.wall)?)?;
                match end {
                    WallEnd::Start => frame.start,
                    WallEnd::End => frame.place(frame.width, 0.0),
                }
            }
            Self::FixtureSide(id, side) => {
                let footprint = plan.fixtures.get(&id)?.footprint();
                let (x, y) = (footprint.width / 2.0, footprint.depth / 2.0);
                match side {
                    Side::Back => footprint.place(0.0, -y),
                    Side::Right => footprint.place(x, 0.0),
                    Side::Front => footprint.place(0.0, y),
                    Side::Left => footprint.place(-x, 0.0),
                }
            }
        })
    }
}

/// In which direction a dimension measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DimensionDirection {
    /// From its first stop straight to its last.
    #[default]
    Aligned,
    /// Along x.
    Level,
    /// Along y.
    Upright,
}

/// A dimension string that somebody drew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionLine {
    /// The storey it is on.
    pub level: LevelId,
    /// What it runs from and to, and what it stops at between; at least two.
    pub stops: Vec<Anchor>,
    /// In which direction it measures.
    pub direction: DimensionDirection,
    /// How far the string lies to the right of its first stop, seen in its direction.
    pub offset: Mm,
    /// What somebody measured for a gap, counted from 0, where the plan is drawn otherwise.
    pub stated: BTreeMap<u32, Mm>,
}

/// Where a dimension string is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionLayout {
    /// A place on the string, from which its stops are counted.
    pub origin: Point,
    /// Unit vector along it.
    pub along: Vector,
    /// Distances from the origin in rising order.
    pub stops: Vec<f64>,
    /// The measured places, each with the stop that belongs to it.
    pub feet: Vec<(Point, f64)>,
}

impl DimensionLine {
    /// Where it is drawn now; `None` when an anchor is gone or all stops are one place.
    pub fn layout(&self, plan: &FloorPlan) -> Option<DimensionLayout> {
        let places: Vec<Point> = self.stops.iter().map(|stop| stop.place(plan)).collect::<Option<_>>()?;
        let (first, last) = (*places.first()?, *places.last()?);
        let along = match self.direction {
            DimensionDirection::Aligned => (last - first).try_normalize(1e-9)?,
            DimensionDirection::Level => Vector::x(),
            DimensionDirection::Upright => -Vector::y(),
        };
        let origin = first + crate::geom::right_normal(along) * self.offset.to_f64();
        let feet: Vec<(Point, f64)> =
            places.iter().map(|&place| (place, (place - origin).dot(&along))).collect();
        let mut stops: Vec<f64> = feet.iter().map(|(_, stop)| *stop).collect();
        stops.sort_by(f64::total_cmp);
        stops.dedup_by(|a, b| (*a - *b).abs() < 0.5);
        (stops.len() >= 2).then_some(DimensionLayout { origin, along, stops, feet })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Fixture, FixtureKind, Wall};

    #[test]
    fn a_dimension_follows_what_it_holds_on_to() {
        let mut plan = FloorPlan::default();
        let wall = Wall::new(LevelId(1), GridPoint::new(0, 0), GridPoint::new(0, 4000), Mm(240));
        plan.walls.insert(WallId(1), wall);
        let bed = Fixture::new(FixtureKind::Bed, LevelId(1), GridPoint::new(2000, 1500), Angle::ZERO);
        plan.fixtures.insert(FixtureId(1), bed);
        let line = DimensionLine {
            level: LevelId(1),
            stops: vec![
                Anchor::WallFace(WallId(1), Swing::Left, Mm(1500)),
                Anchor::FixtureSide(FixtureId(1), Side::Left),
            ],
            direction: DimensionDirection::Level,
            offset: Mm(-300),
            stated: BTreeMap::new(),
        };
        let length = |plan: &FloorPlan| {
            let layout = line.layout(plan).unwrap();
            layout.stops[1] - layout.stops[0]
        };
        assert_eq!(length(&plan), 2000.0 - 750.0 - 120.0);
        plan.fixtures.get_mut(&FixtureId(1)).unwrap().center.x += 100;
        assert_eq!(length(&plan), 2000.0 - 750.0 - 120.0 + 100.0);
        plan.fixtures.clear();
        assert_eq!(line.layout(&plan), None);
    }
}
