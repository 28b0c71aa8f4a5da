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
compare-not-asked = not asked
cli-walk-ahead = { $count } more questions could be asked
cli-photos = { $count } photos
