; What the setup makes sure of before it changes anything, and what its removal does by itself.

; Exit codes; packaging/README.md tells them too. 2 is NSIS' own: stopped by somebody.
!define CODE_RUNNING 3
!define CODE_TOO_OLD 4
!define CODE_OLD_STAYS 5
!define CODE_NEWER 6
!define CODE_NOT_WRITABLE 7
!define CODE_NO_ROOM 8
!define CODE_NOT_DONE 9

Var Held
Var Tries

; Vietnamese, whatever Windows speaks: most PCs of communes have an English one. Whoever starts the setup there by hand
; may choose; the choice is kept with the entry among the installed programs, for updates and for the removal.
Function ChooseLanguage
  ${If} $LANGUAGE != ${LANG_VIETNAMESE}
    StrCpy $LANGUAGE ${LANG_VIETNAMESE}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
FunctionEnd

!macro TellAndQuit VIETNAMESE ENGLISH CODE
  ${If} $LANGUAGE == ${LANG_ENGLISH}
    MessageBox MB_OK|MB_ICONINFORMATION "${ENGLISH}" /SD IDOK
  ${Else}
    MessageBox MB_OK|MB_ICONINFORMATION "${VIETNAMESE}" /SD IDOK
  ${EndIf}
  SetErrorLevel ${CODE}
  Quit
!macroend

; A newer version has taken the data a step further, where this one could not read it any more.
Function RefuseOverNewer
  ReadRegStr $R0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ReadRegStr $R1 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} ${FileExists} "$R1\uninstall.exe"
    ${VersionCompare} "$R0" "${VERSION}" $R2
    ${If} $R2 == 1
      !insertmacro TellAndQuit "${NEWER_VI}" "${NEWER_EN}" ${CODE_NEWER}
    ${EndIf}
  ${EndIf}
FunctionEnd

Function CheckFolder
  ClearErrors
  CreateDirectory "$INSTDIR"
  GetTempFileName $0 "$INSTDIR"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONINFORMATION "$(NotWritable)" /SD IDOK
    SetErrorLevel ${CODE_NOT_WRITABLE}
    Abort
  ${EndIf}
  Delete "$0"
  IntOp $R1 ${SIZE_KB} / 1024
  IntOp $R1 $R1 + ${SPARE_MB}
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r1, p 0, p 0) i .r2'
  ${If} $2 <> 0
    System::Int64Op $1 / 1048576
    Pop $R2
    ${If} $R2 < $R1
      RMDir "$INSTDIR"
      MessageBox MB_OK|MB_ICONINFORMATION "$(NoRoom)" /SD IDOK
      SetErrorLevel ${CODE_NO_ROOM}
      Abort
    ${EndIf}
  ${EndIf}
FunctionEnd

; Notes the file $0 as held when it is there and cannot be written: a program that runs, or a library somebody uses.
; A mark "read-only" is taken off first, else it would look the same.
!macro TryFile UN
Function ${UN}TryFile
  ${If} ${FileExists} "$0"
    SetFileAttributes "$0" NORMAL
    ClearErrors
    FileOpen $1 "$0" a
    ${If} ${Errors}
      StrCpy $Held "$0"
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
FunctionEnd
!macroend
!insertmacro TryFile ""
!insertmacro TryFile "un."

; Waits until nothing in the folder $R9 runs: by hand for as long as somebody presses Retry, silently 10 s.
!macro WaitUntilClosed UN
Function ${UN}WaitUntilClosed
  StrCpy $Tries 0
  again:
    StrCpy $Held ""
    !insertmacro TryFiles "${UN}" "$R9"
    ${If} $Held == ""
      Return
    ${EndIf}
    ${If} ${Silent}
      IntOp $Tries $Tries + 1
      ${If} $Tries < 20
        Sleep 500
        Goto again
      ${EndIf}
      SetErrorLevel ${CODE_RUNNING}
      Abort
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(Running)$\r$\n$\r$\n$Held" IDRETRY again
    SetErrorLevel ${CODE_RUNNING}
    Abort
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; An older version's own list says which of its files go: the new one may no longer have them. In the same folder they
; go first. Where somebody chose another folder they go last, so that there is always one that can be started.
Function RemoveOlder
  ${IfNot} ${FileExists} "$R9\uninstall.exe"
    Return
  ${EndIf}
  ExecWait '"$R9\uninstall.exe" /S /UPDATE _?=$R9' $0
  ${If} $0 <> 0
    SetErrorLevel ${CODE_OLD_STAYS}
    Abort
  ${EndIf}
  Delete "$R9\uninstall.exe"
  RMDir "$R9"
FunctionEnd

; Removes the folder on the stack with all that is in it. A link to another place (a junction, a symbolic link) is taken
; away by itself, and what it leads to stays: RMDir /r would go through it.
Function un.RemoveTree
  Exch $R0
  Push $R1
  Push $R2
  Push $R3
  System::Call 'kernel32::GetFileAttributesW(w "$R0") i .R3'
  IntOp $R3 $R3 & 0x400
  ${If} $R3 = 0
    FindFirst $R1 $R2 "$R0\*"
    ${DoWhile} $R2 != ""
      ${If} $R2 == "."
      ${OrIf} $R2 == ".."
      ${ElseIf} ${FileExists} "$R0\$R2\*"
        Push "$R0\$R2"
        Call un.RemoveTree
      ${Else}
        Delete "$R0\$R2"
      ${EndIf}
      FindNext $R1 $R2
    ${Loop}
    FindClose $R1
  ${EndIf}
  RMDir "$R0"
  Pop $R3
  Pop $R2
  Pop $R1
  Pop $R0
FunctionEnd
