"""usage: check-manifest.py FLATPAK-FOLDER

The manifest asks for no more than it may, every source is pinned, and each module that is left out with the home-made
runtime is there.
"""
import json
import pathlib
import re
import sys
import unittest

folder = pathlib.Path(sys.argv.pop(1))
manifest = json.loads((folder / 'io.github.skillmix.Skillmix.json').read_text())
modules = [json.loads((folder / module).read_text()) if isinstance(module, str) else module
           for module in manifest['modules']]


class Manifest(unittest.TestCase):
    def test_permissions(self):
        self.assertEqual(sorted(manifest['finish-args']),
                         ['--device=dri', '--share=ipc', '--socket=fallback-x11', '--socket=wayland'])
        for module in modules:
            self.assertNotIn('--share=network', json.dumps(module))

    def test_runtime(self):
        self.assertEqual((manifest['runtime'], manifest['sdk']), ('org.gnome.Platform', 'org.gnome.Sdk'))
        self.assertRegex(manifest['runtime-version'], r'^\d+$')

    def test_pins(self):
        for module in modules[:-1]:
            for source in module['sources']:
                pin = source['commit'] if source['type'] == 'git' else source['sha256']
                self.assertRegex(pin, r'^([0-9a-f]{40}|[0-9a-f]{64})$', module['name'])
                self.assertIn('tag' if source['type'] == 'git' else 'url', source, module['name'])

    def test_modules_left_out(self):
        held = re.search(r"modules_in_runtime='(.*)'", (folder / 'make-runtime.sh').read_text()).group(1).split()
        self.assertLessEqual({f'{name}.json' for name in held}, {m for m in manifest['modules'] if isinstance(m, str)})


unittest.main()
