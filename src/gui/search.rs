//! Finding things by what people type: Chinese, its pinyin or the first letters of it, English.
//!
//! Everything that can be found is known by several texts. A query matches the beginning of a text best, then the
//! beginning of a word, then anything inside; `zbq`, `zuobianqi`, `坐便` and `toil` all find 坐便器, Toilet.

use pinyin::ToPinyin as _;

/// The texts by which one thing is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchKey {
    forms: Vec<String>,
}

impl SearchKey {
    /// A key of some texts, in any of the languages.
    ///
    /// ```
    /// use yiju::gui::search::SearchKey;
    /// let toilet = SearchKey::new(["坐便器", "Toilet"]);
    /// for query in ["坐便", "zbq", "zuobian", "toil", "ZBQ"] {
    ///     assert!(toilet.rank(query).is_some(), "{query}");
    /// }
    /// assert_eq!(toilet.rank("床"), None);
    /// ```
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut forms = Vec::new();
        for text in texts {
            forms.push(plain(text));
            let (mut whole, mut initials) = (String::new(), String::new());
            let mut has_hanzi = false;
            for character in text.chars() {
                match character.to_pinyin() {
                    Some(sound) => {
                        has_hanzi = true;
                        whole.push_str(sound.plain());
                        initials.push_str(sound.first_letter());
                    }
                    None => {
                        whole.extend(character.to_lowercase().filter(|c| !c.is_whitespace()));
                        initials.extend(character.to_lowercase().filter(|c| c.is_alphanumeric()));
                    }
                }
            }
            if has_hanzi {
                forms.extend([whole, initials]);
            }
        }
        Self { forms }
    }

    /// How well a query matches: 0 is best; `None` when it does not. Everything matches an empty query.
    pub fn rank(&self, query: &str) -> Option<u32> {
        let query = plain(query);
        if query.is_empty() {
            return Some(0);
        }
        let rank = |form: &String| {
            let at = form.find(&query)?;
            let before = form[..at].chars().next_back();
            Some(match before {
                None if form.len() == query.len() => 0,
                None => 1,
                Some(' ') => 2,
                Some(_) => 3,
            })
        };
        self.forms.iter().filter_map(rank).min()
    }
}

/// Lower case, with single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The things that match a query, the best first; those that match equally well keep their order.
pub fn found<'a, T>(query: &str, things: &'a [(SearchKey, T)]) -> Vec<&'a T> {
    let mut ranked: Vec<(u32, &T)> =
        things.iter().filter_map(|(key, thing)| Some((key.rank(query)?, thing))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_better_match_comes_first() {
        let things: Vec<(SearchKey, &str)> = ["双人床", "床头柜", "床", "起床扶手"]
            .into_iter()
            .map(|name| (SearchKey::new([name]), name))
            .collect();
        assert_eq!(found("床", &things), [&"床", &"床头柜", &"双人床", &"起床扶手"]);
        assert_eq!(found("ctg", &things), [&"床头柜"]);
        assert_eq!(found("", &things).len(), 4);
        assert!(found("门", &things).is_empty());
    }

    #[test]
    fn words_begin_after_spaces() {
        let key = SearchKey::new(["Bedside table"]);
        assert_eq!((key.rank("bed"), key.rank("table"), key.rank("side")), (Some(1), Some(2), Some(3)));
        assert_eq!(key.rank("bedside  TABLE"), Some(0));
    }
}
