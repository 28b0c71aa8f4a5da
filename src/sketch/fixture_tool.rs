use super::{Outcome, Pointer, Preview, Scene, Snapper, Tool, ToolEvent, snap::wall_face};
use crate::edit::fixtures;
use crate::geom::{Point, Vector, grid_point};
use crate::locale::Message;
use crate::plan::{Fixture, FixtureKind, LevelId, Mounting};
use crate::units::Angle;

/// How near, in pixels, a fixture's back catches on a wall face.
const WALL_REACH_PIXELS: f64 = 45.0;

/// Sets fixtures down; near a wall they turn their back to it.
#[derive(Clone, Debug)]
pub struct FixtureTool {
    kind: FixtureKind,
    turned: Angle,
    at: Option<(Point, Angle)>,
}

impl FixtureTool {
    /// A tool for fixtures of a kind.
    pub const fn new(kind: FixtureKind) -> Self {
        Self { kind, turned: Angle::ZERO, at: None }
    }

    /// What it sets down.
    pub const fn kind(&self) -> FixtureKind {
        self.kind
    }

    fn aim(&mut self, scene: Scene<'_>, pointer: Pointer) {
        let fixture = Fixture::new(self.kind, LevelId(0), grid_point(pointer.at), self.turned);
        self.at = Some(settle(scene, &fixture, pointer, self.turned));
    }

    fn fixture(&self, scene: Scene<'_>) -> Option<Fixture> {
        let (at, rotation) = self.at?;
        Some(Fixture::new(self.kind, scene.level, grid_point(at), rotation))
    }
}

/// Where a fixture comes to stand when its middle is taken to the pointer: back to the wall if one is
/// in reach (with the corner kept when two are), else on the grid.
pub(super) fn settle(scene: Scene<'_>, fixture: &Fixture, pointer: Pointer, turned: Angle) -> (Point, Angle) {
    let free = (pointer.at.map(libm::round), turned);
    if pointer.is_free || fixture.kind.mounting() == Mounting::FloorCovering {
        return free;
    }
    let half_depth = fixture.depth.to_f64() / 2.0;
    let reach = WALL_REACH_PIXELS * pointer.mm_per_pixel + half_depth;
    let Some((face, front)) = wall_face(scene, pointer.at, reach) else {
        let snap = Snapper::default().snap(scene, Pointer { is_free: false, ..pointer }, None);
        return (snap.at, turned);
    };
    let rotation = rotation_facing(front);
    let middle = face + front * half_depth;
    // Slide along the wall until the side touches a wall at the corner, if it is near one.
    let along = Vector::new(front.y, -front.x);
    let half_width = fixture.width.to_f64() / 2.0;
    for side in [along, -along] {
        let probe = middle + side * half_width;
        let near = WALL_REACH_PIXELS / 2.0 * pointer.mm_per_pixel;
        if let Some((corner_face, corner_front)) = wall_face(scene, probe, near)
            && corner_front.dot(&side).abs() > 0.99
        {
            let off = (corner_face - probe).dot(&side);
            return ((middle + side * off).map(libm::round), rotation);
        }
    }
    (middle.map(libm::round), rotation)
}

/// The turn that points a fixture's front in a direction.
fn rotation_facing(front: Vector) -> Angle {
    // Unturned, the front is towards larger y.
    let angle = Angle::from_radians(libm::atan2(front.y, front.x)).turned(Angle::from_degrees(-90.0));
    // Square walls give whole quarter turns; clean the last digit.
    let quarter = libm::round(angle.to_degrees() / 90.0) * 90.0;
    if (angle.to_degrees() - quarter).abs() < 1e-6 {
        Angle::from_degrees(quarter).normalized()
    } else {
        angle
    }
}

impl Tool for FixtureTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) | ToolEvent::Press(pointer) => {
                self.aim(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                self.aim(scene, pointer);
                match self.fixture(scene) {
                    Some(fixture) => Outcome::Commit(fixtures::place(scene.plan, fixture)),
                    None => Outcome::Preview,
                }
            }
            ToolEvent::Turn | ToolEvent::Flip => {
                self.turned = self.turned.turned(Angle::from_degrees(90.0));
                Outcome::Preview
            }
            ToolEvent::Length(_) => Outcome::Preview,
            ToolEvent::Finish | ToolEvent::Escape => Outcome::Done,
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        Preview {
            transaction: self.fixture(scene).map(|fixture| fixtures::place(scene.plan, fixture)),
            hint: Some(Message::new("hint-fixture")),
            ..Preview::default()
        }
    }
}
