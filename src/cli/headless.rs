use std::io::Write;
use std::path::Path;

use super::output::Output;
use super::{Failure, assess, choose};
use crate::drawing::sheet;
use crate::export::{Palette, svg};
use crate::locale::{Language, Locale, Message};
use crate::plan::naming::Names;
use crate::session::Session;
use crate::store::save_atomically;

/// Works a case out without a window: prints what was found, what is best and what it costs,
/// and writes the proposal and the plans before and after into a folder, which is made if need be.
///
/// # Errors
/// Nothing could be chosen, or the folder cannot be written.
pub fn consult(
    session: &mut Session,
    folder: &Path,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    session.settle();
    let locale = Locale::new(language);
    let outlook = session.outlook().ok_or_else(|| unworked(&locale))?;
    let selection = outlook.selection.as_ref().ok_or_else(|| unworked(&locale))?;
    let (consultation, rules) = (&outlook.consultation, session.rules());

    let names = Names::new(&consultation.plan);
    let mut lines = vec![locale.get("consult-findings")];
    let worst_first = session.assessment().numbered();
    lines.extend(worst_first.filter_map(|(_, finding)| assess::line(finding, &names, rules, &locale)));
    lines.push(assess::Summary::of(&consultation.findings).line(&locale));
    lines.push(String::new());
    lines.push(locale.get("consult-remedies"));
    lines.extend(choose::lines(consultation, selection, rules, &locale));
    lines.push(String::new());
    for (name, plan, before) in
        [("before.svg", &consultation.plan, None), ("after.svg", &selection.plan, Some(&consultation.plan))]
    {
        for (number, &level) in (1..).zip(plan.levels.keys()) {
            let path = if number == 1 { folder.join(name) } else { folder.join(format!("{number}-{name}")) };
            save_atomically(&path, svg(&sheet(plan, level, before, &locale), &Palette::PAPER).as_bytes())?;
            lines
                .push(locale.text(&Message::new("consult-written").with("file", path.display().to_string())));
        }
    }
    let mut output = Output::new(out, super::args::Format::Text, language);
    output.write(&(), |_| lines)
}

fn unworked(locale: &Locale) -> Failure {
    Failure::refused(locale.get("consult-nothing"), locale.get("consult-nothing-hint"))
}
