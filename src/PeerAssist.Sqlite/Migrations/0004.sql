-- Whether the bot spoke up although nobody had put the question to it.
ALTER TABLE questions ADD COLUMN overheard INTEGER NOT NULL DEFAULT 0;
