"""Every page is gone to and come back to, wide and narrow, while a screen reader looks: nothing is warned of. The program
ends at once with two dialogues open. Escape stops a search, and does not leave a narrow page for it."""

import os
import shutil
import time

from journey import Journey, check, look_again

# By their keys, so that each page is come back to from another.
WAY = '8 2 8 0 3 4 0 5 6 8 9 1 7 2 3'.split()
NAMES = {'1': 'Sample Coast', '2': 'Board', '3': 'Team', '4': 'Work', '5': 'Practices', '6': 'Deployment',
         '7': 'Employment models', '8': 'Recruitment', '9': 'Forecast', '0': 'Funding'}
AT_ONCE = 10             # seconds, on a busy machine


def go_round(journey, size):
    journey.set('window-maximised', 'false')
    journey.set('window-width', size)
    journey.start('--page', 'overview')
    for key in WAY:
        journey.do_until(lambda: journey.key(f'ctrl+{key}'), lambda: is_on(journey, NAMES[key]), NAMES[key])


def is_on(journey, name):
    """The program may end with a warning instead."""
    journey.check_alive()
    return journey.is_there('grouping', name)


def open_two(journey):
    """One dialogue over another."""
    journey.key('ctrl+shift+b')
    journey.press('button', 'New Scenario…', within=journey.find('dialog', 'Scenarios'))
    look_again(lambda: journey.focused() is not None and journey.focused().name == 'Name', 'the question for a name')


def stop_a_search(journey):
    """Where the window is narrow, too, Escape is for what is under way on the page before it is for leaving it."""
    journey.do_until(lambda: journey.key('ctrl+6'), lambda: is_on(journey, 'Deployment'), 'Deployment')
    journey.key('ctrl+Return')
    journey.find('button', 'Keep This One')
    journey.key('Escape')
    look_again(lambda: journey.focused() is not None and journey.focused().name == 'Propose Again',
               'the keyboard on the button to propose again')


def quit_at_once(journey):
    program = journey.programs.pop()
    before = time.monotonic()
    journey.key('ctrl+q')
    look_again(lambda: program.poll() is not None, 'the end of the program', AT_ONCE)
    check(program.returncode, 0, f'the end after {time.monotonic() - before:.1f} s')


with Journey() as journey:
    journey.plan.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(os.environ['MIX_SAMPLE_PLAN'], journey.plan)
    go_round(journey, '1200')
    open_two(journey)
    quit_at_once(journey)
    go_round(journey, '400')
    stop_a_search(journey)
    quit_at_once(journey)
