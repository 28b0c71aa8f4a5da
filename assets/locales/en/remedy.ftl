# Doors
remedy-widen-sliding = Widen the doorway, fit a sliding door
remedy-widen-folding = Widen the doorway, fit a folding door
remedy-slide-door = Replace the hinged door by a sliding one
remedy-fold-door = Replace the hinged door by a folding one
remedy-swing-clear-hinges = Fit swing-clear hinges
remedy-rehang-outward = Rehang the door to open outward
remedy-remove-threshold = Take out the threshold and level the floor
remedy-threshold-ramp = Put a small ramp at the threshold
remedy-lever-handle = Replace the knob by a lever handle
remedy-door-viewer = Add a low door viewer

# Bathroom
remedy-toilet-bars = Fit grab bars beside the toilet
remedy-bath-bars = Fit grab bars at the shower
remedy-wall-seat = Fit a folding shower seat
remedy-shower-chair = Provide a shower chair
remedy-raise-toilet = Fit a raised toilet seat
remedy-seat-toilet = Replace the squat pan by a toilet
remedy-level-shower = Make the shower floor level, without a curb
remedy-lever-tap = Fit a lever or sensor tap
remedy-thermostatic-shower = Fit a thermostatic shower tap
remedy-knee-basin = Fit a basin with room for knees
remedy-lower-basin = Lower the basin
remedy-bath-heater = Fit a bathroom heater

# Bedroom and living room
remedy-bed-rail = Fit a rail for getting up at the bed
remedy-raise-bed = Raise the bed on blocks
remedy-lower-bed = Replace the bed by a height-adjustable one
remedy-bed-switch = Fit a two-way switch at the bed
remedy-fix-furniture = Fix the furniture to the wall
remedy-clothes-rail = Fit a clothes rail that comes down
remedy-clear-rugs = Take loose rugs away
remedy-move-furniture = Move furniture to free the way
remedy-remove-furniture = Take furniture out to free the way

# Kitchen
remedy-flame-cutoff-hob = Fit a hob with flame cut-off
remedy-lower-worktop = Lower the worktop and leave room for knees
remedy-knee-sink = Leave room for knees under the sink
remedy-lower-cabinet = Fit a pull-down wall cabinet

# Floors, light, switches
remedy-non-slip-floor = Make the floor non-slip
remedy-brighter-lamp = Fit a brighter lamp
remedy-move-switch = Move the switch within reach
remedy-contrast-marks = Apply high-contrast marks
remedy-shoe-seat = Put a seat for changing shoes at the entrance

# Calls and alarms
remedy-call-button = Fit an emergency call button
remedy-longer-cord = Lengthen the pull cord to near the floor
remedy-wearable-call = Provide a wearable call device
remedy-night-light = Fit a night light with a sensor
remedy-smoke-alarm = Fit a smoke alarm
remedy-gas-alarm = Fit a gas alarm
remedy-water-alarm = Fit a water leak alarm
remedy-fall-detector = Fit a fall detector
remedy-doorbell = Fit a doorbell
remedy-flashing-bell = Fit a doorbell with a flashing light

# What must be known before the work
condition-check-pipes-in-wall = Look for pipes and cables in the wall first, and make sure that it carries no load
condition-check-waterproofing = Renew the waterproofing after the floor is opened, and test it with standing water
condition-ramp-on-lower-side = The ramp lies on the lower side and must not stop the leaf
condition-back-plate = This wall does not hold expansion bolts: use a back plate or bolts through the wall
condition-check-wall-material = Knock on this wall first: a hollow one needs a back plate or bolts through the wall

edit-carry-out-remedies = Carry out the plan of works
