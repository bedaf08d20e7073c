-- What the dashboard counts and lists.
ALTER TABLE questions ADD COLUMN settled INTEGER;
CREATE INDEX answers_by_time ON answers (organisation, created, id);
CREATE INDEX journal_of_subject ON journal (organisation, subject, number);

-- A question with who may read it, and the last word on whether its answer worked for the customer.
CREATE VIEW told_questions AS
SELECT
  q.*,
  CASE
    WHEN q.only_for_user IS NOT NULL OR q.channel_kind = 'Direct' THEN 'Person:' || q.asker
    WHEN q.channel_kind = 'Public' THEN 'Workspace:' || q.workspace
    WHEN q.channel_kind = 'Team' AND q.team IS NOT NULL THEN 'Team:' || q.workspace || '/' || q.team
    ELSE 'Channel:' || q.workspace || '/' || q.channel
  END AS audience,
  (
    SELECT o.worked FROM outcomes o WHERE o.organisation = q.organisation AND o.question = q.id
    ORDER BY o.at DESC, o.contributor DESC LIMIT 1
  ) AS worked
FROM questions q;
