use super::cells::Cells;
use super::motion::{Leg, LegKind, Motion};
use super::path::{self, Way};
use super::place::Place;
use super::pose::Pose;
use super::rolling;
use super::scene::Scene;
use super::search::{Outcome, decide};
use super::smooth;
use super::squeeze::{self, Squeeze};
use super::sweep::Sweep;
use super::vehicle::Vehicle;

/// The bracket of a width is this narrow, in millimetres, when it counts as known.
const PRECISION: f64 = 5.0;
/// Cells smaller than this, in millimetres, are not cut further: half of the precision and less.
const FINEST: f64 = 1.0;
/// More cells than this are not made for one question.
const MOST_CELLS: usize = 24_000;
/// The narrowest and the widest outlines that are tried, in millimetres.
const WIDTHS: (f64, f64) = (50.0, 4000.0);
/// Trials for one width bracket: enough to double a first step up to any width and to halve it down to the precision.
const MOST_TRIALS: usize = 24;
/// How far the first trials are from what is known, in millimetres, and from what cannot be told.
const FIRST_STEP: f64 = 20.0 + ODD;
const SMALL_STEP: f64 = 1.3;
/// Widths that are tried are no round numbers, which often fit exactly, so that nothing can be said.
const ODD: f64 = 0.37;

/// The question whether somebody can get from one place to another.
#[derive(Clone, Copy, Debug)]
pub struct Trip<'a> {
    /// The floor and what stands on it.
    pub scene: &'a Scene,
    /// Who moves.
    pub vehicle: &'a Vehicle,
    /// Where from.
    pub from: &'a Place,
    /// Where to.
    pub to: &'a Place,
    /// How many shunts the person, or the helper, can do on the way.
    pub most_shunts: usize,
}

/// Whether a trip is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// There is a way, and it is at hand.
    Yes,
    /// There is none, whatever one does: proven.
    No,
    /// It hangs on a few millimetres: somewhat narrower passes, somewhat wider does not.
    Borderline,
    /// Nothing can be said: the floor or a place is missing, or the work would be too much.
    CannotTell,
}

impl Verdict {
    /// The name in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Borderline => "borderline",
            Self::CannotTell => "cannot_tell",
        }
    }
}

/// What can be said about a trip.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Whether it is possible.
    pub verdict: Verdict,
    /// The motion, for a yes. It has no more shunts than asked for, or it [slides](Motion::slides): then the way is
    /// wide enough, but no motion with so few shunts was found.
    pub motion: Option<Motion>,
    /// Between which widths it hangs, for a borderline answer.
    pub widths: Option<Widths>,
}

impl Answer {
    const fn without_motion(verdict: Verdict) -> Self {
        Self { verdict, motion: None, widths: None }
    }

    /// Whether the chair gets there with the shunts that were allowed.
    pub fn is_yes_within_shunts(&self, vehicle: &Vehicle) -> bool {
        self.verdict == Verdict::Yes
            && self.motion.as_ref().is_some_and(|motion| vehicle.sidesteps() || !motion.slides())
    }
}

/// Between which widths the widest outline lies that still passes, all else unchanged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Widths {
    /// This width passes, in millimetres; 0 if none was found that does.
    pub passes: f64,
    /// This one does not; infinite if none was found that does not.
    pub blocked: f64,
}

/// How wide an outline may be, and what limits it.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Between which widths the limit lies.
    pub widths: Widths,
    /// The tightest pose on the way of the widest that passes.
    pub squeeze: Option<Squeeze>,
}

impl Trip<'_> {
    /// Whether the trip is possible, with a motion or a proof.
    pub fn answer(&self) -> Answer {
        let width = self.vehicle.outline().width();
        match self.outcome(width) {
            Tried::Passes(way) => self.yes(&way),
            Tried::Blocked => Answer::without_motion(Verdict::No),
            Tried::Unclear => {
                let mut bracket = Bracket::default();
                match bracket.note(width, Tried::Unclear).and_then(|()| self.narrow(&mut bracket)) {
                    Some(()) => self.borderline(bracket, width),
                    None => Answer::without_motion(Verdict::CannotTell),
                }
            }
            Tried::Impossible => Answer::without_motion(Verdict::CannotTell),
        }
    }

    /// Whether the trip is possible, without a motion or a bracket: [`answer`](Self::answer) for less work.
    pub fn verdict(&self) -> Verdict {
        self.arrival().0
    }

    /// Whether the trip is possible, and a pose where it can end, without a motion: [`answer`](Self::answer) for less work.
    pub fn arrival(&self) -> (Verdict, Option<Pose>) {
        match self.outcome(self.vehicle.outline().width()) {
            Tried::Passes(way) => (Verdict::Yes, way.poses.last().copied()),
            Tried::Blocked => (Verdict::No, None),
            Tried::Unclear => (Verdict::Borderline, None),
            Tried::Impossible => (Verdict::CannotTell, None),
        }
    }

    /// The widest outline that passes, to 5 mm, and where it is tightest; `None` if nothing can be said.
    ///
    /// Widths are of the outline alone; the length stays. What passes is what could be moved through in any
    /// direction; how many shunts it takes is not asked.
    pub fn limit(&self) -> Option<Limit> {
        let width = self.vehicle.outline().width();
        let mut bracket = Bracket::default();
        bracket.note(width, self.outcome(width))?;
        self.narrow(&mut bracket)?;
        let squeeze = bracket.way.as_ref().and_then(|way| {
            let outline = self.vehicle.with_width(bracket.widths.passes);
            squeeze::tightest(self.scene, outline.outline(), &way.tight_poses())
        });
        Some(Limit { widths: bracket.widths, squeeze })
    }

    /// Tries widths until the bracket is narrow enough or nothing more can be learned.
    fn narrow(&self, bracket: &mut Bracket) -> Option<()> {
        for _ in 0..MOST_TRIALS {
            let Some(trial) = bracket.next_trial() else { break };
            bracket.note(trial, self.outcome(trial))?;
        }
        Some(())
    }

    /// The answer where the width itself cannot be told but others can.
    fn borderline(&self, bracket: Bracket, width: f64) -> Answer {
        let Widths { passes, blocked } = bracket.widths;
        match &bracket.way {
            Some(way) if passes >= width => self.yes(way),
            _ if blocked <= width => Answer::without_motion(Verdict::No),
            _ if passes > 0.0 && blocked < f64::INFINITY => {
                Answer { verdict: Verdict::Borderline, motion: None, widths: Some(bracket.widths) }
            }
            _ => Answer::without_motion(Verdict::CannotTell),
        }
    }

    fn yes(&self, way: &Way) -> Answer {
        let sweep = Sweep::new(self.scene, self.vehicle.outline());
        let rolled = if self.vehicle.sidesteps() {
            None
        } else {
            rolling::motion(self.scene, self.vehicle, (self.from, self.to), &way.poses, self.most_shunts)
                .map(|motion| smooth::shortened(&motion, &sweep))
        };
        let motion = rolled.or_else(|| {
            let poses = smooth::straightened(&way.poses, &sweep);
            let legs = poses.iter().skip(1).map(|&to| Leg { kind: LegKind::Slide, to }).collect();
            Some(Motion { start: *poses.first()?, legs, turning_center: self.vehicle.turning_center() })
        });
        debug_assert!(
            motion.as_ref().is_some_and(|motion| motion.is_free(&sweep)),
            "the motion touches something"
        );
        Answer { verdict: Verdict::Yes, motion, widths: None }
    }

    /// What comes of trying a width.
    fn outcome(&self, width: f64) -> Tried {
        if self.from.is_empty() || self.to.is_empty() || self.scene.floor().is_empty() {
            return Tried::Impossible;
        }
        let outline = self.vehicle.outline().with_width(width);
        let mut cells = Cells::new(self.scene, &outline, (self.from, self.to), FINEST);
        match decide(&mut cells, MOST_CELLS) {
            Outcome::Free => match path::through_free_cells(&mut cells, self.from, self.to) {
                Some(way) => Tried::Passes(way),
                None => Tried::Unclear,
            },
            Outcome::Blocked => Tried::Blocked,
            Outcome::Unknown | Outcome::Exhausted => Tried::Unclear,
        }
    }
}

/// What came of trying a width.
enum Tried {
    Passes(Way),
    Blocked,
    Unclear,
    Impossible,
}

/// What is known about the widest outline.
struct Bracket {
    widths: Widths,
    /// A way for the one that passes.
    way: Option<Way>,
    /// Between which widths it cannot be told: what fits exactly does not move.
    unclear: Option<(f64, f64)>,
    /// How far to go beyond what is known.
    step: f64,
}

impl Default for Bracket {
    fn default() -> Self {
        Self {
            widths: Widths { passes: 0.0, blocked: f64::INFINITY },
            way: None,
            unclear: None,
            step: FIRST_STEP,
        }
    }
}

impl Bracket {
    /// The width to try next; `None` when all is known that can be.
    fn next_trial(&mut self) -> Option<f64> {
        let Widths { passes, blocked } = self.widths;
        // What cannot be told is left out of both ends' precision.
        let (low, high, precision) = match self.unclear {
            Some((from, to)) => (from, to, PRECISION / 3.0),
            None if passes == 0.0 => (blocked, blocked, PRECISION),
            None if blocked == f64::INFINITY => (passes, passes, PRECISION),
            None => return (blocked - passes > PRECISION).then_some(f64::midpoint(passes, blocked) + ODD),
        };
        let trial = if passes == 0.0 && low > WIDTHS.0 {
            (low - self.step).max(WIDTHS.0)
        } else if blocked == f64::INFINITY && high < WIDTHS.1 {
            (high + self.step).min(WIDTHS.1)
        } else if low - passes > precision && passes > 0.0 {
            f64::midpoint(passes, low)
        } else if blocked - high > precision && blocked < f64::INFINITY {
            f64::midpoint(high, blocked)
        } else {
            return None;
        };
        self.step *= 2.0;
        Some(trial)
    }

    /// Learns from a trial; `None` if nothing can be learned from any.
    fn note(&mut self, width: f64, tried: Tried) -> Option<()> {
        match tried {
            Tried::Passes(way) if width > self.widths.passes => {
                self.widths.passes = width;
                self.way = Some(way);
            }
            Tried::Passes(_) => {}
            Tried::Blocked => self.widths.blocked = self.widths.blocked.min(width),
            Tried::Unclear => {
                let (from, to) = self.unclear.unwrap_or_else(|| {
                    self.step = SMALL_STEP;
                    (width, width)
                });
                self.unclear = Some((from.min(width), to.max(width)));
            }
            Tried::Impossible => return None,
        }
        // What is certain is no longer unclear.
        self.unclear = self.unclear.and_then(|(from, to)| {
            let (from, to) = (from.max(self.widths.passes), to.min(self.widths.blocked));
            (from <= to && self.widths.passes < to && from < self.widths.blocked).then_some((from, to))
        });
        Some(())
    }
}
