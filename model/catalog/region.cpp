#include "model/catalog/region.h"
#include "model/core/json.h"

#include <algorithm>

namespace cirro {

Result<RegionTable> RegionTable::read(std::string_view json)
{
    RegionTable table;
    try {
        const auto root = parseJson(json);
        for (const auto &row : root.at("regions")) {
            Region region{.id = row.at("region"),
                          .name = {row.at("name").at("en"), row.at("name").at("ko")},
                          .partition = row.at("partition"),
                          .optIn = row.at("optIn")};
            for (const char letter : row.at("zones").get<std::string>())
                region.zones.push_back(region.id + letter);
            table.m_regions.push_back(std::move(region));
        }
    } catch (const std::exception &e) {
        return Error{.code = "catalog.bad-regions", .where = "regions.json", .detail = e.what()};
    }
    std::ranges::sort(table.m_regions, {}, &Region::id);
    return table;
}

const Region *RegionTable::find(std::string_view id) const
{
    const auto found = std::ranges::lower_bound(m_regions, id, {}, &Region::id);
    return found != m_regions.end() && found->id == id ? &*found : nullptr;
}

} // namespace cirro
