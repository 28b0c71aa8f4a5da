//! Dimension strings outside the walls: distances of wall axes, and the whole.

use super::placement::text_width;
use super::{DimensionStrings, Item, Medium, Paint, Stroke, Text, TextSize, Weight};
use crate::geom::{Bounds, Point, Segment, Vector, right_normal};
use crate::plan::geometry::LevelGeometry;
use crate::plan::{FloorPlan, LevelId, Wall};
use crate::units::Angle;

/// Axes closer than this are one wall that changes its thickness.
const SAME_AXIS: f64 = 100.0;

/// From the outer faces to the first string, in reference pixels. Where the text stands between string and wall
/// there is more.
const FIRST: f64 = 34.0;
const FIRST_BELOW: f64 = 48.0;

/// From one string to the next.
const NEXT: f64 = 30.0;

/// A side of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Side {
    Top,
    Left,
    Bottom,
    Right,
}

impl Side {
    const fn opposite(self) -> Self {
        match self {
            Self::Top => Self::Bottom,
            Self::Bottom => Self::Top,
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    const fn is_level(self) -> bool {
        matches!(self, Self::Top | Self::Bottom)
    }
}

/// One dimension string outside the walls.
#[derive(Clone, Debug, PartialEq)]
pub struct StringRow {
    /// Whether it runs along x; else it runs along y.
    pub is_level: bool,
    /// Where it lies in the other direction.
    pub at: f64,
    /// The coordinates that it stops at, in rising order.
    pub stops: Vec<f64>,
    /// The rectangle that the text of each gap takes.
    pub texts: Vec<Bounds>,
    items: Vec<Item>,
}

impl StringRow {
    /// The string as it is drawn.
    pub fn items(&self) -> &[Item] {
        &self.items
    }
}

/// The strings of a storey: on each side the axes of the walls that stand there, and from end to end.
///
/// A side that would only repeat the opposite one is left out.
pub fn string_rows(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    level: LevelId,
    medium: Medium,
    strings: DimensionStrings,
) -> Vec<StringRow> {
    let Some(outside) = geometry.bounds().filter(|_| strings != DimensionStrings::None) else {
        return Vec::new();
    };
    let walls: Vec<&Wall> = plan.walls.values().filter(|wall| wall.level == level).collect();
    let mut found = Vec::new();
    for side in [Side::Top, Side::Left, Side::Bottom, Side::Right] {
        let stops = axes(&walls, side, &outside);
        let opposite = axes(&walls, side.opposite(), &outside);
        let is_second = matches!(side, Side::Bottom | Side::Right);
        let is_all = strings == DimensionStrings::All;
        if stops.len() < 2 || (is_second && (!is_all || stops == opposite)) {
            continue;
        }
        let ends = [stops[0], stops[stops.len() - 1]];
        let whole = [opposite.first().copied(), opposite.last().copied()] != ends.map(Some) || !is_second;
        let mut rows = vec![stops.clone()];
        if is_all && whole && stops.len() > 2 {
            rows.push(ends.to_vec());
        }
        for (row, stops) in (0_u32..).zip(rows) {
            found.push(row_of(side, row, stops, &outside, medium));
        }
    }
    found
}

/// The strings of a storey as they are drawn.
pub fn dimension_strings(
    plan: &FloorPlan,
    geometry: &LevelGeometry,
    level: LevelId,
    medium: Medium,
    strings: DimensionStrings,
) -> Vec<Item> {
    let rows = string_rows(plan, geometry, level, medium, strings);
    rows.into_iter().flat_map(|row| row.items).collect()
}

/// One string on a side, the first row nearest to the walls.
fn row_of(side: Side, row: u32, stops: Vec<f64>, outside: &Bounds, medium: Medium) -> StringRow {
    let first = if matches!(side, Side::Top | Side::Left) { FIRST } else { FIRST_BELOW };
    let away = (first + NEXT * f64::from(row)) * medium.mark;
    let (at, items) = match side {
        Side::Top | Side::Bottom => {
            let y = if side == Side::Top { outside.min.y - away } else { outside.max.y + away };
            (y, chain(Point::new(0.0, y), Vector::x(), &stops, medium))
        }
        Side::Left | Side::Right => {
            // Read from the right, so the string runs upwards.
            let x = if side == Side::Left { outside.min.x - away } else { outside.max.x + away };
            let upwards: Vec<f64> = stops.iter().rev().map(|stop| -stop).collect();
            (x, chain(Point::new(x, 0.0), -Vector::y(), &upwards, medium))
        }
    };
    let mut texts: Vec<Bounds> = items
        .iter()
        .filter_map(|item| match item {
            Item::Text(text) => Some(text.bounds(medium.mark)),
            _ => None,
        })
        .collect();
    if !side.is_level() {
        texts.reverse();
    }
    StringRow { is_level: side.is_level(), at, stops, texts, items }
}

/// A string along a line: `stops` are distances from `origin` in the direction of the unit vector `along`, in
/// rising order. Texts stand on its left-hand side and are read along it.
pub fn chain(origin: Point, along: Vector, stops: &[f64], medium: Medium) -> Vec<Item> {
    chain_with(origin, along, stops, medium, |_, length| format!("{length:.0}"))
}

/// The same with words of its own for each gap, from its number and its length.
pub fn chain_with(
    origin: Point,
    along: Vector,
    stops: &[f64],
    medium: Medium,
    words: impl Fn(usize, f64) -> String,
) -> Vec<Item> {
    /// Reference pixels: how far the line goes on, half the tick, half the slash, text from the line.
    const BEYOND: f64 = 8.0;
    const TICK: f64 = 9.0;
    const SLASH: f64 = 5.0;
    const TEXT: f64 = 12.0;
    const LINE: f64 = 18.0;
    /// No string has more short ones side by side that could be told apart.
    const MOST_RAISED: u32 = 6;
    let (Some(&first), Some(&last)) = (stops.first(), stops.last()) else { return Vec::new() };
    let px = medium.mark;
    let side = right_normal(along);
    let at = |distance: f64, right: f64| origin + along * distance + side * right;
    let mut thin = vec![vec![at(first - BEYOND * px, 0.0), at(last + BEYOND * px, 0.0)]];
    let mut slashes = Vec::new();
    for &stop in stops {
        thin.push(vec![at(stop, -TICK * px), at(stop, TICK * px)]);
        slashes.push(vec![at(stop - SLASH * px, SLASH * px), at(stop + SLASH * px, -SLASH * px)]);
    }
    let mut parts = vec![
        Item::lines(thin, Stroke::solid(Paint::Dimension, Weight::ARC)),
        Item::lines(slashes, Stroke::solid(Paint::Dimension, Weight(1.8))),
    ];
    let turned = Angle::from_radians(libm::atan2(along.y, along.x));
    let mut raised = 0_u32;
    for (index, pair) in stops.windows(2).enumerate() {
        let length = pair[1] - pair[0];
        let value = words(index, length);
        let width = text_width(&value, TextSize::Body, false) * px;
        let fits = width + 6.0 * px <= length;
        let (place, right) = if fits {
            raised = 0;
            ((pair[0] + pair[1]) / 2.0, TEXT)
        } else if index + 2 == stops.len() {
            (pair[1] + BEYOND * px + width / 2.0, TEXT)
        } else if index == 0 {
            (pair[0] - BEYOND * px - width / 2.0, TEXT)
        } else {
            // Short ones side by side stand over each other.
            raised = (raised + 1).min(MOST_RAISED);
            ((pair[0] + pair[1]) / 2.0, TEXT + LINE * f64::from(raised))
        };
        parts.push(Item::Text(Text { turned, ..Text::new(at(place, -right * px), value, Paint::Dimension) }));
    }
    parts
}

/// The axes of the walls on a side, in order, as coordinates along it.
fn axes(walls: &[&Wall], side: Side, outside: &Bounds) -> Vec<f64> {
    let along = |place: Point| if side.is_level() { place.x } else { place.y };
    let across = |place: Point| if side.is_level() { place.y } else { place.x };
    let (near, far) = match side {
        Side::Top | Side::Left => (across(outside.min), across(outside.max)),
        Side::Bottom | Side::Right => (across(outside.max), across(outside.min)),
    };
    let third = near + (far - near) / 3.0;
    let middle = (near + far) / 2.0;
    // Nearer to this side than a limit; works in both directions.
    let reaches = |value: f64, limit: f64| (value - near).abs() <= (limit - near).abs();
    let mut found: Vec<(f64, f64)> = Vec::new();
    for wall in walls {
        let Segment { from, to } = wall.center_line();
        let is_square_to_side =
            (along(from) - along(to)).abs() < 1.0 && (across(from) - across(to)).abs() > 1.0;
        if !is_square_to_side {
            continue;
        }
        let here = reaches(across(from), third)
            || reaches(across(to), third)
            || reaches((across(from) + across(to)) / 2.0, middle);
        if here {
            found.push((along(from), wall.length()));
        }
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut axes: Vec<(f64, f64)> = Vec::new();
    for (place, length) in found {
        match axes.last_mut() {
            // The longer wall gives the axis.
            Some(last) if place - last.0 < SAME_AXIS => {
                if length > last.1 {
                    *last = (place, length);
                }
            }
            _ => axes.push((place, length)),
        }
    }
    axes.into_iter().map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::placement::overlap;

    fn texts(items: &[Item]) -> Vec<(String, Bounds)> {
        let text = |item: &Item| match item {
            Item::Text(text) => Some((text.text.clone(), text.bounds(10.0))),
            _ => None,
        };
        items.iter().filter_map(text).collect()
    }

    #[test]
    fn short_dimensions_step_aside() {
        let medium = Medium::screen(10.0);
        let stops = [0.0, 60.0, 3000.0, 3120.0, 3240.0, 3360.0, 6000.0, 6050.0];
        let texts = texts(&chain(Point::origin(), Vector::x(), &stops, medium));
        let values: Vec<&str> = texts.iter().map(|(value, _)| value.as_str()).collect();
        assert_eq!(values, ["60", "2940", "120", "120", "120", "2640", "50"]);
        for (index, (value, bounds)) in texts.iter().enumerate() {
            for (other, other_bounds) in &texts[index + 1..] {
                assert!(!overlap(bounds, other_bounds), "{value} covers {other}");
            }
        }
    }

    #[test]
    fn a_string_upwards_is_read_from_the_right() {
        let items = chain(Point::new(50.0, 0.0), -Vector::y(), &[-3000.0, 0.0], Medium::screen(10.0));
        let text = items.iter().find_map(|item| if let Item::Text(text) = item { Some(text) } else { None });
        let text = text.unwrap();
        assert_eq!(text.text, "3000");
        assert!(text.at.x < 50.0 && text.at.y == 1500.0);
        assert_eq!(text.turned.to_degrees().round(), -90.0);
    }
}
