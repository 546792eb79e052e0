"""A second program on the same plan may look, is told who changes it, and can change it when the first one has ended."""

import os

from journey import Journey, Lost, check, has_state, look_again


def add_person_button(journey, application):
    return journey.find('button', 'Add Person', within=application)


def application_besides(journey, first):
    return look_again(lambda: next((application for application in journey.applications()
                                    if application.process_id() != first.pid), None), 'the second program')


def close(journey, program):
    for application in journey.applications():
        if application.process_id() == program.pid:
            journey.press('button', 'Close', within=application)


with Journey() as journey:
    journey.make_plan('--pcn', 'U69720')
    first = journey.start('--page', 'team')
    journey.find('button', 'Add Person')

    # On the same session it would be another window of the first.
    os.environ['AT_SPI_BUS_ADDRESS'] = journey.bus.address()
    journey.start('--page', 'team', run_by=['dbus-run-session', '--'])
    second = application_besides(journey, first)
    button = add_person_button(journey, second)
    if has_state(button, 'sensitive'):
        raise Lost('the second program can change a plan that the first one holds')
    journey.wait_text('Save a Copy…')

    journey.do_until(lambda: close(journey, first), lambda: first.poll() == 0, 'the end of the first program')
    look_again(lambda: has_state(add_person_button(journey, second), 'sensitive'), 'the second program to take over')
    journey.key('ctrl+n')
    journey.find('dialog', 'Add Person')
    journey.type('Pharmacist 01')
    journey.key('Return')
    journey.find('table row', 'Pharmacist 01…')
    journey.quit()
    check([person['name'] for person in journey.show('people')], ['Pharmacist 01'], 'the team')
