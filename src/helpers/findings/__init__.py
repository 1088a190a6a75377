"""What an editor must check: every difference between two linked texts that is more than style.

A detector is a function from a pair to findings; `ALL` lists them. Each reads
the layers of the two documents, and of their pairing what is aligned there
(`redline`, `links`); none aligns anything by itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from helpers.findings.accused import accused, claimed, fired
from helpers.findings.added import loaded_words
from helpers.findings.admitted import admissions, answered, silenced
from helpers.findings.amounts import amounts
from helpers.findings.befallen import befallen
from helpers.findings.bounds import bounds
from helpers.findings.claims import causes, charges, grave_claims, overstatements
from helpers.findings.compass import compass
from helpers.findings.credit import credit
from helpers.findings.derived import plainly_derived
from helpers.findings.described import described
from helpers.findings.direction import directions
from helpers.findings.done import done
from helpers.findings.finding import CHECK, SERIOUS, Finding
from helpers.findings.headline import headlines
from helpers.findings.hedges import hedges
from helpers.findings.misplaced import misplaced
from helpers.findings.mistaken import mistaken
from helpers.findings.names import names
from helpers.findings.negation import negations
from helpers.findings.omitting.omission import omissions
from helpers.findings.otherside import is_told_from_the_other_side
from helpers.findings.outcomes import outcomes
from helpers.findings.outdated import outdated
from helpers.findings.parts import excepted, harms, none_or_all, parts, quantities, survivals
from helpers.findings.qualifiers import chosen, qualifiers, unheard, widened
from helpers.findings.quoting.quoted import quotations
from helpers.findings.roles import roles
from helpers.findings.scope import scope
from helpers.findings.sourced import sourced
from helpers.findings.spread import spread
from helpers.findings.stepped import stepped
from helpers.findings.surer import conditions, restated, surer
from helpers.findings.swapped import attributed, swapped
from helpers.findings.unborne import certain, unborne
from helpers.findings.undenied import blamed, left_open, ruled_out, undenied
from helpers.findings.values import values
from helpers.findings.versions import updates
from helpers.findings.weekdays import weekdays
from helpers.findings.weighing import corrected, is_asked, told_once, turned, weighing
from helpers.findings.wordings import wordings
from helpers.ground.keeping import kept
from helpers.pairing.compared import Compared

Detector = Callable[[Compared], Iterable[Finding]]

ALL: tuple[Detector, ...] = (
    values,
    misplaced,
    compass,
    amounts,
    spread,
    weekdays,
    outdated,
    scope,
    parts,
    none_or_all,
    quantities,
    excepted,
    survivals,
    harms,
    names,
    roles,
    described,
    mistaken,
    befallen,
    negations,
    unborne,
    undenied,
    left_open,
    ruled_out,
    blamed,
    admissions,
    answered,
    silenced,
    chosen,
    widened,
    unheard,
    directions,
    hedges,
    bounds,
    conditions,
    surer,
    stepped,
    certain,
    accused,
    claimed,
    fired,
    done,
    causes,
    charges,
    overstatements,
    grave_claims,
    outcomes,
    wordings,
    restated,
    qualifiers,
    quotations,
    sourced,
    attributed,
    swapped,
    headlines,
    updates,
    omissions,
    loaded_words,
    credit,
)
"""Every detector."""


@kept
def findings(pair: Compared) -> tuple[Finding, ...]:
    """The findings on a pair, gravest first, each told once; none for two texts that are the same.

    Where the one text plainly does not rest on the other, nothing is graver than to check: two reports of an event differ.
    """
    if pair.wire.plain.split() == pair.derivative.plain.split():
        return ()
    told = (each for detector in ALL for each in detector(pair))
    stated = (each for each in told if not (is_asked(pair, each) or is_told_from_the_other_side(pair, each)))
    found: Iterable[Finding] = turned(pair, corrected(pair, stated))
    if not plainly_derived(pair):
        found = (replace(each, severity=CHECK) if each.severity == SERIOUS else each for each in found)
    return told_once(map(weighing(pair), found))
