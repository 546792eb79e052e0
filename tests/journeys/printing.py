"""The print dialogue, by keyboard, up to a printed file."""

import os

from journey import PATIENCE, has_state, look_again

MOST_TABS = 12


def print_into(folder):
    """Files are printed into the folder: to be called before the program is started."""
    os.environ['HOME'] = str(folder)
    os.chdir(folder)


def wait_for_file(folder, seconds):
    """A PDF file that is written to its end anywhere below the folder; taken away."""
    def find():
        for path in folder.rglob('*.pdf'):
            if b'%%EOF' in path.read_bytes()[-32:]:
                return path
        return None
    path = look_again(find, 'a printed file', seconds)
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


def print_to_file(journey, seconds=PATIENCE):
    """What the open print dialogue prints."""
    dialog = journey.find('dialog', 'Print', seconds=seconds)
    journey.find('table row', 'Print to File', within=dialog)
    choose_the_only_printer(journey, dialog)
    journey.press('button', 'Print', within=dialog)
    content = wait_for_file(journey.folder, seconds)
    journey.wait_gone('dialog', 'Print')
    return content
