#pragma once

#include "quizbank/store/store.h"

#include <QFile>
#include <QString>
#include <QTest>

#include <random>

namespace learner {

using namespace cirro::quiz;

inline constexpr std::int64_t msPerDay = 24LL * 3'600'000;
/// Noon of a day in Seoul.
inline Moment noon(Day day, std::int64_t laterMs = 0)
{
    return {day * msPerDay + 3 * 3'600'000 + laterMs, 9 * 60};
}

inline std::unique_ptr<Store> opened(const QString &file, const Moment &now)
{
    auto result = Store::open(file.toStdString(), now);
    if (!result)
        qFatal("%s: %s", result.error().code.c_str(), result.error().detail.c_str());
    return std::move(result.value().store);
}

/// An answer of somebody who knows four of five.
inline Answer anyAnswer(std::mt19937 &chance, const std::string &item, const Moment &at)
{
    const bool correct = chance() % 5 != 0;
    const auto certainty = static_cast<Certainty>(chance() % 4);
    return {.item = item,
            .task = std::to_string(1 + chance() % 4) + ".1",
            .kind = chance() % 2 == 0 ? ItemKind::Question : ItemKind::Card,
            .at = at,
            .grade = gradeOf(correct, certainty),
            .correct = correct,
            .certainty = certainty,
            .chosen = {"queue-first", "두 번째"},
            .latencyMs = static_cast<std::int64_t>(chance() % 90'000),
            .source = static_cast<Source>(chance() % 4)};
}

inline QByteArray bytesOf(const QString &file)
{
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

/// Fails the test with what the store says.
#define DONE(expression)                                                                                               \
    do {                                                                                                               \
        const auto doneError = (expression);                                                                           \
        QVERIFY2(!doneError, doneError ? (doneError->code + " " + doneError->detail).c_str() : "");                    \
    } while (false)

} // namespace learner
