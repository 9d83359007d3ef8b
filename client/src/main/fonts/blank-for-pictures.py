"""Adds a blank to the bundled Inter, for the composer: as wide as the picture of an emoji.

A text field draws no emoji in colour on Linux, and boxes of any width elsewhere. The composer therefore shows each emoji
as this blank, and its further characters as spaces without width, and paints the picture over it. Needs fontTools:

    python3 blank-for-pictures.py ../resources/dev/snug/client/fonts/Inter-Regular.otf
"""

import sys

from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

BLANK = 0xFFFC
PICTURE_EM = 20 / 14  # a picture of 1.25 em and a pixel on both sides, at the size of a message


def add_blank(font, name, code, width):
    top = font["CFF "].cff.topDictIndex[0]
    private = top.Private
    pen = T2CharStringPen(width - private.nominalWidthX, font.getGlyphSet())
    index = top.CharStrings.charStringsIndex
    index.append(pen.getCharString(private, top.GlobalSubrs))
    top.CharStrings.charStrings[name] = len(index) - 1
    top.charset.append(name)
    font.glyphOrder = top.charset
    font["hmtx"].metrics[name] = (width, 0)
    font["maxp"].numGlyphs = len(top.charset)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def main(path):
    font = TTFont(path)
    add_blank(font, "blank", BLANK, round(PICTURE_EM * font["head"].unitsPerEm))
    font.save(path)


main(sys.argv[1])
