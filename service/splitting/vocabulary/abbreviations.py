"""Words that end in a full stop without ending a sentence, and words that nearly always begin one."""

from __future__ import annotations

from service.splitting.vocabulary.calendar import MONTHS, WEEKDAYS

# A name or a number follows, so the full stop never ends the sentence.
BEFORE_NAMES = frozenset(
    """mr mrs ms mx dr prof rev hon fr sr. ste mt messrs mme mlle lt col gen sgt cpl pvt capt cmdr maj adm
    brig cong cdr ens pfc spc sfc cmsgt tsgt sen sens rep reps gov govs pres supt det insp atty asst dep del amb sec
    const smt adv engr alh barr cllr ald jus pte addl dy m/s v vs viz cf bros univ dist approx est ca eg ie e.g
    i.e""".split()
)
# A figure follows; before anything else the full stop ends the sentence. "Rs. 500" and "Tk. 20" are money.
BEFORE_FIGURES = frozenset(
    """no nos art sec p pp pop fig figs vol ch par para op ver rte hwy al rs re tk sh shs ksh kshs ush ushs tsh tshs dh
    dhs""".split()
)
STATES = frozenset(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn
    tenn tex va vt wash wis wyo""".split()
)
# The sentence may end here: it does only if the next word is one that begins sentences.
MAY_END = STATES | frozenset(
    """inc corp co ltd llc plc cos jr sr esq etc ave blvd rd hwy dept div assn intl natl gov't govt phd ph.d m.d
    b.a m.a ont que b.c d.c yahoo jeopardy st ft""".split()
)
# Behind an officer's rank or name, in brackets: "Gen. (Retd.) V. K. Singh".
RETIRED = frozenset("retd rtd".split())
# Capitalised words which begin a sentence after "U.S.", "Inc." or "Jr.", where a name would not show a boundary.
STARTERS = frozenset(
    """the a an this that these those it its he she they we you i his her their our my your in on at by for from
    with to of as if when while although though because since after before until once during despite without
    under over according but and or so yet nor however meanwhile still also then there here what who why how
    where which some many most several few no not all both each every another other one two three four five six
    seven eight nine ten hundreds thousands dozens about around more last next earlier later now today yesterday
    tomorrow mr mrs ms dr sen rep gov president officials police moreover instead indeed thus therefore
    additionally furthermore asked only even just like such than is are was were do does did has have had can
    could will would should may might let between among across authorities investigators critics
    supporters democrats republicans lawmakers prosecutors analysts experts neither either whether unlike given
    following none nobody nothing everyone""".split()
)
# Words after "9:30 a.m." that belong to the time.
AFTER_HOURS = frozenset(
    (
        *MONTHS,
        *WEEKDAYS,
        *"et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet eastern central mountain pacific local".split(),
    )
)
