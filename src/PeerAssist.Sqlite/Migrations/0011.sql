-- Policies with their versions, and the answers that a change of one has flagged.
CREATE TABLE policies (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  former_names TEXT NOT NULL CHECK (json_valid(former_names)),
  link TEXT,
  version INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  PRIMARY KEY (organisation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_versions (
  organisation TEXT NOT NULL,
  policy TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  text TEXT NOT NULL,
  contributor TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (organisation, policy, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX policy_versions_of_contributor ON policy_versions (contributor) WHERE contributor IS NOT NULL;

CREATE TABLE policy_flags (
  organisation TEXT NOT NULL,
  answer TEXT NOT NULL,
  policy TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  cleared INTEGER,
  PRIMARY KEY (organisation, answer, policy),
  FOREIGN KEY (organisation, answer) REFERENCES answers (organisation, id)
) STRICT, WITHOUT ROWID;
