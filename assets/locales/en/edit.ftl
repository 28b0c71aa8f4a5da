# Steps, as named beside undo
edit-draw-wall = Draw a wall of { $length } mm
edit-draw-walls =
    { $count ->
        [one] Draw a wall
       *[other] Draw { $count } walls
    }
edit-move-corner = Move a corner
edit-wall = Change a wall
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

# Why a step cannot be made
refusal-gone = This is no longer on the plan
refusal-wall-without-length = A wall needs a length
refusal-opening-wider-than-wall = Does not fit: { $by } mm wider than the wall
refusal-opening-in-the-way = Another opening is here
refusal-out-of-range = Between { $low } and { $high } mm are possible
