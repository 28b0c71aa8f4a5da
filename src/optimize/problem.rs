use std::collections::{BTreeMap, BTreeSet};

use crate::units::Money;

/// Something that may be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// What it costs, goods and labor together.
    pub cost: Money,
    /// For each scheme, in the order of [`ChoiceProblem::subsidies`], what it pays towards this measure before
    /// its cap. Never more than the cost.
    pub granted: Vec<Money>,
    /// Measures that must be taken, too, where this one is.
    pub needs: BTreeSet<usize>,
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

/// What clearing findings is worth, in columns that are never added up.
///
/// Columns are compared in their order, and within a column the more serious band goes first, so that no amount
/// of the later outweighs the earlier. Bands are those of a finding's severity, from 4 (decisive) down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Benefit {
    /// Access needs: findings of access severity 4 and 3, where a place cannot, or can hardly, be used at all.
    pub access: [u32; 2],
    /// Findings of injury severity 4, 3, 2 and 1.
    pub injury: [u32; 4],
    /// Points of independence, and of access where it is merely hard.
    pub independence: u32,
}

/// The number of columns of a [`Benefit`], bands counted one by one.
pub const N_COLUMNS: usize = 7;

impl Benefit {
    /// The columns in their order.
    pub const fn columns(&self) -> [u32; N_COLUMNS] {
        let ([a, b], [c, d, e, f]) = (self.access, self.injury);
        [a, b, c, d, e, f, self.independence]
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let pair = |band: usize| self.access[band].saturating_add(other.access[band]);
        let four = |band: usize| self.injury[band].saturating_add(other.injury[band]);
        Self {
            access: [pair(0), pair(1)],
            injury: [four(0), four(1), four(2), four(3)],
            independence: self.independence.saturating_add(other.independence),
        }
    }
}

/// A subsidy scheme, as far as it bears on the choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subsidy {
    /// The most it pays; `None` without a cap.
    pub cap: Option<Money>,
}

/// A cost that is due once when any of some measures is taken: a call-out, clearing away rubble.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedCost {
    /// How much.
    pub amount: Money,
    /// For each scheme what it pays towards it before its cap.
    pub granted: Vec<Money>,
    /// The measures that cause it.
    pub caused_by: BTreeSet<usize>,
}

/// A quantity price: from some quantity on, every piece is cheaper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuantityPrice {
    /// The quantity from which it holds, in thousandths of a unit.
    pub from: i64,
    /// What the measures take of it.
    pub parts: BTreeMap<usize, QuantityPart>,
}

impl QuantityPrice {
    /// Whether a set of measures takes as much as the price asks for.
    pub fn is_reached_by(&self, chosen: &BTreeSet<usize>) -> bool {
        let taken = self.parts.iter().filter(|(index, _)| chosen.contains(index));
        taken.map(|(_, part)| part.quantity).sum::<i64>() >= self.from
    }
}

/// A measure's part in a [`QuantityPrice`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuantityPart {
    /// How much it takes, in thousandths of a unit.
    pub quantity: i64,
    /// What it costs less at the quantity price.
    pub saving: Money,
    /// For each scheme, what it pays less. Together never more than the saving.
    pub granted_less: Vec<Money>,
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
    /// Schemes that this household can use.
    pub subsidies: Vec<Subsidy>,
    /// Sets of schemes of which at most one may be used.
    pub rivals: Vec<BTreeSet<usize>>,
    /// Costs that are due once.
    pub shared: Vec<SharedCost>,
    /// Quantity prices.
    pub quantity_prices: Vec<QuantityPrice>,
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
    fn taken<'a>(&'a self, chosen: &'a BTreeSet<usize>) -> impl Iterator<Item = &'a Measure> {
        chosen.iter().filter_map(|&index| self.measures.get(index))
    }

    /// The shared costs that a set of measures causes, by index.
    pub fn caused<'a>(&'a self, chosen: &'a BTreeSet<usize>) -> impl Iterator<Item = usize> + 'a {
        let is_caused = |shared: &SharedCost| !shared.caused_by.is_disjoint(chosen);
        self.shared.iter().enumerate().filter(move |(_, shared)| is_caused(shared)).map(|(index, _)| index)
    }

    /// The parts of quantity prices that a set of measures reaches.
    fn reached<'a>(&'a self, chosen: &'a BTreeSet<usize>) -> impl Iterator<Item = &'a QuantityPart> {
        let reached = self.quantity_prices.iter().filter(|price| price.is_reached_by(chosen));
        reached.flat_map(|price| chosen.iter().filter_map(|index| price.parts.get(index)))
    }

    /// What a set of measures costs in all.
    pub fn cost(&self, chosen: &BTreeSet<usize>) -> Money {
        let measures: Money = self.taken(chosen).map(|measure| measure.cost).sum();
        let shared: Money = self.caused(chosen).map(|index| self.shared[index].amount).sum();
        let saved: Money = self.reached(chosen).map(|part| part.saving).sum();
        measures + shared - saved
    }

    /// What a scheme pays for a set of measures.
    pub fn paid_by(&self, scheme: usize, chosen: &BTreeSet<usize>) -> Money {
        let of = |granted: &[Money]| granted.get(scheme).copied().unwrap_or_default();
        let measures: Money = self.taken(chosen).map(|measure| of(&measure.granted)).sum();
        let shared: Money = self.caused(chosen).map(|index| of(&self.shared[index].granted)).sum();
        let less: Money = self.reached(chosen).map(|part| of(&part.granted_less)).sum();
        let granted = measures + shared - less;
        self.subsidies.get(scheme).and_then(|subsidy| subsidy.cap).map_or(granted, |cap| granted.min(cap))
    }

    /// The schemes that pay most together for a set of measures, of those that may be used together.
    pub fn used_schemes(&self, chosen: &BTreeSet<usize>) -> BTreeSet<usize> {
        let paid = |schemes: &BTreeSet<usize>| -> Money {
            schemes.iter().map(|&scheme| self.paid_by(scheme, chosen)).sum()
        };
        // Of equal ones the first, which uses the earlier schemes.
        let mut best: Option<(Money, BTreeSet<usize>)> = None;
        for schemes in self.usable_together() {
            let paid = paid(&schemes);
            if best.as_ref().is_none_or(|(most, _)| paid > *most) {
                best = Some((paid, schemes));
            }
        }
        best.map(|(_, schemes)| schemes).unwrap_or_default()
    }

    /// The largest sets of schemes that may be used together.
    pub fn usable_together(&self) -> Vec<BTreeSet<usize>> {
        /// No region has more that a household can use.
        const MOST: usize = 12;
        let n = self.subsidies.len().min(MOST);
        let allowed =
            |set: &BTreeSet<usize>| self.rivals.iter().all(|rivals| set.intersection(rivals).count() <= 1);
        let mut sets: Vec<BTreeSet<usize>> = (0..1_u32 << n)
            .map(|bits| (0..n).filter(|scheme| bits >> scheme & 1 == 1).collect())
            .filter(allowed)
            .collect();
        let all = sets.clone();
        sets.retain(|set| !all.iter().any(|other| other.len() > set.len() && other.is_superset(set)));
        sets
    }

    /// What the schemes pay for a set of measures.
    pub fn subsidy(&self, chosen: &BTreeSet<usize>) -> Money {
        self.used_schemes(chosen).into_iter().map(|scheme| self.paid_by(scheme, chosen)).sum()
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

    /// What a set of measures is worth.
    pub fn benefit(&self, chosen: &BTreeSet<usize>) -> Benefit {
        let won = self.won(chosen);
        won.into_iter().fold(Benefit::default(), |sum, index| sum.plus(self.gains[index].benefit))
    }

    /// What a set of measures comes to.
    pub fn score(&self, chosen: &BTreeSet<usize>) -> Score {
        Score { benefit: self.benefit(chosen), minus_self_pay: -self.self_pay(chosen).fen() }
    }

    /// Whether a set of measures keeps to the budget, the conflicts, the prerequisites and the wishes.
    pub fn allows(&self, chosen: &BTreeSet<usize>) -> bool {
        let wishes = self.measures.iter().enumerate().all(|(index, measure)| {
            if chosen.contains(&index) {
                !measure.is_excluded && measure.needs.is_subset(chosen)
            } else {
                !measure.is_required
            }
        });
        wishes
            && self.conflicts.iter().all(|set| set.is_empty() || !set.is_subset(chosen))
            && self.budget.is_none_or(|budget| self.self_pay(chosen) <= budget)
    }
}
