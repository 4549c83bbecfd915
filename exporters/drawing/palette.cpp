#include "exporters/drawing/palette.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <algorithm>
#include <sstream>

namespace cirro::drawing {

std::shared_ptr<const Palette> Palette::load(std::string_view theme)
{
    auto palette = std::make_shared<Palette>();
    const auto takeColors = [&](std::string_view text) {
        const auto colors = parseJson(text);
        for (const auto &[token, value] : colors.items())
            if (value.is_string())
                if (const QColor color(QString::fromStdString(value.get<std::string>())); color.isValid())
                    palette->m_colors.insert_or_assign(token, color);
    };
    const std::size_t end = std::min(theme.find('+'), theme.size());
    const std::string_view base = theme.substr(0, end);
    const std::string_view text = asset("theme/" + std::string(base) + ".json");
    palette->m_name = text.data() ? std::string(base) : std::string("light");
    takeColors(text.data() ? text : asset("theme/light.json"));
    if (end < theme.size())
        if (const auto over = asset("theme/" + std::string(theme.substr(end + 1)) + ".json"); over.data())
            takeColors(over);
    const auto metrics = parseJson(asset("theme/metrics.json"));
    for (const auto &[name, value] : metrics.items()) {
        if (value.is_number()) {
            palette->m_metrics.emplace(name, value.get<double>());
        } else if (value.is_string() && name.starts_with("dash")) {
            std::istringstream numbers(value.get<std::string>());
            std::vector<double> dashes;
            for (double number = 0; numbers >> number;)
                dashes.push_back(number);
            palette->m_dashes.emplace(name, std::move(dashes));
        } else if (name == "fontFamily") {
            palette->m_family = QString::fromStdString(value.get<std::string>());
        } else if (name == "fontFamilyKorean") {
            palette->m_koreanFamily = QString::fromStdString(value.get<std::string>());
        }
    }
    return palette;
}

std::vector<std::string> Palette::names()
{
    std::vector<std::string> names;
    assets().forEachUnder("theme/", [&](std::string_view path, std::string_view content) {
        if (!path.ends_with(".json"))
            return;
        if (const auto json = parseJsonOrNone(content); json.is_object() && json.contains("canvas"))
            names.emplace_back(path.substr(6, path.size() - 11));
    });
    return names;
}

QColor Palette::color(std::string_view token) const
{
    const auto found = m_colors.find(token);
    return found == m_colors.end() ? QColor(Qt::transparent) : found->second;
}

double Palette::metric(std::string_view name) const
{
    const auto found = m_metrics.find(name);
    return found == m_metrics.end() ? 0 : found->second;
}

std::vector<double> Palette::dashes(std::string_view name) const
{
    const auto found = m_dashes.find(name);
    return found == m_dashes.end() ? std::vector<double>() : found->second;
}

} // namespace cirro::drawing
