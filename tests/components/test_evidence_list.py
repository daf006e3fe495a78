"""The evidence list shows every check-in with its source; a correction stands beside what it corrects."""

from components.evidence_list import evidence_list, source_link
from models.views.response import ResponseView
from models.views.source import EvidenceFileView
from models.vocabulary_updates import ResponseKind
from tests.components.builders import check_in, key_result, without_evidence


def plain(words):
    return words.replace("\u00a0", " ")


def test_newest_value_comes_first():
    old, new = check_in(1.0, id=1, observed_on=check_in().observed_on.replace(month=1)), check_in(2.0, id=2)
    markup = plain(evidence_list(key_result(check_ins=(old, new))))
    assert markup.index("2 %") < markup.index("1 %")


def test_correction_and_corrected_value_are_both_in_sight():
    old, new = check_in(52.0, id=1, superseded=True), check_in(53.0, id=2, corrects=1)
    markup = plain(evidence_list(key_result(check_ins=(old, new))))
    assert "corrects 52 %" in markup
    assert "sd-corrected" in markup


def test_web_address_becomes_a_link():
    assert 'href="https://x.example/a?b&amp;c"' in source_link(check_in(link="https://x.example/a?b&c"))


def test_anything_else_stays_text():
    markup = source_link(check_in(source="", link="javascript:alert(1)"))
    assert "href" not in markup


def test_source_is_shown_as_text():
    assert "<i>" not in evidence_list(
        key_result(check_ins=(check_in(source="<i>x</i>", learned="<i>y</i>"),))
    )


def test_without_evidence_the_list_says_when_the_first_value_is_due():
    assert "The first value is due on 31 Oct 2026." in plain(evidence_list(without_evidence()))


FILE = EvidenceFileView(7, "Bericht <b>.pdf", 1_500_000, "0" * 64)


def test_files_are_named_with_their_size_and_lead_to_where_they_are_downloaded():
    view = key_result(check_ins=(check_in(files=(FILE,)),))
    markup = evidence_list(view, lambda file: f"evidence/{file.id}?a=1&b=2")

    assert 'href="evidence/7?a=1&amp;b=2"' in markup
    assert "Bericht &lt;b&gt;.pdf" in markup
    assert "1.4 MB" in markup


def test_without_a_way_to_them_files_are_only_named():
    assert "href" not in evidence_list(key_result(check_ins=(check_in(files=(FILE,)),)))


def test_a_check_in_that_came_late_is_marked_with_its_days():
    markup = plain(evidence_list(key_result(check_ins=(check_in(days_late=12), check_in(id=2)))))
    assert markup.count("late") == 1
    assert "12 days after it was due: late" in markup


def test_words_to_a_check_in_stand_beside_it_as_text():
    day = check_in().observed_on
    asked = ResponseView(5, 1, ResponseKind.ASKED, "<i>Why?</i>", "Sponsor", day, "Because.", "Owner", day)
    markup = plain(evidence_list(key_result(check_ins=(check_in(said=(asked,)),))))
    assert "&lt;i&gt;Why?&lt;/i&gt;" in markup
    assert "Because." in markup
