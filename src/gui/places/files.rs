//! Choosing a file to open: what lies in the usual folders, newest first, or a path typed in.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use egui::{Rect, Ui, pos2, vec2};

use crate::gui::Icon;
use crate::gui::canvas::bars;
use crate::gui::context::Context;
use crate::gui::theme::{Type, tokens};
use crate::gui::widgets::{Button, ChoiceRow, TextField, scroll_rows, text, title};
use crate::locale::Message;
use crate::session::Intent;

/// Endings of our own files; those of other programs come from the importers.
const OWN_ENDINGS: [&str; 2] = ["yiju", "ron"];

/// A folder with more files than this is not searched further.
const MOST_IN_A_FOLDER: usize = 2000;

/// As many as the list shows.
const MOST_SHOWN: usize = 60;

/// The panel that lists files.
#[derive(Default)]
pub(in crate::gui) struct FilesPanel {
    found: Option<Vec<PathBuf>>,
}

impl FilesPanel {
    /// Looks for files anew when the panel is opened next.
    pub(in crate::gui) fn forget(&mut self) {
        self.found = None;
    }

    /// Shows the list.
    pub(in crate::gui) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        super::panel_ground(ui);
        let found = self.found.get_or_insert_with(|| search(&folders(cx.session.path())));
        let area = ui.max_rect();
        let head =
            Rect::from_min_max(area.min + vec2(20.0, 16.0), pos2(area.right() - 20.0, area.top() + 216.0));
        let mut chosen: Option<PathBuf> = None;
        bars::at(ui, head.min, head.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            title(ui, &cx.word("files-title"));
            text(ui, &cx.word("files-hint"), Type::Caption, tokens(ui).ink2);
            let (name, hint) = (cx.word("files-path"), cx.word("files-path-hint"));
            let width = ui.available_width();
            let typed = TextField::new("path", &name, "").labelled().hint(&hint).width(width).show(ui);
            chosen = typed.entered.filter(|typed| !typed.trim().is_empty()).map(|typed| typed.trim().into());
            if ui.add(Button::plain(&cx.word("files-back")).small()).clicked() {
                cx.view.shows_files = false;
            }
        });
        let list =
            Rect::from_min_max(pos2(area.left() + 20.0, head.bottom() + 8.0), area.max - vec2(20.0, 8.0));
        let locale = cx.locale;
        bars::at(ui, list.min, list.size(), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if found.is_empty() {
                text(ui, &cx.word("files-none"), Type::Body, tokens(ui).ink2);
            }
            scroll_rows(
                ui,
                "files",
                |hidden| locale.text(&Message::new("more-below").with("count", hidden)),
                |ui, rows| {
                    for path in found.iter() {
                        let name = path.file_name().unwrap_or_default().to_string_lossy();
                        let folder =
                            path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
                        let row = ui.add(ChoiceRow::new(&name, false).detail(&folder).icon(Icon::Plan));
                        if row.clicked() {
                            chosen = Some(path.clone());
                        }
                        rows.count(&row);
                    }
                },
            );
        });
        if let Some(path) = chosen {
            cx.ask(Intent::Open(path));
            self.forget();
        }
    }
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

fn search(folders: &[PathBuf]) -> Vec<PathBuf> {
    // Text files are rarely homes, so they are opened by dropping them or typing their name.
    let foreign: Vec<&str> =
        crate::import::extensions().into_iter().filter(|ending| *ending != "txt").collect();
    let can_open = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        let is_known = |ending: &str| OWN_ENDINGS.contains(&ending) || foreign.contains(&ending);
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
        let mut names: Vec<String> = search(&[folder.path().to_owned(), folder.path().join("missing")])
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, ["Home.xml", "a.yiju", "b.SH3D"]);
    }
}
