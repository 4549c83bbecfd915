#pragma once

#include <QFile>
#include <QString>

#include <string>

namespace sample {

/// A VPC with a public and a private subnet, an instance in the private one, and a comment that must survive.
inline const std::string text = R"(Parameters:
  Size:
    Type: String
    Default: t3.micro
    AllowedValues: [t3.micro, t3.small]
    Description: How large
  Name:
    Type: String
Resources:
  Net:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Front:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Net, CidrBlock: 10.0.0.0/24 }
  Back:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Net, CidrBlock: 10.0.1.0/24 }
  Web:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: ami-12345678
      InstanceType: !Ref Size
      SubnetId: !Ref Back # behind the others
)";

inline void write(const QString &path, const std::string &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(content)) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

inline std::string read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string("<no file>");
}

} // namespace sample
