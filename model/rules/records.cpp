#include "model/rules/records.h"

#include "model/rules/said.h"

namespace cirro::rules {

void forEachRecord(const Element &subject, const std::function<void(const Record &)> &visit)
{
    const syntax::NodePtr properties =
        subject.body && subject.body->isMapping() ? syntax::resolved(subject.body->find("Properties")) : nullptr;
    if (!properties || !properties->isMapping())
        return;
    if (subject.type == "AWS::Route53::RecordSet") {
        visit({.element = &subject,
               .body = properties,
               .group = properties,
               .path = {std::string("Resources"), subject.id.text(), std::string("Properties")},
               .world = worldOf(subject)});
        return;
    }
    forEachItem(subject, "RecordSets", [&](const syntax::NodePtr &body, const syntax::Path &path, const World &world) {
        visit({.element = &subject, .body = body, .group = properties, .path = path, .world = world});
    });
}

} // namespace cirro::rules
