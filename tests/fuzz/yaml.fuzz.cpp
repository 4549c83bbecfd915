#include "tests/fuzz/roundtrip.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace cirro;
    const std::string text(reinterpret_cast<const char *>(data), size);
    proveRoundTrip(syntax::readYaml(text), text, [](std::string again) { return syntax::readYaml(std::move(again)); });
    return 0;
}
