use std::sync::mpsc::{Receiver, channel};

use super::*;
use crate::locale::Language;

/// The files of one window.
struct Window {
    session: Session,
    view: ViewState,
    locale: Locale,
    filing: Filing,
    wakes: Receiver<()>,
}

impl Window {
    fn open(folder: &Path) -> Self {
        let folders = Folders { data: folder.join("data"), config: folder.join("config") };
        let (wake, wakes) = channel();
        let wake = std::sync::Mutex::new(wake);
        let wake: Wake = Arc::new(move || {
            let _ = wake.lock().map(|wake| wake.send(()));
        });
        let (mut view, locale) = (ViewState::default(), Locale::new(Language::Chinese));
        let filing = Filing::begin(&folders, wake, &mut view, &locale);
        Self { session: Session::for_drawing(Session::sample_case()), view, locale, filing, wakes }
    }

    fn with<R>(&mut self, does: impl FnOnce(&mut Filing, &mut Desk<'_>) -> R) -> R {
        let Self { session, view, locale, filing, .. } = self;
        does(filing, &mut Desk { session, view, locale })
    }

    /// A frame, and what the threads write after it.
    fn frame(&mut self) {
        self.with(|filing, desk| filing.frame(desk));
    }

    /// Changes the case and waits until the change is kept.
    fn change(&mut self, region: &str) {
        self.session.perform(Intent::Region(region.to_owned())).unwrap();
        self.frame();
        self.wakes.recv().unwrap();
    }

    fn save_to(&mut self, path: &Path) {
        self.with(|filing, desk| filing.save_to(desk, path.to_owned(), false));
    }

    fn answer(&mut self, answer: Answer) {
        self.with(|filing, desk| filing.answer(desk, answer));
    }
}

#[test]
fn work_of_a_killed_window_is_offered_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut killed = Window::open(folder.path());
    assert_eq!(killed.view.question, None);
    killed.change("beijing");
    let work = killed.session.case().clone();
    drop(killed);
    let mut next = Window::open(folder.path());
    assert!(
        matches!(next.view.question, Some(Question::Recover { more: 0, .. })),
        "{:?}",
        next.view.question
    );
    next.answer(Answer::First);
    assert_eq!(next.session.case(), &work);
    assert!(next.session.is_unsaved(), "it still waits to be saved");
    // Once this window keeps it the older copy goes, and no third window offers it.
    next.frame();
    next.wakes.recv().unwrap();
    next.frame();
    assert_eq!(Window::open(folder.path()).view.question, None);
}

#[test]
fn work_that_is_not_wanted_is_offered_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut killed = Window::open(folder.path());
    killed.change("beijing");
    drop(killed);
    let mut next = Window::open(folder.path());
    next.answer(Answer::Second);
    drop(next);
    assert_eq!(Window::open(folder.path()).view.question, None);
}

#[test]
fn two_windows_on_one_file_are_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.yiju");
    let mut first = Window::open(folder.path());
    first.change("beijing");
    first.save_to(&path);
    assert_eq!(first.session.path(), Some(path.as_path()));
    let mut second = Window::open(folder.path());
    let then = Then::Open(path.clone());
    second.with(|filing, desk| filing.guard(desk, then));
    assert_eq!(second.view.question, Some(Question::Elsewhere(path.clone())));
    second.answer(Answer::First);
    assert_eq!((second.session.path(), second.session.case()), (None, first.session.case()));
    second.save_to(&path);
    assert_eq!(second.view.question, Some(Question::Overwrite(path)));
}

#[test]
fn a_file_that_was_changed_elsewhere_is_not_written_over_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.yiju");
    let mut window = Window::open(folder.path());
    window.save_to(&path);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("// changed\n{text}")).unwrap();
    window.change("beijing");
    window.save_to(&path);
    assert_eq!(window.view.question, Some(Question::Changed(path.clone())));
    window.answer(Answer::Second);
    assert!(!window.session.is_unsaved());
    assert!(!std::fs::read_to_string(&path).unwrap().starts_with("// changed"));
}

#[test]
fn what_is_not_saved_is_asked_about_before_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.yiju");
    let mut window = Window::open(folder.path());
    window.save_to(&path);
    window.change("beijing");
    window.with(|filing, desk| filing.guard(desk, Then::Close));
    assert_eq!(window.view.question, Some(Question::Unsaved(Then::Close)));
    window.answer(Answer::Neither);
    assert!(!window.filing.closes);
    window.with(|filing, desk| filing.guard(desk, Then::Close));
    window.answer(Answer::First);
    assert!(window.filing.closes && !window.session.is_unsaved());
}

#[test]
fn a_file_named_on_the_command_line_is_held_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.yiju");
    let mut first = Window::open(folder.path());
    first.save_to(&path);
    let mut second = Window::open(folder.path());
    second.session.perform(Intent::Open(path.clone())).unwrap();
    second.with(Filing::hold);
    assert_eq!(second.view.question, Some(Question::Elsewhere(path.clone())));
    drop(first);
    second.view.question = None;
    second.with(Filing::hold);
    assert_eq!(second.view.question, None);
    assert!(FileLock::hold(&path).is_err());
}
