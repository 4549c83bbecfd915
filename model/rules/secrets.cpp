#include "model/rules/secrets.h"

#include <algorithm>
#include <array>

namespace cirro::rules {

bool soundsSecret(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> endings = {
        "PASSWORD", "PASSWD", "SECRET", "SECRET_KEY", "TOKEN", "API_KEY", "ACCESS_KEY", "PRIVATE_KEY", "APIKEY"};
    std::string upper(name);
    std::ranges::transform(upper, upper.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return std::ranges::any_of(endings, [&](std::string_view ending) { return upper.ends_with(ending); });
}

bool isSecretItself(std::string_view text)
{
    constexpr std::size_t shortest = 6;
    return text.size() >= shortest && text.find_first_of(" /{}$<>") == std::string_view::npos &&
           !text.starts_with("arn:") && text != "false" && text != "change" &&
           text.find_first_not_of("0123456789.") != std::string_view::npos;
}

} // namespace cirro::rules
