// name: claims-by-body
// id: Angka sebuah kementerian atau lembaga, lewat semua pejabatnya dan atas namanya sendiri.
// en: The figures of a ministry or agency, through all its officials and in its own name.
// param body: text
// param as_of: date = none
// columns: body, speaker, title, said_on, indicator, value, low, high, approx, unit, period, articles, claim
MATCH (b:Institution)<-[:FOR]-(c:Claim)
WHERE b.id = $body OR toLower(b.name) CONTAINS toLower($body)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
WITH b, c, count(DISTINCT a.id) AS article_count
MATCH (c)<-[said:SAID]-(who)
MATCH (c)-[:STATES]->(f:Figure)
MATCH (c)-[:ABOUT]->(i:Indicator)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
RETURN b.name AS body, who.name AS speaker, said.as_title AS title, c.said_on AS said_on, i.label AS indicator,
  f.value AS value, f.low AS low, f.high AS high, f.approx AS approx, f.unit AS unit, p.id AS period,
  article_count AS articles,
  c.id AS claim
ORDER BY body, coalesce(said_on, '9999'), speaker, claim;

// name: office-holders
// id: Siapa memegang jabatan-jabatan sebuah lembaga, dari masa ke masa (tokoh dalam graf saja).
// en: Who held the offices of a body over time (people in the graph only).
// param body: text = none
// columns: body, office, person, from_day, to_day, acting
MATCH (who:Person)-[h:HELD]->(x:Office)-[:AT]->(b:Institution)
WHERE $body IS NULL OR b.id = $body OR toLower(b.name) CONTAINS toLower($body)
RETURN b.name AS body, x.name AS office, who.name AS person, h.from AS from_day, h.to AS to_day, h.acting AS acting
ORDER BY body, office, coalesce(from_day, ''), person;

// name: successions
// id: Lembaga yang berganti nama atau dipecah, dan penerusnya.
// en: Bodies that were renamed or split, and what succeeded them.
// columns: body, successor, on_day
MATCH (b:Institution)-[s:SUCCEEDED_BY]->(x:Institution)
RETURN b.id AS body, x.id AS successor, s.on AS on_day
ORDER BY body, successor;

// name: bodies-mentioned
// id: Lembaga menurut banyaknya artikel yang menyebutnya dan klaim atas namanya.
// en: Bodies by the number of articles that name them and of claims made for them.
// columns: body, name, articles, claims
MATCH (b:Institution)
OPTIONAL MATCH (b)<-[:MENTIONS]-(:Version)-[:OF]->(a:Article)
WITH b, count(DISTINCT a.id) AS article_count
OPTIONAL MATCH (b)<-[:FOR]-(c:Claim)
WITH b, article_count, count(DISTINCT c.id) AS claim_count
WHERE article_count > 0 OR claim_count > 0
RETURN b.id AS body, b.name AS name, article_count AS articles, claim_count AS claims
ORDER BY articles DESC, claims DESC, body;
