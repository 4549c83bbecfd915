<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Draw it, prove it, ship it, learn it.

Designs on AWS as true CloudFormation templates. Works offline; nothing leaves this computer.

Apache License 2.0. Not affiliated with Amazon Web Services.</source>
        <translation>그리고, 확인하고, 배포하고, 배웁니다.

AWS 설계를 그대로 CloudFormation 템플릿으로 다룹니다. 오프라인에서 동작하며 어떤 내용도 이 컴퓨터 밖으로 나가지 않습니다.

Apache License 2.0. Amazon Web Services와 관련이 없는 프로그램입니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Export picture…</source>
        <translation>그림으로 내보내기…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Fit the diagram</source>
        <translation>다이어그램 전체 보기</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>실제 크기</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>선택 영역 보기</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>다음 점검 결과</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>움직임 줄이기</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>데스크톱 설정 따르기</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>About Cirrograph</source>
        <translation>Cirrograph 정보</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹으로 묶기</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>그룹 풀기</translation>
    </message>
    <message>
        <source>Add from the palette…</source>
        <translation>팔레트에서 추가…</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>팔레트</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>왼쪽 맞춤</translation>
    </message>
    <message>
        <source>Align centers</source>
        <translation>가로 가운데 맞춤</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>오른쪽 맞춤</translation>
    </message>
    <message>
        <source>Align tops</source>
        <translation>위쪽 맞춤</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>세로 가운데 맞춤</translation>
    </message>
    <message>
        <source>Align bottoms</source>
        <translation>아래쪽 맞춤</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>가로 간격을 같게</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>세로 간격을 같게</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>새 설계</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>홈</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>설계</translation>
    </message>
    <message>
        <source>Export template…</source>
        <translation>템플릿 내보내기…</translation>
    </message>
    <message>
        <source>Connect the two selected</source>
        <translation>선택한 두 요소 연결</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>인스펙터</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>명령…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Draw an arrow</source>
        <translation>화살표 그리기</translation>
    </message>
    <message>
        <source>Map of the diagram</source>
        <translation>다이어그램 지도</translation>
    </message>
    <message>
        <source>Export picture of the selection…</source>
        <translation>선택한 부분을 그림으로 내보내기…</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>그림으로 복사</translation>
    </message>
    <message>
        <source>Copy the template</source>
        <translation>템플릿 복사</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Unsaved changes…</source>
        <translation>저장하지 않은 변경…</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>규칙…</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>학습 이어 하기</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>Review what is due</source>
        <translation>복습하기</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>플래시카드</translation>
    </message>
    <message>
        <source>Mock exam</source>
        <translation>모의시험</translation>
    </message>
    <message>
        <source>Library: search questions, cards, notes</source>
        <translation>자료실: 문제, 카드, 메모 검색</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>Find in the design</source>
        <translation>설계에서 찾기</translation>
    </message>
    <message>
        <source>Network view</source>
        <translation>네트워크 보기</translation>
    </message>
    <message>
        <source>Data flow view</source>
        <translation>데이터 흐름 보기</translation>
    </message>
    <message>
        <source>Security view</source>
        <translation>보안 보기</translation>
    </message>
    <message>
        <source>Show what serves it</source>
        <translation>부속 요소 표시</translation>
    </message>
    <message>
        <source>Show everything that is folded</source>
        <translation>접힌 요소 모두 표시</translation>
    </message>
    <message>
        <source>Collapse into one card</source>
        <translation>카드 하나로 접기</translation>
    </message>
    <message>
        <source>Show it on the diagram</source>
        <translation>다이어그램에 표시</translation>
    </message>
    <message>
        <source>Find in all texts…</source>
        <translation>모든 텍스트에서 찾기…</translation>
    </message>
    <message>
        <source>Replace in all texts…</source>
        <translation>모든 텍스트에서 바꾸기…</translation>
    </message>
    <message>
        <source>Plan addresses…</source>
        <translation>주소 계획…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Lay out all or the selection</source>
        <translation>전체 또는 선택 항목 자동 배치</translation>
    </message>
    <message>
        <source>Pin in place</source>
        <translation>제자리에 고정</translation>
    </message>
    <message>
        <source>Route the connector automatically</source>
        <translation>연결선 경로 자동으로 찾기</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>버전 비교</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>다음 차이</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>이전 차이</translation>
    </message>
    <message>
        <source>Replace in the code…</source>
        <translation>코드에서 바꾸기…</translation>
    </message>
    <message>
        <source>Go to a line of the code…</source>
        <translation>코드의 줄로 이동…</translation>
    </message>
    <message>
        <source>Make lines comments, or text again</source>
        <translation>줄을 주석으로 바꾸거나 되돌리기</translation>
    </message>
    <message>
        <source>Show the element of this line</source>
        <translation>이 줄의 요소 보기</translation>
    </message>
    <message>
        <source>The design stays as it is while versions are compared. Esc ends the comparison.</source>
        <translation>버전을 비교하는 동안에는 설계를 바꿀 수 없습니다. Esc를 누르면 비교가 끝납니다.</translation>
    </message>
</context>
<context>
    <name>AddressBar</name>
    <message>
        <source>free</source>
        <translation>비어 있음</translation>
    </message>
</context>
<context>
    <name>AddressDeeds</name>
    <message>
        <source>/%1: %2 addresses</source>
        <translation>/%1: 주소 %2개</translation>
    </message>
    <message>
        <source>Choose a subnet or a free block.</source>
        <translation>서브넷이나 비어 있는 블록을 선택하세요.</translation>
    </message>
    <message>
        <source>Free: %1</source>
        <translation>비어 있음: %1</translation>
    </message>
    <message>
        <source>Written as %1</source>
        <translation>템플릿의 값: %1</translation>
    </message>
    <message>
        <source>into %1 equal parts</source>
        <translation>같은 크기 %1개로</translation>
    </message>
    <message>
        <source>Into how many parts</source>
        <translation>몇 개로 나눌지</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>나누기…</translation>
    </message>
    <message>
        <source>New size</source>
        <translation>새 크기</translation>
    </message>
    <message>
        <source>Resize…</source>
        <translation>크기 변경…</translation>
    </message>
    <message>
        <source>Free block to move into</source>
        <translation>옮겨 갈 빈 블록</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>옮기기…</translation>
    </message>
    <message>
        <source>Size of the new subnet</source>
        <translation>새 서브넷의 크기</translation>
    </message>
    <message>
        <source>Which subnet it is like</source>
        <translation>본뜰 서브넷</translation>
    </message>
    <message>
        <source>Availability Zone</source>
        <translation>가용 영역</translation>
    </message>
    <message>
        <source>Add a subnet…</source>
        <translation>서브넷 추가…</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Addresses of %1</source>
        <translation>%1의 주소</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>Plan all anew…</source>
        <translation>모두 새로 계획…</translation>
    </message>
    <message>
        <source>Subnets and free addresses</source>
        <translation>서브넷과 비어 있는 주소</translation>
    </message>
    <message>
        <source>Reached from here</source>
        <translation>여기에서 연결되는 네트워크</translation>
    </message>
    <message>
        <source>%1: %2, the same addresses as %3</source>
        <translation>%1: %2, 겹침: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>AddressPlan</name>
    <message numerus="yes">
        <source>%n Availability Zone(s)</source>
        <translation>
            <numerusform>가용 영역 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>In how many Availability Zones</source>
        <translation>가용 영역 수</translation>
    </message>
    <message>
        <source>Size of each subnet of %1</source>
        <translation>%1의 서브넷 하나의 크기</translation>
    </message>
    <message>
        <source>Leave %1 as it is</source>
        <translation>%1 그대로 두기</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>%1 빼기</translation>
    </message>
    <message>
        <source>Another tier: its name, then Enter</source>
        <translation>계층 추가: 이름을 입력하고 Enter</translation>
    </message>
    <message>
        <source>Everything stays as it is.</source>
        <translation>바뀌는 것이 없습니다.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>바뀌는 것</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2, new</source>
        <translation>%1: %2, 새로 만듦</translation>
    </message>
    <message>
        <source>Give the plan up</source>
        <translation>계획 취소</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>적용</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>public</source>
        <translation>퍼블릭</translation>
    </message>
    <message>
        <source>private</source>
        <translation>프라이빗</translation>
    </message>
    <message>
        <source>free</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>Free: %1, %2 addresses</source>
        <translation>비어 있음: %1, 주소 %2개</translation>
    </message>
    <message>
        <source>%1: %2, %3 addresses, %4 of them for its own</source>
        <translation>%1: %2, 주소 %3개, 그중 쓸 수 있는 주소 %4개</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <source>zone %1</source>
        <translation>영역 %1</translation>
    </message>
    <message>
        <source>chosen by a pool when it is deployed</source>
        <translation>배포할 때 풀에서 정해집니다</translation>
    </message>
    <message>
        <source>no block of addresses</source>
        <translation>주소 블록이 아닙니다</translation>
    </message>
</context>
<context>
    <name>AfterAnswer</name>
    <message>
        <source>Remember</source>
        <translation>기억할 것</translation>
    </message>
    <message>
        <source>Another question on the same concept follows in this session.</source>
        <translation>같은 개념을 묻는 다른 문제가 이번 세션에 이어서 나옵니다.</translation>
    </message>
    <message>
        <source>Comes back in %1</source>
        <translation>%1 뒤에 다시 나옵니다</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>더 읽기</translation>
    </message>
    <message>
        <source>May change: facts that AWS updates from time to time</source>
        <translation>바뀔 수 있는 내용: AWS가 때때로 변경하는 사실</translation>
    </message>
    <message>
        <source>Open its design on the canvas</source>
        <translation>캔버스에서 설계 열기</translation>
    </message>
</context>
<context>
    <name>ArrowBar</name>
    <message>
        <source>Arrow</source>
        <translation>화살표</translation>
    </message>
    <message>
        <source>Words at the arrow</source>
        <translation>화살표의 글</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>한 방향</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>양방향</translation>
    </message>
    <message>
        <source>Without heads</source>
        <translation>화살촉 없음</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>방향 뒤집기</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>점선</translation>
    </message>
    <message>
        <source>Delete the arrow</source>
        <translation>화살표 삭제</translation>
    </message>
</context>
<context>
    <name>BlueprintOffer</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Put into the design</source>
        <translation>설계에 넣기</translation>
    </message>
</context>
<context>
    <name>CanvasArea</name>
    <message>
        <source>Diagram</source>
        <translation>다이어그램</translation>
    </message>
    <message>
        <source>Drag from one element to another: an arrow is drawn. Esc puts the tool away.</source>
        <translation>한 요소에서 다른 요소로 끌면 화살표가 그려집니다. Esc를 누르면 도구를 내려놓습니다.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>아직 그린 것이 없습니다</translation>
    </message>
    <message>
        <source>Drag a service or a blueprint here from the palette, or find one by its name.</source>
        <translation>팔레트에서 서비스나 블루프린트를 여기로 끌어다 놓거나 이름으로 찾으세요.</translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation>서비스 찾기</translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>Read more</source>
        <translation>더 읽기</translation>
    </message>
    <message>
        <source>May change: facts that AWS updates from time to time</source>
        <translation>바뀔 수 있는 내용: AWS가 때때로 변경하는 사실</translation>
    </message>
</context>
<context>
    <name>CertaintyBar</name>
    <message>
        <source>Guessed</source>
        <translation>찍음</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>애매함</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>확실함</translation>
    </message>
    <message>
        <source>How sure are you?</source>
        <translation>얼마나 확실합니까?</translation>
    </message>
</context>
<context>
    <name>CodeArea</name>
    <message>
        <source>Text of the template</source>
        <translation>템플릿 텍스트</translation>
    </message>
</context>
<context>
    <name>CodeMark</name>
    <message>
        <source>Show the finding</source>
        <translation>점검 결과 보기</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Find in the code</source>
        <translation>코드에서 찾기</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>표시 형식</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>The template is on the clipboard</source>
        <translation>템플릿을 클립보드에 복사했습니다</translation>
    </message>
    <message>
        <source>The text can be edited in the format it is saved in</source>
        <translation>텍스트는 저장되는 형식에서 편집할 수 있습니다</translation>
    </message>
    <message>
        <source>Line, 1 to %1</source>
        <translation>줄 번호, 1–%1</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation>텍스트에 없습니다</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n곳</numerusform>
        </translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대/소문자 구분</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>이전 항목</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>다음 항목</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>찾기 끝내기</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1번 줄: %2</translation>
    </message>
    <message>
        <source>Correct the text: the diagram appears as soon as it is a template.</source>
        <translation>텍스트를 고치세요. 템플릿이 되는 대로 다이어그램이 나타납니다.</translation>
    </message>
    <message>
        <source>The diagram was changed meanwhile; the text keeps what you typed.</source>
        <translation>그사이 다이어그램이 바뀌었습니다. 텍스트에는 입력한 내용이 그대로 있습니다.</translation>
    </message>
    <message>
        <source>The diagram shows the last valid state.</source>
        <translation>다이어그램은 마지막으로 올바른 상태를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Go to the error</source>
        <translation>오류로 이동</translation>
    </message>
    <message>
        <source>Take the text back</source>
        <translation>텍스트 되돌리기</translation>
    </message>
    <message>
        <source>The diagram was changed while the text had an error.</source>
        <translation>텍스트에 오류가 있는 동안 다이어그램이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Using the text takes that change back; both can be undone.</source>
        <translation>텍스트를 쓰면 그 변경은 취소됩니다. 둘 다 실행 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Use the text</source>
        <translation>텍스트 사용</translation>
    </message>
    <message>
        <source>Use the diagram</source>
        <translation>다이어그램 사용</translation>
    </message>
    <message>
        <source>Shown as JSON, saved as YAML: it is edited there.</source>
        <translation>JSON으로 보고 있으며 YAML로 저장됩니다. 편집은 YAML에서 하세요.</translation>
    </message>
    <message>
        <source>Shown as YAML, saved as JSON: it is edited there.</source>
        <translation>YAML로 보고 있으며 JSON으로 저장됩니다. 편집은 JSON에서 하세요.</translation>
    </message>
    <message>
        <source>Show the YAML</source>
        <translation>YAML 보기</translation>
    </message>
    <message>
        <source>Show the JSON</source>
        <translation>JSON 보기</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced in the code</source>
        <translation>
            <numerusform>코드에서 %n개를 바꿨습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace, too</source>
        <translation>바꾸기도</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>모두 바꾸기</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Commands, elements, services, files</source>
        <translation>명령, 요소, 서비스, 파일</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>찾은 항목</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Names and abbreviations are searched, in English and Korean.</source>
        <translation>이름과 약어를 한국어와 영어로 검색합니다.</translation>
    </message>
</context>
<context>
    <name>CommandRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>cannot be done now</source>
        <translation>지금은 실행할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>The two versions cannot be compared.</source>
        <translation>두 버전을 비교할 수 없습니다.</translation>
    </message>
    <message>
        <source>The two versions are the same.</source>
        <translation>두 버전이 같습니다.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>CompareLegend</name>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Compare versions</source>
        <translation>버전 비교</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>비교 끝내기</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>before a choice of versions: what differs from this one to the other</extracomment>
        <translation>이전</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>이전 버전</translation>
    </message>
    <message>
        <source>Swap the two versions</source>
        <translation>두 버전 맞바꾸기</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>before a choice of versions: what differs from the other one to this</extracomment>
        <translation>이후</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>새 버전</translation>
    </message>
    <message>
        <source>Search the differences</source>
        <translation>차이 검색</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>This version cannot be read</source>
        <translation>이 버전을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>차이가 없습니다</translation>
    </message>
    <message>
        <source>Names, kinds and values that differ are searched.</source>
        <translation>이름, 종류, 달라진 값에서 찾습니다.</translation>
    </message>
    <message>
        <source>Comments and the way values are written do not count. Choose other versions above, or drop a file into the window.</source>
        <translation>주석과 값을 적는 방식은 차이로 보지 않습니다. 위에서 다른 버전을 고르거나 파일을 창에 끌어다 놓으세요.</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Made: %1</source>
        <translation>만든 것: %1</translation>
    </message>
    <message>
        <source>Only what was there was changed.</source>
        <translation>기존 항목만 변경했습니다.</translation>
    </message>
    <message>
        <source>Draw an arrow only</source>
        <translation>화살표만 그리기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>How ready you are</source>
        <translation>준비 정도</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>최근 12개월</translation>
    </message>
    <message>
        <source>Mastery of each task</source>
        <translation>태스크별 숙달도</translation>
    </message>
    <message>
        <source>The share of the exam&apos;s questions you would answer rightly; four times of five it lies on the thin line.</source>
        <translation>시험 문제 가운데 맞힐 것으로 보이는 비율입니다. 다섯 번 중 네 번은 가는 선 안에 있습니다.</translation>
    </message>
    <message>
        <source>Due in the next 30 days</source>
        <translation>앞으로 30일 동안 복습할 항목</translation>
    </message>
    <message>
        <source>Remembered when it came back</source>
        <translation>다시 나왔을 때 기억한 비율</translation>
    </message>
    <message>
        <source>How well you know what you know</source>
        <translation>확신과 정답률</translation>
    </message>
    <message>
        <source>The schedule</source>
        <translation>일정</translation>
    </message>
    <message>
        <source>Day of your exam</source>
        <translation>시험일</translation>
    </message>
    <message>
        <source>Day of your exam, as year, month and day</source>
        <translation>시험일(연, 월, 일)</translation>
    </message>
    <message>
        <source>Write a day to come as 2027-01-30</source>
        <translation>앞으로의 날짜를 2027-01-30 형식으로 입력하세요</translation>
    </message>
    <message>
        <source>With a day set, everything comes back often enough to be fresh on it.</source>
        <translation>시험일을 정하면 그날 기억이 생생하도록 모든 항목이 알맞은 때에 다시 나옵니다.</translation>
    </message>
    <message>
        <source>Wished retention</source>
        <translation>목표 기억률</translation>
    </message>
    <message>
        <source>The chance to remember something when it comes back. A higher one means more reviews.</source>
        <translation>다시 나왔을 때 기억하고 있을 확률입니다. 높을수록 복습이 많아집니다.</translation>
    </message>
    <message>
        <source>Until the exam</source>
        <translation>시험까지</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
</context>
<context>
    <name>DeployDialog</name>
    <message>
        <source>Exported. To deploy it:</source>
        <translation>내보냈습니다. 배포하는 방법:</translation>
    </message>
    <message>
        <source>Deploy command</source>
        <translation>배포 명령</translation>
    </message>
    <message>
        <source>It needs the AWS CLI and your credentials. What stands in capitals, such as VALUE and BUCKET, is for you to fill in; capabilities say that you have seen which permissions the template makes.</source>
        <translation>AWS CLI와 자격 증명이 필요합니다. VALUE, BUCKET처럼 대문자로 된 부분은 직접 채우세요. capabilities는 템플릿이 만드는 권한을 확인했다는 뜻입니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>명령 복사</translation>
    </message>
</context>
<context>
    <name>DesignView</name>
    <message>
        <source>Open a CloudFormation template</source>
        <translation>CloudFormation 템플릿을 여십시오</translation>
    </message>
    <message>
        <source>YAML or JSON, from anywhere: drop a file into this window or choose one. Opening never changes the file.</source>
        <translation>YAML 또는 JSON 파일을 이 창에 끌어다 놓거나 선택하십시오. 여는 것만으로는 파일이 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>This text is not a template</source>
        <translation>템플릿으로 읽을 수 없는 파일입니다</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>여는 중…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>인스펙터</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>The file is as it was. Correct its text on the right: the diagram appears as soon as it is a template.</source>
        <translation>파일은 그대로 있습니다. 오른쪽에서 텍스트를 고치세요. 템플릿이 되는 대로 다이어그램이 나타납니다.</translation>
    </message>
    <message>
        <source>Go to the error</source>
        <translation>오류로 이동</translation>
    </message>
</context>
<context>
    <name>DifferenceRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>새 값: %1</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>없어진 값: %1</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%2 대신 %1</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>이 변경 되돌리기</translation>
    </message>
    <message>
        <source>Take the change of %1 back</source>
        <translation>%1의 변경 되돌리기</translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>The text has an error in line %1</source>
        <translation>텍스트 %1번 줄에 오류가 있습니다</translation>
    </message>
    <message>
        <source>The text and the diagram differ</source>
        <translation>텍스트와 다이어그램이 서로 다릅니다</translation>
    </message>
    <message>
        <source>The text as you typed it can be saved and corrected later; it cannot be deployed until then. The last valid state is what the diagram shows.</source>
        <translation>입력한 텍스트를 그대로 저장하고 나중에 고칠 수 있습니다. 그때까지는 배포할 수 없습니다. 다이어그램은 마지막으로 올바른 상태를 보여 줍니다.</translation>
    </message>
    <message>
        <source>The diagram was changed after the text was typed. What is not saved stays here until the window is closed.</source>
        <translation>텍스트를 입력한 뒤 다이어그램이 바뀌었습니다. 저장하지 않은 쪽은 창을 닫을 때까지 여기에 남습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save what the diagram shows</source>
        <translation>다이어그램의 상태를 저장</translation>
    </message>
    <message>
        <source>Save the text as typed</source>
        <translation>입력한 텍스트를 그대로 저장</translation>
    </message>
</context>
<context>
    <name>DrawnForm</name>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>이름표</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>화살촉</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>끝에</translation>
    </message>
    <message>
        <source>At both ends</source>
        <translation>양쪽 끝에</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Solid line</source>
        <translation>실선</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <translation>방향 뒤집기</translation>
    </message>
    <message>
        <source>Stands for the Availability Zone %1.</source>
        <translation>가용 영역 %1을(를) 나타냅니다.</translation>
    </message>
    <message>
        <source>In this group</source>
        <translation>이 그룹에 있는 것</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>양쪽 끝</translation>
    </message>
</context>
<context>
    <name>ElementFindings</name>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>자세히 보기</translation>
    </message>
</context>
<context>
    <name>ExamPage</name>
    <message>
        <source>Mock exam</source>
        <translation>모의시험</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>%2문제 중 %1번</translation>
    </message>
    <message>
        <source>Before you hand it in</source>
        <translation>제출하기 전에</translation>
    </message>
    <message>
        <source>Remove the flag</source>
        <translation>표시 해제</translation>
    </message>
    <message>
        <source>Flag for later</source>
        <translation>나중에 볼 문제로 표시</translation>
    </message>
    <message>
        <source>Highlight what is selected</source>
        <translation>선택한 부분 강조</translation>
    </message>
    <message>
        <source>Show in English</source>
        <translation>영어로 보기</translation>
    </message>
    <message>
        <source>Show in Korean</source>
        <translation>한국어로 보기</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n option(s).</source>
        <translation>
            <numerusform>%n개를 고르세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>선택지</translation>
    </message>
    <message>
        <source>%1 answered, %2 blank, %3 flagged</source>
        <translation>답한 문제 %1개, 빈 문제 %2개, 표시한 문제 %3개</translation>
    </message>
    <message>
        <source>A blank counts as wrong, a guess costs nothing: choose a number to go back to its question.</source>
        <translation>빈칸은 오답으로 처리되고 추측에는 감점이 없습니다. 번호를 고르면 그 문제로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Choose a number to go back to its question.</source>
        <translation>번호를 고르면 그 문제로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>전체 문제</translation>
    </message>
    <message>
        <source>Give it up…</source>
        <translation>포기…</translation>
    </message>
    <message>
        <source>Hand it in…</source>
        <translation>제출…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Hand the exam in?</source>
        <translation>시험을 제출하시겠습니까?</translation>
    </message>
    <message>
        <source>%1 of %2 questions are answered. It cannot be changed afterwards.</source>
        <translation>%2문제 중 %1문제에 답했습니다. 제출한 뒤에는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Go on with the exam</source>
        <translation>시험 계속하기</translation>
    </message>
    <message>
        <source>Hand it in</source>
        <translation>제출</translation>
    </message>
    <message>
        <source>Give the exam up?</source>
        <translation>시험을 포기하시겠습니까?</translation>
    </message>
    <message>
        <source>Nothing of it is counted. This cannot be undone.</source>
        <translation>기록에 전혀 반영되지 않습니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>포기</translation>
    </message>
</context>
<context>
    <name>ExamStart</name>
    <message>
        <source>%1 minutes</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>as the exam is sat by most</source>
        <translation>일반적인 응시 시간</translation>
    </message>
    <message>
        <source>for people who asked for more time because English is not their language</source>
        <translation>영어가 모국어가 아니어서 시간 연장을 신청한 응시자용</translation>
    </message>
    <message>
        <source>One question a page. A question with the wrong number of options cannot be left.</source>
        <translation>한 화면에 한 문제씩 나옵니다. 고른 개수가 맞지 않으면 다음으로 넘어갈 수 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is explained before the end. Fifteen questions do not count, and nobody says which.</source>
        <translation>끝나기 전에는 해설이 나오지 않습니다. 15문제는 채점되지 않으며 어느 것인지는 표시하지 않습니다.</translation>
    </message>
    <message>
        <source>The clock runs on when the program is closed; at its end the exam is handed in.</source>
        <translation>프로그램을 닫아도 시간은 계속 흐르고, 시간이 끝나면 자동으로 제출됩니다.</translation>
    </message>
    <message>
        <source>1–6 choose, Enter goes on, F flags, Alt+1–6 strikes out, H highlights what is selected, L switches the language.</source>
        <translation>1–6 선택, Enter 다음, F 표시, Alt+1–6 선택지 지우기, H 선택한 부분 강조, L 언어 전환.</translation>
    </message>
    <message>
        <source>Mock exam: %1 questions</source>
        <translation>모의시험: %1문제</translation>
    </message>
    <message>
        <source>This pack has no mock exam left that you have not met: questions you know will come again.</source>
        <translation>새로운 문제로만 된 모의시험이 더는 없습니다. 본 적이 있는 문제가 다시 나옵니다.</translation>
    </message>
    <message>
        <source>Begin the exam</source>
        <translation>시험 시작</translation>
    </message>
    <message>
        <source>Protect my mock exams</source>
        <translation>모의시험 문제 아껴 두기</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait for mock exams and are not practised before.</source>
        <translation>
            <numerusform>문제 %n개를 모의시험에 남겨 두고 연습에서 묻지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice may ask everything: a mock exam may then ask what you know already.</source>
        <translation>연습에서 모든 문제를 묻습니다. 모의시험에 이미 아는 문제가 나올 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ExampleCard</name>
    <message>
        <source>Step %1: %2</source>
        <translation>%1단계: %2</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File name</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>형식</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open a template</source>
        <translation>템플릿 열기</translation>
    </message>
    <message>
        <source>Templates (*.yaml *.yml *.json *.template)</source>
        <translation>템플릿 (*.yaml *.yml *.json *.template)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Export a picture</source>
        <translation>그림으로 내보내기</translation>
    </message>
    <message>
        <source>Export the template without its layout</source>
        <translation>레이아웃 없이 템플릿 내보내기</translation>
    </message>
    <message>
        <source>Export a picture of the selection</source>
        <translation>선택한 부분을 그림으로 내보내기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>다른 파일과 비교</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
</context>
<context>
    <name>FindDock</name>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>“ab”</source>
        <translation>“ab”</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>찾기 및 바꾸기</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>찾기 및 바꾸기 닫기</translation>
    </message>
    <message>
        <source>Only find</source>
        <translation>바꾸기 칸 닫기</translation>
    </message>
    <message>
        <source>Replace, too</source>
        <translation>바꾸기 칸 열기</translation>
    </message>
    <message>
        <source>Find in names, values and texts</source>
        <translation>이름, 값, 텍스트에서 찾기</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>단어 단위로</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Names only</source>
        <translation>이름만</translation>
    </message>
    <message>
        <source>Values only</source>
        <translation>값만</translation>
    </message>
    <message>
        <source>What is searched</source>
        <translation>찾을 대상</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>설계 전체</translation>
    </message>
    <message>
        <source>Selected elements</source>
        <translation>선택한 요소</translation>
    </message>
    <message>
        <source>Where is searched</source>
        <translation>찾을 범위</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2에서 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n곳</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>요소 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Choose all or none</source>
        <translation>모두 선택하거나 해제</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>이것만 바꾸기</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n chosen</source>
        <translation>
            <numerusform>선택한 %n개 바꾸기</numerusform>
        </translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>찾은 곳</translation>
    </message>
    <message>
        <source>Searched are names, values, keys, tags, descriptions and what is drawn. A name that is replaced takes all that refers to it along.</source>
        <translation>이름, 값, 키, 태그, 설명, 그림에 적은 글에서 찾습니다. 이름을 바꾸면 그 이름을 참조하는 곳도 함께 바뀝니다.</translation>
    </message>
    <message>
        <source>Replace with; %1 is the first group</source>
        <translation>바꿀 내용 (%1: 첫 번째 그룹)</translation>
    </message>
</context>
<context>
    <name>FindRow</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>becomes %1</source>
        <translation>바뀐 값: %1</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>바꾸기</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Ignore…</source>
        <translation>무시…</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 편집</translation>
    </message>
    <message>
        <source>3 questions on this</source>
        <translation>관련 문제 3개</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>점검 결과 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>미리 보기…</translation>
    </message>
    <message>
        <source>About the rule</source>
        <translation>규칙 설명</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Fix all %1 of this kind</source>
        <translation>같은 종류 %1개 모두 고치기</translation>
    </message>
    <message>
        <source>Do not report this rule in this design</source>
        <translation>이 설계에서는 이 규칙을 알리지 않기</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>문서</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>지적할 내용이 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) fixed. Undo takes it back.</source>
        <translation>
            <numerusform>점검 결과 %n개를 고쳤습니다. 실행 취소로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these can be fixed by the program.</source>
        <translation>프로그램이 고칠 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Search the findings</source>
        <translation>점검 결과 검색</translation>
    </message>
    <message>
        <source>More about findings</source>
        <translation>점검 결과 더 보기</translation>
    </message>
    <message>
        <source>Fix all on the list that can be fixed</source>
        <translation>목록에서 고칠 수 있는 것 모두 고치기</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>규칙…</translation>
    </message>
    <message>
        <source>Profile: which rules speak</source>
        <translation>프로필: 알릴 규칙</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>심각도별</translation>
    </message>
    <message>
        <source>By element</source>
        <translation>요소별</translation>
    </message>
    <message>
        <source>By pillar</source>
        <translation>원칙별</translation>
    </message>
    <message>
        <source>By exam task</source>
        <translation>시험 과제별</translation>
    </message>
    <message>
        <source>Grouping of the findings</source>
        <translation>점검 결과 묶기</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) switched in this design</source>
        <translation>
            <numerusform>이 설계에서 따로 정한 규칙 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding has these words</source>
        <translation>이 말이 들어간 점검 결과가 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) left out by the search.</source>
        <translation>
            <numerusform>검색에서 빠진 점검 결과가 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>No rule of this profile has anything else to say about this design.</source>
        <translation>이 프로필의 규칙이 이 설계에 대해 더 지적하는 것은 없습니다.</translation>
    </message>
    <message>
        <source>No rule of this profile has anything to say about this design.</source>
        <translation>이 설계는 이 프로필의 모든 규칙을 통과했습니다.</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>What would change</source>
        <translation>바뀌는 내용</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>%1 lines come in, %2 go out.</source>
        <translation>%1줄이 들어오고 %2줄이 나갑니다.</translation>
    </message>
    <message>
        <source>Changes in the template</source>
        <translation>템플릿에서 바뀌는 내용</translation>
    </message>
    <message>
        <source>new: </source>
        <translation>추가: </translation>
    </message>
    <message>
        <source>gone: </source>
        <translation>삭제: </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Fix it</source>
        <translation>고치기</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Wheel</source>
        <translation>휠</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>포인터를 중심으로 확대/축소</translation>
    </message>
    <message>
        <source>Space or middle button + drag</source>
        <translation>Space 또는 가운데 버튼 + 끌기</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>화면 옮기기</translation>
    </message>
    <message>
        <source>Drag on the empty canvas</source>
        <translation>빈 캔버스에서 끌기</translation>
    </message>
    <message>
        <source>Select with a rubber band</source>
        <translation>영역으로 선택</translation>
    </message>
    <message>
        <source>Shift + click</source>
        <translation>Shift + 클릭</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>선택에 추가</translation>
    </message>
    <message>
        <source>Drag from a handle</source>
        <translation>손잡이에서 끌기</translation>
    </message>
    <message>
        <source>Connect two elements</source>
        <translation>두 요소 연결</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>Alt + 끌기</translation>
    </message>
    <message>
        <source>Move off the grid; in a container: span a band</source>
        <translation>격자에 맞추지 않고 옮기기, 컨테이너 안에서는 영역 선택</translation>
    </message>
    <message>
        <source>Double click, Enter</source>
        <translation>두 번 클릭, Enter</translation>
    </message>
    <message>
        <source>Zoom to the element</source>
        <translation>요소에 맞춰 확대</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next element</source>
        <translation>다음 요소</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>화살표 키</translation>
    </message>
    <message>
        <source>Move the selection</source>
        <translation>선택한 요소 옮기기</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Shift + 화살표 키</translation>
    </message>
    <message>
        <source>Move it a long way</source>
        <translation>멀리 옮기기</translation>
    </message>
    <message>
        <source>Alt + arrow keys</source>
        <translation>Alt + 화살표 키</translation>
    </message>
    <message>
        <source>Select the element on that side</source>
        <translation>그쪽에 있는 요소 선택</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cancel a drag, clear the selection</source>
        <translation>끌기 취소, 선택 해제</translation>
    </message>
    <message>
        <source>Double click on a text</source>
        <translation>글자를 두 번 클릭</translation>
    </message>
    <message>
        <source>Edit a name, a note or a key fact in place; Tab goes on to the next</source>
        <translation>이름, 메모, 주요 정보를 그 자리에서 고칩니다. Tab을 누르면 다음으로 넘어갑니다</translation>
    </message>
    <message>
        <source>1 – 6</source>
        <translation>1 – 6</translation>
    </message>
    <message>
        <source>Choose an option; grade a card</source>
        <translation>선택지 고르기, 카드 평가</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Answer, go on</source>
        <translation>답하기, 다음으로</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Read on; turn a card</source>
        <translation>이어 읽기, 카드 뒤집기</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>English or Korean</source>
        <translation>영어 또는 한국어</translation>
    </message>
    <message>
        <source>G, U, S</source>
        <translation>G, U, S</translation>
    </message>
    <message>
        <source>In practice: guessed, unsure, sure</source>
        <translation>연습: 찍음, 애매함, 확실함</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>In practice: what the services it names are</source>
        <translation>연습: 문제에 나온 서비스 설명</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>In practice: open its design</source>
        <translation>연습: 설계 열기</translation>
    </message>
    <message>
        <source>B, N, R</source>
        <translation>B, N, R</translation>
    </message>
    <message>
        <source>In practice: bookmark, note, report</source>
        <translation>연습: 북마크, 메모, 신고</translation>
    </message>
    <message>
        <source>F, H</source>
        <translation>F, H</translation>
    </message>
    <message>
        <source>In a mock exam: flag for later, highlight what is selected</source>
        <translation>모의시험: 나중에 볼 문제 표시, 선택한 부분 강조</translation>
    </message>
    <message>
        <source>Alt + 1 – 6</source>
        <translation>Alt + 1 – 6</translation>
    </message>
    <message>
        <source>In a mock exam: strike an option out</source>
        <translation>모의시험: 선택지 지우기</translation>
    </message>
    <message>
        <source>Tab, Shift + Tab</source>
        <translation>Tab, Shift + Tab</translation>
    </message>
    <message>
        <source>Move the selected lines right or left</source>
        <translation>선택한 줄을 들여쓰거나 내어쓰기</translation>
    </message>
    <message>
        <source>Alt + Up, Alt + Down</source>
        <translation>Alt + 위, Alt + 아래</translation>
    </message>
    <message>
        <source>Move lines up or down</source>
        <translation>줄을 위나 아래로 옮기기</translation>
    </message>
    <message>
        <source>Ctrl + G</source>
        <translation>Ctrl + G</translation>
    </message>
    <message>
        <source>Go to a line by its number</source>
        <translation>번호로 줄 찾아가기</translation>
    </message>
    <message>
        <source>Escape, then Tab</source>
        <translation>Esc, 이어서 Tab</translation>
    </message>
    <message>
        <source>Leave the text</source>
        <translation>텍스트에서 나가기</translation>
    </message>
    <message>
        <source>Ctrl + H</source>
        <translation>Ctrl + H</translation>
    </message>
    <message>
        <source>Replace in the text</source>
        <translation>텍스트에서 바꾸기</translation>
    </message>
</context>
<context>
    <name>GradeBar</name>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>어려움</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>알맞음</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>쉬움</translation>
    </message>
    <message>
        <source>How well did you remember it?</source>
        <translation>얼마나 잘 기억했습니까?</translation>
    </message>
    <message>
        <source>Comes back in %1</source>
        <translation>%1 뒤에 다시 나옵니다</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message numerus="yes">
        <source>%1: %n answer(s)</source>
        <translation>
            <numerusform>%1: 답 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>50 answers and more</source>
        <translation>답 50개 이상</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Home</source>
        <translation>홈</translation>
    </message>
    <message>
        <source>Draw an architecture, keep a template</source>
        <translation>아키텍처를 그리면 템플릿이 남습니다</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근 파일</translation>
    </message>
    <message>
        <source>Not found in %1: moved, deleted, or its drive is not connected</source>
        <translation>%1에 없습니다. 옮겼거나 지웠거나 드라이브가 연결되지 않았습니다</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Each opens as a copy of your own; the example stays as it is.</source>
        <translation>예제마다 사본으로 열립니다. 예제 자체는 바뀌지 않습니다.</translation>
    </message>
</context>
<context>
    <name>IgnoreDialog</name>
    <message>
        <source>Ignore this finding</source>
        <translation>이 점검 결과 무시</translation>
    </message>
    <message>
        <source>Why is this all right here?</source>
        <translation>여기서는 왜 괜찮습니까?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>무시</translation>
    </message>
</context>
<context>
    <name>IgnoredList</name>
    <message numerus="yes">
        <source>%n ignored</source>
        <translation>
            <numerusform>무시한 결과 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
</context>
<context>
    <name>IgnoredRow</name>
    <message>
        <source>Switched off for cfn-lint in the template’s Metadata</source>
        <translation>템플릿의 Metadata에서 cfn-lint용으로 껐습니다</translation>
    </message>
    <message>
        <source>Ignored in the template’s Metadata, without a reason</source>
        <translation>템플릿의 Metadata에서 이유 없이 무시했습니다</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>이유: %1</translation>
    </message>
    <message>
        <source>Because: %1 (in the template’s Metadata)</source>
        <translation>이유: %1 (템플릿의 Metadata)</translation>
    </message>
    <message>
        <source>Stop ignoring</source>
        <translation>무시 해제</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>인스펙터</translation>
    </message>
    <message>
        <source>Documentation of %1</source>
        <translation>%1 문서</translation>
    </message>
    <message>
        <source>Search properties</source>
        <translation>속성 검색</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Fewer properties</source>
        <translation>속성 줄이기</translation>
    </message>
    <message>
        <source>All properties</source>
        <translation>모든 속성</translation>
    </message>
    <message>
        <source>Belongs to it</source>
        <translation>딸린 리소스</translation>
    </message>
    <message>
        <source>No property is called so.</source>
        <translation>그런 이름의 속성이 없습니다.</translation>
    </message>
    <message>
        <source>Fold it away on the diagram</source>
        <translation>다이어그램에서 접기</translation>
    </message>
    <message>
        <source>Plan addresses…</source>
        <translation>주소 계획…</translation>
    </message>
    <message>
        <source>Show it on the diagram</source>
        <translation>다이어그램에 표시</translation>
    </message>
</context>
<context>
    <name>LearnersDialog</name>
    <message>
        <source>Learners</source>
        <translation>학습자</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 변경…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Name of the learner</source>
        <translation>학습자 이름</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Remove %1 with every answer, note and backup? This cannot be undone.</source>
        <translation>%1의 답과 메모, 백업을 모두 삭제할까요? 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>완전히 삭제</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Save the changes to %1?</source>
        <translation>%1의 변경 내용을 저장하시겠습니까?</translation>
    </message>
    <message>
        <source>Without saving, what you changed since the last save is lost.</source>
        <translation>저장하지 않으면 마지막 저장 이후에 바꾼 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>저장 안 함</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>내 메모</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation>내 신고</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>자료실</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n개 찾음</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice these (%1)</source>
        <translation>이 문제 연습(%1)</translation>
    </message>
    <message>
        <source>Search in both languages</source>
        <translation>한국어와 영어로 검색</translation>
    </message>
    <message>
        <source>Search questions, cards, the glossary and your notes</source>
        <translation>문제, 카드, 용어집, 내 메모 검색</translation>
    </message>
    <message>
        <source>What is searched</source>
        <translation>검색 범위</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) wait unseen for your mock exams.</source>
        <translation>
            <numerusform>문제 %n개는 모의시험를 위해 숨겨 두었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 항목</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>아직 책갈피가 없습니다</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>아직 메모가 없습니다</translation>
    </message>
    <message>
        <source>No reports yet</source>
        <translation>아직 신고가 없습니다</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 항목이 없습니다</translation>
    </message>
    <message>
        <source>B keeps a question or card here.</source>
        <translation>B를 누르면 문제나 카드가 여기에 남습니다.</translation>
    </message>
    <message>
        <source>N writes a note on a question or card.</source>
        <translation>N을 누르면 문제나 카드에 메모를 씁니다.</translation>
    </message>
    <message>
        <source>R reports what is wrong with a question.</source>
        <translation>R을 누르면 문제의 잘못을 신고합니다.</translation>
    </message>
    <message>
        <source>Every word of the search has to be in it, in either language.</source>
        <translation>검색어의 모든 단어가 한국어나 영어로 들어 있어야 합니다.</translation>
    </message>
    <message>
        <source>Open its design</source>
        <translation>설계 열기</translation>
    </message>
    <message>
        <source>Show in English</source>
        <translation>영어로 보기</translation>
    </message>
    <message>
        <source>Show in Korean</source>
        <translation>한국어로 보기</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>책갈피 해제</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Report this question</source>
        <translation>이 문제 신고</translation>
    </message>
    <message>
        <source>Reported on %1: %2</source>
        <translation>%1에 신고함: %2</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>더 읽기</translation>
    </message>
    <message>
        <source>May change: facts that AWS updates from time to time</source>
        <translation>바뀔 수 있는 내용: AWS가 때때로 변경하는 사실</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>아직 고른 항목이 없습니다</translation>
    </message>
    <message>
        <source>Choose what to read on the left. Reading is no answer: it changes nothing of what is asked when.</source>
        <translation>왼쪽에서 읽을 항목을 고르세요. 읽기는 답이 아니므로 복습 일정이 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Terms in this question</source>
        <translation>이 문제에 나온 용어</translation>
    </message>
    <message>
        <source>Practice questions on this (%1)</source>
        <translation>이 서비스 문제 풀기(%1)</translation>
    </message>
</context>
<context>
    <name>LibraryRow</name>
    <message>
        <source>Question</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>right last time</source>
        <translation>지난번 정답</translation>
    </message>
    <message>
        <source>wrong last time</source>
        <translation>지난번 오답</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>책갈피 있음</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>메모 있음</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>신고함</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 was changed by another program. Reloading it loses what you changed here since the last save.</source>
        <translation>다른 프로그램이 %1 파일을 변경했습니다. 다시 읽으면 마지막 저장 이후 여기서 바꾼 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>다른 프로그램이 %1 파일을 변경했습니다.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>지금 내용 유지</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>%1 is open in another window of Cirrograph, too. What is saved there will be offered here.</source>
        <translation>%1은(는) Cirrograph의 다른 창에서도 열려 있습니다. 그쪽에서 저장한 내용은 여기에서 다시 불러올 수 있습니다.</translation>
    </message>
    <message>
        <source>The text has an error in line %1; the diagram shows the last valid state.</source>
        <translation>텍스트 %1번 줄에 오류가 있습니다. 다이어그램은 마지막으로 올바른 상태를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Go to the error</source>
        <translation>오류로 이동</translation>
    </message>
    <message>
        <source>Take the text back</source>
        <translation>텍스트 되돌리기</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Find in the code</source>
        <translation>코드에서 찾기</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Key %1</source>
        <translation>키 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>행 추가</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>열 추가</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of the diagram</source>
        <translation>다이어그램 지도</translation>
    </message>
    <message>
        <source>Drag the frame to move the view; click to go there; turn the wheel to zoom.</source>
        <translation>틀을 끌면 화면이 움직이고, 클릭하면 그곳으로 가고, 휠을 돌리면 확대·축소합니다.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>A note of your own; Esc leaves it</source>
        <translation>나만의 메모, Esc로 나가기</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>Right, and you chose it</source>
        <translation>정답이며 골랐습니다</translation>
    </message>
    <message>
        <source>Right, not chosen</source>
        <translation>정답이지만 고르지 않았습니다</translation>
    </message>
    <message>
        <source>Your answer · %1</source>
        <translation>고른 답 · %1</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>지움</translation>
    </message>
    <message>
        <source>Do not strike out option %1</source>
        <translation>선택지 %1 되살리기</translation>
    </message>
    <message>
        <source>Strike out option %1</source>
        <translation>선택지 %1 지우기</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>정답</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Search this design</source>
        <translation>이 설계에서 검색</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Nothing in this design yet</source>
        <translation>아직 이 설계에 아무것도 없습니다</translation>
    </message>
    <message>
        <source>Names, kinds and CloudFormation types are searched.</source>
        <translation>이름, 종류, CloudFormation 유형을 검색합니다.</translation>
    </message>
    <message>
        <source>What is put into it is listed here.</source>
        <translation>설계에 넣은 것이 여기에 나열됩니다.</translation>
    </message>
</context>
<context>
    <name>OutlineRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>%1단계</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>has an error</source>
        <translation>오류 있음</translation>
    </message>
    <message>
        <source>has a warning</source>
        <translation>경고 있음</translation>
    </message>
    <message>
        <source>has advice</source>
        <translation>권고 있음</translation>
    </message>
</context>
<context>
    <name>OverviewForm</name>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Pictures and rules assume this Region. The template itself stays free of it.</source>
        <translation>그림과 규칙은 이 리전을 가정합니다. 템플릿 자체에는 적히지 않습니다.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>오류 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>경고 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>제안 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule has anything to say about this design.</source>
        <translation>이 설계에 대해 규칙이 지적하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>점검 결과 보기</translation>
    </message>
    <message>
        <source>Select a resource to see and change its properties.</source>
        <translation>리소스를 선택하면 속성을 보고 바꿀 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Back to study</source>
        <translation>학습으로 돌아가기</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Palette</source>
        <translation>팔레트</translation>
    </message>
    <message>
        <source>Search services and types</source>
        <translation>서비스와 유형 검색</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>검색어 지우기</translation>
    </message>
    <message>
        <source>Close the palette</source>
        <translation>팔레트 닫기</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Names, abbreviations and CloudFormation types are searched, in English and Korean.</source>
        <translation>이름, 약어, CloudFormation 유형을 한국어와 영어로 찾습니다.</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>Remove from the favourites</source>
        <translation>즐겨찾기에서 빼기</translation>
    </message>
    <message>
        <source>Add to the favourites</source>
        <translation>즐겨찾기에 추가</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>놓기</translation>
    </message>
</context>
<context>
    <name>PaletteTerm</name>
    <message>
        <source>Practice questions on %1</source>
        <translation>%1 문제 풀기</translation>
    </message>
    <message>
        <source>Look up %1 in the library</source>
        <translation>자료실에서 %1 찾아보기</translation>
    </message>
</context>
<context>
    <name>ParameterField</name>
    <message>
        <source>not set</source>
        <translation>값 없음</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Choose %1</source>
        <translation>%1 선택</translation>
    </message>
</context>
<context>
    <name>PlaceOffer</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>PropertyRow</name>
    <message>
        <source>Required</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>자주 쓰는 속성</translation>
    </message>
    <message>
        <source>Also set</source>
        <translation>설정된 다른 속성</translation>
    </message>
    <message>
        <source>Other properties</source>
        <translation>그 밖의 속성</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>%1 접기</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 펼치기</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (필수)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>%1에 추가</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Documentation of %1</source>
        <translation>%1 문서</translation>
    </message>
    <message>
        <source>Name of a new entry</source>
        <translation>새 항목의 이름</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>수명 주기</translation>
    </message>
    <message>
        <source>Shape of %1</source>
        <translation>%1의 형태</translation>
    </message>
    <message>
        <source>Always this value</source>
        <translation>항상 이 값</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a property and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>값 없음</translation>
    </message>
</context>
<context>
    <name>QuestionGrid</name>
    <message>
        <source>Questions</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>QuestionStrip</name>
    <message>
        <source>The question of this design</source>
        <translation>이 설계의 문제</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>문제로 돌아가기</translation>
    </message>
    <message>
        <source>Hide the question</source>
        <translation>문제 숨기기</translation>
    </message>
    <message>
        <source>Show the question</source>
        <translation>문제 보기</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>장소</translation>
    </message>
</context>
<context>
    <name>RecentTools</name>
    <message>
        <source>Do not keep at the front: %1</source>
        <translation>맨 앞에서 해제: %1</translation>
    </message>
    <message>
        <source>Keep at the front: %1</source>
        <translation>맨 앞에 고정: %1</translation>
    </message>
    <message>
        <source>Take off this list: %1</source>
        <translation>목록에서 빼기: %1</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report this question</source>
        <translation>이 문제 신고</translation>
    </message>
    <message>
        <source>The report is kept on this computer.</source>
        <translation>신고는 이 컴퓨터에만 저장됩니다.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>The key is wrong</source>
        <translation>정답이 잘못되었습니다</translation>
    </message>
    <message>
        <source>It is unclear, or more than one answer works</source>
        <translation>모호하거나 답이 될 수 있는 것이 둘 이상입니다</translation>
    </message>
    <message>
        <source>It is out of date</source>
        <translation>최신 내용이 아닙니다</translation>
    </message>
    <message>
        <source>The language is wrong</source>
        <translation>표현이 잘못되었습니다</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>What is wrong? (optional)</source>
        <translation>무엇이 잘못되었습니까? (선택 사항)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Keep the report</source>
        <translation>신고 저장</translation>
    </message>
</context>
<context>
    <name>ResultExplanation</name>
    <message>
        <source>Read more</source>
        <translation>더 읽기</translation>
    </message>
    <message>
        <source>Open its design on the canvas</source>
        <translation>캔버스에서 설계 열기</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>추정 점수</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>would pass; %1 are needed</source>
        <translation>합격으로 추정, 기준 %1점</translation>
    </message>
    <message>
        <source>would not pass; %1 are needed</source>
        <translation>불합격으로 추정, 기준 %1점</translation>
    </message>
    <message>
        <source>An estimate of this program: AWS does not publish how it turns right answers into a score.</source>
        <translation>이 프로그램의 추정치입니다. AWS는 정답 수를 점수로 바꾸는 방법을 공개하지 않습니다.</translation>
    </message>
    <message>
        <source>Ask the wrong ones again (%1)</source>
        <translation>틀린 문제 다시 풀기(%1)</translation>
    </message>
    <message>
        <source>Back to study</source>
        <translation>학습으로 돌아가기</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>태스크</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Show the wrong ones only</source>
        <translation>틀린 문제만 보기</translation>
    </message>
    <message>
        <source>Show in English</source>
        <translation>영어로 보기</translation>
    </message>
    <message>
        <source>Show in Korean</source>
        <translation>한국어로 보기</translation>
    </message>
    <message>
        <source>Terms in this question</source>
        <translation>이 문제에 나온 용어</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>blank</source>
        <translation>빈칸</translation>
    </message>
    <message>
        <source>right</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>Question %1, %2: %3</source>
        <translation>%1번 문제, %2: %3</translation>
    </message>
    <message>
        <source>Task %1, %2</source>
        <translation>태스크 %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>changed %n time(s)</source>
        <translation>
            <numerusform>%n번 변경</numerusform>
        </translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>채점 제외</translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message>
        <source>Show the picture</source>
        <translation>그림 보기</translation>
    </message>
    <message>
        <source>Show the template</source>
        <translation>템플릿 보기</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>조언</translation>
    </message>
    <message>
        <source>Report it in this design</source>
        <translation>이 설계에서 알리기</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>점검 결과 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it to the profile</source>
        <translation>프로필에 맡기기</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>왜 중요한가</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>어떻게 하는가</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>이렇게 하지 않고</translation>
    </message>
    <message>
        <source>Like this</source>
        <translation>이렇게</translation>
    </message>
    <message>
        <source>In the exam</source>
        <translation>시험에서</translation>
    </message>
    <message>
        <source>3 questions on this</source>
        <translation>관련 문제 3개</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Tags of every resource</source>
        <translation>모든 리소스의 태그</translation>
    </message>
    <message>
        <source>None; for example: Owner, CostCenter</source>
        <translation>없음. 예: Owner, CostCenter</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Search the rules</source>
        <translation>규칙 검색</translation>
    </message>
    <message>
        <source>%1, silent in this design</source>
        <translation>%1, 이 설계에서는 알리지 않음</translation>
    </message>
    <message>
        <source>No rule has these words</source>
        <translation>이 말이 들어간 규칙이 없습니다</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ScopeOffer</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Connection from %1 to %2</source>
        <translation>%1에서 %2(으)로 가는 연결</translation>
    </message>
    <message>
        <source>AWS account</source>
        <translation>AWS 계정</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>화살표</translation>
    </message>
    <message>
        <source>AWS Cloud</source>
        <translation>AWS 클라우드</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>인터넷</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>사무실</translation>
    </message>
    <message>
        <source>On-premises</source>
        <translation>온프레미스</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>사용자들</translation>
    </message>
    <message>
        <source>Availability Zone</source>
        <translation>가용 영역</translation>
    </message>
    <message>
        <source>into %1: adds it to %2</source>
        <translation>%1 안으로: %2에 추가됩니다</translation>
    </message>
    <message>
        <source>%1 cannot lie in itself</source>
        <translation>%1을(를) 자기 자신 안에 넣을 수 없습니다</translation>
    </message>
    <message>
        <source>%2 of %1 is computed: change it in the template</source>
        <translation>%1의 %2은(는) 계산된 값입니다. 템플릿에서 바꾸십시오</translation>
    </message>
    <message>
        <source>moves, nothing else changes</source>
        <translation>위치만 바뀝니다</translation>
    </message>
    <message>
        <source>%1 needs %2: it cannot lie outside</source>
        <translation>%1에는 %2이(가) 필요하므로 밖에 둘 수 없습니다</translation>
    </message>
    <message>
        <source>%1 cannot be put into %2 by itself</source>
        <translation>%1만 따로 %2에 넣을 수 없습니다</translation>
    </message>
    <message>
        <source>%1 has to lie in %2 first</source>
        <translation>%1을(를) 먼저 %2 안에 두어야 합니다</translation>
    </message>
    <message>
        <source>out of its container: removes %1</source>
        <translation>컨테이너 밖으로: %1이(가) 제거됩니다</translation>
    </message>
    <message>
        <source>into %1: sets %2</source>
        <translation>%1 안으로: %2이(가) 설정됩니다</translation>
    </message>
    <message>
        <source>%1 does not belong into %2</source>
        <translation>%1은(는) %2에 속하지 않습니다</translation>
    </message>
    <message>
        <source>%1 does not belong into %2, but into %3</source>
        <translation>%1은(는) %2이(가) 아니라 %3에 속합니다</translation>
    </message>
    <message>
        <source>assume a value for %1</source>
        <translation>%1의 값 가정</translation>
    </message>
    <message>
        <source>“%1” is no logical id: it takes letters A–Z, a–z and digits only.</source>
        <translation>“%1”은(는) 논리적 ID로 쓸 수 없습니다. 영문자와 숫자만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>%1 삭제</translation>
    </message>
    <message>
        <source>duplicate %1</source>
        <translation>%1 복제</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>ignore “%1”</source>
        <translation>“%1” 무시</translation>
    </message>
    <message>
        <source>lay out all</source>
        <translation>전체 자동 배치</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>There is already something named “%1”.</source>
        <translation>“%1”이라는 이름이 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is no %1 in this design any more.</source>
        <translation>이 설계에는 %1이(가) 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>The clipboard holds no resources of a template.</source>
        <translation>클립보드에 템플릿 리소스가 없습니다.</translation>
    </message>
    <message>
        <source>The output %1 was removed too: it named what was deleted.</source>
        <translation>삭제한 대상을 가리키던 출력 %1도 제거했습니다.</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>%1을(를) %2(으)로 이름 바꾸기</translation>
    </message>
    <message>
        <source>resize %1</source>
        <translation>%1 크기 조정</translation>
    </message>
    <message>
        <source>%1 imported as %2</source>
        <translation>%2(으)로 가져온 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 from parameter %2</source>
        <translation>파라미터 %2의 %1</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 파일을 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>No picture of that kind can be written: %1</source>
        <translation>이 형식의 그림은 만들 수 없습니다: %1</translation>
    </message>
    <message>
        <source>%1 is too large for a template.</source>
        <translation>%1 파일은 템플릿으로 보기에 너무 큽니다.</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>리전 %1</translation>
    </message>
    <message>
        <source>Availability Zone %1</source>
        <translation>가용 영역 %1</translation>
    </message>
    <message>
        <source>The layout&apos;s entry “%1” could not be understood and is left out.</source>
        <translation>배치 정보의 “%1” 항목을 이해할 수 없어 제외했습니다.</translation>
    </message>
    <message>
        <source>The layout was written by a newer version of Cirrograph (%1); what this one does not know is left out.</source>
        <translation>더 새로운 Cirrograph(%1)에서 저장한 배치 정보입니다. 이 버전이 모르는 내용은 제외했습니다.</translation>
    </message>
    <message>
        <source>The layout beside the template could not be read; the diagram is laid out anew.</source>
        <translation>템플릿 옆의 배치 파일을 읽을 수 없어 다이어그램을 새로 배치했습니다.</translation>
    </message>
    <message>
        <source>What the alias at %1 stood for was copied there, so that the change does not reach other places.</source>
        <translation>변경이 다른 곳에 미치지 않도록 %1의 별칭이 가리키던 내용을 그 자리에 복사했습니다.</translation>
    </message>
    <message>
        <source>These places use the same anchor and changed along: %1</source>
        <translation>같은 앵커를 쓰는 다음 위치도 함께 바뀌었습니다: %1</translation>
    </message>
    <message>
        <source>The key “%1” occurs twice; the last one counts.</source>
        <translation>키 “%1”이(가) 두 번 나옵니다. 마지막 것이 적용됩니다.</translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation>아직 그릴 것이 없습니다.</translation>
    </message>
    <message>
        <source>The picture would be %1 pixels large; %2 is the most there can be.</source>
        <translation>그림 크기가 %1픽셀이 됩니다. 최대 크기는 %2입니다.</translation>
    </message>
    <message>
        <source>The file holds nothing.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>A backslash here is followed by something that is no escape of JSON.</source>
        <translation>백슬래시 다음에 JSON 이스케이프가 아닌 문자가 있습니다.</translation>
    </message>
    <message>
        <source>A colon is expected between a key and its value.</source>
        <translation>키와 값 사이에 콜론이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A comma or the end of the list or object is expected.</source>
        <translation>쉼표가 오거나 목록 또는 객체가 끝나야 합니다.</translation>
    </message>
    <message>
        <source>A string cannot hold a line break or control character as it is; write \n or \u0009.</source>
        <translation>문자열에는 줄바꿈이나 제어 문자를 그대로 쓸 수 없습니다. \n이나 \u0009처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>A key in double quotes is expected.</source>
        <translation>큰따옴표로 묶은 키가 있어야 합니다.</translation>
    </message>
    <message>
        <source>There is more text after the end of the template.</source>
        <translation>템플릿이 끝난 뒤에 텍스트가 더 있습니다.</translation>
    </message>
    <message>
        <source>This string is never closed.</source>
        <translation>닫히지 않은 문자열입니다.</translation>
    </message>
    <message>
        <source>After this comma another member is expected.</source>
        <translation>이 쉼표 다음에 항목이 더 있어야 합니다.</translation>
    </message>
    <message>
        <source>The text ends before the template does.</source>
        <translation>템플릿이 끝나기 전에 텍스트가 끝났습니다.</translation>
    </message>
    <message>
        <source>A value is expected: text in double quotes, a number, true, false, null, a list or an object.</source>
        <translation>값이 있어야 합니다: 큰따옴표 문자열, 숫자, true, false, null, 목록 또는 객체.</translation>
    </message>
    <message>
        <source>There is nothing at %1 that could hold this.</source>
        <translation>%1에는 이것을 담을 곳이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>%1에는 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>A template is a mapping of sections (Resources, Parameters …); this is something else.</source>
        <translation>템플릿은 섹션(Resources, Parameters 등)의 매핑이어야 하는데 다른 형식입니다.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>UTF-8 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>A second document begins here; a template is one.</source>
        <translation>여기서 두 번째 문서가 시작됩니다. 템플릿은 문서 하나여야 합니다.</translation>
    </message>
    <message>
        <source>The text is nested deeper than %1 levels.</source>
        <translation>%1단계보다 깊게 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>The text is too large: %1 is the most that is read.</source>
        <translation>텍스트가 너무 큽니다. 최대 %1까지 읽습니다.</translation>
    </message>
    <message>
        <source>The alias *%1 stands for nothing: there is no anchor of that name before it.</source>
        <translation>별칭 *%1이(가) 가리키는 앵커가 앞에 없습니다.</translation>
    </message>
    <message>
        <source>This is not YAML: %1</source>
        <translation>YAML이 아닙니다: %1</translation>
    </message>
    <message>
        <source>A character stands here that YAML does not allow.</source>
        <translation>YAML에서 쓸 수 없는 문자가 있습니다.</translation>
    </message>
    <message>
        <source>What is opened here is never closed.</source>
        <translation>여기서 연 것이 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>YAML is indented with blanks; this is a tab.</source>
        <translation>YAML은 공백으로 들여쓰는데 여기에 탭이 있습니다.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1은(는) 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>group</source>
        <translation>그룹으로 묶기</translation>
    </message>
    <message>
        <source>Only resources of the template and groups can be grouped.</source>
        <translation>템플릿의 리소스와 그룹만 묶을 수 있습니다.</translation>
    </message>
    <message>
        <source>dissolve the group %1</source>
        <translation>%1 그룹 풀기</translation>
    </message>
    <message>
        <source>draws it here</source>
        <translation>여기에 그립니다</translation>
    </message>
    <message>
        <source>into %2: it joins what uses it</source>
        <translation>%2 안으로: 이것을 쓰는 리소스와 함께합니다</translation>
    </message>
    <message>
        <source>into %1: makes the %2 that it needs</source>
        <translation>%1 안으로: 필요한 %2을(를) 만듭니다</translation>
    </message>
    <message>
        <source>%1 needs a %3: put one into %2 first</source>
        <translation>%1에는 %3이(가) 필요합니다. 먼저 %2에 하나 놓으세요</translation>
    </message>
    <message>
        <source>places %1 here</source>
        <translation>여기에 %1을(를) 놓습니다</translation>
    </message>
    <message>
        <source>places %1 here; it belongs into a %2</source>
        <translation>여기에 %1을(를) 놓습니다. 원래 자리는 %2 안입니다</translation>
    </message>
    <message>
        <source>draw %1</source>
        <translation>%1 그리기</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>%1 놓기</translation>
    </message>
    <message>
        <source>%1 belongs into a %2</source>
        <translation>%1은(는) %2 안에 들어갑니다</translation>
    </message>
    <message>
        <source>%1 of %2 is computed: change it in the template.</source>
        <translation>%2의 %1은(는) 계산된 값입니다. 템플릿에서 바꾸세요.</translation>
    </message>
    <message>
        <source>%1 lies in no VPC yet: put it into one first.</source>
        <translation>%1이(가) 아직 VPC 안에 없습니다. 먼저 VPC에 넣으세요.</translation>
    </message>
    <message>
        <source>A line from %1 to %2 makes nothing.</source>
        <translation>%1에서 %2(으)로 선을 그어도 만들어지는 것이 없습니다.</translation>
    </message>
    <message>
        <source>The role of %1 is not in this template, or %1 takes none: the permission has to be given where the role is.</source>
        <translation>%1의 역할이 이 템플릿에 없거나 %1은(는) 역할을 쓰지 않습니다. 권한은 역할이 있는 곳에서 주어야 합니다.</translation>
    </message>
    <message>
        <source>%1 takes no security group.</source>
        <translation>%1은(는) 보안 그룹을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>%1 and %2 lie in different VPCs: their security groups cannot name each other.</source>
        <translation>%1과(와) %2은(는) 서로 다른 VPC에 있어 보안 그룹이 서로를 가리킬 수 없습니다.</translation>
    </message>
    <message>
        <source>The addresses of %1 (%2) and %3 (%4) overlap: they cannot be peered.</source>
        <translation>%1(%2)과(와) %3(%4)의 주소 범위가 겹쳐 피어링할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 leads elsewhere already: change it, or take it away, before connecting %2.</source>
        <translation>%1이(가) 이미 다른 곳을 가리킵니다. %2을(를) 연결하기 전에 바꾸거나 없애세요.</translation>
    </message>
    <message>
        <source>The port of %1 cannot be told: say its engine first.</source>
        <translation>%1의 포트를 알 수 없습니다. 먼저 엔진을 정하세요.</translation>
    </message>
    <message>
        <source>align</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>distribute</source>
        <translation>간격 맞추기</translation>
    </message>
    <message>
        <source>Two elements or more can be aligned.</source>
        <translation>요소를 두 개 이상 선택해야 정렬할 수 있습니다.</translation>
    </message>
    <message>
        <source>Three elements or more can be distributed.</source>
        <translation>요소를 세 개 이상 선택해야 간격을 맞출 수 있습니다.</translation>
    </message>
    <message>
        <source>connect %1 with %2</source>
        <translation>%1–%2 연결</translation>
    </message>
    <message>
        <source>disconnect %1 from %2</source>
        <translation>%1–%2 연결 끊기</translation>
    </message>
    <message>
        <source>draw an arrow from %1 to %2</source>
        <translation>%1에서 %2(으)로 화살표 그리기</translation>
    </message>
    <message>
        <source>%1 goes into a VPC: put it onto one, or place a VPC first.</source>
        <translation>%1은(는) VPC 안에 둡니다. VPC 위에 놓거나 먼저 VPC를 만드세요.</translation>
    </message>
    <message>
        <source>%1 cannot be %2; it is one of %3.</source>
        <translation>%1에 %2은(는) 쓸 수 없습니다. %3 중 하나여야 합니다.</translation>
    </message>
    <message>
        <source>makes %1 resources</source>
        <translation>리소스 %1개를 만듭니다</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>%1 설정</translation>
    </message>
    <message>
        <source>There is nothing there to exchange places with.</source>
        <translation>그쪽에는 자리를 바꿀 항목이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is an address inside a block; the block is %2.</source>
        <translation>%1은(는) 블록 안의 주소입니다. 블록은 %2입니다.</translation>
    </message>
    <message>
        <source>Give the entry a name.</source>
        <translation>항목의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>“%1” is no CIDR block: write an address and a length, like 10.0.0.0/16.</source>
        <translation>“%1”은(는) CIDR 블록이 아닙니다. 10.0.0.0/16처럼 주소와 길이를 입력하세요.</translation>
    </message>
    <message>
        <source>“%1” is not a complete intrinsic function yet.</source>
        <translation>“%1”은(는) 아직 완전한 내장 함수가 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”은(는) 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>“%1”은(는) true도 false도 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is no ARN: it has six parts, arn:partition:service:region:account:resource.</source>
        <translation>“%1”은(는) ARN이 아닙니다. ARN은 arn:partition:service:region:account:resource의 여섯 부분으로 이루어집니다.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1”은(는) 정수가 아닙니다.</translation>
    </message>
    <message>
        <source>This cannot be read: brackets, quotes or indentation do not match.</source>
        <translation>읽을 수 없습니다. 괄호, 따옴표 또는 들여쓰기가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is the file that is open: choose another name, or save it.</source>
        <translation>%1은(는) 지금 열려 있는 파일입니다. 다른 이름을 고르거나 저장하세요.</translation>
    </message>
    <message>
        <source>%2 of %1 depends on a condition that cannot be told: choose the value of its parameter first</source>
        <translation>%1의 %2이(가) 결과를 알 수 없는 조건에 달려 있습니다. 먼저 그 파라미터의 값을 고르십시오</translation>
    </message>
    <message>
        <source>where %1 lies depends on a condition: say whether one branch or all is meant</source>
        <translation>%1의 위치가 조건에 달려 있습니다. 한 분기만 바꿀지 전체를 바꿀지 정하십시오</translation>
    </message>
    <message>
        <source>exists only where the condition %1 holds</source>
        <translation>조건 %1이(가) 참일 때만 있습니다</translation>
    </message>
    <message>
        <source>what it lies in depends on the condition %1</source>
        <translation>놓이는 곳이 조건 %1에 달려 있습니다</translation>
    </message>
    <message>
        <source>draws an arrow; the template does not have it</source>
        <translation>화살표를 그립니다. 템플릿에는 들어가지 않습니다</translation>
    </message>
    <message>
        <source>change words on the diagram</source>
        <translation>다이어그램의 글 바꾸기</translation>
    </message>
    <message>
        <source>change the arrow</source>
        <translation>화살표 바꾸기</translation>
    </message>
    <message>
        <source>stop ignoring “%1”</source>
        <translation>“%1” 무시 해제</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 추가</translation>
    </message>
    <message>
        <source>There is no condition “%1”.</source>
        <translation>조건 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no regular expression yet.</source>
        <translation>“%1”은(는) 아직 정규식이 아닙니다.</translation>
    </message>
    <message>
        <source>%1 is greater than %2: no value fits.</source>
        <translation>%1이(가) %2보다 커서 맞는 값이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no type of a parameter.</source>
        <translation>“%1”은(는) 파라미터의 유형이 아닙니다.</translation>
    </message>
    <message>
        <source>A parameter of type %2 has no %1: take it out.</source>
        <translation>유형이 %2인 파라미터에는 %1이(가) 없습니다. 제거하세요.</translation>
    </message>
    <message>
        <source>“%1” does not match the pattern %2.</source>
        <translation>“%1”은(는) 패턴 %2에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” does not begin with “%2” as every value of this type does.</source>
        <translation>“%1”은(는) 이 유형의 값처럼 “%2”(으)로 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is greater than %2.</source>
        <translation>%1은(는) %2보다 큽니다.</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters.</source>
        <translation>“%1”은(는) %2자보다 깁니다.</translation>
    </message>
    <message>
        <source>“%1” is shorter than %2 characters.</source>
        <translation>“%1”은(는) %2자보다 짧습니다.</translation>
    </message>
    <message>
        <source>%1 is less than %2.</source>
        <translation>%1은(는) %2보다 작습니다.</translation>
    </message>
    <message>
        <source>%1 is below zero: an amount here is 0 or more, like 30.</source>
        <translation>%1은(는) 0보다 작습니다. 여기에는 30처럼 0 이상의 수를 적으세요.</translation>
    </message>
    <message>
        <source>There is no condition there any more.</source>
        <translation>거기에는 더 이상 조건이 없습니다.</translation>
    </message>
    <message>
        <source>This does not look like what is expected here: %1</source>
        <translation>여기에 올 값의 형식과 다릅니다: %1</translation>
    </message>
    <message>
        <source>A parameter cannot stand there.</source>
        <translation>거기에는 파라미터를 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is no port: ports are 0 to 65535, like 443; -1 stands for all.</source>
        <translation>%1은(는) 포트가 아닙니다. 포트는 443처럼 0에서 65535까지이며, -1은 모든 포트를 뜻합니다.</translation>
    </message>
    <message>
        <source>“%1” is no schedule: write rate(5 minutes), cron(0 9 * * ? *) or at(2030-01-31T09:00:00).</source>
        <translation>“%1”은(는) 일정이 아닙니다. rate(5 minutes), cron(0 9 * * ? *) 또는 at(2030-01-31T09:00:00)처럼 적으세요.</translation>
    </message>
    <message>
        <source>“%1” is none of the values that are allowed here, like %2.</source>
        <translation>“%1”은(는) 여기에 쓸 수 있는 값이 아닙니다. 예: %2</translation>
    </message>
    <message>
        <source>This cannot be read from line %1, column %2 on: brackets, quotes or indentation do not match.</source>
        <translation>%1행 %2열부터 읽을 수 없습니다. 괄호, 따옴표, 들여쓰기가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The picture is still being worked out: try again in a moment.</source>
        <translation>그림을 아직 만들고 있습니다. 잠시 뒤에 다시 해 보세요.</translation>
    </message>
    <message>
        <source>%1 is out of range: it can be from %2 to %3.</source>
        <translation>%1은(는) 범위를 벗어납니다. %2에서 %3까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is reserved: keys that begin with aws: belong to AWS.</source>
        <translation>“%1”은(는) 쓸 수 없습니다. aws:로 시작하는 키는 AWS의 것입니다.</translation>
    </message>
    <message>
        <source>There is a tag “%1” already.</source>
        <translation>“%1” 태그가 이미 있습니다.</translation>
    </message>
    <message>
        <source>The tags of %1 are an expression: change it in its own form.</source>
        <translation>%1의 태그는 표현식입니다. 그 리소스만 선택해 바꾸세요.</translation>
    </message>
    <message>
        <source>%1 is too much: %2 is the most.</source>
        <translation>%1은(는) 너무 큽니다. 최댓값은 %2입니다.</translation>
    </message>
    <message>
        <source>That is too long: %1 characters are the most.</source>
        <translation>너무 깁니다. %1자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>That is too short: it takes %1 characters or more.</source>
        <translation>너무 짧습니다. %1자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 is too little: %2 is the least.</source>
        <translation>%1은(는) 너무 작습니다. 최솟값은 %2입니다.</translation>
    </message>
    <message>
        <source>There is no blueprint %1; there are %2.</source>
        <translation>%1 블루프린트는 없습니다. 쓸 수 있는 이름: %2.</translation>
    </message>
    <message>
        <source>%1 has no choice %2.</source>
        <translation>%1에는 %2 선택지가 없습니다.</translation>
    </message>
    <message>
        <source>There is no %1 in this template.</source>
        <translation>이 템플릿에는 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>A mapping has at least one line and one column; remove %1 itself instead.</source>
        <translation>매핑에는 행과 열이 하나 이상 있어야 합니다. 대신 %1 자체를 제거하세요.</translation>
    </message>
    <message>
        <source>“%1” is no condition: choose a function, or another condition.</source>
        <translation>“%1”은(는) 조건이 아닙니다. 함수나 다른 조건을 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a learner: a name has 1 to 60 letters.</source>
        <translation>“%1”은(는) 학습자 이름으로 쓸 수 없습니다. 이름은 1~60자여야 합니다.</translation>
    </message>
    <message>
        <source>%1 cannot be written. What stands in it is kept; check the rights of the file and its folder.</source>
        <translation>%1에 쓸 수 없습니다. 들어 있는 내용은 그대로 있습니다. 파일과 폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>%1 is damaged. It is kept as it is, and what can still be read is shown; the last backup can take its place.</source>
        <translation>%1이(가) 손상되었습니다. 파일은 그대로 두고, 아직 읽을 수 있는 내용을 보여 줍니다. 마지막 백업으로 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1. Everything before this is saved; make room and repeat it.</source>
        <translation>디스크에 %1을(를) 저장할 공간이 없습니다. 그 전까지는 모두 저장되었습니다. 공간을 확보하고 다시 하세요.</translation>
    </message>
    <message>
        <source>%1 could not be used. What stands in it is kept.</source>
        <translation>%1을(를) 사용할 수 없습니다. 들어 있는 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Another program is writing %1. Close it and repeat this.</source>
        <translation>다른 프로그램이 %1에 쓰고 있습니다. 그 프로그램을 닫고 다시 하세요.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of the program. It is shown as it is, and nothing in it is changed; install the newer version to go on learning.</source>
        <translation>%1은(는) 더 새로운 버전의 프로그램이 쓴 파일입니다. 내용은 그대로 보여 주고 아무것도 바꾸지 않습니다. 계속 학습하려면 새 버전을 설치하세요.</translation>
    </message>
    <message>
        <source>A mock exam is being sat: hand it in or give it up before the next one begins.</source>
        <translation>모의시험를 보는 중입니다. 다음 모의시험를 시작하기 전에 제출하거나 그만두세요.</translation>
    </message>
    <message>
        <source>This pack has %1 questions: a mock exam takes %2, spread over all tasks.</source>
        <translation>이 문제집에는 문제가 %1개 있습니다. 모의시험에는 모든 과제에 걸쳐 %2개가 필요합니다.</translation>
    </message>
    <message>
        <source>No longer part of the condition: %1. Undo brings it back.</source>
        <translation>조건에서 빠졌습니다: %1. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>This question has been answered; the next one is waiting.</source>
        <translation>이미 답한 문제입니다. 다음 문제로 넘어가세요.</translation>
    </message>
    <message>
        <source>Choose exactly %1 options.</source>
        <translation>선택지를 정확히 %1개 고르세요.</translation>
    </message>
    <message>
        <source>There is no question in view any more.</source>
        <translation>보고 있는 문제가 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to ask: nothing is due, and nothing else fits what was chosen.</source>
        <translation>물어볼 것이 없습니다. 복습할 것이 없고, 고른 조건에 맞는 것도 없습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was taken in; what is here is as it was.</source>
        <translation>%1을(를) 읽을 수 없습니다. 아무것도 가져오지 않았으며 기존 내용은 그대로입니다.</translation>
    </message>
    <message>
        <source>This export was written by a newer version of the program. Nothing was taken in.</source>
        <translation>더 새로운 버전의 프로그램이 내보낸 파일입니다. 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>This is no export of a learner&apos;s answers. Nothing was taken in.</source>
        <translation>학습 기록을 내보낸 파일이 아닙니다. 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Every parameter is in a group already.</source>
        <translation>모든 파라미터가 이미 그룹에 있습니다.</translation>
    </message>
    <message>
        <source>%1 is in a group already: a parameter is asked for once.</source>
        <translation>%1은(는) 이미 그룹에 있습니다. 파라미터는 한 번만 묻습니다.</translation>
    </message>
    <message>
        <source>There is no parameter called %1.</source>
        <translation>%1(이)라는 파라미터가 없습니다.</translation>
    </message>
    <message>
        <source>“%1” in an option: absolute words give wrong options away.</source>
        <translation>선택지에 ‘%1’이(가) 있습니다. 단정하는 말은 오답을 드러냅니다.</translation>
    </message>
    <message>
        <source>Nothing is left of “%1” that was accepted here; remove the row.</source>
        <translation>여기서 허용한 ‘%1’이(가) 더 이상 없습니다. 이 행을 지우세요.</translation>
    </message>
    <message>
        <source>“%1” in an option: each option has to be an answer of its own.</source>
        <translation>선택지에 ‘%1’이(가) 있습니다. 선택지는 각각 그 자체로 답이어야 합니다.</translation>
    </message>
    <message>
        <source>Bold in the English stem: there the deciding word is in upper case.</source>
        <translation>영어 지문에 굵은 글씨가 있습니다. 영어에서는 판단 기준이 되는 단어를 대문자로 씁니다.</translation>
    </message>
    <message>
        <source>Bold in an option points at it.</source>
        <translation>선택지의 굵은 글씨는 그 선택지를 눈에 띄게 합니다.</translation>
    </message>
    <message>
        <source>Task %1 names no domain of this pack, or not one number for each form.</source>
        <translation>과제 %1의 도메인이 이 팩에 없거나 회차마다 숫자가 하나씩 있지 않습니다.</translation>
    </message>
    <message>
        <source>The stem does not end with “%1”.</source>
        <translation>지문이 ‘%1’(으)로 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>The stem ends with “%1”, but another number of options is right.</source>
        <translation>지문이 ‘%1’(으)로 끝나지만 정답 수가 다릅니다.</translation>
    </message>
    <message>
        <source>“%1” stands in the stem and in the key only, and hardly anywhere else: it gives the key away.</source>
        <translation>‘%1’이(가) 지문과 정답에만 있고 다른 곳에는 거의 없습니다. 정답을 드러내는 단서입니다.</translation>
    </message>
    <message>
        <source>%1 is on the same concept and not its sibling.</source>
        <translation>%1이(가) 같은 개념을 묻지만 짝 문항이 아닙니다.</translation>
    </message>
    <message>
        <source>%1 says nothing.</source>
        <translation>%1에 내용이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is too large for a file of a pack.</source>
        <translation>%1은(는) 팩의 파일로 쓰기에 너무 큽니다.</translation>
    </message>
    <message>
        <source>A {{gap}} on a card that is no cloze.</source>
        <translation>빈칸 카드가 아닌 카드에 {{빈칸}}이 있습니다.</translation>
    </message>
    <message>
        <source>The rule of thumb “%1” gets %2 % of the single-answer questions right; it may get 30 %.</source>
        <translation>요령 ‘%1’만으로 단일 정답 문항의 %2%를 맞힙니다. 30% 이하여야 합니다.</translation>
    </message>
    <message>
        <source>%1 was given out and is gone: retire an item, do not remove it.</source>
        <translation>%1은(는) 이미 배포된 문항인데 없어졌습니다. 지우지 말고 retired로 바꾸세요.</translation>
    </message>
    <message>
        <source>This id was given out for the concept %1; a new concept needs a new id.</source>
        <translation>이 ID는 개념 %1에 배포되었습니다. 새 개념에는 새 ID가 필요합니다.</translation>
    </message>
    <message>
        <source>%1 is there already; this one is left out.</source>
        <translation>%1은(는) 이미 있으므로 이 항목은 제외됩니다.</translation>
    </message>
    <message>
        <source>“%1” is no service of the vocabulary.</source>
        <translation>‘%1’은(는) 용어 목록에 있는 서비스가 아닙니다.</translation>
    </message>
    <message>
        <source>A right option has no failure type.</source>
        <translation>정답에는 오답 유형을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The key is %1 times as long as wrong options are on average; 0.75 to 1.25 tells nothing.</source>
        <translation>정답의 길이가 오답 평균의 %1배입니다. 0.75~1.25배여야 길이로 드러나지 않습니다.</translation>
    </message>
    <message>
        <source>The key is far more like the other options than any of them: wrong options made from the key give it away.</source>
        <translation>정답이 다른 선택지와 유난히 비슷합니다. 정답을 고쳐 만든 오답은 정답을 드러냅니다.</translation>
    </message>
    <message>
        <source>The key is option %1 in %2 of %3 single-answer questions; a quarter would be even.</source>
        <translation>단일 정답 문항 %3개 중 %2개의 정답이 %1번째에 있습니다. 4분의 1이 고른 분포입니다.</translation>
    </message>
    <message>
        <source>%1 keys in a row stand at the same place; 4 may.</source>
        <translation>정답이 같은 자리에 연속 %1번 있습니다. 4번까지 허용됩니다.</translation>
    </message>
    <message>
        <source>The key is the longest option in %1 of %2 single-answer questions; 27 % may be.</source>
        <translation>단일 정답 문항 %2개 중 %1개에서 정답이 가장 깁니다. 27%까지 허용됩니다.</translation>
    </message>
    <message>
        <source>The key is the shortest option in %1 of %2 single-answer questions; 27 % may be.</source>
        <translation>단일 정답 문항 %2개 중 %1개에서 정답이 가장 짧습니다. 27%까지 허용됩니다.</translation>
    </message>
    <message>
        <source>The pack has no %1.</source>
        <translation>팩에 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>%1 is named in the other language, but not in this one.</source>
        <translation>%1이(가) 다른 언어에는 있지만 이 언어에는 없습니다.</translation>
    </message>
    <message>
        <source>The stem is nearly that of %1.</source>
        <translation>지문이 %1의 지문과 거의 같습니다.</translation>
    </message>
    <message>
        <source>The question asks for what is not so (“%1”): ask for what is.</source>
        <translation>아닌 것을 묻는 문항입니다(‘%1’). 맞는 것을 물으세요.</translation>
    </message>
    <message>
        <source>Nobody is named as author.</source>
        <translation>작성자가 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to choose: at least one option has to be right and one wrong.</source>
        <translation>고를 것이 없습니다. 정답과 오답이 각각 하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>A wrong option has to say in which way it fails.</source>
        <translation>오답에는 오답 유형이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A cloze card needs a {{gap}} on its front.</source>
        <translation>빈칸 카드의 앞면에는 {{빈칸}}이 있어야 합니다.</translation>
    </message>
    <message>
        <source>There is no page of the AWS documentation that proves it.</source>
        <translation>근거가 되는 AWS 설명서 페이지가 없습니다.</translation>
    </message>
    <message>
        <source>No service is named.</source>
        <translation>서비스가 없습니다.</translation>
    </message>
    <message>
        <source>The pack names no services.</source>
        <translation>팩에 서비스 목록이 없습니다.</translation>
    </message>
    <message>
        <source>There is no question %1 to be its sibling.</source>
        <translation>짝이 될 문항 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no challenge %1 in the pack.</source>
        <translation>팩에 도전 과제 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no such folder, and the program carries no pack of that name.</source>
        <translation>그런 폴더가 없고, 프로그램에 그 이름의 팩도 없습니다.</translation>
    </message>
    <message>
        <source>There is no note %1.</source>
        <translation>노트 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The pack has no tasks or no forms.</source>
        <translation>팩에 과제나 회차가 없습니다.</translation>
    </message>
    <message>
        <source>It is verified, but no source is named that decided.</source>
        <translation>검증되었다고 하지만 판정의 근거가 없습니다.</translation>
    </message>
    <message>
        <source>It is verified, but nobody is named who did.</source>
        <translation>검증되었다고 하지만 검증한 쪽이 없습니다.</translation>
    </message>
    <message>
        <source>%1 has to be a whole number from 0.</source>
        <translation>%1은(는) 0 이상의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” is no day; write 2026-11-21.</source>
        <translation>‘%1’은(는) 날짜가 아닙니다. 2026-11-21처럼 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has to be a list.</source>
        <translation>%1은(는) 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 has to be a number.</source>
        <translation>%1은(는) 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” is no address of a page.</source>
        <translation>‘%1’은(는) 페이지 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 has to be a text.</source>
        <translation>%1은(는) 텍스트여야 합니다.</translation>
    </message>
    <message>
        <source>%1 has to be an object in braces.</source>
        <translation>%1은(는) 중괄호로 묶은 객체여야 합니다.</translation>
    </message>
    <message>
        <source>This is no JSON from here on.</source>
        <translation>여기부터 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>The stem asks %1 times; exactly one question mark is right.</source>
        <translation>지문이 %1번 묻습니다. 물음표는 하나여야 합니다.</translation>
    </message>
    <message>
        <source>Only original content may be in a pack.</source>
        <translation>팩에는 직접 쓴 내용만 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>This option is not of the same form as the first: all end as sentences and begin alike, or none does.</source>
        <translation>이 선택지는 첫 선택지와 형식이 다릅니다. 모두 문장으로 끝나고 같은 방식으로 시작하거나, 모두 그렇지 않아야 합니다.</translation>
    </message>
    <message>
        <source>Counts and hash in pack.json are not those of the content; “cirro quiz seal” writes them.</source>
        <translation>pack.json의 개수와 해시가 내용과 다릅니다. ‘cirro quiz seal’로 다시 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has to be true or false.</source>
        <translation>%1은(는) true 또는 false여야 합니다.</translation>
    </message>
    <message>
        <source>The number %1 is in the other language, but not in this one.</source>
        <translation>숫자 %1이(가) 다른 언어에는 있지만 이 언어에는 없습니다.</translation>
    </message>
    <message>
        <source>The key rests on the number %1, which the scenario does not give: list it under “volatile”.</source>
        <translation>정답이 지문에 없는 숫자 %1에 달려 있습니다. volatile에 적으세요.</translation>
    </message>
    <message>
        <source>Options that differ in their numbers alone stand in ascending order and do not overlap.</source>
        <translation>숫자만 다른 선택지는 오름차순이어야 하고 겹치지 않아야 합니다.</translation>
    </message>
    <message>
        <source>This fact was last checked on %1; look it up again.</source>
        <translation>이 사실은 %1에 마지막으로 확인했습니다. 다시 확인하세요.</translation>
    </message>
    <message>
        <source>All wrong options fail in the same way; two ways at least make a question.</source>
        <translation>모든 오답의 유형이 같습니다. 두 가지 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 options with %2 right; a question has 4 with 1, 5 with 2 or 6 with 3.</source>
        <translation>선택지 %1개에 정답 %2개입니다. 4개 중 1개, 5개 중 2개, 6개 중 3개 가운데 하나여야 합니다.</translation>
    </message>
    <message>
        <source>The longest option (%1) is %2 times as long as the shortest; twice is the most.</source>
        <translation>가장 긴 선택지(%1)가 가장 짧은 것의 %2배입니다. 2배까지 허용됩니다.</translation>
    </message>
    <message>
        <source>“%1” points at an option by its letter or place; options are shuffled.</source>
        <translation>‘%1’은(는) 선택지를 글자나 위치로 가리킵니다. 선택지는 섞여서 나옵니다.</translation>
    </message>
    <message>
        <source>This option says all that %1 says, or less: both would be right together.</source>
        <translation>이 선택지는 %1의 내용을 모두 담고 있거나 그 일부입니다. 둘이 함께 정답이 됩니다.</translation>
    </message>
    <message>
        <source>Two options are called %1.</source>
        <translation>%1(이)라는 선택지가 둘입니다.</translation>
    </message>
    <message>
        <source>This option is nearly the same as %1.</source>
        <translation>이 선택지는 %1과(와) 거의 같습니다.</translation>
    </message>
    <message>
        <source>The concept does not begin with “%1”.</source>
        <translation>개념이 ‘%1’(으)로 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>An item of task %1 belongs into the file of that task.</source>
        <translation>과제 %1의 항목은 그 과제의 파일에 있어야 합니다.</translation>
    </message>
    <message>
        <source>This pack is written in a format that the program does not know.</source>
        <translation>이 팩은 프로그램이 모르는 형식으로 쓰였습니다.</translation>
    </message>
    <message>
        <source>The id does not begin with “%1”.</source>
        <translation>ID가 ‘%1’(으)로 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is outside the exam&apos;s scope.</source>
        <translation>%1은(는) 시험 범위 밖입니다.</translation>
    </message>
    <message>
        <source>A quarter of the wording or more is that of %1.</source>
        <translation>문장의 4분의 1 이상이 %1과(와) 같습니다.</translation>
    </message>
    <message>
        <source>The word that decides is not **bold** in the Korean stem.</source>
        <translation>한국어 지문에서 판단 기준이 되는 말이 **굵은 글씨**가 아닙니다.</translation>
    </message>
    <message>
        <source>The word that decides (MOST, LEAST …) is not in upper case.</source>
        <translation>판단 기준이 되는 단어(MOST, LEAST …)가 대문자가 아닙니다.</translation>
    </message>
    <message>
        <source>More than one word decides; a question has one qualifier.</source>
        <translation>판단 기준이 둘 이상입니다. 문항의 판단 기준은 하나여야 합니다.</translation>
    </message>
    <message>
        <source>The stem has a qualifier, but the item says “none”.</source>
        <translation>지문에 판단 기준이 있는데 항목에는 none이라고 되어 있습니다.</translation>
    </message>
    <message>
        <source>%1: %2, planned for a bank of this size: %3.</source>
        <translation>%1: %2개, 이 크기의 문제은행 계획: %3개.</translation>
    </message>
    <message>
        <source>“%1” is a real company or person; scenarios have none.</source>
        <translation>‘%1’은(는) 실제 회사나 사람입니다. 시나리오에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Broken items stand in the way; mend or remove them first.</source>
        <translation>읽을 수 없는 항목이 있습니다. 먼저 고치거나 지우세요.</translation>
    </message>
    <message>
        <source>%1 notes were wrong or are out of date and have no misconception card: %2</source>
        <translation>틀렸거나 오래된 노트 %1개에 오개념 카드가 없습니다: %2</translation>
    </message>
    <message>
        <source>No item is about %1 notes: %2</source>
        <translation>노트 %1개를 다루는 항목이 없습니다: %2</translation>
    </message>
    <message>
        <source>“select” says %1, but %2 options are right.</source>
        <translation>select는 %1인데 정답은 %2개입니다.</translation>
    </message>
    <message>
        <source>%1 is asked about %2 times; a bank of this size has %3 at least.</source>
        <translation>%1을(를) 다루는 문항이 %2개입니다. 이 크기의 문제은행에는 %3개 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>%1: %2 %; it should be %3 to %4 %.</source>
        <translation>%1: %2%, %3~%4%여야 합니다.</translation>
    </message>
    <message>
        <source>%1 does not name this question as its sibling.</source>
        <translation>%1이(가) 이 문항을 짝으로 적지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 is on another concept.</source>
        <translation>%1은(는) 다른 개념을 묻습니다.</translation>
    </message>
    <message>
        <source>The stem has %1 words; 45 to 110 read well.</source>
        <translation>지문이 %1단어입니다. 45~110단어가 알맞습니다.</translation>
    </message>
    <message>
        <source>The Korean stem has %1 characters; 120 to 330 read well.</source>
        <translation>한국어 지문이 %1자입니다. 120~330자가 알맞습니다.</translation>
    </message>
    <message>
        <source>Values lie in one another far deeper than any pack needs.</source>
        <translation>값이 지나치게 깊이 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>Spaces at an end or in a row, a control character, or bold that is not closed.</source>
        <translation>앞뒤 또는 연속된 공백, 제어 문자, 닫히지 않은 굵은 글씨가 있습니다.</translation>
    </message>
    <message>
        <source>%1 is no member that the program knows.</source>
        <translation>%1은(는) 프로그램이 모르는 항목입니다.</translation>
    </message>
    <message>
        <source>%1 is not in the vocabulary of services.</source>
        <translation>%1은(는) 서비스 용어 목록에 없습니다.</translation>
    </message>
    <message>
        <source>There is no task %1.</source>
        <translation>과제 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”; it is one of %3.</source>
        <translation>%1은(는) ‘%2’일 수 없습니다. 가능한 값: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>An author cannot verify what is their own.</source>
        <translation>작성자는 자기 문항을 검증할 수 없습니다.</translation>
    </message>
    <message>
        <source>The reason is that of %1; each option needs one of its own.</source>
        <translation>설명이 %1의 설명과 같습니다. 선택지마다 고유한 설명이 필요합니다.</translation>
    </message>
    <message>
        <source>The reason has %1 words; 12 at least explain something.</source>
        <translation>설명이 %1단어입니다. 12단어 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>The Korean reason has %1 characters; 25 at least explain something.</source>
        <translation>한국어 설명이 %1자입니다. 25자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Only drawn: CloudFormation has no such resource, the template is exported without it</source>
        <translation>그림으로만 있습니다. CloudFormation에 없는 리소스이므로 내보낸 템플릿에는 들어가지 않습니다</translation>
    </message>
    <message>
        <source>only drawn</source>
        <translation>그림으로만 있음</translation>
    </message>
    <message>
        <source>AWS service</source>
        <translation>AWS 서비스</translation>
    </message>
    <message>
        <source>A line on a service has at most 200 characters.</source>
        <translation>서비스 설명 한 줄은 200자 이하여야 합니다.</translation>
    </message>
    <message>
        <source>The glossary says nothing about %1.</source>
        <translation>용어집에 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>go on with unsaved changes</source>
        <translation>저장하지 않은 변경 이어서 작업</translation>
    </message>
    <message>
        <source>There is no sound backup of %1.</source>
        <translation>%1의 온전한 백업이 없습니다.</translation>
    </message>
    <message>
        <source>judge with the profile %1</source>
        <translation>프로필 %1(으)로 검사</translation>
    </message>
    <message>
        <source>fix all that can be fixed</source>
        <translation>고칠 수 있는 것 모두 고치기</translation>
    </message>
    <message>
        <source>fix all “%1”</source>
        <translation>“%1” 모두 고치기</translation>
    </message>
    <message>
        <source>leave “%1” to the profile</source>
        <translation>“%1”을(를) 프로필에 맡기기</translation>
    </message>
    <message>
        <source>There is nothing to fix any more.</source>
        <translation>더 고칠 것이 없습니다.</translation>
    </message>
    <message>
        <source>do not report “%1” here</source>
        <translation>“%1”을(를) 여기서 알리지 않기</translation>
    </message>
    <message>
        <source>report “%1” here</source>
        <translation>“%1”을(를) 여기서 알리기</translation>
    </message>
    <message>
        <source>Cost optimization</source>
        <translation>비용 최적화</translation>
    </message>
    <message>
        <source>Operational excellence</source>
        <translation>운영 우수성</translation>
    </message>
    <message>
        <source>Performance efficiency</source>
        <translation>성능 효율성</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>안정성</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>보안</translation>
    </message>
    <message>
        <source>Sustainability</source>
        <translation>지속 가능성</translation>
    </message>
    <message>
        <source>The design %1 is there for this concept already.</source>
        <translation>이 개념에는 이미 설계 %1이(가) 있습니다.</translation>
    </message>
    <message>
        <source>The design is not sound: %1 at %2.</source>
        <translation>설계에 문제가 있습니다: %2에서 %1.</translation>
    </message>
    <message>
        <source>No question opens this design: name the concepts it is for.</source>
        <translation>이 설계를 여는 문제가 없습니다. 어떤 개념을 위한 설계인지 적으세요.</translation>
    </message>
    <message>
        <source>The design cannot be read as a template (%1).</source>
        <translation>설계를 템플릿으로 읽을 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>No question is about the concept %1.</source>
        <translation>개념 %1을(를) 묻는 문제가 없습니다.</translation>
    </message>
    <message>
        <source>The file of %1 has another name.</source>
        <translation>%1의 파일 이름이 다릅니다.</translation>
    </message>
    <message>
        <source>There is a learner named “%1” already.</source>
        <translation>“%1”이라는 학습자가 이미 있습니다.</translation>
    </message>
    <message>
        <source>%1 does not fit into %2: it has %3 already and takes one only</source>
        <translation>%1은(는) %2에 들어갈 수 없습니다. 이미 %3이(가) 있고 하나만 둘 수 있습니다</translation>
    </message>
    <message>
        <source>%1 has %2 already and takes one only: connect to that one.</source>
        <translation>%1에는 이미 %2이(가) 있고 하나만 둘 수 있습니다. 그것에 연결하십시오.</translation>
    </message>
    <message>
        <source>the same, in another order</source>
        <translation>같은 값이고 순서만 다름</translation>
    </message>
    <message>
        <source>changed in place</source>
        <translation>그 자리에서 변경</translation>
    </message>
    <message>
        <source>may be replaced</source>
        <translation>교체될 수 있음</translation>
    </message>
    <message>
        <source>is replaced by a new one</source>
        <translation>새 리소스로 교체</translation>
    </message>
    <message>
        <source>This text has to be English; there is Korean in it.</source>
        <translation>이 텍스트는 영어여야 하는데 한국어가 들어 있습니다.</translation>
    </message>
    <message>
        <source>This text has to be Korean; nothing of it is.</source>
        <translation>이 텍스트는 한국어여야 하는데 한국어가 없습니다.</translation>
    </message>
    <message>
        <source>“%1” leads to this line and to that of %2.</source>
        <translation>“%1”이(가) 이 설명과 %2의 설명에 모두 연결되어 있습니다.</translation>
    </message>
    <message>
        <source>ask for no tags</source>
        <translation>태그 요구 안 함</translation>
    </message>
    <message>
        <source>ask for the tags %1</source>
        <translation>태그 %1 요구</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>because %1 is replaced</source>
        <translation>%1이(가) 교체되기 때문</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>추가 %1개</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>변경 %1개</translation>
    </message>
    <message>
        <source>%1 may be replaced when deployed</source>
        <translation>배포할 때 교체될 수 있음 %1개</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>이동 %1개</translation>
    </message>
    <message>
        <source>%1 refused by CloudFormation</source>
        <translation>CloudFormation이 거부함 %1개</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>삭제 %1개</translation>
    </message>
    <message>
        <source>%1 replaced when deployed</source>
        <translation>배포할 때 교체됨 %1개</translation>
    </message>
    <message>
        <source>It holds data, and no UpdateReplacePolicy or DeletionPolicy says to keep it.</source>
        <translation>데이터를 담고 있으며, 보존하라는 UpdateReplacePolicy나 DeletionPolicy가 없습니다.</translation>
    </message>
    <message>
        <source>It holds data; a policy of the template keeps it.</source>
        <translation>데이터를 담고 있으며, 템플릿의 정책이 데이터를 보존합니다.</translation>
    </message>
    <message>
        <source>May be replaced when deployed</source>
        <translation>배포할 때 교체될 수 있음</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>이동됨</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>Replaced when deployed</source>
        <translation>배포할 때 교체됨</translation>
    </message>
    <message>
        <source>Unsaved changes cannot be kept safe in case the program ends: %1. Save often.</source>
        <translation>프로그램이 종료될 때를 대비해 저장하지 않은 변경을 보관할 수 없습니다: %1. 자주 저장하세요.</translation>
    </message>
    <message>
        <source>collapse %1</source>
        <translation>%1 접기</translation>
    </message>
    <message>
        <source>expand %1</source>
        <translation>%1 펼치기</translation>
    </message>
    <message>
        <source>fold what serves %1</source>
        <translation>%1의 부속 요소 접기</translation>
    </message>
    <message>
        <source>show what serves %1</source>
        <translation>%1의 부속 요소 표시</translation>
    </message>
    <message>
        <source>serves %1</source>
        <translation>%1에 속합니다</translation>
    </message>
    <message>
        <source>does not belong to the view “%1”</source>
        <translation>“%1” 보기에 속하지 않습니다</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What is on the disk is as it was, your changes are still here.</source>
        <translation>%1을(를) 저장할 수 없습니다: %2. 디스크의 파일은 그대로이고 변경 사항도 여기에 남아 있습니다.</translation>
    </message>
    <message>
        <source>take back the change of %1</source>
        <translation>%1의 변경 되돌리기</translation>
    </message>
    <message>
        <source>take back the change of what is assumed</source>
        <translation>가정한 값의 변경 되돌리기</translation>
    </message>
    <message>
        <source>CloudFormation refuses to change the type</source>
        <translation>CloudFormation은 유형 변경을 거부합니다</translation>
    </message>
    <message>
        <source>%1 is not free: %2 is in the way.</source>
        <translation>%1은(는) 비어 있지 않습니다. %2이(가) 있습니다.</translation>
    </message>
    <message>
        <source>%1 is not within the addresses of %2.</source>
        <translation>%1은(는) %2의 주소 안에 있지 않습니다.</translation>
    </message>
    <message>
        <source>There is no free block of %1 here.</source>
        <translation>여기에는 비어 있는 %1 블록이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is too large for a subnet: the largest is %2.</source>
        <translation>%1은(는) 서브넷으로 너무 큽니다. 가장 큰 것은 %2입니다.</translation>
    </message>
    <message>
        <source>That is more than the addresses of %1.</source>
        <translation>%1의 주소보다 많습니다.</translation>
    </message>
    <message>
        <source>%1 is too small for a subnet: the smallest is %2.</source>
        <translation>%1은(는) 서브넷으로 너무 작습니다. 가장 작은 것은 %2입니다.</translation>
    </message>
    <message>
        <source>The addresses of %1 cannot be told in this world.</source>
        <translation>%1의 주소는 지금 조건에서 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The addresses of %1 cannot be told, so neither what is free.</source>
        <translation>%1의 주소를 알 수 없어 비어 있는 주소도 알 수 없습니다.</translation>
    </message>
    <message>
        <source>add a subnet of %1</source>
        <translation>%1 서브넷 추가</translation>
    </message>
    <message>
        <source>move the addresses of %1</source>
        <translation>%1의 주소 옮기기</translation>
    </message>
    <message>
        <source>plan the addresses of %1</source>
        <translation>%1의 주소 계획</translation>
    </message>
    <message>
        <source>replace %1 with %2</source>
        <translation>%1을(를) %2(으)로 바꾸기</translation>
    </message>
    <message>
        <source>make the addresses of %1 a %2</source>
        <translation>%1의 주소를 %2(으)로 변경</translation>
    </message>
    <message>
        <source>split the addresses of %1</source>
        <translation>%1의 주소 나누기</translation>
    </message>
    <message>
        <source>What was found reaches beyond the name %1 in this text.</source>
        <translation>찾은 부분이 이 텍스트의 이름 %1을(를) 벗어납니다.</translation>
    </message>
    <message>
        <source>It follows the name of %1.</source>
        <translation>%1의 이름을 따라 바뀝니다.</translation>
    </message>
    <message>
        <source>It is another text by now.</source>
        <translation>그사이 다른 텍스트가 되었습니다.</translation>
    </message>
    <message>
        <source>%1 is written here already.</source>
        <translation>%1이(가) 여기에 이미 있습니다.</translation>
    </message>
    <message>
        <source>Nothing in the template is called %1.</source>
        <translation>템플릿에 %1이라는 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing would be left of the key.</source>
        <translation>키에 남는 글자가 없습니다.</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>%1은(는) 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>There is no property %1 here.</source>
        <translation>여기에는 속성 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>There is no resource type %1.</source>
        <translation>리소스 유형 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>It would stay as it is.</source>
        <translation>바뀌는 것이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is none of the values that can stand here.</source>
        <translation>%1은(는) 여기에 쓸 수 있는 값이 아닙니다.</translation>
    </message>
    <message>
        <source>%1 has no %2 yet: connect it to what it leads to first.</source>
        <translation>%1에 아직 %2이(가) 없습니다. 먼저 이어질 대상과 연결하세요.</translation>
    </message>
    <message>
        <source>%1 has no subnet yet: put one into it first.</source>
        <translation>%1에 아직 서브넷이 없습니다. 먼저 서브넷을 넣으세요.</translation>
    </message>
    <message>
        <source>bend the connector from %1 to %2</source>
        <translation>%1에서 %2(으)로 가는 연결선 구부리기</translation>
    </message>
    <message>
        <source>lay out what is in %1</source>
        <translation>%1 안 자동 배치</translation>
    </message>
    <message>
        <source>lay out the selection</source>
        <translation>선택 항목 자동 배치</translation>
    </message>
    <message>
        <source>pin in place</source>
        <translation>제자리에 고정</translation>
    </message>
    <message>
        <source>edit the text</source>
        <translation>텍스트 편집</translation>
    </message>
    <message>
        <source>route the connector from %1 to %2 automatically</source>
        <translation>%1에서 %2(으)로 가는 연결선 경로 자동으로 찾기</translation>
    </message>
    <message>
        <source>let go of what is pinned</source>
        <translation>고정 풀기</translation>
    </message>
    <message>
        <source>pinned: automatic layout leaves it where it is</source>
        <translation>고정됨: 자동 배치가 옮기지 않습니다</translation>
    </message>
</context>
<context>
    <name>SessionEnd</name>
    <message>
        <source>%1: done</source>
        <translation>%1 완료</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2개 중 %1개 정답</translation>
    </message>
    <message numerus="yes">
        <source>You were sure of %n answer(s) that turned out wrong: the next practice begins with these.</source>
        <translation>
            <numerusform>확실하다고 했지만 틀린 답이 %n개 있습니다. 다음 연습은 이 문제들로 시작합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to study</source>
        <translation>학습으로 돌아가기</translation>
    </message>
    <message>
        <source>Ask the missed ones again (%1)</source>
        <translation>틀린 문제 다시 풀기(%1)</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Show in English</source>
        <translation>영어로 보기</translation>
    </message>
    <message>
        <source>Show in Korean</source>
        <translation>한국어로 보기</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>책갈피 해제</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Report this question</source>
        <translation>이 문제 신고</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n option(s).</source>
        <translation>
            <numerusform>%n개를 고르세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Right, by a guess: it counts as not known yet</source>
        <translation>정답이지만 찍었으므로 아직 모르는 것으로 봅니다</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>Wrong, although you were sure: it comes back first</source>
        <translation>확실하다고 했지만 오답입니다. 가장 먼저 다시 나옵니다</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>선택지</translation>
    </message>
    <message>
        <source>Turn the card</source>
        <translation>카드 뒤집기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답하기</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open its design</source>
        <translation>설계 열기</translation>
    </message>
    <message>
        <source>Open its design: it shows the answer</source>
        <translation>설계 열기(정답이 드러납니다)</translation>
    </message>
    <message>
        <source>Terms in this question</source>
        <translation>이 문제에 나온 용어</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Orange, green, blue and purple of the services become ones that stay apart with a colour-vision deficiency.</source>
        <translation>서비스의 주황, 초록, 파랑, 보라를 색각 이상이 있어도 구분되는 색으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Colours for colour-blind readers</source>
        <translation>색각 이상을 고려한 색</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>움직이거나 서서히 나타나는 효과를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>움직임 줄이기</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>An example as it looks with these settings</source>
        <translation>이 설정으로 본 예제</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>캔버스</translation>
    </message>
    <message>
        <source>Show the grid</source>
        <translation>격자 표시</translation>
    </message>
    <message>
        <source>What is moved or sized goes to the grid and to the edges of its neighbours. Alt while dragging does without.</source>
        <translation>옮기거나 크기를 바꿀 때 격자와 이웃 요소의 가장자리에 맞춥니다. Alt를 누른 채 끌면 맞추지 않습니다.</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>맞추기</translation>
    </message>
    <message>
        <source>Also how far the arrow keys move the selection.</source>
        <translation>화살표 키로 옮기는 거리이기도 합니다.</translation>
    </message>
    <message>
        <source>Grid step</source>
        <translation>격자 간격</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Some time after the last change, for designs that have a file. A file that another program changed meanwhile is left alone.</source>
        <translation>파일이 있는 설계를 마지막 변경 뒤 정한 시간이 지나면 저장합니다. 그사이 다른 프로그램이 바꾼 파일은 건드리지 않습니다.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>안 함</translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s)</source>
        <translation>
            <numerusform>%n초 뒤</numerusform>
        </translation>
    </message>
    <message>
        <source>Save automatically</source>
        <translation>자동 저장</translation>
    </message>
    <message>
        <source>Reset to the defaults</source>
        <translation>기본값으로 되돌리기</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Search by words or keys</source>
        <translation>단어나 키로 검색</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Names and keys are searched: “undo”, “Ctrl+Z”.</source>
        <translation>이름과 키로 검색합니다. 예: ‘실행 취소’, ‘Ctrl+Z’.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>옆 패널</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>패널 닫기</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>checked %1</source>
        <translation>%1 확인</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>아직 파일 없음</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>오류 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>경고 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>제안 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>리소스 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 선택됨</translation>
    </message>
    <message>
        <source>Findings: %1 errors, %2 warnings, %3 hints</source>
        <translation>점검 결과: 오류 %1개, 경고 %2개, 조언 %3개</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>프로필 %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>지적할 내용이 없습니다</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>보기: %1</translation>
    </message>
    <message>
        <source>error in the text, line %1: not in the diagram</source>
        <translation>텍스트 %1번 줄에 오류: 다이어그램에 반영되지 않음</translation>
    </message>
    <message>
        <source>text and diagram differ</source>
        <translation>텍스트와 다이어그램이 서로 다름</translation>
    </message>
    <message>
        <source>Shows the place in the code</source>
        <translation>코드에서 그 자리를 보여 줍니다</translation>
    </message>
    <message>
        <source>What you typed is kept; the diagram shows the last valid state. Click to see the place.</source>
        <translation>입력한 내용은 보존됩니다. 다이어그램은 마지막으로 올바른 상태를 보여 줍니다. 누르면 그 자리를 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>StudyHome</name>
    <message>
        <source>There is nothing to ask</source>
        <translation>낼 문제가 없습니다</translation>
    </message>
    <message>
        <source>This pack has no questions that could be read.</source>
        <translation>이 문제 팩에는 읽을 수 있는 문제가 없습니다.</translation>
    </message>
    <message>
        <source>Left off</source>
        <translation>하던 학습</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %3개 중 %2개</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>오늘 복습할 항목</translation>
    </message>
    <message>
        <source>%1 questions and %2 cards</source>
        <translation>문제 %1개와 카드 %2개</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>복습</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>questions you have not met; the weakest tasks come first</source>
        <translation>아직 풀지 않은 문제 수이며, 약한 태스크부터 나옵니다</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>플래시카드</translation>
    </message>
    <message>
        <source>new cards; those that are due come first</source>
        <translation>새 카드 수이며, 복습할 카드가 먼저 나옵니다</translation>
    </message>
    <message>
        <source>Mock exams</source>
        <translation>모의시험</translation>
    </message>
    <message>
        <source>Sit one</source>
        <translation>응시하기</translation>
    </message>
    <message>
        <source>How ready you are</source>
        <translation>준비 정도</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>연속 학습일</translation>
    </message>
    <message>
        <source>Today counts: %1 answers</source>
        <translation>오늘도 채웠습니다: 답 %1개</translation>
    </message>
    <message>
        <source>%1 of %2 answers today; then today counts</source>
        <translation>오늘 %2개 중 %1개에 답했습니다. 다 채우면 오늘도 인정됩니다</translation>
    </message>
    <message>
        <source>Mock exam of %1: estimate %2</source>
        <translation>%1 모의시험: 추정 %2점</translation>
    </message>
    <message>
        <source>Study cards</source>
        <translation>카드 학습</translation>
    </message>
    <message>
        <source>not met yet, as at the test centre</source>
        <translation>시험장과 같은 방식이며 아직 치르지 않은 횟수</translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <translation>%1–%2 %</translation>
    </message>
    <message>
        <source>likely to pass; an estimate of this program, not of AWS</source>
        <translation>합격 확률. AWS가 아닌 이 프로그램의 추정치입니다</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>자료실</translation>
    </message>
    <message>
        <source>Search questions, cards, the glossary and your notes; key /</source>
        <translation>문제, 카드, 용어집, 내 메모 검색, 키 /</translation>
    </message>
    <message>
        <source>Search questions, cards, the glossary and your notes (/)</source>
        <translation>문제, 카드, 용어집, 내 메모 검색 (/)</translation>
    </message>
    <message>
        <source>Learner: %1</source>
        <translation>학습자: %1</translation>
    </message>
    <message>
        <source>Who learns; add, rename or remove a learner</source>
        <translation>학습자 전환, 추가, 이름 변경, 삭제</translation>
    </message>
</context>
<context>
    <name>StudyView</name>
    <message>
        <source>Study</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Use the last backup</source>
        <translation>마지막 백업 사용</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Reading the questions…</source>
        <translation>문제를 읽는 중…</translation>
    </message>
</context>
<context>
    <name>StudyWords</name>
    <message>
        <source>Wrong service</source>
        <translation>맞지 않는 서비스</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>불가능한 구성</translation>
    </message>
    <message>
        <source>Only part of it</source>
        <translation>일부만 충족</translation>
    </message>
    <message>
        <source>Breaks a requirement</source>
        <translation>요구 사항 위반</translation>
    </message>
    <message>
        <source>More to operate</source>
        <translation>운영 부담 증가</translation>
    </message>
    <message>
        <source>Costs more</source>
        <translation>비용 증가</translation>
    </message>
    <message>
        <source>More than is needed</source>
        <translation>필요 이상</translation>
    </message>
    <message>
        <source>Wrong layer</source>
        <translation>맞지 않는 계층</translation>
    </message>
    <message>
        <source>You chose it</source>
        <translation>직접 고른 문제</translation>
    </message>
    <message>
        <source>Last time you were sure, and it was wrong</source>
        <translation>지난번에 확실하다고 했지만 틀린 문제</translation>
    </message>
    <message>
        <source>One of your weakest tasks</source>
        <translation>가장 약한 태스크</translation>
    </message>
    <message>
        <source>Same concept as one you missed</source>
        <translation>틀린 문제와 같은 개념</translation>
    </message>
    <message>
        <source>Due for review</source>
        <translation>복습할 때</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>찍음</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>애매함</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>확실함</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>어려움</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>알맞음</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>쉬움</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n개월</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n년</numerusform>
        </translation>
    </message>
    <message>
        <source>It is asked again within the day: a fresh memory fades fastest in its first minutes.</source>
        <translation>오늘 안에 다시 나옵니다. 갓 생긴 기억은 처음 몇 분 동안 가장 빨리 사라집니다.</translation>
    </message>
    <message>
        <source>Before this answer you remembered it with a chance of about %1.</source>
        <translation>이 답을 하기 전에 기억하고 있을 확률은 약 %1였습니다.</translation>
    </message>
    <message>
        <source>After %1 days that chance will have fallen to the %2 you wish for.</source>
        <translation>%1일이 지나면 그 확률이 목표인 %2까지 내려갑니다.</translation>
    </message>
    <message>
        <source>The day is chosen from %1 to %2 days, so that what was learnt together does not come back together.</source>
        <translation>함께 배운 항목이 한꺼번에 나오지 않도록 %1일에서 %2일 사이의 날을 고릅니다.</translation>
    </message>
    <message>
        <source>It comes earlier than that, so that it is fresh on the day of your exam.</source>
        <translation>시험일에 기억이 생생하도록 그보다 일찍 나옵니다.</translation>
    </message>
    <message>
        <source>For variety</source>
        <translation>골고루 섞기</translation>
    </message>
    <message>
        <source>The key is wrong</source>
        <translation>정답이 잘못되었습니다</translation>
    </message>
    <message>
        <source>It is unclear, or more than one answer works</source>
        <translation>모호하거나 답이 될 수 있는 것이 둘 이상입니다</translation>
    </message>
    <message>
        <source>It is out of date</source>
        <translation>최신 내용이 아닙니다</translation>
    </message>
    <message>
        <source>The language is wrong</source>
        <translation>표현이 잘못되었습니다</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>기타</translation>
    </message>
</context>
<context>
    <name>TagFields</name>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Key of a new tag</source>
        <translation>새 태그의 키</translation>
    </message>
    <message>
        <source>Key of the tag %1</source>
        <translation>태그 %1의 키</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>서로 다른 값</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Value of a new tag</source>
        <translation>새 태그의 값</translation>
    </message>
    <message>
        <source>Value of the tag %1</source>
        <translation>태그 %1의 값</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>태그 추가</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>태그 %1 제거</translation>
    </message>
    <message>
        <source>Passed on at launch</source>
        <translation>시작할 때 물려줌</translation>
    </message>
</context>
<context>
    <name>TemplateMember</name>
    <message>
        <source>Fold %1</source>
        <translation>%1 접기</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 편집</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>사용되지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n곳에서 사용</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Search the template</source>
        <translation>템플릿 검색</translation>
    </message>
    <message>
        <source>Parts of the template</source>
        <translation>템플릿의 구성 요소</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1을(를) 제거할까요?</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the template use it and will refer to nothing: %1.</source>
        <translation>
            <numerusform>템플릿의 %n곳에서 사용하고 있으며, 제거하면 가리키는 것이 없어집니다: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Names and values of parameters, mappings, conditions and outputs are searched.</source>
        <translation>파라미터, 매핑, 조건, 출력의 이름과 값에서 찾습니다.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>검색어 지우기</translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message>
        <source>Add a parameter</source>
        <translation>파라미터 추가</translation>
    </message>
    <message>
        <source>Add a mapping</source>
        <translation>매핑 추가</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>조건 추가</translation>
    </message>
    <message>
        <source>Add an output</source>
        <translation>출력 추가</translation>
    </message>
    <message>
        <source>Add a group of parameters</source>
        <translation>파라미터 그룹 추가</translation>
    </message>
</context>
<context>
    <name>TemplateSection</name>
    <message>
        <source>Fold %1</source>
        <translation>%1 접기</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 펼치기</translation>
    </message>
</context>
<context>
    <name>TemplateUsers</name>
    <message>
        <source>Used by</source>
        <translation>사용하는 곳</translation>
    </message>
    <message>
        <source>%1 (output)</source>
        <translation>%1(출력)</translation>
    </message>
    <message>
        <source>%1 (condition)</source>
        <translation>%1(조건)</translation>
    </message>
    <message>
        <source>%1 (rule)</source>
        <translation>%1(규칙)</translation>
    </message>
</context>
<context>
    <name>TemplateValue</name>
    <message>
        <source>Fold %1</source>
        <translation>%1 접기</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 펼치기</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1(필수)</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>%1에 추가</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
</context>
<context>
    <name>TermLine</name>
    <message>
        <source>Look up %1 in the library</source>
        <translation>자료실에서 %1 찾아보기</translation>
    </message>
</context>
<context>
    <name>TermRow</name>
    <message>
        <source>Look it up in the library</source>
        <translation>자료실에서 찾아보기</translation>
    </message>
</context>
<context>
    <name>TermStrip</name>
    <message>
        <source>Terms in this question</source>
        <translation>이 문제에 나온 용어</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Terms in this question</source>
        <translation>이 문제에 나온 용어</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>TextPattern</name>
    <message>
        <source>Not a regular expression, at character %1: %2</source>
        <translation>정규식이 아닙니다. %1번째 글자: %2</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 파일</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>실행 취소: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>다시 실행: %1</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation>배율: %1</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>밝은 테마</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>어두운 테마</translation>
    </message>
    <message>
        <source>A&amp;rrange</source>
        <translation>배치(&amp;R)</translation>
    </message>
    <message>
        <source>%1 (no file yet)</source>
        <translation>%1(아직 파일 없음)</translation>
    </message>
    <message>
        <source>S&amp;tudy</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>Drag it into another program for a PNG picture of the selection or of all, with Shift for an SVG one.</source>
        <translation>다른 프로그램으로 끌어다 놓으면 선택 항목이나 전체의 PNG 그림이 됩니다. Shift를 누르고 끌면 SVG 그림이 됩니다.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Cirrograph ended before these changes were saved</source>
        <translation>변경 내용을 저장하기 전에 Cirrograph가 종료되었습니다</translation>
    </message>
    <message>
        <source>It had no file yet.</source>
        <translation>아직 파일이 없었습니다.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어서 작업</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>%1 이어서 작업</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Discard the changes to %1</source>
        <translation>%1의 변경 버리기</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Go on with one: it opens with these changes as one step that can be undone, and with what was typed in its code. The files themselves are as they were saved last.</source>
        <translation>이어서 작업하면 이 변경이 실행 취소할 수 있는 한 단계로 열리고, 코드에 입력하던 내용도 그대로 나타납니다. 파일 자체는 마지막으로 저장한 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>WorldBar</name>
    <message>
        <source>Parameter values</source>
        <translation>파라미터 값</translation>
    </message>
</context>
<context>
    <name>Worth</name>
    <message>
        <source>= %1 in this world</source>
        <translation>이 조건에서는 = %1</translation>
    </message>
    <message>
        <source>not known: the parameter %1 has no value</source>
        <translation>알 수 없음: 파라미터 %1에 값이 없습니다</translation>
    </message>
    <message>
        <source>known when %1 is deployed</source>
        <translation>%1이(가) 배포되면 알 수 있습니다</translation>
    </message>
    <message>
        <source>refers to nothing: there is no %1</source>
        <translation>가리키는 것이 없음: %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>the arguments do not fit the function</source>
        <translation>인수가 함수에 맞지 않습니다</translation>
    </message>
    <message>
        <source>known only when it is deployed</source>
        <translation>배포된 뒤에만 알 수 있습니다</translation>
    </message>
</context>
<context>
    <name>cirro::AddressModel</name>
    <message>
        <source>/64 number %1</source>
        <translation>/64 %1번</translation>
    </message>
    <message>
        <source>IPv6, not known yet</source>
        <translation>IPv6, 아직 알 수 없음</translation>
    </message>
    <message>
        <source>default of %1</source>
        <translation>%1의 기본값</translation>
    </message>
    <message>
        <source>overlaps %1</source>
        <translation>겹침: %1</translation>
    </message>
    <message>
        <source>outside of the VPC</source>
        <translation>VPC 밖에 있습니다</translation>
    </message>
    <message>
        <source>overlaps %1 beyond %2</source>
        <translation>겹침: %1(%2 너머)</translation>
    </message>
    <message numerus="yes">
        <source>%n subnet(s)</source>
        <translation>
            <numerusform>서브넷 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 addresses, %2, %3 not given yet</source>
        <translation>주소 %1개, %2, 비어 있는 주소 %3개</translation>
    </message>
    <message>
        <source>%1 addresses, %2</source>
        <translation>주소 %1개, %2</translation>
    </message>
    <message>
        <source>The addresses of %1 cannot be told: %2.</source>
        <translation>%1의 주소를 알 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>What is free cannot be told: the block of %1 is %2.</source>
        <translation>비어 있는 주소를 알 수 없습니다. %1의 블록: %2.</translation>
    </message>
    <message>
        <source>own</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>IPv6 (%1), chosen when it is deployed</source>
        <translation>IPv6 (%1), 배포할 때 정해집니다</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <translation>%1(%2 경유)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>AWS keeps %1 (network), %2 (router), %3 (DNS), %4 (for later) and %5 (broadcast).</source>
        <translation>AWS가 예약한 주소: %1(네트워크), %2(라우터), %3(DNS), %4(예비), %5(브로드캐스트).</translation>
    </message>
</context>
<context>
    <name>cirro::AddressPlanner</name>
    <message>
        <source>Like no other</source>
        <translation>본뜨지 않음</translation>
    </message>
    <message>
        <source>Like %1</source>
        <translation>%1 본뜨기</translation>
    </message>
    <message>
        <source>Split %1 into %2</source>
        <translation>%1 나누기: %2개</translation>
    </message>
    <message>
        <source>Make %1 a /%2</source>
        <translation>%1의 크기 변경: /%2</translation>
    </message>
    <message>
        <source>Move the addresses of %1</source>
        <translation>%1의 주소 옮기기</translation>
    </message>
    <message>
        <source>Add a subnet of /%1</source>
        <translation>/%1 서브넷 추가</translation>
    </message>
    <message>
        <source>All addresses anew</source>
        <translation>모든 주소 새로 계획</translation>
    </message>
    <message>
        <source>a literal instead of %1</source>
        <translation>%1 대신 값을 직접 적음</translation>
    </message>
    <message>
        <source>written as the default of %1</source>
        <translation>%1의 기본값으로 적습니다</translation>
    </message>
    <message>
        <source>new, like %1</source>
        <translation>새로 만듦(%1 본뜸)</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새로 만듦</translation>
    </message>
    <message>
        <source>A deployed subnet whose block changes is replaced, and the new one comes before the old one goes: blocks that overlap cannot be deployed in one go.</source>
        <translation>배포된 서브넷은 블록이 바뀌면 교체되며, 새 서브넷을 만든 뒤에 이전 것을 지웁니다. 겹치는 블록은 한 번에 배포할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>cirro::BlueprintForm</name>
    <message numerus="yes">
        <source>Makes %n resources: %1</source>
        <translation>
            <numerusform>리소스 %n개를 만듭니다: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::CodeSurface</name>
    <message>
        <source>Text of the template</source>
        <translation>템플릿 텍스트</translation>
    </message>
    <message>
        <source>Escape, then Tab leaves the text</source>
        <translation>Esc를 누른 다음 Tab을 누르면 텍스트에서 나갑니다</translation>
    </message>
</context>
<context>
    <name>cirro::CommandModel</name>
    <message>
        <source>Used lately</source>
        <translation>최근 사용</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>In this design</source>
        <translation>이 설계</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Add to the design</source>
        <translation>설계에 추가</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>최근 파일</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
</context>
<context>
    <name>cirro::ComparisonDesk</name>
    <message>
        <source>Nothing is moved while versions are compared. Esc ends the comparison.</source>
        <translation>버전을 비교하는 동안에는 옮길 수 없습니다. Esc를 누르면 비교가 끝납니다.</translation>
    </message>
    <message>
        <source>Nothing is connected while versions are compared. Esc ends the comparison.</source>
        <translation>버전을 비교하는 동안에는 연결할 수 없습니다. Esc를 누르면 비교가 끝납니다.</translation>
    </message>
</context>
<context>
    <name>cirro::DesignDocument</name>
    <message>
        <source>not %1</source>
        <translation>%1 아님</translation>
    </message>
    <message>
        <source>%1 of %2 is an expression that depends on conditions. What should change?</source>
        <translation>%2의 %1은(는) 조건에 따라 달라지는 식입니다. 무엇을 바꿀까요?</translation>
    </message>
    <message>
        <source>Only this branch (%1)</source>
        <translation>이 분기만(%1)</translation>
    </message>
    <message>
        <source>Replace the expression</source>
        <translation>식 전체 바꾸기</translation>
    </message>
</context>
<context>
    <name>cirro::DesignOverview</name>
    <message>
        <source>Not chosen</source>
        <translation>선택하지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>리소스 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>파라미터 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>조건 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>출력 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>그룹 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
</context>
<context>
    <name>cirro::DifferencesModel</name>
    <message>
        <source>The order of the resources</source>
        <translation>리소스의 순서</translation>
    </message>
    <message>
        <source>Assumed values, Region and rules</source>
        <translation>가정한 값, 리전, 규칙</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>Only moved in the diagram</source>
        <translation>다이어그램에서 위치만 바뀜</translation>
    </message>
    <message>
        <source>Follows from a replacement</source>
        <translation>다른 교체에 따라 바뀜</translation>
    </message>
</context>
<context>
    <name>cirro::ExamModel</name>
    <message>
        <source>Question %1, answered</source>
        <translation>%1번 문제, 답함</translation>
    </message>
    <message>
        <source>Question %1, blank</source>
        <translation>%1번 문제, 빈칸</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>표시함</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n분 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>on pace</source>
        <translation>제 속도</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ahead</source>
        <translation>
            <numerusform>%n분 빠름</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind</source>
        <translation>
            <numerusform>%n분 늦음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose exactly %n option(s), or none, to go on.</source>
        <translation>
            <numerusform>넘어가려면 정확히 %n개를 고르거나 비워 두세요.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::FindModel</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Name, in %1</source>
        <translation>%1의 이름</translation>
    </message>
    <message>
        <source>%1, its key</source>
        <translation>%1, 키</translation>
    </message>
    <message>
        <source>%1, a name</source>
        <translation>%1, 참조하는 이름</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n개를 바꿨습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left: %1</source>
        <translation>
            <numerusform>%n개는 남겼습니다: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::FindingsModel</name>
    <message>
        <source>No task of the exam</source>
        <translation>시험 과제 없음</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>조언</translation>
    </message>
</context>
<context>
    <name>cirro::InlineEditor</name>
    <message>
        <source>Text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a property and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>cirro::PaletteModel</name>
    <message>
        <source>Favourites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근 사용</translation>
    </message>
    <message>
        <source>People, places, frames</source>
        <translation>사람, 장소, 프레임</translation>
    </message>
    <message>
        <source>Words on the diagram; the template does not have it</source>
        <translation>다이어그램에 적는 글입니다. 템플릿에는 들어가지 않습니다</translation>
    </message>
    <message>
        <source>Drawn only; the template does not have it</source>
        <translation>그림으로만 있습니다. 템플릿에는 들어가지 않습니다</translation>
    </message>
    <message>
        <source>Goes into: %1</source>
        <translation>들어가는 곳: %1</translation>
    </message>
    <message>
        <source>Blueprints</source>
        <translation>블루프린트</translation>
    </message>
</context>
<context>
    <name>cirro::Placer</name>
    <message>
        <source>Place beside it instead</source>
        <translation>대신 그 옆에 놓기</translation>
    </message>
    <message>
        <source>Place in %1 instead</source>
        <translation>대신 %1에 놓기</translation>
    </message>
</context>
<context>
    <name>cirro::PropertyFormModel</name>
    <message>
        <source>Logical name</source>
        <translation>논리 이름</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>그렇지 않으면</translation>
    </message>
    <message>
        <source>A change replaces what is deployed</source>
        <translation>변경하면 배포된 리소스가 교체됩니다</translation>
    </message>
    <message>
        <source>A change may interrupt or replace what is deployed</source>
        <translation>변경하면 배포된 리소스가 중단되거나 교체될 수 있습니다</translation>
    </message>
    <message>
        <source>A change needs no replacement</source>
        <translation>변경해도 교체되지 않습니다</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Names and values</source>
        <translation>이름과 값</translation>
    </message>
    <message>
        <source>Free text (YAML or JSON)</source>
        <translation>자유 텍스트(YAML 또는 JSON)</translation>
    </message>
    <message>
        <source>if %1 holds</source>
        <translation>%1이(가) 참이면</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>서로 다른 값</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>%1 unless set</source>
        <translation>설정하지 않으면 %1</translation>
    </message>
    <message>
        <source>not set (%1)</source>
        <translation>값 없음 (%1)</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>새 %1</translation>
    </message>
    <message>
        <source>New parameter</source>
        <translation>새 파라미터</translation>
    </message>
    <message>
        <source>Write %1 instead</source>
        <translation>대신 %1 쓰기</translation>
    </message>
    <message>
        <source>Only under a condition</source>
        <translation>조건이 참일 때만</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>항목 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::ResultModel</name>
    <message>
        <source>Mock exam %1 of %2</source>
        <translation>%2 모의시험 %1회</translation>
    </message>
    <message>
        <source>%1 of %2 scored questions right</source>
        <translation>채점 문제 %2개 중 %1개 정답</translation>
    </message>
    <message numerus="yes">
        <source>%n left blank</source>
        <translation>
            <numerusform>빈칸 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all, %2 a question</source>
        <translation>전체 %1, 문제당 %2</translation>
    </message>
    <message>
        <source>the time was over</source>
        <translation>시간 종료로 제출됨</translation>
    </message>
    <message>
        <source>No answer was changed</source>
        <translation>바꾼 답이 없습니다</translation>
    </message>
    <message>
        <source>Changed answers: %1 from wrong to right, %2 from right to wrong, %3 from wrong to wrong</source>
        <translation>바꾼 답: 오답에서 정답으로 %1개, 정답에서 오답으로 %2개, 오답에서 오답으로 %3개</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>cirro::SessionModel</name>
    <message>
        <source>Practice</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>복습</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>플래시카드</translation>
    </message>
    <message>
        <source>Chosen questions</source>
        <translation>고른 문제</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n option(s) first.</source>
        <translation>
            <numerusform>먼저 %n개를 고르세요.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::ShortcutModel</name>
    <message>
        <source>On the canvas</source>
        <translation>캔버스에서</translation>
    </message>
    <message>
        <source>In a question</source>
        <translation>문제에서</translation>
    </message>
    <message>
        <source>In the code</source>
        <translation>코드에서</translation>
    </message>
</context>
<context>
    <name>cirro::StudyDesk</name>
    <message>
        <source>First learner</source>
        <translation>첫 학습자</translation>
    </message>
</context>
<context>
    <name>cirro::StudyOverview</name>
    <message>
        <source>Practice</source>
        <translation>연습</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>복습</translation>
    </message>
    <message>
        <source>Flashcards</source>
        <translation>플래시카드</translation>
    </message>
    <message>
        <source>Chosen questions</source>
        <translation>고른 문제</translation>
    </message>
    <message>
        <source>Continue the mock exam</source>
        <translation>모의시험 계속하기</translation>
    </message>
    <message>
        <source>Continue: %1</source>
        <translation>계속하기: %1</translation>
    </message>
    <message numerus="yes">
        <source>Review %n item(s)</source>
        <translation>
            <numerusform>%n개 복습하기</numerusform>
        </translation>
    </message>
    <message>
        <source>Sit a mock exam</source>
        <translation>모의시험 보기</translation>
    </message>
    <message>
        <source>Begin with twenty questions</source>
        <translation>20문제로 시작하기</translation>
    </message>
    <message>
        <source>Practice the weakest: %1</source>
        <translation>가장 약한 태스크 연습: %1</translation>
    </message>
    <message>
        <source>Question %1 of %2; the clock goes on while you are away.</source>
        <translation>%2문제 중 %1번입니다. 자리를 비워도 시간은 계속 흐릅니다.</translation>
    </message>
    <message>
        <source>%1 of %2: it goes on where you stopped.</source>
        <translation>%2개 중 %1번째, 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
        <source>What you would forget next, just before you do.</source>
        <translation>곧 잊을 것을 잊기 직전에 복습합니다.</translation>
    </message>
    <message>
        <source>They are of all tasks of the exam and show where learning pays most.</source>
        <translation>시험의 모든 태스크에서 골라 어디를 공부할지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Twenty questions: three of five of your weakest tasks, the rest mixed.</source>
        <translation>20문제 중 5분의 3은 가장 약한 태스크에서, 나머지는 골고루 나옵니다.</translation>
    </message>
    <message>
        <source>Not enough data yet</source>
        <translation>아직 자료가 부족합니다</translation>
    </message>
    <message>
        <source>%1 to %2 likely to pass</source>
        <translation>합격 확률 %1~%2</translation>
    </message>
    <message>
        <source>An estimate of this program, not of AWS: %1 to %2 of the %3 scored questions right, for a pass mark between %4 and %5.</source>
        <translation>AWS가 아닌 이 프로그램의 추정치입니다. 합격선을 %4~%5문제로 볼 때 채점 문제 %3개 중 %1~%2개를 맞힐 것으로 봅니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) answered for the first time</source>
        <translation>
            <numerusform>처음 푸는 문제 %n개 더</numerusform>
        </translation>
    </message>
    <message>
        <source>one mock exam</source>
        <translation>모의시험 한 번</translation>
    </message>
    <message>
        <source>It takes: %1.</source>
        <translation>필요한 것: %1.</translation>
    </message>
    <message>
        <source>%1, between %2 and %3</source>
        <translation>%1, 범위 %2~%3</translation>
    </message>
    <message>
        <source>not enough data: %1 of %2 answers</source>
        <translation>자료 부족: 답 %2개 중 %1개</translation>
    </message>
    <message>
        <source>%1 answers on %2 days of the last 12 months</source>
        <translation>최근 12개월 가운데 %2일 동안 %1개에 답했습니다</translation>
    </message>
    <message>
        <source>%1 due today, %2 within 7 days, %3 within 30 days</source>
        <translation>오늘 %1개, 7일 안에 %2개, 30일 안에 %3개</translation>
    </message>
    <message>
        <source>Nothing came back on a later day yet; %1 is wished for.</source>
        <translation>아직 다른 날에 다시 나온 항목이 없습니다. 목표는 %1입니다.</translation>
    </message>
    <message>
        <source>%1 of %2 remembered when they came back; %3 is wished for.</source>
        <translation>다시 나온 %2개 중 %1를 기억했습니다. 목표는 %3입니다.</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>아직 사용하지 않음</translation>
    </message>
    <message>
        <source>%1 right of %2</source>
        <translation>%2개 중 %1 정답</translation>
    </message>
    <message>
        <source>%1 this week, %2 in all</source>
        <translation>이번 주 %1, 전체 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to the exam.</source>
        <translation>
            <numerusform>시험까지 %n일 남았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today is a good day for a mock exam.</source>
        <translation>오늘은 모의시험을 보기 좋은 날입니다.</translation>
    </message>
    <message>
        <source>%1: %2 due</source>
        <translation>%1: %2개</translation>
    </message>
    <message>
        <source>Week to %1: %2 of %3</source>
        <translation>%1까지 한 주: %3개 중 %2</translation>
    </message>
    <message>
        <source>A mock exam is missing for an estimate of how ready you are.</source>
        <translation>준비 정도를 추정하려면 모의시험을 한 번 보아야 합니다.</translation>
    </message>
    <message>
        <source>a mock exam</source>
        <translation>모의시험 1회</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>약 %n분</numerusform>
        </translation>
    </message>
    <message>
        <source>Mock exams: %1</source>
        <translation>모의시험: %1</translation>
    </message>
    <message>
        <source>Today: %1 and %2, about %3.</source>
        <translation>오늘: %1, %2, 약 %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>복습 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>새 문제 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cirro::TemplateModel</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>매핑</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Parameter groups</source>
        <translation>파라미터 그룹</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>그룹 %1</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>이름표</translation>
    </message>
    <message>
        <source>In no group, asked for last: %1</source>
        <translation>그룹에 없어 마지막에 묻는 파라미터: %1</translation>
    </message>
</context>
<context>
    <name>cirro::UnsavedModel</name>
    <message>
        <source>Its file cannot be read any more.</source>
        <translation>원래 파일을 더 이상 읽을 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n개 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n개 삭제</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n개 변경</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n개 이동</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other sections changed</source>
        <translation>
            <numerusform>다른 섹션 %n개 변경</numerusform>
        </translation>
    </message>
    <message>
        <source>a text that the diagram does not show yet</source>
        <translation>아직 다이어그램에 반영되지 않은 텍스트</translation>
    </message>
    <message>
        <source>a text with an error in line %1</source>
        <translation>%1번 줄에 오류가 있는 텍스트</translation>
    </message>
    <message>
        <source>a text with an error</source>
        <translation>오류가 있는 텍스트</translation>
    </message>
</context>
<context>
    <name>cirro::VersionsModel</name>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>What is on show, with every change</source>
        <translation>보이는 그대로, 모든 변경 포함</translation>
    </message>
    <message>
        <source>As it began</source>
        <translation>처음 상태</translation>
    </message>
    <message>
        <source>It was never saved</source>
        <translation>저장한 적이 없습니다</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>저장된 상태</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>디스크의 파일</translation>
    </message>
    <message>
        <source>Another program changed it</source>
        <translation>다른 프로그램이 바꿨습니다</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>“%1” 이후</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) ahead: redo leads there</source>
        <translation>
            <numerusform>%n단계 앞: 다시 실행하면 갑니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Before “%1”</source>
        <translation>“%1” 이전</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) back</source>
        <translation>
            <numerusform>%n단계 전</numerusform>
        </translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>다른 파일…</translation>
    </message>
</context>
<context>
    <name>cirro::Workbench</name>
    <message>
        <source>%1 picture (*.%2)</source>
        <translation>%1 그림 (*.%2)</translation>
    </message>
    <message>
        <source>Collapsed into %1</source>
        <translation>%1 카드로 접혀 있음</translation>
    </message>
    <message>
        <source>Folded into %1</source>
        <translation>%1에 접혀 있음</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 파일로 내보냈습니다</translation>
    </message>
    <message numerus="yes">
        <source>Deleted, with %n resource(s) that only served it</source>
        <translation>
            <numerusform>이 요소만 지원하던 리소스 %n개와 함께 삭제했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사했습니다</translation>
    </message>
    <message>
        <source>Copied a picture of the diagram</source>
        <translation>다이어그램을 그림으로 복사했습니다</translation>
    </message>
    <message>
        <source>Copied a picture of the selection</source>
        <translation>선택한 부분을 그림으로 복사했습니다</translation>
    </message>
    <message>
        <source>Copied the template</source>
        <translation>템플릿을 복사했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>리소스 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawing(s)</source>
        <translation>
            <numerusform>그림 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>그 밖 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>%1 is no format of pictures</source>
        <translation>%1은(는) 그림 형식이 아닙니다</translation>
    </message>
    <message>
        <source>Errors: {}, warnings: {}, advice: {}</source>
        <translation>오류: {}, 경고: {}, 권장: {}</translation>
    </message>
    <message>
        <source>Nothing to report in {} files.</source>
        <translation>파일 {}개에서 지적할 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>지적할 내용이 없습니다.</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>권장</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>how</source>
        <translation>해결</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>문제은행</translation>
    </message>
    <message>
        <source>Errors: {}, warnings: {}, over the bank: {}</source>
        <translation>오류: {}, 경고: {}, 문제은행 전체: {}</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>문항</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>검증됨</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>{}: {} questions (planned {:.1f}), {} cards</source>
        <translation>{}: 문항 {}개(계획 {:.1f}), 카드 {}개</translation>
    </message>
    <message>
        <source>Right options</source>
        <translation>정답 수</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>난이도</translation>
    </message>
    <message>
        <source>Cognition</source>
        <translation>인지 수준</translation>
    </message>
    <message>
        <source>Qualifiers</source>
        <translation>판단 기준</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Key positions</source>
        <translation>정답 위치</translation>
    </message>
    <message>
        <source>Key alone the longest</source>
        <translation>정답만 가장 긴 문항</translation>
    </message>
    <message>
        <source>Key alone the shortest</source>
        <translation>정답만 가장 짧은 문항</translation>
    </message>
    <message>
        <source>Right by guessing</source>
        <translation>요령으로 맞히는 비율</translation>
    </message>
    <message>
        <source>Notes covered</source>
        <translation>다룬 노트</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>시험지</translation>
    </message>
    <message>
        <source>points, an estimate</source>
        <translation>점(추정)</translation>
    </message>
    <message>
        <source>enough to pass</source>
        <translation>합격선 이상</translation>
    </message>
    <message>
        <source>not enough to pass</source>
        <translation>합격선 미만</translation>
    </message>
    <message>
        <source>Enough to pass:</source>
        <translation>합격선 이상:</translation>
    </message>
    <message>
        <source>right on average:</source>
        <translation>평균 정답 수:</translation>
    </message>
    <message>
        <source>No mock exam has been finished yet.</source>
        <translation>아직 마친 모의시험가 없습니다.</translation>
    </message>
    <message>
        <source>New answers:</source>
        <translation>새 답:</translation>
    </message>
    <message>
        <source>other records:</source>
        <translation>그 밖의 기록:</translation>
    </message>
    <message>
        <source>cirro quiz restore puts this in its place:</source>
        <translation>cirro quiz restore를 실행하면 다음 백업으로 바꿉니다:</translation>
    </message>
    <message>
        <source>you were sure and wrong</source>
        <translation>확신했지만 틀린 문제</translation>
    </message>
    <message>
        <source>one of your weakest tasks</source>
        <translation>가장 약한 과제 중 하나</translation>
    </message>
    <message>
        <source>the same concept once more</source>
        <translation>같은 개념을 다시</translation>
    </message>
    <message>
        <source>due</source>
        <translation>복습할 때가 됨</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>for a mixture</source>
        <translation>골고루 섞기</translation>
    </message>
    <message>
        <source>Comes back on</source>
        <translation>다시 나오는 날:</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>맞았습니다.</translation>
    </message>
    <message>
        <source>Wrong.</source>
        <translation>틀렸습니다.</translation>
    </message>
    <message>
        <source>not enough answers</source>
        <translation>답이 부족합니다</translation>
    </message>
    <message>
        <source>Chance to pass (an estimate of this program, not of AWS):</source>
        <translation>합격 가능성(이 프로그램의 추정이며 AWS의 것이 아님):</translation>
    </message>
    <message>
        <source>Too early for a chance to pass: first answers</source>
        <translation>합격 가능성을 추정하기에는 이릅니다. 처음 답한 문제</translation>
    </message>
    <message>
        <source>no mock exam yet</source>
        <translation>모의시험 미응시</translation>
    </message>
    <message>
        <source>mock exam finished</source>
        <translation>모의시험 완료</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>복습</translation>
    </message>
    <message>
        <source>new questions</source>
        <translation>새 문제</translation>
    </message>
    <message>
        <source>a mock exam</source>
        <translation>모의시험</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Due today:</source>
        <translation>오늘 복습할 항목:</translation>
    </message>
    <message>
        <source>Days in a row:</source>
        <translation>연속 학습 일수:</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>최장</translation>
    </message>
    <message>
        <source>Remembered on a later day:</source>
        <translation>다른 날에도 기억한 비율:</translation>
    </message>
    <message>
        <source>wished</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Right when guessing:</source>
        <translation>찍었다고 한 답의 정답률:</translation>
    </message>
    <message>
        <source>Right when unsure:</source>
        <translation>확신하지 못한 답의 정답률:</translation>
    </message>
    <message>
        <source>Right when sure:</source>
        <translation>확신한 답의 정답률:</translation>
    </message>
    <message>
        <source>A plan needs the day of the exam: --exam-day</source>
        <translation>계획을 세우려면 시험일이 필요합니다: --exam-day</translation>
    </message>
    <message>
        <source>What was there is kept as</source>
        <translation>원래 파일은 다음 이름으로 보관합니다:</translation>
    </message>
    <message>
        <source>Templates: %1</source>
        <translation>템플릿: %1개</translation>
    </message>
    <message>
        <source>Resources: %1, of a described service: %2 %</source>
        <translation>리소스: %1개, 설명된 서비스에 속하는 비율: %2%</translation>
    </message>
    <message>
        <source>References: %1, of a known meaning: %2 %</source>
        <translation>참조: %1개, 의미가 알려진 비율: %2%</translation>
    </message>
    <message>
        <source>%1 is no folder</source>
        <translation>%1은(는) 폴더가 아닙니다</translation>
    </message>
    <message>
        <source>Resource types: %1</source>
        <translation>리소스 유형: %1</translation>
    </message>
    <message>
        <source>this is no baseline that this version wrote</source>
        <translation>이 버전이 쓴 기준 파일이 아닙니다</translation>
    </message>
    <message>
        <source>{}: there is no such rule</source>
        <translation>{}: 그런 규칙이 없습니다</translation>
    </message>
    <message>
        <source>would fix: {}</source>
        <translation>고칠 것: {}</translation>
    </message>
    <message>
        <source>fixed: {}</source>
        <translation>고침: {}</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>pillar</source>
        <translation>원칙</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>what</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>The same check elsewhere</source>
        <translation>다른 도구의 같은 검사</translation>
    </message>
    <message>
        <source>{}: there is no such rule; perhaps {} is meant</source>
        <translation>{}: 그런 규칙이 없습니다. {}을(를) 쓰려던 것으로 보입니다</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>How</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>나쁜 예</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>좋은 예</translation>
    </message>
    <message>
        <source>Can be fixed with --fix: {}</source>
        <translation>--fix로 고칠 수 있음: {}</translation>
    </message>
    <message>
        <source>Known by the baseline and not shown: {}</source>
        <translation>기준 파일에 있어 보이지 않음: {}</translation>
    </message>
    <message>
        <source>In the baseline and no longer found: {}. Write it anew with --write-baseline.</source>
        <translation>기준 파일에 있으나 더는 없음: {}. --write-baseline으로 다시 쓰십시오.</translation>
    </message>
    <message>
        <source>Go on with the mock exam in the window; its clock runs. --kind practice asks questions here.</source>
        <translation>창에서 모의시험를 이어서 푸세요. 시간이 가고 있습니다. 여기서 연습하려면 --kind practice를 쓰세요.</translation>
    </message>
    <message>
        <source>Sit a mock exam in the window: without one there is no estimate. --kind practice asks questions here.</source>
        <translation>창에서 모의시험를 한 번 보세요. 모의시험가 있어야 추정할 수 있습니다. 여기서 연습하려면 --kind practice를 쓰세요.</translation>
    </message>
    <message>
        <source>There is nothing to ask.</source>
        <translation>물을 문제가 없습니다.</translation>
    </message>
    <message>
        <source>Orders of creation (DependsOn), not counted as references: %1</source>
        <translation>참조로 세지 않은 생성 순서(DependsOn): %1개</translation>
    </message>
</context>
</TS>
