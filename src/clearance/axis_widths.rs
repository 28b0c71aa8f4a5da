use crate::clearance::FreeSpace;
use crate::geom::Point;
use crate::units::Length;

/// More pieces than this of one branch are not made.
const MOST_PIECES: f64 = 500.0;

/// A short piece of the medial axis, and how wide it is free there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisPiece {
    /// One end.
    pub from: Point,
    /// The other.
    pub to: Point,
    /// The diameter of the free circle at its narrowest place.
    pub width: Length,
}

impl FreeSpace {
    /// The medial axis in pieces no longer than a step in millimetres, each with its free width, for drawing how wide
    /// it is where.
    ///
    /// Branches that lead into a corner are left out: nobody walks there.
    pub fn axis_widths(&self, step: f64) -> Vec<AxisPiece> {
        let mut pieces = Vec::new();
        for (_, branch) in self.axis().open_branches() {
            let curve = &branch.curve;
            let ends = [&self.axis().nodes[branch.from], &self.axis().nodes[branch.to]];
            if ends.iter().any(|node| node.radius * 2.0 < super::CLOSED) {
                continue;
            }
            let count = libm::ceil(curve.length(0.0, 1.0) / step.max(1.0)).clamp(1.0, MOST_PIECES);
            for piece in 0..count as u32 {
                let (from, to) = (f64::from(piece) / count, f64::from(piece + 1) / count);
                let narrowest = curve.radius(curve.narrowest(from, to));
                pieces.push(AxisPiece {
                    from: curve.at(from),
                    to: curve.at(to),
                    width: Length::from_mm(2.0 * narrowest),
                });
            }
        }
        pieces
    }
}
