"""Sentences cut into phrases, their verbs, and what each verb takes.

sentences           sentences, sentence
phrases             chunks, phrase_extent, verb_or_noun, asides, set_off
verbs' arguments    clauses, verb_node, surroundings, after_verb, taking, describing, left_out, going_on
"""
