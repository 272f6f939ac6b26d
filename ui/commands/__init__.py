"""The commands of ``kinmap``, one module a group; ``ui/cli.py`` puts them together."""
