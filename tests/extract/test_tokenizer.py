import pytest

from extract.frame import blank
from extract.sentences import abbreviations

NLP = blank()
# Tokens are parted by a middle dot.
CASES = [
    ("Rp2,61 miliar", "Rp·2,61·miliar"),
    ("Rp.2 miliar, Rp. 2 miliar", "Rp.·2·miliar·,·Rp.·2·miliar"),
    ("US$5 atau S$7", "US$·5·atau·S$·7"),
    ("Rp5.000-Rp6.000", "Rp·5.000·-·Rp·6.000"),
    ("Rp1,2T", "Rp·1,2·T"),
    ("Rabu (7/7), kemarin", "Rabu·(·7/7·)·,·kemarin"),
    ("(29/10/2013)", "(·29/10/2013·)"),
    ("2024-12-24", "2024-12-24"),
    ("pukul 10.30-14.00 WIB.", "pukul·10.30·-·14.00·WIB·."),
    ('"Kemenko Polkam"', '"·Kemenko·Polkam·"'),
    ("di Jl. Merdeka No. 12.", "di·Jl.·Merdeka·No.·12·."),
    ("M. Jusuf, H.M. Anu, S.H., M.Si.", "M.·Jusuf·,·H.M.·Anu·,·S.H.·,·M.Si."),
    ("Covid-19 ke-60 1990-an anak-anak U-20", "Covid-19·ke-60·1990-an·anak-anak·U-20"),
    ("daring(online scam)dengan", "daring·(·online·scam·)·dengan"),
    ('kata"Anu"dan data,”ujar', 'kata·"·Anu·"·dan·data·,·”·ujar'),
    ("2-3 orang, 5–10%", "2·-·3·orang·,·5·–·10·%"),
    ("dan/atau TNI/Polri", "dan·/·atau·TNI·/·Polri"),
    ("Jakarta—Menteri (ANTARA)-", "Jakarta·—·Menteri·(·ANTARA·)·-"),
    ("-3,5 persen", "-3,5·persen"),
    ("99,9%. 5kg, 10 km²", "99,9·%·.·5·kg·,·10·km²"),
    ("www.anu.go.id. https://anu.id/a?b=1) anu@b.co.id,", "www.anu.go.id·.·https://anu.id/a?b=1·)·anu@b.co.id·,"),
    ("kasus.Ia", "kasus·.·Ia"),
    ("(umur 8) 1) a)", "(·umur·8·)·1·)·a·)"),
    ("Ka'ban Jum'at 'kata'", "Ka'ban·Jum'at·'·kata·'"),
    ("Tidak... “Naik…”", "Tidak·...·“·Naik·…·”"),
    ("Benarkah?! Ya!", "Benarkah·?·!·Ya·!"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tokens_of_news(text: str, expected: str) -> None:
    assert [token.text for token in NLP.tokenizer(text)] == expected.split("·")


@pytest.mark.parametrize("form", abbreviations())
def test_an_abbreviation_keeps_its_stop(form: str) -> None:
    assert [token.text for token in NLP.tokenizer(f"({form}, Anu {form}")] == ["(", form, ",", "Anu", form]
