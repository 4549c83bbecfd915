#include "model/design/layout.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace cirro;
    const std::string text(reinterpret_cast<const char *>(data), size);
    // A broken layout never keeps a template from being read.
    if (!readDesign("Resources: {}\n", text))
        std::abort();
    if (const auto read = readDesign(text))
        if (writeDesign(read->design).text != text)
            std::abort();
    return 0;
}
