#include "app/cli/session.h"

#include "app/words/words.h"

#include "exporters/exporter.h"
#include "model/design/layout.h"
#include "model/scene/display_list.h"
#include "model/scene/style.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <map>
#include <set>

namespace cirro::cli {

namespace {

struct Options {
    std::string output;
    std::string sheet;
    std::string corpus;
    bool stats = false;
    std::string theme = "light";
    double scale = 1;
} options;

void setUp(CLI::App &command)
{
    command.description("List the services that the palette offers, draw all their glyphs on one sheet, "
                        "or say how much of templates is known");
    command.add_option("-o,--output", options.output, "File for the list; standard output without it");
    command.add_option("--contact-sheet", options.sheet, "File for the sheet; its extension names the format");
    CLI::Option *corpus = command.add_option("--corpus", options.corpus, "Folder of templates, for --stats");
    command.add_flag("--stats", options.stats, "Say how much of the templates in a folder is known")->needs(corpus);
    command.add_option("--theme", options.theme, "light, dark or high-contrast")
        ->check(CLI::IsMember({"light", "dark", "high-contrast"}))
        ->capture_default_str();
    command.add_option("--scale", options.scale, "Pixels a diagram unit, for pictures made of pixels")
        ->check(CLI::Range(0.1, 8.0))
        ->capture_default_str();
}

const ServiceTable &services()
{
    return Catalog::builtin().services();
}

/// A sheet that grows from the left to the right and downwards: a title for each category, its glyphs below.
class Sheet
{
public:
    void addTitle(const std::string &words)
    {
        newRow();
        const double width = columns * m_style.tileWidth;
        add(ElementId::drawing("title " + words),
            {.rect = {0, m_top, width, m_style.containerHeader},
             .words = {.text = words},
             .role = scene::TextRole::Title,
             .color = "text"},
            {});
        m_top += m_style.containerHeader;
    }

    void addGlyph(const std::string &icon, const std::string &shortName, const std::string &colorToken,
                  const std::string &name)
    {
        if (!m_seen.insert(icon).second)
            return;
        if (m_column == columns)
            newRow();
        const double left = m_column++ * m_style.tileWidth;
        const double size = m_style.tileIconSize;
        const double top = m_top + m_style.tileTextGap;
        add(ElementId::drawing(icon),
            {.rect = {left, top + size + m_style.tileTextGap, m_style.tileWidth, m_style.nameLine},
             .words = {.text = name},
             .role = scene::TextRole::Detail,
             .align = scene::TextAlign::Center,
             .color = "text"},
            scene::IconMark{.rect = {left + (m_style.tileWidth - size) / 2, top, size, size},
                            .icon = icon,
                            .shortName = shortName,
                            .background = colorToken,
                            .glyph = "tileGlyph",
                            .radius = m_style.tileIconRadius});
    }

    scene::DisplayList finished() { return scene::DisplayList(std::move(m_pictures)); }

private:
    static constexpr int columns = 14;

    void newRow()
    {
        if (m_column > 0)
            m_top += m_style.tileIconSize + m_style.nameLine + 3 * m_style.tileTextGap;
        m_column = 0;
    }

    void add(const ElementId &id, const scene::TextMark &text, const std::optional<scene::IconMark> &icon)
    {
        scene::Picture picture{.id = id, .bounds = text.rect, .body = text.rect, .name = text.words.text};
        picture.marks.push_back({.shape = text});
        if (icon) {
            picture.bounds = picture.bounds.united(icon->rect);
            picture.marks.push_back({.shape = *icon});
        }
        m_pictures.push_back(std::make_shared<const scene::Picture>(std::move(picture)));
    }

    const scene::Style &m_style = scene::Style::builtin();
    std::vector<scene::DisplayList::PicturePtr> m_pictures;
    std::set<std::string> m_seen;
    int m_column = 0;
    double m_top = 0;
};

scene::DisplayList sheetOfGlyphs()
{
    Sheet sheet;
    for (const Category &category : services().categories()) {
        sheet.addTitle(category.name.in(language()));
        for (const Service &service : services().all()) {
            if (service.category != category.id)
                continue;
            sheet.addGlyph(service.icon, service.shortName, service.colorToken, service.name.in(language()));
            for (const std::string &type : service.types) {
                const Presentation &look = services().presentationOf(type);
                sheet.addGlyph(look.icon, look.shortName, look.colorToken, look.name.in(language()));
                for (const Variant &variant : look.variants)
                    if (!variant.icon.empty())
                        sheet.addGlyph(variant.icon, look.shortName, look.colorToken, variant.name.in(language()));
            }
        }
    }
    return sheet.finished();
}

/// A line a service: its id, its name, and how much of it there is.
std::string listOfServices()
{
    std::string list;
    for (const Service &service : services().all()) {
        const QString types = service.types.empty()
                                  ? worded(Message{"drawing.only-drawn", {}})
                                  : QCoreApplication::translate("cli", "Resource types: %1").arg(service.types.size());
        list += service.id + "\t" + service.name.in(language()) + "\t" + types.toStdString() + "\n";
    }
    return list;
}

/// What is counted most comes first.
QString listed(const std::map<std::string, int> &counts)
{
    std::vector<std::pair<int, std::string>> most;
    most.reserve(counts.size());
    for (const auto &[name, count] : counts)
        most.emplace_back(-count, name);
    std::ranges::sort(most);
    constexpr std::size_t shown = 20;
    QString words;
    for (std::size_t i = 0; i < std::min(shown, most.size()); ++i)
        words += QString::number(-most[i].first) + '\t' + QString::fromStdString(most[i].second) + '\n';
    return words;
}

/// How many resources of the templates in a folder the services describe and how many references mean something; the
/// types that most resources are of which no service describes, and the references that mean nothing. What is made
/// after what (DependsOn) is an order, no reference: nothing lies in another by it, serves or calls it.
std::string countsIn(const QString &folder)
{
    int templates = 0;
    int resources = 0;
    int described = 0;
    int references = 0;
    int known = 0;
    int orders = 0;
    std::map<std::string, int> others;
    std::map<std::string, int> meaningless;
    for (QDirIterator file(folder, QDir::Files, QDirIterator::Subdirectories); file.hasNext();) {
        QFile source(file.next());
        if (!source.open(QIODevice::ReadOnly))
            continue;
        const auto read = readDesign(source.readAll().toStdString());
        if (!read)
            continue; // of another kind, or broken: nothing to count
        const auto index = Snapshot::of(read->design).index;
        const int before = resources;
        for (const Element &element : index->elements()) {
            if (!element.id.isResource())
                continue;
            ++resources;
            if (services().serviceOf(element.type))
                ++described;
            else
                ++others[element.type];
        }
        templates += resources > before ? 1 : 0;
        for (const Link &link : index->links()) {
            if (link.kind == expression::ReferenceKind::DependsOn) {
                ++orders;
                continue;
            }
            ++references;
            if (link.relation != Relation::None)
                ++known;
            else if (const Element *from = index->find(link.from), *to = index->find(link.to); from && to)
                ++meaningless[from->type + ' ' + syntax::toPointer(link.path) + " > " + to->type];
        }
    }
    const auto share = [](int part, int whole) {
        return QString::number(whole == 0 ? 0.0 : 100.0 * part / whole, 'f', 1);
    };
    QString words = QCoreApplication::translate("cli", "Templates: %1").arg(templates) + '\n' +
                    QCoreApplication::translate("cli", "Resources: %1, of a described service: %2 %")
                        .arg(QString::number(resources), share(described, resources)) +
                    '\n' +
                    QCoreApplication::translate("cli", "References: %1, of a known meaning: %2 %")
                        .arg(QString::number(references), share(known, references)) +
                    '\n';
    if (orders > 0)
        words += QCoreApplication::translate("cli", "Orders of creation (DependsOn), not counted as references: %1")
                     .arg(orders) +
                 '\n';
    words += listed(others) + listed(meaningless);
    return words.toStdString();
}

int run()
{
    if (options.stats) {
        const QString folder = QString::fromStdString(options.corpus);
        if (!QFileInfo(folder).isDir()) {
            printError(QCoreApplication::translate("cli", "%1 is no folder").arg(folder));
            return Unreadable;
        }
        return writeOutput(options.output, countsIn(folder)) ? Ok : Unreadable;
    }
    if (options.sheet.empty())
        return writeOutput(options.output, listOfServices()) ? Ok : Unreadable;
    const std::string format = QFileInfo(QString::fromStdString(options.sheet)).suffix().toLower().toStdString();
    const Exporter *exporter = findExporter(format);
    if (!exporter) {
        printError(
            QCoreApplication::translate("cli", "%1 is no format of pictures").arg(QString::fromStdString(format)));
        return Usage;
    }
    const auto picture = exporter->write(
        sheetOfGlyphs(),
        {.theme = options.theme, .scale = options.scale, .title = "Cirrograph", .worded = [](const Message &message) {
             return worded(message).toStdString();
         }});
    if (!picture) {
        printError(worded(picture.error()));
        return Unreadable;
    }
    return writeOutput(options.sheet, *picture) ? Ok : Unreadable;
}

} // namespace

extern const Command catalog{.name = "catalog", .order = 8, .paints = true, .setUp = setUp, .run = run};

} // namespace cirro::cli
