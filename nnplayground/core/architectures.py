"""Published networks that can be opened as graphs: their names in `keras.applications`, for lists and menus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Architecture:
    """A network of the literature.

    shape: of the pictures that it was published with: (height, width, channels). millions: of parameters, for 1000 classes.
    help: one sentence with the source. classes: how many it was published to tell apart.
    """

    name: str
    title: str
    help: str
    shape: tuple[int, int, int] = (224, 224, 3)
    millions: float = 0.0
    classes: int = 1000


_VGG = "A plain stack of 3 x 3 convolutions (Simonyan and Zisserman 2015)."
_RESNET = "Residual blocks with a bottleneck (He et al. 2016)."
_RESNET_2 = (
    "Residual blocks with normalization and activation before the convolution (He et al. 2016)."
)
_DENSE = "Each block reads the outputs of all blocks before it (Huang et al. 2017)."
_MOBILE_3 = (
    "Inverted residual blocks with squeeze and excitation, found by search (Howard et al. 2019)."
)
_NASNET = "Cells found by search, stacked (Zoph et al. 2018)."
_EFFICIENT = "Inverted residual blocks, scaled in depth, width and size at once (Tan and Le 2019)."
_EFFICIENT_2 = "Scaled networks with fused blocks that train faster (Tan and Le 2021)."
_CONVNEXT = (
    "A convolutional network with the design choices of a vision transformer (Liu et al. 2022)."
)

ARCHITECTURES: Mapping[str, Architecture] = {
    one.name: one
    for one in (
        Architecture("VGG16", "VGG-16", _VGG, millions=138.4),
        Architecture("VGG19", "VGG-19", _VGG, millions=143.7),
        Architecture("ResNet50", "ResNet-50", _RESNET, millions=25.6),
        Architecture("ResNet101", "ResNet-101", _RESNET, millions=44.7),
        Architecture("ResNet152", "ResNet-152", _RESNET, millions=60.4),
        Architecture("ResNet50V2", "ResNet-50 V2", _RESNET_2, millions=25.6),
        Architecture("ResNet101V2", "ResNet-101 V2", _RESNET_2, millions=44.7),
        Architecture("ResNet152V2", "ResNet-152 V2", _RESNET_2, millions=60.4),
        Architecture(
            "InceptionV3",
            "Inception V3",
            "Blocks of parallel convolutions of different sizes (Szegedy et al. 2016).",
            (299, 299, 3),
            23.9,
        ),
        Architecture(
            "Xception",
            "Xception",
            "Separable convolutions with residual links (Chollet 2017).",
            (299, 299, 3),
            22.9,
        ),
        Architecture("DenseNet121", "DenseNet-121", _DENSE, millions=8.1),
        Architecture("DenseNet169", "DenseNet-169", _DENSE, millions=14.3),
        Architecture("DenseNet201", "DenseNet-201", _DENSE, millions=20.2),
        Architecture(
            "MobileNet",
            "MobileNet",
            "Separable convolutions for small devices (Howard et al. 2017).",
            millions=4.3,
        ),
        Architecture(
            "MobileNetV2",
            "MobileNet V2",
            "Inverted residual blocks with linear bottlenecks (Sandler et al. 2018).",
            millions=3.5,
        ),
        Architecture("MobileNetV3Small", "MobileNet V3 small", _MOBILE_3, millions=2.6),
        Architecture("MobileNetV3Large", "MobileNet V3 large", _MOBILE_3, millions=5.5),
        Architecture("NASNetMobile", "NASNet mobile", _NASNET, millions=5.3),
        Architecture("NASNetLarge", "NASNet large", _NASNET, (331, 331, 3), 88.9),
        Architecture("EfficientNetB0", "EfficientNet B0", _EFFICIENT, millions=5.3),
        Architecture("EfficientNetB1", "EfficientNet B1", _EFFICIENT, (240, 240, 3), 7.9),
        Architecture("EfficientNetB3", "EfficientNet B3", _EFFICIENT, (300, 300, 3), 12.3),
        Architecture("EfficientNetV2B0", "EfficientNet V2 B0", _EFFICIENT_2, millions=7.2),
        Architecture("EfficientNetV2S", "EfficientNet V2 S", _EFFICIENT_2, (384, 384, 3), 21.6),
        Architecture("ConvNeXtTiny", "ConvNeXt tiny", _CONVNEXT, millions=28.6),
        Architecture("ConvNeXtBase", "ConvNeXt base", _CONVNEXT, millions=88.6),
    )
}
