// name: claims-by-speaker
// id: Semua angka yang pernah diucapkan seorang tokoh, urut waktu.
// en: Every figure that one person ever gave, in time order.
// param name: text
// param as_of: date = none
// columns: speaker, title, body, said_on, indicator, value, low, high, approx, unit, period, articles, claim
MATCH (who:Person)-[said:SAID]->(c:Claim)
WHERE who.id = $name OR toLower(who.name) CONTAINS toLower($name)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
WITH who, said, c, count(DISTINCT a.id) AS article_count
MATCH (c)-[:STATES]->(f:Figure)
MATCH (c)-[:ABOUT]->(i:Indicator)
OPTIONAL MATCH (c)-[:FOR]->(b:Institution)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
RETURN who.name AS speaker, said.as_title AS title, b.name AS body, c.said_on AS said_on, i.label AS indicator,
  f.value AS value, f.low AS low, f.high AS high, f.approx AS approx, f.unit AS unit, p.id AS period,
  article_count AS articles,
  c.id AS claim
ORDER BY speaker, coalesce(said_on, '9999'), claim;

// name: speakers
// id: Siapa paling banyak memberi angka: jumlah klaim, artikel, dan sumber yang berdiri sendiri.
// en: Who gives the most figures: claims, articles and independent sources.
// param as_of: date = none
// columns: speaker_id, speaker, claims, articles, sources
MATCH (who)-[:SAID]->(c:Claim)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
RETURN who.id AS speaker_id, who.name AS speaker, count(DISTINCT c.id) AS claims,
  count(DISTINCT a.id) AS articles, count(DISTINCT coalesce(o.id, a.id)) AS sources
ORDER BY claims DESC, speaker_id;

// name: offices-held
// id: Jabatan yang dipegang tokoh-tokoh dalam graf, dari kapan sampai kapan.
// en: The offices that people in the graph held, from when to when.
// param name: text = none
// columns: person, office, body, from_day, to_day, last_seen, acting, confidence
MATCH (who:Person)-[h:HELD]->(x:Office)
WHERE $name IS NULL OR who.id = $name OR toLower(who.name) CONTAINS toLower($name)
OPTIONAL MATCH (x)-[:AT]->(b:Institution)
RETURN who.name AS person, x.name AS office, b.name AS body, h.from AS from_day, h.to AS to_day,
  h.last_seen AS last_seen, h.acting AS acting, h.confidence AS confidence
ORDER BY person, coalesce(from_day, ''), office;

// name: same-name
// id: Satu nama, beberapa lembaga: mungkin orang yang sama, mungkin bukan.
// en: One name, several bodies: perhaps one person, perhaps not.
// param as_of: date = none
// columns: people, name, bodies, claims
MATCH (who:Person)-[:SAID]->(c:Claim)-[:FOR]->(b:Institution)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
WITH who, b, count(DISTINCT c.id) AS said
ORDER BY who.id, b.id
WITH toLower(who.name) AS printed, collect(DISTINCT who.id) AS ids, collect(DISTINCT b.name) AS found,
  sum(said) AS total
WHERE size(found) > 1
RETURN ids AS people, printed AS name, found AS bodies, total AS claims
ORDER BY name;
