#!/usr/bin/env python3
"""Stems by PyPI's snowballstemmer 2.2.0, for AnalysisTests.swift to compare libstemmer's with.

usage: stems.py > stems.tsv; then WAYMARK_STEMS=stems.tsv swift test --filter AnalysisTests

Prints language, word, stem, with tabs between. Words are made: every beginning with every ending, so that each rule of
the English stemmer is met many times, with the exceptions that the stemmer lists. Later versions of snowballstemmer
differ from Debian's libstemmer.
"""
import itertools
import sys

import snowballstemmer

if getattr(snowballstemmer, "__version__", "2.2.0") != "2.2.0":
    sys.exit("snowballstemmer 2.2.0 is wanted")

BEGINNINGS = (
    "accept act adapt agree allot andr appl arsen bab bee boundar bus camp car cit class commun consign control cop "
    "council creat cr d decid defin dens depend develop dr easi electr emerg empower enabl facilit fl form gener "
    "govern happ hop hous inform involv joy kn l librar lov mapp meet monitor museum nat neighbour note op organis "
    "parish particip pla plann poli pon popul priorit problem public quer re relat repr resid resourc respons revit "
    "sav scal sens sh sk spr stor strateg sustain swapp t tow transf ty univers use valu villag volunt wait wildl "
    "workshop y yell"
).split()
ENDINGS = (
    " s es ed ing ingly edly er ers ly y ies ied ying al ally ation ations ational ative ator ators able ibly ability "
    "ible ic ical ically iciti icate ful fully fulness ness less lessly ment ments mental ent ence ance ant ism ist "
    "ists iti ity ive ively iveness ize izer ization ise iser isation ous ously ousness tion tional tionally eed eedly "
    "li ogi ology logist at bl iz ll ss us e ee 's s' y's ual uality"
).split(" ")
EXCEPTIONS = (
    "skis skies dying lying tying idly gently ugly early only singly sky news howe atlas cosmos bias andes inning "
    "innings outing canning herring earring proceed exceed succeed generate communal arsenal"
).split()
OTHERS = {
    "french": "continu continuer continuellement mairie mairies habitants nationales projets décisions écologique",
    "german": "aufeinander gemeinde gemeinden entscheidung beteiligung bürger häuser planung nachbarschaft",
    "spanish": "cheques comunidad comunidades decisiones planificación vecinos participación ayuntamiento",
}

english = snowballstemmer.stemmer("english")
words = {a + b for a, b in itertools.product(BEGINNINGS, ENDINGS)} | set(EXCEPTIONS)
words |= {a + b + c for a in BEGINNINGS[:20] for b in ENDINGS[1:] for c in ("s", "ly", "ness")}
for word in sorted(words):
    print(f"en\t{word}\t{english.stemWord(word)}")
for language, text in OTHERS.items():
    stemmer = snowballstemmer.stemmer(language)
    for word in text.split():
        print(f"{language}\t{word}\t{stemmer.stemWord(word)}")
