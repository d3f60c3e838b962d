@echo off
rem Starts migrate with its own runtime, or the Java of MIGRATE_JAVA_HOME, of JAVA_HOME, or on the PATH.
setlocal
set "lib=%~dp0..\lib"
set "java=java"
if exist "%~dp0..\runtime\bin\java.exe" set "java=%~dp0..\runtime\bin\java"
if not exist "%~dp0..\runtime\bin\java.exe" if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined MIGRATE_JAVA_HOME set "java=%MIGRATE_JAVA_HOME%\bin\java"
"%java%" -XX:CompileThresholdScaling=4 -XX:Tier3DelayOn=0 -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -Xlog:disable --enable-native-access=ALL-UNNAMED -Djava.locale.providers=HOST "-Dmigrate.home=%lib%\.." -cp "%lib%\migrate-@{project.version}.jar;@{launcher.classpath.bat}" dev.migrate.cli.Main %*
exit /b %errorlevel%
