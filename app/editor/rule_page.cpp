#include "app/editor/rule_page.h"

#include "app/editor/exam_tasks.h"
#include "app/editor/findings_model.h"
#include "app/words/words.h"
#include "model/rules/tag_policy.h"

#include "model/rules/samples.h"

#include <algorithm>

namespace cirro {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

/// What a rule says about its bad sample, a line each.
QString saidAbout(const rules::Rule &rule, const std::string &sample, const std::string &language)
{
    auto read = readDesign(sample);
    if (!read)
        return {};
    QStringList lines;
    const auto judgement = rules::judge(Snapshot::of(std::move(read->design)));
    for (const rules::Finding &finding : judgement->findings)
        if (finding.rule == rule.id)
            lines << QString::fromStdString(rules::wordsOf(finding, language).what);
    return lines.join('\n');
}

} // namespace

void RulePage::setDocument(DesignDocument *document)
{
    if (document == m_document)
        return;
    for (const QMetaObject::Connection &connection : m_connections)
        disconnect(connection);
    m_connections.clear();
    m_document = document;
    if (m_document)
        m_connections = {connect(m_document, &DesignDocument::shown, this, &RulePage::changed),
                         connect(m_document, &DesignDocument::appraised, this, &RulePage::read)};
    read();
}

void RulePage::setRule(const QString &rule)
{
    if (rule == m_id)
        return;
    m_id = rule;
    read();
}

void RulePage::read()
{
    m_rule = rules::findRule(m_id.toStdString());
    const std::string language = m_document ? m_document->view().language : std::string("en");
    m_words = m_rule ? rules::wordsOf({.rule = m_rule->id}, language) : rules::RuleWords();
    const rules::RuleSamples samples = m_rule ? rules::samplesOf(*m_rule) : rules::RuleSamples();
    m_bad = QString::fromStdString(samples.bad);
    m_good = QString::fromStdString(samples.good);
    m_badSays = m_rule && !samples.bad.empty() ? saidAbout(*m_rule, samples.bad, language) : QString();
    emit changed();
}

QString RulePage::severity() const
{
    return m_rule ? FindingsModel::nameOf(m_rule->severity) : QString();
}

QString RulePage::pillar() const
{
    return m_rule ? worded(Message{"pillar." + std::string(rules::nameOf(m_rule->pillar))}) : QString();
}

QStringList RulePage::taskIds() const
{
    QStringList ids;
    if (m_rule)
        for (const std::string_view task : m_rule->examTasks)
            ids << text(task);
    return ids;
}

QStringList RulePage::tasks() const
{
    QStringList names;
    for (const QString &id : taskIds())
        names << examTask(id.toStdString(), QString::fromStdString(m_document->view().language));
    return names;
}

QString RulePage::sameAs() const
{
    QStringList ids;
    if (m_rule)
        for (const std::string_view id : m_rule->sameAs)
            ids << text(id);
    return ids.join(QLatin1String(", "));
}

QString RulePage::docs() const
{
    return m_rule ? text(m_rule->docsUrl) : QString();
}

const Settings &RulePage::settings() const
{
    static const Settings none;
    const bool open = m_document && m_document->status() == DesignDocument::Status::Ready;
    return open ? *m_document->design().settings : none;
}

bool RulePage::speaks() const
{
    return m_rule && rules::profileOf(settings()).hears(*m_rule, m_rule->severity);
}

bool RulePage::isSwitched() const
{
    return m_rule && std::ranges::find(settings().rules, m_rule->id, [](const auto &entry) {
                         return std::string_view(entry.first);
                     }) != settings().rules.end();
}

int RulePage::findings() const
{
    const AppraisalPtr appraisal = m_document ? m_document->appraisal() : nullptr;
    return m_rule && appraisal
               ? int(std::ranges::count(appraisal->judgement->findings, m_rule->id, &rules::Finding::rule))
               : 0;
}

bool RulePage::takesTags() const
{
    return m_rule && m_rule->id == "ops.required-tags";
}

QString RulePage::tags() const
{
    return QString::fromStdString(rules::requiredTags(settings()));
}

void RulePage::requireTags(const QString &list)
{
    if (!takesTags() || m_document->status() != DesignDocument::Status::Ready)
        return;
    Design next = rules::requireTags(m_document->design(), list.toStdString());
    if (next.settings->tags == settings().tags) {
        emit changed(); // what was typed reads otherwise
        return;
    }
    const std::string tags = rules::requiredTags(*next.settings);
    m_document->push(tags.empty() ? Message{"edit.require-no-tags"} : Message{"edit.require-tags", {tags}},
                     std::move(next));
}

void RulePage::report(bool speaks)
{
    if (!m_rule || m_document->status() != DesignDocument::Status::Ready || this->speaks() == speaks)
        return;
    // Where the profile says the same, nothing has to be kept.
    Design left = rules::switchRule(m_document->design(), m_rule->id, {});
    const bool byProfile = rules::profileOf(*left.settings).hears(*m_rule, m_rule->severity);
    m_document->push({speaks ? "edit.switch-rule-on" : "edit.switch-rule-off", {m_words.title}},
                     byProfile == speaks ? left : rules::switchRule(m_document->design(), m_rule->id, speaks));
}

void RulePage::leaveToProfile()
{
    if (isSwitched())
        m_document->push({"edit.leave-rule-to-profile", {m_words.title}},
                         rules::switchRule(m_document->design(), m_rule->id, {}));
}

} // namespace cirro
