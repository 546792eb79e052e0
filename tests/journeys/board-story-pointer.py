"""The story of the board by pointer: find the unsafe work, see why, move it with the verdict before the drop, split other
work, keep what is blocked by decision only, take it back, and find out who covers an absence."""

from board_story import COVERED, MOVED, SPLIT, START, TOMORROW, findings, make_plan, wait_for_work, work
from journey import Journey, check

with Journey() as journey:
    make_plan(journey)
    check(work(journey), START, 'who has what at first')
    journey.start('--page', 'board')
    journey.listen()

    # Unsafe work is found in two clicks, and says why.
    journey.click(journey.find('toggle button', '1 blocked'))
    unsafe = journey.find('list item', 'DOAC monitoring, Alder, 3.0 hours a week…')
    journey.click(unsafe)
    journey.find('list item', 'No sign-off for anticoagulation…')
    journey.click(journey.find('toggle button', '1 blocked'))

    journey.press('toggle button', 'Show inspector')    # room for all lanes

    # Every lane says before the drop what it would mean; where it would be blocked, the lane is folded.
    journey.lift(journey.find('list item', 'DOAC monitoring, Alder, 3.0 hours a week…'))
    journey.find('grouping', 'Technician 03: Blocked…')
    journey.carry(journey.find('list', 'Pharmacist 02, 1 card'))
    journey.wait_text('7.0 of ')
    journey.let_go()
    wait_for_work(journey, MOVED)
    check(findings(journey, 'unsafe_work'), [], 'unsafe work after the move')
    journey.wait_announced('DOAC monitoring, Alder, moved to Pharmacist 02. Fits. 7.0 of ')

    # Half of other work goes to the technician.
    journey.click(journey.find('list item', 'Repeat preparation, Alder, 4.0 hours a week…'), button=3)
    journey.choose(4)   # Split Hours
    journey.find('dialog', 'Split Repeat preparation…')
    journey.click(journey.find('list item', 'Technician 03…', within=journey.find('dialog', 'Split…')))
    wait_for_work(journey, SPLIT)

    # Blocked work is never given silently: without a decision nothing changes.
    journey.lift(journey.find('list item', 'DOAC monitoring, Alder, 3.0 hours a week…'))
    journey.carry(journey.find('grouping', 'Pharmacist 01: Blocked…'))
    journey.let_go()
    journey.find('dialog', 'Keep Blocked Work')
    check(work(journey), SPLIT, 'who has what before the decision')
    journey.type('Dr Lee')
    journey.key('Tab')
    journey.type('Nobody else this month')
    journey.press('button', 'Keep')
    journey.wait_gone('dialog', 'Keep Blocked Work')
    check(findings(journey, 'unsafe_override'), ['DOAC monitoring, Alder'], 'what is kept by decision')
    journey.find('list item', 'DOAC monitoring, Alder, 3.0 hours a week, network and practice, high-risk. Blocked: No sign-off '
                 'for anticoagulation. Kept by decision of Dr Lee until…')

    journey.press('button', 'Undo…')
    wait_for_work(journey, SPLIT)
    check(findings(journey, 'unsafe_override'), [], 'decisions after undo')

    # From tomorrow somebody is away.
    journey.click(journey.find('list item', 'DOAC monitoring, Alder, 3.0 hours a week…'))
    journey.key('c')
    journey.find('dialog', 'Who Covers for Pharmacist 02?')
    journey.press('button', 'Record')
    journey.wait_gone('dialog', 'Who Covers…')
    check(work(journey), SPLIT, 'who has what today')
    check(work(journey, TOMORROW), COVERED, 'who has what tomorrow')
    journey.quit()
