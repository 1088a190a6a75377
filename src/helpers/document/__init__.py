"""One text annotated: quotation marks, names, values, quotations, statements, terms."""
