CREATE TABLE exam (
    id TEXT NOT NULL PRIMARY KEY,
    family TEXT NOT NULL,
    form INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    started_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    finished_ms INTEGER,
    ended_by TEXT CHECK (ended_by IN ('learner', 'time')),
    changed_ms INTEGER NOT NULL,
    CHECK ((finished_ms IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;

-- What was asked, with the key of that day: a result does not change when the bank does.
CREATE TABLE exam_item (
    exam TEXT NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    task TEXT NOT NULL,
    domain TEXT NOT NULL,
    scored INTEGER NOT NULL CHECK (scored IN (0, 1)),
    shown TEXT NOT NULL CHECK (json_valid(shown)), -- ids of options in the order in which they were shown
    key TEXT NOT NULL CHECK (json_valid(key)),
    PRIMARY KEY (exam, position)
) STRICT, WITHOUT ROWID;

-- Everything that happened, in order; answers, marks and times are what it amounts to.
CREATE TABLE exam_event (
    exam TEXT NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'answer', 'flag', 'strike', 'highlight', 'resume')),
    position INTEGER NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    PRIMARY KEY (exam, number)
) STRICT, WITHOUT ROWID;
