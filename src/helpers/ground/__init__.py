"""What the workbook stands on: folders and processes, the terminal, what is loaded late and found once, and text from outside."""
