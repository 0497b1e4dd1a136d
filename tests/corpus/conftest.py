"""The made-up article as a fixture."""

from pathlib import Path

import pytest

from corpus.gold import Gold, load_golds
from tests.corpus.sample import gold_file, write_corpus


@pytest.fixture
def sample(tmp_path: Path) -> Gold:
    """The made-up article, loaded; its own reading is a perfect one."""
    return load_golds(write_corpus(tmp_path, ("001-uji", gold_file())))[0]
