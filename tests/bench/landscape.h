#pragma once

#include <string>

namespace cirro::bench {

/// A template of so many resources (a multiple of ten is met exactly): stages of a web application, each in two zones
/// of its network with instances, a balancer, a database, a queue and a function that refer to one another. One network
/// a hundred resources.
inline std::string landscape(int resources)
{
    std::string text = "AWSTemplateFormatVersion: '2010-09-09'\nDescription: A landscape for measuring\n"
                       "Parameters:\n  Stage: {Type: String, Default: test, AllowedValues: [test, prod]}\n"
                       "  Image: {Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: /golden/image}\n"
                       "Conditions:\n  IsProd: !Equals [!Ref Stage, prod]\nResources:\n";
    const auto begin = [&](const std::string &name, const std::string &type) {
        text += "  " + name + ":\n    Type: AWS::" + type + "\n    Properties:\n";
    };
    for (int stage = 0; stage < resources / 10; ++stage) {
        const std::string n = std::to_string(stage);
        const std::string network = "Network" + std::to_string(stage / 10);
        const std::string second = std::to_string(stage / 10 % 250);
        const auto tags = [&](const std::string &name) {
            text += "      Tags:\n        - {Key: Name, Value: !Sub '${AWS::StackName}-" + name +
                    "'}\n        - Key: Stage\n          Value: !Ref Stage   # who pays\n";
        };
        if (stage % 10 == 0) {
            begin(network, "EC2::VPC");
            text += "      CidrBlock: 10." + second + ".0.0/16\n      EnableDnsSupport: true\n";
            tags(network);
        } else {
            begin("Topic" + n, "SNS::Topic");
            text += "      DisplayName: !If [IsProd, production, test]\n";
            tags("topic" + n);
        }
        for (int zone = 0; zone < 2; ++zone) {
            const std::string side = zone == 0 ? "A" : "B";
            begin("Subnet" + n + side, "EC2::Subnet");
            text += "      VpcId: !Ref " + network + "\n      AvailabilityZone: !Select [" + std::to_string(zone) +
                    ", !GetAZs '']\n      CidrBlock: 10." + second + "." + std::to_string(stage % 10 * 2 + zone) +
                    ".0/24\n";
            tags("subnet" + n + side);
            begin("Instance" + n + side, "EC2::Instance");
            text += "      ImageId: !Ref Image\n      InstanceType: !If [IsProd, m6i.large, t3.micro]\n"
                    "      SubnetId: !Ref Subnet" +
                    n + side + "\n      SecurityGroupIds: [!Ref Firewall" + n + "]\n";
            tags("instance" + n + side);
        }
        begin("Firewall" + n, "EC2::SecurityGroup");
        text += "      GroupDescription: What stage " + n + " lets in\n      VpcId: !Ref " + network +
                "\n      SecurityGroupIngress:\n"
                "        - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0}\n";
        begin("Balancer" + n, "ElasticLoadBalancingV2::LoadBalancer");
        text += "      Scheme: internal\n      Subnets: [!Ref Subnet" + n + "A, !Ref Subnet" + n +
                "B]\n      SecurityGroups:\n        - !Ref Firewall" + n + "\n";
        begin("Targets" + n, "ElasticLoadBalancingV2::TargetGroup");
        text += "      VpcId: !Ref " + network +
                "\n      Port: 443\n      Protocol: HTTPS\n      Targets:\n        - Id: "
                "!Ref Instance" +
                n + "A\n        - Id: !Ref Instance" + n + "B\n";
        begin("Queue" + n, "SQS::Queue");
        text += "      VisibilityTimeout: !If [IsProd, 180, 30]\n";
        tags("queue" + n);
        begin("Bucket" + n, "S3::Bucket");
        text += "      NotificationConfiguration:\n        QueueConfigurations:\n"
                "          - {Event: 's3:ObjectCreated:*', Queue: !GetAtt Queue" +
                n + ".Arn}\n";
    }
    return text;
}

} // namespace cirro::bench
