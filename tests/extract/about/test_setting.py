from extract.about.setting import setting_of


def test_names_are_hidden_in_text_and_title() -> None:
    setting = setting_of("Sleman Banjir", "Di Sleman banjir.", [(3, 9)])
    assert [setting.hidden(at) for at in (2, 3, 8, 9)] == [False, True, True, False]
    assert [setting.hidden_in_title(at) for at in (0, 5, 6, 7)] == [True, True, False, False]


def test_a_name_inside_a_word_of_the_title_stays() -> None:
    assert not setting_of("Slemanan", "Di Sleman.", [(3, 9)]).hidden_in_title(0)


def test_no_title() -> None:
    setting = setting_of(None, "Di Sleman.", [])
    assert (setting.title, setting.title_mask) == ("", b"")
