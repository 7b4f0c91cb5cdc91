#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets below io/: small files of each format that are sound, or nearly so.

    python3 tests/fuzz/make_seeds.py
"""
import json
import math
import pathlib
import re
import sqlite3
import struct
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEEDS = pathlib.Path(__file__).resolve().parent / "seeds"

MODELS = [{"name": "Dense", "layers": [{"type": "dense", "units": 2, "activation": "tanh"}]},
          {"name": "LSTM", "layers": [{"type": "lstm", "units": 1}]}]
SMALL = {"schema": 1, "data": {"source": "builtin:sunspots"}, "models": MODELS}


def experiments():
    """Together these have every key that there is."""
    layers = [{"type": "conv1d", "filters": 2, "kernel": 3, "activation": "gelu", "initializer": "he_normal"},
              {"type": "lstm", "units": 2, "variant": "1997", "forget_gate": "none", "squashing": "logistic", "peepholes": True,
               "input_bias": -4, "initializer": "zeros", "recurrent_initializer": "pytorch"},
              {"type": "gru", "units": 2}, {"type": "rnn", "units": 2, "activation": "relu"}, {"type": "dropout", "rate": 0.5},
              {"type": "dense", "units": 3, "activation": "leaky_relu"}]
    columns = {"a": {"role": "time", "type": "date", "date_order": "dmy"}, "b": {"role": "series", "type": "category", "classes": ["x", "y"]},
               "c": {"role": "target", "type": "integer"}, "d": {"role": "ignore"}}
    csv = {"encoding": "latin-1", "skip_lines": 2, "separator": ";", "decimal": ",", "thousands": ".", "header": True, "comment": "",
           "missing_words": ["?", ""], "sort_by_time": True, "columns": columns}
    yield "small", SMALL
    yield "full", {
        "schema": 1,
        "data": {"source": "a.csv", "form": "series", "target": "c", "inputs": ["c"], "order": "a", "missing": "interpolate", "kind": "csv",
                 "csv": csv},
        "task": {"kind": "forecast", "output": "every", "lookback": 4, "horizon": 2, "stride": 3, "stateful": True, "split": [0.7, 0.2, 0.1],
                 "scaling": "minmax"},
        "models": [{"name": "M", "layers": layers}],
        "training": {"loss": {"type": "huber", "delta": 2}, "optimizer": {"type": "adamw", "learning_rate": 0.01, "beta1": 0.9, "beta2": 0.99,
                                                                          "epsilon": 1e-8, "weight_decay": 0.1},
                     "schedule": {"type": "plateau", "factor": 0.5, "patience": 3, "least": 0.01}, "batch": 8, "epochs": 3, "shuffle": False,
                     "clip_norm": None, "clip_value": 2, "l1": 0.1, "l2": 0.2, "stop": {"patience": 3, "restore_best": True},
                     "seed": 2**64 - 1, "initial_weights": {"M": "m.safetensors"}}}
    yield "classes", {
        "schema": 1, "data": {"source": "t.txt", "kind": "text", "text": {"encoding": "utf-8", "lines": True, "vocabulary": ["a", "b"]}},
        "task": {"kind": "next_token"}, "models": MODELS,
        "training": {"loss": {"type": "cross_entropy", "class_weights": [1, 2]}, "optimizer": {"type": "momentum", "momentum": 0.5},
                     "schedule": {"type": "cosine", "warm_up": 3, "end": 0.1}}}
    yield "arrays", {"schema": 1, "data": {"source": "a.npz", "kind": "arrays", "arrays": {"x": "x", "y": "", "classes": False}},
                     "task": {"kind": "regress", "split": [10, 2, 2], "scaling": "none"}, "models": MODELS,
                     "training": {"schedule": {"type": "step", "every": 3}}}
    yield "generated", {"schema": 1, "data": {"source": "generate:hold", "params": {"length": 60}}, "models": MODELS}


def scenes():
    """Those that ship, without spaces, and what a learner handed in."""
    for scene in sorted((ROOT / "resources/scenes").glob("*.json")):
        yield scene.stem, json.loads(scene.read_text())
    given = {"given": "2026-11-26T03:26:57Z", "after_training": False}
    yield "homework", {"learner": "Ada", "scene": "hold", "title": "Hold", "run": "", "saved": "", "answers": [
        {"question": "a", "prompt": "", "drawn": [0.1, -2e-7], "truth": [0.2, None]} | given,
        {"question": "b", "prompt": "", "options": ["x", "y"], "picked": 1, "right": [0], "mark": "wrong", "score": 0} | given,
        {"question": "c", "prompt": "", "options": ["x", "y"], "right": []}]}


def texts():
    """JSON, sound and not."""
    yield "values", b'[null, true, false, 0, -1, 18446744073709551615, 1.5e-3, "a\\u00e9\\ud83d\\ude00\\n", {"a": {}, "b c": [[]]}]'
    yield "twice", b'{"a": 1, "a": 2}'
    yield "deep", b"[" * 20 + b"]" * 20
    yield "large", b"[1e400]"
    yield "cut", b'{"a": [1, 2'
    yield "bytes", b'["\xff\xfe"]'


def safetensors(arrays, metadata=None):
    header = {"__metadata__": metadata} if metadata else {}
    data = b""
    for name, kind, shape, values in arrays:
        packed = struct.pack(f"<{len(values)}{'f' if kind == 'F32' else 'd'}", *values)
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": [len(data), len(data) + len(packed)]}
        data += packed
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + data


def weight_files():
    head = [("head.weight", "F32", [1, 1], [0.5]), ("head.bias", "F32", [1], [0.1])]
    lstm = [("layers.0.weight_ih", "F32", [4, 1], [1, 2, 3, 4]), ("layers.0.weight_hh", "F32", [4, 1], [1, 2, 3, 4]),
            ("layers.0.bias_ih", "F32", [4], [0, 1, 0, 0]), ("layers.0.bias_hh", "F32", [4], [0] * 4)]
    gru = [("layers.0.weight_ih", "F32", [3, 1], [1, 2, 3]), ("layers.0.weight_hh", "F32", [3, 1], [1, 2, 3]),
           ("layers.0.bias_ih", "F32", [3], [0, 1, 0]), ("layers.0.bias_hh", "F32", [3], [0, 0, 1])]
    yield "lstm", safetensors(lstm + head, {"model": "M"})
    yield "gru", safetensors(gru + head)
    yield "dense", safetensors([("layers.0.weight", "F64", [1, 2], [1, 2]), ("layers.0.bias", "F32", [1], [0])] + head)
    yield "conv", safetensors([("layers.0.weight", "F32", [1, 1, 2], [1, 2]), ("layers.0.bias", "F32", [1], [0])] + head)
    yield "empty", safetensors([("a", "F32", [0, 3], []), ("b", "F32", [], [1])])


def snapshot_body(model, epoch, batch, step, weights, best=None):
    """A full snapshot's body (core/train/snapshot.h)."""
    def floats(values):
        return struct.pack("<Q", len(values)) + struct.pack(f"<{len(values)}f", *values)

    name = model.encode()
    body = struct.pack("<Q", len(name)) + name + struct.pack("<IIQdd", epoch, batch, step, 0.5, math.nan) + floats(weights)
    body += struct.pack("<B", 1) + floats([0.0] * (2 * len(weights))) + struct.pack("<Qd", step, 0.001)
    body += struct.pack("<dId", math.inf, 0, 1.0) + struct.pack("<ddd", 0.0, 0.0, 0.25)
    body += struct.pack("<dBIIB", 0.5, best is not None, best or 0, 1, 0)
    return body + floats([])


def snapshot(*arguments, **more):
    body = snapshot_body(*arguments, **more)
    framed = b"sluiceSN" + struct.pack("<IQ", 1, len(body)) + body
    total = 14695981039346656037
    for byte in framed:
        total = (total ^ byte) * 1099511628211 % 2**64
    return framed + struct.pack("<Q", total)


def session(file, schema_number):
    """The tables are those of core/io/session_schema.h, word for word."""
    schema = (ROOT / "core/io/session_schema.h").read_text()
    tables = {}
    for name, text in re.findall(r"inline constexpr (?:const char \*|std::array )(\w+)\s*(?:=|\{)(.*?)(?:;|\};)\n", schema, re.DOTALL):
        tables[name] = ["".join(re.findall(r'"([^"]*)"', entry)) for entry in re.split(r"(?<=\"),\n", text) if "CREATE" in entry]
    first = schema_number == 1
    made = tables["metaTable"] + tables["runTable1" if first else "runTable"] + tables["logTables"]
    made += [] if first else tables["layerNormTable"] + tables["dataTable"]
    made += tables["testScoreTable"] if schema_number >= 3 else []
    file.unlink(missing_ok=True)
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("PRAGMA page_size = 512")
    database.execute(f"PRAGMA application_id = {0x536c6365}")
    database.execute(f"PRAGMA user_version = {schema_number}")
    for table in made:
        database.execute(table)
    database.execute("INSERT INTO meta VALUES('program', 'seed')")
    if first:
        database.execute("INSERT INTO run VALUES(1, ?, 'd', 'stopped', NULL)", [json.dumps(SMALL)])
    else:
        database.execute("INSERT INTO run VALUES(1, 1, 0, 'first', '', '', NULL, NULL, ?, 'd', NULL, 'stopped', NULL, NULL)",
                         [json.dumps(SMALL)])
        database.execute("INSERT INTO run VALUES(2, 2, 0, 'branch', '', '', 1, 1, ?, 'd', NULL, NULL, NULL, '[]')",
                         [json.dumps(SMALL)])
    for model, name in enumerate(["Dense", "LSTM"]):
        for epoch in range(2):
            database.execute("INSERT INTO epoch VALUES(1, ?, ?, ?, 0.5, NULL, 0.1, 1)", [epoch, model, 2 * epoch])
            database.execute("INSERT INTO step VALUES(1, ?, ?, ?, 0, 0.5, 0.1, 0.001)", [2 * epoch + 1, model, epoch])
            database.execute("INSERT INTO snapshot VALUES(1, 'kept', ?, ?, ?, 0, ?)",
                             [2 * epoch, model, epoch, snapshot(name, epoch, 0, 2 * epoch, [0.5, 1.0], best=0)])
        if not first:
            database.execute("INSERT INTO snapshot VALUES(2, 'newest', 3, ?, 1, 1, ?)",
                             [model, snapshot(name, 1, 1, 3, [0.5, 1.0], best=0)])
    database.execute("INSERT INTO learning_rate VALUES(1, 0, 1, 0.002)")
    if schema_number >= 3:
        database.execute("INSERT INTO meta VALUES('tested.1', '1')")
        database.execute("INSERT INTO test_score VALUES(1, 1, 1, 'rmse', 0.25)")
    database.execute("VACUUM")
    database.close()


def other_programs():
    """Weights as other programs left them (tests/oracle/make_weights.py)."""
    for name in ("torch_lstm2.npz", "torch_deep.safetensors", "torch_conv.safetensors", "torch_words.npz", "torch_f16.safetensors",
                 "keras_lstm_named.npz", "keras_conv.npz", "keras_gru.npz", "keras_gru_before.npz", "torch_both_ways.npz",
                 "torch_mlp.npz"):
        yield name, (ROOT / "tests/oracle/weights" / name).read_bytes()


def figures():
    """A PNG and an SVG that say where they come from (core/io/figure_source.h), and one that does not."""
    source = json.dumps({"sluice_figure": 1, "program": "sluice 0.1.0", "view": "gates", "session": {"path": "/tmp/a & b.sluice", "run": 1},
                         "directory": "/tmp", "data_hash": "sha256:00", "seed": 42, "epoch": 3, "step": 24, "weights": ["sha256:01", ""],
                         "selection": {"split": "test", "sample": 1, "model": 1, "layer": 0, "unit": 0, "time_step": 2, "part": "forget_gate",
                                       "what_ifs": [{"on": True, "model": 1, "hold": {"layer": 0, "part": "cell", "value": 0.5}}]},
                         "experiment": SMALL})

    def chunk(kind, contents):
        return struct.pack(">I", len(contents)) + kind + contents + struct.pack(">I", zlib.crc32(kind + contents))

    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    end = chunk(b"IDAT", zlib.compress(b"\0\0\0\0")) + chunk(b"IEND", b"")
    yield "source.png", start + chunk(b"iTXt", b"Sluice\0\0\0\0\0" + source.encode()) + end
    yield "plain.png", start + chunk(b"tEXt", b"Title\0A") + end
    escaped = source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    yield "source.svg", f'<?xml version="1.0"?><svg><metadata id="sluice">{escaped}</metadata></svg>'.encode()


def write(target, name, data):
    folder = SEEDS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def main():
    for name, experiment in experiments():
        write("experiment", name, json.dumps(experiment).encode())
    for name, scene in scenes():
        write("scene", name, json.dumps(scene, ensure_ascii=False, separators=(",", ":")).encode())
    for name, data in texts():
        write("json", name, data)
    for name, data in weight_files():
        write("safetensors", name, data)
    for name, data in other_programs():
        write("weights", name, data)
    for name, data in figures():
        write("figure", name, data)
    write("snapshot", "whole", snapshot("LSTM", 1, 0, 4, [0.5, 1.0], best=1))
    write("snapshot", "body", snapshot_body("LSTM", 1, 2, 6, [0.5, 1.0]))
    (SEEDS / "session").mkdir(exist_ok=True)
    session(SEEDS / "session" / "small.sluice", 1)
    session(SEEDS / "session" / "runs.sluice", 2)
    session(SEEDS / "session" / "scores.sluice", 3)
    write("session", "rows", bytes(range(1, 256)) * 2)


if __name__ == "__main__":
    main()
