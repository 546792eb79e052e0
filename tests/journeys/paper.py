"""The dialogue Board Paper, up to a saved file."""

from journey import check, look_again


def begin_paper(journey, button):
    """Opens the dialogue and presses one of its buttons."""
    journey.do_until(lambda: journey.key('ctrl+shift+p'), lambda: journey.is_there('dialog', 'Board Paper'),
                     'the dialogue Board Paper')
    journey.press('button', button, within=journey.find('dialog', 'Board Paper'))
    journey.wait_gone('dialog', 'Board Paper')


def save_paper(journey, path, seconds):
    """The file chooser takes a whole path; the paper is there when it is written to its end. Returns its length."""
    begin_paper(journey, 'Save…')
    name = journey.find('text', within=journey.find('dialog', 'Save Board Paper'))
    journey.write(name, str(path))
    journey.key('Return')
    look_again(lambda: path.exists() and b'%%EOF' in path.read_bytes()[-32:], 'the paper', seconds)
    check(path.read_bytes()[:5], b'%PDF-', 'the paper')
    return path.stat().st_size
