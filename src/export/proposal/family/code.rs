use qrcode::{Color, EcLevel, QrCode};

use crate::drawing::{Drawing, Item, Medium, Paint};
use crate::export::proposal::Proposal;
use crate::export::proposal::figures::{Figure, Figures};
use crate::geom::{Bounds, Point, Polygon, boolean};
use crate::locale::Message;

/// Side of the code on paper with the white around it, in millimetres: phones read it at arm's length.
const SIDE: f64 = 25.0;

/// White modules on each side that readers need.
const QUIET: f64 = 4.0;

/// Side of a module in the drawing.
const MODULE: f64 = 1000.0;

impl Proposal<'_> {
    /// The code that leads a phone to the proposal's page; none where the centre has no address for it.
    pub(super) fn code(&self, figures: &mut Figures) -> Option<Figure> {
        let address = self.center.web_page(&self.number())?;
        let drawing = code(&address)?;
        let alt = self.text(&Message::new("paper-alt-code").with("address", address));
        Some(figures.add("code", &drawing, alt))
    }
}

/// An address as a QR code; `None` when it is too long for one.
fn code(address: &str) -> Option<Drawing> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let mut dark = Vec::new();
    for (row, modules) in (0_u32..).zip(code.to_colors().chunks(width)) {
        for (column, _) in (0_u32..).zip(modules).filter(|(_, color)| **color == Color::Dark) {
            let min = Point::new(f64::from(column), f64::from(row)) * MODULE;
            let max = min + crate::geom::Vector::new(MODULE, MODULE);
            dark.push(Polygon::new(vec![min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)]));
        }
    }
    // Joined, so that no hairline shows between modules.
    let items = vec![Item::fill(boolean::union(&dark), Paint::Ink)];
    let side = (width as f64 + 2.0 * QUIET) * MODULE;
    let denominator = side / SIDE;
    let corner = Point::new(-QUIET, -QUIET) * MODULE;
    let bounds = Bounds { min: corner, max: corner + crate::geom::Vector::new(side, side) };
    Some(Drawing { bounds, medium: Medium { line: 1.0, mark: 1.0, denominator }, items })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_large_enough_and_has_its_three_corners() {
        let drawing = code("https://example.org/p/YJ-20261124-ab12").unwrap();
        let size = drawing.bounds.size() / drawing.medium.denominator;
        assert!((size.x - SIDE).abs() < 1e-9);
        let Item::Fill { areas, .. } = &drawing.items[0] else { panic!("no modules") };
        // Each of three corners is a ring seven modules wide around a square of three.
        let squares = areas.iter().filter(|area| (area.area() - 9.0 * MODULE * MODULE).abs() < 1.0).count();
        let rings = areas.iter().filter(|area| (area.area() - 24.0 * MODULE * MODULE).abs() < 1.0).count();
        assert!(squares >= 3 && rings >= 3, "{squares} squares, {rings} rings");
    }

    #[test]
    fn an_address_too_long_for_a_code_has_none() {
        assert_eq!(code(&"x".repeat(5000)), None);
    }
}
