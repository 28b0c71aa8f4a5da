use std::collections::BTreeMap;

use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, HtmlEscape, context};

use super::Proposal;
use super::figures::Figures;
use super::print::words;
use crate::export::ExportError;

/// The built-in page. It needs nothing else: no network, no other file.
static PAGE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/phone/page.html"));

/// The family's proposal as one page for a phone, with a handle between before and after.
///
/// # Errors
/// The built-in template does not fit the proposal, which is a mistake of ours.
pub fn phone_page(proposal: &Proposal<'_>) -> Result<String, ExportError> {
    let mut figures = Figures::default();
    let changes = proposal.changes();
    let bill = proposal.bill(&changes);
    let family = proposal.family(&changes, &bill, &mut figures);
    let files = figures.into_files();
    let drawings: BTreeMap<&str, String> =
        files.iter().map(|(path, file)| (path, String::from_utf8_lossy(file).into_owned())).collect();
    let (language, center) = (proposal.locale.language(), proposal.center);
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_filter("rich", rich);
    let page = environment.template_from_str(PAGE).and_then(|page| {
        page.render(context! {
            language => language.tag(),
            number => proposal.number(),
            center => context! { name => center.name.get(language), phone => center.phone.as_str() },
            words => words(proposal.locale),
            family => Value::from(Serde(&family)),
            drawings => drawings,
        })
    });
    page.map_err(|error| ExportError::Phone(error.to_string()))
}

/// A text with what stands between asterisks in bold, as templates of pages have it.
fn rich(text: &str) -> Value {
    let mut html = String::new();
    for (index, part) in text.split('*').enumerate() {
        let part = HtmlEscape(part);
        html.push_str(&if index % 2 == 1 { format!("<strong>{part}</strong>") } else { part.to_string() });
    }
    Value::from_safe_string(html)
}
