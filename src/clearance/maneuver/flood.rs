use super::field::{Field, Gear, State};
use super::raster::{Bits, Raster};

/// Which states of a field are reached with how many shunts.
///
/// A level holds what one reaches by turning and by rolling one way; a shunt leads to the next level. Within a level
/// the courses are gone through upwards and downwards in turn, and everything that can be rolled and turned to on
/// the way is added, many points at once. So each level takes few passes, and the ways that are found have few
/// changes between turning left and turning right.
pub(super) struct Flood<'a> {
    field: &'a Field,
    start: Vec<Bits>,
    /// By gear.
    reached: [Reached; 2],
    /// Counts the changes.
    time: u32,
    /// The time at which each level began.
    levels: Vec<u32>,
}

/// What is reached in one gear, and how it grew.
struct Reached {
    /// By course.
    bits: Vec<Bits>,
    /// By course, what was reached after each change, and its time.
    history: Vec<Vec<(u32, Bits)>>,
}

impl<'a> Flood<'a> {
    pub(super) fn new(field: &'a Field, start: Vec<Bits>) -> Self {
        let count = field.courses.len();
        let reached =
            || Reached { bits: vec![vec![0; field.raster.words()]; count], history: vec![Vec::new(); count] };
        Self { field, start, reached: [reached(), reached()], time: 0, levels: Vec::new() }
    }

    /// The way to a goal with the fewest shunts, if there is one with no more than given.
    pub(super) fn run(&mut self, goal: &[Bits], most_shunts: usize) -> Option<Vec<State>> {
        for level in 0..=most_shunts {
            self.levels.push(self.time);
            let mut has_grown = false;
            let seeds = if level == 0 {
                [self.start.clone(), self.start.clone()]
            } else {
                [self.reached[1].bits.clone(), self.reached[0].bits.clone()]
            };
            for (gear, seeds) in [Gear::Ahead, Gear::Back].into_iter().zip(seeds) {
                has_grown |= self.close(gear, &seeds);
            }
            let arrivals = [Gear::Ahead, Gear::Back].into_iter().filter_map(|gear| self.arrival(gear, goal));
            if let Some((_, arrival)) = arrivals.min_by_key(|(time, _)| *time) {
                return Some(self.way_to(arrival));
            }
            if !has_grown {
                return None;
            }
        }
        None
    }

    /// The way to a point on a course, if it is reached.
    pub(super) fn way_to_point(&self, course: usize, point: (usize, usize)) -> Option<Vec<State>> {
        let time = |gear: Gear| self.reached[gear as usize].time_of(&self.field.raster, course, point);
        let gears = [Gear::Ahead, Gear::Back].into_iter().filter_map(|gear| Some((time(gear)?, gear)));
        let (_, gear) = gears.min_by_key(|(time, _)| *time)?;
        Some(self.way_to(State { gear, course, point }))
    }

    /// For each course, what is reached in any gear.
    pub(super) fn reached(&self) -> Vec<Bits> {
        let [ahead, back] = &self.reached;
        let both = |(one, other): (&Bits, &Bits)| one.iter().zip(other).map(|(a, b)| a | b).collect();
        ahead.bits.iter().zip(&back.bits).map(both).collect()
    }

    /// The first state at a goal, and when it was reached.
    fn arrival(&self, gear: Gear, goal: &[Bits]) -> Option<(u32, State)> {
        let reached = &self.reached[gear as usize];
        let raster = &self.field.raster;
        let mut first: Option<(u32, State)> = None;
        for (course, (bits, goal)) in reached.bits.iter().zip(goal).enumerate() {
            if let Some(point) = raster.first_common(bits, goal)
                && let Some(time) = reached.time_of(raster, course, point)
                && first.is_none_or(|(earliest, _)| time < earliest)
            {
                first = Some((time, State { gear, course, point }));
            }
        }
        first
    }

    /// Adds everything that is reached from seeds by turning and by rolling one way; says whether there was anything.
    fn close(&mut self, gear: Gear, seeds: &[Bits]) -> bool {
        let count = self.field.courses.len();
        let raster = &self.field.raster;
        let reached = &mut self.reached[gear as usize];
        // Has something new that has not rolled yet; that has not turned yet.
        let mut may_roll: Vec<bool> =
            reached.bits.iter_mut().zip(seeds).map(|(bits, seeds)| add(bits, seeds, None)).collect();
        let mut may_turn = [may_roll.clone(), may_roll.clone()];
        if !may_roll.contains(&true) {
            return false;
        }
        let mut is_up = true;
        while may_turn.iter().any(|side| side.contains(&true)) {
            // Twice round, as one may turn past the last course.
            for step in 0..2 * count {
                let course = if is_up { step % count } else { count - 1 - step % count };
                if std::mem::take(&mut may_roll[course]) {
                    let (bits, open) = (&mut reached.bits[course], &self.field.roll[course]);
                    raster.roll(bits, open, self.field.courses[course].step, gear == Gear::Ahead);
                    self.time += 1;
                    reached.history[course].push((self.time, bits.clone()));
                    may_turn[0][course] = true;
                    may_turn[1][course] = true;
                }
                if std::mem::take(&mut may_turn[usize::from(is_up)][course]) {
                    let (next, gate) = if is_up {
                        (self.field.after(course), course)
                    } else {
                        (self.field.before(course), self.field.before(course))
                    };
                    if let Ok([to, from]) = reached.bits.get_disjoint_mut([next, course]) {
                        may_roll[next] |= add(to, from, Some(&self.field.turn[gate]));
                    }
                }
            }
            is_up = !is_up;
        }
        true
    }

    /// From the start to a state, every state where something changes.
    fn way_to(&self, goal: State) -> Vec<State> {
        let mut way = vec![goal];
        let mut at = goal;
        // Each step leads to what was reached earlier.
        for _ in 0..=self.time {
            let Some(before) = self.step_before(at, &mut way) else { break };
            at = before;
            way.push(at);
        }
        way.dedup();
        way.reverse();
        way
    }

    /// The state from which one was reached by a turn or a shunt, after rolling back along its course; `None` at the start.
    ///
    /// Where that is another point of the course, it is added to the way.
    fn step_before(&self, at: State, way: &mut Vec<State>) -> Option<State> {
        let raster = &self.field.raster;
        let reached = &self.reached[at.gear as usize];
        let when = reached.time_of(raster, at.course, at.point)?;
        let level = self.levels.partition_point(|begin| *begin < when).checked_sub(1)?;
        let has = |bits: Option<&Bits>, point| bits.is_some_and(|bits| raster.has(bits, point));
        let mut here = at;
        // A course has no more points than the raster has columns and rows.
        for _ in 0..raster.rows + 64 * raster.stride {
            let point = here.point;
            way.push(here);
            if level == 0 && raster.has(&self.start[at.course], point) {
                return None;
            }
            if has(reached.before(at.course, when), point) {
                return Some(here);
            }
            let (before, after) = (self.field.before(at.course), self.field.after(at.course));
            for (course, gate) in [(before, before), (after, at.course)] {
                if has(reached.before(course, when), point) && raster.has(&self.field.turn[gate], point) {
                    return Some(State { course, ..here });
                }
            }
            let other = at.gear.other();
            let at_level = self.reached[other as usize].before(at.course, self.levels[level] + 1);
            if level > 0 && has(at_level, point) {
                return Some(State { gear: other, ..here });
            }
            here.point = self.field.rolled_from(&here)?;
            way.pop();
        }
        None
    }
}

impl Reached {
    /// What was reached on a course before a time.
    fn before(&self, course: usize, time: u32) -> Option<&Bits> {
        let history = &self.history[course];
        let count = history.partition_point(|(when, _)| *when < time);
        count.checked_sub(1).map(|last| &history[last].1)
    }

    /// When a point was first reached.
    fn time_of(&self, raster: &Raster, course: usize, point: (usize, usize)) -> Option<u32> {
        let history = &self.history[course];
        let index = history.partition_point(|(_, bits)| !raster.has(bits, point));
        history.get(index).map(|(time, _)| *time)
    }
}

/// Adds more bits, those that a gate lets through; says whether any was new.
fn add(bits: &mut Bits, more: &Bits, gate: Option<&Bits>) -> bool {
    let mut new = 0;
    match gate {
        Some(gate) => {
            for ((bits, more), gate) in bits.iter_mut().zip(more).zip(gate) {
                new |= more & gate & !*bits;
                *bits |= more & gate;
            }
        }
        None => {
            for (bits, more) in bits.iter_mut().zip(more) {
                new |= more & !*bits;
                *bits |= more;
            }
        }
    }
    new != 0
}
