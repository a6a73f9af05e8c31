"""A fault of a document against the official form, told as a place, what is wrong, the rule and the remedy."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormFault:
    """One fault. `kind` names it for programs ("motto-rule-length"); the other four are sentences for people."""

    kind: str
    place: str
    wrong: str
    rule: str
    remedy: str

    @property
    def line(self) -> str:
        """The whole fault on one line."""
        return f"{self.place}: {self.wrong} — {self.rule} — {self.remedy}."
