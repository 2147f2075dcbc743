"""Nothing to do with Debian's packages."""

def step_1():
    pass
