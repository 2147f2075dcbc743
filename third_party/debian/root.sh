#!/bin/bash
# Builds the private Debian root, or finds the one that is there.
#
#   root.sh CACHE           prints the directory of a finished root, which holds rootfs/
#   root.sh --ready CACHE   only tells, by its exit code, whether there is one
#
# The directory is named after a hash of the recipe: packages.txt, preferences, this script
# and $MODELCARD_DEBIAN_PACKAGES, which names more packages, with spaces between them. It is
# made under another name and moved into place when complete.
set -euo pipefail

recipe=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
readonly suite=forky extra_suite=experimental # experimental only for what preferences names

say() { printf 'bazelw: %s\n' "$*" >&2; }
die() { say "error: $*"; exit 36; }

# The mirror of this machine: the first Debian archive among its apt sources, in either of
# the two formats. Archives of others, security and debug archives do not have our suites.
mirror() {
  if [[ -n ${MODELCARD_DEBIAN_MIRROR:-} ]]; then
    echo "$MODELCARD_DEBIAN_MIRROR"
    return
  fi
  { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2> /dev/null || true; } |
    sed -nE 's/^[[:space:]]*deb[[:space:]]+(\[[^]]*\][[:space:]]*)?([^[:space:]]+)[[:space:]]+([^[:space:]]+)[[:space:]]+(.*)/\2 \3 \4/p' |
    debian_only
  local file
  for file in /etc/apt/sources.list.d/*.sources; do
    [[ -r $file ]] || continue
    # One line per stanza and address: URI SUITES COMPONENTS.
    { cat "$file"; echo; } | awk '
      function flush(  n, u, i) {
        n = split(field["uris"], u, " ")
        if (field["types"] ~ /(^| )deb( |$)/ && tolower(field["enabled"]) !~ /^(no|false|0|off)$/)
          for (i = 1; i <= n; i++) print u[i], field["suites"], field["components"]
        split("", field); key = ""
      }
      /^#/ { next }
      /^[ \t]*$/ { flush(); next }
      /^[^ \t:]+:/ {
        key = tolower($0); sub(/:.*/, "", key)
        sub(/^[^:]*:[ \t]*/, ""); field[key] = $0; next
      }
      { gsub(/^[ \t]+/, ""); field[key] = field[key] " " $0 }
      END { flush() }' | debian_only
  done
}

# Keeps the addresses (first word) of lines that name a Debian suite and the component main.
debian_only() {
  awk '
    BEGIN {
      split("stable oldstable testing unstable sid experimental bookworm trixie forky duke", s, " ")
      for (i in s) suites[s[i]]
    }
    {
      good = main = 0
      for (i = 2; i <= NF; i++) {
        if ($i in suites) good = 1
        if ($i == "main") main = 1
      }
      sub(/\/$/, "", $1)
      if (good && main && $1 !~ /^cdrom:/) print $1
    }'
}

# Installs what makes and runs the root, or says what is missing.
need_host_tools() {
  local missing=() log
  command -v mmdebstrap > /dev/null || missing+=(mmdebstrap)
  command -v bwrap > /dev/null || missing+=(bubblewrap)
  compgen -G '/usr/share/keyrings/debian-archive-*' > /dev/null || missing+=(debian-archive-keyring)
  # A plain user's mmdebstrap needs a range of user ids.
  [[ $(id -u) == 0 ]] || command -v newuidmap > /dev/null || missing+=(uidmap)
  [[ ${#missing[@]} -gt 0 ]] || return 0
  if [[ $(id -u) != 0 ]] || ! command -v apt-get > /dev/null; then
    say "there is no Bazel here that can fetch modules, so one is run in a private Debian root."
    die "that needs these packages: ${missing[*]}. Install them (on Debian or Ubuntu:
    sudo apt-get install ${missing[*]}), or install Bazelisk, or set BAZEL."
  fi
  say "installing ${missing[*]} on this machine"
  log=$(mktemp)
  if ! { apt_get install "${missing[@]}" || { apt_get update && apt_get install "${missing[@]}"; }; } \
    > "$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    die "apt-get could not install ${missing[*]}"
  fi
  rm -f "$log"
}

apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends "$@" < /dev/null
}

# Makes rootfs/ in the directory $1, with room to work in $2.
make_rootfs() {
  local dir=$1 work=$2 mirror packages name place free isolated
  mirror=$(mirror | head -n 1)
  [[ -n $mirror ]] ||
    die "this machine's apt sources name no Debian archive; set MODELCARD_DEBIAN_MIRROR to the URL of one"
  for place in "$dir" "$work"; do
    free=$(df -Pm "$place" | awk 'NR == 2 { print $4 }')
    [[ $free -ge 4000 ]] ||
      die "building the Debian root takes 4 GB in ${place%/*} and $free MB are free; make room, or set XDG_CACHE_HOME and TMPDIR to places that have it"
  done
  packages=$(sed -E 's/#.*//; /^[[:space:]]*$/d' "$recipe/packages.txt" | paste -sd,)
  for name in ${MODELCARD_DEBIAN_PACKAGES:-}; do packages+=,$name; done
  # How this machine reaches its mirror: proxies, certificates, retries.
  apt-config dump 2> /dev/null | grep -E '^Acquire::(http|https|ftp|Retries|ForceIPv[46])\b.* "[^"]+";$' \
    > "$dir/apt.conf" || true
  # A mirror that keeps an old state is as good as one that is up to date.
  echo 'Acquire::Check-Valid-Until "false";' >> "$dir/apt.conf"
  cp "$recipe/preferences" "$dir/modelcard"

  # What root mounts must not be left on this machine when mmdebstrap is interrupted.
  isolated=()
  [[ $(id -u) != 0 ]] || isolated=(unshare --mount --propagation private)
  mkdir "$dir/rootfs"
  # Through tar, so that a plain user owns every file and can remove it again. The last hook
  # takes two obsolete flags out of Debian's settings for Bazel, which warns of them at every
  # command.
  # shellcheck disable=SC2016  # $1 is for the hooks' own shell
  if ! TMPDIR=$work "${isolated[@]}" mmdebstrap --variant=minbase --format=tar --aptopt="$dir/apt.conf" --include="$packages" \
    --setup-hook='mkdir -p "$1/etc/apt/preferences.d"' \
    --setup-hook="copy-in '$dir/modelcard' /etc/apt/preferences.d" \
    --customize-hook='sed -i -E "/--host_javabase|--sandbox_debug/d" "$1/etc/bazel/bazelrc"' \
    "$suite" - "deb $mirror $suite main" "deb $mirror $extra_suite main" \
    2> >(tee "$dir/log" | sed -unE 's/^I: (running apt|downl|extract|install|clean|creating)/bazelw:   \1/p' >&2) \
    < /dev/null | tar -x -C "$dir/rootfs" --exclude='./dev/*'; then
    sleep 0.2 # for the log to be written out
    grep -E '^(E:|W:|Err:|tar: |dpkg: error)|No space left' "$dir/log" | tail -n 20 >&2 || true
    cp "$dir/log" "${dir%/*}/failed.log"
    die "could not build the Debian root from $mirror; the whole log is ${dir%/*}/failed.log"
  fi
}

# Removes directories that mmdebstrap has written to, as one of a plain user's other ids if
# need be, and that it may be about to leave.
remove() {
  rm -rf --one-file-system "$@" 2> /dev/null && return
  sleep 1
  rm -rf --one-file-system "$@" 2> /dev/null ||
    mmdebstrap --unshare-helper rm -rf --one-file-system "$@" ||
    say "could not remove $*"
}

# Removes the roots that no build has used for a week, with the Bazel servers that run in
# them: until then another checkout may be at their recipe.
remove_old_roots() {
  local old file pid
  for old in "$roots"/*/; do
    old=${old%/}
    [[ $old != "$root" && -z $(find "$old/ready" -mtime -7 2> /dev/null) ]] || continue
    say "removing $old, which no build used for a week"
    for file in "$old"/bazel/*/server/server.pid.txt; do
      if pid=$(cat "$file") && grep -qaF "$old" "/proc/$pid/cmdline"; then kill "$pid" || true; fi
    done 2> /dev/null
    rm -f "$old/ready"
    chmod -R u+w "$old/bazel" 2> /dev/null || true # Bazel writes read-only directories
    remove "$old"
  done
}

hash() {
  {
    cat "$recipe/packages.txt" "$recipe/preferences" "$recipe/root.sh"
    echo "${MODELCARD_DEBIAN_PACKAGES:-}"
  } | sha256sum | cut -c 1-16
}

if [[ $1 == --ready ]]; then
  [[ -e $2/debian/$(hash)/ready ]]
  exit
fi

readonly roots=$1/debian
root=$roots/$(hash)
readonly root
if [[ ! -e $root/ready ]] || ! command -v bwrap > /dev/null; then
  [[ $(uname -s) == Linux ]] ||
    die "no Bazel here can fetch modules, and the private Debian root is for Linux; install Bazelisk"
  mkdir -p "$roots"
  exec 9> "$roots/lock"
  if ! flock -n 9; then
    say "waiting for another bazelw that is building the Debian root"
    flock 9
  fi
  need_host_tools
fi
if [[ ! -e $root/ready ]]; then
  started=$SECONDS
  say "building a private Debian root for Bazel, once; this takes about a minute"
  # Only the holder of the lock has such directories, so these are left over.
  remove "$roots"/new.*
  new=$(mktemp -d "$roots/new.XXXXXX")
  work=$(mktemp -d "${TMPDIR:-/var/tmp}/rules_modelcard.XXXXXX") # /tmp is memory on many machines
  trap 'remove "$new" "$work"' EXIT
  trap 'say "interrupted, the Debian root was not built"; exit 130' INT TERM HUP
  chmod 755 "$new" "$work"
  make_rootfs "$new" "$work"
  remove "$work"
  : > "$new/ready"
  rm -rf --one-file-system "$root"
  mv "$new" "$root"
  trap - EXIT INT TERM HUP
  say "built $root in $((SECONDS - started)) s"
  remove_old_roots
fi
touch "$root/ready"
echo "$root"
