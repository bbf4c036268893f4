import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import { ConstructedSheet } from './constructed-sheet.ts';
import { computedStyle, installGeometry } from './geometry.ts';

/** Gives this thread the browser globals that Mermaid needs. Call once, before importing Mermaid. */
export function installBrowserGlobals(): void {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
    // Ignore messages about features that jsdom lacks.
    virtualConsole: new VirtualConsole(),
  });
  const page = quietDocument(window);
  installGeometry(window);
  acceptBareLengths(window.CSSStyleDeclaration.prototype);
  const { HTMLCanvasElement, HTMLImageElement } = window;
  Object.assign(HTMLCanvasElement.prototype, { getContext: drawsNothing });
  // Images are never fetched, so waiting for one would never end.
  Object.defineProperty(HTMLImageElement.prototype, 'complete', { get: () => true });

  const replaced = {
    CSS: { supports: () => true, escape: (text: string) => text },
    CSSStyleSheet: ConstructedSheet,
    Image: LoadedImage,
    MathMLElement: window.Element,
    getComputedStyle: computedStyle,
    // Not a microtask: cytoscape's frame loop would block everything else.
    requestAnimationFrame: (callback: (time: number) => void) => {
      setImmediate(callback, 0);
      return 0;
    },
    screen: { availWidth: 1280, availHeight: 800, width: 1280, height: 800 },
  };
  for (const [name, value] of Object.entries(replaced)) {
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
  }
  const shared = [
    'DOMParser',
    'Element',
    'HTMLElement',
    'Node',
    'SVGElement',
    'XMLSerializer',
  ] as const;
  const globals = {
    window,
    document: page,
    ...replaced,
    ...Object.fromEntries(shared.map((name) => [name, window[name]])),
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/**
 * A document that is not shown in the window, so that jsdom doesn't parse the style sheets in it: `css/` reads them.
 * Mermaid asks it for its window all the same.
 */
function quietDocument(window: DOMWindow): Document {
  const page = new window.DOMParser().parseFromString('<!doctype html><body></body>', 'text/html');
  Object.defineProperty(page, 'defaultView', { value: window });
  return page;
}

/** Chromium reads a font size without a unit as px; jsdom ignores it. */
function acceptBareLengths(style: CSSStyleDeclaration): void {
  const usual = Object.getOwnPropertyDescriptor(style, 'setProperty')?.value as Setting;
  const setting: Setting = function (this: unknown, property, value, priority) {
    const bare = property === 'font-size' && /^[\d.]+$/.test(String(value));
    usual.call(this, property, bare ? `${String(value)}px` : value, priority);
  };
  Object.assign(style, { setProperty: setting });
}

type Setting = (this: unknown, property: string, value: unknown, priority?: string) => void;

class LoadedImage {
  naturalWidth = 64;
  naturalHeight = 64;
  src = '';

  decode(): Promise<void> {
    return Promise.resolve();
  }
}

/** A canvas context for cytoscape that draws nothing. */
function drawsNothing(): unknown {
  const context: Record<string, unknown> = {
    measureText: (text: string) => ({ width: text.length * 8 }),
    getImageData: () => ({ data: [] }),
  };
  return new Proxy(context, {
    get: (known, name) => known[String(name)] ?? (() => undefined),
    set: () => true,
  });
}
