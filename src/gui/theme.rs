//! Colors, type and spacing, and how egui is set to them.

use std::sync::Arc;

use egui::style::{ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Id, Margin, Spacing,
    Stroke, Style, TextStyle, Ui, Visuals, vec2,
};

pub use super::tokens::{Theme, Tokens};

/// Name of the bold family; bold is a font, not a style.
const BOLD: &str = "bold";

/// A role of text, with its size, line height and weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Type {
    /// The one figure of a panel: 36 bold.
    Figure,
    /// Title of a page: 22 bold.
    Title,
    /// Title of a card: 19 bold.
    CardTitle,
    /// Fields and rail: 18.
    Large,
    /// Buttons: 18 bold.
    LargeBold,
    /// Running text: 17.
    Body,
    /// Emphasis in running text: 17 bold.
    BodyBold,
    /// Labels, captions, units: 16, the smallest size.
    Caption,
    /// Emphasized caption: 16 bold.
    CaptionBold,
}

impl Type {
    /// All roles.
    pub const ALL: [Self; 9] = [
        Self::Figure,
        Self::Title,
        Self::CardTitle,
        Self::Large,
        Self::LargeBold,
        Self::Body,
        Self::BodyBold,
        Self::Caption,
        Self::CaptionBold,
    ];

    /// Size of the letters.
    pub const fn size(self) -> f32 {
        match self {
            Self::Figure => 36.0,
            Self::Title => 22.0,
            Self::CardTitle => 19.0,
            Self::Large | Self::LargeBold => 18.0,
            Self::Body | Self::BodyBold => 17.0,
            Self::Caption | Self::CaptionBold => 16.0,
        }
    }

    /// Height of a line.
    pub const fn line(self) -> f32 {
        match self {
            Self::Figure => 48.0,
            Self::Title => 30.0,
            Self::CardTitle => 28.0,
            Self::Large | Self::LargeBold | Self::Body | Self::BodyBold => 26.0,
            Self::Caption | Self::CaptionBold => 24.0,
        }
    }

    /// Whether it is bold.
    pub const fn is_bold(self) -> bool {
        !matches!(self, Self::Large | Self::Body | Self::Caption)
    }

    /// The same size, bold or not.
    #[must_use]
    pub const fn bold(self, bold: bool) -> Self {
        match (self, bold) {
            (Self::Large | Self::LargeBold, true) => Self::LargeBold,
            (Self::Large | Self::LargeBold, false) => Self::Large,
            (Self::Body | Self::BodyBold, true) => Self::BodyBold,
            (Self::Body | Self::BodyBold, false) => Self::Body,
            (Self::Caption | Self::CaptionBold, true) => Self::CaptionBold,
            (Self::Caption | Self::CaptionBold, false) => Self::Caption,
            (Self::Figure | Self::Title | Self::CardTitle, _) => self,
        }
    }

    /// Its font.
    pub fn font(self) -> FontId {
        font(self.size(), self.is_bold())
    }
}

/// A font of any size; panels use [`Type`] instead.
pub fn font(size: f32, bold: bool) -> FontId {
    FontId::new(size, if bold { FontFamily::Name(BOLD.into()) } else { FontFamily::Proportional })
}

/// The colors in use where a widget is built.
pub fn tokens(ui: &Ui) -> &'static Tokens {
    theme(ui.ctx()).tokens()
}

/// The theme in use.
pub fn theme(ctx: &egui::Context) -> Theme {
    ctx.data(|data| data.get_temp(theme_id())).unwrap_or_default()
}

fn theme_id() -> Id {
    Id::unique("yiju-theme")
}

/// Installs the fonts; once, before the first frame.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8]); 2] = [
        ("NotoSansSC-Regular", crate::export::faces::REGULAR),
        ("NotoSansSC-Bold", crate::export::faces::BOLD),
    ];
    for (name, bytes) in faces {
        let mut data = FontData::from_static(bytes);
        // The letters sit low in their line; lifted so that they stand in the middle of buttons.
        data.tweak = FontTweak { y_offset_factor: -0.04, ..FontTweak::default() };
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let regular = vec!["NotoSansSC-Regular".to_owned()];
    fonts.families.insert(FontFamily::Proportional, regular.clone());
    fonts.families.insert(FontFamily::Monospace, regular);
    fonts.families.insert(FontFamily::Name(BOLD.into()), vec!["NotoSansSC-Bold".to_owned()]);
    ctx.set_fonts(fonts);
}

/// Sets all that egui draws by itself to a theme, and the size of everything to a factor (1, 1.15 or 1.3).
pub fn apply(ctx: &egui::Context, theme: Theme, text_scale: f32) {
    ctx.data_mut(|data| data.insert_temp(theme_id(), theme));
    let tokens = theme.tokens();
    let native = if theme == Theme::Dark { egui::Theme::Dark } else { egui::Theme::Light };
    ctx.set_theme(native);
    ctx.all_styles_mut(|style| set_style(style, tokens));
    ctx.set_zoom_factor(text_scale);
}

fn set_style(style: &mut Style, tokens: &Tokens) {
    style.text_styles = [
        (TextStyle::Heading, Type::Title.font()),
        (TextStyle::Body, Type::Body.font()),
        (TextStyle::Monospace, Type::Body.font()),
        (TextStyle::Button, Type::LargeBold.font()),
        (TextStyle::Small, Type::Caption.font()),
    ]
    .into();
    set_spacing(&mut style.spacing);
    set_visuals(&mut style.visuals, tokens);
    style.interaction.tooltip_delay = 0.5;
    style.interaction.selectable_labels = false;
    style.animation_time = 0.12;
}

fn set_spacing(spacing: &mut Spacing) {
    spacing.item_spacing = vec2(12.0, 12.0);
    spacing.button_padding = vec2(20.0, 12.0);
    spacing.interact_size = vec2(44.0, 44.0);
    spacing.window_margin = Margin::same(20);
    spacing.menu_margin = Margin::same(8);
    spacing.indent = 20.0;
    spacing.slider_width = 240.0;
    spacing.slider_rail_height = 6.0;
    spacing.combo_width = 160.0;
    spacing.text_edit_width = 240.0;
    spacing.icon_width = 28.0;
    spacing.icon_width_inner = 18.0;
    spacing.icon_spacing = 12.0;
    spacing.tooltip_width = 324.0;
    spacing.menu_width = 320.0;
    spacing.combo_height = 480.0;
    let mut scroll = ScrollStyle::solid();
    scroll.bar_width = 6.0;
    scroll.handle_min_length = 44.0;
    scroll.bar_inner_margin = 4.0;
    scroll.foreground_color = false;
    for opacity in [
        &mut scroll.dormant_background_opacity,
        &mut scroll.active_background_opacity,
        &mut scroll.interact_background_opacity,
        &mut scroll.dormant_handle_opacity,
        &mut scroll.active_handle_opacity,
        &mut scroll.interact_handle_opacity,
    ] {
        *opacity = 1.0;
    }
    scroll.fade.strength = 0.0;
    spacing.scroll = scroll;
}

fn set_visuals(visuals: &mut Visuals, tokens: &Tokens) {
    visuals.dark_mode = tokens.theme == Theme::Dark;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.ink3);
    visuals.widgets = Widgets {
        noninteractive: state(tokens.panel, tokens.line, tokens.hairline, tokens.ink),
        inactive: state(tokens.raised, tokens.control, 1.5, tokens.ink),
        hovered: state(tokens.sunken, tokens.ink2, 1.5, tokens.ink),
        active: state(tokens.accent_soft, tokens.accent, 2.0, tokens.accent),
        open: state(tokens.accent_soft, tokens.accent, 2.0, tokens.accent),
    };
    // egui paints the handle of a scroll bar with the background of the widget's state.
    visuals.widgets.inactive.bg_fill = tokens.control;
    visuals.widgets.hovered.bg_fill = tokens.ink3;
    visuals.widgets.active.bg_fill = tokens.ink2;
    visuals.selection = Selection { bg_fill: tokens.accent_soft, stroke: Stroke::new(2.0, tokens.accent) };
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.sunken;
    visuals.extreme_bg_color = tokens.line;
    visuals.text_edit_bg_color = Some(tokens.raised);
    visuals.code_bg_color = tokens.sunken;
    visuals.warn_fg_color = tokens.should;
    visuals.error_fg_color = tokens.must;
    visuals.window_corner_radius = CornerRadius::same(14);
    visuals.window_shadow = tokens.shadow();
    visuals.window_fill = tokens.raised;
    visuals.window_stroke = Stroke::new(tokens.hairline, tokens.line);
    visuals.window_highlight_topmost = false;
    visuals.menu_corner_radius = CornerRadius::same(12);
    visuals.panel_fill = tokens.panel;
    visuals.popup_shadow = tokens.shadow();
    visuals.text_cursor = TextCursorStyle {
        stroke: Stroke::new(2.0, tokens.accent),
        blink: false,
        ..TextCursorStyle::default()
    };
    visuals.striped = false;
    visuals.slider_trailing_fill = true;
    visuals.disabled_alpha = 1.0;
}

fn state(fill: Color32, edge: Color32, width: f32, ink: Color32) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, edge),
        corner_radius: CornerRadius::same(10),
        fg_stroke: Stroke::new(2.0, ink),
        expansion: 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn themes_have_names_and_tokens() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_name(theme.name()), Some(theme));
            assert_eq!(theme.tokens().theme, theme);
        }
        assert_eq!(Theme::Light.tokens().by_name("floor_wet"), Some(Color32::from_rgb(0xEA, 0xF1, 0xF0)));
        assert_eq!(Theme::Light.tokens().by_name("pink"), None);
    }

    #[test]
    fn no_text_is_smaller_than_sixteen() {
        assert!(Type::ALL.iter().all(|kind| kind.size() >= 16.0 && kind.line() > kind.size()));
    }
}
