<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AddressPlan</name>
    <message numerus="yes">
        <source>%n Availability Zone(s)</source>
        <translation>
            <numerusform>%n Availability Zone</numerusform>
            <numerusform>%n Availability Zones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced in the code</source>
        <translation>
            <numerusform>%n replaced in the code</numerusform>
            <numerusform>%n replaced in the code</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamPage</name>
    <message numerus="yes">
        <source>Choose %n option(s).</source>
        <translation>
            <numerusform>Choose %n option.</numerusform>
            <numerusform>Choose %n options.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamStart</name>
    <message numerus="yes">
        <source>%n question(s) wait for mock exams and are not practised before.</source>
        <translation>
            <numerusform>%n question waits for mock exams and is not practised before.</numerusform>
            <numerusform>%n questions wait for mock exams and are not practised before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindDock</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n chosen</source>
        <translation>
            <numerusform>Replace %n chosen</numerusform>
            <numerusform>Replace %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%n finding(s) fixed. Undo takes it back.</source>
        <translation>
            <numerusform>%n finding fixed. Undo takes it back.</numerusform>
            <numerusform>%n findings fixed. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) switched in this design</source>
        <translation>
            <numerusform>%n rule switched in this design</numerusform>
            <numerusform>%n rules switched in this design</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) left out by the search.</source>
        <translation>
            <numerusform>%n finding left out by the search.</numerusform>
            <numerusform>%n findings left out by the search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message numerus="yes">
        <source>%1: %n answer(s)</source>
        <translation>
            <numerusform>%1: %n answer</numerusform>
            <numerusform>%1: %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IgnoredList</name>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait unseen for your mock exams.</source>
        <translation>
            <numerusform>%n question waits unseen for your mock exams.</numerusform>
            <numerusform>%n questions wait unseen for your mock exams.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewForm</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message numerus="yes">
        <source>changed %n time(s)</source>
        <translation>
            <numerusform>changed %n time</numerusform>
            <numerusform>changed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionEnd</name>
    <message numerus="yes">
        <source>You were sure of %n answer(s) that turned out wrong: the next practice begins with these.</source>
        <translation>
            <numerusform>You were sure of %n answer that turned out wrong: the next practice begins with it.</numerusform>
            <numerusform>You were sure of %n answers that turned out wrong: the next practice begins with these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message numerus="yes">
        <source>Choose %n option(s).</source>
        <translation>
            <numerusform>Choose %n option.</numerusform>
            <numerusform>Choose %n options.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message numerus="yes">
        <source>After %n second(s)</source>
        <translation>
            <numerusform>After %n second</numerusform>
            <numerusform>After %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateMember</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message numerus="yes">
        <source>%n part(s) of the template use it and will refer to nothing: %1.</source>
        <translation>
            <numerusform>%n part of the template uses it and will refer to nothing: %1.</numerusform>
            <numerusform>%n parts of the template use it and will refer to nothing: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::AddressModel</name>
    <message numerus="yes">
        <source>%n subnet(s)</source>
        <translation>
            <numerusform>%n subnet</numerusform>
            <numerusform>%n subnets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::BlueprintForm</name>
    <message numerus="yes">
        <source>Makes %n resources: %1</source>
        <translation>
            <numerusform>Makes %n resource: %1</numerusform>
            <numerusform>Makes %n resources: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::DesignOverview</name>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n parameter</numerusform>
            <numerusform>%n parameters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%n condition</numerusform>
            <numerusform>%n conditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>%n output</numerusform>
            <numerusform>%n outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::ExamModel</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ahead</source>
        <translation>
            <numerusform>%n minute ahead</numerusform>
            <numerusform>%n minutes ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind</source>
        <translation>
            <numerusform>%n minute behind</numerusform>
            <numerusform>%n minutes behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose exactly %n option(s), or none, to go on.</source>
        <translation>
            <numerusform>Choose exactly %n option, or none, to go on.</numerusform>
            <numerusform>Choose exactly %n options, or none, to go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::FindModel</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left: %1</source>
        <translation>
            <numerusform>%n left: %1</numerusform>
            <numerusform>%n left: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::PropertyFormModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::ResultModel</name>
    <message numerus="yes">
        <source>%n left blank</source>
        <translation>
            <numerusform>%n left blank</numerusform>
            <numerusform>%n left blank</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::SessionModel</name>
    <message numerus="yes">
        <source>Choose %n option(s) first.</source>
        <translation>
            <numerusform>Choose %n option first.</numerusform>
            <numerusform>Choose %n options first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::StudyOverview</name>
    <message numerus="yes">
        <source>Review %n item(s)</source>
        <translation>
            <numerusform>Review %n item</numerusform>
            <numerusform>Review %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) answered for the first time</source>
        <translation>
            <numerusform>%n more question answered for the first time</numerusform>
            <numerusform>%n more questions answered for the first time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to the exam.</source>
        <translation>
            <numerusform>%n day to the exam.</numerusform>
            <numerusform>%n days to the exam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>%n new question</numerusform>
            <numerusform>%n new questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::UnsavedModel</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other sections changed</source>
        <translation>
            <numerusform>%n other section changed</numerusform>
            <numerusform>%n other sections changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::VersionsModel</name>
    <message numerus="yes">
        <source>%n step(s) ahead: redo leads there</source>
        <translation>
            <numerusform>%n step ahead: redo leads there</numerusform>
            <numerusform>%n steps ahead: redo leads there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) back</source>
        <translation>
            <numerusform>%n step back</numerusform>
            <numerusform>%n steps back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::Workbench</name>
    <message numerus="yes">
        <source>Deleted, with %n resource(s) that only served it</source>
        <translation>
            <numerusform>Deleted, with %n resource that only served it</numerusform>
            <numerusform>Deleted, with %n resources that only served it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawing(s)</source>
        <translation>
            <numerusform>%n drawing</numerusform>
            <numerusform>%n drawings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
</TS>
