"""How the shipped weights were made: from which data, with which settings, to which scores.

Nothing here is needed to use Jejak. `python -m training --help` lists the models; each is made by one command.
"""
