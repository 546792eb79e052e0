"""What posts cost under employment models a second time, in exact fractions, against the program on random cases.

Usage: check-employment-cost.py PROGRAM [CASES]. Nothing is shared with the program but the form of its input. Amounts
are pairs of pence and whether they are known; what is not known counts as the least it can be.
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
LINES = ['pay', 'supplement', 'national_insurance', 'pension', 'levy', 'fee', 'price', 'vat', 'cover', 'supervision',
         'line_management', 'overhead', 'recruitment', 'equipment', 'liability', 'set_up', 'switch', 'claim']
PARTS = LINES[:4]
PAID = PARTS + ['price']
SUPPLIED = PAID + ['levy', 'fee']
CHOICES = {'vat': ['outside_scope', 'exempt', 'cost_sharing', 'standard'], 'vat_on': ['all', 'fee'],
           'pension_access': ['no', 'yes'], 'continuity_of_service': ['no', 'yes'], 'reimbursed': ['no', 'yes'],
           'liability_carrier': ['partners_unlimited', 'partners_jointly', 'company', 'provider', 'trust', 'nobody']}
POUNDS = {'provider_price': 95_000, 'hourly_price': 55, 'taxable_turnover': 120_000, 'line_management_price': 90,
          'overhead': 3_000, 'recruitment_cost': 6_000, 'equipment': 2_500, 'tribunal_award': 40_000,
          'transfer_cost': 3_000, 'set_up_cost': 30_000}
PLAIN = {'management_fee': 0.12, 'vat_chance': 1, 'other_pension_rate': 0.2, 'levy': 0.005, 'absence_cover': 1,
         'cover_price': 0.8, 'supervision_supplied': 1, 'line_management_minutes': 120, 'turnover': 0.4,
         'recruitment_days': 150, 'redundancy_chance': 0.1, 'redundancy_months': 12, 'tribunal_chance': 0.02,
         'leave_notice_months': 9, 'set_up_months': 6}
CARRIED = CHOICES['liability_carrier'][:3]


def half_up(value):
    return floor(value + Fraction(1, 2))


def month_after(first, n=1):
    number = first.year * 12 + first.month - 1 + n
    return date(number // 12, number % 12 + 1, 1)


class Rate:
    def __init__(self, first, last, revised, value):
        self.first, self.last, self.revised, self.value = first, last, revised, value

    def text(self):
        days = ' '.join(d.isoformat() if d else '-' for d in (self.first, self.last, self.revised))
        return f'{days} {"?" if self.value is None else self.value}'


class Rates(list):
    """Of one thing. Later first days win; of the same first day the later revision."""

    def at(self, day, known_on):
        best = None
        for rate in self:
            if rate.first > day or (known_on and rate.revised and rate.revised > known_on):
                continue
            if best is None or (rate.first, rate.revised or date.min) > (best.first, best.revised or date.min):
                best = rate
        return None if best is None or (best.last and best.last < day) else best.value


class Missing(Exception):
    pass


class Model:
    """Figures: a number, a word, 'none' or None for not known. Reading one that is not known notes it."""

    def __init__(self, number, figures):
        self.number, self.figures, self.noted = number, figures, set()

    def known(self, name):
        return self.figures[name] is not None

    def is_none(self, name):
        return self.figures[name] == 'none'

    def value(self, name):
        """In the unit, money in pence; None where not known."""
        figure = self.figures[name]
        if figure is None:
            return None
        if figure == 'none':
            return Fraction(0)
        return Fraction(figure, 10_000 if name in POUNDS else MILLION)


class Product:
    """Known numbers multiplied; a factor that is not known makes it the least it can be, unless another is nothing."""

    def __init__(self):
        self.value, self.nothing, self.missing, self.known = Fraction(1), False, set(), True

    def times(self, value, known=True, name=None):
        if known:
            self.nothing = self.nothing or value == 0
        else:
            self.known = False
            if name:
                self.missing.add(name)
        self.value *= value
        return self

    def figure(self, model, name, change=lambda x: x, least=0):
        value = model.value(name)
        if value is None:
            return self.times(least, False, f'{model.number}.{name}')
        return self.times(change(value))

    def result(self, noted):
        known = self.known or self.nothing
        if not known:
            noted |= self.missing
        return half_up(self.value), known


def add(*amounts):
    return sum(a[0] for a in amounts), all(a[1] for a in amounts)


def full_years(start, day):
    return day.year - start.year - ((day.month, day.day) < (start.month, start.day))


class Case:
    def __init__(self):
        self.posts, self.models, self.facts, self.phases, self.before, self.sheets = [], [], {}, [], None, {}

    # -- pay ---------------------------------------------------------------------------------------------------------

    def held(self, post, first):
        """Days of the month on which the post is held, with their minutes."""
        days = []
        for number in range(monthrange(first.year, first.month)[1]):
            day = first + timedelta(number)
            if self.start <= day < self.end:
                minutes = post['rates']['minutes'].at(day, self.known_on)
                if minutes is not None:
                    days.append((day, half_up(Fraction(minutes, MILLION))))
        return days

    def annual(self, post, day, minutes):
        """Pay, supplement, insurance and maximum a year at the rates of a day, exact pence; None where not known."""
        def rate(name):
            rates = post['rates'][name]
            return None if rates is None else rates.at(day, self.known_on)

        def pence(name):
            value = rate(name)
            return None if value is None else Fraction(half_up(Fraction(value, 10_000)))
        share = Fraction(minutes, WHOLE_TIME)
        full = pence('pay')
        pay = None if full is None else full * share
        if post['rates']['supplement'] is None:
            extra = Fraction(0)
        else:
            part, least, most = rate('supplement'), pence('least'), pence('most')
            extra = None if None in (full, part, least, most) else \
                min(max(full * part / MILLION, least), most) * share
        earned = None if pay is None or extra is None else pay + extra
        part, threshold = rate('insurance'), pence('threshold')
        insurance = None if None in (earned, part, threshold) else max(earned - threshold, 0) * part / MILLION
        maximum = pence('maximum')
        return {'pay': pay, 'supplement': extra, 'earned': earned, 'insurance': insurance,
                'maximum': None if maximum is None else maximum * share, 'nhs': rate('pension'), 'full': full}

    def pension(self, model, year):
        """A year's contribution, exact; None where not known; and the name of what is missing."""
        access = model.figures['pension_access']
        if access is None:
            return None, f'{model.number}.pension_access'
        if access == 'none' or (access == 'no' and model.is_none('other_pension_rate')):
            return Fraction(0), None
        if access == 'yes':
            rate, name = None if year['nhs'] is None else Fraction(year['nhs'], MILLION), None
        else:
            rate, name = model.value('other_pension_rate'), f'{model.number}.other_pension_rate'
        if rate == 0 and year['earned'] is None:
            return None, None
        return (None if rate is None or year['earned'] is None else rate * year['earned']), \
            name if rate is None else None

    def pay_lines(self, post, model, days, length, lines, noted):
        sums, known, alike = [Fraction(0)] * 4, [True] * 4, {}
        for day, minutes in days:
            key = (minutes,) + tuple(r and r.at(day, self.known_on) for r in post['rates'].values())
            alike.setdefault(key, []).append((day, minutes))
        for same in alike.values():
            year = self.annual(post, *same[0])
            pension, name = self.pension(model, year)
            if name and pension is None and (same[0][1] and year['earned'] != 0):
                noted.add(name)
            for i, amount in enumerate((year['pay'], year['supplement'], year['insurance'], pension)):
                known[i] = known[i] and amount is not None
                sums[i] += Fraction((amount or 0) * len(same), 12 * length)
        pence = [floor(s) for s in sums]
        rests = sorted(range(4), key=lambda i: (pence[i] - sums[i], i))
        for i in rests[:half_up(sum(sums)) - sum(pence)]:
            pence[i] += 1
        for name, amount, is_known in zip(PARTS, pence, known):
            lines[name] = (amount, is_known)

    def maximum(self, post, days, length):
        sum_, known = Fraction(0), True
        for day, minutes in days:
            value = post['rates']['maximum'].at(day, self.known_on)
            known = known and value is not None
            sum_ += Fraction(half_up(Fraction(value or 0, 10_000)) * minutes, WHOLE_TIME * 12 * length)
        return half_up(sum_), known

    # -- the lines of a person and month -----------------------------------------------------------------------------

    def supplied(self, post, model, first, noted):
        key = id(post), model.number, first
        if key not in self.sheets:
            missing = set()
            self.sheets[key] = self.work_out_supplied(post, model, first, missing), missing
        (lines, days, length, wte), missing = self.sheets[key]
        noted |= missing
        return dict(lines), days, length, wte

    def work_out_supplied(self, post, model, first, noted):
        lines = {name: (0, True) for name in LINES}
        days, length = self.held(post, first), monthrange(first.year, first.month)[1]
        if not days:
            return lines, days, length, Fraction(0)
        wte = Fraction(sum(minutes for _, minutes in days), WHOLE_TIME * length)
        price = next((p for p in ('provider_price', 'hourly_price') if model.known(p) and not model.is_none(p)),
                     next((p for p in ('provider_price', 'hourly_price') if not model.known(p)), None))
        if price:
            product = Product().figure(model, price).times(wte)
            product.times(Fraction(1, 12) if price == 'provider_price' else Fraction(75, 2) * Fraction(52, 12))
            lines['price'] = product.result(noted)
        else:
            self.pay_lines(post, model, days, length, lines, noted)
        lines['levy'] = Product().figure(model, 'levy').times(*add(lines['pay'], lines['supplement'])).result(noted)
        lines['fee'] = Product().figure(model, 'management_fee').times(
            *add(*(lines[name] for name in PAID))).result(noted)
        return lines, days, length, wte

    def redundancy_pay(self, post, model, day, minutes):
        """By the rules, pence and whether known."""
        year, service, rules = self.annual(post, day, minutes), post['service'], self.rules
        if model.figures['continuity_of_service'] == 'yes':
            if not rules['known'] or service['nhs'] is None:
                return 0, False
            years = full_years(service['nhs'], day)
            if years < rules['least_years']:
                return 0, True
            if year['earned'] is None:
                return 0, False
            share = Fraction(minutes, WHOLE_TIME)
            pay = min(max(year['earned'], rules['least_pay'] * share), rules['most_pay'] * share)
            return half_up(pay / 12 * min(Fraction(rules['months'] * years, MILLION),
                                          Fraction(rules['most_months'], MILLION))), True
        if not rules['known'] or service['employed'] is None:
            return 0, False
        years = full_years(service['employed'], day)
        if years < rules['least_years']:
            return 0, True
        cap = self.facts['statutory_week'].at(day, self.known_on)
        if service['born'] is None or cap is None or year['earned'] is None:
            return 0, False
        age, weeks = full_years(service['born'], day), Fraction(0)
        for back in range(1, min(years, rules['most_years']) + 1):
            then = age - back
            weeks += Fraction(rules['old'] if then >= 41 else rules['grown'] if then >= 22 else rules['young'], MILLION)
        return half_up(weeks * min(year['earned'] / 52, Fraction(cap, 10_000))), True

    def times_redundancy(self, product, post, model, day, minutes):
        if not model.known('redundancy_months'):
            if not model.known('continuity_of_service'):
                return product.times(0, False, f'{model.number}.continuity_of_service')
            return product.times(*self.redundancy_pay(post, model, day, minutes))
        earned = self.annual(post, day, minutes)['earned']
        return product.figure(model, 'redundancy_months').times(earned or 0, earned is not None).times(Fraction(1, 12))

    def liability(self, post, model, days, length, noted):
        carrier = model.figures['liability_carrier']
        if carrier is None:
            return Product().times(0, False, f'{model.number}.liability_carrier').result(noted)
        if carrier not in CARRIED:
            return 0, True
        time = Fraction(len(days), 12 * length)
        redundancy = Product().figure(model, 'redundancy_chance').times(time)
        self.times_redundancy(redundancy, post, model, *days[0])
        tribunal = Product().figure(model, 'tribunal_chance').times(time).figure(model, 'tribunal_award')
        return add(redundancy.result(noted), tribunal.result(noted))

    def claim(self, post, model, days, length, paid, noted):
        asked = model.figures['reimbursed']
        if asked in ('no', 'none') or post['rates']['maximum'] is None:
            return 0, True
        most, most_known = self.maximum(post, days, length)
        pence = min(paid[0], most) if most_known else paid[0]
        known = (paid[1] or paid[0] >= most) if most_known else paid == (0, True)
        if asked is None:
            noted.add(f'{model.number}.reimbursed')
        return -pence, known and asked is not None

    def starters(self, post, model, name, wte, first, noted):
        amount = Product().figure(model, 'turnover').times(wte).times(Fraction(1, 12)).figure(model, name).result(noted)
        starts = post['starts']
        if post['vacant'] and starts and (starts.year, starts.month) == (first.year, first.month):
            amount = add(amount, Product().figure(model, name).result(noted))
        return amount

    def person(self, post, model, first, noted):
        lines, days, length, wte = self.supplied(post, model, first, noted)
        if not days:
            return lines
        paid = add(*(lines[name] for name in PAID))
        lines['cover'] = Product().times(post['absence'] or 0, post['absence'] is not None) \
            .figure(model, 'absence_cover').figure(model, 'cover_price', lambda x: 1 + x, 1).times(*paid).result(noted)
        if post['rates']['supervision_minutes'] is not None:
            day = days[0][0]
            minutes = post['rates']['supervision_minutes'].at(day, self.known_on)
            prices = post['rates']['supervision_price']
            price = None if prices is None else prices.at(day, self.known_on)
            lines['supervision'] = Product().times(Fraction(minutes or 0, 60 * MILLION), minutes is not None) \
                .times(Fraction(price or 0, 10_000), price is not None) \
                .figure(model, 'supervision_supplied', lambda x: 1 - x).times(Fraction(len(days), length)).result(noted)
        lines['line_management'] = Product().figure(model, 'line_management_minutes').times(Fraction(52, 12 * 60)) \
            .figure(model, 'line_management_price').times(wte).result(noted)
        lines['overhead'] = Product().figure(model, 'overhead').times(wte / 12).result(noted)
        lines['recruitment'] = self.starters(post, model, 'recruitment_cost', wte, first, noted)
        lines['equipment'] = self.starters(post, model, 'equipment', wte, first, noted)
        lines['liability'] = self.liability(post, model, days, length, noted)
        lines['claim'] = self.claim(post, model, days, length, paid, noted)
        return lines

    # -- tax ---------------------------------------------------------------------------------------------------------

    def fact(self, name, day):
        return self.facts[name].at(day, self.known_on)

    def tax_lines(self, model):
        return SUPPLIED if model.figures['vat_on'] in ('all', 'none') else ['fee']

    def registrations(self, model, months):
        """Whether the supplier is registered in each month, and whether that is known."""
        turnover = half_up(model.value('taxable_turnover') or 0)
        all_known, since, supplies, answer = model.known('taxable_turnover'), None, [], []
        for number, first in enumerate(months):
            sheets = [self.supplied(post, model, first, set())[0] for post in self.posts]
            amounts = [add(*(lines[name] for name in self.tax_lines(model))) for lines in sheets]
            supplies.append(sum(a[0] for a in amounts))
            all_known = all_known and all(a[1] for a in amounts) and model.known('vat_on')
            threshold = self.fact('vat_threshold', month_after(first) - timedelta(1))
            at_start = self.fact('vat_threshold', first)
            candidates = [since] if since is not None else []
            if number == 0 and at_start is not None and turnover > half_up(Fraction(at_start, 10_000)):
                candidates.append(0)
            if threshold is None:
                all_known = False
            else:
                limit = half_up(Fraction(threshold, 10_000))
                if supplies[-1] > limit:
                    candidates.append(number)
                if turnover + sum(supplies[-12:]) > limit:
                    candidates.append(number + 2)
            since = min(candidates) if candidates else None
            registered = since is not None and number >= since
            answer.append((registered, registered or all_known))
        return answer

    def vat(self, model, first, lines, registration, noted):
        treatment = model.figures['vat']
        if treatment is not None and treatment != 'standard':
            return 0, True
        product = Product()
        if treatment is None:
            product.figure(model, 'vat_chance')
        rate = self.fact('vat_rate', month_after(first) - timedelta(1))
        product.times(Fraction(rate or 0, MILLION), rate is not None)
        missing = None if model.known('taxable_turnover') else f'{model.number}.taxable_turnover'
        product.times(1 if registration[0] else 0, registration[1], missing)
        if not model.known('vat_on'):
            product.times(1, False, f'{model.number}.vat_on')
        product.times(*add(*(lines[name] for name in self.tax_lines(model))))
        result = product.result(noted)
        if treatment is None:
            noted.add(f'{model.number}.vat' + ('~' if result[1] else ''))
        return result

    # -- leaving a model ---------------------------------------------------------------------------------------------

    def leaving(self, post, left, model, first, noted):
        days = self.held(post, first)
        if not days or days[0][0] != first or (post['vacant'] and post['starts'] == first):
            return 0, True
        amounts = []
        if left.figures['liability_carrier'] != 'nobody':
            if model.figures['liability_carrier'] != 'nobody':
                amounts.append(Product().figure(left, 'transfer_cost').result(noted))
            elif left.figures['liability_carrier'] in CARRIED:
                amounts.append(self.times_redundancy(Product(), post, left, *days[0]).result(noted))
            elif left.figures['liability_carrier'] is None:
                amounts.append(Product().times(0, False, f'{left.number}.liability_carrier').result(noted))
        if self.decided_on:
            given = (first.year - self.decided_on.year) * 12 + first.month - self.decided_on.month
            given = max(given - (1 if self.decided_on.day > 1 else 0), 0)
            lines = self.person(post, left, first, set())
            amounts.append(Product().figure(left, 'leave_notice_months', lambda x: max(x - given, Fraction(0)))
                           .times(*add(lines['fee'], lines['price'], lines['overhead'])).result(noted))
        return add(*amounts) if amounts else (0, True)

    def work_out(self):
        months = [month_after(self.start, n) for n in range(self.n_months)]
        self.end = month_after(self.start, self.n_months)
        for post in self.posts:
            post['starts'] = next((d for first in months for d, _ in self.held(post, first)[:1]), None)
        stages, last = [], self.before
        for number, (model, first) in enumerate(self.phases):
            begin = 0 if number == 0 else next((n for n, m in enumerate(months) if m >= first), None)
            change = last is None or last.number != model.number
            if begin is None or (number > 0 and not change):
                continue
            stages.append((model, begin, last if change else None, change))
            last = model
        rows, noted = [[None] * self.n_months for _ in range(len(self.posts) + 1)], set()
        for number, (model, begin, left, change) in enumerate(stages):
            end = stages[number + 1][1] if number + 1 < len(stages) else self.n_months
            taxed = model.figures['vat'] in (None, 'standard')
            registered = self.registrations(model, months[begin:end]) if taxed else None
            for n in range(begin, end):
                for row, post in enumerate(self.posts):
                    lines = self.person(post, model, months[n], noted)
                    if taxed and self.held(post, months[n]):
                        lines['vat'] = self.vat(model, months[n], lines, registered[n - begin], noted)
                    if left and n == begin:
                        lines['switch'] = self.leaving(post, left, model, months[n], noted)
                    rows[row][n] = lines
                rows[-1][n] = {name: (0, True) for name in LINES}
                if change and n == begin:
                    rows[-1][n]['set_up'] = Product().figure(model, 'set_up_cost').result(noted)
        return rows, noted

    def totals(self, rows):
        years = {}
        for row in rows:
            for n, lines in enumerate(row):
                years.setdefault(n // 12, []).extend(lines.values())
        net = add(*(add(*amounts) for amounts in years.values()))
        cost = add(*(lines[name] for row in rows for lines in row for name in LINES if name != 'claim'))
        discounted = half_up(sum(add(*amounts)[0] / Fraction(207, 200) ** year for year, amounts in years.items()))
        wte = sum(Fraction(sum(minutes for _, minutes in self.held(post, first)),
                           WHOLE_TIME * monthrange(first.year, first.month)[1])
                  for post in self.posts for first in (month_after(self.start, n) for n in range(self.n_months)))
        per_wte = (half_up(net[0] * 12 / wte), net[1]) if wte else (0, False)
        return cost, net, (discounted, net[1]), per_wte

    def shares(self, net):
        total = sum(self.weights)
        if total == 0:
            return None
        exact = [Fraction(abs(net) * weight, total) for weight in self.weights]
        pence = [floor(value) for value in exact]
        order = sorted(range(len(exact)), key=lambda i: (pence[i] - exact[i], i))
        for i in order[:abs(net) - sum(pence)]:
            pence[i] += 1
        return [p if net >= 0 else -p for p in pence]


# -- random cases ----------------------------------------------------------------------------------------------------

def random_rates(r, low, high, start, end, unknown):
    """Values with changes inside years, some revised backwards months later, some not known."""
    rates, day = Rates(), start
    while day <= end:
        rates.append(Rate(day, None, None, None if r.random() < unknown else r.randint(low, high)))
        if r.random() < 0.2:
            rates.append(Rate(day, None, day + timedelta(r.randint(1, 200)), r.randint(low, high)))
        day += timedelta(r.choice([31, 90, 183, 365, 366]))
    r.shuffle(rates)
    return rates


def random_post(r, start, end, unknown):
    first = start - timedelta(r.randint(0, 900)) if r.random() < 0.6 else start + timedelta(r.randint(0, 200))
    if r.random() < 0.1:
        first = month_after(start, r.randint(0, 6))
    minutes = Rates([Rate(first, None, None, r.randint(60, WHOLE_TIME) * MILLION)])
    for _ in range(r.randint(0, 2)):
        hours = r.choice([0, r.randint(60, WHOLE_TIME)]) * MILLION
        minutes.append(Rate(first + timedelta(r.randint(1, 500)), None, None, hours))
    if r.random() < 0.3:
        minutes.append(Rate(start + timedelta(r.randint(30, 400)), None, None, None))
    minutes = Rates({rate.first: rate for rate in minutes}.values())
    before = start - timedelta(r.randint(0, 300))
    rates = {'minutes': minutes}
    for name, low, high in (('pay', 20_000, 90_000), ('supplement', 0.05, 0.2), ('least', 1_000, 5_000),
                            ('most', 5_000, 9_000), ('insurance', 0.1, 0.16), ('threshold', 4_000, 10_000),
                            ('pension', 0.03, 0.24), ('maximum', 30_000, 85_000), ('supervision_minutes', 0, 240),
                            ('supervision_price', 30, 140)):
        rates[name] = random_rates(r, int(low * MILLION), int(high * MILLION), before, end, unknown)
    if r.random() < 0.6:
        rates.update(supplement=None, least=None, most=None)
    for name in ('maximum', 'supervision_minutes', 'supervision_price'):
        if r.random() < 0.15:
            rates[name] = None

    def service(low, high):
        return None if r.random() < 3 * unknown else start - timedelta(r.randint(low, high))
    return {'rates': rates, 'vacant': r.random() < 0.5,
            'absence': None if r.random() < unknown else Fraction(r.randint(0, 150_000), MILLION),
            'service': {'born': service(7_000, 24_000), 'employed': service(0, 9_000), 'nhs': service(0, 12_000)}}


def random_model(r, number, unknown):
    figures = {}
    for name, most in list(POUNDS.items()) + list(PLAIN.items()):
        figures[name] = r.choice([r.randint(0, int(most * MILLION)), int(most * MILLION * r.randint(0, 20) / 20)])
        if r.random() < 0.1:
            figures[name] = 'none'
    for name, words in CHOICES.items():
        figures[name] = 'none' if r.random() < 0.03 else r.choice(words)
    basis = r.random()
    if basis < 0.85:
        figures['hourly_price'] = 'none'
    if basis < 0.65 or basis > 0.9:
        figures['provider_price'] = 'none'
    if r.random() < 0.5:
        figures['vat'] = 'standard'
    elif r.random() < 0.3:
        figures['vat'] = None
    for name in figures:
        if r.random() < unknown:
            figures[name] = None
    if r.random() < 0.3:
        figures['redundancy_months'] = None
    return Model(number, figures)


def random_case(r):
    case = Case()
    unknown = r.choice([0, 0, 0.02, 0.06])
    case.start = date(r.choice([2023, 2024, 2027, 2028]), r.randint(1, 12), 1)
    case.n_months = r.choice([1, 2, 3, 3, 4, 5, 7, 15])
    end = month_after(case.start, case.n_months)
    case.posts = [random_post(r, case.start, end, unknown) for _ in range(r.choice([1, 1, 2, 3]))]
    case.models = [random_model(r, n + 1, unknown) for n in range(r.randint(1, 3))]
    case.phases = [(case.models[0], case.start)]
    for _ in range(r.choice([0, 0, 1, 2])):
        case.phases.append((r.choice(case.models),
                            month_after(case.phases[-1][1] if len(case.phases) > 1 else case.start, r.randint(1, 9))))
    case.before = r.choice([None, r.choice(case.models)])
    before = case.start - timedelta(400)
    case.facts = {'vat_rate': random_rates(r, 150_000, 250_000, before, end, unknown / 3),
                  'vat_threshold': random_rates(r, 20_000 * MILLION, 200_000 * MILLION, before, end, unknown / 3),
                  'statutory_week': random_rates(r, 300 * MILLION, 900 * MILLION, before, end, unknown / 3)}
    case.rules = {'known': r.random() > unknown, 'least_years': 2, 'most_years': 20, 'young': 500_000,
                  'grown': MILLION, 'old': 1_500_000, 'months': MILLION, 'most_months': 24 * MILLION,
                  'least_pay': 2_300_000, 'most_pay': 8_000_000}
    case.known_on = case.start + timedelta(r.randint(0, 500)) if r.random() < 0.3 else None
    case.decided_on = case.start + timedelta(r.randint(-200, 200)) if r.random() < 0.6 else None
    case.weights = [r.randint(0, 20_000) for _ in range(r.randint(1, 7))]
    return case


def describe(case):
    def day(d):
        return d.isoformat() if d else '-'
    text = []
    for post in case.posts:
        service = post['service']
        absence = '?' if post['absence'] is None else int(post['absence'] * MILLION)
        text.append(f'post {int(post["vacant"])} {absence} {day(service["born"])} {day(service["employed"])} '
                    f'{day(service["nhs"])}')
        for name, rates in post['rates'].items():
            text += [f'none {name}'] if rates is None else [f'rate {name} {rate.text()}' for rate in rates]
    for name, rates in case.facts.items():
        text += [f'fact {name} {rate.text()}' for rate in rates]
    text.append('redundancy ' + ' '.join(str(int(value)) for value in case.rules.values()))
    for model in case.models:
        text.append('model')
        text += [f'figure {name} {"?" if value is None else value}' for name, value in model.figures.items()]
    if case.before:
        text.append(f'before {case.before.number}')
    text += [f'phase {model.number} {first}' for model, first in case.phases]
    text.append(f'run {case.start} {case.n_months} {day(case.known_on)} {day(case.decided_on)} '
                f'{",".join(map(str, case.weights))}')
    return text


def read(text):
    return int(text.rstrip('?')), not text.endswith('?')


def check(number, case, lines):
    rows, noted = case.work_out()
    for row in range(len(rows)):
        for n in range(case.n_months):
            words = next(lines).split()
            assert words[:2] == [str(row), str(n)], (number, words)
            for name, word in zip(LINES, words[2:]):
                assert read(word) == rows[row][n][name], (number, row, n, name, word, rows[row][n][name])
    missing = next(lines).split()[1:]
    assert set(missing) == noted, (number, 'unknowns', set(missing) ^ noted)
    cost, net, discounted, per_wte = case.totals(rows)
    words = next(lines).split()[1:]
    per_patient = half_up(Fraction(net[0] * 12, case.n_months * (case.weights[0] + 1))), net[1]
    assert [read(word) for word in words[:5]] == [cost, net, discounted, per_wte, per_patient], (number, words)
    shares = case.shares(net[0])
    assert words[5:] == (['none'] if shares is None else [str(s) for s in shares]), (number, words, shares)
    assert shares is None or sum(shares) == net[0]
    return len(rows) * case.n_months


def main():
    program, cases = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    r = random.Random(20261122)
    all_cases = [random_case(r) for _ in range(cases)]
    text = [line for case in all_cases for line in describe(case)]
    output = subprocess.run([program], input='\n'.join(text) + '\n', capture_output=True, text=True, check=True).stdout
    lines = iter(output.splitlines())
    n_months = sum(check(number, case, lines) for number, case in enumerate(all_cases))
    assert next(lines, None) is None
    print(f'{cases} cases, {n_months} months of {len(LINES)} lines, equal to the penny')


main()
