#pragma once

#include <string>

namespace cirro::rules {

/// 200 resources of the kinds that rules relate with each other, each behind a condition and with values behind others;
/// lists have an entry for every condition.
inline std::string manyConditions(int conditions)
{
    const auto name = [&](int i) { return "C" + std::to_string(i % conditions); };
    std::string text = "Parameters:\n";
    for (int i = 0; i < conditions; ++i)
        text += "  P" + std::to_string(i) + ": { Type: String, Default: 'no', AllowedValues: ['yes', 'no'] }\n";
    text += "Conditions:\n";
    for (int i = 0; i < conditions; ++i)
        text += "  C" + std::to_string(i) + ": !Equals [!Ref P" + std::to_string(i) + ", 'yes']\n";
    text +=
        "Resources:\n  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: !If [C0, 10.0.0.0/16, 10.0.0.0/16] } }\n";
    const auto begin = [&](const std::string &id, int i, const char *type) {
        text += "  " + id + ":\n    Type: AWS::" + type + "\n    Condition: " + name(i) + "\n    Properties:\n";
    };
    for (int i = 0; i < 40; ++i) {
        const std::string n = std::to_string(i);
        begin("Subnet" + n, i, "EC2::Subnet");
        text += "      VpcId: !Ref Vpc\n      CidrBlock: !If [" + name(i + 1) + ", 10.0." + n + ".0/25, 10.0." + n +
                ".128/25]\n      MapPublicIpOnLaunch: !If [" + name(i + 2) + ", true, false]\n";
        begin("Group" + n, i + 3, "EC2::SecurityGroup");
        text += "      GroupDescription: !If [" + name(i + 4) + ", one, other]\n      VpcId: !Ref Vpc\n" +
                "      SecurityGroupIngress:\n";
        for (int c = 0; c < conditions; ++c)
            text += "        - !If [" + name(c) + ", { IpProtocol: tcp, FromPort: " + std::to_string(8000 + c) +
                    ", ToPort: " + std::to_string(8000 + c) + ", CidrIp: 10.0.0.0/8 }, !Ref AWS::NoValue]\n";
        begin("Queue" + n, i + 5, "SQS::Queue");
        text += "      VisibilityTimeout: !If [" + name(i + 6) + ", !If [" + name(i + 7) + ", 900, 600], 300]\n";
        begin("Instance" + n, i + 8, "EC2::Instance");
        text += "      ImageId: ami-12345678\n      SubnetId: !If [" + name(i + 9) + ", !Ref Subnet" + n +
                ", !Ref Subnet" + std::to_string((i + 1) % 40) + "]\n      SecurityGroupIds: [!Ref Group" + n + "]\n";
        begin("Database" + n, i + 10, "RDS::DBInstance");
        text += "      Engine: mysql\n      DBInstanceClass: db.t3.medium\n      AllocatedStorage: '20'\n"
                "      StorageEncrypted: !If [" +
                name(i + 11) + ", true, true]\n      PubliclyAccessible: !If [" + name(i + 12) + ", false, false]\n";
    }
    return text;
}

} // namespace cirro::rules
