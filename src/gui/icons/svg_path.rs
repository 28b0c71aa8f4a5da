//! Turns SVG path data into polylines.

use egui::{Pos2, Vec2, pos2, vec2};

/// A line through places.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// The places, the first not repeated at the end.
    pub(super) points: Vec<Pos2>,
    /// Whether it returns to its first place.
    pub(super) closed: bool,
}

/// Pieces that a curve of an icon is cut into; at icon sizes the corners cannot be seen.
const PIECES: u32 = 18;

/// The polylines of path data. Data that cannot be read ends the drawing; ours is tested.
pub(super) fn flatten(data: &str) -> Vec<Line> {
    let mut pen = Pen { at: Pos2::ZERO, start: Pos2::ZERO, lines: Vec::new() };
    let mut reader = Reader { rest: data.trim_start() };
    while let Some(command) = reader.command() {
        let relative = command.is_ascii_lowercase();
        loop {
            let base = if relative { pen.at } else { Pos2::ZERO };
            let done = match command.to_ascii_uppercase() {
                'M' => reader.place(base).map(|to| pen.begin(to)),
                'L' => reader.place(base).map(|to| pen.line(to)),
                'H' => reader.number().map(|x| pen.line(pos2(base.x + x, pen.at.y))),
                'V' => reader.number().map(|y| pen.line(pos2(pen.at.x, base.y + y))),
                'C' => reader.curve(base).map(|[a, b, to]| pen.cubic(a, b, to)),
                'A' => reader.arc(base).map(|arc| pen.arc(&arc)),
                'Z' => {
                    pen.close();
                    None
                }
                _ => return pen.lines,
            };
            if done.is_none() || !reader.more_numbers() {
                break;
            }
        }
    }
    pen.lines
}

struct Arc {
    radius: f32,
    large: bool,
    sweep: bool,
    to: Pos2,
}

struct Pen {
    at: Pos2,
    start: Pos2,
    lines: Vec<Line>,
}

impl Pen {
    fn begin(&mut self, to: Pos2) {
        (self.at, self.start) = (to, to);
        self.lines.push(Line { points: vec![to], closed: false });
    }

    fn line(&mut self, to: Pos2) {
        self.at = to;
        if let Some(line) = self.lines.last_mut() {
            line.points.push(to);
        }
    }

    fn cubic(&mut self, a: Pos2, b: Pos2, to: Pos2) {
        let from = self.at;
        for step in 1..=PIECES {
            let t = step as f32 / PIECES as f32;
            let u = 1.0 - t;
            let sum = from.to_vec2() * (u * u * u)
                + a.to_vec2() * (3.0 * u * u * t)
                + b.to_vec2() * (3.0 * u * t * t)
                + to.to_vec2() * (t * t * t);
            self.line(sum.to_pos2());
        }
    }

    /// A circular arc, after the implementation notes of SVG, F.6.5.
    fn arc(&mut self, arc: &Arc) {
        let from = self.at;
        let half = (from - arc.to) / 2.0;
        let radius = arc.radius.max(half.length());
        let toward_center = (radius * radius - half.length_sq()).max(0.0).sqrt();
        let sign = if arc.large == arc.sweep { -1.0 } else { 1.0 };
        let across = vec2(half.y, -half.x).normalized() * (toward_center * sign);
        let center = arc.to + half + across;
        let start: Vec2 = from - center;
        let end: Vec2 = arc.to - center;
        let mut turn = end.angle() - start.angle();
        if arc.sweep && turn < 0.0 {
            turn += std::f32::consts::TAU;
        } else if !arc.sweep && turn > 0.0 {
            turn -= std::f32::consts::TAU;
        }
        let pieces = (turn.abs() / std::f32::consts::TAU * 48.0).ceil().max(2.0) as u32;
        for step in 1..=pieces {
            let angle = start.angle() + turn * step as f32 / pieces as f32;
            self.line(center + Vec2::angled(angle) * radius);
        }
        self.at = arc.to;
        // Circles are written as an arc that ends a hundredth beside its start.
        if (arc.to - self.start).length() < 0.02 {
            self.close();
        }
    }

    fn close(&mut self) {
        self.at = self.start;
        if let Some(line) = self.lines.last_mut() {
            line.closed = true;
            while line.points.len() > 2
                && line.points.last().is_some_and(|&last| (last - self.start).length() < 0.05)
            {
                line.points.pop();
            }
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', ',']);
    }

    fn command(&mut self) -> Option<char> {
        self.skip();
        let first = self.rest.chars().next().filter(char::is_ascii_alphabetic)?;
        self.rest = self.rest.get(1..)?;
        Some(first)
    }

    fn more_numbers(&mut self) -> bool {
        self.skip();
        self.rest.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.')
    }

    fn number(&mut self) -> Option<f32> {
        self.skip();
        let mut dot = false;
        let end = self
            .rest
            .char_indices()
            .find(|&(place, c)| {
                let goes_on = c.is_ascii_digit() || (place == 0 && c == '-') || (c == '.' && !dot);
                dot |= c == '.';
                !goes_on
            })
            .map_or(self.rest.len(), |(place, _)| place);
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        number.parse().ok()
    }

    /// A flag of an arc, which may stand right before the next number.
    fn flag(&mut self) -> Option<bool> {
        self.skip();
        let flag = self.rest.chars().next()?;
        self.rest = self.rest.get(1..)?;
        Some(flag == '1')
    }

    fn place(&mut self, base: Pos2) -> Option<Pos2> {
        Some(base + vec2(self.number()?, self.number()?))
    }

    fn curve(&mut self, base: Pos2) -> Option<[Pos2; 3]> {
        Some([self.place(base)?, self.place(base)?, self.place(base)?])
    }

    fn arc(&mut self, base: Pos2) -> Option<Arc> {
        let radius = self.number()?;
        let (_second_radius, _turned) = (self.number()?, self.number()?);
        Some(Arc { radius, large: self.flag()?, sweep: self.flag()?, to: self.place(base)? })
    }
}
