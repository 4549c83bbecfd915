# shellcheck shell=bash
# Installing what the lists beside this file name, for ./dev and the scripts below tests/. Sourced from the repository root.

say_bold() { if [ -t 1 ]; then printf '\033[1m%s\033[0m\n' "$*"; else printf '%s\n' "$*"; fi; }

packages() { sed -e '/^#/d' -e '/^$/d' "${@/#/cmake/packages/}"; }

missing_packages() {
    local name installed
    # One question for the whole list: a call for each package would cost half a second.
    # shellcheck disable=SC2016
    installed=$(packages "$@" | xargs dpkg-query -W -f='${Package} ${db:Status-Status}\n' 2>/dev/null |
        sed -n 's/ installed$//p')
    packages "$@" | while read -r name; do
        grep -qx "$name" <<<"$installed" || printf '%s\n' "$name"
    done
}

# as_root COMMAND…: fails in words when neither root nor sudo is at hand.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "neither root nor sudo is at hand for: $*" >&2
        return 1
    fi
}

# apt_install NAME…: quiet; its words are shown when it fails.
apt_install() {
    local log
    log=$(mktemp)
    if as_root apt-get update -qq >"$log" 2>&1 &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    cat "$log" >&2
    rm -f "$log"
    return 1
}

# install LIST.txt…: installs what is missing of the lists; quick when nothing is.
install() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        command -v cmake >/dev/null && command -v ninja >/dev/null && return 0
        echo "This system has no apt-get. Install what these packages of Debian 12 hold, then call again:" >&2
        packages "$@" | paste -sd' ' | fold -s -w 110 >&2
        return 1
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -eq 0 ] && return 0
    say_bold "Installing ${#missing[@]} packages: $(echo "${missing[*]}" | cut -c1-160)"
    apt_install "${missing[@]}" || { echo "Installing failed: ${missing[*]}" >&2; return 1; }
}

# install_node_packages FOLDER: what its lock file pins; again only when that file has changed.
install_node_packages() {
    local folder=$1 sum
    local stamp=$folder/node_modules/.installed
    sum=$(sha256sum "$folder/package-lock.json" | cut -d' ' -f1)
    [ "$(cat "$stamp" 2>/dev/null)" = "$sum" ] && command -v node >/dev/null && return 0
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        say_bold "Installing node and npm"
        apt_install nodejs npm || return 1
    fi
    (cd "$folder" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error) && echo "$sum" >"$stamp"
}
