#!/bin/bash
# Prints the path of buildifier, which Debian has no package of.
#
# $BUILDIFIER, if set, is taken as it is. Otherwise the npm package, which holds the binaries
# of the release, is fetched once with the machine's own npm and kept with the rest of
# bazelw's cache. As root, and without npm, Debian's npm is installed first.
set -euo pipefail

readonly version=8.2.1
readonly sha256=b96ea9b13003036c801f52bee6f9b0314738f8432e5cb9d814c89f59292604ee

if [[ -n ${BUILDIFIER:-} ]]; then
  echo "$BUILDIFIER"
  exit
fi

case $(uname -m) in
  x86_64) binary=buildifier-linux_amd64 ;;
  aarch64) binary=buildifier-linux_arm64 ;;
  riscv64) binary=buildifier-linux_riscv64 ;;
  *) binary=none ;;
esac
cache=${XDG_CACHE_HOME:-$HOME/.cache}/rules_modelcard/buildifier-$version
if [[ ! -x $cache/$binary ]]; then
  if ! command -v npm > /dev/null; then
    if [[ $(id -u) != 0 ]] || ! command -v apt-get > /dev/null; then
      echo "buildifier.sh: install npm, or buildifier $version and set BUILDIFIER to its path" >&2
      exit 1
    fi
    echo "buildifier.sh: installing npm on this machine, to fetch buildifier" >&2
    { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install npm; } \
      < /dev/null > /dev/null
  fi
  mkdir -p "$cache"
  new=$(mktemp -d "$cache/new.XXXXXX")
  trap 'rm -rf "$new"' EXIT
  echo "buildifier.sh: fetching buildifier $version" >&2
  (cd "$new" && npm pack --silent "@bazel/buildifier@$version" > /dev/null)
  echo "$sha256  $new/bazel-buildifier-$version.tgz" | sha256sum --check --quiet >&2
  tar -xzf "$new/bazel-buildifier-$version.tgz" -C "$new" "package/$binary"
  chmod +x "$new/package/$binary"
  mv "$new/package/$binary" "$cache/$binary"
fi
echo "$cache/$binary"
