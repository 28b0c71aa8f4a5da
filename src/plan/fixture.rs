use super::{Attribute, Attributes, LevelId};
use crate::geom::{GridPoint, OrientedRect, point};
use crate::units::{Angle, Mm};

/// How a fixture is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mounting {
    /// Stands on the floor and can be moved by hand.
    Movable,
    /// Stands on the floor and is connected or built in.
    Fixed,
    /// Hangs on the wall.
    Wall,
    /// Hangs from the ceiling.
    Ceiling,
    /// Lies on the floor and can be gone over.
    FloorCovering,
}

macro_rules! fixture_kinds {
    ($($(#[$doc:meta])* $name:ident: $symbol:literal, $message:literal, $mounting:ident, $width:literal x $depth:literal, $bottom:literal..$top:literal;)*) => {
        /// What a fixture is.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema,
        )]
        pub enum FixtureKind {
            $($(#[$doc])* $name,)*
        }

        impl FixtureKind {
            /// All kinds, in the order of the palette.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The stable name: file of its symbol, place name of the command line.
            pub const fn symbol(self) -> &'static str {
                match self { $(Self::$name => $symbol,)* }
            }

            /// The word for it.
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$name => $message,)* }
            }

            /// How it is usually held.
            pub const fn mounting(self) -> Mounting {
                match self { $(Self::$name => Mounting::$mounting,)* }
            }

            /// Usual width and depth, for the palette. Trade sizes, our own round values.
            pub const fn usual_size(self) -> (Mm, Mm) {
                match self { $(Self::$name => (Mm($width), Mm($depth)),)* }
            }

            /// Usual bottom and top above finished floor.
            pub const fn usual_heights(self) -> (Mm, Mm) {
                match self { $(Self::$name => (Mm($bottom), Mm($top)),)* }
            }
        }
    };
}

fixture_kinds! {
    // Bathroom.
    /// 坐便器
    Toilet: "toilet", "fixture-toilet", Fixed, 380 x 680, 0..780;
    /// 蹲便器
    SquatPan: "squat-pan", "fixture-squat-pan", Fixed, 430 x 560, 0..20;
    /// 洗手盆
    Basin: "basin", "fixture-basin", Fixed, 550 x 450, 0..820;
    /// 淋浴
    Shower: "shower", "fixture-shower", Fixed, 800 x 800, 0..20;
    /// 浴缸
    Bathtub: "bathtub", "fixture-bathtub", Fixed, 1500 x 700, 0..580;
    /// 洗澡椅、浴凳
    ShowerSeat: "shower-seat", "fixture-shower-seat", Movable, 400 x 400, 0..450;
    /// 一字扶手、L 型扶手
    GrabBar: "grab-bar", "fixture-grab-bar", Wall, 600 x 80, 700..740;
    /// 上翻扶手
    FoldingBar: "folding-bar", "fixture-folding-bar", Wall, 80 x 700, 680..720;
    /// 镜子
    Mirror: "mirror", "fixture-mirror", Wall, 500 x 30, 1000..1800;
    /// 热水器
    WaterHeater: "water-heater", "fixture-water-heater", Wall, 800 x 400, 1700..2150;
    /// 浴霸、暖风
    BathHeater: "bath-heater", "fixture-bath-heater", Ceiling, 300 x 300, 2300..2400;
    /// 地漏
    FloorDrain: "floor-drain", "fixture-floor-drain", FloorCovering, 100 x 100, 0..0;

    // Bedroom and living room.
    /// 床
    Bed: "bed", "fixture-bed", Movable, 1500 x 2000, 0..450;
    /// 护理床
    CareBed: "care-bed", "fixture-care-bed", Movable, 960 x 2100, 0..500;
    /// 床边扶手、护栏
    BedRail: "bed-rail", "fixture-bed-rail", Movable, 60 x 500, 400..900;
    /// 床头柜
    BedsideTable: "bedside-table", "fixture-bedside-table", Movable, 450 x 400, 0..500;
    /// 衣柜
    Wardrobe: "wardrobe", "fixture-wardrobe", Movable, 1500 x 600, 0..2100;
    /// 五斗柜、矮柜
    Chest: "chest", "fixture-chest", Movable, 800 x 450, 0..900;
    /// 沙发
    Sofa: "sofa", "fixture-sofa", Movable, 1900 x 850, 0..800;
    /// 扶手椅
    Armchair: "armchair", "fixture-armchair", Movable, 750 x 750, 0..900;
    /// 茶几
    CoffeeTable: "coffee-table", "fixture-coffee-table", Movable, 1000 x 550, 0..430;
    /// 电视柜
    TvCabinet: "tv-cabinet", "fixture-tv-cabinet", Movable, 1500 x 400, 0..500;
    /// 餐桌
    Table: "table", "fixture-table", Movable, 1200 x 750, 0..750;
    /// 椅子
    Chair: "chair", "fixture-chair", Movable, 430 x 450, 0..850;
    /// 书桌
    Desk: "desk", "fixture-desk", Movable, 1200 x 600, 0..750;
    /// 书架
    Bookshelf: "bookshelf", "fixture-bookshelf", Movable, 800 x 300, 0..1800;
    /// 鞋柜
    ShoeCabinet: "shoe-cabinet", "fixture-shoe-cabinet", Movable, 800 x 320, 0..1000;
    /// 换鞋凳
    ShoeSeat: "shoe-seat", "fixture-shoe-seat", Movable, 450 x 350, 0..440;
    /// 植物
    Plant: "plant", "fixture-plant", Movable, 400 x 400, 0..900;
    /// 地毯、地垫
    Rug: "rug", "fixture-rug", FloorCovering, 1200 x 800, 0..10;
    /// 暖气片
    Radiator: "radiator", "fixture-radiator", Fixed, 900 x 120, 100..750;
    /// 窗帘
    Curtain: "curtain", "fixture-curtain", Ceiling, 1500 x 100, 100..2400;

    // Kitchen, laundry, balcony.
    /// 厨柜台面
    Counter: "counter", "fixture-counter", Fixed, 1200 x 550, 0..800;
    /// 水槽
    Sink: "sink", "fixture-sink", Fixed, 800 x 550, 0..800;
    /// 灶台
    Hob: "hob", "fixture-hob", Fixed, 700 x 550, 0..850;
    /// 吸油烟机
    RangeHood: "range-hood", "fixture-range-hood", Wall, 750 x 500, 1500..2100;
    /// 吊柜
    WallCabinet: "wall-cabinet", "fixture-wall-cabinet", Wall, 800 x 330, 1500..2200;
    /// 中部柜、置物架
    MidShelf: "mid-shelf", "fixture-mid-shelf", Wall, 800 x 200, 1200..1500;
    /// 冰箱
    Fridge: "fridge", "fixture-fridge", Movable, 600 x 650, 0..1700;
    /// 洗衣机
    WashingMachine: "washing-machine", "fixture-washing-machine", Movable, 600 x 600, 0..850;
    /// 晾衣杆
    ClothesRail: "clothes-rail", "fixture-clothes-rail", Ceiling, 1500 x 300, 1700..2300;

    // Floors and stairs.
    /// 坡道
    Ramp: "ramp", "fixture-ramp", FloorCovering, 800 x 300, 0..30;
    /// 楼梯
    Stairs: "stairs", "fixture-stairs", Fixed, 900 x 2700, 0..2800;
    /// 柱、管井
    Column: "column", "fixture-column", Fixed, 400 x 400, 0..2700;
    /// 走廊扶手
    Handrail: "handrail", "fixture-handrail", Wall, 1200 x 80, 850..890;
    /// 防滑垫、防滑条
    NonSlipMat: "non-slip-mat", "fixture-non-slip-mat", FloorCovering, 600 x 400, 0..5;

    // Electrics, calls and alarms.
    /// 开关
    Switch: "switch", "fixture-switch", Wall, 86 x 20, 1260..1340;
    /// 插座
    Socket: "socket", "fixture-socket", Wall, 86 x 20, 260..340;
    /// 灯
    Lamp: "lamp", "fixture-lamp", Ceiling, 400 x 400, 2400..2500;
    /// 感应夜灯
    NightLight: "night-light", "fixture-night-light", Wall, 90 x 40, 300..400;
    /// 紧急呼叫按钮
    CallButton: "call-button", "fixture-call-button", Wall, 90 x 30, 450..540;
    /// 拉绳报警
    PullCord: "pull-cord", "fixture-pull-cord", Wall, 90 x 40, 100..1800;
    /// 烟雾报警器
    SmokeAlarm: "smoke-alarm", "fixture-smoke-alarm", Ceiling, 110 x 110, 2350..2400;
    /// 燃气报警器
    GasAlarm: "gas-alarm", "fixture-gas-alarm", Wall, 110 x 60, 2150..2250;
    /// 水浸传感器
    WaterAlarm: "water-alarm", "fixture-water-alarm", FloorCovering, 80 x 80, 0..30;
    /// 跌倒探测
    FallDetector: "fall-detector", "fixture-fall-detector", Wall, 110 x 60, 1900..2010;
    /// 门铃
    Doorbell: "doorbell", "fixture-doorbell", Wall, 90 x 30, 1300..1400;

    // Aids that stand in the room.
    /// 轮椅停放处
    WheelchairPlace: "wheelchair-place", "fixture-wheelchair-place", FloorCovering, 800 x 1100, 0..0;
    /// 移位机
    Hoist: "hoist", "fixture-hoist", Movable, 650 x 1100, 0..1700;
    /// 坐便椅
    CommodeChair: "commode-chair", "fixture-commode-chair", Movable, 550 x 550, 0..850;

    /// Anything else: its name says what.
    Other: "other", "fixture-other", Movable, 600 x 600, 0..800;
}

impl FixtureKind {
    /// Under which attribute it is noted at a place that one is there, although it is not drawn; `None` for what a
    /// plan always shows, such as a bed.
    pub const fn noted_as(self) -> Option<Attribute> {
        Some(match self {
            Self::GrabBar | Self::FoldingBar => Attribute::BarsThere,
            Self::CallButton | Self::PullCord => Attribute::CallThere,
            Self::ShowerSeat => Attribute::ShowerSeatThere,
            Self::NightLight => Attribute::NightLightThere,
            Self::SmokeAlarm => Attribute::SmokeAlarmThere,
            Self::GasAlarm => Attribute::GasAlarmThere,
            Self::WaterAlarm => Attribute::WaterAlarmThere,
            Self::FallDetector => Attribute::FallDetectorThere,
            Self::ShoeSeat => Attribute::ShoeSeatThere,
            Self::BedRail => Attribute::BedRailThere,
            Self::Handrail => Attribute::HandrailThere,
            Self::Mirror => Attribute::MirrorThere,
            Self::MidShelf => Attribute::ShelfThere,
            Self::NonSlipMat => Attribute::MatThere,
            Self::BathHeater => Attribute::BathHeaterThere,
            Self::Lamp => Attribute::LampThere,
            Self::Socket => Attribute::SocketThere,
            _ => return None,
        })
    }
}

/// Something that stands, hangs or lies in a room.
///
/// Unturned, its back is towards smaller y and its front, from where it is used, towards larger y.
#[derive(Clone, Debug, PartialEq)]
pub struct Fixture {
    /// The storey it is on.
    pub level: LevelId,
    /// What it is.
    pub kind: FixtureKind,
    /// What the family calls it; empty for the name of its kind.
    pub name: String,
    /// The middle of its footprint.
    pub center: GridPoint,
    /// Turned clockwise as seen.
    pub rotation: Angle,
    /// Along its back.
    pub width: Mm,
    /// From back to front.
    pub depth: Mm,
    /// Bottom above finished floor.
    pub bottom: Mm,
    /// Top above finished floor.
    pub top: Mm,
    /// What has been surveyed about it.
    pub attributes: Attributes,
}

impl Fixture {
    /// A fixture of usual size; nothing about it is surveyed yet.
    pub fn new(kind: FixtureKind, level: LevelId, center: GridPoint, rotation: Angle) -> Self {
        let (width, depth) = kind.usual_size();
        let (bottom, top) = kind.usual_heights();
        Self {
            level,
            kind,
            name: String::new(),
            center,
            rotation,
            width,
            depth,
            bottom,
            top,
            attributes: Attributes::default(),
        }
    }

    /// The footprint on the plan.
    pub fn footprint(&self) -> OrientedRect {
        OrientedRect {
            center: point(self.center),
            width: self.width.to_f64(),
            depth: self.depth.to_f64(),
            rotation: self.rotation,
        }
    }
}
