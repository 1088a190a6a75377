"""How anything is shown: style, tables, marks, findings."""
