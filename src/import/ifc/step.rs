use std::collections::BTreeMap;

use step_io::parser::{Attribute, Graph, RawEntity, parse};

use crate::import::Refusal;

/// The entities of a file.
pub(super) struct Model {
    graph: Graph,
    /// The name of the schema, such as `IFC2X3`.
    pub(super) schema: String,
    by_type: BTreeMap<String, Vec<u64>>,
}

/// An entity of the simple kind, which all of IFC are.
#[derive(Clone, Copy)]
pub(super) struct Entity<'a> {
    pub(super) id: u64,
    pub(super) name: &'a str,
    attributes: &'a [Attribute],
}

impl<'a> Entity<'a> {
    fn at(self, index: usize) -> Option<&'a Attribute> {
        self.attributes.get(index)
    }

    /// A text; `None` where there is none.
    pub(super) fn text(self, index: usize) -> Option<&'a str> {
        match self.at(index)? {
            Attribute::String(text) => Some(text.as_str()).filter(|text| !text.trim().is_empty()),
            _ => None,
        }
    }

    /// A number, also one with a type around it.
    pub(super) fn number(self, index: usize) -> Option<f64> {
        number(self.at(index)?)
    }

    /// The word of an enumeration.
    pub(super) fn word(self, index: usize) -> Option<&'a str> {
        match self.at(index)? {
            Attribute::Enum(word) => Some(word),
            _ => None,
        }
    }

    /// Another entity.
    pub(super) fn reference(self, index: usize) -> Option<u64> {
        match self.at(index)? {
            Attribute::EntityRef(id) => Some(*id),
            _ => None,
        }
    }

    /// The entities of a list; one alone counts as a list of one.
    pub(super) fn references(self, index: usize) -> Vec<u64> {
        match self.at(index) {
            Some(Attribute::EntityRef(id)) => vec![*id],
            Some(Attribute::List(list)) => list
                .iter()
                .filter_map(|item| match item {
                    Attribute::EntityRef(id) => Some(*id),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The numbers of a list.
    pub(super) fn numbers(self, index: usize) -> Vec<f64> {
        match self.at(index) {
            Some(Attribute::List(list)) => list.iter().filter_map(number).collect(),
            _ => Vec::new(),
        }
    }

    /// The numbers of a list of lists.
    pub(super) fn rows(self, index: usize) -> Vec<Vec<f64>> {
        let Some(Attribute::List(rows)) = self.at(index) else { return Vec::new() };
        rows.iter()
            .map(|row| match row {
                Attribute::List(row) => row.iter().filter_map(number).collect(),
                _ => Vec::new(),
            })
            .collect()
    }

    /// Whether a value with a type around it says true.
    pub(super) fn is_true(self, index: usize) -> Option<bool> {
        match self.at(index)? {
            Attribute::Typed { value, .. } => match value.as_ref() {
                Attribute::Enum(word) => Some(word == "T"),
                _ => None,
            },
            _ => None,
        }
    }

    /// All entities that it names, at any depth of its lists.
    pub(super) fn all_references(self) -> Vec<u64> {
        fn collect(attribute: &Attribute, found: &mut Vec<u64>) {
            match attribute {
                Attribute::EntityRef(id) => found.push(*id),
                Attribute::List(list) => list.iter().for_each(|item| collect(item, found)),
                _ => {}
            }
        }
        let mut found = Vec::new();
        self.attributes.iter().for_each(|attribute| collect(attribute, &mut found));
        found
    }
}

fn number(attribute: &Attribute) -> Option<f64> {
    let number = match attribute {
        Attribute::Real(number) => *number,
        Attribute::Integer(number) => *number as f64,
        Attribute::Typed { value, .. } => return self::number(value),
        _ => return None,
    };
    number.is_finite().then_some(number)
}

impl Model {
    /// Reads the text of a file.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        let graph = parse(bytes)
            .map_err(|error| Refusal::BadDrawing { detail: error.to_string().chars().take(160).collect() })?;
        let schema = graph.schema.raw.iter().next().map(|name| name.to_uppercase()).unwrap_or_default();
        let mut by_type: BTreeMap<String, Vec<u64>> = BTreeMap::new();
        for (&id, entity) in &graph.entities {
            if let RawEntity::Simple { name, .. } = entity {
                by_type.entry(name.clone()).or_default().push(id);
            }
        }
        Ok(Self { graph, schema, by_type })
    }

    /// An entity by its number.
    pub(super) fn get(&self, id: u64) -> Option<Entity<'_>> {
        match self.graph.entities.get(&id)? {
            RawEntity::Simple { id, name, attributes, .. } => Some(Entity { id: *id, name, attributes }),
            RawEntity::Complex { .. } => None,
        }
    }

    /// The entity that another names.
    pub(super) fn follow(&self, entity: Entity<'_>, index: usize) -> Option<Entity<'_>> {
        self.get(entity.reference(index)?)
    }

    /// All entities of a type, in the order of their numbers.
    pub(super) fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = Entity<'a>> {
        self.by_type.get(name).into_iter().flatten().filter_map(|&id| self.get(id))
    }

    /// The name of the project.
    pub(super) fn project_name(&self) -> Option<String> {
        let project = self.all("IFCPROJECT").next()?;
        project.text(5).or(project.text(2)).map(str::to_owned)
    }

    /// Millimetres in the unit of lengths; `None` where the file does not say.
    pub(super) fn length_unit(&self) -> Option<f64> {
        self.all("IFCUNITASSIGNMENT").find_map(|assignment| {
            assignment
                .references(0)
                .into_iter()
                .filter_map(|id| self.get(id))
                .find_map(|unit| self.unit(unit))
        })
    }

    fn unit(&self, unit: Entity<'_>) -> Option<f64> {
        if unit.word(1) != Some("LENGTHUNIT") {
            return None;
        }
        match unit.name {
            "IFCSIUNIT" => Some(match unit.word(2) {
                Some("MILLI") => 1.0,
                Some("CENTI") => 10.0,
                Some("DECI") => 100.0,
                Some("KILO") => 1e6,
                _ => 1000.0,
            }),
            "IFCCONVERSIONBASEDUNIT" => {
                let measure = self.follow(unit, 3)?;
                let base = self.follow(measure, 1).and_then(|base| self.unit(base)).unwrap_or(1000.0);
                Some(measure.number(0)? * base)
            }
            _ => None,
        }
    }
}
