"""Four employment models are compared: which ones are chosen, two people say what each swing is worth, a flip point is
read, an unknown fee is entered and seen to move the answer, and the comparison is saved under another name. Once by
pointer, once by keyboard."""

import os
import shutil
import sys

from journey import Journey, check, look_again

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
        return next((node for node in journey.nodes(role) if test(node.name)), None)
    return look_again(look, what, seconds)


def cost(journey):
    """What the federation costs a year, in words, as soon as it is shown."""
    return named(journey, 'button', lambda name: name.startswith('Cost, ') and FEDERATION in name.lower(),
                 'the federation’s cost').name


def wait_for_other_cost(journey, before):
    named(journey, 'button', lambda name: name.startswith('Cost, ') and FEDERATION in name.lower() and name != before,
          'the federation’s cost to move')


def wait_for_ranks(journey):
    named(journey, 'image', lambda name: FEDERATION in name.lower() and ' comes first in ' in name, 'the federation’s ranks', 60)


def open_fee(journey, press, choose_first):
    """All figures of the federation, and of these the fee."""
    def open_menu():
        press(named(journey, 'button', lambda name: name == 'Federation, Federation company', 'the federation’s head'))

    def open_row():
        press(named(journey, 'list item', lambda name: name.startswith('Management fee'), 'the row of the fee'))

    journey.do_until(open_menu, lambda: journey.is_there('menu item'), 'the menu of the column')
    journey.do_until(choose_first, lambda: journey.is_there('dialog', 'GP federation'), 'the federation’s figures')
    journey.do_until(open_row, lambda: journey.is_there('dialog', 'Management fee'), 'the fee')


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
    items = [node for node in journey.nodes() if node.role in ('menu item', 'radio menu item')]
    return items[-len(DEEDS):] if len(items) == len(DEEDS) + len(comparisons(journey)) else None


def choose_model(journey, press):
    """Three of the four that are options here are compared."""
    journey.find('dialog', 'Who employs')
    lead = journey.find('check box', 'Lead practice')
    journey.do_until(lambda: press(lead) if lead.has('checked') else None, lambda: not lead.has('checked'),
                     'the lead practice to be left out')


class ByPointer:
    def __init__(self, journey):
        self.journey = journey

    def press(self, node):
        """A dialog that opens carries its buttons along: the press comes when they are at rest."""
        look_again(lambda: node.has('sensitive'), f'{node.name} that can be pressed')
        places = [None]

        def is_at_rest():
            places.append(self.journey.middle(node))
            return places[-1] == places[-2]
        look_again(is_at_rest, f'{node.name} to come to rest')
        self.journey.click(node)

    def press_button(self, name, within=None):
        self.press(self.journey.find('button', name, within))

    def close(self, dialog, button='Save'):
        def press():
            node = next(self.journey.nodes('dialog', dialog), None)
            if node is not None:
                self.press_button(button, node)
        self.journey.do_until(press, lambda: not self.journey.is_there('dialog', dialog), f'{dialog} to close')

    def open(self, comparison, deed, is_open):
        """A deed of the menu that the comparison's name opens."""
        self.journey.do_until(lambda: self.press_button(comparison), lambda: menu_deeds(self.journey), 'the menu')
        self.journey.do_until(lambda: self.press(menu_deeds(self.journey)[DEEDS.index(deed)]), is_open, deed)

    def write(self, entry, words):
        node = self.journey.find('text', entry)
        self.journey.do_until(lambda: self.press(node), lambda: self.journey.has_keyboard(node), f'the keyboard on {entry}')
        self.journey.write(node, words)

    def save_as(self, comparison, name):
        self.open(comparison, 'save under another name', lambda: self.journey.is_there('text', 'Name'))
        self.write('Name', name)
        self.press_button('Save')
        self.journey.find('button', name)

    def swing(self, person, share):
        """What the swing of control is worth to somebody: so far along the slider."""
        self.journey.do_until(lambda: self.press_button('Weights…'), lambda: self.journey.is_there('dialog', 'Weights'),
                              'the weights')
        self.write('Add a person', person)
        self.journey.key('Return')
        x, y, width, height = self.journey.place(self.journey.find('slider', 'Control over the work'))
        self.journey.click_at((x + int(width * share), y + height // 2))
        self.close('Weights')

    def enter_fee(self, fee):
        open_fee(self.journey, self.press, lambda: self.press(self.journey.find('menu item')))
        self.write('Likely (per cent)', fee)
        self.close('Management fee')
        self.close('GP federation', 'Close')

    def choose_models(self):
        self.open('Who employs', 'models, years and posts', lambda: self.journey.is_there('dialog', 'Who employs'))
        choose_model(self.journey, self.press)
        self.close('Who employs')


class ByKeyboard:
    def __init__(self, journey):
        self.journey = journey

    def open(self, key, role, name):
        self.journey.do_until(lambda: self.journey.key(key), lambda: self.journey.is_there(role, name), name)

    def reach(self, node, most=60):
        """Tab, until the keyboard is on the node or in it."""
        for _ in range(most):
            if self.journey.has_keyboard(node):
                return
            self.journey.step('Tab')
        raise AssertionError(f'{node.name} is not reached by Tab')

    def press(self, node):
        self.reach(node)
        self.journey.key('Return')

    def close(self, dialog, key='alt+s'):
        self.journey.key(key)
        self.journey.wait_gone('dialog', dialog)

    def write(self, entry, words):
        self.journey.write(self.journey.find('text', entry), words)

    def save_as(self, comparison, name):
        self.open('ctrl+d', 'text', 'Name')
        self.write('Name', name)
        self.journey.key('Return')
        self.journey.find('button', name)

    def swing(self, person, share):
        self.open('ctrl+e', 'dialog', 'Weights')
        entry = self.journey.find('text', 'Add a person')
        self.reach(entry)
        self.journey.write(entry, person)
        self.journey.key('Return')
        slider = self.journey.find('slider', 'Control over the work')
        look_again(lambda: self.journey.has_keyboard(slider), 'the keyboard on the first slider')
        self.journey.key('End' if share > 0.5 else 'Home')
        self.close('Weights')

    def enter_fee(self, fee):
        open_fee(self.journey, self.press, lambda: self.journey.key('Return'))
        self.write('Likely (per cent)', fee)
        self.close('Management fee')
        self.close('GP federation', 'Escape')

    def choose_models(self):
        self.open('ctrl+l', 'dialog', 'Who employs')
        self.reach(self.journey.find('list item', 'Lead practice'))
        choose_model(self.journey, lambda node: self.journey.key('space'))
        self.close('Who employs')


def compare(journey, way):
    way.save_as('Options for 2027', 'Who employs')
    way.choose_models()
    for person in PEOPLE:
        way.swing(person, 0.9 if person == PEOPLE[0] else 0.2)
    check_people(journey)

    # The fee that nobody knew.
    journey.wait_text('Not ranked')
    way.enter_fee('7')
    wait_for_ranks(journey)
    journey.wait_text(' leads ')
    before = cost(journey)
    way.enter_fee('12')
    wait_for_other_cost(journey, before)
    way.save_as('Who employs', 'Who employs, fee known')


with Journey() as journey:
    begin(journey)
    compare(journey, ByKeyboard(journey) if 'keys' in sys.argv[1:] else ByPointer(journey))
    finish(journey)
