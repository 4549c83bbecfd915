#!/usr/bin/env python3
"""Prints one table of what was measured beside its budget (budgets.json). usage: report.py MEASURED.json…"""
import json
import math
import os
import sys

MILLISECONDS = {"ns": 1e-6, "us": 1e-3, "ms": 1.0, "s": 1e3}


def read(path):
    """Google Benchmark's report (CPU time, the median of the repetitions), or plain {name: value}."""
    content = json.load(open(path))
    if "benchmarks" not in content:
        return content
    return {row["run_name"]: row["cpu_time"] * MILLISECONDS[row["time_unit"]] for row in content["benchmarks"]
            if row.get("aggregate_name") == "median" or row["repetitions"] == 1}


def number(value):
    return f"{value:.3g}" if value < 100 else f"{value:.0f}"


def verdict(value, limit):
    return "" if limit is None else "yes" if value <= limit else "NO"


def print_table(head, rows):
    widths = [max(map(len, column)) for column in zip(head, *rows)]
    for row in [head, ["-" * width for width in widths], *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def main():
    measured = {}
    for path in sys.argv[1:]:
        measured.update(read(path))
    wanted = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "budgets.json")))

    rows = []
    for row in wanted["rows"]:
        value, budget, unit = measured.get(row["measure"]), row.get("budget"), row["unit"]
        against = [f"{name} {number(measured[other])} {unit}" for name, other in row.get("against", {}).items()
                   if other in measured]
        rows.append([row["what"], "not measured" if value is None else f"{number(value)} {unit}",
                     "" if budget is None else f"{budget:g} {unit}", ", ".join(against),
                     "?" if value is None else verdict(value, budget)])
    print_table(["what", "measured", "budget", "in the same run", "met"], rows)

    print("\nGrowth of the cost with the number of resources: c * n^exponent\n")
    rows = []
    for row in wanted["growth"]:
        costs = [measured.get(f"{row['measure']}/{n}") for n in (10, 1000, 10000)]
        if None in costs:
            rows.append([row["what"], "not measured", "", f"{row['exponent']:g}", "?"])
            continue
        whole, late = math.log10(costs[2] / costs[0]) / 3, math.log10(costs[2] / costs[1])
        rows.append([row["what"], f"{whole:.2f}", f"{late:.2f}", f"{row['exponent']:g}", verdict(whole, row["exponent"])])
    print_table(["what", "10 to 10,000", "1,000 to 10,000", "limit", "met"], rows)


main()
