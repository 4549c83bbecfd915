CREATE TABLE note (
    item TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL, -- empty: taken back
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bookmark (
    item TEXT NOT NULL PRIMARY KEY,
    set_now INTEGER NOT NULL CHECK (set_now IN (0, 1)), -- 0: taken back
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    item TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (item, at_ms)
) STRICT, WITHOUT ROWID;

-- Where a session of practice, review or flashcards stands, one of a kind.
CREATE TABLE session (
    kind TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL CHECK (json_valid(state)),
    changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
