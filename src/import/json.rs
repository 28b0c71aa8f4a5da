//! What importers of JSON files have in common.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Refusal;

/// Larger files are no home: the values of one take some sixteen times their text in memory.
const LARGEST: usize = 16 * 1024 * 1024;

/// Reads a whole file.
pub(super) fn parse<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::FileTooLarge { limit: LARGEST });
    }
    serde_json::from_slice(without_mark(bytes)).map_err(|error| refusal(&error))
}

/// Why a file is no JSON; `None` when it is.
pub(super) fn trouble(bytes: &[u8]) -> Option<Refusal> {
    serde_json::from_slice::<IgnoredAny>(without_mark(bytes)).err().map(|error| refusal(&error))
}

/// Whether a file begins like a JSON object and all of some keys stand in it, in any order and at any depth.
pub(super) fn mentions(bytes: &[u8], keys: &[&str]) -> bool {
    let begins = without_mark(bytes).iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    begins && keys.iter().all(|key| contains(bytes, format!("\"{key}\"").as_bytes()))
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// The bytes without the mark that some programs put before UTF-8 text.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn refusal(error: &serde_json::Error) -> Refusal {
    let detail = error.to_string();
    // The parser ends its sentence with the place, which is said already.
    let detail = detail.rsplit_once(" at line ").map_or(detail.as_str(), |(what, _)| what).to_owned();
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    Refusal::BadJson { line: number(error.line()), column: number(error.column()), detail }
}
