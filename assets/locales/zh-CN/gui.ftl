# The frame
app-name = 颐居
app-title = 颐居 · 居家适老改造
place-elder = 长者
place-plan = 户型
place-assess = 评估
place-remedies = 方案
place-report = 报告
elder-unnamed = 未填姓名
language-name = 中文
tip-language = 换成英文
tip-theme = 换配色：浅色、深色、高对比
text-size = 字号
tip-text-size = 换字号：标准、大、特大
save-case = 保存
case-saved = 已保存
tip-save = 存成文件
undo = 撤销
redo = 重做
undo-step = 撤销：{ $step }
redo-step = 重做：{ $step }

# The canvas
canvas = 画布
zoom-out = 缩小
zoom-in = 放大
zoom-fit = 适合
scale-bar = { $length } 米
north = 北
show-routes = 路线
show-turning = 回转圈
show-reach = 能到哪里
show-widths = 宽窄
chair-errand = { $from } → { $to }
chair-play = 走一遍
chair-yes =
    { $count ->
        [0] 能到，一路不用来回倒
       *[other] 能到，要前后来回倒 { $count } 次
    }
chair-more-shunts = 宽度够，但来回倒 { $most } 次以内没有找到走法
chair-no = 到不了
chair-no-missing = 到不了，最紧的地方差 { $missing } 毫米
chair-door = 「{ $door }」自己打不开：门扇碰到人，或够不着把手
chair-borderline = 说不准，只差几毫米，请现场量准
chair-cannot-tell = 无法判断
more-below = 下面还有 { $count } 条

# 评估
to-measure = 待量
survey-chip = 还要量 { $count } 处 · 看量房清单
nothing-found = 没有发现要改的地方
no-way-known = 还没有办法
looking-for-ways = 正在找改法…
see-ways = 看 { $count } 种改法
measure = 补量
value-now = 现
value-reference = 参考
value-better = 较好
value-none = 没有
basis-line = 依据 { $source }
reading-with-value = { $now } · 参考 { $limit }
reading-without-value = 参考 { $limit }
balloon = { $urgency } { $number }，{ $title }，{ $short }
balloon-survey = 待量 { $number }
way-bed-toilet = 从床边到坐便器：
way-free = 过得去
way-too-narrow = 太窄，过不去
way-door-too-narrow = 走到门口进不去

# 量房清单
survey-title = 量房清单
survey-count = 还有 { $count } 处
survey-back = 回到评估
answer-yes = 是
answer-no = 否
unit-name-mm = 毫米
unit-name-years = 岁
field-length-wrong = 只能填数字，例如 590
field-number-wrong = 只能填数字，例如 150

# 长者
elder-title = 先认识这位长者
elder-examples = 例子
elder-own = 自己填写
elder-name = 姓名
elder-age = 年龄
elder-registration = 户籍
elder-household = 和谁一起住
elder-moves = 在家怎么走动
elder-footprint-hint = 不知道的可以先空着
elder-width = 通过时的宽
elder-needs-room = 走动要多大地方
elder-reference-values = 因此按这些参考值看
elder-groups = 特别留意
elder-ref-door = 门的通行净宽
elder-ref-turning = 回转圈直径
elder-ref-beside = 旁边的空地
elder-ref-way = 走的路宽
elder-ref-front = 前面的空地
elder-abilities = 能力评估
elder-full-marks = 满分 90
elder-senses = 看、听、起身
elder-sight = 看东西
elder-hearing = 听声音
elder-transfer = 换座位
elder-income = 家庭收入
not-said = 没有问

# 户型
tool-select = 选择
tool-wall = 画墙
tool-door = 门
tool-window = 窗
tool-fixture = 家具
tool-measure = 量尺
sketch-hint-select = 点一下选中，拖动就能挪
palette-title = 放什么
size-width = 宽
size-depth = 深
size-opening = 洞口宽
size-thickness = 厚度
wall-structure = 这道墙能不能动
wall-structure-hint = 隔墙可以拓宽门洞；承重墙先请结构师看过
remove = 删掉
rooms-title = 房间
rooms-closed = 已围成 { $count } 间
room-unnamed = 没有名字
templates-title = 从相近户型开始

# 方案
working-out = 正在算改法和花费…
choice-none = 这些要求合起来超出预算
side-before = 前
side-after = 后
costs-nothing = 不花钱
cost-title = 这一组的花费
cost-goods = 产品
cost-labor = 人工
cost-clearing = 清运和保护
cost-total = 总价
cost-subsidy-row = 补贴 { $scheme }，{ $percent }%
cost-range = 按价格高低，总价在 { $low }～{ $high }
self-pay = 自己付
make-report = 做成报告
judged-again = 改后重算，已解决
chosen-count = 选中 { $chosen } 项，解决 { $all } 处里的 { $cleared } 处
frontier-title = 自付多少，能解决多少
frontier-hint = 拖动下面的圆点改预算
frontier-urgent = 先改 { $count } 处
next-money = 再加 { $more }：{ $solves }，可解决
budget = 预算
budget-amount = 预算 { $amount }

# 报告
before-after = 前后对照
home-before = 改造前
home-after = 改造后
report-shown = 看哪一部分
report-tab-family = 家属
report-tab-survey = 量房
report-tab-installer = 施工
report-tab-office = 存档
report-tab-pages = { $part } { $pages } 页
report-tab-before-after = 前后对照
report-paper = A4 · { $size }
report-page = 第 { $number } 页
report-making = 正在排版…
report-for-whom = 打印给谁
report-for-family = 给家属
report-for-family-what = 改什么、多少钱、前后对照
report-for-survey = 量房清单
report-for-survey-what = 还要量什么、怎么量
report-for-installer = 给施工队
report-for-installer-what = 尺寸、高度、固定方法
report-for-office = 存档
report-for-office-what = 表格、报价、每一条的依据
report-pages = { $pages } 页
report-type = 字的大小
report-type-standard = 标准
report-type-large = 大字
report-type-extra-large = 特大
report-language = 语言
report-chinese = 中文
report-english = English
report-both-languages = 中英对照
report-waiting = 还有 { $count } 处没有量，会印成“要再量”。勾上量房清单，一起打印。
report-choose-part = 先勾选打印给谁
report-print = 打开并打印 { $pages } 页
report-saved = 存好了：{ $path }
report-save = 存成 PDF
more-below-plain = 往下还有
elder-sizes = 长 { $length } · 宽 { $width }
elder-score-items = 逐项评
elder-carer = 谁照护
elder-fell = 一年跌倒
unit-name-times = 次
abilities-missing = 还有 { $count } 项没有评，等级先不下结论
close-list = 好了
open-file = 打开
tip-open = 打开个案、户型文件，或从其他软件导入；也可以把文件拖进窗口
files-title = 打开文件
files-hint = 个案（.yiju）、户型（.ron）、Sweet Home 3D（.sh3d、Home.xml）
files-path = 文件位置
files-path-hint = 输入后按回车
files-back = 返回
files-none = 常用文件夹里没有能打开的文件
# Whose profile
whom = 看谁的情况
whom-person = 本人
whom-partner = 同住的人
whom-later = 以后
whom-partner-line = 两位一起看：每一处按要求更高的那位算
whom-later-line = 按以后的样子再评一遍，到“评估”里和现在对照
whom-give-up = 不考虑了
finding-concerns = 涉及：{ $who }
list-comma = 、

# The quick walk
walk-begin = 没有户型图，先问几句
walk-title = 问一遍家里
walk-count = 已问 { $asked }，还有 { $ahead }
walk-unknown = 不清楚
walk-done = 能问的都问到了
walk-found = 已看出：先改 { $must } · 建议 { $should } · 可选 { $nice }
walk-use = 按这些情况评估
walk-back = 上一题
walk-close = 先不问

# Side by side
compare-chip = 对照
compare-title = 对照看
compare-with = 和什么对照
compare-later = 以后的样子
compare-no-later = 还没有填以后的样子：拄手杖的，过几年可能要坐轮椅
compare-declare-later = 去填以后的样子
compare-counts = 不满足：现在 { $first } 处，对照 { $second } 处
compare-worse = 对照下更差
compare-only-second = 对照下才要求
compare-better = 对照下更好
compare-only-first = 只有现在要求
compare-same = 两边都不满足
compare-first = 现在
compare-second = 对照

# The survey list, opened
survey-open = 看怎么量：{ $place } { $what }
survey-decides = 量了就能定：{ $what }
unit-name-lux = 勒克斯
unit-name-newton = 牛
unit-name-celsius = ℃
unit-name-seconds = 秒
unit-name-kilograms = 千克
unit-name-pieces = 个
