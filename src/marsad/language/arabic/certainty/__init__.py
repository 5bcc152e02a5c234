"""Is it so: status from plan, negation, doubt and condition, and who vouches for it.

to begin at         factuality, status_cues, taken_back
on whose word       vouching
"""
