"""How the lines around an article's prose are written: datelines, bylines, credits, captions, links and signatures."""

from __future__ import annotations

import re

from service.splitting.vocabulary import calendar

MONTH = rf"(?:{calendar.MONTH}\.?)"
AGENCIES = "AP|Reuters|REUTERS|AFP|CNN|UPI|dpa|EFE|Bloomberg|CBS|NBC|ABC|Xinhua|PTI|IANS|ANI|TASS|CNN Business"
DASH = r"(?:[—–]|-{1,2})"
_DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? (?:\d{{4}}|['’]\d\d))?"
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_PLACES = rf"{_CAPITAL}[\w.’'/-]*(?:,? (?:and )?{_CAPITAL}[\w.’'/-]*){{0,5}}"
# “PORT ELLA”, “PORT ELLA, Fla.”: a place in capitals, as a name before a bracket or a bar hardly is
_UPPER = "[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'/-]+"
_UPPER_PLACES = (
    rf"{_UPPER}(?:,? (?:and |de |of )?{_UPPER}){{0,4}}(?:, {_CAPITAL}[\w.]{{1,20}}(?: {_CAPITAL}[\w.]{{1,12}})?)?"
)
_WIRE = rf"{_CAPITAL}[\w.&’'-]*(?: [\w.&’'-]+){{0,4}}"
_WIRED = rf"(?:(?:{AGENCIES})\s{DASH}\s)?"  # “Reuters — ” after a place and a bar
_BEGINS = '(?=[A-ZÀ-ÖØ-Þ“"‘\\d])'
# “BAGHDAD (AP) —”, “New York, 3 Jan. (Reuters) -”, “(CNN)”, “TULSA, Okla. (KTUL) —”; “MOSCOW, May 3. /TASS/.”;
# “WASHINGTON —”, “GAZA CITY, Gaza Strip, May 3 —”; “date 2020-01-01”; “KELLBRIDGE (Northwire) -”, “TOKYO |”
DATELINE = re.compile(
    r"\s*(?:date \d{4}-\d\d-\d\d\s+)?"
    rf"(?:{_PLACES},? ?(?:{_DAY},? ?)?)?"
    rf"(?:\((?:(?:{AGENCIES})(?: [A-Z]\w{{2,15}})?|[A-Z][\w ]{{1,20}} News)\)\s*(?:{DASH}|[:_](?=\s))?\s*"
    rf"|\((?:[WK][A-Z]{{3}}|[A-Z]\w{{1,15}} [A-Z]\w{{1,15}})\)\s*{DASH}\s)"
    rf"|\s*{_PLACES}, {_DAY}\.? ?/[A-Z-]{{4,12}}/\.?\s*"
    rf"|\s*(?:{_UPPER_PLACES}(?:,? {_DAY})?|{_PLACES}, {_DAY}),? ?\({_WIRE}\)(?:\s*{DASH}\s+|\s+{DASH}){_BEGINS}"
    rf"|\s*{_PLACES},? ?\({_CAPITAL}[\w’']{{0,20}}(?:[Ww]ire|[Pp]ress|[Nn]ews|[Mm]edia)\)\s*{DASH}\s+{_BEGINS}"
    rf"|\s*{_UPPER_PLACES}(?:,? {_DAY})?\s\|\s{_WIRED}{_BEGINS}"
    rf"|\s*(?P<place>{_CAPITAL}[A-ZÀ-ÖØ-Þ.’' /,-]{{2,40}})(?:, [A-Z][\w.-]{{1,20}}(?: [A-Z][\w.]{{1,12}})?)?"
    rf"(?:, {_DAY})?(?:, (?:{AGENCIES}))?\s{DASH}\s"
    r"|\s*date \d{4}-\d\d-\d\d\s+(?:OAN Newsroom\s*$)?"
)
# “Dakar, Senegal – The”, “Washington — A”, “Madrid | Two”, where the words are a place
PLACED_BY_DASH = re.compile(
    rf"\s*(?P<place>{_CAPITAL}\w+(?: {_CAPITAL}\w+){{0,2}})(?P<region>, {_CAPITAL}\w+(?: {_CAPITAL}\w+)?)?"
    rf"(?:, {_DAY})?\s(?:—|–|--|-(?=.*, )|(?P<bar>\|))\s(?(bar){_WIRED})(?=[A-Z“\"‘])"
)
# “May 14 - Police said”, “Thursday, May 14 (Reuters) - Police”: a day alone before a dash
DAYLINE = re.compile(
    rf"\s*(?:(?i:{calendar.one_of(calendar.WEEKDAY_NAMES)}),? )?"
    rf"(?:(?i:{MONTH}) \d{{1,2}}|\d{{1,2}} (?i:{MONTH}))(?:,? (?:19|20)\d\d)?"
    rf"\s(?:\((?:{AGENCIES})\)\s)?{DASH}\s(?=[A-Z“\"‘])(?!{MONTH} \d)"
)
DASHED = re.compile(rf"\s{DASH}\s")
# “ISLAMABAD: At least …”, “MUMBAI, October 1: Three …”, “New Delhi: The …”, where the words are a place
PLACED = re.compile(
    rf"\s*(?P<place>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,3}})"
    rf"(?:, [A-Z]\w+)?(?:, {MONTH} \d{{1,2}})?:\s+(?=\S)"
)
# “— Donald J. Trump (@realDonaldTrump) December 31, 2019”, with the links before it
SIGNATURE = re.compile(
    r"(?:\s{0,3}(?>https?://\S{1,200}|pic\.twitter\.com/\w{1,40})){0,5}+"
    rf"\s{{0,3}}{DASH}\s?(?P<author>[^@\n—]{{1,80}}?)\s\(@\w{{1,30}}\)\s{MONTH}\s\d{{1,2}},\s\d{{4}}"
)
# A day or an hour after "Updated": a month with its day, a clock time, a year, or "5 hours ago".
_WHEN = (
    rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|\d{{1,2}}[:./-]\d\d|\d{{1,2}} ?[ap]\.?m|(?:19|20)\d\d\b"
    r"|\d+ (?:minute|hour|day|week|month|year)s? ago)"
)
# What a site does to its articles: "this story was updated"; but "this report was disputed by the army" is prose.
_EDITED = (
    "(?:re)?published|updated|corrected|amended|written|produced|edited|translated|compiled|adapted|excerpted|posted|"
    "supported|sponsored|generated|created|syndicated|reprinted|provided|part of|available|being|developing|breaking"
)
# What a wire says of its own text: “(Corrects paragraph 3 to say …)”, “Corrects spelling of name”, “(Adds quote)”.
_CORRECTING = (
    r"\((?:corrects|corrected|adds|updates|recasts|refiles|repeats|clarifies|rewrites|fixes)\b"
    r"|(?:corrects|refiles)(?=:? (?:to|headlines?|para(?:graph)?s?|spelling|names?|typos?|dates?|days?|bylines?|the)\b)"
)
_TOLD_ANEW = (
    r"(?:this|the) (?:article|story|post|report|headline)(?: and (?:its |the )?(?:headline|story|article))? "
    r"(?:was|were|has been|have been) (?:\w+ly |also |last |since )?(?:updated|corrected|amended|clarified|revised)"
    r"(?=\.|,? (?:to|with|after|for|on|at|since|throughout|because)\b)"
)
# The rest of a heading, up to its colon, bar or end: prose that begins with such a word has none of these.
_HEADING = r"(?: [\w’'-]+){0,4}\s*(?:[:|]|$)"
_FURNITURE = (
    r"(?:©|\(c\)|copyright(?:\s*(?:©|:|$)|(?= (?:\(c\)|by\b|(?:19|20)\d\d|(?-i:[A-Z])))))",
    r"all rights reserved",
    r"(?:posted|updated|published|first published|last updated|last modified)\b:?\s"
    rf"(?:(?:on|at|in|by|last|\w+day|(?-i:[A-Z][\w.’'-]*)|[|—–-])[,:]?\s+){{0,8}}{_WHEN}",
    r"read (?:more|the full|also|the rest)",
    r"see also",
    rf"related{_HEADING}",
    rf"more (?:on|from|coverage){_HEADING}",
    r"also (?:read|see)",
    rf"also on{_HEADING}",
    r"click (?:here|to)",
    r"watch(?: live| now| the| more)?:",
    r"listen:",
    r"video:\s*$",
    rf"advertisements?(?:{_HEADING}|(?= (?-i:[A-Z]))| ?[—–-])",
    r"sign up",
    r"subscribe",
    r"follow (?:us|@|\w+(?: \w+)? on)",
    r"share this",
    r"get the latest",
    r"download (?:the|our)",
    rf"newsletters?{_HEADING}",
    r"story continues",
    r"continue reading",
    r"contact(?: us)?:",
    r"comments?\s*$",
    r"tags?:",
    r"topics?:",
    r"live updates",
    r"this (?:article|story|post|report) (?:first|originally|is more than|"
    rf"(?:was|has been|is|will be) (?:\w+ly |first |also |last )?(?:{_EDITED}))",
    r"editor(?:[’']s|s[’']) note",
    r"corrections?(?: and clarifications?)?:",
    _CORRECTING,
    _TOLD_ANEW,
    r"photos?:(?=\s)",
    r"play video\b",
    r"[^.!?]{1,160}\sread more\s*$",
    r"(?:additional )?reporting by",
    r"our standards",
    r"to (?:read|see|view|watch) (?:more|the (?:full|rest|whole|entire|original|latest|video|article|story))",
    r"(?:read or )?share this story",
    r"more:(?=.)",
    r"(?-i:CLOSE\b)\s",
    r"\(?(?:\w{3,9}\.? \d{1,2})\)?\s*(?-i:AP|Reuters|AFP|USA TODAY)\s*$",
    rf"most (?:read|popular){_HEADING}",
    r"file photo:",
    r"\(related:",
    r"this is a (?:breaking|developing) (?:news )?story",
    r"this is a compilation of stories",
    r"want this .{0,60} inbox",
    r"here(?:[’']s| is| are) .{0,80}:\s*$",
    rf"recommended{_HEADING}",
    rf"trending{_HEADING}",
    r"if you (?:like|enjoy)ed this",
    r"you (?:may|might) also",
    r"don[’']t miss",
    r"scroll down",
    r"exclusive:\s*$",
    r"fast facts",
    r"story highlights",
    r".{0,120}contributed (?:to this (?:report|story|article)|reporting)",
    r"the views expressed",
    r"a version of this (?:article|story)",
)
# The match must end with the word: "Subscribe" does not begin "Subscribers".
FURNITURE = re.compile(r"[\s—–-]*(?:" + "|".join(_FURNITURE) + r")(?!(?<=\w)\w)", re.IGNORECASE)
# “Reporting by Jo Ray; Editing by Al Poe”, which wires put after the last sentence
_SIGNED = (
    r"(?:additional )?(?:reporting|writing|editing|compiled)(?: and (?:reporting|writing|editing))? by (?-i:[A-Z])"
)
_APPEALS = (
    _CORRECTING,
    _TOLD_ANEW,
    r"related: ",
    r"hide caption\b",
    r"play video\b",
    r"emphasis (?:added|mine|ours)\b",
    r"you can read more\b",
    r"(?:for|get) more (?:of|on|from|stories|coverage|news)\b[^.]{0,80}"
    r"\b(?:subscribe|sign up|click|visit|newsletter|here)\b",
    r"click (?:here|for|to)\b",
    r"subscribe (?:to|on|now|here|today)\b",
    r"[\w ’'&]{2,40} newsletter (?:sign up|get|subscribe)\b",
    r".{0,240}\bcontributed (?:to this (?:report|story|article)|reporting)\b",
    rf"{_SIGNED}[^.;()]{{1,160}}(?:; ?{_SIGNED}|\)\s*$|\bour standards:)",
    r"our standards: ",
    r"slideshow \(\d+ images?\)",
    r"(?:just|must) watch(?:ed)?\b.{0,200}\b(?:replay|must watch|\d\d:\d\d)",
    r"content created by .{1,80} is available without charge",
    r"for licensing opportunities",
    r"you can unsubscribe",
    r"this site is protected by",
    r"(?:email )?sign up\b.{0,40}(?:here|loading|today|by signing up|newsletter|\.$)",
    r"by signing up\b",
    r"get (?:the|our|breaking|instant|all the)\b.{0,60}\b(?:inbox|alerts?|newsletter|access|reports?)\b",
    r"sign up for\b.{0,60}\b(?:and (?:get|receive|we[’'](?:ll|re))|newsletters?|updates|alerts|emails?)\b",
    r"you will (?:also )?receive (?:occasional|regular|our)\b.{0,60}\b(?:offers|emails?|newsletters?|updates)\b",
    r"you (?:can|may) read our (?:privacy policy|terms)\b",
    r"thank you for (?:signing up|subscribing)\b",
    r"for more from [\w ’']{2,40}, (?:check out|subscribe|sign up|visit)\b",
    r"(?:support|fund) (?:progressive|independent|local|quality|our) journalism\b",
    r"[\w ’']{2,40} is (?:reader|listener|viewer|member)[- ]supported\b",
    r"chip in \$",
    r"be the first to (?:hear|know) about\b",
    r"become a (?:member|subscriber|supporter) (?:of|today|now|and)\b",
    r"join the [\w ’']{2,40} (?:lab|community|newsletter)\b",
    r"heads up: you (?:might|may|will) be asked\b",
    r"(?-i:[A-Z][\w’' ]{2,40}) is an? (?:reported|weekly|daily|monthly) (?:column|newsletter|podcast|feature)\b",
    r"the news and stories that matters?\b",
    r"(?:let our|have the|get) .{0,40}(?:meet|delivered to|sent to|right in) your inbox",
    r"visit .{1,40} homepage",
    r"send (?:a |your )?tips? to",
    r"follow (?:him|her|me|us|them) on (?:twitter|facebook|instagram)",
    r"(?:please )?consider making a (?:\w+ )?(?:contribution|donation)",
    r"your (?:financial )?(?:contribution|donation|support) (?:will|helps)",
    r"(?:help|please|if you can,) (?:us )?support (?:our|independent) (?:work|journalism|reporting)",
    r"every day at [\w ]{2,30}, we aim\b",
    r"our mission has never been more\b",
    r"[\w ]{2,30}[’']s work is reaching more\b",
    r"get [\w ’']{2,40}(?:weekly|daily|free) newsletter\b",
    r"(?-i:\W{0,3}[A-Z][\w.’'-]+ [A-Z][\w.’' -]{1,30}) can be reached at\b",
    r"stay up to date with\b|download (?:the|our) (?:free )?\w+ app\b",
    r"(?-i:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3} is an? [\w -]{0,40}"
    r"(?:reporter|editor|correspondent|columnist|writer|producer|contributor)s? (?:for|at|with|covering|based)\b)",
    r"(?-i:[A-Z][A-Z&’' ]{3,40}): ?(?:get|sign up|read|click|subscribe|download)\b",
)
# Sentences in which a site appeals to its readers or a wire signs off; they may stand in a line of prose.
APPEAL = re.compile(r"\W{0,3}(?:" + "|".join(_APPEALS) + ")", re.IGNORECASE)
# “(Brendan McDermid/Reuters)”, “Photo by …”, “(AP Photo/…)”
CREDIT = re.compile(
    r"[(\[]?(?:Photo|Image|Picture|Pictured|Photograph|Getty|File photo|Courtesy|Credit)s?\b[^.]{0,80}"
    r"(?:by|:|via|Getty|AP|Reuters|Images)"
    r"|\([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}(?:/ ?[\w .]{2,40}){1,3}\)\s*$"
    r"|\((?:AP|Reuters|AFP) (?:[Pp]hoto|[Ii]mage)s?[^)]{0,80}\)|(?:Getty Images|AFP/Getty)\s*\)?$"
    r"|\b(?:REUTERS|AFP|EPA|AP) ?/ ?[A-Z][^.!?]{2,70}$|\bvia (?:AP|REUTERS|Reuters|AFP)\s*\)?$"
)
BYLINE = re.compile(
    r"\s*(?:(?:By|BY) [A-Z][\w.’'-]+(?:,? (?:and )?[A-Z][\w.’'-]+){0,8}(?:\||$|,|,? for\b.*|[-–—].*)|OAN Newsroom\s*$"
    r"|(?:[A-Z][\w.’'-]+ ){1,4}(?:\||/) ?[A-Z].{0,40}(?<![.!?])$)"
)
LOCATED = re.compile(
    r"\((?:left|right|center|centre|l|r|L|R|second from left|above|file)\)|, (?:left|right|center|centre),"
)
CAPTION_DATE = re.compile(rf"(?:on|,) (?:\w+day, )?{MONTH} \d{{1,2}}, \d{{4}}\b")
# A picture is described in the present, though its date is long past: “Smith speaks in Austin on May 3, 2019.”
SCENE = re.compile(
    r"\b(?:speaks|arrives|walks|waves|poses|gestures|listens|attends|looks on|stands|sits|talks|greets|shakes hands"
    r"|holds|delivers|departs|meets|appears|participates|reacts|testifies|addresses|answers|boards|rides|smiles"
    r"|embraces|hugs|signs|waits|takes the stage|(?:is|are) (?:seen|pictured|shown|photographed|displayed))\b"
)
SCENE_DATE = re.compile(rf"\b{MONTH} (?:\d{{1,2}}, )?(?:19|20)\d\d\b")
NO_SCENE = re.compile(r"[“\"”]|[.!?]\s+[A-Z]\w+\s+[a-z]+\s|\b(?:was|were|had|said|would|will|who|that|which|print)\b")
# “PENCE: Well, look …” in a transcript
TURN = re.compile(r"[\"“]?(?P<author>[A-Z][A-Z.’' -]{2,40}[A-Z])(?:, [A-Z ]{2,30})?:\s+(?=\S)")
# Words of a heading in capitals ("IN A NUTSHELL: …") that are in no name or office.
NO_NAME = frozenset("A AN THE IN ON TO WITH IS ARE WAS IT HOW WHY WHAT HELP GALLERY PHOTO VIDEO NEWS".split())
NO_SPEAKER = frozenset(["FILE PHOTO"]) | frozenset(
    "VIDEO WATCH PHOTO PHOTOS UPDATE BREAKING NOTE CORRECTION RELATED EXCLUSIVE".split()
)
