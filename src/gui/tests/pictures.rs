//! The plan editor in use, to be looked at: with `YIJU_PICTURES` set each of these writes what it shows.

use egui::{Key, Modifiers};

use super::hands::{LAPTOP, click, drawing, empty, hover, key, write};
use super::*;
use crate::gui::decision::Question;
use crate::locale::Language;
use crate::store::template;

#[test]
fn an_empty_plan_says_how_to_begin() {
    let (mut harness, renderer) = drawing(empty(), LAPTOP);
    save_picture(&harness, &renderer, "start");
    for words in ["先画出这个家", "一间一间画", "照着户型图描"] {
        assert!(says(&harness, words), "{words}");
    }
    press(&mut harness, "跟着画一遍，约 4 分钟");
    save_picture(&harness, &renderer, "guide");
    assert!(says(&harness, "第 1 步，共 8 步"));
    write(&mut harness, "3300×4800");
    save_picture(&harness, &renderer, "guide-typed");
    harness.key_press(Key::Enter);
    harness.run();
    let middle = harness.state().view().sheet.unwrap().free.center();
    harness.hover_at(middle);
    harness.step();
    save_picture(&harness, &renderer, "guide-place");
    harness.drag_at(middle);
    harness.step();
    harness.drop_at(middle);
    harness.run();
    save_picture(&harness, &renderer, "guide-second");
    assert_eq!(harness.state().session().case().plan.rooms.len(), 1);
    assert!(says(&harness, "第 2 步，共 8 步"));
}

#[test]
fn every_tool_is_shown_in_use() {
    let (mut harness, renderer) = drawing(template("T3").unwrap().plan, LAPTOP);
    // A wall that goes on from a corner, with a typed length.
    press(&mut harness, "画墙");
    click(&mut harness, 2000.0, 3000.0);
    hover(&mut harness, 2040.0, 4400.0);
    save_picture(&harness, &renderer, "tool-wall");
    write(&mut harness, "1200");
    save_picture(&harness, &renderer, "tool-wall-typed");
    harness.key_press(Key::Escape);
    harness.run();
    press(&mut harness, "画房间");
    write(&mut harness, "2400×3000");
    harness.key_press(Key::Enter);
    harness.run();
    hover(&mut harness, 2000.0, 7000.0);
    save_picture(&harness, &renderer, "tool-room");
    press(&mut harness, "门");
    hover(&mut harness, 3300.0, 3100.0);
    save_picture(&harness, &renderer, "tool-door");
    press(&mut harness, "窗");
    hover(&mut harness, 2300.0, 60.0);
    save_picture(&harness, &renderer, "tool-window");
    press(&mut harness, "家具");
    hover(&mut harness, 3900.0, 1500.0);
    save_picture(&harness, &renderer, "tool-fixture");
    press(&mut harness, "尺寸");
    click(&mut harness, 0.0, 0.0);
    hover(&mut harness, 4500.0, 0.0);
    save_picture(&harness, &renderer, "tool-note");
    press(&mut harness, "底图");
    save_picture(&harness, &renderer, "tool-underlay");
    press(&mut harness, "选择");
    harness.key_press(Key::Escape);
    harness.run();
    click(&mut harness, 2170.0, 1140.0);
    harness.run();
    save_picture(&harness, &renderer, "selected-fixture");
    assert!(says(&harness, "底边离地"));
    click(&mut harness, 4500.0, 2950.0);
    harness.run();
    save_picture(&harness, &renderer, "selected-wall");
    click(&mut harness, 4500.0, 2300.0);
    harness.run();
    save_picture(&harness, &renderer, "selected-door");
    assert!(says(&harness, "换门轴"));
    key(&mut harness, Modifiers::COMMAND, Key::A);
    save_picture(&harness, &renderer, "selected-all");
    for (name, picture) in [("步骤", "tab-steps"), ("房屋", "tab-home"), ("房间", "tab-rooms")] {
        harness.state_mut().view_mut().selection.clear();
        harness.run();
        harness.query_all_by_label(name).last().unwrap().click();
        harness.run();
        save_picture(&harness, &renderer, picture);
    }
}

#[test]
fn the_sheets_over_everything_are_shown() {
    let (mut harness, renderer) = drawing(template("T3").unwrap().plan, LAPTOP);
    key(&mut harness, Modifiers::COMMAND, Key::K);
    save_picture(&harness, &renderer, "palette");
    write(&mut harness, "hq");
    harness.run();
    save_picture(&harness, &renderer, "palette-pinyin");
    assert!(says(&harness, "画墙"), "found by the first letters of its pinyin");
    harness.key_press(Key::Escape);
    harness.run();
    harness.key_press(Key::F10);
    harness.run();
    save_picture(&harness, &renderer, "help");
    harness.key_press(Key::Escape);
    harness.run();
    let written = "2026-03-01 10:42".to_owned();
    harness.state_mut().view_mut().question =
        Some(Question::Recover { name: "王阿姨.yiju".to_owned(), written, more: 0 });
    harness.run();
    save_picture(&harness, &renderer, "recover");
    assert!(says(&harness, "接着做"));
}

#[test]
fn themes_and_languages_are_shown() {
    let (mut harness, renderer) = drawing(template("T3").unwrap().plan, LAPTOP);
    press(&mut harness, "画墙");
    click(&mut harness, 2000.0, 3000.0);
    hover(&mut harness, 2040.0, 4400.0);
    for (theme, name) in [(Theme::Dark, "dark"), (Theme::Contrast, "contrast"), (Theme::Light, "light")] {
        harness.state_mut().view_mut().theme = theme;
        harness.run();
        save_picture(&harness, &renderer, &format!("theme-{name}"));
    }
    harness.state_mut().view_mut().language = Language::English;
    harness.run();
    save_picture(&harness, &renderer, "english-wall");
    harness.key_press(Key::F10);
    harness.run();
    save_picture(&harness, &renderer, "english-help");
    harness.key_press(Key::Escape);
    harness.state_mut().view_mut().language = Language::Chinese;
    harness.state_mut().view_mut().text_scale = 2;
    harness.run();
    save_picture(&harness, &renderer, "large-text");
}
