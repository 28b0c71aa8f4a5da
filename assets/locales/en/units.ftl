# Quantities
unit-mm = { $value } mm
