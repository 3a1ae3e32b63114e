"""Scores of whole sets; how a single reply is judged is in ``bot.golden_questions``."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot.golden_questions import Outcome, Row, Scored, ask_all, judge, read_rows

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
    lines.append(f"{name}: right {right.total()}/{total.total()} = {share:.1f} %; wrong facts {wrong.total()}")
    return "\n".join(lines)
