"""Somebody joins the team, by keyboard alone; undo takes them away, and redo after the next start brings them back."""

from journey import Journey, check

with Journey() as journey:
    journey.make_plan('--pcn', 'U69720')
    journey.start('--page', 'team')

    journey.find('button', 'Add Person')
    journey.key('ctrl+n')
    journey.find('dialog', 'Add Person')
    journey.type('Pharmacist 01')
    journey.key('Return')
    journey.wait_gone('dialog', 'Add Person')
    journey.find('table row', 'Pharmacist 01…')
    check([person['name'] for person in journey.show('people')], ['Pharmacist 01'], 'the team after the dialogue')

    journey.key('ctrl+z')
    journey.wait_gone('table row', 'Pharmacist 01…')
    journey.quit()
    check(journey.show('people'), [], 'the team after undo')

    journey.start('--page', 'team')
    journey.find('button', 'Redo: …')
    journey.key('ctrl+shift+z')
    journey.find('table row', 'Pharmacist 01…')
    journey.quit()
    check([person['name'] for person in journey.show('people')], ['Pharmacist 01'], 'the team after redo')
