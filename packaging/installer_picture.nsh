; The picture beside the last page: drawn for several sizes of screen, never stretched, since Windows does that badly.

Var PictureWidth
Var PictureHeight
Var PicturePercent

; Takes the size that covers the place: 109 by 193 dialog units, with the face of letters the dialogs have here.
Function TakePicture
  System::Call '*(i 0, i 0, i 109, i 193) p .r2'
  System::Call 'user32::MapDialogRect(p $HWNDPARENT, p r2)'
  System::Call '*$2(i, i, i .s, i .s)'
  Pop $PictureWidth
  Pop $PictureHeight
  System::Free $2
  StrCpy $PicturePercent 300
  !macro TryPicture PERCENT
    IntOp $0 ${SIDE_WIDTH} * ${PERCENT}
    IntOp $0 $0 / 100
    IntOp $1 ${SIDE_HEIGHT} * ${PERCENT}
    IntOp $1 $1 / 100
    ${If} $PictureWidth <= $0
    ${AndIf} $PictureHeight <= $1
      StrCpy $PicturePercent ${PERCENT}
      File "/oname=$PLUGINSDIR\modern-wizard.bmp" "${MADE}\side-${PERCENT}.bmp"
      Return
    ${EndIf}
  !macroend
  !insertmacro TryPicture 100
  !insertmacro TryPicture 125
  !insertmacro TryPicture 150
  !insertmacro TryPicture 200
FunctionEnd

; The place shows a part of the picture: as much is cut off left as right, the rest below. The control keeps its size,
; because it stretches the picture when it gets another one; what is outside the region is not drawn.
Function PlacePicture
  IntOp $0 ${SIDE_WIDTH} * $PicturePercent
  IntOp $0 $0 / 100
  IntOp $0 $0 - $PictureWidth
  IntOp $0 $0 / 2
  IntOp $1 $0 + $PictureWidth
  System::Call 'gdi32::CreateRectRgn(i r0, i 0, i r1, i $PictureHeight) p .r2'
  System::Call 'user32::SetWindowRgn(p $mui.FinishPage.Image, p r2, i 0)'
  IntOp $0 0 - $0
  ; 0x15: neither size nor order of windows, and the focus stays where it is.
  System::Call 'user32::SetWindowPos(p $mui.FinishPage.Image, p 0, i r0, i 0, i 0, i 0, i 0x15)'
FunctionEnd
