use crate::units::Mm;

/// The floor that a person takes up with their aid, as the smallest rectangle around both.
///
/// The width lies across the direction of travel and includes elbows or hands on the rims, the length
/// along it and includes feet on their rests. Both are whole millimetres, greater than zero.
///
/// ```
/// use yiju::clearance::Footprint;
/// use yiju::units::Mm;
/// let chair = Footprint { width: Mm(700), length: Mm(1200) };
/// assert_eq!(chair.swept_diameter().to_mm().round(), 1389.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Footprint {
    /// Across the direction of travel.
    pub width: Mm,
    /// Along the direction of travel.
    pub length: Mm,
}

impl Footprint {
    /// The diameter of the circle around the rectangle: where it fits, one can turn on the spot about the middle.
    pub fn swept_diameter(&self) -> crate::units::Length {
        crate::units::Length::from_mm(libm::hypot(self.width.to_f64(), self.length.to_f64()))
    }
}
