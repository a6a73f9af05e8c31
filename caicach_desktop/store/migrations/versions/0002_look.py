"""Appendices remember how their table is to look."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column; appendices made before have none of their own and look as the form says."""
    with op.batch_alter_table("appendices") as batch:
        batch.add_column(sa.Column("look", sa.Text(), nullable=True))
