#pragma once

#include "model/design/design.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// What deploying a template takes besides the template.
struct DeployNeeds {
    std::vector<std::string> capabilities{}; // to acknowledge, by name; the named one implies the plain one
    std::vector<std::string> parameters{};   // without a default: somebody has to give them, in the order of the text
    bool bucket = false;                     // too large to be sent as it is: goes through an S3 bucket
};

/// `bytes` is the size of the text to deploy.
DeployNeeds deployNeeds(const syntax::Document &document, std::size_t bytes);

/// A stack's name from a file's: letters, digits and hyphens, beginning with a letter, at most 128.
std::string stackNameFor(std::string_view fileName);

/// The command for a shell, on one line; what a person has to fill in stands in capitals (VALUE, BUCKET).
std::string deployCommand(const DeployNeeds &needs, std::string_view path, std::string_view stackName);

} // namespace cirro
