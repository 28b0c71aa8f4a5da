//! Where the person gets to with their chair: the floor they reach, one way at a time, played on the plan.

use egui::{Ui, vec2};

use crate::clearance::maneuver::{GatedAnswer, Limit, Motion, Pose, Vehicle, Verdict};
use crate::drawing::overlays::{chair_outline, chair_route, reached_floor, stuck_chair, width_heat};
use crate::drawing::{Item, Medium, Paint};
use crate::geom::Polygon;
use crate::gui::Icon;
use crate::gui::canvas::{Picture, Sheet, bars};
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{BarButton, Card, text};
use crate::locale::Message;
use crate::plan::travel::{Destination, StoreyFloor};
use crate::plan::{ElementId, FixtureKind, LevelId};

/// Poses that are played in a second; they are 25 mm or 3° apart.
const POSES_PER_SECOND: f64 = 30.0;
/// Pieces of the axis that widths are shown for are this long, in millimetres.
const HEAT_STEP: f64 = 60.0;

/// A way that is asked about.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Errand {
    from: Destination,
    to: Destination,
    names: [ElementId; 2],
}

/// What the answer follows from.
#[derive(Clone, PartialEq)]
struct Key {
    shown: u64,
    level: LevelId,
    vehicle: Vehicle,
    errand: usize,
}

struct Known {
    key: Key,
    errands: Vec<Errand>,
    answer: Option<(GatedAnswer, Option<Limit>)>,
    door: Option<ElementId>,
    reached: Vec<Polygon>,
    heat: Vec<Item>,
    poses: Vec<Pose>,
    picture: Option<(i32, bool, Picture)>,
}

/// What the place keeps of the chair's ways.
#[derive(Default)]
pub(super) struct ChairWays {
    known: Option<Known>,
    errand: usize,
    /// When playing began, in seconds of the window's clock.
    since: Option<f64>,
}

impl ChairWays {
    /// Paints what is known over the plan.
    pub(super) fn paint(&mut self, ui: &Ui, cx: &Context<'_>, sheet: &Sheet) {
        let (reach, heat) = (cx.view.shows_reach, cx.view.shows_widths);
        if !reach && !heat {
            self.since = None;
            return;
        }
        let vehicle = cx.session.case().occupant.vehicle();
        let known = self.known(cx, &vehicle);
        let zoom = (sheet.view.mm_per_pixel.ln() * 25.0).round() as i32;
        if known.picture.as_ref().is_none_or(|(made, shows, _)| (*made, *shows) != (zoom, reach)) {
            let medium = Medium::screen(sheet.view.mm_per_pixel);
            let mut items = if heat { known.heat.clone() } else { Vec::new() };
            if reach {
                items.extend(known.items(&vehicle, medium));
            }
            known.picture = Some((zoom, reach, Picture::of(items, medium)));
        }
        if let Some((.., picture)) = &known.picture {
            picture.paint(ui.painter(), sheet, tokens(ui));
        }
        let Some(since) = self.since else { return };
        let Some(known) = &self.known else { return };
        let step = ((ui.input(|input| input.time) - since) * POSES_PER_SECOND).max(0.0) as usize;
        let Some(pose) = known.poses.get(step).filter(|_| reach) else {
            self.since = None;
            return;
        };
        let items = chair_outline(vehicle.outline(), pose, Paint::Accent, 0.35);
        Picture::of(items, Medium::screen(sheet.view.mm_per_pixel)).paint(ui.painter(), sheet, tokens(ui));
        ui.ctx().request_repaint();
    }

    /// Which way, whether it is possible, and a button that plays it.
    pub(super) fn bar(&mut self, ui: &mut Ui, cx: &Context<'_>, at: egui::Pos2, width: f32) {
        if !cx.view.shows_reach {
            return;
        }
        let Some(known) = &self.known else { return };
        let names = &cx.session.assessment().names;
        let errand = known.errands.get(known.key.errand).map(|errand| {
            let [from, to] = errand.names.map(|name| names.of(name));
            cx.say(&Message::new("chair-errand").with("from", from).with("to", to))
        });
        let Some(errand) = errand else { return };
        let said = cx.say(&known.says(cx));
        let (count, plays) = (known.errands.len(), !known.poses.is_empty());
        bars::at(ui, at, vec2(width, 54.0), |ui| {
            bars::blocked(ui, "chair-ways", |ui| {
                Card::floating().show(ui, |ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 6.0;
                        if ui.add(BarButton::new(Icon::Route, &errand)).clicked() {
                            self.errand = (self.errand + 1) % count.max(1);
                            self.since = None;
                        }
                        if plays && ui.add(BarButton::new(Icon::Right, &cx.word("chair-play"))).clicked() {
                            self.since = Some(ui.input(|input| input.time));
                        }
                        text(ui, &said, Type::Body, tokens(ui).ink);
                        ui.add_space(10.0);
                    });
                })
            });
        });
    }

    fn known(&mut self, cx: &Context<'_>, vehicle: &Vehicle) -> &mut Known {
        let key = Key {
            shown: cx.session.shown(),
            level: cx.view.level,
            vehicle: vehicle.clone(),
            errand: self.errand,
        };
        if self.known.as_ref().is_some_and(|known| known.key != key) {
            self.known = None;
            self.since = None;
        }
        self.known.get_or_insert_with(|| Known::of(cx, key))
    }
}

impl Known {
    fn of(cx: &Context<'_>, mut key: Key) -> Self {
        let plan = cx.session.plan();
        let occupant = &cx.session.case().occupant;
        let storey = match cx.session.assessment().geometry.get(&key.level) {
            Some(geometry) => StoreyFloor::in_geometry(plan, key.level, geometry),
            None => StoreyFloor::new(plan, key.level),
        };
        let errands = errands(cx, key.level);
        if key.errand >= errands.len() {
            key.errand = 0;
        }
        let vehicle = key.vehicle.clone();
        let most = occupant.most_shunts();
        let (mut answer, mut reached, mut door) = (None, Vec::new(), None);
        if let Some(errand) = errands.get(key.errand)
            && let Some(from) = storey.place(errand.from, &vehicle)
            && let Some(to) = storey.place(errand.to, &vehicle)
        {
            let trip = storey.trip(&vehicle, occupant.opener(), &from, &to, most);
            let gated = trip.answer();
            let limit = (gated.answer.verdict != Verdict::Yes).then(|| trip.limit()).flatten();
            door = gated
                .openings
                .iter()
                .find(|opening| opening.verdict != Verdict::Yes)
                .and_then(|opening| storey.door(opening.gate))
                .map(ElementId::Opening);
            answer = Some((gated, limit));
            reached = storey.reach(&vehicle, &from, most).map_or_else(Vec::new, |reach| reach.floor());
        }
        let motion = answer.as_ref().and_then(|(gated, _)| gated.answer.motion.as_ref());
        let poses = motion.map_or_else(Vec::new, |motion: &Motion| motion.poses(25.0, 3.0));
        let heat = width_heat(&storey.free_space().axis_widths(HEAT_STEP), vehicle.outline().width());
        Self { key, errands, answer, door, reached, heat, poses, picture: None }
    }

    fn items(&self, vehicle: &Vehicle, medium: Medium) -> Vec<Item> {
        let mut items = reached_floor(&self.reached, Paint::Met, Paint::MetSoft);
        items.extend(chair_route(&self.poses, Paint::Accent, Paint::AccentSoft, medium));
        if let Some(squeeze) = self.answer.as_ref().and_then(|(_, limit)| limit.as_ref()?.squeeze.as_ref()) {
            items.extend(stuck_chair(vehicle.outline(), squeeze, Paint::Must, medium));
        }
        items
    }

    fn says(&self, cx: &Context<'_>) -> Message {
        let Some((gated, limit)) = &self.answer else { return Message::new("chair-cannot-tell") };
        let vehicle = &self.key.vehicle;
        match (gated.answer.verdict, gated.verdict(), self.door) {
            (Verdict::Yes, Verdict::No, Some(door)) => {
                let names = &cx.session.assessment().names;
                Message::new("chair-door").with("door", names.of(door))
            }
            (Verdict::Yes, ..) => match &gated.answer.motion {
                Some(motion) if gated.answer.is_yes_within_shunts(vehicle) => {
                    Message::new("chair-yes").with("count", motion.shunts())
                }
                _ => Message::new("chair-more-shunts").with("most", cx.session.case().occupant.most_shunts()),
            },
            (Verdict::No, ..) => match limit {
                Some(limit) if limit.widths.passes > 0.0 => {
                    let missing = libm::ceil(vehicle.outline().width() - limit.widths.passes);
                    Message::new("chair-no-missing").with("missing", format!("{missing:.0}"))
                }
                _ => Message::new("chair-no"),
            },
            (Verdict::Borderline, ..) => Message::new("chair-borderline"),
            (Verdict::CannotTell, ..) => Message::new("chair-cannot-tell"),
        }
    }
}

/// The ways of everyday that this storey has: from bed to toilet, from the entrance to bed and toilet.
fn errands(cx: &Context<'_>, level: LevelId) -> Vec<Errand> {
    let plan = cx.session.plan();
    let fixture = |kinds: &[FixtureKind]| {
        let of_kind =
            plan.fixtures.iter().find(|(_, fixture)| fixture.level == level && kinds.contains(&fixture.kind));
        of_kind.map(|(&id, _)| (Destination::Fixture(id), ElementId::Fixture(id)))
    };
    let entrance = plan
        .openings
        .iter()
        .find(|(id, opening)| {
            opening.door().is_some_and(|door| door.is_entrance)
                && plan.level_of(ElementId::Opening(**id)) == Some(level)
        })
        .map(|(&id, _)| (Destination::Entrance, ElementId::Opening(id)));
    let bed = fixture(&[FixtureKind::CareBed, FixtureKind::Bed]);
    let toilet = fixture(&[FixtureKind::Toilet, FixtureKind::SquatPan]);
    [(bed, toilet), (entrance, bed), (entrance, toilet)]
        .into_iter()
        .filter_map(|(from, to)| {
            let (from, to) = (from?, to?);
            Some(Errand { from: from.0, to: to.0, names: [from.1, to.1] })
        })
        .collect()
}
