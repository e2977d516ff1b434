"""Makes public/fonts/atkinson-hyperlegible-next.woff2 from the font as it is published. Run by hand, when the font changes.

The published font slashes every zero, which looks wrong in telephone numbers, and it has no plain one. Here the zero is
plain, and `font-variant-numeric: slashed-zero` brings the slash back where letters and digits mix. Weights below 400 go.

    pip install fonttools brotli
    python plain-zero.py atkinson-hyperlegible-next-latin-wght-normal.woff2 atkinson-hyperlegible-next.woff2
"""
import copy
import sys

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.varLib import instancer
from fontTools.varLib.iup import iup_delta

FIGURES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def add_copy(font, name, copied):
    """Adds the glyph `copied`, the same as `name` in outline, width and variations."""
    font["glyf"][copied] = copy.deepcopy(font["glyf"][name])
    font["hmtx"].metrics[copied] = font["hmtx"].metrics[name]
    font["gvar"].variations[copied] = copy.deepcopy(font["gvar"].variations[name])
    font.setGlyphOrder(font["glyf"].glyphOrder)


def join_halves(font, name):
    """Joins the two halves of the counter, left and right of the slash, into one outline."""
    glyf, gvar = font["glyf"], font["gvar"]
    glyph = glyf[name]
    outer, first, second = glyph.endPtsOfContours
    coordinates, control = glyf._getCoordinatesAndControls(name, font["hmtx"].metrics)
    for variation in gvar.variations[name]:
        variation.coordinates = iup_delta(variation.coordinates, coordinates, list(control.endPts))

    def turned(points, start_at):
        start = points.index(start_at)
        return points[start:] + points[:start]

    lower_left = list(range(outer + 1, first + 1))
    upper_right = list(range(first + 1, second + 1))
    # Each half begins where its slash edge ends, so that the halves follow one another around the counter.
    begin = turned(lower_left, max(lower_left, key=lambda p: coordinates[p][1]))
    then = turned(upper_right, min(upper_right, key=lambda p: coordinates[p][1]))
    points = [*range(outer + 1), *begin, *then]

    flags = glyph.flags
    glyph.coordinates = GlyphCoordinates([coordinates[p] for p in points])
    glyph.flags = bytearray(flags[p] for p in points)
    glyph.endPtsOfContours = [outer, second]
    glyph.numberOfContours = 2
    phantoms = range(second + 1, second + 5)
    for variation in gvar.variations[name]:
        variation.coordinates = [variation.coordinates[p] for p in (*points, *phantoms)]


def main(source, target):
    font = TTFont(source)
    font.ensureDecompiled()
    # Widths are in gvar as well; the shorter way would need a row for every new glyph.
    del font["HVAR"]
    add_copy(font, "zero", "zero.slash")
    add_copy(font, "zero.tf", "zero.tf.slash")
    for component in font["glyf"]["zero.tf.slash"].components:
        component.glyphName = "zero.slash"
    join_halves(font, "zero")
    tabular = "\n".join(f"sub {figure} by {figure}.tf;" for figure in FIGURES)
    addOpenTypeFeaturesFromString(
        font,
        f"""
        feature tnum {{ {tabular} }} tnum;
        feature zero {{ sub zero by zero.slash; sub zero.tf by zero.tf.slash; }} zero;
        """,
        tables=["GSUB"],
    )
    instancer.instantiateVariableFont(font, {"wght": (400, 800)}, inplace=True)
    font.flavor = "woff2"
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
