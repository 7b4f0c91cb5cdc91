#!/usr/bin/env bash
# Takes the README's pictures again: the program draws itself, in build/pictures, and the best go to resources/pictures.
set -euo pipefail
cd "$(dirname "$0")/../.."
source app/setup.sh
# shellcheck disable=SC2086  # one word a package
install_packages $build_packages
configure release "$warning_options"
build release pictures

build/release/bin/pictures build/pictures
mkdir -p resources/pictures
for picture in inside:hold-inside-beginner-light-720 compare:hold-compare-beginner-light-720 \
    expert:sunspots-inside-expert-dark-1080; do
    cp "build/pictures/${picture#*:}.png" "resources/pictures/${picture%%:*}.png"
done
