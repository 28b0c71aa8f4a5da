//! What must be decided before anything else: a few words and two or three buttons over everything.

use std::path::Path;

use egui::{Id, Key, Modal, Modifiers, Ui, vec2};

use crate::gui::context::{Ask, Context};
use crate::gui::decision::{Answer, Question};
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, body, text};
use crate::locale::Message;

/// The headline, the explanation, and the words of the buttons; no words, no button.
fn words(question: &Question, cx: &Context<'_>) -> (String, String, [String; 3]) {
    let with_file = |id: &'static str, path: &Path| {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        cx.say(&Message::new(id).with("file", file))
    };
    match question {
        Question::Recover { name, written, more } => {
            let line = Message::new("recover-line")
                .with("name", name.as_str())
                .with("written", written.as_str())
                .with("more", *more);
            let buttons = [cx.word("recover-yes"), cx.word("recover-no"), cx.word("recover-later")];
            (cx.word("recover-title"), cx.say(&line), buttons)
        }
        Question::Unsaved(_) => {
            let buttons = [cx.word("save-case"), cx.word("unsaved-no"), cx.word("cancel")];
            (cx.word("unsaved-title"), cx.word("unsaved-line"), buttons)
        }
        Question::Elsewhere(path) => (
            cx.word("elsewhere-title"),
            with_file("elsewhere-line", path),
            [cx.word("elsewhere-copy"), String::new(), cx.word("cancel")],
        ),
        Question::Changed(path) => (
            cx.word("changed-title"),
            with_file("changed-line", path),
            [cx.word("command-save-as"), cx.word("overwrite"), cx.word("cancel")],
        ),
        Question::Overwrite(path) => (
            cx.word("overwrite-title"),
            with_file("overwrite-line", path),
            [cx.word("overwrite"), String::new(), cx.word("cancel")],
        ),
    }
}

/// Shows the question that is open, if any.
pub(in crate::gui) fn show(ui: &Ui, cx: &mut Context<'_>) {
    let Some(question) = cx.view.question.clone() else { return };
    let (heading, line, buttons) = words(&question, cx);
    let colors = tokens(ui);
    let frame = egui::Frame::new()
        .fill(colors.raised)
        .stroke(egui::Stroke::new(colors.hairline, colors.line))
        .corner_radius(14.0)
        .shadow(colors.shadow())
        .inner_margin(egui::Margin::symmetric(24, 20));
    let mut answer = None;
    let id = Id::unique("yiju-question");
    let is_new = ui.data(|data| data.get_temp::<Option<Question>>(id).flatten()) != Some(question.clone());
    Modal::new(id).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(460.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        text(ui, &heading, Type::Title, colors.ink);
        body(ui, &line);
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            let answers = [Answer::First, Answer::Second, Answer::Neither];
            for (word, one) in buttons.iter().zip(answers).filter(|(word, _)| !word.is_empty()) {
                let button = match one {
                    Answer::First => Button::primary(word),
                    Answer::Second | Answer::Neither => Button::plain(word),
                };
                let response = ui.add(button);
                if is_new && one == Answer::First {
                    response.request_focus();
                }
                if response.clicked() {
                    answer = Some(one);
                }
            }
        });
    });
    ui.data_mut(|data| data.insert_temp(id, Some(question)));
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        answer = Some(Answer::Neither);
    }
    if let Some(answer) = answer {
        ui.data_mut(|data| data.remove_temp::<Option<Question>>(id));
        cx.also(Ask::Answer(answer));
    }
}
