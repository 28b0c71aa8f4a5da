# Steps of a case
edit-occupant = Edit the person
edit-budget = Change the budget
edit-region = Change the subsidy region
edit-wish = Change the choice

# What did not work
nothing-to-undo = Nothing to undo
nothing-to-redo = Nothing to redo
no-such-template = There is no such flat
no-file-name = No file name yet
trouble = It did not work: { $what }
opening-failed = The file could not be opened
nothing-imported = No foreign file is open
edit-partner = Edit who else lives there
edit-later = Edit the later person
edit-add-photo = Add a photo
edit-drop-photo = Take a photo out
too-many-photos = This case holds as many photos as it may; take some out first
