"""Many pairs: the manifest, measuring them, the store, and what is said of them all."""
