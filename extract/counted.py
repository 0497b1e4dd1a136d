"""What every figure of an article counts: by its own words, its row of a list, the figure before it, the topic."""

from msgspec import structs

from extract.about import inherited, introduced, subject_of, vague
from extract.found import Found, sentence_of, sentences_in
from extract.indicator import normal_words
from extract.row_labels import row_label
from extract.setting import Setting, setting_of
from extract.topic import topic_of
from extract.types import Figure, Span


def subjects(found: Found, title: str | None) -> tuple[Figure, ...]:
    """Return the figures with what each counts; where its words say too little, the article's topic says the rest."""
    masked = [one.span for kind in (found.places, found.namings, found.dates) for one in kind]
    setting = setting_of(title, found.text, masked)
    topic = topic_of(setting, frozenset(one.unit for one in found.figures if one.unit))
    sentences = sentences_in(found.text)
    done: list[Figure] = []
    lists: dict[int, str | None] = {}
    for index, figure in enumerate(found.figures):
        sentence = sentence_of(figure.span, sentences)
        label = row_label(figure, done[-1] if done else None, setting, sentence)
        if label:
            lists[index] = lists.get(index - 1, done[-1].about)
            about: str | None = " ".join(filter(None, (lists[index], label)))
        else:
            about = _counted(figure, setting, sentence, done, topic)
        done.append(structs.replace(figure, about=about))
    return tuple(done)


def _counted(figure: Figure, setting: Setting, sentence: Span, done: list[Figure], topic: str | None) -> str | None:
    """What a figure counts by its own words, else by the figure before it; a vague phrase takes on the topic."""
    about = subject_of(figure, setting, sentence) or inherited(figure, done)
    if about and vague(about, topical=True):
        about = introduced(about, setting, figure) or about
    if about and topic and vague(about, topical=True) and not set(normal_words(about)) & set(normal_words(topic)):
        return f"{about} {topic}"
    return about
