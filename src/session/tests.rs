use super::*;
use crate::edit::fixtures;
use crate::plan::{FixtureKind, Quantity};
use crate::rules::Verdict;
use crate::units::Money;

#[test]
fn the_sample_consultation_works_out() {
    let mut session = Session::sample();
    session.settle();
    let outlook = session.outlook().unwrap();
    assert_eq!(outlook.revision, session.revision());
    let selection = outlook.selection.as_ref().unwrap();
    assert!(selection.is_optimal);
    assert!(selection.estimate.self_pay <= Session::sample_case().budget.unwrap());
    assert!(!selection.cleared.is_empty());
}

#[test]
fn every_kind_of_step_can_be_undone_and_redone_under_its_name() {
    let mut session = Session::sample();
    let start = session.case().clone();
    let (&bed, _) = session.plan().fixtures.iter().find(|(_, f)| f.kind == FixtureKind::Bed).unwrap();
    let step = fixtures::remove(session.plan(), bed).unwrap();
    session.perform(Intent::Plan(step)).unwrap();
    let mut person = session.case().occupant.clone();
    person.age = Some(91);
    session.perform(Intent::Occupant(Box::new(person))).unwrap();
    session.perform(Intent::Budget(Some(Money::from_yuan(100)))).unwrap();
    session.perform(Intent::Budget(Some(Money::from_yuan(200)))).unwrap();
    let end = session.case().clone();
    assert_eq!(session.undo_label().unwrap().id(), "edit-budget");
    for _ in 0..3 {
        session.perform(Intent::Undo).unwrap();
    }
    assert_eq!(*session.case(), start, "two moves of the budget are one step");
    assert!(session.perform(Intent::Undo).is_err());
    for _ in 0..3 {
        session.perform(Intent::Redo).unwrap();
    }
    assert_eq!(*session.case(), end);
}

#[test]
fn a_preview_is_judged_and_leaves_no_trace() {
    let mut session = Session::for_drawing(Session::sample_case());
    let before = session.case().clone();
    let findings = session.assessment().findings.clone();
    let (&bed, _) = session.plan().fixtures.iter().find(|(_, f)| f.kind == FixtureKind::Bed).unwrap();
    let step = fixtures::remove(session.plan(), bed).unwrap();
    session.show_preview(Some(&step));
    assert!(!session.plan().fixtures.contains_key(&bed), "the plan follows at once");
    session.settle();
    assert_ne!(session.assessment().findings, findings, "and is judged beside");
    session.show_preview(None);
    assert_eq!((session.case(), &session.assessment().findings), (&before, &findings));
}

#[test]
fn remedies_and_price_follow_a_step_that_is_being_drawn() {
    let mut session = Session::settled_sample();
    let before = session.outlook().unwrap().selection.as_ref().unwrap().estimate.total;
    let (&toilet, _) = session.plan().fixtures.iter().find(|(_, f)| f.kind == FixtureKind::Toilet).unwrap();
    let step = fixtures::remove(session.plan(), toilet).unwrap();
    session.show_preview(Some(&step));
    session.settle();
    let outlook = session.outlook().unwrap();
    assert!(outlook.is_preview && !outlook.consultation.plan.fixtures.contains_key(&toilet));
    assert_ne!(outlook.selection.as_ref().unwrap().estimate.total, before);
    session.show_preview(None);
    let outlook = session.outlook().unwrap();
    assert!(!outlook.is_preview);
    assert_eq!(outlook.selection.as_ref().unwrap().estimate.total, before);
}

#[test]
fn results_for_an_older_state_are_dropped() {
    let mut session = Session::sample();
    session.perform(Intent::Budget(Some(Money::ZERO))).unwrap();
    session.perform(Intent::Budget(Some(Money::from_yuan(900)))).unwrap();
    session.settle();
    let outlook = session.outlook().unwrap();
    assert_eq!(outlook.case, *session.case());
    assert!(outlook.selection.as_ref().unwrap().estimate.self_pay <= Money::from_yuan(900));
}

#[test]
fn a_saved_case_opens_as_it_was_and_a_bad_file_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wang.yiju");
    let mut session = Session::sample();
    session.perform(Intent::Budget(None)).unwrap();
    assert!(session.is_unsaved());
    session.perform(Intent::Save(Some(path.clone()))).unwrap();
    assert!(!session.is_unsaved());
    let saved = session.case().clone();
    session.perform(Intent::Template("T2".to_owned())).unwrap();
    assert_ne!(*session.case(), saved);
    session.perform(Intent::Open(path.clone())).unwrap();
    assert_eq!(*session.case(), saved);
    std::fs::write(&path, "(version: 1").unwrap();
    assert_eq!(session.perform(Intent::Open(path)).unwrap_err().id(), "trouble");
    assert_eq!(*session.case(), saved);
}

#[test]
fn numbers_run_from_the_most_urgent_on() {
    let session = Session::sample();
    let assessment = session.assessment();
    let urgencies: Vec<_> = assessment.numbered().map(|(_, finding)| finding.severity.urgency()).collect();
    assert!(urgencies.is_sorted_by(|a, b| a >= b));
    assert!(assessment.numbered().all(|(_, finding)| finding.verdict == Verdict::NotMet));
    assert!(assessment.findings.iter().any(|finding| finding.quantity == Quantity::Millimeters));
}
