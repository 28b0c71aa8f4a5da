use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::gallery::Gallery;
use crate::gui::testing::{self, SoftwareRenderer};
use crate::gui::theme::Theme;
use crate::units::{Mm, Money};

fn page(number: u8, theme: Theme) -> (Harness<'static, Gallery>, SoftwareRenderer) {
    let (mut harness, renderer) =
        testing::harness([1366.0, 768.0], theme, Gallery::new(number), |ui, gallery| gallery.show(ui));
    harness.run();
    (harness, renderer)
}

#[test]
fn buttons_and_rows_can_be_pressed_by_name() {
    let (mut harness, _) = page(1, Theme::Light);
    let names = ["看 3 种改法", "补量", "看依据", "适合", "撤销", "卫生间门槛太高", "选相近户型", "自己画"];
    for name in names {
        harness.get_by_label(name).click();
        harness.run();
    }
    assert_eq!(harness.state().pressed, names);
}

#[test]
fn a_button_that_misses_something_cannot_be_pressed() {
    let (harness, _) = page(1, Theme::Light);
    let node = harness.get_by_label("拓宽门洞 · 先量净宽");
    assert!(node.accesskit_node().is_disabled());
}

#[test]
fn a_length_is_taken_on_enter_and_arrow_keys_count_on() {
    let (mut harness, _) = page(1, Theme::Light);
    harness.get_by_label("净宽").focus();
    harness.run();
    harness.get_by_label("净宽").type_text("1.2m");
    harness.run();
    assert_eq!(harness.state().width, Some(Mm(590)), "a draft does not count");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().width, Some(Mm(1200)));

    harness.get_by_label("净宽").focus();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    harness.key_press(Key::PageUp);
    harness.run();
    assert_eq!(harness.state().width, Some(Mm(1291)));
}

#[test]
fn what_cannot_be_read_stays_and_says_what_can() {
    let (mut harness, _) = page(1, Theme::Light);
    assert!(harness.query_by_label("只能填数字，例如 590").is_none());
    harness.get_by_label("净宽").focus();
    harness.run();
    harness.get_by_label("净宽").type_text("59o");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().width, Some(Mm(590)));
    assert_eq!(harness.get_by_label("净宽").value().as_deref(), Some("59o"));
    harness.get_by_label("只能填数字，例如 590");
    harness.get_by_label("净宽").focus();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.get_by_label("净宽").value().as_deref(), Some("590"));
}

#[test]
fn rows_switches_segments_and_sheets_change_what_they_show() {
    let (mut harness, _) = page(2, Theme::Light);
    for name in ["给家属", "减少动效", "配偶", "卧床", "长者"] {
        harness.get_by_label(name).click();
        harness.run();
    }
    let state = harness.state();
    assert!(!state.ticked && !state.switched);
    assert_eq!((state.living, state.aid), (1, 5));
    assert_eq!(state.pressed, ["长者"]);
    harness.get_by_label("户籍").click();
    harness.run();
    harness.get_by_label("南开区").click();
    harness.run();
    assert_eq!(harness.state().district, 2);
    assert!(harness.query_by_label("和平区").is_none());
}

#[test]
fn text_and_numbers_are_taken_when_the_field_is_left() {
    let (mut harness, _) = page(2, Theme::Light);
    harness.get_by_label("姓名").focus();
    harness.run();
    harness.get_by_label("姓名").type_text("李秀英");
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(harness.state().name, "李秀英");
    harness.get_by_label("年龄").type_text("300");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().age, 78, "out of range");
}

#[test]
fn the_budget_follows_keys_and_the_pointer() {
    let (mut harness, _) = page(2, Theme::Light);
    let node = harness.get_by_label("预算");
    let rect = node.rect();
    node.focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().budget, Money::from_yuan(4600));
    harness.drag_at(rect.center());
    harness.step();
    harness.hover_at(rect.center() + vec2(10.0, 0.0));
    harness.step();
    harness.hover_at(rect.left_center());
    harness.step();
    harness.drop_at(rect.left_center());
    harness.run();
    assert_eq!(harness.state().budget, Money::ZERO);
}

#[test]
fn the_grip_between_before_and_after_follows_keys() {
    let (mut harness, _) = page(3, Theme::Light);
    harness.get_by_label("前后对照").focus();
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert!((harness.state().share - 0.45).abs() < 1e-4);
    harness.key_press(Key::End);
    harness.run();
    assert_eq!(harness.state().share, 1.0);
}

#[test]
fn a_list_says_how_many_rows_lie_below_and_goes_on_by_a_page() {
    let (mut harness, _) = page(3, Theme::Light);
    harness.get_by_label("下面还有 8 条").click();
    harness.run();
    assert!(harness.query_by_label("下面还有 8 条").is_none());
    harness.get_by_label("下面还有 4 条");
}

#[test]
fn everything_that_can_be_pressed_is_large_enough() {
    for number in 1..=3 {
        let (harness, _) = page(number, Theme::Light);
        for node in harness.get_all_by(|node| node.data().supports_action(egui::accesskit::Action::Click)) {
            let size: Vec2 = node.rect().size();
            assert!(size.y >= 43.5 || size == Vec2::ZERO, "{:?} {size:?}", node.accesskit_node().label());
        }
    }
}

#[test]
fn pictures() {
    for theme in Theme::ALL {
        for number in 1..=3 {
            let (mut harness, renderer) = page(number, theme);
            if number == 1 {
                harness.get_by_label("门高").focus();
                harness.run();
                harness.get_by_label("门高").type_text("59o");
                harness.key_press(Key::Enter);
                harness.run();
                harness.get_by_label("键盘焦点").focus();
                harness.hover_at(harness.get_by_label("指针悬停").rect().center());
                harness.run();
            }
            if std::env::var_os("YIJU_PICTURES").is_some() {
                testing::save_picture(&harness, &renderer, &format!("parts{number}-{}", theme.name()));
            } else {
                assert!(!harness.output().shapes.is_empty());
            }
        }
    }
}
