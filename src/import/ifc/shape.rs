use nalgebra::{Matrix4, Point3, Vector3};

use super::step::{Entity, Model};
use crate::geom::{Point, signed_area};

/// A frame in space.
pub(super) type Frame = Matrix4<f64>;

/// Placements within placements, and shapes within shapes, are followed this far.
const DEEPEST: usize = 32;

/// Points of one shape that are looked at.
const MOST_POINTS: usize = 20_000;

/// The smallest box around some points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    pub(super) min: Point3<f64>,
    pub(super) max: Point3<f64>,
}

impl Extent {
    /// The box around points; `None` without any.
    pub(super) fn around(points: impl IntoIterator<Item = Point3<f64>>) -> Option<Self> {
        points.into_iter().fold(None, |extent, point| {
            Some(match extent {
                None => Self { min: point, max: point },
                Some(Self { min, max }) => Self { min: min.inf(&point), max: max.sup(&point) },
            })
        })
    }

    pub(super) fn size(&self) -> Vector3<f64> {
        self.max - self.min
    }

    pub(super) fn middle(&self) -> Point3<f64> {
        nalgebra::center(&self.min, &self.max)
    }
}

impl Model {
    fn point(&self, id: u64) -> Option<Point3<f64>> {
        let point = self.get(id).filter(|point| point.name == "IFCCARTESIANPOINT")?;
        let values = point.numbers(0);
        Some(Point3::new(*values.first()?, *values.get(1)?, values.get(2).copied().unwrap_or(0.0)))
    }

    fn direction(&self, id: u64) -> Option<Vector3<f64>> {
        let values = self.get(id)?.numbers(0);
        let direction =
            Vector3::new(*values.first()?, *values.get(1)?, values.get(2).copied().unwrap_or(0.0));
        direction.try_normalize(1e-12)
    }

    /// The frame of an axis placement, of two or three dimensions.
    fn axes(&self, id: u64) -> Option<Frame> {
        let placement = self.get(id)?;
        let origin = placement.reference(0).and_then(|id| self.point(id)).unwrap_or(Point3::origin());
        let is_flat = placement.name == "IFCAXIS2PLACEMENT2D";
        let (z, x) = if is_flat {
            (Vector3::z(), placement.reference(1).and_then(|id| self.direction(id)).unwrap_or(Vector3::x()))
        } else {
            let z = placement.reference(1).and_then(|id| self.direction(id)).unwrap_or(Vector3::z());
            (z, placement.reference(2).and_then(|id| self.direction(id)).unwrap_or(Vector3::x()))
        };
        let x = (x - z * x.dot(&z)).try_normalize(1e-9)?;
        let y = z.cross(&x);
        Some(Frame::new(
            x.x, y.x, z.x, origin.x, x.y, y.y, z.y, origin.y, x.z, y.z, z.z, origin.z, 0.0, 0.0, 0.0, 1.0,
        ))
    }

    /// The frame of a product in the world.
    pub(super) fn placement(&self, product: Entity<'_>) -> Frame {
        let mut frame = Frame::identity();
        let mut next = product.reference(5);
        for _ in 0..DEEPEST {
            let Some(local) = next.and_then(|id| self.get(id)).filter(|e| e.name == "IFCLOCALPLACEMENT")
            else {
                break;
            };
            if let Some(own) = local.reference(1).and_then(|id| self.axes(id)) {
                frame = own * frame;
            }
            next = local.reference(0);
        }
        frame
    }

    /// The items of a product's representation of some kind, such as `Body`; of any kind for an empty name.
    fn items(&self, product: Entity<'_>, kind: &str) -> Vec<u64> {
        let Some(shape) = self.follow(product, 6) else { return Vec::new() };
        shape
            .references(2)
            .into_iter()
            .filter_map(|id| self.get(id))
            .filter(|representation| kind.is_empty() || representation.text(1) == Some(kind))
            .flat_map(|representation| representation.references(3))
            .collect()
    }

    /// The points of a product's body in its own frame.
    pub(super) fn body(&self, product: Entity<'_>) -> Vec<Point3<f64>> {
        let mut points = Vec::new();
        for kind in ["Body", "Facetation", ""] {
            for item in self.items(product, kind) {
                self.gather(item, &Frame::identity(), &mut points, 0);
            }
            if !points.is_empty() {
                break;
            }
        }
        points
    }

    /// The points of a product's axis in its own frame.
    pub(super) fn axis(&self, product: Entity<'_>) -> Vec<Point3<f64>> {
        let mut points = Vec::new();
        for item in self.items(product, "Axis") {
            self.gather(item, &Frame::identity(), &mut points, 0);
        }
        points
    }

    /// The outline of a product on the floor, in its own frame: the profile of an extrusion, else the largest of
    /// its lowest faces.
    pub(super) fn outline(&self, product: Entity<'_>) -> Vec<Point3<f64>> {
        let items = self.items(product, "Body");
        items
            .iter()
            .find_map(|&item| self.outline_of(item, 0))
            .or_else(|| self.lowest_face(&items))
            .unwrap_or_default()
    }

    fn lowest_face(&self, items: &[u64]) -> Option<Vec<Point3<f64>>> {
        /// Faces whose corners differ by no more than a part of their height are level.
        const LEVEL: f64 = 0.01;
        let mut faces = Vec::new();
        for &item in items {
            self.loops(item, &mut faces, 0);
        }
        let extent = Extent::around(faces.iter().flatten().copied())?;
        let floor = extent.min.z + LEVEL * extent.size().z;
        let area = |face: &[Point3<f64>]| {
            let corners: Vec<Point> = face.iter().map(|corner| Point::new(corner.x, corner.y)).collect();
            signed_area(&corners).abs()
        };
        faces
            .into_iter()
            .filter(|face| face.iter().all(|corner| corner.z <= floor))
            .max_by(|a, b| area(a).total_cmp(&area(b)))
    }

    /// Collects the rings of points that bound the faces of a shape.
    fn loops(&self, id: u64, faces: &mut Vec<Vec<Point3<f64>>>, depth: usize) {
        /// Faces of one shape that are looked at.
        const MOST_FACES: usize = 2_000;
        let Some(item) = self.get(id).filter(|_| depth < DEEPEST && faces.len() < MOST_FACES) else { return };
        if item.name == "IFCPOLYLOOP" {
            faces.push(item.references(0).into_iter().filter_map(|id| self.point(id)).collect());
        } else if item.name.starts_with("IFCFACE")
            || item.name.contains("SHELL")
            || item.name.contains("FACESET")
            || item.name.contains("BREP")
        {
            for part in item.all_references() {
                self.loops(part, faces, depth + 1);
            }
        }
    }

    fn outline_of(&self, item: u64, depth: usize) -> Option<Vec<Point3<f64>>> {
        let item = self.get(item).filter(|_| depth < DEEPEST)?;
        match item.name {
            "IFCEXTRUDEDAREASOLID" => {
                let frame = item.reference(1).and_then(|id| self.axes(id)).unwrap_or(Frame::identity());
                let profile = self.profile(item.reference(0)?);
                Some(profile.iter().map(|point| frame.transform_point(point)).collect())
            }
            "IFCBOOLEANCLIPPINGRESULT" | "IFCBOOLEANRESULT" => self.outline_of(item.reference(1)?, depth + 1),
            _ => None,
        }
    }

    /// The corners of a profile.
    fn profile(&self, id: u64) -> Vec<Point3<f64>> {
        let Some(profile) = self.get(id) else { return Vec::new() };
        let frame = profile.reference(2).and_then(|id| self.axes(id)).unwrap_or(Frame::identity());
        let size = |index: usize| profile.number(index).unwrap_or(0.0) / 2.0;
        let rectangle = |x: f64, y: f64| {
            [(-x, -y), (x, -y), (x, y), (-x, y)]
                .map(|(x, y)| frame.transform_point(&Point3::new(x, y, 0.0)))
                .to_vec()
        };
        match profile.name {
            "IFCRECTANGLEPROFILEDEF" | "IFCROUNDEDRECTANGLEPROFILEDEF" | "IFCRECTANGLEHOLLOWPROFILEDEF" => {
                rectangle(size(3), size(4))
            }
            "IFCCIRCLEPROFILEDEF" | "IFCCIRCLEHOLLOWPROFILEDEF" => rectangle(2.0 * size(3), 2.0 * size(3)),
            "IFCARBITRARYCLOSEDPROFILEDEF" | "IFCARBITRARYPROFILEDEFWITHVOIDS" => {
                let mut points = Vec::new();
                if let Some(curve) = profile.reference(2) {
                    self.gather(curve, &Frame::identity(), &mut points, 0);
                }
                points
            }
            // Steel sections and the like: their box.
            _ => rectangle(size(3).max(size(4)), size(3).max(size(4))),
        }
    }

    /// Collects the points of a shape.
    fn gather(&self, id: u64, frame: &Frame, points: &mut Vec<Point3<f64>>, depth: usize) {
        let Some(item) = self.get(id).filter(|_| depth < DEEPEST && points.len() < MOST_POINTS) else {
            return;
        };
        match item.name {
            "IFCCARTESIANPOINT" => points.extend(self.point(id).map(|point| frame.transform_point(&point))),
            "IFCCARTESIANPOINTLIST2D" | "IFCCARTESIANPOINTLIST3D" => {
                for row in item.rows(0).into_iter().take(MOST_POINTS) {
                    if let [x, y, rest @ ..] = row.as_slice() {
                        let z = rest.first().copied().unwrap_or(0.0);
                        points.push(frame.transform_point(&Point3::new(*x, *y, z)));
                    }
                }
            }
            "IFCEXTRUDEDAREASOLID" => {
                let own = item.reference(1).and_then(|id| self.axes(id)).unwrap_or(Frame::identity());
                let up = item.reference(2).and_then(|id| self.direction(id)).unwrap_or(Vector3::z());
                let rise = up * item.number(3).unwrap_or(0.0);
                let within = frame * own;
                for point in item.reference(0).map(|id| self.profile(id)).unwrap_or_default() {
                    points.push(within.transform_point(&point));
                    points.push(within.transform_point(&(point + rise)));
                }
            }
            // The second operand is what is cut away.
            "IFCBOOLEANCLIPPINGRESULT" | "IFCBOOLEANRESULT" => {
                if let Some(first) = item.reference(1) {
                    self.gather(first, frame, points, depth + 1);
                }
            }
            "IFCMAPPEDITEM" => {
                let Some(source) = self.follow(item, 0) else { return };
                let origin =
                    source.reference(0).and_then(|id| self.axes(id)).and_then(|axes| axes.try_inverse());
                let target = item.reference(1).and_then(|id| self.operator(id)).unwrap_or(Frame::identity());
                let within = frame * target * origin.unwrap_or(Frame::identity());
                for part in self.follow(source, 1).map(|shape| shape.references(3)).unwrap_or_default() {
                    self.gather(part, &within, points, depth + 1);
                }
            }
            "IFCTRIMMEDCURVE" => self.trimmed(item, frame, points),
            // Placements, directions and styles hold no points of a shape.
            "IFCAXIS2PLACEMENT3D" | "IFCAXIS2PLACEMENT2D" | "IFCDIRECTION" | "IFCPLANE" => {}
            _ => {
                for part in item.all_references() {
                    self.gather(part, frame, points, depth + 1);
                }
            }
        }
    }

    /// The ends of a trimmed curve, where they are given as points.
    fn trimmed(&self, curve: Entity<'_>, frame: &Frame, points: &mut Vec<Point3<f64>>) {
        for index in [1, 2] {
            let end = curve.references(index).into_iter().find_map(|id| self.point(id));
            points.extend(end.map(|point| frame.transform_point(&point)));
        }
        let basis = self.follow(curve, 0).filter(|basis| basis.name == "IFCLINE");
        if let Some(line) = basis.filter(|_| points.is_empty()) {
            points.extend(
                line.reference(0).and_then(|id| self.point(id)).map(|point| frame.transform_point(&point)),
            );
        }
    }

    /// The frame of a transformation operator; its scale is kept in it.
    fn operator(&self, id: u64) -> Option<Frame> {
        let operator = self.get(id)?;
        let origin = operator.reference(2).and_then(|id| self.point(id)).unwrap_or(Point3::origin());
        let axis = |index: usize, usual: Vector3<f64>| {
            operator.reference(index).and_then(|id| self.direction(id)).unwrap_or(usual)
        };
        let (x, y) = (axis(0, Vector3::x()), axis(1, Vector3::y()));
        let z = axis(4, x.cross(&y));
        let scale = operator.number(3).unwrap_or(1.0);
        let (x, y, z) = (x * scale, y * scale, z * scale);
        Some(Frame::new(
            x.x, y.x, z.x, origin.x, x.y, y.y, z.y, origin.y, x.z, y.z, z.z, origin.z, 0.0, 0.0, 0.0, 1.0,
        ))
    }
}
