#pragma once

#include "model/blueprints/blueprints.h"
#include "model/catalog/catalog.h"
#include "model/design/drawing.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace cirro {

/// One thing that a palette offers to put into a design.
struct PaletteEntry {
    QString key{};                    // "type:AWS::EC2::VPC", "type:…::LoadBalancer/1" (a variant), "drawing:users",
                                      // "service:snow-family" (drawn only), "blueprint:vpc/two-zones"
    std::string type{};               // empty for a drawing
    std::string properties{};         // JSON object of a fresh one; empty: none
    const Variant *variant = nullptr; // what its properties make of the type; null: nothing else
    std::optional<Drawing> drawing{};
    const Blueprint *blueprint = nullptr; // with these choices
    std::map<std::string, std::string> choices{};
    Names name{}; // empty for an actor, frame or note: words name it
    std::vector<std::string> aliases{};
    std::string category{}; // id of a Category; "drawings" for what is no service
    std::string colorToken{};
    std::string icon{};      // an asset path; may be empty
    std::string shortName{}; // on a tile without a glyph
    bool listed = false;     // in its category; others are only found
    int rank = 0;
};

/// Everything that can be placed: services by category, every other resource type, drawings. Made once.
const std::vector<PaletteEntry> &paletteEntries();
/// Null when there is no such entry (any more): keys are remembered between runs.
const PaletteEntry *findPaletteEntry(const QString &key);
/// The asset path of what stands for a drawing in lists.
std::string iconOf(DrawingKind kind);
/// Its name in the reader's language.
QString nameOf(const PaletteEntry &entry, const std::string &language);

} // namespace cirro
