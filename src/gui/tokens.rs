//! The colors of the program by their meaning, for three themes.

use egui::{Color32, Shadow};

/// Which palette is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Warm paper.
    #[default]
    Light,
    /// Dark ground.
    Dark,
    /// Black on white, strong edges.
    Contrast,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The colors of the theme.
    pub const fn tokens(self) -> &'static Tokens {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Contrast => &CONTRAST,
        }
    }

    /// The stable name in settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The theme of a stable name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident: $light:literal $dark:literal $contrast:literal;)*) => {
        /// Colors by their meaning.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Tokens {
            /// The theme that they belong to.
            pub theme: Theme,
            /// Width of edges that are hairlines in other themes.
            pub hairline: f32,
            $($(#[$doc])* pub $name: Color32,)*
        }

        static LIGHT: Tokens = Tokens { theme: Theme::Light, hairline: 1.0, $($name: rgb($light),)* };
        static DARK: Tokens = Tokens { theme: Theme::Dark, hairline: 1.0, $($name: rgb($dark),)* };
        static CONTRAST: Tokens = Tokens { theme: Theme::Contrast, hairline: 2.0, $($name: rgb($contrast),)* };

        impl Tokens {
            /// The color of a token's stable name, as palettes of drawings use it.
            pub fn by_name(&self, name: &str) -> Option<Color32> {
                match name {
                    $(stringify!($name) => Some(self.$name),)*
                    _ => None,
                }
            }
        }
    };
}

impl Tokens {
    /// The shadow of floating bars.
    pub fn shadow(&self) -> Shadow {
        Shadow { offset: [0, 4], blur: 14, spread: 0, color: self.shadow_color() }
    }

    /// The shadow of toasts.
    pub fn toast_shadow(&self) -> Shadow {
        Shadow { offset: [0, 6], blur: 18, spread: 0, color: self.shadow_color() }
    }

    fn shadow_color(&self) -> Color32 {
        match self.theme {
            Theme::Light => Color32::from_rgba_unmultiplied(0x46, 0x34, 0x18, 36),
            Theme::Dark => Color32::from_black_alpha(115),
            Theme::Contrast => Color32::TRANSPARENT,
        }
    }
}

tokens! {
    /// Behind the plan.
    canvas: 0xFAF6EE 0x1D1B18 0xFFFFFF;
    /// Side panel, top bar.
    panel: 0xFFFDF9 0x27241F 0xFFFFFF;
    /// Left rail.
    rail: 0xF0E9DC 0x161412 0xFFFFFF;
    /// Wells, tracks of sliders, page desk.
    sunken: 0xF4EEE3 0x1F1C18 0xF2F2F2;
    /// Cards, fields, floating bars.
    raised: 0xFFFFFF 0x302C26 0xFFFFFF;
    /// Hairlines and card edges, without meaning.
    line: 0xE2D8C7 0x403A32 0x000000;
    /// Edges of fields and buttons.
    control: 0x8A7E6E 0x8F8475 0x000000;
    /// Text.
    ink: 0x2A241C 0xF4EEE4 0x000000;
    /// Second text, door leaves.
    ink2: 0x554C40 0xCFC5B6 0x1F1F1F;
    /// Captions, units.
    ink3: 0x6E6456 0xAEA393 0x333333;
    /// Chosen, primary action, route.
    accent: 0x1B6656 0x74CBB4 0x00463A;
    /// Primary action under the pointer.
    accent_hover: 0x14564A 0x8FDAC6 0x00332A;
    /// Fill of what is chosen.
    accent_soft: 0xDFEDE7 0x21403A 0xD4EFE6;
    /// Text on accent.
    on_accent: 0xFFFFFF 0x12231F 0xFFFFFF;
    /// To be done first.
    must: 0xA61D37 0xFF8394 0x86002B;
    /// Fill that goes with `must`.
    must_soft: 0xFAE4E2 0x4A242A 0xFFE8EC;
    /// Should be done.
    should: 0x8F5C00 0xF0B64C 0x6A4400;
    /// Fill that goes with `should`.
    should_soft: 0xFAEDD0 0x3F3118 0xFFF1CC;
    /// Would be nice.
    nice: 0x2A5A8C 0x93BFF0 0x003C7A;
    /// Fill that goes with `nice`.
    nice_soft: 0xE2ECF6 0x22344A 0xE0EEFF;
    /// Must be measured.
    unknown: 0x63527B 0xC9B6E6 0x452C66;
    /// Fill that goes with `unknown`.
    unknown_soft: 0xECE7F2 0x352D42 0xF0E8FB;
    /// Requirement met.
    met: 0x35693B 0x94CE94 0x0A4717;
    /// Fill that goes with `met`.
    met_soft: 0xE4EFE1 0x25382A 0xE0F5E2;
    /// Number on a filled mark.
    on_mark: 0xFFFFFF 0x1D1B18 0xFFFFFF;
    /// Focus ring.
    focus: 0x0B57A4 0x8CC8FF 0x0038A8;
    /// Load-bearing wall.
    wall: 0x38312A 0xE4DACA 0x000000;
    /// Inside of a partition.
    part: 0xB4A793 0x7A6F61 0x8E8E8E;
    /// Faces of a partition, jambs.
    part_line: 0x38312A 0xE4DACA 0x000000;
    /// Floor of a dry room.
    floor: 0xFFFDF8 0x282520 0xFFFFFF;
    /// Floor of a wet room.
    floor_wet: 0xEAF1F0 0x222C2C 0xEEF4F4;
    /// Floor of a balcony.
    floor_out: 0xF3F1E8 0x23211D 0xF5F5F5;
    /// Tile grid.
    tile: 0xD5E1DF 0x334140 0xC9D3D3;
    /// Inside of furniture.
    furn: 0xFFFFFF 0x322E28 0xFFFFFF;
    /// Edge of furniture.
    furn_line: 0x94887A 0xA39888 0x3D3D3D;
    /// Pillow, bowl, seat.
    furn_soft: 0xF3ECDF 0x3B362F 0xEDEDED;
    /// Window lines.
    glass: 0x4E86A0 0x8CC3DD 0x003C7A;
    /// Dimension strings.
    dim: 0x6E6456 0xB9AE9E 0x1F1F1F;
    /// To be removed.
    demolish: 0xA61D37 0xFF8394 0x86002B;
    /// To be built.
    new: 0x1B6656 0x74CBB4 0x00463A;
}
