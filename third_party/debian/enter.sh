#!/bin/bash
# Runs a program in the private Debian root, which is built first if need be.
#
#   enter.sh CACHE WORKSPACE PROGRAM ARGS...     @ROOT@ in ARGS is the root's directory
#
# The program sees the workspace, the cache and /tmp at the paths that they have outside,
# and nothing else of the machine's files. It has the machine's network and process ids:
# a Bazel server must outlive the call that started it, and later calls must reach it.
set -euo pipefail

cache=$1 workspace=$2
shift 2
root=$("$(dirname "${BASH_SOURCE[0]}")/root.sh" "$cache")

case $PWD/ in
  "$workspace"/* | "$cache"/* | /tmp/*) directory=$PWD ;;
  *) directory=$workspace ;;
esac
home=$cache/home
mkdir -p "$home" "$cache/compiled"

# The root itself cannot be written to. The empty directories are there for a workspace that
# lies in one of them.
sandbox=(
  --ro-bind "$root/rootfs/usr" /usr --tmpfs /usr/local --tmpfs /usr/src
  --ro-bind "$root/rootfs/etc" /etc
  --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
  --dir /var/tmp --symlink "$workspace/third_party/debian" /run/rules_modelcard
  --symlink "$cache/compiled" /run/compiled
  --dev-bind /dev /dev --proc /proc --bind /tmp /tmp
  --bind "$cache" "$cache" --bind "$workspace" "$workspace"
  --chdir "$directory"
  --clearenv
  --setenv HOME "$home" --setenv USER "$(id -un 2> /dev/null || id -u)"
  --setenv LANG C.UTF-8 --setenv PATH /usr/bin:/bin:/usr/sbin:/sbin
)
# The names of users, for programs that want to know who runs them.
[[ $(id -u) == 0 ]] || sandbox+=(--ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group)
for name in TERM CI; do
  [[ -z ${!name:-} ]] || sandbox+=(--setenv "$name" "${!name}")
done

# Ctrl-C is for the program, which may want to finish in good order; bwrap only waits for it.
# A bwrap that is ended otherwise takes the program with it.
trap '' INT QUIT
exec bwrap "${sandbox[@]}" -- \
  setpriv --pdeathsig TERM env --default-signal=INT,QUIT "${@//@ROOT@/$root}"
