# Command line
cli-checked = 检查了 { $files } 个文件，发现 { $problems } 处错误
cli-drawn = 已绘制 { $file }，比例 1:{ $scale }
cli-imported = 已读取 { $file }（{ $format }），写入 { $out }
consult-findings = 家中情况
consult-remedies = 建议的改造
consult-nothing = 这个预算内没有可行的方案
consult-nothing-hint = 提高预算，或取消已勾选的改造
consult-written = 已写入 { $file }
no-window = 没有打开窗口：{ $why }
no-display = 没有显示器（DISPLAY 和 WAYLAND_DISPLAY 都未设置）
cli-rules-checked = 检查了 { $files } 个文件：{ $rules } 条规则、{ $cases } 个案例，发现 { $problems } 处错误
cli-override-logged = 已记入 { $log }，共 { $entries } 条
explain-line = { $what }：{ $text }
explain-looks-at = 看什么
explain-when = 什么时候
explain-asks = 要求
explain-better = 更好
explain-measured = 怎么量
explain-why = 为什么
explain-source = 依据
explain-pack = 属于
explain-verified = 最近核对
explain-for = 对谁要紧
explain-matters = { $who }：能不能用 { $access }，会不会伤 { $injury }，能不能自己来 { $independence }
explain-long-lie = 独居时，受伤一栏加 { $more }，因为发现得晚
cli-written-pages = 已写入 { $file }，{ $pages } 页
cli-remedies-counts = 可做 { $remedies } 项；还有 { $open } 处没有办法
cli-clearance-yes = 能到：{ $length } × { $width } 从「{ $from }」到「{ $to }」
cli-clearance-no = 到不了：{ $length } × { $width } 从「{ $from }」到「{ $to }」，怎么走都过不去
cli-clearance-borderline = 说不准：{ $length } × { $width } 从「{ $from }」到「{ $to }」只在几毫米之间，请现场量准
cli-clearance-cannot-tell = 无法判断：{ $length } × { $width } 从「{ $from }」到「{ $to }」
cli-clearance-shunts =
    { $count ->
        [0] 一路不用来回倒
       *[other] 途中要前后来回倒 { $count } 次
    }
cli-clearance-more-shunts = 宽度够，但来回倒 { $most } 次以内没有找到走法
cli-clearance-door-not-opened = 「{ $door }」：站在哪里都打不开，门扇会碰到人或够不着把手
cli-clearance-door-unsure = 「{ $door }」：能不能自己打开说不准
cli-clearance-widest = 宽 { $passes } 毫米以内能过，{ $blocked } 毫米过不去（长度不变）
cli-clearance-nothing-passes = 再窄也过不去
cli-clearance-pinch = 最紧的地方：「{ $one }」与「{ $other }」之间，宽 { $gap } 毫米
cli-clearance-missing = 还差 { $missing } 毫米
compare-not-asked = 不涉及
cli-walk-ahead = 还可以问 { $count } 个问题
cli-photos = 共 { $count } 张照片
