//! `rules`: show packs and rules, check a centre's own, and log what it changes.

mod check;
mod explain;
mod list;
mod overrides;

use super::Failure;
use super::args::RulesCommand;
use super::output::Output;

pub(super) fn run(command: &RulesCommand, output: &mut Output<'_>) -> Result<(), Failure> {
    match command {
        RulesCommand::Packs => list::packs(output),
        RulesCommand::List { pack } => list::rules(pack.as_deref(), output),
        RulesCommand::Explain { id } => explain::run(id, output),
        RulesCommand::Check { folder } => check::run(folder, output),
        RulesCommand::Override(args) => overrides::run(args, output),
    }
}
