; The setup of Cải cách Desktop for 64-bit Windows, for one user, without administrator rights.
; build.py calls it with the version, the size, the folder that was packed and the lists of its files.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
; Both programs carry the same code, some 11 MB apart: within this distance it is packed once.
SetCompressorDictSize 64
; What is said before any language is loaded: see stub_words.py.
!packhdr "${STUB}" '"${PYTHON}" "${STUB_WORDS}" "${STUB}"'
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all

!include MUI2.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include LogicLib.nsh
!include nsDialogs.nsh

!define NAME "Cải cách Desktop"
!define ID "CaiCachDesktop"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
; Windows 10 1809, the oldest one Qt 6 runs on.
!define OLDEST_BUILD 17763
; What must be free beside the program's own size: room for its first data.
!define SPARE_MB 20
!define LANGUAGE_VALUE "SetupLanguage"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\CaiCach"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
; Every Windows this setup runs on has it, and draws its Vietnamese letters better than the old faces of dialogs.
SetFont "Segoe UI" 9
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "${NAME}"

!define MUI_ICON "${MADE}\caicach.ico"
!define MUI_UNICON "${MADE}\caicach.ico"
; The last page's picture in the largest of its sizes; TakePicture takes the one that fits this screen.
!define MUI_WELCOMEFINISHPAGE_BITMAP "${MADE}\side-300.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH NoStretchNoCropNoAlign
!define MUI_CUSTOMFUNCTION_GUIINIT TakePicture
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "${LANGUAGE_VALUE}"
!define MUI_LANGDLL_WINDOWTITLE "${NAME}"
!define MUI_LANGDLL_INFO "Ngôn ngữ của bộ cài (language):"
!define MUI_FINISHPAGE_RUN "$INSTDIR\CaiCach.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(RunNow)"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_PAGE_CUSTOMFUNCTION_SHOW PlacePicture
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.DataPage un.DataPageLeave
!insertmacro MUI_UNPAGE_INSTFILES
; The first one is the usual one. NSIS' own Vietnamese, with composed letters and our words: see installer_words.py.
!insertmacro MUI_LANGUAGEEX "${MADE}\languages" "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

!include "installer_texts.nsh"
!include "installer_picture.nsh"

Var DeleteData
Var DataBox
Var Copying
Var Older

; What was packed: InstallFiles and RemoveFiles name exactly the same files, TryFiles those that may be in use.
!include "${MADE}\files.nsh"
!include "installer_checks.nsh"

Function .onInit
  ; Switches for those who install on many machines: /S installs silently, /D=FOLDER (last) says where.
  Call ChooseLanguage
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro TellAndQuit "${TOO_OLD_VI}" "${TOO_OLD_EN}" ${CODE_TOO_OLD}
  ${EndIf}
  Call RefuseOverNewer
FunctionEnd

Function un.onInit
  ReadRegStr $LANGUAGE HKCU "${UNINSTALL_KEY}" "${LANGUAGE_VALUE}"
  ${If} $LANGUAGE == ""
    StrCpy $LANGUAGE ${LANG_VIETNAMESE}
  ${EndIf}
FunctionEnd

Function .onInstFailed
  ${If} $Copying == 1
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NotDone)" /SD IDOK
  ${EndIf}
FunctionEnd

; A file that cannot be written ends the setup, silently too: left out, it would make a program that does not start.
AllowSkipFiles off

Section
  Call CheckFolder
  ReadRegStr $Older HKCU "${UNINSTALL_KEY}" "InstallLocation"
  StrCpy $R9 "$INSTDIR"
  Call WaitUntilClosed
  ${If} $Older == "$INSTDIR"
    StrCpy $Copying 1
    Call RemoveOlder
  ${ElseIf} $Older != ""
    StrCpy $R9 "$Older"
    Call WaitUntilClosed
  ${EndIf}
  StrCpy $Copying 1
  SetErrorLevel ${CODE_NOT_DONE}
  SetOutPath "$INSTDIR"
  ; First, so that whatever follows can be removed even if it does not come to its end.
  ClearErrors
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    Abort
  ${EndIf}
  !insertmacro InstallFiles
  SetErrorLevel 0
  StrCpy $Copying 0
  ${If} $Older != "$INSTDIR"
  ${AndIf} $Older != ""
    StrCpy $R9 "$Older"
    Call RemoveOlder
  ${EndIf}
  ; The shortcuts begin in here.
  SetOutPath "$INSTDIR"

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
  !insertmacro MUI_HEADER_TEXT "$(DataTitle)" "$(DataSubtitle)"
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
  StrCpy $R9 "$INSTDIR"
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
    Push "$LOCALAPPDATA\${ID}"
    Call un.RemoveTree
    ${If} ${FileExists} "$LOCALAPPDATA\${ID}\*"
      MessageBox MB_OK|MB_ICONINFORMATION "$(DataLeft)" /SD IDOK
    ${EndIf}
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
