/** What a registry asks for in the header `WWW-Authenticate`. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | {
      readonly scheme: 'bearer';
      /** The URL that issues tokens. */
      readonly realm: string;
      readonly service: string | undefined;
      readonly scope: string | undefined;
    };

const PARAMETER = /(\w+)\s*=\s*(?:"([^"]*)"|([^\s,"]+))/;
const BEARER = new RegExp(
  `(?:^|[,\\s])Bearer\\s+(${PARAMETER.source}(?:\\s*,\\s*${PARAMETER.source})*)`,
  'i',
);

/** Parses the header; undefined if it asks for something else. */
export function parseChallenge(header: string): Challenge | undefined {
  const bearer = BEARER.exec(header)?.[1];
  if (bearer === undefined) return /(?:^|[,\s])Basic(?:\s|$)/i.test(header) ? { scheme: 'basic' } : undefined;
  const parameters = new Map(
    [...bearer.matchAll(new RegExp(PARAMETER, 'g'))].map(([, key = '', quoted, plain]) => [
      key.toLowerCase(),
      quoted ?? plain ?? '',
    ]),
  );
  const realm = parameters.get('realm');
  if (realm === undefined) return undefined;
  return { scheme: 'bearer', realm, service: parameters.get('service'), scope: parameters.get('scope') };
}
