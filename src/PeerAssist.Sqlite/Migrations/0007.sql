-- An outcome that is taken back counts no more.
CREATE TRIGGER outcomes_removed AFTER DELETE ON outcomes BEGIN
  INSERT INTO changes VALUES (OLD.organisation, OLD.answer, 1 + (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = OLD.organisation))
  ON CONFLICT (organisation, answer) DO UPDATE SET position = excluded.position;
END;
