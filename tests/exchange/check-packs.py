"""usage: check-packs.py PACKS_FOLDER REFERENCE_FOLDER: the packs in the tree are what their script makes of the tables."""

import filecmp
import subprocess
import sys
import tempfile
from pathlib import Path

packs, reference = Path(sys.argv[1]), sys.argv[2]
with tempfile.TemporaryDirectory() as fresh:
    subprocess.run([sys.executable, packs / "make-packs.py", reference, fresh], check=True)
    made = {path.name for path in Path(fresh).glob("*.xml")}
    kept = {path.name for path in packs.glob("*.xml")}
    if made != kept:
        sys.exit(f"the packs differ: {sorted(made ^ kept)}")
    same, different, failed = filecmp.cmpfiles(fresh, packs, sorted(made), shallow=False)
    if different or failed:
        sys.exit(f"run data/packs/make-packs.py again: {different + failed}")
print(f"{len(same)} packs are fresh")
