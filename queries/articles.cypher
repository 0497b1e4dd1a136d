// name: article-claims
// id: Semua klaim dalam satu artikel, menurut letaknya.
// en: Every claim in one article, in the order of its text.
// param article: text
// param as_of: date = none
// columns: start, stop, speaker, title, figure, value, unit, indicator, period, said_on, sentence, evidence, claim
MATCH (a:Article)<-[:OF]-(:Version)<-[:IN]-(e:Evidence)
WHERE (a.id = $article OR a.url = $article)
  AND ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
MATCH (e)-[:SUPPORTS]->(c:Claim)-[:ABOUT]->(i:Indicator)
MATCH (c)<-[said:SAID]-(who)
OPTIONAL MATCH (c)-[:COVERS]->(p:Period)
RETURN e.start AS start, e.end AS stop, who.name AS speaker, said.as_title AS title, e.figure_text AS figure,
  e.value AS value, e.unit AS unit, i.label AS indicator, p.id AS period, c.said_on AS said_on,
  e.sentence AS sentence, e.id AS evidence, c.id AS claim
ORDER BY start, evidence;

// name: copies
// id: Artikel dan salinannya di media lain.
// en: Articles and their copies at other outlets.
// param article: text = none
// columns: original, original_outlet, original_published, copied_by, copy_outlet, copy_published, similarity
MATCH (v:Version)-[r:COPY_OF]->(w:Version)-[:OF]->(a:Article)
WHERE $article IS NULL OR a.id = $article OR a.url = $article
MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
MATCH (v)-[:OF]->(b:Article)-[:PUBLISHED_BY]->(x:Outlet)
RETURN a.id AS original, o.name AS original_outlet, w.published AS original_published, b.id AS copied_by,
  x.name AS copy_outlet, v.published AS copy_published, r.similarity AS similarity
ORDER BY original, coalesce(copy_published, '9999'), copied_by;

// name: silent-edits
// id: Angka yang diganti diam-diam: kalimatnya tetap, angkanya lain.
// en: Figures changed without a word: the sentence stayed, its figure did not.
// param as_of: date = none
// columns: article, outlet, old_figure, new_figure, old_value, new_value, sentence, old_evidence, new_evidence
MATCH (e:Evidence)-[:REPLACES]->(x:Evidence)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
MATCH (e)-[:IN]->(:Version)-[:OF]->(a:Article)-[:PUBLISHED_BY]->(o:Outlet)
RETURN a.id AS article, o.name AS outlet, x.figure_text AS old_figure, e.figure_text AS new_figure,
  x.value AS old_value, e.value AS new_value, e.sentence AS sentence, x.id AS old_evidence, e.id AS new_evidence
ORDER BY article, sentence, new_evidence;

// name: unclaimed-figures
// id: Angka dalam berita yang tidak diucapkan siapa pun.
// en: Figures in the news that nobody is said to have given.
// param article: text = none
// param as_of: date = none
// columns: article, published, figure, value, unit, about, sentence, evidence
MATCH (a:Article)<-[:OF]-(v:Version)<-[:IN]-(e:Evidence)
WHERE e.kind = 'figure' AND ($article IS NULL OR a.id = $article OR a.url = $article)
  AND (($as_of IS NULL AND e.retired_on IS NULL)
    OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
RETURN a.id AS article, v.published AS published, e.figure_text AS figure, e.value AS value, e.unit AS unit,
  e.about AS about, e.sentence AS sentence, e.id AS evidence
ORDER BY coalesce(published, '9999'), article, e.start, evidence;

// name: outlets
// id: Media dalam graf: artikel, salinan, dan klaim yang dimuat.
// en: Outlets in the graph: articles, copies and claims printed.
// param as_of: date = none
// columns: outlet, articles, copies, claims
MATCH (a:Article)-[:PUBLISHED_BY]->(o:Outlet)
MATCH (a)<-[:OF]-(v:Version)
OPTIONAL MATCH (v)-[:COPY_OF]->(w:Version)
OPTIONAL MATCH (v)<-[:IN]-(e:Evidence)-[:SUPPORTS]->(c:Claim)
WHERE ($as_of IS NULL OR (e.recorded_on <= $as_of AND (e.retired_on IS NULL OR e.retired_on > $as_of)))
RETURN o.name AS outlet, count(DISTINCT a.id) AS articles,
  count(DISTINCT CASE WHEN w IS NULL THEN null ELSE v.id END) AS copies,
  count(DISTINCT c.id) AS claims
ORDER BY articles DESC, outlet;
