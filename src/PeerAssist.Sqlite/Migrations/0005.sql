-- What people are told of answers they were given: of one kind, answer and revision once for each person.
CREATE TABLE notices (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  answer TEXT NOT NULL,
  known INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  contributor TEXT NOT NULL,
  question TEXT,
  at INTEGER NOT NULL,
  told INTEGER,
  PRIMARY KEY (organisation, id),
  UNIQUE (organisation, answer, kind, revision, contributor)
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_of_contributor ON notices (contributor, at);
