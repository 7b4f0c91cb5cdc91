#!/usr/bin/env bash
# Installs what is missing, builds, and starts Sluice; arguments go to the program. Without a display and without arguments it
# trains the default scene and writes plots and weights to out/.
set -euo pipefail
called_from=$PWD
cd "$(dirname "$0")/.."
source app/setup.sh

# shellcheck disable=SC2086  # one word a package
install_packages $build_packages
configure release "$warning_options"
build release sluice

program=$PWD/build/release/bin/sluice
if [[ $# == 0 && -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    say "no display: training the scene \"Hold that number\" into $PWD/out"
    exec "$program" train scene:hold --out out
fi
cd "$called_from"
exec "$program" "$@"
