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
