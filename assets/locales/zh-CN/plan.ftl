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

# Surveyed, and how to measure it: more of doors and windows
attribute-handle-projection = 把手凸出
attribute-handle-projection-how = 门开到直角，从门扇面量到把手最外处
attribute-has-closer = 有闭门器
attribute-has-closer-how = 松手看门会不会自己关上，会选是
attribute-closing-time = 关门最后一段用时
attribute-closing-time-how = 门自己关时，数最后一段用了几秒
attribute-strong-spring = 有强力弹簧
attribute-strong-spring-how = 推开门，弹回来很有劲选是
attribute-kick-plate-height = 护门板高度
attribute-kick-plate-height-how = 从门扇下沿量到护门板上沿，没有填 0
attribute-glass-marked = 玻璃门有醒目标识
attribute-glass-marked-how = 看玻璃上有没有醒目的条带，不是玻璃门也选是
attribute-door-contrast = 门和墙颜色分明
attribute-door-contrast-how = 站远一点看，门和墙一眼分得清选是
attribute-can-be-rehung = 内开门能改外开或推拉
attribute-can-be-rehung-how = 看门外有没有地方外开或推拉，有选是
attribute-landing-depth = 门前平台进深
attribute-landing-depth-how = 从门扇或坡道头起，量到平台另一头
attribute-sill-height = 窗台高度
attribute-sill-height-how = 从室内地面量到窗台面
attribute-bar-spacing = 栏杆间距
attribute-bar-spacing-how = 量栏杆之间最宽的空当

# Surveyed, and how to measure it: more of rooms
attribute-dry-slip = 干地面摩擦系数
attribute-dry-slip-how = 看地砖检测单上的静摩擦系数
attribute-slip-rating = 防滑等级 R
attribute-slip-rating-how = 看地砖背面或包装上的 R 后面的数
attribute-even-floor = 地面平整
attribute-even-floor-how = 走一圈，没有坑洼、翘边选是
attribute-low-gloss = 地面不反光、没有厚地毯
attribute-low-gloss-how = 逆着光看地面，不晃眼又没有厚地毯选是
attribute-corner-guards = 尖角有防护
attribute-corner-guards-how = 摸一遍家具和墙角，尖的都包住了选是
attribute-ceiling-height = 室内净高
attribute-ceiling-height-how = 从地面量到顶棚最低处
attribute-reading-illuminance = 看书处照度
attribute-reading-illuminance-how = 开灯，照度计放在看书的地方
attribute-worktop-illuminance = 操作台照度
attribute-worktop-illuminance-how = 开灯，照度计放在台面上
attribute-walls-take-rails = 墙面能装扶手
attribute-walls-take-rails-how = 敲便器和洗澡处的墙，声音实、墙够厚选是
attribute-ceiling-takes-hoist = 顶棚能挂移位机
attribute-ceiling-takes-hoist-how = 看顶棚是不是混凝土楼板，是选是
attribute-hook-height = 挂钩高度
attribute-hook-height-how = 从地面量到挂钩

# Surveyed, and how to measure it: more of furniture and fittings
attribute-bedside-illuminance = 床头照度
attribute-bedside-illuminance-how = 开床头灯，照度计放枕头上
attribute-seat-depth = 坐面进深
attribute-seat-depth-how = 从坐面前沿量到靠背或墙
attribute-bar-height = 扶手高度
attribute-bar-height-how = 从地面量到扶手上沿
attribute-lower-rail-height = 下层扶手高度
attribute-lower-rail-height-how = 从地面量到下层扶手上沿，没有填 0
attribute-vertical-top = 竖杆顶高度
attribute-vertical-top-how = 从地面量到竖杆上端，没有填 0
attribute-vertical-ahead = 竖杆在便器前多远
attribute-vertical-ahead-how = 从便器前沿水平量到竖杆
attribute-bar-load = 扶手承重
attribute-bar-load-how = 看扶手说明书或标签上的承重
attribute-rail-extension = 扶手端头水平延伸
attribute-rail-extension-how = 从起止处水平量到扶手端头
attribute-rail-end-turned = 扶手端头拐向墙或向下
attribute-rail-end-turned-how = 看扶手端头，拐进墙或向下弯选是
attribute-rail-warm = 扶手不滑、摸着不冰
attribute-rail-warm-how = 握一下扶手，不滑、不冰手选是
attribute-fixing-holds = 扶手固定得牢
attribute-fixing-holds-how = 用身体重量拉扶手，一点不动选是
attribute-between-bars = 两侧扶手间距
attribute-between-bars-how = 在便器两侧扶手之间量净距
attribute-bar-past-pan = 扶手伸出便器前沿
attribute-bar-past-pan-how = 从便器前沿水平量到扶手端头
attribute-back-support = 坐面前沿到靠背
attribute-back-support-how = 从坐面前沿量到能靠的地方
attribute-mirror-seated = 坐着照得到镜子
attribute-mirror-seated-how = 坐在盆前，看得到自己的脸选是
attribute-mirror-bottom = 镜子下沿高度
attribute-mirror-bottom-how = 从地面量到镜子下沿
attribute-curtain-entrance = 用浴帘或外开门
attribute-curtain-entrance-how = 看淋浴处，用浴帘或门向外开选是
attribute-hose-length = 花洒软管长度
attribute-hose-length-how = 拉直软管，量两头之间
attribute-tap-to-wall = 龙头离侧墙
attribute-tap-to-wall-how = 从龙头中心量到旁边的墙
attribute-toe-depth = 容脚深度
attribute-toe-depth-how = 贴着地面从前沿量到里面挡住处
attribute-adjustable = 高度能调
attribute-adjustable-how = 看台面能不能升降或换高度，能选是
attribute-set-back = 吊柜离台面前沿
attribute-set-back-how = 从台面前沿垂直看，量到吊柜面
attribute-shelf-height = 常用搁板高度
attribute-shelf-height-how = 从地面量到常用物品的搁板
attribute-shuttered-socket = 插座有保护门
attribute-shuttered-socket-how = 看插孔里有没有挡片，有选是
attribute-visible-at-night = 夜里看得见
attribute-visible-at-night-how = 关灯后看，开关发亮或颜色分明选是
attribute-below-ceiling = 离顶棚
attribute-below-ceiling-how = 从顶棚往下量到中心
attribute-from-outlet = 离送风口
attribute-from-outlet-how = 量到最近的空调或送风口
attribute-riser-height = 踏步高
attribute-riser-height-how = 量一级踏步的高度，取最高的一级
attribute-tread-depth = 踏步宽
attribute-tread-depth-how = 从一级的前沿量到上一级的前沿
attribute-tread-recess = 踏步前沿探出
attribute-tread-recess-how = 从踏步前沿水平量到下面的立板
attribute-stair-width = 梯段或坡道净宽
attribute-stair-width-how = 在扶手之间或墙之间量净宽
attribute-rail-sides = 有扶手的边数
attribute-rail-sides-how = 数一数，两侧、一侧还是没有
attribute-edges-marked = 踏步前沿醒目、防滑
attribute-edges-marked-how = 看每级前沿，颜色醒目又不滑选是
attribute-ramp-rise = 坡道升高
attribute-ramp-rise-how = 从低处地面量到坡顶的高度
attribute-ramp-run = 坡道水平长
attribute-ramp-run-how = 水平量坡道一段的长度
attribute-cross-slope = 横向坡度
attribute-cross-slope-how = 用水平尺横着量，算出一比几
attribute-edge-guard-height = 挡边高度
attribute-edge-guard-height-how = 从坡面量到挡边上沿，没有填 0

# Surveyed, and how to measure it: more of the home and the person
attribute-lighter-gas = 用的是天然气
attribute-lighter-gas-how = 问家里用天然气还是液化气，天然气选是
attribute-consumer-unit-height = 配电箱开关高度
attribute-consumer-unit-height-how = 从地面量到配电箱里的开关
attribute-gate-control-height = 单元门呼叫面板高度
attribute-gate-control-height-how = 从地面量到单元门的按键中心
attribute-lift-width = 电梯轿厢宽
attribute-lift-width-how = 量轿厢里面的宽
attribute-lift-depth = 电梯轿厢深
attribute-lift-depth-how = 量轿厢里面的深
attribute-lift-door-width = 电梯门净宽
attribute-lift-door-width-how = 电梯门全开时量净宽
attribute-approach-width = 楼外通道净宽
attribute-approach-width-how = 从街边到家门，量最窄的地方
attribute-inactivity-sensor = 有久不活动提醒
attribute-inactivity-sensor-how = 问有没有红外或水表监测，有选是
attribute-rescue-entry = 急救时有人能开门
attribute-rescue-entry-how = 问钥匙或密码谁有，有人能开选是
attribute-phone-from-floor = 倒在地上能打电话
attribute-phone-from-floor-how = 在地上试试，够得到或喊得应电话选是
attribute-items-within-reach = 常用东西不用爬高弯腰
attribute-items-within-reach-how = 看常用物品，不踩凳、不蹲下就拿得到选是
attribute-safe-footwear = 在家穿的鞋稳
attribute-safe-footwear-how = 看鞋，跟脚又防滑选是
attribute-pets-underfoot = 宠物常在脚边
attribute-pets-underfoot-how = 问猫狗会不会绊脚，会选是
attribute-outdoor-light = 门外路上有灯
attribute-outdoor-light-how = 天黑后看门外，看得清路选是
attribute-cane-in-use = 有合手的手杖
attribute-cane-in-use-how = 看手杖，高度合适、脚垫没磨平选是
attribute-walker-in-use = 有合适的轮椅或助行器
attribute-walker-in-use-how = 看轮椅或助行器，大小合适、刹车好用选是
attribute-magnifier-in-use = 有放大镜或助视器
attribute-magnifier-in-use-how = 问看药瓶用什么，有放大镜选是
attribute-hearing-aid-in-use = 有助听器
attribute-hearing-aid-in-use-how = 看平时戴不戴助听器，戴选是
attribute-eating-aid-in-use = 有自助餐具
attribute-eating-aid-in-use-how = 看餐具，粗柄勺、防洒碗有选是
attribute-wander-device = 有防走失装置
attribute-wander-device-how = 看身上有没有定位手环或胸卡，有选是
attribute-pressure-mattress = 有防压疮垫
attribute-pressure-mattress-how = 看床和轮椅上有没有防压疮垫，有选是
attribute-drawn-tolerance = 图上尺寸误差
attribute-drawn-tolerance-how = 量两道墙之间，和图上比一比差多少
attribute-is-schematic = 只有房间名单，没有尺寸
attribute-is-schematic-how = 没有画户型、只回答了问题选是
attribute-equipment-drawn = 扶手、报警器这些都看过了
attribute-equipment-drawn-how = 走一遍，小设备都画到图上了选是

# Seen there, though not drawn
attribute-bars-there = 旁边的扶手
attribute-bars-there-how = 数一数伸手够得到的扶手
attribute-call-there = 旁边有呼叫器
attribute-call-there-how = 看旁边有没有呼叫按钮或拉绳，有选是
attribute-shower-seat-there = 有洗澡坐的地方
attribute-shower-seat-there-how = 看有没有洗澡椅或浴凳，有选是
attribute-night-light-there = 有夜灯
attribute-night-light-there-how = 天黑后走过，灯会自己亮选是
attribute-smoke-alarm-there = 有烟雾报警器
attribute-smoke-alarm-there-how = 抬头看顶上，有报警器选是
attribute-gas-alarm-there = 有燃气报警器
attribute-gas-alarm-there-how = 看厨房墙上，有报警器选是
attribute-water-alarm-there = 有漏水报警器
attribute-water-alarm-there-how = 看水槽下和地漏旁，有选是
attribute-fall-detector-there = 有跌倒探测
attribute-fall-detector-there-how = 问有没有跌倒雷达或探测器，有选是
attribute-shoe-seat-there = 有换鞋坐的地方
attribute-shoe-seat-there-how = 看门口有没有凳子，有选是
attribute-bed-rail-there = 床边有扶手
attribute-bed-rail-there-how = 看床边有没有护栏或起身扶手，有选是
attribute-handrail-there = 有走廊扶手
attribute-handrail-there-how = 看墙上有没有连续的扶手，有选是
attribute-mirror-there = 有镜子
attribute-mirror-there-how = 看盆上方有没有镜子，有选是
attribute-shelf-there = 有中部搁架
attribute-shelf-there-how = 看吊柜下面有没有搁架，有选是
attribute-mat-there = 有防滑垫
attribute-mat-there-how = 看洗澡处地上，有防滑垫选是
attribute-bath-heater-there = 有浴霸或暖风
attribute-bath-heater-there-how = 看顶上有没有浴霸，有选是
attribute-lamp-there = 床边有灯
attribute-lamp-there-how = 看床头有没有灯，有选是
attribute-socket-there = 旁边有插座
attribute-socket-there-how = 看旁边有没有插座，有选是

# By tape, where the drawing is too close to call
attribute-gap-off = 最窄处实测
attribute-gap-off-how = 用卷尺量这里最窄的净距
attribute-front-off = 前面空地实测
attribute-front-off-how = 从前沿量到对面最近的东西
attribute-side-off = 旁边空地实测
attribute-side-off-how = 从侧边量到旁边最近的东西
attribute-turn-off = 回转圈实测
attribute-turn-off-how = 在地上比划最大的空圆，量直径
attribute-zone-off = 使用空间实测
attribute-zone-off-how = 按图上的框，在地上量少掉的那一边
attribute-center-off = 中心到墙实测
attribute-center-off-how = 从便器中心量到旁边的墙
attribute-nib-off = 门边墙垛实测
attribute-nib-off-how = 从门洞边量到拐角或最近的东西
attribute-size-off = 尺寸实测
attribute-size-off-how = 用卷尺量图上标出的这一段

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
