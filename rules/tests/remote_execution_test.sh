#!/usr/bin/env bash
# The check on a cluster for remote execution: the same bytes as here, no weights on the wire,
# answers for a second machine from the cache, and a worker that is lost.
#
# Run by hand, with a cluster of tools/remote/cluster.sh, which starts with nothing stored:
#
#   bazel test //rules/tests:remote_execution_test --test_env=MODELCARD_REMOTE_CLUSTER=DIRECTORY

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh

cluster=${MODELCARD_REMOTE_CLUSTER:?give the directory of a cluster with --test_env}
address=$(cat "$cluster/address") || die "no cluster runs in $cluster; start one with tools/remote/cluster.sh"
readonly models=16

# A model that stands for large ones: 2 MB, and no other file has its bytes.
write_models() {
  local number
  write_model
  mend_document "$ws/m/tulip.textproto"
  head -c 2000000 "$runfiles/linter/modelcard" | tac > "$ws/m/layers/1.weights"
  echo "{\"layers\": 2, \"made\": \"$RANDOM $(date +%N)\"}" > "$ws/m/config.json"
  mkdir -p "$ws/many"
  echo 'load("@rules_modelcard//rules:defs.bzl", "gpai_model")' > "$ws/many/BUILD"
  for ((number = 0; number < models; number++)); do
    { cat "$ws/m/tulip.textproto" && echo "# $number $RANDOM$RANDOM"; } > "$ws/many/$number.textproto"
    echo "$number" > "$ws/many/$number.weights"
    cat >> "$ws/many/BUILD" << EOF
gpai_model(name = "model_$number", artifacts = ["$number.weights"], documentation = ["$number.textproto"])
EOF
  done
}

remote() { # remote ARGS...: a build on the cluster
  inner build --remote_executor="$address" --spawn_strategy=remote,processwrapper-sandbox,local --jobs=8 \
    --remote_download_outputs=all "$@"
}

# Reports, manifests, documentation and artifacts, as lines of digest and name.
write_digests() { # write_digests FILE DIRECTORY...
  (cd "$ws/bazel-bin" && find "${@:2}" \( -name '*.runfiles' -o -name '*.params' \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum) > "$1"
}
expect_same() { # expect_same FILE FILE NUMBER: at least so many lines
  [[ $(grep -c . "$1") -ge $3 ]] || { fault "expected at least $3 files to compare"; return 1; }
  diff "$1" "$2" > "$log" || { fault "expected the same files"; return 1; }
}

stored() { find "$cluster/cas" -type f -name "*$(sha256sum < "$ws/$1" | cut -c 3-64)*" | grep -q .; }
expect_stored() { stored "$1" || { fault "expected the cluster to have $1"; return 1; }; }
expect_not_stored() { ! stored "$1" || { fault "expected the cluster not to have $1"; return 1; }; }

expect_processes() { # expect_processes KIND NUMBER: at least so many
  local number
  number=$(sed -nE "s/^INFO: [0-9]+ processes?:.* ([0-9]+) $1[,.].*/\1/p" "$log")
  [[ ${number:-0} -ge $2 ]] || { fault "expected at least $2 $1, got ${number:-none}"; return 1; }
}

new_workspace here
write_models

started "here"
inner build --output_groups=+report,default //m:tulip
expect_success && write_digests "$tmp/here.digests" m
inner clean

started "on the cluster: same bytes"
remote --output_groups=+report,default //m:tulip
expect_success && expect_processes remote 4 && write_digests "$tmp/cluster.digests" m &&
  expect_same "$tmp/here.digests" "$tmp/cluster.digests" 8

started "on the cluster: documents and linter go there, weights do not"
expect_stored m/tulip.textproto && expect_stored tools/modelcard && expect_not_stored m/layers/1.weights

started "second machine: from the cache, same bytes"
first=$ws
new_workspace there/second
cp -R "$first/m" "$ws/"
remote --output_groups=+report,default //m:tulip
expect_success && expect_processes 'remote cache hit' 7 && expect_no_text ' [0-9]+ remote[,.]' &&
  write_digests "$tmp/second.digests" m && expect_same "$tmp/here.digests" "$tmp/second.digests" 8 &&
  expect_not_stored m/layers/1.weights

started "second machine: a document is edited, weights are not read again"
echo '# edited' >> "$ws/m/tulip.textproto"
remote -s //m:tulip
expect_success && expect_processes remote 4 && expect_no_text 'mnemonic: ModelcardInspect' && expect_not_stored m/layers/1.weights

started "faulty document: the findings come back, nothing ships"
break_document "$ws/m/tulip.textproto"
inner clean
remote //m:tulip
expect_failure && expect_text "$finding" && expect_nothing_shipped

ws=$first
started "worker killed in the middle: nothing is lost"
inner build --output_groups=+report,default //many:all
expect_success && write_digests "$tmp/many_here.digests" many
inner clean
before=$(find "$cluster/cas" -type f | wc -l)
(remote --output_groups=+report,default //many:all; exit "$rc") &
build=$!
# Until answers of this build came in.
until [[ $(find "$cluster/cas" -type f | wc -l) -gt $((before + 3 * models)) ]] || ! kill -0 "$build" 2> /dev/null; do
  read -rt 0.2 <> <(:) || true
done
kill -KILL -- "-$(cat "$cluster/pid/worker-1")" || die "there is no worker to kill"
kill -0 "$build" 2> /dev/null || fault "expected the build to run still when the worker was killed"
wait "$build"
rc=$?
expect_success && expect_processes remote "$((3 * models))" && write_digests "$tmp/many_cluster.digests" many &&
  expect_same "$tmp/many_here.digests" "$tmp/many_cluster.digests" "$((6 * models))"

finish 7
