"""A deployment is proposed, its reasons are read, one person is pinned, it is proposed again, told in a board paper,
accepted by practice, and taken back."""

import shutil
import subprocess

from board_story import START, make_plan, wait_for_work, work
from journey import Journey, check, look_again
from paper import save_paper

PRACTICE = 'Alder'
PINNED = 'Pharmacist 02'
BOUNDS = ('no plan can be better', 'from the best possible plan')
SLOWLY = 120             # seconds: everything is forecast anew


def propose(journey):
    """Asks for a proposal, and waits until it is there with its reasons."""
    journey.key('ctrl+Return')
    journey.wait_text('Done after ')
    journey.find('list', 'What stands in the way', seconds=60)


def find_named(journey, role, test, what):
    def look():
        journey.check_alive()
        return next((node for node in journey.nodes(role) if test(node.name)), None)
    return look_again(look, what)


def tell_board(journey):
    """The proposal that is on the page stands in the board paper, with its bound."""
    path = journey.folder / 'paper.pdf'
    save_paper(journey, path, SLOWLY)
    if shutil.which('pdftotext') is None:
        return
    words = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
    words = ' '.join(words.split())
    check('Proposed deployment' in words and 'proposed to the plan of' in words, True, 'the proposal in the paper')
    check(any(bound in words for bound in BOUNDS), True, 'the bound of the proposal in the paper')


with Journey() as journey:
    make_plan(journey)
    check(work(journey), START, 'who has what at first')
    journey.start('--page', 'deployment')
    journey.find('button', 'Propose')

    # A proposal says how far it is from the best possible plan, and why the rest stays undone.
    propose(journey)
    journey.wait_text('at most from the best possible plan')
    find_named(journey, 'image', lambda name: 'at most' in name and name.startswith('After '), 'the plot in words')
    find_named(journey, 'grouping', lambda name: name.startswith('Unsafe work: 1 today, 0'), 'unsafe work before and after')
    find_named(journey, 'list item', lambda name: ' h. ' in name, 'a reason with its hours')
    check(work(journey), START, 'who has what before anything was accepted')

    # What one person has today stays as it is in the next proposal.
    change = find_named(journey, 'list item', lambda name: PINNED in name and PRACTICE in name, f'a change of {PINNED}')
    journey.click(change)
    journey.press('button', f'Pin {PINNED}')
    journey.find('button', f'Unpin {PINNED}')
    journey.key('Escape')
    propose(journey)
    tell_board(journey)

    # Accepted by practice it is one step, and taken back in one.
    accept = find_named(journey, 'button', lambda name: name.startswith('Accept ') and name.endswith(f', {PRACTICE}'),
                        f'the button that accepts what is at {PRACTICE}')
    accept.press()
    look_again(lambda: work(journey) != START, 'the changes to be in the plan')
    accepted = work(journey)
    kept = {key: minutes for key, minutes in START.items() if key[1] == PINNED}
    for key, minutes in kept.items():
        check(accepted.get(key, 0) >= minutes, True, f'what {PINNED} keeps of {key}')
    check(('T21', 'Pharmacist 01') in accepted, False, 'whether unsafe work is left')
    journey.find('button', 'Undo: Accept …')
    journey.key('ctrl+z')
    wait_for_work(journey, START)
    journey.find('button', 'Redo: …')
    journey.key('ctrl+shift+z')
    wait_for_work(journey, accepted)
    journey.quit()
