"""What is told: each trigger of the frame data with whoever fills its roles.

to begin at         triggers, guard, slots, standing_behind
of verbs            verb_roles, participle_roles, far_objects, predicates, light
of nouns            noun_roles, noun_doers, noun_owners, noun_carriers, noun_lenders, noun_sides, joined_nouns
who else may act    possible_doers
told between lines  justice, implied, meant, pledges, pointing_back, nameless, joining
"""
