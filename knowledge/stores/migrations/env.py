"""Alembic runs this file; connection, transaction and version table come from ``knowledge.stores.migrate``."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], version_table=context.config.attributes["table"])
with context.begin_transaction():
    context.run_migrations()
