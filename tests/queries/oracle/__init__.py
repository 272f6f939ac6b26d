"""What the guide says of Q01 to Q16, worked out a second time from the rows of the tables in plain Python.

Nothing here looks at a statement of a question or at the rules that the product is made of: only the code lists are shared.
"""
