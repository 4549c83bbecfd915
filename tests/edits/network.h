#pragma once

#include "tests/edits/opened.h"

/// A network with what edits meet in it: two zones, shared plumbing, an If, outputs, comments.
namespace cirro::tests {

inline const char *const network = R"(Parameters:
  Queue:
    Type: String
Conditions:
  IsBig: !Equals [!Ref Queue, big]
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  A:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.0.0/24
      AvailabilityZone: !Select [0, !GetAZs '']
  B:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.1.0/24
      AvailabilityZone: !Select [1, !GetAZs '']
  C:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.2.0/24
      AvailabilityZone: !Select [1, !GetAZs '']
  Web: # the one that answers
    Type: AWS::EC2::Instance
    Properties:
      SubnetId: !Ref A # public
      SecurityGroupIds: [!Ref Group, !Ref Other]
      IamInstanceProfile: !Ref Profile
  Worker:
    Type: AWS::EC2::Instance
    DependsOn: [Web, Balancer]
    Properties:
      SubnetId: !If [IsBig, !Ref B, !Ref C]
      SecurityGroupIds:
        - !Ref Group
      IamInstanceProfile: !Ref Profile
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      VpcId: !Ref Vpc
  Other:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: other
      VpcId: !Ref Vpc
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
  Profile:
    Type: AWS::IAM::InstanceProfile
    Properties:
      Roles: [!Ref Role]
  Address:
    Type: AWS::EC2::EIP
    Properties:
      InstanceId: !Ref Web
  Table:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref Vpc
  TableOfA:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: {SubnetId: !Ref A, RouteTableId: !Ref Table}
  TableOfB:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: {SubnetId: !Ref B, RouteTableId: !Ref Table}
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      Subnets: [!Ref A, !Ref B]
  Topic:
    Type: AWS::SNS::Topic
Outputs:
  Address:
    Value: !GetAtt Web.PublicIp
  Where:
    Value: !Sub 'http://${Web.PublicDnsName}/${Topic}'
  Topic:
    Value: !Ref Topic
)";

/// The element that holds another one.
inline ElementId holderOf(const Snapshot &snapshot, std::string_view logicalId)
{
    const Element *element = snapshot.index->resource(logicalId);
    return element ? element->container : ElementId();
}

inline ElementId zoneOf(const Snapshot &snapshot, std::string_view symbol)
{
    for (const Element &element : snapshot.index->elements())
        if (element.id.kind == ElementKind::Zone && element.zone == symbol)
            return element.id;
    qFatal("no such zone");
}

inline ElementId externalNamed(const Snapshot &snapshot, std::string_view name)
{
    const ElementId id = ElementId::external(name);
    if (!snapshot.index->find(id))
        qFatal("no such external");
    return id;
}

/// The design after an edit that must succeed.
inline Snapshot after(const Snapshot &before, const Result<EditResult> &result)
{
    if (!result)
        qFatal("%s", result.error().code.c_str());
    return before.with(result->design);
}

inline std::string codeOf(const Result<EditResult> &result)
{
    return result ? "no error" : result.error().code;
}

inline DropPlan plan(const Snapshot &snapshot, std::string_view what, const ElementId &container)
{
    return planMove(snapshot.design, *snapshot.index, {id(what)}, container);
}

inline Result<EditResult> drop(const Snapshot &snapshot, std::string_view what, const ElementId &container,
                               Point delta = {0, 0})
{
    return move(snapshot.design, *snapshot.index, {id(what)}, delta, container);
}

inline std::vector<std::string> names(const std::vector<ElementId> &ids)
{
    std::vector<std::string> result;
    for (const ElementId &each : ids)
        result.push_back(each.text());
    std::ranges::sort(result);
    return result;
}

using Listed = std::vector<std::string>;

/// Some resources given places of their own, one beside the other.
inline Snapshot withPlaces(const Snapshot &snapshot, const std::vector<const char *> &ids)
{
    Design design = snapshot.design;
    double at = 0;
    for (const char *name : ids)
        design.placements.set(id(name), Placement{.bounds = {at += 10, at, 50, 40}});
    return snapshot.with(design);
}

} // namespace cirro::tests
