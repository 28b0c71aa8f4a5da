# Names and days
paper-day = { $day }/{ $month }/{ $year }
paper-polite-woman = Ms { $name }
paper-polite-man = Mr { $name }
paper-polite-teacher = { $name }
paper-comma = {", "}
paper-list-comma = {", "}
paper-semicolon = {"; "}
# A space stands between two sentences.
paper-between-sentences = {" "}

# The family, page one
paper-title = Proposal for the home of { $name }
paper-title-unnamed = Proposal for this home
paper-valid-until = valid until *{ $day }*
paper-hello = Dear { $name },
paper-age = { $age } years old
paper-lives-alone = live alone
paper-lives-spouse = live with your spouse
paper-lives-children = live with your children
paper-lives-others = live with others
paper-walks-cane = walk with a cane
paper-walks-frame = walk with a frame
paper-walks-rollator = walk with a rollator
paper-sits-pushed = use a wheelchair that somebody pushes
paper-sits-chair = use a wheelchair
paper-sits-powered = use a powered wheelchair
paper-stays-in-bed = spend most of the time in bed
paper-sees-badly = do not see well
paper-hears-badly = do not hear well
paper-you-are = You: { $facts }.
paper-three-things = This paper tells three things: what is hard today, what to change first, what it costs.
paper-hardest =
    { $count ->
        [0] Nothing hard was found today
        [1] The hardest thing today
        [2] The two hardest things today
       *[3] The three hardest things today
    }
paper-more-hard =
    { $count ->
        [one] There is one more difficulty; the next page shows what to do about it.
       *[other] There are { $count } more difficulties; the next page shows what to do about them.
    }
paper-trouble-door-chair = The wheelchair does not get into: { $place }
paper-trouble-door = Door hard to use: { $place }
paper-trouble-toilet = Nothing to hold when sitting down and getting up
paper-trouble-bathing = Easy to slip when washing
paper-trouble-bed = Hard to get into bed and out of it
paper-trouble-room = No room to turn: { $place }
paper-trouble-kitchen = The kitchen is awkward to use
paper-trouble-calling = Nobody hears when something happens
paper-trouble-light = Hard to see the way at night
paper-trouble-floor = Easy to slip or trip
paper-say-door-chair = The open door is only { $have } cm wide, your wheelchair { $chair } cm: *{ $short } cm too narrow*.
paper-say-door = The open door is { $have } cm wide, { $want } cm would be right: *{ $short } cm too narrow*.
paper-say-threshold = There is a threshold { $value } cm high.
paper-say-turning = There is only { $have } cm to turn in; a wheelchair needs { $want } cm.
paper-say-short = { $what }: { $have } cm now, *{ $short } cm too little*.
paper-say-over = { $what }: { $have } cm now, *{ $short } cm too high*.
paper-say-between = { $what }: { $have } cm now, { $low }–{ $high } cm suits best.
paper-say-plain = { $what }.
paper-door-is = Door { $value }
paper-chair-is = Chair { $value }
paper-only = Only { $value }
paper-if-not-approved = The subsidy must still be approved. *Without it you pay ¥{ $amount }.*
paper-first-step-alone = { $step } alone costs ¥{ $amount }.
paper-first-step-alone-clearing = { $step } alone costs ¥{ $amount } with clearing away.

# The family, page two
paper-step =
    { $number ->
        [1] Step one
        [2] Step two
       *[3] Step three
    }
paper-step-titled = { $step } · { $what }
paper-aim-access = get in and turn
paper-aim-safety = not fall, not be scalded, be heard
paper-aim-ease = easier on your own (can wait)
paper-placed = { $place }: { $what }
paper-still-hard = What will still not work:
paper-not-this-time = Not done this time:
paper-you-refused = What you did not want:
paper-and-more =
    { $count ->
        [one] { $what }; one more is in the appendix.
       *[other] { $what }; { $count } more are in the appendix.
    }
paper-nothing-left = nothing, by what was measured so far.

# The family, page three
paper-clearing = Clearing away, covering furniture
paper-sum = Total
paper-prices-hold = Each row is rounded to whole yuan, so you can add the table up yourself. Prices hold until { $day }.
paper-waiting = Awaiting approval
paper-ended = Ended
paper-none = None
paper-card-waiting =
    { $count ->
        [one] You seem to qualify. One item, ¥{ $amount }, can be applied for. Whether and how much is paid this year *the street office decides*.
       *[other] You seem to qualify. { $count } items, ¥{ $amount } together, can be applied for. Whether and how much is paid this year *the street office decides*.
    }
paper-card-ended = *It ended on { $day } and can no longer be applied for*, so it is not counted. If there is a new one this year, we will ring you.
paper-card-none-title = No subsidy is counted
paper-card-none = By what is known now, no subsidy is certain. We will ring you when there is a new one.
paper-next-talk = Talk it over with your family and tick what you want:
paper-next-apply = Take to the street office: { $papers }. Your family can do it for you, and we can come along.
paper-next-start = Work starts only when you have signed. We tell you before the noisiest half day.
paper-next-start-approved = Work starts only when it is approved and you have signed. We tell you before the noisiest half day.
paper-next-try = You try everything first, then it is accepted. A month later we come by.

# Drawings in words
paper-alt-close-up = { $what }: { $how }
paper-alt-before = Plan of today with its difficulties: { $what }
paper-alt-after =
    { $count ->
        [one] Plan after the work with one change
       *[other] Plan after the work with { $count } changes
    }

# The appendix
paper-not-measured = not measured

# Words that the templates use by themselves
page-product = Yiju
page-tagline = Home retrofit
page-number = No.
page-call = Questions? Ring
page-page = Page
page-of = of
page-pages = {""}
page-centimeters = Figures in drawings are centimetres
page-all = Everything
page-subsidy-expected = Subsidy (expected)
page-you-pay = You pay
page-yuan = yuan
page-we-propose = What we propose
page-now = Now
page-now-legend = what is hard
page-after = After
page-after-legend = what changes
page-after-legend-way = what changes; dashes show the way
page-what-it-costs = What it costs
page-unit-yuan = (yuan)
page-price = Price
page-self-pay = You pay
page-if-not-approved = You pay, if the subsidy is not approved
page-next = What happens next
page-reference-title = A reference, not a verdict
page-reference = The sizes are made for new homes; yours has not failed anything. We compare to see where a change helps most. What is inside a wall shows only when it is opened; if that costs more, *you see the price and agree first*. What to change, and what first, is for you to decide.
page-code = Before and after on your phone
page-survey-title = What must still be measured
page-survey-note = These were not measured, so nothing can be said about them. Findings and prices may change once they are.
page-place = Where
page-measure-what = What
page-measure-how = How
page-result = Result
page-appendix = Appendix
page-appendix-title = Appendix · where each item comes from
page-appendix-note = Lengths in mm, heights above finished floor. Reference values are made for new and rebuilt buildings; for a voluntary change in an older home they are a reference only.
page-verdicts = {"Results: "}
page-met = met
page-not-met = not met
page-cannot-tell = to measure
page-not-applicable = not applicable
page-grades = Evidence: F text of the clause or notice was read; C commentary or secondary source; M from memory, high, medium, low.
page-no = No.
page-item = Item
page-measured-now = Now
page-measured-after = After
page-reference-value = Reference
page-source = Source and clause
page-evidence = Evidence
page-now-then = Now → after
page-unverified = unverified
page-abolished = reference (abolished)
page-counts = Total
page-counts-now = Now
page-counts-after = After the work (same rules again)
