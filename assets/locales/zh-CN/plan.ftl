# How a value is known
origin-measured = 实测
origin-derived = 推算
origin-assumed = 假定

# Walls
structure-load-bearing = 承重墙
structure-partition = 隔墙
structure-unknown = 还不清楚
wall-material-brick = 实心砖
wall-material-concrete = 混凝土
wall-material-block = 空心砖、加气块
wall-material-light = 轻质隔墙
wall-material-screen = 玻璃、栏杆、屏风
wall-material-unknown = 还不清楚

# Doors, windows, open doorways
opening-door = 门
opening-window = 窗
opening-pass-through = 空门洞
door-operation-hinged = 平开
door-operation-swing-clear = 平开，偏移铰链
door-operation-double = 双扇平开
door-operation-sliding-on-wall = 推拉，贴墙
door-operation-sliding-in-wall = 推拉，入墙或叠扇
door-operation-folding = 折叠

# How a clear width was found
clear-width-entered = 开着门实测
clear-width-from-parts = 门洞减去门框和门扇
clear-width-usual = 门洞减去这类门常占的宽度
clear-width-open = 没有门扇，按整个门洞

# Rooms
room-use-living = 起居室
room-use-bedroom = 卧室
room-use-kitchen = 厨房
room-use-bathroom = 卫生间
room-use-dining = 餐厅
room-use-passage = 过道
room-use-entry = 玄关
room-use-balcony = 阳台
room-use-storage = 储藏间
room-use-shared-corridor = 公共走廊
room-use-other = 其他房间

# What cannot be as it is drawn
problem-opening-beyond-wall = 门窗超出墙 { $by } 毫米
problem-openings-overlap = 同一道墙上的门窗叠住了
problem-wall-without-length = 这道墙没有长度
problem-room-not-closed = 还没围合
problem-rooms-merged = 两个房间连成了一间

# Fixtures: bathroom
fixture-toilet = 坐便器
fixture-squat-pan = 蹲便器
fixture-basin = 洗手盆
fixture-shower = 淋浴
fixture-bathtub = 浴缸
fixture-shower-seat = 洗澡椅
fixture-grab-bar = 扶手
fixture-folding-bar = 上翻扶手
fixture-mirror = 镜子
fixture-water-heater = 热水器
fixture-bath-heater = 浴霸
fixture-floor-drain = 地漏

# Fixtures: bedroom and living room
fixture-bed = 床
fixture-care-bed = 护理床
fixture-bed-rail = 床边扶手
fixture-bedside-table = 床头柜
fixture-wardrobe = 衣柜
fixture-chest = 矮柜
fixture-sofa = 沙发
fixture-armchair = 扶手椅
fixture-coffee-table = 茶几
fixture-tv-cabinet = 电视柜
fixture-table = 餐桌
fixture-chair = 椅子
fixture-desk = 书桌
fixture-bookshelf = 书架
fixture-shoe-cabinet = 鞋柜
fixture-shoe-seat = 换鞋凳
fixture-plant = 植物
fixture-rug = 地毯
fixture-radiator = 暖气片
fixture-curtain = 窗帘

# Fixtures: kitchen, laundry, balcony
fixture-counter = 台面
fixture-sink = 水槽
fixture-hob = 灶台
fixture-range-hood = 吸油烟机
fixture-wall-cabinet = 吊柜
fixture-mid-shelf = 中部置物架
fixture-fridge = 冰箱
fixture-washing-machine = 洗衣机
fixture-clothes-rail = 晾衣杆

# Fixtures: floors and stairs
fixture-ramp = 坡道
fixture-stairs = 楼梯
fixture-column = 柱子、管井
fixture-handrail = 走廊扶手
fixture-non-slip-mat = 防滑垫

# Fixtures: electrics, calls and alarms
fixture-switch = 开关
fixture-socket = 插座
fixture-lamp = 灯
fixture-night-light = 感应夜灯
fixture-call-button = 紧急呼叫按钮
fixture-pull-cord = 拉绳报警
fixture-smoke-alarm = 烟雾报警器
fixture-gas-alarm = 燃气报警器
fixture-water-alarm = 漏水报警器
fixture-fall-detector = 跌倒探测器
fixture-doorbell = 门铃

# Fixtures: aids that stand in the room
fixture-wheelchair-place = 轮椅停放处
fixture-hoist = 移位机
fixture-commode-chair = 坐便椅

# Fixtures: anything else
fixture-other = 其他物品

# Surveyed, and how to measure it: doors and windows
attribute-clear-width = 通行净宽
attribute-clear-width-how = 门开到直角，从门扇量到对面门框
attribute-frame-width = 单边门框宽
attribute-frame-width-how = 量一侧门框，从墙洞边量到内沿
attribute-leaf-thickness = 门扇厚度
attribute-leaf-thickness-how = 打开门，在门边量门扇的厚度
attribute-threshold-height = 门槛高度
attribute-threshold-height-how = 用卷尺从较低一侧地面量到门槛顶
attribute-threshold-beveled = 门槛有缓坡
attribute-threshold-beveled-how = 量坡长和坡高，坡长满十倍坡高选是
attribute-handle-height = 把手高度
attribute-handle-height-how = 从地面量到把手的中心
attribute-handle-is-lever = 把手不用拧
attribute-handle-is-lever-how = 握拳开门，不用手指也能开选是
attribute-opens-from-outside = 从外面能开锁
attribute-opens-from-outside-how = 从里面锁上，在外面能打开选是
attribute-opening-force = 开启用力
attribute-opening-force-how = 测力计挂在把手上，读刚拉动时的数
attribute-has-view-panel = 门外能察觉动静
attribute-has-view-panel-how = 关上门，在外面能知道里面动静选是
attribute-has-low-viewer = 坐着能看门外
attribute-has-low-viewer-how = 坐在户门内侧，能看到门外是谁选是

# Surveyed, and how to measure it: rooms
attribute-illuminance = 夜间地面照度
attribute-illuminance-how = 天黑后开灯，照度计放房间中间地面
attribute-wet-slip = 湿地面摆值
attribute-wet-slip-how = 在常走处浇湿地面，用摆式仪测
attribute-floor-non-slip = 地面不滑
attribute-floor-non-slip-how = 洒水后用湿鞋底蹭地，不打滑选是
attribute-loose-rugs = 路上有地垫、电线
attribute-loose-rugs-how = 沿常走的路看，有地垫或电线选是
attribute-winter-temperature = 冬天洗澡时室温
attribute-winter-temperature-how = 冬天洗澡时，在淋浴处一米高量气温
attribute-good-contrast = 颜色分明
attribute-good-contrast-how = 在门口看扶手和开关，一眼看清选是

# Surveyed, and how to measure it: furniture and fittings
attribute-seat-height = 坐面高度
attribute-seat-height-how = 从地面量到坐面、床垫或浴缸沿
attribute-surface-height = 台面高度
attribute-surface-height-how = 从地面量到台面或洗手盆上沿
attribute-knee-width = 容膝宽度
attribute-knee-width-how = 在台面下量左右之间的空当
attribute-knee-height = 容膝高度
attribute-knee-height-how = 在前沿从地面量到台面下最低处
attribute-knee-depth = 容膝深度
attribute-knee-depth-how = 在膝盖高处从前沿量到里面挡住处
attribute-step-height = 坎的高度
attribute-step-height-how = 从外侧地面量到要跨过的坎顶
attribute-control-height = 操作高度
attribute-control-height-how = 从地面量到手碰的开关、龙头中心
attribute-easy-control = 不用拧就能用
attribute-easy-control-how = 握拳试用，能压、能拨或感应选是
attribute-thermostatic = 热水恒温
attribute-thermostatic-how = 看淋浴龙头，有恒温钮和刻度选是
attribute-flame-cutoff = 熄火自动断气
attribute-flame-cutoff-how = 看灶眼旁，有熄火感应针选是
attribute-cord-end-height = 拉绳下端高度
attribute-cord-end-height-how = 让拉绳垂下，从地面量到绳子末端
attribute-bar-diameter = 扶手直径
attribute-bar-diameter-how = 用卡尺在手握处量扶手直径
attribute-wall-gap = 扶手离墙
attribute-wall-gap-how = 在扶手中段量内侧到墙面的空隙
attribute-fixed-to-wall = 固定在墙上
attribute-fixed-to-wall-how = 看背后有固定件，轻推不晃选是
attribute-switch-within-reach = 躺着能开关灯
attribute-switch-within-reach-how = 躺在床上伸手，能开关灯选是
attribute-flashes = 会闪光或震动
attribute-flashes-how = 按响一次，会闪光或震动选是
attribute-underside-height = 吊柜底高度
attribute-underside-height-how = 从地面量到吊柜底面
attribute-rail-height = 护栏高度
attribute-rail-height-how = 从室内地面垂直量到护栏顶
attribute-has-armrests = 有扶手可撑
attribute-has-armrests-how = 看座椅两侧，都有扶手可撑选是

# Surveyed, and how to measure it: the home
attribute-residual-current-breaker = 有漏电保护
attribute-residual-current-breaker-how = 看配电箱，开关上有测试键选是
attribute-wearable-call = 有随身呼叫器
attribute-wearable-call-how = 看是否戴在身上，按一下有回应选是
attribute-lift-access = 电梯到家门
attribute-lift-access-how = 坐电梯上楼，停在家门这层选是
attribute-steps-to-entrance = 出门有台阶
attribute-steps-to-entrance-how = 从街边走到家门，遇到台阶选是

# Elements by name
element-home = 全屋
element-wall = 墙
element-room = 房间
element-label = 文字“{ $text }”
element-dimension = 尺寸线
element-group = 组合（{ $count } 件）
element-underlay = 底图
element-entrance-door = 入户门
element-named = { $name }
element-of-room = { $room }{ $element }
element-in-room = { $room } · { $element }
