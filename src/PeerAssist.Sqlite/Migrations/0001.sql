-- Times are 100-nanosecond ticks since year 1 in UTC, so that they compare as numbers and come back exactly.
-- Ids are text. States and kinds are the names of the enums. Lists and records that are only read as a whole are JSON.

CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT, WITHOUT ROWID;

CREATE TABLE workspaces (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisations (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX workspaces_of_organisation ON workspaces (organisation);

CREATE TABLE contributors (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  language TEXT NOT NULL,
  standing TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contributors_by_name ON contributors (organisation, folded_name);

CREATE TABLE accounts (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  workspace TEXT NOT NULL,
  user_id TEXT NOT NULL,
  contributor TEXT NOT NULL REFERENCES contributors (id) ON DELETE CASCADE,
  PRIMARY KEY (organisation, workspace, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_of_contributor ON accounts (contributor);

-- A channel belongs to a workspace, and through it to the organisation the workspace is linked to.
CREATE TABLE channels (
  workspace TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  team TEXT,
  welcomed INTEGER NOT NULL,
  PRIMARY KEY (workspace, id)
) STRICT, WITHOUT ROWID;

-- Members may be told before the channel itself is.
CREATE TABLE members (
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  member_workspace TEXT NOT NULL,
  user_id TEXT NOT NULL,
  PRIMARY KEY (workspace, channel, member_workspace, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX channels_of_member ON members (member_workspace, user_id);

CREATE TABLE questions (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  channel_kind TEXT NOT NULL,
  thread TEXT,
  team TEXT,
  message TEXT,
  asker TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  decision TEXT NOT NULL,
  offered TEXT NOT NULL CHECK (json_valid(offered)),
  only_for_workspace TEXT,
  only_for_user TEXT,
  nameless INTEGER NOT NULL,
  follow_up_of TEXT,
  reply TEXT,
  team_asked INTEGER NOT NULL,
  save_offered INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  PRIMARY KEY (organisation, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX questions_by_time ON questions (organisation, at);
CREATE INDEX questions_open ON questions (organisation, at) WHERE offered = '[]' AND gone = 0;
CREATE INDEX questions_of_message ON questions (workspace, channel, message) WHERE message IS NOT NULL;
CREATE INDEX questions_of_reply ON questions (workspace, channel, reply) WHERE reply IS NOT NULL;
CREATE INDEX questions_of_thread ON questions (workspace, channel, thread, at);
CREATE INDEX questions_of_asker ON questions (asker);

CREATE TABLE servings (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  contributor TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (organisation, question, answer, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX servings_of_answer ON servings (organisation, answer, at);
CREATE INDEX servings_of_contributor ON servings (contributor);

CREATE TABLE answers (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  id TEXT NOT NULL,
  audience TEXT NOT NULL,
  state TEXT NOT NULL,
  author TEXT,
  author_name TEXT,
  language TEXT,
  created INTEGER NOT NULL,
  shown INTEGER NOT NULL CHECK (shown > 0),
  source TEXT,
  capturer TEXT,
  locked INTEGER NOT NULL,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, id, shown) REFERENCES revisions (organisation, answer, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_from_source ON answers (organisation, source) WHERE source IS NOT NULL;
CREATE INDEX answers_of_author ON answers (author) WHERE author IS NOT NULL;
CREATE INDEX answers_of_capturer ON answers (capturer) WHERE capturer IS NOT NULL;

CREATE TABLE revisions (
  organisation TEXT NOT NULL,
  answer TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  contributor TEXT,
  at INTEGER NOT NULL,
  reason TEXT,
  restores INTEGER CHECK (restores < number),
  PRIMARY KEY (organisation, answer, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX revisions_of_contributor ON revisions (contributor) WHERE contributor IS NOT NULL;

CREATE TRIGGER revisions_have_no_gap BEFORE INSERT ON revisions
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM revisions WHERE organisation = NEW.organisation AND answer = NEW.answer)
BEGIN
  SELECT raise(ABORT, 'a revision skips a number or rewrites a kept one');
END;
CREATE TRIGGER revisions_are_kept BEFORE UPDATE OF organisation, answer, number, parts, at ON revisions
BEGIN
  SELECT raise(ABORT, 'a revision is never rewritten');
END;

-- The corrections that stand beside a shown text until one more colleague confirms them.
CREATE TABLE pending_revisions (
  organisation TEXT NOT NULL,
  answer TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  contributor TEXT,
  at INTEGER NOT NULL,
  reason TEXT,
  restores INTEGER,
  PRIMARY KEY (organisation, answer),
  FOREIGN KEY (organisation, answer) REFERENCES answers (organisation, id)
) STRICT, WITHOUT ROWID;

CREATE VIEW shown_answers AS
SELECT
  a.organisation, a.id, a.audience, a.state, a.author, a.author_name, a.language, a.created, a.source, a.capturer, a.locked,
  r.number, r.parts, r.contributor, r.at, r.reason, r.restores,
  p.number AS pending_number, p.parts AS pending_parts, p.contributor AS pending_contributor, p.at AS pending_at,
  p.reason AS pending_reason, p.restores AS pending_restores
FROM answers a
JOIN revisions r ON r.organisation = a.organisation AND r.answer = a.id AND r.number = a.shown
LEFT JOIN pending_revisions p ON p.organisation = a.organisation AND p.answer = a.id;

CREATE TABLE phrasings (
  organisation TEXT NOT NULL,
  answer TEXT NOT NULL,
  text TEXT NOT NULL,
  place INTEGER NOT NULL,
  audience TEXT NOT NULL,
  origin TEXT NOT NULL,
  contributor TEXT,
  voices TEXT NOT NULL CHECK (json_valid(voices)),
  PRIMARY KEY (organisation, answer, text),
  FOREIGN KEY (organisation, answer) REFERENCES answers (organisation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE votes (
  organisation TEXT NOT NULL,
  answer TEXT NOT NULL,
  contributor TEXT NOT NULL,
  verdict TEXT NOT NULL,
  at INTEGER NOT NULL,
  question TEXT,
  PRIMARY KEY (organisation, answer, contributor),
  FOREIGN KEY (organisation, answer) REFERENCES answers (organisation, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX votes_of_contributor ON votes (contributor, at);

CREATE TABLE outcomes (
  organisation TEXT NOT NULL,
  question TEXT NOT NULL,
  contributor TEXT NOT NULL,
  answer TEXT NOT NULL,
  worked INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (organisation, question, contributor),
  FOREIGN KEY (organisation, answer) REFERENCES answers (organisation, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outcomes_of_answer ON outcomes (organisation, answer, contributor, at);
CREATE INDEX outcomes_of_contributor ON outcomes (contributor);

-- What counts for an answer, one voice per contributor: the vote, or else the last outcome.
CREATE VIEW voices AS
SELECT organisation, answer, verdict = 'Helpful' AS helpful, at FROM votes
UNION ALL
SELECT o.organisation, o.answer, o.worked, o.at
FROM outcomes o
JOIN answers a ON a.organisation = o.organisation AND a.id = o.answer
LEFT JOIN contributors c ON c.id = o.contributor
WHERE o.contributor IS NOT a.author AND o.contributor IS NOT a.capturer AND coalesce(c.standing, 'Member') = 'Member'
  AND NOT EXISTS (
    SELECT 1 FROM revisions r WHERE r.organisation = o.organisation AND r.answer = o.answer AND r.contributor = o.contributor)
  AND NOT EXISTS (SELECT 1 FROM votes v WHERE v.organisation = o.organisation AND v.answer = o.answer AND v.contributor = o.contributor)
  AND NOT EXISTS (
    SELECT 1 FROM outcomes later
    WHERE later.organisation = o.organisation AND later.answer = o.answer AND later.contributor = o.contributor
      AND (later.at, later.question) > (o.at, o.question));

-- The change feed. Of an answer that changed often only the last position matters, so it has one row, which moves to the end.
CREATE TABLE changes (
  organisation TEXT NOT NULL,
  answer TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (organisation, answer)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX changes_in_order ON changes (organisation, position);

-- Triggers write the feed, so that no statement can forget it.
CREATE TRIGGER answers_added AFTER INSERT ON answers BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.id, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER answers_changed AFTER UPDATE OF audience, state, author, capturer, shown ON answers BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.id, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER phrasings_added AFTER INSERT ON phrasings BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER phrasings_changed AFTER UPDATE OF origin, voices ON phrasings BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER phrasings_removed AFTER DELETE ON phrasings BEGIN
  INSERT INTO changes VALUES (OLD.organisation, OLD.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = OLD.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER votes_added AFTER INSERT ON votes BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER votes_changed AFTER UPDATE OF verdict, at ON votes BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER votes_withdrawn AFTER DELETE ON votes BEGIN
  INSERT INTO changes VALUES (OLD.organisation, OLD.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = OLD.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER outcomes_added AFTER INSERT ON outcomes BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER outcomes_left AFTER UPDATE OF answer ON outcomes WHEN OLD.answer <> NEW.answer BEGIN
  INSERT INTO changes VALUES (OLD.organisation, OLD.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = OLD.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
CREATE TRIGGER outcomes_changed AFTER UPDATE OF answer, worked, at ON outcomes BEGIN
  INSERT INTO changes VALUES (NEW.organisation, NEW.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = NEW.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;

CREATE TABLE journal (
  organisation TEXT NOT NULL REFERENCES organisations (id),
  number INTEGER NOT NULL CHECK (number > 0),
  at INTEGER NOT NULL,
  act TEXT NOT NULL,
  actor TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (organisation, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM journal WHERE organisation = NEW.organisation)
BEGIN
  SELECT raise(ABORT, 'a journal entry skips a number or rewrites a kept one');
END;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal BEGIN
  SELECT raise(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal BEGIN
  SELECT raise(ABORT, 'the journal is append-only');
END;

-- Boxes belong to a workspace: when something arrives, its organisation may not be known yet.
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  adapter TEXT NOT NULL,
  workspace TEXT NOT NULL,
  conversation TEXT NOT NULL,
  delivery_key TEXT NOT NULL,
  content_key TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  verified_by TEXT NOT NULL,
  event TEXT NOT NULL CHECK (json_valid(event)),
  at INTEGER NOT NULL,
  received INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('Waiting', 'Handled', 'Dead')),
  due INTEGER NOT NULL,
  owner TEXT,
  tries INTEGER NOT NULL,
  finished INTEGER,
  result TEXT CHECK (json_valid(result)),
  reason TEXT,
  UNIQUE (adapter, delivery_key),
  UNIQUE (adapter, content_key)
) STRICT;
CREATE INDEX inbox_waiting ON inbox (at, id) WHERE state = 'Waiting';
CREATE INDEX inbox_conversations ON inbox (conversation, at, id) WHERE state = 'Waiting';
CREATE INDEX inbox_dead ON inbox (id) WHERE state = 'Dead';
CREATE INDEX inbox_handled ON inbox (finished) WHERE state = 'Handled';

CREATE TABLE outbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  adapter TEXT NOT NULL,
  workspace TEXT NOT NULL,
  conversation TEXT NOT NULL,
  reply_to TEXT,
  outgoing TEXT NOT NULL CHECK (json_valid(outgoing)),
  state TEXT NOT NULL CHECK (state IN ('Ready', 'Sending', 'Sent', 'SentUnknown', 'Failed', 'Dropped')),
  due INTEGER,
  tries INTEGER NOT NULL,
  created INTEGER NOT NULL,
  message TEXT,
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX outbox_one_waiting_reply ON outbox (workspace, reply_to) WHERE reply_to IS NOT NULL AND state = 'Ready';
CREATE INDEX outbox_conversations ON outbox (conversation, number) WHERE state IN ('Ready', 'Sending', 'SentUnknown');
CREATE INDEX outbox_unfinished ON outbox (number) WHERE state IN ('Ready', 'Sending', 'SentUnknown');
CREATE INDEX outbox_failed ON outbox (number) WHERE state = 'Failed';
CREATE INDEX outbox_ended ON outbox (created) WHERE state IN ('Sent', 'Failed', 'Dropped');

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisations (id),
  kind TEXT NOT NULL,
  input TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('Waiting', 'Running', 'Done', 'Failed')),
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  result TEXT,
  created INTEGER NOT NULL,
  owner TEXT,
  lease_until INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX jobs_unfinished ON jobs (created, id) WHERE state IN ('Waiting', 'Running');
CREATE INDEX jobs_by_time ON jobs (organisation, created);

-- The adapter's name and key stand in clear; the value is sealed.
CREATE TABLE records (
  adapter TEXT NOT NULL,
  key TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (adapter, key)
) STRICT, WITHOUT ROWID;
