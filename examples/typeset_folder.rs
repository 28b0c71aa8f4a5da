//! Lays a folder of templates, records and drawings out as `proposal` writes it with `--sources`:
//! `cargo run --example typeset_folder FOLDER OUT.pdf`. For whoever writes templates of a centre.

use std::path::{Path, PathBuf};

use yiju::export::typeset::{Folder, typeset};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(root), Some(out)) = (arguments.next(), arguments.next()) else {
        return Err("give a folder and the name of a PDF file".into());
    };
    let mut folder = Folder::default();
    collect(&root, &root, &mut folder)?;
    let pdf = typeset(&folder, "main.typ")
        .and_then(|pages| pages.pdf())
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    std::fs::write(out, pdf)?;
    Ok(())
}

fn collect(root: &Path, folder: &Path, files: &mut Folder) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if let Some(name) = path.strip_prefix(root).ok().and_then(Path::to_str) {
            files.put(name.replace('\\', "/"), std::fs::read(&path)?);
        }
    }
    Ok(())
}
