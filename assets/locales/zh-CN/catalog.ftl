# Subsidies
subsidy-eligible = 可以申请，补 { $percent }%
subsidy-not-eligible = 不符合条件
subsidy-cannot-tell = 还不能确定
subsidy-expired = 已于 { $date } 结束
subsidy-not-yet = 从 { $date } 起才可以申请
subsidy-too-young = 须年满 { $age } 周岁
subsidy-not-registered = 须有本地户籍
subsidy-income-not-covered = 家庭收入类别不在补贴范围内
subsidy-need-missing = 须符合高龄、失能或残疾中的一项
subsidy-no-rate-fits = 没有适用的补贴比例
subsidy-age-unknown = 请补填年龄
subsidy-registration-unknown = 请补填户籍所在地
subsidy-income-unknown = 请补填家庭收入类别
subsidy-need-unknown = 请核实是否高龄、失能或持有残疾证
subsidy-tenure-unknown = 请补填房屋产权
subsidy-tenure-does-not-fit = 房屋产权不符合要求
subsidy-rate-unknown = { $year } 年规则待核实
subsidy-check = 请核实：{ $what }
subsidy-standing-in-force = 现行
subsidy-standing-lapsed = 已到期，仅供参考，新规则待核实
subsidy-standing-unknown = 待核实
subsidy-cap-person = 每人上限
subsidy-cap-household = 每户上限
subsidy-cap-property = 每套住房上限
subsidy-cap-item = 每件上限
subsidy-cap-household-average = 户均金额（不是每户上限）

product-kind-goods = 产品
product-kind-work = 施工
product-kind-service = 服务

tier-good = 经济
tier-better = 标准
tier-best = 优选

trade-installer = 安装工
trade-mason = 泥瓦工
trade-plumber = 水暖工
trade-electrician = 电工
trade-carpenter = 木工
trade-painter = 油漆工
trade-mover = 搬运工
trade-engineer = 工程师

fixing-none = 不用固定
fixing-clamped = 夹紧或撑紧，不打孔
fixing-wall-bearing = 固定在承力的墙上
fixing-wall-light = 固定在墙上
fixing-floor = 固定在地面
fixing-ceiling = 固定在顶面
fixing-built-in = 嵌入或接管线
