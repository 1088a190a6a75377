"""What was lifted word by word."""
