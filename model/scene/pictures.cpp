#include "model/scene/pictures.h"

#include "model/scene/facts.h"
#include "model/scene/strokes.h"
#include "model/scene/view.h"
#include "model/scene/zones.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace cirro::scene {

namespace {

constexpr int zoneDepth = 1000;        // zones are painted over the overlays that enclose the same
constexpr int chipDepth = 1000;        // over whatever it is put on
constexpr double badgeGap = 2;         // diagram units
constexpr double absentOpacity = 0.35; // what the world on show does not have

/// What an element's badge says: the worst finding of it and of what is folded into it.
struct Verdict {
    Severity worst = Severity::None;
    int count = 0;
};

Severity severityOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Error:
        return Severity::Error;
    case rules::Severity::Warning:
        return Severity::Warning;
    case rules::Severity::Advice:
        break;
    }
    return Severity::Advice;
}

class PictureMaker
{
public:
    PictureMaker(const Snapshot &snapshot, const Cast &cast, const Arrangement &arrangement,
                 const rules::Judgement *judgement, const ViewSettings &view)
        : m_snapshot(snapshot),
          m_index(*snapshot.index),
          m_cast(cast),
          m_arrangement(arrangement),
          m_view(view),
          m_look(findView(view.view)),
          m_style(Style::builtin()),
          m_evaluator(snapshot.design.document.root, snapshot.index->assumptions())
    {
        if (judgement)
            for (const rules::Finding &finding : judgement->findings) {
                if (finding.severity == rules::Severity::Advice)
                    continue; // advice is read in the list; on the picture it would be noise
                Verdict &verdict = m_verdicts[m_cast.standIn(finding.element)];
                verdict.worst = std::max(verdict.worst, severityOf(finding.severity));
                ++verdict.count;
            }
    }

    std::vector<std::shared_ptr<const Picture>> make()
    {
        std::vector<std::shared_ptr<const Picture>> pictures;
        if (!m_cast.zones.empty() || !m_cast.groups.empty())
            m_tiles = tileIcons(m_cast, m_arrangement);
        pictures.reserve(m_cast.parts.size() + m_cast.connectors.size());
        for (const Cast::Part &part : m_cast.parts)
            if (const auto found = m_arrangement.bounds.find(part.id); found != m_arrangement.bounds.end())
                pictures.push_back(std::make_shared<const Picture>(pictureOf(part, found->second)));
        for (const Cast::Chip &chip : m_cast.chips)
            pictures.push_back(std::make_shared<const Picture>(chipPicture(chip)));
        for (std::size_t i = 0; i < m_cast.zones.size(); ++i)
            if (Picture picture = zonePicture(m_cast, m_arrangement, m_tiles, i, m_view.language);
                !picture.pieces.empty()) {
                const Rect &first = picture.pieces.front();
                const ElementId id = picture.id;
                addBadges(picture, {.id = id, .element = m_index.find(id)}, {first.right(), first.y});
                pictures.push_back(std::make_shared<const Picture>(std::move(picture)));
            }
        for (std::size_t i = 0; i < m_arrangement.routes.size(); ++i)
            pictures.push_back(std::make_shared<const Picture>(connectorPicture(m_snapshot.design, m_arrangement, i)));
        return pictures;
    }

private:
    int depthOf(const Cast::Part &part) const
    {
        int depth = 0;
        for (const Cast::Part *up = m_cast.find(part.parent); up && depth < 64; up = m_cast.find(up->parent))
            ++depth;
        return depth;
    }

    /// The service that a drawing stands for; null for other drawings and for services of newer programs.
    const Service *serviceOf(const Cast::Part &part) const
    {
        return part.drawing ? m_index.catalog().services().find(part.drawing->service) : nullptr;
    }

    Words kindOf(const Cast::Part &part) const
    {
        if (const Service *service = serviceOf(part))
            return {.text = service->name.in(m_view.language)};
        if (part.drawing)
            return {.message = {"drawing." + std::string(nameOf(part.drawing->kind)), {}}};
        if (part.id.kind == ElementKind::Group)
            return {.message = {"drawing.group", {}}};
        if (part.id == regionFrame())
            return {.message = {"frame.region", {}}};
        if (part.id.kind == ElementKind::Zone)
            return {.message = {"frame.zone", {}}};
        return part.element ? Words{.text = part.element->presentation->nameFor(part.element->body, m_view.language)}
                            : Words{};
    }

    Words titleOf(const Cast::Part &part) const
    {
        if (part.drawing)
            return part.drawing->label.empty() ? kindOf(part) : Words{.text = part.drawing->label};
        if (part.id.kind == ElementKind::Group) {
            const auto group = m_cast.groups.find(part.id);
            const std::string &label = group == m_cast.groups.end() ? std::string() : group->second.label;
            std::string title = label.empty() ? part.id.text() : label;
            if (!part.stacked.empty())
                title += " × " + std::to_string(part.stacked.size());
            return {.text = std::move(title)};
        }
        if (part.id == regionFrame()) {
            const std::string &region = m_snapshot.design.settings->region;
            return region.empty() ? kindOf(part) : Words{.message = {"frame.region-named", {region}}};
        }
        const std::string &text = part.id.text();
        if (part.id.kind == ElementKind::Zone) {
            const std::string symbol = text.substr(text.rfind('/') + 1);
            // az[0] is "the Region's first zone": people say a, b, c.
            if (symbol.starts_with("az[") && symbol.size() == 5 && symbol[3] >= '0' && symbol[3] <= '9')
                return {.message = {"frame.zone-named", {std::string(1, static_cast<char>('a' + symbol[3] - '0'))}}};
            const std::size_t colon = symbol.find(':');
            return {.message = {"frame.zone-named", {colon == std::string::npos ? symbol : symbol.substr(colon + 1)}}};
        }
        if (part.element && part.id.kind == ElementKind::External) {
            const std::size_t colon = text.find(':');
            const std::string kind = text.substr(0, colon);
            const std::string code = kind == "Parameter" ? "external.parameter"
                                     : kind == "Import"  ? "external.import"
                                                         : "external.literal";
            return {.message = {
                        code, {part.element->presentation->nameFor(nullptr, m_view.language), text.substr(colon + 1)}}};
        }
        return {.text = text};
    }

    /// Zones, the Region and what lies outside of the template are called what they are.
    static bool nameIsOwn(const Cast::Part &part)
    {
        return part.drawing || part.id.isResource() || part.id.kind == ElementKind::Group;
    }

    std::string factsLine(const Cast::Part &part)
    {
        if (!part.element)
            return {};
        std::string line;
        const auto say = [&](const std::string &words) {
            if (!words.empty())
                line += (line.empty() ? std::string() : std::string(factGap)) + words;
        };
        if (m_look) {
            for (const std::string &words : viewFactsOf(*m_look, *part.element, m_evaluator, m_view.language))
                say(words);
            say(exposureOf(part));
            if (!line.empty() || !m_look->plain)
                return line;
        }
        return scene::factsLine(factsOf(*part.element, m_index.catalog(), m_evaluator, m_view.language));
    }

    /// Whether the subnet that it lies in has a way from the internet, where the view tells it.
    std::string exposureOf(const Cast::Part &part) const
    {
        if (!m_look->exposure || part.container)
            return {};
        const Cast::Part *up = m_cast.find(part.parent);
        for (int depth = 0; up && depth < 64 && !up->isPublic && !up->isPrivate; ++depth)
            up = m_cast.find(up->parent);
        if (!up || !(up->isPublic || up->isPrivate))
            return {};
        return (up->isPublic ? m_look->exposure->open : m_look->exposure->closed).in(m_view.language);
    }

    IconMark iconOf(const Cast::Part &part, const Rect &rect, bool onTile) const
    {
        const Element &element = *(part.element ? part.element : commonest(part));
        const Presentation &look = *element.presentation;
        return {.rect = rect,
                .icon = look.iconFor(element.body),
                .shortName = look.shortName,
                .background = onTile ? look.colorToken : ColorToken(),
                .glyph = onTile ? "tileGlyph" : look.colorToken,
                .radius = m_style.tileIconRadius * rect.w / m_style.tileIconSize};
    }

    /// Of what lies in a group shown as one card, an element of the type that most of it has.
    static const Element *commonest(const Cast::Part &part)
    {
        const auto count = [&](const Element *element) {
            return std::ranges::count(part.stacked, element->type, &Element::type);
        };
        return *std::ranges::max_element(part.stacked, {}, count);
    }

    /// What a group shown as one card is made of.
    Words stackOf(const Cast::Part &part) const
    {
        const Element &first = *part.stacked.front();
        const bool alike = std::ranges::count(part.stacked, first.type, &Element::type) == std::ssize(part.stacked);
        return alike ? Words{.text = first.presentation->nameFor(nullptr, m_view.language)} : kindOf(part);
    }

    IconMark drawnIcon(const Cast::Part &part, const Rect &rect) const
    {
        if (part.drawing->kind != DrawingKind::Service)
            return {.rect = rect,
                    .icon = "icons/actors/" + std::string(nameOf(part.drawing->kind)) + ".svg",
                    .glyph = "actor"};
        const Service *service = serviceOf(part);
        return {.rect = rect,
                .icon = service ? service->icon : "icons/generic.svg",
                .background = service ? service->colorToken : "categoryGeneral",
                .glyph = "tileGlyph",
                .radius = m_style.tileIconRadius * rect.w / m_style.tileIconSize};
    }

    /// From a corner to the left; answers where the next one would begin.
    double addBadges(Picture &picture, const Cast::Part &part, Point corner) const
    {
        const double size = m_style.badgeSize;
        double x = corner.x - size / 2;
        if (const auto found = m_verdicts.find(part.id); found != m_verdicts.end()) {
            add(picture, BadgeMark{.rect = {x, corner.y - size / 2, size, size}, .severity = found->second.worst});
            x -= size + badgeGap;
        }
        if (const std::string folded = foldedOf(part); !folded.empty()) {
            const double width = foldedWidth(folded);
            x -= width - size;
            add(picture, BadgeMark{.rect = {x, corner.y - size / 2, width, size}, .text = folded}, m_style.badgeZoom);
            x -= size + badgeGap;
        }
        return x;
    }

    /// What the badge of what is folded into an element says: "+3", or of one that shows all of it "−".
    std::string foldedOf(const Cast::Part &part) const
    {
        if (!part.element || m_view.plumbing)
            return {};
        const auto all = m_index.plumbing(part.id);
        const auto folded = std::ranges::count_if(all, [&](const ElementId &id) { return m_cast.standIn(id) != id; });
        return all.empty() ? std::string() : folded == 0 ? "−" : "+" + std::to_string(folded);
    }
    double foldedWidth(const std::string &text) const
    {
        return std::max(m_style.badgeSize, lettersIn(text) * m_style.badgeLetter + m_style.tileTextGap);
    }

    /// How much of a frame's head its badges take, from the right; the words before them keep their distance.
    double badgesWidth(const Cast::Part &part) const
    {
        const std::string folded = foldedOf(part);
        const double width = (m_verdicts.contains(part.id) ? m_style.badgeSize + badgeGap : 0) +
                             (folded.empty() ? 0 : foldedWidth(folded) + badgeGap) +
                             (hangsOnCondition(part) ? m_style.badgeSize + badgeGap : 0);
        return width > 0 ? width + m_style.tileTextGap : 0;
    }

    /// The theme's frame of a part: "Vpc", "PublicSubnet" …
    std::string frameOf(const Cast::Part &part) const
    {
        if (part.drawing) {
            switch (part.drawing->kind) {
            case DrawingKind::Cloud:
                return "Cloud";
            case DrawingKind::Account:
                return "Account";
            case DrawingKind::Region:
                return "Region";
            case DrawingKind::Zone:
                return "Zone";
            case DrawingKind::OnPremises:
                return "OnPremises";
            default:
                return "Group";
            }
        }
        if (part.id.kind == ElementKind::Group)
            return "Group";
        if (part.id == regionFrame())
            return "Region";
        if (part.id.kind == ElementKind::Zone)
            return "Zone";
        const Presentation &look = *part.element->presentation;
        if (part.isPublic && !look.publicFrame.empty())
            return look.publicFrame;
        return look.frame.empty() ? "Group" : look.frame;
    }

    static std::string frameIcon(const std::string &frame)
    {
        if (frame == "Region")
            return "icons/frames/region.svg";
        if (frame == "Account")
            return "icons/frames/account.svg";
        if (frame == "Cloud")
            return "icons/frames/cloud.svg";
        if (frame == "OnPremises")
            return "icons/frames/on-premises.svg";
        return {};
    }

    Picture pictureOf(const Cast::Part &part, const Rect &arranged)
    {
        const Rect bounds = part.border ? seenOnBorder(arranged) : arranged;
        Picture picture{
            .id = part.id, .depth = depthOf(part), .bounds = bounds, .body = bounds, .container = part.container};
        picture.resizable = part.container || (part.drawing && part.drawing->kind == DrawingKind::Note);
        picture.name = part.drawing || !part.element || !part.element->id.isResource() ? std::string() : part.id.text();
        picture.description = picture.name.empty() ? titleOf(part) : kindOf(part);
        if (part.element && !part.element->condition.empty())
            picture.remarks.push_back({"element.exists-where", {part.element->condition}});
        if (part.element && !part.element->fork.empty())
            picture.remarks.push_back({"element.lies-by", {part.element->fork}});
        if (part.drawing && part.drawing->kind == DrawingKind::Service)
            picture.remarks.push_back({"drawing.exports-nothing", {}});
        if (part.element && part.element->exists && !*part.element->exists)
            picture.opacity = absentOpacity;
        if (part.faint) {
            picture.opacity = std::min(picture.opacity, m_style.faintOpacity);
            picture.remarks.push_back({"view.beside", {m_look->name.in(m_view.language)}});
        }
        if (part.container || part.overlay)
            frame(picture, part);
        else if (part.drawing && part.drawing->kind == DrawingKind::Note)
            note(picture, part);
        else
            tile(picture, part);
        if (const Placement *placement = m_snapshot.design.placements.find(part.id); placement && placement->pinned)
            pin(picture);
        for (const Mark &mark : picture.marks) {
            if (const auto *badge = std::get_if<BadgeMark>(&mark.shape))
                picture.bounds = picture.bounds.united(badge->rect);
            else if (const auto *text = std::get_if<TextMark>(&mark.shape))
                picture.bounds = picture.bounds.united(text->rect);
        }
        return picture;
    }

    /// What is in a group at any depth, as it is shown.
    void collectMembers(const ElementId &group, std::unordered_set<ElementId> &members) const
    {
        const auto found = m_cast.groups.find(group);
        if (found == m_cast.groups.end())
            return;
        for (const std::string &member : found->second.members)
            if (const ElementId id = elementIdFromString(member); members.insert(id).second)
                collectMembers(id, members);
    }
    bool liesInAny(const Cast::Part &part, const std::unordered_set<ElementId> &members) const
    {
        const Cast::Part *up = &part;
        for (int depth = 0; up && depth < 64; ++depth, up = m_cast.find(up->parent))
            if (members.contains(up->id))
                return true;
        return false;
    }

    /// Where strangers stand between the members of a group, its frame is drawn in pieces; else there are none.
    std::vector<Rect> piecesOf(const Cast::Part &group, const Rect &body) const
    {
        std::unordered_set<ElementId> members;
        collectMembers(group.id, members);
        const double padding = m_style.layout.overlayPadding;
        std::vector<Rect> inside;
        std::vector<Rect> strangers;
        forEachWithin(m_tiles, body, [&](const TileIcon &tile) {
            if (!liesInAny(*m_cast.find(tile.id), members))
                strangers.push_back(tile.icon);
        });
        if (strangers.empty())
            return {};
        for (const ElementId &id : members)
            if (const Cast::Part *part = m_cast.find(id); part && !part->overlay)
                if (const auto found = m_arrangement.bounds.find(id); found != m_arrangement.bounds.end())
                    inside.push_back(
                        found->second.adjusted(-padding, -padding - m_style.overlayHeader, padding, padding));
        // Of two that would do the first is taken: the same one every time.
        std::ranges::sort(inside, {}, [](const Rect &rect) { return std::pair(rect.y, rect.x); });
        // What a member's own surroundings cover is no reason to take it apart further.
        std::erase_if(strangers, [&](const Rect &stranger) {
            return std::ranges::any_of(inside, [&](const Rect &member) { return member.intersects(stranger); });
        });
        std::vector<Rect> pieces = piecesAround(inside, strangers);
        return pieces.size() > 1 ? pieces : std::vector<Rect>();
    }

    void frame(Picture &picture, const Cast::Part &part)
    {
        picture.layer = part.overlay ? Layer::Overlays : Layer::Frames;
        if (part.overlay && part.id.kind == ElementKind::Group)
            picture.pieces = piecesOf(part, picture.body);
        const std::vector<Rect> pieces = picture.pieces.empty() ? std::vector<Rect>{picture.body} : picture.pieces;
        picture.body = pieces.front();
        for (const Rect &piece : pieces) {
            frameAround(picture, part, piece);
            picture.body = picture.body.united(piece);
        }
        if (part.overlay)
            for (std::size_t i = 0; i < m_cast.seats.size(); ++i)
                if (m_cast.seats[i].owner == part.id)
                    seat(picture, part, m_arrangement.seats[i]);
        const Rect &first = pieces.front();
        // In the head, behind the facts.
        const double middle = first.y + (part.overlay ? m_style.overlayHeader : m_style.containerHeader) / 2;
        const double left =
            addBadges(picture, part, {first.right() - m_style.tileTextGap - m_style.badgeSize / 2, middle});
        if (hangsOnCondition(part))
            add(picture, branchMark({left, middle - m_style.badgeSize / 2}), m_style.detailZoom);
    }

    void frameAround(Picture &picture, const Cast::Part &part, const Rect &body)
    {
        const std::string name = frameOf(part);
        const bool outside = part.id.kind == ElementKind::External;
        const LineStyle line = name == "Region"                            ? LineStyle::FineDash
                               : name == "Zone" || part.overlay || outside ? LineStyle::Dash
                                                                           : LineStyle::Solid;
        add(picture, BoxMark{.rect = body,
                             .radius = m_style.containerRadius,
                             .fill = "frame" + name + "Fill",
                             .stroke = "frame" + name,
                             .strokeWidth = m_style.frameBorderWidth,
                             .line = line});
        const double header = part.overlay ? m_style.overlayHeader : m_style.containerHeader;
        const double icon = part.overlay ? m_style.overlayIconSize : m_style.containerIconSize;
        double x = body.x;
        const std::string symbol = part.element && part.element->id.kind != ElementKind::Zone
                                       ? part.element->presentation->iconFor(part.element->body)
                                       : frameIcon(name);
        const bool centred = name == "Zone";
        if (!symbol.empty()) {
            add(picture, IconMark{.rect = {x, body.y, icon, icon},
                                  .icon = symbol,
                                  .background = "frame" + name,
                                  .glyph = "frame" + name + "Icon",
                                  .radius = 0});
            x += icon + m_style.tileTextGap;
        } else {
            x += m_style.tileTextGap;
        }
        const double width = std::max(0.0, body.right() - x - m_style.tileTextGap - badgesWidth(part));
        const std::string facts = factsLine(part);
        // The facts are short and matter whole; the name gives way.
        const double factsWidth =
            facts.empty()
                ? 0
                : std::min(width * 0.6, static_cast<double>(facts.size()) * m_style.factLetter + m_style.badgeSize);
        const double titleWidth = width - factsWidth;
        add(picture,
            TextMark{.rect = {x, body.y, titleWidth, header},
                     .words = titleOf(part),
                     .role = TextRole::Title,
                     .align = centred ? TextAlign::Center : TextAlign::Left,
                     .color = "frame" + name + "Label",
                     .says = nameIsOwn(part) ? Says::Name : Says::Other},
            m_style.nameZoom);
        if (!facts.empty())
            add(picture,
                TextMark{.rect = {x + titleWidth, body.y, factsWidth, header},
                         .words = {.text = facts},
                         .role = TextRole::Detail,
                         .align = TextAlign::Right,
                         .color = "textSecondary",
                         .says = Says::Facts},
                m_style.detailZoom);
        if (!part.leads.empty()) // below what lies in it, where nothing else is
            add(picture,
                TextMark{.rect = {body.x + m_style.tileTextGap,
                                  body.bottom() - m_style.factLine - m_style.tileTextGap / 2,
                                  body.w - 2 * m_style.tileTextGap, m_style.factLine},
                         .words = {.text = part.leads},
                         .role = TextRole::Detail,
                         .color = "textSecondary"},
                m_style.detailZoom);
    }

    /// Whether it exists, or what it lies in, is another one in another world.
    static bool hangsOnCondition(const Cast::Part &part)
    {
        return part.element && !(part.element->condition.empty() && part.element->fork.empty());
    }
    IconMark branchMark(Point at) const
    {
        return {.rect = {at.x, at.y, m_style.badgeSize, m_style.badgeSize},
                .icon = "icons/ui/branch.svg",
                .glyph = "textSecondary"};
    }

    /// What stays where it is says so: a container in its lower right corner, a tile beside its symbol.
    void pin(Picture &picture) const
    {
        const double size = m_style.badgeSize;
        const Rect &body = picture.body;
        const double half = std::min(m_style.tileIconSize, body.w) / 2;
        const Point at = picture.container ? Point{body.right() - size - m_style.tileTextGap,
                                                   body.bottom() - size - m_style.tileTextGap}
                                           : Point{body.center().x - half - size - 2, body.y + 2 * half - size};
        add(picture, IconMark{.rect = {at.x, at.y, size, size}, .icon = "icons/ui/pin.svg", .glyph = "textSecondary"},
            m_style.detailZoom);
        picture.bounds = picture.bounds.united({at.x, at.y, size, size});
        picture.remarks.push_back({"element.pinned", {}});
    }

    /// What an overlay would run in one of its containers: the member's glyph without a name of its own.
    void seat(Picture &picture, const Cast::Part &part, const Rect &rect)
    {
        const Presentation &look = *part.element->presentation;
        const Presentation &member =
            look.memberType.empty() ? look : m_index.catalog().services().presentationOf(look.memberType);
        const double size = m_style.tileIconSize;
        const Rect icon{rect.center().x - size / 2, rect.y, size, size};
        add(picture, IconMark{.rect = icon,
                              .icon = member.iconFor(nullptr),
                              .shortName = member.shortName,
                              .background = member.colorToken,
                              .glyph = "tileGlyph",
                              .radius = m_style.tileIconRadius});
        add(picture,
            TextMark{.rect = {rect.x, icon.bottom() + m_style.tileTextGap, rect.w, m_style.nameLine},
                     .words = {.text = member.nameFor(nullptr, m_view.language)},
                     .role = TextRole::Detail,
                     .align = TextAlign::Center,
                     .color = "textSecondary"},
            m_style.nameZoom);
    }

    /// The small card of what serves an element, tied to it.
    Picture chipPicture(const Cast::Chip &chip) const
    {
        const Element &element = *chip.element;
        const Presentation &look = *element.presentation;
        const Rect &body = chip.bounds;
        const double icon = m_style.overlayIconSize;
        const double inset = (body.h - icon) / 2;
        Picture picture{.id = element.id, .depth = chipDepth, .bounds = body, .body = body};
        picture.name = element.id.text();
        picture.description = {.text = look.nameFor(element.body, m_view.language)};
        picture.remarks.push_back({"element.serves", {chip.host.text()}});
        if (chip.faint)
            picture.opacity = m_style.faintOpacity;
        add(picture, BoxMark{.rect = body,
                             .radius = m_style.containerRadius,
                             .fill = "raised",
                             .stroke = look.colorToken,
                             .strokeWidth = 1});
        add(picture, IconMark{.rect = {body.x + inset, body.y + inset, icon, icon},
                              .icon = look.iconFor(element.body),
                              .shortName = look.shortName,
                              .background = look.colorToken,
                              .glyph = "tileGlyph",
                              .radius = m_style.containerRadius});
        const double x = body.x + inset + icon + m_style.tileTextGap;
        add(picture,
            TextMark{.rect = {x, body.y, body.right() - x - m_style.tileTextGap, body.h},
                     .words = {.text = picture.name},
                     .role = TextRole::Detail,
                     .color = "text",
                     .says = Says::Name},
            m_style.nameZoom);
        addBadges(picture, {.id = element.id}, {body.right(), body.y});
        picture.bounds = body.adjusted(0, -m_style.badgeSize, m_style.badgeSize, 0);
        return picture;
    }

    void note(Picture &picture, const Cast::Part &part) const
    {
        picture.layer = Layer::Notes;
        add(picture,
            BoxMark{.rect = picture.body, .radius = m_style.containerRadius, .fill = "note", .stroke = "noteBorder"});
        const double gap = m_style.tileTextGap;
        add(picture, TextMark{.rect = picture.body.adjusted(gap, gap, -gap, -gap),
                              .words = titleOf(part),
                              .role = TextRole::Name,
                              .color = "text",
                              .maxLines = 20,
                              .says = Says::Name});
    }

    void tile(Picture &picture, const Cast::Part &part)
    {
        const Rect &body = picture.body;
        const double size = std::min({m_style.tileIconSize, body.w, body.h});
        const Rect icon{body.center().x - size / 2, body.y, size, size};
        // What holds others looks like several cards on top of each other.
        if (part.folded || !part.stacked.empty())
            for (const double step : {2.0, 1.0}) {
                const double aside = step * m_style.tileTextGap / 2;
                IconMark behind = iconOf(part, {icon.x + aside, icon.y - aside, icon.w, icon.h}, true);
                add(picture,
                    BoxMark{
                        .rect = behind.rect, .radius = behind.radius, .fill = behind.background, .stroke = "canvas"});
            }
        if (part.drawing)
            add(picture, drawnIcon(part, icon));
        else
            add(picture, iconOf(part, icon, true));
        double y = icon.bottom() + m_style.tileTextGap;
        const Words title = titleOf(part);
        add(picture,
            TextMark{.rect = {body.x, y, body.w, m_style.nameLine},
                     .words = title,
                     .role = TextRole::Name,
                     .align = TextAlign::Center,
                     .color = "text",
                     .says = nameIsOwn(part) ? Says::Name : Says::Other},
            m_style.nameZoom);
        y += m_style.nameLine;
        std::string facts = factsLine(part);
        const bool isService = part.drawing && part.drawing->kind == DrawingKind::Service;
        Words line = isService               ? Words{.message = {"drawing.only-drawn", {}}}
                     : !part.stacked.empty() ? stackOf(part)
                     : facts.empty()         ? kindOf(part)
                                             : Words{.text = facts};
        if ((!part.drawing || isService) && y + m_style.factLine <= body.bottom() + 1)
            add(picture,
                TextMark{
                    .rect = {body.x - m_style.layout.leafGap / 2, y, body.w + m_style.layout.leafGap, m_style.factLine},
                    .words = std::move(line),
                    .role = TextRole::Detail,
                    .align = TextAlign::Center,
                    .color = "textSecondary",
                    .says =
                        part.id.isResource() && !part.element->presentation->tile.empty() ? Says::Facts : Says::Other},
                m_style.detailZoom);
        if (hangsOnCondition(part))
            add(picture, branchMark({icon.x - m_style.badgeSize, icon.y}), m_style.detailZoom);
        addBadges(picture, part, {icon.right(), icon.y});
    }

    const Snapshot &m_snapshot;
    const Index &m_index;
    const Cast &m_cast;
    const Arrangement &m_arrangement;
    const ViewSettings &m_view;
    const View *m_look; // null: everything alike
    const Style &m_style;
    expression::Evaluator m_evaluator;
    std::vector<TileIcon> m_tiles; // when there is something to be drawn around some of them
    std::unordered_map<ElementId, Verdict> m_verdicts;
};

} // namespace

std::vector<std::shared_ptr<const Picture>> picturesOf(const Snapshot &snapshot, const Cast &cast,
                                                       const Arrangement &arrangement,
                                                       const rules::Judgement *judgement, const ViewSettings &view)
{
    return PictureMaker(snapshot, cast, arrangement, judgement, view).make();
}

} // namespace cirro::scene
