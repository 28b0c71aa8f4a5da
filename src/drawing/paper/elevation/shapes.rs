//! What stands before the wall and what hangs on it.

use super::{BAR, Bar, NEW, OLD, Sheet, at, rect};
use crate::drawing::marker::circle;
use crate::drawing::paper::wall_face::{Extent, Facing};
use crate::drawing::{Item, Paint, Stroke, Weight};
use crate::geom::{Point, Polygon};
use crate::plan::{Attribute, Fixture, FixtureKind};

impl Sheet<'_> {
    /// What stands before the wall: thin, from the side or from the front.
    pub(super) fn silhouette(&mut self, fixture: &Fixture, is_new: bool) {
        let face = self.content.face;
        let length = face.length();
        let Extent { left, right, .. } = face.extent(fixture);
        let (left, right) = (left.clamp(0.0, length), right.clamp(0.0, length));
        let stroke = if is_new { NEW } else { OLD };
        if fixture.kind == FixtureKind::Toilet {
            let seat = fixture.attributes.get(Attribute::SeatHeight).value().map_or(400.0, f64::from);
            let outline = toilet(face.facing(fixture), left, right, seat);
            self.items.push(Item::lines(outline, stroke));
            return;
        }
        let (bottom, top) = (fixture.bottom.to_f64(), fixture.top.to_f64());
        if top - bottom < 30.0 {
            return;
        }
        // A basin is a bowl on a wall or a stand; its lower part is left open.
        let bottom = if fixture.kind == FixtureKind::Basin { (top - 160.0).max(bottom) } else { bottom };
        self.items.push(Item::edges(&[rect(left, bottom, right, top)], stroke));
    }

    /// A thing that hangs there today.
    pub(super) fn plain(&mut self, fixture: &Fixture, stroke: Stroke, limit: f64) {
        let Extent { left, right, .. } = self.content.face.extent(fixture);
        let top = fixture.top.to_f64().min(limit);
        self.items.push(Item::edges(&[rect(left, fixture.bottom.to_f64(), right, top)], stroke));
    }

    /// A new thing on the wall, with its fixings.
    pub(super) fn fitted(&mut self, fixture: &Fixture) {
        let face = self.content.face;
        let Extent { left, right, .. } = face.extent(fixture);
        let (bottom, top) = (fixture.bottom.to_f64(), fixture.top.to_f64());
        match fixture.kind {
            FixtureKind::GrabBar | FixtureKind::Handrail => {
                let bar = Bar::of(fixture, face, self.content.after);
                self.tube(at(bar.left, bar.height), at(bar.right, bar.height));
                if let Some((x, top)) = bar.vertical {
                    self.tube(at(x, bar.height), at(x, top));
                }
                for (x, height) in bar.fixings() {
                    self.fixing(at(x, height));
                }
            }
            FixtureKind::FoldingBar => {
                let (x, height) = ((left + right) / 2.0, f64::midpoint(bottom, top));
                let reach = fixture.depth.to_f64();
                self.items.push(Item::edges(&[rect(x - 45.0, height - 90.0, x + 45.0, height + 90.0)], NEW));
                self.fixing(at(x, height));
                // Folded up it stands along the wall.
                let up = vec![
                    vec![at(x - BAR / 2.0, height + 90.0), at(x - BAR / 2.0, height + reach)],
                    vec![at(x + BAR / 2.0, height + 90.0), at(x + BAR / 2.0, height + reach)],
                ];
                self.items.push(Item::lines(up, Stroke::dashed(Paint::New, Weight(1.4))));
            }
            FixtureKind::PullCord => {
                let x = (left + right) / 2.0;
                self.items.push(Item::lines(vec![vec![at(x, bottom), at(x, top)]], NEW));
                let end = circle(at(x, bottom), 12.0);
                self.items.push(Item::fill(vec![end], Paint::New));
                self.items.push(Item::edges(&[rect(left, top - 60.0, right, top)], NEW));
            }
            _ => {
                let area = rect(left, bottom, right, top);
                self.items.push(Item::fill(vec![area.clone()], Paint::Raised));
                self.items.push(Item::edges(&[area], NEW));
                if right - left < 200.0 {
                    let middle = at((left + right) / 2.0, f64::midpoint(bottom, top));
                    self.items.push(Item::fill(vec![circle(middle, (right - left) / 5.0)], Paint::New));
                }
            }
        }
    }

    /// A bar to its true diameter.
    fn tube(&mut self, from: Point, to: Point) {
        let Some(along) = (to - from).try_normalize(1e-9) else { return };
        let half = crate::geom::right_normal(along) * (BAR / 2.0);
        let body = Polygon::new(vec![from - half, to - half, to + half, from + half]);
        self.items.push(Item::fill(vec![body], Paint::Raised));
        let lines = vec![vec![from - half, to - half], vec![from + half, to + half]];
        self.items.push(Item::lines(lines, NEW));
    }

    fn fixing(&mut self, place: Point) {
        let ring = circle(place, BAR);
        self.items.push(Item::fill(vec![ring.clone()], Paint::Raised));
        self.items.push(Item::edges(&[ring], NEW));
        self.items.push(Item::fill(vec![circle(place, BAR * 0.4)], Paint::New));
    }
}

/// A toilet in outline: cistern, seat, bowl, foot.
fn toilet(facing: Facing, left: f64, right: f64, seat: f64) -> Vec<Vec<Point>> {
    let cistern_top = seat + 360.0;
    match facing {
        Facing::Left | Facing::Right => {
            let depth = right - left;
            let x = |share: f64| {
                if facing == Facing::Right { left + share * depth } else { right - share * depth }
            };
            let bowl = vec![
                at(x(0.14), 0.0),
                at(x(0.16), seat),
                at(x(0.98), seat),
                at(x(0.96), seat - 70.0),
                at(x(0.86), seat * 0.58),
                at(x(0.72), seat * 0.42),
                at(x(0.7), 0.0),
            ];
            let lid = vec![at(x(0.26), seat + 20.0), at(x(1.0), seat + 20.0), at(x(1.0), seat)];
            let cistern = vec![
                at(x(0.02), seat),
                at(x(0.02), cistern_top),
                at(x(0.25), cistern_top),
                at(x(0.25), seat),
                at(x(0.02), seat),
            ];
            vec![bowl, lid, cistern]
        }
        Facing::Front | Facing::Back => {
            let width = right - left;
            let x = |share: f64| left + share * width;
            let cistern = vec![
                at(x(0.0), seat),
                at(x(0.0), cistern_top),
                at(x(1.0), cistern_top),
                at(x(1.0), seat),
                at(x(0.0), seat),
            ];
            let bowl = vec![
                at(x(0.04), seat),
                at(x(0.1), seat * 0.6),
                at(x(0.26), seat * 0.3),
                at(x(0.26), 0.0),
                at(x(0.74), 0.0),
                at(x(0.74), seat * 0.3),
                at(x(0.9), seat * 0.6),
                at(x(0.96), seat),
            ];
            vec![cistern, bowl]
        }
    }
}
