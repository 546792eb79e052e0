"""The story of the board by keyboard alone, and what a screen reader hears of it."""

from board_story import COVERED, MOVED, SPLIT, START, TOMORROW, findings, make_plan, wait_for_work, work
from journey import Journey, check, has_state, look_again


def wait_for_focus(journey, name):
    """Waits until the keyboard is on the card whose sentence begins like that."""
    def look():
        journey.check_alive()
        return any(has_state(node, 'focused') for node in journey.nodes('list item', name + ', Alder, …'))
    look_again(look, f'the keyboard to be on {name}')


with Journey() as journey:
    make_plan(journey)
    check(work(journey), START, 'who has what at first')
    journey.start('--page', 'board')
    journey.listen()
    journey.find('list item', 'DOAC monitoring, Alder, 3.0 hours a week…')

    # The unsafe work is looked for, and says why.
    journey.key('slash')
    journey.type('DOAC')
    journey.wait_gone('list', 'Pharmacist 02, 1 card')
    journey.key('Escape')
    journey.find('list', 'Pharmacist 02, 1 card')
    wait_for_focus(journey, 'DOAC monitoring')
    journey.find('list item', 'No sign-off for anticoagulation…')
    journey.key('F6', 'F6', 'F6')   # findings, inspector, and back
    wait_for_focus(journey, 'DOAC monitoring')

    # Ctrl+Shift and an arrow move it, and the move is announced.
    journey.key('ctrl+shift+Right')
    wait_for_work(journey, MOVED)
    journey.wait_announced('DOAC monitoring, Alder, moved to Pharmacist 02. Fits. 7.0 of ')
    check(findings(journey, 'unsafe_work'), [], 'unsafe work after the move')
    wait_for_focus(journey, 'DOAC monitoring')

    # Half of other work goes to the technician.
    journey.key('Home')
    wait_for_focus(journey, 'Repeat preparation')
    journey.key('s')
    journey.find('dialog', 'Split Repeat preparation…')
    journey.type('Tech')
    journey.key('Return')
    wait_for_work(journey, SPLIT)
    journey.wait_announced('Repeat preparation, Alder, moved to Technician 03')

    # Blocked work is never given silently: without a decision nothing changes.
    journey.key('End')
    wait_for_focus(journey, 'DOAC monitoring')
    journey.key('m')
    journey.find('dialog', 'Move DOAC monitoring…')
    journey.type('01')
    journey.key('Return')
    journey.find('dialog', 'Keep Blocked Work')
    check(work(journey), SPLIT, 'who has what before the decision')
    journey.type('Dr Lee')
    journey.key('Tab')
    journey.type('Nobody else this month')
    journey.key('Return')
    journey.wait_gone('dialog', 'Keep Blocked Work')
    check(findings(journey, 'unsafe_override'), ['DOAC monitoring, Alder'], 'what is kept by decision')
    journey.key('ctrl+z')
    wait_for_work(journey, SPLIT)

    # Several cards are gathered, paused as one change, and taken back.
    journey.key('ctrl+Right')
    wait_for_focus(journey, 'Repeat preparation')
    journey.key('Right', 'Left', 'Home')
    journey.key('space')
    journey.key('Down')
    journey.key('space')
    journey.wait_announced('2 cards selected, 5.0 h a week.')
    journey.key('p')
    journey.wait_announced('2 cards, set to Paused.')
    journey.key('ctrl+z')
    look_again(lambda: {row['status'] for row in journey.show('assignments')} == {'active'}, 'nothing to be paused')
    journey.key('Escape')

    # From tomorrow somebody is away.
    journey.key('Home')
    wait_for_focus(journey, 'Repeat preparation')
    journey.key('c')
    journey.find('dialog', 'Who Covers for Pharmacist 02?')
    journey.key('Return')
    journey.wait_gone('dialog', 'Who Covers…')
    check(work(journey), SPLIT, 'who has what today')
    check(work(journey, TOMORROW), COVERED, 'who has what tomorrow')
    journey.quit()
