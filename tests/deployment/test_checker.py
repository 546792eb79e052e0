#!/usr/bin/env python3
"""The checker takes what is right and rejects what is broken on purpose: test_checker.py CHECKER DATA-FOLDER

small.txt is an instance with everything that there can be; small-solution.txt is its best deployment and
small-prices.txt prove a bound close to it.
"""
import contextlib
import importlib.util
import io
import os
import sys
import tempfile
import unittest

OBJECTIVE = "279801.743164"
BOUND = "277761.658"

# What is replaced in the solution, by what, and what the checker must say.
BROKEN_SOLUTIONS = (
    ("x 0 0 1 170 0\n", "x 0 0 1 171 0\n", "practice 0 line 1: 171 of 170 minutes"),
    ("x 0 0 0 25 225", "x 0 0 0 24.9990234375 225.0009765625", "too few remote sessions"),
    ("x 0 0 0 25 225", "x 0 0 0 25 -225", "less than nothing"),
    ("x 1 0 0 0 50\nx 1 0 2 0 560", "x 1 0 0 0 50.5\nx 1 0 2 0 559.5", "supervisor 0: too much supervision"),
    ("x 1 0 4 0 20", "x 1 0 4 0 20\nx 1 0 1 0 10", "x 1 0 1: blocked"),
    ("x 2 2 4 20 0", "x 2 2 4 20 0\nx 2 1 2 0 10", "x 2 1 2: blocked, out of reach"),
    ("x 2 2 3 100 0", "x 2 2 3 0 100", "x 2 2 3: not remote-capable"),
    ("x 2 2 4 20 0", "x 2 2 4 30 0", "person 2: 910 of 900 minutes"),
    ("site 2 2 1", "site 2 2 1\nsite 2 3 1", "person 2: too many sessions"),
    ("site 2 2 1\n", "", "person 2 practice 2: too few sessions"),
    ("site 3 2 3", "site 3 2 2", "person 3 practice 2: too few sessions"),
    ("site 3 2 3\nremote 3 3", "site 3 2 3\nsite 3 3 1\nremote 3 2", "practice 3: too few desks"),
    ("x 3 2 1 230 0", "x 3 2 1 89 0", "pin 3 2 1: 89 of 90 minutes"),
    ("x 1 1 2 0 500\n", "", "pin 1 1 2: 0 of 120 minutes"),
    ("site 0 1 3", "site 0 1 3\nsite 1 2 0", "person 1: a site out of reach"),
    ("x 0 1 3 100 0", "x 0 1 3 99 0", "the objective is not"),
    ("site 0 0 2\n", "site 0 0 2\nsite 1 0 0\n", "the objective is not"),
)
BROKEN_PRICES = (
    ("cap 3 567518", "cap 3 -567518", "prices cap: less than nothing"),
    ("bhi 0 50000", "bhi 0 50001", "prices bhi: above what a minute costs"),
    ("fair 0 0", "fair 0 60001", "prices fair: above"),
    ("sup 3", "sup 2", "prices sup 2: this person supervises nobody"),
    ("cap 0 567503", "cap 0 467503", "the prices do not prove"),
    ("pi 0 572499", "pi 0 600000", "the prices do not prove"),
    ("pi 0 572499", "pi 0 -572499", "the prices do not prove"),
    ("desk 0 0", "desk 0 1000000", "the prices do not prove"),
    ("remote 2 0", "remote 2 90000", "the prices do not prove"),
)
BROKEN_BY_THE_INSTANCE = (
    ("person 2 T 900 5 1", "person 2 T 900 5 0", "person 2: too many sites"),
    ("demand 2 500 230", "demand 2 500 229", "practice 2 line 1: 230 of 229 minutes"),
    ("today 0 0 0 200", "today 0 0 0 210", "the objective is not"),
    ("pin 1 1 2 120", "pin 1 1 2 500\npin 1 0 4 21", "pin 1 0 4: 20 of 21 minutes"),
)
UNREADABLE = (
    ("solution", "site 3 2 3", "site 3 2 3\nsite 3 2 3"),
    ("solution", "site 3 2 3", "site 9 2 3"),
    ("solution", "x 0 0 0 25 225", "x 0 0 0 25"),
    ("solution", "x 0 0 0 25 225", "x 0 0 9 25 225"),
    ("solution", "x 0 0 0 25 225", "y 0 0 0 25 225"),
    ("solution", "x 0 0 0 25 225", "x 0 0 0 25 1/0"),
    ("prices", "pi 0 572499", "pi 0"),
    ("prices", "cap 0", "cup 0"),
    ("prices", "cap 0 567503", "cap 0 567503.5"),
    ("instance", "person 2 T", "person 3 T"),
    ("instance", "halfdays 10", "halfdays 9"),
    ("instance", "..FSF", "..FS"),
    ("instance", "demand 3 90 0 0 0 120\n", ""),
)


def load(path):
    spec = importlib.util.spec_from_file_location("check_deployment", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Checker(unittest.TestCase):
    program = None
    data = ""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.paths = {}
        self.restore()

    def restore(self):
        for kind, name in (("instance", "small.txt"), ("solution", "small-solution.txt"), ("prices", "small-prices.txt")):
            with open(os.path.join(self.data, name), encoding="utf-8") as file:
                self.put(kind, file.read())

    def put(self, kind, text):
        self.paths[kind] = os.path.join(self.folder.name, kind)
        with open(self.paths[kind], "w", encoding="utf-8") as file:
            file.write(text)

    def spoil(self, kind, found, replaced):
        self.restore()
        with open(self.paths[kind], encoding="utf-8") as file:
            text = file.read()
        self.assertIn(found, text)
        self.put(kind, text.replace(found, replaced, 1))

    def check(self, *claims):
        """Returns the exit status and what was printed."""
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            status = self.program.main([self.paths["instance"], "--solution", self.paths["solution"],
                                        "--prices", self.paths["prices"], *claims])
        return status, printed.getvalue()

    def expect_rejected(self, kind, broken, *claims):
        for found, replaced, words in broken:
            with self.subTest(replaced=replaced):
                self.spoil(kind, found, replaced)
                status, printed = self.check(*claims)
                self.assertEqual(status, 1, printed)
                self.assertIn(words, printed)

    def test_right(self):
        status, printed = self.check("--objective", OBJECTIVE, "--bound", BOUND)
        self.assertEqual(status, 0, printed)
        self.assertEqual(printed.splitlines()[:2], [f"objective {float(OBJECTIVE):.5f}", f"bound {BOUND}"])

    def test_broken_solutions(self):
        self.expect_rejected("solution", BROKEN_SOLUTIONS, "--objective", OBJECTIVE)

    def test_other_instances(self):
        self.expect_rejected("instance", BROKEN_BY_THE_INSTANCE, "--objective", OBJECTIVE)

    def test_broken_prices(self):
        self.expect_rejected("prices", BROKEN_PRICES, "--bound", BOUND)

    def test_false_claims(self):
        for claims in (("--objective", "279800"), ("--objective", "279801.744"), ("--bound", "277761.659"),
                       ("--bound", "279801")):
            with self.subTest(claims=claims):
                self.assertEqual(self.check(*claims)[0], 1)

    def test_unreadable(self):
        for kind, found, replaced in UNREADABLE:
            with self.subTest(replaced=replaced):
                self.spoil(kind, found, replaced)
                self.assertEqual(self.check()[0], 3)


if __name__ == "__main__":
    Checker.program, Checker.data = load(sys.argv[1]), sys.argv[2]
    unittest.main(argv=sys.argv[:1])
