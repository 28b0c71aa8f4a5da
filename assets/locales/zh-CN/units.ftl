# Quantities
unit-mm = { $value } 毫米
unit-yes-no =
    { $value ->
        [0] 否
       *[1] 是
    }
unit-lux = { $value } 勒克斯
unit-newton = { $value } 牛
unit-bpn = 摆值 { $value }
unit-celsius = { $value } ℃
unit-seconds = { $value } 秒
unit-square-meters = { $value } ㎡
unit-pieces = { $value } 个
unit-plain = { $value }
unit-slip-rating = R{ $value }
unit-kilograms = { $value } 公斤
unit-one-in = 1:{ $value }
