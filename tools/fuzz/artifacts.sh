#!/bin/bash
# Fuzzes the parsers of artifacts with libFuzzer and AddressSanitizer, one after the other.
#
#   tools/fuzz/artifacts.sh [SECONDS [FORMAT...]]       600 seconds each, every format
#
# Needs clang with its runtime libraries, protoc, and protobuf, abseil and OpenSSL where
# pkg-config finds them. What is found, and the corpus, stay in $FUZZ_DIRECTORY (/tmp/modelcard_fuzz);
# a new input that shows a fault belongs into testdata/artifact. Exits with 1 if there is one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:-600}
shift || true
directory=${FUZZ_DIRECTORY:-/tmp/modelcard_fuzz}
mkdir -p "$directory/objects"

# FORMAT FILE, as in linter/fuzz/BUILD.
formats=$(sed -nE '/^ARTIFACTS/,/^}/s/^    "(.*)": "(.*)",/\1 \2/p' linter/fuzz/BUILD)
[[ -n $formats ]] || { echo "linter/fuzz/BUILD names no formats" >&2; exit 2; }

read -ra flags <<< "$(pkg-config --cflags protobuf libcrypto)"
read -ra libraries <<< "$(pkg-config --libs protobuf libcrypto)"
flags+=(-std=c++20 -g -O1 -I. "-I$directory" -DOPENSSL_SUPPRESS_DEPRECATED -fno-omit-frame-pointer)
protoc -Iproto --cpp_out="$directory" modelcard/v1/artifact.proto

# compile SOURCE FLAG...: its object is called like the path.
compile() {
  local source=$1 object
  shift
  object=$directory/objects/${source//\//_}.o
  [[ $object -nt $source ]] || clang++ "${flags[@]}" "$@" -c "$source" -o "$object"
  objects+=("$object")
}

objects=()
for source in linter/artifact/*.cc linter/report/json.cc; do
  case $source in
    *_test.cc | */inspect.cc | */copy_file.cc | *_blocks.cc) ;;
    *) compile "$source" -fsanitize=fuzzer-no-link,address ;;
  esac
done
compile "$directory/modelcard/v1/artifact.pb.cc" -fsanitize=address

failed=0
while read -r format file; do
  [[ $# == 0 || " $* " == *" $format "* ]] || continue
  fuzzer=$directory/$format
  clang++ "${flags[@]}" -fsanitize=fuzzer,address "-DFUZZED_NAME=\"$file\"" linter/fuzz/artifact_fuzz.cc \
    "${objects[@]}" "${libraries[@]}" -o "$fuzzer"
  mkdir -p "$fuzzer.corpus"
  cp "testdata/artifact/$file" "$fuzzer.corpus/"
  echo "== $format"
  "$fuzzer" -max_total_time="$seconds" -max_len=16384 -timeout=1 -rss_limit_mb=1024 -print_final_stats=1 \
    -artifact_prefix="$fuzzer." "$fuzzer.corpus" 2>&1 | tee "$fuzzer.log" |
    grep -E '^(stat::(number_of_executed|average_exec|peak_rss)|==|SUMMARY|#[0-9]+.DONE)' || true
  ! grep -q '^SUMMARY' "$fuzzer.log" || failed=1
done <<< "$formats"
exit $failed
