//! What is said about a plan, drawn over it: findings with their numbers and readings, circles, ways.
//!
//! [`finding_overlays`] finds a place for every marker and reading, so that none covers another or a
//! text of the plan below.

mod chair_ways;
mod figures;
mod readings;

use std::collections::BTreeSet;

use super::placement::{Placer, around};
use super::{Drawing, Item, Marker, MarkerShape, Medium, Paint, Weight};
use crate::geom::{Bounds, Point, Segment, Vector, right_normal};
use crate::locale::Locale;
use crate::plan::{ElementId, Quantity};
use crate::rules::{Finding, Limit, Mark, Urgency, Verdict};

pub use chair_ways::{chair_outline, chair_route, reached_floor, stuck_chair, width_heat};
pub use figures::{dimension_between, fitting_circle, missing_width, route, wanted_area, wanted_circle};

use readings::Reading;

/// A finding and the number that ties it to a list.
#[derive(Clone, Copy, Debug)]
pub struct NumberedFinding<'a> {
    /// The finding.
    pub finding: &'a Finding,
    /// Its number in the list; what is met has none.
    pub number: Option<u32>,
    /// Whether it is the chosen one.
    pub selected: bool,
}

/// Which findings say their value on the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readings {
    /// None: the arrow must do.
    None,
    /// The chosen one.
    Selected,
    /// All that have a dimension on the plan.
    #[default]
    All,
}

/// How markers look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkerStyle {
    /// Shape and color by urgency.
    #[default]
    Screen,
    /// One filled triangle for all that is not met; what must be measured keeps its dashed square.
    Paper,
}

/// How findings are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OverlayOptions {
    /// Which of them say their value.
    pub readings: Readings,
    /// How markers look.
    pub markers: MarkerStyle,
    /// Whether what is met has its mark too.
    pub met: bool,
    /// Whether everything that must be measured has its marker; otherwise one for each element will do.
    pub every_unknown: bool,
}

/// Numbers findings from 1 in their order: what is not met and what cannot be told. The rest has no number.
pub fn numbered(findings: &[Finding]) -> Vec<NumberedFinding<'_>> {
    let mut last = 0;
    findings
        .iter()
        .map(|finding| {
            let number = matches!(finding.verdict, Verdict::NotMet | Verdict::CannotTell).then(|| {
                last += 1;
                last
            });
            NumberedFinding { finding, number, selected: false }
        })
        .collect()
}

/// The color of a finding, and the fill beside it.
pub const fn paints_of(verdict: Verdict, urgency: Urgency) -> (Paint, Paint) {
    match (verdict, urgency) {
        (Verdict::Met, _) => (Paint::Met, Paint::MetSoft),
        (Verdict::CannotTell | Verdict::NotApplicable, _) => (Paint::Unknown, Paint::UnknownSoft),
        (Verdict::NotMet, Urgency::Must) => (Paint::Must, Paint::MustSoft),
        (Verdict::NotMet, Urgency::Should) => (Paint::Should, Paint::ShouldSoft),
        (Verdict::NotMet, Urgency::Nice) => (Paint::Nice, Paint::NiceSoft),
    }
}

/// The shape of a finding's marker.
pub const fn shape_of(verdict: Verdict, urgency: Urgency) -> MarkerShape {
    match (verdict, urgency) {
        (Verdict::Met, _) => MarkerShape::Ring,
        (Verdict::CannotTell | Verdict::NotApplicable, _) => MarkerShape::DashedSquare,
        (Verdict::NotMet, Urgency::Must) => MarkerShape::Diamond,
        (Verdict::NotMet, Urgency::Should) => MarkerShape::Triangle,
        (Verdict::NotMet, Urgency::Nice) => MarkerShape::Disc,
    }
}

/// The findings as items to lie over a drawing of the plan: what they are about, then their readings, then
/// their markers. Earlier findings get the better places.
pub fn finding_overlays(
    base: &Drawing,
    findings: &[NumberedFinding<'_>],
    locale: &Locale,
    options: OverlayOptions,
) -> Vec<Item> {
    let mut asked: BTreeSet<ElementId> = BTreeSet::new();
    let shown: Vec<NumberedFinding<'_>> = findings
        .iter()
        .filter(|numbered| match numbered.finding.verdict {
            Verdict::NotMet => true,
            Verdict::CannotTell => {
                let first = asked.insert(numbered.finding.element);
                first || numbered.selected || options.every_unknown
            }
            Verdict::Met => options.met,
            Verdict::NotApplicable => false,
        })
        .copied()
        .collect();
    let mut board = Board::new(base);
    // What is drawn where it is must be known before anything is placed beside it.
    let marks: Vec<Item> = shown.iter().map(|numbered| board.marks(numbered)).collect();
    let readings: Vec<Item> = shown.iter().map(|numbered| board.reading(numbered, locale, options)).collect();
    let markers: Vec<(ElementId, Marker)> =
        shown.iter().filter_map(|numbered| board.marker(numbered, options)).collect();
    let leader = |(element, marker): &(ElementId, Marker)| Item::of(*element, marker.leader(base.medium));
    let leaders: Vec<Item> = markers.iter().map(leader).collect();
    // Leaders lie below all that is read; so a marker is drawn without its own.
    let markers = markers
        .into_iter()
        .map(|(element, marker)| Item::of(element, vec![Item::Marker(Marker { anchor: None, ..marker })]));
    marks.into_iter().chain(leaders).chain(readings).chain(markers).filter(|item| !is_empty(item)).collect()
}

fn is_empty(item: &Item) -> bool {
    matches!(item, Item::Group { items, .. } if items.is_empty())
}

/// What a drawing of a plan leaves free: no text may be covered; walls, openings and fixtures had better not.
pub(super) fn occupied(base: &Drawing) -> Placer {
    let medium = base.medium;
    let mut placer = Placer::default();
    for bounds in base.text_bounds() {
        placer.take(bounds);
    }
    for item in &base.items {
        let Item::Group { element: Some(element), items } = item else { continue };
        match element {
            ElementId::Wall(_) => {
                for area in items.iter().flat_map(fill_areas) {
                    placer.avoid(area, 2.5);
                }
            }
            ElementId::Opening(_) => {
                if let Some(bounds) = super::bounds_of(items, medium) {
                    placer.avoid(bounds, 0.7);
                }
            }
            ElementId::Fixture(_) => {
                if let Some(bounds) = super::bounds_of(items, medium) {
                    // A marker may stand on a bed; on a basin it would hide it.
                    let large = bounds.size().min() > 2.2 * Marker::bounds_at(bounds.min, medium).size().x;
                    placer.avoid(bounds, if large { 0.2 } else { 1.2 });
                }
            }
            ElementId::Home
            | ElementId::Level(_)
            | ElementId::Room(_)
            | ElementId::Label(_)
            | ElementId::Dimension(_)
            | ElementId::Underlay(_)
            | ElementId::Group(_) => {}
        }
    }
    placer
}

/// What has been drawn so far, and what is still free.
struct Board {
    medium: Medium,
    placer: Placer,
    drawn: Vec<Mark>,
    read: Vec<Segment>,
}

impl Board {
    fn new(base: &Drawing) -> Self {
        Self { medium: base.medium, placer: occupied(base), drawn: Vec::new(), read: Vec::new() }
    }

    /// What a finding is about, at its place. The same dimension of two findings is drawn once.
    fn marks(&mut self, numbered: &NumberedFinding<'_>) -> Item {
        let finding = numbered.finding;
        let (paint, _) = paints_of(finding.verdict, finding.severity.urgency());
        let width = if finding.verdict == Verdict::Met { Weight::EDGE } else { Weight::FAILING };
        let mut parts = Vec::new();
        for mark in &finding.marks {
            if self.drawn.contains(mark) {
                continue;
            }
            match mark {
                Mark::Dimension(faces) => {
                    if finding.verdict == Verdict::NotMet
                        && let (Quantity::Millimeters, Limit::AtLeast(wanted)) =
                            (finding.quantity, finding.required)
                    {
                        parts.extend(missing_width(*faces, f64::from(wanted), paint, self.medium));
                    }
                    parts.extend(dimension_between(*faces, paint, width, self.medium));
                    if let Some(bounds) = Bounds::around([faces.from, faces.to]) {
                        self.placer.avoid(bounds.grown(8.0 * self.medium.mark), 4.0);
                    }
                }
                Mark::Circle { center, wanted, fits } => {
                    if finding.verdict == Verdict::Met {
                        let (center, _) = fits.unwrap_or((*center, *wanted));
                        parts.extend(fitting_circle(center, *wanted, paint));
                    } else {
                        parts.extend(wanted_circle(*center, *wanted, *fits, paint));
                    }
                }
                Mark::Area(area) => parts.extend(wanted_area(area, paint)),
                Mark::Path(path) if numbered.selected => {
                    parts.extend(route(path, None, Paint::Accent, Paint::AccentSoft, self.medium));
                }
                Mark::Path(_) | Mark::Spot(_) => {}
            }
            self.drawn.push(mark.clone());
        }
        Item::of(finding.element, parts)
    }

    /// The value and what is missing, beside the dimension or below the circle.
    fn reading(&mut self, numbered: &NumberedFinding<'_>, locale: &Locale, options: OverlayOptions) -> Item {
        let finding = numbered.finding;
        let none = Item::of(finding.element, Vec::new());
        let wanted = match options.readings {
            Readings::None => false,
            Readings::Selected => numbered.selected,
            Readings::All => finding.verdict != Verdict::Met,
        };
        let Some(reading) = Reading::of(finding, locale).filter(|_| wanted) else { return none };
        let place = match finding.marks.first() {
            Some(Mark::Dimension(faces)) => {
                if self.read.contains(faces) {
                    return none;
                }
                self.read.push(*faces);
                self.beside(*faces, reading.size(self.medium))
            }
            Some(Mark::Circle { center, wanted, .. }) => {
                let below = Vector::new(0.0, wanted / 2.0 + reading.size(self.medium).y * 0.6);
                self.placer.place(center + below, reading.size(self.medium))
            }
            Some(Mark::Spot(spot)) if numbered.selected => {
                let aside = Vector::new(0.0, -reading.size(self.medium).y);
                self.placer.place(spot + aside, reading.size(self.medium))
            }
            _ => return none,
        };
        let (paint, _) = paints_of(finding.verdict, finding.severity.urgency());
        Item::of(finding.element, reading.placed(&place, paint, self.medium))
    }

    /// A free place beside a dimension: to its right or left, or above or below a level one.
    fn beside(&mut self, faces: Segment, size: Vector) -> Bounds {
        let middle = faces.midpoint();
        let side = faces.vector().try_normalize(1e-9).map_or(Vector::new(0.0, -1.0), right_normal);
        // Half the box, seen in the direction of the side, and a little air.
        let half = (side.x.abs() * size.x + side.y.abs() * size.y) / 2.0 + 12.0 * self.medium.mark;
        let places = [middle + side * half, middle - side * half];
        let free = places.into_iter().find(|&place| self.placer.is_free(&around(place, size)));
        self.placer.place(free.unwrap_or(places[0]), size)
    }

    fn marker(
        &mut self,
        numbered: &NumberedFinding<'_>,
        options: OverlayOptions,
    ) -> Option<(ElementId, Marker)> {
        let finding = numbered.finding;
        let anchor = finding.place()?;
        let size = Marker::bounds_at(anchor, self.medium).size();
        let wanted = match finding.marks.first() {
            Some(Mark::Dimension(faces)) => beyond(*faces, size.x * 0.75),
            _ => anchor,
        };
        let at = self.placer.place(wanted, size).center();
        let urgency = finding.severity.urgency();
        let shape = match (options.markers, finding.verdict) {
            (MarkerStyle::Paper, Verdict::NotMet) => MarkerShape::Triangle,
            _ => shape_of(finding.verdict, urgency),
        };
        let (paint, _) = paints_of(finding.verdict, urgency);
        let marker = Marker {
            at,
            shape,
            paint,
            number: numbered.number,
            anchor: Some(anchor),
            selected: numbered.selected,
        };
        Some((finding.element, marker))
    }
}

/// A place in line with a dimension, beyond its lower or right-hand end, where a marker does not cover it.
fn beyond(faces: Segment, distance: f64) -> Point {
    let Some(along) = faces.vector().try_normalize(1e-9) else { return faces.from };
    if along.x + along.y >= 0.0 { faces.to + along * distance } else { faces.from - along * distance }
}

/// The rectangles around the filled parts of an item.
fn fill_areas(item: &Item) -> Vec<Bounds> {
    match item {
        Item::Fill { areas, .. } => areas.iter().filter_map(crate::geom::Polygon::bounds).collect(),
        _ => Vec::new(),
    }
}
