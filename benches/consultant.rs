//! How many actions it takes to draw the flat T3 from nothing: eight rooms, eight doors and openings at their exact
//! places, five partitions of another thickness, ten fixtures.
//!
//! An action is a press or drag of the pointer, a number or name that is typed together with the key that confirms
//! it, or a key that does something by itself. The same counting for Sweet Home 3D 7, from what is remembered of its
//! commands and not counted in the running program, with all defaults taken in its favor (catalog folders open, every
//! fixture turned and sized as it falls, no label moved):
//!
//! | part | actions there | how |
//! | --- | --- | --- |
//! | outer walls | 6 | tool, first corner, three lengths, double click on the first corner |
//! | balcony walls | 6 | first corner (x, y), three lengths, end |
//! | six inner walls | 24 | each: x and y of its start, its length, end |
//! | thickness of all walls | 4 | select all, open the sheet, thickness, confirm |
//! | thickness of five partitions | 8 | five presses with Shift, open the sheet, thickness, confirm |
//! | eight rooms | 34 | tool, a double click in each, back to select; each: open its sheet, name, confirm |
//! | eight openings, exact | 48 | each: drag onto the wall, open its sheet, width, x, y, confirm |
//! | ten fixtures | 20 | each: find it in the catalog, drag it |
//! | together | 150 | |
//!
//! Printed by `cargo bench --bench consultant`; it fails when more than half of that is needed.

#![allow(clippy::print_stdout, reason = "a bench prints what it counts")]

#[path = "../tests/it/consultant.rs"]
mod consultant;

/// What the same flat takes in Sweet Home 3D, counted as above.
const SWEET_HOME_3D: usize = 150;

fn main() {
    let (_, actions) = consultant::Consultant::new().draw();
    let total = actions.total();
    println!(
        "{total} actions: {} presses, {} entries, {} keys; Sweet Home 3D: {SWEET_HOME_3D}",
        actions.presses, actions.entries, actions.keys
    );
    assert!(2 * total <= SWEET_HOME_3D, "more than half");
}
