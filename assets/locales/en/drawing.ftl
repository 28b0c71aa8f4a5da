# Drawings of a plan
drawing-area = { $area } ㎡
