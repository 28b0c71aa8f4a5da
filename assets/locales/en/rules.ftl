# Findings
urgency-must = First
urgency-should = Advised
urgency-nice = Optional
note-not-in-homes = The clause leaves homes out: listed, not judged
note-not-this-person = Does not concern this person
note-not-in-this-home = There is no such thing in this home
note-no-way = There is no way through
note-doorway-decides = The narrowest place is a doorway: see the door

# Verdicts
verdict-met = Met
verdict-not-met = Not met
verdict-cannot-tell = Cannot tell yet
verdict-not-applicable = Does not apply

# Limits
limit-at-least = { $value } or more
limit-at-most = { $value } or less
limit-between = { $low } to { $high }
limit-at-least-bare = { $value } or more
limit-at-most-bare = { $value } or less
value-bare = { $value }
limit-count = { $value } or more

# How much is missing
shortfall-plain = not as it should be
shortfall-count = { $value } missing
shortfall-short = { $value } short
shortfall-over = { $value } too much
measured-with-origin = { $value } ({ $origin })

# Sources
source-clause = { $document }, clause { $clause }
source-document = { $document }
grade-f = read in the clause
grade-c = read in commentary or a secondary page
grade-memory = from memory, not verified
source-abolished = for reference (abolished)
