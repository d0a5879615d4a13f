@echo off
rem Starts personio-mcp from a checkout on Windows: builds the jar when it is missing, then runs Java with a class archive from the
rem user's cache folder. The archive is made by a separate run in the background. Only the program itself writes to stdout.
setlocal
set "home=%~dp0"
set "jar=%home%target\personio-mcp.jar"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
where "%java%" >nul 2>&1 || if not exist "%java%" (
    echo personio-mcp: Java 17 or newer is needed; install a JDK or set JAVA_HOME. 1>&2
    exit /b 2
)

if not exist "%jar%" (
    echo personio-mcp: building ^(once^) ... 1>&2
    pushd "%home%"
    call mvn -q -B -DskipTests -Dspotless.check.skip=true package 1>&2
    popd
)
if not exist "%jar%" (
    echo personio-mcp: the build failed; "mvn verify" shows why. 1>&2
    exit /b 2
)

rem One archive for each pair of JDK and jar: the JDK by its release file, the jar by size and time.
set "jdk=unknown"
if defined JAVA_HOME if exist "%JAVA_HOME%\release" for /f "tokens=2 delims==" %%v in ('findstr /b JAVA_VERSION= "%JAVA_HOME%\release"') do set "jdk=%%~v"
for %%f in ("%jar%") do set "built=%%~zf %%~tf"
set "built=%built: =-%"
set "built=%built::=%"
set "built=%built:/=%"
set "built=%built:.=%"
set "cache=%LOCALAPPDATA%\personio-mcp"
set "archive=%cache%\%jdk%-%built%.jsa"

set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=warning:stderr"
if exist "%archive%" (
    "%java%" %flags% "-XX:SharedArchiveFile=%archive%" -jar "%jar%" %*
    exit /b
)
if not exist "%cache%" mkdir "%cache%" >nul 2>&1
start "" /b cmd /c ""%java%" -XX:+UseSerialGC -Xlog:disable "-XX:ArchiveClassesAtExit=%archive%" -jar "%jar%" serve --demo=30 <"%home%src\main\launcher\conversation.jsonl" >nul 2>&1"
"%java%" %flags% -jar "%jar%" %*
exit /b
