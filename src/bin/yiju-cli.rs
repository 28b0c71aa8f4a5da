//! The command line.

use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    yiju::cli::run(std::env::args_os(), &mut io::stdout().lock(), &mut io::stderr().lock()).into()
}
