"""Compares what skillmixctl says of demand with demand_oracle.py: on the sample plan, and on plans made from it by chance
with fixed seeds: figures gone, replaced or yet to begin, lines off or without a rate, overrides that begin and end, cohorts,
counts, practices that move.

usage: python3 check-demand.py SKILLMIXCTL SAMPLE_PLAN [PLANS]"""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from demand_oracle import Plan

TODAY = date(2026, 11, 23)
DRIVERS = ('registered', 'adults', 'aged_65_plus', 'aged_75_plus', 'qof:HYP', 'care_home_beds', 'items', 'practice',
           'network', 'learner', 'alert')


def ask(ctl, path, as_at):
    done = subprocess.run([ctl, 'demand', '--plan', path, '--as-at', as_at.isoformat(), '--json'], capture_output=True,
                          text=True)
    if done.returncode not in (0, 1):
        raise AssertionError(done.stdout + done.stderr)
    return json.loads(done.stdout)


class Mixer:
    """Changes a plan's rows by chance. Ids need only be unlike each other here."""

    def __init__(self, database, seed):
        self.chance = random.Random(seed)
        self.database = database
        self.made = 0
        self.places = self.ids('organisation')
        self.practices = self.ids("organisation WHERE kind = 'practice'")
        self.networks = self.ids("organisation WHERE kind = 'network'")
        self.lines = self.ids("service_line WHERE kind = 'demand'")

    def ids(self, table):
        return [row[0] for row in self.database.execute(f'SELECT id FROM {table} ORDER BY 1'
                                                        if 'WHERE' in table else f'SELECT id FROM {table} ORDER BY id')]

    def day(self, least=-200, most=200):
        return (TODAY + timedelta(days=self.chance.randint(least, most))).isoformat()

    def put(self, table, *values):
        self.made += 1
        marks = ', '.join('?' * (len(values) + 1))
        self.database.execute(f'INSERT OR IGNORE INTO {table} VALUES ({marks})', (f'made-{self.made}', *values))

    def mix_figures(self):
        for row in self.database.execute('SELECT id, value FROM figure ORDER BY id').fetchall():
            fate = self.chance.random()
            if fate < 0.08:
                self.database.execute('DELETE FROM figure WHERE id = ?', (row[0],))
            elif fate < 0.3:
                self.database.execute('UPDATE figure SET value = ?, from_date = ? WHERE id = ?',
                                      (self.chance.randint(0, 2 * row[1] + 10), self.day(-400, 60), row[0]))
        for _ in range(60):
            kind = self.chance.choice(('patients', 'repeat_items', 'care_home_beds', 'learners', 'alerts', 'register:HYP'))
            self.put('figure', self.chance.choice(self.places), kind, self.day(), self.chance.randint(0, 20000), 'U', None)

    def mix_lines(self):
        for line in self.lines:
            if self.chance.random() < 0.5:
                continue
            self.database.execute(
                'UPDATE service_line SET enabled = ?, driver = ?, rate_micros = ?, minutes_millis = ? WHERE id = ?',
                (int(self.chance.random() < 0.85), self.chance.choice(DRIVERS),
                 self.chance.choice((None, 0, self.chance.randint(1, 12_000_000))),
                 self.chance.choice((None, 0, self.chance.randint(1, 90_000))), line))

    def mix_entries(self):
        for _ in range(250):
            self.put('demand_override', self.chance.choice(self.places), self.chance.choice(self.lines), self.day(),
                     self.chance.choice((None, 0, self.chance.randint(1, 3000))))
        for _ in range(80):
            begins = self.day()
            ends = (date.fromisoformat(begins) + timedelta(days=self.chance.randint(0, 250))).isoformat()
            self.put('cohort', self.chance.choice(self.places), self.chance.choice(self.lines), 'By chance',
                     self.chance.randint(1, 2000), self.chance.choice((None, self.chance.randint(1, 60_000))), begins, ends)
        days = self.chance.sample(range(-200, 60), 60)
        for days_on in days:
            self.put('tally', self.chance.choice(self.lines), self.chance.choice(self.practices), self.chance.randint(0, 400),
                     self.chance.randint(1, 8), (TODAY + timedelta(days=days_on)).isoformat(), 'Somebody')

    def mix_memberships(self):
        for practice in self.chance.sample(self.practices, 6):
            moves = TODAY + timedelta(days=self.chance.randint(-30, 30))
            self.database.execute('UPDATE membership SET end_date = ? WHERE practice_id = ? AND end_date IS NULL '
                                  'AND start_date < ?', (moves.isoformat(), practice, moves.isoformat()))
            if self.chance.random() < 0.7:
                self.put('membership', practice, self.chance.choice(self.networks),
                         (moves + timedelta(days=1)).isoformat(), None, None)


def mix(source, path, seed):
    shutil.copy(source, path)
    database = sqlite3.connect(path)
    with database:
        mixer = Mixer(database, seed)
        mixer.mix_figures()
        mixer.mix_lines()
        mixer.mix_entries()
        mixer.mix_memberships()
    database.close()
    return TODAY + timedelta(days=mixer.chance.randint(-60, 60))


def compare(said, plan, seen):
    wanted = plan.demands()
    ranges = plan.tally_ranges()
    given = {(row['practice_code'], row['service_line_code']): row for row in said['demands']}
    if given.keys() != wanted.keys():
        raise AssertionError(f'only here {sorted(given.keys() - wanted.keys())[:5]}, '
                             f'only in the oracle {sorted(wanted.keys() - given.keys())[:5]}')
    for where, demand in wanted.items():
        row = given[where]
        found = {key: sorted(row[key]) if key == 'missing' else row[key] for key in demand}
        if found != demand:
            raise AssertionError(f'{where}: {found}, by the oracle {demand}')
        seen[demand['basis']] += 1
        seen['cohorts'] += demand['cohorts'] > 0
        if row['tally'] is not None:
            check_range(where, row, ranges[where[1]])
    check_total(said, wanted)


def check_range(where, row, wanted):
    found = row['rate'], row['rate_low'], row['rate_high']
    if any(abs(a - b) > 1e-6 + 1e-6 * b for a, b in zip(found, wanted)):
        raise AssertionError(f'{where}: rate and range {found}, by the oracle {wanted}')


def check_total(said, wanted):
    minutes = sum(demand['minutes'] or 0 for demand in wanted.values())
    in_part = sum(demand['minutes'] is None or bool(demand['missing']) for demand in wanted.values())
    if (said['minutes'], said['not_known']) != (minutes, in_part):
        raise AssertionError(f"total {said['minutes'], said['not_known']}, by the oracle {minutes, in_part}")


def main(ctl, sample, plans='25'):
    seen = Counter()
    compare(ask(ctl, sample, TODAY), Plan(sample, TODAY), seen)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(int(plans)):
            path = Path(folder) / f'{seed}.skillmix'
            as_at = mix(sample, path, seed)
            try:
                compare(ask(ctl, path, as_at), Plan(path, as_at), seen)
            except AssertionError as error:
                raise AssertionError(f'seed {seed}, {as_at}: {error}') from None
            path.unlink()
    for kind in ('rate', 'tally', 'override', 'cohort', 'not_known', 'cohorts'):
        if not seen[kind]:
            raise AssertionError(f'nothing of the kind “{kind}” was compared')
    print(f'demand is the oracle’s on the sample plan and {plans} more: {dict(seen)}')


main(*sys.argv[1:])
