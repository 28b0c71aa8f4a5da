# Command line
cli-checked = 检查了 { $files } 个文件，发现 { $problems } 处错误
cli-drawn = 已绘制 { $file }，比例 1:{ $scale }
cli-imported = 已读取 { $file }（{ $format }），写入 { $out }
consult-findings = 家中情况
consult-remedies = 建议的改造
consult-nothing = 这个预算内没有可行的方案
consult-nothing-hint = 提高预算，或取消已勾选的改造
consult-written = 已写入 { $file }
no-window = 没有打开窗口：{ $why }
no-display = 没有显示器（DISPLAY 和 WAYLAND_DISPLAY 都未设置）
cli-written-pages = 已写入 { $file }，{ $pages } 页
