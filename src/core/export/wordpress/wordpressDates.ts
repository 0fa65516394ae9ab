// Dates as WordPress stores them: wall-clock text in the site's own zone, and the same moment in GMT.

/** Empty texts make WordPress fill in what is missing from the other one and the site's zone. */
export interface WordpressDates {
  readonly local: string;
  readonly gmt: string;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(?:[.,]\d+)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * An ISO 8601 day or moment. A moment in UTC says nothing about the site's wall clock, so only its GMT is given and WordPress computes the other;
 * a moment with an offset gives both; a day or a moment without a zone is wall-clock time. Undefined for anything else.
 *
 * @example wordpressDates('2026-11-23T09:30:00+02:00') // { local: '2026-11-23 09:30:00', gmt: '2026-11-23 07:30:00' }
 */
export function wordpressDates(moment: string | undefined): WordpressDates | undefined {
  const parts = ISO.exec(moment ?? '');
  if (parts === null) return undefined;
  const [, day = '', time = '00:00', seconds = '00', zone] = parts;
  const offset = zone === undefined || zone === 'Z' ? 'Z' : withColon(zone);
  const instant = new Date(`${day}T${time}:${seconds}${offset}`);
  if (Number.isNaN(instant.getTime())) return undefined;
  return {
    local: zone === 'Z' ? '' : `${day} ${time}:${seconds}`,
    gmt: zone === undefined ? '' : instant.toISOString().slice(0, 19).replace('T', ' '),
  };
}

/** The moment in the form of RSS, or undefined when there is none in the dates. */
export function rssDate(dates: WordpressDates): string | undefined {
  return dates.gmt === ''
    ? undefined
    : new Date(`${dates.gmt.replace(' ', 'T')}Z`).toUTCString().replace('GMT', '+0000');
}

// ECMAScript reads `+02:00` only.
function withColon(zone: string): string {
  const digits = zone.replace(':', '').slice(1).padEnd(4, '0');
  return `${zone[0] ?? '+'}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
