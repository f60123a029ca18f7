from __future__ import annotations

from pathlib import Path

import pytest

from ticketworld.errors import InputError
from ticketworld.writer.models import settings as module
from ticketworld.writer.models.settings import model_settings


def test_the_key_comes_from_the_environment_and_the_rest_is_as_usual():
    made = model_settings("gemini", environment={"GEMINI_API_KEY": " secret\n"})

    assert made.key == "secret"
    assert made.model == "gemini-3.5-flash-lite"
    assert made.base_url == "https://generativelanguage.googleapis.com"
    assert made.cache == Path.home() / ".cache" / "ticketworld" / "replies.sqlite"
    assert made.is_own_endpoint
    assert "secret" not in repr(made)


def test_a_file_of_variables_in_the_working_directory_is_read(tmp_path):
    (tmp_path / ".env").write_text("GEMINI_API_KEY='from the file'\nTICKETWORLD_CACHE=kept.db\n")

    made = model_settings("gemini")

    assert (made.key, made.cache) == ("from the file", Path("kept.db"))


def test_the_environment_counts_more_than_the_file(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("GEMINI_API_KEY=file\n")
    monkeypatch.setenv("GEMINI_API_KEY", "environment")

    assert model_settings("gemini").key == "environment"


@pytest.mark.parametrize(
    ("kind", "variable"), [("gemini", "GEMINI_API_KEY"), ("openai", "OPENAI_API_KEY")]
)
def test_a_key_that_is_missing_is_named_with_the_places_for_it(kind, variable):
    with pytest.raises(InputError) as raised:
        model_settings(kind, model="m", environment={})

    assert str(raised.value) == (
        f"--writer `{kind}`: the variable `{variable}` is not set; "
        "set it in the environment or in a file `.env` in the working directory"
    )


def test_no_key_is_needed_where_nothing_is_sent():
    assert model_settings("gemini", environment={}, needs_key=False).model


def test_an_endpoint_of_ones_own_needs_no_key():
    made = model_settings("openai", model="m", base_url="http://here:1/v1/", environment={})

    assert (made.base_url, made.key, made.is_own_endpoint) == ("http://here:1/v1", "no-key", False)


@pytest.mark.parametrize(
    ("kind", "variable"), [("gemini", "GOOGLE_GEMINI_BASE_URL"), ("openai", "OPENAI_BASE_URL")]
)
def test_the_environment_may_name_the_endpoint_and_the_option_counts_more(kind, variable):
    variables = {"GEMINI_API_KEY": "k", variable: "http://there"}

    named = model_settings(kind, model="m", environment=variables)
    chosen = model_settings(kind, model="m", base_url="http://here", environment=variables)

    assert (named.base_url, chosen.base_url) == ("http://there", "http://here")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"kind": "openai"}, "name one with `--writer-model`"),
        ({"kind": "gemini", "base_url": "localhost:80"}, "`localhost:80` is no address"),
        ({"kind": "gemini", "environment": {"GEMINI_API_KEY": "“quoted”"}}, "is no key"),
    ],
)
def test_what_cannot_be_used_is_told_before_anything_is_sent(options, words):
    with pytest.raises(InputError, match="--") as raised:
        model_settings(**{"environment": {"GEMINI_API_KEY": "k"}, **options})

    assert words in str(raised.value)
    assert "“" not in str(raised.value)


def test_a_client_that_is_not_installed_is_told_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(module, "find_spec", lambda _: None)

    with pytest.raises(InputError, match=r'pip install "ticketworld\[openai\]"'):
        model_settings("openai", model="m", environment={"OPENAI_API_KEY": "k"})
