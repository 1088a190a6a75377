"""Whether two texts name one source for what they tell, or another one."""

from __future__ import annotations

from helpers.document.voices import Voice
from helpers.languages.english import listed, lists
from helpers.languages.english.inflection import family
from helpers.languages.english.words import fold
from helpers.pairing.compared import Compared
from helpers.pairing.sourcing import Claim

_LEFT_OUT = listed.words("grammar", "links within a speaker") | lists.function_words() | lists.titles()


def may_be_one(pair: Compared, voice: Voice, there: Voice) -> bool:
    """Whether two voices may be one source: a word of a name or office in common, a pronoun, or one name's variants."""
    own, other = (
        {word for name in (each.name, *each.beside) for word in telling(name)} for each in (voice, there)
    )
    if own & other or not other or not own:
        return True
    frames = [
        set(telling(each.frame.of(text.plain))) if each.frame else set()
        for text, each in ((pair.wire, voice), (pair.derivative, there))
    ]
    if (own | frames[0]) & other or own & frames[1]:
        return True
    return any(own & {*telling(name.label)} and other & {*telling(name.label)} for name in pair.names)


def is_another_of_the_wire(pair: Compared, voice: Voice, there: Voice, claim: Claim) -> bool:
    """Whether a sentence has it from somebody whom the wire report hears elsewhere, neither for this nor beside its source."""
    own, other = set(telling(voice.name)), set(telling(there.name))
    if voice.direct or not (own and other) or may_be_one(pair, voice, there):
        return False
    told = {family(fold(word.text)) for word in claim.words}
    rested_on = pair.links.derivative[claim.sentence].sources
    behind = {voice.sentence, *(at for at in rested_on if len(told & pair.wire.content[at].keys()) > 1)}
    heard = {
        each.sentence
        for each in pair.wire.voices
        if (name := set(telling(each.name))) and (other <= name or name <= other)
    }
    wire, derivative = (
        [{key.removesuffix("s") for key in keys} for keys in text.sentence_keys] for text in pair
    )
    named = (keys for at, keys in enumerate(wire) if at in behind or telling(voice.name)[-1] in keys)
    near = derivative[max(0, claim.sentence - 1) : claim.sentence + 1]
    return (
        bool(heard)
        and heard.isdisjoint(behind)
        and all(map(other.isdisjoint, named))
        and all(map(own.isdisjoint, near))
    )


def keys_of(name: str) -> list[str]:
    """The folded words of a name."""
    return [fold(word.strip(".,’'")) for word in name.split()]


def telling(name: str) -> list[str]:
    """The words of a name or noun phrase that tell one source from another, in one number."""
    return [key.removesuffix("s") for key in keys_of(name) if key and key not in _LEFT_OUT]
