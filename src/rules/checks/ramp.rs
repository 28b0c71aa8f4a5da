//! A ramp by its slope, its rise and its run.
//!
//! - Measures: rise and run as surveyed; the run else as drawn. The slope is run over rise.
//! - How: between two rows of the table the greatest rise and run are interpolated by the slope. A ramp flatter than
//!   the flattest row keeps to that row.
//! - Met: the slope is no steeper than the steepest row, and rise and run are within what this slope permits.
//!   Not met: the slope, the rise or the run is shown, in this order.
//! - Source: GB 50763-2012 table 3.4.4; Approved Document M diagram 2.1; DIN 18040-2.

use super::{CheckContext, Outcome};
use crate::plan::{Attribute, ElementId, Quantity};
use crate::rules::{Limit, Measured, Missing, RampRow, Verdict};

pub(super) fn judge(cx: &CheckContext<'_>, element: ElementId, rows: &[RampRow]) -> Option<Outcome> {
    let fixture = super::free_floor::fixture(cx, element)?;
    let (flattest, steepest) = (rows.first()?, rows.last()?);
    let slope_limit = Limit::AtLeast(steepest.slope);
    let Some(rise) = cx.measured(element, Attribute::RampRise) else {
        let missing = vec![Missing { element, attribute: Attribute::RampRise }];
        return Some(Outcome::unknown(slope_limit, Quantity::OneIn, missing));
    };
    let run_limit = Limit::AtMost(if flattest.run > 0 { flattest.run } else { i32::MAX });
    let run = match cx.measured(element, Attribute::RampRun) {
        Some(run) => run,
        None => match cx.drawn(fixture.depth.to_f64(), run_limit, element, Attribute::SizeOff) {
            Some(run) => run,
            None => {
                let missing = vec![Missing { element, attribute: Attribute::RampRun }];
                return Some(Outcome::unknown(slope_limit, Quantity::OneIn, missing));
            }
        },
    };
    if rise.value <= 0 {
        return Some(Outcome::not_applicable(slope_limit, Quantity::OneIn, "note-no-rise"));
    }
    let tenths =
        |run: i32, rise: i32| i32::try_from(i64::from(run) * 10 / i64::from(rise.max(1))).unwrap_or(i32::MAX);
    let slope = Measured {
        value: tenths(run.value, rise.value),
        low: tenths(run.low, rise.high),
        high: tenths(run.high, rise.low),
        origin: rise.origin.max(run.origin),
    };
    let by_slope = Outcome::of(slope, slope_limit, Quantity::OneIn)
        .waiting_for(element, Attribute::RampRun)
        .waiting_for(element, Attribute::RampRise);
    if by_slope.verdict != Verdict::Met {
        return Some(by_slope);
    }
    let (most_rise, most_run) = permitted(rows, run.value, rise.value);
    let by_rise = Outcome::length(rise, Limit::AtMost(most_rise)).waiting_for(element, Attribute::RampRise);
    let by_run = Outcome::length(run, Limit::AtMost(most_run)).waiting_for(element, Attribute::RampRun);
    [by_run, by_rise].into_iter().max_by_key(Outcome::distance_to_met)
}

/// The greatest rise and run of one run at a slope: as the table says, between two rows in proportion. What a row does
/// not bound is free.
fn permitted(rows: &[RampRow], run: i32, rise: i32) -> (i32, i32) {
    let free = |bound: i32| if bound > 0 { bound } else { i32::MAX };
    let slope = 10.0 * f64::from(run) / f64::from(rise.max(1));
    let mut flatter: Option<&RampRow> = None;
    for row in rows {
        let here = f64::from(row.slope);
        if slope >= here - 1e-9 {
            let Some(above) = flatter else { return (free(row.rise), free(row.run)) };
            let share = (slope - here) / (f64::from(above.slope) - here);
            let between = |low: i32, high: i32| {
                if low == 0 || high == 0 {
                    return free(low);
                }
                libm::floor(f64::from(low) + share * f64::from(high - low) + 1e-9) as i32
            };
            return (between(row.rise, above.rise), between(row.run, above.run));
        }
        flatter = Some(row);
    }
    rows.last().map_or((0, 0), |row| (free(row.rise), free(row.run)))
}
