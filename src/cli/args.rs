use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::clearance::maneuver::Drive;
use crate::locale::Language;
use crate::units::Mm;

/// Plans the retrofit of an older person's home.
#[derive(Clone, Debug, Parser)]
#[command(name = "yiju-cli", version, max_term_width = 100)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Text to read, or JSON for programs.
    #[arg(long, global = true, value_enum, default_value = "text")]
    pub format: Format,
    /// Language of texts; that of the system if not given.
    #[arg(long, visible_alias = "lang", global = true, value_name = "zh-CN|en", value_parser = parse_language)]
    pub language: Option<Language>,
}

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// To read.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// The commands.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Judge a home for a person.
    Assess(AssessArgs),
    /// List what must still be measured, and how.
    Survey(AssessArgs),
    /// List what can be done, proven and priced.
    Remedies(CaseArgs),
    /// Judge a home twice, side by side: now and later, or by two choices of packs.
    Compare(CompareArgs),
    /// Attach photos to a case, list them, or write them out.
    Photos(PhotosArgs),
    /// Ask about a home instead of drawing it, and judge it by the answers.
    Walk(WalkArgs),
    /// Find the best remedies for a budget, with proof.
    Choose(ChooseArgs),
    /// Say whether somebody with a chair gets from one place to another, with the motion or the proof.
    Clearance(ClearanceArgs),
    /// Draw a plan to scale.
    Draw(DrawArgs),
    /// Write the proposal: pages for the family, the installer and the office.
    Propose(ProposeArgs),
    /// Read a home that another program drew.
    Import(ImportArgs),
    /// Write a home, or what was worked out for it, for another program.
    Export(ExportArgs),
    /// Show rules and where they come from.
    Rules {
        /// Which.
        #[command(subcommand)]
        command: RulesCommand,
    },
    /// Check data files.
    Catalog {
        /// What to do with them.
        #[command(subcommand)]
        command: CatalogCommand,
    },
    /// List the built-in flats.
    Templates,
    /// List the built-in example people.
    Occupants,
}

/// A home, a person, and rules.
#[derive(Clone, Debug, Args)]
pub struct AssessArgs {
    /// A home file, a file of another program, or `template:NAME`.
    pub home: String,
    /// A built-in person by name, or a file.
    #[arg(long, value_name = "NAME|FILE", default_value = "solo-mild-cane")]
    pub occupant: String,
    /// Who else lives there, a built-in person or a file; the worst case for either counts.
    #[arg(long, value_name = "NAME|FILE")]
    pub partner: Option<String>,
    /// The rule packs to judge by, each with a tier if it has any, such as `cn,uk-adm:m4-2`; `rules packs` lists them.
    #[arg(long, value_name = "PACK[:TIER],…", value_delimiter = ',')]
    pub rules: Vec<String>,
    /// A centre's changes to rules, with reason and date.
    #[arg(long, value_name = "FILE")]
    pub overrides: Option<PathBuf>,
}

/// A home, and what to set beside it.
#[derive(Clone, Debug, Args)]
pub struct CompareArgs {
    /// Home, person and rules.
    #[command(flatten)]
    pub assess: AssessArgs,
    /// The same person as expected in some years, a built-in person or a file.
    #[arg(long, value_name = "NAME|FILE", required_unless_present = "against")]
    pub later: Option<String>,
    /// Other packs to judge the same home by.
    #[arg(long, value_name = "PACK[:TIER],…", value_delimiter = ',', conflicts_with = "later")]
    pub against: Vec<String>,
    /// Also list where both sides agree.
    #[arg(long)]
    pub all: bool,
}

/// A case and its photos.
#[derive(Clone, Debug, Args)]
pub struct PhotosArgs {
    /// The case file.
    #[arg(value_name = "CASE.yiju")]
    pub case: PathBuf,
    /// A photo to attach, PNG or JPEG; it is set upright, made smaller, and freed of what the camera wrote into it.
    #[arg(long, value_name = "FILE")]
    pub add: Option<PathBuf>,
    /// The place that it shows, such as O5; the home as a whole if not given.
    #[arg(long, value_name = "ELEMENT", requires = "add")]
    pub at: Option<String>,
    /// The rule whose difficulty it shows.
    #[arg(long, value_name = "ID", requires = "add")]
    pub rule: Option<String>,
    /// What is to be seen.
    #[arg(long, default_value = "")]
    pub note: String,
    /// A folder to write all photos into.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// Answers about a home.
#[derive(Clone, Debug, Args)]
pub struct WalkArgs {
    /// A built-in person by name, or a file.
    #[arg(long, value_name = "NAME|FILE", default_value = "solo-mild-cane")]
    pub occupant: String,
    /// An answer: a question's name and its number, 1 for yes, 0 for no, or `?` where nobody knows.
    #[arg(long = "answer", value_name = "QUESTION=N")]
    pub answers: Vec<String>,
    /// A home file to write: rooms without sizes, with what was answered.
    #[arg(long, value_name = "HOME.ron")]
    pub out: Option<PathBuf>,
}

/// A home, a person, rules, and money.
#[derive(Clone, Debug, Args)]
pub struct CaseArgs {
    /// Home, person and rules.
    #[command(flatten)]
    pub assess: AssessArgs,
    /// The most that the family can pay itself, in yuan; without it, all that is worthwhile.
    #[arg(long, value_name = "YUAN", value_parser = clap::value_parser!(i64).range(0..=100_000_000))]
    pub budget: Option<i64>,
    /// Whose subsidy rules count.
    #[arg(long, default_value = "tianjin")]
    pub region: String,
    /// The day of the consultation; today if not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<Date>,
    /// Remedies that the family wants in any case, by their ids.
    #[arg(long, value_name = "REMEDY,…", value_delimiter = ',')]
    pub must: Vec<String>,
    /// Remedies that the family does not want, by their ids.
    #[arg(long, value_name = "REMEDY,…", value_delimiter = ',')]
    pub refuse: Vec<String>,
    /// Subsidy schemes to reckon with although they have ended or are not known to go on, by their ids.
    #[arg(long = "scheme", value_name = "ID,…", value_delimiter = ',')]
    pub schemes: Vec<String>,
}

/// A case, and what to tell of the choice.
#[derive(Clone, Debug, Args)]
pub struct ChooseArgs {
    /// Home, person, rules and money.
    #[command(flatten)]
    pub case: CaseArgs,
    /// Also tell the best set for every other budget.
    #[arg(long)]
    pub frontier: bool,
}

/// A case, and the file to write.
#[derive(Clone, Debug, Args)]
pub struct ExportArgs {
    /// Home, person, rules and money; only the home matters for plans.
    #[command(flatten)]
    pub case: CaseArgs,
    /// The file: .ron, .svg, .png, .dxf or .sh3d for the plan; .xlsx for the quotation, .html for a phone.
    #[arg(long = "to", value_name = "FILE")]
    pub out: PathBuf,
    /// Take the home as it will be after the best remedies.
    #[arg(long)]
    pub after: bool,
}

/// A case, and the pages to write.
#[derive(Clone, Debug, Args)]
pub struct ProposeArgs {
    /// Home, person, rules and money.
    #[command(flatten)]
    pub case: CaseArgs,
    /// The folder to write into; it is made if need be.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// For whom.
    #[arg(long = "for", value_enum, value_name = "READER", default_value = "all")]
    pub reader: Reader,
    /// The centre's folder: center.ron, logo, templates, texts.
    #[arg(long, value_name = "DIR")]
    pub center: Option<PathBuf>,
    /// Also write what the pages are laid out from: records, drawings, built-in templates.
    #[arg(long, value_name = "DIR")]
    pub sources: Option<PathBuf>,
}

/// Whom pages are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Reader {
    /// The elder and the family.
    Family,
    /// Whoever measures what is still missing.
    Survey,
    /// Whoever does the works.
    Installer,
    /// The file: forms, quotation, survey list, appendix.
    Office,
    /// All of them, in one file.
    #[default]
    All,
}

/// A home, a chair, and where it is to go.
#[derive(Clone, Debug, Args)]
pub struct ClearanceArgs {
    /// A home file, a file of another program, or `template:NAME`.
    pub home: String,
    /// Length and width of the person with their aid, in millimetres; a helper's 300 are added behind.
    #[arg(long, value_name = "LENGTHxWIDTH", default_value = "1200x700", value_parser = parse_footprint)]
    pub footprint: (Mm, Mm),
    /// How the chair is driven.
    #[arg(long, value_enum, default_value = "manual")]
    pub model: Model,
    /// Where from: a kind of fixture such as toilet, a room's name or use, `entrance`, or `x,y` in millimetres.
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    pub from: String,
    /// Where to.
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    pub to: String,
    /// How often the person, or the helper, can change between rolling ahead and back.
    #[arg(long, value_name = "N", default_value = "6", value_parser = parse_shunts)]
    pub most_shunts: usize,
}

/// How a chair is driven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Model {
    /// By hand, about the large wheels near the back.
    Manual,
    /// By a motor, with driven wheels in the middle.
    Mid,
    /// By a motor, with driven wheels near the back.
    Rear,
    /// By a motor, with driven wheels near the front.
    Front,
    /// On foot with a frame or a rollator.
    Walker,
    /// Pushed by a helper, who also opens the doors.
    Attendant,
}

impl From<Model> for Drive {
    fn from(model: Model) -> Self {
        match model {
            Model::Manual => Self::Manual,
            Model::Mid => Self::MidWheel,
            Model::Rear => Self::RearWheel,
            Model::Front => Self::FrontWheel,
            Model::Walker => Self::Walker,
            Model::Attendant => Self::Attendant,
        }
    }
}

fn parse_shunts(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|&count| count <= 50).ok_or_else(|| "write a number up to 50".to_owned())
}

fn parse_footprint(text: &str) -> Result<(Mm, Mm), String> {
    let side = |text: &str| text.trim().parse().ok().filter(|mm| (50..=4000).contains(mm)).map(Mm);
    text.split_once(['x', 'X', '×'])
        .and_then(|(length, width)| Some((side(length)?, side(width)?)))
        .ok_or_else(|| "write length and width in millimetres, 50 to 4000, such as 1200x700".to_owned())
}

/// A home and the picture to write.
#[derive(Clone, Debug, Args)]
pub struct DrawArgs {
    /// A home file, a file of another program, or `template:NAME`.
    pub home: String,
    /// The picture: a name that ends in .svg or .png.
    #[arg(long, value_name = "FILE.svg|FILE.png")]
    pub out: PathBuf,
    /// Which storey, counted from the lowest.
    #[arg(long, value_name = "N", default_value = "1", value_parser = clap::value_parser!(u32).range(1..))]
    pub level: u32,
}

/// A foreign file and the home file to write.
#[derive(Clone, Debug, Args)]
pub struct ImportArgs {
    /// A file of another program.
    pub file: PathBuf,
    /// The home file: a name that ends in .ron.
    #[arg(long, value_name = "HOME.ron")]
    pub out: PathBuf,
    /// A length that was measured, where the drawing has no scale: its name and millimetres, such as `width=8400`.
    #[arg(long, value_name = "NAME=MM", value_parser = parse_known_length, conflicts_with_all = ["unit", "guess_scale"])]
    pub known_length: Option<(String, Mm)>,
    /// The unit that the drawing is made in, where the file does not say or says it wrongly.
    #[arg(long, value_enum, conflicts_with = "guess_scale")]
    pub unit: Option<DrawingUnit>,
    /// Take the likeliest scale where the drawing has none; sizes are then only assumed.
    #[arg(long)]
    pub guess_scale: bool,
}

/// A unit that drawings are made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DrawingUnit {
    /// Millimetres.
    Mm,
    /// Centimetres.
    Cm,
    /// Metres.
    M,
    /// Inches.
    In,
    /// Feet.
    Ft,
}

impl DrawingUnit {
    /// Millimetres in the unit.
    pub const fn to_mm(self) -> f64 {
        match self {
            Self::Mm => 1.0,
            Self::Cm => 10.0,
            Self::M => 1000.0,
            Self::In => 25.4,
            Self::Ft => 304.8,
        }
    }
}

fn parse_known_length(text: &str) -> Result<(String, Mm), String> {
    let wrong = || "write a name and a length, such as width=8400".to_owned();
    let (name, length) = text.split_once('=').ok_or_else(wrong)?;
    let length = crate::units::Length::parse(length).map_err(|error| error.to_string())?;
    if length <= Mm::ZERO { Err(wrong()) } else { Ok((name.trim().to_owned(), length)) }
}

/// What to show of the rules.
#[derive(Clone, Debug, Subcommand)]
pub enum RulesCommand {
    /// All packs, with their tiers.
    Packs,
    /// All rules, one line each.
    List {
        /// Only the rules of this pack.
        #[arg(long)]
        pack: Option<String>,
    },
    /// One rule in plain words.
    Explain {
        /// The rule's id, such as `cn/D04`.
        id: String,
    },
    /// Check a folder with a centre's own pack: every mistake with file, line, column and a hint.
    Check {
        /// The folder: `pack.ron`, rule files, and cases as Markdown.
        folder: PathBuf,
    },
    /// Change a rule for this centre, with a reason; the change is added to a log.
    Override(OverrideArgs),
}

/// A change to a rule.
#[derive(Clone, Debug, Args)]
pub struct OverrideArgs {
    /// The rule's id, such as `cn/D04`.
    pub id: String,
    /// Do not use the rule.
    #[arg(long, group = "change")]
    pub off: bool,
    /// Ask for at least this.
    #[arg(long, value_name = "N", group = "change")]
    pub at_least: Option<i32>,
    /// Ask for at most this.
    #[arg(long, value_name = "N", group = "change")]
    pub at_most: Option<i32>,
    /// Weigh it by another row of the severity matrix.
    #[arg(long, value_name = "ROW", group = "change")]
    pub severity: Option<String>,
    /// Why.
    #[arg(long)]
    pub reason: String,
    /// Who decided it.
    #[arg(long, default_value = "")]
    pub by: String,
    /// The log to add to.
    #[arg(long, value_name = "FILE", default_value = "overrides.ron")]
    pub log: PathBuf,
    /// The day of the decision; today if not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub on: Option<Date>,
}

/// What to do with data files.
#[derive(Clone, Debug, Subcommand)]
pub enum CatalogCommand {
    /// Report every mistake with file, line, column and a hint.
    Check {
        /// A folder with rules, products, works, prices, subsidies, occupants, templates or locales; the built-in ones if not given.
        folder: Option<PathBuf>,
    },
}

impl Arguments {
    /// The language asked for, else that of the system, else Chinese.
    pub fn language(&self) -> Language {
        self.language.unwrap_or_else(|| {
            let system = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
            if system.is_some_and(|tag| tag.starts_with("en")) {
                Language::English
            } else {
                Language::Chinese
            }
        })
    }
}

fn parse_language(tag: &str) -> Result<Language, String> {
    let short = |language: &Language| language.tag().split('-').next().unwrap_or_default();
    let known = |language: &Language| {
        language.tag().eq_ignore_ascii_case(tag) || short(language).eq_ignore_ascii_case(tag)
    };
    Language::ALL.into_iter().find(known).ok_or_else(|| "the languages are zh-CN and en".to_owned())
}
