"""Plain types and the rules of practice: no I/O, standard library only (networkx in ``measures``)."""
