"""A class as a value: ``session`` and what happens to it, ``moves``, ``applying``; no Discord, no database, no clock.

``views`` is what each person may see of it; ``making`` makes quizzes from facts, ``grading`` marks the answers;
``record`` is what remains of a class.
"""
