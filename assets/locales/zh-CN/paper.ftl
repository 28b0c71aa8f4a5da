# Names and days
paper-day = { $year } 年 { $month } 月 { $day } 日
paper-polite-woman = { $name }女士
paper-polite-man = { $name }先生
paper-polite-teacher = { $name }老师
paper-comma = ，
paper-list-comma = 、
paper-semicolon = ；
# Nothing stands between two Chinese sentences.
paper-between-sentences = {""}

# The family, page one
paper-title = { $name }家　改造建议
paper-title-unnamed = 居家改造建议
paper-valid-until = 有效期到 *{ $day }*
paper-hello = { $name }，您好。
paper-age = { $age } 岁
paper-lives-alone = 一个人住
paper-lives-spouse = 和老伴一起住
paper-lives-children = 和子女一起住
paper-lives-others = 和别人一起住
paper-walks-cane = 走路拄手杖
paper-walks-frame = 走路扶助行架
paper-walks-rollator = 走路推助行车
paper-sits-pushed = 出入坐轮椅，有人推
paper-sits-chair = 出入坐轮椅
paper-sits-powered = 出入坐电动轮椅
paper-stays-in-bed = 大部分时间在床上
paper-sees-badly = 看东西不太清楚
paper-hears-badly = 听声音不太清楚
paper-you-are = 您{ $facts }。
paper-three-things = 这份建议讲三件事：今天难在哪里，先改什么，要花多少钱。
paper-hardest =
    { $count ->
        [0] 今天没有看到难处
        [1] 今天最难的一件事
        [2] 今天最难的两件事
       *[3] 今天最难的三件事
    }
paper-more-hard = 另外还有 { $count } 处不方便，下一页在图上标出改法。
paper-trouble-door-chair = 轮椅进不了{ $place }
paper-trouble-door = { $place }的门不好走
paper-trouble-toilet = 坐下、站起没有可扶的
paper-trouble-bathing = 洗澡容易滑倒
paper-trouble-bed = 上床下床难
paper-trouble-room = { $place }里转不开身
paper-trouble-kitchen = 厨房用着不顺手
paper-trouble-calling = 出了事叫不到人
paper-trouble-light = 夜里看不清路
paper-trouble-floor = 地面容易滑、容易绊
paper-say-door-chair = 门打开只有 { $have } 厘米宽，您的轮椅宽 { $chair } 厘米，*差 { $short } 厘米*。
paper-say-door = 门打开有 { $have } 厘米宽，最好有 { $want } 厘米，*差 { $short } 厘米*。
paper-say-threshold = 门口有一道 { $value } 厘米高的门槛。
paper-say-turning = 能转身的地方只有 { $have } 厘米宽，轮椅转身要 { $want } 厘米。
paper-say-short = { $what }：现在 { $have } 厘米，*差 { $short } 厘米*。
paper-say-over = { $what }：现在 { $have } 厘米，*高出 { $short } 厘米*。
paper-say-between = { $what }：现在 { $have } 厘米，{ $low }～{ $high } 厘米最合适。
paper-say-plain = { $what }。
paper-door-is = 门 { $value }
paper-chair-is = 轮椅 { $value }
paper-only = 只有 { $value }
paper-if-not-approved = 补助还在等街道批准。*没批下来，要自己付 { $amount } 元。*
paper-first-step-alone = 也可以先只做{ $step }，{ $amount } 元。
paper-first-step-alone-clearing = 也可以先只做{ $step }，连清运 { $amount } 元。

# The family, page two
paper-step =
    { $number ->
        [1] 第一步
        [2] 第二步
       *[3] 第三步
    }
paper-step-titled = { $step }　{ $what }
paper-aim-access = 进得去，转得开
paper-aim-safety = 不摔倒，不烫着，叫得到人
paper-aim-ease = 自己做更轻松（可以以后再做）
paper-placed = { $place }：{ $what }
paper-still-hard = 改完仍做不到的：
paper-not-this-time = 这次没有做的：
paper-you-refused = 您说不要的：
paper-and-more = { $what }；另有 { $count } 项，见附录。
paper-nothing-left = 按现在量到的，没有了。

# The family, page three
paper-clearing = 清运垃圾、保护家具
paper-sum = 合计
paper-prices-hold = 每一行都取整到元，照这张表就能加起来。价格保留到 { $day }。
paper-waiting = 等批准
paper-ended = 已结束
paper-none = 没有
paper-card-waiting = 您初步看符合条件。这次有 { $count } 项、共 { $amount } 元可以申请。今年还办不办、批多少，*以街道通知为准*。
paper-card-ended = { $day }*已经截止，不能再申请*，所以没有算进来。今年如有新办法，我们会打电话告诉您。
paper-card-none-title = 这次没有算补助
paper-card-none = 按现在知道的办法，没有能确定申请到的补助。有新办法时，我们会打电话告诉您。
paper-next-talk = 和家人商量，在想做的前面打勾：
paper-next-apply = 带{ $papers }去街道申请。家人可以代办，我们也可以陪着去。
paper-next-start = 您签了字，才开工。最吵的半天会提前说。
paper-next-start-approved = 批下来、您签了字，才开工。最吵的半天会提前说。
paper-next-try = 做完您先试用，满意了再验收。一个月后我们上门看望。

# Drawings in words
paper-alt-close-up = { $what }：{ $how }
paper-alt-before = 现在的平面图。标出的难处：{ $what }
paper-alt-after = 改以后的平面图，标出 { $count } 处改动

# The appendix
paper-not-measured = 未量

# Words that the templates use by themselves
page-product = 颐居
page-tagline = 居家适老化改造
page-number = 编号
page-call = 有事请打
page-page = 第
page-of = 页，共
page-pages = 页
page-centimeters = 图中数字的单位是厘米
page-all = 全部做完
page-subsidy-expected = 补助（预计）
page-you-pay = 您自己付
page-yuan = 元
page-we-propose = 我们建议这样改
page-now = 现在
page-now-legend = 难在哪里
page-after = 改以后
page-after-legend = 改什么
page-after-legend-way = 改什么；虚线是走的路
page-what-it-costs = 要花多少钱
page-unit-yuan = （单位：元）
page-price = 总价
page-self-pay = 自己付
page-if-not-approved = 补助没有批下来时，自己付
page-next = 接下来这样做
page-reference-title = 这是参考，不是结论
page-reference = 尺寸标准是给新房子定的，不是说您家“不合格”。我们拿来比一比，看哪里改了最有用。墙里的情况敲了才知道，要是得多花钱，*先给您看价，您点头再做*。改不改、先改哪样，都由您定。
page-code = 手机看改前改后
page-survey-title = 还要量什么
page-survey-note = 下面这些没有量到，不能下结论。量好以后结论和价钱可能会变。
page-place = 位置
page-measure-what = 量什么
page-measure-how = 怎么量
page-result = 结果
page-appendix = 附录
page-appendix-title = 附录　每一项从哪里来
page-appendix-note = 长度 mm，高度从完成地面起。参考值是给新建、改建建筑定的，旧住宅自愿改造只作参考。
page-verdicts = 结论：
page-met = 达到
page-not-met = 未达到
page-cannot-tell = 要再量
page-not-applicable = 不适用
page-grades = 证据：F 见到条文或通知；C 只见条文说明或二手资料；M 凭记忆，高、中、低。
page-no = 号
page-item = 项目
page-measured-now = 现在实测
page-measured-after = 方案后
page-reference-value = 参考值
page-source = 出处与条号
page-evidence = 证据
page-now-then = 现在→方案后
page-unverified = 未核实
page-abolished = 参考（已废止）
page-counts = 合计
page-counts-now = 现在
page-counts-after = 方案实施后（同一规则复算）
