//! One file for each kind of check. A check judges a requirement at one element.

mod any_of;
mod area;
mod attribute;
mod away_from_walls;
mod bar;
mod ceiling_height;
mod chair_trip;
mod center_line;
mod clear_height;
mod clear_width;
mod clear_width_by_corridor;
mod corridor_width;
mod daylight;
mod distance_to;
mod door_maneuver;
mod doors_in_series;
mod doorway;
mod fit;
mod fixture_size;
mod free_across;
mod free_floor;
mod from_corner;
mod knee_space;
mod landing;
mod levels;
mod near;
mod nib;
mod night_path;
mod opens_outward;
mod outcome;
mod passage;
mod projection;
mod ramp;
mod reach;
mod reveal;
mod route_from_entrance;
mod same_level;
mod seat_for_legs;
mod sides;
mod sill_height;
mod stairs;
mod strip;
mod threshold;
mod transfer;
mod turning;
mod turning_at_door;
mod turning_circle;
mod walking_distance;
mod wall_holds;
mod way_to_window;
mod worktop_length;
mod zone;

use super::Requirement;
use super::check_context::CheckContext;
use crate::plan::ElementId;

pub(super) use outcome::Outcome;

/// Judges a requirement at one element; `None` where it makes no sense there.
pub(super) fn judge(cx: &CheckContext<'_>, require: &Requirement, element: ElementId) -> Option<Outcome> {
    match require {
        Requirement::ClearWidth { limit, by } => clear_width::judge(cx, element, *limit, *by),
        Requirement::ClearWidthByCorridor(pairs) => clear_width_by_corridor::judge(cx, element, pairs),
        Requirement::ClearHeight(limit) => clear_height::judge(cx, element, *limit),
        Requirement::OpensOutward => opens_outward::judge(cx, element),
        Requirement::DoorManeuver(rows) => door_maneuver::judge(cx, element, rows),
        Requirement::Nib { side, edge, at_least, held } => {
            nib::judge(cx, element, *side, *edge, *at_least, *held)
        }
        Requirement::DoorsInSeries(least) => doors_in_series::judge(cx, element, *least),
        Requirement::Threshold { at_most, bevel_above } => {
            threshold::judge(cx, element, *at_most, *bevel_above)
        }
        Requirement::Reveal(most) => reveal::judge(cx, element, *most),
        Requirement::Landing { width, depth, side } => landing::judge(cx, element, *width, *depth, *side),
        Requirement::TurningAtDoor { diameter, side } => {
            turning_at_door::judge(cx, element, *diameter, *side)
        }
        Requirement::Passage { from, to, at_least, pinch } => {
            Some(passage::judge(cx, from, to, *at_least, *pinch))
        }
        Requirement::RouteFromEntrance { at_least, pinch } => {
            route_from_entrance::judge(cx, element, *at_least, *pinch)
        }
        Requirement::CorridorWidth { at_least, pinch } => {
            corridor_width::judge(cx, element, *at_least, *pinch)
        }
        Requirement::WayToWindow(least) => way_to_window::judge(cx, element, *least),
        Requirement::WalkingDistance { from, to, at_most } => {
            Some(walking_distance::judge(cx, from, to, *at_most))
        }
        Requirement::ChairTrip { from, to } => Some(chair_trip::judge(cx, from, to)),
        Requirement::NightPath { from, to } => Some(night_path::judge(cx, from, to)),
        Requirement::TurningCircle(diameter) => turning_circle::judge(cx, element, *diameter),
        Requirement::Turning(shapes) => turning::judge(cx, element, shapes),
        Requirement::FreeInFront(least) => free_floor::in_front(cx, element, *least),
        Requirement::FreeBeside(least) => free_floor::beside(cx, element, *least),
        Requirement::FreeBothSides { wider, narrower } => {
            free_floor::both_sides(cx, element, *wider, *narrower)
        }
        Requirement::Zone(zone) => zone::judge(cx, element, zone),
        Requirement::FreeAcross { across, depth, holds } => {
            free_across::judge(cx, element, *across, *depth, holds)
        }
        Requirement::FixtureSize(short, long) => fixture_size::judge(cx, element, *short, *long),
        Requirement::CenterLine(limit) => center_line::judge(cx, element, *limit),
        Requirement::Transfer(room) => transfer::judge(cx, element, *room),
        Requirement::Attribute(attribute, limit) => Some(attribute::judge(cx, element, *attribute, *limit)),
        Requirement::Reach { lowest, bands } => reach::judge(cx, element, *lowest, bands),
        Requirement::FromCorner(least) => from_corner::judge(cx, element, *least),
        Requirement::KneeSpace { width, height, depth } => {
            Some(knee_space::judge(cx, element, *width, *height, *depth))
        }
        Requirement::SeatForLegs { below, above } => Some(seat_for_legs::judge(cx, element, *below, *above)),
        Requirement::SillHeight(limit) => sill_height::judge(cx, element, *limit),
        Requirement::CeilingHeight(least) => ceiling_height::judge(cx, element, *least),
        Requirement::Bar(place) => bar::judge(cx, element, place),
        Requirement::WallHolds => wall_holds::judge(cx, element),
        Requirement::Projection { heights, at_most } => projection::judge(cx, element, *heights, *at_most),
        Requirement::DistanceTo { kinds, limit } => distance_to::judge(cx, element, kinds, *limit),
        Requirement::AwayFromWalls(least) => away_from_walls::judge(cx, element, *least),
        Requirement::Ramp(rows) => ramp::judge(cx, element, rows),
        Requirement::StairPitch { rise, going } => Some(stairs::pitch(cx, element, *rise, *going)),
        Requirement::StairFormula(low, high) => Some(stairs::formula(cx, element, *low, *high)),
        Requirement::Area(limit) => area::judge(cx, element, *limit),
        Requirement::ShortSide(least) => sides::short(cx, element, *least),
        Requirement::LongSide(least) => sides::long(cx, element, *least),
        Requirement::Daylight(most) => daylight::judge(cx, element, *most),
        Requirement::WorktopLength(least) => worktop_length::judge(cx, element, *least),
        Requirement::SameLevel(together) => Some(same_level::judge(cx, together)),
        Requirement::Near { kinds, within, count } => near::judge(cx, element, kinds, *within, *count),
        Requirement::Has(kinds) => Some(near::has(cx, element, kinds)),
        Requirement::Absent => Some(near::absent()),
        Requirement::AnyOf(ways) => any_of::judge(cx, element, ways),
        Requirement::ForLevelsUpTo(highest) => Some(levels::judge(cx, *highest)),
        Requirement::NotInHomes => None,
    }
}
