use super::{Aid, Carer, OccupantGroup, OccupantProfile};
use crate::clearance::Footprint;
use crate::clearance::maneuver::{Drive, Opener, Vehicle};

/// How a person gets about, as the clearance kernel asks for it.
impl OccupantProfile {
    /// How their aid is driven. Whoever stays in bed is pushed in a chair; a motor drives the wheels in the middle, as
    /// most chairs for indoors have it, unless somebody says otherwise.
    pub const fn drive(&self) -> Drive {
        match self.aid {
            Aid::None | Aid::Cane | Aid::WalkingFrame | Aid::Rollator => Drive::Walker,
            Aid::AttendantChair | Aid::BedBound => Drive::Attendant,
            Aid::ManualChair => Drive::Manual,
            Aid::PoweredChair => Drive::MidWheel,
        }
    }

    /// The person with their aid, as they move.
    pub fn vehicle(&self) -> Vehicle {
        let (width, length) = self.footprint();
        Vehicle::new(Footprint { width, length }, self.drive())
    }

    /// Who opens doors on their way: whoever pushes, or a carer who lives in; otherwise they do it themselves.
    pub fn opener(&self) -> Opener {
        if self.drive() == Drive::Attendant || self.carer == Some(Carer::LivesIn) {
            Opener::Helper
        } else {
            Opener::Person
        }
    }

    /// How often they can change between rolling ahead and back on one way. Our own working values: whoever has weak
    /// hands tires early, a motor or a helper does not.
    pub fn most_shunts(&self) -> usize {
        match self.drive() {
            Drive::Manual if self.groups().contains(&OccupantGroup::WeakGrip) => 2,
            Drive::Manual => 4,
            Drive::MidWheel | Drive::RearWheel | Drive::FrontWheel | Drive::Attendant => 6,
            Drive::Walker => 8,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occupant::preset;

    #[test]
    fn chairs_are_driven_as_their_aids_say() {
        let chair = preset("solo-wheelchair").unwrap();
        assert_eq!((chair.drive(), chair.opener()), (Drive::Manual, Opener::Person));
        let pushed = OccupantProfile { aid: Aid::AttendantChair, ..chair };
        assert_eq!((pushed.drive(), pushed.opener()), (Drive::Attendant, Opener::Helper));
        assert_eq!(pushed.vehicle().outline().length(), 1360.0);
    }
}
