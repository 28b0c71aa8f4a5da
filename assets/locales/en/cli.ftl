# Command line
cli-checked = { $files } files checked, { $problems } mistakes found
