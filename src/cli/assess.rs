use serde::Serialize;

use super::args::AssessArgs;
use super::output::Output;
use super::{Failure, home};
use crate::locale::{Language, Locale};
use crate::plan::naming::Names;
use crate::plan::{FloorPlan, Quantity};
use crate::rules::{Finding, Limit, RuleSet, Verdict, wording};

/// The result of `assess` for programs.
#[derive(Serialize)]
struct Assessment {
    findings: Vec<FindingRecord>,
    summary: Summary,
}

/// A finding for programs.
#[derive(Serialize)]
pub(super) struct FindingRecord {
    rule: String,
    title: String,
    verdict: &'static str,
    /// The value lies so near the limit that its uncertainty decides.
    borderline: bool,
    /// Whom it concerns: 0 for the person, 1 for who else lives there.
    who: Vec<usize>,
    element: String,
    element_name: String,
    room: Option<String>,
    measured: Option<i32>,
    measured_range: Option<[i32; 2]>,
    required: Required,
    unit: &'static str,
    severity: SeverityRecord,
    source: SourceRecord,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Required {
    AtLeast(i32),
    AtMost(i32),
    Between(i32, i32),
    Is(bool),
    Count(i32),
}

#[derive(Serialize)]
struct SeverityRecord {
    urgency: &'static str,
    access: u8,
    injury: u8,
    independence: u8,
}

#[derive(Serialize)]
struct SourceRecord {
    document: String,
    clause: Option<String>,
    grade: &'static str,
    abolished: bool,
}

/// How many findings have which verdict.
#[derive(Serialize, Default)]
pub(super) struct Summary {
    met: usize,
    not_met: usize,
    cannot_tell: usize,
    not_applicable: usize,
}

impl Summary {
    pub(super) fn of(findings: &[Finding]) -> Self {
        let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
        Self {
            met: count(Verdict::Met),
            not_met: count(Verdict::NotMet),
            cannot_tell: count(Verdict::CannotTell),
            not_applicable: count(Verdict::NotApplicable),
        }
    }

    pub(super) fn line(&self, locale: &Locale) -> String {
        let parts = [
            (Verdict::NotMet, self.not_met),
            (Verdict::CannotTell, self.cannot_tell),
            (Verdict::Met, self.met),
            (Verdict::NotApplicable, self.not_applicable),
        ];
        parts.map(|(verdict, count)| format!("{} {count}", locale.get(verdict.message_id()))).join("  ")
    }
}

/// The stable name of a unit.
pub(super) const fn unit(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Millimeters => "mm",
        Quantity::YesNo => "yes_no",
        Quantity::Lux => "lux",
        Quantity::Newtons => "n",
        Quantity::PendulumNumber => "bpn",
        Quantity::Celsius => "celsius",
        Quantity::Seconds => "s",
        Quantity::HundredthsOfSquareMeter => "0.01_m2",
        Quantity::Pieces => "pieces",
        Quantity::Hundredths => "0.01",
        Quantity::SlipRating => "r",
        Quantity::Kilograms => "kg",
        Quantity::OneIn => "0.1_one_in",
    }
}

/// Turns findings into records.
pub(super) fn records(
    findings: &[Finding],
    plan: &FloorPlan,
    rules: &RuleSet,
    locale: &Locale,
) -> Vec<FindingRecord> {
    let names = Names::new(plan);
    let record = |finding: &Finding| {
        let rule = rules.rule(&finding.rule)?;
        Some(FindingRecord {
            rule: finding.rule.to_string(),
            title: rule.title.get(locale.language()).to_owned(),
            verdict: finding.verdict.name(),
            borderline: finding.is_borderline(),
            who: finding.who.clone(),
            element: finding.element.to_string(),
            element_name: locale.text(&names.with_room(finding.element)),
            room: finding.room.map(|room| room.to_string()),
            measured: finding.measured.map(|measured| measured.value),
            measured_range: finding.measured.map(|measured| [measured.low, measured.high]),
            required: match finding.required {
                Limit::AtLeast(least) => Required::AtLeast(least),
                Limit::AtMost(most) => Required::AtMost(most),
                Limit::Between(low, high) => Required::Between(low, high),
                Limit::Is(wanted) => Required::Is(wanted),
                Limit::Count(least) => Required::Count(least),
            },
            unit: unit(finding.quantity),
            severity: SeverityRecord {
                urgency: finding.severity.urgency().name(),
                access: finding.severity.access,
                injury: finding.severity.injury,
                independence: finding.severity.independence,
            },
            source: SourceRecord {
                document: rule.cite.document.clone(),
                clause: rule.cite.clause.clone(),
                grade: rule.cite.grade.name(),
                abolished: rule.cite.is_abolished,
            },
        })
    };
    findings.iter().filter_map(record).collect()
}

/// One line for a finding that is not met.
pub(super) fn line(finding: &Finding, names: &Names, rules: &RuleSet, locale: &Locale) -> Option<String> {
    let rule = rules.rule(&finding.rule)?;
    let language: Language = locale.language();
    let mut line = format!(
        "[{}] {} {} ({})",
        locale.get(finding.severity.urgency().message_id()),
        finding.rule,
        rule.title.get(language),
        locale.text(&names.with_room(finding.element)),
    );
    if let Some(measured) = wording::measured(finding) {
        line += &format!("  {}", locale.text(&measured));
    }
    line += &format!(" → {}", locale.text(&wording::limit(finding.required, finding.quantity)));
    line += &format!("  {}", locale.text(&rule.cite.message()));
    if let Some(caution) = rule.cite.caution() {
        line += &format!(" [{}]", locale.text(&caution));
    }
    Some(line)
}

pub(super) fn run(args: &AssessArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let input = home::assess_input(args, &output.locale)?;
    let mut findings = input.findings();
    let home::AssessInput { plan, rules, .. } = input;
    findings.sort_by_key(|finding| {
        (finding.verdict != Verdict::NotMet, std::cmp::Reverse(finding.severity.urgency()))
    });
    let result = Assessment {
        findings: records(&findings, &plan, &rules, &output.locale),
        summary: Summary::of(&findings),
    };
    output.write(&result, |locale| {
        let names = Names::new(&plan);
        let not_met = findings.iter().filter(|finding| finding.verdict == Verdict::NotMet);
        let mut lines: Vec<String> =
            not_met.filter_map(|finding| line(finding, &names, &rules, locale)).collect();
        lines.push(result.summary.line(locale));
        lines
    })
}
