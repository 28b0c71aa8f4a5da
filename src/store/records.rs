//! Home files as they are written.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::{
    Attribute, Attributes, Door, DoorOperation, Hinge, Origin, RoomUse, Structure, Surveyed, Swing, WallEnd,
    WallMaterial,
};
use crate::units::Mm;

use super::field_records::{EndName, SwingName, is_default, is_one, one};
use super::note_records::{DimensionRecord, GroupRecord, LabelRecord, UnderlayRecord};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct HomeRecord {
    pub(super) version: u32,
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) north: i32,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) built: Option<i32>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) attributes: AttributeRecords,
    pub(super) levels: Vec<LevelRecord>,
    pub(super) walls: Vec<WallRecord>,
    pub(super) openings: Vec<OpeningRecord>,
    pub(super) rooms: Vec<RoomRecordRecord>,
    pub(super) fixtures: Vec<FixtureRecord>,
    // Since version 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) labels: Vec<LabelRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) dimensions: Vec<DimensionRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) groups: Vec<GroupRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) underlays: Vec<UnderlayRecord>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LevelRecord {
    pub(super) id: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) elevation: Mm,
    pub(super) height: Mm,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct WallRecord {
    pub(super) id: u32,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub(super) level: u32,
    pub(super) from: (i32, i32),
    pub(super) to: (i32, i32),
    /// Since version 2.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) bulge: Mm,
    pub(super) thickness: Mm,
    pub(super) height: Mm,
    #[serde(default, skip_serializing_if = "is_default", with = "StructureName")]
    pub(super) structure: Structure,
    #[serde(default, skip_serializing_if = "is_default", with = "MaterialName")]
    pub(super) material: WallMaterial,
    /// How the length is known; since version 2.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) length: Option<OriginRecord>,
}

#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(super) enum OriginRecord {
    Measured,
    Derived,
    Assumed,
}

impl From<Origin> for OriginRecord {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Measured => Self::Measured,
            Origin::Derived => Self::Derived,
            Origin::Assumed => Self::Assumed,
        }
    }
}

impl From<OriginRecord> for Origin {
    fn from(record: OriginRecord) -> Self {
        match record {
            OriginRecord::Measured => Self::Measured,
            OriginRecord::Derived => Self::Derived,
            OriginRecord::Assumed => Self::Assumed,
        }
    }
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OpeningRecord {
    pub(super) id: u32,
    pub(super) wall: u32,
    /// The end that `at` is measured from; since version 2, before it was always the start.
    #[serde(default, skip_serializing_if = "is_default", with = "EndName")]
    pub(super) from: WallEnd,
    pub(super) at: Mm,
    pub(super) width: Mm,
    pub(super) height: Mm,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) sill: Mm,
    pub(super) kind: OpeningKindRecord,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) attributes: AttributeRecords,
}

#[derive(Serialize, Deserialize, JsonSchema)]
pub(super) enum OpeningKindRecord {
    Door {
        #[serde(with = "OperationName")]
        operation: DoorOperation,
        #[serde(with = "HingeName")]
        hinge: Hinge,
        #[serde(with = "SwingName")]
        swing: Swing,
        #[serde(default, skip_serializing_if = "is_default")]
        entrance: bool,
    },
    Window,
    PassThrough,
}

impl From<Door> for OpeningKindRecord {
    fn from(door: Door) -> Self {
        let Door { operation, hinge, swing, is_entrance } = door;
        Self::Door { operation, hinge, swing, entrance: is_entrance }
    }
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RoomRecordRecord {
    pub(super) id: u32,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub(super) level: u32,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) name: String,
    #[serde(rename = "use", with = "UseName")]
    pub(super) room_use: RoomUse,
    pub(super) at: (i32, i32),
    /// The room that it became part of; since version 2.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) joined: Option<u32>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) attributes: AttributeRecords,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FixtureRecord {
    pub(super) id: u32,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub(super) level: u32,
    pub(super) kind: crate::plan::FixtureKind,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) name: String,
    pub(super) at: (i32, i32),
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) turned: f64,
    /// Width and depth; absent for the usual size.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) size: Option<(Mm, Mm)>,
    /// Bottom and top; absent for the usual heights.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) heights: Option<(Mm, Mm)>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) attributes: AttributeRecords,
}

pub(super) type AttributeRecords = indexmap::IndexMap<Attribute, SurveyedRecord>;

/// A surveyed value; the second number is a tolerance that is not the usual one.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(super) enum SurveyedRecord {
    Measured(i32),
    Derived(i32),
    Assumed(i32),
    MeasuredWithin(i32, Mm),
    DerivedWithin(i32, Mm),
    AssumedWithin(i32, Mm),
}

pub(super) fn attributes_from(records: &AttributeRecords) -> Attributes {
    records
        .iter()
        .map(|(&attribute, &record)| {
            let value = match record {
                SurveyedRecord::Measured(value) => Surveyed::measured(value),
                SurveyedRecord::Derived(value) => Surveyed::derived(value),
                SurveyedRecord::Assumed(value) => Surveyed::assumed(value),
                SurveyedRecord::MeasuredWithin(value, tolerance) => {
                    Surveyed::Known { value, origin: Origin::Measured, tolerance }
                }
                SurveyedRecord::DerivedWithin(value, tolerance) => {
                    Surveyed::Known { value, origin: Origin::Derived, tolerance }
                }
                SurveyedRecord::AssumedWithin(value, tolerance) => {
                    Surveyed::Known { value, origin: Origin::Assumed, tolerance }
                }
            };
            (attribute, value)
        })
        .collect()
}

pub(super) fn attribute_records(attributes: &Attributes) -> AttributeRecords {
    attributes
        .iter()
        .filter_map(|(attribute, value)| {
            let Surveyed::Known { value, origin, tolerance } = value else { return None };
            let usual = tolerance == origin.usual_tolerance();
            let record = match (origin, usual) {
                (Origin::Measured, true) => SurveyedRecord::Measured(value),
                (Origin::Derived, true) => SurveyedRecord::Derived(value),
                (Origin::Assumed, true) => SurveyedRecord::Assumed(value),
                (Origin::Measured, false) => SurveyedRecord::MeasuredWithin(value, tolerance),
                (Origin::Derived, false) => SurveyedRecord::DerivedWithin(value, tolerance),
                (Origin::Assumed, false) => SurveyedRecord::AssumedWithin(value, tolerance),
            };
            Some((attribute, record))
        })
        .collect()
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(remote = "Structure")]
enum StructureName {
    LoadBearing,
    Partition,
    Unknown,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(remote = "WallMaterial")]
enum MaterialName {
    Brick,
    Concrete,
    Block,
    LightPartition,
    Screen,
    Unknown,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(remote = "DoorOperation")]
enum OperationName {
    Hinged,
    SwingClear,
    DoubleHinged,
    SlidingOnWall,
    SlidingInWall,
    Folding,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(remote = "Hinge")]
enum HingeName {
    Start,
    End,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(remote = "RoomUse")]
enum UseName {
    Living,
    Bedroom,
    Kitchen,
    Bathroom,
    Dining,
    Passage,
    Entry,
    Balcony,
    Storage,
    SharedCorridor,
    Other,
}
