-- When people may be asked for help. Days are the bits of the enum, times are minutes after midnight.
CREATE TABLE availabilities (
  contributor TEXT PRIMARY KEY,
  may_be_asked INTEGER NOT NULL,
  zone TEXT NOT NULL,
  days INTEGER NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who was asked to answer an open question; a request to a whole channel has no contributor.
CREATE TABLE requests (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  question TEXT NOT NULL,
  asked TEXT NOT NULL,
  contributor TEXT,
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  channel_kind TEXT NOT NULL,
  thread TEXT,
  team TEXT,
  only_for_workspace TEXT,
  only_for_user TEXT,
  language TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  message TEXT,
  PRIMARY KEY (organisation, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX requests_of_question ON requests (organisation, question, at);
CREATE INDEX requests_of_contributor ON requests (contributor, at) WHERE contributor IS NOT NULL;
CREATE INDEX requests_of_message ON requests (workspace, channel, message) WHERE message IS NOT NULL;

-- Whoever had something offered but asked the team after all waits for an answer too.
DROP INDEX questions_open;
CREATE INDEX questions_open ON questions (organisation, at) WHERE (offered = '[]' OR team_asked = 1) AND gone = 0;
