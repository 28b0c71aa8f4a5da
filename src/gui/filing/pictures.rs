//! Pictures to draw after, read and unpacked beside the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::ColorImage;

use crate::edit::{Transaction, levels};
use crate::geom::point;
use crate::gui::view_state::Pages;
use crate::locale::Message;
use crate::plan::Underlay;
use crate::plan::underlay::UnderlayPicture;
use crate::store::picture::{LARGEST_PICTURE, n_pages, picture_of_pixels, read_picture};
use crate::store::read_bytes;

use super::Desk;

/// A picture that was read.
pub(super) struct Read {
    pub(super) picture: UnderlayPicture,
    /// The page it is, where its file has several.
    pub(super) pages: Option<Pages>,
}

/// Reads pictures, one at a time.
#[derive(Default)]
pub(super) struct Pictures {
    reading: Option<Receiver<Result<Read, Message>>>,
    /// The file with several pages that was read last.
    book: Option<PathBuf>,
}

impl Pictures {
    /// Reads a file, or the first page of it.
    pub(super) fn read(&mut self, path: &Path, wake: impl Fn() + Send + 'static) {
        self.book = Some(path.to_owned());
        self.turn_to(0, wake);
    }

    /// Reads another page of the same file.
    pub(super) fn turn_to(&mut self, page: usize, wake: impl Fn() + Send + 'static) {
        let Some(path) = self.book.clone() else { return };
        self.begin(move || from_file(&path, page), wake);
    }

    /// Takes a picture from the clipboard.
    pub(super) fn take(&mut self, name: String, image: &ColorImage, wake: impl Fn() + Send + 'static) {
        self.book = None;
        let [width, height] = image.size.map(|size| u32::try_from(size).unwrap_or(u32::MAX));
        let rgba: Vec<u8> = image.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
        let work = move || {
            let picture = picture_of_pixels(&name, width, height, rgba).map_err(|error| error.message())?;
            Ok(Read { picture, pages: None })
        };
        self.begin(work, wake);
    }

    fn begin(
        &mut self,
        work: impl FnOnce() -> Result<Read, Message> + Send + 'static,
        wake: impl Fn() + Send + 'static,
    ) {
        let (sender, reading) = channel();
        let work = move || {
            let _ = sender.send(work());
            wake();
        };
        if thread::Builder::new().name("picture".to_owned()).spawn(work).is_ok() {
            self.reading = Some(reading);
        }
    }

    /// What was read, once it is there.
    pub(super) fn finished(&mut self) -> Option<Result<Read, Message>> {
        let result = match self.reading.as_ref()?.try_recv() {
            Ok(result) => result,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Err(Message::new("picture-torn")),
        };
        self.reading = None;
        Some(result)
    }
}

fn from_file(path: &Path, page: usize) -> Result<Read, Message> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = read_bytes(path, LARGEST_PICTURE)
        .map_err(|error| Message::new("trouble").with("what", error.to_string()))?;
    let picture = read_picture(&name, &bytes, page).map_err(|error| error.message())?;
    let count = n_pages(&bytes);
    Ok(Read { picture, pages: (count > 1).then_some(Pages { page, count }) })
}

/// The step that lays a picture below the storey that is shown. One of the same name and size, such as the same
/// scan once more, comes to lie where the one before did.
pub(super) fn lay_below(desk: &Desk<'_>, picture: UnderlayPicture) -> Option<Transaction> {
    let plan = &desk.session.case().plan;
    let level = desk.view.level;
    let picture = Arc::new(picture);
    let is_like = |old: &&Underlay| {
        let (old, new) = (&old.picture, &picture);
        (&old.name, old.width, old.height) == (&new.name, new.width, new.height)
    };
    let underlay = match plan.underlays.get(&level).filter(is_like) {
        Some(old) => Underlay { picture, ..old.clone() },
        None => {
            let corners = plan.walls.values().filter(|wall| wall.level == level);
            let corners = corners.flat_map(|wall| [point(wall.start), point(wall.end)]);
            let origin = corners
                .reduce(|a, b| crate::geom::Point::new(a.x.min(b.x), a.y.min(b.y)))
                .unwrap_or_else(crate::geom::Point::origin);
            Underlay::new(picture, origin)
        }
    };
    levels::set_underlay(plan, level, Some(underlay)).ok()
}
