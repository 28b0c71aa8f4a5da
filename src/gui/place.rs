//! The places of the program and the parts of its window.

use super::Icon;

/// A place of the program, in the order of a consultation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// 长者: the person.
    Elder,
    /// 户型: the plan.
    Plan,
    /// 评估: how the home stands.
    #[default]
    Assess,
    /// 方案: what is done about it.
    Remedies,
    /// 报告: what the family takes home.
    Report,
}

impl Place {
    /// All places, in the order of the rail.
    pub const ALL: [Self; 5] = [Self::Elder, Self::Plan, Self::Assess, Self::Remedies, Self::Report];

    /// Its icon.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Elder => Icon::Elder,
            Self::Plan => Icon::Plan,
            Self::Assess => Icon::Assess,
            Self::Remedies => Icon::Remedy,
            Self::Report => Icon::Report,
        }
    }

    /// Its name.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Elder => "place-elder",
            Self::Plan => "place-plan",
            Self::Assess => "place-assess",
            Self::Remedies => "place-remedies",
            Self::Report => "place-report",
        }
    }

    /// The key that leads to it.
    pub const fn key(self) -> egui::Key {
        match self {
            Self::Elder => egui::Key::F1,
            Self::Plan => egui::Key::F2,
            Self::Assess => egui::Key::F3,
            Self::Remedies => egui::Key::F4,
            Self::Report => egui::Key::F5,
        }
    }
}

/// What a file is being chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choosing {
    /// To open a case or a home.
    Open,
    /// To save under another name.
    SaveAs,
    /// A picture to lie below the plan.
    Underlay,
    /// A photo of the difficulty that is open.
    Photo,
}

/// A part of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// The bar on top.
    Top,
    /// The rail at the left.
    Rail,
    /// The canvas.
    Canvas,
    /// The panel.
    Panel,
}

impl Region {
    /// All parts, in the order in which the keyboard goes round.
    pub const ALL: [Self; 4] = [Self::Top, Self::Rail, Self::Canvas, Self::Panel];

    /// Its name.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Top => "region-top",
            Self::Rail => "region-rail",
            Self::Canvas => "region-canvas",
            Self::Panel => "region-panel",
        }
    }
}
