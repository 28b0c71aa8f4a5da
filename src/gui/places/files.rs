//! Choosing a file to open: what lies in the usual folders, newest first, or a path typed in.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use egui::{Rect, Ui, vec2};

use crate::gui::Icon;
use crate::gui::canvas::bars;
use crate::gui::context::{Ask, Context};
use crate::gui::place::Choosing;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, ChoiceRow, TextField, scroll_rows, text, title};
use crate::locale::Message;
use crate::session::Intent;
use crate::store::picture::is_picture_name;

/// Endings of our own files; those of other programs come from the importers.
const OWN_ENDINGS: [&str; 2] = ["yiju", "ron"];

/// A folder with more files than this is not searched further.
const MOST_IN_A_FOLDER: usize = 2000;

/// As many as the list shows.
const MOST_SHOWN: usize = 60;

/// The panel that lists files.
#[derive(Default)]
pub(in crate::gui) struct FilesPanel {
    found: Option<(Choosing, Vec<PathBuf>)>,
}

impl FilesPanel {
    /// Looks for files anew when the panel is opened next.
    pub(in crate::gui) fn forget(&mut self) {
        self.found = None;
    }

    /// Shows the list for choosing a file.
    pub(in crate::gui) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, choosing: Choosing) {
        super::panel_ground(ui);
        if self.found.as_ref().is_none_or(|(found, _)| *found != choosing) {
            let mut files = if choosing == Choosing::Open { cx.view.recent.clone() } else { Vec::new() };
            files.retain(|file| file.is_file());
            let others = search(&folders(cx.session.path()), choosing);
            files.extend(others);
            let mut seen = BTreeSet::new();
            files.retain(|file| seen.insert(file.clone()));
            files.truncate(MOST_SHOWN);
            self.found = Some((choosing, files));
        }
        let area = ui.max_rect();
        let mut chosen: Option<PathBuf> = None;
        let inner = Rect::from_min_max(area.min + vec2(20.0, 16.0), area.max - vec2(20.0, 8.0));
        bars::at(ui, inner.min, inner.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            chosen = head(ui, cx, choosing);
            let found = self.found.as_ref().map_or(&[][..], |(_, found)| found.as_slice());
            if found.is_empty() {
                text(ui, &cx.word("files-none"), Type::Body, tokens(ui).ink2);
            }
            let locale = cx.locale;
            ui.spacing_mut().item_spacing.y = 4.0;
            scroll_rows(
                ui,
                "files",
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    for path in found {
                        let name = path.file_name().unwrap_or_default().to_string_lossy();
                        let folder =
                            path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
                        let is_picture = matches!(choosing, Choosing::Underlay | Choosing::Photo);
                        let icon = if is_picture { Icon::Photo } else { Icon::Plan };
                        let right = if choosing == Choosing::Open && cx.view.recent.contains(path) {
                            cx.word("files-recent")
                        } else {
                            String::new()
                        };
                        let row = ChoiceRow::new(&name, false).detail(&folder).icon(icon).right(&right);
                        let row = ui.add(row);
                        if row.clicked() {
                            chosen = Some(path.clone());
                        }
                        rows.count(&row);
                    }
                },
            );
        });
        if let Some(path) = chosen {
            match choosing {
                Choosing::Open => cx.ask(Intent::Open(path)),
                Choosing::SaveAs => cx.also(Ask::SaveTo(path)),
                Choosing::Underlay => cx.also(Ask::Picture(path)),
                Choosing::Photo => {
                    cx.view.chooses = None;
                    if let Some(of) = cx.view.finding.clone() {
                        cx.ask(Intent::AddPhoto { path, of });
                    }
                }
            }
            self.forget();
        }
    }
}

/// What is being chosen, a path to type, and the ways out; gives the path.
fn head(ui: &mut Ui, cx: &mut Context<'_>, choosing: Choosing) -> Option<PathBuf> {
    let (heading, line) = match choosing {
        Choosing::Open => ("files-title", "files-hint"),
        Choosing::SaveAs => ("command-save-as", "files-save-hint"),
        Choosing::Underlay => ("underlay-choose", "underlay-kinds"),
        Choosing::Photo => ("photo-attach", "photo-kinds"),
    };
    title(ui, &cx.word(heading));
    text(ui, &cx.word(line), Type::Caption, tokens(ui).ink2);
    let (name, hint) = (cx.word("files-path"), cx.word("files-path-hint"));
    let suggested = match choosing {
        Choosing::SaveAs => super::file_beside(cx, "yiju").display().to_string(),
        Choosing::Open | Choosing::Underlay | Choosing::Photo => String::new(),
    };
    let width = ui.available_width();
    let field = TextField::new(("path", heading), &name, &suggested).labelled().hint(&hint).width(width);
    let typed = field.show(ui);
    let mut path = typed.entered;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if choosing == Choosing::SaveAs && ui.add(Button::primary(&cx.word("save-case")).small()).clicked() {
            // What was typed has been entered by leaving the field.
            path = path.take().or_else(|| Some(suggested.clone()));
        }
        if ui.add(Button::plain(&cx.word("files-browse")).icon(Icon::Folder).small()).clicked() {
            cx.also(Ask::Browse(choosing));
        }
        if ui.add(Button::plain(&cx.word("files-back")).small()).clicked() {
            cx.view.chooses = None;
        }
    });
    ui.add_space(4.0);
    path.map(|path| path.trim().to_owned()).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// Where people keep files: beside the open case, in the usual folders, on sticks.
fn folders(open: Option<&Path>) -> Vec<PathBuf> {
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).map(PathBuf::from);
    let mut folders: Vec<PathBuf> = open.and_then(Path::parent).map(Path::to_owned).into_iter().collect();
    if let Some(home) = home {
        let usual = ["Yiju", "Documents", "Downloads", "Desktop", "文档", "下载", "桌面", ""];
        folders.extend(usual.map(|name| home.join(name)));
    }
    for sticks in ["/media", "/run/media"] {
        for user in entries(Path::new(sticks)) {
            folders.extend(entries(&user));
            folders.push(user);
        }
    }
    folders
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries.flatten().take(MOST_IN_A_FOLDER).map(|entry| entry.path()).collect()
}

/// The files in some folders that can be chosen, the newest first. For saving, the cases that are there.
fn search(folders: &[PathBuf], choosing: Choosing) -> Vec<PathBuf> {
    // Text files are rarely homes, so they are opened by dropping them or typing their name.
    let foreign: Vec<&str> =
        crate::import::extensions().into_iter().filter(|ending| *ending != "txt").collect();
    let can_open = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        let is_known = |ending: &str| match choosing {
            Choosing::Open => OWN_ENDINGS.contains(&ending) || foreign.contains(&ending),
            Choosing::SaveAs => ending == "yiju",
            Choosing::Underlay => is_picture_name(&format!("a.{ending}")),
            Choosing::Photo => matches!(ending, "png" | "jpg" | "jpeg"),
        };
        ending.is_some_and(|ending| is_known(&ending)) && path.is_file()
    };
    let mut found: Vec<(SystemTime, PathBuf)> = folders
        .iter()
        .flat_map(|folder| entries(folder))
        .filter(can_open)
        .map(|path| {
            let changed = path.metadata().and_then(|about| about.modified());
            (changed.unwrap_or(SystemTime::UNIX_EPOCH), path)
        })
        .collect();
    found.sort_by(|a, b| b.cmp(a));
    found.dedup_by(|a, b| a.1 == b.1);
    found.truncate(MOST_SHOWN);
    found.into_iter().map(|(_, path)| path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_that_can_be_opened_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.yiju", "b.SH3D", "c.txt", "Home.xml"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        std::fs::create_dir(folder.path().join("d.ron")).unwrap();
        let mut names: Vec<String> =
            search(&[folder.path().to_owned(), folder.path().join("missing")], Choosing::Open)
                .iter()
                .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
                .collect();
        names.sort();
        assert_eq!(names, ["Home.xml", "a.yiju", "b.SH3D"]);
    }
}
