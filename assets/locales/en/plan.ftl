# How a value is known
origin-measured = Measured
origin-derived = Derived
origin-assumed = Assumed

# Walls
structure-load-bearing = Load-bearing wall
structure-partition = Partition
structure-unknown = Not known yet
wall-material-brick = Solid brick
wall-material-concrete = Concrete
wall-material-block = Hollow or aerated block
wall-material-light = Light partition
wall-material-screen = Glass, railing or screen
wall-material-unknown = Not known yet

# Doors, windows, open doorways
opening-door = Door
opening-window = Window
opening-pass-through = Open doorway
door-operation-hinged = Hinged
door-operation-swing-clear = Hinged, swing-clear
door-operation-double = Double, hinged
door-operation-sliding-on-wall = Sliding along the wall
door-operation-sliding-in-wall = Sliding, pocket or bypass
door-operation-folding = Folding

# How a clear width was found
clear-width-entered = Measured with the door open
clear-width-from-parts = Opening less frame and leaf
clear-width-usual = Opening less what such doors usually take
clear-width-open = No leaf: the whole opening

# Rooms
room-use-living = Living room
room-use-bedroom = Bedroom
room-use-kitchen = Kitchen
room-use-bathroom = Bathroom
room-use-dining = Dining room
room-use-passage = Passage
room-use-entry = Entry
room-use-balcony = Balcony
room-use-storage = Storage
room-use-shared-corridor = Shared corridor
room-use-other = Other room

# What cannot be as it is drawn
problem-opening-beyond-wall = The opening reaches { $by } mm beyond its wall
problem-openings-overlap = Two openings in one wall overlap
problem-wall-without-length = This wall has no length
problem-room-not-closed = Not enclosed yet
problem-rooms-merged = Two rooms have become one

# Fixtures: bathroom
fixture-toilet = Toilet
fixture-squat-pan = Squat pan
fixture-basin = Basin
fixture-shower = Shower
fixture-bathtub = Bathtub
fixture-shower-seat = Shower seat
fixture-grab-bar = Grab bar
fixture-folding-bar = Fold-up bar
fixture-mirror = Mirror
fixture-water-heater = Water heater
fixture-bath-heater = Bathroom heater
fixture-floor-drain = Floor drain

# Fixtures: bedroom and living room
fixture-bed = Bed
fixture-care-bed = Care bed
fixture-bed-rail = Bed rail
fixture-bedside-table = Bedside table
fixture-wardrobe = Wardrobe
fixture-chest = Chest of drawers
fixture-sofa = Sofa
fixture-armchair = Armchair
fixture-coffee-table = Coffee table
fixture-tv-cabinet = TV cabinet
fixture-table = Dining table
fixture-chair = Chair
fixture-desk = Desk
fixture-bookshelf = Bookshelf
fixture-shoe-cabinet = Shoe cabinet
fixture-shoe-seat = Shoe seat
fixture-plant = Plant
fixture-rug = Rug
fixture-radiator = Radiator
fixture-curtain = Curtain

# Fixtures: kitchen, laundry, balcony
fixture-counter = Worktop
fixture-sink = Sink
fixture-hob = Hob
fixture-range-hood = Range hood
fixture-wall-cabinet = Wall cupboard
fixture-mid-shelf = Mid-height shelf
fixture-fridge = Fridge
fixture-washing-machine = Washing machine
fixture-clothes-rail = Clothes rail

# Fixtures: floors and stairs
fixture-ramp = Ramp
fixture-stairs = Stairs
fixture-column = Column or shaft
fixture-handrail = Handrail
fixture-non-slip-mat = Non-slip mat

# Fixtures: electrics, calls and alarms
fixture-switch = Switch
fixture-socket = Socket
fixture-lamp = Lamp
fixture-night-light = Night light
fixture-call-button = Call button
fixture-pull-cord = Pull cord
fixture-smoke-alarm = Smoke alarm
fixture-gas-alarm = Gas alarm
fixture-water-alarm = Leak sensor
fixture-fall-detector = Fall detector
fixture-doorbell = Doorbell

# Fixtures: aids that stand in the room
fixture-wheelchair-place = Wheelchair place
fixture-hoist = Hoist
fixture-commode-chair = Commode chair

# Fixtures: anything else
fixture-other = Other thing

# Surveyed, and how to measure it: doors and windows
attribute-clear-width = Clear width
attribute-clear-width-how = Open the door to a right angle and measure from the leaf to the opposite frame
attribute-frame-width = Frame width, one side
attribute-frame-width-how = Measure one side of the frame, from the edge of the hole to its inner edge
attribute-leaf-thickness = Leaf thickness
attribute-leaf-thickness-how = Open the door and measure the leaf at its edge
attribute-threshold-height = Threshold height
attribute-threshold-height-how = Measure with a tape from the lower floor beside it to the top of the threshold
attribute-threshold-beveled = Threshold is beveled
attribute-threshold-beveled-how = Measure the slope; yes if it is at least ten times as long as high
attribute-handle-height = Handle height
attribute-handle-height-how = Measure from the floor to the middle of the handle
attribute-handle-is-lever = Handle needs no grip
attribute-handle-is-lever-how = Work the handle with a closed fist; yes if it opens
attribute-opens-from-outside = Lock opens from outside
attribute-opens-from-outside-how = Lock it from inside; yes if it can be opened from outside
attribute-opening-force = Force to open
attribute-opening-force-how = Hook a force gauge to the handle and read it as the leaf starts to move
attribute-has-view-panel = Fall is noticed from outside
attribute-has-view-panel-how = Close the door; yes if someone outside can see or hear what happens inside
attribute-has-low-viewer = Viewer at seated height
attribute-has-low-viewer-how = Sit inside the entrance door; yes if you can see who is outside

# Surveyed, and how to measure it: rooms
attribute-illuminance = Light on the floor at night
attribute-illuminance-how = After dark, with the lamps on, read a light meter on the floor in mid-room
attribute-wet-slip = Wet pendulum value
attribute-wet-slip-how = Wet the floor where people walk and test it with a pendulum
attribute-floor-non-slip = Floor does not slip
attribute-floor-non-slip-how = Wet the floor and rub it with a wet shoe sole; yes if it grips
attribute-loose-rugs = Loose rugs or cables
attribute-loose-rugs-how = Walk the usual way; yes if rugs, cables or clutter lie on it
attribute-winter-temperature = Bathing temperature in winter
attribute-winter-temperature-how = In winter, at bathing time, read a thermometer 1 m up at the shower
attribute-good-contrast = Good contrast
attribute-good-contrast-how = Look from the door; yes if bars and switches stand out at a glance

# Surveyed, and how to measure it: furniture and fittings
attribute-seat-height = Seat height
attribute-seat-height-how = Measure from the floor to the top of the seat, mattress or bath rim
attribute-surface-height = Surface height
attribute-surface-height-how = Measure from the floor to the top of the worktop or basin
attribute-knee-width = Knee space, width
attribute-knee-width-how = Measure the free width from side to side under the worktop or basin
attribute-knee-height = Knee space, height
attribute-knee-height-how = At the front edge, measure from the floor to the lowest point above
attribute-knee-depth = Knee space, depth
attribute-knee-depth-how = At knee height, measure from the front edge to what stops the knees
attribute-step-height = Step height
attribute-step-height-how = Measure from the floor outside to the top of the edge to step over
attribute-control-height = Control height
attribute-control-height-how = Measure from the floor to the middle of what the hand works
attribute-easy-control = Easy to work
attribute-easy-control-how = Try it with a closed fist; yes if it presses, tips or works by itself
attribute-thermostatic = Thermostatic
attribute-thermostatic-how = Look at the mixer; yes if it has a thermostat knob with degrees
attribute-flame-cutoff = Flame cut-off
attribute-flame-cutoff-how = Look beside the burners; yes if there is a flame sensor pin
attribute-cord-end-height = Height of the cord's end
attribute-cord-end-height-how = Let the cord hang and measure from the floor to its end
attribute-bar-diameter = Bar diameter
attribute-bar-diameter-how = Measure the bar with calipers where the hand holds it
attribute-wall-gap = Gap to the wall
attribute-wall-gap-how = Halfway along, measure from the inner side of the bar to the wall
attribute-fixed-to-wall = Fixed to the wall
attribute-fixed-to-wall-how = Look for brackets behind it and push gently; yes if it stays put
attribute-switch-within-reach = Light switch within reach in bed
attribute-switch-within-reach-how = Lie on the bed and reach out; yes if the light can be switched
attribute-flashes = Flashes or shakes
attribute-flashes-how = Set it off once; yes if it also flashes or shakes
attribute-underside-height = Underside height
attribute-underside-height-how = Measure from the floor to the underside of the cupboard
attribute-rail-height = Rail height
attribute-rail-height-how = Measure straight up from the floor inside to the top of the rail
attribute-has-armrests = Has armrests
attribute-has-armrests-how = Look at both sides of the seat; yes if both have arms to push up from

# Surveyed, and how to measure it: the home
attribute-residual-current-breaker = Residual-current breaker
attribute-residual-current-breaker-how = Look into the fuse box; yes if a breaker has a test button
attribute-wearable-call = Wearable call button
attribute-wearable-call-how = See that it is worn and press it once; yes if someone answers
attribute-lift-access = Lift to the flat
attribute-lift-access-how = Take the lift up; yes if it stops on the flat's floor
attribute-steps-to-entrance = Steps to the entrance
attribute-steps-to-entrance-how = Walk from the street to the flat door; yes if there are steps

# Elements by name
element-home = Whole home
element-wall = Wall
element-room = Room
element-label = Note “{ $text }”
element-dimension = Dimension
element-group = Group of { $count }
element-underlay = Underlay
element-entrance-door = Entrance door
element-named = { $name }
element-of-room = { $room }: { $element }
element-in-room = { $room } · { $element }
