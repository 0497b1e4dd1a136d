from benchmarks.pfsa import overlap_scores, whole_output
from benchmarks.pfsa_speakers import Introduced, Words, by_model, by_rules, led_back_to, merged
from benchmarks.quoted import joined
from extract.models.bio import Labelled
from extract.pipeline import reader
from ingest.article import Article
from training.sources import Sentence


def sentence(text: str) -> Sentence:
    words = tuple(text.split())
    return Sentence(words, ("O",) * len(words))


def introduced(text: str) -> list[tuple[str, str | None, str | None]]:
    """Name, role and body that the rules read in a tokenised text."""
    words = text.split()
    plain, bounds = joined(words)
    found = reader("rules").read(Article(id="x", source="x", body=plain, text_hash=""))
    return [
        tuple(" ".join(words[span[0] : span[1]]) if span else None for span in one)  # type: ignore[misc]
        for one in by_rules(found, plain, Words(bounds), words)
    ]


def test_the_title_is_cut_where_the_body_begins() -> None:
    assert introduced("Kepala Dinas Kesehatan Demak dr Sulastri Handoko mengatakan , ada 12 kasus .") == [
        ("dr Sulastri Handoko", "Kepala", "Dinas Kesehatan Demak")
    ]


def test_a_region_s_head_has_a_role_alone() -> None:
    assert introduced("Bupati Demak Sutopo Hadi mengatakan , ada 12 kasus .") == [("Sutopo Hadi", "Bupati Demak", None)]


def test_the_rules_bounds_go_before_the_models_and_who_is_named_again_is_not_introduced() -> None:
    rules = [Introduced((3, 5), (0, 1), (1, 3)), Introduced((9, 10))]
    model: list[Labelled] = [("PERSON", 3, 4), ("ROLE", 0, 2), ("PERSONCOREF", 9, 10)]
    assert merged(rules, model) == [Introduced((3, 5), (0, 1), (1, 3))]
    assert merged([], model) == list(by_model(model)) == [Introduced((3, 4), (0, 2), None)]


SENTENCES = [
    sentence("Bupati Sutopo Hadi datang ."),
    sentence("Sutopo lelah ."),
    sentence("Camat Rini Astuti ikut ."),
    sentence("Ada banjir , ” kata Sutopo ."),
]
PEOPLE = [[Introduced((1, 3), (0, 1))], [Introduced((0, 1))], [Introduced((1, 3), (0, 1))], []]


def test_a_name_leads_back_to_the_introduction_past_others_and_bare_mentions() -> None:
    spans: list[list[Labelled]] = [[], [], [], [("STATEMENT", 0, 2), ("CUE", 4, 5), ("PERSONCOREF", 5, 6)]]
    assert list(led_back_to(SENTENCES, spans, PEOPLE)) == [(0, PEOPLE[0][0])]


def test_katanya_leads_back_to_whoever_was_introduced_last() -> None:
    spans: list[list[Labelled]] = [[], [], [], [("STATEMENT", 0, 2), ("CUECOREF", 4, 5)]]
    assert list(led_back_to(SENTENCES, spans, PEOPLE)) == [(2, PEOPLE[2][0])]


def test_persons_without_a_quotation_are_left_out() -> None:
    model: list[list[Labelled]] = [[("PERSON", 1, 3)], [], [("EVENT", 0, 1)], []]
    assert whole_output(reader("rules"), SENTENCES, model) == [[], [], [("EVENT", 0, 1)], []]


def test_overlap_matches_every_span_once() -> None:
    gold: list[list[Labelled]] = [[("ROLE", 0, 2), ("ROLE", 3, 5)]]
    read: list[list[Labelled]] = [[("ROLE", 1, 4)]]
    assert overlap_scores(gold, read)["ROLE"].recall == 50.0
