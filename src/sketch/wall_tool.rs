use super::measure::inset_at;
use super::{
    Accepts, Basis, Dimension, Outcome, Pointer, Preview, Scene, Snap, SnapFor, Snapper, Tool, ToolEvent,
    Typed,
};
use crate::edit::{Refusal, Transaction, walls};
use crate::geom::{Point, Vector, cross, grid_point, right_normal, rotate};
use crate::locale::Message;
use crate::plan::{LevelId, Origin, Structure, Wall, WallMaterial};
use crate::units::{Angle, Mm};

/// What the next walls are like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallStyle {
    /// From face to face.
    pub thickness: Mm,
    /// From finished floor up.
    pub height: Mm,
    /// Whether they carry the house.
    pub structure: Structure,
    /// What they are made of.
    pub material: WallMaterial,
    /// How typed lengths are known; `None` while they still have to be measured.
    pub origin: Option<Origin>,
    /// Between what lengths are told and typed.
    pub basis: Basis,
}

impl Default for WallStyle {
    /// A brick partition of the 1980s, the wall most often drawn by hand, with lengths from a drawing.
    fn default() -> Self {
        Self {
            thickness: Mm(120),
            height: Mm(2650),
            structure: Structure::Partition,
            material: WallMaterial::Brick,
            origin: Some(Origin::Derived),
            basis: Basis::Axis,
        }
    }
}

impl WallStyle {
    /// A wall of this style.
    pub fn wall(&self, level: LevelId, from: Point, to: Point) -> Wall {
        let plain = Wall::new(level, grid_point(from), grid_point(to), self.thickness);
        Wall { height: self.height, structure: self.structure, material: self.material, ..plain }
    }
}

/// Draws walls in a chain: a click for each corner, or a drag for each wall, typed numbers for exact lengths
/// and angles.
#[derive(Clone, Debug, Default)]
pub struct WallTool {
    /// What the next walls are like.
    pub style: WallStyle,
    snapper: Snapper,
    /// The corners placed so far; the last is where the next wall begins.
    chain: Vec<Point>,
    pointer: Option<Snap>,
    pressed_at: Option<Point>,
    /// An angle that was typed for the next wall, against the last one.
    angle: Option<Angle>,
    /// Whether walls are bent: after the second corner the pointer pulls the middle out.
    is_bent: bool,
    /// The far corner of a wall whose bend is being pulled.
    bending_to: Option<Point>,
}

impl WallTool {
    /// A tool for walls of a style.
    pub fn new(style: WallStyle) -> Self {
        Self { style, ..Self::default() }
    }

    /// Whether walls are bent.
    pub const fn is_bent(&self) -> bool {
        self.is_bent
    }

    /// Sets whether walls are bent.
    pub const fn set_bent(&mut self, is_bent: bool) {
        self.is_bent = is_bent;
    }

    fn start(&self) -> Option<Point> {
        self.chain.last().copied()
    }

    /// The direction of the last wall of the chain.
    fn last_direction(&self) -> Option<Vector> {
        let [.., a, b] = self.chain.as_slice() else { return None };
        (b - a).try_normalize(1e-9)
    }

    /// The direction in which the next wall goes: to the pointer, or at the typed angle on the pointer's side.
    fn direction(&self) -> Option<Vector> {
        let (start, pointer) = (self.start()?, self.pointer.as_ref()?.at);
        let to_pointer = (pointer - start).try_normalize(1e-9);
        let Some(angle) = self.angle else { return to_pointer };
        // Without a wall before it the angle is that against the level, as seen upwards.
        let base = self.last_direction().unwrap_or(Vector::x());
        let is_right = to_pointer.is_some_and(|to_pointer| cross(base, to_pointer) > 0.0);
        let turn = if is_right { angle } else { Angle::from_degrees(-angle.to_degrees()) };
        Some(rotate(base, turn))
    }

    /// Where the next wall would end now.
    fn target(&self) -> Option<Point> {
        let (start, snap) = (self.start()?, self.pointer.as_ref()?);
        match self.angle {
            None => Some(snap.at),
            Some(_) => {
                let along = self.direction()?;
                Some(start + along * (snap.at - start).dot(&along).max(0.0))
            }
        }
    }

    /// By how much the clear length of a wall is shorter than its axis at each end.
    fn insets(&self, scene: Scene<'_>, wall: &Wall) -> (f64, f64) {
        if self.style.basis == Basis::Axis {
            return (0.0, 0.0);
        }
        let half = self.style.thickness.to_f64() / 2.0;
        let line = wall.center_line();
        // Where nothing stands yet, a wall of the same thickness is expected: a room closes.
        let at = |place: Point| {
            let inset = inset_at(scene.plan, wall, None, place);
            if inset == 0.0 { half } else { inset }
        };
        (at(line.from), at(line.to))
    }

    fn place_corner(&mut self, scene: Scene<'_>, at: Point, origin: Option<Origin>) -> Outcome {
        let Some(start) = self.start() else {
            self.chain.push(at);
            return Outcome::Preview;
        };
        if self.is_bent && self.bending_to.is_none() {
            self.bending_to = Some(at);
            return Outcome::Preview;
        }
        let mut wall = self.style.wall(scene.level, start, at);
        wall.length_origin = origin;
        self.commit(scene, wall)
    }

    fn commit(&mut self, scene: Scene<'_>, wall: Wall) -> Outcome {
        let end = crate::geom::point(wall.end);
        let result = walls::draw(scene.plan, wall);
        if matches!(result, Ok(_) | Err(Refusal::WallThere)) {
            self.angle = None;
            self.bending_to = None;
            let closes =
                self.chain.len() > 1 && self.chain.first().is_some_and(|first| (first - end).norm() <= 1.0);
            if closes {
                self.chain.clear();
            } else {
                self.chain.push(end);
            }
        }
        match result {
            // Along a wall that stands already one simply goes on.
            Err(Refusal::WallThere) => Outcome::Preview,
            result => result.into(),
        }
    }

    fn aim(&mut self, scene: Scene<'_>, pointer: Pointer) -> Point {
        let wanted = SnapFor {
            from: self.start(),
            last: self.last_direction(),
            chain_start: (self.chain.len() > 2).then(|| self.chain[0]),
            ..SnapFor::default()
        };
        let snap = self.snapper.snap(scene, pointer, wanted);
        let at = snap.at;
        self.pointer = Some(snap);
        at
    }

    /// The wall that is being bent, as the pointer pulls it.
    fn bent_wall(&self, scene: Scene<'_>) -> Option<Wall> {
        let (start, end) = (self.start()?, self.bending_to?);
        let mut wall = self.style.wall(scene.level, start, end);
        let along = wall.direction()?;
        let pulled = (self.pointer.as_ref()?.at - start).dot(&right_normal(along));
        let half = Mm(libm::floor(wall.center_line().length() / 2.0) as i32);
        wall.bulge = Mm::round(pulled).clamp(-half, half);
        wall.length_origin = Some(Origin::Assumed);
        Some(wall)
    }

    fn typed(&mut self, scene: Scene<'_>, typed: Typed) -> Outcome {
        match typed {
            Typed::Angle(angle) => {
                self.angle = Some(angle);
                Outcome::Preview
            }
            Typed::Length(length) => {
                if let Some(mut wall) = self.bent_wall(scene) {
                    wall.bulge = if wall.bulge < Mm::ZERO { -length } else { length };
                    return self.commit(scene, wall);
                }
                let Some(start) = self.start() else { return Outcome::Preview };
                let Some(along) = self.direction() else {
                    return Outcome::Refused(Refusal::WallWithoutLength);
                };
                let end = start + along * length.to_f64();
                let (near, far) = self.insets(scene, &self.style.wall(scene.level, start, end));
                let end = start + along * (length.to_f64() + near + far);
                let placed = self.place_corner(scene, end, self.style.origin);
                self.pointer = Some(Snap::free(end));
                placed
            }
            Typed::Size(..) => Outcome::Preview,
        }
    }

    /// How far the walls beside the one that is drawn are, face to face.
    fn beside(&self, scene: Scene<'_>, wall: &Wall) -> Vec<Dimension> {
        /// A wall this near is the same one, this far another part of the home, in millimetres.
        const NEAREST: f64 = 300.0;
        const FARTHEST: f64 = 6000.0;
        let (Some(along), line) = (wall.direction(), wall.center_line()) else { return Vec::new() };
        if line.length() < NEAREST {
            return Vec::new();
        }
        let middle = line.midpoint();
        [right_normal(along), -right_normal(along)]
            .into_iter()
            .filter_map(|side| {
                scene
                    .plan
                    .walls
                    .values()
                    .filter(|other| other.level == wall.level && other.is_straight())
                    .filter(|other| other.direction().is_some_and(|other| cross(other, along).abs() < 0.01))
                    .filter_map(|other| {
                        let foot = other.center_line().nearest(middle);
                        let is_beside = (foot - middle).dot(&along).abs() < 1.0;
                        let half = (other.thickness + wall.thickness).to_f64() / 2.0;
                        let distance = (foot - middle).dot(&side) - half;
                        (is_beside && (NEAREST..FARTHEST).contains(&distance)).then_some(distance)
                    })
                    .min_by(f64::total_cmp)
                    .map(|distance| {
                        let from = middle + side * (wall.thickness.to_f64() / 2.0);
                        Dimension::context(from, from + side * distance)
                    })
            })
            .collect()
    }
}

impl Tool for WallTool {
    fn handle(&mut self, scene: Scene<'_>, event: ToolEvent) -> Outcome {
        match event {
            ToolEvent::Move(pointer) => {
                self.aim(scene, pointer);
                Outcome::Preview
            }
            ToolEvent::Press(pointer) => {
                let at = self.aim(scene, pointer);
                self.pressed_at = Some(at);
                if self.chain.is_empty() {
                    return self.place_corner(scene, at, None);
                }
                Outcome::Preview
            }
            ToolEvent::Release(pointer) => {
                self.aim(scene, pointer);
                let pressed = self.pressed_at.take();
                if let Some(wall) = self.bent_wall(scene) {
                    return self.commit(scene, wall);
                }
                let Some(at) = self.target() else { return Outcome::Preview };
                let is_on_start = self.start().is_some_and(|start| (start - at).norm() < 1.0);
                if is_on_start {
                    // A click on the first corner only begins, a second one on the last corner ends the chain.
                    let began_here = self.chain.len() == 1 && pressed.is_some();
                    if !began_here {
                        self.chain.clear();
                    }
                    return Outcome::Preview;
                }
                if pressed.is_none() {
                    return Outcome::Preview;
                }
                self.place_corner(scene, at, Some(Origin::Assumed))
            }
            ToolEvent::Typed(typed) => self.typed(scene, typed),
            ToolEvent::Toggle => {
                self.is_bent = !self.is_bent;
                self.bending_to = None;
                Outcome::Preview
            }
            ToolEvent::Erase => {
                if self.bending_to.take().is_some() || self.angle.take().is_some() {
                    return Outcome::Preview;
                }
                self.chain.pop();
                if self.chain.is_empty() { Outcome::Preview } else { Outcome::Undo }
            }
            ToolEvent::Finish | ToolEvent::Escape => {
                self.pressed_at = None;
                if self.bending_to.take().is_some() || self.angle.take().is_some() {
                    return Outcome::Preview;
                }
                if self.chain.is_empty() {
                    return Outcome::Done;
                }
                self.chain.clear();
                Outcome::Preview
            }
            ToolEvent::Flip | ToolEvent::Turn(_) | ToolEvent::Nudge { .. } => Outcome::Preview,
        }
    }

    fn preview(&self, scene: Scene<'_>) -> Preview {
        if let Some(wall) = self.bent_wall(scene) {
            let Some(axis) = wall.axis() else { return Preview::default() };
            let chord = axis.chord();
            let pulled = Dimension::between(chord.midpoint(), axis.at(axis.length() / 2.0));
            return Preview {
                dimensions: vec![pulled],
                snap: self.pointer.clone(),
                hint: Some(Message::new("hint-wall-bend")),
                ..Preview::default()
            }
            .with_step(Some(walls::draw(scene.plan, wall)));
        }
        let Some((start, target)) = self.start().zip(self.target()) else {
            return Preview {
                snap: self.pointer.clone(),
                hint: Some(Message::new("hint-wall-start")),
                ..Preview::default()
            };
        };
        let wall = self.style.wall(scene.level, start, target);
        let (near, far) = self.insets(scene, &wall);
        let shown = match wall.axis().filter(|axis| axis.length() > near + far) {
            Some(axis) => Dimension::between(axis.at(near), axis.at(axis.length() - far)),
            None => Dimension::between(start, target),
        };
        let mut dimensions = vec![shown];
        dimensions.extend(self.beside(scene, &wall));
        let step: Option<Result<Transaction, Refusal>> = match walls::draw(scene.plan, wall) {
            // At the very beginning there is no wall yet, and along another none is needed.
            Err(Refusal::WallWithoutLength | Refusal::WallThere) => None,
            result => Some(result),
        };
        Preview {
            dimensions,
            snap: self.pointer.clone(),
            hint: Some(Message::new("hint-wall-next")),
            ..Preview::default()
        }
        .with_step(step)
    }

    fn accepts(&self) -> Accepts {
        match (self.bending_to, self.chain.is_empty()) {
            (Some(_), _) => Accepts::Length,
            (None, false) => Accepts::LengthOrAngle,
            (None, true) => Accepts::Nothing,
        }
    }

    fn anchor(&self) -> Option<Point> {
        self.start()
    }

    fn is_busy(&self) -> bool {
        !self.chain.is_empty()
    }
}

#[cfg(test)]
mod tests;
