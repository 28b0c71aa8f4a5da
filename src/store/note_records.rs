//! Notes, drawn dimensions, groups and pictures below storeys as they are written.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::field_records::{EndName, SwingName, is_default, is_one, one};
use crate::geom::{GridPoint, Point};
use crate::plan::underlay::{KnownLength, PicturePoint, UnderlayPicture};
use crate::plan::{
    Anchor, DimensionDirection, DimensionId, DimensionLine, ElementId, FixtureId, Group, GroupId, Label,
    LabelId, LevelId, OpeningId, Side, Swing, Underlay, WallEnd, WallId,
};
use crate::units::{Angle, Mm};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LabelRecord {
    pub(super) id: u32,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub(super) level: u32,
    pub(super) at: (i32, i32),
    pub(super) text: String,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) turned: f64,
}

impl LabelRecord {
    pub(super) fn of(id: LabelId, label: &Label) -> Self {
        Self {
            id: id.0,
            level: label.level.0,
            at: (label.at.x, label.at.y),
            text: label.text.clone(),
            turned: label.turned.to_degrees(),
        }
    }

    pub(super) fn label(self) -> Label {
        Label {
            level: LevelId(self.level),
            at: GridPoint::new(self.at.0, self.at.1),
            text: self.text,
            turned: Angle::from_degrees(if self.turned.is_finite() { self.turned } else { 0.0 }),
        }
    }
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DimensionRecord {
    pub(super) id: u32,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub(super) level: u32,
    pub(super) stops: Vec<AnchorRecord>,
    #[serde(default, skip_serializing_if = "is_default", with = "DirectionName")]
    pub(super) direction: DimensionDirection,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) offset: Mm,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) stated: std::collections::BTreeMap<u32, Mm>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(remote = "DimensionDirection")]
enum DirectionName {
    Aligned,
    Level,
    Upright,
}

#[derive(Serialize, Deserialize, JsonSchema)]
pub(super) enum AnchorRecord {
    Place(i32, i32),
    WallEnd(u32, #[serde(with = "EndName")] WallEnd),
    WallFace(u32, #[serde(with = "SwingName")] Swing, Mm),
    OpeningEdge(u32, #[serde(with = "EndName")] WallEnd),
    FixtureSide(u32, #[serde(with = "SideName")] Side),
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(remote = "Side")]
enum SideName {
    Back,
    Right,
    Front,
    Left,
}

impl DimensionRecord {
    pub(super) fn of(id: DimensionId, line: &DimensionLine) -> Self {
        let stop = |stop: &Anchor| match *stop {
            Anchor::Place(place) => AnchorRecord::Place(place.x, place.y),
            Anchor::WallEnd(id, end) => AnchorRecord::WallEnd(id.0, end),
            Anchor::WallFace(id, side, at) => AnchorRecord::WallFace(id.0, side, at),
            Anchor::OpeningEdge(id, end) => AnchorRecord::OpeningEdge(id.0, end),
            Anchor::FixtureSide(id, side) => AnchorRecord::FixtureSide(id.0, side),
        };
        Self {
            id: id.0,
            level: line.level.0,
            stops: line.stops.iter().map(stop).collect(),
            direction: line.direction,
            offset: line.offset,
            stated: line.stated.clone(),
        }
    }

    pub(super) fn line(self) -> DimensionLine {
        let stop = |stop: AnchorRecord| match stop {
            AnchorRecord::Place(x, y) => Anchor::Place(GridPoint::new(x, y)),
            AnchorRecord::WallEnd(id, end) => Anchor::WallEnd(WallId(id), end),
            AnchorRecord::WallFace(id, side, at) => Anchor::WallFace(WallId(id), side, at),
            AnchorRecord::OpeningEdge(id, end) => Anchor::OpeningEdge(OpeningId(id), end),
            AnchorRecord::FixtureSide(id, side) => Anchor::FixtureSide(FixtureId(id), side),
        };
        DimensionLine {
            level: LevelId(self.level),
            stops: self.stops.into_iter().map(stop).collect(),
            direction: self.direction,
            offset: self.offset,
            stated: self.stated,
        }
    }
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupRecord {
    pub(super) id: u32,
    pub(super) members: Vec<MemberRecord>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
pub(super) enum MemberRecord {
    Wall(u32),
    Opening(u32),
    Fixture(u32),
    Label(u32),
    Dimension(u32),
    Group(u32),
}

impl GroupRecord {
    pub(super) fn of(id: GroupId, group: &Group) -> Self {
        let member = |member: &ElementId| match *member {
            ElementId::Wall(id) => Some(MemberRecord::Wall(id.0)),
            ElementId::Opening(id) => Some(MemberRecord::Opening(id.0)),
            ElementId::Fixture(id) => Some(MemberRecord::Fixture(id.0)),
            ElementId::Label(id) => Some(MemberRecord::Label(id.0)),
            ElementId::Dimension(id) => Some(MemberRecord::Dimension(id.0)),
            ElementId::Group(id) => Some(MemberRecord::Group(id.0)),
            ElementId::Home | ElementId::Level(_) | ElementId::Room(_) | ElementId::Underlay(_) => None,
        };
        Self { id: id.0, members: group.members.iter().filter_map(member).collect() }
    }

    pub(super) fn group(self) -> Group {
        let member = |member: MemberRecord| match member {
            MemberRecord::Wall(id) => ElementId::Wall(WallId(id)),
            MemberRecord::Opening(id) => ElementId::Opening(OpeningId(id)),
            MemberRecord::Fixture(id) => ElementId::Fixture(FixtureId(id)),
            MemberRecord::Label(id) => ElementId::Label(LabelId(id)),
            MemberRecord::Dimension(id) => ElementId::Dimension(DimensionId(id)),
            MemberRecord::Group(id) => ElementId::Group(GroupId(id)),
        };
        Group { members: self.members.into_iter().map(member).collect() }
    }
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct UnderlayRecord {
    pub(super) level: u32,
    name: String,
    size: (u32, u32),
    scale: f64,
    #[serde(default = "whole", skip_serializing_if = "is_whole")]
    stretch: f64,
    #[serde(default, skip_serializing_if = "is_default")]
    turned: f64,
    #[serde(default, skip_serializing_if = "is_default")]
    mirrored: bool,
    origin: (f64, f64),
    opacity: u8,
    #[serde(default, skip_serializing_if = "is_default")]
    corners: Option<[(f64, f64); 4]>,
    #[serde(default, skip_serializing_if = "is_default")]
    lengths: Vec<LengthRecord>,
    /// The picture's file, PNG or JPEG, as base64.
    picture: String,
}

#[derive(PartialEq, Serialize, Deserialize, JsonSchema)]
struct LengthRecord((f64, f64), (f64, f64), Mm);

fn whole() -> f64 {
    1.0
}

fn is_whole(stretch: &f64) -> bool {
    *stretch == 1.0
}

impl UnderlayRecord {
    pub(super) fn of(level: LevelId, underlay: &Underlay) -> Self {
        let place = |place: PicturePoint| (place.x, place.y);
        let length = |known: &KnownLength| LengthRecord(place(known.from), place(known.to), known.length);
        Self {
            level: level.0,
            name: underlay.picture.name.clone(),
            size: (underlay.picture.width, underlay.picture.height),
            scale: underlay.mm_per_pixel,
            stretch: underlay.stretch,
            turned: underlay.turned.to_degrees(),
            mirrored: underlay.is_mirrored,
            origin: (underlay.origin.x, underlay.origin.y),
            opacity: underlay.opacity,
            corners: underlay.corners.map(|corners| corners.map(place)),
            lengths: underlay.lengths.iter().map(length).collect(),
            picture: BASE64.encode(&underlay.picture.bytes),
        }
    }

    /// `None` when the picture is not base64.
    pub(super) fn underlay(self) -> Option<Underlay> {
        let place = |(x, y): (f64, f64)| PicturePoint::new(x, y);
        let length = |LengthRecord(from, to, length): LengthRecord| KnownLength {
            from: place(from),
            to: place(to),
            length,
        };
        let picture = UnderlayPicture {
            bytes: BASE64.decode(self.picture.as_bytes()).ok()?,
            width: self.size.0,
            height: self.size.1,
            name: self.name,
        };
        Some(Underlay {
            picture: Arc::new(picture),
            corners: self.corners.map(|corners| corners.map(place)),
            mm_per_pixel: self.scale,
            stretch: self.stretch,
            turned: Angle::from_degrees(if self.turned.is_finite() { self.turned } else { 0.0 }),
            is_mirrored: self.mirrored,
            origin: Point::new(self.origin.0, self.origin.1),
            opacity: self.opacity.min(100),
            lengths: self.lengths.into_iter().map(length).collect(),
        })
    }
}
