#!/usr/bin/env python3
"""Makes a deployment instance from real list sizes: the same seed gives the same bytes.

    generate_instance.py network|federation|board SEED [--data FOLDER] [--ratio DEMAND/CAPACITY]

Practices, their networks, ages and disease registers are England's (FOLDER/england/england.tsv), service lines with
side, remote working, weight, competence and who may do them our pack's (FOLDER/packs/service-lines.xml). People are
invented, and so are minutes a week by line (MINUTES): the whole of the demand is scaled to the ratio, which goes with
the seed unless it is given. Sizes, people × practices × lines: a network of England with six practices, 8 × 6 × 30; six
networks of Sunderland, 60 × 38 × 30; ICB QNC, 250 × 140 × 30, each person within reach of three networks.
"""
import argparse
import os
import random
import sys
import xml.etree.ElementTree

SESSION = 225
HALF_DAYS = 10
RATIOS = (1.10, 1.20, 1.00, 0.95, 1.15, 1.05, 1.30, 0.90, 1.25, 1.10)
SUNDERLAND = ("U69720", "U05458", "U52297", "U43314", "U14646", "U61868")
BOARD = "QNC"
SIZES = {"network": (8, 6), "federation": (60, 38), "board": (250, 140)}

# Minutes a week for 1,000 patients of average age and health, before scaling: by our judgement, where the pack's rate is
# not known or is one of activity.
MINUTES = {
    "T01": 15, "T02": 7, "T03": 5, "T04": 3, "T05": 2, "T07": 1, "T08": 26, "T09": 15, "T10": 35, "T11": 27, "T12": 12,
    "T14": 8, "T15": 7, "T16": 12, "T17": 7, "T18": 4, "T19": 1, "T20": 1, "T21": 6, "T22": 3, "T24": 20, "T25": 13,
    "T27": 13, "T28": 9, "T29": 9, "T30": 8, "T31": 6, "T37": 5, "T38": 4, "T40": 6,
}
AGES = ("aged_under_18", "aged_18_64", "aged_65_74", "aged_75_84", "aged_85_plus")
DRIVER_AGES = {"adults": AGES[1:], "aged_65_plus": AGES[2:], "aged_75_plus": AGES[3:], "care_home_beds": AGES[4:]}
ROLE_LEVEL = {"admin": 1, "pharmacy_technician": 3, "clinical_pharmacist": 4, "senior_clinical_pharmacist": 6}
SIDES = {"pcn": "N", "practice": "P", "both": "B"}


class Chance:
    """Random numbers that are the same in every version of Python."""

    def __init__(self, seed):
        self.source = random.Random(seed)

    def between(self, low, high):
        return low + (high - low) * self.source.random()

    def happens(self, share):
        return self.source.random() < share

    def pick(self, things):
        return things[int(self.source.random() * len(things))]

    def shuffled(self, things):
        things = list(things)
        keys = [self.source.random() for _ in things]
        return [things[i] for i in sorted(range(len(things)), key=keys.__getitem__)]


def to_five(minutes):
    return 5 * int(minutes / 5 + 0.5)


def read_england(folder):
    """Practices by code and today's members of each network, as in the table that comes with the program."""
    practices, members, icb_of, columns = {}, {}, {}, None
    with open(os.path.join(folder, "england", "england.tsv"), encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if fields[:2] == ["code", "name"] and "patients" in fields:
                columns = fields
            elif columns is not None and len(fields) == len(columns) and fields[0] not in practices:
                practices[fields[0]] = dict(zip(columns, fields))
            elif len(fields) == 4 and fields[0] in practices and fields[1].startswith("U") and fields[3] == "":
                members.setdefault(fields[1], []).append(fields[0])
            elif len(fields) == 4 and columns is None:
                icb_of[fields[0]] = fields[2]
    for practice in practices.values():
        practice["icb"] = icb_of.get(practice["sub_icb"])
        for key in ("patients",) + AGES:
            practice[key] = int(practice[key] or 0)
    return practices, {code: sorted(codes) for code, codes in sorted(members.items())}


def read_lines(folder):
    lines = {}
    for item in xml.etree.ElementTree.parse(os.path.join(folder, "packs", "service-lines.xml")).iter("item"):
        line = {text.get("name"): text.text or "" for text in item.iter("text")}
        line.update({figure.get("name"): figure.get("value") for figure in item.iter("figure")})
        lines[item.get("id")] = line
    return [dict(lines[code], code=code) for code in MINUTES]


def choose_practices(size, chance, practices, members):
    """Returns lists of practices, one for each network."""
    if size == "network":
        codes = [code for code, group in members.items() if len(group) == SIZES[size][1]]
        return [[practices[code] for code in members[chance.pick(codes)]]]
    if size == "federation":
        return [[practices[code] for code in members[network]] for network in SUNDERLAND]
    board = {code for code, practice in practices.items() if practice["icb"] == BOARD}
    groups = [[practices[code] for code in group if code in board] for group in members.values()]
    return cut_to([group for group in groups if group], SIZES[size][1])


def cut_to(groups, n):
    """Takes practices off the largest networks until there are n."""
    while sum(map(len, groups)) > n:
        max(groups, key=len).pop()
    return groups


def count_driver(practice, driver):
    if driver.startswith("qof:") and practice.get(driver[4:]):
        return int(practice[driver[4:]])
    return sum(practice[age] for age in DRIVER_AGES.get(driver, AGES))


def make_demand(chance, practices, lines, total):
    """Minutes by practice and line, in fives: a line goes with what drives it at each practice, with noise."""
    patients = sum(practice["patients"] for practice in practices)
    drivers = [sum(count_driver(practice, line["driver"]) for practice in practices) or 1 for line in lines]
    wanted = [[MINUTES[line["code"]] / 1000 * patients * count_driver(practice, line["driver"]) / everybody *
               chance.between(0.7, 1.3) for line, everybody in zip(lines, drivers)] for practice in practices]
    scale = total / sum(map(sum, wanted))
    return [[to_five(minutes * scale) for minutes in row] for row in wanted]


def make_fit(chance, person, line, signed_off):
    """Fit by the rules of the program, on what the invented person has."""
    level = {"S": 6, "C": 5 if person["prescriber"] else 4, "T": 3}[person["kind"]]
    if level < ROLE_LEVEL[line["min_role"]]:
        return "."
    learning = person["kind"] == "C" and person["pathway"]
    if line["requires_ip"] in ("yes", "in_training_accepted") and not person["prescriber"]:
        return "S" if learning and (line["requires_ip"] != "yes" or chance.happens(0.15)) else "."
    if line["competence"] and line["competence"] not in signed_off:
        return "S" if line["risk_level"] != "high" or chance.happens(0.25) else "."
    return "U" if int(line["level"]) <= 3 and level >= 5 else "F"


def make_person(chance, lines, kind, network):
    sessions = chance.pick((10, 10, 10, 8, 8, 6, 5, 4))
    person = {"kind": kind, "network": network, "sessions": sessions, "supervisor": -1,
              "sites": 2 + int(chance.between(0, 4)), "prescriber": kind == "S" or kind == "C" and chance.happens(0.6),
              "pathway": chance.happens(0.6), "capacity": to_five(sessions * SESSION * chance.between(0.74, 0.86))}
    known = {"S": 0.9, "C": 0.6, "T": 0.6}[kind]
    signed_off = {code for code in sorted({line["competence"] for line in lines}) if chance.happens(known)}
    signed_off.add("induction")
    person["fit"] = "".join(make_fit(chance, person, line, signed_off) for line in lines)
    person["available"] = make_available(chance, sessions)
    return person


def make_available(chance, sessions):
    """Half of the people have no half-day to spare, the others one or two."""
    spare = 0 if chance.happens(0.5) else 1 + int(chance.between(0, 2))
    free = set(chance.shuffled(range(HALF_DAYS))[:min(HALF_DAYS, sessions + spare)])
    return "".join("1" if half_day in free else "0" for half_day in range(HALF_DAYS))


def make_people(chance, lines, groups, n):
    """Networks get people by patients; in each 15 per cent are senior, 50 clinical pharmacists, 35 technicians."""
    patients = [sum(practice["patients"] for practice in group) for group in groups]
    given = [0] * len(groups)
    for _ in range(n):
        given[min(range(len(groups)), key=lambda g: (given[g] + 0.5) / patients[g])] += 1
    people = []
    for network, count in enumerate(given):
        kinds = ["S"] * max(1, round(0.15 * count)) + ["T"] * round(0.35 * count)
        kinds += ["C"] * (count - len(kinds))
        people += [make_person(chance, lines, kind, network) for kind in kinds[:count]]
    return people


def add_supervisors(chance, people):
    """The senior ones and a few prescribers each give some supervision in their network, out of their capacity."""
    limits = {}
    for number, person in enumerate(people):
        if person["kind"] == "S" or (person["kind"] == "C" and person["prescriber"] and chance.happens(0.25)):
            limits[number] = chance.pick((45, 60, 90))
            person["capacity"] -= limits[number]
    for number, person in enumerate(people):
        near = [s for s in limits if people[s]["network"] == person["network"] and s != number]
        if near and person["kind"] != "S" and "S" in person["fit"] and chance.happens(0.7):
            person["supervisor"] = chance.pick(near)
    return limits


def plan_visit(chance, person, row, left):
    """Takes up to so many minutes of work of one practice, in the order of chance."""
    taken = {}
    for t in chance.shuffled(range(len(row))):
        wanted = min(row[t], left // 5 * 5, to_five(row[t] * chance.between(0.3, 1)))
        if person["fit"][t] in "FU" and wanted >= 15:
            taken[t] = wanted
            row[t] -= wanted
            left -= wanted
    return taken


def make_today(chance, people, practices, network_of, desks, demand):
    """What everybody does as things stand, within sites, sessions, desks and capacity: nearly, not well planned."""
    undone = [list(row) for row in demand]
    free = [HALF_DAYS * count for count in desks]
    today = []
    for number in chance.shuffled(range(len(people))):
        person = people[number]
        near = [r for r in chance.shuffled(range(len(practices))) if network_of[r] == person["network"]]
        sessions, left = person["sessions"], int(person["capacity"] * chance.between(0.75, 0.95))
        for r in near[:min(person["sites"], 1 + int(chance.between(0, 3)))]:
            here = min(sessions, free[r], max(1, person["sessions"] // 2))
            taken = plan_visit(chance, person, undone[r], min(left, here * SESSION))
            used = -(-sum(taken.values()) // SESSION)
            sessions, free[r], left = sessions - used, free[r] - used, left - sum(taken.values())
            today += [(number, r, t, minutes) for t, minutes in sorted(taken.items())]
    return sorted(today)


def choose_pins(chance, today, n_people):
    """About one person in eight has a piece of today's work that stays."""
    large = [work for work in today if work[3] >= 30]
    return sorted(chance.shuffled(large)[:max(1, n_people // 8)])


def list_reach(person, groups, size):
    """The practices of three networks of a board, the home one first; elsewhere all, said by nothing."""
    if size != "board":
        return None
    first = [sum(len(group) for group in groups[:g]) for g in range(len(groups))]
    near = [(person["network"] + step) % len(groups) for step in (0, 1, -1)]
    return sorted(first[g] + i for g in near for i in range(len(groups[g])))


def print_instance(size, seed, ratio, data):
    chance = Chance(f"{size} {seed}")
    england, members = read_england(data)
    lines = read_lines(data)
    groups = choose_practices(size, chance, england, members)
    practices = [practice for group in groups for practice in group]
    network_of = [g for g, group in enumerate(groups) for _ in group]
    if len(practices) != SIZES[size][1]:
        sys.exit(f"{len(practices)} practices, not {SIZES[size][1]}")
    people = make_people(chance, lines, groups, SIZES[size][0])
    limits = add_supervisors(chance, people)
    capacity = sum(person["capacity"] for person in people)
    demand = make_demand(chance, practices, lines, ratio * capacity)
    desks = [1 + (practice["patients"] > 8000) + (practice["patients"] > 14000) for practice in practices]
    today = make_today(chance, people, practices, network_of, desks, demand)
    patients = sum(practice["patients"] for practice in practices)
    competences = sorted({line["competence"] for line in lines} - {"induction", ""})

    print("skillmix-deployment 1")
    print(f"# {size} seed {seed} demand/capacity {sum(map(sum, demand)) / capacity:.3f}")
    print(f"dims {len(people)} {len(practices)} {len(lines)} {len(groups)}")
    print(f"session {SESSION}\nhalfdays {HALF_DAYS}\nstretched 40\nunderused 20\nsite 4000\nchange 5\nfair 60\nbalance 50")
    print("band 30 45\nsupratio 20")
    for t, line in enumerate(lines):
        number = competences.index(line["competence"]) if line["competence"] in competences else -1
        print(f"line {t} {line['code']} {line['undone_weight']} {int(line['remote_capable'] == 'yes')} "
              f"{SIDES[line['priority_side']]} {number}")
    for r, practice in enumerate(practices):
        fair = to_five(0.8 * capacity * practice["patients"] / patients)
        print(f"practice {r} {practice['code']} {network_of[r]} {desks[r]} {fair} {practice['patients']}")
    for p, person in enumerate(people):
        print(f"person {p} {person['kind']} {person['capacity']} {person['sessions']} {person['sites']} "
              f"{person['supervisor']} {person['network']} {person['available']} {person['fit']}")
    for s, limit in limits.items():
        print(f"supervisor {s} {limit}")
    for r, row in enumerate(demand):
        print("demand", r, *row)
    for p, person in enumerate(people):
        reach = list_reach(person, groups, size)
        if reach is not None:
            print("reach", p, *reach)
    for work in today:
        print("today", *work)
    for pin in choose_pins(chance, today, len(people)):
        print("pin", *pin)
    print("end")


def main():
    parser = argparse.ArgumentParser(description="Makes a deployment instance from real list sizes.")
    parser.add_argument("size", choices=SIZES)
    parser.add_argument("seed", type=int)
    parser.add_argument("--ratio", type=float)
    parser.add_argument("--data", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data"))
    options = parser.parse_args()
    ratio = options.ratio if options.ratio is not None else RATIOS[(options.seed - 1) % len(RATIOS)]
    print_instance(options.size, options.seed, ratio, options.data)


if __name__ == "__main__":
    main()
