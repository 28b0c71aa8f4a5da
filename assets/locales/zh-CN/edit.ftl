# Steps, as named beside undo
edit-draw-wall = 画墙 { $length } 毫米
edit-draw-walls = 画 { $count } 道墙
edit-move-corner = 移动墙角
edit-wall = 修改墙
edit-move-wall = 移动墙
edit-set-length = 墙长改为 { $length }
edit-stretch = 整体伸缩 { $by }
edit-bend-wall = 弯墙
edit-split-wall = 断开墙
edit-join-walls = 接成一道墙
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
edit-turn-fixture = 转动{ $what }
edit-move-selection = 移动 { $count } 项
edit-turn-selection = 转动 { $count } 项
edit-remove-selection = 删除 { $count } 项
edit-mirror = 镜像户型
edit-align = 对齐 { $count } 件
edit-distribute = 等距 { $count } 件
edit-paste = 粘贴 { $count } 项
edit-write-label = 写文字
edit-rewrite-label = 改文字
edit-draw-dimension = 标尺寸
edit-redraw-dimension = 改尺寸线
edit-group = 组合 { $count } 项
edit-ungroup = 拆开组合
edit-add-level = 加一层
edit-level = 改楼层
edit-remove-level = 删掉楼层
edit-add-underlay = 放底图
edit-underlay = 调底图
edit-remove-underlay = 去掉底图
edit-home-facts = 改房屋资料

# Why a step cannot be made
refusal-gone = 图上已经没有这一项
refusal-wall-without-length = 墙要有长度
refusal-wall-there = 这里已经有墙
refusal-not-in-line = 两道墙不在一条线上
refusal-too-few = 先多选几件
refusal-last-level = 至少要留一层
refusal-opening-wider-than-wall = 比墙宽 { $by } 毫米，放不下
refusal-opening-in-the-way = 这里已经有门窗
refusal-out-of-range = 可以填 { $low } 到 { $high } 毫米

# Lining up
align-left = 左边对齐
align-center-x = 左右居中
align-right = 右边对齐
align-top = 上边对齐
align-center-y = 上下居中
align-bottom = 下边对齐
edit-pick = 换产品
edit-refusal = 记下不做的原因
edit-simulate = 改试算的补贴
edit-rules = 改评估规则
edit-tenure = 填房屋产权

# Steps, continued
edit-opening = 修改{ $what }
edit-rename-fixture = 给{ $what }起名
edit-turn-home = 转动户型 90°
edit-draw-room = 画房间 { $width }×{ $depth }
edit-walls = 修改 { $count } 道墙
