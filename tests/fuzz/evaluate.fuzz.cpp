#include "model/expression/evaluate.h"
#include "model/expression/reference.h"
#include "model/syntax/document.h"

#include <cstdlib>

using namespace cirro;

// Any text that reads as a template comes to values, references and a renamed tree; renaming back gives the same tree.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto read = syntax::read(std::string(reinterpret_cast<const char *>(data), size),
                                   {.maxBytes = 1u << 16, .maxNodes = 20'000});
    if (!read || !read->document.root)
        return 0;
    const syntax::NodePtr root = read->document.root;
    expression::Evaluator evaluator(root, {.region = "us-east-1"});
    evaluator.evaluate(*root);
    std::string name;
    expression::forEachReference(*root, [&](const expression::Reference &reference) {
        evaluator.condition(reference.target);
        if (name.empty() && reference.kind != expression::ReferenceKind::Condition)
            name = reference.target;
    });
    if (const syntax::NodePtr resources = root->find("Resources"))
        for (const syntax::Entry &entry : resources->entries)
            if (entry.value) {
                expression::zoneSymbol(*entry.value, evaluator);
                expression::forEachReferenceOfResource(*entry.value, [](const expression::Reference &) {});
            }
    const std::string fresh = "NobodyHasThisName";
    if (name.empty() || std::string(reinterpret_cast<const char *>(data), size).find(fresh) != std::string::npos)
        return 0;
    const syntax::NodePtr there = expression::withReferencesRenamed(*root, name, fresh);
    if (there && !syntax::equal(expression::withReferencesRenamed(*there, fresh, name), root))
        std::abort();
    return 0;
}
