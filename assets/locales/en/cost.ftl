# Cost
cost-total-range = Total { $total } ({ $low } to { $high })
cost-subsidy-line = Subsidy { $scheme }: { $paid } ({ $standing })
cost-self-pay = The family pays { $amount }

# The choice
choice-proven = Proven: no better choice for this money
choice-not-proven = A sound choice, not proven to be the best
choice-counts = { $cleared } cleared, { $open } remain

# How quantities are taken off, and who owns the home
tenure-own = Owned by the person or the spouse
tenure-child = Owned by a child
tenure-public = Public housing
tenure-rented-with-consent = Rented, the owner agrees
tenure-rented = Rented, the owner does not agree
takeoff-pieces = Counted
takeoff-area = By floor area
takeoff-length = By length
takeoff-once = Once for the home
