"""Was the one made from the other, as far as words can show?"""
