use serde::Serialize;

use super::Failure;
use super::args::PhotosArgs;
use super::output::Output;
use crate::case::{Case, Photo};
use crate::locale::Message;
use crate::plan::naming::Names;
use crate::plan::{ElementId, FloorPlan};
use crate::rules::{RuleId, RuleLibrary};
use crate::store::photo::{MOST_PHOTOS, read_photo};
use crate::store::picture::LARGEST_PICTURE;
use crate::store::{parse_case, read_bytes, read_text, save_atomically, write_case};

/// A photo for programs.
#[derive(Serialize)]
struct PhotoRecord {
    element: String,
    element_name: String,
    rule: Option<String>,
    note: String,
    width: u32,
    height: u32,
    bytes: usize,
    file: Option<String>,
}

#[derive(Serialize)]
struct Photos {
    photos: Vec<PhotoRecord>,
}

/// The place with a name such as `O5`.
fn place(plan: &FloorPlan, name: &str) -> Option<ElementId> {
    let places = std::iter::once(ElementId::Home)
        .chain(plan.rooms.keys().map(|&id| ElementId::Room(id)))
        .chain(plan.openings.keys().map(|&id| ElementId::Opening(id)))
        .chain(plan.fixtures.keys().map(|&id| ElementId::Fixture(id)));
    places.into_iter().find(|element| element.to_string() == name)
}

fn attached(args: &PhotosArgs, case: &Case, file: &std::path::Path) -> Result<Photo, Failure> {
    let name = args.at.as_deref().unwrap_or("home");
    let at = place(&case.plan, name).ok_or_else(|| {
        Failure::usage(format!("there is no place {name:?}"), "`assess` names the places, such as O5 or home")
    })?;
    let rule = args.rule.as_deref().map(RuleId::new);
    if let Some(rule) = rule.as_ref().filter(|rule| RuleLibrary::built_in().rule(rule).is_none()) {
        return Err(Failure::usage(format!("there is no rule {rule}"), "`rules list` shows all of them"));
    }
    if case.photos.len() >= MOST_PHOTOS {
        let what = format!("the case holds {MOST_PHOTOS} photos already");
        return Err(Failure::refused(what, "begin a second case, or leave some out"));
    }
    let picture = read_photo(&read_bytes(file, LARGEST_PICTURE)?).map_err(|error| {
        Failure::refused(format!("{}: {error}", file.display()), "photos are PNG or JPEG files")
    })?;
    Ok(Photo { picture: picture.into(), at, rule, note: args.note.clone() })
}

/// Attaches a photo to a case, lists those that it has, or writes them out.
pub(super) fn run(args: &PhotosArgs, output: &mut Output<'_>) -> Result<(), Failure> {
    let file = args.case.display().to_string();
    let mut case = parse_case(&file, &read_text(&args.case)?)?;
    if let Some(photo) = &args.add {
        let photo = attached(args, &case, photo)?;
        case.photos.push(photo);
        save_atomically(&args.case, write_case(&case).as_bytes())?;
    }
    let names = Names::new(&case.plan);
    let mut records = Vec::new();
    for (number, photo) in (1..).zip(&case.photos) {
        let written = match &args.out {
            None => None,
            Some(folder) => {
                std::fs::create_dir_all(folder).map_err(|error| {
                    Failure::refused(
                        format!("cannot make the folder {}: {error}", folder.display()),
                        "check the path",
                    )
                })?;
                let path = folder.join(format!("{number:02}-{}.jpg", photo.at));
                save_atomically(&path, &photo.picture.jpeg)?;
                Some(path.display().to_string())
            }
        };
        records.push(PhotoRecord {
            element: photo.at.to_string(),
            element_name: output.text(&names.with_room(photo.at)),
            rule: photo.rule.as_ref().map(ToString::to_string),
            note: photo.note.clone(),
            width: photo.picture.width,
            height: photo.picture.height,
            bytes: photo.picture.jpeg.len(),
            file: written,
        });
    }
    let photos = Photos { photos: records };
    output.write(&photos, |locale| {
        let mut lines: Vec<String> = photos
            .photos
            .iter()
            .map(|photo| {
                let PhotoRecord { element_name, rule, note, width, height, .. } = photo;
                format!("{element_name}  {}  {note}  {width} × {height}", rule.as_deref().unwrap_or_default())
            })
            .collect();
        lines.push(locale.text(&Message::new("cli-photos").with("count", photos.photos.len())));
        lines
    })
}
