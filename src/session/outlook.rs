use std::collections::BTreeSet;
use std::sync::Arc;

use super::Session;
use super::worker::Job;

use crate::case::{Books, Case, Consultation, Selection, Step};
use crate::cost::Estimate;
use crate::rules::RuleSet;
use crate::units::Money;

/// What can be done in a home, and what is best for the money.
#[derive(Clone)]
pub struct Outlook {
    /// The revision of the case that it was worked out for.
    pub revision: u64,
    /// Whether it is for a step that is only being tried.
    pub is_preview: bool,
    /// What was entered when it was worked out.
    pub case: Case,
    /// Remedies, their proofs and prices.
    pub consultation: Arc<Consultation>,
    /// What each further amount of the family's money buys, cheapest first.
    pub steps: Arc<Vec<Step>>,
    /// The best set within the budget; `None` when wishes alone exceed it.
    pub selection: Option<Arc<Selection>>,
}

impl Outlook {
    /// The dearest step within an amount: what to show while the budget is being moved.
    pub fn step_at(&self, budget: Option<Money>) -> Option<&Step> {
        self.steps.iter().rev().find(|step| budget.is_none_or(|budget| step.self_pay <= budget))
    }

    /// The first step beyond an amount: what the next money buys.
    pub fn step_after(&self, budget: Money) -> Option<&Step> {
        self.steps.iter().find(|step| step.self_pay > budget)
    }

    /// The estimate of a set of options.
    pub fn estimate(&self, chosen: &BTreeSet<usize>) -> Estimate {
        self.consultation.estimate(chosen)
    }
}

/// What the worker is asked for.
pub(super) struct Order {
    pub(super) revision: u64,
    pub(super) is_preview: bool,
    pub(super) case: Case,
    pub(super) rules: Arc<RuleSet>,
    /// The consultation worked out last, and for what: reused when only the budget changed.
    pub(super) known: Option<Known>,
}

/// A consultation, the frontier, and the case they are for.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) case: Case,
    pub(super) consultation: Arc<Consultation>,
    pub(super) steps: Arc<Vec<Step>>,
}

impl Job for Order {
    type Result = Outlook;

    const NAME: &'static str = "outlook";

    fn carry_out(self) -> Outlook {
        let Self { revision, is_preview, case, rules, known } = self;
        let same = known.filter(|known| {
            let budget = case.budget;
            Case { budget, ..known.case.clone() } == case
        });
        let (consultation, steps) = match same {
            Some(known) => (known.consultation, known.steps),
            None => {
                let fresh = Consultation::new(&case, &rules, &Books::built_in());
                let steps = fresh.steps();
                (Arc::new(fresh), Arc::new(steps))
            }
        };
        let selection = consultation.choose(case.budget).map(Arc::new);
        Outlook { revision, is_preview, case, consultation, steps, selection }
    }
}

impl Session {
    /// Takes over what was worked out, unless the case has gone on meanwhile; true when it is shown.
    pub(super) fn take(&mut self, outlook: Outlook) -> bool {
        if outlook.is_preview {
            let is_shown = self.preview.is_some();
            self.preview_outlook = Some(outlook).filter(|_| is_shown);
            return is_shown;
        }
        let is_current = outlook.revision == self.revision;
        if is_current {
            self.outlook = Some(outlook);
        }
        is_current
    }

    /// Has worked out what follows from the case as it is shown.
    pub(super) fn order(&mut self) {
        if !self.looks_ahead {
            return;
        }
        let known = self.outlook.as_ref().map(|outlook| Known {
            case: outlook.case.clone(),
            consultation: Arc::clone(&outlook.consultation),
            steps: Arc::clone(&outlook.steps),
        });
        self.worker.order(Order {
            revision: self.revision,
            is_preview: self.preview.is_some(),
            case: Case { plan: self.plan().clone(), ..self.case.clone() },
            rules: Arc::clone(&self.rules),
            known,
        });
    }
}
