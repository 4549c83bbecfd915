#include "app/study/session_model.h"

#include "app/study/study_desk.h"
#include "app/study/study_words.h"

#include <algorithm>

namespace cirro {

using namespace quiz;

SessionModel::SessionModel(StudyDesk &desk) : QObject(&desk), m_desk(desk), m_options(this), m_terms(this)
{
    connect(&desk, &StudyDesk::languageChanged, this, &SessionModel::show);
}

void SessionModel::take(StudySession session)
{
    m_session.emplace(std::move(session));
    enter();
}

void SessionModel::clear()
{
    m_session.reset();
    enter();
}

// What is in view ----------------------------------------------------------------------------------------------------

const StudySession::Asked *SessionModel::asked() const
{
    return !m_session || m_session->isOver() ? nullptr : &m_session->asked()[std::size_t(m_session->position())];
}

const Question *SessionModel::question() const
{
    return m_session ? m_session->question() : nullptr;
}

const Card *SessionModel::card() const
{
    return m_session ? m_session->card() : nullptr;
}

std::string SessionModel::item() const
{
    return asked() ? asked()->item : std::string();
}

Language SessionModel::reading() const
{
    return m_language.value_or(m_desk.reading());
}

const Text *SessionModel::textInView() const
{
    return question() ? &question()->stem : card() ? &card()->front : nullptr;
}

/// Something else came into view.
void SessionModel::enter()
{
    m_marked.reset();
    m_dueMs.reset();
    m_chosen.clear();
    m_certainty = Certainty::NotAsked;
    m_language.reset();
    m_hint.clear();
    m_intervals.clear();
    m_revealed = false;
    m_bookmarked = false;
    m_note.clear();
    if (const auto *shown = asked()) {
        if (const auto bookmarks = m_desk.store()->bookmarks())
            m_bookmarked = std::ranges::find(*bookmarks, shown->item) != bookmarks->end();
        if (const auto notes = m_desk.store()->notes())
            for (const Note &note : *notes)
                if (note.item == shown->item)
                    m_note = QString::fromStdString(note.text);
        if (shown->given) {
            m_chosen = shown->given->chosen;
            m_revealed = true;
            if (const auto scheduled = m_desk.store()->item(shown->item); scheduled && *scheduled)
                m_dueMs = (*scheduled)->state.dueMs;
        }
    }
    m_watch.start();
    show();
    emit turned();
}

void SessionModel::show()
{
    const auto *shown = asked();
    m_options.show(
        question(),
        {.shown = shown ? shown->shown : std::vector<std::string>(), .chosen = m_chosen, .revealed = isMarked()},
        reading());
    m_terms.show(m_desk, question(), isMarked(), reading());
    emit changed();
}

QString SessionModel::kind() const
{
    return m_session ? QString::fromLatin1(StudySession::nameOf(m_session->kind())) : QString();
}

QString SessionModel::title() const
{
    if (!m_session)
        return {};
    switch (m_session->kind()) {
    case StudySession::Kind::Practice:
        return tr("Practice");
    case StudySession::Kind::Review:
        return tr("Review");
    case StudySession::Kind::Flashcards:
        return tr("Flashcards");
    case StudySession::Kind::Retry:
        return tr("Chosen questions");
    }
    return {};
}

int SessionModel::position() const
{
    return m_session ? m_session->position() : 0;
}

int SessionModel::count() const
{
    return m_session ? int(m_session->asked().size()) : 0;
}

int SessionModel::answered() const
{
    return m_session ? m_session->answered() : 0;
}

int SessionModel::right() const
{
    return m_session ? m_session->right() : 0;
}

int SessionModel::sureButWrong() const
{
    return !m_session ? 0 : int(std::ranges::count_if(m_session->asked(), [](const StudySession::Asked &each) {
        return each.given && !each.given->correct && each.given->certainty == Certainty::Sure;
    }));
}

bool SessionModel::isOver() const
{
    return m_session && m_session->isOver();
}

bool SessionModel::isCard() const
{
    return card() != nullptr;
}

QString SessionModel::task() const
{
    if (!asked())
        return {};
    return StudyWords::task(m_desk.pack(), question() ? question()->task : card()->task, reading());
}

QString SessionModel::whyAsked() const
{
    return asked() ? StudyWords::asked(asked()->why) : QString();
}

QString SessionModel::stem() const
{
    return textInView() ? StudyWords::styledStem(*textInView(), reading()) : QString();
}

QString SessionModel::plainStem() const
{
    return textInView() ? StudyWords::plain(textInView()->in(reading())) : QString();
}

QString SessionModel::back() const
{
    return card() ? StudyWords::styled(card()->back.in(reading())) : QString();
}

int SessionModel::select() const
{
    return question() ? question()->select : 0;
}

int SessionModel::certainty() const
{
    const auto *shown = asked();
    return int(shown && shown->given ? shown->given->certainty : m_certainty);
}

bool SessionModel::isMarked() const
{
    return asked() && asked()->given.has_value();
}

bool SessionModel::isCorrect() const
{
    return isMarked() && asked()->given->correct;
}

QString SessionModel::takeaway() const
{
    return question() && isMarked() ? StudyWords::styled(question()->takeaway.in(reading())) : QString();
}

QVariantList SessionModel::references() const
{
    if (question() && isMarked())
        return StudyWords::references(question()->references);
    return card() && isRevealed() ? StudyWords::references(card()->references) : QVariantList();
}

QVariantList SessionModel::volatiles() const
{
    if (question() && isMarked())
        return StudyWords::volatiles(question()->volatiles, reading());
    return card() && isRevealed() ? StudyWords::volatiles(card()->volatiles, reading()) : QVariantList();
}

QString SessionModel::comesBack() const
{
    if (m_marked && m_marked->scheduled.reason.days == 0)
        return StudyWords::interval(m_marked->scheduled.state.dueMs - m_desk.now().ms);
    if (m_marked)
        return StudyWords::interval(m_marked->scheduled.reason.days * std::int64_t{24} * 3'600'000);
    return m_dueMs ? StudyWords::interval(*m_dueMs - m_desk.now().ms) : QString();
}

QString SessionModel::reason() const
{
    return m_marked ? StudyWords::reason(m_marked->scheduled.reason) : QString();
}

bool SessionModel::siblingFollows() const
{
    return m_marked && m_marked->siblingFollows;
}

bool SessionModel::hasDesign() const
{
    return m_desk.hasDesign(question());
}

QString SessionModel::language() const
{
    return reading() == Language::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

bool SessionModel::isRevealed() const
{
    return m_revealed;
}

// What the learner does ----------------------------------------------------------------------------------------------

void SessionModel::setCertainty(int level)
{
    if (!question() || isMarked())
        return;
    const auto wanted = static_cast<Certainty>(std::clamp(level, 0, 3));
    m_certainty = wanted == m_certainty ? Certainty::NotAsked : wanted;
    emit changed();
}

void SessionModel::choose(int row)
{
    const std::string id = m_options.idOf(row);
    if (!question() || isMarked() || id.empty())
        return;
    m_hint.clear();
    if (const auto found = std::ranges::find(m_chosen, id); found != m_chosen.end()) {
        m_chosen.erase(found);
    } else {
        if (question()->select == 1)
            m_chosen.clear();
        m_chosen.push_back(id);
    }
    show();
}

void SessionModel::answer()
{
    if (!question() || isMarked())
        return;
    if (int(m_chosen.size()) != question()->select) {
        m_hint = tr("Choose %n option(s) first.", nullptr, question()->select);
        emit changed();
        return;
    }
    auto marked = m_session->answer(m_chosen, m_certainty, m_watch.elapsed(), m_desk.now());
    if (!marked) {
        m_desk.fail(marked.error());
        return;
    }
    m_desk.touch();
    m_marked = std::move(marked).value();
    m_revealed = true;
    show();
}

void SessionModel::reveal()
{
    if (!card() || m_revealed)
        return;
    const Moment now = m_desk.now();
    const auto previews = m_session->preview(now);
    if (!previews) {
        m_desk.fail(previews.error());
        return;
    }
    m_intervals.clear();
    for (const Scheduled &each : *previews)
        m_intervals << StudyWords::interval(each.reason.days == 0 ? each.state.dueMs - now.ms
                                                                  : each.reason.days * std::int64_t{24} * 3'600'000);
    m_revealed = true;
    emit changed();
}

void SessionModel::grade(int grade)
{
    if (!card() || !m_revealed || isMarked() || grade < 1 || grade > 4)
        return;
    const auto marked = m_session->grade(static_cast<Grade>(grade), m_watch.elapsed(), m_desk.now());
    if (!marked) {
        m_desk.fail(marked.error());
        return;
    }
    m_desk.touch();
    next();
}

void SessionModel::goTo(int position)
{
    if (!m_session || m_desk.failed(m_session->goTo(position, m_desk.now())))
        return;
    // What is over is not gone on with.
    if (m_session->isOver() && m_desk.failed(m_session->end(m_desk.now())))
        return;
    m_desk.touch();
    enter();
}

void SessionModel::next()
{
    if (m_session && !m_session->isOver())
        goTo(m_session->position() + 1);
}

void SessionModel::previous()
{
    if (m_session && m_session->position() > 0 && !m_session->isOver())
        goTo(m_session->position() - 1);
}

void SessionModel::switchLanguage()
{
    m_language = reading() == Language::Korean ? Language::English : Language::Korean;
    show();
}

void SessionModel::toggleBookmark()
{
    if (!asked() || m_desk.failed(m_desk.store()->setBookmark(item(), !m_bookmarked, m_desk.now().ms)))
        return;
    m_bookmarked = !m_bookmarked;
    emit changed();
}

void SessionModel::setNote(const QString &text)
{
    if (!asked() || text == m_note ||
        m_desk.failed(m_desk.store()->setNote(item(), text.trimmed().toStdString(), m_desk.now().ms)))
        return;
    m_note = text.trimmed();
    emit changed();
}

void SessionModel::openDesign()
{
    if (!hasDesign())
        return;
    if (!isMarked()) {
        m_certainty = Certainty::Guessed;
        emit changed();
    }
    m_desk.openDesign(*question(), isMarked());
}

bool SessionModel::report(const QString &reason, const QString &text)
{
    return asked() && !m_desk.failed(m_desk.store()->addReport({.item = item(),
                                                                .atMs = m_desk.now().ms,
                                                                .reason = reason.toStdString(),
                                                                .text = text.trimmed().toStdString()}));
}

void SessionModel::retryMissed()
{
    std::vector<std::string> missed;
    if (m_session)
        for (const StudySession::Asked &each : m_session->asked())
            if (each.given && !each.given->correct)
                missed.push_back(each.item);
    if (!missed.empty())
        m_desk.ask(missed);
}

void SessionModel::leave()
{
    m_desk.setPage(QStringLiteral("home"));
}

} // namespace cirro
