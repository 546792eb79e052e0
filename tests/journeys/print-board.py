"""Each view of the board is printed: the print dialogue opens, and printing to a file gives a page."""

import os

from board_story import make_plan
from journey import Journey, check, has_state, look_again

MOST_TABS = 12


def wait_for_file(folder):
    """A PDF file that is written to its end anywhere below the folder; taken away."""
    def find():
        for path in folder.rglob('*.pdf'):
            if b'%%EOF' in path.read_bytes()[-32:]:
                return path
        return None
    path = look_again(find, 'a printed file')
    content = path.read_bytes()
    path.unlink()
    return content


def choose_the_only_printer(journey, dialog):
    """From wherever the keyboard is to the list of printers, and its first row."""
    for _ in range(MOST_TABS):
        if has_state(journey.find('button', 'Print', within=dialog), 'sensitive'):
            return
        journey.key('Tab', 'Down')
    raise AssertionError('no printer can be chosen')


def print_view(journey, folder):
    journey.key('ctrl+p')
    dialog = journey.find('dialog', 'Print')
    journey.find('table row', 'Print to File', within=dialog)
    choose_the_only_printer(journey, dialog)
    journey.press('button', 'Print', within=dialog)
    check(wait_for_file(folder)[:5], b'%PDF-', 'what was printed')
    journey.wait_gone('dialog', 'Print')


with Journey() as journey:
    os.environ['HOME'] = str(journey.folder)
    os.chdir(journey.folder)
    make_plan(journey)
    journey.start('--page', 'board')
    journey.find('list', 'Pharmacist 02, 1 card')
    for view in ('alt+1', 'alt+2', 'alt+3'):
        journey.key(view)
        print_view(journey, journey.folder)
    journey.quit()
