#include "quizbank/bank/lint.h"
#include "quizbank/bank/seal.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// One input is read as each of a pack's files beside sound ones; whatever it holds, reading and judging come to an
/// end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace cirro::quiz;
    static const PackFiles sound = [] {
        PackFiles files = builtinPack("saa-c03");
        std::erase_if(files, [](const auto &file) { return file.first.find('/') != std::string::npos; });
        return files;
    }();
    const std::string text(reinterpret_cast<const char *>(data), size);
    for (const char *path : {"questions/3.3.json", "cards/3.3.json", "blueprint.json", "ledger.json", "pack.json"}) {
        PackFiles files = sound;
        files[path] = text;
        const auto loaded = load(files);
        if (!loaded)
            continue;
        for (const Finding &finding : lint(*loaded, "2026-11-21"))
            if (finding.message.code.empty())
                std::abort();
        (void)sealed(files);
    }
    return 0;
}
