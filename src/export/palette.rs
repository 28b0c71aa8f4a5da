use std::fmt;

use crate::drawing::Paint;

/// A color, as it is written in web pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Color {
    /// From 0xRRGGBB.
    pub const fn from_hex(value: u32) -> Self {
        Self { r: (value >> 16 & 0xFF) as u8, g: (value >> 8 & 0xFF) as u8, b: (value & 0xFF) as u8 }
    }

    /// Relative luminance, from 0 for black to 1 for white (WCAG 2).
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.r, self.g, self.b)
    }
}

macro_rules! palettes {
    ($($paint:ident: $light:literal $dark:literal $contrast:literal $paper:literal;)*) => {
        impl Palette {
            /// Warm paper, for daylight and everyday use.
            pub const LIGHT: Self = Self { color_of: |paint| Color::from_hex(match paint { $(Paint::$paint => $light,)* }) };
            /// Dark ground.
            pub const DARK: Self = Self { color_of: |paint| Color::from_hex(match paint { $(Paint::$paint => $dark,)* }) };
            /// Black on white.
            pub const CONTRAST: Self = Self { color_of: |paint| Color::from_hex(match paint { $(Paint::$paint => $contrast,)* }) };
            /// Printed pages: white ground, few tints, black and white on a copier.
            pub const PAPER: Self = Self { color_of: |paint| Color::from_hex(match paint { $(Paint::$paint => $paper,)* }) };
        }
    };
}

/// What color each paint has.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    color_of: fn(Paint) -> Color,
}

impl Palette {
    /// The color of a paint.
    pub fn color(&self, paint: Paint) -> Color {
        (self.color_of)(paint)
    }
}

palettes! {
    Canvas:        0xFA_F6EE 0x1D_1B18 0xFF_FFFF 0xFF_FFFF;
    Wall:          0x38_312A 0xE4_DACA 0x00_0000 0x2A_2F33;
    Partition:     0xB4_A793 0x7A_6F61 0x8E_8E8E 0xA9_B1B5;
    PartitionLine: 0x38_312A 0xE4_DACA 0x00_0000 0x2A_2F33;
    Floor:         0xFF_FDF8 0x28_2520 0xFF_FFFF 0xFF_FFFF;
    FloorWet:      0xEA_F1F0 0x22_2C2C 0xEE_F4F4 0xFF_FFFF;
    FloorOut:      0xF3_F1E8 0x23_211D 0xF5_F5F5 0xFF_FFFF;
    Tile:          0xD5_E1DF 0x33_4140 0xC9_D3D3 0xE3_E7E8;
    Furniture:     0xFF_FFFF 0x32_2E28 0xFF_FFFF 0xFF_FFFF;
    FurnitureLine: 0x94_887A 0xA3_9888 0x3D_3D3D 0x5A_6166;
    FurnitureSoft: 0xF3_ECDF 0x3B_362F 0xED_EDED 0xF6_F7F7;
    Glass:         0x4E_86A0 0x8C_C3DD 0x00_3C7A 0x2A_2F33;
    Dimension:     0x6E_6456 0xB9_AE9E 0x1F_1F1F 0x1B_1F22;
    Ink:           0x2A_241C 0xF4_EEE4 0x00_0000 0x1B_1F22;
    Ink2:          0x55_4C40 0xCF_C5B6 0x1F_1F1F 0x1B_1F22;
    Ink3:          0x6E_6456 0xAE_A393 0x33_3333 0x5A_6166;
    Accent:        0x1B_6656 0x74_CBB4 0x00_463A 0x0A_5A5C;
    AccentSoft:    0xDF_EDE7 0x21_403A 0xD4_EFE6 0xEE_F3F2;
    Must:          0xA6_1D37 0xFF_8394 0x86_002B 0x96_260F;
    MustSoft:      0xFA_E4E2 0x4A_242A 0xFF_E8EC 0xFF_FFFF;
    Should:        0x8F_5C00 0xF0_B64C 0x6A_4400 0x96_260F;
    ShouldSoft:    0xFA_EDD0 0x3F_3118 0xFF_F1CC 0xFF_FFFF;
    Nice:          0x2A_5A8C 0x93_BFF0 0x00_3C7A 0x96_260F;
    NiceSoft:      0xE2_ECF6 0x22_344A 0xE0_EEFF 0xFF_FFFF;
    Unknown:       0x63_527B 0xC9_B6E6 0x45_2C66 0x1B_1F22;
    UnknownSoft:   0xEC_E7F2 0x35_2D42 0xF0_E8FB 0xFF_FFFF;
    Met:           0x35_693B 0x94_CE94 0x0A_4717 0x0A_5A5C;
    MetSoft:       0xE4_EFE1 0x25_382A 0xE0_F5E2 0xFF_FFFF;
    OnMark:        0xFF_FFFF 0x1D_1B18 0xFF_FFFF 0xFF_FFFF;
    Demolish:      0xA6_1D37 0xFF_8394 0x86_002B 0x96_260F;
    New:           0x1B_6656 0x74_CBB4 0x00_463A 0x0A_5A5C;
    Raised:        0xFF_FFFF 0x30_2C26 0xFF_FFFF 0xFF_FFFF;
    Line:          0xE2_D8C7 0x40_3A32 0x00_0000 0x8E_979C;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(palette: &Palette, a: Paint, b: Paint) -> f64 {
        let (a, b) = (palette.color(a).luminance(), palette.color(b).luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_lines_stand_out_in_every_palette() {
        for palette in [Palette::LIGHT, Palette::DARK, Palette::CONTRAST, Palette::PAPER] {
            for ground in [Paint::Floor, Paint::FloorWet, Paint::FloorOut, Paint::Canvas] {
                for text in [Paint::Ink, Paint::Ink2, Paint::Ink3, Paint::Must, Paint::Should, Paint::Nice] {
                    assert!(contrast(&palette, text, ground) >= 4.5, "{} on {}", text.name(), ground.name());
                }
                for line in [Paint::Wall, Paint::New, Paint::Demolish, Paint::Glass, Paint::Dimension] {
                    assert!(contrast(&palette, line, ground) >= 3.0, "{} on {}", line.name(), ground.name());
                }
            }
            for mark in [Paint::Must, Paint::Should, Paint::Nice] {
                assert!(contrast(&palette, Paint::OnMark, mark) >= 4.5, "number on {}", mark.name());
            }
        }
    }

    #[test]
    fn colors_are_written_in_full() {
        assert_eq!(Color::from_hex(0x00_0A_FF).to_string(), "#000AFF");
    }
}
