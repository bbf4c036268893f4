/** A name on the site with its address. */
export interface ExactName {
  name: string;
  path: string;
}

interface Named {
  title: string;
  address: string;
  short?: string;
  aliases?: string[];
  pages?: Named[];
}

/**
 * Every title, alias and abbreviation of services, their pages, duties and glossary terms, from the site's own data,
 * all other titles, which may be the same, and the best answers defined by the platform.
 */
export async function exactNames(
  home: string,
): Promise<{ names: ExactName[]; others: ExactName[]; best: ExactName[] }> {
  const { services, duties, glossary } = await fetched<
    Record<'services' | 'duties' | 'glossary', Named[]>
  >(`${home}catalogue.json`);
  const { best, rows } = await fetched<Record<'best' | 'rows', [string, string][]>>(
    `${home}search/instant.json`,
  );
  const all = [...services, ...services.flatMap(({ pages = [] }) => pages), ...duties, ...glossary];
  return {
    names: all.flatMap(({ title, short, aliases = [], address }) =>
      [title, ...(short === undefined ? [] : [short]), ...aliases].map((name) =>
        named(name, address),
      ),
    ),
    others: rows.map(([title, address]) => named(title, address)),
    best: best.map(([query, address]) => named(query, address)),
  };
}

function named(name: string, address: string): ExactName {
  return { name, path: address.replace(/^\//, '').replace(/#.*$/, '') };
}

async function fetched<T>(address: string): Promise<T> {
  return (await fetch(address)).json() as Promise<T>;
}
