"""Where a text names a time: one pattern for dates, weekdays, months, years and "three days ago"."""

from __future__ import annotations

import re

from service.splitting.vocabulary.calendar import MONTH, SHORT_WEEKDAYS, WEEKDAY_NAMES, one_of
from service.splitting.vocabulary.cardinals import TO_TWELVE

_WEEKDAY = rf"(?:(?:{one_of(WEEKDAY_NAMES)})s?|(?:{one_of(SHORT_WEEKDAYS)})(?=\.[,\s]|,\s))"
_PART = r"(?:early|late|mid|the\ (?:end|beginning|start|middle)\ of)"
_DAY_PART = r"(?:\s(?:morning|afternoon|evening|night|overnight))"
_NUMBER = (
    rf"(?i:\d{{1,3}}|an?|{'|'.join(TO_TWELVE)}|(?:a\ )?few|several|"
    r"(?:a\ )?couple\ of)(?:[\s-]and[\s-]a[\s-]half)?"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_NTH = r"(?:st|nd|rd|th)?"
# Without "between" the first of two numbers may count something: "killed 30 and 10 September …"
_BETWEEN_AND = r"(?:(?<=[Bb]etween\s\d\s)|(?<=[Bb]etween\s\d\d\s))and"
# October 1, 2 and 3; after "and" another number may count something: "on October 1, 2 and 3 people died"
_LISTED = (
    rf"(?:,\s[0-3]?\d{_NTH}\b)+,?\sand\s(?P<listed_day>[0-3]?\d){_NTH}"
    r"(?=[.;:)]|,\s[a-z]|$|\s(?:in|at|on|to|with|by|for|when|from|after)\b)"
)
# "2019", "'19" and, relative to publication, "(of) last year".
_SAID_YEAR = r"(?:last|this|next)\syear(?!\s?['’]s)"
_OWN_YEAR = rf"(?:,?\s(?:of\s)?(?P<{{name}}>{_YEAR}|['’]\d\d|{_SAID_YEAR})\b(?!,\d))?"
# A year followed by a noun or a unit is a count: "2000 troops".
_COUNTED = (
    r"(?:people|troops|soldiers|men|women|children|police|dollars|euros|pounds|miles|km|meters|metres|kilometers)"
)
_DATED = (
    r"\b(?P<iso>\d{4}-[01]\d-[0-3]\d)(?:T[\d:.Z+-]+)?\b",
    r"\b(?P<slashed>[0-3]?\d/[0-3]?\d/(?:19|20)\d\d)\b",
    # Dec. 31, 2019; Jan. 3-5
    rf"\b(?:{_WEEKDAY}\.?,?\s)?(?P<month>{MONTH})\.?\s(?P<day>[0-3]?\d){_NTH}"
    rf"(?:{_LISTED}|\s?(?:-|–|to|and)\s?(?P<last_day>[0-3]?\d){_NTH})?\b(?!,\d|:\d|\spercent){_OWN_YEAR.format(name='year')}",
    # 31 December; the 13th of January 1990; (between) 1 and 10 September
    rf"\b(?:{_WEEKDAY}\.?,?\s)?(?:the\s)?(?P<day2>[0-3]?\d){_NTH}(?:\s?(?:-|–|to|{_BETWEEN_AND})\s?(?P<last_day2>[0-3]?\d){_NTH})?"
    rf"\s(?:of\s)?(?P<month2>{MONTH})\b\.?{_OWN_YEAR.format(name='year2')}",
    rf"\b(?P<how3>(?i:since|last|next|this|until|by)\s)?(?:(?P<part3>{_PART})[\s-])?(?P<month3>{MONTH})\.?,?\s"
    rf"(?:of\s)?(?P<year3>{_YEAR}|{_SAID_YEAR})\b(?!,\d)",
    # A bare month needs a word before it: "may" and "march" are verbs, and May is a surname.
    r"\b(?P<how4>(?i:since|last|next|this|until|by|in|of|from|during|through|every|between|before|after|till|past|"
    rf"{_PART}))[\s-](?:(?P<part4>{_PART})[\s-])?(?P<month4>{MONTH})\b(?!\.?\s[A-Z\d]|\s(?:of\s)?{_SAID_YEAR})\.?",
)
# "Between 2015 and 2021" and "from January to March 2020" are one period; "by the end of 2027" keeps its part of the
# year.
_TO = r"(?:and|to|until|till|through)"
_STRETCHES = (
    rf"\b(?i:between|from)\s(?P<year_from>{_YEAR})\s{_TO}\s(?P<year_to>{_YEAR})\b(?!,\d)",
    rf"\b(?i:between|from)\s(?P<month_from>{MONTH})\.?\s{_TO}\s(?P<month_to>{MONTH})\b(?:\.?\s(?P<months_year>{_YEAR})\b|(?!\.?\s\d))",
    r"\b(?:(?P<how13>(?i:by|before|until|till|through|at|in|from|since|during|over|for))\s)?(?:the\s)?"
    r"(?P<year_part>end|start|beginning|middle|first\shalf|second\shalf|(?:first|second|third|fourth)\squarter)"
    rf"\sof\s(?P<part_year>{_YEAR})\b(?!,\d)",
)
_YEAR_ENDS = (
    r"\b(?P<how11>(?i:by|before|until|till|through|at))\s(?P<year_end>(?:the\s)?end\sof\s(?P<which_year>the|this|last|next)\syear"
    r"|year['’]s\send|year-end(?=[.,;:)]|\s(?:to|as|and|if|or|but|when|after)\b|$))\b",
    r"(?:\b(?P<how12>(?i:before|by|until|till|at|over|on))\s)?"
    r"\b(?P<feast>Christmas(?:\s(?:Day|Eve))?|Boxing\sDay|New\sYear['’]s\s(?:Day|Eve))\b"
    r"(?=[^\w\s'’-]|$|\s(?:on|at|in|to|of\sthis|when|after|because|as|and|or|but|by|with|that|for|than|we|he|she|they|it|the|last|this)\b)",
)
# Weekdays that the words beside them move; "jailed for two weeks on Friday", "it will be a week on Friday" move none.
_LASTING = "for least by of than after within every last past next first another about over nearly be is was been"
_NO_LENGTH = "".join(rf"(?<!\b{word}\s)" for word in _LASTING.split())
_MOVED_WEEKDAYS = (
    rf"\b(?:[Tt]he\s)?(?P<nth>(?i:first|second|third|fourth|last|final))\s(?P<nth_day>{_WEEKDAY}){_DAY_PART}?\s(?:in|of)\s"
    rf"(?P<nth_month>{MONTH})\b\.?(?!\s\d\d?\b){_OWN_YEAR.format(name='nth_year')}",
    rf"\b(?=\w+\s(?:week|fortnight)){_NO_LENGTH}(?P<weeks_on>(?i:a|{'|'.join(TO_TWELVE)}|\d))\s"
    rf"(?P<weeks_unit>week|fortnight)s?\s(?:on|from)\s(?P<weeks_from>{_WEEKDAY}|today|tomorrow)\b(?!['’])",
)
_WEEK = r"(?:\s(?P<week5>(?:of\s)?(?:last|next|this|that|the\s(?:next|following|same|previous))\sweek|week)\b(?!['’-]))"
_RELATIVE = (
    rf"\b(?P<how5>(?i:last|next|this|coming|past|since|until|by|the\sfollowing))?\s?\b(?P<weekday>{_WEEKDAY})\b\.?{_DAY_PART}?{_WEEK}?",
    r"\b(?P<today>(?:[Ee]arlier\s)?[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast\snight|"
    rf"[Tt]his\s(?:morning|afternoon|evening)|(?:the\s)?day\sbefore\syesterday|overnight){_DAY_PART}?\b",
    r"\b(?P<how6>[Ll]ast|[Tt]his|[Nn]ext|[Ee]arlier\sthis|[Ll]ater\sthis|the\s(?:past|current|coming)|[Ee]arly\sthis|"
    r"(?:[Ll]ate|[Ee]arly|since)\slast|(?:[Oo]ver|[Aa]t|[Dd]uring)\sthe(?=\sweekend\b(?!\s(?:of|before|after)\b)))\s"
    r"(?P<span>week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter|season)\b(?!-)",
    r"\b(?:(?:about|some|around|nearly|almost|more\sthan|over|at\sleast|roughly|just)\s)?"
    rf"(?P<count7>{_NUMBER})\s(?P<unit7>day|week|fortnight|month|year|decade)s?\s(?P<ago>ago|earlier)\b",
    r"\b(?P<how8>(?:(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin|[Ff]or)\s)?(?:[Tt]he|these)\s"
    r"(?:past|last|next|coming|previous|preceding|first|final)|(?:[Ii]n|[Ff]or|[Oo]ver)\s(?:past|last))\s"
    rf"(?P<count8>{_NUMBER})\s(?P<unit8>minute|hour|day|week|fortnight|month|year|decade)s?\b",
    r"\b(?P<how9>(?i:since|in|by|until|till|of|during|from|before|after|through|for|late|early|mid|the|between|year|spring|"
    r"summer|autumn|fall|winter|back\sin)|"
    rf"(?i:and|to|around|about|circa)(?=[\s-]{_YEAR}\b(?!\s[a-z]+s\b)))[\s-](?P<year9>{_YEAR})\b"
    rf"(?!,\d|\.\d|[%\w°]|-\w*[a-z]|\s(?:[a-z]+\s)?{_COUNTED}\b)",
    r"[(\[](?P<year10>(?:19|20)\d\d)[)\]]",
)
TIME = re.compile(
    "|".join(
        pattern.replace(r"\ ", " ") for pattern in (*_STRETCHES, *_MOVED_WEEKDAYS, *_DATED, *_YEAR_ENDS, *_RELATIVE)
    )
)

# A quick check that spares most sentences the long pattern.
HINT = re.compile(
    rf"\d|\b(?:{MONTH}|{_WEEKDAY})\b|\b(?:[Tt]o(?:day|night|morrow)|[Yy]esterday|yesterday|[Ll]ast|[Tt]his|[Nn]ext|past|"
    r"Christmas|Boxing|New\sYear|end\sof|year['’]s|year-end|ago|weekend|overnight|coming|previous|preceding|final|[Ee]arlier|current|[Ll]ater|[Ee]arly|first)\b"
)
# Before a bare weekday or date these put it in the future, unless a verb of saying stands in between; what "will be
# announced" puts nothing there yet. "Due to the storm" means because of it.
_SAYING = r"(?!.*(?<!\bbe)\s(?:said|says|told|announced|tweeted|wrote|reported)\b)"
_DUE = (
    r"due(?!\sto\s(?:the|an?|his|her|its|their|this|that|these|those|such|heavy|bad|poor|severe|high|low|concerns|fears|"
    r"\w+ing|\w+ions?)\b)"
)
FUTURE = re.compile(
    rf"\b(?:will|won['’]t|['’]ll|shall|scheduled|{_DUE}|slated|upcoming|expected|plans?|planned|set to|is to|are to|"
    rf"going to|would\s(?:take\seffect|(?:come|go|enter)\sinto\s(?:force|effect)))\b{_SAYING}",
    re.IGNORECASE,
)
# What was planned may or may not have happened: of dates and months, the nearer of the last and the next is meant.
PLANNED_THEN = re.compile(
    rf"\b(?:(?:was|were|had)\s(?:\w+\s){{0,2}}?(?:scheduled|{_DUE}|slated|expected|planned|set\sto|going\sto)"
    rf"|(?:was|were)\s(?:originally\s|also\s|then\s|meant\s|supposed\s)?to)\b{_SAYING}",
    re.IGNORECASE,
)
# The same goes for what is called, set or was put off right before it: "called a strike for Friday", "was moved to
# Monday".
PUT_OFF = re.compile(
    r"\b(?:call(?:s|ed|ing)?\b[^.;:,]{0,40}\bfor|set for|(?<!the )(?<!had been )(?:forecast|predicted) for"
    r"|(?:is|are|was|were|be|been) (?:\w+ )?"
    r"(?:moved|postponed|delayed|adjourned|rescheduled|put off|pushed back|brought forward|fixed|convened|summoned)\b"
    r"[^.;:,]{0,30}\b(?:for|to|until|till))(?:\s(?:early|late))?\s?$",
    re.IGNORECASE,
)
# These only lean ahead: the nearer of the last such day and the next is meant. What may have happened ("may have died
# on Monday") and a day that says which thing is meant ("could face charges over the raid on Monday") do not lean ahead.
_SEEN = r"(?:have|see|hear|be\s(?:\w+\s)?(?:seen|heard|reached))"
_TELLING_WHICH = (
    r"(?:over|about|from|of|for|during|after|since|who|which|that|what|how|why|when|where|because|happened|said|says|told|"
    r"announced|wrote)"
)
_HOPING = r"(?:hop(?:es?|ing)|aim(?:s|ing)?|intend(?:s|ing)?|want(?:s|ing)?|seek(?:s|ing)?)\sto"
LEANING = re.compile(
    rf"\b(?:(?:would|might|must|may|can|could(?!\snot\b)|{_HOPING})\b(?!(?:\s\w+)?\s{_SEEN}\b)"
    rf"(?:\s(?!{_TELLING_WHICH}\b)[\w$£€%’'-]+){{1,5}}"
    r"|begins?|(?:re)?starts|(?:re)?opens|closes|ends|expires|resumes?|takes?\s(?:effect|place|office)|kicks?\soff"
    r"|comes?\s(?:into\sforce|out)|runs\sout|appl(?:y|ies)(?=\sfrom\b)|(?:is|are)\sout|turns\s\d{1,3}"
    r"|polls\s(?:open|close)|(?:is|are)(?=\son\b)|by|until|till)(?:\s(?:on|from|early|late))?\s?$",
    re.IGNORECASE,
)
# A vote wanted "in May" is in a May to come, if one is near; a day may be the one on which somebody asked for it.
ASKED_FOR = re.compile(
    r"\b(?:demand|want|propos|call(?=\w*\sfor\b)|push(?=\w*\sfor\b)|press(?=\w*\sfor\b))\w*(?:\sfor)?\s(?:[\w-]+\s){0,3}?"
    r"(?:elections?|polls?|votes?|referendums?|ballots?|talks|summits?|hearings?)\s?$",
    re.IGNORECASE,
)
# Right before a day these show that it is over; some days are known for what happened on them.
DONE_ON = re.compile(
    r"\b(?:held|died|met|left|won|lost|began|came|went|took|gave|made|born|shot|fell|sank|struck|hit|sent|found|signed|killed"
    r"|arrested|injured|launched|landed|crashed|opened|closed|ended|started|joined|resigned|voted|passed)"
    r"(?: \w+)?,?(?: back)? on (?:the )?$"
)
KNOWN_BY_ITS_DAY = re.compile(
    r"(?:Sept?(?:\.|ember)? 11(?:th)?|11 September)(?: \d{4})?(?=,? (?:terror|attack|hijack|anniversary))"
)
# Verbs in the past.
PAST = (
    r"\b(?:was|were|had|did|said|told|went|came|took|gave|made|began|ran|held|saw|sent|spoke|wrote|found|became|died|left|met"
    r"|won|lost|fell|rose|hit|struck|shot|drew|got|kept|flew|fought|felt|brought|bought|caught|taught|thought|sought|taken|seen"
    r"|given|shown|(?!(?:need|hundred|indeed|speed|feed|seed|breed|exceed|proceed|succeed|weed)\b)[a-z]{2,}ed)\b"
)
# "To" before a verb; not before what a noun may follow ("restored to all but 300") nor before a noun in "-s".
TO_DO = (
    r"\b(?:must|will|would|to (?!(?:the|an?|hospital|about|nearly|some|more|at|over|all|both|each|every|any|no|half|"
    r"most|many|his|her|its|their|our|these|those|this|that|such|another|other|around|just|almost|only|within|where|what|"
    r"which|whom|them|him|me|us|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b|"
    r"[a-z]*[a-rt-z]s\b)[a-z])"
)
# Before a weekday, or a month of this year, a verb in the past shows that it is over, unless something was yet to be
# done.
TOLD = re.compile(rf"{PAST}(?![^.;:]*{TO_DO})[^.;:]*$")
