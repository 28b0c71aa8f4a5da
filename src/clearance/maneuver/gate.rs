use super::answer::{Answer, Limit, Trip, Verdict};
use super::place::Place;
use super::pose::Pose;
use super::scene::Scene;
use super::vehicle::Vehicle;
use crate::clearance::Obstacle;
use crate::geom::{Point, Polygon, convex};

/// How far from the middle of the outline a hand reaches a handle, in millimetres. Our own working value for someone
/// who sits: ahead over the feet and to the side over the armrest.
pub const HAND_REACH: f64 = 800.0;

/// Something that closes a way and is opened by hand: the leaf of a door.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gate {
    /// What stands in the way while it is closed.
    pub closed: Vec<Obstacle>,
    /// What stands in the way while it is open.
    pub open: Vec<Obstacle>,
    /// The floor that is swept while it opens.
    pub swept: Vec<Polygon>,
    /// Where the hand has to be.
    pub handle: Point,
}

/// Who opens the gates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// They stand open.
    NoOne,
    /// The person, who has to come within [`HAND_REACH`] of the handle and stay clear of what is swept.
    Person,
    /// A helper who walks ahead; the person has to stay clear of what is swept.
    Helper,
}

/// Whether a gate on the way can be opened by who has to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GateOpening {
    /// Which gate.
    pub gate: usize,
    /// Whether it can be opened. The chair stands still while the leaf swings; a no is a proof of that only.
    pub verdict: Verdict,
    /// Where the chair stands meanwhile.
    pub pose: Option<Pose>,
}

/// A trip through gates.
#[derive(Clone, Debug, PartialEq)]
pub struct GatedAnswer {
    /// The trip with all gates open.
    pub answer: Answer,
    /// The gates it leads through, in order.
    pub openings: Vec<GateOpening>,
}

impl GatedAnswer {
    /// Whether the trip is possible with all that has to be opened on the way.
    pub fn verdict(&self) -> Verdict {
        let openings = self.openings.iter().map(|opening| opening.verdict);
        let order = |verdict: &Verdict| match verdict {
            Verdict::No => 0,
            Verdict::CannotTell => 1,
            Verdict::Borderline => 2,
            Verdict::Yes => 3,
        };
        openings.chain([self.answer.verdict]).min_by_key(order).unwrap_or(self.answer.verdict)
    }
}

/// The question whether somebody can get from one place to another where gates have to be opened.
#[derive(Clone, Copy, Debug)]
pub struct GatedTrip<'a> {
    /// The floor and what stands on it, without the gates.
    pub scene: &'a Scene,
    /// The gates.
    pub gates: &'a [Gate],
    /// Who opens them.
    pub opener: Opener,
    /// Who moves.
    pub vehicle: &'a Vehicle,
    /// Where from.
    pub from: &'a Place,
    /// Where to.
    pub to: &'a Place,
    /// How many shunts the person, or the helper, can do on the way.
    pub most_shunts: usize,
}

impl GatedTrip<'_> {
    /// Whether the trip is possible, and where the chair stands to open the gates on the way.
    pub fn answer(&self) -> GatedAnswer {
        let open = self.scene_with(None);
        let answer = self.trip(&open, self.from, self.to).answer();
        let openings = match (self.opener, &answer.motion) {
            (Opener::NoOne, _) | (_, None) => Vec::new(),
            (_, Some(motion)) => {
                let poses = motion.poses(50.0, 5.0);
                self.gates_on(&poses).into_iter().map(|gate| self.opening(gate, &open)).collect()
            }
        };
        GatedAnswer { answer, openings }
    }

    /// The widest outline that passes with all gates open, and where it is tightest.
    pub fn limit(&self) -> Option<Limit> {
        self.trip(&self.scene_with(None), self.from, self.to).limit()
    }

    /// The same question with other gates standing open as they are: the scene with all leaves in their places.
    fn scene_with(&self, closed: Option<usize>) -> Scene {
        let leaves = self
            .gates
            .iter()
            .enumerate()
            .flat_map(|(index, gate)| if closed == Some(index) { &gate.closed } else { &gate.open });
        self.scene.with_more(leaves)
    }

    fn trip<'a>(&self, scene: &'a Scene, from: &'a Place, to: &'a Place) -> Trip<'a>
    where
        Self: 'a,
    {
        Trip { scene, vehicle: self.vehicle, from, to, most_shunts: self.most_shunts }
    }

    /// The gates that a motion leads through, in order: those whose closed leaf it would meet.
    fn gates_on(&self, poses: &[Pose]) -> Vec<usize> {
        let outline = self.vehicle.outline();
        let meets = |pose: &Pose, gate: &Gate| {
            let chair: Vec<Point> =
                outline.turned(pose.heading.sin_cos()).map(|corner| pose.middle + corner).collect();
            let leaves = gate.closed.iter().flat_map(|leaf| convex::pieces(&leaf.outline));
            leaves.into_iter().any(|leaf| convex::overlap(&chair, &leaf))
        };
        let mut met: Vec<(usize, usize)> = self
            .gates
            .iter()
            .enumerate()
            .filter_map(|(index, gate)| Some((poses.iter().position(|pose| meets(pose, gate))?, index)))
            .collect();
        met.sort_unstable();
        met.into_iter().map(|(_, gate)| gate).collect()
    }

    /// Whether a gate can be opened, and whether the trip goes on from there.
    fn opening(&self, index: usize, open: &Scene) -> GateOpening {
        let gate = &self.gates[index];
        let closed = self.scene_with(Some(index));
        let waiting = match self.opener {
            Opener::Helper => Place::within(self.scene.floor()),
            Opener::NoOne | Opener::Person => Place::around(gate.handle, HAND_REACH),
        };
        let waiting = waiting.clear_of(&gate.swept);
        let (verdict, pose) = self.trip(&closed, self.from, &waiting).arrival();
        let Some(pose) = pose else { return GateOpening { gate: index, verdict, pose } };
        let here = Place::around(pose.middle, 1.0);
        let (verdict, _) = self.trip(open, &here, self.to).arrival();
        // Somewhere else it may well go on.
        let verdict = if verdict == Verdict::No { Verdict::CannotTell } else { verdict };
        GateOpening { gate: index, verdict, pose: Some(pose) }
    }
}
