#!/usr/bin/env python3
"""Adds up the reports of ctest: names what failed and what was skipped, and ends with the line "N passed, N failed".

A Qt Test executable counts as many tests as its "Totals:" line says, anything else counts as one."""
import re
import sys
import xml.etree.ElementTree as xml

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.MULTILINE)
SKIPPED = re.compile(r"^SKIP\s*: (.*)$", re.MULTILINE)
FAILED = re.compile(r"^(?:FAIL!|XPASS)\s*: (.*)$", re.MULTILINE)


def count(case):
    """(passed, failed, lines to show) of one test executable."""
    name = case.get("name")
    output = case.findtext("system-out") or ""
    status = case.get("status")
    if status in ("notrun", "disabled") or case.find("skipped") is not None:
        return 0, 1, [f"not run: {name}"]
    totals = TOTALS.findall(output)
    passed = sum(int(t[0]) for t in totals) if totals else int(status == "run")
    failed = sum(int(t[1]) for t in totals)
    lines = [f"skipped: {name}: {what}" for what in SKIPPED.findall(output)]
    lines += [f"failed: {name}: {what}" for what in FAILED.findall(output)]
    if status == "fail" and failed == 0:  # crashed, timed out, or found wanting by a sanitizer
        failed = 1
        last = (output.strip().splitlines() or ["no output"])[-1]
        lines.append(f"failed: {name}: ended badly or too late; its last words: {last}")
    return passed, failed, lines


def main(reports):
    all_passed = all_failed = 0
    for report in reports:
        preset = report.split("/")[-2]
        try:
            cases = xml.parse(report).getroot().findall("testcase")
        except (OSError, xml.ParseError) as error:
            print(f"failed: {preset}: no report ({error})")
            all_failed += 1
            continue
        if not cases:
            print(f"failed: {preset}: no tests were found")
            all_failed += 1
        for case in cases:
            passed, failed, lines = count(case)
            all_passed += passed
            all_failed += failed
            for line in lines:
                print(f"{preset}: {line}")
    print(f"{all_passed} passed, {all_failed} failed")
    return 1 if all_failed else 0


sys.exit(main(sys.argv[1:]))
