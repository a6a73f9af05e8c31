"""What is taken of everything that came back: ticks that never contradict each other."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from caicach_desktop.services.returned import Key, Line, Returned, Target


class Choice:
    """The lines taken. A line brings the one it needs along; of lines for one task and period only one is taken."""

    def __init__(self, returned: Returned, before: "Choice | None" = None) -> None:
        """At first what is proposed is taken; of lines that were there before in the same state, what was decided."""
        self.returned = returned
        self._taken = set(returned.proposed)
        rivals: defaultdict[Target, list[Key]] = defaultdict(list)
        self._needs: dict[Key, Key] = {}
        self._needed_by: defaultdict[Key, list[Key]] = defaultdict(list)
        for place, file in enumerate(returned.files):
            at = {line.source: (place, number) for number, line in enumerate(file.lines)}
            for number, line in enumerate(file.lines):
                if line.takeable and line.target:
                    rivals[line.target].append((place, number))
                if line.needs in at:
                    self._needs[place, number] = at[line.needs]
                    self._needed_by[at[line.needs]].append((place, number))
        self._rivals = {key: keys for keys in rivals.values() if len(keys) > 1 for key in keys}
        if before is not None:
            self._carry_over(before)

    def _carry_over(self, before: "Choice") -> None:
        known = {before.identity(key): key for key in before.returned.all_keys()}
        for key in self.returned.all_keys():
            old = known.get(self.identity(key))
            if old is not None and before.returned.line(old) == self.returned.line(key):
                self.take(key, old in before.taken)

    def identity(self, key: Key) -> tuple[object, ...]:
        """What a line is known by when files are looked over again."""
        file = self.returned.files[key[0]]
        return file.path, file.number, file.plan_id, self.returned.line(key).source

    @property
    def taken(self) -> frozenset[Key]:
        """The lines taken."""
        return frozenset(self._taken)

    def is_taken(self, key: Key) -> bool:
        """Whether a line is taken."""
        return key in self._taken

    def take(self, key: Key, taken: bool) -> None:
        """Take a line or leave it, with what hangs on that."""
        if not self.returned.line(key).takeable:
            return
        if taken:
            self._taken.difference_update(self._rivals.get(key, ()))
            self._taken.add(key)
            if key in self._needs:
                self.take(self._needs[key], True)
        else:
            self._taken.discard(key)
            for other in self._needed_by.get(key, ()):
                self._taken.discard(other)

    def take_all(self, keys: Iterable[Key], taken: bool) -> None:
        """Take lines or leave them; where only one can be taken, the one that is taken already stays, else the
        first."""
        for key in keys:
            if not taken:
                self.take(key, False)
            elif not any(rival in self._taken for rival in self._rivals.get(key, ())):
                self.take(key, True)

    def state(self, keys: Collection[Key]) -> bool | None:
        """Whether all of the lines that can be taken are taken; None: some."""
        can = [key for key in keys if self.returned.line(key).takeable]
        count = sum(key in self._taken for key in can)
        return None if 0 < count < len(can) else count > 0

    def left(self) -> list[Line]:
        """The lines that say something and are left."""
        lines = ((key, self.returned.line(key)) for key in self.returned.all_keys())
        return [line for key, line in lines if key not in self._taken and not line.is_settled]
