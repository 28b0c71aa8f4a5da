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

# Surveyed, and how to measure it: more of doors and windows
attribute-handle-projection = Handle projection
attribute-handle-projection-how = Open the door square and measure from the leaf to the handle's outermost point
attribute-has-closer = Door closer
attribute-has-closer-how = Let go of the door; say yes if it shuts by itself
attribute-closing-time = Closing time
attribute-closing-time-how = Let the door shut itself and count the seconds of the last part
attribute-strong-spring = Strong spring
attribute-strong-spring-how = Push the door open; say yes if it springs back with force
attribute-kick-plate-height = Kick plate height
attribute-kick-plate-height-how = Measure from the foot of the leaf to the top of the plate; 0 if there is none
attribute-glass-marked = Glass is marked
attribute-glass-marked-how = Look for a band on the glass; say yes if the leaf is not glass
attribute-door-contrast = Door stands out
attribute-door-contrast-how = Step back; say yes if door and wall are told apart at once
attribute-can-be-rehung = Can be rehung
attribute-can-be-rehung-how = Look outside the door; say yes if it could open that way or slide
attribute-landing-depth = Landing depth
attribute-landing-depth-how = Measure from the door or the ramp's end to the far edge of the level place
attribute-sill-height = Sill height
attribute-sill-height-how = Measure from the floor inside to the sill
attribute-bar-spacing = Gap between bars
attribute-bar-spacing-how = Measure the widest gap between the bars

# Surveyed, and how to measure it: more of rooms
attribute-dry-slip = Dry friction
attribute-dry-slip-how = Read the static friction on the floor's test sheet
attribute-slip-rating = Slip rating R
attribute-slip-rating-how = Read the number behind R on the tile's back or box
attribute-even-floor = Floor is even
attribute-even-floor-how = Walk around; say yes if there are no dips or raised edges
attribute-low-gloss = Floor does not dazzle
attribute-low-gloss-how = Look against the light; say yes without glare or thick carpet
attribute-corner-guards = Corners are padded
attribute-corner-guards-how = Feel corners of furniture and walls; say yes if sharp ones are padded
attribute-ceiling-height = Clear height
attribute-ceiling-height-how = Measure from the floor to the lowest part of the ceiling
attribute-reading-illuminance = Light for reading
attribute-reading-illuminance-how = Put the meter where one reads, lamp on
attribute-worktop-illuminance = Light on the worktop
attribute-worktop-illuminance-how = Put the meter on the worktop, lamps on
attribute-walls-take-rails = Walls take rails
attribute-walls-take-rails-how = Knock on the walls at toilet and bath; say yes if they sound solid
attribute-ceiling-takes-hoist = Ceiling takes a hoist
attribute-ceiling-takes-hoist-how = Say yes if the ceiling is a concrete slab
attribute-hook-height = Hook height
attribute-hook-height-how = Measure from the floor to the hook

# Surveyed, and how to measure it: more of furniture and fittings
attribute-bedside-illuminance = Bedside light
attribute-bedside-illuminance-how = Put the meter on the pillow, bedside lamp on
attribute-seat-depth = Seat depth
attribute-seat-depth-how = Measure from the front edge of the seat to its back
attribute-bar-height = Bar height
attribute-bar-height-how = Measure from the floor to the top of the bar
attribute-lower-rail-height = Lower rail height
attribute-lower-rail-height-how = Measure from the floor to the top of the lower rail; 0 if there is none
attribute-vertical-top = Top of the upright
attribute-vertical-top-how = Measure from the floor to the upper end of the upright; 0 if there is none
attribute-vertical-ahead = Upright ahead of the bowl
attribute-vertical-ahead-how = Measure level from the bowl's front to the upright
attribute-bar-load = Bar load
attribute-bar-load-how = Read the load on the bar's label or leaflet
attribute-rail-extension = Rail extension
attribute-rail-extension-how = Measure level from where the way begins or ends to the rail's end
attribute-rail-end-turned = Rail end is turned
attribute-rail-end-turned-how = Look at the rail's end; say yes if it turns to the wall or down
attribute-rail-warm = Rail is warm
attribute-rail-warm-how = Grip the rail; say yes if it neither slips nor feels cold
attribute-fixing-holds = Fixing holds
attribute-fixing-holds-how = Pull the bar with your weight; say yes if nothing moves
attribute-between-bars = Between the bars
attribute-between-bars-how = Measure the clear distance between the two bars
attribute-bar-past-pan = Bar beyond the bowl
attribute-bar-past-pan-how = Measure level from the bowl's front to the bar's end
attribute-back-support = Back support
attribute-back-support-how = Measure from the front of the seat to what one leans on
attribute-mirror-seated = Mirror works seated
attribute-mirror-seated-how = Sit before the basin; say yes if you see your face
attribute-mirror-bottom = Mirror's lower edge
attribute-mirror-bottom-how = Measure from the floor to the mirror's lower edge
attribute-curtain-entrance = Curtain or outward leaf
attribute-curtain-entrance-how = Say yes if the shower has a curtain or its leaf opens outward
attribute-hose-length = Hose length
attribute-hose-length-how = Pull the hose straight and measure its length
attribute-tap-to-wall = Tap to side wall
attribute-tap-to-wall-how = Measure from the tap's middle to the wall beside it
attribute-toe-depth = Toe depth
attribute-toe-depth-how = Measure along the floor from the front edge to what stops the feet
attribute-adjustable = Height can be changed
attribute-adjustable-how = Say yes if the worktop moves or can be set to another height
attribute-set-back = Set back
attribute-set-back-how = Measure level from the worktop's front edge to the cupboard's face
attribute-shelf-height = Shelf height
attribute-shelf-height-how = Measure from the floor to the shelf for daily things
attribute-shuttered-socket = Socket has shutters
attribute-shuttered-socket-how = Look into the holes; say yes if flaps close them
attribute-visible-at-night = Seen at night
attribute-visible-at-night-how = Lights out: say yes if the switch glows or stands out
attribute-below-ceiling = Below the ceiling
attribute-below-ceiling-how = Measure from the ceiling down to the middle
attribute-from-outlet = From the air outlet
attribute-from-outlet-how = Measure to the nearest air outlet
attribute-riser-height = Riser
attribute-riser-height-how = Measure the height of a step; take the highest
attribute-tread-depth = Tread
attribute-tread-depth-how = Measure from one step's edge to the next
attribute-tread-recess = Tread overhang
attribute-tread-recess-how = Measure level from the step's edge to the board below
attribute-stair-width = Stair or ramp width
attribute-stair-width-how = Measure clear between walls or rails
attribute-rail-sides = Sides with a rail
attribute-rail-sides-how = Count: both sides, one, or none
attribute-edges-marked = Step edges are marked
attribute-edges-marked-how = Look at the edges; say yes if they stand out and do not slip
attribute-ramp-rise = Ramp rise
attribute-ramp-rise-how = Measure the height from the lower floor to the top
attribute-ramp-run = Ramp run
attribute-ramp-run-how = Measure the level length of one run
attribute-cross-slope = Cross slope
attribute-cross-slope-how = Lay a level across and work out one in how many
attribute-edge-guard-height = Edge guard
attribute-edge-guard-height-how = Measure from the ramp to the top of the guard; 0 if there is none

# Surveyed, and how to measure it: more of the home and the person
attribute-lighter-gas = Natural gas
attribute-lighter-gas-how = Ask what gas is used; say yes for natural gas
attribute-consumer-unit-height = Consumer unit height
attribute-consumer-unit-height-how = Measure from the floor to the switches in the box
attribute-gate-control-height = Gate panel height
attribute-gate-control-height-how = Measure from the ground to the keys at the building's door
attribute-lift-width = Lift width
attribute-lift-width-how = Measure the width inside the car
attribute-lift-depth = Lift depth
attribute-lift-depth-how = Measure the depth inside the car
attribute-lift-door-width = Lift door width
attribute-lift-door-width-how = Measure the clear width with the doors open
attribute-approach-width = Approach width
attribute-approach-width-how = Measure the narrowest place from street to flat door
attribute-inactivity-sensor = Inactivity sensor
attribute-inactivity-sensor-how = Ask for a motion or water-meter monitor; say yes if in use
attribute-rescue-entry = Rescuers can get in
attribute-rescue-entry-how = Ask who has a key or code; say yes if somebody can open
attribute-phone-from-floor = Phone from the floor
attribute-phone-from-floor-how = Try from the floor; say yes if a phone can be reached or hears you
attribute-items-within-reach = Things within reach
attribute-items-within-reach-how = Say yes if daily things need no stool and no crouching
attribute-safe-footwear = Shoes are safe
attribute-safe-footwear-how = Look at the shoes; say yes if they hold the foot and do not slip
attribute-pets-underfoot = Pets underfoot
attribute-pets-underfoot-how = Ask whether pets get between the feet
attribute-outdoor-light = Light outside
attribute-outdoor-light-how = After dark: say yes if the way outside is seen clearly
attribute-cane-in-use = Cane in use
attribute-cane-in-use-how = Look at the cane; say yes if its height suits and its foot is good
attribute-walker-in-use = Chair or walker in use
attribute-walker-in-use-how = Say yes if chair or walker fits and its brakes work
attribute-magnifier-in-use = Magnifier in use
attribute-magnifier-in-use-how = Ask how labels are read; say yes if there is a magnifier
attribute-hearing-aid-in-use = Hearing aid in use
attribute-hearing-aid-in-use-how = Say yes if a hearing aid is worn
attribute-eating-aid-in-use = Eating aids in use
attribute-eating-aid-in-use-how = Say yes if thick-handled spoons or no-spill bowls are used
attribute-wander-device = Locator in use
attribute-wander-device-how = Say yes if a locating bracelet or badge is worn
attribute-pressure-mattress = Pressure cushion in use
attribute-pressure-mattress-how = Say yes if bed or chair has a pressure cushion
attribute-drawn-tolerance = Error of the drawing
attribute-drawn-tolerance-how = Measure between two walls and compare with the drawing
attribute-is-schematic = Rooms only, no sizes
attribute-is-schematic-how = Say yes if no plan was drawn
attribute-equipment-drawn = Equipment was looked for
attribute-equipment-drawn-how = Say yes once bars, alarms and the like have all been drawn

# Seen there, though not drawn
attribute-bars-there = Bars beside it
attribute-bars-there-how = Count the bars within reach
attribute-call-there = Call device there
attribute-call-there-how = Say yes if a call button or cord is within reach
attribute-shower-seat-there = Shower seat there
attribute-shower-seat-there-how = Say yes if there is a seat for showering
attribute-night-light-there = Night light there
attribute-night-light-there-how = Walk through in the dark; say yes if a light comes on
attribute-smoke-alarm-there = Smoke alarm there
attribute-smoke-alarm-there-how = Look up; say yes if there is an alarm
attribute-gas-alarm-there = Gas alarm there
attribute-gas-alarm-there-how = Look at the kitchen walls; say yes if there is an alarm
attribute-water-alarm-there = Leak sensor there
attribute-water-alarm-there-how = Look under the sink and by the drain; say yes if there is one
attribute-fall-detector-there = Fall detector there
attribute-fall-detector-there-how = Ask for a fall radar or detector
attribute-shoe-seat-there = Seat for shoes there
attribute-shoe-seat-there-how = Say yes if there is a seat by the door
attribute-bed-rail-there = Bed rail there
attribute-bed-rail-there-how = Say yes if the bed has a rail or bar
attribute-handrail-there = Handrail there
attribute-handrail-there-how = Say yes if a rail runs along the wall
attribute-mirror-there = Mirror there
attribute-mirror-there-how = Say yes if there is a mirror above the basin
attribute-shelf-there = Shelf there
attribute-shelf-there-how = Say yes if there is a shelf below the wall cupboard
attribute-mat-there = Non-slip mat there
attribute-mat-there-how = Say yes if there is a non-slip mat
attribute-bath-heater-there = Bath heater there
attribute-bath-heater-there-how = Say yes if there is a bath heater
attribute-lamp-there = Lamp by the bed
attribute-lamp-there-how = Say yes if there is a lamp by the bed
attribute-socket-there = Socket there
attribute-socket-there-how = Say yes if there is a socket within reach

# By tape, where the drawing is too close to call
attribute-gap-off = Gap by tape
attribute-gap-off-how = Measure the narrowest clear gap here by tape
attribute-front-off = Depth in front by tape
attribute-front-off-how = Measure from the front edge to the nearest thing opposite
attribute-side-off = Width beside by tape
attribute-side-off-how = Measure from the side to the nearest thing beside it
attribute-turn-off = Turning circle by tape
attribute-turn-off-how = Mark the largest free circle on the floor and measure it
attribute-zone-off = Zone by tape
attribute-zone-off-how = Mark the drawn frame on the floor and measure the short side
attribute-center-off = Middle to wall by tape
attribute-center-off-how = Measure from the bowl's middle to the wall beside it
attribute-nib-off = Wall beside the latch by tape
attribute-nib-off-how = Measure from the opening's edge to the corner or the nearest thing
attribute-size-off = Size by tape
attribute-size-off-how = Measure the marked length by tape

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
