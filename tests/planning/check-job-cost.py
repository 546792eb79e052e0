"""The money rules a second time, day by day in exact fractions, against the program on seeded random jobs.

Usage: check-job-cost.py PROGRAM [CASES]. Nothing is shared with the program but the form of its input.
"""

import random
import subprocess
import sys
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from math import floor

WHOLE_TIME = 2250
MONEY = ('pay', 'least', 'most', 'threshold', 'maximum')


def half_up(value):
    return floor(value + Fraction(1, 2))


class Rate:
    def __init__(self, first, last, revised, value):
        self.first, self.last, self.revised, self.value = first, last, revised, value

    def line(self, name):
        def day(d):
            return d.isoformat() if d else '-'
        return f'rate {name} {day(self.first)} {day(self.last)} {day(self.revised)} ' \
               f'{"?" if self.value is None else self.value}'


def in_force(rates, day, known_on):
    """The value on a day, or None. Later first days win; of the same first day the later revision."""
    for rate in rates:
        if rate.first <= day and not (known_on and rate.revised and rate.revised > known_on):
            return None if rate.last and rate.last < day else rate.value
    return None


def latest_first(job):
    return {name: rates and sorted(rates, key=lambda r: (r.first, r.revised or date.min), reverse=True)
            for name, rates in job.items()}


def annual(job, value):
    """Exact annual pence of the parts and the maximum at the values of a day; None where one is not known."""
    share = Fraction(value['minutes'], 1_000_000 * WHOLE_TIME)
    pence = {name: None if value[name] is None else Fraction(half_up(Fraction(value[name], 10_000)))
             for name in MONEY}
    rate = {name: None if value[name] is None else Fraction(value[name], 1_000_000)
            for name in ('supplement', 'insurance', 'pension')}
    pay = None if pence['pay'] is None else pence['pay'] * share
    if job['supplement'] is None:
        extra = Fraction(0)
    elif None in (pay, rate['supplement'], pence['least'], pence['most']):
        extra = None
    else:
        extra = min(max(pence['pay'] * rate['supplement'], pence['least']), pence['most']) * share
    earned = None if pay is None or extra is None else pay + extra
    insurance = None if None in (earned, rate['insurance'], pence['threshold']) else \
        max(earned - pence['threshold'], 0) * rate['insurance']
    if job['pension'] is None:
        pension = Fraction(0)
    else:
        pension = None if None in (earned, rate['pension']) else earned * rate['pension']
    if job['maximum'] is None:
        maximum = Fraction(0)
    else:
        maximum = None if pence['maximum'] is None else pence['maximum'] * share
    return [pay, extra, insurance, pension, maximum]


def month_line(job, first, known_on):
    length = monthrange(first.year, first.month)[1]
    sums, known, days = [Fraction(0)] * 5, [True] * 5, 0
    found = {}
    for number in range(length):
        day = first + timedelta(number)
        value = {name: rates and in_force(rates, day, known_on) for name, rates in job.items()}
        if value['minutes'] is None:
            continue
        key = tuple(value.values())
        if key not in found:
            found[key] = annual(job, value)
        amounts = found[key]
        days += 1
        for i, amount in enumerate(amounts):
            known[i] = known[i] and amount is not None
            sums[i] += Fraction(amount or 0, 12 * length)
    cost, cost_known = half_up(sum(sums[:4])), all(known[:4])
    maximum = half_up(sums[4])
    return {'days': days, 'exact': sums[:4], 'known': known[:4], 'cost': cost, 'cost_known': cost_known,
            'maximum': maximum, 'maximum_known': known[4], 'reimbursed': min(cost, maximum),
            'reimbursed_known': cost_known and known[4]}


def random_rates(random_, low, high, start, end, chance_unknown=0.05):
    """Yearly values with changes inside years, some revised backwards months later, some not known."""
    rates, day = [], start
    while day <= end:
        value = None if random_.random() < chance_unknown else random_.randint(low, high)
        rates.append(Rate(day, None, None, value))
        if random_.random() < 0.3:
            revised = day + timedelta(random_.randint(1, 200))
            rates.append(Rate(day, None, revised, random_.randint(low, high)))
        day += timedelta(random_.choice([31, 90, 183, 365, 366]))
    random_.shuffle(rates)
    return rates


def random_job(random_):
    start = date(random_.choice([2023, 2024, 2027]), random_.randint(1, 12), random_.randint(1, 28))
    end = start + timedelta(random_.randint(20, 700))
    before = start - timedelta(random_.randint(0, 300))
    pound = 1_000_000
    hours = [Rate(start, None, None, random_.randint(60, WHOLE_TIME) * pound)]
    for days in random_.sample(range(1, 400), random_.randint(0, 2)):
        hours.append(Rate(start + timedelta(days), None, None, random_.randint(60, WHOLE_TIME) * pound))
    hours.append(Rate(end + timedelta(1), None, None, None))
    hours = [rate for rate in hours if rate.value is None or rate.first <= end]
    job = {'minutes': hours,
           'pay': random_rates(random_, 20_000 * pound, 90_000 * pound, before, end),
           'insurance': random_rates(random_, 100_000, 160_000, before, end, 0.02),
           'threshold': random_rates(random_, 4_000 * pound, 10_000 * pound, before, end, 0.02),
           'pension': random_rates(random_, 30_000, 240_000, before, end, 0.02),
           'maximum': random_rates(random_, 40_000 * pound, 85_000 * pound, before, end, 0.1)}
    for name, low, high in (('supplement', 50_000, 200_000), ('least', 1_000 * pound, 5_000 * pound),
                            ('most', 5_000 * pound, 9_000 * pound)):
        job[name] = random_rates(random_, low, high, before, end, 0.01)
    if random_.random() < 0.6:
        job.update(supplement=None, least=None, most=None)
    for name in ('pension', 'maximum'):
        if random_.random() < 0.2:
            job[name] = None
    known_on = start + timedelta(random_.randint(0, 500)) if random_.random() < 0.4 else None
    return job, start.replace(day=1), end, known_on


def read_amount(text):
    return int(text.rstrip('?')), not text.endswith('?')


def compare(line, expected, where):
    words = line.split()
    parts = [read_amount(word) for word in words[2:6]]
    cost, maximum, reimbursed = (read_amount(word) for word in words[6:9])
    assert int(words[1]) == expected['days'], (where, line, expected)
    assert cost == (expected['cost'], expected['cost_known']), (where, line, expected)
    assert maximum == (expected['maximum'], expected['maximum_known']), (where, line, expected)
    assert reimbursed == (expected['reimbursed'], expected['reimbursed_known']), (where, line, expected)
    assert [known for _, known in parts] == expected['known'], (where, line, expected)
    assert sum(pence for pence, _ in parts) == cost[0], (where, line)
    for (pence, _), exact in zip(parts, expected['exact']):
        assert abs(pence - exact) < 1, (where, line, exact)


def last_of_month(day):
    return day.replace(day=monthrange(day.year, day.month)[1])


def main():
    program, cases = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    random_ = random.Random(20261122)
    jobs = [random_job(random_) for _ in range(cases)]
    text = []
    for job, first, end, known_on in jobs:
        for name, rates in job.items():
            text += [f'none {name}'] if rates is None else [rate.line(name) for rate in rates]
        text.append(f'months {first} {last_of_month(end)} {known_on or "-"}')
    lines = iter(subprocess.run([program], input='\n'.join(text) + '\n', capture_output=True, text=True,
                                check=True).stdout.splitlines())
    n_lines = 0
    for number, (job, first, end, known_on) in enumerate(jobs):
        job = latest_first(job)
        month = first
        while month <= end:
            line = next(lines)
            assert line.split()[0] == month.isoformat(), (number, line, month)
            compare(line, month_line(job, month, known_on), (number, month))
            n_lines += 1
            month = (month + timedelta(31)).replace(day=1)
    assert next(lines, None) is None
    print(f'{cases} jobs, {n_lines} monthly lines, equal to the penny')


main()
