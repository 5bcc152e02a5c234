"""Who is named, titled or described: mentions of states, people, bodies and groups, and how names are compared.

to begin at         mentions
what is known       known_names, adjectives
titles              titles, title_walk, title_parts, office_fields
people              persons, person_names, strangers, signs, extent, short_names
bodies and groups   bodies, body_names, body_parts, groups, twos, stand_ins, phrase_walk
in other letters    gloss, romanise
compared            same_names, sounds
"""
