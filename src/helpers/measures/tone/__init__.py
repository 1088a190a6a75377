"""In what tone each text speaks."""
