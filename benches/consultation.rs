//! The whole loop for a built-in flat, from the plan to the proven choice, and the pages that come of it.
//!
//! The flat is T1 with a person in a wheelchair. Aims: assess, find, prove, price and choose within 300 ms; eight
//! pages within 100 ms once the program has set type before, within 300 ms the first time.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, criterion_group, criterion_main};
use yiju::case::{Books, Case, Consultation};
use yiju::catalog::SubsidyBook;
use yiju::export::proposal::{Center, Part, Proposal, TypeSize, print};
use yiju::locale::{Language, Locale};
use yiju::occupant::preset;
use yiju::rules::RuleSet;
use yiju::store::{home_digest, template};
use yiju::units::Money;

fn consultation(criterion: &mut Criterion) {
    let plan = template("T1").map(|template| template.plan).unwrap_or_default();
    let person = preset("solo-wheelchair").unwrap_or_default();
    let mut case = Case::new(plan, person, jiff::civil::date(2026, 11, 24));
    case.budget = Some(Money::from_yuan(6000));
    let (rules, books) = (RuleSet::built_in(), Books::built_in());
    criterion.bench_function("assess, remedies, proof, choice", |bencher| {
        bencher.iter(|| Consultation::new(black_box(&case), &rules, &books).choose(case.budget));
    });
    let consultation = Consultation::new(&case, &rules, &books);
    criterion.bench_function("every budget", |bencher| bencher.iter(|| black_box(&consultation).steps()));
    let Some(selection) = consultation.choose(case.budget) else { return };
    let (center, locale) = (Center::default(), Locale::new(Language::Chinese));
    let digest = home_digest(&case.plan);
    let proposal = Proposal {
        case: &case,
        consultation: &consultation,
        selection: &selection,
        rules: &rules,
        book: SubsidyBook::built_in(),
        center: &center,
        locale: &locale,
        digest: &digest,
        type_size: TypeSize::default(),
    };
    let parts = [Part::Family, Part::Installer];
    let began = Instant::now();
    let printed = print(&[proposal], &parts);
    let (pages, bytes) = printed.map_or((0, 0), |printed| (printed.pages.n_pages(), printed.pdf.len()));
    println!("first time: {pages} pages, {} KiB, {} ms", bytes / 1024, began.elapsed().as_millis());
    criterion.bench_function("pages for the family and the installer", |bencher| {
        bencher.iter(|| print(black_box(&[proposal]), &parts).is_ok());
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).without_plots();
    targets = consultation
}
criterion_main!(benches);
