use include_dir::{Dir, include_dir};

use super::home_file::parse_home;
use crate::plan::FloorPlan;

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/catalogs/templates");

/// A typical older flat to begin from. Composed by us from typical bays; not a measured home.
#[derive(Clone, Debug)]
pub struct Template {
    /// Its short name, such as `T1`.
    pub id: String,
    /// The flat; its name describes it.
    pub plan: FloorPlan,
}

/// The built-in templates, in the order of their names.
pub fn templates() -> Vec<Template> {
    let mut templates: Vec<Template> = TEMPLATES
        .files()
        .filter_map(|file| {
            let id = file.path().file_stem()?.to_str()?.to_uppercase();
            let plan = parse_home(&id, file.contents_utf8()?);
            debug_assert!(plan.is_ok(), "the built-in templates are sound, a test checks them: {plan:?}");
            Some(Template { id, plan: plan.ok()? })
        })
        .collect();
    templates.sort_by(|a, b| a.id.cmp(&b.id));
    templates
}

/// A built-in template by its name, in either case.
pub fn template(id: &str) -> Option<Template> {
    templates().into_iter().find(|template| template.id.eq_ignore_ascii_case(id))
}
