#pragma once

#include "tests/edits/opened.h"

#include <QDir>

#include <rapidcheck.h>

/// Templates and edits by chance: what somebody might do who tries everything and reads nothing.
namespace cirro::tests {

/// The examples and every template of tests/corpus, read once: name and bytes.
inline const std::vector<std::pair<std::string, std::string>> &ownTemplates()
{
    static const auto all = [] {
        std::vector<std::pair<std::string, std::string>> found;
        const QString root = QStringLiteral(CIRRO_SOURCE_DIR);
        for (const QString &name : QDir(root + "/assets/examples").entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            found.emplace_back(name.toStdString(), contentOf(root + "/assets/examples/" + name + "/template.yaml"));
        for (const QString &name : QDir(root + "/tests/corpus/templates").entryList(QDir::Files))
            found.emplace_back(name.toStdString(), contentOf(root + "/tests/corpus/templates/" + name));
        return found;
    }();
    return all;
}

inline ElementId anyElement(const Index &index)
{
    const auto elements = index.elements();
    if (elements.empty())
        return {};
    return elements[*rc::gen::inRange(std::size_t{0}, elements.size())].id;
}

/// Also nowhere, and what is not there.
inline ElementId anyContainer(const Snapshot &at)
{
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        return {};
    case 1:
        return id("NotThere");
    case 2: {
        std::vector<ElementId> drawings;
        at.design.drawings.forEach([&](const ElementId &each, const Drawing &) { drawings.push_back(each); });
        return drawings.empty() ? ElementId() : *rc::gen::elementOf(drawings);
    }
    default:
        break;
    }
    std::vector<ElementId> containers;
    for (const Element &element : at.index->elements())
        if (element.presentation && element.presentation->shape == Shape::Container)
            containers.push_back(element.id);
    return containers.empty() ? anyElement(*at.index) : *rc::gen::elementOf(containers);
}

inline Point anyPoint()
{
    return {static_cast<double>(*rc::gen::inRange(-500, 500)), static_cast<double>(*rc::gen::inRange(-500, 500))};
}

inline Rect anyRect()
{
    const Point at = anyPoint();
    return {at.x, at.y, static_cast<double>(*rc::gen::inRange(0, 500)), static_cast<double>(*rc::gen::inRange(0, 500))};
}

inline std::string anyText()
{
    return *rc::gen::element<std::string>("a", "10.0.3.0/24", "true", "012345678901", "yes", "", " x ", "서울", "a: b",
                                          "# no comment", "two\nlines", "it's", "\"quoted\"", "{{resolve:ssm:x}}",
                                          "- a", "*a", "&a", "!x", "2020-01-01", "~", "trailing ", "\ttab", "${A}");
}

inline syntax::NodePtr anyValue(int depth = 2)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 6 : 3)) {
    case 0:
        return syntax::Node::literal(*rc::gen::element<std::string>("1", "true", "null", "2.5", "-3"));
    case 1:
        return expression::makeRef("A");
    case 3:
        return syntax::Node::sequence({anyValue(depth - 1), anyValue(depth - 1)});
    case 4:
        return syntax::Node::mapping({{"Key", anyValue(depth - 1)}, {anyText() + "k", anyValue(depth - 1)}});
    case 5:
        return syntax::Node::sequence({});
    default:
        return syntax::Node::scalar(anyText());
    }
}

/// The design after one edit by chance; as it was when the edit was refused.
inline Design anyEdit(const Snapshot &at)
{
    const Design &design = at.design;
    const Index &index = *at.index;
    const auto outcome = [&](Result<EditResult> result) { return result ? std::move(result->design) : design; };
    std::vector<ElementId> some;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
        if (const ElementId one = anyElement(index); !one.isNull())
            some.push_back(one);
    const ElementId one = some.empty() ? id("NotThere") : some.front();
    switch (*rc::gen::inRange(0, 11)) {
    case 0:
        return outcome(
            place(design, index,
                  *rc::gen::element<std::string>("AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::EC2::Instance",
                                                 "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::SQS::Queue",
                                                 "AWS::Lambda::Function", "AWS::EC2::NatGateway", "AWS::No::Such"),
                  anyContainer(at), anyPoint()));
    case 1:
    case 2:
        return outcome(move(design, index, some, anyPoint(), anyContainer(at)));
    case 3:
        return outcome(resize(design, index, one, anyRect()));
    case 4:
        return outcome(remove(design, index, some));
    case 5:
        return outcome(
            rename(design, index, one, *rc::gen::element<std::string>("A", "B", "Renamed", "Renamed2", "b a d")));
    case 6: {
        syntax::Path path{"Properties", *rc::gen::element<std::string>("CidrBlock", "Tags", "New", "웹", "a b")};
        if (*rc::gen::arbitrary<bool>())
            path.emplace_back(*rc::gen::element<std::string>("Inner", "Key"));
        return outcome(setProperty(design, index, one, path, *rc::gen::inRange(0, 4) ? anyValue() : nullptr));
    }
    case 7:
        return outcome(duplicate(design, index, some));
    case 8: {
        Drawing drawing{.kind = *rc::gen::element(DrawingKind::Note, DrawingKind::Users, DrawingKind::Region,
                                                  DrawingKind::Arrow, DrawingKind::OnPremises),
                        .label = anyText()};
        if (drawing.kind == DrawingKind::Arrow) {
            drawing.from = one;
            drawing.to = anyElement(index);
        }
        if (drawing.kind == DrawingKind::Arrow && (drawing.from == id("NotThere") || drawing.to.isNull()))
            return design;
        return outcome(draw(design, drawing, {.bounds = anyRect(), .pinned = *rc::gen::arbitrary<bool>()}));
    }
    case 9:
        return assumeParameter(design, *rc::gen::element<std::string>("A", "InstanceType", "웹"), anyText());
    default:
        return chooseRegion(design, *rc::gen::element<std::string>("", "ap-northeast-2", "us-east-1"));
    }
}

} // namespace cirro::tests
