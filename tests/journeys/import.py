"""An official file is imported: it says first what it would change, is one change, and undo takes it back."""

from journey import Journey, check

PRACTICE, COUNT = 'A89004', 2500


def hypertension(journey):
    return next(row for row in journey.show('practices') if row['code'] == PRACTICE)['registers']['HYP']


with Journey() as journey:
    journey.make_plan('--pcn', 'U69720')
    before = hypertension(journey)
    registers = journey.folder / 'PREVALENCE_2526.csv'
    registers.write_text('PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\n'
                         f'{PRACTICE},HYP,{COUNT}.0,TOTAL,11907\n'
                         'A81001,HYP,10.0,TOTAL,4000\n')

    journey.start('--page', 'practices', '--plan', str(journey.plan), str(registers))
    journey.find('dialog', 'Import NHS Files')
    journey.wait_text(f'{COUNT:,}')
    check(hypertension(journey), before, 'the register before Import is pressed')
    journey.press('button', 'Import')
    journey.wait_gone('dialog', 'Import NHS Files')
    check(hypertension(journey), COUNT, 'the register after the import')

    journey.find('button', 'Undo: …')
    journey.key('ctrl+z')
    journey.find('button', 'Redo: …')
    journey.quit()
    check(hypertension(journey), before, 'the register after undo')
