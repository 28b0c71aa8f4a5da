use dxf::{Color, tables};

use crate::locale::Locale;

/// What something in the drawing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    WallBearing,
    WallPartition,
    WallUnknown,
    Door,
    Window,
    Fixture,
    Furniture,
    Fitting,
    RoomOutline,
    RoomName,
    Dimension,
    Note,
    Demolish,
    New,
}

impl Layer {
    pub(super) const ALL: [Self; 14] = [
        Self::WallBearing,
        Self::WallPartition,
        Self::WallUnknown,
        Self::Door,
        Self::Window,
        Self::Fixture,
        Self::Furniture,
        Self::Fitting,
        Self::RoomOutline,
        Self::RoomName,
        Self::Dimension,
        Self::Note,
        Self::Demolish,
        Self::New,
    ];

    const fn message_id(self) -> &'static str {
        match self {
            Self::WallBearing => "cad-layer-wall-bearing",
            Self::WallPartition => "cad-layer-wall-partition",
            Self::WallUnknown => "cad-layer-wall-unknown",
            Self::Door => "cad-layer-door",
            Self::Window => "cad-layer-window",
            Self::Fixture => "cad-layer-fixture",
            Self::Furniture => "cad-layer-furniture",
            Self::Fitting => "cad-layer-fitting",
            Self::RoomOutline => "cad-layer-room-outline",
            Self::RoomName => "cad-layer-room-name",
            Self::Dimension => "cad-layer-dimension",
            Self::Note => "cad-layer-note",
            Self::Demolish => "cad-layer-demolish",
            Self::New => "cad-layer-new",
        }
    }

    /// Its name in the file.
    pub(super) fn name(self, locale: &Locale) -> String {
        locale.get(self.message_id())
    }

    /// Number in the color index of CAD programs.
    const fn color(self) -> u8 {
        match self {
            Self::WallBearing | Self::RoomName => 7,
            Self::WallPartition | Self::Furniture => 8,
            Self::WallUnknown | Self::RoomOutline => 9,
            Self::Door | Self::Note => 2,
            Self::Window => 4,
            Self::Fixture => 6,
            Self::Fitting | Self::Dimension => 3,
            Self::Demolish => 1,
            Self::New => 5,
        }
    }

    /// Line width on paper in hundredths of a millimetre.
    pub(super) const fn width(self) -> i16 {
        match self {
            Self::WallBearing | Self::New => 50,
            Self::WallPartition | Self::WallUnknown | Self::Demolish => 35,
            Self::Door | Self::Window | Self::Fixture | Self::Fitting => 25,
            Self::Furniture | Self::RoomOutline | Self::RoomName | Self::Dimension | Self::Note => 13,
        }
    }

    pub(super) fn record(self, locale: &Locale) -> tables::Layer {
        tables::Layer {
            name: self.name(locale),
            color: Color::from_index(self.color()),
            line_type_name: "CONTINUOUS".to_owned(),
            ..tables::Layer::default()
        }
    }
}
