"""What else an event tells, weighed: of all that its article could mean by a field, the likeliest.

to begin at         revising
the model           choosing
ways to fill one    ways, telling, times, places, sources
"""
