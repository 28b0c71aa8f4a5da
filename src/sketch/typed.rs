use crate::units::{Angle, Length, Mm};

/// What a tool lets a person type while drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Accepts {
    /// Nothing: keys are shortcuts.
    #[default]
    Nothing,
    /// A length.
    Length,
    /// A length, or an angle with a degree sign.
    LengthOrAngle,
    /// Two lengths, as `3300×4800`.
    Size,
    /// An angle in degrees.
    Angle,
}

/// Something typed while drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Typed {
    /// A length.
    Length(Mm),
    /// An angle.
    Angle(Angle),
    /// Two lengths: across and down.
    Size(Mm, Mm),
}

/// What people type between two lengths.
const BETWEEN: [char; 9] = ['x', 'X', '×', '*', ',', '，', '/', '乘', '；'];

impl Typed {
    /// Reads what was typed, as far as it is accepted.
    ///
    /// ```
    /// use yiju::sketch::{Accepts, Typed};
    /// use yiju::units::{Angle, Mm};
    /// assert_eq!(Typed::parse("3300", Accepts::LengthOrAngle), Some(Typed::Length(Mm(3300))));
    /// assert_eq!(Typed::parse("45°", Accepts::LengthOrAngle), Some(Typed::Angle(Angle::from_degrees(45.0))));
    /// assert_eq!(Typed::parse("3.3m×4800", Accepts::Size), Some(Typed::Size(Mm(3300), Mm(4800))));
    /// assert_eq!(Typed::parse("3300x", Accepts::Size), None);
    /// ```
    pub fn parse(text: &str, accepts: Accepts) -> Option<Self> {
        let text = text.trim();
        match accepts {
            Accepts::Nothing => None,
            Accepts::Length => length(text).map(Self::Length),
            Accepts::Angle => angle(text).map(Self::Angle),
            Accepts::LengthOrAngle => {
                let is_angle = text.ends_with(['°', '度']) || text.starts_with(['<', '∠']);
                if is_angle { angle(text).map(Self::Angle) } else { length(text).map(Self::Length) }
            }
            Accepts::Size => {
                let parts: Vec<&str> = text
                    .split(|c: char| BETWEEN.contains(&c) || c == ' ')
                    .filter(|part| !part.is_empty())
                    .collect();
                match parts.as_slice() {
                    [width, depth] => Some(Self::Size(length(width)?, length(depth)?)),
                    _ => None,
                }
            }
        }
    }

    /// Whether a character may belong to what is typed.
    pub fn takes(c: char, accepts: Accepts) -> bool {
        let of_length = c.is_ascii_digit() || matches!(c, '.' | 'm' | 'c' | '+' | '-' | '米' | '厘' | '毫');
        match accepts {
            Accepts::Nothing => false,
            Accepts::Length => of_length,
            Accepts::LengthOrAngle => of_length || matches!(c, '<' | '∠' | '°' | '度'),
            Accepts::Size => of_length || BETWEEN.contains(&c) || c == ' ',
            Accepts::Angle => c.is_ascii_digit() || matches!(c, '.' | '-' | '°' | '度'),
        }
    }
}

fn length(text: &str) -> Option<Mm> {
    Length::parse(text).ok().filter(|length| *length > Mm::ZERO)
}

fn angle(text: &str) -> Option<Angle> {
    let degrees: f64 =
        text.trim_start_matches(['<', '∠']).trim_end_matches(['°', '度']).trim().parse().ok()?;
    (degrees.is_finite() && degrees.abs() <= 360.0).then(|| Angle::from_degrees(degrees))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_type_them() {
        for text in
            ["3300x4800", "3300 4800", "3300*4800", "3300×4800", "3.3m, 4.8m", "330cm/480cm", "3300，4800"]
        {
            assert_eq!(Typed::parse(text, Accepts::Size), Some(Typed::Size(Mm(3300), Mm(4800))), "{text}");
        }
        for text in ["", "3300", "3300x", "x4800", "1x2x3", "3300x-5"] {
            assert_eq!(Typed::parse(text, Accepts::Size), None, "{text}");
        }
    }

    #[test]
    fn an_angle_is_told_from_a_length() {
        let typed = |text| Typed::parse(text, Accepts::LengthOrAngle);
        assert_eq!(typed("<30"), Some(Typed::Angle(Angle::from_degrees(30.0))));
        assert_eq!(typed("135度"), Some(Typed::Angle(Angle::from_degrees(135.0))));
        assert_eq!(typed("1200-60"), Some(Typed::Length(Mm(1140))));
        assert_eq!(typed("0"), None);
        assert_eq!(typed("999°"), None);
    }
}
