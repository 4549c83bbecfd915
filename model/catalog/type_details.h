#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cirro {

/// The shape of a value. Json is anything at all; Object has a Definition; OneOf has alternatives.
enum class ValueKind : std::uint8_t { String, Integer, Number, Boolean, Date, Json, List, Map, Object, OneOf };

struct ValueType {
    ValueKind kind = ValueKind::Json;
    std::vector<std::string_view> allowed{}; // String, Integer: the only values; empty: not limited
    std::vector<ValueType> parts{};          // List, Map: the element; OneOf: the alternatives; else empty
    std::uint32_t definition = 0;            // Object: position in TypeDetails::definitions
    bool operator==(const ValueType &) const = default;
};

/// What changing a property does to the resource that exists already.
enum class Update : std::uint8_t { InPlace, MayReplace, Replaces };

/// A property that takes the name or an attribute of a resource of this type.
struct DeclaredTarget {
    std::string_view type{};
    std::string_view attribute{}; // of that type, "Arn"; may be what its Ref gives
    bool operator==(const DeclaredTarget &) const = default;
};

struct Property {
    std::string_view name{};
    ValueType type{};
    std::vector<ValueType> formerTypes{}; // still accepted; oldest first
    bool required = false;
    bool deprecated = false;
    Update update = Update::InPlace;
    std::optional<std::string_view> defaultJson{}; // what the service assumes when it is left out, as JSON text
    std::vector<DeclaredTarget> targets{};         // sorted by type
    std::string_view unit{}; // of its number, as ServiceTable::unit() knows it; empty: it has none, or none is known
};

/// A named shape of nested properties, shared by all places of one type that use it.
struct Definition {
    std::string_view name{};
    std::vector<Property> properties{}; // sorted by name
    /// Null when there is none.
    const Property *find(std::string_view property) const;
};

/// What Fn::GetAtt can read.
struct Attribute {
    std::string_view name{}; // may have dots: "Endpoint.Address"
    ValueType type{};
};

/// Where a path leads: the last property on it and the type there (of a list's element when the path went through it).
struct TypePlace {
    const Property *property = nullptr;
    const ValueType *type = nullptr;
    bool insideJson = false; // below `property` anything goes; `type` is that Json's
};

/// The texts that the views in a type's details show.
struct DetailsText {
    std::string line{};
    std::deque<std::string> unescaped{}; // what is written with an escape in the line
};

/// Everything known of one resource type; immutable. The views in it, and in copies of its parts, show `text`: they
/// live as long as this does, or a copy of it.
struct TypeDetails {
    std::shared_ptr<const DetailsText> text{};
    std::string name{};                    // "AWS::EC2::Subnet"
    std::vector<Property> properties{};    // sorted by name
    std::vector<Definition> definitions{}; // the common key and value of a tag is one of them, "Tag"
    std::vector<Attribute> attributes{};   // sorted by name
    std::vector<std::string>
        refReturns{}; // what Ref gives: property or attribute names, joined by '|'; empty: not known
    std::vector<std::string> identifier{};    // of the resource in an account; often the same
    std::vector<std::string> alsoReplacing{}; // paths whose change replaces the resource beside what `update` says
    std::string tagProperty{};                // empty: cannot be tagged
    std::string arnPattern{}; // "arn:${Partition}:ec2:${Region}:${Account}:subnet/${SubnetId}"; empty: none known
    std::string transform{};  // the transform that a template with this type must name; empty: none
    bool stateful = false;    // holds data that is lost with it

    /// By dotted path without positions: "VpcConfig.SubnetIds", "Ingress.CidrIp" (through lists); a map takes any key.
    /// Nothing for a name that is not there.
    std::optional<TypePlace> at(std::string_view path) const;
    /// The property at a path; null when there is none or the path ends below a Json.
    const Property *findProperty(std::string_view path) const;
    /// Null when Fn::GetAtt cannot read it. "Outputs.Anything" is read of what has an attribute "Outputs" that is a
    /// map.
    const Attribute *findAttribute(std::string_view attribute) const;
    /// True for an attribute that is no property: only the service can set it.
    bool isReadOnly(std::string_view attribute) const;
    /// The nested properties of an Object, or of a List's or Map's element; empty for others.
    std::span<const Property> propertiesOf(const ValueType &type) const;
    /// The page of the type in the CloudFormation (or SAM) reference.
    std::string docsUrl() const;
};

/// The page of a type that may not be in the catalog; empty for types of others than AWS and Alexa.
std::string docsUrlOf(std::string_view typeName);

} // namespace cirro
