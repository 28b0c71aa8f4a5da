use std::collections::BTreeSet;
use std::fmt::Write;

use super::Palette;
use crate::drawing::{Align, Drawing, Item, Medium, Paint, Stroke, Text};
use crate::geom::{Point, Polygon};
use crate::plan::ElementId;

/// The faces that text is set in: by the name that people install and by the name of the embedded faces.
const FONTS: &str = "'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

/// From half way up the letters down to their foot, as a share of the size.
const HALF_LETTER: f64 = 0.36;

/// Width of the edge around text that has one, as a share of the size.
const HALO: f64 = 0.3;

/// The drawing as an SVG file. Its units are plan millimetres, its size is that of its medium.
///
/// Each element has a group with the element's name as its id; text is text.
pub fn svg(drawing: &Drawing, palette: &Palette) -> String {
    let size = drawing.bounds.size();
    let mut writer = Writer { out: String::new(), palette, medium: drawing.medium, named: BTreeSet::new() };
    let denominator = if drawing.medium.denominator > 0.0 { drawing.medium.denominator } else { 1.0 };
    writer.add(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" viewBox=\"{} {} {} {}\" \
         fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\" font-family=\"{FONTS}\">\n",
        number(size.x.max(1.0) / denominator),
        number(size.y.max(1.0) / denominator),
        number(drawing.bounds.min.x),
        number(drawing.bounds.min.y),
        number(size.x.max(1.0)),
        number(size.y.max(1.0)),
    ));
    writer.add(format_args!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
        number(drawing.bounds.min.x),
        number(drawing.bounds.min.y),
        number(size.x.max(1.0)),
        number(size.y.max(1.0)),
        palette.color(Paint::Canvas),
    ));
    writer.items(&drawing.items);
    writer.out.push_str("</svg>\n");
    writer.out
}

struct Writer<'a> {
    out: String,
    palette: &'a Palette,
    medium: Medium,
    /// An id may stand only once in a file.
    named: BTreeSet<ElementId>,
}

impl Writer<'_> {
    fn add(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.out.write_fmt(text);
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Fill { areas, paint, opacity } => self.fill(areas, *paint, *opacity),
                Item::Stroke { lines, closed, stroke } => self.stroke(lines, *closed, *stroke),
                Item::Text(text) => self.text(text),
                Item::Marker(marker) => {
                    let parts = marker.parts(self.medium);
                    self.out.push_str("<g class=\"marker\">\n");
                    self.items(&parts);
                    self.out.push_str("</g>\n");
                }
                Item::Group { element, items } => {
                    match element {
                        Some(element) if self.named.insert(*element) => {
                            self.add(format_args!("<g id=\"{element}\" data-element=\"{element}\">\n"));
                        }
                        Some(element) => self.add(format_args!("<g data-element=\"{element}\">\n")),
                        None => self.out.push_str("<g>\n"),
                    }
                    self.items(items);
                    self.out.push_str("</g>\n");
                }
            }
        }
    }

    fn fill(&mut self, areas: &[Polygon], paint: Paint, opacity: f64) {
        let mut path = String::new();
        for ring in areas.iter().flat_map(Polygon::rings) {
            trace(&mut path, ring, true);
        }
        if path.is_empty() {
            return;
        }
        let color = self.palette.color(paint);
        self.add(format_args!("<path fill=\"{color}\" fill-rule=\"evenodd\""));
        if opacity < 1.0 {
            self.add(format_args!(" fill-opacity=\"{}\"", number(opacity)));
        }
        self.add(format_args!(" d=\"{path}\"/>\n"));
    }

    fn stroke(&mut self, lines: &[Vec<Point>], closed: bool, stroke: Stroke) {
        let mut path = String::new();
        for line in lines {
            trace(&mut path, line, closed);
        }
        if path.is_empty() {
            return;
        }
        let width = stroke.width.0 * self.medium.line;
        let color = self.palette.color(stroke.paint);
        self.add(format_args!("<path stroke=\"{color}\" stroke-width=\"{}\"", number(width)));
        if let Some([dash, gap]) = stroke.dash.pattern() {
            let line = self.medium.line;
            self.add(format_args!(" stroke-dasharray=\"{} {}\"", number(dash * line), number(gap * line)));
            if dash > 1.0 {
                self.out.push_str(" stroke-linecap=\"butt\"");
            }
        }
        self.add(format_args!(" d=\"{path}\"/>\n"));
    }

    fn text(&mut self, text: &Text) {
        let size = text.size.px() * self.medium.mark;
        let (x, y) = (number(text.at.x), number(text.at.y + HALF_LETTER * size));
        let anchor = match text.align {
            Align::Start => "start",
            Align::Middle => "middle",
            Align::End => "end",
        };
        let color = self.palette.color(text.paint);
        self.add(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\" text-anchor=\"{anchor}\" fill=\"{color}\"",
            number(size)
        ));
        if text.bold {
            self.out.push_str(" font-weight=\"700\"");
        }
        if text.halo {
            let edge = self.palette.color(Paint::Floor);
            self.add(format_args!(
                " stroke=\"{edge}\" stroke-width=\"{}\" paint-order=\"stroke\"",
                number(HALO * size)
            ));
        }
        let degrees = text.turned.to_degrees();
        if degrees != 0.0 {
            self.add(format_args!(" transform=\"rotate({} {x} {})\"", number(degrees), number(text.at.y)));
        }
        self.out.push('>');
        for c in text.text.chars() {
            match c {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '&' => self.out.push_str("&amp;"),
                // XML has no way to write other control characters.
                c if c.is_control() => self.out.push(' '),
                c => self.out.push(c),
            }
        }
        self.out.push_str("</text>\n");
    }
}

fn trace(path: &mut String, places: &[Point], closed: bool) {
    if places.len() < 2 {
        return;
    }
    for (index, place) in places.iter().enumerate() {
        path.push(if index == 0 { 'M' } else { 'L' });
        path.push_str(&number(place.x));
        path.push(' ');
        path.push_str(&number(place.y));
    }
    if closed {
        path.push('Z');
    }
}

/// A number with no more digits than it needs: a hundredth of a millimetre is finer than any printer.
fn number(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let mut text = format!("{value:.2}");
    while text.ends_with('0') {
        text.pop();
    }
    if text.ends_with('.') {
        text.pop();
    }
    if text == "-0" { "0".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::{Marker, MarkerShape, Weight};
    use resvg::usvg;

    fn place(x: f64, y: f64) -> Point {
        Point::new(x, y)
    }

    fn sample() -> Drawing {
        let wall = crate::plan::WallId(3);
        let square = Polygon::new(vec![place(0.0, 0.0), place(800.0, 0.0), place(800.0, 600.0)]);
        let items = vec![
            Item::of(ElementId::Wall(wall), vec![Item::fill(vec![square], Paint::Wall)]),
            Item::of(ElementId::Wall(wall), Vec::new()),
            Item::Text(Text::new(place(400.0, 300.0), "<客厅> & co", Paint::Ink).bold().with_halo()),
            Item::Marker(Marker {
                at: place(900.0, 900.0),
                shape: MarkerShape::Diamond,
                paint: Paint::Must,
                number: Some(7),
                anchor: Some(place(100.0, 100.0)),
                selected: true,
            }),
            Item::lines(
                vec![vec![place(0.0, 0.0), place(1.0, 5.0)]],
                Stroke::dashed(Paint::New, Weight::NEW),
            ),
        ];
        Drawing::around(items, Medium::screen(10.0), 50.0)
    }

    #[test]
    fn the_file_can_be_read_and_keeps_ids_and_text() {
        let text = svg(&sample(), &Palette::LIGHT);
        let options = usvg::Options { fontdb: super::super::fonts(), ..usvg::Options::default() };
        let tree = usvg::Tree::from_str(&text, &options).unwrap();
        assert!(tree.size().width() > 0.0);
        assert_eq!(text.matches("id=\"W3\"").count(), 1);
        assert_eq!(text.matches("data-element=\"W3\"").count(), 2);
        assert!(text.contains("&lt;客厅&gt; &amp; co</text>"));
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!([1.0, -0.001, 1.5, 0.126, f64::NAN].map(number), ["1", "0", "1.5", "0.13", "0"]);
    }
}
