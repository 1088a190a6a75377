"""What is measured of a pair: a folder a measure."""
