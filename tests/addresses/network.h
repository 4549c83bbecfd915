#pragma once

#include "tests/edits/opened.h"

#include "model/addresses/plan.h"

/// A VPC with two tiers in two zones, peers, and blocks written in every way.
namespace cirro::tests {

inline const std::string plain = R"(Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: 10.0.0.0/16}
  Gateway:
    Type: AWS::EC2::InternetGateway
  Attachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway}
  Table:
    Type: AWS::EC2::RouteTable
    Properties: {VpcId: !Ref Vpc}
  Out:
    Type: AWS::EC2::Route
    DependsOn: Attachment
    Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway}
  PublicA:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.0.0/24 # the front
      AvailabilityZone: !Select [0, !GetAZs '']
      Tags: [{Key: Name, Value: public-a}]
  PublicB:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.1.0/24
      AvailabilityZone: !Select [1, !GetAZs '']
  AppA:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.16.0/20
      AvailabilityZone: !Select [0, !GetAZs '']
  TableOfPublicA:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: {SubnetId: !Ref PublicA, RouteTableId: !Ref Table}
  TableOfPublicB:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: {SubnetId: !Ref PublicB, RouteTableId: !Ref Table}
)";

inline addresses::AddressMap mapped(const Snapshot &snapshot, const char *vpc = "Vpc")
{
    return addresses::mapOf(snapshot, id(vpc));
}

/// "PublicA 10.0.0.0/24 -> 10.0.0.0/25", one line a change.
inline QStringList said(const Result<addresses::Plan> &plan)
{
    if (!plan)
        return {QString::fromStdString(plan.error().code)};
    QStringList lines;
    for (const addresses::Change &change : *plan) {
        QString line = QString::fromStdString(change.name);
        if (change.before)
            line += " " + QString::fromStdString(change.before->text());
        line += " -> " + QString::fromStdString(change.after.text());
        if (!change.zone.empty())
            line += " in " + QString::fromStdString(change.zone);
        if (!change.instead.empty())
            line += " instead of " + QString::fromStdString(change.instead);
        lines << line;
    }
    return lines;
}

inline QStringList texts(const std::vector<Cidr> &blocks)
{
    QStringList lines;
    for (const Cidr &block : blocks)
        lines << QString::fromStdString(block.text());
    return lines;
}

} // namespace cirro::tests
