#!/bin/bash
# The Bazel of the private root, with what it needs there. Programs that `bazelw run` starts
# find it in $BAZEL, and the root's directory in $MODELCARD_ROOT.
#
# The output base is below the root that made it: what was compiled in one root must not be
# mixed with the headers of another.
exec bazel --output_user_root="$MODELCARD_ROOT/bazel" \
  --bazelrc="$(dirname "${BASH_SOURCE[0]}")/bazelrc" "$@"
