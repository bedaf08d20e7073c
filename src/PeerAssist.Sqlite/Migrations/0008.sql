-- How much work it was; nothing when nobody said.
ALTER TABLE outcomes ADD COLUMN effort TEXT;

-- Who thanked for which answer, once.
CREATE TABLE thanks (
  organisation TEXT NOT NULL,
  answer TEXT NOT NULL,
  contributor TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (organisation, answer, contributor),
  FOREIGN KEY (organisation, answer) REFERENCES answers (organisation, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thanks_of_contributor ON thanks (contributor);

-- Up to which moment an author was told what the answers did.
CREATE TABLE effects_told (
  contributor TEXT PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who said by a vote, an outcome or thanks that an answer helped; silence is in none of them, and nobody helps oneself.
CREATE VIEW helped AS
SELECT said.organisation, a.author, said.answer, said.contributor, said.at, said.thanked
FROM (
  SELECT organisation, answer, contributor, at, 0 AS thanked FROM votes WHERE verdict = 'Helpful' AND held = 0
  UNION ALL
  SELECT organisation, answer, contributor, at, 0 FROM outcomes WHERE worked = 1
  UNION ALL
  SELECT organisation, answer, contributor, at, 1 FROM thanks) said
JOIN answers a ON a.organisation = said.organisation AND a.id = said.answer
WHERE a.author IS NOT NULL AND said.contributor IS NOT a.author;
