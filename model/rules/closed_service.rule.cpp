#include "model/rules/facts.h"
#include "model/rules/related.h"
#include "model/rules/world.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <unordered_map>

namespace cirro::rules {

namespace {

/// The facts about a type: under its service ("AWS::Cloud9") or its own name.
const nlohmann::json *factAbout(std::string_view type)
{
    // Asked of every resource: the names are looked up in place.
    static const auto services = [] {
        std::unordered_map<std::string_view, const nlohmann::json *> all;
        for (const auto &service : factsOf("closed_services").at("services").items())
            all.emplace(service.key(), &service.value());
        return all;
    }();
    for (const std::string_view name : {type, type.substr(0, type.rfind("::"))})
        if (const auto found = services.find(name); found != services.end())
            return found->second;
    return nullptr;
}

void check(Context &context, const Element *subject)
{
    const nlohmann::json *fact = factAbout(subject->type);
    if (!fact)
        return;
    // One finding for a service: what it is made of is closed together.
    for (const Element &other : context.index().elements()) {
        if (other.id == subject->id)
            break;
        const nlohmann::json *same = factAbout(other.type);
        if (same && same->at("name") == fact->at("name"))
            return;
    }
    const auto today = factsOf("closed_services").at("asOf").get<std::string>();
    const bool ended = fact->contains("ends") && fact->at("ends").get<std::string>() <= today;
    const std::string when = fact->value(ended ? "ends" : "closed", std::string());
    context.report(
        {.severity = ended ? Severity::Error : Severity::Warning, // before that, those who have it may go on
         .element = subject->id,
         .path = placeOf(*subject),
         .args = {subject->id.text(), fact->at("name").get<std::string>(), when, fact->at("use").get<std::string>()},
         .variant = when.empty() ? "closed-already"
                    : ended      ? "ended"
                                 : "closed",
         .world = worldOf(*subject).text()});
}

} // namespace

extern const Rule closed_service{
    .id = "ops.closed-service",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"3.1", "3.2"},
    .docsUrl = "https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html",
    .sameAs = {"E3710"},
    .ofText = true,
    .reads = {.related = true},
    .check = check,
};

} // namespace cirro::rules
