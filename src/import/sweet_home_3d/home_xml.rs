use std::collections::BTreeMap;

use roxmltree::{Document, Node, ParsingOptions};

use super::reader::{Background, Reader, elements};
use super::values::{Unreadable, Values};
use super::{openings, pieces, properties};
use crate::geom::{Point, Segment};
use crate::import::draft::{Draft, DraftDimension, DraftLabel, DraftLevel, DraftRoom, DraftWall};
use crate::import::{Cancel, ImportReport, Refusal, vocabulary};
use crate::locale::Message;
use crate::plan::underlay::{KnownLength, PicturePoint};
use crate::plan::{RoomUse, Structure, WallMaterial};
use crate::units::Mm;

/// More elements, texts and comments than this are no home.
const MOST_NODES: u32 = 1_500_000;

/// Walls up to this thickness, in millimetres, are drawn for railings, screens and panes of glass.
const THICKEST_SCREEN: f64 = 40.0;

/// Corners of one room that are looked at.
const MOST_CORNERS: usize = 1_000;

/// Reads the text of a `Home.xml`.
pub(super) fn read(
    text: &str,
    file_stem: &str,
    report: &mut ImportReport,
    cancel: &Cancel,
) -> Result<(Draft, Vec<Background>), Refusal> {
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| refusal(&error))?;
    let home = document.root_element();
    if home.tag_name().name() != "home" {
        return Err(Refusal::NotAHome);
    }
    let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut reader = Reader {
        draft: Draft::default(),
        report,
        group: None,
        n_groups: 0,
        backgrounds: Vec::new(),
        levels: BTreeMap::new(),
        line_starts,
        cancel,
    };
    let own_name = super::stem(Values(home).text("name"));
    own_name_or(file_stem, own_name).clone_into(&mut reader.draft.name);
    reader.home(home)?;
    if reader.draft.walls.is_empty() && reader.draft.rooms.is_empty() && reader.draft.fixtures.is_empty() {
        return Err(Refusal::EmptyHome);
    }
    Ok((reader.draft, reader.backgrounds))
}

fn own_name_or<'a>(file_stem: &'a str, own_name: &'a str) -> &'a str {
    if own_name.trim().is_empty() { file_stem } else { own_name }
}

fn refusal(error: &roxmltree::Error) -> Refusal {
    match error {
        roxmltree::Error::DtdDetected => Refusal::XmlEntities,
        roxmltree::Error::NodesLimitReached | roxmltree::Error::AttributesLimitReached => Refusal::TooMany {
            what: "import-what-elements",
            count: MOST_NODES as usize,
            limit: MOST_NODES as usize,
        },
        _ => {
            let place = error.pos();
            let detail = error.to_string();
            // The parser ends its sentence with the place, which is said already.
            let detail = detail.rsplit_once(" at ").map_or(detail.as_str(), |(what, _)| what).to_owned();
            Refusal::BadXml { line: place.row, column: place.col, detail }
        }
    }
}

impl Reader<'_> {
    fn home(&mut self, home: Node<'_, '_>) -> Result<(), Refusal> {
        let wall_height = Values(home).length("wallHeight").unwrap_or(0.0);
        self.draft.built = Values(home).property(properties::BUILT).and_then(|year| year.parse().ok());
        self.draft.attributes = Values(home).attributes();
        for element in elements(home, "level") {
            let level = self.level(element).unwrap_or_else(|unreadable| {
                unreadable.report("level", self.line(element), self.report);
                DraftLevel::default()
            });
            self.levels.insert(Values(element).text("id").to_owned(), self.draft.levels.len());
            self.draft.levels.push(level);
            self.background(element, self.draft.levels.len() - 1);
        }
        self.background(home, 0);
        if self.draft.levels.is_empty() {
            self.draft.levels.push(DraftLevel { height: wall_height, ..DraftLevel::default() });
        }
        let walls: BTreeMap<&str, usize> = elements(home, "wall")
            .enumerate()
            .map(|(index, wall)| (Values(wall).text("id"), index))
            .collect();
        for element in elements(home, "wall") {
            let wall = self.wall(element, &walls, wall_height).unwrap_or_else(|unreadable| {
                unreadable.report("wall", self.line(element), self.report);
                // Others name walls by their place in the list, so an empty one stands in.
                DraftWall::straight(0, Segment::new(Point::origin(), Point::origin()))
            });
            self.draft.walls.push(wall);
        }
        let mut n_lines = 0;
        for element in home.children().filter(Node::is_element) {
            self.cancel.check()?;
            let result = match element.tag_name().name() {
                "room" => self.room(element),
                "compass" => Values(element).angle("northDirection").map(|north| self.draft.north = north),
                "doorOrWindow" => openings::read(self, element, None),
                "pieceOfFurniture" | "light" | "shelfUnit" | "furnitureGroup" => {
                    pieces::read(self, element, None, 0)
                }
                "label" => self.label(element),
                "dimensionLine" => self.dimension(element),
                "polyline" => {
                    n_lines += 1;
                    Ok(())
                }
                // Settings of the program, points of view, and what was read above.
                _ => Ok(()),
            };
            if let Err(unreadable) = result {
                unreadable.report(element.tag_name().name(), self.line(element), self.report);
            }
        }
        if n_lines > 0 {
            self.report.left_out(Message::new("import-left-out-lines").with("count", n_lines), None);
        }
        Ok(())
    }

    fn level(&self, element: Node<'_, '_>) -> Result<DraftLevel, Unreadable> {
        let values = Values(element);
        Ok(DraftLevel {
            name: values.text("name").to_owned(),
            elevation: values.length_or_zero("elevation")?,
            height: values.length_or_zero("height")?,
        })
    }

    fn wall(
        &mut self,
        element: Node<'_, '_>,
        walls: &BTreeMap<&str, usize>,
        usual_height: f64,
    ) -> Result<DraftWall, Unreadable> {
        let values = Values(element);
        let line = Segment::new(values.place("xStart", "yStart")?, values.place("xEnd", "yEnd")?);
        let thickness = values.length("thickness")?;
        let height =
            values.number("height")?.map_or(usual_height, |_| values.length_or_zero("height").unwrap_or(0.0));
        let height_at_end = values.length_or_zero("heightAtEnd")?;
        let is_screen = thickness <= THICKEST_SCREEN;
        Ok(DraftWall {
            level: self.level_of(element).unwrap_or(0),
            line,
            arc: values.angle("arcExtent")?,
            thickness,
            height: height.max(height_at_end),
            structure: values
                .property(properties::STRUCTURE)
                .and_then(|name| properties::of_name(&Structure::ALL, name))
                .unwrap_or_default(),
            material: values
                .property(properties::MATERIAL)
                .and_then(|name| properties::of_name(&WallMaterial::ALL, name))
                .unwrap_or(if is_screen { WallMaterial::Screen } else { WallMaterial::Unknown }),
            meets: ["wallAtStart", "wallAtEnd"].map(|end| walls.get(values.text(end)).copied()),
        })
    }

    fn room(&mut self, element: Node<'_, '_>) -> Result<(), Unreadable> {
        let values = Values(element);
        let outline: Result<Vec<Point>, Unreadable> = elements(element, "point")
            .take(MOST_CORNERS)
            .map(|point| Values(point).place("x", "y"))
            .collect();
        self.draft.rooms.push(DraftRoom {
            level: self.level_of(element).unwrap_or(0),
            name: values.own_name().unwrap_or(values.text("name")).to_owned(),
            room_use: values
                .property(properties::USE)
                .and_then(|name| properties::of_name(&RoomUse::ALL, name)),
            outline: outline?,
            is_note: false,
            attributes: values.attributes(),
        });
        Ok(())
    }

    /// A note on the plan; one that names a room names the room it lies in.
    fn label(&mut self, element: Node<'_, '_>) -> Result<(), Unreadable> {
        let text = elements(element, "text").filter_map(|text| text.text()).collect::<Vec<_>>().join(" ");
        let values = Values(element);
        let (level, place) = (self.level_of(element).unwrap_or(0), values.place("x", "y")?);
        let turned = values.angle("angle")?;
        if vocabulary::rooms().find(&text).is_some_and(|found| found.rest.is_empty()) {
            let outline = vec![place];
            let name = text.clone();
            self.draft.rooms.push(DraftRoom { level, name, outline, is_note: true, ..DraftRoom::default() });
        }
        self.draft.labels.push(DraftLabel { level, place, text, turned });
        Ok(())
    }

    fn dimension(&mut self, element: Node<'_, '_>) -> Result<(), Unreadable> {
        let values = Values(element);
        self.draft.dimensions.push(DraftDimension {
            level: self.level_of(element).unwrap_or(0),
            line: Segment::new(values.place("xStart", "yStart")?, values.place("xEnd", "yEnd")?),
            offset: values.length_or_zero("offset")?,
        });
        Ok(())
    }

    /// The picture below a storey or below the home, with the length that was marked in it.
    fn background(&mut self, parent: Node<'_, '_>, level: usize) {
        let Some(element) = elements(parent, "backgroundImage").next() else { return };
        let values = Values(element);
        let read = || -> Result<Background, Unreadable> {
            let from =
                PicturePoint::new(values.must("scaleDistanceXStart")?, values.must("scaleDistanceYStart")?);
            let to = PicturePoint::new(values.must("scaleDistanceXEnd")?, values.must("scaleDistanceYEnd")?);
            let known = KnownLength { from, to, length: Mm::round(values.length("scaleDistance")?) };
            let origin = Point::new(-values.length_or_zero("xOrigin")?, -values.length_or_zero("yOrigin")?);
            Ok(Background { level, image: values.text("image").to_owned(), known, origin })
        };
        match read() {
            Ok(background) if (background.known.to - background.known.from).norm() > 0.0 => {
                self.backgrounds.push(background);
            }
            _ => self.report.left_out(Message::new("import-left-out-background"), None),
        }
    }
}
