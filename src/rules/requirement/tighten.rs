use super::{BarPlace, DoorAtCorridor, FloorShape, ManeuverRow, PinchAllowance, RampRow, Requirement};
use super::{ReachBand, TransferRoom, Zone};
use crate::rules::Limit;

impl Limit {
    /// The same limit a unit stricter, once for each of its ends.
    pub fn tightened(self) -> Vec<Self> {
        match self {
            Self::AtLeast(least) => vec![Self::AtLeast(least + 1)],
            Self::AtMost(most) => vec![Self::AtMost(most - 1)],
            Self::Between(low, high) => vec![Self::Between(low + 1, high), Self::Between(low, high - 1)],
            Self::Is(wanted) => vec![Self::Is(!wanted)],
            Self::Count(least) => vec![Self::Count(least + 1)],
        }
    }
}

impl Requirement {
    /// The same requirement with one of its numbers a unit stricter, once for each number.
    ///
    /// The written cases of a rule are checked with these: a case on the limit must no longer pass.
    ///
    /// ```
    /// use yiju::rules::{Limit, Requirement};
    /// assert_eq!(Requirement::TurningCircle(1500).tightened(), [Requirement::TurningCircle(1501)]);
    /// assert_eq!(Requirement::NotInHomes.tightened(), []);
    /// ```
    pub fn tightened(&self) -> Vec<Self> {
        let limits = |limit: Limit, make: &dyn Fn(Limit) -> Self| -> Vec<Self> {
            limit.tightened().into_iter().map(make).collect()
        };
        match self {
            Self::ClearWidth { limit, by } => limits(*limit, &|limit| Self::ClearWidth { limit, by: *by }),
            Self::ClearHeight(limit) => limits(*limit, &Self::ClearHeight),
            Self::CenterLine(limit) => limits(*limit, &Self::CenterLine),
            Self::SillHeight(limit) => limits(*limit, &Self::SillHeight),
            Self::Area(limit) => limits(*limit, &Self::Area),
            Self::Attribute(attribute, limit) => limits(*limit, &|limit| Self::Attribute(*attribute, limit)),
            Self::DistanceTo { kinds, limit } => {
                limits(*limit, &|limit| Self::DistanceTo { kinds: kinds.clone(), limit })
            }
            Self::ClearWidthByCorridor(pairs) => each(
                pairs,
                &|pair: &DoorAtCorridor| {
                    let DoorAtCorridor { corridor, door } = *pair;
                    vec![
                        DoorAtCorridor { corridor, door: door + 1 },
                        DoorAtCorridor { corridor: corridor + 1, door },
                    ]
                },
                &Self::ClearWidthByCorridor,
            ),
            Self::DoorManeuver(rows) => each(rows, &stricter_row, &Self::DoorManeuver),
            Self::Nib { side, edge, at_least, held } => {
                let stricter = |at_least, held| Self::Nib { side: *side, edge: *edge, at_least, held };
                let mut all = vec![stricter(at_least + 1, *held)];
                if *held > 0 {
                    all.push(stricter(*at_least, held + 1));
                }
                all
            }
            Self::DoorsInSeries(least) => vec![Self::DoorsInSeries(least + 1)],
            Self::Threshold { at_most, bevel_above } => {
                let mut all = vec![Self::Threshold { at_most: at_most - 1, bevel_above: *bevel_above }];
                if *bevel_above > 0 && bevel_above < at_most {
                    all.push(Self::Threshold { at_most: *at_most, bevel_above: bevel_above - 1 });
                }
                all
            }
            Self::Reveal(most) => vec![Self::Reveal(most - 1)],
            Self::Landing { width, depth, side } => vec![
                Self::Landing { width: width + 1, depth: *depth, side: *side },
                Self::Landing { width: *width, depth: depth + 1, side: *side },
            ],
            Self::Passage { from, to, at_least, pinch } => ways(*at_least, *pinch, &|at_least, pinch| {
                Self::Passage { from: from.clone(), to: to.clone(), at_least, pinch }
            }),
            Self::RouteFromEntrance { at_least, pinch } => {
                ways(*at_least, *pinch, &|at_least, pinch| Self::RouteFromEntrance { at_least, pinch })
            }
            Self::CorridorWidth { at_least, pinch } => {
                ways(*at_least, *pinch, &|at_least, pinch| Self::CorridorWidth { at_least, pinch })
            }
            Self::TurningAtDoor { diameter, side } => {
                vec![Self::TurningAtDoor { diameter: diameter + 1, side: *side }]
            }
            Self::FreeAcross { across, depth, holds } => vec![
                Self::FreeAcross { across: across + 1, depth: *depth, holds: holds.clone() },
                Self::FreeAcross { across: *across, depth: depth + 1, holds: holds.clone() },
            ],
            Self::FixtureSize(short, long) => {
                vec![Self::FixtureSize(short + 1, *long), Self::FixtureSize(*short, long + 1)]
            }
            Self::WayToWindow(least) => vec![Self::WayToWindow(least + 1)],
            Self::WalkingDistance { from, to, at_most } => {
                vec![Self::WalkingDistance { from: from.clone(), to: to.clone(), at_most: at_most - 1 }]
            }
            Self::TurningCircle(least) => vec![Self::TurningCircle(least + 1)],
            Self::Turning(shapes) => {
                // All at once: any one of them is enough, so a single stricter one changes nothing.
                vec![Self::Turning(shapes.iter().map(|shape| stricter_shape(*shape)).collect())]
            }
            Self::FreeInFront(least) => vec![Self::FreeInFront(least + 1)],
            Self::FreeBeside(least) => vec![Self::FreeBeside(least + 1)],
            Self::FreeBothSides { wider, narrower } => vec![
                Self::FreeBothSides { wider: wider + 1, narrower: *narrower },
                Self::FreeBothSides { wider: *wider, narrower: narrower + 1 },
            ],
            Self::Zone(zone) => {
                let (narrow, wide) = zone.sides;
                let with = |sides, depth| Self::Zone(Zone { sides, depth, ..zone.clone() });
                vec![with((narrow, wide + 1), zone.depth), with((narrow, wide), zone.depth + 1)]
            }
            Self::Transfer(TransferRoom { front, side, helper, hoist }) => {
                vec![Self::Transfer(TransferRoom {
                    front: front + 1,
                    side: side + 1,
                    helper: helper + 1,
                    hoist: hoist + 1,
                })]
            }
            Self::Reach { lowest, bands } => {
                let mut all = vec![Self::Reach { lowest: lowest + 1, bands: bands.clone() }];
                let higher = |band: &ReachBand| vec![ReachBand { highest: band.highest - 1, ..*band }];
                all.extend(each(bands, &higher, &|bands| Self::Reach { lowest: *lowest, bands }));
                all
            }
            Self::FromCorner(least) => vec![Self::FromCorner(least + 1)],
            Self::KneeSpace { width, height, depth } => {
                let with =
                    |w, h, d| Self::KneeSpace { width: width + w, height: height + h, depth: depth + d };
                vec![with(1, 0, 0), with(0, 1, 0), with(0, 0, 1)]
            }
            Self::SeatForLegs { below, above } => vec![
                Self::SeatForLegs { below: below - 1, above: *above },
                Self::SeatForLegs { below: *below, above: above - 1 },
            ],
            Self::CeilingHeight(least) => vec![Self::CeilingHeight(least + 1)],
            Self::Bar(place) => stricter_bar(place).into_iter().map(Self::Bar).collect(),
            Self::Projection { heights, at_most } => {
                vec![Self::Projection { heights: *heights, at_most: at_most - 1 }]
            }
            Self::AwayFromWalls(least) => vec![Self::AwayFromWalls(least + 1)],
            Self::Ramp(rows) => each(
                rows,
                &|row: &RampRow| {
                    let rise = (row.rise > 0).then(|| RampRow { rise: row.rise - 1, ..*row });
                    let run = (row.run > 0).then(|| RampRow { run: row.run - 1, ..*row });
                    let slope =
                        (row.rise == 0 && row.run == 0).then(|| RampRow { slope: row.slope + 1, ..*row });
                    [rise, run, slope].into_iter().flatten().collect()
                },
                &Self::Ramp,
            ),
            Self::StairPitch { rise, going } => vec![Self::StairPitch { rise: rise - 1, going: *going }],
            Self::StairFormula(low, high) => {
                vec![Self::StairFormula(low + 1, *high), Self::StairFormula(*low, high - 1)]
            }
            Self::ShortSide(least) => vec![Self::ShortSide(least + 1)],
            Self::LongSide(least) => vec![Self::LongSide(least + 1)],
            Self::Daylight(most) => vec![Self::Daylight(most - 1)],
            Self::WorktopLength(least) => vec![Self::WorktopLength(least + 1)],
            Self::Near { kinds, within, count } => vec![
                Self::Near { kinds: kinds.clone(), within: within - 1, count: *count },
                Self::Near { kinds: kinds.clone(), within: *within, count: count + 1 },
            ],
            Self::AnyOf(all) => {
                // Each alternative at its strictest, for the same reason as with shapes.
                let strict: Vec<Self> =
                    all.iter().map(|one| one.tightened().into_iter().next().unwrap_or(one.clone())).collect();
                vec![Self::AnyOf(strict)]
            }
            Self::OpensOutward
            | Self::NightPath { .. }
            | Self::ChairTrip { .. }
            | Self::WallHolds
            | Self::SameLevel(_)
            | Self::Has(_)
            | Self::Absent
            | Self::ForLevelsUpTo(_)
            | Self::NotInHomes => Vec::new(),
        }
    }
}

impl Requirement {
    /// The same requirement with another limit, where it has a single one of that kind.
    pub fn with_limit(&self, limit: Limit) -> Option<Self> {
        let mut changed = self.clone();
        match (&mut changed, limit) {
            (
                Self::ClearWidth { limit: own, .. }
                | Self::ClearHeight(own)
                | Self::Attribute(_, own)
                | Self::Area(own)
                | Self::CenterLine(own)
                | Self::SillHeight(own)
                | Self::DistanceTo { limit: own, .. },
                new,
            ) => *own = new,
            (
                Self::Nib { at_least: own, .. }
                | Self::Passage { at_least: own, .. }
                | Self::RouteFromEntrance { at_least: own, .. }
                | Self::CorridorWidth { at_least: own, .. }
                | Self::DoorsInSeries(own)
                | Self::WayToWindow(own)
                | Self::TurningCircle(own)
                | Self::TurningAtDoor { diameter: own, .. }
                | Self::FreeInFront(own)
                | Self::FreeBeside(own)
                | Self::FromCorner(own)
                | Self::CeilingHeight(own)
                | Self::AwayFromWalls(own)
                | Self::ShortSide(own)
                | Self::LongSide(own)
                | Self::WorktopLength(own),
                Limit::AtLeast(new),
            )
            | (
                Self::Reveal(own)
                | Self::WalkingDistance { at_most: own, .. }
                | Self::Projection { at_most: own, .. },
                Limit::AtMost(new),
            )
            | (Self::Near { count: own, .. }, Limit::Count(new)) => *own = new,
            _ => return None,
        }
        Some(changed)
    }
}

/// A list with one of its entries stricter, once for each way of making one stricter.
fn each<T: Clone>(
    list: &[T],
    stricter: &dyn Fn(&T) -> Vec<T>,
    make: &dyn Fn(Vec<T>) -> Requirement,
) -> Vec<Requirement> {
    let mut all = Vec::new();
    for (index, entry) in list.iter().enumerate() {
        for entry in stricter(entry) {
            let mut changed = list.to_vec();
            changed[index] = entry;
            all.push(make(changed));
        }
    }
    all
}

fn ways(
    at_least: i32,
    pinch: Option<PinchAllowance>,
    make: &dyn Fn(i32, Option<PinchAllowance>) -> Requirement,
) -> Vec<Requirement> {
    let Some(allowed) = pinch else { return vec![make(at_least + 1, None)] };
    vec![
        make(at_least, Some(PinchAllowance { width: allowed.width + 1, ..allowed })),
        make(at_least, Some(PinchAllowance { length: allowed.length - 1, ..allowed })),
    ]
}

fn stricter_row(row: &ManeuverRow) -> Vec<ManeuverRow> {
    let mut all = vec![ManeuverRow { depth: row.depth + 1, ..*row }];
    if row.latch > 0 {
        all.push(ManeuverRow { latch: row.latch + 1, ..*row });
    }
    if row.hinge > 0 {
        all.push(ManeuverRow { hinge: row.hinge + 1, ..*row });
    }
    all
}

fn stricter_shape(shape: FloorShape) -> FloorShape {
    match shape {
        FloorShape::Circle(size) => FloorShape::Circle(size + 1),
        FloorShape::Square(size) => FloorShape::Square(size + 1),
        FloorShape::Rectangle(a, b) => FloorShape::Rectangle(a + 1, b + 1),
        FloorShape::Ellipse(a, b) => FloorShape::Ellipse(a + 1, b + 1),
        FloorShape::TShape { side, arm } => FloorShape::TShape { side: side + 1, arm: arm + 1 },
    }
}

fn stricter_bar(place: &BarPlace) -> Vec<BarPlace> {
    let mut all = Vec::new();
    let mut limits = |limit: Option<Limit>, put: &dyn Fn(&mut BarPlace, Limit)| {
        for limit in limit.into_iter().flat_map(Limit::tightened) {
            let mut stricter = place.clone();
            put(&mut stricter, limit);
            all.push(stricter);
        }
    };
    limits(place.offset, &|place, limit| place.offset = Some(limit));
    limits(place.height, &|place, limit| place.height = Some(limit));
    limits(place.above_seat, &|place, limit| place.above_seat = Some(limit));
    if let Some(length) = place.length {
        all.push(BarPlace { length: Some(length + 1), ..place.clone() });
    }
    if let Some(starts) = place.starts {
        all.push(BarPlace { starts: Some(starts - 1), ..place.clone() });
    }
    if let Some(reaches) = place.reaches {
        all.push(BarPlace { reaches: Some(reaches + 1), ..place.clone() });
    }
    all
}
