"""usage: open-many.py BENCH-OPEN SKILLMIX [ROUNDS]

From the start of the program to the painted board: a plan of 500 cards and one of 50,000, in turn, the median of ROUNDS
(10) each. BENCH-OPEN writes the plans. Needs the display of in-display.sh, like start-up.py, whose clock it uses.
"""
import importlib.util
import mmap
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

MOST_TIME = 1.5
NUMBERS = ['500', '50000']


def load_start_up():
    spec = importlib.util.spec_from_file_location('start_up', Path(__file__).with_name('start-up.py'))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    start = load_start_up().start
    with tempfile.TemporaryDirectory() as folder, open(os.environ['SKILLMIX_FRAMEBUFFER'], 'rb') as file:
        subprocess.run([sys.argv[1], folder], check=True)
        screen = memoryview(mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ))
        commands = [[sys.argv[2], '--plan', f'{folder}/{number}/demo.skillmix', '--page', 'board'] for number in NUMBERS]
        for command in commands:
            start(screen, command)   # the files are in memory
        times = [[start(screen, command)[0] for command in commands] for _ in range(rounds)]
    few, many = (statistics.median(pair[which] for pair in times) for which in (0, 1))
    print(f'from the start to the painted board: {NUMBERS[0]} cards {few * 1000:.0f} ms, {NUMBERS[1]} cards '
          f'{many * 1000:.0f} ms, ratio {many / few:.2f} (at most {MOST_TIME})')


main()
