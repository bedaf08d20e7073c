-- What somebody may do beyond what every colleague may.
ALTER TABLE contributors ADD COLUMN role TEXT NOT NULL DEFAULT 'Agent';
CREATE INDEX contributors_with_role ON contributors (organisation) WHERE role <> 'Agent';

-- A vote that is held does not count until a lead has looked at it.
ALTER TABLE votes ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
DROP TRIGGER votes_changed;
CREATE TRIGGER votes_changed AFTER UPDATE OF verdict, at, held ON votes BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;

-- What counts for an answer, one voice per contributor: the vote, or else the last outcome. Whoever wrote, captured or corrected the
-- answer has no voice, whichever came first, the wording or the vote.
DROP VIEW voices;
CREATE VIEW voices AS
SELECT said.organisation, said.answer, said.helpful, said.at
FROM (
  SELECT organisation, answer, contributor, verdict = 'Helpful' AS helpful, at FROM votes WHERE held = 0
  UNION ALL
  SELECT o.organisation, o.answer, o.contributor, o.worked, o.at
  FROM outcomes o
  WHERE NOT EXISTS (SELECT 1 FROM votes v WHERE v.organisation = o.organisation AND v.answer = o.answer AND v.contributor = o.contributor)
    AND NOT EXISTS (
      SELECT 1 FROM outcomes later
      WHERE later.organisation = o.organisation AND later.answer = o.answer AND later.contributor = o.contributor
        AND (later.at, later.question) > (o.at, o.question))) said
JOIN answers a ON a.organisation = said.organisation AND a.id = said.answer
LEFT JOIN contributors c ON c.id = said.contributor
WHERE said.contributor IS NOT a.author AND said.contributor IS NOT a.capturer AND coalesce(c.standing, 'Member') = 'Member'
  AND NOT EXISTS (
    SELECT 1 FROM revisions r WHERE r.organisation = said.organisation AND r.answer = said.answer AND r.contributor = said.contributor);

-- How much somebody did in the last hour, and everything somebody did since a time.
CREATE INDEX journal_of_actor ON journal (organisation, actor, at);

-- What a lead found when looking at a change afterwards. It lies beside the journal, because a note is a text that can be forgotten.
CREATE TABLE audits (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  entry INTEGER NOT NULL,
  finding TEXT NOT NULL,
  contributor TEXT,
  at INTEGER NOT NULL,
  note TEXT,
  PRIMARY KEY (organisation, entry),
  FOREIGN KEY (organisation, entry) REFERENCES journal (organisation, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX audits_by_time ON audits (organisation, at);
CREATE INDEX audits_of_contributor ON audits (contributor) WHERE contributor IS NOT NULL;
