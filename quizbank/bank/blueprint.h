#pragma once

#include "quizbank/bank/pack.h"

#include <string>
#include <vector>

namespace cirro::quiz {

/// So many of a full bank's questions have this value.
struct Quota {
    std::string value{};
    int count = 0;
};

struct Share {
    std::string value{};
    int leastPercent = 0;
    int mostPercent = 100;
};

/// What a bank is meant to hold.
struct Plan {
    int full = 0; // questions of a full bank; 0: nothing is planned
    int tolerancePercent = 0;
    std::vector<Quota> choose{}; // questions with so many right options
    std::vector<Quota> difficulties{};
    std::vector<Quota> qualifiers{};
    std::vector<Share> cognitives{};
    std::vector<std::string> otherNames{}; // "AWS Region": begin like a service's name, but are none
    std::vector<std::string> realNames{};  // of companies and people, which have no business in a question
};

/// Whether a note that the bank grew from was right.
enum class SeedFlag : std::uint8_t { Right, Wrong, Outdated, Imprecise };

/// A fact of the notes that the bank grew from.
struct Seed {
    std::string id{};
    SeedFlag flag = SeedFlag::Right;
    bool asked = true; // some item has to be about it
    Spot spot{};
};

/// A finding that somebody looked at and found to be right as it is.
struct Accepted {
    std::string item{};
    std::string check{};
    std::string why{};
    Spot spot{};
};

/// An id that was given out with a verified item: it stays, and stays on its concept, as learners' answers are kept by
/// it.
struct GivenOut {
    std::string id{};
    std::string concept_{};
    Spot spot{};
};

/// What a pack's content is measured against; the program does not need it to ask questions.
struct Blueprint {
    Plan plan{};
    std::vector<Seed> seeds{};
    std::vector<Accepted> accepted{};
    std::vector<GivenOut> ledger{};
};

} // namespace cirro::quiz
