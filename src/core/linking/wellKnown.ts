import type { EntityType } from '../model';
import { foldName } from './fold';

/** Names that stand for another everywhere, by type; in an article that explains them otherwise they do not. */
const TABLE: readonly (readonly [EntityType, string, string])[] = [
  ['organization', 'United Nations', 'UN|U.N.'],
  ['organization', 'European Union', 'EU|E.U.'],
  ['organization', 'North Atlantic Treaty Organization', 'NATO|Nato|North Atlantic Treaty Organisation'],
  ['organization', 'World Health Organization', 'WHO|World Health Organisation'],
  ['organization', 'World Trade Organization', 'WTO|World Trade Organisation'],
  ['organization', 'International Monetary Fund', 'IMF'],
  ['organization', 'International Atomic Energy Agency', 'IAEA'],
  ['organization', 'Organization of the Petroleum Exporting Countries', 'OPEC|Opec'],
  ['organization', 'Association of Southeast Asian Nations', 'ASEAN|Asean'],
  ['organization', 'Federal Bureau of Investigation', 'FBI|F.B.I.'],
  ['organization', 'Central Intelligence Agency', 'CIA|C.I.A.'],
  ['organization', 'Federal Reserve', 'Fed|US Federal Reserve|U.S. Federal Reserve|Federal Reserve Board'],
  ['organization', 'United Nations Security Council', 'UN Security Council|U.N. Security Council'],
  ['organization', 'United Nations General Assembly', 'UN General Assembly|U.N. General Assembly'],
  ['organization', 'Xinhua News Agency', 'Xinhua|New China News Agency'],
  ['place', 'Washington', 'DC|D.C.|Washington DC|Washington, DC|Washington D.C.|Washington, D.C.'],
  ['place', 'New York', 'NYC|New York City'],
  ['other', 'Dow Jones Industrial Average', 'Dow|Dow Jones|Dow Jones Industrials|DJIA'],
  ['other', 'S&P 500', 'S&P|S&P 500 Index|Standard & Poor’s 500'],
  ['other', 'FTSE 100', 'FTSE|FTSE 100 Index'],
  ['other', 'Nasdaq Composite', 'Nasdaq|NASDAQ|Nasdaq Composite Index'],
  ['other', 'Nikkei 225', 'Nikkei|Nikkei Index|Nikkei 225 Index'],
  ['other', 'Hang Seng Index', 'Hang Seng'],
];

let known: ReadonlyMap<string, string> | undefined;

/**
 * The name that a name of a type stands for everywhere, itself for the full one; undefined for all others. Short ones count by
 * their letters as written: WHO is the organisation, the Who are not.
 */
export function wellKnownName(surface: string, type: EntityType): string | undefined {
  if (!known) {
    const rows = TABLE.flatMap(([kind, name, aliases]) =>
      [name, ...aliases.split('|')].map((form): [string, string] => [keyOf(form, kind), name]),
    );
    known = new Map(rows);
  }
  return known.get(keyOf(surface, type));
}

function keyOf(form: string, type: EntityType): string {
  const plain = form.replace(/[.,]/g, '');
  return `${type} ${plain.length <= 5 ? plain : foldName(plain)}`;
}
