"""Finds the policy that a user names: a folder, or a revision of a folder kept in git."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from ticketworld.errors import InputError
from ticketworld.policy.catalogue import Catalogue
from ticketworld.policy.load import KERNEL, SHOW, load_policy
from ticketworld.policy.problems import PolicyError


def load_named(name: str, beside: Sequence[Path]) -> Catalogue:
    """Return the policy in a folder, at `REV` or at `REV:path`.

    Kernel and output contract of a revision are left aside: a policy is decided by this version's.

    Args:
        name: What the user gave. A folder of that name goes before a revision.
        beside: Rules folders; the first that git keeps is the one whose history `REV` names.
            `REV:path` is looked up from the root of its repository.

    Raises:
        InputError: There is no such folder or revision, or it holds no policy.
        PolicyError: The policy cannot be used; tells the revision where it is one.
    """
    if Path(name).is_dir():
        return load_policy(Path(name))
    revision, colon, path = name.partition(":")
    top, folder = _kept(name, beside)
    if not colon:
        path = str(PurePosixPath(*folder.resolve().relative_to(top.resolve()).parts))
    wanted = f"{revision}^{{tree}}"
    tree = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    if tree is None:
        raise InputError(
            f"`{name}` is neither a folder nor a revision in `{top}`; give a folder, `REV` or "
            "`REV:path`"
        )
    return _checked_out(name, top, tree.decode().strip(), path.strip("/"))


def _checked_out(name: str, top: Path, tree: str, path: str) -> Catalogue:
    """Load a policy from a tree of a repository, by way of a temporary folder."""
    where = f"{tree}:{path}" if path not in ("", ".") else tree
    listed = _git(top, "ls-tree", "-z", "--name-only", "--end-of-options", where)
    if listed is None:
        raise InputError(f"`{name}`: there is no folder `{path}` in it; give it as `REV:path`")
    files = {file for file in listed.decode().split("\0") if file.endswith(".lp")}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for file in sorted(files - {KERNEL, SHOW}):
            content = _git(top, "cat-file", "blob", f"{where.removesuffix('/')}{_to(path)}{file}")
            (folder / file).write_bytes(content or b"")
        try:
            return load_policy(folder)
        except PolicyError as error:
            raise PolicyError(Path(name), error.problems) from None
        except InputError as error:
            raise InputError(str(error).replace(str(folder), f"`{name}`")) from None


def _to(path: str) -> str:
    return ":" if path in ("", ".") else "/"


def _kept(name: str, folders: Sequence[Path]) -> tuple[Path, Path]:
    """Return the root of the first repository that keeps one of these folders, and the folder."""
    for folder in folders:
        found = _git(folder, "rev-parse", "--show-toplevel") if folder.is_dir() else None
        if found is not None:
            return Path(found.decode().rstrip("\n")), folder
    raise InputError(
        f"`{name}` is no folder, and `{folders[0]}` is not in a git repository; give a folder"
    )


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints, or None where it fails.

    Raises:
        InputError: There is no git.
    """
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        raise InputError("`git` is not installed; install it, or give two folders") from None
    return done.stdout if done.returncode == 0 else None
