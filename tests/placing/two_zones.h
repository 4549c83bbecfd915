#pragma once

#include "model/placing/placing.h"
#include "tests/edits/opened.h"

#include <string>

namespace cirro::tests {

/// What lies in a VPC "Net" over two zones: a public subnet, one for applications and one for data in each.
inline const std::string twoZones = R"(  Gate: {Type: AWS::EC2::InternetGateway}
  Attached: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref Net, InternetGatewayId: !Ref Gate}}
  Out: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Net}}
  Way: {Type: AWS::EC2::Route, DependsOn: Attached, Properties: {RouteTableId: !Ref Out, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gate}}
  FrontA: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs '']}}
  FrontB: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [1, !GetAZs '']}}
  AppA: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Select [0, !GetAZs '']}}
  AppB: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, CidrBlock: 10.0.3.0/24, AvailabilityZone: !Select [1, !GetAZs '']}}
  DataA: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, CidrBlock: 10.0.4.0/24, AvailabilityZone: !Select [0, !GetAZs '']}}
  DataB: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, CidrBlock: 10.0.5.0/24, AvailabilityZone: !Select [1, !GetAZs '']}}
  RoutesA: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref FrontA, RouteTableId: !Ref Out}}
  RoutesB: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {SubnetId: !Ref FrontB, RouteTableId: !Ref Out}}
)";

/// As a person sees it who arranged nothing.
inline Drawn drawn(const Snapshot &snapshot)
{
    const scene::Scene scene = scene::build(snapshot, nullptr, {});
    return {.snapshot = {scene::settled(snapshot.design, scene), snapshot.index}, .scene = scene};
}

} // namespace cirro::tests
