"""Uses Skillmix as a person does: it is started in a private folder, found out about through the accessibility tree
(AT-SPI), and driven with real key strokes and pointer steps (xdotool). What it did is checked with skillmixctl.

    with Journey() as journey:
        journey.make_plan('--pcn', 'U69720')
        journey.start('--page', 'team')
        journey.press('button', 'Add Person')
        journey.quit()

Runs inside tests/in-display.sh. When a step fails, a picture of the screen and the tree are left in meson-logs."""

import contextlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

# A warning ends the program that is tried out, but not this one.
G_DEBUG = os.environ.pop('G_DEBUG', '')

from gi.repository import GLib  # noqa: E402

from tree import Bus  # noqa: E402

PATIENCE = 30            # seconds that anything may take to come
TRIES = 3                # at something that may be lost
SHORTLY = 1              # seconds for what comes at once or not at all
TICK = 60                # milliseconds between two looks
POINTER_PAUSE = 0.06     # seconds between two steps of the pointer
SETTINGS = 'io.github.skillmix.Skillmix'


class Lost(AssertionError):
    """What was waited for did not come in time."""


def look_again(condition, what, seconds=PATIENCE):
    """Waits until condition() is true and returns what it gave; events of the tree are taken in meanwhile."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except GLib.Error:      # the object went away between two questions
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Lost(f'waited {seconds} s for {what}')
        rest()


def rest():
    """A pause between two looks."""
    loop = GLib.MainLoop()
    GLib.timeout_add(TICK, loop.quit)
    loop.run()


def has_state(node, state):
    """Whether it has the state by now."""
    return node.has(state)


class Journey:
    def __init__(self):
        self.folder = Path(os.environ['XDG_DATA_HOME'])
        self.plan = self.folder / 'skillmix' / 'plans' / 'journey.skillmix'
        self.programs = []
        self.announced = []     # what the program told screen readers, oldest first
        self.bus = Bus()

    def __enter__(self):
        self.set('window-maximised', 'true')
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.leave_traces()
        for program in self.programs:
            if program.poll() is None:
                program.kill()
                program.wait()

    # Files and settings

    @staticmethod
    def set(key, value):
        subprocess.run(['gsettings', 'set', SETTINGS, key, value], check=True)

    def ctl(self, *words, plan=None):
        """Runs skillmixctl on the plan and returns what it said as JSON."""
        done = subprocess.run(['skillmixctl', *map(str, words), '--plan', plan or self.plan, '--json'],
                              capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise AssertionError(f'skillmixctl {words}: {done.stdout}{done.stderr}')
        return json.loads(done.stdout) if done.stdout.strip() else None

    def show(self, table, plan=None):
        """The rows of `skillmixctl show TABLE`."""
        return self.ctl('show', table, plan=plan)[table.replace('-', '_')]

    def make_plan(self, *words):
        self.plan.parent.mkdir(parents=True, exist_ok=True)
        return self.ctl('new', *words)

    def plans(self):
        """Every plan of the data folder: the way to one that the window made."""
        return sorted(self.plan.parent.glob('*.skillmix'))

    # Start and end

    def start(self, *words, title=None, run_by=()):
        """Starts the program, by default on the plan, and waits for its window. `run_by`: a command that runs it."""
        words = words if '--plan' in words or not self.plan.exists() else ('--plan', str(self.plan), *words)
        program = subprocess.Popen([*run_by, 'skillmix', *words], env={**os.environ, 'G_DEBUG': G_DEBUG})
        self.programs.append(program)
        self.window(title)
        return program

    def applications(self):
        return [program for program in self.bus.programs() if program.name == 'skillmix']

    def window(self, title=None):
        """The window that is in front, as soon as it is there."""
        def find():
            self.check_alive()
            for application in self.applications():
                for frame in application.children:
                    if frame.was('showing') and (title is None or title in frame.name):
                        return frame
            return None
        return look_again(find, f'a window {title or ""}')

    def check_alive(self):
        for program in self.programs:
            if program.poll() not in (None, 0):
                raise AssertionError(f'the program ended with {program.returncode}')

    def quit(self):
        """Ctrl+Q, and the end of the program: it must be in order."""
        self.key('ctrl+q')
        for program in self.programs:
            look_again(lambda: program.poll() is not None, 'the end of the program')
            if program.returncode != 0:
                raise AssertionError(f'the program ended with {program.returncode}')
        self.programs.clear()

    # Finding

    def nodes(self, role=None, name=None, within=None):
        """Those on screen with the role, whose name is `name` or begins with it where that ends with “…”."""
        for application in self.applications():
            for node in application.walk():
                if name is not None and not matches(node.name, name):
                    continue
                if role is not None and node.role != role:
                    continue
                if within is None or is_within(node, within):
                    yield node

    def find(self, role, name=None, within=None, seconds=PATIENCE):
        def first():
            self.check_alive()
            return next(self.nodes(role, name, within), None)
        return look_again(first, f'{role} “{name}”', seconds)

    def focused(self):
        """What has the keyboard; None where nothing has."""
        return next((node for node in self.nodes() if node.was('focused')), None)

    def has_keyboard(self, node):
        """Whether the keyboard is on the node or in it."""
        focused = self.focused()
        return focused is not None and is_within(focused, node)

    def is_there(self, role, name=None):
        return next(self.nodes(role, name), None) is not None

    def wait_gone(self, role, name=None):
        look_again(lambda: not self.is_there(role, name), f'{role} “{name}” to go')

    def wait_text(self, words):
        """Waits for the words anywhere on screen: as the name of something, or shown by what has no name."""
        def look():
            self.check_alive()
            nodes = list(self.nodes())
            return (next((node for node in nodes if words in node.name), None)
                    or next((node for node in nodes if not node.name and words in node.text()), None))
        return look_again(look, f'the words “{words}”')

    # Hearing

    def listen(self):
        """From here on, keeps what the program announces to screen readers."""
        self.bus.listen('Announcement', self.announced.append)

    def wait_announced(self, words):
        def look():
            self.check_alive()
            return any(words in said for said in self.announced)
        return look_again(look, f'“{words}” to be announced; heard {self.announced}')

    # Doing

    def key(self, *keys):
        subprocess.run(['xdotool', 'key', '--delay', '30', *keys], check=True)

    def type(self, words):
        subprocess.run(['xdotool', 'type', '--delay', '12', words], check=True)

    def step(self, key):
        """A key that takes the keyboard elsewhere, and the moment until it is there; it may have nowhere to go."""
        before = self.focused()
        self.key(key)
        with contextlib.suppress(Lost):
            look_again(lambda: is_elsewhere(self.focused(), before), 'the keyboard to move', SHORTLY)

    def write(self, entry, words):
        """Writes over what stands in the entry, as soon as it has the keyboard."""
        look_again(lambda: self.has_keyboard(entry), f'the keyboard on {entry.name}')
        self.key('ctrl+a')
        self.type(words)

    def do_until(self, deed, is_done, what):
        """Does it again where it was lost: what opens or closes at that moment may swallow a key or a press."""
        for _ in range(TRIES):
            deed()
            with contextlib.suppress(Lost):
                return look_again(is_done, what, PATIENCE / TRIES)
        raise Lost(f'tried {TRIES} times, and waited for {what}')

    def press(self, role, name=None, within=None):
        """Presses a button as assistive technology does, as soon as it can be pressed."""
        def sensitive():
            return next((node for node in self.nodes(role, name, within) if node.was('sensitive')), None)
        node = look_again(sensitive, f'{role} “{name}” that can be pressed')
        node.press()
        return node

    def choose(self, position):
        """Chooses the item at the position, from 0, of the menu that is open. GTK gives menu items no name in the tree."""
        self.find('menu item')
        self.key(*['Down'] * position, 'Return')

    def place(self, node):
        """Where the node is on screen: x, y, width, height. The window lies at the screen's corner; GTK leaves its frame
        out twice."""
        left, top, _, _ = self.window().box()
        x, y, width, height = node.box()
        return x - 2 * left, y - 2 * top, width, height

    def middle(self, node):
        x, y, width, height = self.place(node)
        return x + width // 2, y + height // 2

    def point(self, x, y):
        subprocess.run(['xdotool', 'mousemove', str(x), str(y)], check=True)
        time.sleep(POINTER_PAUSE)

    def click(self, node, button=1):
        """A real press of the pointer's button in the middle of the node."""
        self.click_at(self.middle(node), button)

    def click_at(self, spot, button=1):
        self.point(*spot)
        subprocess.run(['xdotool', 'click', str(button)], check=True)

    def lift(self, node):
        """Takes the node in the hand: what the program shows from then on can be looked for."""
        self.lift_at(self.middle(node))

    def lift_at(self, spot):
        self.held_at = spot
        self.point(*self.held_at)
        subprocess.run(['xdotool', 'mousedown', '1'], check=True)
        x, y = self.held_at
        for step in range(1, 5):
            self.point(x + 5 * step, y + 3 * step)
        self.held_at = (x + 20, y + 12)

    def carry(self, target, steps=8):
        """Carries what is in the hand to the middle of the target."""
        self.carry_to(self.middle(target), steps)

    def carry_to(self, spot, steps=8):
        (x, y), (end_x, end_y) = self.held_at, spot
        for step in range(1, steps + 1):
            self.point(x + (end_x - x) * step // steps, y + (end_y - y) * step // steps)
        self.point(end_x + 2, end_y + 2)
        self.held_at = (end_x + 2, end_y + 2)

    def let_go(self):
        subprocess.run(['xdotool', 'mouseup', '1'], check=True)

    def drag(self, node, target, steps=8, before_drop=None):
        """Takes the node in the hand, carries it to the target in steps, and lets go."""
        self.lift(node)
        self.carry(target, steps)
        if before_drop is not None:
            before_drop()
        self.let_go()

    # Traces of a failure

    def leave_traces(self):
        folder = Path(os.environ.get('MESON_BUILD_ROOT') or Path(os.environ['G_TEST_BUILDDIR']).parent) / 'meson-logs'
        name = Path(sys.argv[0]).stem
        with contextlib.suppress(Exception):
            folder.mkdir(exist_ok=True)
            subprocess.run(['import', '-window', 'root', folder / f'{name}.png'], timeout=10)
            lines = [line for application in self.applications() for line in application.describe()]
            (folder / f'{name}.tree').write_text('\n'.join(lines) + '\n')
            print(f'left {folder}/{name}.png and {name}.tree', file=sys.stderr)


def is_elsewhere(node, before):
    return node is not None and (before is None or node.path != before.path)


def is_within(node, around):
    while node is not None and (node.owner, node.path) != (around.owner, around.path):
        node = node.parent
    return node is not None


def matches(name, wanted):
    return name.startswith(wanted[:-1]) if wanted.endswith('…') else name == wanted


def check(given, wanted, what):
    if given != wanted:
        raise AssertionError(f'{what}: {given!r}, but {wanted!r} was expected')
