#!/usr/bin/env python3
"""One run of all solvers on the same instances, one after the other:

    bench_solvers.py --ours SKILLMIXCTL --highs RUN-HIGHS --data FOLDER [--seconds 60] SIZE:SEED…

The others get the compact model with linking rows and one thread, as their programs do by default, and are stopped
where they go on for more than a tenth beyond their limit; ours gets the instance. Prints objective, bound, gap
((objective − bound) / objective) and seconds of each, and how ours compares: its objective with the best of the others,
its gap with the least of theirs. A program that is not installed is left out and named. What is found within seconds is a
figure, not a test; ends with 1 only where ours has no proof of what another proved, or a bound and an answer of two
programs contradict each other.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PROVEN = 0.0001


class Found:
    """What a solver found: objective and bound are None where it has none. Seconds are those of the whole program, from
    its start to its end; own_seconds those that it tells itself: HiGHS with reading the model, ours without files, week
    and reasons."""

    def __init__(self, objective, bound, seconds, own_seconds=None):
        self.objective, self.bound, self.seconds, self.own_seconds = objective, bound, seconds, own_seconds

    @property
    def gap(self):
        if self.objective is None or self.bound is None:
            return None
        return max(0.0, (self.objective - self.bound) / self.objective) if self.objective > 0 else 0.0


def run(command, seconds):
    """Returns what was printed and how long it took; a solver that is well over its limit is stopped."""
    began = time.monotonic()
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False,
                              timeout=1.1 * seconds + 5)
    except subprocess.TimeoutExpired as stopped:
        return (stopped.stdout or b"").decode(), time.monotonic() - began
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}\n{done.stdout}")
    return done.stdout, time.monotonic() - began


def find_last(pattern, text):
    found = re.findall(pattern, text)
    return float(found[-1]) if found else None


def read_pairs(text):
    return {line.split()[0]: line.split()[1] for line in text.splitlines() if len(line.split()) == 2}


def run_glpk(model, seconds, folder):
    report = os.path.join(folder, "glpk.txt")
    text, taken = run(["glpsol", "--lp", model, "--tmlim", str(seconds), "--output", report], seconds)
    bound = find_last(r">=\s+(-?[\d.]+e[+-]\d+)", text)
    if not os.path.exists(report):
        return Found(None, bound, taken)
    with open(report, encoding="utf-8") as file:
        summary = file.read(2000)
    os.remove(report)
    objective = find_last(r"Objective:\s+cost = (\S+)", summary)
    if "INTEGER OPTIMAL" in summary:
        return Found(objective, objective, taken)
    return Found(objective if "INTEGER NON-OPTIMAL" in summary else None, bound, taken)


def run_cbc(model, seconds, _):
    text, taken = run(["cbc", model, "-sec", str(seconds), "-timeMode", "elapsed", "-solve", "-quit"], seconds)
    objective = find_last(r"Objective value:\s+(\S+)", text) or find_last(r"Integer solution of (\S+) found", text)
    if "Optimal solution found" in text:
        return Found(objective, objective, taken)
    if objective is not None and objective > 1e40:
        objective = None
    bound = find_last(r"Lower bound:\s+(\S+)", text) or find_last(r"best possible (-?[\d.]+(?:e[+-]\d+)?)", text)
    return Found(objective, bound or find_last(r"Continuous objective value is (\S+)", text), taken)


def run_highs(program, model, seconds):
    text, taken = run([program, model, str(seconds)], seconds)
    pairs = read_pairs(text)
    objective = float(pairs["objective"]) if "objective" in pairs else None
    return Found(objective, float(pairs["bound"]) if "bound" in pairs else None, taken, float(pairs["seconds"]))


def run_ours(program, instance, seconds, folder):
    solution, prices = os.path.join(folder, "solution"), os.path.join(folder, "prices")
    text, taken = run([program, "deploy", "--instance", instance, "--seconds", str(seconds), "--solution", solution,
                       "--prices", prices, "--explain", "0", "--json"], seconds)
    found = json.loads(text)
    run([sys.executable, os.path.join(HERE, "check_deployment.py"), instance, "--solution", solution, "--prices", prices,
         "--objective", f"{found['objective']:.3f}", "--bound", f"{found['price_bound']:.3f}"], 600)
    return Found(found["objective"], found["bound"], taken, found["seconds"])


def show(name, found):
    values = [f"{found.objective:14,.0f}" if found.objective is not None else f"{'none':>14}",
              f"{found.bound:14,.0f}" if found.bound is not None else f"{'none':>14}",
              f"{100 * found.gap:8.2f}%" if found.gap is not None else f"{'none':>9}", f"{found.seconds:8.2f} s"]
    print(f"  {name:<28}", *values, flush=True)


def compare(ours, others):
    """Prints the ratios; returns whether ours agrees with what the others proved."""
    objectives = [found.objective for found in others if found.objective is not None]
    gaps = [found.gap for found in others if found.gap is not None]
    if not objectives:
        print("  no other has a plan")
        return True
    best, least = min(objectives), min(gaps)
    print(f"  objective: ours / best of the others {ours.objective / best:.4f}")
    bounds = [found.bound for found in others if found.bound is not None]
    if ours.bound > best * (1 + PROVEN) or any(bound > ours.objective * (1 + PROVEN) for bound in bounds):
        print("  a bound of one is above an answer of another")
        return False
    if least <= PROVEN:
        fastest = min(found.seconds for found in others if found.gap is not None and found.gap <= PROVEN)
        print(f"  seconds to the proof: ours / HiGHS {ours.seconds / others[-1].seconds:.2f} "
              f"({ours.own_seconds / others[-1].own_seconds:.2f} by what they tell themselves), "
              f"ours / fastest of the others {ours.seconds / fastest:.2f}")
        return ours.gap <= 1.01 * PROVEN and ours.objective <= best * (1 + 1.01 * PROVEN)
    print(f"  gap: ours / least of the others {ours.gap / least:.3f}")
    return True


def bench(options, size, seed, folder):
    instance, model = os.path.join(folder, "instance.txt"), os.path.join(folder, "model.lp")
    text, _ = run([sys.executable, os.path.join(HERE, "generate_instance.py"), size, seed, "--data", options.data], 60)
    with open(instance, "w", encoding="utf-8") as file:
        file.write(text)
    run([options.ours, "deploy", "--instance", instance, "--export-model", model], 60)
    print(f"{size} {seed}: {text.splitlines()[1][2:]}, {options.seconds} s each", flush=True)
    others = []
    for name, command in (("glpsol", run_glpk), ("cbc", run_cbc)):
        if shutil.which(name) is None:
            print(f"  {name} is not installed: left out")
            continue
        others.append(command(model, options.seconds, folder))
        show(f"{name} with linking rows", others[-1])
    others.append(run_highs(options.highs, model, options.seconds))
    show("HiGHS with linking rows", others[-1])
    ours = run_ours(options.ours, instance, options.seconds, folder)
    show("ours, two threads", ours)
    return compare(ours, others)


def main():
    parser = argparse.ArgumentParser(description="One run of all solvers on the same instances.")
    for name in ("--ours", "--highs", "--data"):
        parser.add_argument(name, required=True)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("instances", nargs="+")
    options = parser.parse_args()
    held = True
    with tempfile.TemporaryDirectory() as folder:
        for wanted in options.instances:
            held = bench(options, *wanted.split(":"), folder) and held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
