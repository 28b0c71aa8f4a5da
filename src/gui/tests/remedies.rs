//! What the family says about remedies, which products they are made with, and who pays.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{App, open, press, sample, says};
use crate::case::{Books, PricedRemedy, Wish};
use crate::catalog::Tier;
use crate::gui::place::Place;
use crate::gui::testing::save_picture;
use crate::locale::{Language, Locale};
use crate::units::Money;

/// What the choice costs, once all is worked out again.
fn total(harness: &mut Harness<'_, App>) -> Money {
    harness.state_mut().session_mut().settle();
    harness.run();
    let outlook = harness.state().session().outlook().unwrap();
    outlook.selection.as_ref().unwrap().estimate.total
}

/// Opens the first card of the choice of which something is true.
fn open_card(harness: &mut Harness<'_, App>, is_wanted: impl Fn(&PricedRemedy) -> bool) {
    let outlook = harness.state().session().outlook().unwrap();
    let chosen = &outlook.selection.as_ref().unwrap().chosen;
    let mut options = chosen.iter().map(|&index| &outlook.consultation.options[index]);
    let option = options.find(|option| is_wanted(option)).unwrap();
    let title = Locale::new(Language::Chinese).text(&option.remedy.title);
    harness.query_all_by_label_contains(&format!("看详情：{title}")).next().unwrap().click();
    harness.run();
}

#[test]
fn a_remedy_is_refused_with_the_reason_of_the_family() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Remedies);
    let before = total(&mut harness);
    open_card(&mut harness, |option| option.priced.total() > Money::ZERO);
    press(&mut harness, "不要");
    harness.get_by_label("为什么不要").focus();
    harness.run();
    harness.get_by_label("为什么不要").type_text("怕推不上去");
    harness.key_press(Key::Enter);
    harness.run();
    assert_ne!(total(&mut harness), before);
    save_picture(&harness, &renderer, "remedy-refused");
    let case = harness.state().session().case();
    assert_eq!(case.wishes.values().collect::<Vec<_>>(), [&Wish::Leave]);
    assert_eq!(case.preferences.refusals.values().collect::<Vec<_>>(), ["怕推不上去"]);
    press(&mut harness, "看着办");
    assert_eq!(total(&mut harness), before);
}

#[test]
fn another_product_is_taken_and_priced() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Remedies);
    let before = total(&mut harness);
    let catalog = Books::built_in().catalog;
    let day = harness.state().session().case().on;
    open_card(&mut harness, |option| {
        let mut supplies = option.remedy.supplies.iter();
        supplies.any(|supply| {
            let found = catalog.alternatives(supply.product, supply.width, day);
            found.iter().any(|product| product.tier == Tier::Best)
        })
    });
    harness.query_all_by_label_contains("优选 · ").next().unwrap().click();
    harness.run();
    assert!(total(&mut harness) != before);
    save_picture(&harness, &renderer, "remedy-product");
    assert_eq!(harness.state().session().case().preferences.picks.len(), 1);
}

#[test]
fn a_scheme_that_is_not_sure_is_reckoned_with_when_asked() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Remedies);
    let total_before = total(&mut harness);
    let pays = |harness: &Harness<'_, App>| {
        let outlook = harness.state().session().outlook().unwrap();
        outlook.selection.as_ref().unwrap().estimate.self_pay
    };
    assert_eq!(pays(&harness), total_before, "nothing that is not sure is taken off");
    harness.query_all_by_label_contains("算上 ").next().unwrap().click();
    harness.run();
    let total_after = total(&mut harness);
    assert!(pays(&harness) < total_after);
    save_picture(&harness, &renderer, "remedy-scheme");
    assert!(says(&harness, "补贴 "));
}
