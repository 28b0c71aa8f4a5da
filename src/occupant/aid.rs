use serde::{Deserialize, Serialize};

use crate::units::Mm;

/// What a person moves about with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aid {
    /// Walks without an aid.
    #[default]
    None,
    /// 手杖: a stick, with one or four feet.
    Cane,
    /// 助行架: a frame that is lifted.
    WalkingFrame,
    /// 助行车: a frame on wheels.
    Rollator,
    /// A wheelchair that somebody pushes.
    AttendantChair,
    /// A wheelchair driven by hand.
    ManualChair,
    /// A wheelchair with a motor.
    PoweredChair,
    /// Stays in bed.
    BedBound,
}

impl Aid {
    /// All aids, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::Cane,
        Self::WalkingFrame,
        Self::Rollator,
        Self::AttendantChair,
        Self::ManualChair,
        Self::PoweredChair,
        Self::BedBound,
    ];

    /// Whether it is a chair on wheels.
    pub const fn is_wheelchair(self) -> bool {
        matches!(self, Self::AttendantChair | Self::ManualChair | Self::PoweredChair)
    }

    /// Whether the person walks with it.
    pub const fn is_walking_aid(self) -> bool {
        matches!(self, Self::Cane | Self::WalkingFrame | Self::Rollator)
    }

    /// Width and length of person and aid together, where the person's own was not measured.
    ///
    /// Trade sizes: wheelchairs are 600–680 wide, walkers 600–650 (catalog notes C92–C95, grade M-M);
    /// a manual chair of 640 × 1,060 is the one drawn throughout. An attendant adds 300 behind.
    pub const fn usual_footprint(self) -> (Mm, Mm) {
        match self {
            Self::None => (Mm(500), Mm(350)),
            Self::Cane => (Mm(600), Mm(450)),
            Self::WalkingFrame => (Mm(650), Mm(700)),
            Self::Rollator => (Mm(650), Mm(900)),
            Self::AttendantChair => (Mm(620), Mm(1360)),
            Self::ManualChair => (Mm(640), Mm(1060)),
            Self::PoweredChair => (Mm(660), Mm(1150)),
            Self::BedBound => (Mm(960), Mm(2100)),
        }
    }

    /// The word for it.
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::None => "aid-none",
            Self::Cane => "aid-cane",
            Self::WalkingFrame => "aid-walking-frame",
            Self::Rollator => "aid-rollator",
            Self::AttendantChair => "aid-attendant-chair",
            Self::ManualChair => "aid-manual-chair",
            Self::PoweredChair => "aid-powered-chair",
            Self::BedBound => "aid-bed-bound",
        }
    }
}
