"""When and where a thing told happens, and what bounds the day an article without a date was written.

when                timing, time_owner, possible_times
where               placing
day of writing      dating
"""
