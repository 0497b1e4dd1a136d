// name: claims-about
// id: Siapa mengatakan angka apa tentang sebuah indikator, menurut hari diucapkan.
// en: Who said which figure about an indicator, by the day it was said.
// param indicator: text
// param as_of: date = none
// columns: indicator, said_on, precision, speaker, title, value, low, high, approx, unit, counting, period, articles, sources, claim
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)
WHERE (i.id = $indicator OR toLower(i.label) CONTAINS toLower($indicator))
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
WITH c, i, count(DISTINCT a.id) AS article_count, count(DISTINCT coalesce(o.id, a.id)) AS source_count
MATCH (c)<-[said:SAID]-(who)
MATCH (c)-[:STATES]->(f:Figure)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
RETURN i.label AS indicator, c.said_on AS said_on, c.said_precision AS precision, who.name AS speaker,
  said.as_title AS title, f.value AS value, f.low AS low, f.high AS high, f.approx AS approx, f.unit AS unit,
  c.counting AS counting, p.id AS period, article_count AS articles, source_count AS sources, c.id AS claim
ORDER BY coalesce(said_on, '9999'), speaker, claim;

// name: claims-citing
// id: Klaim yang membacakan data lembaga lain (seorang menteri mengutip BPS).
// en: Claims that read out another body's data (a minister quoting the statistics office).
// param body: text = none
// param as_of: date = none
// columns: speaker, title, cites, indicator, value, low, high, approx, unit, said_on, articles, claim
MATCH (b)<-[:CITES]-(c:Claim)
WHERE $body IS NULL OR b.id = $body OR toLower(b.name) CONTAINS toLower($body)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
WITH c, b, count(DISTINCT a.id) AS article_count
MATCH (c)<-[said:SAID]-(who)
MATCH (c)-[:STATES]->(f:Figure)
MATCH (c)-[:ABOUT]->(i:Indicator)
RETURN who.name AS speaker, said.as_title AS title, b.name AS cites, i.label AS indicator, f.value AS value,
  f.low AS low, f.high AS high, f.approx AS approx, f.unit AS unit,
  c.said_on AS said_on, article_count AS articles, c.id AS claim
ORDER BY coalesce(said_on, '9999'), speaker, claim, cites;

// name: claims-in-country
// id: Angka yang menyangkut satu negara (kode ISO3, mis. KHM).
// en: Figures that concern one country (ISO3 code, e.g. KHM).
// param country: text
// param as_of: date = none
// columns: indicator, value, low, high, approx, unit, period, said_on, speaker, articles, claim
MATCH (n:Country)<-[:CONCERNS]-(c:Claim)
WHERE n.id = toUpper($country) OR toLower(n.name) = toLower($country)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
WITH c, count(DISTINCT a.id) AS article_count
MATCH (c)<-[:SAID]-(who)
MATCH (c)-[:STATES]->(f:Figure)
MATCH (c)-[:ABOUT]->(i:Indicator)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
RETURN i.label AS indicator, f.value AS value, f.low AS low, f.high AS high, f.approx AS approx, f.unit AS unit,
  p.id AS period, c.said_on AS said_on,
  who.name AS speaker, article_count AS articles, c.id AS claim
ORDER BY indicator, coalesce(p.end, '9999'), coalesce(said_on, '9999'), claim;

// name: claim-parts
// id: Bagian-bagian dari sebuah jumlah: rincian dan angka induknya.
// en: Parts of a total: every part with the whole it belongs to.
// param indicator: text = none
// param as_of: date = none
// columns: whole_value, whole_unit, part_value, part_unit, part_indicator, part_place, speaker, said_on, whole, part
MATCH (c:Claim)-[:PART_OF]->(w:Claim)-[:ABOUT]->(i:Indicator)
WHERE $indicator IS NULL OR (i.id = $indicator OR toLower(i.label) CONTAINS toLower($indicator))
MATCH (c)<-[:SUPPORTS]-(e:Evidence)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
WITH DISTINCT c, w
MATCH (c)-[:STATES]->(f:Figure)
MATCH (w)-[:STATES]->(g:Figure)
MATCH (c)-[:ABOUT]->(part:Indicator)
MATCH (c)<-[:SAID]-(who)
OPTIONAL MATCH (c)-[:CONCERNS]->(n:Country)
RETURN g.value AS whole_value, g.unit AS whole_unit, f.value AS part_value, f.unit AS part_unit,
  part.label AS part_indicator, n.id AS part_place, who.name AS speaker, c.said_on AS said_on,
  w.id AS whole, c.id AS part
ORDER BY whole_value DESC, whole, part_value DESC, part;

// name: claims-without-period
// id: Klaim yang tidak menyebut kurun waktu: tidak bisa dibandingkan.
// en: Claims that name no period: nothing can be compared with them.
// param as_of: date = none
// columns: indicator, value, unit, speaker, said_on, articles, claim
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
WITH c, i, count(p) AS periods
WHERE periods = 0
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(o:Article)
WITH c, i, count(DISTINCT a.id) AS article_count
MATCH (c)<-[:SAID]-(who)
MATCH (c)-[:STATES]->(f:Figure)
RETURN i.label AS indicator, f.value AS value, f.unit AS unit, who.name AS speaker, c.said_on AS said_on,
  article_count AS articles, c.id AS claim
ORDER BY coalesce(said_on, '9999'), claim;

// name: first-printed
// id: Media yang lebih dulu memuat sebuah klaim, untuk klaim yang dimuat lebih dari satu artikel.
// en: Which outlet printed a claim first, for claims that more than one article prints.
// param indicator: text = none
// param as_of: date = none
// columns: indicator, value, unit, first_published, first_outlet, article, outlets, claim
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)
WHERE $indicator IS NULL OR (i.id = $indicator OR toLower(i.label) CONTAINS toLower($indicator))
MATCH (c)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(v:Version)-[:OF]->(a:Article)-[:PUBLISHED_BY]->(o:Outlet)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
WITH c, i, a, o, coalesce(v.published, '9999') AS day
ORDER BY day, a.id
WITH c, i, collect(day) AS days, collect(o.name) AS names, collect(a.id) AS pages
WHERE size(pages) > 1
MATCH (c)-[:STATES]->(f:Figure)
RETURN i.label AS indicator, f.value AS value, f.unit AS unit, days[0] AS first_published,
  names[0] AS first_outlet, pages[0] AS article, names AS outlets, c.id AS claim
ORDER BY first_published, indicator, claim;
