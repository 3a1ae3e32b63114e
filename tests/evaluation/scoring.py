"""Scores of whole sets; how a single reply is judged is in ``bot.golden_questions``."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot.golden_questions import Outcome, Row, Scored, ask_all, judge, read_rows
from bot.render.card import Status

__all__ = ["Outcome", "Row", "Scored", "article_of", "ask_all", "judge", "read_rows", "table"]

ROOT = Path(__file__).parents[2]


def article_of(questions: Path) -> Path:
    """The article that a set asks about: ``ghana.open.jsonl`` is on Ghana. The one on Rwanda is shipped."""
    country, _, _ = questions.name.partition(".")
    if country == "rwanda":
        return ROOT / "knowledge" / "sources" / "foreign_relations_of_rwanda.txt"
    (article,) = (ROOT / "tests" / "data" / "articles").glob(f"foreign_relations_of_{country}.*")
    return article


def table(name: str, scored: Sequence[Scored]) -> str:
    """A line a category, and the figure of the whole set last."""
    total = Counter(each.row.cat for each in scored)
    right = Counter(each.row.cat for each in scored if each.outcome is Outcome.RIGHT)
    wrong = Counter(each.row.cat for each in scored if each.outcome is Outcome.WRONG)
    lines = [f"{cat:16} {right[cat]:4}/{total[cat]:<4}{f' {wrong[cat]} wrong' if wrong[cat] else ''}" for cat in total]
    share = 100 * right.total() / max(1, total.total())
    lines += [_cited(scored), _refused(scored)]
    lines.append(f"{name}: right {right.total()}/{total.total()} = {share:.1f} %; wrong facts {wrong.total()}")
    return "\n".join(lines)


def _cited(scored: Sequence[Scored]) -> str:
    """Of the answers that have to quote certain words: in how many a quotation does (recall), and how many of their
    quotations do (precision; an answer may rightly quote more)."""
    due = [each for each in scored if each.row.quote and each.card.status is Status.ANSWERED]
    hits = [[any(re.search(p, note.quote) for p in each.row.quote) for note in each.card.footnotes] for each in due]
    found, quoted = sum(map(sum, hits)), sum(map(len, hits))
    return f"citations: precision {_share(found, quoted)}, recall {_share(sum(map(any, hits)), len(due))}"


def _refused(scored: Sequence[Scored]) -> str:
    """Of the replies that give no answer, how many may (precision); of the questions that have none, how many get none
    (recall)."""
    silent = [each for each in scored if each.card.status is not Status.ANSWERED]
    without = [each for each in scored if each.row.status and "answered" not in each.row.status]
    may = sum(not each.row.status or each.card.status.value in each.row.status for each in silent)
    kept = sum(each.card.status is not Status.ANSWERED for each in without)
    return f"refusals: precision {_share(may, len(silent))}, recall {_share(kept, len(without))}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"
