//! The largest circle in a room, and the widest way through a flat.
//!
//! Milliseconds of one core's time, release build, on a machine whose two cores other work had most of:
//!
//! | question | asked | built and asked | peers |
//! | --- | --- | --- | --- |
//! | largest circle, 20 obstacles | 0.08 | 0.17 | |
//! | largest circle, 60 obstacles | 0.12 | 0.8 | GEOS, tolerance 10 to 1 mm: 0.4–0.8 |
//! | largest circle, 180 obstacles | 0.58 | 4.1 | |
//! | widest way, furnished flat of 100 m² | 0.25 | 4.2 | |
//!
//! Built means the outlines joined and cut, and for ways the medial axis, which is nine tenths of it.
//!
//! Run with `cargo bench --bench clearance`.

#![allow(clippy::print_stderr, reason = "what is measured is said beside the figures")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use yiju::clearance::{FeatureId, FreeSpace, Obstacle};
use yiju::geom::{Point, Polygon};

fn rect(x0: f64, y0: f64, x1: f64, y1: f64) -> Polygon {
    Polygon::new([(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(|(x, y)| Point::new(x, y)).to_vec())
}

/// A room of 6 × 5 m with obstacles strewn over it, some of which overlap.
fn strewn(count: u32) -> (Polygon, Vec<Obstacle>) {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |most: f64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        libm::floor((state >> 11) as f64 / (1_u64 << 53) as f64 * most)
    };
    let things = (0..count)
        .map(|index| {
            let (x, y) = (below(5700.), below(4700.));
            let outline = rect(x, y, x + 100. + below(200.), y + 100. + below(200.));
            Obstacle { outline, feature: FeatureId(index) }
        })
        .collect();
    (rect(0., 0., 6000., 5000.), things)
}

/// A flat of 100 m²: four rooms along a corridor, each with eight pieces of furniture.
fn flat() -> (Vec<Polygon>, Vec<Obstacle>) {
    let mut floor = vec![rect(0., 4120., 12_000., 5320.)];
    let mut things = Vec::new();
    for room in 0..4_u32 {
        let (x, lower) = (f64::from(room % 2) * 6060., room < 2);
        let y = if lower { 0. } else { 5440. };
        floor.push(rect(x, y, x + 5940., y + 4000.));
        let door = x + 2500.;
        let wall = if lower { 4000. } else { 5320. };
        floor.push(rect(door, wall, door + 850., wall + 120.));
        let mut put = |a: f64, b: f64, c: f64, d: f64| {
            let outline = rect(x + a, y + b, x + c, y + d);
            things.push(Obstacle { outline, feature: FeatureId(things.len() as u32) });
        };
        put(0., 300., 2000., 1800.);
        put(0., 1850., 450., 2250.);
        put(5340., 0., 5940., 2000.);
        put(2600., 1500., 3700., 2100.);
        put(2900., 900., 3330., 1350.);
        put(2900., 2200., 3330., 2650.);
        put(4200., 3550., 5700., 4000.);
        put(600., 3300., 1500., 3600.);
    }
    (floor, things)
}

fn largest_circle(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("largest circle");
    for count in [20, 60, 180] {
        let (room, things) = strewn(count);
        let space = FreeSpace::new(std::slice::from_ref(&room), &[], &things);
        group.bench_function(BenchmarkId::new("asked", count), |bencher| {
            bencher.iter(|| black_box(&space).largest_circle(&room));
        });
        group.bench_function(BenchmarkId::new("built and asked", count), |bencher| {
            bencher.iter(|| {
                FreeSpace::new(std::slice::from_ref(black_box(&room)), &[], &things).largest_circle(&room)
            });
        });
    }
    group.finish();
}

fn widest_way(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("widest way");
    let (floor, things) = flat();
    let (from, to) = (Point::new(2300., 1000.), Point::new(9500., 8200.));
    let space = FreeSpace::new(&floor, &[], &things);
    let width = space.narrowest_passage(from, to).map(|route| route.width.to_mm());
    eprintln!("the widest way is {width:?}");
    group.bench_function("asked", |bencher| bencher.iter(|| black_box(&space).narrowest_passage(from, to)));
    group.bench_function("built", |bencher| bencher.iter(|| FreeSpace::new(black_box(&floor), &[], &things)));
    group.bench_function("built and asked", |bencher| {
        bencher.iter(|| FreeSpace::new(black_box(&floor), &[], &things).narrowest_passage(from, to));
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).warm_up_time(std::time::Duration::from_millis(500))
        .measurement_time(std::time::Duration::from_secs(2));
    targets = largest_circle, widest_way
}
criterion_main!(benches);
