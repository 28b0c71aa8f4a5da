use crate::drawing::{Item, Paint, Stroke, Weight};
use crate::geom::{OrientedRect, Point, Polygon};
use crate::units::Angle;

/// Where a chair stands and where it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChairPose {
    /// The middle of its footprint.
    pub center: Point,
    /// Clockwise from looking up the page.
    pub heading: Angle,
    /// Its width in millimetres.
    pub width: f64,
    /// Its length in millimetres.
    pub length: f64,
}

impl ChairPose {
    /// Its footprint; the front is where it looks.
    pub fn footprint(&self) -> OrientedRect {
        // A rectangle's own front looks down the page.
        let rotation = self.heading.turned(Angle::from_degrees(180.0));
        OrientedRect { center: self.center, width: self.width, depth: self.length, rotation }
    }
}

/// A wheelchair from above, drawn to its own size: big wheels, seat, back, footrests.
pub fn chair(pose: &ChairPose, paint: Paint) -> Vec<Item> {
    /// A part: from side to side and from back to front, as shares of width and length from the middle.
    type Part = [f64; 4];
    const WHEELS: [Part; 2] = [[-0.5, -0.42, -0.5, 0.08], [0.42, 0.5, -0.5, 0.08]];
    const CASTERS: [Part; 2] = [[-0.46, -0.4, 0.12, 0.3], [0.4, 0.46, 0.12, 0.3]];
    const SEAT: Part = [-0.36, 0.36, -0.26, 0.2];
    const BACK: Part = [-0.38, 0.38, -0.32, -0.25];
    const ARMS: [Part; 2] = [[-0.4, -0.36, -0.26, 0.06], [0.36, 0.4, -0.26, 0.06]];
    const FEET: [Part; 2] = [[-0.32, -0.04, 0.24, 0.5], [0.04, 0.32, 0.24, 0.5]];
    let body = pose.footprint();
    let part = |[left, right, back, front]: Part| {
        let at = |x: f64, y: f64| body.place(x * pose.width, y * pose.length);
        Polygon::new(vec![at(left, back), at(right, back), at(right, front), at(left, front)])
    };
    let outlined: Vec<Polygon> =
        FEET.into_iter().chain(WHEELS).chain(CASTERS).chain(ARMS).chain([SEAT]).map(part).collect();
    let handles = [-0.36, 0.36].map(|x| {
        vec![body.place(x * pose.width, -0.32 * pose.length), body.place(x * pose.width, -0.48 * pose.length)]
    });
    vec![
        Item::fill(outlined.clone(), Paint::Furniture),
        Item::edges(&outlined, Stroke::solid(paint, Weight::EDGE)),
        Item::fill(vec![part(BACK)], paint),
        Item::lines(handles.to_vec(), Stroke::solid(paint, Weight::LEAF)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::{Medium, PaperScale, bounds_of};

    #[test]
    fn a_chair_is_as_large_as_it_is() {
        for (degrees, width, height) in [(0.0, 640.0, 1060.0), (90.0, 1060.0, 640.0)] {
            let heading = Angle::from_degrees(degrees);
            let pose = ChairPose { center: Point::new(5.0, 7.0), heading, width: 640.0, length: 1060.0 };
            let bounds = bounds_of(&chair(&pose, Paint::Ink), Medium::paper(PaperScale::To50)).unwrap();
            assert!((bounds.size().x - width).abs() < 1e-6 && (bounds.size().y - height).abs() < 1e-6);
        }
    }

    #[test]
    fn it_looks_up_the_page_unless_turned() {
        let pose = ChairPose { center: Point::origin(), heading: Angle::ZERO, width: 600.0, length: 1000.0 };
        assert!(pose.footprint().place(0.0, 500.0).y < -499.0);
    }
}
