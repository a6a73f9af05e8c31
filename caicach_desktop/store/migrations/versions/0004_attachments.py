"""Evidence files of what was reported: their names and digests; the contents lie beside the database."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the table; it starts empty."""
    op.create_table(
        "attachments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("added_on", sa.String(), nullable=False),
        sa.Column("extra", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["row_id"], ["rows.id"], name=op.f("fk_attachments_row_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
        sa.UniqueConstraint("row_id", "period", "sha256", name="uq_attachments_row_period_sha256"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_attachments_row_id"), "attachments", ["row_id"])
    op.create_index(op.f("ix_attachments_sha256"), "attachments", ["sha256"])
