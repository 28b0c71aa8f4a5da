# Cost
cost-total-range = Total { $total } ({ $low } to { $high })
cost-subsidy-line = Subsidy { $scheme }: { $paid } ({ $standing })
cost-self-pay = The family pays { $amount }

# The choice
choice-proven = Proven: no better choice for this money
choice-not-proven = A sound choice, not proven to be the best
choice-counts = { $cleared } cleared, { $open } remain
