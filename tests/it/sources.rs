//! The project's source files as tokens: comments and test bodies left out.

use std::path::{Path, PathBuf};

/// A piece of Rust source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A word or a number.
    Word(String),
    /// What stands between quotes, with its escapes as written.
    Text(String),
    /// Any other character.
    Sign(char),
}

impl Token {
    pub(crate) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            Self::Text(_) | Self::Sign(_) => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Word(_) | Self::Sign(_) => None,
        }
    }

    pub(crate) fn is(&self, sign: char) -> bool {
        *self == Self::Sign(sign)
    }
}

/// A file under `src`.
pub(crate) struct Source {
    /// From `src` on, with `/`, such as `plan/wall.rs`.
    pub(crate) path: String,
    pub(crate) n_lines: usize,
    /// What is compiled into the program, with the line of each token.
    pub(crate) tokens: Vec<(usize, Token)>,
}

impl Source {
    fn new(path: String, text: &str) -> Self {
        // `#[cfg(test)] mod tests;` names a file of its own.
        let is_test = path.ends_with("/tests.rs") || path.contains("/tests/");
        let tokens = if is_test { Vec::new() } else { without_tests(&tokens(text)) };
        Self { path, n_lines: text.lines().count(), tokens }
    }

    /// The module that the file belongs to; `None` for the crate root and the programs.
    pub(crate) fn module(&self) -> Option<&str> {
        let first = self.path.split('/').next()?;
        let module = first.strip_suffix(".rs").unwrap_or(first);
        (!matches!(module, "lib" | "main" | "bin")).then_some(module)
    }
}

/// All Rust files under `src`, in the order of their paths.
pub(crate) fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    files(&root, "rs").into_iter().map(|(path, text)| Source::new(path, &text)).collect()
}

/// The files with an extension in a folder and the folders in it: path from there on, and text.
pub(crate) fn files(root: &Path, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push((
                    relative(root, &path),
                    std::fs::read_to_string(&path).expect("source files are text"),
                ));
            }
        }
    }
    found.sort();
    found
}

fn relative(root: &Path, path: &Path) -> String {
    let parts: PathBuf = path.strip_prefix(root).expect("the file was found in that folder").into();
    parts.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn tokens(text: &str) -> Vec<(usize, Token)> {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let mut tokens = Vec::new();
    let mut line = 1;
    let mut i = 0;
    while i < chars.len() {
        let start = i;
        let token = match chars[i] {
            '/' if at(i + 1) == '/' => {
                i += chars[i..].iter().take_while(|&&c| c != '\n').count();
                None
            }
            '/' if at(i + 1) == '*' => {
                let mut depth = 0;
                loop {
                    match (at(i), at(i + 1)) {
                        ('/', '*') => (depth, i) = (depth + 1, i + 2),
                        ('*', '/') => (depth, i) = (depth - 1, i + 2),
                        _ => i += 1,
                    }
                    if depth == 0 || i >= chars.len() {
                        break None;
                    }
                }
            }
            '"' => {
                i += 1;
                while i < chars.len() && chars[i] != '"' {
                    i += if chars[i] == '\\' { 2 } else { 1 };
                }
                i = (i + 1).min(chars.len());
                Some(Token::Text(chars[start + 1..i - 1].iter().collect()))
            }
            '\'' if at(i + 1) == '\\' || at(i + 2) == '\'' => {
                i += if at(i + 1) == '\\' { 3 } else { 2 };
                i += chars[i.min(chars.len())..].iter().take_while(|&&c| c != '\'').count() + 1;
                None
            }
            first if first.is_alphanumeric() || first == '_' => {
                i += chars[i..].iter().take_while(|&&c| c.is_alphanumeric() || c == '_').count();
                let word: String = chars[start..i].iter().collect();
                let n_hashes = chars[i..].iter().take_while(|&&c| c == '#').count();
                if matches!(word.as_str(), "r" | "br" | "cr") && at(i + n_hashes) == '"' {
                    let from = i + n_hashes + 1;
                    let end: String = std::iter::once('"').chain((0..n_hashes).map(|_| '#')).collect();
                    let rest: String = chars[from..].iter().collect();
                    let content = rest.split(&end).next().unwrap_or_default().to_owned();
                    i = from + content.chars().count() + end.len();
                    Some(Token::Text(content))
                } else {
                    Some(Token::Word(word))
                }
            }
            sign => {
                i += 1;
                (!sign.is_whitespace()).then_some(Token::Sign(sign))
            }
        };
        tokens.extend(token.map(|token| (line, token)));
        line += chars[start..i.min(chars.len())].iter().filter(|&&c| c == '\n').count();
    }
    tokens
}

/// Leaves out every item behind `#[cfg(test)]`.
fn without_tests(tokens: &[(usize, Token)]) -> Vec<(usize, Token)> {
    let head = ["#", "[", "cfg", "(", "test", ")", "]"];
    let is_head = |part: &[(usize, Token)]| {
        part.len() == head.len()
            && part.iter().zip(head).all(|((_, token), head)| match token {
                Token::Word(word) => word == head,
                Token::Sign(sign) => head.starts_with(*sign),
                Token::Text(_) => false,
            })
    };
    let mut kept = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        if is_head(&tokens[i..(i + head.len()).min(tokens.len())]) {
            i = end_of_item(tokens, i + head.len());
        } else {
            kept.push(tokens[i].clone());
            i += 1;
        }
    }
    kept
}

/// Behind the `;` or the closing brace of the item that begins at `start`.
fn end_of_item(tokens: &[(usize, Token)], start: usize) -> usize {
    let mut depth = 0;
    for (index, (_, token)) in tokens.iter().enumerate().skip(start) {
        match token {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') => {
                depth -= 1;
                if depth == 0 {
                    return index + 1;
                }
            }
            Token::Sign(';') if depth == 0 => return index + 1,
            _ => {}
        }
    }
    tokens.len()
}

#[test]
fn comments_and_tests_are_left_out() {
    let text = r##"
        /// Says "no-one". /* plain */
        fn f<'a>(c: char) -> &'a str { if c == '"' || c == '\'' { r#"a "b" c"# } else { "d\"e" } }
        /* "not /* this */ either" */
        #[cfg(test)]
        mod tests { const T: &str = "test {"; }
        const END: &str = "end";
    "##;
    let source = Source::new("m/f.rs".into(), text);
    let texts: Vec<_> = source.tokens.iter().filter_map(|(_, token)| token.text()).collect();
    assert_eq!(texts, [r#"a "b" c"#, r#"d\"e"#, "end"]);
    assert_eq!(source.tokens.last(), Some(&(7, Token::Sign(';'))));
}
