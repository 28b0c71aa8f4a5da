# Steps, as named beside undo
edit-draw-wall = Draw a wall of { $length } mm
edit-draw-walls =
    { $count ->
        [one] Draw a wall
       *[other] Draw { $count } walls
    }
edit-move-corner = Move a corner
edit-wall = Change a wall
edit-move-wall = Move wall
edit-set-length = Set wall to { $length }
edit-stretch = Stretch by { $by }
edit-bend-wall = Bend wall
edit-split-wall = Split wall
edit-join-walls = Join walls
edit-remove-wall = Remove a wall
edit-place-opening = Add: { $what }
edit-slide-opening = Move: { $what }
edit-resize-opening = Change width: { $what }
edit-remove-opening = Remove: { $what }
edit-rehang-door = Rehang: { $what }
edit-place-fixture = Add: { $what }
edit-move-fixture = Move: { $what }
edit-resize-fixture = Change size: { $what }
edit-remove-fixture = Remove: { $what }
edit-name-room = Name room: { $what }
edit-record = Record: { $what }
edit-turn-fixture = Turn { $what }
edit-move-selection = Move { $count } items
edit-turn-selection = Turn { $count } items
edit-remove-selection = Delete { $count } items
edit-mirror = Mirror the flat
edit-align = Align { $count } pieces
edit-distribute = Space { $count } pieces
edit-paste = Paste { $count } items
edit-write-label = Write note
edit-rewrite-label = Change note
edit-draw-dimension = Draw dimension
edit-redraw-dimension = Change dimension
edit-group = Group { $count } items
edit-ungroup = Ungroup
edit-add-level = Add storey
edit-level = Change storey
edit-remove-level = Delete storey
edit-add-underlay = Lay underlay
edit-underlay = Adjust underlay
edit-remove-underlay = Remove underlay
edit-home-facts = Change facts of the home

# Why a step cannot be made
refusal-gone = This is no longer on the plan
refusal-wall-without-length = A wall needs a length
refusal-wall-there = A wall stands here already
refusal-not-in-line = The walls do not continue each other
refusal-too-few = Select more first
refusal-last-level = A home needs a storey
refusal-opening-wider-than-wall = Does not fit: { $by } mm wider than the wall
refusal-opening-in-the-way = Another opening is here
refusal-out-of-range = Between { $low } and { $high } mm are possible

# Lining up
align-left = Align left edges
align-center-x = Align middles, left to right
align-right = Align right edges
align-top = Align top edges
align-center-y = Align middles, top to bottom
align-bottom = Align bottom edges
edit-pick = Pick another product
edit-refusal = Note why not
edit-simulate = Change simulated subsidies
edit-rules = Change the rules
edit-tenure = Say who owns the home

# Steps, continued
edit-opening = Change: { $what }
edit-rename-fixture = Name: { $what }
edit-turn-home = Turn the flat by 90°
edit-draw-room = Draw a room of { $width } by { $depth }
edit-walls = Change { $count } walls
