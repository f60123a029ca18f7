"""Keeps these tests off the network and away from whatever keys this machine has."""

from __future__ import annotations

import os
import socket
import ssl

import pytest


@pytest.fixture(autouse=True)
def _alone(monkeypatch, tmp_path):
    for name in list(os.environ):
        plain = name.upper()
        if plain.startswith(("GEMINI", "GOOGLE", "OPENAI", "TICKETWORLD", "XDG_CACHE")) or (
            plain.endswith("_PROXY")
        ):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    connect = socket.socket.connect

    def only_here(self, address):
        assert address[0] == "127.0.0.1", f"a test reached for {address}"
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_here)
    # Nothing here is encrypted, and to read certificates would take most of the time of a test.
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_, **__: None)


@pytest.fixture(params=["gemini", "openai"])
def kind(request):
    return request.param
