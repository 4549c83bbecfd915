#pragma once

#include "quizbank/store/records.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace SQLite {
class Database;
}

namespace cirro::quiz {

/// How the enumerations are written in the file: words, so that it can be read in fifty years.

namespace words {
inline constexpr std::array<const char *, 2> kinds{"question", "card"};
inline constexpr std::array<const char *, 4> certainties{"", "guessed", "unsure", "sure"};
inline constexpr std::array<const char *, 4> sources{"practice", "review", "flashcards", "exam"};
inline constexpr std::array<const char *, 6> events{"visit", "answer", "flag", "strike", "highlight", "resume"};
inline constexpr std::array<const char *, 2> enders{"learner", "time"};

/// The first for a word that the table's CHECK would not have let in.
template <class Enum, std::size_t size> Enum find(const std::array<const char *, size> &list, std::string_view word)
{
    for (std::size_t i = 0; i < size; ++i)
        if (word == list[i])
            return static_cast<Enum>(i);
    return {};
}
} // namespace words

inline const char *wordOf(ItemKind kind)
{
    return words::kinds[static_cast<std::size_t>(kind)];
}
inline const char *wordOf(Certainty certainty)
{
    return words::certainties[static_cast<std::size_t>(certainty)];
}
inline const char *wordOf(Source source)
{
    return words::sources[static_cast<std::size_t>(source)];
}
inline const char *wordOf(ExamEvent::Kind kind)
{
    return words::events[static_cast<std::size_t>(kind)];
}
inline const char *wordOf(ExamRecord::EndedBy endedBy)
{
    return words::enders[static_cast<std::size_t>(endedBy)];
}
inline ItemKind kindOf(std::string_view word)
{
    return words::find<ItemKind>(words::kinds, word);
}
inline Certainty certaintyOf(std::string_view word)
{
    return words::find<Certainty>(words::certainties, word);
}
inline Source sourceOf(std::string_view word)
{
    return words::find<Source>(words::sources, word);
}

/// Parts of a transaction that is the caller's.
void insertAnswer(SQLite::Database &database, const Answer &answer);
void writeSession(SQLite::Database &database, const SessionState &session, std::int64_t nowMs);
Scheduled scheduleAnswer(SQLite::Database &database, const SchedulerSettings &settings, const Answer &answer);

} // namespace cirro::quiz
