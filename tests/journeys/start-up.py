"""usage: start-up.py EMPTY-WINDOW SKILLMIX [ROUNDS]

From the start of the process to the last change of the picture, and the memory then held: the board of the sample plan
beside an empty libadwaita window, in turn, the median of ROUNDS (20) each. Needs the display of in-display.sh, whose
picture it reads from the display server's own memory, so that looking costs the program nothing.
"""
import mmap
import os
import signal
import statistics
import subprocess
import sys
import time
import zlib

MOST_TIME, MOST_MEMORY = 1.5, 1.6
SETTLED = 0.7   # seconds without a change: the picture is done
LONGEST = 30


def look(screen):
    """A sum over every 16th line of the picture."""
    line = 4 * 1280
    total = 0
    for start in range(len(screen) - 800 * line, len(screen), 16 * line):
        total = zlib.crc32(screen[start:start + line], total)
    return total


def resident_kib(process):
    with open(f'/proc/{process.pid}/status') as status:
        return next(int(line.split()[1]) for line in status if line.startswith('VmRSS:'))


def start(screen, command):
    """Starts a program and gives (seconds to its last change of the picture, KiB held then)."""
    seen = look(screen)
    began = changed = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    shown = False
    while not shown or time.monotonic() - changed < SETTLED:
        time.sleep(0.004)
        now = look(screen)
        if now != seen:
            seen, changed, shown = now, time.monotonic(), True
        if time.monotonic() - began > LONGEST:
            sys.exit(f'{command[0]} shows nothing, or does not come to rest')
    memory = resident_kib(process)
    process.send_signal(signal.SIGTERM)
    process.wait()
    time.sleep(0.1)
    return changed - began, memory


def main():
    empty, skillmix = [sys.argv[1]], [sys.argv[2], '--sample', '--page', 'board']
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    with open(os.environ['SKILLMIX_FRAMEBUFFER'], 'rb') as file:
        screen = memoryview(mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ))
    start(screen, empty), start(screen, skillmix)   # the sample plan is made and the files are in memory
    pairs = [(start(screen, empty), start(screen, skillmix)) for _ in range(rounds)]
    median = [[statistics.median(pair[program][what] for pair in pairs) for what in (0, 1)] for program in (0, 1)]
    (empty_time, empty_memory), (board_time, board_memory) = median
    print(f'to the painted window: empty {empty_time * 1000:.0f} ms, board {board_time * 1000:.0f} ms, '
          f'ratio {board_time / empty_time:.2f} (at most {MOST_TIME})')
    print(f'resident memory: empty {empty_memory / 1024:.1f} MiB, board {board_memory / 1024:.1f} MiB, '
          f'ratio {board_memory / empty_memory:.2f} (at most {MOST_MEMORY})')


main()
