use serde::Serialize;

use crate::catalog::Product;
use crate::export::proposal::Proposal;
use crate::export::proposal::changes::Change;
use crate::export::proposal::money::Bill;
use crate::export::proposal::words::quantity;
use crate::plan::{FixtureKind, Mounting};
use crate::units::Money;

/// Something to order or to do; numbers are those of the quotation.
#[derive(Serialize)]
pub(super) struct MaterialRow {
    number: usize,
    name: String,
    detail: String,
    quantity: String,
    trade: String,
}

/// A stage of the works.
#[derive(Serialize)]
pub(super) struct OrderRow {
    number: usize,
    what: String,
    effect: String,
    elder: String,
}

/// Who does it, by the number in the list of 民发〔2020〕86号; our own allotment.
fn trade_id(product: &Product) -> &'static str {
    let delivered = product.price().likely > Money::ZERO && product.labor.likely == Money::ZERO;
    match product.standard_item {
        _ if delivered => "paper-trade-delivery",
        Some(1..=5) => "paper-trade-mason",
        Some(6..=8) => "paper-trade-joiner",
        Some(9 | 20 | 21 | 30) => "paper-trade-electrician",
        Some(14..=16) => "paper-trade-plumber",
        Some(18 | 19) => "paper-trade-joiner",
        _ => "paper-trade-fitter",
    }
}

impl Proposal<'_> {
    pub(super) fn material_rows(&self, bill: &Bill) -> Vec<MaterialRow> {
        let language = self.locale.language();
        (1..)
            .zip(bill.rows())
            .map(|(number, row)| {
                let product = row.line.product;
                let spec = product.spec.get(language);
                let detail = [row.place.as_str(), spec]
                    .into_iter()
                    .filter(|text| !text.is_empty())
                    .collect::<Vec<_>>()
                    .join(&self.word("paper-semicolon"));
                MaterialRow {
                    number,
                    name: product.name.get(language).to_owned(),
                    detail,
                    quantity: format!("{} {}", quantity(row.line.quantity_milli), product.unit.get(language)),
                    trade: self.word(trade_id(product)),
                }
            })
            .collect()
    }

    /// The stages that these works need, in their order.
    pub(super) fn order_rows(&self, changes: &[Change<'_>]) -> Vec<OrderRow> {
        let before = &self.consultation.plan;
        let after = &self.selection.plan;
        let rubble = changes.iter().any(|change| change.option.remedy.kind.demolishes);
        let doors = before.openings != after.openings;
        let added: Vec<FixtureKind> = after
            .fixtures
            .iter()
            .filter(|(id, _)| !before.fixtures.contains_key(id))
            .map(|(_, fixture)| fixture.kind)
            .collect();
        let hung = added.iter().any(|kind| kind.mounting() == Mounting::Wall);
        let electric = changes
            .iter()
            .flat_map(|change| &change.option.priced.lines)
            .any(|line| trade_id(line.product) == "paper-trade-electrician");
        let stages = [
            (true, "protect"),
            (rubble, "demolish"),
            (rubble, "masonry"),
            (doors, "doors"),
            (hung, "fit"),
            (electric, "electric"),
            (true, "hand-over"),
        ];
        let present = stages.into_iter().filter(|(applies, _)| *applies);
        (1..)
            .zip(present)
            .map(|(number, (_, stage))| {
                let text = |end: &str| self.word(&format!("paper-stage-{stage}{end}"));
                OrderRow { number, what: text("-what"), effect: text("-effect"), elder: text("-elder") }
            })
            .collect()
    }
}
