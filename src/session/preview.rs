use std::sync::Arc;

use super::layout::{self, Judging};
use super::{Layout, Session};
use crate::edit::{Transaction, upkeep};
use crate::plan::FloorPlan;

/// A step that is only being drawn.
pub(super) struct Preview {
    step: Transaction,
    pub(super) plan: FloorPlan,
    pub(super) layout: Layout,
}

impl Session {
    /// Shows the plan as a step would leave it, without making the step; `None` ends that.
    pub fn show_preview(&mut self, step: Option<&Transaction>) {
        let Some(step) = step.filter(|step| !step.changes.is_empty()) else {
            self.end_preview();
            return;
        };
        if self.preview.as_ref().is_some_and(|preview| preview.step == *step) {
            return;
        }
        self.shown += 1;
        // What a step brings with it is seen where rooms change; elsewhere it can wait for the commit.
        let plan = if layout::touches_walls(step) {
            upkeep::complete(&self.case.plan, step).applied_to(&self.case.plan)
        } else {
            step.applied_to(&self.case.plan)
        };
        let layout = self.layout.after(step, &plan);
        self.judge.order(Judging {
            shown: self.shown,
            plan: plan.clone(),
            residents: self.case.residents().into_iter().cloned().collect(),
            rules: Arc::clone(&self.rules),
            layout: layout.clone(),
        });
        self.preview = Some(Preview { step: step.clone(), plan, layout });
        self.order();
    }

    pub(super) fn end_preview(&mut self) {
        if self.preview.take().is_none() {
            return;
        }
        self.shown += 1;
        self.preview_assessment = None;
        self.preview_outlook = None;
        // An order for the preview may have taken the place of one for the case.
        if self.outlook.as_ref().is_none_or(|outlook| outlook.revision != self.revision) {
            self.order();
        }
    }

    pub(super) fn take_judged(&mut self, judged: layout::Judged) -> bool {
        // A preview that has gone on meanwhile is better shown with this than with nothing newer.
        let is_shown = self.preview.is_some() && judged.shown <= self.shown;
        if is_shown {
            self.preview_assessment = Some(judged.assessment);
        }
        is_shown
    }
}
