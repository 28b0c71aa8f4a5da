use std::collections::BTreeMap;

macro_rules! items {
    ($($(#[$doc:meta])* $name:ident: $group:ident, $most:literal, $message:literal;)*) => {
        /// An item of the ability assessment of GB/T 42195-2022, in the order of the form.
        ///
        /// Items and maxima are as implemented in several public programs; the text of the standard
        /// was not read (evidence grade F for the numbers).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum AbilityItem {
            $($(#[$doc])* $name,)*
        }

        impl AbilityItem {
            /// All 26 items.
            pub const ALL: [Self; 26] = [$(Self::$name,)*];

            /// The group it belongs to.
            pub const fn group(self) -> AbilityGroup {
                match self { $(Self::$name => AbilityGroup::$group,)* }
            }

            /// The score of a person who needs no help; 0 is full dependence.
            pub const fn maximum(self) -> u8 {
                match self { $(Self::$name => $most,)* }
            }

            /// The word for it.
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$name => $message,)* }
            }
        }
    };
}

items! {
    /// 进食
    Eating: SelfCare, 4, "ability-eating";
    /// 修饰
    Grooming: SelfCare, 4, "ability-grooming";
    /// 洗澡
    Bathing: SelfCare, 4, "ability-bathing";
    /// 穿/脱上衣
    UpperDressing: SelfCare, 4, "ability-upper-dressing";
    /// 穿/脱裤子和鞋袜
    LowerDressing: SelfCare, 4, "ability-lower-dressing";
    /// 小便控制
    BladderControl: SelfCare, 4, "ability-bladder-control";
    /// 大便控制
    BowelControl: SelfCare, 4, "ability-bowel-control";
    /// 如厕
    Toileting: SelfCare, 4, "ability-toileting";
    /// 床上体位转移
    BedMobility: Movement, 4, "ability-bed-mobility";
    /// 床椅转移
    BedChairTransfer: Movement, 4, "ability-bed-chair-transfer";
    /// 平地行走
    Walking: Movement, 4, "ability-walking";
    /// 上下楼梯
    Stairs: Movement, 3, "ability-stairs";
    /// 时间定向
    TimeOrientation: Mind, 4, "ability-time-orientation";
    /// 空间定向
    PlaceOrientation: Mind, 4, "ability-place-orientation";
    /// 人物定向
    PersonOrientation: Mind, 4, "ability-person-orientation";
    /// 记忆
    Memory: Mind, 4, "ability-memory";
    /// 理解能力
    Understanding: Mind, 4, "ability-understanding";
    /// 表达能力
    Expression: Mind, 4, "ability-expression";
    /// 攻击行为
    Aggression: Mind, 1, "ability-aggression";
    /// 抑郁症状
    Depression: Mind, 1, "ability-depression";
    /// 意识水平
    Consciousness: Mind, 2, "ability-consciousness";
    /// 视力
    Vision: SensesAndSociety, 2, "ability-vision";
    /// 听力
    HearingAbility: SensesAndSociety, 2, "ability-hearing";
    /// 执行日常事务
    DailyAffairs: SensesAndSociety, 4, "ability-daily-affairs";
    /// 使用交通工具外出
    Transport: SensesAndSociety, 3, "ability-transport";
    /// 社会交往能力
    SocialContact: SensesAndSociety, 4, "ability-social-contact";
}

/// A first-level indicator of the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AbilityGroup {
    /// 自理能力, 32 points.
    SelfCare,
    /// 基础运动能力, 15 points.
    Movement,
    /// 精神状态, 28 points.
    Mind,
    /// 感知觉与社会参与, 15 points.
    SensesAndSociety,
}

impl AbilityGroup {
    /// All groups, in the order of the form.
    pub const ALL: [Self; 4] = [Self::SelfCare, Self::Movement, Self::Mind, Self::SensesAndSociety];

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::SelfCare => "ability-group-self-care",
            Self::Movement => "ability-group-movement",
            Self::Mind => "ability-group-mind",
            Self::SensesAndSociety => "ability-group-senses-and-society",
        }
    }
}

/// The ability level, from 0 (intact) to 4 (complete loss).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AbilityLevel {
    /// 能力完好, 90 points.
    Intact,
    /// 轻度失能, 66–89 points.
    Mild,
    /// 中度失能, 46–65 points.
    Moderate,
    /// 重度失能, 30–45 points.
    Severe,
    /// 完全失能, 0–29 points.
    Complete,
}

impl AbilityLevel {
    /// All levels, from intact to complete loss.
    pub const ALL: [Self; 5] = [Self::Intact, Self::Mild, Self::Moderate, Self::Severe, Self::Complete];

    /// The level of a total score.
    pub const fn of_total(total: u8) -> Self {
        match total {
            90.. => Self::Intact,
            66..=89 => Self::Mild,
            46..=65 => Self::Moderate,
            30..=45 => Self::Severe,
            _ => Self::Complete,
        }
    }

    /// The number of the level, 0 to 4.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// One level worse; complete loss stays.
    #[must_use]
    pub const fn worse(self) -> Self {
        match self {
            Self::Intact => Self::Mild,
            Self::Mild => Self::Moderate,
            Self::Moderate => Self::Severe,
            Self::Severe | Self::Complete => Self::Complete,
        }
    }

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Intact => "ability-level-intact",
            Self::Mild => "ability-level-mild",
            Self::Moderate => "ability-level-moderate",
            Self::Severe => "ability-level-severe",
            Self::Complete => "ability-level-complete",
        }
    }
}

/// The scores that were given; an item that is missing was not assessed.
///
/// ```
/// use yiju::occupant::{AbilityItem, AbilityLevel, AbilityScores, LevelResult};
/// let mut scores = AbilityScores::full();
/// scores.set(AbilityItem::Walking, Some(2));
/// assert_eq!(scores.total(), Some(88));
/// assert_eq!(scores.level(&[]), LevelResult::Known { base: AbilityLevel::Mild, level: AbilityLevel::Mild });
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AbilityScores(BTreeMap<AbilityItem, u8>);

/// Why a level is worse than the total says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Escalation {
    /// The person is in a coma: complete loss.
    Coma,
    /// Dementia (F00–F03) or another mental disorder (F04–F99) was diagnosed: one level worse.
    MentalDisorder,
    /// Two or more care-risk events in the last 30 days: one level worse.
    RiskEvents,
}

/// What can be said of the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelResult {
    /// The level is certain.
    Known {
        /// The level of the total alone.
        base: AbilityLevel,
        /// The level after escalation.
        level: AbilityLevel,
    },
    /// Items are missing; the level lies within these.
    Between {
        /// The best level still possible.
        best: AbilityLevel,
        /// The worst level still possible.
        worst: AbilityLevel,
    },
}

impl LevelResult {
    /// The level, if it is certain.
    pub const fn known(self) -> Option<AbilityLevel> {
        match self {
            Self::Known { level, .. } => Some(level),
            Self::Between { .. } => None,
        }
    }
}

impl AbilityScores {
    /// Full points in every item.
    pub fn full() -> Self {
        Self(AbilityItem::ALL.into_iter().map(|item| (item, item.maximum())).collect())
    }

    /// The score of an item; `None` when it was not assessed.
    pub fn get(&self, item: AbilityItem) -> Option<u8> {
        self.0.get(&item).copied()
    }

    /// Sets or forgets a score; one above the item's maximum becomes the maximum.
    pub fn set(&mut self, item: AbilityItem, score: Option<u8>) {
        match score {
            Some(score) => self.0.insert(item, score.min(item.maximum())),
            None => self.0.remove(&item),
        };
    }

    /// The items without a score, in the order of the form.
    pub fn missing(&self) -> impl Iterator<Item = AbilityItem> {
        AbilityItem::ALL.into_iter().filter(|item| !self.0.contains_key(item))
    }

    /// The total of all 26 items; `None` while one is missing.
    pub fn total(&self) -> Option<u8> {
        (self.0.len() == AbilityItem::ALL.len()).then(|| self.0.values().sum())
    }

    /// The points given in a group, and the most that the items assessed in it allow.
    pub fn group_total(&self, group: AbilityGroup) -> (u8, u8) {
        self.0
            .iter()
            .filter(|(item, _)| item.group() == group)
            .fold((0, 0), |(given, most), (item, score)| (given + score, most + item.maximum()))
    }

    /// The level with the escalations that apply.
    pub fn level(&self, escalations: &[Escalation]) -> LevelResult {
        let least: u8 = self.0.values().sum();
        let open: u8 = self.missing().map(AbilityItem::maximum).sum();
        let escalated = |base: AbilityLevel| {
            escalations.iter().fold(base, |level, escalation| match escalation {
                Escalation::Coma => AbilityLevel::Complete,
                Escalation::MentalDisorder | Escalation::RiskEvents => level.worse(),
            })
        };
        let (best_base, worst_base) = (AbilityLevel::of_total(least + open), AbilityLevel::of_total(least));
        let (best, worst) = (escalated(best_base), escalated(worst_base));
        if best == worst && (best_base == worst_base || open > 0) {
            return LevelResult::Known { base: worst_base, level: worst };
        }
        LevelResult::Between { best, worst }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_maxima_add_up_as_in_the_standard() {
        let sum = |group| -> u8 {
            AbilityItem::ALL.iter().filter(|item| item.group() == group).map(|item| item.maximum()).sum()
        };
        assert_eq!(AbilityGroup::ALL.map(sum), [32, 15, 28, 15]);
        assert_eq!(AbilityScores::full().total(), Some(90));
    }

    #[test]
    fn cut_points_hold_on_both_sides() {
        let levels = [(90, 0), (89, 1), (66, 1), (65, 2), (46, 2), (45, 3), (30, 3), (29, 4), (0, 4)];
        for (total, level) in levels {
            assert_eq!(AbilityLevel::of_total(total).number(), level, "{total}");
        }
    }

    #[test]
    fn escalations_make_it_worse() {
        let mut scores = AbilityScores::full();
        scores.set(AbilityItem::Memory, Some(0));
        let level = |escalations: &[Escalation]| scores.level(escalations).known().map(AbilityLevel::number);
        assert_eq!(level(&[]), Some(1));
        assert_eq!(level(&[Escalation::MentalDisorder]), Some(2));
        assert_eq!(level(&[Escalation::MentalDisorder, Escalation::RiskEvents]), Some(3));
        assert_eq!(level(&[Escalation::Coma]), Some(4));
    }

    #[test]
    fn missing_items_leave_a_range_unless_they_cannot_matter() {
        let mut scores = AbilityScores::full();
        scores.set(AbilityItem::Eating, None);
        assert_eq!(
            scores.level(&[]),
            LevelResult::Between { best: AbilityLevel::Intact, worst: AbilityLevel::Mild }
        );
        scores.set(AbilityItem::Walking, Some(0));
        assert_eq!(scores.level(&[]).known(), Some(AbilityLevel::Mild));
        assert_eq!(AbilityScores::default().level(&[Escalation::Coma]).known(), Some(AbilityLevel::Complete));
    }

    #[test]
    fn a_score_above_the_maximum_is_cut_off() {
        let mut scores = AbilityScores::full();
        scores.set(AbilityItem::Stairs, Some(9));
        assert_eq!(scores.get(AbilityItem::Stairs), Some(3));
    }
}
