//! A plan as fills, lines, text and markers, before it is a screen or a page.
//!
//! [`draw_plan`] makes a [`Drawing`] from a plan. Screen, SVG, PNG and paper all show the same
//! drawing; they only give [`Paint`]s their colors and bring [`Weight`]s to size.
//!
//! - [`draw_plan`]: walls, openings, fixtures, names
//! - [`sheet()`]: a storey to scale, for a page of its own
//! - [`dimensions`]: dimension strings outside the walls
//! - [`parts`]: the parts of a plan's picture by themselves
//! - [`overlays`]: findings, circles, routes
//! - [`difference`]: what is removed, new and moved between two plans
//! - [`paper`]: pairs of plans, close-ups and working drawings for pages
//! - [`placement`]: free places for what must not cover anything
//! - [`symbols`]: fixtures as SVG files
//!
//! ```
//! use yiju::drawing::{draw_plan, DrawingOptions, Medium};
//! use yiju::locale::{Language, Locale};
//! use yiju::plan::{geometry::LevelGeometry, FloorPlan, LevelId};
//! let plan = FloorPlan::default();
//! let geometry = LevelGeometry::new(&plan, LevelId(1));
//! let options = DrawingOptions::new(LevelId(1), Medium::screen(12.0));
//! let drawing = draw_plan(&plan, &geometry, &Locale::new(Language::Chinese), &options);
//! assert!(drawing.items.is_empty());
//! ```

mod building;
pub mod difference;
pub mod dimensions;
mod furnishing;
mod hatch;
mod item;
mod labels;
mod marker;
mod notes;
mod openings;
pub mod overlays;
mod paint;
pub mod parts;
pub mod paper;
pub mod placement;
mod plan_drawing;
mod room_floor;
mod scale;
mod sheet;
pub mod symbols;

use crate::geom::{Bounds, Point};
use crate::plan::ElementId;

pub use item::{Align, Dash, Item, Stroke, Text, TextSize, Weight};
pub use marker::{Marker, MarkerShape};
pub use paint::Paint;
pub use plan_drawing::{DimensionStrings, DrawingOptions, Layers, PlanParts, draw_plan, plan_parts};
pub use scale::{Medium, PaperScale};
pub use sheet::sheet;

/// A picture of a plan, in plan millimetres.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What is shown.
    pub bounds: Bounds,
    /// What the sizes of text, markers and arrows were made for.
    pub medium: Medium,
    /// What it is made of, lowest first.
    pub items: Vec<Item>,
}

impl Drawing {
    /// A drawing just large enough for its items and a margin in plan millimetres.
    pub fn around(items: Vec<Item>, medium: Medium, margin: f64) -> Self {
        let empty = Bounds { min: Point::origin(), max: Point::origin() };
        let mut drawing = Self { bounds: empty, medium, items };
        drawing.fit(margin);
        drawing
    }

    /// Shows all items and a margin in plan millimetres.
    pub fn fit(&mut self, margin: f64) {
        if let Some(bounds) = bounds_of(&self.items, self.medium) {
            self.bounds = bounds.grown(margin);
        }
    }

    /// Visits all items, groups opened and markers taken apart, with the element that each shows.
    pub fn visit(&self, mut see: impl FnMut(Option<ElementId>, &Item)) {
        fn walk(
            items: &[Item],
            element: Option<ElementId>,
            medium: Medium,
            see: &mut impl FnMut(Option<ElementId>, &Item),
        ) {
            for item in items {
                match item {
                    Item::Group { element: own, items } => walk(items, own.or(element), medium, see),
                    Item::Marker(marker) => walk(&marker.parts(medium), element, medium, see),
                    Item::Fill { .. } | Item::Stroke { .. } | Item::Text(_) => see(element, item),
                }
            }
        }
        walk(&self.items, None, self.medium, &mut see);
    }

    /// The rectangles that texts take.
    pub fn text_bounds(&self) -> Vec<Bounds> {
        let mut found = Vec::new();
        self.visit(|_, item| {
            if let Item::Text(text) = item {
                found.push(text.bounds(self.medium.mark));
            }
        });
        found
    }
}

/// The rectangle around items; `None` without any.
pub fn bounds_of(items: &[Item], medium: Medium) -> Option<Bounds> {
    let mut bounds: Option<Bounds> = None;
    let mut add = |more: Option<Bounds>| {
        if let Some(more) = more {
            bounds = Some(bounds.map_or(more, |bounds| bounds.union(&more)));
        }
    };
    for item in items {
        match item {
            Item::Fill { areas, .. } => {
                add(Bounds::around(areas.iter().flat_map(|area| area.outer.iter().copied())));
            }
            Item::Stroke { lines, .. } => add(Bounds::around(lines.iter().flatten().copied())),
            Item::Text(text) => add(Some(text.bounds(medium.mark))),
            Item::Marker(marker) => {
                add(Some(marker.bounds(medium)));
                add(marker.anchor.map(|anchor| Bounds { min: anchor, max: anchor }));
            }
            Item::Group { items, .. } => add(bounds_of(items, medium)),
        }
    }
    bounds
}
