# What the pointer has caught on
snap-wall-end = Snap: wall end
snap-wall-line = Snap: wall line
snap-square = Snap: square
snap-aligned = Snap: in line with an end of { $what }
snap-grid = Snap: grid { $step }

# What to do next
hint-wall-start = Click where the wall begins
hint-wall-next = Click the next corner, or type a length
hint-opening = Click to place it, or type the distance to the corner
hint-fixture = Click to set it down
hint-measure = Click two places to measure between them

# What the pointer has caught on, continued
snap-chain-start = Snap: where the walls began
snap-wall-middle = Snap: middle of { $what }
snap-square-to-wall = Snap: square to { $what }
snap-wall-face = Snap: face of { $what }
snap-extension = Snap: extension of { $what }
snap-square-to-last = Snap: square to the last piece
snap-crossing = Snap: where two lines cross
snap-fixture-edge = Snap: edge of { $what }
snap-fixture-middle = Snap: middle of { $what }
snap-back-to-wall = Snap: back to { $what }
snap-in-corner = Snap: in the corner
snap-opening-middle = Snap: in the middle
snap-opening-beside-corner = Snap: { $by } from the corner
snap-opening-as-far = Snap: as far from the corner as another opening
snap-opening-opposite = Snap: opposite { $what }

# What to do next, continued
hint-wall-bend = Click to set how far the wall bends
hint-opening-wall = Point at a wall
hint-door = Click to place it, or type the distance to the corner
hint-measure-to = Click another place
hint-measure-keep = Measured; click on to go on
hint-dimension-place = Click the next place, or aside to set it down
hint-label = Click where the text is to stand
hint-room-start = Type width × depth, or drag a room
hint-room-drag = Release at the far corner, or type the size
hint-room-place = Click to place it here
hint-room-side = It sticks to the side you point at; click to place it
hint-marquee = All inside is selected
hint-drag = Release to set it down
hint-underlay-scale = Click one end of a known length
hint-underlay-scale-to = Click its other end
hint-underlay-length = Type its length
hint-underlay-level = Click two places along a straight wall
hint-underlay-corners = Click the four corners of a rectangle in turn
hint-underlay-move = Drag the picture
