use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{AbilityItem, AbilityScores, Aid, Escalation, LevelResult};
use crate::locale::Message;
use crate::units::Mm;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident: $message:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// All values, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word for it.
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => $message,)* }
            }
        }
    )*};
}

words! {
    /// How the person is spoken of.
    FormOfAddress {
        /// The name alone.
        Name: "address-name",
        /// 阿姨
        Aunt: "address-aunt",
        /// 叔叔
        Uncle: "address-uncle",
        /// 老师
        Teacher: "address-teacher",
    }
    /// Sight with glasses.
    Sight {
        /// Sees well enough.
        Normal: "sight-normal",
        /// Low vision.
        Low: "sight-low",
        /// Blind.
        Blind: "sight-blind",
    }
    /// Hearing with a hearing aid, if there is one.
    Hearing {
        /// Hears well enough.
        Normal: "hearing-normal",
        /// Hard of hearing.
        Impaired: "hearing-impaired",
        /// Deaf.
        Deaf: "hearing-deaf",
    }
    /// How the person gets from one seat to another.
    Transfer {
        /// Stands up and sits down alone.
        Stand: "transfer-stand",
        /// Turns on the feet with a hold.
        Pivot: "transfer-pivot",
        /// Slides over to the left-hand side.
        SideLeft: "transfer-side-left",
        /// Slides over to the right-hand side.
        SideRight: "transfer-side-right",
        /// With the help of another person.
        Assisted: "transfer-assisted",
        /// With a hoist.
        Hoist: "transfer-hoist",
    }
    /// Who the person lives with.
    Household {
        /// 独居
        Alone: "household-alone",
        /// With husband or wife.
        Spouse: "household-spouse",
        /// With children.
        Children: "household-children",
        /// With others.
        Others: "household-others",
    }
    /// Who helps.
    Carer {
        /// Nobody.
        None: "carer-none",
        /// Somebody who comes by.
        Visiting: "carer-visiting",
        /// Somebody who lives in the home.
        LivesIn: "carer-lives-in",
    }
    /// Where the person is registered (户籍).
    Registration {
        /// In this city.
        Local: "registration-local",
        /// Elsewhere.
        Elsewhere: "registration-elsewhere",
    }
    /// Income class as subsidy rules see it.
    IncomeClass {
        /// 分散供养特困
        Destitute: "income-destitute",
        /// 低保
        MinimumLiving: "income-minimum-living",
        /// 低收入救助
        LowIncome: "income-low",
        /// None of these.
        Ordinary: "income-ordinary",
    }
    /// Class of disability of GB/T 26341-2010.
    DisabilityClass {
        /// 视力
        Sight: "disability-sight",
        /// 听力
        Hearing: "disability-hearing",
        /// 言语
        Speech: "disability-speech",
        /// 肢体
        Physical: "disability-physical",
        /// 智力
        Intellectual: "disability-intellectual",
        /// 精神
        Mental: "disability-mental",
        /// 多重
        Multiple: "disability-multiple",
    }
    /// A group of people that rules speak of: by aid, by functional limitation, by circumstance.
    OccupantGroup {
        /// Everybody.
        All: "group-all",
        /// Wheelchair users.
        Wheelchair: "group-wheelchair",
        /// People who walk with an aid.
        WalkingAid: "group-walking-aid",
        /// People with low vision.
        LowVision: "group-low-vision",
        /// People hard of hearing.
        HardOfHearing: "group-hard-of-hearing",
        /// People who live alone.
        LivesAlone: "group-lives-alone",
        /// People helped by a carer.
        CarerAssisted: "group-carer-assisted",
        /// People who stay in bed.
        BedBound: "group-bed-bound",
        /// People with dementia or who may wander.
        Dementia: "group-dementia",
        /// People who fell in the last year.
        Falls: "group-falls",
        /// People who do not stand or turn safely.
        PoorBalance: "group-poor-balance",
        /// People who tire soon.
        LowStamina: "group-low-stamina",
        /// People with little strength or skill in the hands.
        WeakGrip: "group-weak-grip",
        /// People who do not reach high, low or far.
        ShortReach: "group-short-reach",
        /// People who rise, squat and step with difficulty.
        WeakLegs: "group-weak-legs",
    }
}

/// A disability as in the certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Disability {
    /// The class.
    pub class: DisabilityClass,
    /// 1 (most severe) to 4.
    pub grade: u8,
}

/// The person, as far as rules, remedies and subsidies need to know. `None` means nobody said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OccupantProfile {
    /// Name.
    pub name: String,
    /// How the person is spoken of.
    pub address: Option<FormOfAddress>,
    /// Age in years.
    pub age: Option<u32>,
    /// Body height.
    pub height: Option<Mm>,
    /// From sole to hollow of the knee, shod: the seat height that suits.
    pub lower_leg: Option<Mm>,
    /// Lowest and highest place that the hand reaches at home, with the aid, as measured.
    pub reach: Option<(Mm, Mm)>,
    /// Scores of the ability assessment.
    pub abilities: AbilityScores,
    /// What makes the level worse.
    pub escalations: Vec<Escalation>,
    /// Disability certificate.
    pub disability: Option<Disability>,
    /// What the person moves about with at home.
    pub aid: Aid,
    /// Width and length of person and aid, as measured.
    pub footprint: Option<(Mm, Mm)>,
    /// How the person gets from one seat to another.
    pub transfer: Option<Transfer>,
    /// Sight.
    pub sight: Option<Sight>,
    /// Hearing.
    pub hearing: Option<Hearing>,
    /// May lose the way or wander off.
    pub may_wander: Option<bool>,
    /// Who the person lives with.
    pub household: Option<Household>,
    /// Who helps.
    pub carer: Option<Carer>,
    /// Falls in the last twelve months.
    pub falls: Option<u32>,
    /// Where the person is registered.
    pub registration: Option<Registration>,
    /// Income class.
    pub income: Option<IncomeClass>,
}

impl OccupantProfile {
    /// Width and length of person and aid: as measured, else the usual ones.
    pub fn footprint(&self) -> (Mm, Mm) {
        self.footprint.unwrap_or(self.aid.usual_footprint())
    }

    /// The ability level.
    pub fn level(&self) -> LevelResult {
        self.abilities.level(&self.escalations)
    }

    /// Uses a wheelchair at home.
    pub fn uses_wheelchair(&self) -> bool {
        self.aid.is_wheelchair()
    }

    /// Lives alone, as far as is known.
    pub fn lives_alone(&self) -> bool {
        self.household == Some(Household::Alone)
    }

    /// The groups the person belongs to.
    pub fn groups(&self) -> BTreeSet<OccupantGroup> {
        let scored_at_most = |item, most| self.abilities.get(item).is_some_and(|score| score <= most);
        let assisted = matches!(self.transfer, Some(Transfer::Assisted | Transfer::Hoist))
            || matches!(self.carer, Some(Carer::LivesIn | Carer::Visiting));
        let members = [
            (OccupantGroup::All, true),
            (OccupantGroup::Wheelchair, self.uses_wheelchair()),
            // Whoever walks badly without an aid needs the same as whoever uses one.
            (
                OccupantGroup::WalkingAid,
                self.aid.is_walking_aid()
                    || (self.aid == Aid::None && scored_at_most(AbilityItem::Walking, 2)),
            ),
            (
                OccupantGroup::LowVision,
                matches!(self.sight, Some(Sight::Low | Sight::Blind))
                    || scored_at_most(AbilityItem::Vision, 0),
            ),
            (
                OccupantGroup::HardOfHearing,
                matches!(self.hearing, Some(Hearing::Impaired | Hearing::Deaf))
                    || scored_at_most(AbilityItem::HearingAbility, 0),
            ),
            (OccupantGroup::LivesAlone, self.lives_alone()),
            (OccupantGroup::CarerAssisted, assisted || self.aid == Aid::BedBound),
            (OccupantGroup::BedBound, self.aid == Aid::BedBound),
            (
                OccupantGroup::Dementia,
                self.may_wander == Some(true) || self.escalations.contains(&Escalation::MentalDisorder),
            ),
            (OccupantGroup::Falls, self.falls.is_some_and(|falls| falls > 0)),
            // What follows from the ability items is our own reading of them; an item nobody assessed says nothing.
            (
                OccupantGroup::PoorBalance,
                self.aid.is_walking_aid()
                    || self.falls.is_some_and(|falls| falls > 0)
                    || scored_at_most(AbilityItem::Walking, 3)
                    || scored_at_most(AbilityItem::BedChairTransfer, 3),
            ),
            (
                OccupantGroup::LowStamina,
                scored_at_most(AbilityItem::Walking, 2) || scored_at_most(AbilityItem::Stairs, 1),
            ),
            (
                OccupantGroup::WeakGrip,
                scored_at_most(AbilityItem::Eating, 3) || scored_at_most(AbilityItem::Grooming, 3),
            ),
            (
                OccupantGroup::ShortReach,
                self.uses_wheelchair() || scored_at_most(AbilityItem::UpperDressing, 3),
            ),
            (
                OccupantGroup::WeakLegs,
                self.uses_wheelchair()
                    || self.aid.is_walking_aid()
                    || scored_at_most(AbilityItem::BedChairTransfer, 3)
                    || scored_at_most(AbilityItem::Toileting, 3)
                    || scored_at_most(AbilityItem::Stairs, 2),
            ),
        ];
        members.into_iter().filter_map(|(group, is_member)| is_member.then_some(group)).collect()
    }

    /// The person's situation in a few words: age, household, aid.
    pub fn summary(&self) -> Vec<Message> {
        let mut words = Vec::new();
        if let Some(age) = self.age {
            words.push(Message::new("occupant-age").with("age", age as usize));
        }
        if let Some(household) = self.household {
            words.push(Message::new(household.message_id()));
        }
        if self.aid != Aid::None {
            words.push(Message::new(self.aid.message_id()));
        }
        for (group, message) in [
            (OccupantGroup::LowVision, "group-low-vision"),
            (OccupantGroup::HardOfHearing, "group-hard-of-hearing"),
            (OccupantGroup::Dementia, "group-dementia"),
        ] {
            if self.groups().contains(&group) {
                words.push(Message::new(message));
            }
        }
        words
    }
}
