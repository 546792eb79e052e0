"""A plan is branched, somebody joins in the branch only, the two are put side by side, and the difference is taken over
into the plan. By keyboard, but for the buttons of the dialogue."""

from journey import Journey, check


def people(journey):
    return [person['name'] for person in journey.show('people')]


with Journey() as journey:
    journey.make_plan('--pcn', 'U69720')
    journey.start('--page', 'team')

    journey.find('button', 'Add Person')
    journey.key('ctrl+shift+b')
    journey.wait_text('No scenarios yet')
    journey.press('button', 'New Scenario…')
    journey.find('text', 'Name')
    journey.key('ctrl+a')
    journey.type('One more')
    journey.key('Return')
    journey.window('One more, scenario of')

    journey.find('button', 'Add Person')
    journey.key('ctrl+n')
    journey.find('dialog', 'Add Person')
    journey.type('Pharmacist 01')
    journey.key('Return')
    journey.wait_gone('dialog', 'Add Person')
    journey.find('table row', 'Pharmacist 01…')
    check(people(journey), [], 'the team of the plan')

    journey.key('ctrl+shift+b')
    journey.press('button', 'Differences')
    journey.wait_text('Person added (Pharmacist 01)')
    journey.press('button', 'Take Over All')
    journey.wait_text('No differences')
    check(people(journey), ['Pharmacist 01'], 'the team of the plan, taken over')
    journey.key('Escape')
    journey.wait_gone('dialog', 'Differences in One more')
    journey.key('Escape')
    journey.wait_gone('dialog', 'Scenarios')
    journey.quit()

    journey.start('--page', 'team')
    journey.find('button', 'Undo: Take Over From One more')
    journey.find('table row', 'Pharmacist 01…')
    journey.quit()
