#pragma once

#include "model/design/design.h"

#include <optional>
#include <string>
#include <string_view>

namespace cirro {

/// A design as it was read, and what was odd about it.
struct ReadDesign {
    Design design{};
    std::vector<syntax::Notice> notices{};
    std::vector<Message>
        remarks{}; // about the layout: an entry that could not be understood is left out and named here
};

/// Reads a template and its layout: the one inside (Metadata: Cirrograph), else `beside` (the text of the file
/// "<name>.cirro.json") if given, else what the retired Designer left (Metadata: AWS::CloudFormation::Designer).
/// A broken layout never keeps a template from being read.
Result<ReadDesign> readDesign(std::string text, std::optional<std::string_view> beside = {});

/// What goes to disk. `beside` is set when the layout lives in its own file and is not empty.
struct WrittenDesign {
    std::string text{};
    std::optional<std::string> beside{};
};

/// The template with its layout where the design keeps it. An untouched design gives the bytes it was read from.
WrittenDesign writeDesign(const Design &design, syntax::SourceMap *map = nullptr);
/// The document that writeDesign writes: the layout put inside if that is its home and it changed.
syntax::Document documentWithLayout(const Design &design);
/// The same design without any layout in the template.
syntax::Document documentWithoutLayout(const Design &design);

} // namespace cirro
