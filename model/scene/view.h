#pragma once

#include "model/catalog/region.h"
#include "model/catalog/relations.h"
#include "model/catalog/service.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::scene {

/// One way to look at a diagram: what stands out, which lines are drawn, what is said under a name. A file of
/// assets/views; the folder's README says how it is written.
struct View {
    /// References that become lines.
    struct Line {
        Relation relation = Relation::Flows;
        std::vector<std::string> from{};       // types of what makes the reference; empty: any
        std::vector<std::string> except{};     // but not these
        std::vector<std::string> categories{}; // of what is named; empty: any
        std::vector<std::string> label{};      // properties beside the reference, written on the line
        bool otherwise = false;                // only between what no other line joins
    };
    /// What is said of a property.
    struct Saying {
        std::string path{};
        Names around{};                        // both hold "{}"; empty: the value itself
        std::map<std::string, Names> values{}; // for some values these words instead
        Names any{};                           // for any other
        Names absent{};
    };
    struct Facts {
        std::vector<std::string> types{};
        std::vector<Saying> says{};
    };
    struct Exposure {
        Names open{};
        Names closed{};
    };

    std::string id{}; // the file's name
    int order = 0;
    Names name{};
    Names what{};
    bool all = false; // everything stands out, with the lines that the layout goes by
    std::vector<Shape> shapes{};
    std::vector<std::string> categories{};
    std::vector<std::string> types{};
    std::vector<std::string> except{};
    bool inside = false; // what lies in a network stands out
    bool joined = false; // what a line of the view ends at stands out
    std::vector<Line> lines{};
    std::vector<std::string> zones{}; // types drawn around what they guard or run
    std::optional<Exposure> exposure{};
    std::string routes{}; // the type of routes that a subnet's facts tell of
    std::vector<Facts> facts{};
    bool plain = false; // elsewhere the usual facts are said

    /// True when a type is among patterns, of which each may end in '*'.
    static bool isAmong(std::string_view type, const std::vector<std::string> &patterns);
};

/// In the order of menus.
const std::vector<View> &allViews();
/// Null when there is no such view; an empty id is the first.
const View *findView(std::string_view id);

} // namespace cirro::scene
