# Drawings of a plan
drawing-area = { $area } ㎡

# Readings on the plan
drawing-clear-width = clear { $value }
drawing-short-of = { $by } short
drawing-above = { $by } over
drawing-met = met
drawing-please-measure = please measure
drawing-circle-fits = Ø{ $diameter } fits
drawing-circle-unsure = Ø{ $diameter } to measure
drawing-circle-does-not-fit = Ø{ $diameter } does not fit

# Working drawings
drawing-window-sill = sill { $height }
drawing-net-size = net { $width }×{ $depth }
drawing-demolish = remove

## Layers of drawings for CAD programs

cad-layer-wall-bearing = A-WALL-BEARING
cad-layer-wall-partition = A-WALL-PARTITION
cad-layer-wall-unknown = A-WALL-UNKNOWN
cad-layer-door = A-DOOR
cad-layer-window = A-WIND
cad-layer-fixture = A-FIXT
cad-layer-furniture = A-FURN
cad-layer-fitting = A-FITT
cad-layer-room-outline = A-AREA-OUTLINE
cad-layer-room-name = A-AREA-NAME
cad-layer-dimension = A-DIMS
cad-layer-note = A-NOTE
cad-layer-demolish = A-DEMO
cad-layer-new = A-NEWW
