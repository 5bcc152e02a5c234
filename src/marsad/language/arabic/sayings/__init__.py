"""Who says so: quotations and statements with their speakers, and the sources a sentence names.

to begin at         attribution, statements
speakers            speakers, speaker_names
sources             sources, papers
so far              told
"""
