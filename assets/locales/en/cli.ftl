# Command line
cli-checked = { $files } files checked, { $problems } mistakes found
cli-drawn = Drew { $file } at 1:{ $scale }
cli-imported = Read { $file } ({ $format }) into { $out }
consult-findings = How the home stands
consult-remedies = Recommended changes
consult-nothing = No choice keeps to this budget
consult-nothing-hint = raise the budget, or untick remedies
consult-written = Wrote { $file }
no-window = No window was opened: { $why }
no-display = there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)
cli-rules-checked = Checked { $files } files with { $rules } rules and { $cases } cases, found { $problems } mistakes
cli-override-logged = Added to { $log }, { $entries } in all
explain-line = { $what }: { $text }
explain-looks-at = Looks at
explain-when = When
explain-asks = Asks
explain-better = Better
explain-measured = Measured
explain-why = Why
explain-source = Source
explain-pack = Belongs to
explain-verified = Last verified
explain-for = Matters to
explain-matters = { $who }: access { $access }, injury { $injury }, independence { $independence }
explain-long-lie = Living alone adds { $more } to injury, because help comes late
cli-written-pages =
    { $pages ->
        [one] wrote { $file }, one page
       *[other] wrote { $file }, { $pages } pages
    }
cli-remedies-counts = { $remedies } remedies; { $open } difficulties have none
cli-clearance-yes = Yes: { $length } × { $width } gets from “{ $from }” to “{ $to }”
cli-clearance-no = No: { $length } × { $width } cannot get from “{ $from }” to “{ $to }”, whatever way it takes
cli-clearance-borderline = Borderline: for { $length } × { $width } the way from “{ $from }” to “{ $to }” hangs on a few millimetres; please measure
cli-clearance-cannot-tell = Cannot tell whether { $length } × { $width } gets from “{ $from }” to “{ $to }”
cli-clearance-shunts =
    { $count ->
        [0] Without shunting
        [one] With one change between ahead and back
       *[other] With { $count } changes between ahead and back
    }
cli-clearance-more-shunts = Wide enough, but no motion with { $most } changes between ahead and back or fewer was found
cli-clearance-door-not-opened = “{ $door }” cannot be opened from anywhere: the leaf would hit the chair, or the handle is out of reach
cli-clearance-door-unsure = Whether “{ $door }” can be opened alone cannot be told
cli-clearance-widest = Up to { $passes } mm wide passes, { $blocked } mm does not (at the same length)
cli-clearance-nothing-passes = Nothing passes, however narrow
cli-clearance-pinch = Tightest between “{ $one }” and “{ $other }”: { $gap } mm
cli-clearance-missing = { $missing } mm are missing
compare-not-asked = not asked
cli-walk-ahead = { $count } more questions could be asked
cli-photos = { $count } photos
