/// A natural scale of drawings on paper: 1 to this many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperScale {
    /// 1:10, details.
    To10,
    /// 1:20, one bathroom.
    To20,
    /// 1:25
    To25,
    /// 1:50, works.
    To50,
    /// 1:80, the family's pair of plans.
    To80,
    /// 1:100
    To100,
    /// 1:150
    To150,
    /// 1:200
    To200,
}

impl PaperScale {
    /// All scales, largest picture first.
    pub const ALL: [Self; 8] =
        [Self::To10, Self::To20, Self::To25, Self::To50, Self::To80, Self::To100, Self::To150, Self::To200];

    /// How many times smaller than the home.
    pub const fn denominator(self) -> u32 {
        match self {
            Self::To10 => 10,
            Self::To20 => 20,
            Self::To25 => 25,
            Self::To50 => 50,
            Self::To80 => 80,
            Self::To100 => 100,
            Self::To150 => 150,
            Self::To200 => 200,
        }
    }

    /// The largest natural scale at which a picture of this size in plan millimetres fits a frame in
    /// paper millimetres; `None` when even 1:200 does not fit.
    ///
    /// ```
    /// use yiju::drawing::PaperScale;
    /// assert_eq!(PaperScale::fitting((6540.0, 8000.0), (84.0, 110.0)), Some(PaperScale::To80));
    /// assert_eq!(PaperScale::fitting((60_000.0, 8000.0), (84.0, 110.0)), None);
    /// ```
    pub fn fitting(picture: (f64, f64), frame: (f64, f64)) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| {
            let factor = f64::from(scale.denominator());
            picture.0 <= frame.0 * factor && picture.1 <= frame.1 * factor
        })
    }
}

/// How large lines and text are, on the plan, in the medium that a drawing is made for.
///
/// Widths and text sizes are given in reference pixels, which do not grow with the plan.
/// A drawing is made for one medium: markers and names find their places by these sizes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Medium {
    /// Plan millimetres that one reference pixel of line width takes.
    pub line: f64,
    /// Plan millimetres that one reference pixel of text and markers takes.
    pub mark: f64,
    /// How many times smaller than the home the picture is.
    pub denominator: f64,
}

/// Millimetres of one CSS pixel, 96 to the inch.
const PIXEL_MM: f64 = 25.4 / 96.0;

/// Paper millimetres for one reference pixel of line width: a wall edge of 1.4 becomes 0.21 mm.
const PAPER_LINE_MM: f64 = 0.15;

/// Paper millimetres for one reference pixel of text: a room name of 16 becomes 4 mm.
const PAPER_MARK_MM: f64 = 0.25;

impl Medium {
    /// The screen, where one pixel shows this many plan millimetres.
    pub fn screen(mm_per_pixel: f64) -> Self {
        let mm = if mm_per_pixel.is_finite() { mm_per_pixel.clamp(0.01, 1000.0) } else { 10.0 };
        Self { line: mm, mark: mm, denominator: mm / PIXEL_MM }
    }

    /// Paper at a natural scale, for reading at arm's length: room names 4 mm high.
    pub fn paper(scale: PaperScale) -> Self {
        let denominator = f64::from(scale.denominator());
        Self { line: PAPER_LINE_MM * denominator, mark: PAPER_MARK_MM * denominator, denominator }
    }

    /// Paper with smaller text, for the installer: room names 2.6 mm high.
    pub fn working_paper(scale: PaperScale) -> Self {
        let paper = Self::paper(scale);
        Self { mark: paper.mark * 0.65, ..paper }
    }

    /// Whether inner lines of furniture and tiles can be told apart: at 1:90 and larger pictures.
    pub fn shows_detail(&self) -> bool {
        self.denominator <= 90.0
    }
}
