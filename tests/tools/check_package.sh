#!/usr/bin/env bash
# Installs a built tree elsewhere and packs it, has both looked at by the validators of their formats, and runs what the package
# holds where nothing of the tree can help it: check_package.sh SOURCE BUILD. Prints one line a check; the last says how many failed.
set -uo pipefail
source=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

# check WHAT COMMAND …: good where the command ends well and, apart from what it prints to standard output, in silence.
check() {
    local what=$1 words
    shift
    if words=$("$@" 2>&1 >"$scratch/output") && [[ -z $words ]]; then
        echo "good: $what"
    else
        failed=$((failed + 1))
        echo "bad: $what"
        cat <(echo "$words") "$scratch/output"
    fi
}

# The program as somebody runs it who has only the package: another folder, no display, no settings.
elsewhere() {
    (cd "$scratch" && env -i "HOME=$scratch" "PATH=$scratch/package/usr/bin:/usr/bin:/bin" "$@")
}

holds() {
    local file
    for file in "${@:2}"; do
        [[ -s $1/$file ]] || { echo "$1/$file is missing" >&2 && return 1; }
    done
}

packs() {
    cpack --config "$build/CPackConfig.cmake" -B "$scratch/packed" 2>&1
}

paths_in() {
    ! grep -aFo -e "$source/" -e "$build/" "$1" >&2
}

runpath_of() {
    ! readelf -d "$1" | grep -E 'R(UN)?PATH' >&2
}

depends_on() {
    local package depends
    depends=$(dpkg-deb --field "$deb" Depends)
    for package in "$@"; do
        [[ $depends == *"$package"* ]] || { echo "no dependency on $package in: $depends" >&2 && return 1; }
    done
}

# Not one of the built-in scenes, nor the window's own words, may need a file beside the program.
trains() {
    elsewhere sluice train scene:hold --epochs 1 --out out --quiet &&
        holds "$scratch/out" session.sluice metrics.csv result.json losses.png outputs.png LSTM.safetensors
}

usual=(bin/sluice share/applications/org.sluice.Sluice.desktop share/metainfo/org.sluice.Sluice.metainfo.xml
    share/mime/packages/sluice.xml share/man/man1/sluice.1.gz share/bash-completion/completions/sluice
    share/icons/hicolor/scalable/apps/sluice.svg share/icons/hicolor/16x16/apps/sluice.png
    share/icons/hicolor/512x512/apps/sluice.png share/doc/sluice/copyright)

check "cmake --install puts files below its prefix" env "DESTDIR=$scratch/local" cmake --install "$build" --prefix /opt/sluice
check "all of them" holds "$scratch/local/opt/sluice" "${usual[@]}"
check "cpack makes a package" packs
deb=$(echo "$scratch"/packed/*.deb)
check "dpkg unpacks it" dpkg-deb -x "$deb" "$scratch/package"
check "all files are in it" holds "$scratch/package/usr" "${usual[@]}"
check "what it links it depends on" depends_on libc6 libstdc++6 libqt6widgets6 libqt6svg6 libqcustomplot2.1-qt6 libopenblas0 \
    libsqlite3-0 zlib1g
check "its version is the changelog's" grep -qF "($(dpkg-deb --field "$deb" Version))" "$source/resources/package/changelog"

share=$scratch/package/usr/share
check "desktop-file-validate" desktop-file-validate "$share/applications/org.sluice.Sluice.desktop"
check "appstreamcli validate" appstreamcli validate --no-net "$share/metainfo/org.sluice.Sluice.metainfo.xml"
check "update-mime-database" env "XDG_DATA_DIRS=$share" update-mime-database "$share/mime"
gzip -dk "$share/man/man1/sluice.1.gz"
check "mandoc finds nothing wrong" mandoc -Tlint -Wwarning "$share/man/man1/sluice.1"
check "bash reads the completion" bash -n "$share/bash-completion/completions/sluice"

program=$scratch/package/usr/bin/sluice
check "the program names no path of its build" paths_in "$program"
check "nor looks for libraries there" runpath_of "$program"
check "sluice --version" elsewhere sluice --version
check "sluice --help" elsewhere sluice --help
check "sluice datasets" elsewhere sluice datasets
check "sluice train scene:hold" trains

echo "$failed failed"
[[ $failed == 0 ]]
