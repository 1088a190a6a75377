"""Names, numbers, dates and places: what came through, changed, is gone, is new."""
