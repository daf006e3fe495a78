"""Raise: what delivery learned and what became of it, what is blocked and whose turn it is; raised by a link, answered."""



def test_page_opens_without_error(visit):
    assert not visit("raised").exception


def test_answer_tells_what_waits(visit, said):
    assert "1 insight waits for a reply" in said(visit("raised"))
