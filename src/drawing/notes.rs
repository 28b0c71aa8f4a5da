//! Notes and drawn dimensions.

use super::dimensions::chain_with;
use super::{Item, Medium, Paint, Stroke, Text, Weight};
use crate::geom::{Vector, point};
use crate::plan::{DimensionLine, ElementId, FloorPlan, Label, LevelId};
use crate::units::Mm;

/// The notes and drawn dimensions of a storey.
pub fn notes(plan: &FloorPlan, level: LevelId, medium: Medium) -> Vec<Item> {
    let dimensions = plan
        .dimensions
        .iter()
        .filter(|(_, line)| line.level == level)
        .map(|(&id, line)| Item::of(ElementId::Dimension(id), dimension(plan, line, medium)));
    let labels = plan
        .labels
        .iter()
        .filter(|(_, label)| label.level == level)
        .map(|(&id, label)| Item::of(ElementId::Label(id), vec![note(label)]));
    dimensions
        .chain(labels)
        .filter(|item| !matches!(item, Item::Group { items, .. } if items.is_empty()))
        .collect()
}

fn note(label: &Label) -> Item {
    let text = Text::new(point(label.at), label.text.as_str(), Paint::Ink2).with_halo();
    Item::Text(Text { turned: label.turned, ..text })
}

/// The string, and thin lines from what it measures. Where somebody measured otherwise than is drawn, that is
/// written, with the drawn length in brackets.
fn dimension(plan: &FloorPlan, line: &DimensionLine, medium: Medium) -> Vec<Item> {
    /// From what is measured to where the thin line begins, and how far it goes on beyond the string.
    const CLEAR: f64 = 6.0;
    const BEYOND: f64 = 6.0;
    let Some(layout) = line.layout(plan) else { return Vec::new() };
    let mut feet = Vec::new();
    for (foot, stop) in &layout.feet {
        let at = layout.origin + layout.along * *stop;
        let Some(out) = (at - foot).try_normalize(1.0) else { continue };
        if (at - foot).norm() > 2.0 * CLEAR * medium.mark {
            feet.push(vec![foot + out * (CLEAR * medium.mark), at + out * (BEYOND * medium.mark)]);
        }
    }
    let words = |gap: usize, length: f64| {
        let drawn = Mm::round(length);
        match line.stated.get(&u32::try_from(gap).unwrap_or(u32::MAX)) {
            Some(stated) if *stated != drawn => format!("{stated} ({drawn})"),
            _ => drawn.to_string(),
        }
    };
    // Texts are read from below and from the right: a string to the left is turned round.
    let turns_round = layout.along.x < -1e-9 || (layout.along.x.abs() <= 1e-9 && layout.along.y > 0.0);
    let mut items = if feet.is_empty() {
        Vec::new()
    } else {
        vec![Item::lines(feet, Stroke::solid(Paint::Dimension, Weight::HAIR))]
    };
    let (along, stops): (Vector, Vec<f64>) = if turns_round {
        (-layout.along, layout.stops.iter().rev().map(|stop| -stop).collect())
    } else {
        (layout.along, layout.stops.clone())
    };
    let last = stops.len().saturating_sub(2);
    let gap = |index: usize| if turns_round { last - index.min(last) } else { index };
    items.extend(chain_with(layout.origin, along, &stops, medium, |index, length| words(gap(index), length)));
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::notes as steps;
    use crate::geom::GridPoint;
    use crate::plan::{Anchor, DimensionDirection, DimensionId, Level};
    use crate::units::Angle;

    fn texts(items: &[Item]) -> Vec<(String, f64)> {
        let mut found = Vec::new();
        for item in items {
            match item {
                Item::Group { items, .. } => found.extend(texts(items)),
                Item::Text(text) => found.push((text.text.clone(), text.turned.to_degrees().round())),
                _ => {}
            }
        }
        found
    }

    #[test]
    fn a_drawn_dimension_is_read_from_below_whichever_way_it_was_drawn() {
        let mut plan = FloorPlan::default();
        plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        let place = |x, y| Anchor::Place(GridPoint::new(x, y));
        for stops in [
            vec![place(0, 0), place(3000, 0), place(5000, 0)],
            vec![place(5000, 0), place(3000, 0), place(0, 0)],
        ] {
            steps::dimension(&plan, LevelId(1), stops, DimensionDirection::Aligned, Mm(-400))
                .unwrap()
                .apply(&mut plan);
        }
        plan.dimensions.get_mut(&DimensionId(2)).unwrap().stated.insert(0, Mm(1990));
        let medium = Medium::screen(10.0);
        let expected = [("3000", 0.0), ("2000", 0.0), ("3000", 0.0), ("1990 (2000)", 0.0)];
        assert_eq!(texts(&notes(&plan, LevelId(1), medium)), expected.map(|(t, a)| (t.to_owned(), a)));
        let label = Label {
            level: LevelId(1),
            at: GridPoint::new(0, 0),
            text: "水表".to_owned(),
            turned: Angle::from_degrees(90.0),
        };
        steps::write(&plan, label).unwrap().apply(&mut plan);
        assert_eq!(texts(&notes(&plan, LevelId(1), medium)).last().unwrap(), &("水表".to_owned(), 90.0));
        assert!(notes(&plan, LevelId(2), medium).is_empty());
    }
}
