//! Whether a chair of 1,200 × 700 gets through a flat: certain answers, cold and after one thing moved.
//!
//! The flat is 9 × 7 m with a corridor of width *c* across the middle, walls of 120, a door of 900 from the lower room and
//! one of width *d* to the upper room, and 18 boxes of furniture. Everything is worked out anew for each answer,
//! the scene included; the motion of a yes, with its shunts, is timed apart.
//!
//! Milliseconds of one core's time, release build, on a machine whose two cores other work had most of; with `certain` the
//! yes, no or borderline, `motion` the whole answer with its rolls, turns and shunts, and `widest` the bracket of the
//! widest chair to 5 mm:
//!
//! | corridor, door | answer | certain, cold | one thing moved | motion | widest |
//! | --- | --- | --- | --- | --- | --- |
//! | 1500, 900 | yes, no shunt | 2.1 | 2.4 | 21 | 33 |
//! | 1200, 850 | yes, no shunt | 3.1 | 3.8 | 27 | 167 |
//! | 1000, 800 | no: 665 passes, 670 does not | 5.6 | 3.9 | 3.5 | 33 |
//! | 1100, 800 | yes; no motion in 6 shunts found | 4.9 | 4.2 | 58 | 73 |
//! | 1070, 800 | yes; no motion in 6 shunts found | 6.5 | 5.0 | 121 | 76 |
//! | 1050, 800 | borderline: 697.4 to 701.3 | 13 | 14 | 79 | 74 |
//! | 900, 720 | no: 536 passes, 540 does not | 1.0 | 1.2 | 1.6 | 106 |
//!
//! On the same flat a flood over a lattice of 25 mm and 5° takes 38–45 ms and its verdict flips with the step; swelling and
//! shrinking the chair on a uniform lattice is certain and takes 700–1,300 ms; sampling planners (RRTConnect and
//! BKPIECE of OMPL) take 300–1,300 ms, miss a third of the ways and never say no.
//!
//! Growth of a cold certain answer, flats side by side: 63 m² 2.7, 126 m² 5.1, 252 m² 9.1, 504 m² 15, 1,008 m² 35,
//! 2,016 m² 46. It follows the number of first cells, which is the floor's, and the doors on the way.
//!
//! Run with `cargo bench --bench maneuver`.

#![allow(clippy::print_stderr, reason = "what is measured is said beside the figures")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use yiju::clearance::maneuver::{Drive, Place, Scene, Trip, Vehicle};
use yiju::clearance::{FeatureId, Footprint, Obstacle};
use yiju::geom::{Point, Polygon};
use yiju::units::Mm;

fn rect(x0: f64, y0: f64, x1: f64, y1: f64) -> Polygon {
    Polygon::new([(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(|(x, y)| Point::new(x, y)).to_vec())
}

/// Rooms and doorways of the flat; `at` moves all of it, for several side by side.
fn floor(corridor: f64, door: f64, at: f64) -> Vec<Polygon> {
    let top = 3000.0 + corridor;
    vec![
        rect(at, 0., at + 9000., 2880.),
        rect(at, 3000., at + 9000., top),
        rect(at, top + 120., at + 9000., 7000.),
        rect(at + 1050., 2880., at + 1950., 3000.),
        rect(at + 6000. - door / 2., top, at + 6000. + door / 2., top + 120.),
    ]
}

/// 18 boxes: along the walls and in the rooms. The last one is moved.
fn furniture(corridor: f64, at: f64, moved: f64) -> Vec<Obstacle> {
    let top = 3120.0 + corridor;
    let lower = [
        (0., 0., 2000., 900.),
        (2100., 0., 2550., 400.),
        (3200., 0., 5200., 600.),
        (5600., 0., 7600., 850.),
        (8100., 0., 9000., 600.),
        (3000., 1300., 4000., 1850.),
        (8400., 1400., 9000., 2600.),
        (4600., 2430., 6400., 2880.),
        (0., 1300., 350., 2100.),
    ];
    let upper = [
        (0., 0., 600., 1500.),
        (900., 1800., 2900., 3300.),
        (3000., 2900., 3450., 3300.),
        (3900., 2700., 5400., 3300.),
        (3300., 700., 4100., 1100.),
        (7600., 0., 9000., 550.),
        (8400., 900., 9000., 2400.),
        (6300., 2600., 7700., 3300.),
    ];
    let lower = lower.map(|(x0, y0, x1, y1)| rect(at + x0, y0, at + x1, y1));
    let upper = upper.map(|(x0, y0, x1, y1)| rect(at + x0, top + y0, at + x1, (top + y1).min(7000.)));
    let last = rect(at + 6700. + moved, 1500., at + 7300. + moved, 2100.);
    lower
        .into_iter()
        .chain(upper)
        .chain([last])
        .enumerate()
        .map(|(index, outline)| Obstacle { outline, feature: FeatureId(index as u32) })
        .collect()
}

fn chair() -> Vehicle {
    Vehicle::new(Footprint { width: Mm(700), length: Mm(1200) }, Drive::Manual)
}

fn ends(corridor: f64, at: f64) -> (Place, Place) {
    let around = |x: f64, y: f64| Place::around(Point::new(x, y), 25.0);
    (around(at + 2600., 1900.), around(at + 6000., corridor + 5000.))
}

/// Corridor and door.
const FLATS: [(f64, f64); 7] =
    [(1500., 900.), (1200., 850.), (1000., 800.), (1100., 800.), (1070., 800.), (1050., 800.), (900., 720.)];

fn certain_answers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("certain answer");
    for (corridor, door) in FLATS {
        let name = format!("{corridor}-{door}");
        let vehicle = chair();
        let (from, to) = ends(corridor, 0.);
        let (floor, things) = (floor(corridor, door, 0.), furniture(corridor, 0., 0.));
        group.bench_function(BenchmarkId::new("cold", &name), |bencher| {
            bencher.iter(|| {
                let scene = Scene::new(black_box(&floor), &[], &things);
                let trip = Trip { scene: &scene, vehicle: &vehicle, from: &from, to: &to, most_shunts: 6 };
                trip.verdict()
            });
        });
        let scene = Scene::new(&floor, &[], &things);
        let others = [furniture(corridor, 0., 40.), furniture(corridor, 0., -40.)];
        let mut turn = 0;
        group.bench_function(BenchmarkId::new("one thing moved", &name), |bencher| {
            bencher.iter(|| {
                turn = 1 - turn;
                let scene = scene.with_obstacles(black_box(&others[turn]));
                let trip = Trip { scene: &scene, vehicle: &vehicle, from: &from, to: &to, most_shunts: 6 };
                trip.verdict()
            });
        });
        let trip = Trip { scene: &scene, vehicle: &vehicle, from: &from, to: &to, most_shunts: 6 };
        let answer = trip.answer();
        let shunts = answer.motion.as_ref().map(|motion| (motion.shunts(), motion.slides()));
        let limit = trip.limit().map(|limit| limit.widths);
        eprintln!("{name}: {:?}, shunts and slides {shunts:?}, widths {limit:?}", answer.verdict);
        group.bench_function(BenchmarkId::new("with motion", &name), |bencher| {
            bencher.iter(|| black_box(trip).answer());
        });
        group.bench_function(BenchmarkId::new("widest chair", &name), |bencher| {
            bencher.iter(|| black_box(trip).limit());
        });
    }
    group.finish();
}

/// Flats side by side, joined by their corridors.
fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("growth");
    for n_flats in [1_u32, 2, 4, 8, 16, 32] {
        let mut floors = Vec::new();
        let mut things = Vec::new();
        for flat in 0..n_flats {
            let at = 9120. * f64::from(flat);
            floors.extend(floor(1200., 850., at));
            floors.push(rect(at + 9000., 3000., at + 9120., 4200.));
            things.extend(furniture(1200., at, 0.));
        }
        let vehicle = chair();
        let from = ends(1200., 0.).0;
        let to = ends(1200., 9120. * f64::from(n_flats - 1)).1;
        group.bench_function(BenchmarkId::from_parameter(format!("{} m2", 63 * n_flats)), |bencher| {
            bencher.iter(|| {
                let scene = Scene::new(black_box(&floors), &[], &things);
                let trip = Trip { scene: &scene, vehicle: &vehicle, from: &from, to: &to, most_shunts: 6 };
                trip.verdict()
            });
        });
    }
    // One room, larger and larger, with a thing to each four square metres.
    for area in [20_u32, 50, 100, 200, 500, 1000, 2000] {
        let side = libm::sqrt(f64::from(area)) * 1000.;
        let count = (side / 2000.) as u32;
        let things: Vec<Obstacle> = (0..count * count)
            .map(|index| {
                let (x, y) =
                    (f64::from(index % count) * 2000. + 700., f64::from(index / count) * 2000. + 800.);
                Obstacle { outline: rect(x, y, x + 600., y + 400.), feature: FeatureId(index) }
            })
            .collect();
        let vehicle = chair();
        let place = |x: f64, y: f64| Place::around(Point::new(x, y), 25.0);
        let (from, to) = (place(900., 400.), place(side - 900., side - 400.));
        let floor = [rect(0., 0., side, side)];
        group.bench_function(BenchmarkId::new("room", format!("{area} m2")), |bencher| {
            bencher.iter(|| {
                let scene = Scene::new(black_box(&floor), &[], &things);
                let trip = Trip { scene: &scene, vehicle: &vehicle, from: &from, to: &to, most_shunts: 6 };
                trip.verdict()
            });
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).warm_up_time(std::time::Duration::from_millis(500))
        .measurement_time(std::time::Duration::from_secs(2));
    targets = certain_answers, growth
}
criterion_main!(benches);
