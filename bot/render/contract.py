"""A card as one JSON object: the shape that programs read, one a line."""

import json

from .card import Card, Footnote

__all__ = ["error_line", "reply_line"]


def reply_line(card: Card, *, question: str, conversation: str | None, elapsed_ms: float) -> str:
    """One line of JSON without a line end."""
    return json.dumps(
        {
            "conversation": conversation,
            "question": question,
            "status": card.status.value,
            "intent": card.intent,
            "text": card.text,
            "citations": [_citation(note) for note in card.footnotes],
            "choices": list(card.choices),
            "confidence": card.confidence,
            "elapsed_ms": round(elapsed_ms, 3),
            "understood": card.understood,
        },
        ensure_ascii=False,
    )


def error_line(message: str, line: str) -> str:
    """The reply to a line that could not be read, in its place."""
    return json.dumps(
        {
            "conversation": None,
            "question": line,
            "status": "out_of_scope",
            "intent": "error",
            "text": message,
            "citations": [],
            "choices": [],
            "confidence": 0.0,
            "elapsed_ms": 0.0,
            "error": message,
        },
        ensure_ascii=False,
    )


def _citation(note: Footnote) -> dict[str, object]:
    return {
        "source": note.source.title,
        "locator": note.locator,
        "quote": note.quote,
        "references": [each.number for each in note.references],
        "reference_texts": [each.text for each in note.references],
        "url": note.url or None,
        "notes": list(note.notes),
    }
