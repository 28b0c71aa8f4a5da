# Drawings of a plan
drawing-area = { $area } ㎡

# Readings on the plan
drawing-clear-width = 净宽 { $value }
drawing-short-of = 不足 { $by }
drawing-above = 高出 { $by }
drawing-met = 满足
drawing-please-measure = 请量一下
drawing-circle-fits = Ø{ $diameter } 放得下
drawing-circle-unsure = Ø{ $diameter } 请量一下
drawing-circle-does-not-fit = Ø{ $diameter } 放不下

# Working drawings
drawing-window-sill = 窗台 { $height }
drawing-net-size = 净 { $width }×{ $depth }
drawing-demolish = 拆
