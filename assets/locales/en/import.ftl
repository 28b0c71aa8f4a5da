# Formats
import-format-sweet-home-3d = Sweet Home 3D
import-format-floorspace = FloorspaceJS
import-format-blueprint3d = Blueprint3D
import-format-react-planner = react-planner
import-format-dxf = DXF
import-format-ifc = IFC
import-format-room-plan = Apple RoomPlan
import-format-res-plan = ResPlan
import-format-ml-struct-fp = MLSTRUCT-FP
import-format-picture = Picture
import-format-pdf = PDF
import-format-raster-to-vector = Raster-to-Vector

# A file that cannot be used
import-refused = { $file }: { $why }
import-refused-at = { $file }:{ $line }:{ $column }: { $why }
import-failed = { $what }. { $hint }
import-empty-file = the file is empty
import-file-too-large = the file is larger than { $megabytes } MB
import-unknown-format = this is not a home plan that can be read
import-damaged-archive = the archive is damaged or was cut short
import-encrypted-archive = the archive is locked with a password
import-unpacks-too-large = { $entry } in the archive unpacks to more than { $megabytes } MB
import-no-home-xml = there is no plan (Home.xml) in the archive: it was written before version 5.3 of Sweet Home 3D, or the plan was lost
import-not-text = the file is not readable text
import-bad-xml = the text is not proper XML: { $detail }
import-bad-json = the text is not what this format needs: { $detail }
import-no-such-length = the drawing has no length called { $name }
import-impossible-scale = with this scale the home would be smaller than a box or larger than a street
import-bad-drawing = the drawing cannot be read: { $detail }
import-bad-picture = the picture is damaged, too large, or of another kind than PNG and JPEG
import-no-walls-drawn = no walls were found in the drawing
import-xml-entities = the file defines text entities of its own, which home plans never do
import-not-a-home = the file holds no home
import-empty-home = there are no walls, rooms or furniture in the file
import-too-many = { $count } { $what } are more than the { $limit } that are read
import-cancelled = reading was stopped
import-what-files = files
import-what-elements = elements
import-what-levels = storeys
import-what-walls = walls
import-what-openings = doors and windows
import-what-rooms = rooms
import-what-fixtures = pieces of furniture

# What to try
import-hint-copy-again = copy or send the file once more
import-hint-one-home = open a file with one home only
import-hint-formats = these can be opened: { $formats }
import-hint-no-password = save it without a password
import-hint-save-again = open it in Sweet Home 3D 5.3 or later and save it again
import-hint-export-again = save or export it once more in the program it comes from
import-hint-lengths = its lengths are { $names }
import-hint-scale = check the length and its unit
import-hint-answer = measure one and give it with --known-length NAME=MM, or take the guess with --guess-scale: { $lengths }
import-hint-picture = take a photo or a screenshot of it, or save it as PNG
import-hint-layers = draw walls as pairs of lines on a layer called Wall or 墙, or lay the drawing under the plan and draw over it
import-hint-untrusted = do not use this file; ask whoever sent it for another
import-hint-right-file = check that it is the right file
import-hint-open-again = open the file again to read it

# Questions
import-question-no-scale = the drawing has no scale
import-question-no-unit = the drawing does not say which unit it is made in
import-question-implausible = with the unit in the file the home would be { $meters } m long
import-length-width = width of all that is drawn
import-length-height = height of all that is drawn
import-length-door = width of the middle door
import-length-bath = length of the bath
import-length-now = { $name } ({ $label }, now { $now } mm)

# The report
import-entries-read = Read
import-entries-guessed = Please check
import-entries-left-out = Not taken over
import-read-levels = { $count ->
    [one] 1 storey
   *[other] { $count } storeys
}
import-read-walls = { $count ->
    [one] 1 wall
   *[other] { $count } walls
}
import-read-doors = { $count ->
    [one] 1 door
   *[other] { $count } doors
}
import-read-windows = { $count ->
    [one] 1 window
   *[other] { $count } windows
}
import-read-pass-throughs = { $count ->
    [one] 1 open doorway
   *[other] { $count } open doorways
}
import-read-rooms = { $count ->
    [one] 1 room
   *[other] { $count } rooms
}
import-read-fixtures = { $count ->
    [one] 1 piece of furniture
   *[other] { $count } pieces of furniture
}
import-read-round-walls = { $count ->
    [one] 1 round wall, as short straight pieces
   *[other] { $count } round walls, as short straight pieces
}
import-read-underlay = The picture lies below the plan: give one known length, then draw over it
import-read-background = A picture below a storey, to its scale
import-read-notes = { $count ->
    [one] 1 note on the plan
   *[other] { $count } notes on the plan
}
import-read-dimensions = { $count ->
    [one] 1 dimension line
   *[other] { $count } dimension lines
}
import-read-clear-widths = { $count ->
    [one] 1 dimension line gives the clear width of a door
   *[other] { $count } dimension lines give the clear width of doors
}
import-read-wall-layer = Walls from the layer { $name }
import-guessed-doorway = A hole between two walls in line, taken for an open doorway
import-guessed-gap = A wall stopped { $gap } mm short of the next one; it was joined
import-guessed-moved-to-origin = The home lay far from its origin and was moved there
import-guessed-height = The height of a storey is not in the file; { $height } mm was taken
import-guessed-narrowed = { $name }: drawn { $by } mm wider than its wall has room for; made narrower
import-guessed-moved-to-wall = { $name }: drawn { $by } mm beside its wall; set into it
import-guessed-swing = { $name }: how it opens is not in the file
import-guessed-second-layer = { $name }: the wall is drawn in two layers; both were opened
import-guessed-hatch = { $name }: a hatch, taken over as a window
import-guessed-garage-door = { $name }: a garage door, taken over as a sliding door
import-guessed-window-door = { $name }: a window down to the floor, taken over as a door
import-guessed-hole = { $name }: neither door nor window by its name; taken over as an open doorway
import-guessed-entrance = The file does not say which is the entrance door; the only door that leads outside was taken
import-guessed-one-room = No wall divides { $names }; they are one room here
import-guessed-rooms = { $count ->
    [one] 1 room has no name in the file
   *[other] { $count } rooms have no name in the file
}
import-guessed-use = A room without a telling name; its use was taken from what stands in it: { $use }
import-guessed-other = { $name }: what this is was not understood; taken over with its size and name
import-guessed-entrance-by-place = The entrance door was found by the place just inside it
import-guessed-windows = { $count ->
    [one] 1 opening that leads outside, taken for a window
   *[other] { $count } openings that lead outside, taken for windows
}
import-guessed-thickness = Walls have no thickness in the file; { $thickness } mm was taken
import-guessed-opening-heights = Heights of doors and windows are not in the file; the usual ones were taken
import-guessed-facing = Which way fixtures face was taken from the nearest wall
import-guessed-medium-confidence = { $count ->
    [one] 1 wall of which the scan is not quite sure
   *[other] { $count } walls of which the scan is not quite sure
}
import-guessed-low-confidence = { $count ->
    [one] 1 wall of which the scan is unsure; please measure it
   *[other] { $count } walls of which the scan is unsure; please measure them
}
import-guessed-size = { $name }: its size is not in the file; the usual one was taken
import-left-out-impossible = { $count ->
    [one] 1 element with an impossible size or place
   *[other] { $count } elements with an impossible size or place
}
import-left-out-double-walls = { $count ->
    [one] 1 wall that was drawn twice
   *[other] { $count } walls that were drawn twice
}
import-left-out-no-wall = { $name }: lies on no wall
import-left-out-no-room-in-wall = { $name }: its wall has no room for it
import-left-out-same-hole = { $name }: lies over another door or window
import-left-out-entrance = Which door is the entrance is not known; please mark it
import-left-out-open-area = An area without a name that no walls enclose
import-left-out-walls-of-room = { $name }: no walls enclose it; its name was kept
import-left-out-missing = { $element }: { $attribute } is missing
import-left-out-unreadable = { $element }: { $attribute } is not a number: { $value }
import-left-out-undefined = A door or window without a wall or a description
import-left-out-no-size = { $name }: its size is not in the file
import-left-out-curtain-walls = { $count ->
    [one] 1 curtain wall
   *[other] { $count } curtain walls
}
import-left-out-railings = { $count ->
    [one] 1 railing
   *[other] { $count } railings
}
import-left-out-unknown-part = { $name }: a part of the building that was not understood
import-left-out-only-bearing = The file marks only load-bearing walls: there are no rooms, doors or partitions
import-left-out-background = A picture below a storey could not be read
import-left-out-empty-level = { $name }: a storey with nothing on it
import-left-out-no-place = { $name }: its place is not in the file
import-left-out-mark = A mark of an unknown kind: { $category }
import-left-out-text-lines = { $count ->
    [one] 1 line that could not be read
   *[other] { $count } lines that could not be read
}
import-left-out-lines = { $count ->
    [one] 1 drawn line
   *[other] { $count } drawn lines
}
import-left-out-deep-group = A group within too many groups
import-left-out-hidden = { $name }: hidden in the file
import-left-out-above-heads = { $name }: above everybody’s head
import-left-out-decoration = { $name }: a small thing on the furniture
import-left-out-building-part = { $name }: too large for furniture
import-more-places = { $text } ({ $count } places)

# The panel of the window
import-title = Imported home
import-from = { $name } ({ $format })
import-opening = Reading the file…
import-stop = Stop
import-go-on = Go on
import-question-title = One length, please
import-question-hint = Measure one of these and type it in; all sizes follow.
import-take-guess = Take the estimate
import-left-out-high = { $name }: hangs above people’s heads and is not drawn
