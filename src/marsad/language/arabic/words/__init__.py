"""Letters, words and their forms, and the data they are known from.

letters             script, spelt_alike, print_signs
a word              lexicon, word, lexical_tables, tables, numerals
verbs' forms        verb_forms, conjugation
data files          frames, frame_kinds, speech, word_files
what words share    gender, agreement, pronoun, governing, chunk, phrases, qualities
"""
