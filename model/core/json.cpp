#include "model/core/json.h"

namespace cirro {

nlohmann::json parseJson(std::string_view text)
{
    return nlohmann::json::parse(text);
}

nlohmann::ordered_json parseOrderedJson(std::string_view text)
{
    return nlohmann::ordered_json::parse(text);
}

nlohmann::json parseJsonOrNone(std::string_view text)
{
    return nlohmann::json::parse(text, nullptr, false);
}

nlohmann::ordered_json parseOrderedJsonOrNone(std::string_view text)
{
    return nlohmann::ordered_json::parse(text, nullptr, false);
}

} // namespace cirro
