import { themeAddress } from './look.ts';

/** The styles of a logo of a height in px, in one file or in one for each theme. */
export function logoCss(height: number, hasTwo: boolean): string {
  const hide = (which: string) => `.brand .brand__logo-${which} {\n      display: none;\n    }`;
  const swap = `
  @media screen {
    [data-theme='dark'] ${hide('light')}
    :root:not([data-theme='dark']) ${hide('dark')}
  }
  @media screen and (prefers-color-scheme: dark) {
    :root:not([data-theme]) ${hide('light')}
    :root:not([data-theme]) .brand .brand__logo-dark {
      display: revert;
    }
  }
  @media print {
    ${hide('dark')}
  }`;
  return `@layer theme {
  .brand img.brand__logo {
    inline-size: auto;
    block-size: ${height}px;
    max-inline-size: min(45vw, 18rem);
    object-fit: contain;
    object-position: 0;
  }
  .brand:has(.brand__logo) > span {
    overflow-wrap: normal;
  }
  /* Beside a wide logo there is no room for the name, which stays for screen readers. */
  @media (width < 80rem) {
    .brand:has(.brand__logo) > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (64rem <= width < 80rem) {
    .brand img.brand__logo {
      max-inline-size: 9rem;
    }
  }${hasTwo ? swap : ''}
}
`;
}

/** The styles that use a font. Its address is relative to `themeAddress`, so that it holds under every base path. */
export function fontCss(address: string): string {
  const relative = address.slice(themeAddress.lastIndexOf('/') + 1);
  return `@layer theme {
  @font-face {
    font-family: 'Site font';
    src: url('${relative}') format('woff2');
    font-weight: 100 900;
    font-display: swap;
  }
  :root {
    --sans: 'Site font', ui-sans-serif, system-ui, sans-serif;
  }
  /* Drawings are made for the widths of Plinth's letters. */
  .diagram,
  .graph {
    font-family: Geologica, 'Geologica fallback', sans-serif;
  }
}
`;
}
