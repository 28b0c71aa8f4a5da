//! The quotation and the bill as a spreadsheet whose sums recompute when a price or a quantity is changed.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use super::Proposal;
use super::money::{Bill, Row, RowGroup, SchemeLine};
use crate::case::Claim;
use crate::catalog::{Product, Tax};
use crate::export::ExportError;
use crate::locale::Message;
use crate::units::Money;

/// The columns of the quotation.
mod column {
    pub(super) const NUMBER: u16 = 0;
    pub(super) const CODE: u16 = 1;
    pub(super) const ITEM: u16 = 2;
    pub(super) const PLACE: u16 = 3;
    pub(super) const QUANTITY: u16 = 4;
    pub(super) const UNIT: u16 = 5;
    pub(super) const GOODS_EACH: u16 = 6;
    pub(super) const LABOR_EACH: u16 = 7;
    pub(super) const GOODS: u16 = 8;
    pub(super) const LABOR: u16 = 9;
    pub(super) const SUM: u16 = 10;
    pub(super) const LIST_ITEM: u16 = 11;
    /// The first scheme; each has a column.
    pub(super) const SCHEMES: u16 = 12;
}

/// The quotation, and the bill of all that must be bought and done.
///
/// # Errors
/// The writer refuses, which it does for names that no spreadsheet takes.
pub fn spreadsheet(proposal: &Proposal<'_>) -> Result<Vec<u8>, ExportError> {
    let bill = proposal.bill(&proposal.changes());
    let mut workbook = Workbook::new();
    let on = proposal.case.on;
    let write = |workbook: &mut Workbook| -> Result<Vec<u8>, XlsxError> {
        let year = u16::try_from(on.year()).unwrap_or(2000);
        let date = ExcelDateTime::from_ymd(year, on.month().unsigned_abs(), on.day().unsigned_abs())?;
        let properties = DocProperties::new()
            .set_title(proposal.family_title())
            .set_author(proposal.center.name.get(proposal.locale.language()))
            .set_creation_datetime(&date);
        workbook.set_properties(&properties);
        let styles = Styles::new();
        let name = proposal.word("page-quotation");
        let sheet = workbook.add_worksheet().set_name(&name)?;
        quotation_sheet(sheet, proposal, &bill, &styles)?;
        let n_rows = bill.rows().count();
        let sheet = workbook.add_worksheet().set_name(proposal.word("page-materials"))?;
        bill_sheet(sheet, proposal, &bill, &styles, &name, n_rows)?;
        workbook.save_to_buffer()
    };
    write(&mut workbook).map_err(|error| ExportError::Spreadsheet(error.to_string()))
}

struct Styles {
    title: Format,
    head: Format,
    group: Format,
    group_sum: Format,
    text: Format,
    money: Format,
    input: Format,
    total: Format,
    total_sum: Format,
}

impl Styles {
    fn new() -> Self {
        let base = || Format::new().set_font_name("Noto Sans CJK SC").set_font_size(10);
        let money = "#,##0";
        Self {
            title: base().set_font_size(16).set_bold(),
            head: base()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_border_bottom(FormatBorder::Thin)
                .set_background_color(0x00EE_F3F2),
            group: base().set_bold().set_background_color(0x00EE_F3F2),
            group_sum: base().set_bold().set_background_color(0x00EE_F3F2).set_num_format(money),
            text: base().set_text_wrap().set_align(FormatAlign::Top),
            money: base().set_num_format(money).set_align(FormatAlign::Top),
            // What staff may change stands in blue.
            input: base().set_num_format("#,##0.##").set_font_color(0x001F_4E9E).set_align(FormatAlign::Top),
            total: base().set_bold().set_border_top(FormatBorder::Thin),
            total_sum: base().set_bold().set_border_top(FormatBorder::Thin).set_num_format(money),
        }
    }
}

/// A column by its letters: 0 is A.
fn letters(column: u16) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { format!("{}{last}", letters(column / 26 - 1)) }
}

/// A cell as formulas name it; rows count from 0.
fn cell(column: u16, row: u32) -> String {
    format!("{}{}", letters(column), row + 1)
}

fn range(column: u16, first: u32, last: u32) -> String {
    format!("{}:{}", cell(column, first), cell(column, last))
}

fn yuan(amount: Money) -> f64 {
    amount.fen() as f64 / 100.0
}

/// A formula with the value that programs show which do not compute.
fn formula(text: String, value: Money) -> Formula {
    Formula::new(text).set_result(yuan(value).to_string())
}

/// The row of the heads.
const HEADS: u32 = 3;

fn quotation_sheet(
    sheet: &mut Worksheet,
    proposal: &Proposal<'_>,
    bill: &Bill,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let word = |id: &'static str| proposal.word(id);
    let waiting: Vec<&SchemeLine> = bill.claims(Claim::Waiting).collect();
    sheet.write_string_with_format(0, 0, word("page-quotation-title"), &styles.title)?;
    let about = [
        format!("{} {}", word("page-household"), proposal.full_name()),
        format!("{} {}", word("page-number"), proposal.number()),
        format!("{} {}", word("page-quoted-on"), proposal.case.on),
        format!("{} {}", word("page-valid-until"), proposal.valid_until()),
    ];
    sheet.write_string_with_format(1, 0, about.join("    "), &styles.text)?;
    let heads = [
        "page-no",
        "page-product-code",
        "page-item",
        "page-place",
        "page-quantity",
        "page-unit",
        "page-goods-each",
        "page-labor-each",
        "page-goods",
        "page-labor",
        "page-subtotal",
        "page-list-item",
    ];
    for (column, id) in (0..).zip(heads) {
        sheet.write_string_with_format(HEADS, column, word(id), &styles.head)?;
    }
    for (column, scheme) in (column::SCHEMES..).zip(&waiting) {
        let head =
            proposal.text(&Message::new("paper-counted-by").with("scheme", scheme.scheme().id.as_str()));
        sheet.write_string_with_format(HEADS, column, head, &styles.head)?;
    }
    let mut row = HEADS + 1;
    let first = row;
    let mut number = 0;
    let mut step = 0;
    for group in &bill.groups {
        let title = proposal.group_title(group.aim, &mut step);
        group_row(sheet, row, group, &title, &waiting, styles)?;
        row += 1;
        for line in &group.rows {
            number += 1;
            item_row(sheet, row, number, line, &waiting, proposal, styles)?;
            row += 1;
        }
    }
    sums(sheet, row, (first, row.max(first + 1) - 1), bill, &waiting, proposal, styles)?;
    let widths = [5.0, 8.0, 26.0, 18.0, 9.0, 7.0, 10.0, 10.0, 10.0, 10.0, 11.0, 9.0];
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(HEADS + 1, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADS, HEADS)?;
    Ok(())
}

/// The title of a step with its own sums, which the grand total does not count twice.
fn group_row(
    sheet: &mut Worksheet,
    row: u32,
    group: &RowGroup,
    title: &str,
    waiting: &[&SchemeLine],
    styles: &Styles,
) -> Result<(), XlsxError> {
    let n_rows = u32::try_from(group.rows.len()).unwrap_or(u32::MAX);
    for column in 0..column::SCHEMES + waiting.len() as u16 {
        sheet.write_blank(row, column, &styles.group)?;
    }
    sheet.write_string_with_format(row, column::NUMBER, title, &styles.group)?;
    if n_rows == 0 {
        return Ok(());
    }
    let mut sum = |column: u16, value: Money| -> Result<(), XlsxError> {
        let text = format!("=SUBTOTAL(9,{})", range(column, row + 1, row + n_rows));
        sheet.write_formula_with_format(row, column, formula(text, value), &styles.group_sum)?;
        Ok(())
    };
    sum(column::GOODS, group.rows.iter().map(|row| row.line.goods).sum())?;
    sum(column::LABOR, group.rows.iter().map(|row| row.line.labor).sum())?;
    sum(column::SUM, group.total())?;
    for (column, scheme) in (column::SCHEMES..).zip(waiting) {
        sum(column, group.rows.iter().map(|row| scheme.prospect.funding.counted(&row.line)).sum())?;
    }
    Ok(())
}

fn item_row(
    sheet: &mut Worksheet,
    row: u32,
    number: u32,
    item: &Row,
    waiting: &[&SchemeLine],
    proposal: &Proposal<'_>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let language = proposal.locale.language();
    let product = &item.line.product;
    sheet.write_number_with_format(row, column::NUMBER, f64::from(number), &styles.text)?;
    sheet.write_string_with_format(row, column::CODE, &product.id, &styles.text)?;
    sheet.write_string_with_format(row, column::ITEM, product.name.get(language), &styles.text)?;
    sheet.write_string_with_format(row, column::PLACE, &item.place, &styles.text)?;
    let quantity = item.line.quantity_milli as f64 / 1000.0;
    sheet.write_number_with_format(row, column::QUANTITY, quantity, &styles.input)?;
    sheet.write_string_with_format(row, column::UNIT, product.unit.get(language), &styles.text)?;
    let each = [
        (column::GOODS_EACH, item.line.unit.goods.likely),
        (column::LABOR_EACH, item.line.unit.labor.likely),
    ];
    for (column, price) in each {
        sheet.write_number_with_format(row, column, yuan(price), &styles.input)?;
    }
    let quantity = cell(column::QUANTITY, row);
    for (column, price, percent, value) in [
        (column::GOODS, column::GOODS_EACH, 100 - item.percent_off, item.line.goods),
        (column::LABOR, column::LABOR_EACH, 100, item.line.labor),
    ] {
        let share = if percent == 100 { String::new() } else { format!("*{percent}/100") };
        let text = format!("=ROUND({quantity}*{}{share},2)", cell(price, row));
        sheet.write_formula_with_format(row, column, formula(text, value), &styles.money)?;
    }
    let net = format!("{}+{}", cell(column::GOODS, row), cell(column::LABOR, row));
    let text = match item.line.tax_rate {
        Tax::Included => format!("={net}"),
        Tax::Added(percent) => format!("=ROUND(({net})*{}/100,2)", 100 + percent),
    };
    sheet.write_formula_with_format(row, column::SUM, formula(text, item.total()), &styles.money)?;
    let list_item = product.standard_item.map_or(String::new(), |item| item.to_string());
    sheet.write_string_with_format(row, column::LIST_ITEM, list_item, &styles.text)?;
    for (column, scheme) in (column::SCHEMES..).zip(waiting) {
        let value = scheme.prospect.funding.counted(&item.line);
        let source = match (value > Money::ZERO, scheme.scheme().counts_labor) {
            (false, _) => None,
            (true, true) => Some(column::SUM),
            (true, false) => Some(column::GOODS),
        };
        let text = source.map_or_else(|| "=0".to_owned(), |source| format!("={}", cell(source, row)));
        sheet.write_formula_with_format(row, column, formula(text, value), &styles.money)?;
    }
    Ok(())
}

/// Total, what each scheme pays, and what the family pays with and without approval.
fn sums(
    sheet: &mut Worksheet,
    row: u32,
    (first, last): (u32, u32),
    bill: &Bill,
    waiting: &[&SchemeLine],
    proposal: &Proposal<'_>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    for column in 0..column::SCHEMES + waiting.len() as u16 {
        sheet.write_blank(row, column, &styles.total)?;
    }
    sheet.write_string_with_format(row, 0, proposal.word("page-total"), &styles.total)?;
    let mut total = |column: u16, value: Money| -> Result<(), XlsxError> {
        let text = format!("=SUBTOTAL(9,{})", range(column, first, last));
        sheet.write_formula_with_format(row, column, formula(text, value), &styles.total_sum)?;
        Ok(())
    };
    total(column::GOODS, bill.goods())?;
    total(column::LABOR, bill.labor())?;
    total(column::SUM, bill.total())?;
    for (column, scheme) in (column::SCHEMES..).zip(waiting) {
        total(column, scheme.counted)?;
    }
    let mut at = row + 1;
    let mut paid = Vec::new();
    for (column, scheme) in (column::SCHEMES..).zip(waiting) {
        let percent = scheme.prospect.percent.unwrap_or_default();
        let share = format!("{}*{percent}/100", cell(column, row));
        let whole_share = scheme.counted.percent(i64::from(percent));
        let plain = scheme.cap().map_or(whole_share, |cap| whole_share.min(cap)).floored_to_yuan();
        let text = match scheme.cap() {
            // Limits for single items do not fit into one cell: the amount itself stands there.
            _ if plain != scheme.amount => format!("={}", yuan(scheme.amount)),
            Some(cap) => format!("=ROUNDDOWN(MIN({},{share}),0)", yuan(cap)),
            None => format!("=ROUNDDOWN({share},0)"),
        };
        let name = format!(
            "{} {} {percent}%",
            scheme.scheme().id,
            scheme.scheme().name.get(proposal.locale.language())
        );
        sheet.write_string_with_format(at, 0, name, &styles.text)?;
        sheet.write_formula_with_format(at, column::SUM, formula(text, scheme.amount), &styles.money)?;
        paid.push(cell(column::SUM, at));
        at += 1;
    }
    let whole = cell(column::SUM, row);
    let text = paid.iter().fold(format!("={whole}"), |text, cell| format!("{text}-{cell}"));
    sheet.write_string_with_format(at, 0, proposal.word("page-self-pay"), &styles.total)?;
    sheet.write_formula_with_format(at, column::SUM, formula(text, bill.self_pay()), &styles.total_sum)?;
    if !paid.is_empty() {
        sheet.write_string_with_format(at + 1, 0, proposal.word("page-if-not-approved"), &styles.text)?;
        let text = formula(format!("={whole}"), bill.total());
        sheet.write_formula_with_format(at + 1, column::SUM, text, &styles.money)?;
    }
    Ok(())
}

/// Each product once, with how much of it the quotation needs.
fn bill_sheet(
    sheet: &mut Worksheet,
    proposal: &Proposal<'_>,
    bill: &Bill,
    styles: &Styles,
    quotation: &str,
    n_rows: usize,
) -> Result<(), XlsxError> {
    let language = proposal.locale.language();
    let heads = [
        "page-product-code",
        "page-item",
        "page-spec",
        "page-unit",
        "page-quantity",
        "page-goods",
        "page-labor",
        "page-subtotal",
    ];
    for (column, id) in (0..).zip(heads) {
        sheet.write_string_with_format(0, column, proposal.word(id), &styles.head)?;
    }
    let last = HEADS + u32::try_from(n_rows + bill.groups.len()).unwrap_or(u32::MAX - 100) + 1;
    let of_quotation = |column: u16| {
        let letters = letters(column);
        format!("'{quotation}'!${letters}${}:${letters}${}", HEADS + 2, last + 1)
    };
    let mut products: BTreeMap<&str, (&Product, i64, Money, Money)> = BTreeMap::new();
    for row in bill.rows() {
        let product = &*row.line.product;
        let entry = products.entry(&product.id).or_insert((product, 0, Money::ZERO, Money::ZERO));
        entry.1 += row.line.quantity_milli;
        entry.2 += row.line.goods;
        entry.3 += row.line.labor;
    }
    for (row, (id, (product, quantity, goods, labor))) in (1_u32..).zip(&products) {
        sheet.write_string_with_format(row, 0, *id, &styles.text)?;
        sheet.write_string_with_format(row, 1, product.name.get(language), &styles.text)?;
        sheet.write_string_with_format(row, 2, product.spec.get(language), &styles.text)?;
        sheet.write_string_with_format(row, 3, product.unit.get(language), &styles.text)?;
        let sum = |column: u16| {
            format!("=SUMIF({},{},{})", of_quotation(column::CODE), cell(0, row), of_quotation(column))
        };
        let needed = Formula::new(sum(column::QUANTITY)).set_result((*quantity as f64 / 1000.0).to_string());
        sheet.write_formula_with_format(row, 4, needed, &styles.money)?;
        sheet.write_formula_with_format(row, 5, formula(sum(column::GOODS), *goods), &styles.money)?;
        sheet.write_formula_with_format(row, 6, formula(sum(column::LABOR), *labor), &styles.money)?;
        let text = format!("={}+{}", cell(5, row), cell(6, row));
        sheet.write_formula_with_format(row, 7, formula(text, *goods + *labor), &styles.money)?;
    }
    let row = u32::try_from(products.len()).unwrap_or(u32::MAX - 1) + 1;
    sheet.write_string_with_format(row, 0, proposal.word("page-total"), &styles.total)?;
    for (column, value) in [(5, bill.goods()), (6, bill.labor()), (7, bill.total())] {
        let text = format!("=SUM({})", range(column, 1, row.max(2) - 1));
        sheet.write_formula_with_format(row, column, formula(text, value), &styles.total_sum)?;
    }
    for (column, width) in (0..).zip([8.0, 24.0, 44.0, 7.0, 10.0, 11.0, 11.0, 11.0]) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 51, 52].map(letters), ["A", "Z", "AA", "AZ", "BA"]);
        assert_eq!(range(8, 4, 9), "I5:I10");
    }
}
