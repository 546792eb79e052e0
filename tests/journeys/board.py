"""Work changes hands on the board: by drag, by keys and from the menu; undone, kept over a restart, and done again."""

from journey import Journey, check, look_again

LINE = 'T11'    # for which nobody needs to be a prescriber


def make_plan(journey):
    """Two people of one network; the first has one piece of work."""
    journey.make_plan('--pcn', 'U69720')
    for name in ('Pharmacist 01', 'Pharmacist 02'):
        journey.ctl('person', 'add', '--name', name, '--role', 'clinical_pharmacist', '--band', '7', '--hours', '37.5')
    first = next(person for person in journey.show('people') if person['name'] == 'Pharmacist 01')
    practice = journey.show('practices')[0]['code']
    journey.ctl('assign', '--person', first['id'], '--practice', practice, '--service-line', LINE, '--minutes', '120')


def holder(journey):
    """Who has the work, as it is on disk."""
    people = {person['id']: person['name'] for person in journey.show('people')}
    assignments = journey.show('assignments')
    check(len(assignments), 1, 'assignments')
    return people.get(assignments[0]['person_id'], 'nobody')


def card_of(journey, name):
    """The only card in somebody's lane."""
    return journey.find('list item', within=journey.find('list', f'{name}, 1 card'))


def wait_for_holder(journey, name):
    look_again(lambda: journey.check_alive() or holder(journey) == name, f'the work to be with {name}')
    return card_of(journey, name)


with Journey() as journey:
    make_plan(journey)
    journey.start('--page', 'board')

    card = card_of(journey, 'Pharmacist 01')
    journey.drag(card, journey.find('list', 'Pharmacist 02, 0 cards'))
    card = wait_for_holder(journey, 'Pharmacist 02')

    journey.click(card)
    journey.key('ctrl+shift+Left')
    card = wait_for_holder(journey, 'Pharmacist 01')

    journey.key('m')
    journey.find('dialog', 'Move…')
    journey.type('02')
    journey.key('Return')
    card = wait_for_holder(journey, 'Pharmacist 02')

    journey.click(card, button=3)
    journey.choose(1)   # Move to Lane Before
    card = wait_for_holder(journey, 'Pharmacist 01')

    journey.key('ctrl+z')
    wait_for_holder(journey, 'Pharmacist 02')
    journey.quit()
    check(holder(journey), 'Pharmacist 02', 'the work after undo and the end')

    journey.start('--page', 'board')
    card_of(journey, 'Pharmacist 02')
    journey.key('ctrl+shift+z')
    wait_for_holder(journey, 'Pharmacist 01')
    journey.quit()
    check(holder(journey), 'Pharmacist 01', 'the work after redo')
