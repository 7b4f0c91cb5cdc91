#!/usr/bin/env python3
"""Fails on an include that points upward: each house may include those below it and nothing else."""
import pathlib
import re
import sys

# From the top down: a file may include its own house and those after it.
HOUSES = ["app", "ui/views", "ui/models", "core/io", "core/train", "core/inspect", "core/optim", "core/nn", "core/task",
          "core/data", "core/base"]
OUTSIDE = {"core": ("Q", "qcustomplot"), "ui/models": ("QWidget", "QtWidgets", "qcustomplot")}


def house(path):
    return next((name for name in HOUSES if path.startswith(name + "/")), None)


def problems(root):
    for file in sorted(root.rglob("*")):
        name = file.relative_to(root).as_posix()
        own = house(name)
        if own is None or file.suffix not in (".h", ".cpp"):
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
            if not match:
                continue
            quote, target = match.groups()
            if quote == '"':
                other = house(target)
                if other is None and not target.endswith(".moc"):
                    yield f"{name}:{number}: \"{target}\" is not a path from the top of the tree"
                elif other and HOUSES.index(other) < HOUSES.index(own):
                    yield f"{name}:{number}: {own} must not include {other} ({target})"
            for part, forbidden in OUTSIDE.items():
                if name.startswith(part + "/") and quote == "<" and target.startswith(forbidden):
                    yield f"{name}:{number}: {part} must not include <{target}>"


found = list(problems(pathlib.Path(sys.argv[1])))
print("\n".join(found) if found else "include direction: clean")
sys.exit(1 if found else 0)
