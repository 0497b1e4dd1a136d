"""`python -m training MODEL --data DIR --out DIR`: make one model's weights from the data."""

from pathlib import Path

import click

_DIR = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)
_DATA = click.option("--data", type=_DIR, required=True, help="The data sets that training/README.md describes.")
_SILVER = click.option("--silver", type=_FILE, help="Sentences the teachers labelled.")


@click.group()
def main() -> None:
    """Make the weights that Jejak ships. Needs `pip install -e '.[training]'`."""


@main.command()
@_DATA
@click.option("--out", type=_DIR, required=True, help="Where the weights and their card go; a run cut short resumes.")
@click.option("--without-pfsa", is_flag=True, help="Leave PFSA-ID out: no attribution head.")
def accurate(data: Path, out: Path, without_pfsa: bool) -> None:
    """The encoder of --engine accurate.

    Example: python -m training accurate --data ../data --out /tmp/accurate
    """
    from training.accurate import make_accurate  # torch is needed only here

    make_accurate(data, out, with_pfsa=not without_pfsa)


@main.command()
@_DATA
@click.option("--out", type=_DIR, required=True, help="Where the weights and their card go.")
@_SILVER
@click.option("--without-pfsa", is_flag=True, help="Leave PFSA-ID out of the text that word vectors are counted on.")
def stanza(data: Path, out: Path, silver: Path | None, without_pfsa: bool) -> None:
    """The tokenizer and tagger of --engine stanza.

    Example: python -m training stanza --data ../data --out /tmp/stanza --silver /tmp/accurate/silver.jsonl
    """
    from training.stanza_data import StanzaConfig  # torch and Stanza are needed only here
    from training.stanza_ner import train

    train(data, out, silver, StanzaConfig(with_pfsa=not without_pfsa))


@main.command()
@_DATA
@click.option("--out", type=_DIR, required=True, help="Where the weights and their card go.")
@_SILVER
@click.option("--without-pfsa", is_flag=True, help="Leave PFSA-ID out of the word groups and the labelled sentences.")
def fast(data: Path, out: Path, silver: Path | None, without_pfsa: bool) -> None:
    """The conditional random field of --engine fast.

    Example: python -m training fast --data ../data --out /tmp/fast --silver /tmp/accurate/silver.jsonl
    """
    from training.crf import CrfConfig, train  # CRFsuite is needed only here

    train(data, out, silver, CrfConfig(with_pfsa=not without_pfsa))


@main.command()
@click.option("--corpus", type=_DIR, default=Path("corpus"), show_default=True, help="The articles and their gold.")
@click.option("--table", type=_FILE, default=Path("extract/tables/about_weights.csv"), show_default=True)
def about(corpus: Path, table: Path) -> None:
    """The words of what a figure counts, learned from the corpus's visible gold. Needs no other data.

    Example: python -m training about --table /tmp/about_weights.csv
    """
    from training.about import make_about

    click.echo(make_about(corpus, table))


@main.command()
@click.option("--corpus", type=_DIR, default=Path("corpus"), show_default=True, help="The articles and their gold.")
@click.option("--table", type=_FILE, default=Path("extract/tables/period_weights.csv"), show_default=True)
def period(corpus: Path, table: Path) -> None:
    """What a figure covers, learned from the corpus's visible annotations. Needs no other data.

    Example: python -m training period --table /tmp/period_weights.csv
    """
    from training.period import make_period

    click.echo(make_period(corpus, table))


if __name__ == "__main__":
    main()
