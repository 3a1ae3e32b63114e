"""What remains of a class: a recap, a transcript in Markdown and as a page to print, a table, a bibliography.

Names in it are as the teacher chose when the class was closed.
"""
