@echo off
rem Starts personio-mcp from a checkout on Windows: builds the jar when it is missing (not when it is older than its sources, which
rem cmd.exe cannot tell), then runs Java. From the second start on, classes come from an archive in the user's cache folder, which
rem a separate run makes in the background. Everything that is not the program's own output goes to stderr.
setlocal
set "home=%~dp0"
set "jar=%home%target\personio-mcp.jar"

set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
    echo personio-mcp: Java 17 or newer is needed; install a JDK or set JAVA_HOME. 1>&2
    exit /b 2
)

if not exist "%jar%" (
    echo personio-mcp: building ^(once^) ... 1>&2
    pushd "%home%"
    call mvn -q -B -DskipTests -Dspotless.check.skip=true package 1>&2 <nul
    popd
)
if not exist "%jar%" (
    echo personio-mcp: the build failed; "mvn verify" shows why. Maven must be installed. 1>&2
    exit /b 2
)

rem One archive for each pair of JDK and jar, both known by size and time.
for %%j in ("%java%") do set "release=%%~dpj..\release"
for %%r in ("%release%") do for %%f in ("%jar%") do set "key=%%~zr-%%~tr-%%~zf-%%~tf"
set "key=%key: =-%"
set "key=%key::=%"
set "key=%key:/=%"
set "key=%key:.=%"
set "cache=%LOCALAPPDATA%\personio-mcp"
set "archive=%cache%\%key%.jsa"

rem Whole, as far as its size tells: Java would crash on an archive that was cut short.
set "size="
set "share="
if exist "%archive%" if exist "%archive%.size" set /p size=<"%archive%.size"
if defined size for %%f in ("%archive%") do if "%%~zf"=="%size%" set share="-XX:SharedArchiveFile=%archive%"

if not defined share (
    if not exist "%cache%" mkdir "%cache%" >nul 2>&1
    start "" /b cmd /d /c call "%home%src\main\launcher\archive.cmd" <nul >nul 2>&1
)
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxTenuringThreshold=1 -XX:-UsePerfData -Xlog:disable -Xlog:all=warning:stderr %share% -jar "%jar%" %*
exit /b %errorlevel%
