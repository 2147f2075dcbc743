"""Nothing to do with Debian's packages."""

def step_3():
    pass
