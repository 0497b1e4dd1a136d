"""The annotated and the running news that the models learn from, held-out sentences taken out of each."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from training.sources import Sentence, idner, key, kumparan, ntrex, pfsa, runs, sha256

ENTITIES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
_SAID = ("PERSON", "PERSONCOREF", "ROLE", "AFFILIATION", "CUE", "CUECOREF", "STATEMENT", "ISSUE", "DATETIME",
         "LOCATION", "EVENT")  # fmt: skip
ATTRIBUTION = ("O", *(f"{mark}-{label}" for label in _SAID for mark in "BI"))
_DEV = 1000  # sentences at the end of PFSA-ID's first half, for choosing
_LICENCES = {
    "idner-news-2k": "MIT",
    "pfsa-id": "MIT (the copy at commit c84b44a, 2024-02-28; later versions are CC BY-NC-SA 4.0)",
    "postag-kumparan": "MIT",
    "ntrex-id": "CC BY-SA 4.0",
}


@dataclass(frozen=True)
class News:
    """The data folder, read as it is asked for. `with_pfsa` False leaves PFSA-ID out of everything."""

    folder: Path
    with_pfsa: bool = True

    @cached_property
    def train(self) -> list[Sentence]:
        return idner(self.folder / "idner-news-2k/train.txt")

    @cached_property
    def dev(self) -> list[Sentence]:
        return idner(self.folder / "idner-news-2k/dev.txt")

    @cached_property
    def test(self) -> list[Sentence]:
        return idner(self.folder / "idner-news-2k/test.txt")

    @cached_property
    def _dev40(self) -> list[Sentence]:
        return pfsa(self.folder / "pfsa-id/dev-40.txt")

    @property
    def said_test(self) -> list[Sentence]:
        """The second half of PFSA-ID dev-40, in order: what attribution is scored on."""
        return self._dev40[len(self._dev40) // 2 :]

    @property
    def said_dev(self) -> list[Sentence]:
        """The last sentences of the first half, in order."""
        half = len(self._dev40) // 2
        return self._dev40[half - _DEV : half]

    @cached_property
    def said(self) -> list[list[Sentence]]:
        """Stretches of neighbours from the rest of PFSA-ID, without sentences that the two above or idner hold."""
        if not self.with_pfsa:
            return []
        held = frozenset(key(one.words) for one in (*self.said_test, *self.said_dev, *self.dev, *self.test))
        first = self._dev40[: len(self._dev40) // 2 - _DEV]
        return [*runs(first, held), *runs(pfsa(self.folder / "pfsa-id/med-dev-20.txt"), held)]

    @cached_property
    def plain(self) -> list[list[Sentence]]:
        """Running news without annotation: stretches of postag-kumparan."""
        held = frozenset(key(one.words) for one in (*self.dev, *self.test))
        words = kumparan(self.folder / "postag-kumparan/dataset_postag.txt")
        return list(runs((Sentence(one, ("O",) * len(one)) for one in words), held))

    def texts(self) -> list[tuple[str, ...]]:
        """The words whose pieces the vocabulary keeps."""
        gold = [one.words for one in self.train]
        running = [one.words for run in (*self.said, *self.plain) for one in run]
        return [*gold, *running, *ntrex(self.folder / "ntrex-id/newstest2019-ref.ind.txt")]

    def sources(self) -> list[dict[str, str]]:
        """File, hash and licence of every data file learned from, for the card."""
        names = [
            "idner-news-2k/train.txt", "postag-kumparan/dataset_postag.txt", "ntrex-id/newstest2019-ref.ind.txt",
            *(("pfsa-id/dev-40.txt", "pfsa-id/med-dev-20.txt") if self.with_pfsa else ()),
        ]  # fmt: skip
        return [
            {"file": name, "sha256": sha256(self.folder / name), "licence": _LICENCES[name.split("/")[0]]}
            for name in names
        ]
