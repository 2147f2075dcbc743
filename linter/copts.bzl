"""Options of the linter's own C++."""

# Here and not in .bazelrc alone, which does not reach those who build the
# linter from their own workspace.
COPTS = ["-std=c++20"]
