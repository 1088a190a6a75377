"""A text taken apart: paragraphs, dateline, furniture."""
