use std::fs;
use std::path::Path;

use super::StoreError;
use crate::datafile::DataProblem;
use crate::export::proposal::Center;

/// A centre's folder is not deeper and holds no more than this.
const MAX_DEPTH: usize = 2;
const MAX_FILES: usize = 200;

/// A larger file is not read.
const MAX_BYTES: u64 = 4_000_000;

/// Endings of files that matter; others are left alone.
const ENDINGS: [&str; 6] = ["ron", "typ", "ftl", "svg", "png", "jpg"];

/// Reads who prints the pages, with templates, texts and logo, from a folder that staff keep.
///
/// # Errors
/// The folder cannot be read. Mistakes in its files are given beside the centre; the rest counts.
pub fn read_center(folder: &Path) -> Result<(Center, Vec<DataProblem>), StoreError> {
    let mut files = Vec::new();
    collect(folder, "", 0, &mut files)?;
    files.sort();
    Ok(Center::from_files(files.iter().map(|(path, content)| (path.as_str(), content.as_slice()))))
}

fn collect(
    folder: &Path,
    prefix: &str,
    depth: usize,
    files: &mut Vec<(String, Vec<u8>)>,
) -> Result<(), StoreError> {
    let unread = |path: &Path, source| StoreError::Read { source, path: path.to_owned() };
    for entry in fs::read_dir(folder).map_err(|source| unread(folder, source))? {
        let entry = entry.map_err(|source| unread(folder, source))?;
        let path = entry.path();
        let Some(name) =
            path.file_name().and_then(|name| name.to_str()).map(|name| format!("{prefix}{name}"))
        else {
            continue;
        };
        if path.is_dir() {
            if depth < MAX_DEPTH {
                collect(&path, &format!("{name}/"), depth + 1, files)?;
            }
            continue;
        }
        let is_known = path
            .extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|ending| ENDINGS.contains(&ending));
        let is_small = entry.metadata().is_ok_and(|data| data.len() <= MAX_BYTES);
        if is_known && is_small && files.len() < MAX_FILES {
            files.push((name, fs::read(&path).map_err(|source| unread(&path, source))?));
        }
    }
    Ok(())
}
