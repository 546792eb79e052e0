"""A new plan by name: six networks of Sunderland taken at once, 38 practices and 294,463 patients on screen and on disk."""

from journey import Journey, check

with Journey() as journey:
    journey.start('--new')
    journey.find('heading', 'Which networks…')
    journey.find('entry', 'Search networks')
    journey.type('sunderland')
    journey.press('button', 'Take All 6 of …')
    journey.wait_text('294,463')
    journey.press('button', 'Create Plan')
    journey.window(title='Sunderland')
    journey.quit()

    check(len(journey.plans()), 1, 'plans in the data folder')
    plan = journey.plans()[0]
    practices = journey.show('practices', plan=plan)
    check(len(journey.show('networks', plan=plan)), 6, 'networks')
    check(len(practices), 38, 'practices')
    check(sum(practice['patients'] for practice in practices), 294463, 'patients')

    journey.start('--plan', plan, '--page', 'practices')
    journey.wait_text('38 practices')
    journey.wait_text('294,463')
    journey.quit()
