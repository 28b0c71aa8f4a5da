use std::cmp::Reverse;

use super::Proposal;
use super::words::{centimeters, whole_centimeters};
use crate::drawing::paper::{ChairPose, CloseUp, CloseUpMark};
use crate::geom::{Point, Segment, right_normal};
use crate::locale::Message;
use crate::plan::geometry::{LevelGeometry, door_gap};
use crate::plan::naming::Names;
use crate::plan::{Attribute, ElementId, FixtureKind, LevelId, OpeningId, Quantity, RoomId, Structure};
use crate::rules::{Finding, Limit, Mark, Requirement, Severity, Urgency, Verdict};
use crate::units::Angle;

/// What a family would call one and the same trouble, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Trouble {
    /// A door: its width, its threshold, how it opens.
    Door(ElementId),
    /// Sitting down and getting up at the toilet.
    Toilet(Option<RoomId>),
    /// Washing.
    Bathing(Option<RoomId>),
    /// Getting into bed and out of it.
    Bed(ElementId),
    /// Turning and getting past.
    Room(ElementId),
    /// Cooking.
    Kitchen,
    /// Being heard, being warned.
    Calling,
    /// Seeing the way, reaching the switch.
    Light,
    /// Slipping and stumbling.
    Floor,
    /// Anything else, by itself.
    Other(ElementId),
}

/// One difficulty of today: findings that a family would call one thing.
pub(super) struct Difficulty<'a> {
    /// What it is called.
    pub(super) title: String,
    /// The findings, the worst first.
    pub(super) findings: Vec<&'a Finding>,
    /// Its storey and its place, if it has one.
    pub(super) at: Option<(LevelId, Point)>,
    /// What to draw of it.
    pub(super) close_up: Option<CloseUp>,
    /// What the drawing shows, in words.
    pub(super) alt: String,
    /// The chair where it sticks, and on which storey.
    pub(super) stuck: Option<(LevelId, ChairPose)>,
    /// The dimension that is the difficulty itself.
    pub(super) failing: Option<(LevelId, Segment)>,
}

impl Proposal<'_> {
    /// What is hard at home today, the hardest first.
    pub(super) fn difficulties(&self) -> Vec<Difficulty<'_>> {
        let names = Names::new(&self.consultation.plan);
        let mut groups: Vec<(Trouble, Vec<&Finding>)> = Vec::new();
        let not_met = self.consultation.findings.iter().filter(|finding| finding.verdict == Verdict::NotMet);
        for finding in not_met {
            let trouble = self.trouble(finding);
            match groups.iter_mut().find(|(known, _)| *known == trouble) {
                Some((_, findings)) => findings.push(finding),
                None => groups.push((trouble, vec![finding])),
            }
        }
        for (_, findings) in &mut groups {
            // What gives the trouble its name is told first.
            findings.sort_by_key(|finding| Reverse((self.is_too_narrow(finding), weight(finding))));
        }
        // Of equally grave ones that comes first of which there is more.
        groups.sort_by_key(|(_, findings)| Reverse((gravity(findings), findings.len())));
        let groups = varied(groups);
        let mut told: Vec<(Option<Urgency>, Difficulty<'_>)> = groups
            .into_iter()
            .map(|(trouble, findings)| {
                let urgency = gravity(&findings).map(|(urgency, _)| urgency);
                (urgency, self.difficulty(trouble, findings, &names))
            })
            .collect();
        // Of equally urgent ones those that can be drawn are told first.
        told.sort_by_key(|(urgency, difficulty)| (Reverse(*urgency), difficulty.close_up.is_none()));
        told.into_iter().map(|(_, difficulty)| difficulty).collect()
    }

    /// Whether the person's chair is wider than the doorway.
    fn is_too_narrow(&self, finding: &Finding) -> bool {
        let rule = self.rules.rule(&finding.rule);
        let person = &self.case.occupant;
        rule.is_some_and(|rule| matches!(rule.require, Requirement::ClearWidth { .. }))
            && person.uses_wheelchair()
            && finding.measured.is_some_and(|measured| measured.value < person.footprint().0.0)
    }

    fn trouble(&self, finding: &Finding) -> Trouble {
        let require = self.rules.rule(&finding.rule).map(|rule| &rule.require);
        let calls = |kinds: &[FixtureKind]| {
            kinds.iter().any(|kind| {
                use FixtureKind as K;
                matches!(
                    kind,
                    K::CallButton
                        | K::PullCord
                        | K::SmokeAlarm
                        | K::GasAlarm
                        | K::WaterAlarm
                        | K::FallDetector
                        | K::Doorbell
                )
            })
        };
        match (finding.element, require) {
            (_, Some(Requirement::Has(kinds) | Requirement::Near { kinds, .. })) if calls(kinds) => {
                Trouble::Calling
            }
            (_, Some(Requirement::Has(kinds))) if kinds.contains(&FixtureKind::NightLight) => Trouble::Light,
            (_, Some(Requirement::Attribute(attribute, _))) if is_light(*attribute) => Trouble::Light,
            (_, Some(Requirement::Attribute(attribute, _))) if is_floor(*attribute) => Trouble::Floor,
            (_, Some(Requirement::Attribute(Attribute::WearableCall, _))) => Trouble::Calling,
            (ElementId::Opening(_), _) => Trouble::Door(finding.element),
            (ElementId::Fixture(id), _) => {
                use FixtureKind as K;
                match self.consultation.plan.fixtures.get(&id).map(|fixture| fixture.kind) {
                    Some(K::Toilet | K::SquatPan) => Trouble::Toilet(finding.room),
                    Some(K::Shower | K::Bathtub | K::ShowerSeat) => Trouble::Bathing(finding.room),
                    Some(K::Bed | K::CareBed) => Trouble::Bed(finding.element),
                    Some(K::Sink | K::Counter | K::Hob | K::WallCabinet) => Trouble::Kitchen,
                    Some(K::CallButton | K::PullCord | K::Doorbell) => Trouble::Calling,
                    Some(K::Switch | K::Socket | K::Lamp | K::NightLight) => Trouble::Light,
                    _ => Trouble::Other(finding.element),
                }
            }
            (ElementId::Room(_), _) => Trouble::Room(finding.element),
            (_, Some(Requirement::Passage { .. })) => Trouble::Room(finding.element),
            _ => Trouble::Other(finding.element),
        }
    }

    fn difficulty<'s>(
        &'s self,
        trouble: Trouble,
        findings: Vec<&'s Finding>,
        names: &Names,
    ) -> Difficulty<'s> {
        let plan = &self.consultation.plan;
        let title = self.trouble_title(trouble, &findings, names);
        let lead = findings.iter().find(|finding| finding.place().is_some()).or(findings.first());
        let element = lead.map_or(ElementId::Home, |finding| finding.element);
        let level = plan.level_of(element);
        let place = lead.and_then(|finding| finding.place()).or_else(|| plan.place_of(element));
        let at = level.zip(place);
        let narrow_door = match trouble {
            Trouble::Door(ElementId::Opening(id)) => self.narrow_door(id, &findings),
            _ => None,
        };
        let stuck = narrow_door.and_then(|(id, _)| Some((level?, self.stuck_chair(id, names)?)));
        let failing = findings.iter().find_map(|finding| match finding.marks.first() {
            Some(Mark::Dimension(line)) if matches!(trouble, Trouble::Bed(_)) => Some((level?, *line)),
            _ => None,
        });
        let close_up = match (narrow_door, trouble) {
            (Some((id, clear)), _) => self.doorway(id, clear),
            (None, Trouble::Toilet(_)) if findings.iter().any(|finding| self.lacks_bars(finding)) => {
                self.bare_toilet(&findings)
            }
            _ => at.map(|(level, at)| self.part(level, at, element, &findings)),
        };
        let sentences: Vec<String> = findings.iter().take(2).map(|finding| self.say(finding)).collect();
        let alt = self.text(
            &Message::new("paper-alt-close-up")
                .with("what", title.as_str())
                .with("how", sentences.concat().replace('*', "")),
        );
        Difficulty { title, findings, at, close_up, alt, stuck, failing }
    }

    fn trouble_title(&self, trouble: Trouble, findings: &[&Finding], names: &Names) -> String {
        let named = |id: &'static str, element: ElementId| {
            let room = names.room(element).map(ElementId::Room);
            let place = self.text(&names.of(room.unwrap_or(element)));
            self.text(&Message::new(id).with("place", place))
        };
        match trouble {
            Trouble::Door(element) => {
                let ElementId::Opening(id) = element else { return named("paper-trouble-door", element) };
                if self.narrow_door(id, findings).is_some() {
                    named("paper-trouble-door-chair", element)
                } else {
                    named("paper-trouble-door", element)
                }
            }
            Trouble::Toilet(_) => self.word("paper-trouble-toilet"),
            Trouble::Bathing(_) => self.word("paper-trouble-bathing"),
            Trouble::Bed(_) => self.word("paper-trouble-bed"),
            Trouble::Room(element) => named("paper-trouble-room", element),
            Trouble::Kitchen => self.word("paper-trouble-kitchen"),
            Trouble::Calling => self.word("paper-trouble-calling"),
            Trouble::Light => self.word("paper-trouble-light"),
            Trouble::Floor => self.word("paper-trouble-floor"),
            Trouble::Other(_) => findings.first().map_or_else(String::new, |finding| self.title_of(finding)),
        }
    }

    /// A door that is narrower than the person's chair, with its clear width.
    fn narrow_door(&self, id: OpeningId, findings: &[&Finding]) -> Option<(OpeningId, i32)> {
        let narrow = findings.iter().find(|finding| self.is_too_narrow(finding))?;
        Some((id, narrow.measured?.value))
    }

    fn doorway(&self, id: OpeningId, clear: i32) -> Option<CloseUp> {
        let plan = &self.consultation.plan;
        let wall = plan.walls.get(&plan.openings.get(&id)?.wall)?;
        let (width, length) = self.case.occupant.footprint();
        let text =
            |id: &'static str, value: i32| self.text(&Message::new(id).with("value", centimeters(value)));
        Some(CloseUp::Doorway {
            clear: f64::from(clear),
            chair: (width.to_f64(), length.to_f64()),
            wall: wall.thickness.to_f64(),
            is_bearing: wall.structure == Structure::LoadBearing,
            door_text: text("paper-door-is", clear),
            chair_text: text("paper-chair-is", width.0),
        })
    }

    fn lacks_bars(&self, finding: &Finding) -> bool {
        let rule = self.rules.rule(&finding.rule);
        rule.is_some_and(|rule| {
            matches!(&rule.require, Requirement::Near { kinds, .. } if kinds.contains(&FixtureKind::GrabBar))
        })
    }

    fn bare_toilet(&self, findings: &[&Finding]) -> Option<CloseUp> {
        let toilet = findings.iter().find_map(|finding| match finding.element {
            ElementId::Fixture(id) => self.consultation.plan.fixtures.get(&id),
            _ => None,
        })?;
        let seat = toilet.attributes.get(Attribute::SeatHeight).value().unwrap_or(USUAL_SEAT);
        Some(CloseUp::Toilet {
            seat: f64::from(seat),
            depth: toilet.depth.to_f64(),
            text: vec![self.word("paper-on-the-wall"), self.word("paper-no-bar")],
        })
    }

    /// The chair in front of a door that it does not pass, on the side from which one comes.
    fn stuck_chair(&self, id: OpeningId, names: &Names) -> Option<ChairPose> {
        let plan = &self.consultation.plan;
        let opening = plan.openings.get(&id)?;
        let wall = plan.walls.get(&opening.wall)?;
        let geometry = LevelGeometry::new(plan, wall.level);
        let gap = door_gap(plan, id)?;
        let right = right_normal(wall.direction()?);
        // The door is called after the room that one cannot get into, so one stands on its other side.
        let (left_room, _) = geometry.rooms_beside(wall, opening);
        let served = names.room(ElementId::Opening(id));
        let is_left = served.is_some() && left_room.and_then(|room| room.id) == served;
        let outward = if is_left { right } else { -right };
        let (width, length) = self.case.occupant.footprint();
        let length = length.to_f64();
        let center = gap.center + outward * (wall.thickness.to_f64() / 2.0 + length / 2.0);
        // Looking at the door; clockwise from looking up the page.
        let heading = Angle::from_radians(libm::atan2(-outward.x, outward.y)).normalized();
        Some(ChairPose { center, heading, width: width.to_f64(), length })
    }

    fn part(&self, level: LevelId, at: Point, element: ElementId, findings: &[&Finding]) -> CloseUp {
        let marked = findings.iter().find_map(|finding| match finding.marks.first() {
            Some(Mark::Dimension(line)) => Some((*finding, CloseUpMark::Dimension(*line))),
            Some(Mark::Circle { center, wanted, fits }) => {
                Some((*finding, CloseUpMark::Circle { center: *center, wanted: *wanted, fits: *fits }))
            }
            _ => None,
        });
        let text = match marked {
            Some((finding, _)) => self.short_reading(finding),
            None => findings.iter().map(|finding| self.title_of(finding)).find(|text| fits_close_up(text)),
        };
        let element = marked.map_or(element, |(finding, _)| finding.element);
        CloseUp::Part { level, element, mark: marked.map(|(_, mark)| mark), text, at }
    }

    /// A value as it stands beside its dimension: 只有 68.
    fn short_reading(&self, finding: &Finding) -> Option<String> {
        let measured = finding.measured.filter(|_| finding.quantity == Quantity::Millimeters)?;
        let id = match finding.required {
            Limit::AtLeast(_) => "paper-only",
            _ => "value-bare",
        };
        Some(self.text(&Message::new(id).with("value", whole_centimeters(measured.value))))
    }
}

/// What a seat is reckoned to be high where nobody measured it, in millimetres.
const USUAL_SEAT: i32 = 400;

/// Of equally urgent troubles those of a kind that was told already come later: three doors teach less than a
/// door, a bar and a bed.
fn varied(groups: Vec<(Trouble, Vec<&Finding>)>) -> Vec<(Trouble, Vec<&Finding>)> {
    let mut rest = groups;
    let mut told: Vec<(Trouble, Vec<&Finding>)> = Vec::new();
    while !rest.is_empty() {
        let urgency = |group: &(Trouble, Vec<&Finding>)| gravity(&group.1).map(|(urgency, _)| urgency);
        let is_told = |group: &(Trouble, Vec<&Finding>)| {
            told.iter().any(|(known, _)| std::mem::discriminant(known) == std::mem::discriminant(&group.0))
        };
        let most = urgency(&rest[0]);
        let next = rest.iter().position(|group| urgency(group) == most && !is_told(group)).unwrap_or(0);
        told.push(rest.remove(next));
    }
    told
}

fn weight(finding: &Finding) -> (Urgency, Severity) {
    (finding.severity.urgency(), finding.severity)
}

/// The weight of the gravest finding.
fn gravity(findings: &[&Finding]) -> Option<(Urgency, Severity)> {
    findings.iter().map(|finding| weight(finding)).max()
}

const fn is_light(attribute: Attribute) -> bool {
    matches!(attribute, Attribute::Illuminance | Attribute::SwitchWithinReach)
}

const fn is_floor(attribute: Attribute) -> bool {
    matches!(attribute, Attribute::FloorNonSlip | Attribute::WetSlip | Attribute::LooseRugs)
}

/// Whether a text is short enough to stand in a close-up.
fn fits_close_up(text: &str) -> bool {
    let width: u32 = text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    width <= 20
}
