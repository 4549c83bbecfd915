#include "quizbank/bank/lint.h"
#include "quizbank/bank/prose.h"

#include <algorithm>

namespace cirro::quiz::checks {

namespace {

constexpr std::string_view documentation = "https://docs.aws.amazon.com/";

bool isPage(const std::string &url)
{
    return url.starts_with("https://") && url.find_first_of(" \t\"<>") == std::string::npos && url.size() > 12;
}

template <class Item> void check(const Item &item, Inspector &inspector)
{
    if (std::ranges::none_of(item.references, [](const Reference &r) { return r.url.starts_with(documentation); }))
        inspector.tell(item, "references", {"quiz.no-reference", {}});
    for (std::size_t i = 0; i < item.references.size(); ++i) {
        const std::string path = "references/" + std::to_string(i);
        if (!isPage(item.references[i].url))
            inspector.tell(item, path + "/url", {"quiz.not-a-page", {item.references[i].url}});
        if (!prose::isDay(item.references[i].checked))
            inspector.tell(item, path + "/checked", {"quiz.not-a-day", {item.references[i].checked}});
    }
    for (std::size_t i = 0; i < item.volatiles.size(); ++i) {
        const std::string path = "volatile/" + std::to_string(i);
        if (!isPage(item.volatiles[i].url))
            inspector.tell(item, path + "/url", {"quiz.not-a-page", {item.volatiles[i].url}});
        if (!prose::isDay(item.volatiles[i].checked))
            inspector.tell(item, path + "/checked", {"quiz.not-a-day", {item.volatiles[i].checked}});
    }
}

} // namespace

extern constinit const Check references{
    .name = "references", .severity = Severity::Error, .question = check<Question>, .card = check<Card>};

} // namespace cirro::quiz::checks
