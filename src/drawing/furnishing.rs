//! Fixtures, as their symbols to size.

use super::{DrawingOptions, Item, Medium, Paint, Stroke, Text, Weight, placement, symbols};
use crate::geom::OrientedRect;
use crate::locale::Locale;
use crate::plan::{ElementId, Fixture, FixtureId, FixtureKind, FloorPlan, LevelId, Mounting};

/// Whether it hangs on a wall or from the ceiling and so lies over the walls in the picture.
pub(super) const fn hangs(kind: FixtureKind) -> bool {
    matches!(kind.mounting(), Mounting::Wall | Mounting::Ceiling)
}

/// What stands or lies on the floor, lowest first.
pub(super) fn order_standing(plan: &FloorPlan, level: LevelId) -> Vec<FixtureId> {
    let lies = |fixture: &Fixture| fixture.kind.mounting() == Mounting::FloorCovering;
    let large = |fixture: &Fixture| fixture.kind == FixtureKind::Shower;
    let order = |fixture: &Fixture| (!(large(fixture) || lies(fixture)), !large(fixture), fixture.top);
    ordered(plan, level, |fixture| !hangs(fixture.kind), order)
}

/// What hangs on walls and from the ceiling, lowest first.
pub(super) fn order_hanging(plan: &FloorPlan, level: LevelId) -> Vec<FixtureId> {
    ordered(plan, level, |fixture| hangs(fixture.kind), |fixture| fixture.top)
}

fn ordered<K: Ord>(
    plan: &FloorPlan,
    level: LevelId,
    keep: impl Fn(&Fixture) -> bool,
    order: impl Fn(&Fixture) -> K,
) -> Vec<FixtureId> {
    let mut fixtures: Vec<(FixtureId, &Fixture)> = plan
        .fixtures
        .iter()
        .filter(|(_, fixture)| fixture.level == level && keep(fixture))
        .map(|(&id, fixture)| (id, fixture))
        .collect();
    fixtures.sort_by_key(|&(id, fixture)| (order(fixture), id));
    fixtures.into_iter().map(|(id, _)| id).collect()
}

/// What stands or lies on the floor, as it is drawn.
pub(super) fn standing(plan: &FloorPlan, locale: &Locale, options: &DrawingOptions) -> Vec<Item> {
    let shown = if options.layers.furniture { order_standing(plan, options.level) } else { Vec::new() };
    drawn(plan, shown, locale, options)
}

/// What hangs on walls and from the ceiling, as it is drawn.
pub(super) fn hanging(plan: &FloorPlan, locale: &Locale, options: &DrawingOptions) -> Vec<Item> {
    let shown = if options.layers.fittings { order_hanging(plan, options.level) } else { Vec::new() };
    drawn(plan, shown, locale, options)
}

fn drawn(plan: &FloorPlan, shown: Vec<FixtureId>, locale: &Locale, options: &DrawingOptions) -> Vec<Item> {
    shown
        .into_iter()
        .filter_map(|id| {
            let fixture = plan.fixtures.get(&id)?;
            Some(Item::of(ElementId::Fixture(id), draw(fixture, locale, options.medium)))
        })
        .collect()
}

/// A fixture's symbol to size; a named box for what has none.
pub(super) fn draw(fixture: &Fixture, locale: &Locale, medium: Medium) -> Vec<Item> {
    let place = drawn_area(fixture, medium);
    if fixture.kind != FixtureKind::Other
        && let Some(symbol) = symbols::symbol(fixture.kind, place.width, place.depth)
    {
        return symbol.placed(&place, medium.shows_detail());
    }
    let outline = place.polygon();
    let name =
        if fixture.name.is_empty() { locale.get(fixture.kind.message_id()) } else { fixture.name.clone() };
    let mut parts = vec![
        Item::fill(vec![outline.clone()], Paint::Furniture),
        Item::edges(&[outline], Stroke::solid(Paint::FurnitureLine, Weight::FURNITURE)),
    ];
    let text = Text::new(place.center, name, Paint::Ink2);
    let width = placement::text_width(&text.text, text.size, text.bold) * medium.mark;
    if width <= place.width.max(place.depth) {
        parts.push(Item::Text(text));
    }
    parts
}

/// Where a fixture is drawn. Switches and alarms are far too small to be seen to size: they have a least
/// size, and stand with their back where it is.
pub(super) fn drawn_area(fixture: &Fixture, medium: Medium) -> OrientedRect {
    /// Side of the square for small devices, in reference pixels.
    const DEVICE: f64 = 15.0;
    /// Least depth of what is a bar seen from above, in reference pixels.
    const BAR: f64 = 4.0;
    let mut place = fixture.footprint();
    let hung = fixture.kind.mounting() == Mounting::Wall;
    if symbols::is_device(fixture.kind) {
        let side = (DEVICE * medium.mark).min(400.0).max(place.width);
        if hung {
            place.center = place.place(0.0, (side - place.depth) / 2.0);
        }
        (place.width, place.depth) = (side, side);
    } else if hung && place.depth < BAR * medium.line {
        let depth = BAR * medium.line;
        place.center = place.place(0.0, (depth - place.depth) / 2.0);
        place.depth = depth;
    }
    place
}
