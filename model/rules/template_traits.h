#pragma once

#include "model/rules/rule.h"

namespace cirro::rules {

/// What a template says about itself that decides how much of it can be judged. Made with Context::once.
struct TemplateTraits {
    explicit TemplateTraits(Context &context);

    bool serverless = false; // Transform: AWS::Serverless-2016-10-31
    bool languageExtensions = false;
    bool macros = false;  // transforms that may write anything: other resources, other properties
    bool loops = false;   // Fn::ForEach among the resources: there are more of them than the text shows
    bool modules = false; // resources whose type is a module: they bring resources of their own

    /// Resources of any type may exist that the text does not show.
    bool hidesResources() const { return macros || loops || modules; }
};

/// Why a check ended there.
expression::Unknown hiddenByMacro();

} // namespace cirro::rules
