use std::collections::BTreeMap;

use roxmltree::Node;

use super::values::Values;
use crate::geom::{Point, grid_point};
use crate::import::draft::Draft;
use crate::import::{Cancel, ImportPlace, ImportReport};
use crate::locale::Message;
use crate::plan::LevelId;
use crate::plan::underlay::KnownLength;

/// A home as it is read.
pub(super) struct Reader<'r> {
    pub(super) draft: Draft,
    pub(super) report: &'r mut ImportReport,
    /// The group that pieces read now belong to.
    pub(super) group: Option<usize>,
    pub(super) n_groups: usize,
    /// Pictures below storeys: the storey, its element's numbers, and the name of the picture.
    pub(super) backgrounds: Vec<Background>,
    /// Storeys by their ids.
    pub(super) levels: BTreeMap<String, usize>,
    pub(super) line_starts: Vec<usize>,
    pub(super) cancel: &'r Cancel,
}

/// A picture below a storey, before it is taken out of the archive.
pub(super) struct Background {
    pub(super) level: usize,
    pub(super) image: String,
    /// The length that was marked in it.
    pub(super) known: KnownLength,
    /// Where its top left corner lies.
    pub(super) origin: Point,
}

impl Reader<'_> {
    /// The line of the file on which an element begins.
    pub(super) fn line(&self, element: Node<'_, '_>) -> u32 {
        let at = element.range().start;
        let line = self.line_starts.partition_point(|&start| start <= at);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// The storey an element is on, by its place in the list.
    pub(super) fn level_of(&self, element: Node<'_, '_>) -> Option<usize> {
        let id = Values(element).0.attribute("level")?;
        self.levels.get(id).copied()
    }

    /// Where an element is, for the report.
    pub(super) fn spot(
        &self,
        element: Node<'_, '_>,
        level_of_group: Option<usize>,
        place: Point,
    ) -> ImportPlace {
        let level = self.level_of(element).or(level_of_group).unwrap_or(0);
        ImportPlace::Spot(LevelId(u32::try_from(level + 1).unwrap_or(u32::MAX)), grid_point(place))
    }
}

/// The child elements of a name.
pub(super) fn elements<'a, 'input>(
    parent: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    parent.children().filter(move |child| child.has_tag_name(name))
}

/// The part of a catalog id behind the name of its library.
pub(super) fn own_id(catalog_id: &str) -> &str {
    catalog_id.rsplit('#').next().unwrap_or(catalog_id)
}

/// Whether the file hides an element; that is noted.
pub(super) fn is_hidden(reader: &mut Reader<'_>, element: Node<'_, '_>) -> bool {
    let is_hidden = !Values(element).flag("visible", true);
    if is_hidden {
        let message = Message::new("import-left-out-hidden").with("name", Values(element).text("name"));
        reader.report.left_out(message, Some(ImportPlace::Line(reader.line(element))));
    }
    is_hidden
}
