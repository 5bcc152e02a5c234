"""Arabic: from the letters of an article to candidate events. `reader.py` runs the steps; each package knows those below it
only, and its own `__init__.py` tells what its modules do, the one to begin at first.

certainty   is it so: planned, denied, alleged, supposed
sayings     who says it: quotations, statements, sources
setting     when and where it happens; what tells the day an article was written
events      what is told: triggers of the frame data and who fills their roles
syntax      sentences, their phrases, verbs and the verbs' arguments
times       when: dates, weekdays, spans, seasons, and the calendar they stand in
names       who: states, people and bodies by name, title or description; how names are compared
words       letters, words and their forms; the data files and tables they are known from
"""
