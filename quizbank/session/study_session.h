#pragma once

#include "quizbank/session/plan.h"
#include "quizbank/store/store.h"

#include <array>
#include <optional>

namespace cirro::quiz {

/// Practice, review or flashcards under way. Each answer is on the disk, together with where the session stands, before
/// the call comes back; the next day it goes on exactly there.
class StudySession
{
public:
    enum class Kind : std::uint8_t { Practice, Review, Flashcards, Retry };
    static const char *nameOf(Kind kind); // in the store: "practice" …

    struct Given {
        std::vector<std::string> chosen{};
        Certainty certainty = Certainty::NotAsked;
        Grade grade = Grade::Good;
        bool correct = false;
        std::int64_t latencyMs = 0;
        bool operator==(const Given &) const = default;
    };
    struct Asked {
        std::string item{};
        ItemKind kind = ItemKind::Question;
        Why why = Why::Chosen;
        std::vector<std::string> shown{}; // ids of options in the order of this session; none for a card
        std::optional<Given> given{};
        bool operator==(const Asked &) const = default;
    };
    struct Marked {
        bool correct = false;
        std::vector<std::string> key{};
        Scheduled scheduled{};
        bool siblingFollows = false; // another question on the concept comes later in the session
    };

    /// Takes the place of a session of the kind that was under way. The pack has to stay.
    static Result<StudySession> begin(Store &store, const Pack &pack, Kind kind, const std::vector<Queued> &queue,
                                      std::int64_t seed, const Moment &now);
    /// Nothing when none is under way. What the pack no longer has is left out.
    static Result<std::optional<StudySession>> resume(Store &store, const Pack &pack, Kind kind);
    /// The kinds that are under way, the one that was used last first.
    static Result<std::vector<Kind>> underWay(const Store &store);

    Kind kind() const { return m_kind; }
    const std::vector<Asked> &asked() const { return m_asked; }
    int position() const { return m_position; } // asked().size(): everything was asked
    bool isOver() const { return std::cmp_greater_equal(m_position, m_asked.size()); }
    int answered() const;
    int right() const;
    const Question *question() const; // in view; null for a card or at the end
    const Card *card() const;

    /// Of the question in view. An error when it was answered or the count of options is not the one that is asked for.
    Result<Marked> answer(std::vector<std::string> chosen, Certainty certainty, std::int64_t latencyMs,
                          const Moment &now);
    /// Of the card in view: the learner says how well it was remembered.
    Result<Marked> grade(Grade grade, std::int64_t latencyMs, const Moment &now);
    /// When what is in view would come back, for Again, Hard, Good and Easy.
    Result<std::array<Scheduled, 4>> preview(const Moment &now) const;
    [[nodiscard]] std::optional<Error> goTo(int position, const Moment &now);
    [[nodiscard]] std::optional<Error> end(const Moment &now);

private:
    StudySession(Store &store, const Pack &pack, Kind kind) : m_store(&store), m_pack(&pack), m_kind(kind) {}
    Asked *current();
    Result<Marked> take(Given given, const std::string &task, const Moment &now);
    bool queueSibling(const Question &question);
    std::string state() const;
    void read(const std::string &state);

    Store *m_store;
    const Pack *m_pack;
    Kind m_kind;
    std::int64_t m_seed = 0;
    int m_position = 0;
    std::vector<Asked> m_asked{};
};

} // namespace cirro::quiz
