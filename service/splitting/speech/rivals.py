"""The people a sentence mentions, and who else "he" and "she" may mean after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from service.claim import Name
from service.splitting.grammar.persons import OFFICIALS, SOMEBODY, SUSPECTS, TITLES, is_person
from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.reported import Reported
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.naming.called import MEN, ROLES, WOMEN
from service.splitting.naming.people import HE_OR_SHE, KnownNames
from service.splitting.span import Span
from service.splitting.vocabulary.gazetteer import folded, gazetteer

BOYS = MEN | frozenset("man boy gunman gentleman".split())
GIRLS = WOMEN | frozenset("woman girl".split())
SEVERAL = frozenset("police troops crew staff people".split())
HURT = frozenset(
    """killed shot stabbed attacked hit struck beaten robbed raped assaulted punched kidnapped abducted murdered wounded
    injured hurt slain strangled bitten ambushed confronted chased threatened targeted mugged died""".split()
)
CULPRITS = frozenset("gunman shooter attacker bomber assailant".split())
HOLDING = ("obj", "iobj", "obl", "nmod", "conj")  # relations of a name that the sentence isn't mainly about
TOUCHED = ("obj", "iobj", "obl", "obl:agent", "conj")
WITHIN = frozenset("in at near outside across throughout".split())
BECOMING = frozenset("became become becomes becoming remained remains was named elected appointed".split())
BESIDE = ("conj", "parataxis", "ccomp")


@dataclass(frozen=True, slots=True)
class Cast:
    """What a sentence says outside quotations: its names and its grammar, in an article whose people are `known`."""

    syntax: Syntax
    names: tuple[Name, ...]
    known: KnownNames
    is_quoted: Callable[[Span], bool]

    def people(self) -> tuple[Name, ...]:
        """The people named, also by a subject that only the rest of the article shows to be a name ("Strand, 47")."""
        words = [
            self.syntax.words[i] for i in self._subjects() if self.syntax.tags[i] == "NNP" and not self._name_at(i)
        ]
        known = [w for w in words if w.form.lower() in self.known.by_last and self.known.is_person(w.form)]
        further = (Name(w.form, w.form.lower(), "person", w.start, w.end) for w in known)
        return (*filter(self.known.may_name_somebody, self.names), *further)

    def is_place(self, name: Name) -> bool:
        """ "In Jackson": a name that might be anybody's, but nothing stands in a person."""
        words = self.words_of(name)
        if name.kind or not words or words[0] == 0 or self.syntax.lower(words[0] - 1) not in WITHIN:
            return False
        behind = words[-1] + 1
        return behind == len(self.syntax.words) or self.syntax.tags[behind] != "POS"  # "in Pelosi's office"

    def words_of(self, name: Name) -> list[int]:
        """The words that make up the name."""
        return [i for i, word in enumerate(self.syntax.words) if name.start <= word.start < name.end]

    def involves_another(self, full: str, pronoun: str) -> bool:
        """Somebody else, named or not ("the suspect"), does or suffers something, and the pronoun may mean him too."""
        told = (i for i, relation in enumerate(self.syntax.relations) if relation in (*SUBJECTS, *TOUCHED))
        others = (i for i in told if not self._is_official(i) and not self._stands_in_quotation(i))
        return any(pronoun in self._meant_by(i, full) for i in others if not self._tells_who(i, full))

    def _is_official(self, i: int) -> bool:
        """A judge or an inspector general without a name: "he" hardly means him."""
        return self.syntax.tags[i] == "NN" and any(
            self.syntax.lower(c) in OFFICIALS for c in (i, *self.syntax.children[i])
        )

    def _tells_who(self, i: int, full: str) -> bool:
        """ "The governor" of "Lee is the governor" and "Lee became governor" is Lee."""
        above = self.syntax.heads[i]
        became = above != ROOT and self.syntax.lower(above) in BECOMING
        about = self.syntax.child(above if became else i, *SUBJECTS)
        name = self._name_at(about) if about is not None and about != ROOT else None
        return name is not None and self.known.full(name.surface) == full

    def names_beside(self, full: str) -> bool:
        """The person is named after the first subject, which therefore isn't him ("He attacked Mendes")."""
        first = min(self._subjects(), default=len(self.syntax.words))
        held = (i for i in range(first + 1, len(self.syntax.words)) if self.syntax.relations[i] in HOLDING)
        names = (self._name_at(i) for i in held)
        return any(name is not None and self.known.full(name.surface) == full for name in names)

    def unclear(self) -> frozenset[str]:
        """ "He" or "she", where a subject is a name that may be a man's, a woman's or a thing's."""
        return _either(self._meant_by_name(i) for i in self._told_of())

    def unnamed(self) -> frozenset[str]:
        """ "He" or "she", where a subject is somebody without a name ("the driver fled")."""
        return _either(sexed(self.syntax.lower(i)) for i in self._told_of() if self._is_unnamed(i))

    def brought_in(self, report: Reported) -> frozenset[str]:
        """ "He" or "she", where what is said brings in somebody new ("Lee said a gunman fled", "his brother fled")."""
        told = (i for i in self._subjects() if self._is_new(i) and _is_joined(self.syntax, i, report.content))
        return _either(sexed(self.syntax.lower(i)) for i in told)

    def _is_new(self, i: int) -> bool:
        beside = {self.syntax.lower(c) for c in self.syntax.children[i]}
        if beside & {"a", "an"}:
            return self._is_unnamed(i)
        owned = beside & {"his", "her"} and self.syntax.tags[i] == "NN" and is_person(self.syntax, i)
        return bool(owned) and not self._serves(i)

    def others_in(self, report: Reported, speaker: str) -> frozenset[str]:
        """ "He" or "she", where what is said has somebody else as its subject, or somebody else hears it."""
        subject = self.syntax.child(report.content, *SUBJECTS)
        told = frozenset[str]() if subject is None else self._meant_by(subject, speaker)
        return told | self.hearer_of(report, speaker)

    def hearer_of(self, report: Reported, speaker: str) -> frozenset[str]:
        """ "He" or "she", where somebody else hears it ("told Reed …")."""
        hearer = self.syntax.child(report.frame, "obj", "iobj") if report.frame >= 0 else None
        return frozenset() if hearer is None else self._meant_by(hearer, speaker)

    def of_whom(self, report: Reported, speaker: str) -> frozenset[str]:
        """ "He" or "she", where what is said begins with somebody else ("Lee fell on Saturday, his manager said")."""
        content = self.syntax.below(report.content)
        first = [i for i in self._subjects() if i in content and report.source is not None and i < report.source]
        return _either(self._meant_by(i, speaker) for i in first)

    def mentioned(self) -> frozenset[str]:
        """ "He" or "she", where somebody without a name is mentioned beside the subjects."""
        nouns = (i for i in range(len(self.syntax.words)) if self.syntax.relations[i] in HOLDING)
        words = SOMEBODY | TITLES | SUSPECTS | BOYS | GIRLS
        return _either(sexed(self.syntax.lower(i)) for i in nouns if self._is_mentioned(i, words))

    def attackers(self) -> frozenset[str]:
        """ "He" or "she", where somebody unnamed hurt another ("Lee was shot by a man", "… when a gunman fired")."""
        found = (i for i in range(len(self.syntax.words)) if self._is_attacker(i) and not self._stands_in_quotation(i))
        return _either(sexed(self.syntax.lower(i)) for i in found)

    def _is_attacker(self, i: int) -> bool:
        form, relation = self.syntax.lower(i), self.syntax.relations[i]
        if self.syntax.tags[i] != "NN" or form in SEVERAL or self._name_at(i) is not None:
            return False
        if relation in SUBJECTS and form in CULPRITS and self._is_unnamed(i):
            return True  # "Lee called for a ban, though the gunman was born here"
        new = any(self.syntax.lower(c) in ("a", "an") for c in self.syntax.children[i])
        if relation in SUBJECTS and new and form in SUSPECTS:
            return any(head == ROOT and self.syntax.lower(v) in HURT for v, head in enumerate(self.syntax.heads))
        by_him = any(self.syntax.lower(c) == "by" for c in self.syntax.children[i])
        above = list(self.syntax.above(i))[:2]  # "stabbed to death by a man", where the man may hang on the death
        hurting = by_him and any(self.syntax.tags[a] == "VBN" and self.syntax.lower(a) in HURT for a in above)
        return hurting and (is_person(self.syntax, i) or form in ROLES | BOYS | GIRLS)

    def _is_mentioned(self, i: int, words: Collection[str]) -> bool:
        noun = self.syntax.tags[i] == "NN" and self.syntax.lower(i) in words
        return noun and not self._serves(i) and not self._stands_in_quotation(i)

    def _is_unnamed(self, i: int) -> bool:
        """A word for a person that neither is a name nor belongs to one ("resident Lee", "the guard, Lee, …")."""
        words, below = self.syntax.words, self.syntax.children[i]
        behind = i + 2 if i + 2 < len(words) and words[i + 1].form == "," else min(i + 1, len(words) - 1)
        titled = self.syntax.tags[behind] == "NNP" and behind > i
        explained = any(self.syntax.relations[c] == "appos" and self.syntax.tags[c] == "NNP" for c in below)
        named = titled or explained or self._name_at(i) is not None
        somebody = self.syntax.tags[i] == "NN" and is_person(self.syntax, i)
        return somebody and not named and not self._serves(i) and not self._explains_first(i)

    def _serves(self, i: int) -> bool:
        """ "As governor": what somebody is or was."""
        return self.syntax.lower(max(0, i - 1)) == "as" or any(
            self.syntax.lower(c) == "as" for c in self.syntax.children[i]
        )

    def _explains_first(self, i: int) -> bool:
        """It stands after a comma and says who the name at the beginning of the sentence is."""
        first = min(c for c in (i, *self.syntax.children[i]))
        name = self._name_at(0)
        comma = next((c for c in range(first, -1, -1) if self.syntax.words[c].form == ","), 0)
        return name is not None and comma > 0 and name.end == self.syntax.words[comma - 1].end

    def _meant_by(self, i: int, speaker: str) -> frozenset[str]:
        name = self._name_at(i)
        if name is None or not self.known.may_name_somebody(name):
            return sexed(self.syntax.lower(i)) if self._is_unnamed(i) else self._meant_by_name(i)
        full = self.known.full(name.surface)
        return frozenset(pronoun for pronoun in HE_OR_SHE if full != speaker and self.known.may_be(full, pronoun))

    def _meant_by_name(self, i: int) -> frozenset[str]:
        name, below = self._name_at(i), self.syntax.children[i]
        if name is None and self.syntax.tags[i] == "NNP" and (self._is_aged(i) or self._opens_as_a_name(i)):
            return frozenset(HE_OR_SHE)
        if name is None or name.kind or self.known.is_person(name.surface) or not self._is_single(i):
            return frozenset()
        owned = i > 0 and self.syntax.tags[i - 1] in ("DT", "PRP$", "POS")
        if owned or any(self.syntax.relations[c] in ("det", "conj", "nmod:poss") for c in below):
            return frozenset()  # "the Senate", "his Twitter", "Gorm and Hild"
        full = self.known.full(name.surface)
        return frozenset(pronoun for pronoun in HE_OR_SHE if self.known.may_be(full, pronoun))

    def _is_aged(self, i: int) -> bool:
        """ "Strand, 47, ran": anybody with an age is a person, though nothing else shows that it is a name."""
        following = [word.form for word in self.syntax.words[i + 1 : i + 4]]
        return following[::2] == [",", ","] and following[1].isdigit()

    def _opens_as_a_name(self, i: int) -> bool:
        """ "Fisk appealed": the first word of a sentence may be a name, though its capital does not show that."""
        word, following = self.syntax.words[i].form, self.syntax.tags[i + 1] if i + 1 < len(self.syntax.words) else ""
        opens = not any(w.lettered for w in self.syntax.words[:i]) and word.istitle() and word.isalpha()
        several = word.endswith("s") and not word.endswith("ss")  # "Aides"
        alone = not following.startswith(("NN", "IN", "POS", "HYPH"))  # "District of Columbia", "Rep. Lee"
        return opens and alone and not (several or self._is_known(word))

    def _is_known(self, word: str) -> bool:
        """It is known otherwise: as somebody's last name, a place, a body, an office or a day."""
        known, form, key = gazetteer(), word.lower(), folded(word)
        named = form in self.known.by_last or key in known.places or key in known.organisations
        return named or form in TITLES or form in DAYS or word in known.organisation_words

    def _is_single(self, i: int) -> bool:
        """One name: "Holub" is one, though the grammar may take it for a plural, which would be "holubs"."""
        tag, form = self.syntax.tags[i], self.syntax.lower(i)
        return tag == "NNP" or (tag == "NNS" and not form.endswith("s"))

    def _subjects(self) -> list[int]:
        found = (i for i, relation in enumerate(self.syntax.relations) if relation in SUBJECTS)
        return [i for i in found if not self._stands_in_quotation(i)]

    def _told_of(self) -> Iterator[int]:
        """The subjects; if a main one is a named person, without the guard of "Lee left when the guard fell"."""
        subjects = self._subjects()
        root = next((i for i, head in enumerate(self.syntax.heads) if head == ROOT), 0)
        main = [i for i in subjects if _is_joined(self.syntax, i, root)]
        names = (self._name_at(i) for i in main)
        named = any(name is not None and self.known.may_name_somebody(name) for name in names)
        return iter(main if named else subjects)

    def _name_at(self, i: int) -> Name | None:
        start = self.syntax.words[i].start
        return next((name for name in self.names if name.start <= start < name.end), None)

    def _stands_in_quotation(self, i: int) -> bool:
        return self.is_quoted(Span(self.syntax.words[i].start, self.syntax.words[i].end))


def sexed(form: str) -> frozenset[str]:
    """The pronouns that fit a word for a person."""
    if form in BOYS | GIRLS:
        return frozenset(("he" if form in BOYS else "she",))
    return frozenset(HE_OR_SHE)


def _is_joined(syntax: Syntax, subject: int, top: int) -> bool:
    """The subject of the clause that `top` heads, or of one that is joined to it or reported in it."""
    at = syntax.heads[subject]
    while at not in (top, ROOT) and syntax.relations[at] in BESIDE:
        at = syntax.heads[at]
    return at == top


def _either(found: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*found)
