"""What each place needs of each service line, worked out a second time: from the rows of a plan's file and the words of
DEFINITIONS alone, in exact fractions, with no code of Skillmix's. check-demand.py compares the two."""

import math
import sqlite3
from collections import defaultdict
from datetime import date
from fractions import Fraction

WEEKS = 52
MILLION = 10 ** 6
AT_NETWORK = ('network', 'learner', 'alert')
AGES = {
    'adults': ('aged_18_64', 'aged_65_74', 'aged_75_84', 'aged_85_plus'),
    'aged_65_plus': ('aged_65_74', 'aged_75_84', 'aged_85_plus'),
    'aged_75_plus': ('aged_75_84', 'aged_85_plus'),
}
ENTERED = {'registered': 'patients', 'care_home_beds': 'care_home_beds', 'items': 'repeat_items', 'learner': 'learners',
           'alert': 'alerts'}
SPARED_BY = {'T08': 'T01'}   # a structured medication review counts as an annual review


def half_up(number):
    return math.floor(number + Fraction(1, 2))


def day(text):
    return None if text is None else date.fromisoformat(text)


class Plan:
    """The rows that hold on one day."""

    def __init__(self, path, as_at):
        with sqlite3.connect(f'file:{path}?mode=ro', uri=True) as database:
            database.row_factory = sqlite3.Row
            self.rows = {table: [dict(row) for row in database.execute(f'SELECT * FROM {table}')]
                         for table in ('organisation', 'membership', 'figure', 'service_line', 'demand_override',
                                       'cohort', 'tally')}
        database.close()
        self.today = as_at
        self.figures = self.find_figures()
        self.places = self.find_places()
        self.lines = [line for line in self.rows['service_line'] if line['enabled'] and line['kind'] == 'demand']
        self.overrides = self.newest('demand_override', 'organisation_id', 'service_line_id')
        self.tallies = self.newest('tally', 'service_line_id')

    def newest(self, table, *keys):
        """Of the rows that have begun, the last to begin for each key."""
        found = {}
        for row in sorted(self.rows[table], key=lambda row: row['from_date']):
            if day(row['from_date']) <= self.today:
                found[tuple(row[key] for key in keys)] = row
        return found

    def find_figures(self):
        """The last figure that has begun; a figure that is to begin stands in where there is none before it."""
        figures = defaultdict(dict)
        for row in sorted(self.rows['figure'], key=lambda row: row['from_date'], reverse=True):
            known = figures[row['organisation_id']]
            begun = day(row['from_date']) <= self.today
            if row['kind'] not in known or not known[row['kind']][1]:
                known[row['kind']] = (row['value'], begun)
        return {place: {kind: value for kind, (value, _) in known.items()} for place, known in figures.items()}

    def find_places(self):
        """Networks of the plan, and the practices that are in one of them on the day."""
        networks = {row['id']: row for row in self.rows['organisation'] if row['kind'] == 'network' and row['in_plan']}
        home = {}
        for row in sorted(self.rows['membership'], key=lambda row: row['start_date']):
            ends = day(row['end_date'])
            if day(row['start_date']) <= self.today and (ends is None or self.today <= ends):
                home[row['practice_id']] = row['network_id']
        practices = {row['id']: row for row in self.rows['organisation']
                     if row['kind'] == 'practice' and home.get(row['id']) in networks}
        return {**networks, **practices}

    def count(self, place, driver):
        """How many of what the work grows with are there; None where not known."""
        figures = self.figures.get(place, {})
        if driver in ('practice', 'network'):
            return 1
        if driver.startswith('qof:'):
            return figures.get('register:' + driver[4:])
        kinds = AGES.get(driver) or (ENTERED[driver],)
        values = [figures.get(kind) for kind in kinds]
        return None if None in values else sum(values)

    def override(self, place, line):
        row = self.overrides.get((place, line['id']))
        return row['minutes'] if row is not None else None

    def tally_rate(self, line):
        """Items a driver and year by the newest count, with its tally; None without one that can be scaled."""
        tally = self.tallies.get((line['id'],))
        if tally is None or tally['organisation_id'] not in self.places:
            return None
        drivers = self.count(tally['organisation_id'], line['driver'])
        if not drivers:
            return None
        return Fraction(half_up(Fraction(tally['items'] * WEEKS * MILLION, tally['weeks'] * drivers)), MILLION), tally, drivers

    def rate(self, line):
        if line['rate_micros'] is not None:
            return Fraction(line['rate_micros'], MILLION)
        counted = self.tally_rate(line)
        return counted[0] if counted is not None else None

    def items_a_year(self, place, line):
        """None where not known. Minutes that were entered stand for as many items as they have time for."""
        minutes = self.override(place, line)
        if minutes == 0:
            return Fraction(0)
        if minutes is not None:
            return Fraction(minutes * WEEKS * 1000, line['minutes_millis']) if line['minutes_millis'] else None
        drivers, rate = self.count(place, line['driver']), self.rate(line)
        return None if drivers is None or rate is None else drivers * rate

    def usual(self, place, line):
        """Minutes a week without cohorts, where they are from, and what is missing."""
        minutes = self.override(place, line)
        if minutes is not None:
            return minutes, 'override', set()
        if (line['driver'] in AT_NETWORK) != (self.places[place]['kind'] == 'network'):
            return None, 'not_known', set()
        missing = set()
        if self.count(place, line['driver']) is None:
            missing.add('driver')
        if self.rate(line) is None:
            missing.add('rate')
        if line['minutes_millis'] is None:
            missing.add('minutes')
        done = self.items_done_by_another(place, line)
        if done is None:
            missing.add('other_line')
        if missing:
            return None, 'not_known', missing
        items = max(self.items_a_year(place, line) - done, Fraction(0))
        return half_up(items * Fraction(line['minutes_millis'], 1000) / WEEKS), self.basis(line), missing

    @staticmethod
    def basis(line):
        return 'tally' if line['rate_micros'] is None else 'rate'

    def items_done_by_another(self, place, line):
        for other in self.lines:
            if other['code'] == SPARED_BY.get(line['code']):
                return self.items_a_year(place, other)
        return Fraction(0)

    def cohorts(self, place, line):
        """Those that run: (deadline, minutes of each whole week, or None where an item's minutes are not known)."""
        found = []
        for row in self.rows['cohort']:
            begins, deadline = day(row['from_date']), day(row['deadline'])
            if (row['organisation_id'], row['service_line_id']) != (place, line['id']) \
                    or not begins <= self.today <= deadline:
                continue
            weeks = max(((deadline - begins).days + 1) // 7, 1)
            millis = row['minutes_millis'] or line['minutes_millis']
            found.append((deadline, half_up(Fraction(row['items'] * millis, 1000 * weeks)) if millis is not None else None))
        return found

    def demand(self, place, line):
        """All that is compared; None where the work is not wanted there."""
        minutes, basis, missing = self.usual(place, line)
        cohorts = self.cohorts(place, line)
        own = (line['driver'] in AT_NETWORK) == (self.places[place]['kind'] == 'network')
        if not own and self.override(place, line) is None and not cohorts:
            return None
        total = minutes
        for _, added in cohorts:
            if added is None:
                missing = missing | {'minutes'}
            else:
                basis = 'cohort' if total is None else basis
                total = added + (total or 0)
        return {'minutes': total, 'usual_minutes': minutes, 'basis': basis, 'missing': sorted(missing),
                'cohorts': len(cohorts), 'override_minutes': self.override(place, line),
                'deadline': min(deadline for deadline, _ in cohorts).isoformat() if cohorts else None}

    def demands(self):
        """By code of the place and code of the line."""
        found = {}
        for place, row in self.places.items():
            for line in self.lines:
                demand = self.demand(place, line)
                if demand is not None:
                    found[row['code'], line['code']] = demand
        return found

    def tally_ranges(self):
        """Rate, lower and upper end by code of the line, where the newest count gives the rate."""
        found = {}
        for line in self.lines:
            counted = self.tally_rate(line) if line['rate_micros'] is None else None
            if counted is not None:
                rate, tally, drivers = counted
                scale = WEEKS / (tally['weeks'] * drivers)
                found[line['code']] = (float(rate), *(scale * end for end in poisson_range(tally['items'])))
        return found


def poisson_at_most(count, mean):
    """The chance of at most `count` events where `mean` are expected."""
    return math.fsum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(count + 1))


def poisson_range(count):
    """The exact 95% range of the mean of a Poisson count: the means at which 2.5% lie beyond it on either side."""
    def solve(events, chance):
        low, high = 1e-9, 2.0 * count + 50
        for _ in range(100):
            middle = (low + high) / 2
            low, high = (middle, high) if poisson_at_most(events, middle) > chance else (low, middle)
        return low
    return (solve(count - 1, 0.975) if count else 0.0), solve(count, 0.025)
