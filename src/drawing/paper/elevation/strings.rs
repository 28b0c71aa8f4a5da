//! Heights beside the wall and offsets below it.

use std::collections::BTreeSet;

use super::{Bar, Sheet, at};
use crate::drawing::dimensions::chain;
use crate::drawing::paper::wall_face::Extent;
use crate::drawing::placement::{around, text_width};
use crate::drawing::{Align, Item, Paint, Stroke, Text, TextSize, Weight};
use crate::geom::{Point, Polygon, Vector};
use crate::plan::{Fixture, FixtureId, FixtureKind};

impl Sheet<'_> {
    /// Heights at the left: every height that something is fixed at.
    pub(super) fn heights(&mut self, new: &[(FixtureId, &Fixture)], length: f64) {
        let px = self.medium.mark;
        let mut stops: BTreeSet<i64> = BTreeSet::from([0]);
        for (_, fixture) in new {
            stops.extend(self.fixed_heights(fixture).into_iter().map(|height| libm::round(height) as i64));
        }
        let stops: Vec<f64> = thinned(stops);
        if stops.len() < 2 {
            return;
        }
        let upwards: Vec<f64> = stops.clone();
        self.items.extend(chain(at(-22.0 * px, 0.0), -Vector::y(), &upwards, self.medium));
        // Level marks on the wall itself, at the side with room for them.
        for &height in &stops[1..] {
            let value = format!("{height:.0}");
            let width = text_width(&value, TextSize::Small, false) * px;
            let size = Vector::new(width + 26.0 * px, 20.0 * px);
            let wanted = at(length - 30.0 * px - width / 2.0, height + 8.0 * px);
            let place = self.placer.place(wanted, size);
            if (place.center().y - wanted.y).abs() > 14.0 * px {
                continue;
            }
            let tip = Point::new(place.min.x + 8.0 * px, -height);
            let mark = vec![tip, tip + Vector::new(-6.0, -9.0) * px, tip + Vector::new(6.0, -9.0) * px];
            let line = vec![tip - Vector::new(9.0 * px, 0.0), tip + Vector::new(width + 14.0 * px, 0.0)];
            let text = Text::new(tip + Vector::new(10.0 * px, -8.0 * px), value, Paint::Ink);
            self.items.extend([
                Item::edges(&[Polygon::new(mark)], Stroke::solid(Paint::Ink, Weight(0.9))),
                Item::lines(vec![line], Stroke::solid(Paint::Ink, Weight(0.9))),
                Item::Text(Text { size: TextSize::Small, align: Align::Start, ..text }),
            ]);
        }
    }

    fn fixed_heights(&self, fixture: &Fixture) -> Vec<f64> {
        let (bottom, top) = (fixture.bottom.to_f64(), fixture.top.to_f64());
        match fixture.kind {
            FixtureKind::GrabBar | FixtureKind::Handrail => {
                let bar = Bar::of(fixture, self.content.face, self.content.after);
                bar.fixings().into_iter().map(|(_, height)| height).collect()
            }
            FixtureKind::PullCord => vec![bottom],
            _ => vec![f64::midpoint(bottom, top)],
        }
    }

    /// Offsets below the floor: bars first, then everything else.
    pub(super) fn offsets(&mut self, new: &[(FixtureId, &Fixture)], length: f64) {
        let px = self.medium.mark;
        let face = self.content.face;
        let is_bar = |fixture: &Fixture| {
            matches!(fixture.kind, FixtureKind::GrabBar | FixtureKind::Handrail | FixtureKind::FoldingBar)
        };
        let mut below = 30.0;
        for bars in [true, false] {
            let mut stops: BTreeSet<i64> = BTreeSet::from([0, libm::round(length) as i64]);
            let mut any = false;
            for (_, fixture) in new.iter().filter(|(_, fixture)| is_bar(fixture) == bars) {
                let Extent { left, right, .. } = face.extent(fixture);
                let places = match fixture.kind {
                    FixtureKind::GrabBar | FixtureKind::Handrail => {
                        let bar = Bar::of(fixture, face, self.content.after);
                        vec![bar.left, bar.right]
                    }
                    _ => vec![f64::midpoint(left, right)],
                };
                stops.extend(places.into_iter().map(|place| libm::round(place) as i64));
                any = true;
            }
            if any {
                let stops = thinned(stops);
                self.items.extend(chain(at(0.0, -below * px), Vector::x(), &stops, self.medium));
                below += 28.0;
            }
        }
        // What the chain stands on must not be written over.
        self.placer.take(around(at(length / 2.0, -below * px / 2.0), Vector::new(length, below * px)));
    }
}

/// Stops that are not the same to the eye of whoever measures, in order.
fn thinned(stops: BTreeSet<i64>) -> Vec<f64> {
    let mut kept: Vec<f64> = Vec::new();
    for stop in stops {
        let stop = stop as f64;
        if kept.last().is_none_or(|last| stop - last >= 3.0) {
            kept.push(stop);
        }
    }
    kept
}
