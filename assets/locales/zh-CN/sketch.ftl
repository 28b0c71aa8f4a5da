# What the pointer has caught on
snap-wall-end = 捕捉：墙端
snap-wall-line = 捕捉：墙线
snap-square = 捕捉：垂直
snap-aligned = 捕捉：对齐墙角
snap-grid = 捕捉：网格

# What to do next
hint-wall-start = 点一下，从这里开始画墙
hint-wall-next = 再点一下定下一个墙角，或输入长度
hint-opening = 移到墙上，点一下放好；F 键换门轴
hint-fixture = 移到位置，点一下放好；R 键转 90°
hint-measure = 点两处，量它们的距离
