"""What is taken of everything that came back: ticks that never contradict each other."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from caicach_desktop.services.returned import Key, Returned, Source, Target


class Choice:
    """The lines taken. A line brings the one it needs along; of lines for one task and period only one is taken."""

    def __init__(self, returned: Returned, before: "Choice | None" = None) -> None:
        """At first what is proposed is taken; of lines that were there before in the same state, what was decided."""
        self.returned = returned
        self._taken = set(returned.proposed)
        self._taken_of = Counter(place for place, _ in self._taken)
        self._takeable_of = Counter[int]()
        self._telling = 0
        # The lines that others need are few: one for each plan, appendix or row that comes.
        self._needed: dict[tuple[int, Source], Key] = {}
        rivals: defaultdict[Target, list[Key]] = defaultdict(list)
        for place, file in enumerate(returned.files):
            needed = {line.needs for line in file.lines}
            for number, line in enumerate(file.lines):
                self._takeable_of[place] += line.takeable
                self._telling += not line.is_settled
                if line.takeable and line.target:
                    rivals[line.target].append((place, number))
                if line.source in needed:
                    self._needed[place, line.source] = (place, number)
        self._rivals = {key: keys for keys in rivals.values() if len(keys) > 1 for key in keys}
        if before is not None and before.returned.files:
            self._carry_over(before)

    def _carry_over(self, before: "Choice") -> None:
        known = {before.identity(key): key for key in before.returned.all_keys()}
        for key in self.returned.all_keys():
            old = known.get(self.identity(key))
            if old is not None and before.returned.line(old) == self.returned.line(key):
                self.take(key, before.is_taken(old))

    def identity(self, key: Key) -> tuple[object, ...]:
        """What a line is known by when files are looked over again."""
        file = self.returned.files[key[0]]
        return file.path, file.number, file.plan_id, self.returned.line(key).source

    @property
    def taken(self) -> frozenset[Key]:
        """The lines taken."""
        return frozenset(self._taken)

    @property
    def taken_count(self) -> int:
        """How many lines are taken."""
        return len(self._taken)

    @property
    def left_count(self) -> int:
        """How many lines that say something are left."""
        return self._telling - len(self._taken)

    def is_taken(self, key: Key) -> bool:
        """Whether a line is taken."""
        return key in self._taken

    def take(self, key: Key, taken: bool) -> None:
        """Take a line or leave it, with what hangs on that."""
        line = self.returned.line(key)
        if not line.takeable:
            return
        if not taken:
            self._set(key, False)
            if self._needed.get((key[0], line.source)) == key:
                self._leave_needing(key[0], line.source)
            return
        for rival in self._rivals.get(key, ()):
            self._set(rival, False)
        self._set(key, True)
        if line.needs is not None and (key[0], line.needs) in self._needed:
            self.take(self._needed[key[0], line.needs], True)

    def _leave_needing(self, place: int, source: Source) -> None:
        for number, line in enumerate(self.returned.files[place].lines):
            if line.needs == source:
                self._set((place, number), False)

    def _set(self, key: Key, taken: bool) -> None:
        if (key in self._taken) != taken:
            (self._taken.add if taken else self._taken.discard)(key)
            self._taken_of[key[0]] += 1 if taken else -1

    def take_all(self, keys: Iterable[Key], taken: bool) -> None:
        """Take lines or leave them; where only one can be taken, the one that is taken already stays, else the
        first."""
        for key in keys:
            if key in self._taken:
                if not taken:
                    self.take(key, False)
            elif taken and not any(rival in self._taken for rival in self._rivals.get(key, ())):
                self.take(key, True)

    def are_taken(self, keys: Collection[Key]) -> bool:
        """Whether all of these lines that can be taken are."""
        return all(key in self._taken for key in keys if self.returned.line(key).takeable)

    # --- whole files --------------------------------------------------------------------------------------------------

    def can_take(self, file: int | None) -> bool:
        """Whether anything of a file (None: of any) can be taken."""
        return (self._takeable_of.total() if file is None else self._takeable_of[file]) > 0

    def state(self, file: int | None) -> bool | None:
        """Whether all of a file (None: of all) that can be taken is taken; None: some."""
        taken = len(self._taken) if file is None else self._taken_of[file]
        can = self._takeable_of.total() if file is None else self._takeable_of[file]
        return None if 0 < taken < can else taken > 0
