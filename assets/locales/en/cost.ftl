# Cost
cost-total-range = Total { $total } ({ $low } to { $high })
cost-subsidy-line = Subsidy { $scheme }: { $paid } ({ $standing })
cost-self-pay = The family pays { $amount }

# The choice
choice-proven = Proven: no better choice for this money
choice-not-proven = A sound choice, not proven to be the best
choice-counts = { $cleared } cleared, { $open } remain

# How quantities are taken off, and who owns the home
tenure-own = Owned by the person or the spouse
tenure-child = Owned by a child
tenure-public = Public housing
tenure-rented-with-consent = Rented, the owner agrees
tenure-rented = Rented, the owner does not agree
takeoff-pieces = Counted
takeoff-area = By floor area
takeoff-length = By length
takeoff-once = Once for the home

# Why a remedy was not chosen
choice-left-out = Not chosen, and why:
choice-frontier = With more or less money:
choice-frontier-step = { $self_pay } of your own: { $remedies } remedies, { $gains } more difficulties solved than the step before
reason-refused = the family does not want it
reason-needs-refused = it needs “{ $needed }”, which the family does not want
reason-brings-nothing = it would solve nothing more and cost { $more } more
reason-brought-already = “{ $by }”, which is chosen, solves the same; adding this costs { $more } more
reason-excludes = it cannot be done together with “{ $others }”, which is chosen
reason-excludes-cheaper = it cannot be done together with “{ $others }”, which is chosen; in its place this costs { $more } more
reason-excludes-better = it cannot be done together with “{ $others }”, which is chosen; in its place { $lost } fewer difficulties would be solved
reason-too-dear = it would cost { $more } more, which is { $over } over the budget; the same money now solves what matters more
reason-others = others
reason-and-more = { $first } and others ({ $count } in all)
