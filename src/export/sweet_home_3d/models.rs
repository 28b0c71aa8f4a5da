//! Shapes in space for what stands in a home: our own, made of boxes, in the OBJ format.

use std::fmt::Write as _;

use crate::plan::{Door, DoorOperation, FixtureKind, Hinge, OpeningKind};

/// A box within a unit cube: from left to right, from below to above, from back to front.
type Block = [[f64; 2]; 3];

const WHOLE: Block = [[0.0, 1.0], [0.0, 1.0], [0.0, 1.0]];

/// A top on four legs.
const TABLE: [Block; 5] = [
    [[0.0, 1.0], [0.94, 1.0], [0.0, 1.0]],
    [[0.02, 0.08], [0.0, 0.94], [0.03, 0.12]],
    [[0.92, 0.98], [0.0, 0.94], [0.03, 0.12]],
    [[0.02, 0.08], [0.0, 0.94], [0.88, 0.97]],
    [[0.92, 0.98], [0.0, 0.94], [0.88, 0.97]],
];

/// A seat with a back.
const CHAIR: [Block; 6] = [
    [[0.0, 1.0], [0.48, 0.54], [0.0, 1.0]],
    [[0.0, 1.0], [0.54, 1.0], [0.0, 0.08]],
    [[0.02, 0.12], [0.0, 0.48], [0.02, 0.12]],
    [[0.88, 0.98], [0.0, 0.48], [0.02, 0.12]],
    [[0.02, 0.12], [0.0, 0.48], [0.88, 0.98]],
    [[0.88, 0.98], [0.0, 0.48], [0.88, 0.98]],
];

/// A seat with a back and arms.
const SOFA: [Block; 4] = [
    [[0.0, 1.0], [0.0, 0.52], [0.0, 1.0]],
    [[0.0, 1.0], [0.52, 1.0], [0.0, 0.25]],
    [[0.0, 0.09], [0.52, 0.75], [0.25, 1.0]],
    [[0.91, 1.0], [0.52, 0.75], [0.25, 1.0]],
];

/// A mattress on a frame, with a board at its head.
const BED: [Block; 3] = [
    [[0.0, 1.0], [0.0, 0.5], [0.0, 1.0]],
    [[0.03, 0.97], [0.5, 0.86], [0.04, 0.99]],
    [[0.0, 1.0], [0.5, 1.0], [0.0, 0.03]],
];

/// A bowl and a cistern.
const TOILET: [Block; 3] = [
    [[0.22, 0.78], [0.0, 0.45], [0.25, 0.9]],
    [[0.05, 0.95], [0.45, 0.54], [0.22, 1.0]],
    [[0.0, 1.0], [0.4, 1.0], [0.0, 0.25]],
];

/// A basin on a column.
const BASIN: [Block; 2] = [[[0.0, 1.0], [0.8, 1.0], [0.0, 1.0]], [[0.38, 0.62], [0.0, 0.8], [0.1, 0.5]]];

/// A hollow bath: bottom and four sides.
const BATH: [Block; 5] = [
    [[0.0, 1.0], [0.0, 0.2], [0.0, 1.0]],
    [[0.0, 1.0], [0.2, 1.0], [0.0, 0.1]],
    [[0.0, 1.0], [0.2, 1.0], [0.9, 1.0]],
    [[0.0, 0.05], [0.2, 1.0], [0.1, 0.9]],
    [[0.95, 1.0], [0.2, 1.0], [0.1, 0.9]],
];

/// A rail held off the wall at both ends.
const BAR: [Block; 3] = [
    [[0.0, 1.0], [0.0, 1.0], [0.55, 1.0]],
    [[0.0, 0.06], [0.0, 1.0], [0.0, 0.55]],
    [[0.94, 1.0], [0.0, 1.0], [0.0, 0.55]],
];

/// Rising steps.
const STEPS: [Block; 6] = [
    [[0.0, 1.0], [0.0, 0.17], [0.83, 1.0]],
    [[0.0, 1.0], [0.0, 0.33], [0.67, 0.83]],
    [[0.0, 1.0], [0.0, 0.5], [0.5, 0.67]],
    [[0.0, 1.0], [0.0, 0.67], [0.33, 0.5]],
    [[0.0, 1.0], [0.0, 0.83], [0.17, 0.33]],
    [[0.0, 1.0], [0.0, 1.0], [0.0, 0.17]],
];

/// Two jambs and a head.
const FRAME: [Block; 3] = [
    [[0.0, 0.05], [0.0, 1.0], [0.0, 1.0]],
    [[0.95, 1.0], [0.0, 1.0], [0.0, 1.0]],
    [[0.05, 0.95], [0.97, 1.0], [0.0, 1.0]],
];

/// A leaf standing closed, on the face that it opens to.
const LEAF_IN_FRONT: Block = [[0.05, 0.95], [0.0, 0.97], [0.7, 0.95]];
const LEAF_BEHIND: Block = [[0.05, 0.95], [0.0, 0.97], [0.05, 0.3]];
const LEAF_HANDLE: f64 = 0.86;

/// A frame all round with a pane.
const WINDOW: [Block; 6] = [
    [[0.0, 0.04], [0.0, 1.0], [0.3, 0.7]],
    [[0.96, 1.0], [0.0, 1.0], [0.3, 0.7]],
    [[0.04, 0.96], [0.95, 1.0], [0.3, 0.7]],
    [[0.04, 0.96], [0.0, 0.05], [0.0, 1.0]],
    [[0.48, 0.52], [0.05, 0.95], [0.3, 0.7]],
    [[0.04, 0.96], [0.05, 0.95], [0.48, 0.52]],
];

/// The blocks of a fixture. Each fills the unit cube, so the other program's sizes are ours.
const fn blocks(kind: FixtureKind) -> &'static [Block] {
    match kind {
        FixtureKind::Table | FixtureKind::Desk | FixtureKind::CoffeeTable => &TABLE,
        FixtureKind::Chair | FixtureKind::CommodeChair => &CHAIR,
        FixtureKind::Sofa | FixtureKind::Armchair => &SOFA,
        FixtureKind::Bed | FixtureKind::CareBed => &BED,
        FixtureKind::Toilet => &TOILET,
        FixtureKind::Basin => &BASIN,
        FixtureKind::Bathtub => &BATH,
        FixtureKind::GrabBar | FixtureKind::Handrail => &BAR,
        FixtureKind::Stairs => &STEPS,
        _ => &[WHOLE],
    }
}

/// The name and the text of a fixture's model; fixtures of the same shape share one.
pub(super) fn fixture(kind: FixtureKind) -> (&'static str, String) {
    let blocks = blocks(kind);
    let name = match kind {
        _ if blocks.len() == 1 => "block",
        FixtureKind::Desk | FixtureKind::CoffeeTable => FixtureKind::Table.symbol(),
        FixtureKind::CommodeChair => FixtureKind::Chair.symbol(),
        FixtureKind::Armchair => FixtureKind::Sofa.symbol(),
        FixtureKind::CareBed => FixtureKind::Bed.symbol(),
        FixtureKind::Handrail => FixtureKind::GrabBar.symbol(),
        kind => kind.symbol(),
    };
    (name, obj(blocks))
}

/// The name and the text of the model of what fills a hole; `is_front` where a leaf opens to the front.
pub(super) fn opening(kind: OpeningKind, is_front: bool) -> (&'static str, String) {
    match kind {
        OpeningKind::Window => ("window", obj(&WINDOW)),
        OpeningKind::PassThrough => ("opening", obj(&FRAME)),
        OpeningKind::Door(Door { operation, hinge, .. }) => {
            let mut blocks = FRAME.to_vec();
            let leaf = if is_front { LEAF_IN_FRONT } else { LEAF_BEHIND };
            blocks.push(leaf);
            // The handle shows on which side the leaf hangs.
            let is_hung = operation != DoorOperation::DoubleHinged;
            if is_hung {
                let at = if hinge == Hinge::Start { LEAF_HANDLE } else { 1.0 - LEAF_HANDLE };
                let (back, front) = if is_front { (0.95, 1.0) } else { (0.0, 0.05) };
                blocks.push([[at - 0.03, at + 0.03], [0.48, 0.5], [back, front]]);
            }
            let name = match (hinge, is_front, is_hung) {
                (_, true, false) => "leaf_double_front",
                (_, false, false) => "leaf_double_back",
                (Hinge::Start, true, true) => "leaf_left_front",
                (Hinge::Start, false, true) => "leaf_left_back",
                (Hinge::End, true, true) => "leaf_right_front",
                (Hinge::End, false, true) => "leaf_right_back",
            };
            (name, obj(&blocks))
        }
    }
}

/// Blocks as a file: x to the right, y up, z to the front.
fn obj(blocks: &[Block]) -> String {
    /// The corners of each face, against the clock as seen from outside; bit 0 is right, bit 1 above, bit 2 in front.
    const FACES: [[usize; 4]; 6] =
        [[0, 4, 6, 2], [1, 3, 7, 5], [0, 1, 5, 4], [2, 6, 7, 3], [0, 2, 3, 1], [4, 5, 7, 6]];
    let mut text = String::new();
    for [x, y, z] in blocks {
        for corner in 0..8_usize {
            let (x, y, z) = (x[corner & 1], y[corner >> 1 & 1], z[corner >> 2 & 1]);
            let _ = writeln!(text, "v {x} {y} {z}");
        }
    }
    for block in 0..blocks.len() {
        for face in FACES {
            let [a, b, c, d] = face.map(|corner| block * 8 + corner + 1);
            let _ = writeln!(text, "f {a} {b} {c} {d}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_fills_the_unit_cube() {
        for &kind in FixtureKind::ALL {
            for axis in 0..3 {
                let ends = blocks(kind).iter().map(|block| block[axis]);
                let low = ends.clone().map(|[low, _]| low).fold(f64::MAX, f64::min);
                let high = ends.map(|[_, high]| high).fold(f64::MIN, f64::max);
                assert_eq!((low, high), (0.0, 1.0), "{kind:?}, axis {axis}");
            }
        }
    }

    #[test]
    fn faces_look_outwards() {
        let text = obj(&[WHOLE]);
        let numbers =
            |line: &str| -> Vec<f64> { line.split(' ').skip(1).map(|word| word.parse().unwrap()).collect() };
        let corners: Vec<Vec<f64>> = text.lines().filter(|line| line.starts_with('v')).map(numbers).collect();
        for face in text.lines().filter(|line| line.starts_with('f')).map(numbers) {
            let at = |index: usize| {
                let corner = &corners[face[index] as usize - 1];
                nalgebra::Vector3::new(corner[0], corner[1], corner[2])
            };
            let normal = (at(1) - at(0)).cross(&(at(2) - at(0)));
            let middle = (at(0) + at(2)) / 2.0 - nalgebra::Vector3::new(0.5, 0.5, 0.5);
            assert!(normal.dot(&middle) > 0.0, "{face:?}");
        }
    }
}
