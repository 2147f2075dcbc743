"""What `gpai_model` exposes, seen from its providers and actions."""

load("@bazel_skylib//lib:unittest.bzl", "analysistest", "asserts")
load("//rules:gpai_model.bzl", "gpai_model")
load("//rules:providers.bzl", "AiSystemInfo", "ModelInfo", "ModelReportInfo")

def _exposed_files(target):
    """Returns every file that the target's providers hold, but for the report and the stamp."""
    info = target[DefaultInfo]
    model = target[ModelInfo]
    groups = target[OutputGroupInfo]
    depsets = [info.files, info.default_runfiles.files, info.data_runfiles.files, model.artifacts] + [
        groups[name]
        for name in dir(groups)
        if name not in ("report", "_validation") and type(getattr(groups, name)) == "depset"
    ]
    return depset(
        [model.manifest, model.documentation, model.downstream_pack, model.facts],
        transitive = depsets,
    ).to_list()

def _producer(env, file):
    for action in analysistest.target_actions(env):
        if file in action.outputs.to_list():
            return action
    return None

def _gate_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    groups = target[OutputGroupInfo]

    stamp = [file for file in groups._validation.to_list() if file.owner == target.label]
    asserts.equals(env, 1, len(stamp))
    gate = stamp + [
        file
        for action in analysistest.target_actions(env)
        if action.mnemonic == "ModelcardManifest"
        for file in action.inputs.to_list()
        if file.owner != target.label and file.basename.endswith(".manifest.json")
    ]
    asserts.equals(env, ctx.attr.base_models, len(gate) - 1, "manifests of base models")

    exposed = _exposed_files(target)
    for file in exposed:
        producer = _producer(env, file)
        if not producer:
            analysistest.fail(env, "%s is not made by the target" % file.short_path)
            continue
        for needed in gate:
            asserts.true(
                env,
                needed in producer.inputs.to_list(),
                "%s can be made without %s" % (file.short_path, needed.short_path),
            )

    report = target[ModelReportInfo]
    asserts.equals(env, sorted([report.json, report.sarif, report.text]), sorted(groups.report.to_list()))
    asserts.equals(
        env,
        sorted(ctx.attr.ships),
        sorted([file.short_path.removeprefix(target.label.package + "/") for file in exposed]),
    )
    asserts.equals(env, str(ctx.attr.label), report.label)
    return analysistest.end(env)

gate_test = analysistest.make(
    _gate_test_impl,
    doc = "Every file that ships is made by an action that needs the stamp and the manifests of base models.",
    attrs = {
        "base_models": attr.int(doc = "How many there are."),
        "label": attr.string(doc = "What the model is called."),
        "ships": attr.string_list(doc = "Files that ship, by their paths within the package."),
    },
)

def _system_gate_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    groups = target[OutputGroupInfo]
    system = target[AiSystemInfo]
    stamp = [file for file in groups._validation.to_list() if file.owner == target.label]
    asserts.equals(env, 1, len(stamp))

    exposed = depset(
        [system.manifest, system.supervision, system.documentation],
        transitive = [
            target[DefaultInfo].files,
            target[DefaultInfo].default_runfiles.files,
            groups.manifest,
            groups.documentation,
            groups.supervision,
        ],
    ).to_list()
    asserts.equals(env, sorted(ctx.attr.ships), sorted([file.basename for file in exposed]))
    for file in exposed:
        inputs = _producer(env, file).inputs.to_list()
        asserts.true(env, stamp[0] in inputs, "%s can be made without the stamp" % file.basename)
        manifests = [input for input in inputs if input.owner != target.label and input.basename.endswith(".manifest.json")]
        asserts.equals(env, ctx.attr.models, len(manifests), "manifests of models for " + file.basename)
    return analysistest.end(env)

system_gate_test = analysistest.make(
    _system_gate_test_impl,
    doc = "Every file of a system is made by an action that needs its stamp and the manifests of its models.",
    attrs = {
        "models": attr.int(doc = "How many there are."),
        "ships": attr.string_list(doc = "Names of the files that ship."),
    },
)

def _hermetic_test_impl(ctx):
    env = analysistest.begin(ctx)
    mnemonics = []
    for action in analysistest.target_actions(env):
        if not action.mnemonic.startswith("Modelcard"):
            continue
        mnemonics.append(action.mnemonic)
        asserts.equals(env, {}, action.env, action.mnemonic)
        for argument in action.argv[1:]:
            value = argument.rpartition("=")[2]
            absolute = value.startswith("/") and not value.startswith("//")  # a label is none
            asserts.false(env, absolute, "absolute path: " + argument)
    asserts.equals(env, ctx.attr.mnemonics, sorted(mnemonics))
    return analysistest.end(env)

hermetic_test = analysistest.make(
    _hermetic_test_impl,
    doc = "The actions are the expected ones, have no environment and name no absolute path.",
    attrs = {"mnemonics": attr.string_list(doc = "All of them, sorted.")},
)

def _facts_test_impl(ctx):
    env = analysistest.begin(ctx)
    actions = analysistest.target_actions(env)
    inspected = {
        file: action.outputs.to_list()[0]
        for action in actions
        if action.mnemonic == "ModelcardInspect"
        for file in action.inputs.to_list()
        if file.short_path.removeprefix(ctx.label.package + "/") in ctx.attr.artifacts
    }
    asserts.equals(env, len(ctx.attr.artifacts), len(inspected), "artifacts that are inspected")
    for action in actions:
        if action.mnemonic in ("ModelcardInspect", "ModelcardShip"):
            continue
        inputs = action.inputs.to_list()
        for artifact, facts in inspected.items():
            asserts.false(env, artifact in inputs, "%s reads %s" % (action.mnemonic, artifact.short_path))
            if action.mnemonic in ("ModelcardLint", "ModelcardManifest"):
                asserts.true(env, facts in inputs, "%s lacks %s" % (action.mnemonic, facts.short_path))
    return analysistest.end(env)

facts_test = analysistest.make(
    _facts_test_impl,
    doc = "Each artifact is read by one action, and shipped; what else wants to know of it reads the facts.",
    attrs = {"artifacts": attr.string_list(doc = "All of them, by their paths within the package.")},
)

def _sources_test_impl(ctx):
    env = analysistest.begin(ctx)
    for action in analysistest.target_actions(env):
        if action.mnemonic not in ("ModelcardLint", "ModelcardNormalize"):
            continue
        named = action.argv[-len(ctx.attr.sources):]
        for source, argument in zip(ctx.attr.sources, named):
            asserts.true(env, argument.endswith(source), "%s reads %s, not %s" % (action.mnemonic, argument, source))
        asserts.equals(env, "--", action.argv[-len(ctx.attr.sources) - 1])
    return analysistest.end(env)

sources_test = analysistest.make(
    _sources_test_impl,
    doc = "What is linted and what ships is made from all sources, in their order.",
    attrs = {"sources": attr.string_list(doc = "The paths of the sources.")},
)

def _inventory_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    written = target[DefaultInfo].files.to_list()
    asserts.equals(env, ctx.attr.writes, sorted([file.basename for file in written]))
    for file in written:
        reads = [read.basename for read in _producer(env, file).inputs.to_list() if read.owner.package == target.label.package]
        asserts.equals(env, ctx.attr.reads, sorted(reads))
    return analysistest.end(env)

inventory_test = analysistest.make(
    _inventory_test_impl,
    doc = "An inventory reads reports and nothing that ships, and hands on nothing but itself.",
    attrs = {
        "reads": attr.string_list(doc = "All that its action reads in its package, sorted."),
        "writes": attr.string_list(doc = "Its files, sorted."),
    },
)

def _lint_argument_test_impl(ctx):
    env = analysistest.begin(ctx)
    argv = [action.argv for action in analysistest.target_actions(env) if action.mnemonic == "ModelcardLint"][0]
    asserts.equals(
        env,
        [ctx.attr.argument] if ctx.attr.argument else [],
        [argument for argument in argv if argument.startswith("--as-of")],
    )
    return analysistest.end(env)

_LINT_ARGUMENT_ATTRS = {"argument": attr.string(doc = "The argument that names the day; empty if there is none.")}

no_as_of_test = analysistest.make(_lint_argument_test_impl, attrs = _LINT_ARGUMENT_ATTRS)

as_of_test = analysistest.make(
    _lint_argument_test_impl,
    attrs = _LINT_ARGUMENT_ATTRS,
    config_settings = {str(Label("//rules:as_of")): "2026-01-31"},
)

def _directory_impl(ctx):
    output = ctx.actions.declare_directory(ctx.label.name)
    ctx.actions.run_shell(outputs = [output], command = "mkdir -p $1", arguments = [output.path])
    return [DefaultInfo(files = depset([output]))]

directory = rule(
    implementation = _directory_impl,
    doc = "An output that is a directory.",
)

def _forged_model_impl(ctx):
    file = ctx.file.file
    return [ModelInfo(label = "//forged", manifest = file, documentation = file, facts = file, artifacts = depset())]

forged_model = rule(
    implementation = _forged_model_impl,
    doc = "Claims to be a documented model.",
    attrs = {"file": attr.label(allow_single_file = True)},
)

def _refusal_test_impl(ctx):
    env = analysistest.begin(ctx)
    for text in ctx.attr.says:
        asserts.expect_failure(env, text)
    return analysistest.end(env)

refusal_test = analysistest.make(
    _refusal_test_impl,
    attrs = {"says": attr.string_list(doc = "Parts of the message.")},
    expect_failure = True,
)

def refusal(name, says, **kwargs):
    """Tests that a model can not be analysed, and that the message says what is wrong and what to do.

    Args:
      name: name of the model; the test is called `<name>_test`.
      says: list of string, parts of the message.
      **kwargs: attributes of the model.
    """
    gpai_model(
        name = name,
        tags = ["manual"],
        **kwargs
    )
    refusal_test(
        name = name + "_test",
        says = says,
        target_under_test = name,
    )
