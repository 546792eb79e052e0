"""usage: start-up.py EMPTY-WINDOW SKILLMIX [ROUNDS]

From the start of the process to the painted board, that is to the last change of its lanes, to the last change of the
whole picture (the list of findings, the numbers that are worked out across people and weeks, and how many colleagues
the forecast expects come when the board is there), and the memory then held: the board of the sample plan beside an
empty libadwaita window, in turn, the median of ROUNDS (20) each. Needs the display of in-display.sh, whose picture it
reads from the display server's own memory, so that looking costs the program nothing.
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
PIXEL = 4
LINE = PIXEL * 1280
BOARD = PIXEL * 960   # what lies to the left of the findings
LANES = range(120, 690)   # lines of the lanes: beneath the bars, above the count of those who are not seen


def look(screen):
    """Sums over every 16th line: of the part with the lanes, and of the rest."""
    board = rest = 0
    first = len(screen) - 800 * LINE
    for start in range(first, len(screen), 16 * LINE):
        if (start - first) // LINE in LANES:
            board = zlib.crc32(screen[start:start + BOARD], board)
        else:
            rest = zlib.crc32(screen[start:start + BOARD], rest)
        rest = zlib.crc32(screen[start + BOARD:start + LINE], rest)
    return board, rest


def resident_kib(process):
    with open(f'/proc/{process.pid}/status') as status:
        return next(int(line.split()[1]) for line in status if line.startswith('VmRSS:'))


def start(screen, command):
    """Starts a program and gives (seconds to the board's last change, to that of all the picture, KiB held then)."""
    seen = look(screen)
    began = changed = board_changed = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    shown = False
    while not shown or time.monotonic() - changed < SETTLED:
        time.sleep(0.004)
        now = look(screen)
        if now != seen:
            changed, shown = time.monotonic(), True
            board_changed = changed if now[0] != seen[0] else board_changed
            seen = now
        if time.monotonic() - began > LONGEST:
            sys.exit(f'{command[0]} shows nothing, or does not come to rest')
    memory = resident_kib(process)
    process.send_signal(signal.SIGTERM)
    process.wait()
    time.sleep(0.1)
    return board_changed - began, changed - began, memory


def main():
    empty, skillmix = [sys.argv[1]], [sys.argv[2], '--sample', '--page', 'board']
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    with open(os.environ['SKILLMIX_FRAMEBUFFER'], 'rb') as file:
        screen = memoryview(mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ))
    start(screen, empty), start(screen, skillmix)   # the sample plan is made and the files are in memory
    pairs = [(start(screen, empty), start(screen, skillmix)) for _ in range(rounds)]
    (empty_board, empty_rest, empty_memory), (board, rest, memory) = (
        [statistics.median(pair[program][what] for pair in pairs) for what in range(3)] for program in (0, 1))
    print(f'to the painted board: empty {empty_board * 1000:.0f} ms, board {board * 1000:.0f} ms, '
          f'ratio {board / empty_board:.2f} (at most {MOST_TIME})')
    print(f'to the picture at rest: empty {empty_rest * 1000:.0f} ms, board {rest * 1000:.0f} ms, '
          f'ratio {rest / empty_rest:.2f}')
    print(f'resident memory: empty {empty_memory / 1024:.1f} MiB, board {memory / 1024:.1f} MiB, '
          f'ratio {memory / empty_memory:.2f} (at most {MOST_MEMORY})')


if __name__ == '__main__':
    main()
