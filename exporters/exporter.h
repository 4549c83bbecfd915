#pragma once

#include "model/core/result.h"
#include "model/scene/display_list.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace cirro {

/// How a picture is to look on paper or in a file.
struct PictureOptions {
    std::string theme = "light";                          // "light", "dark", "high-contrast"
    bool transparent = false;                             // no background
    double scale = 1;                                     // pixels a diagram unit, for formats made of pixels
    double margin = 24;                                   // around the diagram, in diagram units
    std::string title{};                                  // for formats that carry one
    std::function<std::string(const Message &)> worded{}; // words of ours in the reader's language
};

/// Writes a diagram in one format; one file a format: exporters/<folder>/<name>.exporter.cpp.
struct Exporter {
    std::string_view id{};        // "svg"
    std::string_view extension{}; // without a dot
    std::string_view mimeType{};
    /// Errors: export.nothing-to-draw, export.too-large (args: the size asked for and the largest possible).
    Result<std::string> (*write)(const scene::DisplayList &list, const PictureOptions &options) = nullptr;
};

/// Every exporter, sorted by the name of its file.
std::span<const Exporter *const> exporters();
/// By id or extension; null when there is none.
const Exporter *findExporter(std::string_view idOrExtension);

} // namespace cirro
