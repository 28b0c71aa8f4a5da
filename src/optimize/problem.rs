use std::collections::BTreeSet;

use crate::units::Money;

/// Something that may be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// What it costs, goods and labor together.
    pub cost: Money,
    /// For each scheme, the part of the cost that it counts, in the order of [`ChoiceProblem::subsidies`].
    pub subsidized: Vec<Money>,
    /// It also causes the cost that is due once when any such measure is chosen, such as clearing away rubble.
    pub causes_shared_cost: bool,
    /// The family does not want it, or it must not be taken for another reason.
    pub is_excluded: bool,
    /// The family wants it in any case.
    pub is_required: bool,
}

/// A finding that measures can clear.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gain {
    /// What clearing it is worth.
    pub benefit: Benefit,
    /// The sets of measures that clear it, each by index; any one set does, and all of it is needed.
    pub cleared_by: Vec<BTreeSet<usize>>,
}

/// What clearing a finding is worth, in columns that are never added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Benefit {
    /// 1 for an urgent finding, else 0.
    pub urgent: u32,
    /// Access won.
    pub access: u32,
    /// Injury risk removed.
    pub injury: u32,
    /// Independence won.
    pub independence: u32,
}

/// A subsidy scheme, as far as it bears on the choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subsidy {
    /// Share of the counted cost that it pays, in whole percent.
    pub percent: i64,
    /// The most it pays; `None` without a cap.
    pub cap: Option<Money>,
}

/// Everything that the choice depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceProblem {
    /// What may be done.
    pub measures: Vec<Measure>,
    /// What can be won.
    pub gains: Vec<Gain>,
    /// Sets of measures that must not all be taken together.
    pub conflicts: Vec<BTreeSet<usize>>,
    /// Schemes that may be used together.
    pub subsidies: Vec<Subsidy>,
    /// Due once when any measure that causes it is chosen.
    pub shared_cost: Money,
    /// The most the family can pay itself; `None` without a limit.
    pub budget: Option<Money>,
}

/// What a set of measures comes to; larger is better, compared in the order of the fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score {
    /// What is won.
    pub benefit: Benefit,
    /// What the family pays, negated so that less is larger.
    pub minus_self_pay: i64,
}

impl ChoiceProblem {
    /// What a set of measures costs in all.
    pub fn cost(&self, chosen: &BTreeSet<usize>) -> Money {
        let measures = chosen.iter().filter_map(|&index| self.measures.get(index));
        let (cost, shared) = measures.fold((Money::ZERO, false), |(cost, shared), measure| {
            (cost + measure.cost, shared || measure.causes_shared_cost)
        });
        if shared { cost + self.shared_cost } else { cost }
    }

    /// What the schemes pay for a set of measures, each rounded down to whole yuan.
    pub fn subsidy(&self, chosen: &BTreeSet<usize>) -> Money {
        let paid = |(scheme, subsidy): (usize, &Subsidy)| {
            let counted: Money = chosen
                .iter()
                .filter_map(|&index| self.measures.get(index)?.subsidized.get(scheme).copied())
                .sum();
            let amount = counted.percent(subsidy.percent);
            subsidy.cap.map_or(amount, |cap| amount.min(cap)).floored_to_yuan()
        };
        self.subsidies.iter().enumerate().map(paid).sum()
    }

    /// What the family pays itself for a set of measures.
    pub fn self_pay(&self, chosen: &BTreeSet<usize>) -> Money {
        self.cost(chosen) - self.subsidy(chosen)
    }

    /// The gains that a set of measures brings, by index.
    pub fn won(&self, chosen: &BTreeSet<usize>) -> BTreeSet<usize> {
        let is_won = |gain: &Gain| gain.cleared_by.iter().any(|set| !set.is_empty() && set.is_subset(chosen));
        self.gains.iter().enumerate().filter(|(_, gain)| is_won(gain)).map(|(index, _)| index).collect()
    }

    /// What a set of measures comes to.
    pub fn score(&self, chosen: &BTreeSet<usize>) -> Score {
        let mut benefit = Benefit::default();
        for index in self.won(chosen) {
            let gain = self.gains[index].benefit;
            benefit.urgent += gain.urgent;
            benefit.access += gain.access;
            benefit.injury += gain.injury;
            benefit.independence += gain.independence;
        }
        Score { benefit, minus_self_pay: -self.self_pay(chosen).fen() }
    }

    /// Whether a set of measures keeps to the budget, the conflicts and the wishes.
    pub fn allows(&self, chosen: &BTreeSet<usize>) -> bool {
        let wishes = self.measures.iter().enumerate().all(|(index, measure)| {
            let taken = chosen.contains(&index);
            !(taken && measure.is_excluded) && (taken || !measure.is_required)
        });
        wishes
            && self.conflicts.iter().all(|set| !set.is_subset(chosen))
            && self.budget.is_none_or(|budget| self.self_pay(chosen) <= budget)
    }
}
