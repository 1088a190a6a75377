"""What fills the derivative beside the news: repetition, hedges, loaded words."""
