use serde::Serialize;

use super::args::CaseArgs;
use super::choose::KeyRecord;
use super::output::Output;
use super::{Failure, home};
use crate::case::{Books, Consultation};
use crate::locale::Message;
use crate::plan::naming::Names;

/// A remedy for programs.
#[derive(Serialize)]
struct Offered {
    id: String,
    remedy: &'static str,
    element: String,
    title: String,
    cost_fen: i64,
    low_fen: i64,
    high_fen: i64,
    demolishes: bool,
    lines: Vec<LineRecord>,
    clears: Vec<KeyRecord>,
    conditions: Vec<String>,
}

/// A row of its cost.
#[derive(Serialize)]
struct LineRecord {
    product: String,
    name: String,
    quantity_milli: i64,
    unit: String,
    goods_fen: i64,
    labor_fen: i64,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct Remedies {
    remedies: Vec<Offered>,
    unresolved: Vec<KeyRecord>,
}

/// Lists what can be done, each remedy proven on the plan and priced.
pub(super) fn run(args: &CaseArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let (case, rules) = home::case(args, &output.locale)?;
    let consultation = Consultation::new(&case, &rules, &Books::built_in());
    home::check_wishes(&case, &consultation)?;
    let names = Names::new(&case.plan);
    let language = output.locale.language();
    let offered = consultation.options.iter().map(|option| {
        let (low, high) = option.priced.range();
        let lines = option.priced.lines.iter().map(|line| LineRecord {
            product: line.product.id.clone(),
            name: line.product.name.get(language).to_owned(),
            quantity_milli: line.quantity_milli,
            unit: line.product.unit.get(language).to_owned(),
            goods_fen: line.goods.fen(),
            labor_fen: line.labor.fen(),
            sources: line.product.sources.clone(),
        });
        Offered {
            id: option.remedy.id.clone(),
            remedy: option.remedy.kind.name,
            element: option.remedy.element.to_string(),
            title: output.text(&option.remedy.title),
            cost_fen: option.priced.total().fen(),
            low_fen: low.fen(),
            high_fen: high.fen(),
            demolishes: option.remedy.kind.demolishes,
            lines: lines.collect(),
            clears: option.remedy.clears.iter().map(KeyRecord::from).collect(),
            conditions: option.remedy.conditions.iter().map(|condition| output.text(condition)).collect(),
        }
    });
    let remedies = offered.collect();
    let unresolved = consultation.unresolved.iter().map(KeyRecord::from).collect();
    let record = Remedies { remedies, unresolved };
    output.write(&record, |locale| {
        let mut lines = Vec::new();
        for (option, offered) in consultation.options.iter().zip(&record.remedies) {
            let place = locale.text(&names.with_room(option.remedy.element));
            lines.push(format!("{} ({place})  {}", offered.title, option.priced.total()));
            let clears: Vec<String> = option
                .remedy
                .clears
                .iter()
                .filter_map(|key| Some(rules.rule(&key.rule)?.title.get(locale.language()).to_owned()))
                .collect();
            lines.push(format!("   ✓ {}", clears.join(", ")));
            lines.extend(offered.conditions.iter().map(|condition| format!("   ! {condition}")));
            lines.push(format!("   {}", offered.id));
        }
        let counts = Message::new("cli-remedies-counts")
            .with("remedies", consultation.options.len())
            .with("open", consultation.unresolved.len());
        lines.push(locale.text(&counts));
        lines
    })
}
