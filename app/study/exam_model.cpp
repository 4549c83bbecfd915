#include "app/study/exam_model.h"

#include "app/study/study_desk.h"
#include "app/study/study_words.h"

#include <algorithm>

namespace cirro {

using namespace quiz;

namespace {

constexpr std::int64_t minute = 60'000;      // ms
constexpr std::int64_t closing = 5 * minute; // from then on the clock calls for attention
constexpr int second = 1000;

/// Characters of the text on show, without the marks of bold.
bool isMarked(const std::vector<Highlight> &highlights, Language language, int at)
{
    return std::ranges::any_of(highlights, [&](const Highlight &each) {
        return each.language == language && each.first <= at && at <= each.last;
    });
}

} // namespace

ExamModel::ExamModel(StudyDesk &desk) : QObject(&desk), m_desk(desk), m_options(this)
{
    m_timer.setInterval(second);
    connect(&m_timer, &QTimer::timeout, this, &ExamModel::tick);
    connect(&desk, &StudyDesk::languageChanged, this, &ExamModel::show);
    connect(&desk, &StudyDesk::readyChanged, this, &ExamModel::changed);
}

void ExamModel::take(ExamRoom room)
{
    m_room.emplace(std::move(room));
    m_desk.touch();
    m_reviewing = false;
    m_hint.clear();
    if (m_room->isOver()) {
        finish();
        return;
    }
    m_timer.start();
    show();
    emit ticked();
    emit turned();
}

void ExamModel::begin(bool extraTime)
{
    const Moment now = m_desk.now();
    auto room = ExamRoom::begin(*m_desk.store(), m_desk.pack(), {.extraTime = extraTime, .seed = now.ms}, now);
    if (!room)
        m_desk.fail(room.error());
    else
        take(std::move(room).value());
}

void ExamModel::resume()
{
    if (isRunning() || !m_desk.store() || m_desk.store()->isReadOnly())
        return;
    auto room = ExamRoom::resume(*m_desk.store(), m_desk.now());
    if (!room)
        m_desk.fail(room.error());
    else if (*room)
        take(std::move(**room));
}

void ExamModel::clear()
{
    m_timer.stop();
    m_room.reset();
    m_reviewing = false;
    m_hint.clear();
    m_language.reset();
    m_options.show(nullptr, {}, reading());
    emit changed();
    emit ticked();
}

/// After anything that may have found the time to be over.
void ExamModel::done(const std::optional<Error> &error)
{
    m_desk.failed(error);
    if (m_room->isOver())
        finish();
    else
        show();
}

void ExamModel::finish()
{
    const QString exam = QString::fromStdString(m_room->record().id);
    m_timer.stop();
    m_room.reset();
    m_reviewing = false;
    m_options.show(nullptr, {}, reading());
    m_desk.touch();
    emit changed();
    emit ticked();
    m_desk.showResult(exam);
}

void ExamModel::tick()
{
    if (!isRunning())
        return;
    m_desk.failed(m_room->tick(m_desk.now()));
    if (m_room->isOver())
        finish();
    else
        emit ticked();
}

// What is in view ----------------------------------------------------------------------------------------------------

Language ExamModel::reading() const
{
    return m_language.value_or(m_desk.reading());
}

const AskedInExam &ExamModel::asked() const
{
    return m_room->sitting().asked[std::size_t(position())];
}

const Question *ExamModel::question() const
{
    return m_room ? m_desk.pack().question(m_room->record().items[std::size_t(position())].item) : nullptr;
}

void ExamModel::show()
{
    if (isRunning())
        m_options.show(question(),
                       {.shown = m_room->record().items[std::size_t(position())].shown,
                        .chosen = asked().chosen,
                        .struck = asked().struck},
                       reading());
    emit changed();
}

int ExamModel::position() const
{
    return m_room ? m_room->sitting().position : 0;
}

int ExamModel::count() const
{
    return m_room ? int(m_room->record().items.size()) : 0;
}

int ExamModel::answered() const
{
    return m_room ? m_room->sitting().answered() : 0;
}

int ExamModel::flaggedCount() const
{
    return m_room ? m_room->sitting().flagged() : 0;
}

bool ExamModel::isFlagged() const
{
    return m_room && asked().flagged;
}

int ExamModel::select() const
{
    return m_room ? int(m_room->record().items[std::size_t(position())].key.size()) : 0;
}

QString ExamModel::stem() const
{
    return question() ? StudyWords::styledStem(question()->stem, reading()) : QString();
}

QString ExamModel::plainStem() const
{
    return question() ? StudyWords::plain(question()->stem.in(reading())) : QString();
}

QVariantList ExamModel::highlights() const
{
    QVariantList list;
    if (m_room)
        for (const Highlight &each : asked().highlights)
            if (each.language == reading())
                list << QVariantMap{{"first", each.first}, {"last", each.last}};
    return list;
}

QString ExamModel::language() const
{
    return reading() == Language::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

QVariantList ExamModel::grid() const
{
    QVariantList list;
    if (!m_room)
        return list;
    int number = 0;
    for (const AskedInExam &each : m_room->sitting().asked) {
        const bool answered = !each.chosen.empty();
        QString text =
            answered ? tr("Question %1, answered").arg(number + 1) : tr("Question %1, blank").arg(number + 1);
        if (each.flagged)
            text += ", " + tr("flagged");
        list << QVariantMap{
            {"answered", answered}, {"flagged", each.flagged}, {"current", number == position()}, {"text", text}};
        ++number;
    }
    return list;
}

std::int64_t ExamModel::remainingMs() const
{
    return m_room ? m_room->remainingMs(m_desk.now().ms) : 0;
}

QString ExamModel::clock() const
{
    return StudyWords::clock(remainingMs());
}

QString ExamModel::spokenClock() const
{
    return tr("%n minute(s) left", nullptr, int(remainingMs() / minute));
}

double ExamModel::remaining() const
{
    return m_room ? double(remainingMs()) / double(m_room->record().minutes * minute) : 1;
}

bool ExamModel::isClosing() const
{
    return isRunning() && remainingMs() < closing;
}

QString ExamModel::pace() const
{
    if (!isRunning())
        return {};
    const std::int64_t ahead = paceMs(m_room->record(), m_room->sitting(), m_desk.now().ms);
    const int minutes = int((std::abs(ahead) + minute / 2) / minute);
    if (minutes == 0)
        return tr("on pace");
    return ahead > 0 ? tr("%n minute(s) ahead", nullptr, minutes) : tr("%n minute(s) behind", nullptr, minutes);
}

bool ExamModel::isBehind() const
{
    return isRunning() && paceMs(m_room->record(), m_room->sitting(), m_desk.now().ms) <= -minute / 2;
}

int ExamModel::questions() const
{
    return m_desk.isReady() ? m_desk.pack().manifest.exam.questions : 0;
}

int ExamModel::minutes() const
{
    return m_desk.isReady() ? m_desk.pack().manifest.exam.minutes : 0;
}

int ExamModel::extendedMinutes() const
{
    return m_desk.isReady() ? m_desk.pack().manifest.exam.extendedMinutes : 0;
}

// What the learner does ----------------------------------------------------------------------------------------------

void ExamModel::choose(int row)
{
    const std::string id = m_options.idOf(row);
    if (!isRunning() || m_reviewing || id.empty())
        return;
    m_hint.clear();
    std::vector<std::string> chosen = asked().chosen;
    if (const auto found = std::ranges::find(chosen, id); found != chosen.end()) {
        chosen.erase(found);
    } else {
        if (select() == 1)
            chosen.clear();
        chosen.push_back(id);
    }
    done(m_room->choose(position(), std::move(chosen), m_desk.now()));
}

void ExamModel::strike(int row)
{
    const std::string id = m_options.idOf(row);
    if (!isRunning() || m_reviewing || id.empty())
        return;
    std::vector<std::string> struck = asked().struck;
    if (const auto found = std::ranges::find(struck, id); found != struck.end())
        struck.erase(found);
    else
        struck.push_back(id);
    done(m_room->strike(position(), std::move(struck), m_desk.now()));
}

void ExamModel::toggleFlag()
{
    if (isRunning() && !m_reviewing)
        done(m_room->flag(position(), !isFlagged(), m_desk.now()));
}

void ExamModel::highlight(int first, int last)
{
    if (!isRunning() || m_reviewing || first < 0 || last < first)
        return;
    const int length = int(plainStem().size());
    std::vector<Highlight> ranges;
    for (const Highlight &each : asked().highlights)
        if (each.language != reading())
            ranges.push_back(each);
    bool all = true;
    for (int at = first; at <= last; ++at)
        all = all && isMarked(asked().highlights, reading(), at);
    for (int at = 0; at < length; ++at) {
        const bool inside = first <= at && at <= last;
        if (inside ? all : !isMarked(asked().highlights, reading(), at))
            continue;
        if (!ranges.empty() && ranges.back().language == reading() && ranges.back().last == at - 1)
            ranges.back().last = at;
        else
            ranges.push_back({reading(), at, at});
    }
    done(m_room->highlight(position(), ranges, m_desk.now()));
}

void ExamModel::switchLanguage()
{
    m_language = reading() == Language::Korean ? Language::English : Language::Korean;
    show();
}

/// The wrong number of options keeps one on the page, as at the test centre.
bool ExamModel::mayLeave()
{
    const auto wanted = choiceStillWanted(m_room->record().items[std::size_t(position())], asked().chosen);
    if (!wanted) {
        m_hint.clear();
        return true;
    }
    m_hint = tr("Choose exactly %n option(s), or none, to go on.", nullptr, *wanted);
    emit changed();
    return false;
}

void ExamModel::goTo(int position)
{
    if (!isRunning() || position < 0 || position >= count() || !mayLeave())
        return;
    m_reviewing = false;
    done(m_room->visit(position, m_desk.now()));
    if (isRunning())
        emit turned();
}

void ExamModel::next()
{
    if (!isRunning())
        return;
    if (position() + 1 < count())
        goTo(position() + 1);
    else
        setReviewing(true);
}

void ExamModel::previous()
{
    goTo(position() - 1);
}

void ExamModel::setReviewing(bool reviewing)
{
    if (!isRunning() || reviewing == m_reviewing || (reviewing && !mayLeave()))
        return;
    m_reviewing = reviewing;
    emit changed();
    emit turned();
}

void ExamModel::handIn()
{
    if (isRunning())
        done(m_room->handIn(m_desk.now()));
}

void ExamModel::abandon()
{
    if (!m_room || m_desk.failed(m_room->abandon()))
        return;
    m_timer.stop();
    m_room.reset();
    m_desk.touch();
    emit changed();
    leave();
}

void ExamModel::leave()
{
    m_desk.setPage(QStringLiteral("home"));
}

} // namespace cirro
