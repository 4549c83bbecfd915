#include "model/rules/rule_items.h"

#include "model/rules/said.h"

namespace cirro::rules {

void forEachGroupRule(const Element &subject,
                      const std::function<void(const syntax::NodePtr &, const syntax::Path &, const World &)> &visit)
{
    if (subject.type == "AWS::EC2::SecurityGroup") {
        for (const char *list : {"SecurityGroupIngress", "SecurityGroupEgress"})
            forEachItem(subject, list, visit);
        return;
    }
    const syntax::NodePtr properties =
        subject.body && subject.body->isMapping() ? syntax::resolved(subject.body->find("Properties")) : nullptr;
    if (properties && properties->isMapping())
        visit(properties, {std::string("Resources"), subject.id.text(), std::string("Properties")}, worldOf(subject));
}

} // namespace cirro::rules
