# What the pointer has caught on
snap-wall-end = 捕捉：墙端
snap-wall-line = 捕捉：墙线
snap-square = 捕捉：垂直
snap-aligned = 捕捉：和{ $what }的端头对齐
snap-grid = 捕捉：网格 { $step }

# What to do next
hint-wall-start = 点一下，从这里开始画墙
hint-wall-next = 再点一下定下一个墙角，或输入长度
hint-opening = 点一下放好；可输入离墙角的距离
hint-fixture = 移到位置，点一下放好
hint-measure = 点两处，量它们的距离

# What the pointer has caught on, continued
snap-chain-start = 捕捉：回到起点
snap-wall-middle = 捕捉：{ $what }中点
snap-square-to-wall = 捕捉：垂直于{ $what }
snap-wall-face = 捕捉：{ $what }墙面
snap-extension = 捕捉：{ $what }的延长线
snap-square-to-last = 捕捉：和上一段垂直
snap-crossing = 捕捉：两线相交
snap-fixture-edge = 捕捉：和{ $what }齐边
snap-fixture-middle = 捕捉：和{ $what }居中
snap-back-to-wall = 捕捉：背靠{ $what }
snap-in-corner = 捕捉：靠墙角
snap-opening-middle = 捕捉：居中
snap-opening-beside-corner = 捕捉：离墙角 { $by }
snap-opening-as-far = 捕捉：和另一个门窗同样离角
snap-opening-opposite = 捕捉：正对{ $what }

# What to do next, continued
hint-wall-bend = 再点一下，定弧的弯度
hint-opening-wall = 移到一道墙上
hint-door = 点一下放好；可输入离墙角的距离
hint-measure-to = 再点一处
hint-measure-keep = 量好了；可以接着点
hint-dimension-place = 接着点下一处，或点旁边放好
hint-label = 点一下要写字的地方
hint-room-start = 输入净宽×净深，或拖出一间
hint-room-drag = 拖到对角松开，或输入尺寸
hint-room-place = 点一下放在这里
hint-room-side = 移到哪一边就贴在哪一边，点一下放好
hint-marquee = 框住的都会选中
hint-drag = 松开就放在这里
hint-underlay-scale = 点已知长度的一头
hint-underlay-scale-to = 再点另一头
hint-underlay-length = 输入这一段的长度
hint-underlay-level = 沿一道直墙点两处
hint-underlay-corners = 依次点一个长方形的四个角
hint-underlay-move = 拖动底图
