-- Every answer ever given. It is the truth: what stands in tables named built_… can be made from it at any time.
-- Times are milliseconds since 1970 in UTC; a day is the learner's own, begun at 04:00, counted from 1970-01-01.
CREATE TABLE review (
    item TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL,
    day INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('question', 'card')),
    task TEXT NOT NULL,
    grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
    correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
    certainty TEXT NOT NULL CHECK (certainty IN ('', 'guessed', 'unsure', 'sure')), -- '': not asked
    chosen TEXT NOT NULL CHECK (json_valid(chosen)),                               -- ids of options
    latency_ms INTEGER NOT NULL CHECK (latency_ms >= 0),
    source TEXT NOT NULL CHECK (source IN ('practice', 'review', 'flashcards', 'exam')),
    PRIMARY KEY (item, at_ms)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_of_day ON review (day, correct, latency_ms);

CREATE TABLE built_card (
    item TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    task TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    phase INTEGER NOT NULL,
    step INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    last_ms INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    lapses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX built_card_due ON built_card (due_ms);
-- What the cards were built with; one row.
CREATE TABLE built_basis (scheduler TEXT NOT NULL) STRICT;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
