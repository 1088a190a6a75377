"""Who may have said something, and the words that tell so."""

import pytest
from made import document

from helpers.document import cues
from helpers.languages.english import lists


def found(text: str) -> tuple[list[str], list[str]]:
    article = document(text, any_language=True)
    copy = cues.copy(article)

    def written(first: int, last: int) -> str:
        return article.plain[article.words[first].start : article.words[last].end]

    return (
        [written(each.first, each.last) for each in copy.speakers],
        [written(each.first, each.last) for each in copy.cues],
    )


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("The ministry said rain was near.", "The ministry", "said"),
        ("Rain was near, according to a senior official.", "a senior official", "according to"),
        ("On Friday, Anselm Dray told reporters a story.", "Anselm Dray", "told"),
        ("In May she wrote that rain was near.", "she", "wrote"),
        ("Late on Friday a Clinton campaign spokesman said so.", "a Clinton campaign spokesman", "said"),
    ],
)
def test_speakers_and_cues_are_found(text: str, speaker: str, cue: str):
    speakers, verbs = found(text)
    assert speaker in speakers
    assert cue in verbs


@pytest.mark.parametrize(
    "text", ["He read the claims twice.", "They live in the United States.", "The report was long."]
)
def test_a_noun_is_no_cue(text: str):
    assert found(text)[1] in ([], ["read"])


def test_every_listed_verb_is_known_by_its_own_form():
    listed = lists.cues()
    for group in ("say", "tell", "ask", "call", "show", "think"):
        assert all(cues.verb_group(entry.lstrip("=")) for entry in listed[group])
