#!/usr/bin/env python3
"""Checks a deployment and the proof that comes with it, in exact arithmetic.

    check_deployment.py INSTANCE [--solution FILE] [--prices FILE] [--objective COST] [--bound COST]

With a solution: is it feasible, and what does it cost? With prices: what can no deployment cost less than? The bound is
worked out from the instance and the prices alone. Claims (--objective, --bound) are compared with what was found: the
objective must be the same to half of the last digit given, a bound may claim no more than the prices prove, and no
bound may lie above a feasible solution. All costs are in 1/100 weighted minute. Ends with 0 if all is well, 1 if
something is not, 3 if a file cannot be read. Shares no code with the program that it checks.
"""
import argparse
import collections
import sys
from fractions import Fraction

HALF_DAYS = 10
PRICE_UNIT = 1000     # prices are in 1/1000 of a cost unit
UNIT = 100 * PRICE_UNIT  # of the bound: per cent of the price unit
PIN_GAIN = 10000      # cost units a pinned minute gains in the bound; any number that is not negative would do


class Refused(Exception):
    """A file is not what it should be."""


class Broken(Exception):
    """The solution, the proof or a claim does not hold."""


def records(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            fields = line.split("#")[0].split()
            if fields:
                yield number, fields[0], fields[1:]


class Instance:
    """The problem as it is written: lists and dictionaries by number."""

    def __init__(self, path):
        self.number = {}
        self.lines, self.practices, self.people, self.demand = {}, {}, {}, {}
        self.limit, self.reach = {}, {}
        self.today, self.pins = collections.Counter(), collections.Counter()
        for line_number, key, fields in records(path):
            try:
                self.take(key, fields)
            except (ValueError, IndexError) as error:
                raise Refused(f"{path}:{line_number}: {key}: {error}") from error
        self.finish(path)

    def take(self, key, f):
        if key in ("session", "stretched", "underused", "change", "fair", "balance", "site", "supratio", "halfdays"):
            self.number[key] = int(f[0])
        elif key in ("dims", "band"):
            self.number[key] = tuple(map(int, f))
        elif key == "line":
            self.lines[int(f[0])] = {"weight": int(f[2]), "remote": f[3] == "1", "side": f[4]}
        elif key == "practice":
            self.practices[int(f[0])] = {"network": int(f[2]), "desks": int(f[3]), "fair": int(f[4])}
        elif key == "person":
            self.people[int(f[0])] = {"capacity": int(f[2]), "sessions": int(f[3]), "sites": int(f[4]),
                                      "supervisor": int(f[5]), "fit": f[8] if len(f) > 8 else ""}
        elif key == "supervisor":
            self.limit[int(f[0])] = int(f[1])
        elif key == "demand":
            self.demand[int(f[0])] = list(map(int, f[1:]))
        elif key == "reach":
            self.reach[int(f[0])] = set(map(int, f[1:]))
        elif key in ("today", "pin"):
            p, r, t, minutes = map(int, f)
            (self.today if key == "today" else self.pins)[p, r, t] += minutes
        elif key not in ("skillmix-deployment", "end"):
            raise ValueError("unknown record")

    def finish(self, path):
        if "dims" not in self.number:
            raise Refused(f"{path}: there is no dims record")
        people, practices, lines, networks = self.number["dims"]
        for found, wanted, name in ((self.people, people, "person"), (self.practices, practices, "practice"),
                                    (self.lines, lines, "line"), (self.demand, practices, "demand")):
            if sorted(found) != list(range(wanted)):
                raise Refused(f"{path}: {name} records are not those of the dims")
        if self.number.get("halfdays") != HALF_DAYS:
            raise Refused(f"{path}: a week has {HALF_DAYS} half-days")
        for p, person in self.people.items():
            self.reach.setdefault(p, set(range(practices)))
            if len(person["fit"]) != lines:
                raise Refused(f"{path}: fit of person {p} is not one letter a line")
        self.networks = range(networks)
        for work in (self.today, self.pins):
            for (p, r, t), minutes in list(work.items()):
                work[p, r, t] = min(minutes, self.demand[r][t])

    def may(self, p, r, t):
        return r in self.reach[p] and self.people[p]["fit"][t] != "." and self.demand[r][t] > 0

    def misfit(self, p, t):
        return {"S": self.number["stretched"], "U": self.number["underused"], "F": 0}[self.people[p]["fit"][t]]


class Solution:
    def __init__(self, path, instance):
        self.sessions, self.remote_sessions, self.work = {}, {}, {}
        for line_number, key, f in records(path):
            try:
                if key == "site":
                    self.put(self.sessions, (int(f[0]), int(f[1])), int(f[2]))
                elif key == "remote":
                    self.put(self.remote_sessions, int(f[0]), int(f[1]))
                elif key == "x":
                    self.put(self.work, tuple(map(int, f[:3])), (Fraction(f[3]), Fraction(f[4])))
                else:
                    raise ValueError("unknown record")
            except (ValueError, IndexError, ZeroDivisionError) as error:
                raise Refused(f"{path}:{line_number}: {key}: {error}") from error
        people, practices, lines, _ = instance.number["dims"]
        for p, r, t in self.work:
            if not (0 <= p < people and 0 <= r < practices and 0 <= t < lines):
                raise Refused(f"{path}: x {p} {r} {t} is of nobody or nothing")
        for p, r in self.sessions:
            if not (0 <= p < people and 0 <= r < practices):
                raise Refused(f"{path}: site {p} {r} is of nobody or nowhere")

    @staticmethod
    def put(where, key, value):
        if key in where:
            raise ValueError(f"{key} is there twice")
        where[key] = value


def need(holds, words):
    if not holds:
        raise Broken(words)


def check_feasible(instance, solution):
    session = instance.number["session"]
    on_site, remote, all_of = collections.Counter(), collections.Counter(), collections.Counter()
    done, stretched = collections.Counter(), collections.Counter()
    for (p, r, t), (here, away) in solution.work.items():
        need(here >= 0 and away >= 0, f"x {p} {r} {t}: less than nothing")
        if here + away > 0:
            need(instance.may(p, r, t), f"x {p} {r} {t}: blocked, out of reach or without demand")
        need(away == 0 or instance.lines[t]["remote"], f"x {p} {r} {t}: not remote-capable")
        on_site[p, r] += here
        remote[p] += away
        all_of[p] += here + away
        done[r, t] += here + away
        if instance.people[p]["fit"][t] == "S":
            stretched[instance.people[p]["supervisor"]] += here + away
    for (r, t), minutes in done.items():
        need(minutes <= instance.demand[r][t], f"practice {r} line {t}: {minutes} of {instance.demand[r][t]} minutes")
    for (p, r), minutes in on_site.items():
        need(minutes <= session * solution.sessions.get((p, r), 0), f"person {p} practice {r}: too few sessions")
    for p, person in instance.people.items():
        sites = {r: y for (q, r), y in solution.sessions.items() if q == p}
        away = solution.remote_sessions.get(p, 0)
        need(all(y >= 0 for y in sites.values()) and away >= 0, f"person {p}: fewer than no sessions")
        need(all(r in instance.reach[p] for r in sites), f"person {p}: a site out of reach")
        need(all_of[p] <= person["capacity"], f"person {p}: {all_of[p]} of {person['capacity']} minutes")
        need(remote[p] <= session * away, f"person {p}: too few remote sessions")
        need(sum(sites.values()) + away <= person["sessions"], f"person {p}: too many sessions")
        need(sum(1 for y in sites.values() if y > 0) <= person["sites"], f"person {p}: too many sites")
    for r, practice in instance.practices.items():
        used = sum(y for (_, q), y in solution.sessions.items() if q == r)
        need(used <= practice["desks"] * HALF_DAYS, f"practice {r}: too few desks")
    for s, limit in instance.limit.items():
        need(instance.number["supratio"] * stretched[s] <= 100 * limit, f"supervisor {s}: too much supervision")
    for (p, r, t), minutes in instance.pins.items():
        kept = sum(solution.work.get((p, r, t), (0, 0)))
        need(kept >= minutes, f"pin {p} {r} {t}: {kept} of {minutes} minutes")


def get_objective(instance, solution):
    done = collections.Counter()
    cost = Fraction(0)
    for (p, r, t), minutes in solution.work.items():
        done[r, t] += sum(minutes)
        if sum(minutes) > 0:
            cost += instance.misfit(p, t) * sum(minutes)
    for key in set(solution.work) | set(instance.today):
        change = sum(solution.work.get(key, (0, 0))) - instance.today.get(key, 0)
        cost += instance.number["change"] * abs(change)
    cost += instance.number["site"] * sum(1 for _ in solution.sessions)
    low, high = instance.number["band"]
    sides = {g: {"N": Fraction(0), "P": Fraction(0), "B": Fraction(0)} for g in instance.networks}
    for r, practice in instance.practices.items():
        served = Fraction(0)
        for t, demand in enumerate(instance.demand[r]):
            served += done[r, t]
            sides[practice["network"]][instance.lines[t]["side"]] += done[r, t]
            cost += instance.lines[t]["weight"] * (demand - done[r, t])
        cost += instance.number["fair"] * max(Fraction(0), practice["fair"] - served)
    for side in sides.values():
        both = side["N"] + side["P"]
        cost += instance.number["balance"] * max(0, Fraction(low, 100) * both - side["N"])
        cost += instance.number["balance"] * max(0, side["N"] - Fraction(high, 100) * both)
    return cost


class Prices:
    SINGLE = ("desk", "fair", "sup", "cap", "remote", "blo", "bhi")

    def __init__(self, path, instance):
        people, practices, lines, networks = instance.number["dims"]
        self.pi = {r: [0] * lines for r in range(practices)}
        sizes = {"desk": practices, "fair": practices, "sup": people, "cap": people, "remote": people,
                 "blo": networks, "bhi": networks}
        self.of = {key: [0] * size for key, size in sizes.items()}
        seen = set()
        for line_number, key, f in records(path):
            try:
                index = int(f[0])
                if (key, index) in seen or index < 0:
                    raise ValueError("there twice, or of nobody")
                seen.add((key, index))
                if key == "pi":
                    if len(f) != lines + 1 or index >= practices:
                        raise ValueError("not one price a line")
                    self.pi[index] = list(map(int, f[1:]))
                elif key in self.SINGLE:
                    self.of[key][index] = int(f[1])
                else:
                    raise ValueError("unknown record")
            except (ValueError, IndexError) as error:
                raise Refused(f"{path}:{line_number}: {key}: {error}") from error

    def check(self, instance):
        top = {"fair": instance.number["fair"], "blo": instance.number["balance"], "bhi": instance.number["balance"]}
        for key, values in self.of.items():
            need(all(value >= 0 for value in values), f"prices {key}: less than nothing")
            if key in top:
                need(all(value <= top[key] * PRICE_UNIT for value in values), f"prices {key}: above what a minute costs")
        for s, value in enumerate(self.of["sup"]):
            need(value == 0 or s in instance.limit, f"prices sup {s}: this person supervises nobody")


def list_steps(instance, prices, p, r, t):
    """The minutes that person p can do of line t at practice r, as (gain, minutes), best first."""
    n, person = instance.number, instance.people[p]
    gain = 100 * (prices.pi[r][t] - prices.of["cap"][p]) - UNIT * instance.misfit(p, t)
    if person["fit"][t] == "S" and person["supervisor"] >= 0:
        gain -= n["supratio"] * prices.of["sup"][person["supervisor"]]
    today, pin, demand = instance.today.get((p, r, t), 0), instance.pins.get((p, r, t), 0), instance.demand[r][t]
    edges = sorted({0, today, pin, demand})
    for start, stop in zip(edges, edges[1:]):
        step = gain + UNIT * (n["change"] if stop <= today else -n["change"]) + (UNIT * PIN_GAIN if stop <= pin else 0)
        if step > 0:
            yield step, stop - start


def best_visits(instance, prices, p, r, steps):
    """What 1, 2, … sessions of person p at practice r add."""
    session = instance.number["session"]
    most = min(instance.people[p]["sessions"], instance.practices[r]["desks"] * HALF_DAYS)
    values, value, room = [], 0, session
    steps = sorted(steps, reverse=True)
    for gain, minutes in steps:
        while minutes > 0 and len(values) < most:
            taken = min(minutes, room)
            value, minutes, room = value + gain * taken, minutes - taken, room - taken
            if room == 0:
                values.append(value)
                room = session
    values += [value] * (most - len(values))
    return [v - UNIT * instance.number["site"] - 100 * prices.of["desk"][r] * y for y, v in enumerate(values, 1)]


def best_week(instance, prices, p):
    person = instance.people[p]
    tau = 100 * prices.of["remote"][p]
    anyway = 0
    weeks = {(0, 0): 0}  # (sites, sessions) to the best value
    for r in sorted(instance.reach[p]):
        here = []
        for t in range(len(instance.lines)):
            if not instance.may(p, r, t):
                continue
            for gain, minutes in list_steps(instance, prices, p, r, t):
                if instance.lines[t]["remote"]:
                    anyway += max(0, gain - tau) * minutes
                    gain = min(gain, tau)
                if gain > 0:
                    here.append((gain, minutes))
        if not here:
            continue
        visits = best_visits(instance, prices, p, r, here)
        more = dict(weeks)
        for (sites, sessions), value in weeks.items():
            if sites == person["sites"]:
                continue
            for y, worth in enumerate(visits[:person["sessions"] - sessions], 1):
                key = sites + 1, sessions + y
                more[key] = max(more.get(key, value + worth), value + worth)
        weeks = more
    session = instance.number["session"]
    return anyway + max(v + (person["sessions"] - used) * session * tau for (_, used), v in weeks.items())


def get_bound(instance, prices):
    """Lagrangian bound, a Fraction in cost units."""
    n, of = instance.number, prices.of
    low, high = n["band"]
    total = UNIT * n["change"] * sum(instance.today.values()) + UNIT * PIN_GAIN * sum(instance.pins.values())
    for r, practice in instance.practices.items():
        g = practice["network"]
        undone = {"N": (100 - low) * of["blo"][g] - (100 - high) * of["bhi"][g],
                  "P": high * of["bhi"][g] - low * of["blo"][g], "B": 0}
        for t, d in enumerate(instance.demand[r]):
            line, pi = instance.lines[t], 100 * prices.pi[r][t]
            worth = UNIT * line["weight"] + 100 * of["fair"][r] + undone[line["side"]]
            total += pi * d + min(0, worth - pi) * d - undone[line["side"]] * d
        total -= 100 * of["fair"][r] * (sum(instance.demand[r]) - practice["fair"])
        total -= 100 * of["desk"][r] * practice["desks"] * HALF_DAYS
    for s, limit in instance.limit.items():
        total -= 100 * of["sup"][s] * limit
    for p, person in instance.people.items():
        total -= 100 * of["cap"][p] * person["capacity"] + best_week(instance, prices, p)
    return Fraction(total, UNIT)


def half_of_last_digit(claim):
    digits = len(claim.split(".")[1]) if "." in claim else 0
    return Fraction(1, 2 * 10 ** digits)


def show(name, value):
    print(f"{name} {float(value):.5f}".rstrip("0").rstrip("."))


def check(options):
    instance = Instance(options.instance)
    objective = bound = None
    if options.solution:
        solution = Solution(options.solution, instance)
        check_feasible(instance, solution)
        objective = get_objective(instance, solution)
        show("objective", objective)
    if options.prices:
        prices = Prices(options.prices, instance)
        prices.check(instance)
        bound = get_bound(instance, prices)
        show("bound", bound)
    if objective is not None and bound is not None:
        need(bound <= objective, "the bound is above a feasible solution")
        show("gap_percent", 100 * (objective - bound) / objective if objective > 0 else 0)
    if options.objective is not None:
        need(objective is not None, "an objective is claimed without a solution")
        need(abs(objective - Fraction(options.objective)) <= half_of_last_digit(options.objective),
             f"the objective is not {options.objective}")
    if options.bound is not None:
        need(bound is not None, "a bound is claimed without prices")
        need(Fraction(options.bound) <= bound + half_of_last_digit(options.bound),
             f"the prices do not prove {options.bound}")


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Checks a deployment and its bound in exact arithmetic.")
    parser.add_argument("instance")
    for name in ("--solution", "--prices", "--objective", "--bound"):
        parser.add_argument(name)
    try:
        check(parser.parse_args(arguments))
    except Broken as reason:
        print(f"rejected: {reason}")
        return 1
    except (Refused, OSError, UnicodeDecodeError) as reason:
        print(f"refused: {reason}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
