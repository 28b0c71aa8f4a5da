//! Homes as JSON, for programs: the same records as a home file, in a published form.

use super::home_file::{Reader, plan_of, record_of};
use super::records::HomeRecord;
use crate::datafile::DataProblem;
use crate::plan::FloorPlan;

/// Writes a home as JSON; reading it gives the same plan.
///
/// ```
/// use yiju::store::{parse_home_json, template, write_home_json};
/// let plan = template("T1").unwrap().plan;
/// assert_eq!(parse_home_json("t1.json", &write_home_json(&plan)), Ok(plan));
/// ```
pub fn write_home_json(plan: &FloorPlan) -> String {
    let mut text = serde_json::to_string_pretty(&record_of(plan))
        .expect("a record of plain values and text keys can always be written");
    text.push('\n');
    text
}

/// Reads a home from JSON.
///
/// # Errors
/// The place of the first mistake, with a hint, as for a home file.
pub fn parse_home_json(name: &str, text: &str) -> Result<FloorPlan, DataProblem> {
    let record: HomeRecord = serde_json::from_str(text).map_err(|error| {
        let before =
            text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
        let offset = before + error.column().saturating_sub(1);
        DataProblem::at_offset(
            name,
            text,
            offset,
            error.to_string(),
            "the schema tells what is written where",
        )
    })?;
    plan_of(record, &Reader { name, text, quote: "\"", end: "\n  ]" })
}

/// Whether a file is a home as JSON.
pub fn is_home_json(text: &str) -> bool {
    /// What only our homes begin with.
    #[derive(serde::Deserialize)]
    struct Head {
        #[serde(rename = "version")]
        _version: u32,
        #[serde(rename = "levels")]
        _levels: serde::de::IgnoredAny,
        #[serde(rename = "openings")]
        _openings: serde::de::IgnoredAny,
        #[serde(rename = "fixtures")]
        _fixtures: serde::de::IgnoredAny,
    }
    serde_json::from_str::<Head>(text).is_ok()
}

/// The form of homes as JSON: a JSON Schema.
pub fn home_schema() -> String {
    let schema = schemars::schema_for!(HomeRecord);
    let mut text =
        serde_json::to_string_pretty(&schema).expect("a schema is a JSON value, which can always be written");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::templates;

    #[test]
    fn every_template_goes_there_and_back() {
        for template in templates() {
            let text = write_home_json(&template.plan);
            assert!(is_home_json(&text));
            assert_eq!(parse_home_json("home.json", &text), Ok(template.plan));
        }
    }

    #[test]
    fn mistakes_are_placed() {
        let text = write_home_json(&templates()[0].plan);
        let broken = text.replacen("\"thickness\"", "\"thikness\"", 1);
        let line = 1 + broken[..broken.find("thikness").unwrap()].matches('\n').count();
        let problem = parse_home_json("home.json", &broken).unwrap_err();
        assert!(problem.to_string().starts_with(&format!("home.json:{line}:")), "{problem}");
        let newer = text.replacen("\"version\": 2", "\"version\": 99", 1);
        assert!(parse_home_json("home.json", &newer).unwrap_err().to_string().contains("99"));
    }

    #[test]
    fn the_schema_names_every_field_that_is_written() {
        let schema: serde_json::Value = serde_json::from_str(&home_schema()).unwrap();
        let written: serde_json::Value =
            serde_json::from_str(&write_home_json(&templates()[0].plan)).unwrap();
        let known = schema["properties"].as_object().unwrap();
        for field in written.as_object().unwrap().keys() {
            assert!(known.contains_key(field), "{field}");
        }
        let required: Vec<&str> =
            schema["required"].as_array().unwrap().iter().filter_map(serde_json::Value::as_str).collect();
        assert!(required.contains(&"walls") && !required.contains(&"labels"), "{required:?}");
    }
}
