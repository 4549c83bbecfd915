#include "model/scene/pictures.h"

#include "model/scene/facts.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace cirro::scene {

namespace {

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
          m_style(Style::builtin()),
          m_evaluator(snapshot.design.document.root, snapshot.index->assumptions())
    {
        if (judgement)
            for (const rules::Finding &finding : judgement->findings) {
                if (finding.severity == rules::Severity::Advice)
                    continue; // advice is read in the list; on the picture it would be noise
                ElementId at = finding.element;
                if (!m_cast.find(at))
                    at = m_index.hostOf(at);
                Verdict &verdict = m_verdicts[at];
                verdict.worst = std::max(verdict.worst, severityOf(finding.severity));
                ++verdict.count;
            }
    }

    std::vector<std::shared_ptr<const Picture>> make()
    {
        std::vector<std::shared_ptr<const Picture>> pictures;
        pictures.reserve(m_cast.parts.size() + m_cast.connectors.size());
        for (const Cast::Part &part : m_cast.parts)
            if (const auto found = m_arrangement.bounds.find(part.id); found != m_arrangement.bounds.end())
                pictures.push_back(std::make_shared<const Picture>(pictureOf(part, found->second)));
        for (std::size_t i = 0; i < m_arrangement.routes.size(); ++i)
            pictures.push_back(std::make_shared<const Picture>(connector(i)));
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
            return {.text = group == m_cast.groups.end() || group->second.label.empty() ? part.id.text()
                                                                                        : group->second.label};
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
        if (part.id.kind == ElementKind::External) {
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
        return part.element ? scene::factsLine(factsOf(*part.element, m_index.catalog(), m_evaluator, m_view.language))
                            : std::string();
    }

    IconMark iconOf(const Cast::Part &part, const Rect &rect, bool onTile) const
    {
        const Presentation &look = *part.element->presentation;
        return {.rect = rect,
                .icon = look.iconFor(part.element->body),
                .shortName = look.shortName,
                .background = onTile ? look.colorToken : ColorToken(),
                .glyph = onTile ? "tileGlyph" : look.colorToken,
                .radius = m_style.tileIconRadius * rect.w / m_style.tileIconSize};
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

    static void add(Picture &picture, auto mark, double minZoom = 0)
    {
        picture.marks.push_back({.shape = std::move(mark), .minZoom = minZoom});
    }

    void addBadges(Picture &picture, const Cast::Part &part, Point corner) const
    {
        const double size = m_style.badgeSize;
        double x = corner.x - size / 2;
        if (const auto found = m_verdicts.find(part.id); found != m_verdicts.end()) {
            add(picture, BadgeMark{.rect = {x, corner.y - size / 2, size, size}, .severity = found->second.worst});
            x -= size + 2;
        }
        if (part.element && !m_view.plumbing)
            if (const std::size_t folded = m_index.plumbing(part.id).size(); folded > 0)
                add(picture, BadgeMark{.rect = {x, corner.y - size / 2, size, size}, .text = std::to_string(folded)},
                    m_style.detailZoom);
    }

    /// How much of a frame's head its badges take, from the right.
    double badgesWidth(const Cast::Part &part) const
    {
        int badges = m_verdicts.contains(part.id) ? 1 : 0;
        badges += part.element && !m_view.plumbing && !m_index.plumbing(part.id).empty() ? 1 : 0;
        return badges * (m_style.badgeSize + 2);
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
            picture.opacity = 0.35;
        if (part.container || part.overlay)
            frame(picture, part);
        else if (part.drawing && part.drawing->kind == DrawingKind::Note)
            note(picture, part);
        else
            tile(picture, part);
        for (const Mark &mark : picture.marks) {
            if (const auto *badge = std::get_if<BadgeMark>(&mark.shape))
                picture.bounds = picture.bounds.united(badge->rect);
            else if (const auto *text = std::get_if<TextMark>(&mark.shape))
                picture.bounds = picture.bounds.united(text->rect);
        }
        return picture;
    }

    void frame(Picture &picture, const Cast::Part &part)
    {
        const Rect &body = picture.body;
        const std::string name = frameOf(part);
        const bool outside = part.id.kind == ElementKind::External;
        picture.layer = part.overlay ? Layer::Overlays : Layer::Frames;
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
        if (part.overlay)
            for (std::size_t i = 0; i < m_cast.seats.size(); ++i)
                if (m_cast.seats[i].owner == part.id)
                    seat(picture, part, m_arrangement.seats[i]);
        if (hangsOnCondition(part))
            add(picture, branchMark({body.right() - m_style.badgeSize - 4, body.y + 4}), m_style.detailZoom);
        // In the head, behind the facts.
        addBadges(picture, part, {body.right() - m_style.tileTextGap - m_style.badgeSize / 2, body.y + header / 2});
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
        Words line = isService       ? Words{.message = {"drawing.only-drawn", {}}}
                     : facts.empty() ? kindOf(part)
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

    Picture connector(std::size_t number) const
    {
        const Connector &joined = m_arrangement.connectors[number];
        const std::vector<Point> &points = m_arrangement.routes[number];
        Picture picture{.edge = number + 1, .layer = Layer::Connectors, .from = joined.from, .to = joined.to};
        const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
        const auto [top, bottom] = std::ranges::minmax(points, {}, &Point::y);
        const Rect bounds{left.x, top.y, right.x - left.x, bottom.y - top.y};
        const double reach = m_style.connectorRadius + 4; // arrowhead and halo
        picture.bounds = bounds.adjusted(-reach, -reach, reach, reach);
        picture.body = bounds;
        picture.description = {.message = {"connector.from-to", {joined.from.text(), joined.to.text()}}};
        const Drawing *arrow = m_snapshot.design.drawings.find(joined.arrow);
        if (!arrow) {
            add(picture, LineMark{.points = points,
                                  .cornerRadius = m_style.connectorRadius,
                                  .stroke = "connectorFlow",
                                  .width = m_style.connectorWidth,
                                  .arrowAtEnd = true});
            return picture;
        }
        picture.arrow = joined.arrow;
        add(picture, LineMark{.points = points,
                              .cornerRadius = m_style.connectorRadius,
                              .stroke = "connectorPictorial",
                              .width = m_style.connectorWidth,
                              .line = arrow->solid ? LineStyle::Solid : LineStyle::Dash,
                              .arrowAtEnd = arrow->heads != ArrowHeads::None,
                              .arrowAtStart = arrow->heads == ArrowHeads::Both});
        label(picture, *arrow, points);
        return picture;
    }

    /// An arrow's words, in the middle of its longest stretch. Without any, the place where they would be.
    void label(Picture &picture, const Drawing &arrow, const std::vector<Point> &points) const
    {
        Point middle = points.front();
        double longest = 0;
        for (std::size_t i = 1; i < points.size(); ++i) {
            const Point &a = points[i - 1];
            const Point &b = points[i];
            const double length = std::abs(b.x - a.x) + std::abs(b.y - a.y);
            if (length > longest) {
                longest = length;
                middle = {(a.x + b.x) / 2, (a.y + b.y) / 2};
            }
        }
        const double width = lettersIn(arrow.label) * m_style.factLetter + 2 * m_style.tileTextGap;
        const Rect rect{middle.x - width / 2, middle.y - m_style.factLine / 2, width, m_style.factLine};
        if (!arrow.label.empty())
            add(picture, BoxMark{.rect = rect, .radius = m_style.containerRadius, .fill = "canvas"},
                m_style.detailZoom);
        add(picture,
            TextMark{.rect = rect,
                     .words = {.text = arrow.label},
                     .role = TextRole::Label,
                     .align = TextAlign::Center,
                     .color = "textSecondary",
                     .says = Says::Name},
            m_style.detailZoom);
        picture.bounds = picture.bounds.united(rect);
    }

    const Snapshot &m_snapshot;
    const Index &m_index;
    const Cast &m_cast;
    const Arrangement &m_arrangement;
    const ViewSettings &m_view;
    const Style &m_style;
    expression::Evaluator m_evaluator;
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
