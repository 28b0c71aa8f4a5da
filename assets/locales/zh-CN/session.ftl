# Steps of a case
edit-occupant = 改长者资料
edit-budget = 改预算
edit-region = 改补贴地区
edit-wish = 改选项

# What did not work
nothing-to-undo = 没有可以撤销的
nothing-to-redo = 没有可以重做的
no-such-template = 没有这个户型
no-file-name = 还没有文件名
trouble = 没有成功：{ $what }
opening-failed = 文件没有打开
nothing-imported = 没有打开其他软件的文件
edit-partner = 改同住人资料
edit-later = 改以后的情况
edit-add-photo = 加照片
edit-drop-photo = 拿掉照片
too-many-photos = 这份档案的照片已经够多了，先拿掉几张
