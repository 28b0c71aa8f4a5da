//! The command line: every link of the loop as a command, with stable names for scripts.
//!
//! [`run`] takes arguments and two writers and returns the exit code, so tests need no process:
//! 0 done, 2 wrong usage, 3 input refused. Results go to the first writer, as text or JSON;
//! complaints go to the second, in one line with a hint. Money is in fen and lengths in millimetres.
//!
//! ```
//! let (mut out, mut complaints) = (Vec::new(), Vec::new());
//! let code = yiju::cli::run(["yiju-cli", "templates", "--format", "json"], &mut out, &mut complaints);
//! assert_eq!(code, 0);
//! assert!(String::from_utf8(out).unwrap().contains("T1"));
//! ```

mod args;
mod assess;
mod catalog_check;
mod choose;
mod clearance;
mod compare;
mod draw;
mod export;
mod failure;
mod headless;
mod home;
mod import;
mod listing;
mod output;
mod photos;
mod propose;
mod remedies;
mod rules;
mod survey;
mod walk;

use std::ffi::OsString;
use std::io::Write;

use clap::Parser;
use clap::error::ErrorKind;

pub use args::{Arguments, Command};
pub use failure::Failure;
pub use headless::consult;
use output::Output;

/// Runs one command and returns the exit code.
pub fn run<I, T>(arguments: I, out: &mut dyn Write, complaints: &mut dyn Write) -> u8
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let is_help = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
            // Nothing can be done about a closed pipe.
            if is_help {
                let _ = write!(out, "{error}");
                return 0;
            }
            let failure = Failure::from(error);
            let _ = writeln!(complaints, "{failure}");
            return failure.code;
        }
    };
    let mut output = Output::new(out, arguments.format, arguments.language());
    match perform(&arguments, &mut output) {
        Ok(()) => 0,
        Err(failure) => {
            let _ = writeln!(complaints, "{failure}");
            failure.code
        }
    }
}

fn perform(arguments: &Arguments, output: &mut Output<'_>) -> Result<(), Failure> {
    match &arguments.command {
        Command::Assess(args) => assess::run(args, output),
        Command::Survey(args) => survey::run(args, output),
        Command::Remedies(args) => remedies::run(args, output),
        Command::Compare(args) => compare::run(args, output),
        Command::Photos(args) => photos::run(args, output),
        Command::Walk(args) => walk::run(args, output),
        Command::Choose(args) => choose::run(args, output),
        Command::Clearance(args) => clearance::run(args, output),
        Command::Draw(args) => draw::run(args, output),
        Command::Propose(args) => propose::run(args, output),
        Command::Import(args) => import::run(args, output),
        Command::Export(args) => export::run(args, output),
        Command::Rules { command } => rules::run(command, output),
        Command::Catalog { command } => catalog_check::run(command, output),
        Command::Templates => listing::templates(output),
        Command::Occupants => listing::occupants(output),
    }
}
