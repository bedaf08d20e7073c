-- A revision is never rewritten, but its words can be deleted when its author is forgotten.
DROP TRIGGER revisions_are_kept;
CREATE TRIGGER revisions_are_kept BEFORE UPDATE OF organisation, answer, number, parts, at ON revisions
WHEN NEW.organisation <> OLD.organisation OR NEW.answer <> OLD.answer OR NEW.number <> OLD.number OR NEW.at <> OLD.at
  OR (NEW.parts <> OLD.parts AND NEW.parts ->> 'Text' IS NOT '')
BEGIN
  SELECT raise(ABORT, 'a revision is never rewritten');
END;
