"""The accessibility tree of running programs, over the accessibility bus (AT-SPI). A program tells all it has in one
answer; only what is shown for the first time is asked for part by part, because GTK makes those parts when asked."""

import contextlib
import functools

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ACCESSIBLE = 'org.a11y.atspi.Accessible'
TEXT = 'org.a11y.atspi.Text'
REGISTRY = 'org.a11y.atspi.Registry'
ROOT = '/org/a11y/atspi/accessible/root'
IN_WINDOW = 1            # coordinates from the window's corner
ANSWER_IN = 30_000       # milliseconds
MOST_ROUNDS = 20         # of asking, while parts come and go


@functools.cache
def role_name(number):
    return Atspi.role_get_name(Atspi.Role(number))


@functools.cache
def state_number(name):
    return int(getattr(Atspi.StateType, name.upper()))


def contains(states, name):
    return bool(states >> state_number(name) & 1)


class Node:
    """A part of a program: as it was when it was looked at, unless a method says that it asks again."""

    def __init__(self, bus, owner, item):
        """Of an item of the cache, ((so)(so)(so)iiassusau); to unpack it whole takes three times as long."""
        self.bus, self.owner = bus, owner
        self.path = item.get_child_value(0).get_child_value(1).get_string()
        self.parent_path = item.get_child_value(2).get_child_value(1).get_string()
        self.index = item.get_child_value(3).get_int32()
        self.n_children = item.get_child_value(4).get_int32()
        self.has_text = TEXT in item.get_child_value(5).get_strv()
        self.name = item.get_child_value(6).get_string()
        self.role = role_name(item.get_child_value(7).get_uint32())
        self.states = item.get_child_value(9).get_child_value(0).get_uint32()
        self.parent = None
        self.children = []      # in their order

    def call(self, interface, method, words=None):
        return self.bus.call(self.owner, self.path, interface, method, words).unpack()

    def was(self, state):
        return contains(self.states, state)

    def has(self, state):
        """Asks again."""
        return contains(self.call(ACCESSIBLE, 'GetState')[0][0], state)

    def text(self):
        """Asks what it shows, which may have no name."""
        return self.call(TEXT, 'GetText', GLib.Variant('(ii)', (0, -1)))[0] if self.has_text else ''

    def box(self):
        """Asks where it is in its window: x, y, width, height."""
        return self.call('org.a11y.atspi.Component', 'GetExtents', GLib.Variant('(u)', (IN_WINDOW,)))[0]

    def press(self):
        """Does what assistive technology does first with it."""
        self.call('org.a11y.atspi.Action', 'DoAction', GLib.Variant('(i)', (0,)))

    def process_id(self):
        return self.bus.call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                             'GetConnectionUnixProcessID', GLib.Variant('(s)', (self.owner,))).unpack()[0]

    def walk(self):
        """The node and all below it that are on screen, parents first."""
        yield self
        for child in self.children:
            if child.was('showing'):
                yield from child.walk()

    def describe(self, depth=0):
        """A line for each that is on screen: what a failed journey leaves behind."""
        lines = [f'{"  " * depth}{self.role} “{self.name}”']
        for child in self.children:
            if child.was('showing'):
                lines += child.describe(depth + 1)
        return lines


class Bus:
    """What all programs that can be looked at are connected to."""

    def __init__(self):
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            self.address(), flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.trees = {}         # by program: the answer that came last, and the tree it was made into

    @staticmethod
    def address():
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        return bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1).unpack()[0]

    def call(self, owner, path, interface, method, words=None):
        return self.connection.call_sync(owner, path, interface, method, words, None, 0, ANSWER_IN, None)

    def listen(self, event, heard):
        """Calls heard() with what each event of the name says from here on."""
        self.connection.signal_subscribe(None, 'org.a11y.atspi.Event.Object', event, None, None, 0,
                                         lambda *signal: heard(str(signal[5].unpack()[3])))
        self.call(REGISTRY, '/org/a11y/atspi/registry', REGISTRY, 'RegisterEvent',
                  GLib.Variant('(sass)', (f'object:{event.lower()}', [], '')))

    def children(self, owner, path):
        return [child for _, child in self.call(owner, path, ACCESSIBLE, 'GetChildren').unpack()[0]]

    def programs(self):
        """The root of each program, over all that is in it at this moment."""
        for owner, path in self.call(REGISTRY, ROOT, ACCESSIBLE, 'GetChildren').unpack()[0]:
            with contextlib.suppress(GLib.Error):       # one that just ends
                yield self.look(owner)

    def look(self, owner):
        for _ in range(MOST_ROUNDS):
            answer = self.call(owner, '/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')
            data = answer.get_data_as_bytes()
            windows = self.children(owner, ROOT)
            before = self.trees.get(owner)
            if before is not None and before.data.equal(data) and before.windows == windows:
                return before.root
            tree = Tree(self, owner, data, answer.get_child_value(0), windows, before.parts if before is not None else {})
            self.trees[owner] = tree
            if not tree.unknown:
                break
            for path in tree.unknown:
                self.discover(owner, path)
        return tree.root

    def discover(self, owner, path):
        """Asks for a part, and for the parts of it where it is shown."""
        with contextlib.suppress(GLib.Error):           # one that just went away
            if contains(self.call(owner, path, ACCESSIBLE, 'GetState').unpack()[0][0], 'showing'):
                for child in self.children(owner, path):
                    self.discover(owner, child)


class Tree:
    """A program at one moment. The answer lists parts that are hidden as if they were shown, and leaves out those that
    nobody has asked for: which parts a part has, it says itself, and only where the answer tells of a change."""

    def __init__(self, bus, owner, data, items, windows, parts_before):
        found = [Node(bus, owner, items.get_child_value(position)) for position in range(items.n_children())]
        self.bus, self.owner, self.data, self.windows = bus, owner, data, windows
        self.nodes = {node.path: node for node in found}
        self.listed = {}        # by path of a part: what the answer lists below it
        for node in found:
            self.listed.setdefault(node.parent_path, []).append((node.path, node.index, node.name))
        self.parts_before = parts_before
        self.parts = {ROOT: (None, windows)}    # by path: what was listed, and the paths of the parts it says it has
        self.unknown = []
        self.root = self.nodes[ROOT]
        self.put_together(self.root)

    def put_together(self, node):
        for path in self.parts_of(node):
            child = self.nodes.get(path)
            if child is None:
                self.unknown.append(path)
                continue
            child.parent = node
            node.children.append(child)
            if child.was('showing'):
                self.put_together(child)

    def parts_of(self, node):
        if node.path not in self.parts:
            listed = node.n_children, sorted(self.listed.get(node.path, []))
            before = self.parts_before.get(node.path)
            if before is None or before[0] != listed:
                before = listed, self.ask(node) if node.n_children > 0 else []
            self.parts[node.path] = before
        return self.parts[node.path][1]

    def ask(self, node):
        with contextlib.suppress(GLib.Error):           # one that just went away
            return self.bus.children(self.owner, node.path)
        return []
