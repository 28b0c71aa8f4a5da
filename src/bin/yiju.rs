//! The desktop program: `yiju [FILE]`.
//!
//! Opens a case, or the sample consultation. Where no window can be opened it works the same
//! consultation out, prints it, and writes the proposal into a folder.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use yiju::cli::{self, Failure};
use yiju::locale::{Language, Locale, Message};
use yiju::session::{Intent, Session};

/// Plans the retrofit of an older person's home.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The case to open; the sample consultation if not given.
    file: Option<PathBuf>,
    /// Open no window: print the consultation and write its proposal.
    #[arg(long)]
    headless: bool,
    /// Where the proposal is written when no window is open.
    #[arg(long, value_name = "DIR", default_value = "yiju-out")]
    out: PathBuf,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // A closed terminal cannot be told anything.
            let _ = writeln!(io::stderr(), "{failure}");
            failure.code.into()
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    let language = Language::Chinese;
    let locale = Locale::new(language);
    let why = if arguments.headless {
        "--headless".to_owned()
    } else if !has_display() {
        locale.get("no-display")
    } else {
        match open_window(session(arguments, &locale)?, &locale.get("app-title")) {
            Ok(()) => return Ok(()),
            Err(why) => why,
        }
    };
    let why = why.split_whitespace().collect::<Vec<_>>().join(" ");
    writeln!(io::stderr(), "{}", locale.text(&Message::new("no-window").with("why", why)))?;
    let mut out = io::stdout().lock();
    cli::consult(&mut session(arguments, &locale)?, &arguments.out, language, &mut out)
}

fn session(arguments: &Arguments, locale: &Locale) -> Result<Session, Failure> {
    let mut session = Session::sample();
    if let Some(file) = &arguments.file {
        session
            .perform(Intent::Open(file.clone()))
            .map_err(|trouble| Failure::refused(locale.text(&trouble), ""))?;
    }
    Ok(session)
}

/// Whether there is a screen to open a window on. Asked first, since the answer of the window system is long.
fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(is_set)
}

#[cfg(feature = "gui")]
fn open_window(session: Session, title: &str) -> Result<(), String> {
    yiju::gui::desktop::run(session, title).map_err(|error| error.to_string())
}

#[cfg(not(feature = "gui"))]
fn open_window(_: Session, _: &str) -> Result<(), String> {
    Err("built without the feature \"gui\"".to_owned())
}
