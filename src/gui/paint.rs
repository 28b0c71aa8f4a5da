//! What egui's painter lacks: polygons with holes, dashes, round line ends, text with a halo.

use egui::epaint::{Mesh, PathShape, TextShape};
use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use crate::geom::Polygon;

/// A polygon cut into triangles once, so that every frame only moves its corners.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Triangles {
    /// Corners of all rings in the polygon's own units, ring after ring.
    pub corners: Vec<crate::geom::Point>,
    /// Where each ring begins, and where the last one ends.
    pub rings: Vec<usize>,
    /// Three corners for each triangle.
    pub indices: Vec<u32>,
}

/// Cuts a polygon with any holes into triangles. One without area gives none.
pub fn triangulate(polygon: &Polygon) -> Triangles {
    use geo::TriangulateEarcut as _;
    let ring = |points: &[crate::geom::Point]| {
        geo::LineString::from(points.iter().map(|point| (point.x, point.y)).collect::<Vec<_>>())
    };
    let usable: Vec<&[crate::geom::Point]> = polygon
        .rings()
        .enumerate()
        .filter(|(place, ring)| *place == 0 || ring.len() >= 3)
        .map(|(_, ring)| ring)
        .collect();
    let Some((outer, holes)) = usable.split_first().filter(|(outer, _)| outer.len() >= 3) else {
        return Triangles::default();
    };
    let shape = geo::Polygon::new(ring(outer), holes.iter().map(|hole| ring(hole)).collect());
    let raw = shape.earcut_triangles_raw();
    let mut triangles = Triangles { rings: vec![0], ..Triangles::default() };
    for ring in &usable {
        triangles.corners.extend_from_slice(ring);
        triangles.rings.push(triangles.corners.len());
    }
    let indices = raw.triangle_indices.iter().map(|&index| u32::try_from(index).ok());
    triangles.indices = indices.collect::<Option<Vec<u32>>>().unwrap_or_default();
    triangles
}

/// The filled polygon with soft edges one `pixel` wide, its corners brought to the screen by a function.
pub fn fill(
    triangles: &Triangles,
    to_screen: impl Fn(crate::geom::Point) -> Pos2,
    color: Color32,
    pixel: f32,
) -> Shape {
    let mut mesh = Mesh::default();
    let corners: Vec<Pos2> = triangles.corners.iter().map(|&corner| to_screen(corner)).collect();
    mesh.reserve_vertices(corners.len() * 2);
    mesh.reserve_triangles(triangles.indices.len() / 3 + corners.len() * 2);
    let outward = outward_steps(triangles, &corners);
    for (&corner, &step) in corners.iter().zip(&outward) {
        mesh.colored_vertex(corner - step * (pixel / 2.0), color);
        mesh.colored_vertex(corner + step * (pixel / 2.0), Color32::TRANSPARENT);
    }
    for triangle in triangles.indices.chunks_exact(3) {
        mesh.add_triangle(triangle[0] * 2, triangle[1] * 2, triangle[2] * 2);
    }
    for ring in triangles.rings.windows(2) {
        for place in ring[0]..ring[1] {
            let next = if place + 1 == ring[1] { ring[0] } else { place + 1 };
            let (here, there) = (place as u32 * 2, next as u32 * 2);
            mesh.add_triangle(here, here + 1, there);
            mesh.add_triangle(here + 1, there + 1, there);
        }
    }
    Shape::mesh(mesh)
}

/// For each corner the step that moves both its edges outward by one.
fn outward_steps(triangles: &Triangles, corners: &[Pos2]) -> Vec<Vec2> {
    let mut steps = Vec::with_capacity(corners.len());
    for (number, ring) in triangles.rings.windows(2).enumerate() {
        let ring = corners.get(ring[0]..ring[1]).unwrap_or_default();
        let area: f32 = pairs(ring).map(|(a, b)| a.x * b.y - b.x * a.y).sum();
        // The outer ring grows, holes shrink.
        let side = if (area > 0.0) == (number == 0) { 1.0 } else { -1.0 };
        let count = ring.len();
        for place in 0..count {
            let (before, here, after) =
                (ring[(place + count - 1) % count], ring[place], ring[(place + 1) % count]);
            let normal = |edge: Vec2| vec2(edge.y, -edge.x).normalized() * side;
            let (one, two) = (normal(here - before), normal(after - here));
            let sum = one + two;
            // Sharp corners would reach far out; they are cut at two pixels.
            steps.push(sum * (2.0 / sum.length_sq().max(1.0)));
        }
    }
    steps
}

fn pairs(ring: &[Pos2]) -> impl Iterator<Item = (Pos2, Pos2)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Adds a line with round ends and round corners.
pub fn rounded_line(shapes: &mut Vec<Shape>, points: Vec<Pos2>, closed: bool, width: f32, color: Color32) {
    let count = points.len();
    if count == 0 {
        return;
    }
    let mut round = Vec::new();
    for (place, &here) in points.iter().enumerate() {
        let inner = closed || (place > 0 && place + 1 < count);
        let turns = || {
            let before = here - points[(place + count - 1) % count];
            let after = points[(place + 1) % count] - here;
            before.normalized().dot(after.normalized()) < 0.9
        };
        if !inner || turns() {
            round.push(Shape::circle_filled(here, width / 2.0, color));
        }
    }
    if count > 1 {
        let stroke = Stroke::new(width, color);
        let path =
            if closed { PathShape::closed_line(points, stroke) } else { PathShape::line(points, stroke) };
        shapes.push(path.into());
    }
    shapes.append(&mut round);
}

/// Adds a dashed line; a dash shorter than the width is drawn as a round dot.
pub fn dashed_line(
    shapes: &mut Vec<Shape>,
    points: &[Pos2],
    closed: bool,
    stroke: Stroke,
    [dash, gap]: [f32; 2],
) {
    let mut path = points.to_vec();
    if closed {
        path.extend(points.first().copied());
    }
    if dash < stroke.width {
        shapes.extend(Shape::dotted_line(&path, stroke.color, dash + gap, stroke.width / 2.0));
    } else {
        shapes.extend(Shape::dashed_line(&path, stroke, dash, gap));
    }
}

/// Corners of a rounded rectangle, for dashing its edge.
pub fn rounded_rect_points(rect: Rect, radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 8;
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let inner = rect.shrink(radius);
    let centers = [inner.right_top(), inner.right_bottom(), inner.left_bottom(), inner.left_top()];
    let mut points = Vec::new();
    for (quarter, center) in (0_u8..).zip(centers) {
        for step in 0..=STEPS {
            let share = f32::from(quarter) - 1.0 + f32::from(step) / f32::from(STEPS);
            points.push(center + Vec2::angled(share * std::f32::consts::FRAC_PI_2) * radius);
        }
    }
    points
}

/// Paints the edge of a rounded rectangle in dashes.
pub fn dashed_rect(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke, pattern: [f32; 2]) {
    let mut shapes = Vec::new();
    let rect = rect.shrink(stroke.width / 2.0);
    dashed_line(&mut shapes, &rounded_rect_points(rect, radius), true, stroke, pattern);
    painter.extend(shapes);
}

/// A line of text on the canvas.
#[derive(Clone, Debug, PartialEq)]
pub struct CanvasText<'a> {
    /// What it says.
    pub text: &'a str,
    /// Its font.
    pub font: FontId,
    /// Its color.
    pub color: Color32,
    /// Which part of it is at its place.
    pub anchor: Align2,
    /// Turned clockwise by radians about its place.
    pub angle: f32,
    /// Color of an edge around the letters, so that lines under it do not disturb.
    pub halo: Option<Color32>,
}

/// Paints a line of text at a place and returns the upright rectangle that it takes unturned.
pub fn text(painter: &Painter, at: Pos2, text: &CanvasText<'_>) -> Rect {
    let galley = painter.layout_no_wrap(text.text.to_owned(), text.font.clone(), text.color);
    let rect = text.anchor.anchor_size(at, galley.size());
    let pixel = 1.0 / painter.pixels_per_point();
    let round = |place: Pos2| pos2((place.x / pixel).round() * pixel, (place.y / pixel).round() * pixel);
    let turn = egui::emath::Rot2::from_angle(text.angle);
    let start = at + turn * (rect.min - at);
    let start = if text.angle == 0.0 { round(start) } else { start };
    let shape = |offset: Vec2, color: Color32| {
        let shape = TextShape::new(start + offset, galley.clone(), color).with_override_text_color(color);
        TextShape { angle: text.angle, ..shape }
    };
    if let Some(halo) = text.halo {
        const COPIES: u8 = 12;
        for copy in 0..COPIES {
            let angle = std::f32::consts::TAU * f32::from(copy) / f32::from(COPIES);
            painter.add(shape(Vec2::angled(angle) * 2.2, halo));
        }
    }
    painter.add(shape(Vec2::ZERO, text.color));
    rect
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::Point;

    fn square(from: f64, to: f64) -> Vec<Point> {
        vec![Point::new(from, from), Point::new(to, from), Point::new(to, to), Point::new(from, to)]
    }

    fn area(triangles: &Triangles) -> f64 {
        let corner = |index: u32| triangles.corners[index as usize];
        let of = |t: &[u32]| {
            crate::geom::cross(corner(t[1]) - corner(t[0]), corner(t[2]) - corner(t[0])).abs() / 2.0
        };
        triangles.indices.chunks_exact(3).map(of).sum()
    }

    #[test]
    fn triangles_cover_the_polygon_and_leave_out_its_hole() {
        let polygon = Polygon { outer: square(0.0, 100.0), holes: vec![square(20.0, 50.0)] };
        let triangles = triangulate(&polygon);
        assert!((area(&triangles) - polygon.area()).abs() < 1e-6);
        let l_shape = Polygon::new(
            [(0.0, 0.0), (90.0, 0.0), (90.0, 30.0), (30.0, 30.0), (30.0, 90.0), (0.0, 90.0)]
                .map(|(x, y)| Point::new(x, y))
                .to_vec(),
        );
        assert!((area(&triangulate(&l_shape)) - l_shape.area()).abs() < 1e-6);
    }

    #[test]
    fn polygons_without_area_give_no_triangles() {
        assert!(triangulate(&Polygon::default()).indices.is_empty());
        assert!(triangulate(&Polygon::new(vec![Point::origin(); 2])).indices.is_empty());
    }

    #[test]
    fn soft_edges_lie_half_a_pixel_on_both_sides() {
        let triangles = triangulate(&Polygon::new(square(0.0, 10.0)));
        let Shape::Mesh(mesh) = fill(&triangles, |p| pos2(p.x as f32, p.y as f32), Color32::BLACK, 1.0)
        else {
            panic!("a mesh");
        };
        let bounds = mesh.calc_bounds();
        assert!((bounds.min.x + 0.5).abs() < 1e-4 && (bounds.max.y - 10.5).abs() < 1e-4, "{bounds:?}");
        assert!((mesh.vertices[0].pos.x - 0.5).abs() < 1e-4);
    }

    #[test]
    fn corners_of_a_rounded_rectangle_stay_inside() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(40.0, 20.0));
        let points = rounded_rect_points(rect, 10.0);
        assert!(points.iter().all(|point| rect.expand(0.01).contains(*point)));
    }
}
