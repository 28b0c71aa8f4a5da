//! Long random work on a plan: whatever is done, the plan stays sound, every step can be taken back and made
//! again, and a saved home is the same home.
//!
//! `YIJU_EDIT_SEQUENCES` sets how many sequences are tried.

use yiju::edit::walls::Along;
use yiju::edit::{
    History, Refusal, Transaction, arrange, fixtures, fragment, levels, notes, openings, rooms, selection,
    survey, upkeep, walls,
};
use yiju::geom::{GridPoint, Point, Vector, point};
use yiju::plan::{
    Anchor, Attribute, Attributes, DimensionDirection, Door, DoorOperation, ElementId, Fixture, FixtureKind,
    FloorPlan, Hinge, Label, Level, LevelId, Opening, OpeningKind, RoomUse, Side, Structure, Surveyed, Swing,
    Wall, WallEnd, soundness,
};
use yiju::store::{parse_home, template, write_home};
use yiju::units::{Angle, Mm};

/// Sequences tried when nothing else is asked for.
const SEQUENCES: u64 = 40;

/// Steps in a sequence.
const STEPS: usize = 24;

/// Numbers that look random and are the same on every machine (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn between(&mut self, low: i32, high: i32) -> i32 {
        low + (self.next() % (high - low + 1) as u64) as i32
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        of.get(self.below(of.len())).copied()
    }

    fn key<K: Copy + Ord, V>(&mut self, map: &std::collections::BTreeMap<K, V>) -> Option<K> {
        map.keys().copied().nth(self.below(map.len()))
    }

    fn end(&mut self) -> WallEnd {
        WallEnd::BOTH[self.below(2)]
    }

    fn along(&mut self) -> Along {
        [Along::X, Along::Y][self.below(2)]
    }
}

type Tried = Option<Result<Transaction, Refusal>>;

/// A place that is often one that something stands at already, as hands find corners.
fn place(dice: &mut Dice, plan: &FloorPlan) -> GridPoint {
    if dice.below(3) > 0
        && let Some(wall) = dice.key(&plan.walls).and_then(|id| plan.walls.get(&id))
    {
        return match dice.below(3) {
            0 => wall.start,
            1 => wall.end,
            _ => {
                let at = wall.place_at(wall.length() * 0.5);
                GridPoint::new(at.x.round() as i32, at.y.round() as i32)
            }
        };
    }
    GridPoint::new(dice.between(-40, 120) * 100, dice.between(-30, 90) * 100 + dice.between(0, 1) * 7)
}

fn elements(dice: &mut Dice, plan: &FloorPlan, most: usize) -> Vec<ElementId> {
    let count = 1 + dice.below(most);
    (0..count)
        .filter_map(|_| match dice.below(6) {
            0 | 1 => dice.key(&plan.walls).map(ElementId::Wall),
            2 => dice.key(&plan.fixtures).map(ElementId::Fixture),
            3 => dice.key(&plan.openings).map(ElementId::Opening),
            4 => dice.key(&plan.groups).map(ElementId::Group),
            _ => dice.key(&plan.labels).map(ElementId::Label),
        })
        .collect()
}

fn new_wall(dice: &mut Dice, plan: &FloorPlan, level: LevelId) -> Wall {
    let (start, mut end) = (place(dice, plan), place(dice, plan));
    match dice.below(3) {
        0 => end.y = start.y,
        1 => end.x = start.x,
        _ => {}
    }
    let mut wall = Wall::new(level, start, end, Mm([60, 120, 240, 370][dice.below(4)]));
    wall.structure = Structure::ALL[dice.below(3)];
    if dice.below(6) == 0 {
        wall.bulge = Mm(dice.between(-1500, 1500));
    }
    wall
}

fn on_walls(dice: &mut Dice, plan: &FloorPlan, level: LevelId) -> Tried {
    let wall = dice.key(&plan.walls);
    match dice.below(12) {
        0 => Some(walls::draw(plan, new_wall(dice, plan, level))),
        1 => {
            let (from, to) = (place(dice, plan), place(dice, plan));
            let corners = [from, GridPoint::new(to.x, from.y), to, GridPoint::new(from.x, to.y)];
            let sides = (0..4).map(|side| Wall::new(level, corners[side], corners[(side + 1) % 4], Mm(240)));
            Some(Ok(walls::draw_chain(plan, sides)))
        }
        2 => {
            let wall = plan.walls.get(&wall?)?;
            let (from, to) = (wall.end_place(dice.end()), place(dice, plan));
            Some(walls::move_corner(plan, wall.level, from, to))
        }
        3 => {
            let by = Vector::new(f64::from(dice.between(-900, 900)), f64::from(dice.between(-900, 900)));
            Some(walls::shift(plan, wall?, by))
        }
        4 => Some(walls::set_length(plan, wall?, Mm(dice.between(200, 6000)), dice.end())),
        5 => {
            let (along, from) = (dice.along(), Mm(dice.between(-30, 100) * 100));
            Some(walls::stretch(plan, level, along, from, Mm(dice.between(-600, 600))))
        }
        6 => {
            let along = dice.along();
            let at = plan.walls.get(&wall?).map(|wall| Mm(along.of(&wall.start)))?;
            Some(walls::shift_axis(plan, level, along, at, Mm(dice.between(-500, 500))))
        }
        7 => Some(walls::bend(plan, wall?, Mm(dice.between(-1200, 1200)))),
        8 => {
            let length = plan.walls.get(&wall?)?.length();
            Some(walls::split(plan, wall?, Mm((length * f64::from(dice.between(1, 9)) / 10.0) as i32)))
        }
        9 => Some(walls::join(plan, wall?, dice.key(&plan.walls)?)),
        10 => Some(walls::remove(plan, wall?)),
        _ => {
            let thickness = Mm(dice.between(50, 400));
            Some(walls::edit(plan, wall?, |wall| wall.thickness = thickness))
        }
    }
}

fn on_openings(dice: &mut Dice, plan: &FloorPlan) -> Tried {
    let opening = dice.key(&plan.openings);
    match dice.below(7) {
        0 | 1 => {
            let wall = dice.key(&plan.walls)?;
            let width = Mm(dice.between(4, 30) * 100);
            let length = plan.walls.get(&wall)?.length() as i32;
            let distance =
                openings::nearest_fit(plan, wall, None, width, Mm(dice.between(0, length.max(1))))?;
            let door = Door {
                operation: DoorOperation::ALL[dice.below(6)],
                hinge: Hinge::default(),
                swing: [Swing::Left, Swing::Right][dice.below(2)],
                is_entrance: false,
            };
            let kind =
                [OpeningKind::Door(door), OpeningKind::Window, OpeningKind::PassThrough][dice.below(3)];
            let attributes = Attributes::default();
            let (height, sill) = (Mm(2000), Mm(0));
            let from = WallEnd::Start;
            Some(openings::place(
                plan,
                Opening { wall, from, distance, width, height, sill, kind, attributes },
            ))
        }
        2 => Some(openings::slide(plan, opening?, Mm(dice.between(0, 4000)))),
        3 => Some(openings::set_distance(plan, opening?, dice.end(), Mm(dice.between(0, 3000)))),
        4 => Some(openings::resize(plan, opening?, Mm(dice.between(300, 2400)))),
        5 => Some(openings::rehost(plan, opening?, dice.key(&plan.walls)?, Mm(dice.between(0, 3000)))),
        _ => Some(openings::remove(plan, opening?)),
    }
}

fn on_fixtures(dice: &mut Dice, plan: &FloorPlan, level: LevelId) -> Tried {
    let fixture = dice.key(&plan.fixtures);
    match dice.below(5) {
        0 | 1 => {
            let kind = dice.pick(FixtureKind::ALL)?;
            let turned = Angle::from_degrees(f64::from(dice.between(0, 23) * 15));
            Some(Ok(fixtures::place(plan, Fixture::new(kind, level, place(dice, plan), turned))))
        }
        2 => Some(fixtures::shift(plan, fixture?, place(dice, plan), Angle::from_degrees(37.0))),
        3 => Some(fixtures::resize(plan, fixture?, Mm(dice.between(0, 3000)), Mm(dice.between(100, 900)))),
        _ => Some(fixtures::remove(plan, fixture?)),
    }
}

fn on_selection(dice: &mut Dice, plan: &FloorPlan, level: LevelId) -> Tried {
    let chosen = elements(dice, plan, 5);
    match dice.below(9) {
        0 => {
            let by = Vector::new(f64::from(dice.between(-800, 800)), f64::from(dice.between(-800, 800)));
            Some(selection::translate(plan, &chosen, by))
        }
        1 => {
            let turn = Angle::from_degrees(f64::from(dice.between(1, 23) * 15));
            Some(selection::turn(plan, &chosen, Point::new(2000.0, 2000.0), turn))
        }
        2 => Some(selection::remove(plan, &chosen)),
        3 => Some(arrange::mirror_level(plan, level)),
        4 => Some(arrange::align(plan, &chosen, arrange::Alignment::ALL[dice.below(6)])),
        5 => Some(arrange::distribute(plan, &chosen, dice.along())),
        6 => {
            let part = fragment::copy(plan, &chosen);
            let by = Vector::new(f64::from(dice.between(-3000, 3000)), f64::from(dice.between(-3000, 3000)));
            Some(fragment::paste(plan, &part, level, by).map(|(step, _)| step))
        }
        7 => Some(notes::group(plan, &chosen).map(|(step, _)| step)),
        _ => Some(notes::ungroup(plan, dice.key(&plan.groups)?)),
    }
}

fn on_the_rest(dice: &mut Dice, plan: &FloorPlan, level: LevelId) -> Tried {
    match dice.below(8) {
        0 => {
            let (at, turned) = (place(dice, plan), Angle::ZERO);
            Some(notes::write(plan, Label { level, at, text: "水表".to_owned(), turned }))
        }
        1 => {
            let stops = vec![
                Anchor::WallEnd(dice.key(&plan.walls)?, dice.end()),
                Anchor::WallFace(dice.key(&plan.walls)?, Swing::Left, Mm(dice.between(0, 2000))),
                dice.key(&plan.fixtures).map_or(Anchor::Place(place(dice, plan)), |fixture| {
                    Anchor::FixtureSide(fixture, Side::Front)
                }),
            ];
            Some(notes::dimension(
                plan,
                level,
                stops,
                DimensionDirection::Aligned,
                Mm(dice.between(-900, 900)),
            ))
        }
        2 => {
            let room = dice.key(&plan.rooms)?;
            let (name, room_use) = (format!("间{}", dice.below(9)), RoomUse::ALL[dice.below(11)]);
            Some(rooms::edit(plan, room, |room| {
                room.name = name;
                room.room_use = room_use;
            }))
        }
        3 => {
            let room = ElementId::Room(dice.key(&plan.rooms)?);
            Some(survey::record(
                plan,
                room,
                Attribute::Illuminance,
                Surveyed::measured(dice.between(10, 400)),
            ))
        }
        4 if plan.levels.len() < 3 => Some(Ok(levels::add(plan, "二层").0)),
        5 => Some(levels::remove(plan, dice.key(&plan.levels)?)),
        6 => {
            let north = dice.between(0, 719);
            Some(Ok(levels::edit_facts(plan, |facts| facts.north_degrees = north)))
        }
        _ => Some(levels::edit(plan, level, |level: &mut Level| level.height = Mm(2600))),
    }
}

fn sequence(seed: u64) {
    let mut dice = Dice(seed);
    let start = match dice.below(4) {
        0 => template("T1").unwrap().plan,
        1 => template("T3").unwrap().plan,
        _ => {
            let mut plan = FloorPlan::default();
            plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
            plan
        }
    };
    let mut plan = start.clone();
    let mut history = History::default();
    let mut done = 0;
    for number in 0..STEPS {
        let level = dice.key(&plan.levels).expect("a storey is always left");
        let tried = match dice.below(12) {
            0..=4 => on_walls(&mut dice, &plan, level),
            5 | 6 => on_openings(&mut dice, &plan),
            7 | 8 => on_fixtures(&mut dice, &plan, level),
            9 | 10 => on_selection(&mut dice, &plan, level),
            _ => on_the_rest(&mut dice, &plan, level),
        };
        let Some(Ok(step)) = tried else { continue };
        let step = upkeep::complete(&plan, &step);
        assert!(step.fits(&plan), "sequence {seed}, step {number}: {:?} does not fit", step.label);
        history.commit(&mut plan, step.clone());
        assert_eq!(soundness::defects(&plan), [], "sequence {seed}, step {number}: {:?}", step.label);
        if dice.below(7) == 0 {
            history.undo(&mut plan);
            if dice.below(2) == 0 {
                history.redo(&mut plan);
            }
        }
        done += 1;
    }
    let text = write_home(&plan);
    let read = parse_home("home.ron", &text).unwrap_or_else(|problem| panic!("sequence {seed}: {problem}"));
    assert_eq!(read, plan, "sequence {seed}: a saved home is the same home");
    let end = plan.clone();
    let mut undone = 0;
    while history.undo(&mut plan).is_some() {
        undone += 1;
    }
    assert_eq!(plan, start, "sequence {seed}: all undone");
    // A step that was taken back last and not made again stays out.
    for _ in 0..undone {
        history.redo(&mut plan);
    }
    assert_eq!(plan, end, "sequence {seed}: all made again");
    assert!(done > 0 || seed > 0, "the first sequence does something");
}

#[test]
fn random_work_leaves_a_sound_plan_that_can_be_undone_and_saved() {
    let asked = std::env::var("YIJU_EDIT_SEQUENCES").ok().and_then(|count| count.parse().ok());
    for seed in 0..asked.unwrap_or(SEQUENCES) {
        sequence(seed);
    }
}

#[test]
fn openings_never_wander() {
    // A door stays at its distance from its named end through any number of changes of its wall.
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let mut plan = FloorPlan::default();
        plan.levels.insert(LevelId(1), Level { name: String::new(), elevation: Mm(0), height: Mm(2650) });
        let wall = Wall::new(LevelId(1), GridPoint::new(0, 0), GridPoint::new(7000, 1300), Mm(240));
        walls::draw(&plan, wall).unwrap().apply(&mut plan);
        let (&id, wall) = plan.walls.iter().next().unwrap();
        let mut opening = Opening {
            wall: id,
            from: dice.end(),
            distance: Mm(dice.between(300, 900)),
            width: Mm(900),
            height: Mm(2000),
            sill: Mm(0),
            kind: OpeningKind::PassThrough,
            attributes: Attributes::default(),
        };
        opening.set_offset(wall, opening.offset(wall));
        let (end, distance) = (opening.from, opening.distance);
        openings::place(&plan, opening).unwrap().apply(&mut plan);
        for _ in 0..30 {
            let wall = plan.walls[&id].clone();
            let corner = wall.end_place(dice.end());
            let to = GridPoint::new(corner.x + dice.between(-300, 400), corner.y + dice.between(-400, 400));
            if let Ok(step) = walls::move_corner(&plan, LevelId(1), corner, to) {
                step.apply(&mut plan);
            }
            let opening = plan.openings.values().next().unwrap();
            let wall = &plan.walls[&id];
            if wall.length() < 2500.0 {
                break;
            }
            assert_eq!((opening.from, opening.distance), (end, distance), "seed {seed}");
            let edge = opening.offset(wall) + if end == WallEnd::End { 900.0 } else { 0.0 };
            let gap = (wall.place_at(edge) - point(wall.end_place(end))).norm();
            assert!((gap - distance.to_f64()).abs() < 1e-6, "seed {seed}: {gap}");
        }
    }
}
