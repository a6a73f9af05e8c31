"""Alembic's entry: runs on the connection that `store.migrate` hands over, tables rebuilt in batch mode where
needed."""

from alembic import context

from caicach_desktop.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
