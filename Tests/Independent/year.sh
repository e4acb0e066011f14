#!/usr/bin/env bash
# Compares a year's lists of a made-up province of 1.7 million reports with those of honorees.py, with each option on and off.
set -euo pipefail

if [[ "${1:-}" == "--help" || "${1:-}" == "-h" ]]; then
  cat <<'HELP'
usage: [TIPS_BIN=FILE] [REPORTS=N] [DAYS=N] Tests/Independent/year.sh

Takes the executable FILE, or builds `tips` (release), makes a province of N reports (1,700,000) that end with 1404 in a
temporary folder, and compares every whole month and week of it: each honoree to the last digit, each seat, and
everyone left out by reason, under eight policies; then all months again, issued one after the other. Takes a few gigabytes of
memory, most of it Python's, and about an hour of one processor.
HELP
  exit 0
fi

binary=${TIPS_BIN:+$(realpath -- "$TIPS_BIN")}
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
if [[ -z "$binary" ]]; then
  nice swift build -c release --product tips >&2
  binary="$(swift build -c release --show-bin-path)/tips"
fi
export PYTHONDONTWRITEBYTECODE=1
exec nice python3 Tests/Independent/province.py "$binary" \
  --reports "${REPORTS:-1700000}" --days "${DAYS:-365}" --seats 250 --periods 0
