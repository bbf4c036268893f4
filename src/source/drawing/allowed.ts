/*
 * What an author's drawing may contain. Anything not listed is removed when the drawing is rebuilt. The list in
 * `diagrams/finish/allowlist.ts` is separate: Mermaid's drawings are inlined in the page without classes, style
 * sheets and filters, which is too strict for drawings from other programs.
 */

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Elements of SVG. */
export const svgElements = words(`
  svg g defs symbol use switch a title desc style view
  path rect circle ellipse line polyline polygon image foreignObject
  text tspan textPath
  clipPath mask marker pattern linearGradient radialGradient stop filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform mpath set
`);

/** SVG attributes. `style`, `href` and XML attributes are checked separately. */
export const svgAttributes = words(`
  id class role lang tabindex type media
  x y x1 y1 x2 y2 z cx cy fx fy fr r rx ry dx dy d points width height transform viewBox preserveAspectRatio version
  pathLength rotate textLength lengthAdjust startOffset method spacing side
  systemLanguage requiredExtensions requiredFeatures
  clipPathUnits maskUnits maskContentUnits mask-type markerUnits markerWidth markerHeight orient refX refY
  patternUnits patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod offset
  filterUnits primitiveUnits in in2 result mode operator k1 k2 k3 k4 values stdDeviation edgeMode order kernelMatrix
  divisor bias targetX targetY preserveAlpha kernelUnitLength surfaceScale diffuseConstant specularConstant
  specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation scale xChannelSelector
  yChannelSelector radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
  attributeName begin dur end min max restart repeatCount repeatDur fill calcMode keyTimes keySplines keyPoints path
  from to by additive accumulate
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cursor direction display dominant-baseline enable-background fill-opacity fill-rule filter
  flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant
  font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
  lighting-color marker marker-end marker-mid marker-start mask mix-blend-mode opacity overflow paint-order
  pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
  transform-origin transform-box unicode-bidi vector-effect visibility white-space word-spacing writing-mode
`);

/** XHTML elements, which draw.io and other editors use for labels. */
export const htmlElements = words(`
  html body div span p br hr b i u s em strong small sub sup code pre tt kbd samp var mark del ins strike font center
  h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table caption colgroup col thead tbody tfoot tr th td a img
`);

/** XHTML attributes. */
export const htmlAttributes = words(`
  id class role lang dir title align valign width height border cellpadding cellspacing bgcolor color face size colspan
  rowspan span start type value alt nowrap
`);

/** Elements that run code or load something that would. */
export const running = words(`
  script handler listener iframe frame frameset object embed applet portal base link meta form input button textarea
  select video audio source track template noscript
`);

/** CSS functions that neither load nor run anything. */
export const styleFunctions = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp
  matrix matrix3d translate translatex translatey translate3d scale scalex scaley scale3d rotate rotatex rotatey rotatez
  rotate3d skew skewx skewy perspective cubic-bezier steps linear
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  path inset circle ellipse polygon rect format local attr counter counters
`);
