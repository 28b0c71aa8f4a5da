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
       *[3] The three hardest things
    }
paper-more-hard =
    { $count ->
        [one] There is one more difficulty; the next page shows what to do about it.
       *[other] { $count } more difficulties are on the next page.
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
paper-on-the-wall = No bar
paper-no-bar = on the wall
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
paper-alt-code = Code that opens { $address } on a phone
paper-alt-after =
    { $count ->
        [one] Plan after the work with one change
       *[other] Plan after the work with { $count } changes
    }

# The appendix
paper-not-measured = not measured

# The survey list
paper-unit-mm = mm
paper-unit-yes-no = yes / no
paper-unit-lux = lx
paper-unit-newton = N
paper-unit-bpn = BPN
paper-unit-celsius = °C
paper-unit-seconds = s
paper-unit-square-meters = m²
paper-unit-pieces = pcs
paper-unit-hundredths = one hundredth
paper-unit-r = R
paper-unit-kilograms = kg
paper-unit-one-in = 1:n
page-survey-none = Everything that is needed was measured.

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

# Forms
paper-woman = female
paper-man = male
paper-aid-size = { $aid } { $width }×{ $length }
paper-disability = { $class }, grade { $grade }
paper-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }
paper-level = { $total } points, { $level }
paper-built = { $year }
paper-measure = { $place } · { $what }: { $how }
paper-value-of = { $what } { $value }
paper-field-name = Name
paper-field-gender-age = Sex, age
paper-field-household = Lives
paper-field-registration = Registered
paper-field-income = Income class
paper-field-disability = Disability
paper-field-aid = Aid
paper-field-transfer = Transfers
paper-field-falls = Falls in a year
paper-field-sight = Sight
paper-field-hearing = Hearing
paper-field-carer = Carer
paper-field-diagnosis = Diagnosis
paper-field-identity = Identity no.
paper-field-phone = Telephone
paper-field-address = Address
paper-field-owner = Owner
paper-field-built = Built
paper-field-floor = Floor
paper-field-lift = Lift
paper-field-area = Net area
paper-field-plan = Flat
paper-field-bearing = Bearing walls
paper-field-partition = Partitions
paper-subject-clear = { $element } clear width
paper-subject-attribute = { $element }: { $attribute }
paper-subject-turning = turning circle
paper-subject-beside = clear beside { $element }
paper-subject-front = clear in front of { $element }
paper-subject-way = clear way
paper-reason-no-way = No way was found that works here
paper-reason-refused = Not wanted by the elder or family
paper-reason-not-chosen = Possible, not chosen this time
paper-other-costs = Other
paper-basic-item = basic { $item }
paper-state-waiting = awaits the street office
paper-state-ended = ended
paper-state-ended-on = ended { $day }
paper-state-unknown = to be checked
paper-state-not-eligible = not eligible
paper-counts-all =
    { $rows ->
        [one] counts one row, goods and labor { $counted } × { $percent }%
       *[other] counts { $rows } rows, goods and labor { $counted } × { $percent }%
    }
paper-counts-goods =
    { $rows ->
        [one] counts one row, goods alone { $counted } × { $percent }%
       *[other] counts { $rows } rows, goods alone { $counted } × { $percent }%
    }
paper-cap = { $scope } { $amount }
paper-to-be-entered = terms not found; the centre enters them once checked
paper-doc-owner = Proof of ownership or consent
paper-doc-promise = Declaration
paper-doc-plan = Plan and photos
paper-doc-account = Bank account
paper-trial-pull = Each bar and seat pulled and sat on with at least 100 kg: nothing moves
paper-trial-door = Doors run smoothly, open from outside, passed once with chair or aid
paper-trial-call = Each call point pressed once, somebody answers; how to cancel was shown
paper-trial-alarm = Test keys pressed, alarms sound; batteries and network in order
paper-trial-light = Walked once in the dark: lights come on
paper-trial-holes = Holes sealed, tiles neither loose nor cracked
paper-trial-person = The elder has tried everything, can and dares to use it
paper-trial-photos = Photos of the same places were taken
page-rules = Rules
page-prices = Prices
page-schemes = Subsidies checked
page-digest = Digest of the home file
page-sign = Signature
page-date = Date
page-year = {""}
page-month = {""}
page-day = {""}
page-assessment = Assessment
page-assessment-title = Assessment of the home
page-assessed-on = Assessed on
page-assessor = Assessor
page-present = Present
page-way = How
page-assessment-note = For reference: compared with reference values only; says nothing about whether the home is lawful.
page-section-person = 1 · Person
page-section-abilities = 2 · Abilities (GB/T 42195-2022, 90 in all)
page-total-level = Total and level
page-section-home = 3 · Home
page-section-findings = 4 · Measured and found
page-measured = Measured (mm)
page-section-open = 5 · Not reached, and why
page-reason = Reason
page-and-more = More:
page-section-survey = 6 · To be measured
page-who-when = Who, when
page-and-more-survey = The rest is in the survey list:
page-sign-elder-facts = Elder or agent: facts are true
page-sign-assessor = Assessor
page-sign-community = Community
page-sign-center = Centre, stamp
page-quotation = Quotation
page-quotation-title = Quotation
page-household = Household
page-address = Address
page-quoted-on = Quoted on
page-valid-until = Valid until
page-quotation-unit = Yuan, tax included; each row rounded to whole yuan, totals add the rows
page-quantity = Quantity
page-goods-each = Goods each
page-labor-each = Labor each
page-goods = Goods
page-labor = Labor
page-subtotal = Sum
page-list-item = No. 86 item
page-subsidized = Subsidy
page-total = Total
page-in-words = Total in words
page-self-pay-sum = {"Self-pay = "}
page-contingency = In reserve (not in the total; for what old walls and floors hide, only with a signed change order):
page-quotation-note = “basic” = basic item of the list of 民发〔2020〕86号. Prices are reference prices; no official price list was seen.
page-application = Application for a subsidy
page-scheme = Scheme
page-state = State
page-calculation = Calculation
page-amount = Amount
page-checked = Checked
page-not-counted = not counted
page-papers = {"Papers: "}
page-sign-elder-agrees = Elder or agent: agreed
page-sign-quoter = Quoted by
page-sign-installer = Installer
page-sign-street = Street office
page-confirmation = Confirmation of works
page-confirmation-title = Confirmation of works
page-phone = Telephone
page-starts-on = Starts on
page-ends-on = Ends on
page-hours = Hours
page-stays-where = Elder stays
page-carer-then = Care meanwhile
page-foreman = Foreman
page-works-agreed = 1 · Works agreed
page-work = What is done
page-started = Started
page-finished = Finished
page-before-work = 2 · To check before work
page-told = 3 · Explained
page-told-noise = The noisiest hours are told a day ahead; no work at noon and in the evening
page-told-water = When water, power or bathroom are off; what to do meanwhile was agreed
page-told-change = Anything more or other only with a change order, priced and signed first
page-told-stop = If sizes differ or a wall is unclear: stop and telephone, do not decide alone
page-told-protect = Furniture and floors covered first; rubbish taken away the same day
page-changes = 4 · Changes
page-change-what = What changes, and why
page-change-price = Price
page-sign-both = Both sign
page-acceptance = Acceptance
page-acceptance-title = Acceptance of works
page-accepted-on = Accepted on
page-installer = Installer
page-accept-measured = 1 · Measured again
page-promised = Planned
page-measured-on-site = On site
page-good = Good
page-redo = Redo
page-accept-tried = 2 · Tried out
page-trial = What is tried
page-accept-open = 3 · Left open, and how it is settled
page-sign-elder-satisfied = Elder or agent: tried it
page-follow-up = Follow-up
page-follow-up-title = Follow-up visit
page-visit-month = 1 · After a month
page-visit-year = 2 · After a year
page-question = Question
page-yes = Yes
page-no-answer = No
page-remark = Remark
page-ask-use = What was changed is used every day
page-ask-fixed = Bars, seats and ramps have not come loose
page-ask-falls = No fall since
page-ask-alarm = Calls and alarms were tried and work
page-ask-changed = Health is unchanged (if not, assess again)
page-ask-satisfied = Elder and family are content
page-ask-more = No other difficulty
page-follow-up-result = 3 · What follows
page-sign-elder = Elder or agent
page-sign-visitor = Visitor
page-unverified-note = [unverified]: value or clause from memory, not compared with the text yet; not quoted to the family before that.

# The installer's sheets
paper-north = north
paper-north-east = north-east
paper-east = east
paper-south-east = south-east
paper-south = south
paper-south-west = south-west
paper-west = west
paper-north-west = north-west
paper-elevation = Elevation { $letter } · { $side } wall
paper-looking = looking { $side }
paper-alt-works =
    { $count ->
        [one] Plan of the works with door numbers, what is removed and what is new, one item
       *[other] Plan of the works with door numbers, what is removed and what is new, { $count } items
    }
paper-alt-room = Plan of { $room } at 1:{ $scale } with net sizes and places of fixings
paper-alt-elevation = { $title }, seen from inside: { $what }, with heights and offsets
paper-fix-l-bar = L { $width }×{ $rise }. Horizontal at { $height }, from { $distance } off the { $corner } wall; vertical up to { $top }. 3 fixings.
paper-fix-bar = { $width } long at { $height }, from { $distance } off the { $corner } wall. 2 fixings.
paper-fix-folding = Folds up, { $length } long, { $height } when down, middle { $distance } off the { $corner } wall. Plate with 4 holes.
paper-fix-cord = { $distance } off the { $corner } wall, end of cord { $end } above floor.
paper-fix-other = Middle at { $height }, from { $distance } off the { $corner } wall.
paper-fix-bolt = { $material }, { $thickness }: expansion bolts, holes at most { $depth } deep, not through.
paper-fix-plate = { $material }, { $thickness }: does not hold expansion bolts, even { $depth } deep; back plate or through bolts.
paper-fix-tap-first = Wall unknown: tap it first, fix by the table.
paper-door-stays = stays
paper-note-bearing = The { $sides } walls carry or may carry: drilling only, no chasing, no openings.
paper-note-waterproof = Fill holes through the damp-proof layer with sealant; make good where floors were opened and flood for 24 hours before going on.
paper-note-pull = Pull each bar with at least 100 kg and note it on the acceptance sheet.
paper-note-power = Switch off and test before electrical work; circuits in wet places have a residual-current breaker.
paper-note-gas = Gas pipes, meters and valves are for the gas company alone.
paper-note-stop = If the site differs, stop and telephone; do not scale from the drawing.
paper-trade-delivery = delivery
paper-trade-mason = mason
paper-trade-joiner = joiner
paper-trade-electrician = electrician
paper-trade-plumber = plumber
paper-trade-fitter = fitter
paper-stage-protect-what = Cover furniture and floors; measure again, tap walls, note it on the sheets
paper-stage-protect-effect = all rooms entered
paper-stage-protect-elder = at home, tells the usual ways
paper-stage-demolish-what = Demolish: water and power off, find pipes in walls first; rubbish away the same day
paper-stage-demolish-effect = noisiest, dusty
paper-stage-demolish-elder = with family, or rests in another room
paper-stage-masonry-what = Build up, level, waterproof; flood test
paper-stage-masonry-effect = room cannot be used
paper-stage-masonry-elder = another bathroom arranged
paper-stage-doors-what = Doors: alter, replace, hang; measure the clear width again
paper-stage-doors-effect = doors open for a while
paper-stage-doors-elder = tries going in and out
paper-stage-fit-what = Bars, seats, cabinets: set out, drill, fix, pull
paper-stage-fit-effect = drilling
paper-stage-fit-elder = tries sitting and rising before drilling
paper-stage-electric-what = Calls, alarms, lamps, switches: fit, connect, test
paper-stage-electric-effect = power off for a while
paper-stage-electric-elder = presses each once
paper-stage-hand-over-what = Clean, show how each thing works, measure by the acceptance sheet
paper-stage-hand-over-effect = none
paper-stage-hand-over-elder = tries everything, signs
page-north = N
page-plan = Plan
page-plan-note = net sizes from existing finishes; mm
page-fixings = Fittings and fixings
page-tag = No.
page-fixing-how = Place, height and fixing
page-tap-title = Tap the wall before drilling
page-tap-result = Sounds
page-tap-fix = Fix by
page-tap-solid = solid: brick or concrete
page-tap-solid-fix = drill the tile slowly, expansion bolts
page-tap-tile = hollow: loose tile only
page-tap-tile-fix = move the hole, or relay the tile first
page-tap-hollow = hollow block, light partition
page-tap-hollow-fix = back plate or through bolts; *sign a change order first*
page-notes = Mind
page-check-line = Check: this line is 50 on paper. If it is not, this is no full-size print.
page-scale = Scale
page-sheet-number = Sheet
page-sheet-prefix = W-
page-revision = Rev.
page-unit = Unit
page-surveyed = Surveyed
page-designed = Drawn
page-checked-by = Checked
page-print-full = print A4 at 100 %
page-room-sheet = Plan and elevations
page-works-sheet = Works
page-schedule-sheet = Doors · materials · order
page-works-plan = Removed and new
page-legend = Key
page-legend-bearing = bearing wall
page-legend-partition = partition
page-legend-demolish = remove
page-legend-new = new
page-legend-door = door
page-legend-tag = fitting
page-doors = Doors
page-door-place = Where
page-door-opening = Opening w×h
page-door-clear-now = Clear now
page-door-clear-after = after
page-door-threshold = Threshold
page-door-what = What is done
page-materials = Materials and trades
page-materials-note = numbers and quantities as in the quotation
page-trade = Trade
page-order = Order of works
page-step-no = Step
page-step-what = What
page-step-effect = Effect
page-step-elder = The elder
page-sign-checked = Sizes checked on site (works)
page-sign-tapped = Walls tapped (works)
page-sign-briefed = Briefed before start (elder or family)
page-sign-hidden = Hidden waterproofing accepted (centre)

# Spreadsheet
paper-counted-by = Counted by { $scheme }
page-slide = Drag left and right to compare now and after
page-product-code = Code
page-spec = Specification
