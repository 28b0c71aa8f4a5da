use crate::units::Angle;

/// Steps in the first eighth of a turn: so far along one axis, so far along the other.
///
/// No two numbers of a step have a common divisor, so every lattice point on a course is met. Each second step makes
/// the coarse courses, which are 3 to 5 degrees apart; all of them make the fine ones, at half of that.
const STEPS: [(i32, i32); 25] = [
    (1, 0),
    (24, 1),
    (12, 1),
    (9, 1),
    (7, 1),
    (6, 1),
    (5, 1),
    (9, 2),
    (4, 1),
    (7, 2),
    (3, 1),
    (8, 3),
    (5, 2),
    (9, 4),
    (2, 1),
    (9, 5),
    (5, 3),
    (8, 5),
    (3, 2),
    (7, 5),
    (4, 3),
    (5, 4),
    (6, 5),
    (9, 8),
    (1, 1),
];

/// A heading at which one rolls exactly from one point of a square lattice to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Course {
    /// From one lattice point to the next ahead: along x and along y.
    pub(super) step: (i32, i32),
    pub(super) heading: Angle,
}

impl Course {
    /// The courses from heading 0 on clockwise as seen: every `nth` of the fine ones, 1 or 2.
    pub(super) fn every(nth: usize) -> Vec<Self> {
        let mut eighth: Vec<(i32, i32)> = STEPS.into_iter().step_by(nth).collect();
        let mirrored: Vec<(i32, i32)> = eighth.iter().rev().skip(1).map(|&(x, y)| (y, x)).collect();
        eighth.extend(mirrored);
        // The last begins the next quarter.
        eighth.pop();
        let mut quarter = eighth;
        let mut steps = Vec::with_capacity(4 * quarter.len());
        for _ in 0..4 {
            steps.extend_from_slice(&quarter);
            for step in &mut quarter {
                *step = (-step.1, step.0);
            }
        }
        steps.into_iter().map(|step| Self { step, heading: heading(step) }).collect()
    }
}

fn heading((x, y): (i32, i32)) -> Angle {
    match (x, y) {
        (_, 0) if x > 0 => Angle::ZERO,
        (0, _) if y > 0 => Angle::from_degrees(90.0),
        (_, 0) => Angle::from_degrees(180.0),
        (0, _) => Angle::from_degrees(270.0),
        _ => Angle::from_radians(libm::atan2(f64::from(y), f64::from(x))).normalized(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn courses_go_round_in_small_turns() {
        for (nth, count, range) in [(2, 96, 2.5..5.5), (1, 192, 1.0..3.5)] {
            let courses = Course::every(nth);
            assert_eq!(courses.len(), count);
            for (i, course) in courses.iter().enumerate() {
                let next =
                    courses[(i + 1) % count].heading.to_degrees() + if i + 1 == count { 360.0 } else { 0.0 };
                let turn = next - course.heading.to_degrees();
                assert!(range.contains(&turn), "{course:?} {turn}");
                let (sin, cos) = course.heading.sin_cos();
                let (x, y) = (f64::from(course.step.0), f64::from(course.step.1));
                assert!((x * sin - y * cos).abs() < 1e-12 && x * cos + y * sin > 0.0);
            }
        }
        let fine = Course::every(1);
        assert!(Course::every(2).iter().enumerate().all(|(i, coarse)| fine[2 * i] == *coarse));
    }
}
