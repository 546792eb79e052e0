"""The board's other views by pointer: a cell of the heat map opens its cards, and in the week half a day of somebody is
dragged to another half-day, and back by undo."""

from board_story import make_plan
from journey import Journey, check, look_again


class Grid:
    """The heat map or the week: one widget, whose cells have a place on screen while they are in focus."""

    def __init__(self, journey, name):
        self.journey = journey
        self.name = name

    def cell(self):
        """What the cell in focus is called, and its box on screen."""
        def find():
            return next((node for node in self.journey.nodes('table cell') if node.was('focused')), None)
        node = look_again(find, f'a cell of {self.name} in focus')
        return node.name, self.journey.place(node)

    def go_to(self, beginning, *keys):
        """Presses keys until the cell in focus is the one whose name begins so."""
        for key in keys:
            self.journey.key(key)
        look_again(lambda: self.cell()[0].startswith(beginning), f'{beginning} in focus')
        return self.cell()[1]


def sessions(journey):
    """Where the technician is on Friday: morning and afternoon."""
    for person in journey.ctl('show', 'week', '--as-at', '2026-11-23')['people']:
        if person['name'] == 'Technician 03':
            return person['sessions']['fri_am'], person['sessions']['fri_pm']
    return None


def middle(box):
    x, y, width, height = box
    return x + width // 2, y + height // 2


with Journey() as journey:
    make_plan(journey)
    technician = next(person for person in journey.show('people') if person['name'] == 'Technician 03')
    journey.ctl('pattern', '--person', technician['id'], '--week', 'WWWWWWWWW-')
    journey.start('--page', 'board')

    journey.key('alt+2')
    journey.find('table cell', 'Pharmacist 01, Alder…')
    heat_map = Grid(journey, 'the heat map')
    journey.key('F6')
    journey.click_at(middle(heat_map.go_to('Pharmacist 01, Alder', 'Home', 'Up', 'Up')))
    journey.find('list item', 'DOAC monitoring, Alder, 3.0 hours a week…')
    journey.key('Escape')

    journey.key('alt+3')
    journey.find('table cell', 'Technician 03, Friday morning: Alder…')
    week = Grid(journey, 'the week')
    journey.key('F6')
    off = middle(week.go_to('Technician 03, Friday afternoon', 'Home', 'Up', 'Up', 'Down', 'Down', 'End'))
    held = middle(week.go_to('Technician 03, Friday morning', 'Left'))
    check(sessions(journey), ('Alder', ''), 'Friday of the technician')
    journey.lift_at(held)
    journey.carry_to(off)
    journey.let_go()
    look_again(lambda: sessions(journey) == ('', 'Alder'), 'the session to be in the afternoon')
    journey.press('button', 'Undo…')
    look_again(lambda: sessions(journey) == ('Alder', ''), 'the session to be in the morning again')
    journey.quit()
