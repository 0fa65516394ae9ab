// The list definitions of a document (`word/numbering.xml`), made while lists are written. Every numbered list counts by itself.
import { HANGING, LABEL_INSET } from './measures.ts';
import { w, type Xml } from './xml.ts';

/** The levels that a definition has in Word. */
export const MOST_LEVELS = 9;
const BULLETS = ['•', '◦', '▪'];

/** Where a label stands: the depth of its list, and what it is set in by when the paragraph cannot be. */
export interface LabelPlace {
  readonly level: number;
  readonly lead: string;
}

export class ListDefinitions {
  private readonly definitions: Xml[] = [];
  private readonly shared = new Map<string, number>();

  /** Bullets of one depth; they are the same in every list. */
  bullets(place: LabelPlace): number {
    // LibreOffice shows one character of a bullet, so one that is set in by spaces is a label like any other.
    return this.share(
      BULLETS[place.level % BULLETS.length] ?? '•',
      place.lead === '' ? 'bullet' : 'none',
      place,
    );
  }

  /** A list that Word counts itself. */
  numbers(start: number, { level, lead }: LabelPlace): number {
    return this.define(level, 'decimal', `${lead}%${level + 1}.`, start);
  }

  /**
   * A label of its own. Word has no format for Arabic-Indic digits and shows numbers as each reader's settings say, so such a number is
   * written as the label of its item.
   */
  literal(label: string, place: LabelPlace): number {
    return this.share(label, 'none', place);
  }

  get isEmpty(): boolean {
    return this.definitions.length === 0;
  }

  part(namespaces: Readonly<Record<string, string>>): Xml {
    const numbers = this.definitions.map((_definition, index) =>
      w('num', { numId: index + 1 }, w('abstractNumId', { val: index })),
    );
    return w('numbering', namespaces, ...this.definitions, ...numbers);
  }

  private share(label: string, format: string, { level, lead }: LabelPlace): number {
    const key = `${format} ${level} ${lead}${label}`;
    let id = this.shared.get(key);
    if (id === undefined) {
      id = this.define(level, format, `${lead}${label}`, 1);
      this.shared.set(key, id);
    }
    return id;
  }

  private define(level: number, format: string, label: string, start: number): number {
    const index = this.definitions.length;
    this.definitions.push(
      w(
        'abstractNum',
        { abstractNumId: index },
        w('nsid', { val: hexadecimal(index + 1) }),
        w('multiLevelType', { val: 'hybridMultilevel' }),
        w(
          'lvl',
          { ilvl: level },
          w('start', { val: start }),
          w('numFmt', { val: format }),
          w('suff', { val: 'tab' }),
          w('lvlText', { val: label }),
          // Readers do not agree on whether left is a side of the page or of the line; the middle is the same to all.
          w('lvlJc', { val: 'center' }),
          w('pPr', undefined, w('ind', { left: LABEL_INSET + HANGING * (level + 1), hanging: HANGING })),
        ),
      ),
    );
    return index + 1;
  }
}

function hexadecimal(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, '0');
}
