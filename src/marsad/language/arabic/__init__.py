"""Arabic: from the letters of an article to candidate events. `reader.py` runs the steps in this order; each line names a
step and its modules, the first the one to begin at.

script and words    script, spelt_alike, print_signs, lexicon, lexical_tables, word, verb_forms, conjugation, tables, numerals
names and parties   mentions, known_names, titles, title_walk, title_parts, office_fields, persons, person_names, strangers,
                    name_signs, name_extent, short_names, bodies, body_names, body_parts, groups, twos, stand_ins, nameless,
                    phrase_walk, pronoun, gender, governing, gloss, romanise
names compared      same_names, name_sounds
times               times, time_text, time_words, time_dates, time_years, time_weekdays, time_day_words, time_days, time_spans,
                    time_steps, time_seasons, calendar, written, dating
sentences           sentences, sentence, chunks, chunk, phrase_extent, adjectives, phrases, verb_or_noun, asides
verbs' arguments    clauses, verb_node, agreement, surroundings, after_verb, taking, describing, left_out, going_on
what is told        triggers, guard, frames, frame_kinds, slots, verb_roles, participle_roles, predicates, noun_roles,
                    noun_doers, noun_owners, noun_carriers, noun_lenders, noun_sides, joined_nouns, light, justice, implied,
                    joining, meant, pledges, pointing_back
who says so         attribution, speech, statements, speakers, speaker_names, sources, papers, vouching, told
how certain         factuality, status_cues, taken_back
when and where      timing, time_owner, placing
all of it           reader
"""
