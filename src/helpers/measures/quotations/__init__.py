"""Whether the quotations came through."""
