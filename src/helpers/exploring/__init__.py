"""Exploring in JupyterLab: choices, the linked view, uploads."""
