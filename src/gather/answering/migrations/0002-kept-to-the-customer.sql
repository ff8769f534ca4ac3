-- A personal link is of a person, and what was given under it with it: whoever sees some customers sees those of their people. The other
-- links are of nobody, and so are their sittings. Anonymous links are never of a person: what was answered under them stays closed.
DROP POLICY closed ON answer_links;
DROP POLICY closed ON sittings;
SELECT keep_with('answer_links', 'person_id', 'people'), keep_with('sittings', 'link_id', 'answer_links');
