#!/usr/bin/env bash
# Makes the two vendored faces from Debian's fonts-noto-cjk.
# Needs: fonts-noto-cjk, unicode-data, and the Python packages fonttools and brotli.
# The character list is: Latin, punctuation and symbols, GB 2312, and the 8,105
# characters of the 2013 general table (field kTGH of the Unihan database).
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$work" <<'PY'
import bz2, glob, gzip, io, re, sys, zipfile
from fontTools.ttLib import TTCollection
work = sys.argv[1]
chars = {chr(c) for c in range(0x20, 0x7F)} | {chr(c) for c in range(0xA0, 0x250)}
for low, high in [(0x2010, 0x2028), (0x2030, 0x203F), (0x2190, 0x219A), (0x2460, 0x2474), (0x25A0, 0x25D0), (0x3000, 0x3020), (0xFF00, 0xFFF0)]:
    chars |= {chr(c) for c in range(low, high)}
chars |= set("㎡㎜㎝℃Øø≥≤×÷±−½¼¥…—·→←↑↓∞≈≠‰≡∅")
for high in range(0xA1, 0xF8):
    for low in range(0xA1, 0xFF):
        try:
            chars.add(bytes([high, low]).decode("gb2312"))
        except UnicodeDecodeError:
            pass
def unihan():
    for path in glob.glob("/usr/share/unicode/**/Unihan*", recursive=True):
        if path.endswith(".zip"):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield archive.read(name).decode("utf-8", "replace")
        elif path.endswith(".bz2"):
            yield bz2.open(path, "rt", encoding="utf-8").read()
        elif path.endswith(".gz"):
            yield gzip.open(path, "rt", encoding="utf-8").read()
        elif path.endswith(".txt"):
            yield open(path, encoding="utf-8").read()
general = set()
for text in unihan():
    for match in re.finditer(r"^U\+([0-9A-F]+)\tkTGH\t", text, re.M):
        general.add(chr(int(match.group(1), 16)))
assert len(general) == 8105, f"the general table should have 8105 characters, found {len(general)}"
chars |= general
open(f"{work}/chars.txt", "w", encoding="utf-8").write("".join(sorted(chars)))
for weight in ["Regular", "Bold"]:
    fonts = TTCollection(f"/usr/share/fonts/opentype/noto/NotoSansCJK-{weight}.ttc")
    fonts.fonts[2].save(f"{work}/{weight}.otf")
PY
for weight in Regular Bold; do
  pyftsubset "$work/$weight.otf" --text-file="$work/chars.txt" \
    --layout-features=ccmp,locl,mark,mkmk,kern --no-hinting --notdef-outline \
    --output-file="NotoSansSC-$weight.otf"
done
