#!/usr/bin/env bash
# Runs a command on a virtual X display that has a window manager: with_display.sh COMMAND [ARGUMENT …]
set -euo pipefail
folder=$(mktemp -d)
started=()
trap 'kill "${started[@]}" 2>/dev/null; wait; rm -rf "$folder"' EXIT

mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$folder/number" 2>/dev/null &
started+=($!)
read -r number <"$folder/number"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb
mkfifo "$folder/ready" # a window that comes while the manager starts is lost to both
openbox --sm-disable --startup "sh -c 'echo >$folder/ready'" >"$folder/log" 2>&1 &
started+=($!)
read -r _ <"$folder/ready"
"$@"
