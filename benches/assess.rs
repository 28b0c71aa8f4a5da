//! A full assessment of a furnished flat, from the plan to the last finding, on one core.
//!
//! The flat is the built-in T5: three bedrooms and two halls, about 100 m² with 23 pieces of furniture, judged for a
//! person in a wheelchair. Nothing is kept from one run to the next: walls, free floor and ways are worked out anew.
//!
//! Aims: the Chinese pack within 5 ms, all packs and tiers within 20 ms.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use yiju::occupant::preset;
use yiju::rules::{PreparedHome, RuleSet};
use yiju::store::template;

fn assess(criterion: &mut Criterion) {
    let plan = template("T5").map(|template| template.plan).unwrap_or_default();
    let person = preset("solo-wheelchair").unwrap_or_default();
    let (chinese, all) = (RuleSet::built_in(), RuleSet::everything());
    criterion.bench_function("assess, Chinese pack", |bencher| {
        bencher.iter(|| PreparedHome::new(black_box(&plan)).assess(&person, &chinese));
    });
    criterion.bench_function("assess, all packs", |bencher| {
        bencher.iter(|| PreparedHome::new(black_box(&plan)).assess(&person, &all));
    });
    // The part that every set of rules needs.
    criterion.bench_function("prepare", |bencher| {
        bencher.iter(|| PreparedHome::new(black_box(&plan)));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).without_plots();
    targets = assess
}
criterion_main!(benches);
