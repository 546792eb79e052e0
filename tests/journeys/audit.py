"""Every control of every page has a name and a role that says what it is: what a screen reader would have to guess fails."""

import os
import sys

from journey import Journey

# What can be pressed, chosen or typed into; not menu items, to which GTK gives no name in the tree.
CONTROLS = {'button', 'check box', 'combo box', 'entry', 'link', 'list item', 'page tab',
            'password text', 'radio button', 'slider', 'spin button', 'switch', 'table row', 'text',
            'toggle button', 'tree item'}
# Roles that say nothing about what has the focus.
MUTE = {'filler', 'generic', 'grouping', 'invalid', 'panel', 'unknown', 'widget'}
# These hand the focus on to what they hold.
HOLDERS = {'list', 'scroll pane', 'viewport'}


def judge(node, inside_control):
    """What is wrong with the node, or None."""
    role, name = node.role, node.name.strip()
    if 'menu item' in role:
        return None
    focusable = node.was('focusable')
    if name.endswith('-symbolic'):
        return 'is named after its icon'
    if inside_control or role in HOLDERS or not (focusable or role in CONTROLS):
        return None
    if role in MUTE:
        return None if is_surface(node) or is_expander(node) else 'can have the focus, but its role says nothing'
    return None if name else 'has no name'


def is_surface(node):
    """The sheet on which libadwaita lays a dialogue: it takes the focus when nothing in it can."""
    while node.role == 'panel' and not node.name:
        node = node.parent
    return node.role in ('dialog', 'alert')


def is_expander(node):
    """The part of an AdwExpanderRow that is pressed: the row around it bears the name."""
    around = node.parent
    while around.role in ('list', 'panel') and not around.name:
        around = around.parent
    return around.role == 'list item' and bool(around.name)


def path_of(node):
    names = []
    while node is not None and node.role != 'application':
        if node.name or not names:
            names.append(f'{node.role} “{node.name}”')
        node = node.parent
    return ' in '.join(names[:3])


def audit(node, page, findings, inside_control=False):
    problem = judge(node, inside_control)
    if problem is not None:
        findings.append(f'{page}: {path_of(node)} {problem}')
    inside_control = inside_control or node.role in CONTROLS - {'list item', 'table row', 'tree item'}
    for child in node.children:
        if child.was('showing'):
            audit(child, page, findings, inside_control)


class Audit:
    def __init__(self, journey):
        self.journey = journey
        self.findings = []

    def look(self, page):
        for application in self.journey.applications():
            if os.environ.get('JOURNEY_VERBOSE'):
                print('\n'.join([f'== {page}', *application.describe()]))
            audit(application, page, self.findings)
        sys.stdout.flush()


def fill_plan(journey):
    journey.make_plan('--pcn', 'U69720')
    person = journey.ctl('person', 'add', '--name', 'Pharmacist 01', '--role', 'clinical_pharmacist', '--band', '7',
                         '--hours', '37.5')
    practice = journey.show('practices')[0]['code']
    line = journey.show('service-lines')[0]['code']
    journey.ctl('assign', '--person', person['id'], '--practice', practice, '--service-line', line, '--minutes', '120')


with Journey() as journey:
    audited = Audit(journey)

    journey.start()
    journey.find('list item', 'New plan')
    audited.look('welcome')
    journey.click(journey.find('list item', 'New plan'))
    journey.find('entry', 'Search networks')
    journey.type('sunderland')
    journey.press('button', 'Take All 6 of …')
    journey.wait_text('294,463')
    audited.look('new plan')
    journey.quit()

    fill_plan(journey)
    journey.start('--page', 'team')
    journey.find('table row', 'Pharmacist 01…')
    audited.look('team')
    journey.click(journey.find('table row', 'Pharmacist 01…'))
    journey.find('button', 'Change…')
    audited.look('team, somebody chosen')
    journey.key('ctrl+n')
    journey.find('dialog', 'Add Person')
    audited.look('add person')
    journey.key('Escape')
    journey.wait_gone('dialog', 'Add Person')

    journey.click(journey.find('list item', 'Practices'))
    journey.find('table row', 'Hetton…')
    audited.look('practices')
    journey.click(journey.find('table row', 'Hetton…'))
    audited.look('practices, one chosen')
    journey.click(journey.find('list item', 'Board'))
    journey.click(journey.find('list item', within=journey.find('list', 'Pharmacist 01, 1 card')))
    journey.find('button', 'Move to…')
    audited.look('board')
    journey.key('m')
    journey.find('entry', 'Search people')
    audited.look('move to')
    journey.key('Escape')
    journey.wait_gone('entry', 'Search people')
    journey.key('n')
    journey.find('dialog', 'Add Work')
    audited.look('add work')
    journey.key('Escape')
    journey.wait_gone('dialog', 'Add Work')
    journey.click(journey.find('list item', 'Overview'))
    journey.find('list item', 'Coalfields…')
    audited.look('overview')
    journey.click(journey.find('list item', 'Employment models'))
    journey.find('button', 'Compare Models…')
    audited.look('employment models, none compared')
    journey.key('ctrl+n')
    journey.find('dialog', 'Compare Models')
    audited.look('compare models')
    journey.type('First')
    journey.key('alt+o')
    journey.wait_gone('dialog', 'Compare Models')
    journey.wait_text('Comes first')
    audited.look('employment models')
    journey.key('ctrl+e')
    journey.find('dialog', 'Weights')
    audited.look('weights')
    journey.key('Escape')
    journey.wait_gone('dialog', 'Weights')
    journey.key('ctrl+comma')
    journey.find('dialog', 'Preferences')
    audited.look('preferences')
    journey.key('Escape')
    journey.wait_gone('dialog', 'Preferences')
    journey.key('ctrl+question')
    journey.find('dialog', 'Keyboard Shortcuts')
    audited.look('shortcuts')
    journey.key('Escape')
    journey.wait_gone('dialog', 'Keyboard Shortcuts')
    journey.key('F10')
    audited.look('main menu')
    journey.key('Escape')
    journey.quit()

if audited.findings:
    print('\n'.join(audited.findings))
    sys.exit(f'{len(audited.findings)} controls say too little')
