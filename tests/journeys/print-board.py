"""Each view of the board is printed: the print dialogue opens, and printing to a file gives a page."""

from board_story import make_plan
from journey import Journey, check
from printing import print_into, print_to_file

with Journey() as journey:
    print_into(journey.folder)
    make_plan(journey)
    journey.start('--page', 'board')
    journey.find('list', 'Pharmacist 02, 1 card')
    for view in ('alt+1', 'alt+2', 'alt+3'):
        journey.key(view)
        journey.key('ctrl+p')
        check(print_to_file(journey)[:5], b'%PDF-', 'what was printed')
    journey.quit()
