#pragma once

#include "quizbank/bank/finding.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cirro::quiz {

/// A JSON value that knows where it was written.
struct Value {
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    double number = 0;
    std::string text{};
    std::vector<Value> items{}; // of an array or an object, in the order they were written
    std::size_t at = 0;         // the byte it begins with
    std::string key{};          // of a member of an object
    std::size_t keyAt = 0;

    /// Of members with the same key the last; null when there is none.
    const Value *find(std::string_view member) const;
};

/// A value, or what is wrong at a byte of the text.
struct Parsed {
    Value value{};
    Message fault{}; // no code: nothing is wrong
    std::size_t faultAt = 0;
};
Parsed readJson(const std::string &text);

/// The files of a pack as they were read, for saying where something stands.
class Sources
{
public:
    void add(std::string file, std::string text, Value tree);

    /// The place of a byte; the file's first when it is not known.
    Place at(std::string_view file, std::size_t byte) const;
    /// The place of a member of an item, by a path like "options/2/why/ko": its nearest part that is there.
    Place of(const Spot &spot, std::string_view path = {}) const;
    const Value *tree(std::string_view file) const;

private:
    struct File {
        std::string text{};
        Value tree{};
        std::vector<std::size_t> lines{}; // the bytes they begin with
    };
    std::map<std::string, File, std::less<>> m_files;
};

} // namespace cirro::quiz
