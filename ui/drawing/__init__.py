"""Drawings, pure: a network becomes positioned shapes, lines and text, then ink, paper and words. No screen, no store."""
