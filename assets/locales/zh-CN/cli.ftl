# Command line
cli-checked = 检查了 { $files } 个文件，发现 { $problems } 处错误
