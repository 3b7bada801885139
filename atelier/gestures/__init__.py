"""What can be done: one small pure function per verb, a module per noun.

A gesture takes the tables, a stamp that gives new ids, and keyword arguments that name entities by id. It
checks the rules, changes nothing, and returns the changes that would do it: none where everything is so
already. It raises `Refused`. Created entities come before what refers to them, removed ones after.
"""
