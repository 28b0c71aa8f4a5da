use super::outline::Outline;
use super::pose::Pose;
use super::scene::{Piece, Scene};
use crate::clearance::FeatureId;
use crate::geom::{Point, Segment, direction, right_normal};
use crate::units::Length;

/// The tightest pose of a trip: what keeps a wider chair from passing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Squeeze {
    /// Where the chair is then.
    pub pose: Pose,
    /// The nearest places on its left and on its right.
    pub between: (Point, Point),
    /// What these two places belong to.
    pub features: (FeatureId, FeatureId),
    /// How far apart they are across the chair.
    pub gap: Length,
}

impl Squeeze {
    /// The gap as a dimension line straight across the chair, at the level of the place on its left.
    pub fn across(&self) -> Segment {
        let along = direction(self.pose.heading);
        let ahead = (self.between.0 - self.pose.middle).dot(&along);
        let right = (self.between.1 - self.pose.middle).dot(&right_normal(along));
        Segment::new(self.between.0, self.pose.place(ahead, right))
    }
}

/// The nearest thing on one side of a chair.
#[derive(Clone, Copy)]
struct Side {
    /// By how much the outline could be widened on that side before it touches: 1 is not at all.
    factor: f64,
    aside: f64,
    at: Point,
    feature: FeatureId,
}

/// The tightest of some poses; `None` if nowhere there is something on both sides.
pub(super) fn tightest(scene: &Scene, outline: &Outline, poses: &[Pose]) -> Option<Squeeze> {
    let sides = poses.iter().filter_map(|pose| Some((pose, nearest(scene, outline, pose)?)));
    let tightest = sides.min_by(|(_, a), (_, b)| {
        let room = |sides: &[Side; 2]| sides[0].factor + sides[1].factor;
        room(a).total_cmp(&room(b))
    });
    let (pose, [left, right]) = tightest?;
    Some(Squeeze {
        pose: *pose,
        between: (left.at, right.at),
        features: (left.feature, right.feature),
        gap: Length::from_mm(left.aside + right.aside),
    })
}

/// The nearest things on the left and on the right of a chair.
fn nearest(scene: &Scene, outline: &Outline, pose: &Pose) -> Option<[Side; 2]> {
    let mut nearest: [Option<Side>; 2] = [None, None];
    let reach = outline.radius() * 4.0;
    for piece in scene.pieces() {
        let bounds = &piece.sides;
        let is_far = bounds.left > pose.middle.x + reach
            || bounds.right < pose.middle.x - reach
            || bounds.top > pose.middle.y + reach
            || bounds.bottom < pose.middle.y - reach;
        if is_far {
            continue;
        }
        for (ahead, aside) in places_beside(piece, outline, pose) {
            let side = usize::from(aside > 0.0);
            let Some(half) = half_width(outline, ahead, aside) else { continue };
            let factor = aside.abs() / half;
            if nearest[side].is_none_or(|known| factor < known.factor) {
                let at = pose.place(ahead, aside);
                nearest[side] = Some(Side { factor, aside: aside.abs(), at, feature: piece.feature });
            }
        }
    }
    let [left, right] = nearest;
    Some([left?, right?])
}

/// Places on a piece's edge in the chair's frame, ahead and to the right, among which the nearest beside the outline is:
/// the piece's corners and where its edges are level with a corner of the outline.
fn places_beside(piece: &Piece, outline: &Outline, pose: &Pose) -> Vec<(f64, f64)> {
    let along = direction(pose.heading);
    let aside = right_normal(along);
    let local = |place: &Point| {
        let from_middle = place - pose.middle;
        (from_middle.dot(&along), from_middle.dot(&aside))
    };
    let corners: Vec<(f64, f64)> = piece.corners.iter().map(local).collect();
    let (front, back) = outline
        .corners()
        .iter()
        .fold((f64::MIN, f64::MAX), |(front, back), corner| (front.max(corner.x), back.min(corner.x)));
    let mut places: Vec<(f64, f64)> =
        corners.iter().copied().filter(|(ahead, _)| (back..=front).contains(ahead)).collect();
    for (index, from) in corners.iter().enumerate() {
        let to = corners[(index + 1) % corners.len()];
        for level in outline.corners().iter().map(|corner| corner.x) {
            if (from.0 < level) != (to.0 < level) {
                let share = (level - from.0) / (to.0 - from.0);
                places.push((level, from.1 + (to.1 - from.1) * share));
            }
        }
    }
    places
}

/// How far the outline reaches to a side, so far ahead; `None` beyond its ends or where it has no width.
fn half_width(outline: &Outline, ahead: f64, aside: f64) -> Option<f64> {
    let corners = outline.corners();
    let edges = corners.iter().zip(corners.iter().cycle().skip(1));
    let reach = edges
        .filter_map(|(from, to)| {
            if from.x == to.x {
                return (from.x == ahead).then(|| (from.y * aside.signum()).max(to.y * aside.signum()));
            }
            let share = (ahead - from.x) / (to.x - from.x);
            (-1e-9..=1.0 + 1e-9).contains(&share).then(|| (from.y + (to.y - from.y) * share) * aside.signum())
        })
        .fold(f64::MIN, f64::max);
    (reach > 1e-9).then_some(reach)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clearance::Obstacle;
    use crate::clearance::tests::rect;
    use crate::units::Angle;

    #[test]
    fn the_nearest_things_beside_a_chair_are_found_within_its_length() {
        let post = |x0, y0, x1, y1, id| Obstacle { outline: rect(x0, y0, x1, y1), feature: FeatureId(id) };
        let posts = [
            post(900., 200., 1000., 600., 1),
            post(1400., 1500., 1500., 1800., 2),
            post(1900., 850., 2000., 900., 3),
        ];
        let scene = Scene::new(&[rect(0., 0., 4000., 2000.)], &[], &posts);
        let chair = Outline::sized(1200.0, 700.0);
        let pose = Pose { middle: Point::new(1200., 1000.), heading: Angle::ZERO };
        let squeeze = tightest(&scene, &chair, &[pose]).unwrap();
        // The third stands before the chair, not beside it.
        assert_eq!(squeeze.features, (FeatureId(1), FeatureId(2)));
        assert_eq!(squeeze.gap, Length::from_mm(900.));
        assert_eq!((squeeze.between.0.y, squeeze.between.1.y), (600., 1500.));
        let across = squeeze.across();
        assert_eq!(
            (across.from.x, across.to.x, across.length()),
            (squeeze.between.0.x, squeeze.between.0.x, 900.)
        );
    }
}
