#pragma once

#include <QColor>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cirro::drawing {

/// The colours of one theme (assets/theme/<name>.json) and the measures all themes share, for painting; immutable.
class Palette
{
public:
    /// "light", "dark", "high-contrast"; an unknown name gives the light one. After a "+" another file of assets/theme
    /// may be named whose colours are laid over it: "dark+categories-color-blind".
    static std::shared_ptr<const Palette> load(std::string_view theme);
    static std::vector<std::string> names();

    /// A colour by its token; transparent for an empty or unknown one.
    QColor color(std::string_view token) const;
    /// A number of assets/theme/metrics.json; 0 when there is none.
    double metric(std::string_view name) const;
    /// Dashes in multiples of the line's width, as QPen takes them.
    std::vector<double> dashes(std::string_view name) const;
    /// The face for Korean beside the desktop's own, and the one for everything (empty: the desktop's own).
    const QString &koreanFamily() const { return m_koreanFamily; }
    const QString &family() const { return m_family; }
    const std::string &name() const { return m_name; }

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::string m_name;
    QString m_family;
    QString m_koreanFamily;
    std::unordered_map<std::string, QColor, TextHash, std::equal_to<>> m_colors;
    std::unordered_map<std::string, double, TextHash, std::equal_to<>> m_metrics;
    std::unordered_map<std::string, std::vector<double>, TextHash, std::equal_to<>> m_dashes;
};

} // namespace cirro::drawing
