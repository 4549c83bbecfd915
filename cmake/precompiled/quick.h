// What sources of the window read, and the C++ that Qt's QML compiler writes.
#pragma once

#include "cmake/precompiled/qt.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QGuiApplication>
#include <QJSEngine>
#include <QJSValue>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QTimer>
#include <QUrl>
#include <QtQml/qjsprimitivevalue.h>
#include <QtQml/qqmlprivate.h>
#include <QtQml/qqmlregistration.h>
