# Steps, as named beside undo
edit-draw-wall = 画墙 { $length } 毫米
edit-draw-walls = 画 { $count } 道墙
edit-move-corner = 移动墙角
edit-wall = 修改墙
edit-remove-wall = 删除墙
edit-place-opening = 加上{ $what }
edit-slide-opening = 移动{ $what }
edit-resize-opening = 改{ $what }的宽度
edit-remove-opening = 去掉{ $what }
edit-rehang-door = 换{ $what }的开向
edit-place-fixture = 放上{ $what }
edit-move-fixture = 移动{ $what }
edit-resize-fixture = 改{ $what }的大小
edit-remove-fixture = 拿走{ $what }
edit-name-room = 定为{ $what }
edit-record = 记下{ $what }

# Why a step cannot be made
refusal-gone = 图上已经没有这一项
refusal-wall-without-length = 墙要有长度
refusal-opening-wider-than-wall = 比墙宽 { $by } 毫米，放不下
refusal-opening-in-the-way = 这里已经有门窗
refusal-out-of-range = 可以填 { $low } 到 { $high } 毫米
