use std::collections::BTreeMap;

use super::Surveyed;

/// The unit of an attribute's whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// Millimetres.
    Millimeters,
    /// 1 for yes, 0 for no.
    YesNo,
    /// Lux.
    Lux,
    /// Newton.
    Newtons,
    /// British pendulum number of a wet floor.
    PendulumNumber,
    /// Degrees Celsius.
    Celsius,
    /// Seconds.
    Seconds,
    /// Hundredths of a square metre.
    HundredthsOfSquareMeter,
    /// A number of things.
    Pieces,
    /// Hundredths of a plain number: friction.
    Hundredths,
    /// R value of a floor covering.
    SlipRating,
    /// Kilograms.
    Kilograms,
    /// Tenths of n in a slope of 1:n; the larger, the flatter.
    OneIn,
}

impl Quantity {
    /// The unit's text with an argument `value`.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Millimeters => "unit-mm",
            Self::YesNo => "unit-yes-no",
            Self::Lux => "unit-lux",
            Self::Newtons => "unit-newton",
            Self::PendulumNumber => "unit-bpn",
            Self::Celsius => "unit-celsius",
            Self::Seconds => "unit-seconds",
            Self::HundredthsOfSquareMeter => "unit-square-meters",
            Self::Pieces => "unit-pieces",
            Self::Hundredths => "unit-plain",
            Self::SlipRating => "unit-slip-rating",
            Self::Kilograms => "unit-kilograms",
            Self::OneIn => "unit-one-in",
        }
    }
}

macro_rules! attributes {
    ($($(#[$doc:meta])* $name:ident: $quantity:ident, $message:literal;)*) => {
        /// Something about an element that rules read and a survey answers.
        ///
        /// Heights are above finished floor.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema,
        )]
        pub enum Attribute {
            $($(#[$doc])* $name,)*
        }

        impl Attribute {
            /// All attributes, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The unit of its number.
            pub const fn quantity(self) -> Quantity {
                match self { $(Self::$name => Quantity::$quantity,)* }
            }

            /// The word for it, as in a survey list.
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$name => $message,)* }
            }

            /// The sentence that tells an assessor how and where to measure it, or what to look at.
            pub const fn how_id(self) -> &'static str {
                match self { $(Self::$name => concat!($message, "-how"),)* }
            }

            /// Whether it corrects a size that the drawing shows: it holds the tape's answer less the drawing's.
            pub const fn is_correction(self) -> bool {
                matches!(
                    self,
                    Self::GapOff
                        | Self::FrontOff
                        | Self::SideOff
                        | Self::TurnOff
                        | Self::ZoneOff
                        | Self::CenterOff
                        | Self::NibOff
                        | Self::SizeOff
                )
            }
        }
    };
}

attributes! {
    // Doors and windows.
    /// Clear width with the leaf open, as measured; replaces the derived one.
    ClearWidth: Millimeters, "attribute-clear-width";
    /// Width of the frame on each side.
    FrameWidth: Millimeters, "attribute-frame-width";
    /// Thickness of the leaf.
    LeafThickness: Millimeters, "attribute-leaf-thickness";
    /// Height of the threshold above the lower floor beside it.
    ThresholdHeight: Millimeters, "attribute-threshold-height";
    /// The threshold is beveled or ramped at 1:10 or flatter.
    ThresholdBeveled: YesNo, "attribute-threshold-beveled";
    /// Height of the handle.
    HandleHeight: Millimeters, "attribute-handle-height";
    /// The handle is a lever, bar or pull that a closed fist can work.
    HandleIsLever: YesNo, "attribute-handle-is-lever";
    /// The lock can be opened from outside in an emergency.
    OpensFromOutside: YesNo, "attribute-opens-from-outside";
    /// Force to open the door or window.
    OpeningForce: Newtons, "attribute-opening-force";
    /// Someone outside can see or hear whether a person has fallen: a glazed strip.
    HasViewPanel: YesNo, "attribute-has-view-panel";
    /// The door has a low viewer, or a screen that shows who is outside.
    HasLowViewer: YesNo, "attribute-has-low-viewer";
    /// How far the handle stands out from the leaf.
    HandleProjection: Millimeters, "attribute-handle-projection";
    /// A closer pulls the door shut.
    HasCloser: YesNo, "attribute-has-closer";
    /// How long the last part of the way takes when the closer shuts the door.
    ClosingTime: Seconds, "attribute-closing-time";
    /// A strong spring pushes the door back.
    StrongSpring: YesNo, "attribute-strong-spring";
    /// Height of the plate that guards the foot of the leaf; 0 without one.
    KickPlateHeight: Millimeters, "attribute-kick-plate-height";
    /// A glass leaf carries a band that is seen, or the leaf is not glass.
    GlassMarked: YesNo, "attribute-glass-marked";
    /// Leaf or frame differ in color from the wall.
    DoorContrast: YesNo, "attribute-door-contrast";
    /// An inward door can be changed to open outward or slide without other work.
    CanBeRehung: YesNo, "attribute-can-be-rehung";
    /// Depth of the level place before the door or at a ramp's end.
    LandingDepth: Millimeters, "attribute-landing-depth";
    /// Height of the glazing's or sill's lower edge above the floor inside.
    SillHeight: Millimeters, "attribute-sill-height";
    /// The widest gap between bars of a guard rail.
    BarSpacing: Millimeters, "attribute-bar-spacing";

    // Rooms.
    /// Light on the floor at night with the lamps on.
    Illuminance: Lux, "attribute-illuminance";
    /// Wet slip resistance of the floor.
    WetSlip: PendulumNumber, "attribute-wet-slip";
    /// The floor does not slip, as tried with a wet shoe sole; a coarse stand-in for a pendulum test.
    FloorNonSlip: YesNo, "attribute-floor-non-slip";
    /// Loose rugs, cables or clutter lie on the way.
    LooseRugs: YesNo, "attribute-loose-rugs";
    /// Air temperature in winter while bathing.
    WinterTemperature: Celsius, "attribute-winter-temperature";
    /// Edges and fittings stand out in color from what is behind them.
    GoodContrast: YesNo, "attribute-good-contrast";
    /// Static friction of the dry floor, in hundredths.
    DrySlip: Hundredths, "attribute-dry-slip";
    /// R value of the floor covering by the ramp test.
    SlipRating: SlipRating, "attribute-slip-rating";
    /// The floor is even and firm.
    EvenFloor: YesNo, "attribute-even-floor";
    /// The floor does not dazzle and carries no thick carpet.
    LowGloss: YesNo, "attribute-low-gloss";
    /// Sharp corners and edges are rounded or padded.
    CornerGuards: YesNo, "attribute-corner-guards";
    /// Clear height from finished floor to ceiling.
    CeilingHeight: Millimeters, "attribute-ceiling-height";
    /// Light where one reads or writes.
    ReadingIlluminance: Lux, "attribute-reading-illuminance";
    /// Light on the worktop.
    WorktopIlluminance: Lux, "attribute-worktop-illuminance";
    /// The walls around toilet and bath can hold grab bars.
    WallsTakeRails: YesNo, "attribute-walls-take-rails";
    /// The ceiling can carry a hoist.
    CeilingTakesHoist: YesNo, "attribute-ceiling-takes-hoist";
    /// Height of the coat hook.
    HookHeight: Millimeters, "attribute-hook-height";

    // Fixtures.
    /// Top of the seat, mattress or bath rim.
    SeatHeight: Millimeters, "attribute-seat-height";
    /// Top of a worktop or basin.
    SurfaceHeight: Millimeters, "attribute-surface-height";
    /// Width of the free space for the knees.
    KneeWidth: Millimeters, "attribute-knee-width";
    /// Height of the free space for the knees.
    KneeHeight: Millimeters, "attribute-knee-height";
    /// Depth of the free space for the knees.
    KneeDepth: Millimeters, "attribute-knee-depth";
    /// Height of the sill or tray edge that must be stepped over.
    StepHeight: Millimeters, "attribute-step-height";
    /// Height of the tap, mixer, switch, button or handle that a hand works.
    ControlHeight: Millimeters, "attribute-control-height";
    /// The tap or control is a lever, a wide rocker or works by itself.
    EasyControl: YesNo, "attribute-easy-control";
    /// Hot water is kept at a safe temperature by a thermostat.
    Thermostatic: YesNo, "attribute-thermostatic";
    /// Gas stops by itself when the flame goes out.
    FlameCutoff: YesNo, "attribute-flame-cutoff";
    /// Height of the lower end of a pull cord.
    CordEndHeight: Millimeters, "attribute-cord-end-height";
    /// Diameter of a bar.
    BarDiameter: Millimeters, "attribute-bar-diameter";
    /// Gap between a bar and the wall.
    WallGap: Millimeters, "attribute-wall-gap";
    /// It is screwed or strapped to the wall and cannot tip.
    FixedToWall: YesNo, "attribute-fixed-to-wall";
    /// Light can be switched from where one lies.
    SwitchWithinReach: YesNo, "attribute-switch-within-reach";
    /// The bell or alarm also flashes or shakes.
    Flashes: YesNo, "attribute-flashes";
    /// Lower edge of a wall cupboard.
    UndersideHeight: Millimeters, "attribute-underside-height";
    /// Height of the guard rail.
    RailHeight: Millimeters, "attribute-rail-height";
    /// The chair or seat has arms to push up from.
    HasArmrests: YesNo, "attribute-has-armrests";
    /// Light on the pillow with the bedside lamp on.
    BedsideIlluminance: Lux, "attribute-bedside-illuminance";
    /// From the front edge of the seat to its back.
    SeatDepth: Millimeters, "attribute-seat-depth";
    /// Height of a bar's or rail's top.
    BarHeight: Millimeters, "attribute-bar-height";
    /// Height of the lower of two rails; 0 without one.
    LowerRailHeight: Millimeters, "attribute-lower-rail-height";
    /// Height of the upper end of a bar's vertical part; 0 without one.
    VerticalTop: Millimeters, "attribute-vertical-top";
    /// How far the vertical part stands ahead of the bowl's front.
    VerticalAhead: Millimeters, "attribute-vertical-ahead";
    /// The load that a bar is made for.
    BarLoad: Kilograms, "attribute-bar-load";
    /// How far a rail goes on level beyond its beginning or end.
    RailExtension: Millimeters, "attribute-rail-extension";
    /// The rail's end turns to the wall or down.
    RailEndTurned: YesNo, "attribute-rail-end-turned";
    /// The rail's surface does not slip and is not cold to the touch.
    RailWarm: YesNo, "attribute-rail-warm";
    /// The fixing holds a person's weight.
    FixingHolds: YesNo, "attribute-fixing-holds";
    /// Clear distance between the bars on both sides.
    BetweenBars: Millimeters, "attribute-between-bars";
    /// How far the bar reaches beyond the bowl's front.
    BarPastPan: Millimeters, "attribute-bar-past-pan";
    /// From the front of the seat to what one leans on.
    BackSupport: Millimeters, "attribute-back-support";
    /// One can see oneself in the mirror when seated.
    MirrorSeated: YesNo, "attribute-mirror-seated";
    /// Height of the mirror's lower edge.
    MirrorBottom: Millimeters, "attribute-mirror-bottom";
    /// The shower is closed by a curtain, or a leaf that opens outward.
    CurtainEntrance: YesNo, "attribute-curtain-entrance";
    /// Length of the hand shower's hose.
    HoseLength: Millimeters, "attribute-hose-length";
    /// From the tap's middle to the side wall.
    TapToWall: Millimeters, "attribute-tap-to-wall";
    /// Depth of the free space for the feet.
    ToeDepth: Millimeters, "attribute-toe-depth";
    /// The height can be changed.
    Adjustable: YesNo, "attribute-adjustable";
    /// How far a wall cupboard stands back from the worktop's front edge.
    SetBack: Millimeters, "attribute-set-back";
    /// Height of the shelf for daily things.
    ShelfHeight: Millimeters, "attribute-shelf-height";
    /// The socket has safety shutters.
    ShutteredSocket: YesNo, "attribute-shuttered-socket";
    /// The switch is seen in the dark and differs in color from the wall.
    VisibleAtNight: YesNo, "attribute-visible-at-night";
    /// From the ceiling down to the middle.
    BelowCeiling: Millimeters, "attribute-below-ceiling";
    /// From the nearest air outlet.
    FromOutlet: Millimeters, "attribute-from-outlet";
    /// Height of one step.
    RiserHeight: Millimeters, "attribute-riser-height";
    /// Depth of one step, nosing to nosing.
    TreadDepth: Millimeters, "attribute-tread-depth";
    /// How far the riser stands back under the tread.
    TreadRecess: Millimeters, "attribute-tread-recess";
    /// Clear width of the stair or ramp.
    StairWidth: Millimeters, "attribute-stair-width";
    /// On how many sides a rail runs.
    RailSides: Pieces, "attribute-rail-sides";
    /// Step edges are marked, do not slip and do not project.
    EdgesMarked: YesNo, "attribute-edges-marked";
    /// Height that the ramp overcomes.
    RampRise: Millimeters, "attribute-ramp-rise";
    /// Level length of one run of the ramp.
    RampRun: Millimeters, "attribute-ramp-run";
    /// Slope across the way, as tenths of n in 1:n.
    CrossSlope: OneIn, "attribute-cross-slope";
    /// Height of the guard at an open side; 0 without one.
    EdgeGuardHeight: Millimeters, "attribute-edge-guard-height";

    // The home.
    /// The circuit has a residual-current breaker.
    ResidualCurrentBreaker: YesNo, "attribute-residual-current-breaker";
    /// A wearable call button or watch is in use.
    WearableCall: YesNo, "attribute-wearable-call";
    /// A lift reaches the flat.
    LiftAccess: YesNo, "attribute-lift-access";
    /// Steps between street and flat door.
    StepsToEntrance: YesNo, "attribute-steps-to-entrance";
    /// The gas is lighter than air: natural gas.
    LighterGas: YesNo, "attribute-lighter-gas";
    /// Height of the switches in the distribution box.
    ConsumerUnitHeight: Millimeters, "attribute-consumer-unit-height";
    /// Height of bell, code panel or intercom at the building's entrance.
    GateControlHeight: Millimeters, "attribute-gate-control-height";
    /// Clear width of the lift car.
    LiftWidth: Millimeters, "attribute-lift-width";
    /// Clear depth of the lift car.
    LiftDepth: Millimeters, "attribute-lift-depth";
    /// Clear width of the lift door.
    LiftDoorWidth: Millimeters, "attribute-lift-door-width";
    /// Clear width of the way from the street to the flat's door.
    ApproachWidth: Millimeters, "attribute-approach-width";
    /// A sensor notices when nobody moves for long.
    InactivitySensor: YesNo, "attribute-inactivity-sensor";
    /// Somebody can get in when the person cannot open.
    RescueEntry: YesNo, "attribute-rescue-entry";
    /// A phone or voice speaker can be reached or spoken to from the floor.
    PhoneFromFloor: YesNo, "attribute-phone-from-floor";
    /// Daily things are reached without climbing or crouching.
    ItemsWithinReach: YesNo, "attribute-items-within-reach";
    /// Shoes at home are closed and do not slip.
    SafeFootwear: YesNo, "attribute-safe-footwear";
    /// Pets run between the feet.
    PetsUnderfoot: YesNo, "attribute-pets-underfoot";
    /// The way outside the door is lit.
    OutdoorLight: YesNo, "attribute-outdoor-light";
    /// A cane that suits is in use.
    CaneInUse: YesNo, "attribute-cane-in-use";
    /// A wheelchair or walker that suits is in use.
    WalkerInUse: YesNo, "attribute-walker-in-use";
    /// A magnifier is in use.
    MagnifierInUse: YesNo, "attribute-magnifier-in-use";
    /// A hearing aid is in use.
    HearingAidInUse: YesNo, "attribute-hearing-aid-in-use";
    /// Cutlery and bowls that help are in use.
    EatingAidInUse: YesNo, "attribute-eating-aid-in-use";
    /// A locating bracelet or badge is worn.
    WanderDevice: YesNo, "attribute-wander-device";
    /// A mattress or cushion against pressure sores is in use.
    PressureMattress: YesNo, "attribute-pressure-mattress";
    /// How far a distance on the plan may be off either way.
    DrawnTolerance: Millimeters, "attribute-drawn-tolerance";
    /// The plan only says which rooms there are; its sizes mean nothing.
    IsSchematic: YesNo, "attribute-is-schematic";
    /// Small equipment was looked for: what is not drawn is not there.
    EquipmentDrawn: YesNo, "attribute-equipment-drawn";

    // Seen at an element, though not drawn.
    /// How many bars are within reach there.
    BarsThere: Pieces, "attribute-bars-there";
    /// A call device is within reach there.
    CallThere: YesNo, "attribute-call-there";
    /// There is a seat for showering.
    ShowerSeatThere: YesNo, "attribute-shower-seat-there";
    /// A night light comes on there.
    NightLightThere: YesNo, "attribute-night-light-there";
    /// There is a smoke alarm.
    SmokeAlarmThere: YesNo, "attribute-smoke-alarm-there";
    /// There is a gas alarm.
    GasAlarmThere: YesNo, "attribute-gas-alarm-there";
    /// There is a leak sensor.
    WaterAlarmThere: YesNo, "attribute-water-alarm-there";
    /// There is a fall detector.
    FallDetectorThere: YesNo, "attribute-fall-detector-there";
    /// There is a seat to change shoes.
    ShoeSeatThere: YesNo, "attribute-shoe-seat-there";
    /// The bed has a rail or bar to hold on to.
    BedRailThere: YesNo, "attribute-bed-rail-there";
    /// There is a rail along the way.
    HandrailThere: YesNo, "attribute-handrail-there";
    /// There is a mirror.
    MirrorThere: YesNo, "attribute-mirror-there";
    /// There is an open shelf at middle height.
    ShelfThere: YesNo, "attribute-shelf-there";
    /// There is a non-slip mat or strip.
    MatThere: YesNo, "attribute-mat-there";
    /// There is a heater for bathing.
    BathHeaterThere: YesNo, "attribute-bath-heater-there";
    /// There is a lamp by the bed.
    LampThere: YesNo, "attribute-lamp-there";
    /// There is a socket within reach.
    SocketThere: YesNo, "attribute-socket-there";

    // What the tape says about free floor, less what the drawing shows.
    /// How much wider the tape finds the gap here than the drawing shows.
    GapOff: Millimeters, "attribute-gap-off";
    /// How much deeper the tape finds the floor in front than the drawing shows.
    FrontOff: Millimeters, "attribute-front-off";
    /// How much wider the tape finds the floor beside it than the drawing shows.
    SideOff: Millimeters, "attribute-side-off";
    /// How much larger the free circle is on site than the drawing shows.
    TurnOff: Millimeters, "attribute-turn-off";
    /// How much larger the free zone is on site than the drawing shows.
    ZoneOff: Millimeters, "attribute-zone-off";
    /// How much farther the middle is from the wall on site than the drawing shows.
    CenterOff: Millimeters, "attribute-center-off";
    /// How much wider the wall beside the latch is on site than the drawing shows.
    NibOff: Millimeters, "attribute-nib-off";
    /// How much larger the size is on site than the drawing shows.
    SizeOff: Millimeters, "attribute-size-off";
}

/// What is known about an element. An attribute that is missing is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes(BTreeMap<Attribute, Surveyed<i32>>);

impl Attributes {
    /// The value of an attribute; unknown when it was never set.
    pub fn get(&self, attribute: Attribute) -> Surveyed<i32> {
        self.0.get(&attribute).copied().unwrap_or_default()
    }

    /// Sets an attribute; setting it to unknown forgets it.
    pub fn set(&mut self, attribute: Attribute, value: Surveyed<i32>) {
        match value {
            Surveyed::Known { .. } => self.0.insert(attribute, value),
            Surveyed::Unknown => self.0.remove(&attribute),
        };
    }

    /// The same attributes with one more set.
    #[must_use]
    pub fn with(mut self, attribute: Attribute, value: Surveyed<i32>) -> Self {
        self.set(attribute, value);
        self
    }

    /// All that is known, in the order of [`Attribute::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Attribute, Surveyed<i32>)> {
        self.0.iter().map(|(&attribute, &value)| (attribute, value))
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(Attribute, Surveyed<i32>)> for Attributes {
    fn from_iter<I: IntoIterator<Item = (Attribute, Surveyed<i32>)>>(values: I) -> Self {
        let mut attributes = Self::default();
        for (attribute, value) in values {
            attributes.set(attribute, value);
        }
        attributes
    }
}
