#!/usr/bin/env python3
"""The solver's answers and bounds stand up to the checker: check_solver.py SKILLMIXCTL DATA-FOLDER WHAT:WHICH:SECONDS…

WHAT:WHICH is a size and seed, and the instance is generated twice (the same bytes); or plan:FILE, and a copy of the plan
gives the instance and is deployed itself. Answer, objective and bound are given to the checker.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stdout}ended with {done.returncode}")
    return done.stdout


def generate(size, seed, data):
    return run(sys.executable, os.path.join(HERE, "generate_instance.py"), size, seed, "--data", data)


def write_generated(instance, size, seed, data):
    text = generate(size, seed, data)
    if text != generate(size, seed, data):
        sys.exit(f"{size} {seed}: not the same twice")
    with open(instance, "w", encoding="utf-8") as file:
        file.write(text)


def check_one(program, data, folder, kind, name, seconds):
    instance, solution, prices = (os.path.join(folder, name) for name in ("instance", "solution", "prices"))
    problem = ["--instance", instance]
    if kind == "plan":
        problem = ["--plan", shutil.copy(name, folder)]
        run(program, "deploy", *problem, "--export-instance", instance)
    else:
        write_generated(instance, kind, name, data)
    found = json.loads(run(program, "deploy", *problem, "--seconds", seconds, "--solution", solution, "--prices", prices,
                           "--json"))
    print(kind, name, *(f"{key} {found[key]:.3f}" for key in ("objective", "bound", "gap", "first_answer_seconds",
                                                              "seconds")))
    print(run(sys.executable, os.path.join(HERE, "check_deployment.py"), instance, "--solution", solution, "--prices",
              prices, "--objective", f"{found['objective']:.3f}", "--bound", f"{found['price_bound']:.3f}"), end="")
    if found["bound"] > found["objective"]:
        sys.exit(f"{kind} {name}: the bound is above the objective")


def main():
    with tempfile.TemporaryDirectory() as folder:
        for wanted in sys.argv[3:]:
            check_one(sys.argv[1], sys.argv[2], folder, *wanted.split(":"))


if __name__ == "__main__":
    main()
