// A picture in the line (DrawingML), with its alternative text.
import { h } from '../../../core/export/tree.ts';
import { w, type Xml } from './xml.ts';

export interface Drawing {
  /** Unique in the document. */
  readonly id: number;
  readonly relationship: string;
  /** In EMU. */
  readonly size: { readonly width: number; readonly height: number };
  readonly name: string;
  readonly alt: string;
  readonly isDecorative: boolean;
}

const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
// How Word marks a picture that says nothing (Office 2019 and later); older ones see an empty alternative text.
const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const DECORATIVE_URI = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

export function writeDrawing({ id, relationship, size, name, alt, isDecorative }: Drawing): Xml {
  const extent = { cx: size.width, cy: size.height };
  const mark = h(
    'a:extLst',
    undefined,
    h('a:ext', { uri: DECORATIVE_URI }, h('adec:decorative', { 'xmlns:adec': DECORATIVE, val: '1' })),
  );
  const properties = { id, name, descr: alt };
  return w(
    'drawing',
    undefined,
    h(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      h('wp:extent', extent),
      h('wp:docPr', properties, ...(isDecorative ? [mark] : [])),
      h('wp:cNvGraphicFramePr', undefined, h('a:graphicFrameLocks', { noChangeAspect: 1 })),
      h(
        'a:graphic',
        undefined,
        h(
          'a:graphicData',
          { uri: PICTURE },
          h(
            'pic:pic',
            { 'xmlns:pic': PICTURE },
            h('pic:nvPicPr', undefined, h('pic:cNvPr', properties), h('pic:cNvPicPr')),
            h(
              'pic:blipFill',
              undefined,
              h('a:blip', { 'r:embed': relationship }),
              h('a:stretch', undefined, h('a:fillRect')),
            ),
            h(
              'pic:spPr',
              undefined,
              h('a:xfrm', undefined, h('a:off', { x: 0, y: 0 }), h('a:ext', extent)),
              h('a:prstGeom', { prst: 'rect' }, h('a:avLst')),
            ),
          ),
        ),
      ),
    ),
  );
}
