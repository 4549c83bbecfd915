#include "app/study/study_overview.h"

#include "app/study/study_desk.h"
#include "app/study/study_words.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace cirro {

using namespace quiz;

namespace {

constexpr int weeksShown = 53;
constexpr int daysOfAWeek = 7;
constexpr int daysPlanned = 60; // that are shown

QDate dateOf(Day day)
{
    return QDate(1970, 1, 1).addDays(day);
}

QLocale localeOf(const QString &language)
{
    return language == QLatin1String("ko") ? QLocale(QLocale::Korean) : QLocale(QLocale::English);
}

/// "21 Nov"
QString shortDay(const QLocale &locale, Day day)
{
    return locale.toString(dateOf(day),
                           locale.language() == QLocale::Korean ? QStringLiteral("M월 d일") : QStringLiteral("d MMM"));
}

QString titleOf(StudySession::Kind kind)
{
    switch (kind) {
    case StudySession::Kind::Practice:
        return StudyOverview::tr("Practice");
    case StudySession::Kind::Review:
        return StudyOverview::tr("Review");
    case StudySession::Kind::Flashcards:
        return StudyOverview::tr("Flashcards");
    case StudySession::Kind::Retry:
        return StudyOverview::tr("Chosen questions");
    }
    return {};
}

} // namespace

StudyOverview::StudyOverview(StudyDesk &desk) : QObject(&desk), m_desk(desk)
{
    connect(&desk, &StudyDesk::factsChanged, this, &StudyOverview::changed);
    connect(&desk, &StudyDesk::pageChanged, this, &StudyOverview::changed);
    connect(&desk, &StudyDesk::languageChanged, this, &StudyOverview::changed);
}

QString StudyOverview::packName() const
{
    return m_desk.isReady() ? QString::fromStdString(m_desk.pack().manifest.name.in(m_desk.reading())) : QString();
}

bool StudyOverview::isWritable() const
{
    return m_desk.isReady() && !m_desk.store()->isReadOnly();
}

// What to do next ----------------------------------------------------------------------------------------------------

NextThing StudyOverview::next() const
{
    if (!m_desk.isReady())
        return {};
    const auto next = nextThing(*m_desk.store(), m_desk.pack(), m_desk.facts());
    return next ? *next : NextThing{};
}

QString StudyOverview::nextText() const
{
    const NextThing offer = next();
    switch (offer.what) {
    case NextThing::What::Exam:
        return tr("Continue the mock exam");
    case NextThing::What::Session:
        return tr("Continue: %1").arg(titleOf(offer.kind));
    case NextThing::What::Review:
        return tr("Review %n item(s)", nullptr, offer.count);
    case NextThing::What::MockExam:
        return tr("Sit a mock exam");
    case NextThing::What::Practice:
        return answersInAll() == 0
                   ? tr("Begin with twenty questions")
                   : tr("Practice the weakest: %1").arg(StudyWords::task(m_desk.pack(), offer.task, m_desk.reading()));
    case NextThing::What::Nothing:
        break;
    }
    return {};
}

QString StudyOverview::nextDetail() const
{
    const NextThing offer = next();
    switch (offer.what) {
    case NextThing::What::Exam:
        return tr("Question %1 of %2; the clock goes on while you are away.").arg(offer.position + 1).arg(offer.count);
    case NextThing::What::Session:
        return tr("%1 of %2: it goes on where you stopped.").arg(offer.position + 1).arg(offer.count);
    case NextThing::What::Review:
        return tr("What you would forget next, just before you do.");
    case NextThing::What::MockExam:
        return tr("A mock exam is missing for an estimate of how ready you are.");
    case NextThing::What::Practice:
        return answersInAll() == 0 ? tr("They are of all tasks of the exam and show where learning pays most.")
                                   : tr("Twenty questions: three of five of your weakest tasks, the rest mixed.");
    case NextThing::What::Nothing:
        break;
    }
    return {};
}

void StudyOverview::doNext()
{
    const NextThing offer = next();
    switch (offer.what) {
    case NextThing::What::Exam:
    case NextThing::What::MockExam:
        m_desk.setPage(QStringLiteral("exam"));
        break;
    case NextThing::What::Session:
        m_desk.goOn(QString::fromLatin1(StudySession::nameOf(offer.kind)));
        break;
    case NextThing::What::Review:
        m_desk.review();
        break;
    case NextThing::What::Practice:
        m_desk.practise();
        break;
    case NextThing::What::Nothing:
        break;
    }
}

QVariantList StudyOverview::underWay() const
{
    QVariantList list;
    if (!m_desk.isReady())
        return list;
    const auto kinds = StudySession::underWay(*m_desk.store());
    for (const StudySession::Kind kind : kinds ? *kinds : std::vector<StudySession::Kind>())
        if (const auto session = StudySession::resume(*m_desk.store(), m_desk.pack(), kind);
            session && *session && !(*session)->isOver())
            list << QVariantMap{{"kind", QString::fromLatin1(StudySession::nameOf(kind))},
                                {"title", titleOf(kind)},
                                {"answered", (*session)->answered()},
                                {"count", int((*session)->asked().size())}};
    return list;
}

QVariantList StudyOverview::exams() const
{
    QVariantList list;
    if (!m_desk.isReady())
        return list;
    const QLocale locale = localeOf(m_desk.language());
    const auto &exams = m_desk.facts().exams;
    for (auto exam = exams.rbegin(); exam != exams.rend(); ++exam)
        list << QVariantMap{{"id", QString::fromStdString(exam->id)},
                            {"day", locale.toString(dateOf(dayOf(exam->started)), QLocale::ShortFormat)},
                            {"estimate", exam->estimate},
                            {"passed", exam->wouldPass}};
    return list;
}

int StudyOverview::dueQuestions() const
{
    return m_desk.isReady() ? m_desk.facts().dueQuestions : 0;
}
int StudyOverview::dueCards() const
{
    return m_desk.isReady() ? m_desk.facts().dueCards : 0;
}
int StudyOverview::unseenCards() const
{
    return m_desk.isReady() ? m_desk.facts().unseenCards : 0;
}
int StudyOverview::unseenQuestions() const
{
    return m_desk.isReady() ? m_desk.facts().unseenQuestions : 0;
}
int StudyOverview::freshForms() const
{
    return m_desk.isReady() ? m_desk.facts().freshForms : 0;
}
int StudyOverview::streak() const
{
    return m_desk.isReady() ? m_desk.facts().streak.days : 0;
}
int StudyOverview::answersToday() const
{
    return m_desk.isReady() ? m_desk.facts().answersToday() : 0;
}
int StudyOverview::answersOfADay()
{
    return StudyFacts::answersOfADay;
}
int StudyOverview::answersInAll() const
{
    return m_desk.isReady() ? int(m_desk.facts().readiness.answers) : 0;
}

// Readiness ----------------------------------------------------------------------------------------------------------

bool StudyOverview::isBandKnown() const
{
    return m_desk.isReady() && m_desk.facts().readiness.band;
}
double StudyOverview::bandLeast() const
{
    return isBandKnown() ? m_desk.facts().readiness.band->least : 0;
}
double StudyOverview::bandMost() const
{
    return isBandKnown() ? m_desk.facts().readiness.band->most : 1;
}
double StudyOverview::bandMiddle() const
{
    return isBandKnown() ? m_desk.facts().readiness.band->middle : 0;
}

QString StudyOverview::readinessText() const
{
    if (!m_desk.isReady())
        return {};
    if (!isBandKnown())
        return tr("Not enough data yet");
    return tr("%1 to %2 likely to pass").arg(StudyWords::percent(bandLeast()), StudyWords::percent(bandMost()));
}

QString StudyOverview::readinessDetail() const
{
    if (!m_desk.isReady())
        return {};
    const Readiness &readiness = m_desk.facts().readiness;
    if (readiness.band)
        return tr("An estimate of this program, not of AWS: %1 to %2 of the %3 scored questions right, for a pass mark "
                  "between %4 and %5.")
            .arg(qRound(readiness.band->scoreLeast))
            .arg(qRound(readiness.band->scoreMost))
            .arg(m_desk.pack().manifest.exam.scored)
            .arg(leastCut)
            .arg(mostCut);
    QStringList missing;
    if (readiness.answers < answersNeeded)
        missing << tr("%n more question(s) answered for the first time", nullptr,
                      int(answersNeeded - readiness.answers));
    if (readiness.examNeeded)
        missing << tr("one mock exam");
    return tr("It takes: %1.").arg(missing.join(QStringLiteral(", ")));
}

QVariantList StudyOverview::mastery() const
{
    QVariantList list;
    if (!m_desk.isReady())
        return list;
    for (const Mastery &mastery : m_desk.facts().readiness.tasks) {
        const TaskRow *row = m_desk.pack().task(mastery.task);
        const QString name = StudyWords::task(m_desk.pack(), mastery.task, m_desk.reading());
        list << QVariantMap{
            {"task", QString::fromStdString(mastery.task)},
            {"name", name},
            {"domain", row ? StudyWords::domain(m_desk.pack(), row->domain, m_desk.reading()) : QString()},
            {"answers", mastery.answers},
            {"enough", mastery.enough()},
            {"share", mastery.share},
            {"least", mastery.least},
            {"most", mastery.most},
            {"text", mastery.enough()
                         ? tr("%1, between %2 and %3")
                               .arg(StudyWords::percent(mastery.share), StudyWords::percent(mastery.least),
                                    StudyWords::percent(mastery.most))
                         : tr("not enough data: %1 of %2 answers").arg(mastery.answers).arg(answersOfATaskNeeded)}};
    }
    return list;
}

// Charts -------------------------------------------------------------------------------------------------------------

QVariantList StudyOverview::weeks() const
{
    QVariantList list;
    if (!m_desk.isReady())
        return list;
    const StudyFacts &facts = m_desk.facts();
    const QLocale locale = localeOf(m_desk.language());
    const QDate today = dateOf(facts.today);
    const Day monday = facts.today - (today.dayOfWeek() - 1) - (weeksShown - 1) * daysOfAWeek;
    int month = dateOf(monday).month();
    for (int week = 0; week < weeksShown; ++week) {
        QVariantList days;
        const Day first = monday + week * daysOfAWeek;
        for (Day day = first; day < first + daysOfAWeek; ++day) {
            const auto found = std::ranges::find(facts.work, day, &DayWork::day);
            days << QVariantMap{{"count", day > facts.today           ? -1
                                          : found == facts.work.end() ? 0
                                                                      : found->answers},
                                {"day", locale.toString(dateOf(day), QLocale::LongFormat)}};
        }
        const int now = dateOf(first).month();
        list << QVariantMap{
            {"days", days},
            {"month", now != month ? locale.standaloneMonthName(now, QLocale::ShortFormat) : QString()}};
        month = now;
    }
    return list;
}

QString StudyOverview::weeksText() const
{
    if (!m_desk.isReady())
        return {};
    const StudyFacts &facts = m_desk.facts();
    int days = 0;
    int answers = 0;
    for (const DayWork &work : facts.work)
        if (facts.today - work.day < weeksShown * daysOfAWeek) {
            ++days;
            answers += work.answers;
        }
    return tr("%1 answers on %2 days of the last 12 months").arg(answers).arg(days);
}

QVariantList StudyOverview::forecast() const
{
    QVariantList list;
    if (!m_desk.isReady())
        return list;
    const StudyFacts &facts = m_desk.facts();
    const QLocale locale = localeOf(m_desk.language());
    for (int ahead = 0; ahead < int(facts.forecast.size()); ++ahead) {
        const int count = facts.forecast[std::size_t(ahead)];
        const QString day = shortDay(locale, facts.today + ahead);
        list << QVariantMap{{"value", count}, {"day", day}, {"text", tr("%1: %2 due").arg(day).arg(count)}};
    }
    return list;
}

int StudyOverview::mostForecast() const
{
    if (!m_desk.isReady())
        return 1;
    return std::max(1, *std::ranges::max_element(m_desk.facts().forecast));
}

QString StudyOverview::forecastText() const
{
    if (!m_desk.isReady())
        return {};
    const auto &forecast = m_desk.facts().forecast;
    return tr("%1 due today, %2 within 7 days, %3 within 30 days")
        .arg(forecast.front())
        .arg(std::accumulate(forecast.begin(), forecast.begin() + daysOfAWeek, 0))
        .arg(std::accumulate(forecast.begin(), forecast.end(), 0));
}

QVariantList StudyOverview::retention() const
{
    QVariantList list;
    if (!m_desk.isReady())
        return list;
    const StudyFacts &facts = m_desk.facts();
    const QLocale locale = localeOf(m_desk.language());
    const int count = int(facts.retention.size());
    for (int week = 0; week < count; ++week) {
        const auto &recalled = facts.retention[std::size_t(week)];
        const Day last = facts.today - (count - 1 - week) * daysOfAWeek;
        const double share = recalled.asked == 0 ? 0.0 : double(recalled.remembered) / recalled.asked;
        const QString day = shortDay(locale, last);
        list << QVariantMap{
            {"value", share},
            {"day", day},
            {"text", tr("Week to %1: %2 of %3").arg(day, StudyWords::percent(share)).arg(recalled.asked)}};
    }
    return list;
}

QString StudyOverview::retentionText() const
{
    if (!m_desk.isReady())
        return {};
    int asked = 0;
    int remembered = 0;
    for (const auto &week : m_desk.facts().retention) {
        asked += week.asked;
        remembered += week.remembered;
    }
    if (asked == 0)
        return tr("Nothing came back on a later day yet; %1 is wished for.")
            .arg(StudyWords::percent(wishedRetention()));
    return tr("%1 of %2 remembered when they came back; %3 is wished for.")
        .arg(StudyWords::percent(double(remembered) / asked))
        .arg(asked)
        .arg(StudyWords::percent(wishedRetention()));
}

QVariantList StudyOverview::calibration() const
{
    QVariantList list;
    if (!m_desk.isReady())
        return list;
    for (const Calibration &each : m_desk.facts().calibration) {
        const double share = each.answers == 0 ? 0.0 : double(each.right) / each.answers;
        list << QVariantMap{{"name", StudyWords::certainty(int(each.certainty))},
                            {"asked", each.answers},
                            {"share", share},
                            {"text", each.answers == 0
                                         ? tr("not used yet")
                                         : tr("%1 right of %2").arg(StudyWords::percent(share)).arg(each.answers)}};
    }
    return list;
}

QString StudyOverview::timeText() const
{
    if (!m_desk.isReady())
        return {};
    std::int64_t all = 0;
    std::int64_t week = 0;
    for (const DayWork &work : m_desk.facts().work) {
        all += work.spentMs;
        week += m_desk.facts().today - work.day < daysOfAWeek ? work.spentMs : 0;
    }
    return tr("%1 this week, %2 in all").arg(StudyWords::clock(week), StudyWords::clock(all));
}

// Settings of the schedule -------------------------------------------------------------------------------------------

double StudyOverview::wishedRetention() const
{
    return m_desk.isReady() ? m_desk.facts().scheduler.retention : 0.9;
}

void StudyOverview::setWishedRetention(double retention)
{
    if (!isWritable() || qFuzzyCompare(retention, wishedRetention()))
        return;
    SchedulerSettings settings = m_desk.facts().scheduler;
    settings.retention = retention;
    if (!m_desk.failed(m_desk.store()->setScheduler(settings, m_desk.now())))
        m_desk.relearn();
}

QString StudyOverview::examDay() const
{
    if (!m_desk.isReady() || !m_desk.facts().scheduler.examDay)
        return {};
    return dateOf(*m_desk.facts().scheduler.examDay).toString(Qt::ISODate);
}

bool StudyOverview::setExamDay(const QString &day)
{
    if (!isWritable())
        return false;
    SchedulerSettings settings = m_desk.facts().scheduler;
    settings.examDay.reset();
    if (!day.trimmed().isEmpty()) {
        const QDate date = QDate::fromString(day.trimmed(), Qt::ISODate);
        if (!date.isValid() || date < dateOf(m_desk.facts().today))
            return false;
        settings.examDay = Day(QDate(1970, 1, 1).daysTo(date));
    }
    if (settings == m_desk.facts().scheduler)
        return true;
    if (m_desk.failed(m_desk.store()->setScheduler(settings, m_desk.now())))
        return false;
    m_desk.relearn();
    return true;
}

bool StudyOverview::protectsExams() const
{
    return !m_desk.isReady() || m_desk.facts().protectsExams;
}

void StudyOverview::setProtectsExams(bool on)
{
    if (isWritable() && on != protectsExams() &&
        !m_desk.failed(quiz::setProtectsExams(*m_desk.store(), on, m_desk.now())))
        m_desk.relearn();
}

int StudyOverview::protectedCount() const
{
    return m_desk.isReady() ? int(m_desk.facts().protectedItems.size()) : 0;
}

QString StudyOverview::planText() const
{
    if (!m_desk.isReady() || !m_desk.facts().scheduler.examDay)
        return {};
    const StudyFacts &facts = m_desk.facts();
    const auto &plan = facts.plan;
    if (plan.empty())
        return {};
    QString text = tr("%n day(s) to the exam.", nullptr, *facts.scheduler.examDay - facts.today) + u' ' +
                   tr("Today: %1 and %2, about %3.")
                       .arg(tr("%n review(s)", nullptr, plan.front().reviews),
                            tr("%n new question(s)", nullptr, plan.front().newQuestions),
                            tr("%n minute(s)", nullptr, plan.front().minutes));
    if (plan.front().mockExam)
        text += u' ' + tr("Today is a good day for a mock exam.");
    return text;
}

QVariantList StudyOverview::plan() const
{
    QVariantList list;
    if (!m_desk.isReady())
        return list;
    const QLocale locale = localeOf(m_desk.language());
    for (const PlanDay &day : m_desk.facts().plan) {
        if (list.size() == daysPlanned)
            break;
        const QString name = shortDay(locale, day.day);
        QString text = name + ": " + tr("%n review(s)", nullptr, day.reviews) + ", " +
                       tr("%n new question(s)", nullptr, day.newQuestions);
        if (day.mockExam)
            text += ", " + tr("a mock exam");
        list << QVariantMap{{"value", day.minutes},
                            {"day", name},
                            {"text", text + " · " + tr("about %n minute(s)", nullptr, day.minutes)}};
    }
    return list;
}

int StudyOverview::mostPlanned() const
{
    int most = 1;
    if (m_desk.isReady())
        for (const PlanDay &day : m_desk.facts().plan)
            most = std::max(most, day.minutes);
    return most;
}

QString StudyOverview::plannedExams() const
{
    QStringList days;
    if (m_desk.isReady())
        for (const PlanDay &day : m_desk.facts().plan)
            if (day.mockExam)
                days << shortDay(localeOf(m_desk.language()), day.day);
    return days.isEmpty() ? QString() : tr("Mock exams: %1").arg(days.join(QStringLiteral(", ")));
}

} // namespace cirro
