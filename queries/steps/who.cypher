// name: who-people
// id: Tokoh dan lembaga yang namanya memuat semua kata ini (huruf kecil).
// en: People and bodies whose name holds all these words (small letters).
// param words: texts
// columns: speaker_label, id, name
MATCH (n)
WHERE (n:Person OR n:Institution) AND all(word IN $words WHERE toLower(n.name) CONTAINS word)
RETURN labels(n) AS speaker_label, n.id AS id, n.name AS name
ORDER BY name, id;

// name: who-claims
// id: Indikator dan klaim yang diucapkan tokoh atau lembaga ini.
// en: The indicators and claims that these people or bodies gave.
// param ids: texts
// columns: id, claim, indicator
MATCH (who)-[:SAID]->(c:Claim)-[:ABOUT]->(i:Indicator)
WHERE who.id IN $ids
RETURN who.id AS id, c.id AS claim, i.id AS indicator
ORDER BY id, claim;

// name: who-titles
// id: Jabatan yang tercetak bersama nama ini, dengan lembaganya.
// en: The titles printed with this name, and the body printed with them.
// param ids: texts
// param as_of: date = none
// columns: id, title, body, first_published, articles
MATCH (who)-[:SAID]->(c:Claim)
WHERE who.id IN $ids
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE e.speaker_title IS NOT NULL
  AND ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
RETURN who.id AS id, e.speaker_title AS title, e.speaker_institution AS body, min(v.published) AS first_published,
  count(DISTINCT a.id) AS articles
ORDER BY id, coalesce(first_published, '9999'), title, coalesce(body, '');

// name: who-offices
// id: Jabatan resmi yang dipegang tokoh ini.
// en: The offices that this person held.
// param ids: texts
// columns: id, office, body, from_day, to_day, last_seen, acting, confidence
MATCH (who:Person)-[h:HELD]->(x:Office)
WHERE who.id IN $ids
OPTIONAL MATCH (x)-[:AT]->(b:Institution)
RETURN who.id AS id, x.name AS office, b.name AS body, h.from AS from_day, h.to AS to_day, h.last_seen AS last_seen,
  h.acting AS acting, h.confidence AS confidence
ORDER BY id, coalesce(from_day, ''), office;
