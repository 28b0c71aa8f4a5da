use super::Proposal;
use crate::case::PricedRemedy;
use crate::edit::Change as PlanChange;
use crate::geom::{Point, point};
use crate::plan::naming::Names;
use crate::plan::{ElementId, LevelId};
use crate::rules::Severity;
use crate::units::Money;

/// With more changes than this those at the same place share a number.
const MOST_SINGLE: usize = 10;

/// What a change is for, in the order in which it is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Aim {
    /// Getting in and turning.
    Access,
    /// Not falling, not being scalded, being heard.
    Safety,
    /// Doing things alone.
    Ease,
}

impl Aim {
    pub(super) const ALL: [Self; 3] = [Self::Access, Self::Safety, Self::Ease];

    /// The column that weighs most; of equal ones the first.
    fn of(severity: Severity) -> Self {
        let Severity { access, injury, independence } = severity;
        if access >= injury && access >= independence {
            Self::Access
        } else if injury >= independence {
            Self::Safety
        } else {
            Self::Ease
        }
    }
}

/// A remedy that was chosen, with its number on the plan.
pub(super) struct Change<'a> {
    /// The number that ties it to the plan and to the family's list; changes at the same place may share one.
    pub(super) number: u32,
    /// What it is for.
    pub(super) aim: Aim,
    /// The remedy with its price.
    pub(super) option: &'a PricedRemedy,
    /// Where it is called after: 卫生间, 卫生间门.
    pub(super) place: String,
    /// What it is called.
    pub(super) title: String,
    /// Its storey and its place, if it has one.
    pub(super) at: Option<(LevelId, Point)>,
}

impl Change<'_> {
    /// Goods and labor.
    pub(super) fn cost(&self) -> Money {
        self.option.priced.total()
    }
}

impl<'a> Proposal<'a> {
    /// What was chosen, in the order in which it is proposed: by aim, then by urgency, then by place.
    ///
    /// Many changes are numbered by place, so that a plan is not covered with numbers.
    pub(super) fn changes(&self) -> Vec<Change<'a>> {
        let names = (Names::new(&self.consultation.plan), Names::new(&self.selection.plan));
        let mut changes: Vec<(Severity, Change<'a>)> = self
            .selection
            .chosen
            .iter()
            .filter_map(|&index| self.consultation.options.get(index))
            .map(|option| self.change(option, &names))
            .collect();
        changes.sort_by_key(|(worst, change)| (change.aim, std::cmp::Reverse((worst.urgency(), *worst))));
        let mut changes: Vec<Change<'a>> = changes.into_iter().map(|(_, change)| change).collect();
        let by_place = changes.len() > MOST_SINGLE;
        if by_place {
            // Each aim and place where its first change stands.
            let keys: Vec<(Aim, String)> =
                changes.iter().map(|change| (change.aim, change.place.clone())).collect();
            let first = |change: &Change<'_>| {
                keys.iter().position(|(aim, place)| *aim == change.aim && *place == change.place)
            };
            changes.sort_by_key(|change| (change.aim, first(change)));
        }
        let mut number = 0;
        let mut before: Option<(Aim, String)> = None;
        for change in &mut changes {
            let key = (change.aim, change.place.clone());
            if !by_place || before.as_ref() != Some(&key) {
                number += 1;
            }
            change.number = number;
            before = Some(key);
        }
        changes
    }

    fn change(&self, option: &'a PricedRemedy, names: &(Names, Names)) -> (Severity, Change<'a>) {
        let remedy = &option.remedy;
        let cleared = remedy.clears.iter().filter_map(|key| self.consultation.finding(key));
        let worst =
            cleared.map(|finding| finding.severity).max_by_key(|severity| (severity.urgency(), *severity));
        let worst = worst.unwrap_or_default();
        let element = remedy.element;
        let known = if self.consultation.plan.has(element) { &names.0 } else { &names.1 };
        let room = known.room(element);
        let place = match (element, room) {
            (ElementId::Opening(_) | ElementId::Room(_), _) => self.text(&known.of(element)),
            (_, Some(room)) => self.text(&known.of(ElementId::Room(room))),
            _ => String::new(),
        };
        let change = Change {
            number: 0,
            aim: Aim::of(worst),
            option,
            place,
            title: self.text(&remedy.title),
            at: self.place_of_change(option),
        };
        (worst, change)
    }

    /// Where a change is: at what it adds, else at what it changes.
    fn place_of_change(&self, option: &PricedRemedy) -> Option<(LevelId, Point)> {
        let added = option.remedy.transaction.changes.iter().find_map(|change| match change {
            PlanChange::Fixture { new: Some(fixture), .. } => Some((fixture.level, point(fixture.center))),
            _ => None,
        });
        added.or_else(|| {
            let element = option.remedy.element;
            let plan = &self.selection.plan;
            Some((plan.level_of(element)?, plan.place_of(element)?))
        })
    }
}

/// Changes that share a number, in the order of the numbers.
pub(super) fn by_number<'c, 'a>(changes: &[&'c Change<'a>]) -> Vec<Vec<&'c Change<'a>>> {
    changes.chunk_by(|a, b| a.number == b.number).map(<[_]>::to_vec).collect()
}
