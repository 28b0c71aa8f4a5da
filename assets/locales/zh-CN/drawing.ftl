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

## Layers of drawings for CAD programs

cad-layer-wall-bearing = A-WALL-承重墙
cad-layer-wall-partition = A-WALL-隔墙
cad-layer-wall-unknown = A-WALL-待查墙
cad-layer-door = A-DOOR-门
cad-layer-window = A-WIND-窗
cad-layer-fixture = A-FIXT-固定设备
cad-layer-furniture = A-FURN-家具
cad-layer-fitting = A-FITT-墙面顶面设备
cad-layer-room-outline = A-AREA-房间轮廓
cad-layer-room-name = A-AREA-房间名称
cad-layer-dimension = A-DIMS-尺寸
cad-layer-note = A-NOTE-说明
cad-layer-demolish = A-DEMO-拆除
cad-layer-new = A-NEWW-新做
