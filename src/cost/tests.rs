//! A household of two pensioners in Tianjin with works for ¥12,000, worked by hand to the fen.
//!
//! | row | quantity | unit price | amount | counted by TJ3 | 30 % |
//! | --- | ---: | ---: | ---: | ---: | ---: |
//! | care bed | 1 | 6,800 | 6,800.00 | 6,800.00 | 2,040.00 |
//! | grab bars, goods | 4 | 349 | 1,396.00 | 1,396.00 | 418.80 |
//! | grab bars, labor | 4 | 80 | 320.00 | – | – |
//! | toilet lid | 1 | 2,183 | 2,183.00 | 2,183.00 | 654.90 |
//! | anti-slip strip, m | 1.25 | 77 | 96.25 | 96.25 | 28.87 (28.875, rounded down) |
//! | masonry cut out, m³ | 0.25 | 4,819 | 1,204.75 | – (a work) | – |
//! | | | | **12,000.00** | | **3,142.57** |

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use super::*;
use crate::catalog::{Catalog, PriceBook, SubsidyBook};
use crate::occupant::OccupantProfile;
use crate::remedy::Supply;
use crate::units::{Currency, Money};

const PRODUCTS: &str = r#"[
    (id: "X1", name: (zh: "护理床", en: "Care bed"), spec: (zh: "电动", en: "Electric"),
     unit: (zh: "张", en: "bed"), goods: (low: 6800, likely: 6800, high: 6800),
     picture: "bed", sources: ["ME"], grade: "M-L", priced_on: "2026-11-24"),
    (id: "X2", name: (zh: "扶手", en: "Grab bar"), spec: (zh: "长 600", en: "600 long"),
     unit: (zh: "根", en: "bar"), goods: (low: 349, likely: 349, high: 349),
     labor: (low: 80, likely: 80, high: 80), trade: Installer, fixing: WallBearing,
     picture: "bar-straight", sources: ["ME"], grade: "M-L", priced_on: "2026-11-24"),
    (id: "X3", name: (zh: "智能坐便盖", en: "Washing toilet lid"), spec: (zh: "带扶手", en: "With arms"),
     unit: (zh: "个", en: "lid"), goods: (low: 2183, likely: 2183, high: 2183),
     picture: "toilet", sources: ["ME"], grade: "M-L", priced_on: "2026-11-24"),
    (id: "X4", name: (zh: "防滑条", en: "Anti-slip strip"), spec: (zh: "宽 50", en: "50 wide"),
     unit: (zh: "米", en: "m"), goods: (low: 77, likely: 77, high: 77),
     picture: "strip", sources: ["ME"], grade: "M-L", priced_on: "2026-11-24"),
    (id: "X5", kind: Work, name: (zh: "拆墙", en: "Cut masonry"), spec: (zh: "砖墙", en: "Brick"),
     unit: (zh: "立方米", en: "m³"), goods: (low: 4819, likely: 4819, high: 4819), trade: Mason,
     picture: "strip",
     sources: ["ME"], grade: "M-L", priced_on: "2026-11-24"),
]"#;

/// The household's estimate on a day, with what schemes paid it before.
fn estimate(on: Date, received: &[(&str, i64)]) -> Estimate {
    let (catalog, problems) = Catalog::from_files([("test.ron", PRODUCTS)]);
    assert!(problems.is_empty(), "{problems:?}");
    let prices = PriceBook::built_in().list("tianjin", on).unwrap();
    let pricing = Pricing { catalog: &catalog, prices: &prices, on };
    let part_of = |product, milli| Supply { quantity_milli: milli, ..Supply::pieces(product, 1) };
    let supplies = [
        part_of("X1", 1000),
        part_of("X2", 4000),
        part_of("X3", 1000),
        part_of("X4", 1250).taken_off(crate::remedy::Takeoff::Length),
        part_of("X5", 250).taken_off(crate::remedy::Takeoff::Area),
    ];
    let priced = Priced::of(&pricing, &supplies, &BTreeMap::new());
    assert!(priced.unpriced.is_empty(), "{:?}", priced.unpriced);
    let pensioner = OccupantProfile { age: Some(72), ..OccupantProfile::default() };
    let applicant = Applicant {
        occupant: &pensioner,
        region: "tianjin",
        on,
        currency: Currency::Cny,
        simulated: &BTreeSet::new(),
        received: &received.iter().map(|(id, fen)| ((*id).to_owned(), Money::from_fen(*fen))).collect(),
        tenure: None,
        // Both of them could apply; the cap counts for the home.
        n_applicants: 2,
    };
    let terms = Terms { funding: funding(SubsidyBook::built_in(), &applicant), ..Terms::default() };
    let part = Part { priced: &priced, reserves: &Priced::default(), demolishes: false };
    Estimate::of([part], &terms)
}

/// An amount as it is written, yuan and fen.
const fn fen(yuan: i64, fen: i64) -> i64 {
    yuan * 100 + fen
}

fn paid(estimate: &Estimate) -> Vec<(&str, i64)> {
    estimate.subsidies.iter().map(|line| (line.scheme.as_str(), line.paid.fen())).collect()
}

#[test]
fn two_pensioners_in_tianjin_get_30_percent_of_the_goods() {
    let estimate = estimate(date(2025, 10, 1), &[]);
    assert_eq!(estimate.total.fen(), fen(12_000, 0));
    assert_eq!(paid(&estimate), [("TJ3", fen(3_142, 57))]);
    assert_eq!(estimate.self_pay.fen(), fen(8_857, 43));
}

#[test]
fn what_the_home_got_before_counts_against_its_cap_of_5000() {
    let before = |before| {
        let estimate = estimate(date(2025, 10, 1), &[("TJ3", before)]);
        (estimate.subsidy().fen(), estimate.self_pay.fen())
    };
    assert_eq!(before(fen(1_000, 0)), (fen(3_142, 57), fen(8_857, 43)), "4,000 are left");
    assert_eq!(before(fen(3_000, 0)), (fen(2_000, 0), fen(10_000, 0)), "2,000 are left");
    assert_eq!(before(fen(5_000, 0)), (0, fen(12_000, 0)), "nothing is left");
}

#[test]
fn in_2024_the_share_was_15_percent() {
    // 1,020.00 + 52.35 (one bar of four) + 327.45 + 14.43 (14.4375, rounded down); no item reaches its cap of 2,000.
    let estimate = estimate(date(2024, 10, 15), &[]);
    assert_eq!(paid(&estimate), [("TJ2", fen(1_414, 23))]);
    assert_eq!(estimate.self_pay.fen(), fen(12_000, 0) - fen(1_414, 23));
}

#[test]
fn what_has_ended_pays_nothing() {
    let estimate = estimate(date(2026, 11, 24), &[]);
    assert_eq!((estimate.subsidy().fen(), estimate.self_pay.fen()), (0, fen(12_000, 0)));
}
