#include "app/study/study_words.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace cirro {

using namespace quiz;

namespace {

constexpr std::int64_t minute = 60'000; // ms
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

QString quoted(const QString &text)
{
    return text.toHtmlEscaped();
}

} // namespace

Language StudyWords::languageOf(const QString &code)
{
    return code == QLatin1String("ko") ? Language::Korean : Language::English;
}

QString StudyWords::styled(const std::string &text)
{
    const QStringList parts = QString::fromStdString(text).split(QStringLiteral("**"));
    QString result;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool bold = i % 2 == 1 && i + 1 < parts.size();
        result += bold ? "<b>" + quoted(parts[i]) + "</b>" : (i % 2 == 1 ? "**" : "") + quoted(parts[i]);
    }
    return result.replace(u'\n', QLatin1String("<br>"));
}

QString StudyWords::styledStem(const Text &stem, Language language)
{
    // English stems write it in capitals, as the exam does.
    static const QRegularExpression capitals(
        QStringLiteral("\\b(MOST|LEAST|TWO|THREE|HIGHEST|LOWEST|FEWEST|FASTEST|BEST|MINIMUM|MAXIMUM)\\b"));
    QString text = styled(stem.in(language));
    return language == Language::English ? text.replace(capitals, QStringLiteral("<b>\\1</b>")) : text;
}

QString StudyWords::plain(const std::string &text)
{
    return QString::fromStdString(text).remove(QLatin1String("**"));
}

QString StudyWords::task(const Pack &pack, const std::string &id, Language language)
{
    const TaskRow *row = pack.task(id);
    return row ? QString::fromStdString(row->statement + ' ' + row->name.in(language)) : QString::fromStdString(id);
}

QString StudyWords::domain(const Pack &pack, const std::string &id, Language language)
{
    const Domain *row = pack.domain(id);
    return QString::fromStdString(row ? row->name.in(language) : id);
}

QString StudyWords::failure(Fail fail)
{
    switch (fail) {
    case Fail::WrongService:
        return tr("Wrong service");
    case Fail::InvalidConfig:
        return tr("Not possible");
    case Fail::Partial:
        return tr("Only part of it");
    case Fail::BreaksConstraint:
        return tr("Breaks a requirement");
    case Fail::MoreOps:
        return tr("More to operate");
    case Fail::MoreCost:
        return tr("Costs more");
    case Fail::OverEngineered:
        return tr("More than is needed");
    case Fail::WrongLayer:
        return tr("Wrong layer");
    case Fail::None:
        break;
    }
    return {};
}

QString StudyWords::asked(Why why)
{
    switch (why) {
    case Why::Chosen:
        return tr("You chose it");
    case Why::SureButWrong:
        return tr("Last time you were sure, and it was wrong");
    case Why::Weakest:
        return tr("One of your weakest tasks");
    case Why::Mixed:
        return tr("For variety");
    case Why::Sibling:
        return tr("Same concept as one you missed");
    case Why::Due:
        return tr("Due for review");
    case Why::New:
        return tr("New");
    }
    return {};
}

QString StudyWords::certainty(int level)
{
    return level == 1 ? tr("Guessed") : level == 2 ? tr("Unsure") : level == 3 ? tr("Sure") : QString();
}

QString StudyWords::grade(Grade grade)
{
    switch (grade) {
    case Grade::Again:
        return tr("Again");
    case Grade::Hard:
        return tr("Hard");
    case Grade::Good:
        return tr("Good");
    case Grade::Easy:
        return tr("Easy");
    }
    return {};
}

QString StudyWords::interval(std::int64_t ms)
{
    constexpr int monthsFrom = 60; // days
    constexpr int yearsFrom = 730;
    if (ms < hour)
        return tr("%n min", nullptr, int(std::max<std::int64_t>(1, (ms + minute / 2) / minute)));
    if (ms < day)
        return tr("%n h", nullptr, int((ms + hour / 2) / hour));
    const int days = int((ms + day / 2) / day);
    if (days < monthsFrom)
        return tr("%n day(s)", nullptr, days);
    if (days < yearsFrom)
        return tr("%n month(s)", nullptr, int(std::lround(days / 30.44)));
    return tr("%n year(s)", nullptr, int(std::lround(days / 365.25)));
}

QString StudyWords::clock(std::int64_t ms)
{
    const std::int64_t seconds = std::max<std::int64_t>(0, ms) / 1000;
    const QString tail =
        QStringLiteral("%1:%2").arg(seconds / 60 % 60, 2, 10, QChar('0')).arg(seconds % 60, 2, 10, QChar('0'));
    return seconds >= 3600 ? QStringLiteral("%1:%2").arg(seconds / 3600).arg(tail) : tail;
}

QString StudyWords::reason(const Reason &reason)
{
    if (reason.days == 0)
        return tr("It is asked again within the day: a fresh memory fades fastest in its first minutes.");
    QStringList parts;
    if (reason.recall < 1)
        parts << tr("Before this answer you remembered it with a chance of about %1.").arg(percent(reason.recall));
    parts << tr("After %1 days that chance will have fallen to the %2 you wish for.")
                 .arg(QLocale().toString(reason.exactDays, 'f', reason.exactDays < 10 ? 1 : 0))
                 .arg(percent(reason.retention));
    if (reason.leastDays < reason.mostDays)
        parts << tr("The day is chosen from %1 to %2 days, so that what was learnt together does not come back "
                    "together.")
                     .arg(reason.leastDays)
                     .arg(reason.mostDays);
    if (reason.examNear)
        parts << tr("It comes earlier than that, so that it is fresh on the day of your exam.");
    return parts.join(u' ');
}

QString StudyWords::reportReason(const std::string &reason)
{
    if (reason == "key-wrong")
        return tr("The key is wrong");
    if (reason == "unclear")
        return tr("It is unclear, or more than one answer works");
    if (reason == "outdated")
        return tr("It is out of date");
    if (reason == "language")
        return tr("The language is wrong");
    return tr("Something else");
}

QString StudyWords::percent(double share)
{
    return QStringLiteral("%1 %").arg(qRound(100 * share));
}

QVariantList StudyWords::references(const std::vector<Reference> &references)
{
    QVariantList list;
    for (const Reference &reference : references)
        list << QVariantMap{{"title", QString::fromStdString(reference.title)},
                            {"url", QString::fromStdString(reference.url)},
                            {"checked", QString::fromStdString(reference.checked)}};
    return list;
}

QVariantList StudyWords::volatiles(const std::vector<Volatile> &facts, Language language)
{
    QVariantList list;
    for (const Volatile &fact : facts)
        list << QVariantMap{{"title", QString::fromStdString(fact.fact.in(language))},
                            {"url", QString::fromStdString(fact.url)},
                            {"checked", QString::fromStdString(fact.checked)}};
    return list;
}

} // namespace cirro
