use crate::clearance::{Circle, FreeSpace};
use crate::geom::Polygon;
use crate::units::Mm;

impl FreeSpace {
    /// Where a turning circle of a diameter fits wholly into the free part of an area, if it does.
    ///
    /// The largest circle is given, so that the person who reads it sees how much room there is to spare.
    pub fn turning_circle(&self, within: &Polygon, diameter: Mm) -> Option<Circle> {
        self.largest_circle(within).filter(|circle| circle.diameter().reaches(diameter))
    }
}
