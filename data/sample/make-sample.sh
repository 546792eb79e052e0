#!/bin/sh
# usage: sh make-sample.sh SKILLMIXCTL OUTPUT sample|growth
# Makes a sample plan from the .batch files beside this script: `sample` has the sizes, ages and registers of six real
# networks under invented names, with sixty invented people, what they do and who joins them; `growth` has the same
# networks in a federation that goes from six pharmacists to fifty in six months.
set -eu
ctl=$1
output=$2
kind=$3
here=$(cd "$(dirname "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME="$work/data" LC_ALL=C.UTF-8
export MIX_DATA_DIR="${MIX_DATA_DIR:-$here/..}"
plan=$XDG_DATA_HOME/skillmix/sample.skillmix
copy=$XDG_DATA_HOME/skillmix/copy.skillmix
mkdir -p "$XDG_DATA_HOME/skillmix"   # where skillmixctl may write in a Flatpak's build, too

new() {
  "$ctl" new --plan "$plan" --empty --sample --name "$1" --planning-date "$2" --author Skillmix > "$work/log"
}

enter() {
  "$ctl" batch "$here/$1.batch" --plan "$plan" --name "$2" --author Skillmix > "$work/log"
}

if [ "$kind" = sample ]; then
  new 'Sample Coast' 2026-11-21
  enter organisations 'Enter networks and practices'
  enter team 'Enter the team'
  enter work 'Give out the work'
  enter entry 'Enter leave, counts and decisions'
  enter models 'Compare who might employ a dozen posts'
  enter recruitment 'Hire for five posts'
  enter funding 'Claim from April to September'
else
  new 'Fifty in six months' 2026-09-14
  enter organisations 'Enter networks and practices'
  enter growth 'Advertise forty-four posts in three waves'
fi
"$ctl" verify --plan "$plan" > "$work/log"
"$ctl" copy --plan "$plan" --to "$copy" > "$work/log"
cp "$copy" "$output"
