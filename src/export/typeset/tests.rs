use super::*;

const HEAD: &str = "#set document(title: [页])\n#set page(width: 100mm, height: 50mm, margin: 10mm)\n";

fn folder(body: &str) -> Folder {
    let mut folder = Folder::default();
    folder.put("main.typ", format!("{HEAD}{body}"));
    folder
}

fn first_problem(body: &str) -> DataProblem {
    let folder = folder(body);
    let problems = match typeset(&folder, "main.typ") {
        Ok(pages) => pages.pdf().unwrap_err(),
        Err(problems) => problems,
    };
    problems[0].clone()
}

#[test]
fn same_folder_same_bytes() {
    let pdf = || typeset(&folder("卫生间 650 mm"), "main.typ").unwrap().pdf().unwrap();
    assert_eq!(pdf(), pdf());
}

#[test]
fn mistakes_are_placed_and_hinted() {
    let unknown = first_problem("好\n#nothing");
    assert_eq!((unknown.file.as_str(), unknown.line, unknown.column), ("main.typ", 4, 2), "{unknown}");
    let brace = first_problem("#{");
    assert_eq!((brace.line, brace.hint.is_empty()), (3, false), "{brace}");
    let missing = first_problem("#image(\"logo.svg\")");
    assert!(missing.what.contains("logo.svg"), "{missing}");
    let outside = first_problem("#read(\"/etc/passwd\")");
    assert_eq!(outside.line, 3, "{outside}");
}

#[test]
fn a_drawing_without_a_description_is_refused_with_its_place() {
    let mut folder = folder("= 图\n#image(\"a.svg\")");
    folder.put("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    let problem = &typeset(&folder, "main.typ").unwrap().pdf().unwrap_err()[0];
    assert_eq!(problem.line, 4, "{problem}");
}

#[test]
fn text_that_is_not_text_is_refused() {
    let mut folder = folder("#import \"b.typ\": x");
    folder.put("b.typ", [0xFF, 0xFE]);
    assert_eq!(typeset(&folder, "main.typ").unwrap_err()[0].file, "b.typ");
}

#[test]
fn pages_become_pictures_of_their_size() {
    let pages = typeset(&folder("#rect(width: 100%, height: 100%, fill: black)"), "main.typ").unwrap();
    let pictures = page_images(&pages.pdf().unwrap(), 2.0);
    let [picture] = pictures.as_slice() else { panic!("{} pages", pictures.len()) };
    assert!((199..=201).contains(&picture.width) && (99..=101).contains(&picture.height));
    let at = |x: usize, y: usize| picture.rgba[(y * picture.width + x) * 4];
    assert_eq!((at(5, 5), at(100, 50)), (255, 0));
    assert!(page_images(b"no pdf", 2.0).is_empty());
}
