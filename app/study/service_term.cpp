#include "app/study/service_term.h"

namespace cirro {

using namespace quiz;

namespace {

const Glossary::Entry *entryOf(StudyDesk &desk, const QStringList &words)
{
    for (const QString &word : words)
        if (const Glossary::Entry *entry = desk.glossary().ofCatalog(word.toStdString()))
            return entry;
    return nullptr;
}

} // namespace

QStringList ServiceTerm::wordsOf(const Presentation &shown, const Variant *variant)
{
    QStringList words;
    if (variant) {
        QStringList values;
        for (const auto &[path, value] : variant->when)
            values << QString::fromStdString(path) + u'=' + QString::fromStdString(value);
        words << QString::fromStdString(shown.type) + u'?' + values.join(u'&');
    }
    words << QString::fromStdString(shown.type);
    if (!shown.service.empty())
        words << QString::fromStdString(shown.service);
    return words;
}

QString ServiceTerm::lineOn(StudyDesk &desk, const QStringList &words)
{
    const Glossary::Entry *entry = entryOf(desk, words);
    return entry ? QString::fromStdString(entry->name + ": " + entry->line.in(desk.reading())) : QString();
}

const Glossary::Entry *ServiceTerm::entry() const
{
    return m_desk ? entryOf(*m_desk, m_words) : nullptr;
}

void ServiceTerm::setDesk(StudyDesk *desk)
{
    if (desk == m_desk)
        return;
    if (m_desk)
        disconnect(m_desk, nullptr, this, nullptr);
    m_desk = desk;
    if (desk)
        connect(desk, &StudyDesk::languageChanged, this, &ServiceTerm::changed);
    emit changed();
}

void ServiceTerm::setWords(const QStringList &words)
{
    if (words == m_words)
        return;
    m_words = words;
    emit changed();
}

QString ServiceTerm::service() const
{
    return entry() ? QString::fromStdString(entry()->service) : QString();
}

QString ServiceTerm::name() const
{
    return entry() ? QString::fromStdString(entry()->name) : QString();
}

QString ServiceTerm::line() const
{
    return entry() ? QString::fromStdString(entry()->line.in(m_desk->reading())) : QString();
}

} // namespace cirro
