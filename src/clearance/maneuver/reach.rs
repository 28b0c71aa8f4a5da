use super::course::Course;
use super::field::Field;
use super::flood::Flood;
use super::place::Place;
use super::raster::{Bits, Raster};
use super::scene::Scene;
use super::side::Sides;
use super::vehicle::Vehicle;
use crate::geom::{Bounds, Point, Polygon, boolean};

/// The spacings of the lattice that are tried, in millimetres, the finest first.
const SPACINGS: [f64; 3] = [24.0, 48.0, 96.0];
/// A lattice with more words than this for one course is too fine.
const MOST_WORDS: usize = 4096;

/// Where somebody gets to from a place, by rolls and turns, with no more shunts than asked for.
///
/// All of it is really reached, with everything that is swept on the way. It is found on a lattice of turning centers, so
/// what is a few centimetres wider than the chair may be missing: for one certain answer ask a
/// [`Trip`](super::Trip).
///
/// ```
/// use yiju::clearance::Footprint;
/// use yiju::clearance::maneuver::{Drive, Place, Scene, Vehicle};
/// use yiju::geom::{Point, Polygon};
/// use yiju::units::Mm;
/// let rect = |x0: f64, y0: f64, x1: f64, y1: f64| Polygon::new(vec![
///     Point::new(x0, y0), Point::new(x1, y0), Point::new(x1, y1), Point::new(x0, y1),
/// ]);
/// // Two rooms with a gap of 600 between them.
/// let floor = [rect(0., 0., 3000., 3000.), rect(3000., 1000., 3100., 1600.), rect(3100., 0., 6000., 3000.)];
/// let chair = Vehicle::new(Footprint { width: Mm(700), length: Mm(1200) }, Drive::Manual);
/// let from = Place::around(Point::new(1500., 1500.), 25.);
/// let reach = Scene::new(&floor, &[], &[]).reach(&chair, &from, 6).unwrap();
/// assert!(reach.gets_to(&Place::around(Point::new(900., 900.), 25.)));
/// assert!(!reach.gets_to(&Place::around(Point::new(4500., 1500.), 25.)));
/// let covered: f64 = reach.floor().iter().map(Polygon::area).sum();
/// assert!((8.6e6..=9e6).contains(&covered));
/// ```
#[derive(Clone, Debug)]
pub struct Reach {
    field: Field,
    /// The points that are reached, by course.
    reached: Vec<Bits>,
    /// The vehicle's outline at each course, about its turning center.
    outlines: Vec<Sides>,
}

impl Scene {
    /// Where somebody gets to from a place; `None` if there is no floor, or too much of it.
    pub fn reach(&self, vehicle: &Vehicle, from: &Place, most_shunts: usize) -> Option<Reach> {
        let bounds = Bounds::around(self.floor().iter().flat_map(|area| &area.outer).copied())?;
        let raster = SPACINGS
            .into_iter()
            .map(|spacing| Raster::new(spacing, (bounds.min.x, bounds.max.x), (bounds.min.y, bounds.max.y)))
            .find(|raster| raster.words() <= MOST_WORDS)?;
        let courses = Course::every(2);
        let outline = vehicle.outline().about(vehicle.turning_center());
        let outlines = courses
            .iter()
            .map(|course| {
                let corners: Vec<Point> = outline.turned(course.heading.sin_cos()).map(Point::from).collect();
                Sides::around(&corners).unwrap_or_default()
            })
            .collect();
        let field = Field::new(self, vehicle, courses, raster);
        let nowhere = vec![vec![0; field.raster.words()]; field.courses.len()];
        let mut flood = Flood::new(&field, field.within(from));
        flood.run(&nowhere, most_shunts);
        let reached = flood.reached();
        Some(Reach { field, reached, outlines })
    }
}

impl Reach {
    /// Whether a place is reached.
    pub fn gets_to(&self, place: &Place) -> bool {
        let there = self.field.within(place);
        let meet = |(one, other): (&Bits, &Bits)| one.iter().zip(other).any(|(a, b)| a & b != 0);
        self.reached.iter().zip(&there).any(meet)
    }

    /// Whether nothing is reached: not even the place itself has room.
    pub fn is_empty(&self) -> bool {
        self.reached.iter().flatten().all(|word| *word == 0)
    }

    /// The floor that the chair covers somewhere on its ways, to the spacing of the lattice.
    pub fn floor(&self) -> Vec<Polygon> {
        let raster = &self.field.raster;
        let mut covered = vec![0; raster.words()];
        for (reached, outline) in self.reached.iter().zip(&self.outlines) {
            for (row, from, to) in raster.runs(reached) {
                let ends = [raster.place((from, row)), raster.place((to, row))];
                if let Some(run) = Sides::around(&ends) {
                    raster.set(&mut covered, outline, &run);
                }
            }
        }
        self.squares(&covered)
    }

    /// Points as areas: a square around each.
    fn squares(&self, bits: &Bits) -> Vec<Polygon> {
        let raster = &self.field.raster;
        let half = raster.spacing / 2.0;
        let mut rows: Vec<(usize, usize, usize, usize)> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut last_row = None;
        for (row, from, to) in raster.runs(bits) {
            if last_row != Some(row) {
                // Only what ended in the row just above can go on.
                open.retain(|&index| rows[index].1 + 1 >= row);
                last_row = Some(row);
            }
            let above = open.iter().position(|&index| {
                let (_, bottom, left, right) = rows[index];
                bottom + 1 == row && left == from && right == to
            });
            match above {
                Some(place) => rows[open[place]].1 = row,
                None => {
                    open.push(rows.len());
                    rows.push((row, row, from, to));
                }
            }
        }
        let squares: Vec<Polygon> = rows
            .into_iter()
            .map(|(top, bottom, left, right)| {
                let (a, b) = (raster.place((left, top)), raster.place((right, bottom)));
                let (x0, y0, x1, y1) = (a.x - half, a.y - half, b.x + half, b.y + half);
                Polygon::new([(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(|(x, y)| Point::new(x, y)).to_vec())
            })
            .collect();
        boolean::union(&squares)
    }
}
