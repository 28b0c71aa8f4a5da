use serde::Serialize;

use super::args::AssessArgs;
use super::output::Output;
use super::{Failure, home};
use crate::plan::naming::Names;
use crate::rules::{survey_list, wording};

/// A line of the survey list for programs.
#[derive(Serialize)]
struct Item {
    element: String,
    element_name: String,
    attribute: String,
    what: String,
    how: String,
    unit: &'static str,
    urgency: &'static str,
    borderline: Option<String>,
    decides: Vec<String>,
}

#[derive(Serialize)]
struct Survey {
    items: Vec<Item>,
}

pub(super) fn run(args: &AssessArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let input = home::assess_input(args, &output.locale)?;
    let names = Names::new(&input.plan);
    let items = survey_list(&input.findings())
        .into_iter()
        .map(|item| Item {
            element: item.missing.element.to_string(),
            element_name: output.text(&names.with_room(item.missing.element)),
            attribute: format!("{:?}", item.missing.attribute),
            what: output.locale.get(item.missing.attribute.message_id()),
            how: output.locale.get(item.missing.attribute.how_id()),
            unit: super::assess::unit(item.missing.attribute.quantity()),
            urgency: item.urgency.name(),
            borderline: item.near.map(|near| output.text(&wording::borderline(near))),
            decides: item.decides.iter().map(ToString::to_string).collect(),
        })
        .collect();
    let survey = Survey { items };
    output.write(&survey, |_| {
        let numbered = survey.items.iter().enumerate();
        numbered
            .map(|(index, item)| {
                let decides = item.decides.join(", ");
                let near = item.borderline.iter().map(|near| format!("\n   {near}")).collect::<String>();
                let Item { element_name, what, how, .. } = item;
                format!("{}. {element_name}: {what}{near}\n   {how}\n   {decides}", index + 1)
            })
            .collect()
    })
}
