#include "quizbank/store/profiles.h"

#include "quizbank/store/backup.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <string_view>

namespace cirro::quiz {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view profileEnding = ".study";
constexpr std::string_view currentFile = "current.learner"; // holds a name
constexpr std::size_t longestName = 60;

Error failed(const fs::path &file, const std::error_code &code)
{
    return {.code = "study.cannot-write", .where = file.string(), .detail = code.message(), .args = {file.string()}};
}

bool isPlain(char c)
{
    // Bytes of UTF-8 beyond ASCII are letters of some language; every file system we run on takes them.
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == ' ' || static_cast<unsigned char>(c) >= 0x80;
}

std::string encoded(const std::string &name)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : name) {
        if (isPlain(c)) {
            text += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        text += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return text;
}

std::string decoded(const std::string &text)
{
    std::string name;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16).ec == std::errc()) {
            name += static_cast<char>(byte);
            i += 2;
            continue;
        }
        name += text[i];
    }
    return name;
}

} // namespace

std::vector<Profile> profilesIn(const fs::path &folder)
{
    std::vector<Profile> profiles;
    std::error_code code;
    for (fs::directory_iterator walk(folder, code), end; !code && walk != end; walk.increment(code))
        if (walk->path().extension() == profileEnding)
            profiles.push_back({decoded(walk->path().stem().string()), walk->path()});
    std::ranges::sort(profiles, {}, &Profile::name);
    return profiles;
}

Result<Profile> profileNamed(const fs::path &folder, const std::string &name)
{
    if (name.find_first_not_of(' ') == std::string::npos || name.size() > longestName)
        return Error{.code = "study.bad-profile-name", .where = name, .args = {name}};
    return Profile{name, folder / (encoded(name) + std::string(profileEnding))};
}

std::string currentProfile(const fs::path &folder)
{
    std::ifstream in(folder / currentFile, std::ios::binary);
    const std::string name{std::istreambuf_iterator<char>(in), {}};
    return profileNamed(folder, name) ? name : firstProfile;
}

std::optional<Error> setCurrentProfile(const fs::path &folder, const std::string &name)
{
    std::error_code code;
    fs::create_directories(folder, code);
    const fs::path file = folder / currentFile;
    const fs::path part = file.string() + ".part";
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    out << name;
    out.close();
    if (!out)
        return failed(part, std::make_error_code(std::errc::io_error));
    fs::rename(part, file, code);
    return code ? std::optional(failed(file, code)) : std::nullopt;
}

Result<Profile> renameProfile(const fs::path &folder, const std::string &from, const std::string &to)
{
    const auto before = profileNamed(folder, from);
    if (!before)
        return before.error();
    auto after = profileNamed(folder, to);
    if (!after || from == to)
        return after;
    std::error_code code;
    if (fs::exists(after->file, code))
        return Error{.code = "study.profile-name-taken", .where = to, .args = {to}};
    // The file last: with it the learner is at the new name.
    auto moves = withCompanions(before->file, after->file);
    std::ranges::reverse(moves);
    moves.insert(moves.begin(), {folderOfBackups(before->file), folderOfBackups(after->file)});
    for (const auto &[source, target] : moves) {
        if (!fs::exists(source, code))
            continue;
        fs::rename(source, target, code);
        if (code)
            return failed(target, code);
    }
    return after;
}

std::optional<Error> removeProfile(const fs::path &folder, const std::string &name)
{
    const auto profile = profileNamed(folder, name);
    if (!profile)
        return profile.error();
    std::error_code code;
    for (const auto &[file, same] : withCompanions(profile->file, profile->file)) {
        fs::remove(file, code);
        if (code)
            return failed(same, code);
    }
    fs::remove_all(folderOfBackups(profile->file), code);
    if (code)
        return failed(folderOfBackups(profile->file), code);
    // What a restored backup once took the place of.
    const std::string damaged = profile->file.stem().string() + ".damaged-";
    std::vector<fs::path> left;
    for (fs::directory_iterator walk(folder, code), end; !code && walk != end; walk.increment(code))
        if (walk->path().filename().string().starts_with(damaged))
            left.push_back(walk->path());
    for (const fs::path &file : left)
        fs::remove(file, code);
    return code ? std::optional(failed(folder, code)) : std::nullopt;
}

} // namespace cirro::quiz
