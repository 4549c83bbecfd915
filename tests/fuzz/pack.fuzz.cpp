#include "quizbank/bank/lint.h"
#include "quizbank/bank/seal.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

// As small as a pack can be: what is read besides the input takes no time from it.
constexpr const char *manifest = R"({
  "format": 1, "id": "x", "family": "saa", "licence": "x", "name": {"en": "x", "ko": "x"},
  "exam": {"name": "x", "version": "x", "questions": 1, "scored": 1, "minutes": 1, "extendedMinutes": 1,
           "leastScore": 1, "mostScore": 1, "passScore": 1},
  "domains": [{"id": "3", "name": {"en": "x", "ko": "x"}, "weight": 100, "scored": 1}],
  "tasks": [{"id": "3.3", "statement": "3.3", "domain": "3", "name": {"en": "x", "ko": "x"}, "total": 1, "forms": [1]}],
  "forms": 1, "questions": 0, "cards": 0, "hash": ""
})";
constexpr const char *services = R"([{"id": "rds", "name": "Amazon RDS", "least": 1, "inScope": true},
  {"id": "elasticache", "name": "Amazon ElastiCache", "least": 1, "inScope": false}])";

} // namespace

/// One input is read as each of a pack's files beside sound ones; whatever it holds, reading and judging come to an
/// end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace cirro::quiz;
    const std::string text(reinterpret_cast<const char *>(data), size);
    for (const char *path :
         {"questions/3.3.json", "cards/3.3.json", "blueprint.json", "seeds.json", "ledger.json", "pack.json"}) {
        PackFiles files{{"pack.json", manifest}, {"services.json", services}};
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
