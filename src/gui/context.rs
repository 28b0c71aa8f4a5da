//! What a panel may see, and how it asks for changes.

use crate::edit::Transaction;
use crate::locale::{Locale, Message};
use crate::session::{Intent, Session};

use super::ViewState;

/// What a panel may see: the session, which it cannot change, and the view, which it may.
pub struct Context<'a> {
    /// The open case and what follows from it.
    pub session: &'a Session,
    /// The texts.
    pub locale: &'a Locale,
    /// What is shown and how.
    pub view: &'a mut ViewState,
    asked: &'a mut Vec<Ask>,
}

/// What panels asked for during a frame; carried out after it.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Change the case.
    Intent(Intent),
    /// Show the plan as a step would leave it; `None` ends that.
    Preview(Option<Transaction>),
    /// The next typed value is a step of its own.
    StopMerging,
}

impl<'a> Context<'a> {
    /// A context that collects what is asked for.
    pub fn new(
        session: &'a Session,
        locale: &'a Locale,
        view: &'a mut ViewState,
        asked: &'a mut Vec<Ask>,
    ) -> Self {
        Self { session, locale, view, asked }
    }

    /// The text of an id without arguments.
    pub fn word(&self, id: &str) -> String {
        self.locale.get(id)
    }

    /// The text of a message.
    pub fn say(&self, message: &Message) -> String {
        self.locale.text(message)
    }

    /// Asks for a change of the case.
    pub fn ask(&mut self, intent: Intent) {
        self.asked.push(Ask::Intent(intent));
    }

    /// Shows the plan as a step would leave it; `None` ends that.
    pub fn preview(&mut self, step: Option<Transaction>) {
        self.asked.push(Ask::Preview(step));
    }

    /// Makes the next typed value a step of its own.
    pub fn stop_merging(&mut self) {
        self.asked.push(Ask::StopMerging);
    }
}
