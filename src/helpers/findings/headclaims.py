"""What a headline's words claim, each held against both texts: deaths, arrests, fines, and what the wire report denies."""

from collections.abc import Iterator, Sequence

from helpers.article import Word
from helpers.document.cues import DETERMINERS
from helpers.findings.claims import bearing, denial_of, is_denied, is_said_in_others, standing_of
from helpers.findings.denials import is_called_for
from helpers.findings.direction import LIFTING
from helpers.findings.finding import Finding, difference
from helpers.findings.outcomes import convictions
from helpers.findings.retitled import KIND, asks, found_at, standing_at
from helpers.languages.english import inflection, listed
from helpers.languages.english.numberwords import ONES
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared, Headlined
from helpers.pairing.tolls import DEAD, toll

MATTER = 2
"""A sentence with so many of a headline's other words tells of its matter; of deaths and arrests one less."""

NOT_DONE, _LEFT_OPEN = listed.words("headlines", "not done"), listed.words("headlines", "left open")
_GRAVE, _CRIMES = listed.words("headlines", "grave claims"), listed.words("headlines", "crimes")
_PHRASES = frozenset(listed.lines("headlines", "no claims"))
_UNTOLD = NOT_DONE | listed.words("grammar", "modals") | listed.words("negation", "plain")
_BEFORE_A_THING = DETERMINERS - ONES.keys()


def claims(over: Headlined, pair: Compared) -> Iterator[Finding]:
    """Words that claim what no sentence of either text bears out, and the first that the wire report denies."""
    words, denied = over.derivative.words, []
    for at in (at for at, each in enumerate(words) if bearing(each.text) and _is_claiming(words, at)):
        if found := _no_dead(over, pair, at) or _not_borne_out(over, pair, at):
            yield found
        elif _standing(over, pair, at)[0] == [False]:
            denied.append(words[at])
    if denied:
        yield found_at(over.derivative, denied[:1], "the wire report denies what “{}” claims")
    for _, told, cleared in convictions(pair.wire, over.derivative.keys):
        own = standing_at(over.derivative, words[told.start])
        yield difference(
            KIND, cleared, own, "the wire report clears somebody of just that", sure=True, grave=True
        )


def _not_borne_out(over: Headlined, pair: Compared, at: int) -> Finding | None:
    if _standing(over, pair, at)[0] or _is_said(over, pair, at):
        return None
    return found_at(over.derivative, [over.derivative.words[at]], "neither text bears out “{}”")


def _standing(over: Headlined, pair: Compared, at: int) -> tuple[list[bool], list[bool]]:
    """Whether each text tells and denies what a word claims, in sentences on the headline's matter; of crimes and counted dead in any."""
    word, borne = over.derivative.words[at], bearing(over.derivative.words[at].text)
    about = frozenset().union(*over.derivative.content) - borne
    bases = inflection.bases(word.text)
    anywhere = _is_counted(over, at) or not _CRIMES.isdisjoint(bases)
    least = 0 if anywhere else MATTER - (not _GRAVE.isdisjoint(bases))
    return standing_of(over.wire, borne, about, least), standing_of(pair.derivative, borne, about, least)


def _is_counted(over: Headlined, at: int) -> bool:
    """*Two killed*"""
    return any(fold(each.text) in ONES for each in over.derivative.words[max(0, at - 1) : at])


def _is_said(over: Headlined, pair: Compared, at: int) -> bool:
    """Whether the piece's own body tells what a word claims, or either text in several words: *lost their lives*."""
    borne = bearing(over.derivative.words[at].text)
    in_others = any(is_said_in_others(text, borne) for text in (over.wire, pair.derivative))
    return in_others or True in _standing(over, pair, at)[1]


def _no_dead(over: Headlined, pair: Compared, at: int) -> Finding | None:
    """The finding on a headline's dead, where the wire report has none and says so; none where the headline asks, or says *nearly*, *could*, *nobody*."""
    own, borne = over.derivative, bearing(over.derivative.words[at].text)
    counted = _is_counted(over, at) or any(toll(own, value) == DEAD for value in own.values)
    doubted = asks(own) or not _UNTOLD.isdisjoint(own.keys)
    if doubted or not counted or standing_of(over.wire, borne) != [False] or _is_said(over, pair, at):
        return None
    denial = denial_of(pair.wire, borne)
    if denial is None:
        return None
    says = f"the wire report denies it (“{denial.text}”), the headline tells it as so"
    return difference(KIND, denial, standing_at(own, own.words[at]), says, sure=True, grave=True)


def _is_claiming(words: Sequence[Word], place: int) -> bool:
    """Whether a word of the headline is neither quoted, lifted, denied, left open nor called for there, nor part of a phrase that says less or is told."""
    before, forms = words[:place], [fold(each.text) for each in words]
    lifted = bool(before) and not LIFTING.isdisjoint(inflection.bases(before[-1].text))
    denied = is_denied(forms[:place]) or is_denied(forms[place + 1 : place + 2])
    left_open = not _LEFT_OPEN.isdisjoint(forms[max(0, place - 1) : place + 2])
    taken_back = lifted or denied or left_open or is_called_for(forms, place)
    return not (words[place].quoted or taken_back or _is_a_thing(words, place))


def _is_a_thing(words: Sequence[Word], place: int) -> bool:
    """*Ends in*, *admits blame*, *the end*."""
    following = [fold(each.text) for each in words[place + 1 : place + 2]]
    phrases = {f"{base} {form}" for base in inflection.bases(words[place].text) for form in following}
    told = any(bearing(each.text) or fold(each.text) in _BEFORE_A_THING for each in words[:place][-1:])
    return told or not _PHRASES.isdisjoint(phrases)
