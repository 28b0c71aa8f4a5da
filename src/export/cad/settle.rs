//! What the writer leaves to chance, put in order.

use std::fmt::Write as _;

/// Header variables that say when, where and by whom a file was written.
const PASSING: [&str; 10] = [
    "$TDCREATE",
    "$TDUCREATE",
    "$TDUPDATE",
    "$TDUUPDATE",
    "$TDINDWG",
    "$TDUSRTIMER",
    "$FINGERPRINTGUID",
    "$VERSIONGUID",
    "$LASTSAVEDBY",
    "$OLESTARTUP",
];

/// The same drawing without what differs from one writing to the next, and with a handle for every table.
pub(super) fn settled(file: &str) -> String {
    let lines: Vec<&str> = file.lines().collect();
    let pairs: Vec<(&str, &str)> = lines.chunks_exact(2).map(|pair| (pair[0].trim(), pair[1])).collect();
    let mut next = pairs
        .iter()
        .filter(|(code, _)| matches!(*code, "5" | "105"))
        .filter_map(|(_, value)| u64::from_str_radix(value.trim(), 16).ok())
        .max()
        .unwrap_or(0)
        + 1;
    let mut settled = String::with_capacity(file.len());
    let mut in_table_head = false;
    let mut seed_at = None;
    let mut position = 0;
    while position < pairs.len() {
        let (code, value) = pairs[position];
        position += 1;
        if code == "9" && PASSING.contains(&value) {
            while pairs.get(position).is_some_and(|(code, _)| !matches!(*code, "9" | "0")) {
                position += 1;
            }
            continue;
        }
        if code == "0" {
            in_table_head = value == "TABLE";
        }
        let given;
        let value = if code == "5" && in_table_head && value.trim() == "0" {
            given = format!("{next:X}");
            next += 1;
            given.as_str()
        } else {
            value
        };
        // Every value keeps to one line; what is written is what was read.
        let _ = write!(settled, "{code:>3}\r\n{value}\r\n");
        // The writer leaves a new table without a handle.
        let has_handle = pairs.get(position).is_some_and(|(code, _)| *code == "5");
        if code == "2" && in_table_head && !has_handle {
            let _ = write!(settled, "  5\r\n{next:X}\r\n");
            next += 1;
        }
        if code == "9" && value == "$HANDSEED" && pairs.get(position).is_some() {
            seed_at = Some(settled.len());
            position += 1;
        }
    }
    if let Some(at) = seed_at {
        settled.insert_str(at, &format!("  5\r\n{next:X}\r\n"));
    }
    settled
}
