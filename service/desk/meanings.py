"""What the desk's words mean, a paragraph each, for editors who meet them on a card or over a table."""

from __future__ import annotations

from service.judging.verdict import Label, Reason

LABELS = {
    Label.CONFLICTING: (
        "Both tell of the same fact of the same event, and both cannot be true as they stand. Look here first: one of "
        "the two may be wrong, or the two mean different things after all."
    ),
    Label.AGREEING: (
        "Both tell of the same fact of the same event, and they fit: “some 25” and “at least 25” do, since one number "
        "is allowed by both. Where one text is a copy of the other, agreement proves nothing."
    ),
    Label.NEW: (
        "Nothing earlier says it, or what does read alike cannot be compared with it: it is of another event, measure, "
        "time or place, or it is a later figure. New is neither right nor wrong."
    ),
}

REASONS = {
    Label.CONFLICTING: {
        Reason.AMOUNTS_DIFFER: (
            "Both put a figure on the same thing, and no reading of the words makes the two figures one: “hundreds” is "
            "200 to 999, which leaves no room for 6,000. Bars, where they are drawn, show what each allows."
        ),
        Reason.NEGATION_DIFFERS: "One says that it happened, the other that it did not, or somebody denies it.",
        Reason.OUTCOMES_DIFFER: (
            "One tells the opposite of the other: a bill was passed and rejected, a share rose and fell."
        ),
        Reason.TIMES_DIFFER: (
            "Both say when the same thing happened, and the days, or the times of day, are not the same."
        ),
        Reason.PLACES_DIFFER: (
            "Both say where the same thing happened, and the places, or the directions, are not the same."
        ),
        Reason.PERSONS_DIFFER: "Both name somebody in the same role, and the names are not the same.",
        Reason.READS_AS_CONFLICT: (
            "No single detail gives it away: a language model read both passages side by side and takes them for "
            "contradicting each other."
        ),
    },
    Label.AGREEING: {
        Reason.SAME_AMOUNT: (
            "Both put a figure on the same thing, and at least one number is allowed by both. A small figure, such as "
            "3, may be the same by chance."
        ),
        Reason.SAME_PLACE: "Both say that somebody goes to the same place.",
        Reason.SAME_TIME: "Both give the same time of day, within five minutes, for what reads as the same thing.",
        Reason.SAME_WORDING: (
            "Both say it in the same or nearly the same words, and no figure or name tells them apart."
        ),
        Reason.READS_AS_AGREEMENT: (
            "A language model read both passages side by side and takes them for saying the same."
        ),
    },
    Label.NEW: {
        Reason.NO_MATCH: "No claim of another article reads enough alike to be laid beside it.",
        Reason.OTHER_EVENT: (
            "They read alike, but the articles tell of two events: another attack, another election, another match."
        ),
        Reason.OTHER_MEASURE: (
            "Both give figures, but of different things, as the dead and the wounded; or nothing shows surely enough "
            "that they are of one thing, and then a difference is not called a conflict."
        ),
        Reason.OTHER_PERIOD: (
            "They tell of different times: another year, another day of a market, another measurement of a storm."
        ),
        Reason.OTHER_SCOPE: (
            "Both count the same thing, but not the same lot of it: all and a part, a nation and a town, with the "
            "gunman and without."
        ),
        Reason.OTHER_FACT: (
            "They read alike, but tell different things, or too little shows that they tell the same. Where a "
            "difference was seen, but not surely enough for a conflict, the card says so."
        ),
        Reason.OTHER_MODALITY: (
            "Both say much the same, but not as equally certain: one tells it as a fact or a plan, the other as "
            "possible, under a condition, as a question or as somebody's opinion."
        ),
        Reason.LATER_FIGURE: (
            "A count that changes as news comes in was published later and has grown, or is of the missing, who are "
            "found: an update, no conflict."
        ),
        Reason.NOT_CHECKABLE: (
            "It is an opinion, a question, a slogan or too vague for anything to prove it right or wrong. It is kept "
            "and compared with nothing."
        ),
        Reason.CANNOT_TELL: (
            "The words leave it open: “more than 68” allows 78 without saying it. Or the article is so much like "
            "others, line by line, that not every pair of lines was compared."
        ),
    },
}

TERMS = {
    "sure": (
        "How likely it is that an editor would give these two passages the same label. For figures that do not fit, "
        "and for passages that agree by their likeness alone, it was fitted to pairs whose answer was known; for all "
        "others it is an estimate that nobody has measured, good for what to read first and not for more. How often "
        "results of one reason were right here, by what editors confirmed and dismissed, stands on the page Sources."
    ),
    "between-speakers": (
        "At least one of the two passages reports what somebody said, and not both report the same speaker. The two "
        "outlets may both be right: it is those who speak that contradict each other, or what one of them says "
        "contradicts the other report. A company is one speaker under its name, as “it” or “the carmaker”, and by a "
        "spokesman: where both cite it, the conflict is the outlets' own."
    ),
    "one-text": (
        "One passage is a copy of the other, or both are copies of a third, as of an agency's story. That they agree "
        "is no evidence that it is true, and they are not counted as independent origins."
    ),
    "published-later": (
        "The passage was published after the one that was checked, but came in before it: the other article was sent "
        "late, or was revised since. Their dates tell which of the two could know more."
    ),
    "allows": (
        "The range that the words of a figure leave open: “some 25” allows 22.5 to 27.5, “at least 25” allows 25 and "
        "more. Two figures conflict only if their ranges have nothing in common."
    ),
    "against": (
        "How a value stands to those published before it, as the results on the two have it. “first value”: nobody "
        "gave one before. “same”: it fits. “update”: it changed as such counts do while news comes in, or as of "
        "another time. “conflict”: an earlier value and this one do not fit, and no change over time explains it. "
        "“went down”: a conflict that somebody may have settled, for such a count became smaller, which it seldom does."
    ),
}

ANSWERS = {
    "confirm": (
        "The desk is right. The result keeps its label, leaves the open ones and carries your name if you signed in; "
        "it counts as right where quality is told."
    ),
    "dismiss": (
        "The desk is wrong, and a reason says why. The result no longer labels its claim, leaves the open ones and "
        "counts as not right where quality is told. Nothing is deleted: it is found under “Review: dismissed”."
    ),
    "undo": "Takes back what was confirmed or dismissed: the result is open again, as if nobody had looked at it.",
}
