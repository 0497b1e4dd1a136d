// name: timeline
// id: Perjalanan sebuah indikator: langkah demi langkah menurut kurun yang dicakup.
// en: An indicator over time: step by step, in the order of what is covered.
// param indicator: text
// param as_of: date = none
// columns: place, counting, period, period_end, value, low, high, approx, unit, said_on, speaker, title, sources, series, claim
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)
WHERE (i.id = $indicator OR toLower(i.label) CONTAINS toLower($indicator))
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
WITH c, count(DISTINCT a.id) AS article_count, count(DISTINCT coalesce(o.id, a.id)) AS source_count
MATCH (c)<-[said:SAID]-(who)
MATCH (c)-[:STATES]->(f:Figure)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
OPTIONAL MATCH (c)-[:CONCERNS]->(n:Country)
RETURN n.id AS place, c.counting AS counting, p.id AS period, p.end AS period_end, f.value AS value, f.low AS low,
  f.high AS high, f.approx AS approx, f.unit AS unit,
  c.said_on AS said_on, who.name AS speaker, said.as_title AS title, source_count AS sources, c.series AS series,
  c.id AS claim
ORDER BY series, coalesce(period_end, said_on, '9999'), coalesce(said_on, '9999'), claim;

// name: contradictions
// id: Dua lembaga, kurun yang sama, angka yang berlainan: calon untuk diperiksa.
// en: Two bodies, one period, figures that exclude each other: candidates to look into.
// param indicator: text = none
// param as_of: date = none
// columns: kind, indicator, older_said_on, older_speaker, older_value, newer_said_on, newer_speaker, newer_value, unit, period, rule, older, newer
MATCH (c:Claim)-[r:CONTRADICTS]->(old:Claim)
MATCH (c)-[:ABOUT]->(i:Indicator)
WHERE $indicator IS NULL OR (i.id = $indicator OR toLower(i.label) CONTAINS toLower($indicator))
MATCH (c)<-[:SUPPORTS]-(e:Evidence)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
MATCH (old)<-[:SUPPORTS]-(x:Evidence)
WHERE ($as_of IS NULL OR (x.recorded_on <= $as_of AND (x.retired_on IS NULL OR x.retired_on > $as_of)))
WITH DISTINCT c, r, old, i
MATCH (c)<-[:SAID]-(new_who)
MATCH (c)-[:STATES]->(f:Figure)
MATCH (old)<-[:SAID]-(old_who)
MATCH (old)-[:STATES]->(g:Figure)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
RETURN type(r) AS kind, i.label AS indicator, old.said_on AS older_said_on, old_who.name AS older_speaker,
  g.value AS older_value, c.said_on AS newer_said_on, new_who.name AS newer_speaker, f.value AS newer_value,
  f.unit AS unit, p.id AS period, r.rule AS rule, old.id AS older, c.id AS newer
ORDER BY newer_said_on, indicator, older_said_on, newer, older;

// name: revisions
// id: Angka yang diperbarui atau diralat oleh lembaga yang sama untuk kurun yang sama.
// en: Figures that the same body revised or corrected for the same period.
// param indicator: text = none
// param as_of: date = none
// columns: kind, indicator, older_said_on, older_speaker, older_value, newer_said_on, newer_speaker, newer_value, unit, period, rule, older, newer
MATCH (c:Claim)-[r:REVISES|CORRECTS]->(old:Claim)
MATCH (c)-[:ABOUT]->(i:Indicator)
WHERE $indicator IS NULL OR (i.id = $indicator OR toLower(i.label) CONTAINS toLower($indicator))
MATCH (c)<-[:SUPPORTS]-(e:Evidence)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
MATCH (old)<-[:SUPPORTS]-(x:Evidence)
WHERE ($as_of IS NULL OR (x.recorded_on <= $as_of AND (x.retired_on IS NULL OR x.retired_on > $as_of)))
WITH DISTINCT c, r, old, i
MATCH (c)<-[:SAID]-(new_who)
MATCH (c)-[:STATES]->(f:Figure)
MATCH (old)<-[:SAID]-(old_who)
MATCH (old)-[:STATES]->(g:Figure)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
RETURN type(r) AS kind, i.label AS indicator, old.said_on AS older_said_on, old_who.name AS older_speaker,
  g.value AS older_value, c.said_on AS newer_said_on, new_who.name AS newer_speaker, f.value AS newer_value,
  f.unit AS unit, p.id AS period, r.rule AS rule, old.id AS older, c.id AS newer
ORDER BY newer_said_on, indicator, older_said_on, newer, older;

// name: agreements
// id: Angka yang saling menguatkan: kurun sama, selang nilai bertemu.
// en: Figures that bear each other out: the same period, intervals that meet.
// param indicator: text = none
// param as_of: date = none
// columns: kind, indicator, older_said_on, older_speaker, older_value, newer_said_on, newer_speaker, newer_value, unit, period, rule, older, newer
MATCH (c:Claim)-[r:AGREES_WITH]->(old:Claim)
MATCH (c)-[:ABOUT]->(i:Indicator)
WHERE $indicator IS NULL OR (i.id = $indicator OR toLower(i.label) CONTAINS toLower($indicator))
MATCH (c)<-[:SUPPORTS]-(e:Evidence)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
MATCH (old)<-[:SUPPORTS]-(x:Evidence)
WHERE ($as_of IS NULL OR (x.recorded_on <= $as_of AND (x.retired_on IS NULL OR x.retired_on > $as_of)))
WITH DISTINCT c, r, old, i
MATCH (c)<-[:SAID]-(new_who)
MATCH (c)-[:STATES]->(f:Figure)
MATCH (old)<-[:SAID]-(old_who)
MATCH (old)-[:STATES]->(g:Figure)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
RETURN type(r) AS kind, i.label AS indicator, old.said_on AS older_said_on, old_who.name AS older_speaker,
  g.value AS older_value, c.said_on AS newer_said_on, new_who.name AS newer_speaker, f.value AS newer_value,
  f.unit AS unit, p.id AS period, r.rule AS rule, old.id AS older, c.id AS newer
ORDER BY newer_said_on, indicator, older_said_on, newer, older;

// name: coverage
// id: Berapa banyak klaim dan artikel untuk setiap kurun yang dicakup.
// en: How many claims and articles there are for every period covered.
// param indicator: text = none
// param as_of: date = none
// columns: period, period_start, period_end, claims, articles, sources
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)
WHERE $indicator IS NULL OR (i.id = $indicator OR toLower(i.label) CONTAINS toLower($indicator))
MATCH (c)-[:COVERS]->(p:Period)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
RETURN p.id AS period, p.start AS period_start, p.end AS period_end, count(DISTINCT c.id) AS claims,
  count(DISTINCT a.id) AS articles, count(DISTINCT coalesce(o.id, a.id)) AS sources
ORDER BY coalesce(period_end, '9999'), coalesce(period_start, ''), period;

// name: indicators-by-sources
// id: Indikator menurut banyaknya sumber yang berdiri sendiri.
// en: Indicators by the number of independent sources.
// param as_of: date = none
// columns: indicator, label, unit, claims, articles, sources
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
RETURN i.id AS indicator, i.label AS label, i.unit AS unit, count(DISTINCT c.id) AS claims,
  count(DISTINCT a.id) AS articles, count(DISTINCT coalesce(o.id, a.id)) AS sources
ORDER BY sources DESC, claims DESC, indicator;
