"""When: each expression of time as an interval with a grain.

to begin at         times, text, words
dates               dates, years, days, day_words, weekdays
longer              spans, steps, seasons
the calendar        calendar
day of writing      written
"""
