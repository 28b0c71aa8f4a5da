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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::{Polygon, boolean};
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{Fixture, FixtureKind, LevelId, Mounting, PlanProblem};

    #[test]
    fn templates_are_sound_homes() {
        let templates = templates();
        assert_eq!(
            templates.iter().map(|t| t.id.as_str()).collect::<Vec<_>>(),
            ["T1", "T2", "T3", "T4", "T5", "T6", "T7"]
        );
        for Template { id, plan } in &templates {
            assert_eq!(PlanProblem::find(plan), [], "{id}");
            let entrances = plan.openings.values().filter(|o| o.door().is_some_and(|door| door.is_entrance));
            assert_eq!(entrances.count(), 1, "{id}");
            let geometry = LevelGeometry::new(plan, LevelId(1));
            for room in plan.rooms.keys() {
                assert!(geometry.room(*room).is_some(), "{id}: {room:?} is not closed");
            }
        }
    }

    #[test]
    fn furniture_stands_in_rooms_and_not_in_each_other() {
        let area = |areas: &[Polygon]| areas.iter().map(Polygon::area).sum::<f64>();
        let mut faults = Vec::new();
        for Template { id, plan } in &templates() {
            let geometry = LevelGeometry::new(plan, LevelId(1));
            let stands = |f: &Fixture| {
                matches!(f.kind.mounting(), Mounting::Fixed | Mounting::Movable)
                    && f.kind != FixtureKind::Shower
            };
            let standing: Vec<_> = plan.fixtures.iter().filter(|(_, f)| stands(f)).collect();
            for (fixture_id, fixture) in &standing {
                let outline = fixture.footprint().polygon();
                let Some(room) = geometry.room_of_fixture(&fixture.footprint()) else {
                    faults.push(format!("{id}: {fixture_id:?} {:?} is in no room", fixture.kind));
                    continue;
                };
                let outside =
                    boolean::difference(std::slice::from_ref(&outline), std::slice::from_ref(&room.outline));
                if area(&outside) > 2000.0 {
                    faults.push(format!("{id}: {fixture_id:?} {:?} reaches into a wall", fixture.kind));
                }
                for (other_id, other) in standing.iter().filter(|(other_id, _)| other_id > fixture_id) {
                    let shared =
                        boolean::intersection(std::slice::from_ref(&outline), &[other.footprint().polygon()]);
                    if area(&shared) > 1000.0 {
                        let kinds = (fixture.kind, other.kind);
                        faults.push(format!("{id}: {fixture_id:?} and {other_id:?} overlap: {kinds:?}"));
                    }
                }
            }
        }
        assert_eq!(faults, Vec::<String>::new());
    }
}
