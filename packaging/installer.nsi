; The setup of Cải cách Desktop for 64-bit Windows, for one user, without administrator rights.
; build.py calls it with the version, the size, the folder that was packed and the lists of its files.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
; Both programs carry the same code, some 11 MB apart: within this distance it is packed once.
SetCompressorDictSize 64
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all

!include MUI2.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include nsDialogs.nsh

!define NAME "Cải cách Desktop"
!define ID "CaiCachDesktop"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
; Windows 10 1809, the oldest one Qt 6 runs on.
!define OLDEST_BUILD 17763

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\CaiCach"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "${NAME}"

!define MUI_ICON "${MADE}\caicach.ico"
!define MUI_UNICON "${MADE}\caicach.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\CaiCach.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(RunNow)"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.DataPage un.DataPageLeave
!insertmacro MUI_UNPAGE_INSTFILES
; The first one is the usual one.
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString TooOld ${LANG_VIETNAMESE} "${NAME} cần Windows 10 bản 1809 trở lên (64 bit). Máy này dùng bản cũ hơn nên chưa cài được; hãy cập nhật Windows rồi chạy lại tệp này."
LangString TooOld ${LANG_ENGLISH} "${NAME} needs 64-bit Windows 10 version 1809 or later. Please update Windows and run this setup again."
LangString Running ${LANG_VIETNAMESE} "${NAME} đang chạy. Hãy đóng chương trình (mọi thứ đã gõ đều được lưu), rồi bấm Thử lại."
LangString Running ${LANG_ENGLISH} "${NAME} is running. Please close it (everything typed is saved), then press Retry."
LangString RunNow ${LANG_VIETNAMESE} "Mở ${NAME} ngay"
LangString RunNow ${LANG_ENGLISH} "Open ${NAME} now"
LangString DataTitle ${LANG_VIETNAMESE} "Dữ liệu của cơ quan"
LangString DataTitle ${LANG_ENGLISH} "Your data"
LangString DataText ${LANG_VIETNAMESE} "Kế hoạch, báo cáo và các bản sao lưu được giữ lại trong máy. Chỉ đánh dấu ô dưới đây nếu chắc chắn không còn cần đến chúng; đã xóa thì không lấy lại được."
LangString DataText ${LANG_ENGLISH} "Plans, reports and backups stay on this computer. Tick the box below only if nobody needs them any more; they cannot be brought back."
LangString DataBox ${LANG_VIETNAMESE} "Xóa cả dữ liệu và các bản sao lưu"
LangString DataBox ${LANG_ENGLISH} "Delete the data and the backups too"
LangString PlanType ${LANG_VIETNAMESE} "Gói Cải cách Desktop"
LangString PlanType ${LANG_ENGLISH} "Cải cách Desktop package"

Var DeleteData
Var DataBox
Var Tries

; A program that runs keeps its own file from being written: the surest sign there is.
!macro WaitUntilClosed UN
Function ${UN}WaitUntilClosed
  StrCpy $Tries 0
  again:
    ${IfNot} ${FileExists} "$INSTDIR\CaiCach.exe"
      Return
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\CaiCach.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      Return
    ${EndIf}
    ${If} ${Silent}
      IntOp $Tries $Tries + 1
      ${If} $Tries < 20
        Sleep 500
        Goto again
      ${EndIf}
      SetErrorLevel 3
      Abort
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(Running)" IDRETRY again
    Abort
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; Removes the files that were installed, from the list made when they were packed; anything else stays.
!include "${MADE}\files.nsh"

Function .onInit
  ; Switches for those who install on many machines: /S installs silently, /D=FOLDER (last) says where.
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
FunctionEnd

Section
  Call WaitUntilClosed
  ; An older version's own list says which of its files go: the new one may no longer have them.
  ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $1 == "$INSTDIR"
  ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S /UPDATE _?=$INSTDIR' $0
    ${If} $0 <> 0
      SetErrorLevel 5
      Abort
    ${EndIf}
  ${EndIf}
  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\CaiCach.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\CaiCach.exe"

  WriteRegStr HKCU "Software\Classes\.caicach" "" "${ID}.package"
  WriteRegStr HKCU "Software\Classes\${ID}.package" "" "$(PlanType)"
  WriteRegStr HKCU "Software\Classes\${ID}.package\DefaultIcon" "" "$INSTDIR\CaiCach.exe,0"
  WriteRegStr HKCU "Software\Classes\${ID}.package\shell\open\command" "" '"$INSTDIR\CaiCach.exe" --open "%1"'
  ; Plans come as Word, Excel, PDF and JSON, which belong to other programs: offered under "Open with" only.
  WriteRegStr HKCU "Software\Classes\${ID}.plan" "" "${NAME}"
  WriteRegStr HKCU "Software\Classes\${ID}.plan\DefaultIcon" "" "$INSTDIR\CaiCach.exe,0"
  WriteRegStr HKCU "Software\Classes\${ID}.plan\shell\open\command" "" '"$INSTDIR\CaiCach.exe" --open "%1"'
  !macro OfferFor SUFFIX
    WriteRegStr HKCU "Software\Classes\${SUFFIX}\OpenWithProgids" "${ID}.plan" ""
  !macroend
  !insertmacro OfferFor ".json"
  !insertmacro OfferFor ".docx"
  !insertmacro OfferFor ".xlsx"
  !insertmacro OfferFor ".pdf"

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\CaiCach.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.DataPage
  !insertmacro MUI_HEADER_TEXT "$(DataTitle)" ""
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 40u "$(DataText)"
  Pop $0
  ${NSD_CreateCheckbox} 0 46u 100% 12u "$(DataBox)"
  Pop $DataBox
  nsDialogs::Show
FunctionEnd

Function un.DataPageLeave
  ${NSD_GetState} $DataBox $DeleteData
FunctionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  !insertmacro RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ; An update puts everything below in place again.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPDATE" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.caicach" ""
  ${If} $0 == "${ID}.package"
    DeleteRegKey HKCU "Software\Classes\.caicach"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${ID}.package"
  DeleteRegKey HKCU "Software\Classes\${ID}.plan"
  DeleteRegValue HKCU "Software\Classes\.json\OpenWithProgids" "${ID}.plan"
  DeleteRegValue HKCU "Software\Classes\.docx\OpenWithProgids" "${ID}.plan"
  DeleteRegValue HKCU "Software\Classes\.xlsx\OpenWithProgids" "${ID}.plan"
  DeleteRegValue HKCU "Software\Classes\.pdf\OpenWithProgids" "${ID}.plan"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ${If} $DeleteData == ${BST_CHECKED}
    RMDir /r "$LOCALAPPDATA\${ID}"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
