# Subsidies
subsidy-eligible = May apply; { $percent } % is paid
subsidy-not-eligible = Does not qualify
subsidy-cannot-tell = Not certain yet
subsidy-expired = Ended on { $date }
subsidy-not-yet = Applications open on { $date }
subsidy-too-young = From the age of { $age }
subsidy-not-registered = Local household registration is required
subsidy-income-not-covered = Not for this income class
subsidy-need-missing = One is required: aged 80 or over, loss of ability, or a disability
subsidy-no-rate-fits = No share applies
subsidy-age-unknown = Please add the age
subsidy-registration-unknown = Please add the place of household registration
subsidy-income-unknown = Please add the income class
subsidy-need-unknown = Please check: aged 80 or over, loss of ability, or a disability certificate
subsidy-tenure-unknown = Say who owns the home
subsidy-tenure-does-not-fit = Who owns the home does not meet the terms
subsidy-rate-unknown = The rules of { $year } are to be checked
subsidy-check = Please check { $what }
subsidy-standing-in-force = In force
subsidy-standing-lapsed = Ended; for reference only, new rules are to be checked
subsidy-standing-unknown = To be checked
subsidy-cap-person = Limit for each person
subsidy-cap-household = Limit for each household
subsidy-cap-property = Limit for each home
subsidy-cap-item = Limit for each item
subsidy-cap-household-average = Average for each household (not a strict limit)

product-kind-goods = Goods
product-kind-work = Works
product-kind-service = Service

tier-good = Economy
tier-better = Standard
tier-best = Premium

trade-installer = Installer
trade-mason = Mason
trade-plumber = Plumber
trade-electrician = Electrician
trade-carpenter = Carpenter
trade-painter = Painter
trade-mover = Movers
trade-engineer = Engineer

fixing-none = Not fixed
fixing-clamped = Clamped or braced, nothing drilled
fixing-wall-bearing = Fixed to a wall that bears weight
fixing-wall-light = Fixed to the wall
fixing-floor = Fixed to the floor
fixing-ceiling = Fixed to the ceiling
fixing-built-in = Built in or connected
