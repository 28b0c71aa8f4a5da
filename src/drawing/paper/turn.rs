use crate::geom::{GridPoint, Point};
use crate::plan::{Anchor, DimensionDirection, FloorPlan};
use crate::units::Angle;

/// The same home turned clockwise by a quarter about the origin, exactly: everything lies on whole millimetres
/// again.
///
/// ```
/// use yiju::drawing::paper::turned;
/// use yiju::store::template;
/// let plan = template("T1").unwrap().plan;
/// let back = (0..4).fold(plan.clone(), |plan, _| turned(&plan));
/// assert_eq!(back.walls, plan.walls);
/// ```
pub fn turned(plan: &FloorPlan) -> FloorPlan {
    let mut plan = plan.clone();
    let quarter = |place: GridPoint| GridPoint::new(-place.y, place.x);
    for wall in plan.walls.values_mut() {
        (wall.start, wall.end) = (quarter(wall.start), quarter(wall.end));
    }
    for room in plan.rooms.values_mut() {
        room.anchor = quarter(room.anchor);
    }
    for fixture in plan.fixtures.values_mut() {
        fixture.center = quarter(fixture.center);
        fixture.rotation = fixture.rotation.turned(Angle::from_degrees(90.0));
    }
    for label in plan.labels.values_mut() {
        label.at = quarter(label.at);
    }
    for dimension in plan.dimensions.values_mut() {
        for stop in &mut dimension.stops {
            if let Anchor::Place(place) = stop {
                *place = quarter(*place);
            }
        }
        // A level string becomes an upright one, which runs upwards: the other way than a turned one.
        (dimension.direction, dimension.offset) = match dimension.direction {
            DimensionDirection::Level => (DimensionDirection::Upright, -dimension.offset),
            DimensionDirection::Upright => (DimensionDirection::Level, dimension.offset),
            DimensionDirection::Aligned => (DimensionDirection::Aligned, dimension.offset),
        };
    }
    // Pictures below a storey are for drawing after, not for paper.
    plan.underlays.clear();
    plan.north_degrees = (plan.north_degrees + 90).rem_euclid(360);
    plan
}

/// Where a place of the home lies after [`turned`].
pub fn turned_point(place: Point) -> Point {
    Point::new(-place.y, place.x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::geometry::LevelGeometry;
    use crate::store::template;

    #[test]
    fn rooms_keep_their_size_and_their_names() {
        let plan = template("T1").unwrap().plan;
        let level = *plan.levels.keys().next().unwrap();
        let areas = |plan: &FloorPlan| {
            let mut areas: Vec<_> = LevelGeometry::new(plan, level)
                .rooms
                .iter()
                .map(|room| (room.id, libm::round(room.outline.area()) as i64))
                .collect();
            areas.sort_unstable();
            areas
        };
        assert_eq!(areas(&turned(&plan)), areas(&plan));
    }
}
