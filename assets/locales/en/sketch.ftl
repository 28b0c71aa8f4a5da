# What the pointer has caught on
snap-wall-end = Snap: wall end
snap-wall-line = Snap: wall line
snap-square = Snap: square
snap-aligned = Snap: in line with a corner
snap-grid = Snap: grid

# What to do next
hint-wall-start = Click where the wall begins
hint-wall-next = Click the next corner, or type a length
hint-opening = Point at a wall and click; F changes the hinge side
hint-fixture = Click to set it down; R turns it by 90°
hint-measure = Click two places to measure between them
