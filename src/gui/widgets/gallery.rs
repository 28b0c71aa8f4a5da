//! All parts on two pages, as in `f-parts`, to be looked at and pressed in tests.

use egui::{CentralPanel, Frame, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::*;
use crate::gui::icons::{self, Icon};
use crate::gui::theme::{Type, tokens};
use crate::units::{Mm, Money};

/// What the parts on the pages change.
pub(super) struct Gallery {
    pub(super) page: u8,
    pub(super) pressed: Vec<&'static str>,
    pub(super) width: Option<Mm>,
    pub(super) origin: u8,
    pub(super) ticked: bool,
    pub(super) switched: bool,
    pub(super) name: String,
    pub(super) age: i64,
    pub(super) living: u8,
    pub(super) district: u8,
    pub(super) aid: usize,
    pub(super) share: f32,
    pub(super) budget: Money,
}

impl Gallery {
    pub(super) fn new(page: u8) -> Self {
        Self {
            page,
            pressed: Vec::new(),
            width: Some(Mm(590)),
            origin: 0,
            ticked: true,
            switched: true,
            name: "王秀兰".to_owned(),
            age: 78,
            living: 0,
            district: 1,
            aid: 3,
            share: 0.5,
            budget: Money::from_yuan(4500),
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui) {
        let canvas = tokens(ui).canvas;
        CentralPanel::default().frame(Frame::new().fill(canvas)).show(ui, |ui| match self.page {
            1 => self.first_page(ui),
            2 => self.second_page(ui),
            _ => self.third_page(ui),
        });
    }

    fn press(&mut self, response: &egui::Response, what: &'static str) {
        if response.clicked() {
            self.pressed.push(what);
        }
    }

    fn first_page(&mut self, ui: &mut Ui) {
        at(ui, [20.0, 14.0, 400.0, 34.0], |ui| title(ui, "部件一览"));
        card(ui, [16.0, 56.0, 560.0, 184.0], "按钮、焦点、停用", |ui| {
            ui.horizontal(|ui| {
                let response = ui.add(Button::primary("看 3 种改法"));
                self.press(&response, "看 3 种改法");
                let response = ui.add(Button::plain("补量").icon(Icon::Ruler));
                self.press(&response, "补量");
                let response = ui.add(Button::quiet("看依据"));
                self.press(&response, "看依据");
                let response = ui.add(BarButton::icon_only(Icon::Fit, "适合"));
                self.press(&response, "适合");
            });
            ui.add_space(2.0);
            ui.horizontal(|ui| {
                ui.add_space(6.0);
                ui.add(Button::primary("键盘焦点"));
                ui.add(Button::primary("指针悬停").icon_after(Icon::Right));
                ui.add(Button::plain("拓宽门洞").missing(Some("先量净宽")));
            });
        });
        card(ui, [592.0, 56.0, 372.0, 184.0], "尺寸输入", |ui| {
            let chip = Chip::new("实测").chosen(self.origin == 1);
            let field = LengthField::new("net", "净宽", self.width).unit("毫米").width(150.0);
            let output = field.trouble("只能填数字，例如 590").origin(chip).show(ui);
            if let Some(width) = output.entered {
                self.width = Some(width);
            }
            if output.origin.is_some_and(|chip| chip.clicked()) {
                self.origin = 1 - self.origin;
            }
            let wrong = LengthField::new("wrong", "门高", None).unit("毫米").width(150.0).hint("没量");
            let _ = wrong.trouble("只能填数字，例如 590").show(ui);
        });
        card(ui, [980.0, 56.0, 370.0, 184.0], "提示条、进度", |ui| {
            if Toast::new("已把床移了 120 毫米", "撤销").width(334.0).show(ui) {
                self.pressed.push("撤销");
            }
            ui.add(Progress::new(0.6, "正在排版报告", "第 3 页，共 5 页"));
        });
        card(ui, [16.0, 254.0, 400.0, 138.0], "轻重：颜色、形状、编号三样一起", |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing = vec2(18.0, 2.0);
                for (mark, (word, number)) in Mark::ALL.into_iter().zip([
                    ("先改", 1),
                    ("建议", 4),
                    ("可选", 8),
                    ("待量", 10),
                    ("满足", 0),
                ]) {
                    ui.vertical(|ui| {
                        ui.add(SeverityMark::new(mark, word).number(number).radius(18.0));
                        caption(ui, word);
                    });
                }
            });
        });
        at(ui, [432.0, 254.0, 918.0, 138.0], |ui| {
            for (mark, number, name, reading, shortfall) in [
                (Mark::Must, 2, "卫生间门槛太高", "现 30 · 参考 15 以内", "高出 15"),
                (Mark::Should, 4, "卫生间转不开身", "最大圈 700 · 参考 1500", "不足 800"),
            ] {
                ui.spacing_mut().item_spacing.y = 0.0;
                let row = FindingRow::new(mark, Some(number), name).reading(reading).shortfall(shortfall);
                let response = ui.add(row);
                self.press(&response, name);
            }
        });
        card(ui, [16.0, 406.0, 400.0, 346.0], "还没有内容时", |ui| {
            ui.add_space(18.0);
            let empty = EmptyState::new(Icon::Plan, "还没有户型", "照着手机里的户型图画，十分钟就好");
            match empty.ways("选相近户型", "自己画").show(ui) {
                Some(EmptyChoice::First) => self.pressed.push("选相近户型"),
                Some(EmptyChoice::Second) => self.pressed.push("自己画"),
                None => {}
            }
        });
        card(ui, [432.0, 406.0, 918.0, 346.0], "图标：24 格、线宽 1.75、圆头", |ui| {
            let origin = ui.cursor().min;
            for (place, icon) in Icon::ALL.into_iter().enumerate() {
                let cell = origin + vec2((place % 12) as f32 * 73.0, (place / 12) as f32 * 56.0);
                let rect = Rect::from_min_size(cell + vec2(20.0, 4.0), vec2(32.0, 32.0));
                icons::paint(ui.painter(), rect, icon, tokens(ui).ink2);
            }
        });
    }

    fn second_page(&mut self, ui: &mut Ui) {
        at(ui, [0.0, 0.0, 1366.0, 56.0], |ui| {
            ui.painter().rect_filled(ui.max_rect(), 0.0, tokens(ui).panel);
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                brand(ui, "颐居");
                person(ui, "王秀兰", "78 岁 · 独居 · 手动轮椅");
                ui.add_space(300.0);
                let response = ui.add(BarButton::new(Icon::Undo, "撤销：移动床"));
                self.press(&response, "撤销：移动床");
                ui.add(BarButton::icon_only(Icon::Redo, "重做").enabled(false));
                bar_separator(ui);
                ui.add(BarButton::new(Icon::Saved, "已保存 10:42").color(tokens(ui).accent));
                bar_separator(ui);
                ui.add(BarButton::new(Icon::Size, "字号"));
                ui.add(BarButton::icon_only(Icon::Theme, "配色"));
                ui.add(BarButton::new(Icon::Globe, "中文"));
            });
        });
        at(ui, [0.0, 56.0, 88.0, 712.0], |ui| {
            ui.painter().rect_filled(ui.max_rect(), 0.0, tokens(ui).rail);
            let inner = Rect::from_min_size(ui.max_rect().min + vec2(8.0, 10.0), vec2(72.0, 700.0));
            ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                for (place, (icon, text)) in [
                    (Icon::Elder, "长者"),
                    (Icon::Plan, "户型"),
                    (Icon::Assess, "评估"),
                    (Icon::Remedy, "方案"),
                    (Icon::Report, "报告"),
                ]
                .into_iter()
                .enumerate()
                {
                    let entry = RailEntry::new(icon, text, place == 3);
                    let response = ui.add(entry.done(place < 2).count(if place == 2 { 3 } else { 0 }));
                    self.press(&response, text);
                }
            });
        });
        self.person_card(ui);
        card(ui, [104.0, 352.0, 846.0, 214.0], "", |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let colors = tokens(ui);
            baseline_row(
                ui,
                &[
                    ("自付多少，能解决多少", Type::CardTitle, colors.ink),
                    ("拖动下面的圆点改预算", Type::Caption, colors.ink2),
                ],
                &[("再加 ¥2,385：厨房门也够宽", Type::CaptionBold, colors.accent)],
            );
            self.budget_chart(ui);
        });
        at(ui, [104.0, 580.0, 846.0, 180.0], |ui| {
            ui.horizontal(|ui| {
                let response = ui.add(Chip::survey("还要量 5 处 · 看量房清单"));
                self.press(&response, "量房清单");
                ui.add(Chip::tag("中度失能").mark(Mark::Should));
                Card::floating().show(ui, |ui| {
                    ui.horizontal(|ui| {
                        ui.add(BarButton::icon_only(Icon::Minus, "缩小"));
                        ui.add(BarButton::text_only("1:48"));
                        ui.add(BarButton::icon_only(Icon::Plus, "放大"));
                        ui.add(BarButton::new(Icon::Route, "轮椅路线").chosen(true));
                    });
                });
            });
            Card::floating().show(ui, |ui| {
                ui.horizontal(|ui| {
                    for (icon, text) in [
                        (Icon::Select, "选择"),
                        (Icon::Wall, "画墙"),
                        (Icon::Door, "门"),
                        (Icon::Window, "窗"),
                        (Icon::Sofa, "家具"),
                    ] {
                        ui.add(ToolButton::new(icon, text, text == "画墙"));
                    }
                });
            });
        });
        self.side_panel(ui);
    }

    fn person_card(&mut self, ui: &mut Ui) {
        card(ui, [104.0, 66.0, 846.0, 112.0], "", |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                let output = TextField::new("name", "姓名", &self.name).labelled().width(150.0).show(ui);
                if let Some(name) = output.entered {
                    self.name = name;
                }
                let output = NumberField::new("age", "年龄", Some(self.age))
                    .labelled()
                    .width(138.0)
                    .unit("岁")
                    .range(40, 120)
                    .show(ui);
                if let Some(age) = output.entered {
                    self.age = age;
                }
                ChoiceField::new("district", "户籍", &mut self.district)
                    .labelled()
                    .width(138.0)
                    .option(0, "和平区")
                    .option(1, "河西区")
                    .option(2, "南开区")
                    .show(ui);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    text(ui, "和谁一起住", Type::Body, tokens(ui).ink2);
                    Segments::new("和谁一起住", &mut self.living)
                        .option(0, "独居")
                        .option(1, "配偶")
                        .option(2, "子女")
                        .option_icon(3, "其他", Icon::People)
                        .show(ui);
                });
            });
        });
        card(ui, [104.0, 190.0, 846.0, 150.0], "在家怎么走动", |ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let width = (ui.available_width() - 50.0) / 6.0;
            ui.add_space(-6.0);
            ui.horizontal(|ui| {
                for (place, (icon, text)) in [
                    (Icon::None, "不用"),
                    (Icon::Cane, "手杖"),
                    (Icon::Walker, "助行架"),
                    (Icon::Wheelchair, "手动轮椅"),
                    (Icon::Power, "电动轮椅"),
                    (Icon::Bed, "卧床"),
                ]
                .into_iter()
                .enumerate()
                {
                    if ui.add(ChoiceCard::new(icon, text, place == self.aid, width)).clicked() {
                        self.aid = place;
                    }
                }
            });
        });
    }

    fn budget_chart(&mut self, ui: &mut Ui) {
        let step = |yuan, height, mark, words| BudgetStep { at: Money::from_yuan(yuan), height, mark, words };
        let steps = [
            step(0, 0.3, Some((Mark::Should, 6)), ""),
            step(420, 1.3, Some((Mark::Must, 2)), ""),
            step(1122, 2.3, Some((Mark::Must, 3)), "坐便器有扶手"),
            step(1742, 2.6, None, ""),
            step(3507, 3.3, Some((Mark::Must, 1)), "轮椅能进卫生间"),
            step(4127, 3.6, Some((Mark::Should, 7)), ""),
            step(6512, 3.9, Some((Mark::Should, 5)), ""),
        ];
        let label = |height, text| BudgetLabel { height, text };
        let labels = [label(1.0, "先改 1 处"), label(2.0, "先改 2 处"), label(3.0, "先改 3 处")];
        let ticks = [0, 2000, 4000, 6000, 8000].map(Money::from_yuan);
        BudgetSlider::new("预算", &mut self.budget, Money::from_yuan(8000), &|money| {
            format!("预算 {money}")
        })
        .steps(&steps)
        .labels(&labels)
        .ticks(&ticks)
        .height(154.0)
        .show(ui);
    }

    fn side_panel(&mut self, ui: &mut Ui) {
        at(ui, [966.0, 56.0, 400.0, 712.0], |ui| {
            ui.painter().rect_filled(ui.max_rect(), 0.0, tokens(ui).panel);
            ui.spacing_mut().item_spacing.y = 0.0;
            TroubleLine::new("U 盘拔出了，文件还在电脑里", "再存一次").show(ui);
            let inner =
                Rect::from_min_max(ui.cursor().min + vec2(20.0, 14.0), ui.max_rect().max - vec2(20.0, 16.0));
            ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                title(ui, "这一组的花费");
                ui.add(TableRow::new("拓宽门洞，折叠门", "¥2,385").mark(Mark::Must, Some(1)));
                ui.add(TableRow::new("移床 120 毫米", "¥0").mark(Mark::Should, Some(6)).no_line());
                total_line(ui);
                ui.add(TableRow::new("总价", "¥5,330").light());
                ui.add(TableRow::new("政府补贴 30%，只补产品", "−¥888").light());
                ui.add(TableRow::total("自己付", "¥4,442"));
                remark(ui, Mark::Unknown, Icon::Info, "补贴按天津 2025 年规则估算，2026 年规则待核实");
                ui.add_space(8.0);
                ui.add(
                    CheckRow::new("给家属", &mut self.ticked)
                        .detail("改什么、多少钱、前后对照")
                        .right("2 页")
                        .line(),
                );
                ui.add(CheckRow::switch("减少动效", &mut self.switched));
                ui.add(Meter::new("自理", 0.75, "24 / 32"));
                ui.add(ChoiceRow::new("上翻扶手", true).detail("两侧，高 700").right("¥702"));
                ui.add_space(12.0);
                ui.add(Button::primary("做成报告").icon_after(Icon::Right).full_width());
            });
        });
    }

    fn third_page(&mut self, ui: &mut Ui) {
        let picture = Rect::from_min_size(pos2(40.0, 40.0), vec2(700.0, 500.0));
        ui.painter().rect_filled(picture, 10.0, tokens(ui).floor_wet);
        BeforeAfter::new("前后对照", &mut self.share, "改造前", "改造后").show(ui, picture);
        at(ui, [966.0, 56.0, 400.0, 300.0], |ui| {
            ui.painter().rect_filled(ui.max_rect(), 0.0, tokens(ui).panel);
            scroll_rows(
                ui,
                "findings",
                |hidden| format!("下面还有 {hidden} 条"),
                |ui, rows| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for number in 1..=12 {
                        let row = FindingRow::new(Mark::Should, Some(number), "厨房门偏窄")
                            .reading("现 690 · 参考 800");
                        rows.count(&ui.add(row.shortfall("不足 110")));
                    }
                },
            );
        });
        at(ui, [966.0, 400.0, 384.0, 340.0], |ui| {
            Card::new().selected(tokens(ui).must).show(ui, |ui| {
                section_title(ui, "卫生间门太窄");
                body(ui, "王阿姨的轮椅宽 640，现在进不去。隔墙可以拓宽；承重墙先请结构师看过。");
                ScrollArea::vertical()
                    .id_salt("inner")
                    .show(ui, |ui| caption(ui, "依据 GB 55019 2.5.4 · 门洞 700 推算"));
                let notes =
                    TextField::new("notes", "备注", "先问物业能不能动这道墙").labelled().rows(2).show(ui);
                let _ = notes;
            });
        });
        let canvas = Rect::from_min_max(pos2(0.0, 56.0), pos2(966.0, 768.0));
        if Toast::new("已把床移了 120 毫米", "撤销").show_over(ui, canvas) {
            self.pressed.push("撤销");
        }
    }
}

fn at<R>(ui: &mut Ui, [left, top, width, height]: [f32; 4], contents: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(pos2(left, top), vec2(width, height));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((left as i32, top as i32)));
    contents(&mut child)
}

fn card(ui: &mut Ui, rect: [f32; 4], name: &str, contents: impl FnOnce(&mut Ui)) {
    at(ui, rect, |ui| {
        Card::new().show(ui, |ui| {
            ui.set_min_height(rect[3] - 28.0);
            if !name.is_empty() {
                text(ui, name, Type::LargeBold, tokens(ui).ink);
                ui.add_space(-4.0);
            }
            contents(ui);
        });
    });
}
