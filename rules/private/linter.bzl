"""How the rules run the linter."""

load("@bazel_skylib//rules:common_settings.bzl", "BuildSettingInfo")
load("@com_google_protobuf//bazel/common:proto_info.bzl", "ProtoInfo")

visibility("//rules/...")

TOOLCHAIN_TYPE = Label("//rules/toolchain:toolchain_type")

# Outputs hold no path below bazel-out, so builds that differ only in their
# configuration may share results.
_SUPPORTS_PATH_MAPPING = {"supports-path-mapping": "1"}

def linter_args(ctx):
    """Makes the arguments of a linter command; they move to a file where there are too many.

    Args:
      ctx: the rule's context.

    Returns:
      An empty Args.
    """
    args = ctx.actions.args()
    args.set_param_file_format("multiline")
    args.use_param_file("@%s")
    return args

def extra_schemas(ctx):
    """Reads the attribute `extra_schemas`.

    Args:
      ctx: the rule's context.

    Returns:
      depset of File, descriptor sets: those that the targets name and all they
      import.
    """
    return depset(transitive = [
        schema[ProtoInfo].transitive_descriptor_sets
        for schema in ctx.attr.extra_schemas
    ])

def linter_file(ctx):
    """Returns the linter's executable, to be named in arguments."""
    return ctx.toolchains[TOOLCHAIN_TYPE].modelcard.linter.executable

def run_linter(
        ctx,
        *,
        command,
        mnemonic,
        progress_message,
        args,
        inputs,
        outputs,
        execution_requirements = _SUPPORTS_PATH_MAPPING):
    """Registers an action that runs one command of the linter.

    The action sees its declared inputs only: no environment, no clock, no
    network.

    Args:
      ctx: the rule's context.
      command: string, the linter's command, for example "lint".
      mnemonic: string, the action's name in logs and profiles.
      progress_message: string, shown while the action runs.
      args: Args, what follows the command.
      inputs: list or depset of File.
      outputs: list of File.
      execution_requirements: dict of string to string, where the action may run.
    """
    ctx.actions.run(
        executable = ctx.toolchains[TOOLCHAIN_TYPE].modelcard.linter,
        arguments = [command, args],
        inputs = inputs,
        outputs = outputs,
        mnemonic = mnemonic,
        progress_message = progress_message,
        execution_requirements = execution_requirements,
        toolchain = TOOLCHAIN_TYPE,
    )

def as_of(ctx):
    """Returns the value of `--@rules_modelcard//rules:as_of`, from the attribute `_as_of`."""
    return ctx.attr._as_of[BuildSettingInfo].value
