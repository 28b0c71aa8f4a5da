# Cost
cost-total-range = 总价 { $total }（{ $low }～{ $high }）
cost-subsidy-line = 补贴 { $scheme }：{ $paid }（{ $standing }）
cost-self-pay = 自己付 { $amount }

# The choice
choice-proven = 已证明：这笔钱没有更好的选法
choice-not-proven = 可行的选法，但没有证明是最好的
choice-counts = 解决 { $cleared } 处，还剩 { $open } 处

# How quantities are taken off, and who owns the home
tenure-own = 自己或老伴的房
tenure-child = 子女的房
tenure-public = 公房
tenure-rented-with-consent = 租的，房东同意改
tenure-rented = 租的，房东没同意
takeoff-pieces = 按件数
takeoff-area = 按地面面积
takeoff-length = 按长度
takeoff-once = 每户一次

# Why a remedy was not chosen
choice-left-out = 没有选的，和原因：
choice-frontier = 钱更多或更少时：
choice-frontier-step = 自己付 { $self_pay }：做 { $remedies } 项，比前一档多解决 { $gains } 处
reason-refused = 家里不想做
reason-needs-refused = 要先做“{ $needed }”，而家里不想做那一项
reason-brings-nothing = 加上它不会多解决问题，要多付 { $more }
reason-brought-already = 已选的“{ $by }”解决了同样的问题；再加它要多付 { $more }
reason-excludes = 和已选的“{ $others }”不能一起做
reason-excludes-cheaper = 和已选的“{ $others }”不能一起做；换成它要多付 { $more }
reason-excludes-better = 和已选的“{ $others }”不能一起做；换成它会少解决 { $lost } 处
reason-too-dear = 加上它要多付 { $more }，超出预算 { $over }；同样的钱现在解决的事更要紧
reason-others = 别的几项
reason-and-more = { $first }等 { $count } 项
