"""Numbers, dates, times and units of a text, read into values and compared by value.

``reading.read`` finds them in one text, ``comparison.compared`` sets two sides against each other.
"""
