import type { MermaidConfig } from 'mermaid';
import { houseStyle } from './house-style.ts';
import { fontFamily } from './site-font.ts';
import { standIns } from './palette.ts';
import { themeVariables } from './theme.ts';

/** Settings that neither front-matter nor a directive in the source may change. */
const secure: string[] = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'dompurifyConfig',
  'deterministicIds',
  'deterministicIDSeed',
  'handDrawnSeed',
  'htmlLabels',
  // The site has one theme, with its own dark mode.
  'theme',
  'themeVariables',
  'themeCSS',
  'darkMode',
  'fontFamily',
  'altFontFamily',
];

/** Sizes on the site's scale, with room for its type, and colours that the theme doesn't cover. */
const tuned = {
  flowchart: { wrappingWidth: 160, minNodeWidth: 80 },
  agentflow: { wrappingWidth: 160 },
  state: { wrappingWidth: 160, minNodeWidth: 80 },
  class: { hideEmptyMembersBox: true },
  sequence: {
    height: 50,
    actorFontFamily: fontFamily,
    messageFontFamily: fontFamily,
    noteFontFamily: fontFamily,
  },
  gantt: { useWidth: 800, fontSize: 12, sectionFontSize: 13, barHeight: 22, topPadding: 56 },
  journey: {
    width: 130,
    taskMargin: 24,
    leftMargin: 110,
    titleFontSize: '16px',
    taskFontFamily: fontFamily,
    titleFontFamily: fontFamily,
  },
  timeline: { taskFontFamily: fontFamily },
  quadrantChart: {
    titleFontSize: 16,
    xAxisLabelFontSize: 13,
    yAxisLabelFontSize: 13,
    quadrantLabelFontSize: 13,
    quadrantExternalBorderStrokeWidth: 1,
  },
  xyChart: {
    titleFontSize: 16,
    xAxis: { labelFontSize: 12, titleFontSize: 13, tickWidth: 1, axisLineWidth: 1 },
    yAxis: { labelFontSize: 12, titleFontSize: 13, tickWidth: 1, axisLineWidth: 1 },
  },
  packet: { bitWidth: 24, paddingY: 10 },
  architecture: { iconSize: 64, fontSize: 14 },
  usecase: {
    usecaseFontSize: 14,
    actorFontFamily: fontFamily,
    usecaseFontFamily: fontFamily,
  },
  c4: { c4ShapeMargin: 80, ...c4Elements() },
} satisfies MermaidConfig;

/** Colours get lighter from person to component; external elements are grey. Sets the site's font for all. */
function c4Elements(): Record<string, string> {
  const ours = { person: '#27495a', system: '#35637a', container: '#4a7a92', component: '#628da3' };
  const settings: Record<string, string> = {
    boundaryFontFamily: fontFamily,
    messageFontFamily: fontFamily,
  };
  for (const [kind, colour] of Object.entries(ours)) {
    for (const form of ['', '_db', '_queue']) {
      for (const [element, fill] of [
        [`${kind}${form}`, colour],
        [`external_${kind}${form}`, standIns['ink-3']],
      ] as const) {
        settings[`${element}_bg_color`] = fill;
        settings[`${element}_border_color`] = fill;
        settings[`${element}FontFamily`] = fontFamily;
      }
    }
  }
  return settings;
}

/** Mermaid's configuration: strict, deterministic, in the site's font and colours. */
export const mermaidConfig: MermaidConfig = {
  ...tuned,
  startOnLoad: false,
  securityLevel: 'strict',
  secure,
  suppressErrorRendering: true,
  deterministicIds: true,
  handDrawnSeed: 1,
  logLevel: 'fatal',
  // Mermaid's other way of writing labels breaks lines worse and makes some states and names unreadable.
  htmlLabels: true,
  theme: 'base',
  themeVariables,
  themeCSS: houseStyle,
  look: 'classic',
  fontFamily,
  fontSize: 14,
};
