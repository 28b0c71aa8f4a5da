# Cost
cost-total-range = 总价 { $total }（{ $low }～{ $high }）
cost-subsidy-line = 补贴 { $scheme }：{ $paid }（{ $standing }）
cost-self-pay = 自己付 { $amount }

# The choice
choice-proven = 已证明：这笔钱没有更好的选法
choice-not-proven = 可行的选法，但没有证明是最好的
choice-counts = 解决 { $cleared } 处，还剩 { $open } 处
