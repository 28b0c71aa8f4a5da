//! Where a chair gets to, where it is stuck, how wide the ways are.

use super::figures::{dimension_between, route};
use crate::clearance::AxisPiece;
use crate::clearance::maneuver::{Outline, Pose, Squeeze};
use crate::drawing::{Item, Medium, Paint, Stroke, Weight};
use crate::geom::{Point, Polygon, Segment};

/// What is this much wider than the chair is comfortable, in millimetres; less is tight.
const COMFORT: f64 = 200.0;

/// The floor that a chair covers on all its ways.
pub fn reached_floor(areas: &[Polygon], paint: Paint, soft: Paint) -> Vec<Item> {
    vec![
        Item::Fill { areas: areas.to_vec(), paint: soft, opacity: 0.55 },
        Item::edges(areas, Stroke::dashed(paint, Weight::EDGE)),
    ]
}

/// A chair at a pose: its outline, and an arrow that points ahead.
pub fn chair_outline(outline: &Outline, pose: &Pose, paint: Paint, opacity: f64) -> Vec<Item> {
    let body = Polygon::new(outline.corners().iter().map(|corner| pose.place(corner.x, corner.y)).collect());
    let (length, width) = (outline.length(), outline.width());
    let tip = pose.place(length * 0.42, 0.0);
    let arrow = vec![pose.place(length * 0.26, -width * 0.2), tip, pose.place(length * 0.26, width * 0.2)];
    vec![
        Item::Fill { areas: vec![body.clone()], paint, opacity },
        Item::edges(&[body], Stroke::solid(paint, Weight::FAILING)),
        Item::lines(vec![arrow], Stroke::solid(paint, Weight::FAILING)),
    ]
}

/// The tightest place of a way: the chair there, and the dimension between the two things that keep it.
pub fn stuck_chair(outline: &Outline, squeeze: &Squeeze, paint: Paint, medium: Medium) -> Vec<Item> {
    let mut items = chair_outline(outline, &squeeze.pose, paint, 0.15);
    // The dimension lies across the chair, so it is drawn at the level of the first place.
    let (ahead, _) = local(&squeeze.pose, squeeze.between.0);
    let (_, right) = local(&squeeze.pose, squeeze.between.1);
    let across = Segment::new(squeeze.between.0, squeeze.pose.place(ahead, right));
    items.extend(dimension_between(across, paint, Weight::FAILING, medium));
    items
}

/// A point in the chair's frame: ahead and to the right.
fn local(pose: &Pose, place: Point) -> (f64, f64) {
    let along = crate::geom::direction(pose.heading);
    let from_middle = place - pose.middle;
    (from_middle.dot(&along), from_middle.dot(&crate::geom::right_normal(along)))
}

/// The way of a chair: the line of its middle.
pub fn chair_route(poses: &[Pose], paint: Paint, soft: Paint, medium: Medium) -> Vec<Item> {
    let path: Vec<Point> = poses.iter().map(|pose| pose.middle).collect();
    route(&path, None, paint, soft, medium)
}

/// The medial axis in three colors: too narrow for a width, tight, and comfortable.
pub fn width_heat(pieces: &[AxisPiece], needed: f64) -> Vec<Item> {
    let paint = |piece: &AxisPiece| {
        let width = piece.width.to_mm();
        if width < needed {
            Paint::Must
        } else if width < needed + COMFORT {
            Paint::Should
        } else {
            Paint::Met
        }
    };
    [Paint::Met, Paint::Should, Paint::Must]
        .into_iter()
        .filter_map(|wanted| {
            let lines: Vec<Vec<Point>> = pieces
                .iter()
                .filter(|piece| paint(piece) == wanted)
                .map(|piece| vec![piece.from, piece.to])
                .collect();
            (!lines.is_empty()).then(|| Item::lines(lines, Stroke::solid(wanted, Weight(4.0))))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clearance::{FeatureId, Footprint};
    use crate::units::{Angle, Length, Mm};

    fn chair() -> (Outline, Pose) {
        let outline = Outline::rectangle(Footprint { width: Mm(700), length: Mm(1200) });
        (outline, Pose { middle: Point::new(100.0, 200.0), heading: Angle::ZERO })
    }

    #[test]
    fn a_chair_is_drawn_to_its_own_size() {
        let (outline, pose) = chair();
        let items = chair_outline(&outline, &pose, Paint::Accent, 0.2);
        let bounds = crate::drawing::bounds_of(&items[..1], Medium::screen(10.0)).unwrap();
        assert_eq!((bounds.size().x, bounds.size().y), (1200.0, 700.0));
    }

    #[test]
    fn the_dimension_of_a_stuck_chair_lies_across_it() {
        let (outline, pose) = chair();
        let squeeze = Squeeze {
            pose,
            between: (Point::new(-200.0, -160.0), Point::new(350.0, 560.0)),
            features: (FeatureId(1), FeatureId(2)),
            gap: Length::from_mm(720.0),
        };
        let items = stuck_chair(&outline, &squeeze, Paint::Must, Medium::screen(10.0));
        let Some(Item::Stroke { lines, .. }) = items.last() else { panic!("no dimension") };
        assert_eq!(lines[0], [Point::new(-200.0, -160.0), Point::new(-200.0, 560.0)]);
    }

    #[test]
    fn widths_have_three_colors() {
        let piece = |width: f64| AxisPiece {
            from: Point::origin(),
            to: Point::new(1.0, 0.0),
            width: Length::from_mm(width),
        };
        let items = width_heat(&[piece(600.0), piece(750.0), piece(1500.0), piece(690.0)], 700.0);
        let counts: Vec<usize> = items
            .iter()
            .map(|item| match item {
                Item::Stroke { lines, .. } => lines.len(),
                _ => 0,
            })
            .collect();
        assert_eq!(counts, [1, 1, 2]);
    }
}
