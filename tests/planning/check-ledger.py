"""The money of a financial year a second time, day by day in exact fractions, against the program on random histories.

Usage: check-ledger.py PROGRAM [CASES]. Nothing is shared with the program but the form of its input. Amounts are pairs
of pence and whether they are known.
"""

import random
import subprocess
import sys
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from math import floor

WHOLE_TIME = 2250
MILLION = 1_000_000


def half_up(value):
    return floor(value + Fraction(1, 2))


def add(amounts):
    amounts = list(amounts)
    return sum(a[0] for a in amounts), all(a[1] for a in amounts)


class Rates(list):
    """Of one thing: (first, last, revised, value). Later first days win; of the same first day the later revision."""

    def at(self, day, known_on):
        best = None
        for rate in self:
            if rate[0] > day or (known_on and rate[2] and rate[2] > known_on):
                continue
            if best is None or (rate[0], rate[2] or date.min) > (best[0], best[2] or date.min):
                best = rate
        return None if best is None or (best[1] and best[1] < day) else best[3]


def annual(rates, value, minutes):
    """Exact pence a year of the whole cost and of the maximum, with the parts that are known."""
    def pence(name):
        return None if value[name] is None else half_up(Fraction(value[name], 10_000))
    share, full = Fraction(minutes, WHOLE_TIME), pence('pay')
    pay, parts = None if full is None else full * share, []
    if rates['supplement'] is None:
        extra = Fraction(0)
    else:
        least, most, part = pence('least'), pence('most'), value['supplement']
        extra = None if None in (full, least, most, part) else \
            min(max(Fraction(full * part, MILLION), least), most) * share
    earned = None if None in (pay, extra) else pay + extra
    threshold = pence('threshold')
    parts.append(None if None in (earned, threshold, value['insurance'])
                 else max(earned - threshold, 0) * Fraction(value['insurance'], MILLION))
    if rates['pension'] is not None:
        parts.append(None if None in (earned, value['pension']) else earned * Fraction(value['pension'], MILLION))
    parts += [pay, extra]
    maximum = Fraction(0) if rates['maximum'] is None else None if value['maximum'] is None else \
        pence('maximum') * share
    return (sum(p for p in parts if p is not None), all(p is not None for p in parts)), \
        (maximum or Fraction(0), maximum is not None)


class Job:
    def __init__(self, rates, places, clock):
        self.rates, self.places, self.clock, self.found = rates, places, clock, {}

    def network(self, day):
        answer = None
        for first, network in self.places:
            if first <= day:
                answer = network
        return answer

    def month(self, first, known_on, wanted, minutes_name='minutes'):
        """Days, cost, maximum and claimable amount of the days of a month that are wanted."""
        length, days, alike = monthrange(first.year, first.month)[1], 0, {}
        if not any(wanted(first + timedelta(number)) for number in range(length)):
            return 0, (0, True), (0, True), (0, True)
        for number in range(length):
            day = first + timedelta(number)
            if not wanted(day):
                continue
            value = {name: rates and rates.at(day, known_on) for name, rates in self.rates.items()}
            if value[minutes_name] is None:
                continue
            days += 1
            key = tuple(value.values())
            alike[key] = value, alike.get(key, (value, 0))[1] + 1
        sums, known = [Fraction(0), Fraction(0)], [True, True]
        for value, count in alike.values():
            minutes = half_up(Fraction(value[minutes_name], MILLION))
            for i, (amount, is_known) in enumerate(annual(self.rates, value, minutes)):
                sums[i] += amount * Fraction(count, 12 * length)
                known[i] = known[i] and is_known
        cost, maximum = (half_up(sums[0]), known[0]), (half_up(sums[1]), known[1])
        return days, cost, maximum, (min(cost[0], maximum[0]), known[0] and known[1])


class Case:
    def month(self, number):
        return date(self.year + (number + 3) // 12, (number + 3) % 12 + 1, 1)

    def claims_for(self, kind, item, network, month):
        return [c for c in self.claims if c[:4] == (kind, item, network, month)]

    def line(self, kind, item, network, number, days, cost, maximum, claimable, top_up, planned):
        claims = self.claims_for(kind, item, network, number)
        claimed, paid = sum(c[4] for c in claims), sum(c[6] or 0 for c in claims)
        if not (days or claims or planned != (0, True)):
            return None
        forecast = claimable if claimable[1] else (max(claimable[0], claimed), False)
        return [kind, item, network, number, days, cost, maximum, claimable, top_up, planned, bool(claims), claimed,
                paid, forecast, (claimable[0] - claimed, claimable[1])]

    def lines(self):
        for item, job in enumerate(self.jobs):
            for number in range(12):
                for network in list(range(len(self.entitlements))) + [None]:
                    first = self.month(number)

                    def here(day):
                        return job.network(day) == network
                    days, cost, maximum, claimable = job.month(first, self.known_on, here)
                    planned = claimable if job.rates['planned'] is None else \
                        job.month(first, self.known_on, here, 'planned')[3]
                    if claimable[1]:
                        top_up = cost[0] - claimable[0], True
                    else:
                        top_up = (max(cost[0] - maximum[0], 0) if maximum[1] else 0), False
                    yield self.line('j', item, network, number, days, cost, maximum, claimable, top_up, planned)
        for item, (network, amounts) in enumerate(self.roles):
            for number, amount in enumerate(amounts):
                planned = (amount or 0, amount is not None)
                claims = self.claims_for('r', item, network, number)
                pair = (sum(c[4] for c in claims), True) if claims else planned
                yield self.line('r', item, network, number, 0, pair, pair, pair, (0, True), planned)

    def revisions(self, lines):
        for kind, item, network, number, *_, claimable, _, _, has_claim, claimed, _, _, _ in lines:
            if kind == 'r' or not has_claim or not claimable[1] or claimable[0] == claimed:
                continue
            last = max(c[5] for c in self.claims_for(kind, item, network, number))
            job = self.jobs[item]
            then = job.month(self.month(number), last, lambda day: job.network(day) == network)[3]
            due_then = then[0] if then[1] else claimed
            yield [item, network, number, claimed, then, claimable, claimable[0] - due_then, due_then - claimed]

    def total(self, lines, network):
        mine = [line for line in lines if line[2] == network]
        jobs = [line for line in mine if line[0] == 'j']
        total = [add(line[5] for line in jobs), add(line[7] for line in jobs), add(line[8] for line in jobs),
                 add(line[9] for line in mine), sum(line[11] for line in mine), sum(line[12] for line in mine),
                 add(line[13] for line in mine)]
        if network is None:
            return [(0, True)] + total + [(0, True), (0, True)]
        entitlement, forecast = self.entitlements[network], total[6]
        if entitlement is None:
            return [(0, False)] + total + [(0, False), (0, False)]
        over, lapses = max(forecast[0] - entitlement, 0), max(entitlement - forecast[0], 0)
        return [(entitlement, True)] + total + [(over, forecast[1]), (lapses, forecast[1] or over > 0)]

    def all(self, totals):
        return [sum(column) if isinstance(column[0], int) else add(column) for column in zip(*totals)]

    def lost(self, job):
        wanted, filled = job.clock
        amounts, month = [], wanted.replace(day=1)
        while wanted < filled and month < filled:
            amounts.append(job.month(month, self.known_on, lambda day: wanted <= day < filled)[3])
            month = (month + timedelta(31)).replace(day=1)
        return add(amounts)


def random_rates(r, low, high, start, end, unknown):
    rates, day = Rates(), start
    while day <= end:
        rates.append((day, None, None, None if r.random() < unknown else r.randint(int(low), int(high))))
        if r.random() < 0.3:
            rates.append((day, None, day + timedelta(r.randint(1, 250)), r.randint(int(low), int(high))))
        day += timedelta(r.choice([91, 183, 365, 366]))
    r.shuffle(rates)
    return rates


def random_minutes(r, first, last):
    """Hours that change, from the first day to the last if there is one."""
    days = {first: r.randint(60, WHOLE_TIME)}
    for _ in range(r.randint(0, 2)):
        days[first + timedelta(r.randint(1, 300))] = r.randint(60, WHOLE_TIME)
    if last:
        days = {day: value for day, value in days.items() if day <= last}
        days[last + timedelta(1)] = None
    return Rates([(day, None, None, value and value * MILLION) for day, value in days.items()])


def random_job(r, year, n_networks, unknown):
    april = date(year, 4, 1)
    first = april + timedelta(r.randint(-500, 330))
    last = first + timedelta(r.randint(10, 700)) if r.random() < 0.4 else None
    before, end = april - timedelta(r.randint(0, 300)), date(year + 1, 3, 31)
    rates = {'minutes': random_minutes(r, first, last)}
    for name, low, high in (('pay', 20_000, 90_000), ('supplement', 0.05, 0.2), ('least', 1_000, 5_000),
                            ('most', 5_000, 9_000), ('insurance', 0.1, 0.16), ('threshold', 4_000, 10_000),
                            ('pension', 0.03, 0.24), ('maximum', 40_000, 85_000)):
        rates[name] = random_rates(r, low * MILLION, high * MILLION, before, end, unknown)
    if r.random() < 0.6:
        rates.update(supplement=None, least=None, most=None)
    for name in ('pension', 'maximum'):
        if r.random() < 0.1:
            rates[name] = None
    rates['planned'] = random_minutes(r, first - timedelta(r.randint(0, 200)), None) if r.random() < 0.4 else None
    places = {first - timedelta(r.randint(0, 400)) if r.random() < 0.9 else first + timedelta(20): 0}
    for _ in range(r.choice([0, 0, 1, 2])):
        places[april + timedelta(r.randint(-100, 340))] = 0
    places = [(day, r.choice(list(range(n_networks)) * 4 + [None])) for day in sorted(places)]
    if r.random() < 0.05:
        places = []
    wanted = april + timedelta(r.randint(-200, 300))
    clock = (wanted, wanted + timedelta(r.randint(-10, 300))) if r.random() < 0.5 else None
    return Job(rates, places, clock)


def random_case(r):
    case = Case()
    unknown = r.choice([0, 0, 0.03, 0.08])
    case.year = r.choice([2022, 2023, 2024, 2026, 2027])
    n_networks = r.randint(1, 3)
    case.jobs = [random_job(r, case.year, n_networks, unknown) for _ in range(r.choice([1, 1, 2]))]
    case.entitlements = [None if r.random() < unknown else r.randint(0, 20_000_000) for _ in range(n_networks)]
    case.roles = [(r.randrange(n_networks),
                   [None if r.random() < unknown else r.randint(0, 400_000) for _ in range(12)])
                  for _ in range(r.choice([0, 0, 1]))]
    case.known_on = date(case.year, 4, 1) + timedelta(r.randint(0, 500)) if r.random() < 0.4 else None
    case.claims = []
    for _ in range(r.randint(0, 14)):
        kind = 'r' if case.roles and r.random() < 0.2 else 'j'
        item = r.randrange(len(case.roles if kind == 'r' else case.jobs))
        number = r.randrange(12)
        network = case.roles[item][0] if kind == 'r' else r.randrange(n_networks)
        pence = r.randint(0, 600_000)
        day = case.month(number) + timedelta(r.randint(20, 200))
        if kind == 'j' and r.random() < 0.6:
            job = case.jobs[item]
            pence = job.month(case.month(number), day, lambda d: job.network(d) == network)[3][0]
        case.claims.append((kind, item, network, number, pence, day, r.choice([None, pence, pence // 2])))
    return case


def show(value):
    return '-' if value is None else str(value)


def describe(case):
    text = []
    for job in case.jobs:
        text.append('job')
        for name, rates in job.rates.items():
            text += [f'none {name}'] if rates is None else [
                f'rate {name} {a} {show(b)} {show(c)} {"?" if d is None else d}' for a, b, c, d in rates]
        text += [f'place {first} {show(network)}' for first, network in job.places]
        if job.clock:
            text.append(f'clock {job.clock[0]} {job.clock[1]}')
    for network, amounts in case.roles:
        text.append(f'role {network} ' + ' '.join('?' if a is None else str(a) for a in amounts))
    for kind, item, network, number, pence, day, paid in case.claims:
        text.append(f'claim {kind} {item} {network} {number} {pence} {day} {show(paid)}')
    text.append(f'run {case.year} {show(case.known_on)} ' +
                ' '.join('?' if e is None else str(e) for e in case.entitlements))
    return text


def write(values):
    words = []
    for value in values:
        if isinstance(value, tuple):
            words.append(f'{value[0]}{"" if value[1] else "?"}')
        else:
            words.append('-1' if value is None else str(int(value)) if isinstance(value, bool) else str(value))
    return ' '.join(words)


def expected(case):
    lines = [line for line in case.lines() if line]
    totals = [case.total(lines, network) for network in list(range(len(case.entitlements))) + [None]]
    text = ['line ' + write(line) for line in lines]
    text += ['revision ' + write(revision) for revision in case.revisions(lines)]
    text += ['total ' + write(total) for total in totals[:-1] + [case.all(totals)]]
    text += [f'lost {i} ' + write([case.lost(job)]) for i, job in enumerate(case.jobs) if job.clock]
    return text + ['end']


def main():
    program, cases = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    r = random.Random(20261122)
    all_cases = [random_case(r) for _ in range(cases)]
    text = [line for case in all_cases for line in describe(case)]
    output = iter(subprocess.run([program], input='\n'.join(text) + '\n', capture_output=True, text=True,
                                 check=True).stdout.splitlines())
    counts = {}
    for number, case in enumerate(all_cases):
        for line in expected(case):
            found = next(output)
            assert found == line, (number, found, line)
            counts[line.split()[0]] = counts.get(line.split()[0], 0) + 1
    assert next(output, None) is None
    print(f'{cases} histories, {counts["line"]} lines, {counts["revision"]} to be claimed again, equal to the penny')


main()
