//! The household, the later person, the quick walk and the survey list, driven by the names of their controls.

use egui_kittest::kittest::Queryable as _;

use super::{open, press, sample, says};
use crate::gui::place::Place;
use crate::gui::testing::save_picture;
use crate::plan::Attribute;
use crate::rules::Verdict;

#[test]
fn a_later_person_is_declared_and_compared() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Elder);
    press(&mut harness, "以后");
    press(&mut harness, "卧床");
    let case = harness.state().session().case();
    assert_ne!(case.later.as_ref().map(|later| later.aid), Some(case.occupant.aid));
    save_picture(&harness, &renderer, "elder-later");
    let today = harness.state().session().assessment().findings.clone();
    open(&mut harness, Place::Assess);
    press(&mut harness, "对照");
    assert!(says(&harness, "对照看") && says(&harness, "和什么对照"));
    assert_eq!(harness.state().session().assessment().findings, today, "today's findings stay");
    save_picture(&harness, &renderer, "assess-compare");
    open(&mut harness, Place::Elder);
    press(&mut harness, "不考虑了");
    assert_eq!(harness.state().session().case().later, None);
}

#[test]
fn who_else_lives_there_counts_and_is_named() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Elder);
    press(&mut harness, "同住的人");
    press(&mut harness, "手杖");
    let session = harness.state().session();
    assert_eq!(session.case().residents().len(), 2);
    assert!(session.assessment().findings.iter().any(|finding| finding.who == [0, 1]));
    save_picture(&harness, &renderer, "elder-partner");
    open(&mut harness, Place::Assess);
    assert!(says(&harness, "涉及："));
}

#[test]
fn a_home_is_asked_about_and_judged() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Elder);
    press(&mut harness, "没有户型图，先问几句");
    save_picture(&harness, &renderer, "elder-walk");
    press(&mut harness, "是");
    for _ in 0..3 {
        press(&mut harness, "不清楚");
    }
    press(&mut harness, "按这些情况评估");
    let session = harness.state().session();
    assert_eq!(session.case().plan.attributes.get(Attribute::StepsToEntrance).value(), Some(1));
    assert_eq!(session.case().plan.attributes.get(Attribute::IsSchematic).value(), Some(1));
    let told = session.assessment().findings.iter().filter(|finding| finding.verdict == Verdict::NotMet);
    assert_eq!(told.count(), 1, "one answer, one difficulty");
    assert_eq!(harness.state().view().place, Place::Assess);
    save_picture(&harness, &renderer, "assess-walked");
}

#[test]
fn a_line_of_the_survey_list_opens_and_shows_how() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Assess);
    harness.query_all_by_label_contains("看量房清单").next().unwrap().click();
    harness.run();
    save_picture(&harness, &renderer, "survey-list");
    assert!(says(&harness, "量了就能定："));
    let second = harness.state().session().assessment().survey[1].missing.attribute;
    let word = crate::locale::Locale::new(crate::locale::Language::Chinese).get(second.message_id());
    harness.query_all_by_label_contains("看怎么量：").next().unwrap().click();
    harness.run();
    assert!(says(&harness, &word));
    save_picture(&harness, &renderer, "survey-second");
}

#[test]
fn packs_are_chosen_and_a_rule_is_changed_with_its_reason() {
    let (mut harness, renderer) = sample([1366.0, 768.0]);
    open(&mut harness, Place::Assess);
    let count = |harness: &egui_kittest::Harness<'_, super::App>| harness.state().session().rules().len();
    let only_ours = count(&harness);
    let opened = harness.state().session().assessment().numbered().next().unwrap().1.clone();
    press(&mut harness, "改这条规则");
    assert!(says(&harness, "先写为什么改"));
    harness.get_by_label("为什么改").focus();
    harness.run();
    harness.get_by_label("为什么改").type_text("这家的小坡道已经订好");
    harness.key_press(egui::Key::Enter);
    harness.run();
    press(&mut harness, "不用这条");
    press(&mut harness, "记下");
    let session = harness.state().session();
    let log = &session.case().preferences.rules.overrides;
    assert_eq!(log.iter().map(|entry| &entry.rule).collect::<Vec<_>>(), [&opened.rule]);
    assert!(session.assessment().findings.iter().all(|finding| finding.rule != opened.rule));
    save_picture(&harness, &renderer, "rules-changed");
    press(&mut harness, "撤回这条");
    assert_eq!(count(&harness), only_ours);
    harness.query_all_by_label_contains("英").next().unwrap().click();
    harness.run();
    assert!(count(&harness) > only_ours, "another pack counts beside ours");
    save_picture(&harness, &renderer, "rules-packs");
}
