import type { Texts } from './texts.ts';

export const germanTexts: Texts = {
  titles: { platform: 'Unsere Plattform', team: 'Plattformteam', service: 'Erster Dienst' },
  platform: {
    summary:
      'Dienste, die für Produktteams betrieben werden, damit diese nur ihr Produkt betreiben.',
    body: `Diese Seiten entstehen gerade. Sie beschreiben einen Dienst nach dem anderen; nach denen, die noch fehlen, fragen
Sie das Team.`,
  },
  category: { title: 'Dienste', summary: 'Alles, was die Plattform bisher anbietet.' },
  team: {
    summary: 'Baut und betreibt die Plattform.',
    channelComment: 'Wo Kunden das Team erreichen. Bitte dieses Beispiel ersetzen.',
    body: 'Das Team beantwortet Fragen zu jedem Dienst der Plattform.',
  },
  service: {
    summary: 'Hier steht in einem Satz, was der Dienst für seine Kunden tut.',
    body: (
      page,
    ) => `Die Beschreibung dieses Dienstes entsteht gerade. Die [ersten Schritte](${page}) zeigen den Weg zur ersten Nutzung.

Hier steht, wofür der Dienst da ist und wann etwas anderes besser passt.`,
  },
  page: {
    id: 'erste-schritte',
    title: 'Erste Schritte',
    description: 'Von der Bestellung zum ersten Ergebnis.',
    body: `Diese Seite führt neue Kunden von der Bestellung zum ersten Ergebnis. Ersetzen Sie jeden Schritt durch das, was
wirklich zu tun ist, und probieren Sie ihn mit jemandem aus, der den Dienst noch nie benutzt hat.

1. Fragen Sie beim Team nach einem Zugang, und nennen Sie das Produkt, das ihn braucht.
2. Warten Sie auf die Antwort. Sie enthält die Adresse und sagt, wie Sie sich anmelden.
3. Schicken Sie die erste Anfrage, und vergleichen Sie die Antwort mit der auf dieser Seite.

Wenn ein Schritt misslingt, fragen Sie das Team. Verbessern Sie danach den Schritt, damit der nächste Kunde nicht fragen
muss.`,
  },
  readme: ({
    team,
    service,
    page,
  }) => `In diesem Repository liegt der Auftritt der Plattform: was sie anbietet, wer sie betreibt und wer wofür
zuständig ist. Plinth macht ihn aus den Markdown-Dateien in \`content/\`.

## Was zuerst zu schreiben ist

| Datei | Inhalt |
| --- | --- |
| \`content/platform.md\` | das Versprechen der Plattform, ihre Kategorien |
| \`content/teams/${team}.md\` | das Team und die Adresse, unter der Kunden es erreichen |
| \`content/services/${service}/index.md\` | die Angaben zum ersten Dienst |
| \`content/services/${service}/${page}.md\` | die erste Seite seiner Dokumentation |
| \`content/responsibilities/baseline.md\` | wer was übernimmt, für alle Dienste |
| \`plinth.config.ts\` | die Einstellungen des Auftritts |

## Befehle

Installieren Sie [Node.js](https://nodejs.org) ab 22.18, und führen Sie einmal \`npm install\` aus.

| Befehl | Wirkung |
| --- | --- |
| \`npm run dev\` | zeigt die Seiten, während Sie schreiben |
| \`npm run check\` | prüft den Inhalt |
| \`npm run build\` | prüft den Inhalt und baut die Seiten nach \`dist/\` |
| \`npm start\` | prüft, baut und zeigt die gebauten Seiten |

## Einen Dienst hinzufügen

1. Führen Sie \`npm run new service mein-dienst\` aus.
2. Schreiben Sie seine Angaben in \`content/services/mein-dienst/index.md\`.
3. Tragen Sie daneben in \`responsibilities.md\` ein, wer was übernimmt. Löschen Sie Zeilen, die nicht von den gemeinsamen
   Zuständigkeiten abweichen.
4. Führen Sie \`npm run check\` aus, und beheben Sie, was es findet.

\`npm run new team mein-team\` fügt ein Team hinzu. \`npm run new\` nennt alles andere.
`,
  pullRequest: `## Was sich für die Leser ändert

## Vor dem Zusammenführen

- [ ] \`npm run check\` findet nichts.
- [ ] Wem der Dienst gehört, hat die Änderung gelesen.
- [ ] \`reviewed:\` hat nur dort ein neues Datum, wo jemand die ganze Seite geprüft hat.
`,
};
