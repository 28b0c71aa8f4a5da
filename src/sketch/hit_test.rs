//! Which element is under a place, and which lie in a box.

use super::Scene;
use crate::drawing::TextSize;
use crate::drawing::placement::text_width;
use crate::geom::{Bounds, Point, Segment};
use crate::plan::{ElementId, FixtureKind, FloorPlan, GroupId, LevelId, Mounting};

/// The element under a place, or within `reach` millimetres of it: small things before large ones,
/// openings before the walls they are in, and rooms last.
pub fn element_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    label_at(scene, at, reach)
        .or_else(|| fixture_at(scene, at, reach))
        .or_else(|| opening_at(scene, at, reach))
        .or_else(|| dimension_at(scene, at, reach))
        .or_else(|| wall_at(scene, at, reach))
        .or_else(|| scene.geometry.room_at(at).and_then(|room| room.id).map(ElementId::Room))
}

fn label_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    let labels = scene.plan.labels.iter().filter(|(_, label)| label.level == scene.level);
    labels
        .filter(|(_, label)| {
            // Texts keep their size on the screen; a reach is so many pixels.
            let mark = reach / 8.0;
            let middle = crate::geom::point(label.at);
            let off = crate::geom::rotate(
                at - middle,
                crate::units::Angle::from_degrees(-label.turned.to_degrees()),
            );
            let width = text_width(&label.text, TextSize::Body, false) * mark;
            off.x.abs() <= width / 2.0 + reach / 2.0 && off.y.abs() <= TextSize::Body.px() * mark * 0.7
        })
        .map(|(&id, _)| ElementId::Label(id))
        .next()
}

fn fixture_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    scene
        .plan
        .fixtures
        .iter()
        .filter(|(_, fixture)| fixture.level == scene.level)
        .filter_map(|(&id, fixture)| {
            let footprint = fixture.footprint();
            let inside = footprint.contains(at);
            // Thin things such as bars and switches are hard to hit.
            let near = !inside
                && footprint.width.min(footprint.depth) <= 120.0
                && footprint.polygon().distance_to_edge(at) <= reach;
            if !inside && !near {
                return None;
            }
            let lies_flat =
                fixture.kind.mounting() == Mounting::FloorCovering || fixture.kind == FixtureKind::Lamp;
            Some(((lies_flat, footprint.width * footprint.depth), id))
        })
        .min_by(|(a, id_a), (b, id_b)| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(id_a.cmp(id_b)))
        .map(|(_, id)| ElementId::Fixture(id))
}

fn opening_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    scene.plan.openings.iter().find_map(|(&id, opening)| {
        let wall = scene.plan.walls.get(&opening.wall).filter(|wall| wall.level == scene.level)?;
        let frame = opening.frame(wall)?;
        let hole = Segment::new(frame.start, frame.place(frame.width, 0.0));
        (hole.distance_to(at) <= wall.thickness.to_f64() / 2.0 + reach / 2.0)
            .then_some(ElementId::Opening(id))
    })
}

fn dimension_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    scene.plan.dimensions.iter().filter(|(_, line)| line.level == scene.level).find_map(|(&id, line)| {
        let layout = line.layout(scene.plan)?;
        let (first, last) = (layout.stops.first()?, layout.stops.last()?);
        let string =
            Segment::new(layout.origin + layout.along * *first, layout.origin + layout.along * *last);
        // Half of the reach is for the string, the other half for the text above it.
        (string.distance_to(at) <= reach).then_some(ElementId::Dimension(id))
    })
}

fn wall_at(scene: Scene<'_>, at: Point, reach: f64) -> Option<ElementId> {
    scene
        .plan
        .walls
        .iter()
        .filter(|(_, wall)| wall.level == scene.level)
        .map(|(&id, wall)| (wall.distance_to(at) - wall.thickness.to_f64() / 2.0, id))
        .filter(|(distance, _)| *distance <= reach / 2.0)
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        .map(|(_, id)| ElementId::Wall(id))
}

/// The outermost group that an element belongs to, or the element itself.
pub fn outermost(plan: &FloorPlan, element: ElementId) -> ElementId {
    let mut element = element;
    // Groups hold groups, but none holds itself; the bound is for files written by hand.
    for _ in 0..=plan.groups.len() {
        match plan.group_of(element) {
            Some(id) => element = ElementId::Group(id),
            None => break,
        }
    }
    element
}

/// What is picked under an element while a group is open: what lies in that group, else the outermost group.
pub fn picked(plan: &FloorPlan, element: ElementId, open: Option<GroupId>) -> ElementId {
    let Some(open) = open else { return outermost(plan, element) };
    let mut within = element;
    for _ in 0..=plan.groups.len() {
        match plan.group_of(within) {
            Some(id) if id == open => return within,
            Some(id) => within = ElementId::Group(id),
            None => return within,
        }
    }
    within
}

/// The elements that lie in a box, or that it touches as well, groups as wholes, in the order of kinds and ids.
pub fn elements_in(scene: Scene<'_>, area: &Bounds, touched: bool) -> Vec<ElementId> {
    let corners =
        [area.min, Point::new(area.max.x, area.min.y), area.max, Point::new(area.min.x, area.max.y)];
    let edges: Vec<Segment> =
        (0..4).map(|side| Segment::new(corners[side], corners[(side + 1) % 4])).collect();
    let takes = |places: &[Point]| {
        if touched {
            let crosses = |piece: &Segment| edges.iter().any(|edge| cross(edge, piece));
            places.iter().any(|place| area.contains(*place))
                || places.windows(2).any(|pair| crosses(&Segment::new(pair[0], pair[1])))
        } else {
            !places.is_empty() && places.iter().all(|place| area.contains(*place))
        }
    };
    let mut found: Vec<ElementId> = Vec::new();
    let mut take = |element: ElementId| {
        let element = outermost(scene.plan, element);
        if !found.contains(&element) {
            found.push(element);
        }
    };
    for (&id, wall) in scene.plan.walls.iter().filter(|(_, wall)| wall.level == scene.level) {
        if wall.axis().is_some_and(|axis| takes(&axis.path())) {
            take(ElementId::Wall(id));
        }
    }
    for (&id, fixture) in scene.plan.fixtures.iter().filter(|(_, fixture)| fixture.level == scene.level) {
        let mut outline = fixture.footprint().corners().to_vec();
        outline.push(outline[0]);
        if takes(&outline) || (touched && fixture.footprint().contains(area.center())) {
            take(ElementId::Fixture(id));
        }
    }
    for (&id, label) in scene.plan.labels.iter().filter(|(_, label)| label.level == scene.level) {
        if takes(&[crate::geom::point(label.at)]) {
            take(ElementId::Label(id));
        }
    }
    for (&id, line) in scene.plan.dimensions.iter().filter(|(_, line)| line.level == scene.level) {
        let ends = line.layout(scene.plan).map(|layout| {
            let at = |stop: &f64| layout.origin + layout.along * *stop;
            layout.stops.iter().map(at).collect::<Vec<_>>()
        });
        if ends.is_some_and(|ends| takes(&ends)) {
            take(ElementId::Dimension(id));
        }
    }
    found
}

fn cross(a: &Segment, b: &Segment) -> bool {
    let side = |line: &Segment, place: Point| crate::geom::cross(line.vector(), place - line.from);
    side(a, b.from) * side(a, b.to) <= 0.0 && side(b, a.from) * side(b, a.to) <= 0.0
}

/// What elements are, for selecting all of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ElementKind {
    /// Everything.
    All,
    /// Walls.
    Walls,
    /// Doors and open ways through.
    Doors,
    /// Windows.
    Windows,
    /// Fixtures.
    Fixtures,
    /// Fixtures of one kind.
    FixturesLike(FixtureKind),
    /// Notes and drawn dimensions.
    Notes,
}

/// All elements of a kind on a storey, groups opened.
pub fn elements_of(plan: &FloorPlan, level: LevelId, kind: ElementKind) -> Vec<ElementId> {
    let is_all = kind == ElementKind::All;
    let mut found: Vec<ElementId> = Vec::new();
    if is_all || kind == ElementKind::Walls {
        found.extend(
            plan.walls.iter().filter(|(_, wall)| wall.level == level).map(|(&id, _)| ElementId::Wall(id)),
        );
    }
    if matches!(kind, ElementKind::Doors | ElementKind::Windows) {
        let here = plan.openings.iter().filter(|(_, opening)| {
            let is_here = plan.walls.get(&opening.wall).is_some_and(|wall| wall.level == level);
            is_here && opening.is_passable() == (kind == ElementKind::Doors)
        });
        found.extend(here.map(|(&id, _)| ElementId::Opening(id)));
    }
    let takes = |fixture: FixtureKind| match kind {
        ElementKind::All | ElementKind::Fixtures => true,
        ElementKind::FixturesLike(wanted) => wanted == fixture,
        ElementKind::Walls | ElementKind::Doors | ElementKind::Windows | ElementKind::Notes => false,
    };
    let fixtures = plan.fixtures.iter().filter(|(_, fixture)| fixture.level == level && takes(fixture.kind));
    found.extend(fixtures.map(|(&id, _)| ElementId::Fixture(id)));
    if is_all || kind == ElementKind::Notes {
        let labels = plan.labels.iter().filter(|(_, label)| label.level == level);
        found.extend(labels.map(|(&id, _)| ElementId::Label(id)));
        let lines = plan.dimensions.iter().filter(|(_, line)| line.level == level);
        found.extend(lines.map(|(&id, _)| ElementId::Dimension(id)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::notes;
    use crate::plan::geometry::LevelGeometry;
    use crate::plan::{FixtureId, RoomId};
    use crate::sketch::Grid;
    use crate::store::template;

    #[test]
    fn boxes_take_what_lies_in_them_or_what_they_touch() {
        let plan = template("T1").unwrap().plan;
        let geometry = LevelGeometry::new(&plan, LevelId(1));
        let scene = Scene { plan: &plan, level: LevelId(1), geometry: &geometry, grid: Grid::Fitting };
        let (&id, bed) = plan.fixtures.iter().find(|(_, f)| f.kind == FixtureKind::Bed).unwrap();
        let around = Bounds::around(bed.footprint().corners()).unwrap().grown(5.0);
        assert_eq!(elements_in(scene, &around, false), [ElementId::Fixture(id)]);
        let corner = Bounds { min: around.min, max: around.min + crate::geom::Vector::new(200.0, 200.0) };
        assert!(elements_in(scene, &corner, false).is_empty());
        assert!(elements_in(scene, &corner, true).contains(&ElementId::Fixture(id)));
        let everything = elements_of(&plan, LevelId(1), ElementKind::All);
        assert_eq!(everything.len(), plan.walls.len() + plan.fixtures.len());
        let doors = elements_of(&plan, LevelId(1), ElementKind::Doors).len();
        let windows = elements_of(&plan, LevelId(1), ElementKind::Windows).len();
        assert_eq!(doors + windows, plan.openings.len());
    }

    #[test]
    fn a_group_is_picked_as_one_until_it_is_opened() {
        let mut plan = template("T1").unwrap().plan;
        let pieces = [1, 2, 3].map(|id| ElementId::Fixture(FixtureId(id)));
        let (step, inner) = notes::group(&plan, &pieces[..2]).unwrap();
        step.apply(&mut plan);
        let (step, outer) = notes::group(&plan, &[ElementId::Group(inner), pieces[2]]).unwrap();
        step.apply(&mut plan);
        assert_eq!(picked(&plan, pieces[0], None), ElementId::Group(outer));
        assert_eq!(picked(&plan, pieces[0], Some(outer)), ElementId::Group(inner));
        assert_eq!(picked(&plan, pieces[0], Some(inner)), pieces[0]);
        assert_eq!(picked(&plan, ElementId::Room(RoomId(1)), None), ElementId::Room(RoomId(1)));
    }
}
