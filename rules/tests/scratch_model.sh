# Sourced after inner_bazel.sh: the scratch workspace of the gate tests, in
# which one model is used in every way a build knows.
#
# shellcheck shell=bash
# shellcheck source=rules/tests/inner_bazel.sh
: "${ws?}" "${runfiles:?}" # of inner_bazel.sh

complete=testdata/complete/complete.textproto

# What the linter says of a document that break_document made. The documents
# are made from the complete one, so that they grow with the schema.
# shellcheck disable=SC2034 # used by the tests
readonly finding='\[AIA\.XI\.1\.1\.c-1\]'

break_document() { # break_document FILE
  [[ -e $1 ]] && chmod u+w "$1"
  sed -E 's/^  release_date: ".*"/  release_date: "TODO"/' "$runfiles/$complete" > "$1"
  ! cmp -s "$1" "$runfiles/$complete" || die "the document has no release_date to break"
}

mend_document() { # mend_document FILE
  cp -L "$runfiles/$complete" "$1" && chmod u+w "$1"
}

# A document of a model made from the one above, which it lists.
derive_document() { # derive_document FILE
  sed -e '/^not_applicable {/,/^}/d' \
    -e 's/^general {/&\n  base_models { name: "Tulip 7B" version: "Base 1.0" }/' "$runfiles/$complete" > "$1"
}

# The document of a system built on that model and its mended documentation.
system_document() { # system_document FILE
  local digest
  digest=$("$ws/tools/modelcard" view --audience=downstream --format=textproto "$runfiles/$complete" | sha256sum) ||
    die "cannot write what downstream providers get"
  cat > "$1" << EOF
system { name: "Acme Intake" version: "3.2" }
provider { legal_name: "Acme Systems B.V." }
role { kind: DOWNSTREAM_PROVIDER }
platform { kind: NEITHER }
carve_outs { kind: NO_CARVE_OUT basis: "A tool for desks of every kind." }
high_risk { areas: EMPLOYMENT basis: "Ranks applications (Annex III, point 4(a))." }
direct_use { general_purpose_ai_system: false areas: NO_AREA }
union_institutions { kind: NOT_INVOLVED }
models {
  name: "Tulip 7B"
  provider: "Tulip Models B.V."
  documentation_version: "1.4.0"
  downstream_pack: "sha256:${digest%% *}"
}
authority { kind: NATIONAL_MARKET_SURVEILLANCE }
EOF
}

# The model that everything else uses, in the current workspace.
write_model() {
  mkdir -p "$ws/m/layers"
  echo '{"layers": 2}' > "$ws/m/config.json"
  echo one > "$ws/m/layers/1.weights"
  echo two > "$ws/m/layers/2.weights"
  cat > "$ws/m/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model", "model_documentation_test")

gpai_model(
    name = "tulip",
    artifacts = ["config.json", "layers/1.weights", "layers/2.weights"],
    documentation = ["tulip.textproto"],
    visibility = ["//use:__pkg__"],
)

model_documentation_test(
    name = "documentation_test",
    model = ":tulip",
)
EOF
}

# Its users. Their outputs end in .out.
write_users() {
  mkdir -p "$ws/use" "$ws/stranger"
  cat > "$ws/use/defs.bzl" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "ModelInfo", "ModelReportInfo", "gpai_model")

def documented_model(name, **kwargs):
    gpai_model(name = name, **kwargs)
    native.genrule(name = name + "_packed", srcs = [name], outs = [name + ".out"], cmd = "cat $(SRCS) > $@")

TakenInfo = provider(fields = ["files"])

# Every file that the target's providers hold, but for the report.
def _take_impl(target, _ctx):
    if ModelInfo not in target:
        return []
    model = target[ModelInfo]
    groups = target[OutputGroupInfo]
    files = depset([model.manifest, model.documentation, model.downstream_pack], transitive = [
        model.artifacts,
        target[DefaultInfo].files,
        target[DefaultInfo].default_runfiles.files,
    ] + [groups[name] for name in dir(groups) if name != "report" and type(getattr(groups, name)) == "depset"])
    return [TakenInfo(files = files), OutputGroupInfo(taken = files)]

take = aspect(implementation = _take_impl)

def _copy(ctx, files):
    copies = []
    for number, file in enumerate(files):
        copy = ctx.actions.declare_file("%s.%d.out" % (ctx.label.name, number))
        ctx.actions.run_shell(inputs = [file], outputs = [copy], command = "cp $1 $2", arguments = [file.path, copy.path])
        copies.append(copy)
    return [DefaultInfo(files = depset(copies))]

def _copy_taken_impl(ctx):
    return _copy(ctx, ctx.attr.model[TakenInfo].files.to_list())

copy_taken = rule(_copy_taken_impl, attrs = {"model": attr.label(aspects = [take])})

def _copy_artifacts_impl(ctx):
    return _copy(ctx, ctx.attr.model[ModelInfo].artifacts.to_list())

copy_artifacts = rule(_copy_artifacts_impl, attrs = {"model": attr.label(providers = [ModelInfo])})

def _copy_one_impl(ctx):
    return _copy(ctx, [file for file in ctx.files.model if file.basename == "1.weights"])

copy_one = rule(_copy_one_impl, attrs = {"model": attr.label()})
EOF
  cat > "$ws/use/BUILD" << 'EOF'
load("@bazel_skylib//rules:select_file.bzl", "select_file")
load("@rules_modelcard//rules:defs.bzl", "ai_system", "gpai_model")
load("@rules_shell//shell:sh_binary.bzl", "sh_binary")
load("@rules_shell//shell:sh_test.bzl", "sh_test")
load(":defs.bzl", "copy_artifacts", "copy_one", "copy_taken", "documented_model")

genrule(name = "sources", srcs = ["//m:tulip"], outs = ["sources.out"], cmd = "cat $(SRCS) > $@")

genrule(name = "tool", tools = ["//m:tulip"], outs = ["tool.out"], cmd = "cat $(locations //m:tulip) > $@")

sh_binary(name = "binary", srcs = ["ok.sh"], data = ["//m:tulip"])

sh_test(name = "data_test", srcs = ["ok.sh"], data = ["//m:tulip"])

sh_test(name = "unrelated_test", srcs = ["ok.sh"])

genrule(name = "run_tool", tools = [":binary"], outs = ["run_tool.out"], cmd = "$(execpath :binary) > $@; echo ran >> $@")

alias(name = "alias", actual = "//m:tulip")

filegroup(name = "group", srcs = ["//m:tulip"])

[
    filegroup(name = "group_" + name, srcs = ["//m:tulip"], output_group = name)
    for name in ["manifest", "documentation", "artifacts", "view_public", "_validation"]
]

filegroup(name = "group_report", srcs = ["//m:tulip"], output_group = "report")

genrule(name = "group_sources", srcs = [":group_artifacts"], outs = ["group_sources.out"], cmd = "cat $(SRCS) > $@")

documented_model(name = "made_by_macro", artifacts = ["a.weights"], documentation = ["//m:tulip.textproto"])

copy_taken(name = "aspect", model = "//m:tulip")

copy_artifacts(name = "provider", model = "//m:tulip")

copy_one(name = "one_file", model = "//m:tulip")

select_file(name = "selected", srcs = "//m:tulip", subpath = "layers/1.weights")

genrule(name = "selected_source", srcs = [":selected"], outs = ["selected_source.out"], cmd = "cat $< > $@")

gpai_model(name = "elsewhere", artifacts = ["a.weights"], documentation = ["//m:tulip.textproto"], ship_artifacts = False)

gpai_model(name = "derived", artifacts = ["a.weights"], documentation = ["derived.textproto"], base_models = ["//m:tulip"])

ai_system(name = "system", documentation = "system.textproto", models = ["//m:tulip"])
EOF
  cat > "$ws/stranger/BUILD" << 'EOF'
genrule(name = "sources", srcs = ["//m:tulip"], outs = ["sources.out"], cmd = "cat $(SRCS) > $@")
EOF
  printf '#!/bin/sh\nexit 0\n' > "$ws/use/ok.sh"
  chmod +x "$ws/use/ok.sh"
  echo a > "$ws/use/a.weights"
  mend_document "$ws/use/good.textproto"
  derive_document "$ws/use/derived.textproto"
  system_document "$ws/use/system.textproto"
  printf 'exports_files(["tulip.textproto"])\n' >> "$ws/m/BUILD"
}
