#include "app/palette/blueprint_form.h"

#include "app/words/words.h"

#include <algorithm>

namespace cirro {

void BlueprintForm::setWorkbench(Workbench *workbench)
{
    m_workbench = workbench;
    // Another version may have room for it, or none any more.
    connect(workbench->document(), &DesignDocument::shown, this, &BlueprintForm::look);
    connect(workbench->document(), &DesignDocument::statusChanged, this, &BlueprintForm::dismiss);
}

void BlueprintForm::ask(const PaletteEntry &entry, const ElementId &container, QPointF at)
{
    m_entry = entry;
    for (const Blueprint::Choice &choice : entry.blueprint->choices)
        m_entry->choices.try_emplace(choice.id, choice.standard);
    m_container = container;
    m_at = at;
    look();
    emit openChanged();
}

QString BlueprintForm::title() const
{
    return m_entry ? nameOf(*m_entry, m_workbench->document()->view().language) : QString();
}

QVariantList BlueprintForm::rows() const
{
    QVariantList rows;
    if (!m_entry)
        return rows;
    const std::string &language = m_workbench->document()->view().language;
    for (const Blueprint::Choice &choice : m_entry->blueprint->choices) {
        QStringList values;
        for (const Blueprint::Choice::Value &value : choice.values)
            values << QString::fromStdString(value.name.in(language));
        const auto current =
            std::ranges::find(choice.values, m_entry->choices.at(choice.id), &Blueprint::Choice::Value::id);
        rows << QVariantMap{{"name", QString::fromStdString(choice.name.in(language))},
                            {"values", values},
                            {"current", int(current - choice.values.begin())}};
    }
    return rows;
}

void BlueprintForm::look()
{
    if (!m_entry)
        return;
    const std::string &language = m_workbench->document()->view().language;
    const Snapshot &now = m_workbench->document()->snapshot();
    const auto put = putBlueprint(now, *m_entry->blueprint, m_entry->choices, m_container);
    m_allowed = put.ok();
    if (put) {
        const Snapshot after = now.with(put->design);
        const std::vector<ElementId> fresh = freshResources(*now.index, *after.index);
        // What stands for itself is named, what is folded into it only counted.
        std::vector<std::pair<QString, int>> kinds;
        for (const ElementId &id : fresh) {
            const Element &element = *after.index->find(id);
            if (!element.owner.isNull())
                continue;
            const QString name = QString::fromStdString(element.presentation->name.in(language));
            const auto known = std::ranges::find(kinds, name, &std::pair<QString, int>::first);
            if (known == kinds.end())
                kinds.emplace_back(name, 1);
            else
                ++known->second;
        }
        QStringList named;
        for (const auto &[name, count] : kinds)
            named << (count == 1 ? name : QString("%1 × %2").arg(name).arg(count));
        m_preview = tr("Makes %n resources: %1", nullptr, int(fresh.size())).arg(named.join(", "));
    } else {
        m_preview = worded(Message{put.error().code, {title().toStdString()}});
    }
    emit previewChanged();
}

void BlueprintForm::choose(int row, int value)
{
    if (!m_entry || row < 0 || row >= int(m_entry->blueprint->choices.size()))
        return;
    const Blueprint::Choice &choice = m_entry->blueprint->choices[std::size_t(row)];
    if (value < 0 || value >= int(choice.values.size()))
        return;
    m_entry->choices[choice.id] = choice.values[std::size_t(value)].id;
    m_entry->name = m_entry->blueprint->nameWith(m_entry->choices);
    look();
}

void BlueprintForm::accept()
{
    if (!m_entry || !m_allowed)
        return;
    const PaletteEntry entry = *m_entry;
    const ElementId container = m_container;
    dismiss();
    emit accepted(entry, container);
}

void BlueprintForm::dismiss()
{
    if (!m_entry)
        return;
    m_entry.reset();
    m_preview.clear();
    m_allowed = false;
    emit openChanged();
    emit previewChanged();
}

} // namespace cirro
