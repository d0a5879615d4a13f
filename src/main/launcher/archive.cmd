@echo off
rem Makes the class archive for personio-mcp.cmd, which sets all variables: a short recorded conversation tells which classes are
rem used, and Java dumps them. The archive appears whole or not at all: it gets its name last.
forfiles /p "%cache%" /m *.making /d -1 /c "cmd /c rd @path"
md "%archive%.making" && call :make
exit /b

rem After the served process had time to start.
:make
ping -n 3 127.0.0.1
forfiles /p "%cache%" /m *.jsa* /d -30 /c "cmd /c del @path"
"%java%" -XX:+UseSerialGC "-XX:DumpLoadedClassList=%archive%.classes" -jar "%jar%" serve --demo=30 <"%home%src\main\launcher\conversation.jsonl" && call :dump
del "%archive%.classes"
rd "%archive%.making"
exit /b

:dump
"%java%" -Xshare:dump "-XX:SharedClassListFile=%archive%.classes" "-XX:SharedArchiveFile=%archive%.new" -jar "%jar%" && call :publish
exit /b

:publish
for %%f in ("%archive%.new") do >"%archive%.size" echo %%~zf
move /y "%archive%.new" "%archive%"
exit /b
