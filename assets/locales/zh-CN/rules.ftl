# Findings
urgency-must = 先改
urgency-should = 建议
urgency-nice = 可选
note-not-in-homes = 条文不用于住宅套内，只列出，不评判
note-not-this-person = 与这位长者无关
note-not-in-this-home = 家里没有这一项
note-no-way = 走不过去
note-doorway-decides = 最窄处在门口，见门的结论
