//! The window of the program.

use crate::session::Session;

use super::app::App;
use super::filing::Folders;
use super::theme;

struct Desktop {
    app: App,
}

impl eframe::App for Desktop {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.app.show(ui);
    }
}

/// Opens the window on a session and returns when it was closed.
///
/// # Errors
/// Why no window could be opened.
pub fn run(session: Session, title: &str) -> Result<(), eframe::Error> {
    let viewport = egui::ViewportBuilder::default()
        .with_title(title)
        .with_app_id("yiju")
        .with_inner_size([1366.0, 768.0])
        .with_min_inner_size([1024.0, 640.0]);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    eframe::run_native(
        "yiju",
        options,
        Box::new(move |cc| {
            theme::install_fonts(&cc.egui_ctx);
            let mut app = App::new(session);
            let ctx = cc.egui_ctx.clone();
            app.session_mut().set_waker(move || ctx.request_repaint());
            if let Some(folders) = Folders::of_user() {
                let ctx = cc.egui_ctx.clone();
                app = app.keeping_in(&folders, move || ctx.request_repaint());
            }
            Ok(Box::new(Desktop { app }))
        }),
    )
}
