# Quantities
unit-mm = { $value } 毫米
