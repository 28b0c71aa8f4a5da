//! What a panel may see, and how it asks for changes.

use std::path::PathBuf;
use std::sync::Arc;

use egui::ColorImage;

use crate::edit::{Refusal, Transaction};
use crate::locale::{Locale, Message};
use crate::session::{Intent, Session};

use super::ViewState;
use super::command::UiCommand;
use super::decision::{Answer, Then};
use super::place::Choosing;

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
    /// Do what a key, the palette or a button stands for.
    Command(UiCommand),
    /// Set down a text from the clipboard.
    Paste(String),
    /// Lay a picture from the clipboard below the plan.
    PastePicture(Arc<ColorImage>),
    /// Save the case to this file.
    SaveTo(PathBuf),
    /// Read this picture and lay it below the plan.
    Picture(PathBuf),
    /// Take another page of the file that the picture came from.
    Page(usize),
    /// Choose a file in the system's own window.
    Browse(Choosing),
    /// A question was answered.
    Answer(Answer),
    /// Do something that ends the case, or ask first.
    Then(Then),
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

    /// Does what a key, the palette or a button stands for.
    pub fn run(&mut self, command: UiCommand) {
        self.asked.push(Ask::Command(command));
    }

    /// Asks for something else.
    pub fn also(&mut self, ask: Ask) {
        self.asked.push(ask);
    }

    /// Sets down a text from the clipboard.
    pub fn paste(&mut self, text: String) {
        self.asked.push(Ask::Paste(text));
    }

    /// Lays a picture from the clipboard below the plan.
    pub fn paste_picture(&mut self, picture: Arc<ColorImage>) {
        self.asked.push(Ask::PastePicture(picture));
    }

    /// Says why a step cannot be made, where the person is looking.
    pub fn refuse(&mut self, refusal: &Refusal) {
        self.view.refusal = Some(self.locale.text(&refusal.message()));
    }

    /// Makes the next typed value a step of its own.
    pub fn stop_merging(&mut self) {
        self.asked.push(Ask::StopMerging);
    }
}
