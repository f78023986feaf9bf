"""Words that decide whether a capitalised word beside them leaves a place name what it is."""

from __future__ import annotations

import re
from typing import Final

# Words that say where, before a name.
LOCATIVE: Final = frozenset(
    "in at near to from outside around via towards toward into through inside beyond across between of off".split()
)
# A length behind a name, and what may stand before its number: "Lyon is about 390km from Paris".
NUMBER: Final = re.compile(r",? (?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[ -]?")
LENGTHS: Final = frozenset("km kms kilometre kilometres kilometer kilometers mi mile miles".split())
TO_A_LENGTH: Final = frozenset(
    "is lies sits stands was are which that only just some about around roughly approximately nearly almost over "
    "another located situated".split()
)
# Words with a capital that may stand beside a place without being part of a longer name: they open a sentence or a line
# of a headline, or tell the time or the direction.
LOOSE: Final = frozenset(
    """a an the in at near to from outside around via towards toward into through inside across between of off on over
    under by with without for as and or but if when while where why how what who which that this these those there here
    after before since until till during because although though however meanwhile also both all some many most more than
    then now today yesterday tomorrow tonight once only even just not no yes so yet still again why is was are were be been
    has have had will would could should may might must can did does do says said say tells told amid against about like
    unlike its his her their our your my he she it they we i you one two three four five six seven eight nine ten first
    second third last next early late mid new old former ex monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december north south east west northern southern
    eastern western central northeast northwest southeast southwest upper lower inner outer greater downtown mainland
    metropolitan occupied rural breaking live update watch listen analysis correspondent earlier later latest every other
    another each mayor state city town port""".split()
)
# Offices and the like after a place, which make it an adjective: "Ukraine President", "Gaza Health Ministry".
OFFICES: Final = frozenset(
    """president vice prime minister ministers ministry mayor governor foreign defence defense interior health finance
    justice chancellor premier chief police army navy military ambassador secretary senator congressman congresswoman
    attorney general coach captain striker midfielder correspondent editor producer reporter bureau embassy government
    governments parliament time times' security intelligence department state supreme""".split()
)
# Things of a place that are there, so that the place stays one: "Kazan Airport", "Kursk Oblast".
PARTS: Final = frozenset(
    """airport station port harbour harbor bridge region province oblast krai republic district county prefecture
    governorate summit olympics island islands peninsula coast border hospital""".split()
)
# Public bodies, people and works of a town, in lower case behind its name: "Boston police", "Florence residents".
OF_A_TOWN: Final = frozenset(
    """police officers firefighters officials authorities residents locals commuters mayor council councillors suburb suburbs
    outskirts airport harbour harbor docks metro subway hospital hospitals schools hotel hotels magistrates paramedics
    neighbourhood neighborhood district waterfront coroner""".split()
)
# Tails of names of organisations, works and events; what stands before them is no place of its own.
TAILS: Final = frozenset(
    """university college school institute academy times post herald daily news press journal gazette tribune star globe
    mail telegraph bank group corp corporation company co inc ltd llc plc holdings united city rovers rangers town fc afc
    athletic albion wanderers county dynamo spartak orchestra symphony philharmonic opera ballet museum gallery league
    championship open cup marathon derby grand prix accord accords agreement treaty convention protocol declaration pact
    conference forum act bill airlines airways air motors electric power oil gas telecom council association federation
    union party front movement brigade division regiment court tribunal exchange index hotel palace stadium arena park
    square street road avenue gardens zoo tower theatre theater cathedral church red sox yankees""".split()
)
# What a nationality or country before it and a name behind it make the name: "the Canadian city of London".
SETTLEMENTS: Final = frozenset(
    "city town port village capital resort suburb district cities towns enclave".split()
)
# Verbs behind which a town stands that is meant as a town.
REACHING: Final = frozenset(
    "reach reached reaching enter entered entering leave left leaving visit visited visiting hit struck shelled seized captured "
    "for around outside".split()
)
# What someone does who was in a town, and what stands behind the town where a time or a way follows.
LEAVING: Final = frozenset("left leaving leaves leave departed reached reaching".split())
DATING: Final = frozenset(
    "at on by aboard shortly early late this yesterday today earlier just around about after before again overnight".split()
)
# What stands before "of" and a town in the names of bodies and titles.
BODIES_OF: Final = frozenset(
    """university college school bank church institute museum academy duke duchess earl countess marquess viscount baron
    baroness lord lady bishop archbishop treaty journal""".split()
)
# Places that are first names as well.
GIVEN: Final = frozenset(
    """Adelaide Alexandria America Asia Austin Boston Brooklyn Cairo Carolina Chad Charlotte Chelsea Chester Cheyenne China
    Dakota Dallas Denver Devon Florence Georgia Geneva Holland Houston India Iona Ireland Israel Jackson Jersey Jordan Kent
    Kenya Kobe Lincoln London Lourdes Lydia Madison Memphis Milan Odessa Orlando Paris Petra Phoenix Rio Santiago Savannah
    Skye Sofia Sydney Trent Troy Tyrone Victoria Vienna Virginia""".split()
)
PERSON_TITLES: Final = frozenset(
    """mr mrs ms miss dr sir lord lady dame prof professor king queen prince princess duke duchess saint pope sheikh
    sultan count baron captain colonel general sergeant judge justice senator""".split()
)
ARTICLES: Final = frozenset("the a an this that these those The A An This".split())
NOT_OF: Final = frozenset("pro anti non ex post pre trans inter un neo half".split())
ADJECTIVAL: Final = frozenset(
    """led backed made based owned run born built style funded controlled occupied annexed installed held speaking mediated
    brokered sponsored supplied trained friendly aligned allied administered imposed flagged registered designed
    educated only wide""".split()
)
REGION_WORDS: Final = frozenset(
    """region Region province Province oblast Oblast krai Krai Kray state State county County prefecture Prefecture
    governorate Governorate republic Republic territory Territory department district""".split()
)
REGION_FORMS: Final = (
    "Oblast",
    "Krai",
    "Province",
    "Region",
    "Republic",
    "State",
    "Governorate",
    "Prefecture",
)
# What follows "capital" where it is money, crime or print.
NOT_SEATS: Final = frozenset(
    """gains gain market markets flight punishment investment investments spending controls control outflow outflows
    inflow inflows requirement requirements expenditure stock account adequacy base budget letter letters raise raising
    offence offense crime murder goods allowance allowances employed ship ships""".split()
)
# Nouns that end the name of a thing that stands or is held in one place.
VENUES: Final = frozenset(
    """forum summit conference congress hotel palace stadium arena airport hospital station guesthouse cathedral church
    mosque synagogue temple monastery university college school festival games museum court prison theatre theater hall
    centre center mansion castle base barracks camp bridge square park expo fair exhibition convention ceremony tournament
    cup open championship championships prix marathon biennale factory plant shipyard dockyard resort villa club market
    mall tower complex residence institute academy laboratory depot warehouse terminal""".split()
)
