"""The plan that the stories of the board are told with: one network, one practice and three people, all of them invented.
One piece of work is unsafe; somebody else is signed off for it."""

from journey import check, look_again

PRACTICE = 'Z90001'
DAY = '2026-11-23'
TOMORROW = '2026-11-24'

DOAC, REPEAT = 'T21', 'T11'
START = {(DOAC, 'Pharmacist 01'): 180, (REPEAT, 'Pharmacist 02'): 240}
MOVED = {(DOAC, 'Pharmacist 02'): 180, (REPEAT, 'Pharmacist 02'): 240}
SPLIT = {(DOAC, 'Pharmacist 02'): 180, (REPEAT, 'Pharmacist 02'): 120, (REPEAT, 'Technician 03'): 120}
COVERED = {(DOAC, 'Pharmacist 02'): 180, (REPEAT, 'Technician 03'): 240}


def make_plan(journey):
    journey.make_plan('--empty', '--name', 'East Vale', '--planning-date', DAY)
    journey.ctl('network', 'add', '--code', 'U90001', '--name', 'East Vale')
    journey.ctl('practice', 'add', '--code', PRACTICE, '--name', 'Alder Surgery', '--network', 'U90001',
                '--figure', 'patients=8100')
    people = {}
    for name, role, band in (('Pharmacist 01', 'clinical_pharmacist', '7'), ('Pharmacist 02', 'clinical_pharmacist', '7'),
                             ('Technician 03', 'pharmacy_technician', '5')):
        people[name] = journey.ctl('person', 'add', '--name', name, '--role', role, '--band', band, '--hours', '37.5',
                                   '--home-practice', PRACTICE, '--prescriber', 'none' if 'Tech' in name else 'yes',
                                   '--pathway', 'complete')['id']
    for name, competence in (('Pharmacist 02', 'anticoagulation'), ('Technician 03', 'repeat_prescribing')):
        journey.ctl('competence', 'set', '--person', people[name], '--competence', competence, '--level', 'signed_off',
                    '--by-name', 'Dr Lee', '--from', '2026-01-05')
    for name, line, minutes in (('Pharmacist 01', DOAC, 180), ('Pharmacist 02', REPEAT, 240)):
        journey.ctl('assign', '--person', people[name], '--practice', PRACTICE, '--service-line', line,
                    '--minutes', minutes)


def work(journey, day=DAY):
    """Who has what on a day: (service line, person) → minutes a week."""
    found = {}
    for row in journey.ctl('show', 'assignments', '--as-at', day)['assignments']:
        key = (row['service_line_code'], row['person'])
        found[key] = found.get(key, 0) + row['minutes']
    return found


def wait_for_work(journey, wanted, day=DAY):
    def look():
        journey.check_alive()
        return work(journey, day) == wanted
    try:
        look_again(look, f'the work to be {wanted}')
    except AssertionError:
        check(work(journey, day), wanted, f'who has what on {day}')


def findings(journey, code):
    return [finding['title'] for finding in journey.ctl('check')['findings'] if finding['code'] == code]
