"""Offices, their holders, and what became of bodies."""

from extract.places.gazetteer import gazetteer
from graph.bodies import institution
from graph.identity import Identities
from graph.offices import office_rows
from graph.places import country_name
from graph.schema import Edge, Node


def edges(type: str, *nodes: Node) -> list[Edge]:
    return [row for row in office_rows(nodes, Identities()) if isinstance(row, Edge) and row.type == type]


def test_holders_of_offices_have_their_tenures() -> None:
    tenure = next(one for one in gazetteer().tenures if one.office == "menlu" and one.start and one.end)
    person = Node("Person", Identities().person(tenure.person, None, ""), {"name": tenure.person})
    held = [edge for edge in edges("HELD", person) if edge.end == ("Office", "menlu")]
    assert [edge.properties["from"] for edge in held] == [str(tenure.start)]
    assert held[0].properties["to"] == str(tenure.end)
    assert [edge.end for edge in edges("AT", person) if edge.start == ("Office", "menlu")] == [("Institution", "kemlu")]


def test_somebody_unknown_holds_nothing() -> None:
    assert not edges("HELD", Node("Person", "ratna-wulandari", {"name": "Ratna Wulandari"}))


def test_a_body_leads_to_all_that_came_after_it() -> None:
    found = {(edge.start[1], edge.end[1]) for edge in edges("SUCCEEDED_BY", institution("kemenko-maritim"))}
    assert {("kemenko-maritim", "kemenko-marves"), ("kemenko-marves", "kemenko-infra")} <= found


def test_a_body_has_the_name_of_the_gazetteer_or_the_printed_one() -> None:
    assert institution("kemlu", "Kemlu").properties == {"name": "Kementerian Luar Negeri"}
    assert institution("kemlu").extra == ("Ministry",)
    assert institution("yayasan-suka", "Yayasan Suka") == Node("Institution", "yayasan-suka", {"name": "Yayasan Suka"})


def test_countries_have_their_indonesian_name() -> None:
    assert (country_name("KHM"), country_name("XXX")) == ("Kamboja", "XXX")
