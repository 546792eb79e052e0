"""usage: check-layers.py SOURCE-FOLDER

Each layer includes headers of itself and of those below it only. Only the store asks SQLite, and only widgets, pages and
the window know GTK.
"""
import collections
import pathlib
import re
import sys
import unittest

source = pathlib.Path(sys.argv.pop(1))
stack = ['base', 'planning', 'model', 'store', 'exchange', 'operations']
below = {layer: set(stack[:number + 1]) for number, layer in enumerate(stack)}
below['widgets'] = {'base', 'widgets'}
below['pages'] = {*stack, 'widgets', 'pages'}
below['app'] = {*below['pages'], 'app'}
below['ctl'] = {*stack, 'ctl'}


def list_includes():
    for path in sorted(source.glob('*/**/*.[ch]')):
        for name in re.findall(r'^#include ["<](.+)[">]', path.read_text(), re.MULTILINE):
            yield path.relative_to(source), name


class Layers(unittest.TestCase):
    def test_folders(self):
        self.assertEqual({path.name for path in source.iterdir() if path.is_dir()}, set(below))

    def test_own_headers(self):
        layers = collections.defaultdict(set)
        for path in source.glob('*/**/*.h'):
            layers[path.name].add(path.relative_to(source).parts[0])
        for path, name in list_includes():
            if name in layers:
                self.assertTrue(layers[name] & below[path.parts[0]], f'{path} includes {name} of {layers[name]}')

    def test_libraries(self):
        for path, name in list_includes():
            if name.startswith('sqlite'):
                self.assertEqual(path.parts[0], 'store', f'{path} includes {name}')
            if name.startswith(('gtk/', 'adwaita')):
                self.assertIn(path.parts[0], ('widgets', 'pages', 'app'), f'{path} includes {name}')


unittest.main()
