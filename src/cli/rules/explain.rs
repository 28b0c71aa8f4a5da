use super::list::RuleRecord;
use crate::cli::Failure;
use crate::cli::output::Output;
use crate::locale::{Locale, Message};
use crate::rules::{Rule, RuleId, RuleLibrary, explain};

/// Explains a rule in plain words.
pub(super) fn run(id: &str, output: &mut Output<'_>) -> Result<(), Failure> {
    let library = RuleLibrary::built_in();
    let Some(rule) = library.rule(&RuleId::new(id)) else {
        return Err(Failure::usage(format!("there is no rule {id:?}"), "`rules list` shows all of them"));
    };
    let record = RuleRecord::of(rule, &output.locale);
    output.write(&record, |locale| lines(rule, library, locale))
}

fn lines(rule: &Rule, library: &RuleLibrary, locale: &Locale) -> Vec<String> {
    let language = locale.language();
    let labelled = |id: &'static str, text: String| {
        locale.text(&Message::new("explain-line").with("what", Message::new(id)).with("text", text))
    };
    let mut lines = vec![format!("{}  {}", rule.id, rule.title.get(language))];
    lines.push(labelled("explain-looks-at", locale.text(&explain::subject(&rule.subject))));
    for condition in explain::conditions(rule) {
        lines.push(labelled("explain-when", locale.text(&condition)));
    }
    for asked in explain::requirement(&rule.require) {
        lines.push(labelled("explain-asks", locale.text(&asked)));
    }
    if let Some(better) = rule.better {
        let better = crate::rules::wording::limit(better, rule.require.quantity());
        lines.push(labelled("explain-better", locale.text(&better)));
    }
    lines.push(labelled("explain-measured", locale.get(rule.require.convention_id())));
    lines.push(labelled("explain-why", rule.why.get(language).to_owned()));
    let mut source = locale.text(&rule.cite.message());
    if let Some(edition) = &rule.cite.edition {
        source += &format!(" ({edition})");
    }
    source += &format!(
        " · {} · {}",
        locale.get(rule.cite.force.message_id()),
        locale.get(rule.cite.grade.message_id())
    );
    if rule.cite.is_abolished {
        source += &format!(" · {}", locale.get("source-abolished"));
    }
    lines.push(labelled("explain-source", source));
    if let Some(pack) = library.pack(rule.id.pack()) {
        let mut words = vec![pack.name.get(language).to_owned()];
        words.extend(
            rule.tiers.iter().filter_map(|tier| Some(pack.tier(tier)?.name.get(language).to_owned())),
        );
        lines.push(labelled("explain-pack", words.join(" · ")));
    }
    lines.push(labelled("explain-verified", rule.verified.clone()));
    for (group, severity) in &rule.severity.by_group {
        let who = Message::new("explain-matters")
            .with("who", Message::new(group.message_id()))
            .with("access", usize::from(severity.access))
            .with("injury", usize::from(severity.injury))
            .with("independence", usize::from(severity.independence));
        lines.push(labelled("explain-for", locale.text(&who)));
    }
    if rule.severity.long_lie > 0 {
        let alone = Message::new("explain-long-lie").with("more", usize::from(rule.severity.long_lie));
        lines.push(labelled("explain-for", locale.text(&alone)));
    }
    lines
}
