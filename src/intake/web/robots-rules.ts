import robotsParser from 'robots-parser';

/** What a site's robots.txt says to us. */
export interface RobotsRules {
  /** The line that keeps us from this page, or null where none does; -1 where it has no line of its own. */
  refusal(url: URL): number | null;
  /** The pause between two requests that the site asks for. */
  readonly delayMs: number;
}

/** The name that a robots.txt calls us by. */
export const ROBOT = 'isnad';

export const everythingAllowed: RobotsRules = { refusal: () => null, delayMs: 0 };

/** The standard asks for half a megabyte to be read at least; whoever writes more means no good. */
const BYTES_READ = 512 * 1024;

/** The rules of the robots.txt at this address. */
export function robotsRules(url: string, bytes: Uint8Array): RobotsRules {
  const parse = robotsParser as unknown as typeof robotsParser.default;
  const robots = parse(url, new TextDecoder().decode(bytes.subarray(0, BYTES_READ)));
  return {
    refusal: ({ href }) => (robots.isAllowed(href, ROBOT) === false ? robots.getMatchingLineNumber(href, ROBOT) : null),
    delayMs: (robots.getCrawlDelay(ROBOT) ?? 0) * 1000,
  };
}
