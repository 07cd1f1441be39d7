extension Theme {
  /// The text of the shipped `havehuset.theme`, so that the program has a look when it stands alone. A test holds the two
  /// together.
  static let standardText = """
    # Havehuset by day: ink on warm paper, for a screen that two people look at in a light room.
    # The format is explained in Sources/Terminal/Theme.swift.

    [colours]
    paper = #FBF6EC
    ink = #2A241D
    soft = #65594A
    clay = #8F3A14
    leaf = #24633A
    leaf-pale = #DDEBD9
    white = #FFFFFF
    sun = #FFEFB8
    honey = #F6D98A
    oak = #7A5200
    berry = #A1182F
    rose = #FBE3DF
    sea = #1D5470
    stone = #EFE6D6
    line = #76695A

    [roles]
    screen = ink on paper
    text = ink on paper
    muted = soft on paper
    title = clay on paper bold
    accent = sea on paper bold
    label = soft on paper
    field = ink on white
    fieldFocused = ink on sun underline
    selection = white on sea bold
    row = ink on paper
    rowSelected = ink on leaf-pale bold
    border = line on paper
    tab = soft on stone
    tabActive = clay on paper bold underline
    statusOK = leaf on paper
    warning = oak on paper bold
    error = berry on paper bold
    match = ink on honey bold underline
    key = clay on stone bold
    keyText = ink on stone
    banner = ink on honey bold
    wheelLine = line on paper
    wheelSegment = ink on paper
    wheelLit = white on leaf bold underline
    wheelCentre = clay on paper bold
    barFilled = leaf on paper bold
    barEmpty = line on paper
    conflict = berry on rose bold
    disabled = soft on paper dim
    dialog = ink on white
    dialogTitle = clay on white bold
    cursorLine = ink on stone
    """
}
