//! Findings as pictures: over the plan, and cut out around one place.

use std::collections::BTreeSet;

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use crate::drawing::overlays::{NumberedFinding, OverlayOptions, Readings, finding_overlays};
use crate::drawing::{DimensionStrings, Drawing, DrawingOptions, Item, Layers, Marker, Medium, draw_plan};
use crate::geom::{Bounds, Vector};
use crate::plan::LevelId;
use crate::plan::geometry::LevelGeometry;
use crate::rules::{Finding, FindingKey, Mark as PlanMark, Urgency, Verdict};

use super::CanvasView;
use super::canvas::{Picture, Sheet};
use super::context::Context;
use super::theme::tokens;
use super::widgets::Mark;

/// The mark of a finding's urgency.
pub fn mark_of(finding: &Finding) -> Mark {
    match (finding.verdict, finding.severity.urgency()) {
        (Verdict::Met, _) => Mark::Met,
        (Verdict::CannotTell | Verdict::NotApplicable, _) => Mark::Unknown,
        (Verdict::NotMet, Urgency::Must) => Mark::Must,
        (Verdict::NotMet, Urgency::Should) => Mark::Should,
        (Verdict::NotMet, Urgency::Nice) => Mark::Nice,
    }
}

/// What lies over the plan: a picture, and the markers in it with what they are about.
#[derive(Default)]
pub struct Overlay {
    /// The picture.
    pub picture: Picture,
    /// Markers, and the finding of each; what must be measured has none.
    pub markers: Vec<(Marker, Option<Finding>)>,
}

/// Pictures of findings, made anew only when something about them changed.
#[derive(Default)]
pub struct FindingPictures {
    overlay: Option<(OverlayKey, Overlay)>,
    crop: Option<(CropKey, Picture, CanvasView)>,
}

#[derive(Clone, PartialEq)]
struct OverlayKey {
    shown: u64,
    level: LevelId,
    zoom: i32,
    selected: Option<FindingKey>,
    survey: bool,
    routes: bool,
    turning: bool,
    language: crate::locale::Language,
}

#[derive(Clone, PartialEq)]
struct CropKey {
    shown: u64,
    finding: FindingKey,
    width: i32,
    language: crate::locale::Language,
}

/// Width of a cut-out on the plan, in millimetres.
const CROP_MM: f64 = 3000.0;

impl FindingPictures {
    /// What lies over a drawing of the plan.
    pub fn overlay(&mut self, cx: &Context<'_>, drawing: &Drawing, sheet: &Sheet) -> &Overlay {
        let first = || cx.session.assessment().numbered().next().map(|(_, finding)| finding.key());
        let key = OverlayKey {
            shown: cx.session.shown(),
            level: cx.view.level,
            zoom: (sheet.view.mm_per_pixel.ln() * 25.0).round() as i32,
            selected: cx.view.finding.clone().or_else(first),
            survey: cx.view.shows_survey,
            routes: cx.view.shows_routes,
            turning: cx.view.shows_turning,
            language: cx.locale.language(),
        };
        if self.overlay.as_ref().is_some_and(|(made, _)| *made != key) {
            self.overlay = None;
        }
        let (_, overlay) = self.overlay.get_or_insert_with(|| {
            let overlay = overlay(cx, drawing, &key);
            (key, overlay)
        });
        overlay
    }

    /// A cut-out of the plan around a finding, as wide as there is room.
    pub fn crop(&mut self, ui: &mut Ui, cx: &Context<'_>, finding: &Finding) {
        let Some(place) = finding.place() else { return };
        let size = vec2(ui.available_width(), 160.0);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let key = CropKey {
            shown: cx.session.shown(),
            finding: finding.key(),
            width: size.x.round() as i32,
            language: cx.locale.language(),
        };
        if self.crop.as_ref().is_some_and(|(made, ..)| *made != key) {
            self.crop = None;
        }
        let mm_per_pixel = CROP_MM / f64::from(size.x.max(1.0));
        let (_, picture, view) = self.crop.get_or_insert_with(|| {
            let empty = LevelGeometry::default();
            let geometry = cx.session.assessment().geometry.get(&cx.view.level).unwrap_or(&empty);
            let options = DrawingOptions::new(cx.view.level, Medium::screen(mm_per_pixel))
                .with_layers(Layers { names: false, areas: false, dimensions: DimensionStrings::None, ..Layers::ALL });
            let mut drawing = draw_plan(cx.session.plan(), geometry, cx.locale, &options);
            let numbered = NumberedFinding { finding, number: None, selected: true };
            let half = Vector::new(f64::from(size.x), f64::from(size.y)) * (mm_per_pixel / 2.0);
            drawing.bounds = Bounds { min: place - half, max: place + half };
            let said = OverlayOptions { readings: Readings::All, ..OverlayOptions::default() };
            let over = finding_overlays(&drawing, &[numbered], cx.locale, said);
            // The card has its mark already; the picture needs no other.
            let is_marker =
                |item: &Item| matches!(item, Item::Group { items, .. } if matches!(items.as_slice(), [Item::Marker(_)]));
            drawing.items.extend(over.into_iter().filter(|item| !is_marker(item)));
            let view = CanvasView { center: place, mm_per_pixel, quarter_turns: 0 };
            (key, Picture::new(&drawing), view)
        });
        let sheet = Sheet { area: rect, free: rect, view: *view };
        paint_in_frame(ui, picture, &sheet, 1.0);
    }
}

/// Paints a picture inside a rounded frame.
pub fn paint_in_frame(ui: &Ui, picture: &Picture, sheet: &Sheet, scale: f32) {
    let colors = tokens(ui);
    let rect: Rect = sheet.area;
    ui.painter().rect_filled(rect, 10.0, colors.canvas);
    let painter = ui.painter().with_clip_rect(rect.shrink(1.0).intersect(ui.clip_rect()));
    picture.paint_scaled(&painter, sheet, colors, scale);
    // The picture has square corners; the ground's color covers them.
    let ring = Stroke::new(4.0, colors.raised);
    ui.painter().rect_stroke(rect.expand(1.0), 12.0, ring, StrokeKind::Outside);
    ui.painter().rect_stroke(rect, 10.0, Stroke::new(1.0, colors.line), StrokeKind::Inside);
}

fn overlay(cx: &Context<'_>, drawing: &Drawing, key: &OverlayKey) -> Overlay {
    let assessment = cx.session.assessment();
    let is_shown = |mark: &PlanMark| match mark {
        PlanMark::Path(_) => key.routes,
        PlanMark::Circle { .. } => key.turning,
        PlanMark::Dimension(_) | PlanMark::Area(_) | PlanMark::Spot(_) => true,
    };
    let shown = |finding: &Finding| {
        let mut shown = finding.clone();
        let place = finding.place();
        shown.marks.retain(is_shown);
        // Without its circle a finding keeps its place.
        if shown.marks.is_empty() {
            shown.marks.extend(place.map(PlanMark::Spot));
        }
        shown
    };
    let difficulties = assessment.difficulties.len();
    // A narrow bathroom door fails in several ways; one balloon leads to it. The list has them all.
    let mut elements = BTreeSet::new();
    let is_selected = |finding: &Finding| key.selected.as_ref() == Some(&finding.key());
    let mut difficult: Vec<(u32, &Finding)> =
        assessment.numbered().filter(|(_, finding)| is_selected(finding)).collect();
    elements.extend(difficult.iter().map(|(_, finding)| finding.element));
    difficult.extend(assessment.numbered().filter(|(_, finding)| elements.insert(finding.element)));
    let mut numbers: Vec<u32> = difficult.iter().map(|(number, _)| *number).collect();
    let mut findings: Vec<Finding> = difficult.iter().map(|(_, finding)| shown(finding)).collect();
    let survey = if key.survey { assessment.survey.as_slice() } else { &[] };
    for (place, item) in survey.iter().enumerate() {
        let waits = |finding: &&Finding| {
            finding.verdict == Verdict::CannotTell && finding.missing.contains(&item.missing)
        };
        if let Some(finding) = assessment.findings.iter().find(waits)
            && !findings
                .iter()
                .any(|known| known.verdict == Verdict::CannotTell && known.element == finding.element)
        {
            findings.push(shown(finding));
            numbers.push(u32::try_from(difficulties + place + 1).unwrap_or(u32::MAX));
        }
    }
    let numbered: Vec<NumberedFinding<'_>> = findings
        .iter()
        .zip(&numbers)
        .map(|(finding, &number)| NumberedFinding {
            finding,
            number: Some(number),
            selected: is_selected(finding),
        })
        .collect();
    let options = OverlayOptions { readings: Readings::Selected, ..OverlayOptions::default() };
    let items = finding_overlays(drawing, &numbered, cx.locale, options);
    let mut markers = Vec::new();
    for item in &items {
        let Item::Group { items, .. } = item else { continue };
        for item in items {
            let Item::Marker(marker) = item else { continue };
            let about = numbered.iter().find(|numbered| numbered.number == marker.number);
            let finding = about.filter(|numbered| numbered.finding.verdict == Verdict::NotMet);
            markers.push((marker.clone(), finding.map(|numbered| numbered.finding.clone())));
        }
    }
    let over = Drawing { items, ..drawing.clone() };
    Overlay { picture: Picture::new(&over), markers }
}
