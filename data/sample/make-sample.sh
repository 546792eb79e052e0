#!/bin/sh
# usage: sh make-sample.sh SKILLMIXCTL OUTPUT
# Makes the sample plan: the sizes, ages and registers of six real networks under invented names, with sixty invented
# people and what they do. Everything in it is in the .batch files beside this script.
set -eu
ctl=$1
output=$2
here=$(cd "$(dirname "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME="$work/data" LC_ALL=C.UTF-8
export MIX_DATA_DIR="${MIX_DATA_DIR:-$here/..}"
plan=$XDG_DATA_HOME/skillmix/sample.skillmix
copy=$XDG_DATA_HOME/skillmix/copy.skillmix
mkdir -p "$XDG_DATA_HOME/skillmix"   # where skillmixctl may write in a Flatpak's build, too

"$ctl" new --plan "$plan" --empty --sample --name 'Sample Coast' --planning-date 2026-11-21 --author Skillmix > "$work/log"
"$ctl" batch "$here/organisations.batch" --plan "$plan" --name 'Enter networks and practices' --author Skillmix > "$work/log"
"$ctl" batch "$here/team.batch" --plan "$plan" --name 'Enter the team' --author Skillmix > "$work/log"
"$ctl" batch "$here/work.batch" --plan "$plan" --name 'Give out the work' --author Skillmix > "$work/log"
"$ctl" batch "$here/entry.batch" --plan "$plan" --name 'Enter leave, counts and decisions' --author Skillmix > "$work/log"
"$ctl" batch "$here/models.batch" --plan "$plan" --name 'Compare who might employ a dozen posts' --author Skillmix > "$work/log"
"$ctl" verify --plan "$plan" > "$work/log"
"$ctl" copy --plan "$plan" --to "$copy" > "$work/log"
cp "$copy" "$output"
