"""Asks Google's Gemini through its own client."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from ticketworld.writer.models.client import Reply, Usage, open_connections
from ticketworld.writer.models.problems import ModelRequestError, TransientError, http_problem
from ticketworld.writer.models.reply import fields_schema
from ticketworld.writer.models.request import Request
from ticketworld.writer.models.settings import ModelSettings

if TYPE_CHECKING:
    from google.genai.types import GenerateContentConfig


class _Wire(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel)


class _Part(_Wire):
    text: str = ""
    thought: bool = False


class _Content(_Wire):
    parts: list[_Part] = []


class _Candidate(_Wire):
    content: _Content = Field(default_factory=_Content)
    finish_reason: str = ""


class _Feedback(_Wire):
    block_reason: str = ""


class _Counts(_Wire):
    prompt_token_count: int = 0
    candidates_token_count: int = 0
    thoughts_token_count: int = 0


class _Answer(_Wire):
    candidates: list[_Candidate] = []
    prompt_feedback: _Feedback = Field(default_factory=_Feedback)
    usage_metadata: _Counts = Field(default_factory=_Counts)


class GeminiClient:
    """Asks a Gemini model; every request it makes is one request on the wire."""

    def __init__(self, settings: ModelSettings) -> None:
        import httpx2
        from google import genai
        from google.genai import errors, types

        self._settings = settings
        self._connections = open_connections(settings)
        self._types = types
        self._config_type = _config_type()
        self._status_error = errors.APIError
        self._broken = httpx2.TransportError
        self._genai = genai.Client(
            vertexai=False,
            api_key=settings.key,
            http_options=types.HttpOptions(
                base_url=settings.base_url,
                # Aliases such as `gemini-flash-latest` are known to this version only.
                api_version="v1beta" if settings.model.endswith("-latest") else None,
                httpx_async_client=self._connections,
                retry_options=types.HttpRetryOptions(attempts=1),
            ),
        )

    async def ask(self, request: Request) -> Reply:
        """Send a request once; see `Client.ask`."""
        try:
            response = await self._genai.aio.models.generate_content(
                model=self._settings.model, contents=request.user, config=self._config(request)
            )
        except self._status_error as error:
            raise self._problem(error) from error
        except self._broken as error:
            raise TransientError(
                f"the connection broke, `{type(error).__name__}`", kind="connection"
            ) from error
        raw = response.sdk_http_response
        try:
            answer = _Answer.model_validate_json((raw and raw.body) or "")
        except ValidationError as error:
            raise TransientError(
                "the answer is not Gemini's protocol", kind="server error"
            ) from error
        return _reply(answer)

    async def close(self) -> None:
        """Give up all connections."""
        await self._connections.aclose()

    def _config(self, request: Request) -> GenerateContentConfig:
        types = self._types
        return self._config_type(
            system_instruction=request.system,
            max_output_tokens=request.max_tokens,
            temperature=self._settings.temperature,
            response_mime_type="application/json",
            response_json_schema=fields_schema(request.fields),
            automatic_function_calling=types.AutomaticFunctionCallingConfig(disable=True),
            automatic_continuation=False,
            # Reading the answer here takes a quarter of the time that the client takes for it.
            should_return_http_response=True,
        )

    def _problem(self, error: Exception) -> TransientError | ModelRequestError:
        response = getattr(error, "response", None)
        return http_problem(
            int(getattr(error, "code", 0) or 0),
            getattr(response, "headers", {}),
            f"{getattr(error, 'status', '')}: {getattr(error, 'message', '')}",
            self._settings,
        )


@cache
def _config_type() -> type[GenerateContentConfig]:
    """Return the settings of a request in a form that Google's client reads faster.

    It asks of each of some forty settings whether it is "in" the object, for which pydantic walks
    through all of them; this alone took a quarter of the time of a request.
    """
    from google.genai import types

    class Config(types.GenerateContentConfig):
        def __contains__(self, name: object) -> bool:
            return False  # as pydantic answers; the setting is then asked for by name

    return Config


def _reply(answer: _Answer) -> Reply:
    counts = answer.usage_metadata
    usage = Usage(
        prompt_tokens=counts.prompt_token_count,
        reply_tokens=counts.candidates_token_count + counts.thoughts_token_count,
    )
    if reason := answer.prompt_feedback.block_reason:
        return Reply(text="", trouble=f"The request was blocked (`{reason}`).", usage=usage)
    if not answer.candidates:
        return Reply(text="", trouble="There was no reply.", usage=usage)
    candidate = answer.candidates[0]
    text = "".join(part.text for part in candidate.content.parts if not part.thought)
    if candidate.finish_reason == "MAX_TOKENS":
        return Reply(text=text, trouble="The reply was too long and was cut off.", usage=usage)
    if candidate.finish_reason not in ("", "STOP"):
        trouble = f"The reply was blocked (`{candidate.finish_reason}`)."
        return Reply(text=text, trouble=trouble, usage=usage)
    return Reply(text=text, trouble="" if text else "The reply was empty.", usage=usage)
