"""Asks any endpoint that speaks OpenAI's chat protocol, through OpenAI's own client."""

from __future__ import annotations

from pydantic import BaseModel, ValidationError

from ticketworld.writer.models.client import Reply, Usage, open_connections
from ticketworld.writer.models.problems import TransientError, http_problem
from ticketworld.writer.models.reply import fields_schema
from ticketworld.writer.models.request import Request
from ticketworld.writer.models.settings import ModelSettings

_BAD_REQUEST = 400
_FILTERED = "content_filter"
_BLOCKED = "The reply was refused or blocked."


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Counts(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Answer(BaseModel):
    choices: list[_Choice]
    usage: _Counts | None = None


class OpenAIClient:
    """Asks a model at an endpoint of OpenAI's protocol.

    A schema of the reply is sent along until the endpoint turns one down; from then on the words
    of the request alone say what its form is.
    """

    def __init__(self, settings: ModelSettings) -> None:
        import httpx2
        import openai

        self._settings = settings
        self._connections = open_connections(settings)
        self._openai = openai
        self._response_type = httpx2.Response
        self._takes_schema = True
        self._client = openai.AsyncOpenAI(
            api_key=settings.key,
            base_url=settings.base_url,
            http_client=self._connections,
            max_retries=0,
            timeout=None,
        )

    async def ask(self, request: Request) -> Reply:
        """Send a request once; see `Client.ask`."""
        with_schema = self._takes_schema
        try:
            # The typed method spends a third of its time on walking through the request.
            response = await self._client.post(
                "/chat/completions",
                body=self._body(request, with_schema=with_schema),
                cast_to=self._response_type,
            )
        except self._openai.APIStatusError as error:
            if error.code == _FILTERED:  # some endpoints do not answer a blocked prompt at all
                return Reply(text="", trouble=_BLOCKED, usage=Usage())
            if error.status_code == _BAD_REQUEST and with_schema:
                self._takes_schema = False
                raise TransientError(
                    "the endpoint takes no schema", kind="response format", seconds=0
                ) from error
            raise http_problem(
                error.status_code, error.response.headers, error.message, self._settings
            ) from error
        except self._openai.APIConnectionError as error:
            raise TransientError(
                f"the connection broke, `{type(error.__cause__).__name__}`", kind="connection"
            ) from error
        try:
            return _reply(_Answer.model_validate_json(response.content))
        except ValidationError as error:
            raise TransientError(
                "the answer is not OpenAI's protocol", kind="server error"
            ) from error

    async def close(self) -> None:
        """Give up all connections."""
        await self._connections.aclose()

    def _body(self, request: Request, *, with_schema: bool) -> dict[str, object]:
        # OpenAI's newer models know only the new name of the limit, other servers only the old.
        limit = "max_completion_tokens" if self._settings.is_own_endpoint else "max_tokens"
        body: dict[str, object] = {
            "model": self._settings.model,
            "messages": [
                {"role": "system", "content": request.system},
                {"role": "user", "content": request.user},
            ],
            limit: request.max_tokens,
        }
        if self._settings.temperature is not None:
            body["temperature"] = self._settings.temperature
        if with_schema:
            schema = {"name": "texts", "strict": True, "schema": fields_schema(request.fields)}
            body["response_format"] = {"type": "json_schema", "json_schema": schema}
        return body


def _reply(answer: _Answer) -> Reply:
    counts = answer.usage or _Counts()
    usage = Usage(prompt_tokens=counts.prompt_tokens, reply_tokens=counts.completion_tokens)
    if not answer.choices:
        return Reply(text="", trouble="There was no reply.", usage=usage)
    choice = answer.choices[0]
    text = choice.message.content or ""
    if choice.finish_reason == "length":
        return Reply(text=text, trouble="The reply was too long and was cut off.", usage=usage)
    if choice.message.refusal or choice.finish_reason == _FILTERED:
        return Reply(text=text, trouble=_BLOCKED, usage=usage)
    return Reply(text=text, trouble="" if text else "The reply was empty.", usage=usage)
