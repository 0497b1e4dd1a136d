// name: trace-indicators
// id: Indikator yang labelnya atau uraiannya memuat salah satu kata (huruf kecil).
// en: Indicators whose label or description holds one of these words (small letters).
// param words: texts
// param as_of: date = none
// columns: indicator, label, unit, abouts, claims
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)
MATCH (c)<-[:SUPPORTS]-(e:Evidence)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
  AND any(word IN $words WHERE
    toLower(i.label) CONTAINS word OR i.id CONTAINS word OR toLower(coalesce(e.about, '')) CONTAINS word)
RETURN i.id AS indicator, i.label AS label, i.unit AS unit, collect(DISTINCT e.about) AS abouts,
  count(DISTINCT c.id) AS claims
ORDER BY indicator;

// name: trace-printings
// id: Setiap cetakan dari setiap klaim tentang indikator-indikator ini.
// en: Every printing of every claim about these indicators.
// param indicators: texts
// param as_of: date = none
// columns: claim, series, indicator, label, said_on, precision, counting, status, quote_type, speaker_label, speaker_id, speaker, title, body_id, body, cites_id, cites, figure, period, period_start, period_end, place, region, evidence, sentence, start, stop, cue, article, article_title, url, published, outlet, source
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)
WHERE i.id IN $indicators
MATCH (c)<-[:SUPPORTS]-(e:Evidence)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
MATCH (e)-[:IN]->(v:Version)-[:OF]->(a:Article)-[:PUBLISHED_BY]->(o:Outlet)
MATCH (c)<-[said:SAID]-(who)
MATCH (c)-[:STATES]->(f:Figure)
OPTIONAL MATCH (v)-[:COPY_OF]->(:Version)-[:OF]->(origin:Article)
OPTIONAL MATCH (c)-[:FOR]->(b:Institution)
OPTIONAL MATCH (c)-[:CITES]->(d:Institution)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
OPTIONAL MATCH (c)-[:CONCERNS]->(n:Country)
OPTIONAL MATCH (c)-[:CONCERNS]->(g:Region)
RETURN c.id AS claim, c.series AS series, i.id AS indicator, i.label AS label, c.said_on AS said_on,
  c.said_precision AS precision, c.counting AS counting, c.status AS status, c.quote_type AS quote_type,
  labels(who) AS speaker_label, who.id AS speaker_id, who.name AS speaker, said.as_title AS title, b.id AS body_id,
  b.name AS body, d.id AS cites_id, d.name AS cites, properties(f) AS figure, p.id AS period, p.start AS period_start,
  p.end AS period_end, n.id AS place, g.name AS region, e.id AS evidence, e.sentence AS sentence, e.start AS start,
  e.end AS stop, e.cue AS cue, a.id AS article, a.title AS article_title, a.url AS url, v.published AS published,
  o.name AS outlet, coalesce(origin.id, a.id) AS source
ORDER BY claim, coalesce(published, '9999'), article, evidence;

// name: trace-verdicts
// id: Hubungan klaim-klaim tentang indikator-indikator ini dengan klaim yang lebih lama.
// en: How the claims about these indicators stand to older ones.
// param indicators: texts
// columns: kind, newer, older, rule
MATCH (i:Indicator)<-[:ABOUT]-(c:Claim)-[r:REVISES|CORRECTS|CONTRADICTS|AGREES_WITH]->(x:Claim)
WHERE i.id IN $indicators
RETURN type(r) AS kind, c.id AS newer, x.id AS older, r.rule AS rule
ORDER BY newer, kind, older;

// name: trace-parts
// id: Bagian dari klaim tentang indikator-indikator ini, dan jumlah yang memuatnya.
// en: Parts of the claims about these indicators, and the totals that hold them.
// param indicators: texts
// columns: part, part_indicator, whole, whole_indicator
MATCH (j:Indicator)<-[:ABOUT]-(c:Claim)-[:PART_OF]->(w:Claim)-[:ABOUT]->(i:Indicator)
WHERE i.id IN $indicators OR j.id IN $indicators
RETURN c.id AS part, j.id AS part_indicator, w.id AS whole, i.id AS whole_indicator
ORDER BY part, whole;

// name: trace-articles
// id: Artikel yang memuat salah satu sebutan ini dalam teks atau judulnya (huruf kecil).
// en: Articles whose text or title holds one of these forms (small letters).
// param forms: texts
// columns: article
MATCH (v:Version)-[:OF]->(a:Article)
WHERE any(form IN $forms WHERE toLower(v.body) CONTAINS form OR toLower(coalesce(v.title, '')) CONTAINS form)
RETURN DISTINCT a.id AS article
ORDER BY article;

// name: trace-indicators-in
// id: Indikator klaim-klaim dalam artikel-artikel ini.
// en: The indicators of the claims in these articles.
// param articles: texts
// param as_of: date = none
// columns: indicator
MATCH (a:Article)
WHERE a.id IN $articles
MATCH (a)<-[:OF]-(v:Version)<-[:IN]-(e:Evidence)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
MATCH (e)-[:SUPPORTS]->(c:Claim)-[:ABOUT]->(i:Indicator)
RETURN DISTINCT i.id AS indicator
ORDER BY indicator;

// name: trace-figures
// id: Angka tanpa pengucap dalam artikel-artikel ini.
// en: Figures nobody claimed, in these articles.
// param articles: texts
// param as_of: date = none
// columns: evidence, figure_text, figure, about, sentence, start, stop, article, article_title, url, published, outlet
MATCH (a:Article)
WHERE a.id IN $articles
MATCH (a)<-[:OF]-(v:Version)<-[:IN]-(e:Evidence)
WHERE e.kind = 'figure'
  AND ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
MATCH (e)-[:STATES]->(f:Figure)
MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
RETURN e.id AS evidence, e.figure_text AS figure_text, properties(f) AS figure, e.about AS about,
  e.sentence AS sentence, e.start AS start, e.end AS stop, a.id AS article, a.title AS article_title, a.url AS url,
  v.published AS published, o.name AS outlet
ORDER BY coalesce(published, '9999'), article, start, evidence;
