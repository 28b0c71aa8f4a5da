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
cli-written-pages =
    { $pages ->
        [one] wrote { $file }, one page
       *[other] wrote { $file }, { $pages } pages
    }
