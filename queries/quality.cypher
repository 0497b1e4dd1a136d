// name: assumed-days
// id: Klaim yang harinya tidak tercetak, hanya diperkirakan dari hari terbit.
// en: Claims whose day is not printed but assumed from the day of publication.
// param as_of: date = none
// columns: said_on, speaker, indicator, value, unit, article, sentence, claim
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)
WHERE c.said_precision = 'assumed'
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
MATCH (c)<-[:SAID]-(who)
MATCH (c)-[:STATES]->(f:Figure)
RETURN c.said_on AS said_on, who.name AS speaker, i.label AS indicator, f.value AS value, f.unit AS unit,
  a.id AS article, e.sentence AS sentence, c.id AS claim
ORDER BY said_on, speaker, claim, article;

// name: retired-evidence
// id: Bacaan lama yang tidak ditemukan lagi oleh pembaca yang lebih baru.
// en: Earlier readings that a newer extractor no longer finds.
// columns: recorded_on, retired_on, article, kind, speaker, figure, sentence, evidence
MATCH (e:Evidence)-[:IN]->(:Version)-[:OF]->(a:Article)
WHERE e.retired_on IS NOT NULL
RETURN e.recorded_on AS recorded_on, e.retired_on AS retired_on, a.id AS article, e.kind AS kind,
  e.speaker AS speaker, e.figure_text AS figure, e.sentence AS sentence, e.id AS evidence
ORDER BY retired_on, article, evidence;

// name: anonymous-claims
// id: Angka dari sumber yang tidak disebut namanya.
// en: Figures from sources that are not named.
// param as_of: date = none
// columns: source, indicator, value, unit, said_on, articles, claim
MATCH (who:Anonymous)-[:SAID]->(c:Claim)-[:ABOUT]->(i:Indicator)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
WITH who, c, i, count(DISTINCT a.id) AS article_count
MATCH (c)-[:STATES]->(f:Figure)
RETURN who.name AS source, i.label AS indicator, f.value AS value, f.unit AS unit, c.said_on AS said_on,
  article_count AS articles, c.id AS claim
ORDER BY coalesce(said_on, '9999'), source, claim;

// name: judged
// id: Keputusan orang tentang nama dan indikator, dengan banyaknya bukti yang menyebutnya.
// en: What people decided about names and indicators, with the evidence it touches.
// columns: at, by_whom, kind, verdict, left_name, right_name, undone_at, evidence, judgement
MATCH (j:Judgement)
OPTIONAL MATCH (j)-[:ON]->(e:Evidence)
RETURN j.at AS at, j.by AS by_whom, j.kind AS kind, j.verdict AS verdict, j.left AS left_name,
  j.right AS right_name, j.undone_at AS undone_at, count(DISTINCT e.id) AS evidence, j.id AS judgement
ORDER BY at, judgement;
