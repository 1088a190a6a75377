"""One run of a notebook, many runs of a site, and what they leave behind."""
