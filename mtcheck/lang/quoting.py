"""How a message quotes a text: in marks that the text itself does not have, and not for ever."""

_LONGEST = 90  # characters: more than this nobody reads in a message


def quoted(text: str) -> str:
    """«text», or “text” where it has guillemets of its own; the end of a long one is left out."""
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(maxsplit=1)[0] + "…"
    if not {"«", "»"} & set(text):
        return f"«{text}»"
    return f"“{text}”"
