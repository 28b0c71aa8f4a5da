# Findings
urgency-must = 先改
urgency-should = 建议
urgency-nice = 可选
note-not-in-homes = 条文不用于住宅套内，只列出，不评判
note-not-this-person = 与这位长者无关
note-not-in-this-home = 家里没有这一项
note-no-way = 走不过去
note-doorway-decides = 最窄处在门口，见门的结论

# Verdicts
verdict-met = 满足
verdict-not-met = 不满足
verdict-cannot-tell = 还不能下结论
verdict-not-applicable = 不涉及

# Limits
limit-at-least = { $value }以上
limit-at-most = { $value }以内
limit-between = { $low }～{ $high }
limit-at-least-bare = { $value } 以上
limit-at-most-bare = { $value } 以内
value-bare = { $value }
limit-count = { $value } 处

# How much is missing
shortfall-plain = 不符合
shortfall-count = 缺 { $value } 处
shortfall-short = 不足 { $value }
shortfall-over = 超出 { $value }
measured-with-origin = { $value }（{ $origin }）

# Sources
source-clause = { $document } 第 { $clause } 条
source-document = { $document }
grade-f = 见条文原文
grade-c = 见官方解读或二手资料
grade-memory = 凭记忆，未核实
source-abolished = 参考（已废止）
