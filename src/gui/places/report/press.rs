//! Pages laid out and turned into pictures beside the window, so that it never waits for them.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;

use egui::{ColorImage, Context as EguiContext, TextureHandle, TextureOptions, Vec2, vec2};

use crate::case::Selection;
use crate::catalog::SubsidyBook;
use crate::export::proposal::{Center, Part, Proposal, TypeSize, print};
use crate::export::typeset::{PageImage, page_images};
use crate::gui::context::Context;
use crate::locale::Language;
use crate::rules::RuleSet;
use crate::session::Outlook;
use crate::store::home_digest;

use super::other_files::OtherFile;

/// Pixels to the millimetre of paper: a page 990 pixels high shows its smallest type on a screen of 1080.
const PIXELS_PER_MM: f32 = 4.0;

/// A part as it will be printed.
pub(super) struct PrintedPart {
    /// How large a page is on the screen without enlargement, in points.
    pub(super) pages: Vec<(TextureHandle, Vec2)>,
}

/// What the pages depend on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    is_preview: bool,
    languages: Vec<Language>,
    type_size: TypeSize,
}

/// Everything that a printing thread needs, for it outlives the frame.
#[derive(Clone)]
struct Order {
    outlook: Outlook,
    selection: Arc<Selection>,
    rules: Arc<RuleSet>,
    center: Arc<Center>,
    languages: Vec<Language>,
    type_size: TypeSize,
}

/// What comes back: the pictures of a part, or why there are none.
enum Reply {
    Part(Part, Vec<PageImage>),
    Trouble(String),
}

/// Lays parts out, one order at a time; a newer order replaces one that waits.
#[derive(Default)]
pub(super) struct Press {
    key: Option<Key>,
    running: Option<Receiver<Reply>>,
    order: Option<Order>,
    parts: BTreeMap<Part, PrintedPart>,
    /// The order that waits until the running one is done.
    waiting: Option<Order>,
    pub(super) trouble: Option<String>,
}

impl Press {
    /// Sees to it that the pages are those of the case; true when they have to be made anew.
    pub(super) fn order(
        &mut self,
        ctx: &EguiContext,
        cx: &Context<'_>,
        outlook: &Outlook,
        selection: &Arc<Selection>,
        languages: &[Language],
        type_size: TypeSize,
    ) -> bool {
        let key = Key {
            revision: outlook.revision,
            is_preview: outlook.is_preview,
            languages: languages.to_vec(),
            type_size,
        };
        let is_new = self.key.as_ref() != Some(&key);
        if is_new {
            let order = Order {
                outlook: outlook.clone(),
                selection: Arc::clone(selection),
                rules: cx.session.shared_rules(),
                center: cx.session.center(),
                languages: languages.to_vec(),
                type_size,
            };
            self.key = Some(key);
            self.trouble = None;
            self.order = Some(order.clone());
            if self.running.is_some() {
                self.waiting = Some(order);
            } else {
                self.start(ctx, order);
            }
        }
        self.collect(ctx);
        is_new
    }

    /// The pages of a part; `None` while they are being made.
    pub(super) fn part(&self, part: Part) -> Option<&PrintedPart> {
        self.parts.get(&part)
    }

    /// How many pages a part has; `None` while they are being made.
    pub(super) fn n_pages(&self, part: Part) -> Option<usize> {
        self.part(part).map(|printed| printed.pages.len())
    }

    /// The PDF file of some parts together.
    pub(super) fn pdf(&self, parts: &[Part]) -> Result<Vec<u8>, String> {
        let Some(order) = &self.order else { return Ok(Vec::new()) };
        order.print(parts).map(|printed| printed.pdf)
    }

    /// A file of the case for another program, in the first language; `None` before there is a proposal.
    pub(super) fn other_file(&self, file: OtherFile) -> Option<Result<Vec<u8>, String>> {
        self.order.as_ref().map(|order| {
            order.with_editions(|editions| match editions.first() {
                Some(proposal) => file.bytes(proposal),
                None => Ok(Vec::new()),
            })
        })
    }

    fn start(&mut self, ctx: &EguiContext, order: Order) {
        let (sender, receiver) = channel();
        let ctx = ctx.clone();
        let work = move || order.carry_out(&sender, || ctx.request_repaint());
        if thread::Builder::new().name("press".to_owned()).spawn(work).is_ok() {
            self.running = Some(receiver);
        }
    }

    fn collect(&mut self, ctx: &EguiContext) {
        loop {
            let Some(receiver) = &self.running else { return };
            // Tests look at pages that are there.
            let reply = if cfg!(test) {
                receiver.recv().map_err(|_| TryRecvError::Disconnected)
            } else {
                receiver.try_recv()
            };
            match reply {
                Ok(Reply::Part(part, images)) => {
                    let pages = (1..).zip(images).map(|(number, image)| texture(ctx, part, number, &image));
                    self.parts.insert(part, PrintedPart { pages: pages.collect() });
                }
                Ok(Reply::Trouble(trouble)) => self.trouble = Some(trouble),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => {
                    self.running = None;
                    if let Some(order) = self.waiting.take() {
                        self.start(ctx, order);
                    }
                }
            }
        }
    }
}

impl Order {
    fn carry_out(&self, sender: &Sender<Reply>, wake: impl Fn()) {
        for part in Part::ALL {
            let reply = match self.print(&[part]) {
                Ok(printed) => Reply::Part(part, page_images(&printed.pdf, PIXELS_PER_MM)),
                Err(trouble) => Reply::Trouble(trouble),
            };
            // The window may be gone by then; nobody misses the pages.
            if sender.send(reply).is_err() {
                return;
            }
            wake();
        }
        wake();
    }

    fn print(&self, parts: &[Part]) -> Result<crate::export::proposal::Printed, String> {
        self.with_editions(|editions| {
            print(editions, parts)
                .map_err(|problems| problems.first().map(ToString::to_string).unwrap_or_default())
        })
    }

    /// The proposal in each language that was asked for.
    fn with_editions<T>(&self, take: impl FnOnce(&[Proposal<'_>]) -> T) -> T {
        let digest = home_digest(&self.outlook.case.plan);
        let locales: Vec<_> = self.languages.iter().map(|&language| self.center.locale(language).0).collect();
        let editions: Vec<Proposal<'_>> = locales
            .iter()
            .map(|locale| Proposal {
                case: &self.outlook.case,
                consultation: &self.outlook.consultation,
                selection: &self.selection,
                rules: &self.rules,
                book: SubsidyBook::built_in(),
                center: &self.center,
                locale,
                digest: &digest,
                type_size: self.type_size,
            })
            .collect();
        take(&editions)
    }
}

fn texture(ctx: &EguiContext, part: Part, number: usize, image: &PageImage) -> (TextureHandle, Vec2) {
    let size = vec2(image.width as f32, image.height as f32);
    let pixels = ColorImage::from_rgba_unmultiplied([image.width, image.height], &image.rgba);
    let name = format!("page-{}-{number}", part.name());
    (ctx.load_texture(name, pixels, TextureOptions::LINEAR), size)
}
