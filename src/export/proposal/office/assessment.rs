use serde::Serialize;

use crate::export::proposal::Proposal;
use crate::locale::Message;
use crate::occupant::{AbilityGroup, FormOfAddress};
use crate::plan::geometry::LevelGeometry;
use crate::plan::naming::Names;
use crate::plan::{Attribute, ElementId, FloorPlan, Quantity, RoomId, RoomUse, Structure};
use crate::rules::{Finding, Verdict, wording};

/// Values that are told of a room at most.
const MOST_VALUES: usize = 5;

/// Things to measure that are listed on the form; the survey list has all.
const MOST_SURVEY: usize = 6;

/// Things left undone that are listed on the form.
const MOST_OPEN: usize = 10;

/// The assessment form (评估表).
#[derive(Serialize)]
pub(super) struct AssessmentForm {
    /// Label and value of what is known about the person; an empty value is for the pen.
    person: Vec<[String; 2]>,
    /// Group of abilities, score and maximum.
    abilities: Vec<[String; 2]>,
    level: String,
    home: Vec<[String; 2]>,
    rooms: Vec<RoomRow>,
    n_findings: usize,
    now: Counts,
    after: Counts,
    open: Vec<[String; 2]>,
    n_more_open: usize,
    survey: Vec<String>,
    n_more_survey: usize,
}

/// What was measured in a room, and how it stands.
#[derive(Serialize)]
struct RoomRow {
    name: String,
    values: String,
    counts: Counts,
}

/// How many findings have which verdict.
#[derive(Serialize)]
struct Counts {
    not_met: usize,
    met: usize,
    cannot_tell: usize,
    not_applicable: usize,
}

impl Counts {
    fn of<'f>(findings: impl IntoIterator<Item = &'f Finding> + Clone) -> Self {
        let count =
            |verdict| findings.clone().into_iter().filter(|finding| finding.verdict == verdict).count();
        Self {
            not_met: count(Verdict::NotMet),
            met: count(Verdict::Met),
            cannot_tell: count(Verdict::CannotTell),
            not_applicable: count(Verdict::NotApplicable),
        }
    }
}

impl Proposal<'_> {
    pub(super) fn assessment_form(&self, names: &Names) -> AssessmentForm {
        let findings = &self.consultation.findings;
        let (open, n_more_open) = self.open_rows();
        let survey = &self.consultation.survey;
        AssessmentForm {
            person: self.person_fields(),
            abilities: self.ability_fields(),
            level: self.level_text(),
            home: self.home_fields(),
            rooms: self.room_rows(names),
            n_findings: findings.len(),
            now: Counts::of(findings),
            after: Counts::of(&self.selection.findings),
            open,
            n_more_open,
            survey: survey
                .iter()
                .take(MOST_SURVEY)
                .map(|item| {
                    self.text(
                        &Message::new("paper-measure")
                            .with("place", names.with_room(item.missing.element))
                            .with("what", Message::new(item.missing.attribute.message_id()))
                            .with("how", Message::new(item.missing.attribute.how_id())),
                    )
                })
                .collect(),
            n_more_survey: survey.len().saturating_sub(MOST_SURVEY),
        }
    }

    fn field(&self, label: &'static str, value: Option<String>) -> [String; 2] {
        [self.word(label), value.unwrap_or_default()]
    }

    fn person_fields(&self) -> Vec<[String; 2]> {
        let person = &self.case.occupant;
        let word = |id: &'static str| self.word(id);
        let gender = match person.address {
            Some(FormOfAddress::Aunt) => Some(word("paper-woman")),
            Some(FormOfAddress::Uncle) => Some(word("paper-man")),
            _ => None,
        };
        let age = person.age.map(|age| self.text(&Message::new("occupant-age").with("age", age as usize)));
        let both = |first: Option<String>, second: Option<String>| {
            let parts: Vec<String> = [first, second].into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join("　"))
        };
        let (width, length) = person.footprint();
        let aid = self.text(
            &Message::new("paper-aid-size")
                .with("aid", Message::new(person.aid.message_id()))
                .with("width", width)
                .with("length", length),
        );
        let disability = person.disability.map(|disability| {
            self.text(
                &Message::new("paper-disability")
                    .with("class", Message::new(disability.class.message_id()))
                    .with("grade", i32::from(disability.grade)),
            )
        });
        vec![
            self.field("paper-field-name", Some(person.name.clone())),
            self.field("paper-field-gender-age", both(gender, age)),
            self.field("paper-field-household", person.household.map(|value| word(value.message_id()))),
            self.field("paper-field-registration", person.registration.map(|value| word(value.message_id()))),
            self.field("paper-field-income", person.income.map(|value| word(value.message_id()))),
            self.field("paper-field-disability", disability),
            self.field("paper-field-aid", Some(aid)),
            self.field("paper-field-transfer", person.transfer.map(|value| word(value.message_id()))),
            self.field(
                "paper-field-falls",
                person
                    .falls
                    .map(|falls| self.text(&Message::new("paper-times").with("count", falls as usize))),
            ),
            self.field("paper-field-sight", person.sight.map(|value| word(value.message_id()))),
            self.field("paper-field-hearing", person.hearing.map(|value| word(value.message_id()))),
            self.field("paper-field-carer", person.carer.map(|value| word(value.message_id()))),
            self.field("paper-field-diagnosis", None),
            self.field("paper-field-identity", None),
            self.field("paper-field-phone", None),
        ]
    }

    fn ability_fields(&self) -> Vec<[String; 2]> {
        let scores = &self.case.occupant.abilities;
        AbilityGroup::ALL
            .into_iter()
            .map(|group| {
                let (score, most) = scores.group_total(group);
                let missing = scores.missing().any(|item| item.group() == group);
                let label = format!("{} /{most}", self.word(group.message_id()));
                [label, if missing { String::new() } else { score.to_string() }]
            })
            .collect()
    }

    fn level_text(&self) -> String {
        let person = &self.case.occupant;
        match (person.abilities.total(), person.level().known()) {
            (Some(total), Some(level)) => self.text(
                &Message::new("paper-level")
                    .with("total", i32::from(total))
                    .with("level", Message::new(level.message_id())),
            ),
            _ => String::new(),
        }
    }

    fn home_fields(&self) -> Vec<[String; 2]> {
        let plan = &self.consultation.plan;
        let attribute = |attribute| plan.attributes.get(attribute).value();
        let lift =
            attribute(Attribute::LiftAccess).map(|value| self.text(&wording::value(value, Quantity::YesNo)));
        let built =
            plan.built.map(|year| self.text(&Message::new("paper-built").with("year", year.to_string())));
        let area = self.text(&Message::new("drawing-area").with("area", format!("{:.1}", net_area(plan))));
        vec![
            self.field("paper-field-address", None),
            self.field("paper-field-owner", None),
            self.field("paper-field-built", built),
            self.field("paper-field-floor", None),
            self.field("paper-field-lift", lift),
            self.field("paper-field-area", Some(area)),
            self.field("paper-field-plan", Some(plan.name.clone())),
            self.field("paper-field-bearing", self.walls_text(Structure::LoadBearing)),
            self.field("paper-field-partition", self.walls_text(Structure::Partition)),
        ]
    }

    /// What walls of a structure are made of, and how thick they are: 实心砖 240、370.
    fn walls_text(&self, structure: Structure) -> Option<String> {
        let mut kinds: Vec<(&'static str, Vec<i32>)> = Vec::new();
        for wall in self.consultation.plan.walls.values().filter(|wall| wall.structure == structure) {
            let material = wall.material.message_id();
            let thickness = wall.thickness.0;
            match kinds.iter_mut().find(|(known, _)| *known == material) {
                Some((_, list)) if !list.contains(&thickness) => list.push(thickness),
                Some(_) => {}
                None => kinds.push((material, vec![thickness])),
            }
        }
        let text = |(material, mut list): (&'static str, Vec<i32>)| {
            list.sort_unstable();
            let list: Vec<String> = list.iter().map(ToString::to_string).collect();
            format!("{} {}", self.word(material), list.join("/"))
        };
        let texts: Vec<String> = kinds.into_iter().map(text).collect();
        (!texts.is_empty()).then(|| texts.join(&self.word("paper-semicolon")))
    }

    fn room_rows(&self, names: &Names) -> Vec<RoomRow> {
        let findings = &self.consultation.findings;
        let mut rooms: Vec<Option<RoomId>> = findings.iter().map(|finding| finding.room).collect();
        rooms.sort_unstable();
        rooms.dedup();
        rooms
            .into_iter()
            .map(|room| {
                let own: Vec<&Finding> = findings.iter().filter(|finding| finding.room == room).collect();
                RoomRow {
                    name: self.text(&names.of(room.map_or(ElementId::Home, ElementId::Room))),
                    values: self.measured_text(&own, names),
                    counts: Counts::of(own.clone()),
                }
            })
            .collect()
    }

    /// The lengths that were found, worst first.
    fn measured_text(&self, findings: &[&Finding], names: &Names) -> String {
        let mut found: Vec<&&Finding> = findings
            .iter()
            .filter(|finding| finding.quantity == Quantity::Millimeters && finding.measured.is_some())
            .collect();
        found
            .sort_by_key(|finding| (finding.verdict != Verdict::NotMet, std::cmp::Reverse(finding.severity)));
        let mut texts: Vec<String> = Vec::new();
        for finding in found {
            let Some(measured) = finding.measured else { continue };
            let text = self.text(
                &Message::new("paper-value-of")
                    .with("what", self.subject_of(finding, names))
                    .with("value", measured.value.to_string()),
            );
            if !texts.contains(&text) && texts.len() < MOST_VALUES {
                texts.push(text);
            }
        }
        texts.join(&self.word("paper-semicolon"))
    }

    /// What is left undone, with the reason.
    fn open_rows(&self) -> (Vec<[String; 2]>, usize) {
        let mut left: Vec<&Finding> =
            self.selection.findings.iter().filter(|finding| finding.verdict == Verdict::NotMet).collect();
        left.sort_by_key(|finding| std::cmp::Reverse((finding.severity.urgency(), finding.severity)));
        let mut rows: Vec<[String; 2]> = Vec::new();
        for finding in left {
            let what = match finding.measured.filter(|_| finding.quantity == Quantity::Millimeters) {
                Some(measured) => self.text(
                    &Message::new("paper-value-of")
                        .with("what", self.title_of(finding))
                        .with("value", measured.value.to_string()),
                ),
                None => self.title_of(finding),
            };
            let row = [what, self.word(self.reason_id(finding))];
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        let more = rows.len().saturating_sub(MOST_OPEN);
        rows.truncate(MOST_OPEN);
        (rows, more)
    }

    /// Why nothing is done about a finding.
    fn reason_id(&self, finding: &Finding) -> &'static str {
        let key = finding.key();
        let mut ways = self.consultation.options.iter().filter(|option| option.remedy.clears.contains(&key));
        let refused = |option: &crate::case::PricedRemedy| {
            self.case.wishes.get(&option.remedy.id) == Some(&crate::case::Wish::Leave)
        };
        match ways.next() {
            None => "paper-reason-no-way",
            Some(first) if refused(first) && ways.all(refused) => "paper-reason-refused",
            Some(_) => "paper-reason-not-chosen",
        }
    }
}

/// The floor between the walls of all rooms of the home, balconies and shared corridors left out.
fn net_area(plan: &FloorPlan) -> f64 {
    plan.levels
        .keys()
        .flat_map(|&level| LevelGeometry::new(plan, level).rooms)
        .filter(|room| {
            let record = room.id.and_then(|id| plan.rooms.get(&id));
            !record
                .is_some_and(|record| matches!(record.room_use, RoomUse::Balcony | RoomUse::SharedCorridor))
        })
        .map(|room| room.area_m2())
        .sum()
}
