"""Lays out a terminal's screen, as `tmux capture-pane -e -p` writes it, as an HTML page.

screen.py <screen >page.html. scripts/pictures calls this. Lines run from left to right, as most terminals show them; within a
line the browser orders Persian as they do.
"""

import html
import re
import sys

BACK, FRONT = "#1d2433", "#d8dee9"
COLOURS = ["#3b4252", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d8dee9"]
STYLE = f"""
body {{ margin: 0; background: {BACK}; }}
main {{ padding: 14px 18px; color: {FRONT}; font: 14px/20px "DejaVu Sans Mono", monospace; }}
div {{ white-space: pre; min-height: 20px; direction: ltr; }}
"""


def changed(style, codes):
    """The style after the numbers of an escape sequence."""
    for code in codes or [0]:
        if code == 0:
            style = {}
        elif code == 1:
            style = {**style, "font-weight": "bold"}
        elif code == 2:
            style = {**style, "opacity": "0.65"}
        elif code == 22:
            style = {key: value for key, value in style.items() if key not in ("font-weight", "opacity")}
        elif 30 <= code <= 37:
            style = {**style, "color": COLOURS[code - 30]}
        elif 90 <= code <= 97:
            style = {**style, "color": COLOURS[code - 90]}
        elif code == 39:
            style = {key: value for key, value in style.items() if key != "color"}
    return style


def spans(line, style):
    """A line as HTML, and the style that holds behind it."""
    shown = ""
    for text, codes in re.findall(r"([^\x1b]+)|\x1b\[([0-9;]*)m", line):
        if text:
            css = "; ".join(f"{key}: {value}" for key, value in style.items())
            shown += f'<span style="{css}">{html.escape(text)}</span>' if css else html.escape(text)
        else:
            style = changed(style, [int(code) for code in codes.split(";") if code])
    return shown, style


lines = sys.stdin.buffer.read().decode("utf-8").rstrip("\n").split("\n")
style, rows = {}, []
for line in lines:
    row, style = spans(line.rstrip(), style)
    rows.append(f"<div>{row}</div>")
print(f'<!doctype html><meta charset="utf-8"><style>{STYLE}</style><main>{"".join(rows)}</main>')
