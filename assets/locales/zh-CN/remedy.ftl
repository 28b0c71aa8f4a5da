# Doors
remedy-widen-sliding = 门洞拓宽，改推拉门
remedy-widen-folding = 门洞拓宽，改折叠门
remedy-slide-door = 平开门改推拉门
remedy-fold-door = 平开门改折叠门
remedy-swing-clear-hinges = 换偏移铰链
remedy-rehang-outward = 门改向外开
remedy-remove-threshold = 拆掉门槛，找平
remedy-threshold-ramp = 门槛加小坡道
remedy-lever-handle = 球形锁换杆式把手
remedy-door-viewer = 加一个低位猫眼

# Bathroom
remedy-toilet-bars = 坐便器旁装扶手
remedy-bath-bars = 淋浴处装扶手
remedy-wall-seat = 淋浴处装上翻坐凳
remedy-shower-chair = 配一把洗澡椅
remedy-raise-toilet = 坐便器加高座圈
remedy-seat-toilet = 蹲便改坐便
remedy-level-shower = 淋浴区做平，不留挡水条
remedy-lever-tap = 换杆式或感应龙头
remedy-thermostatic-shower = 换恒温淋浴龙头
remedy-knee-basin = 换下面能容膝的洗手盆
remedy-lower-basin = 洗手盆降低
remedy-bath-heater = 装浴室取暖器

# Bedroom and living room
remedy-bed-rail = 床边装起身扶手
remedy-raise-bed = 床脚垫高
remedy-lower-bed = 换可升降的床
remedy-bed-switch = 床头装双控开关
remedy-fix-furniture = 家具固定在墙上
remedy-clothes-rail = 换能降下来的晾衣杆
remedy-clear-rugs = 收起活动的地毯
remedy-move-furniture = 家具挪开，让出通道
remedy-remove-furniture = 家具搬走，让出通道

# Kitchen
remedy-flame-cutoff-hob = 换带熄火保护的灶具
remedy-lower-worktop = 台面降低，下面能容膝
remedy-knee-sink = 水槽下面改成能容膝
remedy-lower-cabinet = 装能拉下来的吊柜

# Floors, light, switches
remedy-non-slip-floor = 地面做防滑
remedy-brighter-lamp = 换更亮的灯
remedy-move-switch = 开关移到够得着的高度
remedy-contrast-marks = 贴高对比的警示条
remedy-shoe-seat = 玄关放换鞋凳

# Calls and alarms
remedy-call-button = 装紧急呼叫按钮
remedy-longer-cord = 拉绳加长到地面附近
remedy-wearable-call = 配随身呼叫器
remedy-night-light = 装感应夜灯
remedy-smoke-alarm = 装烟雾报警器
remedy-gas-alarm = 装燃气报警器
remedy-water-alarm = 装漏水报警器
remedy-fall-detector = 装跌倒探测器
remedy-doorbell = 装门铃
remedy-flashing-bell = 换带闪光的门铃

# What must be known before the work
condition-check-pipes-in-wall = 开工前先查墙里的水管、电线，并确认这道墙不承重
condition-check-waterproofing = 拆地面后要重做防水，并做闭水试验
condition-ramp-on-lower-side = 坡道放在低的一侧，不能挡住门扇
condition-back-plate = 这面墙挂不住膨胀螺栓，要加背板或对穿固定
condition-check-wall-material = 先敲一敲这面墙：空心墙要加背板或对穿固定

edit-carry-out-remedies = 按方案改造
