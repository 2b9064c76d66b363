"""Layers: random changes of pictures while training, so that few pictures act like many."""

from __future__ import annotations

from nnplayground.catalog.settings import FILL_MODES, data_format, layer, seed
from nnplayground.core.param import Choice, Flag, Float, Int, Numbers, Param, Shape

_PICTURE = ((12, 12, 3),)
_OFF = "Does nothing when the network predicts."


def _add(name: str, title: str, text: str, *params: Param, words: str = "") -> None:
    layer(
        name,
        title,
        text,
        params,
        group="Augmentation",
        sample=_PICTURE,
        words=f"random image data {words}".strip(),
    )


def _share(
    name: str,
    default: float | None,
    text: str,
    *,
    high: float = 1.0,
    low: float = 0.0,
    advanced: bool = False,
) -> Float:
    return Float(
        name, default, text, optional=default is None, advanced=advanced, low=low, high=high
    )


def _chance() -> Float:
    return _share("factor", 1.0, "For each picture a chance from 0 to this is drawn.")


def _range(default: tuple[float, float], text: str, name: str = "factor") -> Numbers:
    return Numbers(name, default, f"Least and most. {text}", low=0.0, high=1.0)


def _value_range() -> Numbers:
    return Numbers(
        "value_range",
        (0, 255),
        "Least and greatest pixel value there is. Set 0, 1 if the pixels have been scaled.",
    )


def _interpolation() -> Choice:
    return Choice(
        "interpolation",
        "bilinear",
        "How pixels between pixels are worked out.",
        advanced=True,
        options=("nearest", "bilinear"),
    )


def _fill_mode() -> Choice:
    return Choice(
        "fill_mode",
        "reflect",
        "What comes in from outside: a mirror picture, one value, the other side, or the nearest pixel.",
        options=FILL_MODES,
    )


def _fill_value() -> Float:
    return Float("fill_value", 0.0, "Value that comes in with fill mode constant.", advanced=True)


_add(
    "RandomFlip",
    "Random flip",
    f"Mirrors pictures at random. {_OFF} Not for digits and letters.",
    Choice(
        "mode",
        "horizontal_and_vertical",
        "Left to right, upside down, or both.",
        options=("horizontal_and_vertical", "horizontal", "vertical"),
    ),
    seed(),
    data_format(),
    words="mirror augment",
)
_add(
    "RandomRotation",
    "Random rotation",
    f"Turns pictures by a random angle. {_OFF}",
    _share(
        "factor", 0.1, "Greatest angle either way, as a share of a full turn; 0.5 is 180 degrees."
    ),
    _fill_mode(),
    _interpolation(),
    seed(),
    _fill_value(),
    data_format(),
    words="turn angle augment",
)
_add(
    "RandomTranslation",
    "Random shift",
    f"Moves pictures by a random distance. {_OFF}",
    _share("height_factor", 0.1, "Greatest shift up or down, as a share of the height."),
    _share("width_factor", 0.1, "Greatest shift to a side, as a share of the width."),
    _fill_mode(),
    _interpolation(),
    seed(),
    _fill_value(),
    data_format(),
    words="translation move augment",
)
_add(
    "RandomZoom",
    "Random zoom",
    f"Enlarges or shrinks pictures at random. {_OFF}",
    _share("height_factor", 0.1, "Greatest change of height, as a share."),
    _share("width_factor", None, "Greatest change of width; none keeps the proportions."),
    _fill_mode(),
    _interpolation(),
    seed(),
    _fill_value(),
    data_format(),
    words="scale augment",
)
_add(
    "RandomShear",
    "Random shear",
    f"Slants pictures at random. {_OFF}",
    _share("x_factor", 0.0, "Greatest slant to the side."),
    _share("y_factor", 0.0, "Greatest slant up or down."),
    _interpolation(),
    _fill_mode(),
    _fill_value(),
    data_format(),
    seed(),
    words="slant skew augment",
)
_add(
    "RandomPerspective",
    "Random perspective",
    f"Moves the corners of pictures, as if seen from another side. {_OFF}",
    _chance(),
    _share("scale", 1.0, "How far the corners may move."),
    _interpolation(),
    _fill_value(),
    seed(),
    data_format(),
    words="corner warp augment",
)
_add(
    "RandomElasticTransform",
    "Random elastic warp",
    f"Bends pictures like rubber (Simard et al. 2003). Good for handwriting. {_OFF}",
    _chance(),
    _share("scale", 1.0, "Strength of the bending."),
    _interpolation(),
    _fill_mode(),
    _fill_value(),
    _value_range(),
    seed(),
    data_format(),
    words="distortion warp handwriting augment",
)
_add(
    "RandomBrightness",
    "Random brightness",
    f"Makes pictures lighter or darker at random. {_OFF}",
    _share("factor", 0.2, "Greatest change, as a share of the value range."),
    _value_range(),
    seed(),
    words="light dark augment",
)
_add(
    "RandomContrast",
    "Random contrast",
    f"Strengthens or weakens contrast at random. {_OFF}",
    _share("factor", 0.2, "Greatest change, as a share."),
    _value_range(),
    seed(),
    words="augment",
)
_add(
    "RandomSaturation",
    "Random saturation",
    f"Makes colours stronger or paler at random. Needs three colour channels. {_OFF}",
    _range((0.3, 0.7), "0 is grey, 0.5 as it was, 1 full colour."),
    _value_range(),
    data_format(),
    seed(),
    words="colour augment",
)
_add(
    "RandomHue",
    "Random hue",
    f"Turns the colours round the colour wheel at random. Needs three colour channels. {_OFF}",
    _share("factor", 0.1, "Greatest turn; 0 changes nothing."),
    _value_range(),
    data_format(),
    seed(),
    words="colour augment",
)
_add(
    "RandomColorJitter",
    "Random colour jitter",
    f"Changes brightness, contrast, saturation and hue one after the other. Parts left at none stay. {_OFF}",
    _value_range(),
    _share("brightness_factor", None, "Greatest change of brightness."),
    _share("contrast_factor", None, "Greatest change of contrast."),
    _share("saturation_factor", None, "Saturation is drawn from 0 to this; 0.5 is as it was."),
    _share("hue_factor", None, "Greatest change of hue."),
    seed(),
    data_format(),
    words="colour augment",
)
_add(
    "RandomColorDegeneration",
    "Random fading",
    f"Mixes pictures with their grey version at random. {_OFF}",
    _range((0.0, 0.5), "0 is as it was, 1 grey."),
    _value_range(),
    data_format(),
    seed(),
    words="grey colour augment",
)
_add(
    "RandomGrayscale",
    "Random grey",
    f"Turns some pictures grey. Needs three colour channels. {_OFF}",
    _share("factor", 0.5, "Share of pictures turned grey."),
    data_format(),
    seed(),
    words="grayscale colour augment",
)
_add(
    "RandomInvert",
    "Random negative",
    f"Turns some pictures into their negative. {_OFF}",
    _chance(),
    _value_range(),
    seed(),
    data_format(),
    words="invert augment",
)
_add(
    "RandomPosterization",
    "Random posterization",
    f"Keeps only a few shades of each colour. {_OFF}",
    Int(
        "factor",
        4,
        "The bits kept for each colour are drawn from 1 to one less than this.",
        low=1,
        high=8,
    ),
    _value_range(),
    data_format(),
    seed(),
    words="bits shades augment",
)
_add(
    "RandomSharpness",
    "Random sharpness",
    f"Blurs or sharpens pictures at random. {_OFF}",
    _range((0.3, 0.7), "0 is blurred, 0.5 as it was, 1 sharper."),
    _value_range(),
    data_format(),
    seed(),
    words="blur augment",
)
_add(
    "RandomGaussianBlur",
    "Random blur",
    f"Blurs pictures at random. {_OFF}",
    _chance(),
    Int("kernel_size", 3, "Width of the blur in pixels; odd.", low=1, high=101),
    Float(
        "sigma",
        1.0,
        "Spread of the blur in pixels; drawn from 0 to this.",
        low=0.0,
        high=1.0,
        above=True,
    ),
    _value_range(),
    data_format(),
    seed(),
    words="gaussian augment",
)
_add(
    "RandomErasing",
    "Random erasing",
    f"Blots out a random rectangle (Zhong et al. 2020), so that no single spot decides. {_OFF}",
    _chance(),
    _range((0.02, 0.33), "Size of the rectangle, as a share of the picture.", "scale"),
    Float("fill_value", None, "Value put in; none = noise.", optional=True),
    _value_range(),
    seed(),
    data_format(),
    words="cutout occlusion augment",
)
_add(
    "RandAugment",
    "RandAugment",
    f"Applies some randomly chosen changes one after the other, with one strength for all (Cubuk et al. 2020). {_OFF}",
    _value_range(),
    Int("num_ops", 2, "Number of changes for each picture.", low=1, high=20),
    _share("factor", 0.5, "Strength of the changes."),
    _interpolation(),
    seed(),
    data_format(),
    words="automatic policy augment",
)
_add(
    "AugMix",
    "AugMix",
    f"Mixes several chains of random changes with the picture (Hendrycks et al. 2020). Makes nets robust. {_OFF}",
    _value_range(),
    Int("num_chains", 3, "Number of chains that are mixed.", low=1, high=20),
    Int("chain_depth", 3, "Most changes in a chain.", low=1, high=20),
    _share("factor", 0.3, "Strength of the changes."),
    Float(
        "alpha",
        1.0,
        "How evenly the chains are mixed.",
        low=0.0,
        high=100.0,
        above=True,
        advanced=True,
    ),
    Flag("all_ops", True, "Also change brightness, colour, contrast and sharpness."),
    _interpolation(),
    seed(),
    data_format(),
    words="robust policy augment",
)
_add(
    "AutoContrast",
    "Auto contrast",
    "Stretches the values of each picture over the whole range.",
    _value_range(),
    words="stretch",
)
_add(
    "ContrastLimitedAdaptiveHistogramEqualization",
    "Local equalization (CLAHE)",
    "Evens out the shades in each part of a picture on its own, with a limit so that noise is not blown up.",
    _value_range(),
    Float("clip_limit", 4.0, "Limit on the contrast.", low=0.0, high=1000.0),
    Shape("tile_grid_size", (8, 8), "Number of parts in rows and columns.", length=2, high=1000),
    data_format(),
    words="contrast histogram adaptive",
)
_add(
    "Solarization",
    "Solarization",
    f"Turns pixels above a threshold into their negative. {_OFF}",
    _share("addition_factor", 0.0, "Up to this share of the range is added first."),
    _share("threshold_factor", 0.0, "The threshold is drawn from 0 to this share of the range."),
    _value_range(),
    seed(),
    words="negative invert augment",
)
