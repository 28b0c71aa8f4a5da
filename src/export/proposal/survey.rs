use serde::Serialize;

use super::Proposal;
use crate::plan::naming::Names;

/// The list of what must still be measured.
#[derive(Serialize)]
pub(super) struct SurveyPart {
    day: String,
    rows: Vec<SurveyRow>,
}

/// Something to measure or to look at.
#[derive(Serialize)]
struct SurveyRow {
    place: String,
    what: String,
    how: String,
    unit: String,
}

impl Proposal<'_> {
    pub(super) fn survey(&self) -> SurveyPart {
        let names = Names::new(&self.consultation.plan);
        let row = |item: &crate::rules::SurveyItem| {
            let attribute = item.missing.attribute;
            SurveyRow {
                place: self.text(&names.with_room(item.missing.element)),
                what: self.word(attribute.message_id()),
                how: self.word(attribute.how_id()),
                unit: self.word(unit_id(attribute.quantity())),
            }
        };
        SurveyPart { day: self.case.on.to_string(), rows: self.consultation.survey.iter().map(row).collect() }
    }
}

/// What is written into the column for the result: a unit, or what to tick.
const fn unit_id(quantity: crate::plan::Quantity) -> &'static str {
    use crate::plan::Quantity as Q;
    match quantity {
        Q::Millimeters => "paper-unit-mm",
        Q::YesNo => "paper-unit-yes-no",
        Q::Lux => "paper-unit-lux",
        Q::Newtons => "paper-unit-newton",
        Q::PendulumNumber => "paper-unit-bpn",
        Q::Celsius => "paper-unit-celsius",
        Q::Seconds => "paper-unit-seconds",
        Q::HundredthsOfSquareMeter => "paper-unit-square-meters",
        Q::Pieces => "paper-unit-pieces",
        Q::Hundredths => "paper-unit-hundredths",
        Q::SlipRating => "paper-unit-r",
        Q::Kilograms => "paper-unit-kilograms",
        Q::OneIn => "paper-unit-one-in",
    }
}
