# Findings
urgency-must = First
urgency-should = Advised
urgency-nice = Optional
note-not-in-homes = The clause leaves homes out: listed, not judged
note-not-this-person = Does not concern this person
note-not-in-this-home = There is no such thing in this home
note-no-way = There is no way through
note-doorway-decides = The narrowest place is a doorway: see the door
