"""The engines side by side in one run: `python benchmarks/nlp.py DATA_DIR [ENGINE …]`.

DATA_DIR holds idner-news-2k (see training/README.md); without names, every engine that can be opened here is measured.
Each number comes from fresh processes of one thread. The peer of timings is `stanza` where it is installed, else
`rules`; "×" is how many times the peer's. Timings depend on the machine: only the ratio means something.

test F1      idner-news-2k test, strict: a span counts when first word, last word and type are right. Models read the
             data's words, sentence by sentence. `rules` reads the sentence as running text: PER are the people it
             finds, ORG the institutions; LOC it does not read, so only the next column is given
PER+ORG      the same without LOC
dev F1       idner-news-2k dev, on which settings were chosen
tagger       thousand words per CPU-second of the tagger alone on the test set, new to it, after dev. It is given all
             sentences at once and may batch them (`accurate` does not: no text may change another's reading)
articles     articles of 250 words per CPU-second, the whole reading (corpus/speed.py)
start-up     seconds from starting a fresh process to its first reading done: by the clock, and of CPU
memory       MB at most (ru_maxrss) of a fresh process that reads all corpus pages

Timings are the best of ROUNDS, the engines taking turns.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 3
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
_HEADS = ("engine", "test F1", "PER+ORG", "dev F1", "tagger", "×", "articles", "×", "start-up", "CPU", "×", "memory")

Numbers = dict[str, float]


def ask(*question: str) -> Any:
    """The answer of a fresh process, see nlp_parts.py. This process stays small: a child may inherit its ru_maxrss."""
    command = [sys.executable, "-m", "benchmarks.nlp_parts", *question]
    environ = {**os.environ, **_ONE_THREAD, "PYTHONPATH": str(ROOT)}
    began = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT, env=environ)
    answer = json.loads(done.stdout.splitlines()[-1])
    if question[0] == "start":
        answer["start-up"] -= began
    return answer


def measure(engines: list[str], data: Path) -> dict[str, Numbers]:
    """Every number of every engine, the best of the rounds where it is a timing."""
    found: dict[str, Numbers] = {engine: {} for engine in engines}
    for turn in range(ROUNDS):
        for engine in engines:
            print(f"round {turn + 1} of {ROUNDS}: {engine}", file=sys.stderr)
            numbers = found[engine]
            for part in ("tagger", "articles"):
                for name, value in ask(part, engine, str(data)).items():
                    numbers[name] = max(value, numbers.get(name, 0))
            for name, value in ask("start", engine).items():
                numbers[name] = min(value, numbers.get(name, value))
            if not turn:
                numbers |= ask("memory", engine)
    return found


def table(found: dict[str, Numbers], peer: str) -> str:
    """The numbers in columns."""
    lines = ["".join(f"{head:>10}" for head in _HEADS)]
    for engine, own in found.items():
        cells = [engine, *(f"{own[name]:.2f}" if name in own else "-" for name in ("test", "named", "dev"))]
        for name in ("tagger", "articles"):
            cells += [f"{own[name]:.1f}", f"{own[name] / found[peer][name]:.2f}"]
        cells += [f"{own['start-up']:.2f}", f"{own['cpu']:.2f}", f"{own['cpu'] / found[peer]['cpu']:.2f}"]
        lines.append("".join(f"{cell:>10}" for cell in [*cells, f"{own['memory']:.0f}"]))
    return "\n".join([*lines, f"× = times {peer}; start-up × of CPU seconds"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("engines", nargs="*")
    asked = parser.parse_args()
    engines = asked.engines or ask("engines")
    print(table(measure(engines, asked.data.resolve()), "stanza" if "stanza" in engines else engines[0]))
