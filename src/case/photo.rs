use std::sync::Arc;

use crate::plan::ElementId;
use crate::rules::RuleId;

/// A photo that was taken at a place, or of a difficulty there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The picture.
    pub picture: Arc<PhotoPicture>,
    /// The place.
    pub at: ElementId,
    /// The rule whose difficulty it shows; `None` when it shows the place.
    pub rule: Option<RuleId>,
    /// What is to be seen, in a few words; may be empty.
    pub note: String,
}

/// A picture as it is kept: a JPEG file that stands upright and says nothing of camera, day or place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoPicture {
    /// The file's content.
    pub jpeg: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}
