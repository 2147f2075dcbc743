#!/usr/bin/env bash
# A cluster for remote execution on this machine, to test against: BuildGrid (PyPI), which
# speaks version 2.0 of the API as Bazel does, PostgreSQL for it, and buildbox-worker (both Debian).
#
#   tools/remote/cluster.sh start DIRECTORY [WORKERS]   prints the address; 2 workers unless said
#   tools/remote/cluster.sh worker DIRECTORY NAME       one more worker; prints its process id
#   tools/remote/cluster.sh stop DIRECTORY              and removes what it stored
#
# Programs go in DIRECTORY/tools, on the first start (about 4 minutes): a Debian root, made by
# mmdebstrap, and a Python environment. MODELCARD_REMOTE_TOOLS names another place for them,
# to be used again. Needs root, mmdebstrap, bubblewrap and python3-venv. The servers listen on
# 127.0.0.1 only and ask nobody who they are.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
usage() {
  sed -n '2,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
}
[[ $# -ge 2 ]] || usage
command=$1
[[ $command != start ]] || mkdir -p "$2"
directory=$(realpath -m "$2")
tools=${MODELCARD_REMOTE_TOOLS:-$directory/tools}
readonly here command directory tools

die() {
  echo "cluster.sh: $*" >&2
  exit 2
}

install_tools() {
  local mirror
  mkdir -p "$tools"
  if [[ ! -e $tools/python/ready ]]; then
    python3 -m venv "$tools/python"
    "$tools/python/bin/pip" install -q buildgrid psycopg2-binary || die "pip could not install buildgrid"
    touch "$tools/python/ready"
  fi
  if [[ ! -e $tools/root.ready ]]; then
    rm -rf --one-file-system "$tools/root"
    mirror=${MODELCARD_DEBIAN_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)}
    [[ -n $mirror ]] || die "this machine's apt sources name no Debian archive; set MODELCARD_DEBIAN_MIRROR"
    unshare --mount --propagation private mmdebstrap --quiet --variant=minbase \
      --aptopt='Acquire::Check-Valid-Until "false"' --include=buildbox,postgresql forky "$tools/root" \
      "deb $mirror forky main" || die "mmdebstrap could not make $tools/root"
    touch "$tools/root.ready"
  fi
}

# What runs a program in the Debian root, which sees DIRECTORY at its own path.
in_root=(bwrap --ro-bind "$tools/root/usr" /usr --ro-bind "$tools/root/etc" /etc --symlink usr/bin /bin
  --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64 --dev /dev --proc /proc
  --tmpfs /tmp --tmpfs /run --bind "$directory" "$directory"
  --clearenv --setenv PATH /usr/bin:/bin --setenv HOME / --setenv LANG C.UTF-8)
# PostgreSQL refuses to run as root.
as_nobody=("${in_root[@]}" --unshare-user --uid 65534 --gid 65534)

# background NAME COMMAND...: starts it in a process group of its own, whose id it keeps.
background() {
  local name=$1
  shift
  setsid "$@" > "$directory/log/$name" 2>&1 < /dev/null &
  echo $! > "$directory/pid/$name"
}

# until_ready NAME COMMAND...: waits until the command succeeds, at most 60 seconds.
until_ready() {
  local name=$1 end=$((SECONDS + 60))
  shift
  until "$@" > /dev/null 2>&1; do
    kill -0 "$(cat "$directory/pid/$name")" 2> /dev/null || die "$name ended: $(tail -n 5 "$directory/log/$name")"
    ((SECONDS < end)) || die "$name does not answer; see $directory/log/$name"
    read -rt 0.2 <> <(:) || true
  done
}

start_postgres() {
  local binaries socket=$directory/postgres-socket
  binaries=$(cd "$tools/root" && echo usr/lib/postgresql/*/bin)
  mkdir -p "$directory/postgres" "$socket"
  "${as_nobody[@]}" "/$binaries/initdb" --pgdata="$directory/postgres" --username=modelcard --auth=trust \
    > "$directory/log/initdb" 2>&1 || die "initdb: $(tail -n 3 "$directory/log/initdb")"
  background postgres "${as_nobody[@]}" "/$binaries/postgres" -D "$directory/postgres" -k "$socket" \
    -c listen_addresses= -c fsync=off
  until_ready postgres "${as_nobody[@]}" "/$binaries/createdb" --host="$socket" --username=modelcard modelcard
}

start_server() {
  local port connection="postgresql+psycopg2://modelcard@/modelcard?host=$directory/postgres-socket"
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  sed "s|@CONNECTION@|$connection|; s|@DIRECTORY@|$directory|; s|@PORT@|$port|" "$here/buildgrid.yml" > "$directory/buildgrid.yml"
  "$tools/python/bin/bgd" migrate apply "$connection" > "$directory/log/migrate" 2>&1 ||
    die "bgd migrate: $(tail -n 3 "$directory/log/migrate")"
  background server "$tools/python/bin/bgd" server start "$directory/buildgrid.yml"
  until_ready server "$tools/python/bin/bgd" capabilities --remote="http://127.0.0.1:$port"
  echo "grpc://127.0.0.1:$port" > "$directory/address"
}

start_worker() { # start_worker NAME
  local address
  address=$(sed s/^grpc:/http:/ "$directory/address")
  mkdir -p "$directory/work/$1"
  background "worker-$1" "${in_root[@]}" buildbox-worker --remote="$address" --request-timeout=0 \
    --buildbox-run=buildbox-run-hosttools --runner-arg=--disable-localcas --runner-arg=--workspace-path="$directory/work/$1" \
    --platform OSFamily=linux "$1"
}

# What says that DIRECTORY is a cluster's: nothing else is deleted.
readonly mark=$directory/.modelcard-cluster

stop() {
  local pid
  [[ -e $mark ]] || die "$directory holds no cluster"
  for pid in "$directory"/pid/*; do
    [[ ! -e $pid ]] || kill -TERM -- "-$(cat "$pid")" 2> /dev/null || true
  done
  for pid in "$directory"/pid/*; do
    [[ -e $pid ]] || continue
    for _ in {1..50}; do
      kill -0 -- "-$(cat "$pid")" 2> /dev/null || continue 2
      sleep 0.1
    done
    kill -KILL -- "-$(cat "$pid")" 2> /dev/null || true
  done
  rm -rf --one-file-system "$directory"/{pid,log,work,cas,postgres,postgres-socket,address,buildgrid.yml}
}

case $command in
  start)
    [[ ! -e $directory/pid ]] || die "a cluster runs in $directory already; stop it first"
    if [[ ! -e $mark ]]; then
      [[ -z $(find "$directory" -mindepth 1 -maxdepth 1 ! -name tools -print -quit) ]] ||
        die "$directory is not empty; name a directory of the cluster's own"
      : > "$mark"
    fi
    mkdir -p "$directory"/{pid,log,cas}
    trap '[[ $? == 0 ]] || { trap - EXIT; stop; }' EXIT
    install_tools
    start_postgres
    start_server
    for ((number = 1; number <= ${3:-2}; number++)); do start_worker "$number"; done
    cat "$directory/address"
    ;;
  worker)
    [[ $# == 3 && -e $directory/address ]] || usage
    start_worker "$3"
    cat "$directory/pid/worker-$3"
    ;;
  stop) stop ;;
  *) usage ;;
esac
