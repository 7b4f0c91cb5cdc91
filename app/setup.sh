# Sourced by app/run.sh and tests/run.sh: installs what is missing and builds build/release. Does nothing twice.

build_packages="cmake clang-14 lld ninja-build ccache qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
    libqcustomplot-dev libqcustomplot2.1-qt6 libarmadillo-dev libopenblas-dev nlohmann-json3-dev libsqlite3-dev libexpected-dev zlib1g-dev
    fonts-dejavu-core fonts-noto-cjk qt6-translations-l10n"
test_packages="libclang-rt-14-dev clang-format-14 python3 python3-numpy locales xvfb openbox
    dpkg-dev file desktop-file-utils appstream shared-mime-info mandoc"

# What exported models are compared with (tests/tools/interoperability.py); onnxruntime-node comes from npm.
peer_packages="python3-torch python3-onnx"
onnx_runtime=onnxruntime-node@1.14.0

say() {
    printf '%s\n' "sluice: $*" >&2
}

# Prints those of the given packages that are not installed.
missing_packages() {
    local installed package
    installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' | tr '\n' ' ')"
    for package in "$@"; do
        [[ $installed == *" $package "* ]] || printf '%s ' "$package"
    done
}

install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        [[ -f build/release/bin/sluice ]] && return
        say "this is not a Debian system, so nothing is installed for you. Debian 12 calls what is needed: $*"
        return
    fi
    local missing root=()
    missing=$(missing_packages "$@")
    [[ -n $missing ]] || return 0
    if [[ $(id -u) != 0 ]]; then
        if ! command -v sudo >/dev/null; then
            say "packages are missing and there is no sudo; as root, run: apt-get install --no-install-recommends $missing"
            return 1
        fi
        root=(sudo)
    fi
    say "installing $missing"
    "${root[@]}" apt-get update -qq
    # shellcheck disable=SC2086  # one word a package
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# Other programs beside the tests; what cannot be had is skipped there, and said so.
install_peers() {
    local runtimes="" peers=$PWD/build/peers
    command -v node >/dev/null || runtimes+=" nodejs"
    command -v npm >/dev/null || runtimes+=" npm"
    # shellcheck disable=SC2086  # one word a package
    install_packages $peer_packages $runtimes || say "some of what exported models are compared with is missing"
    [[ -d $peers/node_modules/onnxruntime-node ]] && return
    command -v npm >/dev/null || return 0
    say "fetching $onnx_runtime"
    mkdir -p "$peers"
    npm install --prefix "$peers" --ignore-scripts --no-audit --no-fund --silent "$onnx_runtime" >/dev/null ||
        say "$onnx_runtime could not be had"
}

# configure PRESET [cmake options]: only where the build folder is new or was configured with other options.
configure() {
    local preset=$1 options="${*:2}" stamp=build/$1/configured
    [[ -f build/$preset/build.ninja && -f $stamp && $(<"$stamp") == "$options" ]] && return
    say "configuring $preset"
    # shellcheck disable=SC2086
    cmake --preset "$preset" $options >build/configure.log 2>&1 || {
        cat build/configure.log >&2
        return 1
    }
    printf '%s' "$options" >"$stamp"
}

# build PRESET [target …]: ninja decides what there is to do, and is quiet where that is nothing.
build() {
    local preset=$1
    shift
    [[ $(ninja -C "build/$preset" -n "$@" 2>&1) == *"no work to do"* ]] && return
    say "building $preset"
    ninja -C "build/$preset" "$@" >&2
}

warning_options=-DSLUICE_WERROR=$([[ ${CI:-} == true ]] && echo ON || echo OFF)
mkdir -p build
