//! The program without a face: an open case, what was done to it, and what follows from it.
//!
//! A front end reads a [`Session`] and sends [`Intent`]s; nothing else changes a case. What is cheap (how the
//! home stands) is worked out at once and is always current. What takes longer (remedies, their proof, the best
//! choice) is worked out beside, by [`Session::poll`]; its results carry the revision they were made for, and
//! stale ones are dropped.
//!
//! ```
//! use yiju::session::{Intent, Session};
//! let mut session = Session::sample();
//! session.perform(Intent::Region("beijing".to_owned())).unwrap();
//! assert_eq!(session.case().region, "beijing");
//! session.perform(Intent::Undo).unwrap();
//! assert_eq!(session.case().region, "tianjin");
//! ```

mod assessment;
mod case_step;
mod facts;
mod intent;
mod layout;
mod opening;
mod outlook;
mod preview;
mod worker;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::case::Case;
use crate::edit::{History, upkeep};
use crate::export::proposal::Center;
use crate::locale::Message;
use crate::occupant::{OccupantProfile, preset};
use crate::plan::FloorPlan;
use crate::rules::{RuleChoice, RuleLibrary, RuleSet};
use crate::store::{self, template};

pub use assessment::Assessment;
pub use case_step::{CaseStep, Facts};
pub use intent::Intent;
use layout::Judging;
pub use layout::Layout;
pub use opening::ForeignFile;
use opening::Opening;
pub use outlook::Outlook;
use preview::Preview;
use worker::Worker;

/// An open case.
pub struct Session {
    case: Case,
    history: History<CaseStep>,
    rules: Arc<RuleSet>,
    /// What the rules were chosen by.
    rules_of: RuleChoice,
    revision: u64,
    assessment: Assessment,
    layout: Layout,
    preview: Option<Preview>,
    /// How the step that is being drawn leaves the home, as far as it has been judged.
    preview_assessment: Option<Assessment>,
    shown: u64,
    judge: Worker<Judging>,
    worker: Worker<outlook::Order>,
    /// Whether remedies are worked out at all.
    looks_ahead: bool,
    outlook: Option<Outlook>,
    preview_outlook: Option<Outlook>,
    path: Option<PathBuf>,
    center: Arc<Center>,
    foreign: Option<ForeignFile>,
    opening: Option<Opening>,
    trouble: Option<Message>,
    opened: u64,
}

impl Session {
    /// Opens a case.
    pub fn new(case: Case) -> Self {
        let mut session = Self::for_drawing(case);
        session.looks_ahead = true;
        session.order();
        session
    }

    /// Opens a case to draw and judge only: remedies are not worked out.
    pub fn for_drawing(case: Case) -> Self {
        let rules_of = case.preferences.rules.clone();
        let rules = Arc::new(RuleLibrary::built_in().choose(&rules_of));
        let layout = Layout::new(&case.plan);
        let assessment = Assessment::with_layout(&case.plan, &case.residents(), &rules, &layout);
        Self {
            case,
            history: History::default(),
            rules,
            rules_of,
            revision: 0,
            assessment,
            layout,
            preview: None,
            preview_assessment: None,
            shown: 0,
            judge: Worker::default(),
            worker: Worker::default(),
            looks_ahead: false,
            outlook: None,
            preview_outlook: None,
            path: None,
            center: Arc::default(),
            foreign: None,
            opening: None,
            trouble: None,
            opened: 0,
        }
    }

    /// The sample consultation: a woman of 78 with a manual wheelchair, alone in a flat with two rooms and a hall.
    pub fn sample() -> Self {
        Self::new(Self::sample_case())
    }

    /// What is entered in the sample consultation.
    pub fn sample_case() -> Case {
        let plan = template("T1").map(|template| template.plan).unwrap_or_default();
        let occupant = preset("solo-wheelchair").unwrap_or_default();
        let mut case = Case::new(plan, occupant, today());
        // Enough that the chair gets into the bathroom, and not enough for everything.
        case.budget = Some(crate::units::Money::from_yuan(6000));
        case
    }

    /// The sample consultation with all that follows from it, worked out once for all tests.
    #[cfg(test)]
    pub(crate) fn settled_sample() -> Self {
        static OUTLOOK: std::sync::OnceLock<Outlook> = std::sync::OnceLock::new();
        let mut session = Self::for_drawing(Self::sample_case());
        session.looks_ahead = true;
        session.outlook = Some(
            OUTLOOK
                .get_or_init(|| {
                    let mut session = Self::sample();
                    session.settle();
                    session.outlook.unwrap()
                })
                .clone(),
        );
        session
    }

    /// What was entered.
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// The same rules, to be shared with other threads.
    pub fn shared_rules(&self) -> Arc<RuleSet> {
        Arc::clone(&self.rules)
    }

    /// Who prints the pages.
    pub fn center(&self) -> Arc<Center> {
        Arc::clone(&self.center)
    }

    /// Sets who prints the pages.
    pub fn set_center(&mut self, center: Center) {
        self.center = Arc::new(center);
    }

    /// The rules that the home is judged by.
    pub fn rules(&self) -> &RuleSet {
        &self.rules
    }

    /// Counts changes of the case: what was worked out for another number is stale.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Counts changes of the plan to show, those of previews included: pictures of another number are stale.
    pub fn shown(&self) -> u64 {
        self.shown
    }

    /// The plan to show: with the step that is being drawn, if there is one.
    pub fn plan(&self) -> &FloorPlan {
        self.preview.as_ref().map_or(&self.case.plan, |preview| &preview.plan)
    }

    /// Wall bodies, rooms and names of the plan to show; always those of that very plan.
    pub fn layout(&self) -> &Layout {
        self.preview.as_ref().map_or(&self.layout, |preview| &preview.layout)
    }

    /// Wall bodies, rooms and names of the plan as committed, on which tools draw.
    pub fn committed_layout(&self) -> &Layout {
        &self.layout
    }

    /// How the plan to show stands. While a step is being drawn it follows that step as fast as it can.
    pub fn assessment(&self) -> &Assessment {
        self.preview_assessment.as_ref().unwrap_or(&self.assessment)
    }

    /// What can be done and what is best. `None` until it was worked out once; it may lag behind the case,
    /// and while a step is being drawn it follows that step as fast as it can.
    pub fn outlook(&self) -> Option<&Outlook> {
        self.preview_outlook.as_ref().or(self.outlook.as_ref())
    }

    /// Whether the outlook is still being worked out.
    pub fn is_busy(&self) -> bool {
        self.worker.is_busy()
    }

    /// The file that the case was read from or written to.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The file of another program that the home came from, if it was opened just now.
    pub fn foreign(&self) -> Option<&ForeignFile> {
        self.foreign.as_ref()
    }

    /// Counts the files and flats that were opened.
    pub fn opened(&self) -> u64 {
        self.opened
    }

    /// The file that is being opened.
    pub fn opening(&self) -> Option<&Path> {
        self.opening.as_ref().map(|opening| opening.path.as_path())
    }

    /// What went wrong beside the front end since it was asked last.
    pub fn take_trouble(&mut self) -> Option<Message> {
        self.trouble.take()
    }

    /// Whether the case differs from what was saved last.
    pub fn is_unsaved(&self) -> bool {
        self.history.is_unsaved()
    }

    /// The name of the step that undo takes back.
    pub fn undo_label(&self) -> Option<&Message> {
        self.history.undo_label()
    }

    /// The name of the step that redo carries out.
    pub fn redo_label(&self) -> Option<&Message> {
        self.history.redo_label()
    }

    /// The names of all steps that hold, oldest first.
    pub fn undo_labels(&self) -> impl Iterator<Item = &Message> {
        self.history.labels()
    }

    /// The names of all steps that were taken back, the next one to carry out first.
    pub fn redo_labels(&self) -> impl Iterator<Item = &Message> {
        self.history.redo_labels()
    }

    /// After how many steps the last save was; `None` when that state can no longer be reached.
    pub fn saved_step(&self) -> Option<usize> {
        self.history.saved_at()
    }

    /// Goes on as a copy that has no file yet.
    pub fn detach(&mut self) {
        self.path = None;
    }

    /// Ends merging of typed values: the next one is a step of its own.
    pub fn stop_merging(&mut self) {
        self.history.stop_merging();
    }

    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it was not done, in words; the case is then as it was.
    pub fn perform(&mut self, intent: Intent) -> Result<(), Message> {
        self.show_preview(None);
        match intent {
            Intent::Plan(step) => {
                // Two steps asked for at once may be about the same thing.
                if !step.fits(&self.case.plan) {
                    return Err(crate::edit::Refusal::Gone.message());
                }
                let step = upkeep::complete(&self.case.plan, &step);
                self.commit(CaseStep::Plan(step));
            }
            fact @ (Intent::Occupant(_)
            | Intent::Partner(_)
            | Intent::Later(_)
            | Intent::AddPhoto { .. }
            | Intent::DropPhoto(_)
            | Intent::Budget(_)
            | Intent::Region(_)
            | Intent::Wish { .. }
            | Intent::Pick { .. }
            | Intent::Refusal { .. }
            | Intent::Simulate { .. }
            | Intent::Rules(_)
            | Intent::Tenure(_)) => self.enter_fact(fact)?,
            Intent::Undo => {
                self.history.undo(&mut self.case).ok_or(Message::new("nothing-to-undo"))?;
                self.refresh();
            }
            Intent::Redo => {
                self.history.redo(&mut self.case).ok_or(Message::new("nothing-to-redo"))?;
                self.refresh();
            }
            Intent::GoToStep(count) => {
                while self.history.labels().count() > count && self.history.undo(&mut self.case).is_some() {}
                while self.history.labels().count() < count && self.history.redo(&mut self.case).is_some() {}
                self.refresh();
            }
            Intent::New => {
                let case = Case::new(FloorPlan::empty(), OccupantProfile::default(), today());
                self.open(Case { region: self.case.region.clone(), ..case }, None);
            }
            Intent::Recover(case, path) => {
                self.open(*case, path);
                self.history.mark_unsaved();
            }
            Intent::Template(id) => {
                self.begin_with(template(&id).ok_or(Message::new("no-such-template"))?.plan);
            }
            Intent::Home(plan) => {
                self.begin_with(*plan);
                self.history.mark_unsaved();
            }
            Intent::Open(path) => self.open_file(path, None)?,
            Intent::StopOpening => self.opening = None,
            Intent::Scale(scale) => {
                let path = self.foreign.as_ref().map(|foreign| foreign.path.clone());
                self.open_file(path.ok_or(Message::new("nothing-imported"))?, Some(scale))?;
            }
            Intent::Save(path) => {
                let path = path.or(self.path.clone()).ok_or(Message::new("no-file-name"))?;
                store::save_atomically(&path, store::write_case(&self.case).as_bytes())
                    .map_err(|error| trouble(&error))?;
                self.path = Some(path);
                self.history.mark_saved();
            }
        }
        Ok(())
    }

    /// Takes over what was worked out beside; true when there was something new. To be called once a frame.
    pub fn poll(&mut self) -> bool {
        let mut is_new = self.judge.finished().is_some_and(|judged| self.take_judged(judged));
        if let Some(result) = self.opening.as_ref().and_then(Opening::finished) {
            self.opening = None;
            self.take_opened(result).unwrap_or_else(|trouble| self.trouble = Some(trouble));
            is_new = true;
        }
        let Some(outlook) = self.worker.finished() else { return is_new };
        self.take(outlook) || is_new
    }

    /// Waits until everything that follows from the case is worked out.
    pub fn settle(&mut self) {
        if let Some(opening) = self.opening.take() {
            self.take_opened(opening.wait()).unwrap_or_else(|trouble| self.trouble = Some(trouble));
        }
        while let Some(judged) = self.judge.wait() {
            self.take_judged(judged);
        }
        while let Some(outlook) = self.worker.wait() {
            self.take(outlook);
        }
    }

    /// What is called, from another thread, whenever [`Session::poll`] has something new.
    pub fn set_waker(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        let wake = Arc::new(wake);
        let other = Arc::clone(&wake);
        self.worker.set_waker(Box::new(move || wake()));
        self.judge.set_waker(Box::new(move || other()));
    }

    fn commit(&mut self, step: CaseStep) {
        let before = self.revision;
        let effects = self.history.commit(&mut self.case, step);
        if !effects.elements.is_empty() {
            self.refresh();
            debug_assert!(self.revision != before, "a change makes what follows from it stale");
        }
    }

    fn refresh(&mut self) {
        self.revision += 1;
        self.shown += 1;
        if self.rules_of != self.case.preferences.rules {
            self.rules_of = self.case.preferences.rules.clone();
            self.rules = Arc::new(RuleLibrary::built_in().choose(&self.rules_of));
        }
        self.layout = Layout::new(&self.case.plan);
        self.assessment =
            Assessment::with_layout(&self.case.plan, &self.case.residents(), &self.rules, &self.layout);
        self.order();
    }
}

/// The present day where the program runs.
pub fn today() -> jiff::civil::Date {
    jiff::ZonedDateTime::now().date()
}

fn trouble(error: &dyn std::fmt::Display) -> Message {
    Message::new("trouble").with("what", error.to_string())
}

#[cfg(test)]
mod tests;
