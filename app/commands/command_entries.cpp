#include "app/commands/command_entries.h"

#include "app/home/examples_model.h"
#include "app/palette/palette_entries.h"
#include "app/shell/recent_files_model.h"

#include <QCoreApplication>

#include <unordered_set>

namespace cirro {

namespace {

// Of two matches as good as each other a command comes first, what a finding says last: it has the most words.
constexpr int rankOfCommands = 0;
constexpr int rankOfElements = 0;
constexpr int rankOfFindings = 2;
constexpr int rankOfRules = 3;
constexpr int rankOfFiles = 1;
constexpr int rankOfServices = 1; // and their own ranks

QString said(const std::string &text)
{
    return QString::fromStdString(text);
}

void addCommands(std::vector<CommandEntry> &entries, Workbench &bench)
{
    for (Action *action : bench.actions()->all()) {
        if (action->name() == commandsAction)
            continue; // it is what is open
        action->refresh();
        const QString menu = menuTitle(action->menu());
        const QString refusal = action->refusal();
        entries.push_back({.key = "action:" + action->name(),
                           .group = CommandGroup::Commands,
                           .name = action->text(),
                           .detail = refusal.isEmpty() ? menu : refusal,
                           .shortcut = action->shortcutText(),
                           .icon = action->icon(),
                           .enabled = action->isEnabled(),
                           .run = [action](Workbench &) { action->trigger(); },
                           .findable = {.names = {action->text().toStdString(), action->sourceText().toStdString()},
                                        .aliases = {(menu + ' ' + action->text()).toStdString()},
                                        .rank = rankOfCommands}});
    }
}

void addElement(std::vector<CommandEntry> &entries, const ElementId &id, const QString &name, const Presentation *shown,
                const std::string &language)
{
    const QString element = said(toString(id));
    CommandEntry entry{.key = "element:" + element,
                       .group = CommandGroup::Elements,
                       .name = name,
                       .icon = QStringLiteral("design"),
                       .run =
                           [element](Workbench &bench) {
                               bench.setPlace(QStringLiteral("design"));
                               bench.reveal(element);
                           },
                       .findable = {.names = {name.toStdString()}, .rank = rankOfElements}};
    if (shown) {
        entry.detail = said(shown->name.in(language));
        entry.icon = said(shown->icon).section(u'.', 0, -2);
        entry.shortName = said(shown->shortName);
        entry.color = said(shown->colorToken);
        entry.findable.aliases = {shown->name.en, shown->name.ko};
        entry.findable.type = shown->type;
    }
    entries.push_back(std::move(entry));
}

void addElements(std::vector<CommandEntry> &entries, Workbench &bench, const std::string &language)
{
    const DesignDocument &document = *bench.document();
    std::unordered_set<ElementId> known;
    for (const Element &element : document.index().elements()) {
        known.insert(element.id);
        if (element.id.kind == ElementKind::Resource)
            addElement(entries, element.id, said(element.id.text()), element.presentation, language);
    }
    if (const auto picture = document.picture())
        for (const auto &part : picture->pictures())
            if (!part->id.isNull() && !part->name.empty() &&
                (!known.contains(part->id) || part->id.kind != ElementKind::Resource))
                addElement(entries, part->id, said(part->name), nullptr, language);
}

void addFindings(std::vector<CommandEntry> &entries, Workbench &bench, const std::string &language)
{
    const AppraisalPtr &appraisal = bench.document()->appraisal();
    if (!appraisal)
        return;
    for (const rules::Finding &finding : appraisal->judgement->findings) {
        const rules::RuleWords words = rules::wordsOf(finding, language);
        const QString element = finding.element.isNull() ? QString() : said(toString(finding.element));
        entries.push_back({.key = "finding:" + said(std::string(finding.rule)) + ':' + element,
                           .group = CommandGroup::Findings,
                           .name = said(words.title),
                           .detail = said(finding.element.text()),
                           .icon = finding.severity == rules::Severity::Error     ? QStringLiteral("error")
                                   : finding.severity == rules::Severity::Warning ? QStringLiteral("warning")
                                                                                  : QStringLiteral("info"),
                           .run =
                               [element](Workbench &workbench) {
                                   workbench.setPlace(QStringLiteral("design"));
                                   emit workbench.findingWanted(element);
                               },
                           .findable = {.names = {words.title},
                                        .aliases = {finding.element.text(), words.what},
                                        .rank = rankOfFindings}});
    }
}

void addRules(std::vector<CommandEntry> &entries, const std::string &language)
{
    for (const rules::Rule *rule : rules::allRules()) {
        const rules::RuleWords words = rules::wordsOf({.rule = rule->id}, language);
        const QString id = said(std::string(rule->id));
        entries.push_back({.key = "rule:" + id,
                           .group = CommandGroup::Rules,
                           .name = said(words.title),
                           .detail = id,
                           .icon = QStringLiteral("info"),
                           .run = [id](Workbench &bench) { bench.showRule(id); },
                           .findable = {.names = {words.title}, .aliases = {id.toStdString()}, .rank = rankOfRules}});
    }
}

void addServices(std::vector<CommandEntry> &entries, const std::string &language)
{
    for (const PaletteEntry &entry : paletteEntries()) {
        const QString name = nameOf(entry, language);
        Findable findable{
            .names = {entry.name.en, entry.name.ko}, .aliases = entry.aliases, .type = entry.type, .rank = entry.rank};
        if (entry.name.en.empty())
            findable.names = {name.toStdString(), std::string(nameOf(entry.drawing->kind))};
        findable.rank += rankOfServices;
        entries.push_back({.key = entry.key,
                           .group = CommandGroup::Services,
                           .name = name,
                           .detail = said(entry.type),
                           .icon = said(entry.icon).section(u'.', 0, -2),
                           .shortName = said(entry.shortName),
                           .color = said(entry.colorToken),
                           .run =
                               [key = entry.key](Workbench &bench) {
                                   bench.setPlace(QStringLiteral("design"));
                                   emit bench.placementWanted(key);
                               },
                           .findable = std::move(findable)});
    }
}

void addExamples(std::vector<CommandEntry> &entries, const std::string &language)
{
    ExamplesModel model;
    model.setLanguage(said(language));
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString name = model.index(row).data(ExamplesModel::NameRole).toString();
        const QString title = model.index(row).data(ExamplesModel::TitleRole).toString();
        entries.push_back({.key = "example:" + name,
                           .group = CommandGroup::Examples,
                           .name = title,
                           .icon = QStringLiteral("design"),
                           .run = [name](Workbench &bench) { bench.openExample(name); },
                           .findable = {.names = {title.toStdString(), name.toStdString()}, .rank = rankOfFiles}});
    }
}

void addFiles(std::vector<CommandEntry> &entries, Workbench &bench)
{
    RecentFilesModel model;
    model.setPreferences(bench.preferences());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex at = model.index(row);
        const QUrl url = at.data(RecentFilesModel::UrlRole).toUrl();
        const QString name = at.data(RecentFilesModel::NameRole).toString();
        const QString folder = at.data(RecentFilesModel::FolderRole).toString();
        entries.push_back({.key = "file:" + url.toLocalFile(),
                           .group = CommandGroup::Files,
                           .name = name,
                           .detail = folder,
                           .icon = QStringLiteral("open"),
                           .enabled = !at.data(RecentFilesModel::MissingRole).toBool(),
                           .run = [url](Workbench &workbench) { workbench.open(url); },
                           .findable = {.names = {name.toStdString()},
                                        .aliases = {(folder + '/' + name).toStdString()},
                                        .rank = rankOfFiles}});
    }
}

} // namespace

std::vector<CommandEntry> commandEntries(Workbench &bench)
{
    std::vector<CommandEntry> entries;
    const std::string language = bench.document()->view().language;
    addCommands(entries, bench);
    if (bench.document()->status() == DesignDocument::Status::Ready) {
        addElements(entries, bench, language);
        addFindings(entries, bench, language);
        addServices(entries, language);
    }
    addRules(entries, language);
    addExamples(entries, language);
    addFiles(entries, bench);
    return entries;
}

} // namespace cirro
