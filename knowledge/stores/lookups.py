"""The statements that read."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, select

from knowledge.document import Version
from knowledge.model import Source
from knowledge.query import FactQuery

from .schema import article_references, citations, fact_about, facts, provenances, sources, text_pieces, versions

__all__ = ["AnySelect", "document_of", "matching", "parameters", "records", "text_of", "versions_of"]

AnySelect = Select[*tuple[Any, ...]]


def matching(query: FactQuery) -> AnySelect:
    """The facts that the query matches; it takes the ``parameters`` of the query.

    One statement, so that what it sees is one moment. Rows are for ``values.facts_from``, in no order: for
    each provenance of each fact, every piece of its quote beside every reference that it cites.
    """
    return _matching(
        sources_known=query.sources is not None,
        kinds_known=query.kinds is not None,
        about_known=query.about is not None,
    )


def records() -> AnySelect:
    """The sources, for ``values.source_from``."""
    return select(*_record())


def text_of(source_id: str) -> AnySelect:
    """The pieces of a text, in order; one None if it is empty, and no row if there is no such source."""
    return (
        select(text_pieces.c.words)
        .select_from(sources)
        .outerjoin(text_pieces, text_pieces.c.source == sources.c.number)
        .where(sources.c.id == source_id)
        .order_by(text_pieces.c.start)
    )


def versions_of(source_id: str) -> AnySelect:
    """The versions of a source in order, with columns named as the fields of ``Version``."""
    fields = [versions.c[name] for name in Version.__dataclass_fields__]
    return select(*fields).where(versions.c.source == source_id).order_by(versions.c.number)


def document_of(source_id: str, number: int) -> AnySelect:
    """The document of a version, for ``values.document_from``."""
    return select(versions.c.name, versions.c.data, versions.c.record, versions.c.shipped).where(
        versions.c.source == source_id, versions.c.number == number
    )


def parameters(query: FactQuery) -> dict[str, list[str]]:
    asked = {"sources": query.sources, "kinds": query.kinds, "about": query.about}
    return {name: sorted(values) for name, values in asked.items() if values is not None}


@cache
def _matching(*, sources_known: bool, kinds_known: bool, about_known: bool) -> AnySelect:
    """Built once: building takes as long as looking up."""
    table = fact_about if about_known else facts
    wanted: list[ColumnElement[bool]] = []
    # The index of fact_about begins with the source, so that needs naming even when all are asked for.
    if sources_known or about_known:
        numbers = select(sources.c.number)
        if sources_known:
            numbers = numbers.where(sources.c.id.in_(bindparam("sources", expanding=True)))
        wanted.append(table.c.source.in_(numbers))
    if kinds_known:
        wanted.append(table.c.kind.in_(bindparam("kinds", expanding=True)))
    if about_known:
        wanted.append(fact_about.c.code.in_(bindparam("about", expanding=True)))
        wanted = [facts.c.number.in_(select(fact_about.c.fact).where(*wanted))]
    return _everything().where(*wanted)


def _everything() -> AnySelect:
    piece_of_quote = and_(
        text_pieces.c.source == facts.c.source,
        text_pieces.c.start >= provenances.c.quote_start,
        text_pieces.c.start < provenances.c.quote_end,
    )
    cited_there = and_(
        citations.c.fact == provenances.c.fact,
        citations.c.provenance == provenances.c.number,
    )
    reference_cited = and_(
        article_references.c.source == facts.c.source,
        article_references.c.position == citations.c.position,
    )
    return (
        select(
            facts.c.number,
            provenances.c.number,
            text_pieces.c.start,
            citations.c.place,
            text_pieces.c.words,
            article_references.c.number,
            article_references.c.text,
            article_references.c.url,
            provenances.c.quote_start,
            provenances.c.quote_end,
            provenances.c.locator,
            facts.c.kind,
            facts.c.subject,
            facts.c.object,
            facts.c.also_about,
            facts.c.date,
            facts.c.slots,
            *_record(),
        )
        .select_from(facts)
        .join(sources, sources.c.number == facts.c.source)
        .join(provenances, provenances.c.fact == facts.c.number)
        .join(text_pieces, piece_of_quote)
        .outerjoin(citations, cited_there)
        .outerjoin(article_references, reference_cited)
    )


def _record() -> list[ColumnElement[str]]:
    return [sources.c[name] for name in Source.__dataclass_fields__]
