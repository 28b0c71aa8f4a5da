use super::{ChoiceProblem, N_COLUMNS};

/// Schemes that are told apart.
const N_SCHEMES: usize = 4;
/// Quantity prices that are told apart.
const N_PRICES: usize = 3;
/// Shared costs that are told apart.
const N_SHARED: usize = 64;
/// Bits for each column of a benefit.
const COLUMN_BITS: usize = 18;

/// What a set of measures comes to, as far as money and benefit go, in whole fen.
///
/// Tallies of sets that bear on each other only through money add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// The columns of the benefit, the first in the highest bits: compared as one number.
    pub(super) benefit: u128,
    /// Cost without shared costs and quantity prices.
    pub(super) cost: i64,
    granted: [i64; N_SCHEMES],
    caused: u64,
    quantity: [i64; N_PRICES],
    saved: [i64; N_PRICES],
    granted_less: [[i64; N_SCHEMES]; N_PRICES],
}

/// How tallies are reckoned for a problem.
pub(super) struct Reckoner<'a> {
    problem: &'a ChoiceProblem,
    of_measures: Vec<Tally>,
    of_gains: Vec<u128>,
    shared_amounts: Vec<i64>,
    combinations: Vec<Vec<usize>>,
    n_schemes: usize,
    n_prices: usize,
}

impl<'a> Reckoner<'a> {
    /// `None` where the problem has more schemes, quantity prices, shared costs or points than are told apart.
    pub(super) fn new(problem: &'a ChoiceProblem) -> Option<Self> {
        let (n_schemes, n_prices) = (problem.subsidies.len(), problem.quantity_prices.len());
        if n_schemes > N_SCHEMES || n_prices > N_PRICES || problem.shared.len() > N_SHARED {
            return None;
        }
        let mut sums = [0_u64; N_COLUMNS];
        for gain in &problem.gains {
            for (sum, column) in sums.iter_mut().zip(gain.benefit.columns()) {
                *sum += u64::from(column);
            }
        }
        if sums.iter().any(|&sum| sum >= 1 << COLUMN_BITS) {
            return None;
        }
        let of_gains = problem.gains.iter().map(|gain| packed(gain.benefit.columns())).collect();
        let of_measures = (0..problem.measures.len()).map(|index| of_measure(problem, index)).collect();
        Some(Self {
            problem,
            of_measures,
            of_gains,
            shared_amounts: problem.shared.iter().map(|shared| shared.amount.fen()).collect(),
            combinations: problem
                .usable_together()
                .into_iter()
                .map(|set| set.into_iter().collect())
                .collect(),
            n_schemes,
            n_prices,
        })
    }

    /// What a measure alone comes to, without what it brings.
    pub(super) fn measure(&self, index: usize) -> &Tally {
        &self.of_measures[index]
    }

    /// What a gain is worth.
    pub(super) fn gain(&self, index: usize) -> u128 {
        self.of_gains[index]
    }

    /// Both together.
    pub(super) fn sum(&self, a: &Tally, b: &Tally) -> Tally {
        let mut sum = *a;
        sum.benefit += b.benefit;
        sum.cost += b.cost;
        sum.caused |= b.caused;
        for scheme in 0..self.n_schemes {
            sum.granted[scheme] += b.granted[scheme];
        }
        for price in 0..self.n_prices {
            // More than what brings the price brings nothing more.
            let from = self.problem.quantity_prices[price].from;
            sum.quantity[price] = (sum.quantity[price] + b.quantity[price]).min(from);
            sum.saved[price] += b.saved[price];
            for scheme in 0..self.n_schemes {
                sum.granted_less[price][scheme] += b.granted_less[price][scheme];
            }
        }
        sum
    }

    /// What the family pays.
    pub(super) fn self_pay(&self, tally: &Tally) -> i64 {
        let mut cost = tally.cost;
        let mut granted = tally.granted;
        for (index, shared) in self.problem.shared.iter().enumerate() {
            if tally.caused >> index & 1 == 1 {
                cost += shared.amount.fen();
                for (sum, more) in granted.iter_mut().zip(&shared.granted) {
                    *sum += more.fen();
                }
            }
        }
        for price in 0..self.n_prices {
            if tally.quantity[price] >= self.problem.quantity_prices[price].from {
                cost -= tally.saved[price];
                for (sum, less) in granted.iter_mut().zip(tally.granted_less[price]) {
                    *sum -= less;
                }
            }
        }
        let paid = |scheme: usize| {
            let cap = self.problem.subsidies[scheme].cap;
            cap.map_or(granted[scheme], |cap| granted[scheme].min(cap.fen()))
        };
        let most = self.combinations.iter().map(|set| set.iter().map(|&scheme| paid(scheme)).sum::<i64>());
        cost - most.max().unwrap_or(0)
    }

    /// Whether the family never pays more with `a` than with `b`, whatever else is taken with either.
    ///
    /// A scheme pays at most one fen more for each fen more that it counts, and nothing less; what is due once
    /// may be due anyway. So the worst that can happen to `a` is known, whatever the caps.
    pub(super) fn is_no_dearer(&self, a: &Tally, b: &Tally) -> bool {
        let mut most = a.cost;
        if most > b.cost {
            return false;
        }
        let mut only_a = a.caused & !b.caused;
        while only_a != 0 {
            most += self.shared_amounts[only_a.trailing_zeros() as usize];
            only_a &= only_a - 1;
        }
        for scheme in 0..self.n_schemes {
            most += (b.granted[scheme] - a.granted[scheme]).max(0);
        }
        for price in 0..self.n_prices {
            if a.quantity[price] < b.quantity[price] {
                return false;
            }
            most += (b.saved[price] - a.saved[price]).max(0);
            for scheme in 0..self.n_schemes {
                most += (a.granted_less[price][scheme] - b.granted_less[price][scheme]).max(0);
            }
        }
        most <= b.cost
    }
}

fn of_measure(problem: &ChoiceProblem, index: usize) -> Tally {
    let measure = &problem.measures[index];
    let mut tally = Tally { cost: measure.cost.fen(), ..Tally::default() };
    for (to, from) in tally.granted.iter_mut().zip(&measure.granted) {
        *to = from.fen();
    }
    for (shared, cost) in problem.shared.iter().enumerate() {
        if cost.caused_by.contains(&index) {
            tally.caused |= 1 << shared;
        }
    }
    for (price, of) in problem.quantity_prices.iter().enumerate() {
        if let Some(part) = of.parts.get(&index) {
            tally.quantity[price] = part.quantity.min(of.from);
            tally.saved[price] = part.saving.fen();
            for (to, from) in tally.granted_less[price].iter_mut().zip(&part.granted_less) {
                *to = from.fen();
            }
        }
    }
    tally
}

fn packed(columns: [u32; N_COLUMNS]) -> u128 {
    columns.into_iter().fold(0, |packed, column| packed << COLUMN_BITS | u128::from(column))
}
