#!/usr/bin/env python3
"""Keeps resources/translations in step with the strings of the window.

    translations.py update   reads the sources with lupdate and the texts of scenes and data sets, and writes the .ts files
                             anew: what is new is marked as unfinished, what is gone is dropped
    translations.py check    fails where a .ts file lacks a string, or has one unfinished, with other placeholders or another word for
                             what has one already, where a scene names a model as no card does, and where a message names its context by a constant, which lupdate cannot read
    translations.py missing  prints what is unfinished

The texts of scenes are those that a reader sees: "title", "summary" and the rest of TEXT_KEYS, wherever they stand in
resources/scenes/*.json, and the names of the measures in their claims; those of the data sets come from core/data: what a reader sees of a table or a generator and of its parameters.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LUPDATE = "/usr/lib/qt6/bin/lupdate"
SHIPPED = "shipped"
MODEL_NAMES = "ModelName"
GENERATED = "generated from the seed"
MADE_CLASSES = ["none", "blank", "go", *(f"arm {number}" for number in range(1, 7))]  # that no list writes out
MADE_HERE = "none: the numbers are made on this machine"
OTHER_WORDS = "other words for the same"  # comment of what a search finds, too
# One thing has one word: what is not to stand in a translation, and what is to stand there.
AVOIDED = {"zh_CN": [("(?<!训练)轮次", "训练轮次")]}
TEXT_KEYS = {"title", "summary", "text", "before", "otherwise", "prompt", "label"}

Message = collections.namedtuple("Message", "context source comment plural")


def of_file(path):
    """{Message: ([translation, …], finished)}; several translations where the form depends on a number."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            texts = [form.text or "" for form in translation] if plural else [translation.text or ""]
            key = Message(context.findtext("name"), message.findtext("source"), message.findtext("comment") or "", plural)
            found[key] = (texts, translation.get("type") is None)
    return found


def of_sources():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "sources.ts"
        command = [LUPDATE, "-silent", "-I", ".", "-locations", "none", "-tr-function-alias", "translate+=SLUICE_MESSAGE"]
        subprocess.run(command + ["core", "ui", "app", "-ts", str(path)], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        return set(of_file(path))


def unread():
    """Messages that no language would have: lupdate needs their context as a literal."""
    for path in sorted(path for folder in ("core", "ui", "app") for path in (ROOT / folder).rglob("*.cpp")):
        for message in re.findall(r'SLUICE_MESSAGE\((?!\s*")[^"]*"[^"]*"', path.read_text(encoding="utf-8")):
            yield f"{path.relative_to(ROOT)}: {message}"


def texts_of(value):
    if isinstance(value, list):
        for each in value:
            yield from texts_of(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key == "experiment":
                continue
            if key in TEXT_KEYS and isinstance(each, str):
                yield each
            elif key == "what_ifs":
                yield from (what_if["name"] for what_if in each if "name" in what_if)
            else:
                yield from texts_of(each)


def claimed(value):
    """The measures that the claims of a scene name, as a sentence about a broken one says them."""
    if isinstance(value, list):
        for each in value:
            yield from claimed(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key == "claims":
                for claim in each:
                    bounds = [claim["measure"]] + [claim[bound] for bound in ("above", "below") if bound in claim]
                    names = [bound["measure"] if isinstance(bound, dict) else bound for bound in bounds]
                    yield from (name.replace("_", " ") for name in names if isinstance(name, str))
            else:
                yield from claimed(each)


def literals(source):
    """The string literals of a C++ table, those that stand beside each other joined."""
    for run in re.finditer(r'"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*', source):
        yield "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', run.group())).replace('\\"', '"')


def of_scenes():
    for path in sorted((ROOT / "resources" / "scenes").glob("*.json")):
        scene = json.loads(path.read_text(encoding="utf-8"))
        yield from texts_of(scene)
        yield from claimed(scene)


def of_data_sets():
    """Behind an id in the tables of core/data: title and what it teaches; of a table unit, source and terms, of a generator where it
    was published, as generatedProvenance says it. And the parameters of generators, with what they mean, and the columns and classes
    of both; tests/ui/models/class_name_test.cpp knows whether one is left out."""
    tables = (ROOT / "core/data/builtin.cpp").read_text(encoding="utf-8")
    yield from re.findall(r'constexpr const char \*\w+ = "([^"]*)"', tables)
    for entry in re.split(r'"builtin:\w+"', tables)[1:]:
        title, teaches, unit, *provenance = list(literals(entry))[1:]
        yield from (title, teaches, unit, *(text for text in provenance[:2] if " " in text))
        yield from classes_in(entry)
    yield MADE_HERE
    yield GENERATED
    yield from MADE_CLASSES
    for path in sorted((ROOT / "core/data/generate").glob("*.cpp")):
        source = path.read_text(encoding="utf-8")
        for entry in re.split(r'"generate:\w+"', source)[1:]:
            title, teaches, reference = list(literals(entry))[:3]
            yield from (title, teaches, GENERATED + ", after " + reference if reference else GENERATED)
        for name, meaning in re.findall(r'"(\w+)",[^"]*?(?:true|false),\s*"([^"]*)"', source):
            yield from (name.replace("_", " "), meaning)
        for columns in re.findall(r"(?:emptySequences|emptySeries|emptyTable|withColumns|markedPairs)\(([^;]*);", source):
            yield from spoken(re.findall(r'\{"(\w+)"', re.sub(r'(\{"\w+"), \{[^{}]*\}', r"\1", columns)))
            yield from classes_in(columns)
    for path in sorted((ROOT / "resources" / "datasets").glob("*.csv")):
        yield from spoken(path.read_text(encoding="utf-8").splitlines()[0].split(","))


def classes_in(table):
    """Lists of words that are written out, {"even", "odd"}."""
    for words in re.findall(r'\{("[^"]*"(?:,\s*"[^"]*")+)\}\}', table):
        yield from spoken(literals(words.replace(",", ";")))


def spoken(columns):
    """The columns that have a word for a name, not a letter or a place (x, r0c0)."""
    return [name for name in columns if len(name) > 1 and not re.fullmatch(r"r\dc\d", name)]


def wanted():
    shipped = {Message(SHIPPED, text, "", False) for text in [*of_scenes(), *of_data_sets()] if text}
    return of_sources() | shipped


def placeholders(text):
    return sorted(re.findall(r"%(?:\d|n)|\{[^{}]+\}", text))


def model_names(known):
    """{what a model is called by the program: what the cards show}"""
    return {message.source: texts[0] for message, (texts, _) in known.items() if message.context == MODEL_NAMES}


def another_name(message, texts, names):
    """Texts of scenes quote a model's name as the cards beside them show it."""
    for name, shown in names.items():
        if message.context == SHIPPED and shown != name and any(f"“{name}”" in text for text in texts):
            return f"“{texts[0]}”: on its card “{name}” is “{shown}”"
    return None


def another_word(message, texts, language):
    for avoided, word in AVOIDED.get(language, []):
        if not message.comment.startswith(OTHER_WORDS) and any(re.search(avoided, text) for text in texts):
            return f"“{texts[0]}”: elsewhere it is “{word}”"
    return None


def complaint(message, texts, finished, count=1):
    if not finished or not all(texts):
        return "not translated"
    if message.plural and len(texts) != count:
        return f"{len(texts)} plural forms, expected {count}"
    for text in texts:
        if placeholders(text) != placeholders(message.source):
            return f"placeholders {placeholders(text)} of “{text}”, expected {placeholders(message.source)}"
    return None


def write(path, messages):
    root = ElementTree.Element("TS", version="2.1", language=path.stem.split("_", 1)[1], sourcelanguage="en")
    contexts = {}
    for message, (texts, finished) in sorted(messages.items()):
        if message.context not in contexts:
            contexts[message.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[message.context], "name").text = message.context
        entry = ElementTree.SubElement(contexts[message.context], "message", {"numerus": "yes"} if message.plural else {})
        ElementTree.SubElement(entry, "source").text = message.source
        if message.comment:
            ElementTree.SubElement(entry, "comment").text = message.comment
        translation = ElementTree.SubElement(entry, "translation", {} if finished else {"type": "unfinished"})
        if message.plural:
            for text in texts:
                ElementTree.SubElement(translation, "numerusform").text = text
        else:
            translation.text = texts[0]
    ElementTree.indent(root)
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' +
                    ElementTree.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def forms(path):
    """How many plural forms the language of the file has."""
    return 2 if path.stem.endswith("_en") else 1


def wanted_in(path, messages):
    """The sources are English, so of these only the plurals are translated."""
    return {message for message in messages if message.plural} if path.stem.endswith("_en") else messages


def update(path, messages):
    known = of_file(path) if path.exists() else {}
    empty = {True: [""] * forms(path), False: [""]}
    write(path, {message: known.get(message, (empty[message.plural], False)) for message in messages})


def main():
    command = sys.argv[1] if len(sys.argv) == 2 else ""
    if command not in ("update", "check", "missing"):
        sys.exit(__doc__)
    hidden = list(unread())
    for message in hidden:
        print(f"its context is no literal: {message}")
    all_failures = len(hidden)
    all_messages = wanted()
    for path in sorted(FOLDER.glob("*.ts")):
        failures = 0
        messages = wanted_in(path, all_messages)
        if command == "update":
            update(path, messages)
        known = of_file(path)
        for message in sorted(messages):
            texts, finished = known.get(message, ([""], False))
            language = path.stem.split("_", 1)[1]
            problem = (
                complaint(message, texts, finished, forms(path))
                or another_word(message, texts, language)
                or another_name(message, texts, model_names(known))
            )
            if problem:
                failures += 1
                if command != "update":
                    print(f"{path.name}: {message.context}: “{message.source}”: {problem}")
        print(f"{path.name}: {len(messages)} strings, {failures} to do")
        all_failures += failures
    sys.exit(1 if all_failures and command == "check" else 0)


if __name__ == "__main__":
    main()
