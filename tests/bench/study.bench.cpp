#include "quizbank/bank/loader.h"
#include "quizbank/session/study_facts.h"
#include "quizbank/store/database.h"

#include <benchmark/benchmark.h>

#include <unistd.h>

#include <filesystem>
#include <random>
#include <stdexcept>

namespace {

using namespace cirro::quiz;

constexpr Day today = 20'700;
constexpr int answers = 100'000;
constexpr int items = 1'500; // questions and cards of three full packs

constexpr Moment noon(Day day)
{
    return {day * 86'400'000LL + 3 * 3'600'000, 540};
}

const Pack &pack()
{
    static const Pack loaded = [] {
        auto read = load(builtinPack("saa-c03"));
        if (!read)
            throw std::runtime_error(read.error().code);
        return std::move(read).value().pack;
    }();
    return loaded;
}

/// A learner of three years, on the disk.
Store &store()
{
    static const auto opened = [] {
        const auto folder = std::filesystem::temp_directory_path() / ("cirro-study-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder);
        auto result = Store::open(folder / "bench.study", noon(today));
        if (!result || !result->store)
            throw std::runtime_error("no store");
        SQLite::Database &database = result->store->database();
        SQLite::Transaction transaction(database);
        SQLite::Statement insert(database,
                                 "INSERT INTO review VALUES (?, ?, 540, ?, ?, '1.1', ?, ?, ?, '[\"a-choice\"]', "
                                 "30000, 'practice')");
        std::mt19937 chance(2);
        for (int i = 0; i < answers; ++i) {
            const Day day = today - 1095 + i * 1095 / answers;
            const std::size_t item = chance() % items;
            const bool right = chance() % 5 != 0;
            insert.reset();
            insert.bind(1, item < pack().questions.size() ? pack().questions[item].id : "card-" + std::to_string(item));
            insert.bind(2, noon(day).ms + i);
            insert.bind(3, day);
            insert.bind(4, item < pack().questions.size() ? "question" : "card");
            insert.bind(5, right ? 3 : 1);
            insert.bind(6, right ? 1 : 0);
            insert.bind(7, i % 2 == 0 ? "sure" : "");
            insert.exec();
        }
        transaction.commit();
        if (result->store->rebuild(noon(today)))
            throw std::runtime_error("not rebuilt");
        return std::move(result->store);
    }();
    // The files are small and lie among temporary ones, but nobody needs them afterwards.
    static const bool removed = std::atexit([] {
                                    std::error_code code;
                                    std::filesystem::remove_all(store().file().parent_path(), code);
                                }) == 0;
    benchmark::DoNotOptimize(removed);
    return *opened;
}

void nextDue(benchmark::State &state)
{
    Store &learner = store();
    for (auto _ : state)
        benchmark::DoNotOptimize(learner.nextDue(noon(today).ms));
}
BENCHMARK(nextDue)->Name("study/next-due/100000")->Unit(benchmark::kMillisecond);

void dashboard(benchmark::State &state)
{
    Store &learner = store();
    for (auto _ : state)
        benchmark::DoNotOptimize(factsOf(learner, pack(), noon(today)));
}
BENCHMARK(dashboard)->Name("study/dashboard/100000")->Unit(benchmark::kMillisecond);

void rebuild(benchmark::State &state)
{
    Store &learner = store();
    for (auto _ : state)
        benchmark::DoNotOptimize(learner.rebuild(noon(today)));
}
BENCHMARK(rebuild)->Name("study/rebuild/100000")->Unit(benchmark::kMillisecond);

void opening(benchmark::State &state)
{
    const auto file = store().file();
    for (auto _ : state)
        benchmark::DoNotOptimize(Store::open(file, noon(today)));
}
BENCHMARK(opening)->Name("study/open/100000")->Unit(benchmark::kMillisecond);

} // namespace
