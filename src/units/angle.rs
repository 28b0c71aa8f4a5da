/// An angle, held in degrees, clockwise as seen on the plan.
///
/// Quarter turns are exact, so that furniture set square stays square.
///
/// ```
/// use yiju::units::Angle;
/// assert_eq!(Angle::from_degrees(450.0).normalized(), Angle::from_degrees(90.0));
/// assert_eq!(Angle::from_degrees(90.0).sin_cos(), (1.0, 0.0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Angle(f64);

impl Angle {
    /// No turn.
    pub const ZERO: Self = Self(0.0);

    /// An angle in degrees.
    pub const fn from_degrees(degrees: f64) -> Self {
        Self(degrees)
    }

    /// An angle in radians.
    pub fn from_radians(radians: f64) -> Self {
        Self(radians.to_degrees())
    }

    /// The angle in degrees.
    pub const fn to_degrees(self) -> f64 {
        self.0
    }

    /// The angle in radians.
    pub fn to_radians(self) -> f64 {
        self.0.to_radians()
    }

    /// The same direction within 0 (included) and 360 degrees (not included).
    pub fn normalized(self) -> Self {
        let turned = libm::fmod(self.0, 360.0);
        Self(if turned < 0.0 { turned + 360.0 } else { turned + 0.0 })
    }

    /// Turned further by another angle.
    pub fn turned(self, by: Self) -> Self {
        Self(self.0 + by.0).normalized()
    }

    /// Sine and cosine; exact at quarter turns and the same on every machine.
    pub fn sin_cos(self) -> (f64, f64) {
        let degrees = self.normalized().0;
        if degrees == 0.0 {
            (0.0, 1.0)
        } else if degrees == 90.0 {
            (1.0, 0.0)
        } else if degrees == 180.0 {
            (0.0, -1.0)
        } else if degrees == 270.0 {
            (-1.0, 0.0)
        } else {
            libm::sincos(degrees.to_radians())
        }
    }
}
