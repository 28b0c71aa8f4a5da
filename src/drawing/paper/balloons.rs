use crate::drawing::marker::circle;
use crate::drawing::placement::Placer;
use crate::drawing::{Item, Medium, Paint, Stroke, Text, TextSize, Weight};
use crate::geom::{Bounds, Point, Polygon, Vector};

/// What a number on a plan is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The number in the list beside the plan.
    pub number: u32,
    /// Where it is.
    pub at: Point,
}

/// The outline of a number. It says what the number counts, in black and white too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balloon {
    /// A solid triangle: a difficulty of today.
    Difficulty,
    /// A solid disc: a change.
    Change,
}

/// Half the height of a balloon in reference pixels: 6 mm across on the family's plans.
const RADIUS: f64 = 12.0;

/// A balloon farther than this from what it is about has a line to it, in reference pixels: 6 mm of paper.
const LEADER_FROM: f64 = 24.0;

impl Balloon {
    const fn paint(self) -> Paint {
        match self {
            Self::Difficulty => Paint::Must,
            Self::Change => Paint::New,
        }
    }

    /// The square it needs, with a little air.
    fn size(medium: Medium) -> Vector {
        Vector::repeat(2.3 * RADIUS * medium.mark)
    }

    fn outline(self, at: Point, medium: Medium) -> Polygon {
        let r = RADIUS * medium.mark;
        match self {
            Self::Difficulty => {
                let corner = |x: f64, y: f64| at + Vector::new(x * r, y * r);
                Polygon::new(vec![corner(0.0, -1.15), corner(1.25, 0.95), corner(-1.25, 0.95)])
            }
            Self::Change => circle(at, r),
        }
    }

    fn parts(self, at: Point, number: u32, medium: Medium) -> Vec<Item> {
        let outline = self.outline(at, medium);
        let below = if self == Self::Difficulty { 0.3 * RADIUS * medium.mark } else { 0.0 };
        let text = Text::new(at + Vector::new(0.0, below), number.to_string(), Paint::OnMark).bold();
        vec![
            Item::edges(std::slice::from_ref(&outline), Stroke::solid(Paint::Raised, Weight(4.0))),
            Item::fill(vec![outline], self.paint()),
            Item::Text(Text { size: TextSize::Small, ..text }),
        ]
    }
}

/// Numbers beside what they are about: none covers another, a text, or what may not be hidden, and none leaves
/// the frame. Earlier ones get the better places.
pub(super) fn balloons(
    spots: &[Spot],
    balloon: Balloon,
    placer: &mut Placer,
    frame: &Bounds,
    medium: Medium,
) -> Vec<Item> {
    close_off(placer, frame);
    let size = Balloon::size(medium);
    // Where so much is crowded together that nothing is free, the place itself must do.
    let inside = |at: Point, spot: &Spot| if frame.contains(at) { at } else { spot.at };
    let places: Vec<Point> =
        spots.iter().map(|spot| inside(placer.place(spot.at, size).center(), spot)).collect();
    let mut leaders = Vec::new();
    let mut marks = Vec::new();
    for (spot, &at) in spots.iter().zip(&places) {
        if (spot.at - at).norm() > LEADER_FROM * medium.mark {
            let dot = circle(spot.at, 3.0 * medium.mark);
            leaders.push(Item::lines(vec![vec![at, spot.at]], Stroke::solid(balloon.paint(), Weight::EDGE)));
            leaders.push(Item::fill(vec![dot], balloon.paint()));
        }
        marks.extend(balloon.parts(at, spot.number, medium));
    }
    leaders.extend(marks);
    leaders
}

/// Takes everything around a frame.
fn close_off(placer: &mut Placer, frame: &Bounds) {
    /// Farther than any plan reaches.
    const FAR: f64 = 1e7;
    let (min, max) = (frame.min, frame.max);
    for (from, to) in [
        (Point::new(-FAR, -FAR), Point::new(min.x, FAR)),
        (Point::new(max.x, -FAR), Point::new(FAR, FAR)),
        (Point::new(-FAR, -FAR), Point::new(FAR, min.y)),
        (Point::new(-FAR, max.y), Point::new(FAR, FAR)),
    ] {
        placer.take(Bounds { min: from, max: to });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::placement::{around, overlap};
    use crate::drawing::{PaperScale, bounds_of};

    #[test]
    fn balloons_stay_in_the_frame_and_apart() {
        let medium = Medium::paper(PaperScale::To80);
        let frame = Bounds { min: Point::new(0.0, 0.0), max: Point::new(6000.0, 8000.0) };
        let spots: Vec<Spot> = (1..=20).map(|number| Spot { number, at: Point::new(400.0, 400.0) }).collect();
        let items = balloons(&spots, Balloon::Change, &mut Placer::default(), &frame, medium);
        let bounds = bounds_of(&items, medium).unwrap();
        assert!(frame.contains(bounds.min) && frame.contains(bounds.max), "{bounds:?}");
        let texts: Vec<Bounds> = items
            .iter()
            .filter_map(|item| match item {
                Item::Text(text) => Some(around(text.at, Balloon::size(medium))),
                _ => None,
            })
            .collect();
        assert_eq!(texts.len(), 20);
        for (index, a) in texts.iter().enumerate() {
            assert!(texts[index + 1..].iter().all(|b| !overlap(a, b)));
        }
    }
}
