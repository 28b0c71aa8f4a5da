use serde::Serialize;

use super::args::ClearanceArgs;
use super::output::Output;
use super::{Failure, home};
use crate::clearance::FeatureId;
use crate::clearance::Footprint;
use crate::clearance::maneuver::{
    Drive, GatedAnswer, HELPER_DEPTH, Limit, Opener, Pose, Squeeze, Vehicle, Verdict,
};
use crate::locale::{Language, Locale, Message};
use crate::plan::naming::Names;
use crate::plan::travel::{Destination, StoreyFloor};
use crate::plan::{ElementId, FixtureKind, FloorPlan, LevelId, RoomUse};
use crate::units::Mm;

/// Poses of the path are no farther apart than this, in millimetres and degrees.
const PATH_STEP: (f64, f64) = (50.0, 5.0);

/// Whether somebody gets from one place to another, for programs.
#[derive(Serialize)]
struct ClearanceRecord {
    verdict: &'static str,
    /// Millimetres; `null` where no limit was found.
    max_width_mm: Option<[Option<f64>; 2]>,
    pinch: Option<PinchRecord>,
    path: Vec<[f64; 3]>,
    /// Changes between rolling ahead and back; `null` where no motion of rolls and turns was found.
    shunts: Option<usize>,
    most_shunts: usize,
    within_shunts: bool,
    doors: Vec<DoorRecord>,
    from: EndRecord,
    to: EndRecord,
}

/// Where it is tightest.
#[derive(Serialize)]
struct PinchRecord {
    between: [ContactRecord; 2],
    gap_mm: f64,
    missing_mm: f64,
    pose: [f64; 3],
}

#[derive(Serialize)]
struct ContactRecord {
    element: Option<String>,
    name: Option<String>,
    at: [f64; 2],
}

/// A door on the way.
#[derive(Serialize)]
struct DoorRecord {
    door: String,
    name: String,
    verdict: &'static str,
    /// Where the chair stands while it is opened.
    pose: Option<[f64; 3]>,
}

/// Which place was meant.
#[derive(Serialize)]
struct EndRecord {
    element: Option<String>,
    name: String,
}

/// A place that was asked for, and where it is.
struct End {
    level: LevelId,
    destination: Destination,
    element: Option<ElementId>,
}

pub(super) fn run(args: &ClearanceArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let plan = home::load(&args.home, &output.locale)?;
    let names = Names::new(&plan);
    let (from, to) = ends(&plan, &names, args)?;
    let drive = Drive::from(args.model);
    let (length, width) = args.footprint;
    let helper = if drive == Drive::Attendant { Mm::round(HELPER_DEPTH) } else { Mm::ZERO };
    let vehicle = Vehicle::new(Footprint { width, length: length + helper }, drive);
    let opener = if drive == Drive::Attendant { Opener::Helper } else { Opener::Person };
    let storey = StoreyFloor::new(&plan, from.level);
    let place = |end: &End, text: &str| {
        storey.place(end.destination, &vehicle).ok_or_else(|| {
            Failure::refused(
                format!("there is no floor at {text:?} on the plan"),
                "close the walls around the room, or give another place",
            )
        })
    };
    let (start, goal) = (place(&from, &args.from)?, place(&to, &args.to)?);
    let trip = storey.trip(&vehicle, opener, &start, &goal, args.most_shunts);
    let (answer, limit) = (trip.answer(), trip.limit());
    let words = |end: &End, text: &str| match end.element {
        Some(element) => output.text(&names.with_room(element)),
        None => text.to_owned(),
    };
    let asked =
        Asked { plan: &plan, names: &names, storey: &storey, vehicle: &vehicle, locale: &output.locale };
    let mut record = asked.record(&answer, limit.as_ref());
    record.most_shunts = args.most_shunts;
    record.from = EndRecord { element: id(from.element), name: words(&from, &args.from) };
    record.to = EndRecord { element: id(to.element), name: words(&to, &args.to) };
    output.write(&record, |locale| lines(&record, args, &answer, locale))
}

fn id(element: Option<ElementId>) -> Option<String> {
    element.map(|element| element.to_string())
}

/// What is needed to put an answer in the plan's words.
struct Asked<'a> {
    plan: &'a FloorPlan,
    names: &'a Names,
    storey: &'a StoreyFloor,
    vehicle: &'a Vehicle,
    locale: &'a Locale,
}

impl Asked<'_> {
    fn record(&self, answer: &GatedAnswer, limit: Option<&Limit>) -> ClearanceRecord {
        let motion = answer.answer.motion.as_ref();
        let rolls = motion.filter(|motion| self.vehicle.sidesteps() || !motion.slides());
        ClearanceRecord {
            verdict: answer.verdict().name(),
            max_width_mm: limit.map(|limit| {
                let bound = |width: f64| (width.is_finite()).then(|| tenth(width));
                [bound(limit.widths.passes), bound(limit.widths.blocked)]
            }),
            pinch: limit.and_then(|limit| Some(self.pinch(limit, limit.squeeze.as_ref()?))),
            path: motion.map_or_else(Vec::new, |motion| {
                motion.poses(PATH_STEP.0, PATH_STEP.1).iter().map(pose).collect()
            }),
            shunts: rolls.map(|motion| motion.shunts()),
            most_shunts: 0,
            within_shunts: answer.answer.is_yes_within_shunts(self.vehicle),
            doors: answer
                .openings
                .iter()
                .filter_map(|opening| {
                    let element = ElementId::Opening(self.storey.door(opening.gate)?);
                    Some(DoorRecord {
                        door: element.to_string(),
                        name: self.locale.text(&self.names.of(element)),
                        verdict: opening.verdict.name(),
                        pose: opening.pose.as_ref().map(pose),
                    })
                })
                .collect(),
            from: EndRecord { element: None, name: String::new() },
            to: EndRecord { element: None, name: String::new() },
        }
    }

    fn pinch(&self, limit: &Limit, squeeze: &Squeeze) -> PinchRecord {
        let contact = |at: crate::geom::Point, feature: FeatureId| {
            let element = self.storey.element(feature).filter(|&element| self.plan.has(element));
            ContactRecord {
                element: id(element),
                name: element.map(|element| self.locale.text(&self.names.with_room(element))),
                at: [tenth(at.x), tenth(at.y)],
            }
        };
        let width = self.vehicle.outline().width();
        PinchRecord {
            between: [
                contact(squeeze.between.0, squeeze.features.0),
                contact(squeeze.between.1, squeeze.features.1),
            ],
            gap_mm: tenth(squeeze.gap.to_mm()),
            missing_mm: tenth((width - limit.widths.passes).max(0.0)),
            pose: pose(&squeeze.pose),
        }
    }
}

/// Rounded to a tenth of a millimetre.
fn tenth(value: f64) -> f64 {
    libm::round(value * 10.0) / 10.0
}

fn pose(pose: &Pose) -> [f64; 3] {
    [tenth(pose.middle.x), tenth(pose.middle.y), tenth(pose.heading.to_degrees())]
}

/// The answer in words.
fn lines(
    record: &ClearanceRecord,
    args: &ClearanceArgs,
    answer: &GatedAnswer,
    locale: &Locale,
) -> Vec<String> {
    let whole = |value: f64| format!("{value:.0}");
    let verdict = match answer.verdict() {
        Verdict::Yes => "cli-clearance-yes",
        Verdict::No => "cli-clearance-no",
        Verdict::Borderline => "cli-clearance-borderline",
        Verdict::CannotTell => "cli-clearance-cannot-tell",
    };
    let (length, width) = args.footprint;
    let mut said = vec![
        Message::new(verdict)
            .with("length", whole(length.to_f64()))
            .with("width", whole(width.to_f64()))
            .with("from", record.from.name.as_str())
            .with("to", record.to.name.as_str()),
    ];
    if answer.answer.verdict == Verdict::Yes {
        said.push(match record.shunts {
            Some(shunts) => Message::new("cli-clearance-shunts").with("count", shunts),
            None => Message::new("cli-clearance-more-shunts").with("most", record.most_shunts),
        });
    }
    for door in &record.doors {
        if door.verdict != Verdict::Yes.name() {
            let id = if door.verdict == Verdict::No.name() {
                "cli-clearance-door-not-opened"
            } else {
                "cli-clearance-door-unsure"
            };
            said.push(Message::new(id).with("door", door.name.as_str()));
        }
    }
    match record.max_width_mm {
        Some([Some(passes), Some(blocked)]) if passes > 0.0 => said.push(
            Message::new("cli-clearance-widest")
                .with("passes", whole(libm::floor(passes)))
                .with("blocked", whole(libm::ceil(blocked))),
        ),
        Some([_, Some(_)]) => said.push(Message::new("cli-clearance-nothing-passes")),
        _ => {}
    }
    if let Some(pinch) = &record.pinch {
        let wall = || locale.get("element-wall");
        let [one, other] =
            [&pinch.between[0], &pinch.between[1]].map(|contact| contact.name.clone().unwrap_or_else(wall));
        said.push(
            Message::new("cli-clearance-pinch")
                .with("one", one)
                .with("other", other)
                .with("gap", whole(pinch.gap_mm)),
        );
        if pinch.missing_mm > 0.0 {
            said.push(
                Message::new("cli-clearance-missing").with("missing", whole(libm::ceil(pinch.missing_mm))),
            );
        }
    }
    said.iter().map(|message| locale.text(message)).collect()
}

/// Both ends on the lowest storey that has both.
fn ends(plan: &FloorPlan, names: &Names, args: &ClearanceArgs) -> Result<(End, End), Failure> {
    let (from, to) = (candidates(plan, names, &args.from)?, candidates(plan, names, &args.to)?);
    for start in &from {
        if let Some(goal) = to.iter().find(|goal| goal.level == start.level) {
            let copy = |end: &End| End { ..*end };
            return Ok((copy(start), copy(goal)));
        }
    }
    Err(Failure::refused(
        format!("{:?} and {:?} are on different storeys", args.from, args.to),
        "ask for each storey by itself, to and from the stairs",
    ))
}

/// Everything that a place may mean, from the lowest id: an element by its id, a point, the entrance, fixtures of a
/// kind, rooms by name or use.
fn candidates(plan: &FloorPlan, names: &Names, text: &str) -> Result<Vec<End>, Failure> {
    let text = text.trim();
    let mut levels: Vec<(i32, LevelId)> =
        plan.levels.iter().map(|(&id, level)| (level.elevation.0, id)).collect();
    levels.sort_unstable();
    let everywhere = |destination: Destination| -> Vec<End> {
        levels.iter().map(|&(_, level)| End { level, destination, element: None }).collect()
    };
    if let Some(point) = point(text) {
        return Ok(everywhere(Destination::Point(point)));
    }
    if text.eq_ignore_ascii_case("entrance") {
        let doors =
            plan.openings.iter().filter(|(_, opening)| opening.door().is_some_and(|door| door.is_entrance));
        let found: Vec<End> = doors
            .filter_map(|(&id, _)| {
                let element = ElementId::Opening(id);
                Some(End {
                    level: plan.level_of(element)?,
                    destination: Destination::Entrance,
                    element: Some(element),
                })
            })
            .collect();
        return if found.is_empty() {
            Err(Failure::refused("the plan has no entrance door", "mark one of its doors as the entrance"))
        } else {
            Ok(found)
        };
    }
    let locales = Language::ALL.map(Locale::new);
    let is_called = |message: &Message| {
        locales.iter().any(|locale| locale.text(message).to_lowercase() == text.to_lowercase())
    };
    let mut found = Vec::new();
    for (&id, fixture) in &plan.fixtures {
        let element = ElementId::Fixture(id);
        let is_kind = |kind: FixtureKind| {
            kind.symbol().eq_ignore_ascii_case(text) || is_called(&Message::new(kind.message_id()))
        };
        if is_kind(fixture.kind) || element.to_string() == text || is_called(&names.of(element)) {
            found.push(End {
                level: fixture.level,
                destination: Destination::Fixture(id),
                element: Some(element),
            });
        }
    }
    for (&id, room) in &plan.rooms {
        let element = ElementId::Room(id);
        let name = room.room_use.message_id();
        let is_use = room.room_use != RoomUse::Other
            && (name.strip_prefix("room-use-").is_some_and(|name| name.eq_ignore_ascii_case(text))
                || is_called(&Message::new(name)));
        if is_use || element.to_string() == text || is_called(&names.of(element)) {
            found.push(End { level: room.level, destination: Destination::Room(id), element: Some(element) });
        }
    }
    if found.is_empty() {
        let mut known: Vec<&str> = plan.fixtures.values().map(|fixture| fixture.kind.symbol()).collect();
        known.extend(
            plan.rooms.values().filter_map(|room| room.room_use.message_id().strip_prefix("room-use-")),
        );
        known.sort_unstable();
        known.dedup();
        return Err(Failure::usage(
            format!("there is no place {text:?} on the plan"),
            format!("give x,y in millimetres, entrance, or one of {}", known.join(", ")),
        ));
    }
    Ok(found)
}

/// A point written as `x,y` in millimetres.
fn point(text: &str) -> Option<crate::geom::Point> {
    let (x, y) = text.split_once(',')?;
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|value| value.abs() < 1e6);
    Some(crate::geom::Point::new(number(x)?, number(y)?))
}
