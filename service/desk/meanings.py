"""What the desk's words mean, a paragraph each, for editors who see them on a card or over a table."""

from __future__ import annotations

from service.judging.verdict import Label, Reason

LABELS = {
    Label.CONFLICTING: (
        "Both state the same fact of the same event, and they cannot both be true as they stand. Look here first: one "
        "of the two may be wrong, or the two mean different things after all."
    ),
    Label.AGREEING: (
        "Both state the same fact of the same event, and they fit: “some 25” and “at least 25” do, since some number "
        "is allowed by both. Where one text is a copy of the other, agreement proves nothing."
    ),
    Label.NEW: (
        "Nothing earlier says it, or what reads alike cannot be compared with it: it is of another event, measure, "
        "time or place, or it is a later figure. New is neither right nor wrong."
    ),
}

REASONS = {
    Label.CONFLICTING: {
        Reason.AMOUNTS_DIFFER: (
            "Both put a figure on the same thing, and no reading of the words lets the two figures be equal: "
            "“hundreds” is 200 to 999, which leaves no room for 6,000. Bars, where they are drawn, show what each "
            "allows."
        ),
        Reason.NEGATION_DIFFERS: "One says that it happened, the other that it did not, or somebody denies it.",
        Reason.OUTCOMES_DIFFER: (
            "One says the opposite of the other: a bill was passed and rejected, a share rose and fell."
        ),
        Reason.TIMES_DIFFER: (
            "Both say when the same thing happened, and the days, or the times of day, are not the same."
        ),
        Reason.PLACES_DIFFER: (
            "Both say where the same thing happened, and the places, or the directions, are not the same."
        ),
        Reason.PERSONS_DIFFER: "Both name somebody in the same role, and the names are not the same.",
        Reason.READS_AS_CONFLICT: (
            "No single detail shows it: a language model read both passages side by side and finds that they "
            "contradict each other."
        ),
    },
    Label.AGREEING: {
        Reason.SAME_AMOUNT: (
            "Both put a figure on the same thing, and at least one number is allowed by both. A small figure, such as "
            "3, may be the same by chance."
        ),
        Reason.SAME_PLACE: "Both say that somebody goes to the same place.",
        Reason.SAME_TIME: "Both give the same time of day, within five minutes, for what reads as the same thing.",
        Reason.SAME_WORDING: "Both say it in the same or nearly the same words, and no figure or name differs.",
        Reason.READS_AS_AGREEMENT: (
            "A language model read both passages side by side and finds that they say the same."
        ),
    },
    Label.NEW: {
        Reason.NO_MATCH: "No claim of another article reads enough like it to be compared with it.",
        Reason.OTHER_EVENT: (
            "They read alike, but the articles are about two events: another attack, another election, another match."
        ),
        Reason.OTHER_MEASURE: (
            "Both give figures, but of different things, such as the dead and the wounded; or nothing shows surely "
            "enough that they are of one thing, and then a difference is not called a conflict."
        ),
        Reason.OTHER_PERIOD: (
            "They are about different times: another year, another day of a market, another measurement of a storm."
        ),
        Reason.OTHER_SCOPE: (
            "Both count the same thing, but not the same share of it: all and a part, a nation and a town, with the "
            "gunman and without."
        ),
        Reason.OTHER_FACT: (
            "They read alike, but say different things, or too little shows that they say the same. Where a "
            "difference was seen, but not surely enough for a conflict, the card says so."
        ),
        Reason.OTHER_MODALITY: (
            "Both say much the same, but not with the same certainty: one states it as a fact or a plan, the other as "
            "possible, under a condition, as a question or as somebody's opinion."
        ),
        Reason.LATER_FIGURE: (
            "A count that changes as news comes in was published later and has grown, or is of the missing, who are "
            "found: an update, not a conflict."
        ),
        Reason.NOT_CHECKABLE: (
            "It is an opinion, a question, a slogan or too vague to be proved right or wrong. It is kept, "
            "but compared with nothing."
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
        "results of one reason were right here, by what editors confirmed and dismissed, is on the page Sources."
    ),
    "between-speakers": (
        "At least one of the two passages reports what somebody said, and they do not both report the same speaker. "
        "The outlets may both be right: the speakers contradict each other, or what one of them says contradicts the "
        "other report. A company is one speaker, whether by its name, as “it” or “the carmaker”, or through a "
        "spokesman: where both cite it, the conflict is the outlets' own."
    ),
    "one-text": (
        "One passage is a copy of the other, or both are copies of a third, as of an agency's story. That they agree "
        "is no evidence that it is true, and they are not counted as independent origins."
    ),
    "published-later": (
        "The passage was published after the one that was checked, but came in before it: the other article was sent "
        "late, or was revised since. Their dates show which of the two could know more."
    ),
    "allows": (
        "The range that the words of a figure leave open: “some 25” allows 22.5 to 27.5, “at least 25” allows 25 and "
        "more. Two figures conflict only if their ranges have nothing in common."
    ),
    "against": (
        "How a value compares with those published before it, according to the results on them. “first value”: nobody "
        "gave one before. “same”: it fits. “update”: it changed as such counts do while news comes in, or as of "
        "another time. “conflict”: an earlier value and this one do not fit, and no change over time explains it. "
        "“went down”: such a count became smaller, which is rare: a conflict that somebody may have settled."
    ),
}

ANSWERS = {
    "confirm": (
        "The desk is right. The result keeps its label, leaves the open ones and carries your name if you signed in. "
        "A conflict or an agreement then counts as right on the page Sources."
    ),
    "dismiss": (
        "The desk is wrong, and a reason says why. The result no longer labels its claim and leaves the open "
        "ones. A conflict or an agreement then counts as not right on the page Sources, and no longer for its source. "
        "Nothing is deleted: it is found under “Review: dismissed”."
    ),
    "undo": "Takes back what was confirmed or dismissed: the result is open again, as if nobody had looked at it.",
}
