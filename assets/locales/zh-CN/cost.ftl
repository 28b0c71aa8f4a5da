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
