#pragma once

#include "quizbank/bank/loader.h"

#include <nlohmann/json.hpp>

#include <string>

namespace generated {

using namespace cirro::quiz;
using nlohmann::ordered_json;

inline ordered_json inBoth(const std::string &en, const std::string &ko)
{
    return {{"en", en}, {"ko", ko}};
}

/// The n-th question of a task: every seventh has two right options, every nineteenth three.
inline ordered_json question(const std::string &task, int n, int number)
{
    const int select = number % 19 == 18 ? 3 : number % 7 == 6 ? 2 : 1;
    const int count = select == 1 ? 4 : select + 3;
    const char *const difficulties[] = {"easy", "medium", "medium", "hard", "medium"};
    const char *const qualifiers[] = {"cost", "ops", "availability", "security", "performance", "change", "none"};
    const std::string name = task + " number " + std::to_string(n);
    ordered_json options;
    for (int i = 0; i < count; ++i) {
        // The right ones are spread over the stored places.
        const bool correct = (i - number % count + count) % count < select;
        const std::string word = "choice-" + std::to_string((i * 7 + number) % 97) + "-" + std::to_string(i * 31 % 11);
        options.push_back({{"id", word},
                           {"correct", correct},
                           {"fail", correct ? "" : "wrong-service"},
                           {"text", inBoth("Use " + word, word + " 사용")},
                           {"why", inBoth("Because of " + word, word + " 때문입니다")}});
    }
    return {{"id", "gen-" + task + "-" + std::to_string(n)},
            {"task", task},
            {"concept", task + "-concept-" + std::to_string(n)},
            {"sibling", ""},
            {"type", select == 1 ? "single" : "multi"},
            {"select", select},
            {"difficulty", difficulties[number % 5]},
            {"cognitive", number % 4 == 0 ? "analyse" : "apply"},
            {"qualifier", qualifiers[number % 7]},
            {"services", {"s3"}},
            {"seedRefs", ordered_json::array()},
            {"stem", inBoth("A company asks question " + name + ". What should it do?",
                            "한 회사가 질문 " + name + "을(를) 묻습니다. 무엇을 해야 합니까?")},
            {"options", options},
            {"takeaway", inBoth("Remember " + name, name + "을(를) 기억하세요")},
            {"volatile", ordered_json::array()},
            {"references", {{{"url", "https://docs.aws.amazon.com/"}, {"title", "Docs"}, {"checked", "2026-11-21"}}}},
            {"challenge", ""},
            {"lastReviewed", "2026-11-21"},
            {"author", "draft"},
            {"verifiedBy", ""},
            {"verdict", {{"source", ""}, {"note", ""}}},
            {"status", "draft"},
            {"provenance", "original"}};
}

/// The files of a pack with the questions of so many mock exams, 65 each, and the tasks of the program's own.
inline PackFiles files(int exams)
{
    PackFiles files = builtinPack("saa-c03");
    std::erase_if(files, [](const auto &file) { return file.first.find('/') != std::string::npos; });
    int number = 0;
    const ordered_json manifest = ordered_json::parse(files.at("pack.json"));
    for (const auto &task : manifest.at("tasks")) {
        int count = 0;
        for (int form = 0; form < exams; ++form)
            count += task.at("forms").at(static_cast<std::size_t>(form)).get<int>();
        ordered_json questions = ordered_json::array();
        ordered_json cards = ordered_json::array();
        const auto id = task.at("id").get<std::string>();
        for (int n = 0; n < count; ++n)
            questions.push_back(question(id, n, number++));
        for (int n = 0; n < 3; ++n)
            cards.push_back({{"id", "gen-card-" + id + "-" + std::to_string(n)},
                             {"task", id},
                             {"kind", "definition"},
                             {"front", inBoth("What is thing " + std::to_string(n) + " of <" + id + ">?",
                                              id + "의 " + std::to_string(n) + "번은 무엇입니까?")},
                             {"back", inBoth("It is\tthe answer \"" + std::to_string(n) + "\"",
                                             "답은 " + std::to_string(n) + "입니다")},
                             {"seedRefs", ordered_json::array()},
                             {"services", {"s3"}},
                             {"volatile", ordered_json::array()},
                             {"references", ordered_json::array()},
                             {"lastReviewed", "2026-11-21"},
                             {"author", "draft"},
                             {"verifiedBy", ""},
                             {"status", "draft"}});
        files["questions/" + id + ".json"] = questions.dump(2);
        files["cards/" + id + ".json"] = cards.dump(2);
    }
    return files;
}

inline Pack pack(int exams)
{
    const auto loaded = load(files(exams));
    return loaded ? loaded->pack : Pack();
}

} // namespace generated
