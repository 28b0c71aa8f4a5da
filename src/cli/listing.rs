use serde::Serialize;

use super::Failure;
use super::output::Output;
use crate::occupant::presets;
use crate::store;

#[derive(Serialize)]
struct TemplateRecord {
    name: String,
    title: String,
    rooms: usize,
}

/// Lists the built-in flats.
pub(super) fn templates(output: &mut Output<'_>) -> Result<(), Failure> {
    let record = |template: store::Template| TemplateRecord {
        rooms: template.plan.rooms.len(),
        title: template.plan.name,
        name: template.id,
    };
    let templates: Vec<TemplateRecord> = store::templates().into_iter().map(record).collect();
    output.write(&templates, |_| {
        templates.iter().map(|template| format!("{}  {}", template.name, template.title)).collect()
    })
}

#[derive(Serialize)]
struct OccupantRecord {
    name: &'static str,
    person: String,
    summary: Vec<String>,
}

/// Lists the built-in example people.
pub(super) fn occupants(output: &mut Output<'_>) -> Result<(), Failure> {
    let people: Vec<OccupantRecord> = presets()
        .into_iter()
        .map(|(name, profile)| OccupantRecord {
            name,
            summary: profile.summary().iter().map(|message| output.text(message)).collect(),
            person: profile.name,
        })
        .collect();
    output.write(&people, |_| {
        people
            .iter()
            .map(|person| format!("{}  {}  {}", person.name, person.person, person.summary.join(" · ")))
            .collect()
    })
}

/// Prints the form of homes as JSON.
pub(super) fn schema(output: &mut Output<'_>) -> Result<(), Failure> {
    let text = store::home_schema();
    let schema: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| Failure::refused(error.to_string(), "report this as a mistake of the program"))?;
    output.write(&schema, |_| vec![text.trim_end().to_owned()])
}
