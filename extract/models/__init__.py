"""Statistical readers: who is a person, a body or a place, and who says what.

Each engine makes a spaCy pipeline whose documents carry `doc.spans["entities"]` and, where the engine can tell,
`doc.spans["attribution"]`; every later step is shared. Weights lie in `weights/`, each with its model card.
"""
