-- The answer that one was merged into, and when somebody last said that it is still right.
ALTER TABLE answers ADD COLUMN merged_into TEXT;
ALTER TABLE answers ADD COLUMN reviewed INTEGER;
DROP VIEW shown_answers;
CREATE VIEW shown_answers AS
SELECT
  a.organisation, a.id, a.audience, a.state, a.author, a.author_name, a.language, a.created, a.source, a.capturer, a.locked,
  r.number, r.parts, r.contributor, r.at, r.reason, r.restores,
  p.number AS pending_number, p.parts AS pending_parts, p.contributor AS pending_contributor, p.at AS pending_at,
  p.reason AS pending_reason, p.restores AS pending_restores,
  a.merged_into, a.reviewed
FROM answers a
JOIN revisions r ON r.organisation = a.organisation AND r.answer = a.id AND r.number = a.shown
LEFT JOIN pending_revisions p ON p.organisation = a.organisation AND p.answer = a.id;
CREATE TRIGGER answers_reviewed AFTER UPDATE OF reviewed ON answers WHEN NEW.reviewed IS NOT OLD.reviewed BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.id, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;

-- One answer went into another; what went along is kept, so that it can be taken back.
CREATE TABLE merges (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  gone TEXT NOT NULL,
  kept TEXT NOT NULL,
  same INTEGER NOT NULL,
  contributor TEXT,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  phrasings TEXT NOT NULL CHECK (json_valid(phrasings)),
  PRIMARY KEY (organisation, gone)
) STRICT, WITHOUT ROWID;
CREATE INDEX merges_into ON merges (organisation, kept);
CREATE INDEX merges_of_contributor ON merges (contributor) WHERE contributor IS NOT NULL;

-- Two answers that say the same, or that cannot both be right; the id that sorts first stands first.
CREATE TABLE answer_pairs (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  one TEXT NOT NULL,
  other TEXT NOT NULL CHECK (other > one),
  kind TEXT NOT NULL,
  likeness REAL NOT NULL,
  apart INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (organisation, one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_pairs_of_other ON answer_pairs (organisation, other);
