#pragma once

#include "model/edits/edits.h"
#include "model/scene/build.h"

#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// A resource that a person is about to put into a design.
struct Fresh {
    std::string type{};
    std::string properties{}; // JSON object; empty: none
};

/// The version that is on show and where everything lies in it.
struct Drawn {
    Snapshot snapshot{};
    scene::Scene scene{};
};

/// A fresh resource put into a container, with what ties it there: the property that says so, the subnets of other
/// zones that it needs beside the one meant, an attachment, a subnet group.
struct PutInto {
    EditResult edit{};
    Message words{}; // what it did: "drop.sets" (container, property), "drop.makes" (container, type) …
};

/// Puts a fresh resource with its top left corner at `at` into a container (null: into none). It takes a free block of
/// addresses and a zone of its own where its neighbours have theirs already; containers grow to hold it.
/// Errors say why it does not belong there: "drop.wrong-container", "drop.stands-alone", "drop.needs-inside" …
Result<PutInto> putInto(const Drawn &drawn, const Fresh &fresh, const ElementId &container, Point at);

/// Where a fresh resource would belong, the best place near `near` first; a null id stands for beside everything.
std::vector<ElementId> placesFor(const Drawn &drawn, const Fresh &fresh, Point near);

/// The logical id that a fresh element of a type gets.
std::string freshName(const Design &design, const Index &index, std::string_view type);

/// How large a fresh element of a type is drawn.
Size freshSize(const Index &index, std::string_view type);
/// The top left corner of a place in a container (null: beside everything) where nothing else lies, near a wished
/// middle. Where there is none the container will have to grow: below what is in it.
Point freeCorner(const Drawn &drawn, const ElementId &container, Size size, Point middle);
/// Where a fresh resource goes in a container when nobody points at a place: where freeCorner() finds one; a subnet
/// below the others of the zone that has the fewest.
struct Spot {
    ElementId container{};
    Point corner{};
};
Spot spotFor(const Drawn &drawn, std::string_view type, const ElementId &container, Point middle);
/// The design with a frame, actor or note; containers do not change.
Result<EditResult> putDrawing(const Drawn &drawn, Drawing drawing, Point at);
/// How large a fresh drawing is.
Size freshSize(DrawingKind kind);

} // namespace cirro
