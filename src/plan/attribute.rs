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
        }
    }
}

macro_rules! attributes {
    ($($(#[$doc:meta])* $name:ident: $quantity:ident, $message:literal;)*) => {
        /// Something about an element that rules read and a survey answers.
        ///
        /// Heights are above finished floor.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
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

    // The home.
    /// The circuit has a residual-current breaker.
    ResidualCurrentBreaker: YesNo, "attribute-residual-current-breaker";
    /// A wearable call button or watch is in use.
    WearableCall: YesNo, "attribute-wearable-call";
    /// A lift reaches the flat.
    LiftAccess: YesNo, "attribute-lift-access";
    /// Steps between street and flat door.
    StepsToEntrance: YesNo, "attribute-steps-to-entrance";
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
