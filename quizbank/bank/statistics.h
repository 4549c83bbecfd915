#pragma once

#include "quizbank/bank/loader.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace cirro::quiz {

/// How many single-answer questions somebody gets right who knows nothing and follows one rule of thumb.
struct Guess {
    std::string rule{}; // "longest-en", "position" …
    double right = 0;   // 0 … 1; ties count as a choice among them by chance
};

/// Figures over a whole bank, retired items aside.
struct Statistics {
    struct Task {
        std::string id{};
        int questions = 0;
        int cards = 0;
        int planned = 0;     // questions of a full bank
        double expected = 0; // of a bank of this size
    };

    int questions = 0;
    int cards = 0;
    int terms = 0;
    int verified = 0; // questions
    std::vector<Task> tasks{};
    std::map<int, int> choose{}; // questions by the number of right options
    std::map<std::string, int> difficulties{};
    std::map<std::string, int> cognitives{};
    std::map<std::string, int> qualifiers{};
    std::map<std::string, int> services{}; // questions about each

    int singles = 0; // the rest is about these
    std::array<int, 4> keyPositions{};
    int longestRun = 0; // of keys at one position
    int keyLongest = 0; // the key alone is the longest option
    int keyShortest = 0;
    std::vector<Guess> guesses{};

    int seeds = 0; // that have to be asked about
    int seedsUsed = 0;
    std::vector<std::string> seedsUnused{};
    std::vector<std::string> seedsUncorrected{}; // wrong or outdated, without a card on the misconception
};

Statistics statisticsOf(const Loaded &loaded);

} // namespace cirro::quiz
