#include "app/palette/palette_entries.h"

#include "app/words/words.h"

#include <algorithm>
#include <unordered_map>

namespace cirro {

namespace {

// What is drawn beside the resources, in the order of the palette. Frames of zones and Regions follow from the
// template.
constexpr DrawingKind drawings[] = {DrawingKind::Users,      DrawingKind::User,   DrawingKind::Internet,
                                    DrawingKind::Device,     DrawingKind::Office, DrawingKind::Cloud,
                                    DrawingKind::Account,    DrawingKind::Region, DrawingKind::Zone,
                                    DrawingKind::OnPremises, DrawingKind::Group,  DrawingKind::Note};

PaletteEntry entryOf(const TypeSummary &type, const Presentation &shown)
{
    const ServiceTable &services = Catalog::builtin().services();
    const Service *service = services.serviceOf(shown.type);
    PaletteEntry entry{.key = "type:" + QString::fromStdString(shown.type),
                       .type = shown.type,
                       .properties = shown.defaults,
                       .name = shown.name,
                       .aliases = shown.aliases,
                       .category = shown.category,
                       .colorToken = shown.colorToken,
                       .icon = shown.icon,
                       .shortName = shown.shortName,
                       // What only a transform understands is found by its name; the list has what it stands for.
                       .listed = !shown.service.empty() && shown.shape != Shape::Plumbing && !type.needsTransform};
    // "redis" finds all that ElastiCache has, its own tile first; plumbing goes by its own names.
    if (service && entry.listed) {
        entry.aliases.insert(entry.aliases.end(), service->aliases.begin(), service->aliases.end());
        entry.aliases.insert(entry.aliases.end(), {service->name.en, service->name.ko});
    }
    entry.rank = entry.listed ? (service && service->icon == shown.icon ? 0 : 1) : service ? 2 : 3;
    return entry;
}

std::vector<PaletteEntry> madeEntries()
{
    const Catalog &catalog = Catalog::builtin();
    std::vector<PaletteEntry> entries;
    for (const TypeSummary &type : catalog.types()) {
        const Presentation &shown = catalog.services().presentationOf(type.name);
        entries.push_back(entryOf(type, shown));
        for (std::size_t i = 0; i < shown.variants.size(); ++i) {
            const Variant &variant = shown.variants[i];
            if (variant.defaults.empty())
                continue;
            PaletteEntry entry = entryOf(type, shown);
            entry.key += '/' + QString::number(i);
            entry.properties = variant.defaults;
            entry.variant = &variant;
            entry.name = variant.name;
            entry.aliases = variant.aliases;
            entry.rank = 1;
            if (!variant.icon.empty())
                entry.icon = variant.icon;
            if (!variant.shortName.empty())
                entry.shortName = variant.shortName;
            entries.push_back(std::move(entry));
        }
    }
    for (const Blueprint &blueprint : allBlueprints())
        for (const Blueprint::Variant &variant : blueprint.variants) {
            PaletteEntry entry{.key = "blueprint:" + QString::fromStdString(blueprint.id + "/" + variant.id),
                               .blueprint = &blueprint,
                               .choices = variant.choices,
                               .name = variant.name,
                               .aliases = blueprint.aliases,
                               .category = "blueprints",
                               .colorToken = catalog.services().presentationOf(blueprint.about).colorToken,
                               .icon = blueprint.icon,
                               // One row a blueprint: what differs between its variants is asked when it is put.
                               .listed = &variant == &blueprint.variants.front()};
            entry.aliases.insert(entry.aliases.end(), {blueprint.name.en, blueprint.name.ko});
            entries.push_back(std::move(entry));
        }
    for (const Service &service : catalog.services().all())
        if (!service.drawn.empty())
            entries.push_back({.key = "service:" + QString::fromStdString(service.id),
                               .drawing = Drawing{.kind = DrawingKind::Service, .service = service.id},
                               .name = service.name,
                               .aliases = service.aliases,
                               .category = service.category,
                               .colorToken = service.colorToken,
                               .icon = service.icon,
                               .shortName = service.shortName,
                               .listed = true});
    for (const DrawingKind kind : drawings)
        entries.push_back({.key = "drawing:" + QString::fromUtf8(nameOf(kind).data(), qsizetype(nameOf(kind).size())),
                           .drawing = Drawing{.kind = kind},
                           .category = "drawings",
                           .colorToken = "actor",
                           .icon = iconOf(kind),
                           .listed = true});
    return entries;
}

} // namespace

const std::vector<PaletteEntry> &paletteEntries()
{
    static const std::vector<PaletteEntry> entries = madeEntries();
    return entries;
}

const PaletteEntry *findPaletteEntry(const QString &key)
{
    static const auto byKey = [] {
        std::unordered_map<QString, const PaletteEntry *> map;
        for (const PaletteEntry &entry : paletteEntries())
            map.emplace(entry.key, &entry);
        return map;
    }();
    const auto found = byKey.find(key);
    return found == byKey.end() ? nullptr : found->second;
}

std::string iconOf(DrawingKind kind)
{
    if (isActor(kind))
        return "icons/actors/" + std::string(nameOf(kind)) + ".svg";
    if (kind == DrawingKind::Zone)
        return "icons/frames/availability-zone.svg";
    return isFrame(kind) ? "icons/frames/" + std::string(nameOf(kind)) + ".svg" : "icons/ui/note.svg";
}

QString nameOf(const PaletteEntry &entry, const std::string &language)
{
    return entry.name.en.empty() ? worded(Message{"drawing." + std::string(nameOf(entry.drawing->kind)), {}})
                                 : QString::fromStdString(entry.name.in(language));
}

} // namespace cirro
