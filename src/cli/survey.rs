use serde::Serialize;

use super::args::AssessArgs;
use super::output::Output;
use super::{Failure, home};
use crate::plan::naming::Names;
use crate::rules::{assess, survey_list};

/// A line of the survey list for programs.
#[derive(Serialize)]
struct Item {
    element: String,
    element_name: String,
    attribute: String,
    what: String,
    how: String,
    urgency: &'static str,
    decides: Vec<String>,
}

#[derive(Serialize)]
struct Survey {
    items: Vec<Item>,
}

pub(super) fn run(args: &AssessArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let (plan, occupant, rules) = home::assess_input(args, &output.locale)?;
    let names = Names::new(&plan);
    let items = survey_list(&assess(&plan, &occupant, &rules))
        .into_iter()
        .map(|item| Item {
            element: item.missing.element.to_string(),
            element_name: output.text(&names.with_room(item.missing.element)),
            attribute: format!("{:?}", item.missing.attribute),
            what: output.locale.get(item.missing.attribute.message_id()),
            how: output.locale.get(item.missing.attribute.how_id()),
            urgency: item.urgency.name(),
            decides: item.decides.iter().map(ToString::to_string).collect(),
        })
        .collect();
    let survey = Survey { items };
    output.write(&survey, |_| {
        let numbered = survey.items.iter().enumerate();
        numbered
            .map(|(index, item)| {
                let decides = item.decides.join(", ");
                format!("{}. {}: {}\n   {}\n   {decides}", index + 1, item.element_name, item.what, item.how)
            })
            .collect()
    })
}
