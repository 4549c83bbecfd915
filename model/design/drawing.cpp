#include "model/design/drawing.h"

#include "model/design/way.h"

#include <utility>

namespace cirro {

namespace {

constexpr std::array<std::pair<std::string_view, DrawingKind>, 14> kinds{{{"cloud", DrawingKind::Cloud},
                                                                          {"account", DrawingKind::Account},
                                                                          {"region", DrawingKind::Region},
                                                                          {"zone", DrawingKind::Zone},
                                                                          {"group", DrawingKind::Group},
                                                                          {"on-premises", DrawingKind::OnPremises},
                                                                          {"users", DrawingKind::Users},
                                                                          {"user", DrawingKind::User},
                                                                          {"internet", DrawingKind::Internet},
                                                                          {"office", DrawingKind::Office},
                                                                          {"device", DrawingKind::Device},
                                                                          {"service", DrawingKind::Service},
                                                                          {"note", DrawingKind::Note},
                                                                          {"arrow", DrawingKind::Arrow}}};

} // namespace

std::string_view nameOf(DrawingKind kind)
{
    for (const auto &[name, value] : kinds)
        if (value == kind)
            return name;
    return {};
}

std::optional<DrawingKind> drawingKindOf(std::string_view name)
{
    for (const auto &[text, value] : kinds)
        if (text == name)
            return value;
    return std::nullopt;
}

bool isFrame(DrawingKind kind)
{
    return kind <= DrawingKind::OnPremises;
}

bool isActor(DrawingKind kind)
{
    return kind >= DrawingKind::Users && kind <= DrawingKind::Device;
}

Way translated(Way way, Point by)
{
    for (Stretch &stretch : way)
        stretch.at += stretch.along == Orientation::Horizontal ? by.y : by.x;
    return way;
}

} // namespace cirro
