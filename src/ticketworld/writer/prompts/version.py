"""The version of all prompts: replies to older ones are not taken for replies to these."""

PROMPT_VERSION = 1
