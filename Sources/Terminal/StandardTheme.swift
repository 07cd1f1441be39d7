extension Theme {
  /// The text of the shipped `havehuset.theme`, so that the program has a look when it stands alone. A test
  /// holds the two together.
  static let standardText = """
    # Havehuset by day: ink on warm paper, for a screen that two people look at in a light room. The colours lie near
    # those of the palette of 256, which most terminals show.
    #
    # How to make a theme: copy this file to the folder themes/ beside your own configuration, under another name, and
    # change it there. What you leave out is as here; with `inherits = NAME` above the first section it is as in that theme.
    # A colour is #RRGGBB, a number 0-255 of the palette, or `standard`, the terminal's own. A role is a foreground, then
    # perhaps `on` and a background (else that of `screen`), then any of bold, underline, italic, reverse and dim.

    [colours]
    paper = #FFFBF2
    ink = #2A241D
    soft = #65594A
    line = #76695A
    white = #FFFFFF
    linen = #FFF7DA
    sun = #FFE0AE
    honey = #FFD87A
    clay = #A04F0A
    oak = #7D5300
    leaf = #1D6332
    leaf-pale = #D8F5D2
    berry = #A81020
    rose = #FFDDDD
    sea = #14577A

    [roles]
    screen = ink on paper
    text = ink on paper
    muted = soft on paper
    title = clay on paper bold
    accent = sea on paper bold
    label = soft on paper
    field = ink on linen
    fieldFocused = ink on sun underline
    selection = white on sea bold
    row = ink on paper
    rowSelected = ink on leaf-pale bold
    border = line on paper
    tab = soft on linen
    tabActive = white on clay bold
    statusOK = leaf on paper
    warning = oak on paper bold
    error = berry on paper bold
    match = ink on honey bold underline
    key = clay on linen bold
    keyText = ink on linen
    banner = ink on honey bold
    wheelLine = line on paper
    wheelSegment = ink on paper
    wheelLit = white on leaf bold underline
    wheelCentre = clay on paper bold
    barFilled = leaf on paper bold
    barEmpty = line on paper
    conflict = berry on rose bold
    disabled = soft on paper dim
    dialog = ink on linen
    dialogTitle = clay on linen bold
    cursorLine = ink on linen
    """
}
