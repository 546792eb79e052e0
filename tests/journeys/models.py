"""Four employment models are compared: which ones are chosen, two people say what each swing is worth, a flip point is
read, an unknown fee is entered and seen to move the answer, and the comparison is saved under another name. Once by
pointer, once by keyboard."""

import contextlib
import os
import shutil
import sys
import time

from journey import Journey, Lost, check, has_state, look_again, walk

FEDERATION = 'federation'
PEOPLE = ['Dr Lee', 'Sam Hill']
# What the menu of the saved comparisons holds below their names, in its order: GTK gives menu items no name in the tree.
DEEDS = ['new', 'models, years and posts', 'weights', 'criteria', 'a model of your own', 'save under another name', 'rename',
         'compare two', 'try', 'ranks as a table', 'what each practice pays', 'remove']


def comparisons(journey):
    return [row['name'] for row in journey.ctl('comparison', 'list')['comparisons']]


def begin(journey):
    """The sample plan, of which nobody knows the federation's fee."""
    journey.plan.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(os.environ['MIX_SAMPLE_PLAN'], journey.plan)
    journey.ctl('models', 'set', '--model', 'M04', '--parameter', 'management_fee', '--value', 'unknown')
    journey.start('--page', 'models')
    journey.find('button', 'Options for 2027')
    journey.wait_text('Comes first')


def named(journey, role, test, what, seconds=30):
    def look():
        journey.check_alive()
        return next((node for node in journey.nodes(role) if test(node.get_name() or '')), None)
    return look_again(look, what, seconds)


def cost(journey):
    """What the federation costs a year, in words, as soon as it is shown."""
    return named(journey, 'button', lambda name: name.startswith('Cost, ') and FEDERATION in name.lower(),
                 'the federation’s cost').get_name()


def wait_for_other_cost(journey, before):
    named(journey, 'button', lambda name: name.startswith('Cost, ') and FEDERATION in name.lower() and name != before,
          'the federation’s cost to move')


def wait_for_ranks(journey):
    named(journey, 'image', lambda name: FEDERATION in name.lower() and ' comes first in ' in name, 'the federation’s ranks', 60)


def open_fee(journey, press, choose_first):
    """All figures of the federation, and of these the fee. The column's menu goes with the column, so the comparison has
    to be worked out without the lead practice first."""
    look_again(lambda: not journey.is_there('button', 'Lead practice, One member practice'), 'three columns', 60)
    press(named(journey, 'button', lambda name: name == 'Federation, Federation company', 'the federation’s head'))
    choose_first()
    press(named(journey, 'list item', lambda name: name.startswith('Management fee'), 'the row of the fee'))
    journey.find('dialog', 'Management fee')


def check_people(journey):
    """Both are heard, each with what they said."""
    rows = journey.ctl('comparison', 'list')['comparisons']
    people = next(row['people'] for row in rows if row['name'] == 'Who employs').split(', ')
    check([name for name in people if name in PEOPLE], PEOPLE, 'whose weights there are')


def finish(journey):
    check(sorted(comparisons(journey)), ['Options for 2027', 'Who employs', 'Who employs, fee known'], 'what is saved')
    journey.key('ctrl+z')
    look_again(lambda: len(comparisons(journey)) == 2, 'the copy to be undone')
    journey.quit()


def menu_deeds(journey):
    """The items below the comparisons' names. They count from the end: GTK says of a name now that it is an item like
    any other, now that it is one to choose from."""
    items = [node for node in journey.nodes() if node.get_role_name() in ('menu item', 'radio menu item')]
    return items[-len(DEEDS):] if len(items) == len(DEEDS) + len(comparisons(journey)) else None


def wait_a_look(journey, node):
    """Where the node is a moment later: a dialog that opens carries its buttons along."""
    time.sleep(0.15)
    return journey.middle(node)


def slide(journey, name, share):
    """A press on a slider, so far along."""
    slider = journey.find('slider', name)
    x, y = journey.middle(slider)
    width = slider.get_component_iface().get_extents(0).width
    journey.click_at((x + int(width * (share - 0.5)), y))


def by_pointer(journey):
    def press(node):
        look_again(lambda: has_state(node, 'sensitive'), f'{node.get_name()} that can be pressed')
        look_again(lambda: journey.middle(node) == wait_a_look(journey, node), f'{node.get_name()} to come to rest')
        journey.click(node)

    def press_button(name):
        press(journey.find('button', name))

    def choose(deed):
        press(look_again(lambda: menu_deeds(journey), 'the menu')[DEEDS.index(deed)])

    def open_weights():
        """A press while the dialog before it still closes is lost."""
        while next(journey.nodes('dialog', 'Weights'), None) is None:
            press_button('Weights…')
            with contextlib.suppress(Lost):
                journey.find('dialog', 'Weights', seconds=3)

    def close_figures():
        press(journey.find('button', 'Close', within=journey.find('dialog', 'GP federation')))
        journey.wait_gone('dialog', 'GP federation')

    # Three of the four that are options here are compared.
    press_button('Options for 2027')
    choose('save under another name')
    press(journey.find('text', 'Name'))
    journey.key('ctrl+a')
    journey.type('Who employs')
    press_button('Save')
    press_button('Who employs')
    choose('models, years and posts')
    journey.find('dialog', 'Who employs')
    lead = journey.find('check box', 'Lead practice')
    while has_state(lead, 'checked'):
        press(lead)
        with contextlib.suppress(Lost):
            look_again(lambda: not has_state(lead, 'checked'), 'the lead practice to be left out', 3)
    press_button('Save')
    journey.wait_gone('dialog', 'Who employs')

    for person in PEOPLE:
        open_weights()
        press(journey.find('text', 'Add a person'))
        journey.type(person)
        journey.key('Return')
        slide(journey, 'Control over the work', 0.9 if person == PEOPLE[0] else 0.2)
        press_button('Save')
        journey.wait_gone('dialog', 'Weights')
    check_people(journey)

    # The fee that nobody knew.
    journey.wait_text('Not ranked')
    open_fee(journey, press, lambda: press(journey.find('menu item')))
    press(journey.find('text', 'Likely (per cent)'))
    journey.type('7')
    press_button('Save')
    journey.wait_gone('dialog', 'Management fee')
    close_figures()
    wait_for_ranks(journey)
    journey.wait_text(' leads ')

    before = cost(journey)
    open_fee(journey, press, lambda: press(journey.find('menu item')))
    press(journey.find('text', 'Likely (per cent)'))
    journey.key('ctrl+a')
    journey.type('12')
    press_button('Save')
    journey.wait_gone('dialog', 'Management fee')
    close_figures()
    wait_for_other_cost(journey, before)

    press_button('Who employs')
    choose('save under another name')
    press(journey.find('text', 'Name'))
    journey.key('ctrl+a')
    journey.type('Who employs, fee known')
    press_button('Save')
    journey.find('button', 'Who employs, fee known')


def reach(journey, node, most=60):
    """Tab, until the keyboard is on the node or in it."""
    for _ in range(most):
        if has_state(node, 'focused') or any(has_state(child, 'focused') for child in walk(node)):
            return
        journey.key('Tab')
    raise AssertionError(f'{node.get_name()} is not reached by Tab')


def by_keyboard(journey):
    def press(node):
        reach(journey, node)
        journey.key('Return')

    def enter_fee(fee):
        journey.key('ctrl+a')
        journey.type(fee)
        journey.key('alt+s')
        journey.wait_gone('dialog', 'Management fee')
        journey.key('Escape')

    journey.key('ctrl+d')
    journey.find('text', 'Name')
    journey.key('ctrl+a')
    journey.type('Who employs')
    journey.key('Return')
    journey.find('button', 'Who employs')
    journey.key('ctrl+l')
    journey.find('dialog', 'Who employs')
    reach(journey, journey.find('list item', 'Lead practice'))
    journey.key('space')
    look_again(lambda: not has_state(journey.find('check box', 'Lead practice'), 'checked'), 'the lead practice to be left out')
    journey.key('alt+s')
    journey.wait_gone('dialog', 'Who employs')

    for person in PEOPLE:
        journey.key('ctrl+e')
        journey.find('dialog', 'Weights')
        reach(journey, journey.find('text', 'Add a person'))
        journey.type(person)
        journey.key('Return')
        slider = journey.find('slider', 'Control over the work')
        look_again(lambda: has_state(slider, 'focused'), 'the keyboard on the first slider')
        journey.key('End' if person == PEOPLE[0] else 'Home', 'alt+s')
        journey.wait_gone('dialog', 'Weights')
    check_people(journey)

    journey.wait_text('Not ranked')
    open_fee(journey, press, lambda: journey.choose(0))
    enter_fee('7')
    wait_for_ranks(journey)
    journey.wait_text(' leads ')
    before = cost(journey)
    open_fee(journey, press, lambda: journey.choose(0))
    enter_fee('12')
    wait_for_other_cost(journey, before)

    journey.key('ctrl+d')
    journey.find('text', 'Name')
    journey.key('ctrl+a')
    journey.type('Who employs, fee known')
    journey.key('Return')
    journey.find('button', 'Who employs, fee known')


with Journey() as journey:
    begin(journey)
    (by_keyboard if 'keys' in sys.argv[1:] else by_pointer)(journey)
    finish(journey)
