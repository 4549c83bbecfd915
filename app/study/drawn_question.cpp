#include "app/study/drawn_question.h"

#include "app/study/study_desk.h"
#include "app/study/study_words.h"

namespace cirro {

using namespace quiz;

DrawnQuestion::DrawnQuestion(StudyDesk &desk) : QObject(&desk), m_desk(desk)
{
    connect(&desk, &StudyDesk::languageChanged, this, &DrawnQuestion::changed);
}

void DrawnQuestion::take(const Question &question, bool answered)
{
    const Challenge *challenge = m_desk.pack().challengeOf(question);
    const std::string wanted = challenge ? challenge->id : std::string();
    // What is on the canvas stays there when the learner does not want to leave it, but it is no longer this.
    if (wanted != m_challenge)
        m_shown = false;
    m_challenge = wanted;
    m_question = question.id;
    m_answered = answered;
    emit changed();
}

void DrawnQuestion::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    emit changed();
}

const Challenge *DrawnQuestion::challenge() const
{
    return m_challenge.empty() ? nullptr : m_desk.pack().challenge(m_challenge);
}

const Question *DrawnQuestion::question() const
{
    return m_question.empty() ? nullptr : m_desk.pack().question(m_question);
}

QString DrawnQuestion::title() const
{
    return challenge() ? QString::fromStdString(challenge()->title.in(m_desk.reading())) : QString();
}

QString DrawnQuestion::about() const
{
    return challenge() ? QString::fromStdString(challenge()->about.in(m_desk.reading())) : QString();
}

QString DrawnQuestion::stem() const
{
    return question() ? StudyWords::styledStem(question()->stem, m_desk.reading()) : QString();
}

QString DrawnQuestion::takeaway() const
{
    return question() && m_answered ? StudyWords::styled(question()->takeaway.in(m_desk.reading())) : QString();
}

} // namespace cirro
