"""A vacancy from its opening to a colleague at work, by keyboard or by pointer: "keys" or "pointer" says which. Nobody is
named before the panel has scored; everybody who starts is a person of the board."""

import sys

from journey import Journey, check, has_state, look_again

WAY = sys.argv[1]
POST, NAME = {'keys': ('Care home pharmacist', 'Rowan Ashdown'),
              'pointer': ('Repeat prescribing pharmacist', 'Perry Wickfield')}[WAY]


def make_plan(journey):
    journey.make_plan('--pcn', 'U69720')
    journey.ctl('post', 'add', '--role', 'clinical_pharmacist', '--band', '7', '--hours', '37.5', '--name', POST)


class ByKeyboard:
    """Cards by arrow keys, moves from a list, deeds by their letters."""

    def __init__(self, journey):
        self.journey = journey

    def open_vacancy(self):
        self.journey.key('ctrl+n')

    def select(self, card):
        look_again(lambda: self.step_to(card), f'the keyboard on {card}')

    def step_to(self, card):
        """A stride through the cards: down, and from the last one of a lane on to the next lane."""
        node = next((node for node in self.journey.nodes('list item', card)), None)
        if node is not None and has_state(node, 'focused'):
            return True
        self.journey.key('F6' if not self.is_on_card() else 'Right')
        return False

    def is_on_card(self):
        return any(has_state(node, 'focused') for node in self.journey.nodes('list item')
                   if ' in this stage' in node.name)

    def do(self, key, label):
        self.journey.key(key)

    def open_check(self):
        """From the same card as before: the keyboard is back on it after each dialogue."""
        self.journey.key('c')
        dialog = self.journey.find('dialog', 'Check')
        state = self.journey.find('combo box', 'State', within=dialog)
        look_again(lambda: has_state(state, 'focused'), 'the keyboard on the state')
        self.journey.key('space')

    def move_to(self, card, stage):
        self.select(card)
        self.journey.key('m')
        self.journey.find('dialog', 'Move …')
        self.journey.type(stage.lower())
        self.journey.key('Return')

    def begin_work(self, card):
        self.select(card)
        self.do('w', 'Start Work…')


class ByPointer(ByKeyboard):
    """Cards and buttons by clicks, moves and the first day by dragging."""

    def open_vacancy(self):
        self.journey.click(self.journey.find('button', 'New Vacancy'))

    def select(self, card):
        self.journey.click(self.journey.find('list item', card))

    def do(self, key, label):
        self.journey.click(self.journey.find('button', label))

    def open_check(self):
        checks = self.journey.find('list', 'Checks')
        self.journey.click(next(row for row in self.journey.nodes('list item', within=checks)
                                if 'cleared on' not in row.name))
        self.journey.click(self.journey.find('combo box', 'State', within=self.journey.find('dialog', 'Check')))

    def move_to(self, card, stage):
        folded = next(self.journey.nodes('button', f'{stage}, …'), None)
        self.journey.lift(self.journey.find('list item', card))
        self.journey.carry(folded or self.journey.find('list', f'{stage}, …'))
        self.journey.let_go()

    def begin_work(self, card):
        self.move_to(card, 'Start')


def save(journey, dialog, label='Save'):
    journey.press('button', label, within=journey.find('dialog', dialog))
    journey.wait_gone('dialog', dialog)


def agree_criteria(journey, way):
    way.do('k', 'Criteria and Panel…')
    dialog = journey.find('dialog', 'Criteria and Panel')
    for row, words in (('Another criterion', 'Primary care years'), ('Another member', 'Dr Lee')):
        journey.click(journey.find('text', row, within=dialog))
        journey.type(words)
        journey.key('Return')
        journey.find('button', f'Take out {words}', within=dialog)
    journey.click(journey.find('label', 'The panel agrees to these', within=dialog))
    save(journey, 'Criteria and Panel')


def is_typing(journey, dialog, step='shift+Tab'):
    """Whether the keyboard is in an entry of the dialogue; if not, it takes a step."""
    if any(has_state(node, 'focused') for node in journey.nodes('text', within=dialog)):
        return True
    journey.key(step)
    return False


def go_on_anyway(journey):
    """Not all is ready: it moves on with a reason."""
    dialog = journey.find('alert', 'Not Everything Is Ready')
    journey.find('button', 'Move Anyway', within=dialog)
    look_again(lambda: is_typing(journey, dialog), 'the keyboard on the reason')
    journey.type('Agreed by telephone')
    journey.press('button', 'Move Anyway', within=dialog)
    journey.wait_gone('alert', 'Not Everything Is Ready')


def clear_checks(journey, way, name):
    way.select(name)
    for n_cleared in range(7):
        journey.wait_text(f'{n_cleared} of 7 cleared')
        way.open_check()
        journey.key('End', 'Return')
        save(journey, 'Check')


def agree_first_day(journey, way, card):
    """The day is agreed while notice runs."""
    way.select(card)
    way.do('o', 'Notice or First Day…')
    save(journey, 'Offer')
    journey.wait_announced('The first day is agreed')


def recruit(journey, way, post, name):
    way.open_vacancy()
    save(journey, 'New Vacancy', 'Open')
    way.select(f'{post}, …')
    agree_criteria(journey, way)
    way.move_to(f'{post}, …', 'Advert')
    go_on_anyway(journey)
    journey.wait_announced(f'{post} moved to Advert')

    # Whoever applies is a letter until the panel has scored.
    way.select(f'{post}, …')
    way.do('a', 'Add Candidate…')
    dialog = journey.find('dialog', 'Add Candidate')
    look_again(lambda: is_typing(journey, dialog, 'Tab'), 'the keyboard on the name')
    journey.type(name)
    save(journey, 'Add Candidate', 'Add')
    way.move_to(f'{post}, …', 'Select')
    go_on_anyway(journey)
    way.select('Letter A, …')
    check(any(name in node.name for node in journey.nodes()), False, 'a name before scores')
    way.do('s', 'Score for the Shortlist…')
    save(journey, 'Score')
    card = f'{name}, {post}…'
    journey.find('list item', card)

    # Interview, offer, checks, notice, and the first day.
    way.select(card)
    way.do('ctrl+shift+Right', 'Invite to Interview')
    journey.wait_announced(f'{name} moved to Interview')
    for _ in ('Dr Lee', 'all together'):
        way.select(card)
        way.do('s', 'Score the Interview…')
        save(journey, 'Score')
    way.select(card)
    way.do('o', 'Offer the Post…')
    save(journey, 'Offer')
    way.select(card)
    way.do('o', 'Offer or Answer…')
    save(journey, 'Offer')
    clear_checks(journey, way, card)
    journey.wait_text('7 of 7 cleared')
    way.select(card)
    way.do('o', 'Make the Unconditional Offer…')
    save(journey, 'Offer')
    way.select(card)
    way.do('o', 'Offer or Answer…')
    save(journey, 'Offer')
    journey.find('list', 'Notice, 1 card')
    agree_first_day(journey, way, card)
    way.begin_work(card)
    save(journey, 'Start Work', 'Start')
    look_again(lambda: name in [person['name'] for person in journey.show('people')], f'{name} in the team')


with Journey() as journey:
    make_plan(journey)
    journey.start('--page', 'recruitment')
    journey.listen()
    recruit(journey, ByKeyboard(journey) if WAY == 'keys' else ByPointer(journey), POST, NAME)
    journey.key('ctrl+2')
    journey.find('list', f'{NAME}, …')
    journey.quit()
