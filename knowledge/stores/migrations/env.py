"""Alembic runs this file; the connection, with its transaction, comes from ``knowledge.stores.migrate``."""

from alembic import context

from knowledge.stores.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
