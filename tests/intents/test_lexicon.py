"""The tokens of a text and the meanings in it."""

import spacy
from hypothesis import given
from hypothesis import strategies as st

from intents.words.lexicon import Lexicon

LEXICON = Lexicon.load()
TOKENIZER = spacy.blank("en").tokenizer
pieces = st.lists(
    st.sampled_from(["don't", "l'ambassade", "l'", "u.s.", "sino-rwandan", "1963?", "(etc.)", "a", "...", "can't", "é"])
    | st.text("ab'.-,?!()1", min_size=1, max_size=8),
    max_size=5,
)


@given(pieces, st.sampled_from([" ", "  ", "\n", "\u00a0"]))
def test_white_space_parts_tokens_and_changes_nothing_else(parts: list[str], gap: str) -> None:
    """The tokeniser is asked about each piece between white space, and must say what it would say of the whole."""
    text = gap.join(parts)
    whole = [token for token in TOKENIZER(text) if not token.is_space]
    if "'" not in text:  # words that are elided stand apart
        assert LEXICON.tokens(text) == [(token.idx, token.text) for token in whole]
    assert all(text[at : at + len(word)] == word for at, word in LEXICON.tokens(text))
    assert "".join(word for _, word in LEXICON.tokens(text)) == "".join(text.split())


def test_a_phrase_inside_a_longer_one_does_not_count() -> None:
    names = [
        meaning.name for meaning in Lexicon({"long": ["how long"], "how": ["how"]}).meanings(["how", "long", "how"])
    ]
    assert names == ["long", "how"]
