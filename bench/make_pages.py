#!/usr/bin/env python3
"""Makes a site of any size, of words made up for it, the same for the same seed.

usage: make_pages.py FOLDER PAGES [SEED]

About ninety in a hundred pages are examples of parishes; each names one to three of twelve principles. A page has some 700 words, with
headings, lists, links, now and then a table.
"""
import itertools
import pathlib
import random
import sys

ONSETS = ["b", "br", "c", "ch", "d", "f", "g", "gr", "h", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "w"]
RHYMES = ["a", "ay", "ell", "en", "er", "ick", "ing", "old", "on", "or", "ow", "um", "ale", "ent", "ish"]


def vocabulary(seed, size):
    """Words of one to three syllables; common ones are short."""
    chance = random.Random(seed)
    syllables = [a + b for a, b in itertools.product(ONSETS, RHYMES)]
    words = dict.fromkeys(chance.sample(syllables, 200))
    while len(words) < size:
        words["".join(chance.choices(syllables, k=chance.choice([2, 2, 3])))] = None
    return list(words)


class Writer:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.words = vocabulary(seed, 20_000)
        # Zipf's law: the n-th word is an n-th as common as the first.
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))

    def some(self, least, most):
        return self.chance.choices(self.words, cum_weights=self.weights, k=self.chance.randint(least, most))

    def title(self):
        return " ".join(self.some(2, 5)).capitalize()

    def sentence(self):
        return " ".join(self.some(6, 18)).capitalize() + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.chance.randint(2, 6)))

    def body(self, targets):
        parts = []
        for _ in range(self.chance.randint(3, 6)):
            parts.append("## " + self.title())
            parts += [self.paragraph() for _ in range(self.chance.randint(1, 3))]
            kind = self.chance.random()
            if kind < 0.3:
                parts.append("\n".join("- " + self.sentence() for _ in range(4)))
            elif kind < 0.4:
                parts.append("| What | How many |\n|---|---|\n" + "\n".join(
                    f"| {self.title()} | {self.chance.randint(1, 99)} |" for _ in range(4)))
            elif kind < 0.7:
                parts.append(f"See [[{self.chance.choice(targets)}]], *{self.title()}* and **{self.title()}**.")
        return "\n\n".join(parts)


def write(path, fields, body):
    path.parent.mkdir(parents=True, exist_ok=True)
    front = "".join(f"{name}: {value}\n" for name, value in fields.items())
    path.write_text(f"---\n{front}---\n\n{body}\n")


def main():
    folder, pages = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    writer = Writer(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    content = folder / "content"
    content.mkdir(parents=True)
    (folder / "waymark.yaml").write_text("title: Bench\nbaseURL: https://example.org/\n")
    principles = [f"principle-{number}" for number in range(1, 13)]
    parishes = [f"parish-{number}" for number in range(1, max(2, pages // 100) + 1)]
    fields = lambda **more: {"title": writer.title(), "summary": writer.sentence(), **more}
    for number, name in enumerate(principles, 1):
        write(content / f"principles/{name}.md", fields(order=number), writer.body(principles))
    for name in parishes:
        write(content / f"parishes/{name}/index.md", fields(), writer.paragraph())
    for number in range(pages - len(principles) - len(parishes)):
        cited = writer.chance.sample(principles, writer.chance.randint(1, 3))
        date = f"{writer.chance.randint(2015, 2026)}-{writer.chance.randint(1, 12):02}-{writer.chance.randint(1, 28):02}"
        write(content / f"parishes/{writer.chance.choice(parishes)}/examples/example-{number}.md",
              fields(date=date, principles="[" + ", ".join(cited) + "]"), writer.body(principles))


main()
