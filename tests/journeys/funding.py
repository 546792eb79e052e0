"""From the money that lapses to a board paper: the lapse is opened, the vacancy that loses most is looked at, what is
best done about it is tried as a scenario and put beside the plan, and the paper is made and printed. The figures on screen are
those that skillmixctl says."""

import os
import shutil

from journey import Journey, check, look_again
from paper import begin_paper, save_paper
from printing import print_into, print_to_file

NETWORK = 'Saltermere PCN'
SCENARIO = f'Best for {NETWORK}'
LEAST_BYTES = 20_000
SLOWLY = 120             # seconds: everything is forecast anew
OPTIONS = 'Try as a scenario: '

# What the first items of the menu Claims open, in its order: GTK gives menu items no name in the tree.
DIALOGUES = ['Claim for a Month', 'Mark as Paid', 'Claim', 'Entitlement', 'Other Roles', 'Who Tops Up', 'Claim Timetable']


def begin(journey):
    journey.plan.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(os.environ['MIX_SAMPLE_PLAN'], journey.plan)
    journey.start('--page', 'overview')


def pounds(pence):
    return f'£{round(pence / 100):,}'


def open_lapse(journey):
    """The tile of what lapses leads to the money."""
    def is_added_up():
        return next((node for node in journey.nodes('button', 'Lapses: …') if '£' in node.name), None)

    journey.do_until(lambda: journey.click(look_again(is_added_up, 'what lapses', SLOWLY)),
                     lambda: journey.is_there('list', 'Vacant posts by what they lose'), 'the vacancy clock')


def open_dialogues(journey):
    """Every dialogue about money opens from the menu, and closes again; so do the tables behind the pictures."""
    for position, name in enumerate(DIALOGUES):
        journey.do_until(lambda: open_menu(journey), lambda: journey.is_there('menu item'), 'the menu Claims')
        journey.choose(position)
        close_dialogue(journey, name)
    for button, name in (('Show the year as table', 'The Year'), ('Show as table', 'The Whole Pot')):
        journey.press('button', button)
        close_dialogue(journey, name)


def open_menu(journey):
    if not journey.is_there('menu item'):
        journey.press('toggle button', 'Claims')


def close_dialogue(journey, name):
    journey.find('dialog', name)
    journey.do_until(lambda: journey.key('Escape'), lambda: not journey.is_there('dialog', name), f'{name} to close')


def see_vacancy(journey):
    """The post that loses most leads to its vacancy, which says the same pounds."""
    clock = journey.find('list', 'Vacant posts by what they lose')
    row = journey.find('list item', within=clock).name
    so_far = row.split(' so far')[0].split()[-1]
    journey.do_until(lambda: journey.click(journey.find('list item', row)),
                     lambda: journey.is_there('button', 'New Vacancy'), 'the page Recruitment')
    journey.wait_text(f'{so_far} lost so far')


def try_best(journey):
    """What is best done in a network becomes a scenario, which is shown beside the plan."""
    def find_button():
        return next(journey.nodes('button', f'{OPTIONS}{NETWORK}'), None)

    journey.key('ctrl+0')
    look_again(find_button, 'what to do about it', SLOWLY).press()
    journey.find('dialog', 'Scenarios', seconds=SLOWLY)
    figures = look_again(lambda: find_scenario(journey), 'the scenario to be compared', SLOWLY)
    plan = next(row for row in journey.ctl('scenario', 'compare')['scenarios'] if row['name'] != SCENARIO)
    check(figures['lapse_expected'] < plan['lapse_expected'], True, 'less lapses than in the plan')
    journey.wait_text(SCENARIO)
    journey.wait_text(pounds(figures['lapse_expected']))
    journey.do_until(lambda: journey.key('Escape'), lambda: not journey.is_there('dialog', 'Scenarios'),
                     'the dialogue to close')


def find_scenario(journey):
    return next((row for row in journey.ctl('scenario', 'compare')['scenarios'] if row['name'] == SCENARIO), None)


def make_paper(journey):
    path = journey.folder / 'paper.pdf'
    check(save_paper(journey, path, SLOWLY) > LEAST_BYTES, True, 'something in the paper')
    path.unlink()


def print_paper(journey):
    """The same pages by way of the print dialogue."""
    begin_paper(journey, 'Print…')
    content = print_to_file(journey, SLOWLY)
    check(content[:5], b'%PDF-', 'the printed paper')
    check(len(content) > LEAST_BYTES, True, 'something in the printed paper')


with Journey() as journey:
    print_into(journey.folder)
    begin(journey)
    open_lapse(journey)
    open_dialogues(journey)
    see_vacancy(journey)
    try_best(journey)
    make_paper(journey)
    print_paper(journey)
    journey.quit()
