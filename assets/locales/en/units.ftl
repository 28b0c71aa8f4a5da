# Quantities
unit-mm = { $value } mm
unit-yes-no =
    { $value ->
        [0] No
       *[1] Yes
    }
unit-lux = { $value } lux
unit-newton = { $value } N
unit-bpn = { $value } BPN
unit-celsius = { $value } °C
unit-seconds = { $value } s
unit-square-meters = { $value } m²
unit-pieces =
    { $value ->
        [one] { $value } piece
       *[other] { $value } pieces
    }
unit-plain = { $value }
unit-slip-rating = R{ $value }
unit-kilograms = { $value } kg
unit-one-in = 1:{ $value }
