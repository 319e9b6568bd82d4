"""A word of a sentence as the parser sees it, with its span in the article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.splitting.vocabulary.units import units

TITLE = "Prof|Rev|Capt|Maj|Cmdr|Adm|Sens|Reps|Govs|Det|Supt|Hon|Cpl|Pvt|Insp|Ft|Mt|Messrs"
STATE = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Oh|Ore|Pa|Tenn"
    "|Tex|Va|Vt|Wash|Wis|Wyo"
)
# "Rs. 500": the sign with its full stop is one word, or the sentence would be cut between sign and figure.
MONEY = "|".join(sorted({"Rs", "Re", *(sign for sign in units().written if sign.isalpha() and len(sign) > 1)}))
# English clitics come off their word ("did|n't", "Iran|'s"); hyphens and marks stand alone, as in the treebank.
WORD = re.compile(
    r"(?:https?://|www\.)\S+|[@#]\w+|pic\.twitter\.com/\w+"
    r"|\w{2,63}\.(?:com|org|net|gov|edu)\b"  # DNS allows no longer labels; lines of underscores are long
    r"|(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)+(?:st|nd|rd|th|s)?|\d+(?:st|nd|rd|th|s)?"
    r"|[ap]\.m\.?"
    r"|(?:Mr|Mrs|Ms|Dr|Lt|Col|Gen|Sen|Rep|Gov|St|Sgt|Jr|Sr|Inc|Corp|Co|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|v)\.(?=\s|$)"
    r"|(?:Jr|Sr|Inc|Corp|Co)\.(?=[,;:)’'])"
    rf"|(?:{MONEY})\.(?=\s?\d)"
    rf"|(?:{TITLE})\.(?=\s[A-Z])|(?<![\w.])[A-Z]\.(?=\s[A-Z])|(?<!\w)(?:{STATE})\.(?=[,)]|\s(?:[a-z]|(?:Gov|Lt|Sen|Rep)\.))"
    r"|[nN][’'][tT]\b|[’'](?:s|S|re|ve|ll|d|m|RE|VE|LL)\b"
    r"|[^\W\d_]+?(?=n[’']t\b)|[^\W\d_]+(?:[’'](?!(?:s|S|re|ve|ll|d|m|RE|VE|LL)\b)[^\W\d_]+)*\d*"
    r"|\.{2,}|-{2,3}|\S"
)
AS_IN_TREEBANK = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "—": "--", "―": "--", "–": "-", "…": "."}
)


@dataclass(frozen=True, slots=True)
class Word:
    """`[start, end)` counts code points of the text it was read from; `form` has plain quotes and dashes."""

    form: str
    start: int
    end: int

    @property
    def lettered(self) -> bool:
        """It begins with a letter or a digit: not a mark, a sign such as "$", or a clitic ("'s")."""
        return self.form[0].isalnum()


def read_words(text: str, start: int, end: int) -> list[Word]:
    """The words and marks of `text[start:end]`, in order."""
    return [
        Word(found.group().translate(AS_IN_TREEBANK), found.start(), found.end())
        for found in WORD.finditer(text, start, end)
    ]
