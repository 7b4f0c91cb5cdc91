#!/usr/bin/env python3
"""Kills `sluice train` with SIGKILL at random moments, while it trains and saves, and looks at what is left.

    python3 tests/tools/kill_sessions.py [--program build/release/bin/sluice] [--kills 200] [--seed 1]

A round trains a small experiment, is killed, goes on from the session, is killed again up to twice more, and is then let run to its
end. After each kill the session must open, SQLite must find it whole, and at most two seconds of training may be missing from it;
at the end the weights must have the bytes of a training that nobody interrupted. Prints a table and fails where one of it is not so.
"""
import argparse
import collections
import json
import os
import pathlib
import pty
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

MOST_LOST = 2.0
SECONDS = 2.6  # of an uninterrupted training: two savings, and something after them
MODELS = ("Dense", "LSTM")
SETTINGS = {
    "schema": 1,
    "data": {"source": "generate:hold", "params": {"length": 12, "sequences": 64}},
    "task": {"kind": "regress", "output": "every", "lookback": 12, "split": [40, 12, 12], "scaling": "none"},
    "models": [{"name": "Dense", "layers": [{"type": "dense", "units": 4, "activation": "tanh"}]},
               {"name": "LSTM", "layers": [{"type": "lstm", "units": 2}]}],
    "training": {"optimizer": {"type": "adam", "learning_rate": 0.01}, "batch": 16, "stop": None, "seed": 3},
}
BATCHES = 3  # an epoch

Kill = collections.namedtuple("Kill", "after lost step")


class Failure(Exception):
    pass


def options_of(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/release/bin/sluice")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(arguments)


class Watched:
    """A training whose progress is noted as it comes: the line for terminals is drawn twenty times a second."""

    def __init__(self, command):
        mine, its = pty.openpty()
        self.epochs = []  # (when, the epoch that was running)
        self.start = time.monotonic()
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=its)
        os.close(its)
        self.reader = threading.Thread(target=self.read, args=(mine,))
        self.reader.start()

    def read(self, terminal):
        while True:
            try:
                text = os.read(terminal, 65536)
            except OSError:  # the other end is closed
                text = b""
            if not text:
                os.close(terminal)
                return
            found = re.findall(rb"epoch (\d+) of", text)
            if found:
                self.epochs.append((time.monotonic(), int(found[-1])))

    def kill(self, after):
        """Returns when it was killed, or nothing where it had come to its end before."""
        try:
            self.process.wait(after)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGKILL)
            killed = time.monotonic()
            self.process.wait()
            self.reader.join()
            return killed
        self.reader.join()
        if self.process.returncode != 0:
            raise Failure(f"training ended with status {self.process.returncode}")
        return None

    def lost(self, killed, step):
        """Seconds of training that a session which ends with this update lacks."""
        later = [when for when, epoch in self.epochs if epoch > step // BATCHES + 1]
        return killed - later[0] if later else 0.0


def run(command):
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if result.returncode != 0:
        raise Failure(f"{' '.join(map(str, command))}: {result.stderr.strip()}")


def weights(program, session, folder):
    """The bytes of each model's weights in a session."""
    files = []
    for model in MODELS:
        file = folder / f"{model}.safetensors"
        run([program, "export", session, "--model", model, "--out", file])
        files.append(file.read_bytes())
    return files


def newest_step(session, folder):
    """The last update in a session that was left as it is: a copy is looked at, with the logs beside it."""
    copy = folder / "copy.sluice"
    for suffix in ("", "-wal", "-shm", "-journal"):
        copy.with_name(copy.name + suffix).unlink(missing_ok=True)
        if (beside := session.with_name(session.name + suffix)).exists():
            shutil.copyfile(beside, copy.with_name(copy.name + suffix))
    database = sqlite3.connect(copy)
    try:
        verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise Failure(f"integrity_check says {verdict}")
        if database.execute("SELECT count(*) FROM run").fetchone()[0] > 1:
            raise Failure("there is more than one run")
        step = database.execute("SELECT coalesce(max(step), 0) FROM step").fetchone()[0]
        moments = database.execute("SELECT count(*) FROM snapshot").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise Failure(f"the session does not open: {error}") from error
    finally:
        database.close()
    if step > 0 and moments == 0:
        raise Failure("updates are there, and no moment to go on from")
    return step


def one_round(program, experiment, folder, reference, times, chance):
    """Kills so often, lets it run to its end, and returns the kills."""
    out = folder / "out"
    session = out / "session.sluice"
    shutil.rmtree(out, ignore_errors=True)
    kills, base = [], 0
    for _ in range(times):
        anew = base == 0
        if anew:
            shutil.rmtree(out, ignore_errors=True)
        training = Watched([program, "train", experiment, "--out", out, "--threads", "1"] if anew
                           else [program, "train", session, "--threads", "1"])
        after = chance.uniform(0.02, SECONDS)
        killed = training.kill(after)
        if killed is None:
            break
        step = newest_step(session, folder) if session.exists() else 0
        if step < base:
            raise Failure(f"{base} updates were there before, and {step} are left")
        kills.append(Kill(after, training.lost(killed, step), step))
        if kills[-1].lost > MOST_LOST:
            raise Failure(f"{kills[-1].lost:.2f} s of training are lost")
        base = step
    if base == 0:
        return kills  # there was nothing to go on from
    run([program, "train", session, "--threads", "1", "--quiet"])
    if weights(program, session, folder) != reference:
        raise Failure("the weights are not those of the uninterrupted training")
    return kills


def prepare(program, folder):
    """The experiment, as long as it has to be on this machine, and the weights that it ends with."""
    experiment = folder / "experiment.json"
    session = folder / "whole" / "session.sluice"

    def train(epochs):
        SETTINGS["training"]["epochs"] = epochs
        experiment.write_text(json.dumps(SETTINGS))
        shutil.rmtree(session.parent, ignore_errors=True)
        run([program, "train", experiment, "--out", session.parent, "--threads", "1", "--quiet"])
        return json.loads((session.parent / "result.json").read_text())["seconds"]

    some = 400
    epochs = max(some, int(some * SECONDS / train(some)))
    train(epochs)
    return experiment, weights(program, session, folder)


def table(kills, rounds, failures):
    def spread(values):
        values = sorted(values)
        return f"{values[len(values) // 2]:.2f} | {values[-1]:.2f}" if values else "– | –"

    fresh = [kill for kill in kills if kill.step == 0]
    print("| kills | median | most |\n|---|---|---|")
    print(f"| {len(kills)} in {rounds} rounds, after s | {spread([kill.after for kill in kills])} |")
    print(f"| seconds of training lost | {spread([kill.lost for kill in kills])} |")
    print(f"| {len(fresh)} before the first saving, lost s | {spread([kill.lost for kill in fresh])} |")
    print(f"\n{failures} failed")


def main():
    options = options_of(sys.argv[1:])
    program = pathlib.Path(options.program).resolve()
    chance = random.Random(options.seed)
    kills, failures, rounds = [], 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        experiment, reference = prepare(program, folder)
        while len(kills) < options.kills and failures == 0:
            rounds += 1
            try:
                kills += one_round(program, experiment, folder, reference, chance.randint(1, 3), chance)
            except Failure as failure:
                failures += 1
                print(f"round {rounds} of seed {options.seed}: {failure}")
    table(kills, rounds, failures)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
