# The frame
app-name = Yiju
app-title = Yiju · home retrofit for older people
place-elder = Person
place-plan = Plan
place-assess = Assess
place-remedies = Remedies
place-report = Report
elder-unnamed = No name yet
language-name = English
tip-language = Switch to Chinese
tip-theme = Colors: light, dark, high contrast
text-size = Size
tip-text-size = Text size: normal, large, largest
save-case = Save
case-saved = Saved
tip-save = Save to a file
undo = Undo
redo = Redo
undo-step = Undo: { $step }
redo-step = Redo: { $step }

# The canvas
canvas = Canvas
zoom-out = Smaller
zoom-in = Larger
zoom-fit = Fit
scale-bar = { $length } m
north = N
show-routes = Ways
show-turning = Turning
more-below = { $count } more below

# Assessment
to-measure = To measure
survey-chip = { $count } to measure · survey list
nothing-found = Nothing found that needs a change
no-way-known = No remedy known
looking-for-ways = Looking for remedies…
see-ways = See remedies ({ $count })
measure = Measure
value-now = Now
value-reference = Reference
value-better = Better
value-none = none
basis-line = From { $source }
reading-with-value = now { $now } · reference { $limit }
reading-without-value = reference { $limit }
balloon = { $urgency } { $number }, { $title }, { $short }
balloon-survey = To measure { $number }
way-bed-toilet = From the bed to the toilet:
way-free = there is a way
way-too-narrow = too narrow to pass
way-door-too-narrow = the door is too narrow

# Survey list
survey-title = Survey list
survey-count = { $count } left
survey-back = Back to the assessment
answer-yes = Yes
answer-no = No
unit-name-mm = mm
unit-name-years = years
field-length-wrong = Only numbers, such as 590
field-number-wrong = Only numbers, such as 150

# Person
elder-title = Get to know the person
elder-examples = Examples
elder-own = Own entry
elder-name = Name
elder-age = Age
elder-registration = Registered
elder-household = Lives with
elder-moves = Moving about at home
elder-footprint-hint = What is not known may stay open
elder-width = Width to pass
elder-needs-room = Room to move
elder-reference-values = So these reference values count
elder-groups = To keep in mind
elder-ref-door = Clear width of doors
elder-ref-turning = Turning circle
elder-ref-beside = Free floor beside
elder-ref-way = Width of ways
elder-ref-front = Free floor in front
elder-abilities = Ability assessment
elder-full-marks = of 90
elder-senses = Sight, hearing, getting up
elder-sight = Sight
elder-hearing = Hearing
elder-transfer = Changing seats
elder-income = Household income
not-said = Not asked

# Plan
tool-select = Select
tool-wall = Wall
tool-door = Door
tool-window = Window
tool-fixture = Fixture
tool-measure = Measure
sketch-hint-select = Click to select, drag to move
palette-title = What to place
size-width = Width
size-depth = Depth
size-opening = Opening width
size-thickness = Thickness
wall-structure = May this wall be changed
wall-structure-hint = A partition can be opened wider; a load-bearing wall is for the engineer to see first
remove = Remove
rooms-title = Rooms
rooms-closed = { $count } closed
room-unnamed = No name
templates-title = Start from a similar flat

# Remedies
working-out = Working out remedies and cost…
choice-none = These wishes together exceed the budget
side-before = Before
side-after = After
costs-nothing = Free
cost-title = Cost of this set
cost-goods = Goods
cost-labor = Labor
cost-clearing = Clearing up
cost-total = Total
cost-subsidy = Subsidy
cost-subsidy-row = Subsidy { $scheme }, { $percent }%
cost-range = With lowest and highest prices: { $low } to { $high }
self-pay = The family pays
make-report = Make the report
judged-again = Judged again: cleared
chosen-count = { $chosen } chosen, { $cleared } of { $all } cleared
frontier-title = What the money solves
frontier-hint = Drag the handle to change the budget
frontier-urgent = { $count } urgent
next-money = { $more } more: { $solves }, cleared
budget = Budget
budget-amount = Budget { $amount }

# Report
before-after = Before and after
home-before = Before
home-after = After
report-shown = Which part to look at
report-tab-family = Family
report-tab-survey = Survey
report-tab-installer = Works
report-tab-office = File
report-tab-pages = { $part } { $pages } p.
report-tab-before-after = Before/after
report-paper = A4 · { $size }
report-page = Page { $number }
report-making = Laying out…
report-for-whom = Print for whom
report-for-family = For the family
report-for-family-what = What, how much, before and after
report-for-survey = Survey list
report-for-survey-what = What must still be measured, and how
report-for-installer = For the installer
report-for-installer-what = Sizes, heights, fixings
report-for-office = For the file
report-for-office-what = Forms, quotation, every source
report-pages = { $pages } p.
report-type = Size of type
report-type-standard = Standard
report-type-large = Large
report-type-extra-large = Extra large
report-language = Language
report-chinese = 中文
report-english = English
report-both-languages = Both
report-waiting = { $count } values are missing and will be printed as “to measure”. Tick the survey list to print it too.
report-choose-part = Tick for whom first
report-print =
    { $pages ->
        [one] Open and print one page
       *[other] Open and print { $pages } pages
    }
report-saved = Saved: { $path }
report-save = Save as PDF
more-below-plain = More below
elder-sizes = Length { $length } · width { $width }
elder-score-items = Score items
elder-carer = Care
elder-fell = Falls a year
unit-name-times = times
abilities-missing = { $count } items are not scored yet, so the level stays open
close-list = Done
open-file = Open
tip-open = Open a case or a plan, or import one from another program; a file can also be dropped onto the window
files-title = Open a file
files-hint = Cases (.yiju), plans (.ron), Sweet Home 3D (.sh3d, Home.xml)
files-path = Path of the file
files-path-hint = type it and press Enter
files-back = Back
files-none = The usual folders hold nothing that can be opened
# Whose profile
whom = Whose profile
whom-person = The person
whom-partner = Also lives there
whom-later = Later
whom-partner-line = Both count: at each place the one who needs more decides
whom-later-line = The home is judged once more for this; compare it with today under “Assess”
whom-give-up = Leave out
finding-concerns = Concerns: { $who }
list-comma = {", "}

# The quick walk
walk-begin = No plan? Ask a few questions
walk-title = A walk through the home
walk-count = { $asked } asked, { $ahead } to go
walk-unknown = Not known
walk-done = All that can be asked was asked
walk-found = Seen so far: first { $must } · advised { $should } · optional { $nice }
walk-use = Judge the home by this
walk-back = Back
walk-close = Not now

# Side by side
compare-chip = Compare
compare-title = Side by side
compare-with = Compare with
compare-later = The person later
compare-no-later = Nothing is said about later yet: who walks with a cane today may need a wheelchair
compare-declare-later = Say how it may be later
compare-counts = Not met: { $first } now, { $second } beside
compare-worse = Worse beside
compare-only-second = Asked only beside
compare-better = Better beside
compare-only-first = Asked only now
compare-same = Not met on both sides
compare-first = Now
compare-second = Beside

# The survey list, opened
survey-open = How to measure: { $place } { $what }
survey-decides = Settles: { $what }
unit-name-lux = lux
unit-name-newton = N
unit-name-celsius = °C
unit-name-seconds = s
unit-name-kilograms = kg
unit-name-pieces = pieces
# Photos
photo-attach = Add a photo
photo-drop = Photo { $number }, press to take it out
photo-kinds = PNG or JPEG; it is set upright, made smaller, and freed of day and place
