// The editor as one extension: Lexical's rich text, history, lists, links and tables, with the article's own nodes.
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension, mergeRegister } from 'lexical';
import { parseAddress } from '../../core/article/addresses.ts';
import { registerChoice } from './blocks/drawChoice.ts';
import { registerOpenings } from './blocks/openings.ts';
import { registerAtoms } from './blocks/registerAtoms.ts';
import { registerClicks } from './blocks/registerClicks.ts';
import { registerEscape } from './blocks/registerEscape.ts';
import { registerBoxes } from './callout/registerBoxes.ts';
import { registerCaretSeen } from './caret/registerCaretSeen.ts';
import { CopyExtension } from './copy/registerCopy.ts';
import { registerArrivals } from './figure/registerArrivals.ts';
import { registerFigures } from './figure/registerFigures.ts';
import { registerEnds } from './footnotes/registerEnds.ts';
import { registerFootnotes } from './footnotes/registerFootnotes.ts';
import { registerTypedLinks } from './link/registerTypedLinks.ts';
import { registerListRoles } from './list/drawRoles.ts';
import { registerChecks } from './list/registerChecks.ts';
import { registerLists } from './list/registerLists.ts';
import { registerIsolation } from './marks/isolation.ts';
import { registerNear } from './near/registerNear.ts';
import { EDITOR_NODES } from './nodes.ts';
import { PasteExtension, registerPaste } from './paste/registerPaste.ts';
import { registerQuotes } from './quote/registerQuotes.ts';
import { registerReminders } from './reminder/registerReminders.ts';
import { registerArrows } from './rtl/registerArrows.ts';
import { registerDeleting } from './rtl/registerDeleting.ts';
import { registerDirections } from './rtl/registerDirections.ts';
import { registerTableArrows } from './rtl/registerTableArrows.ts';
import { registerTables } from './table/registerTables.ts';

export const ArticleExtension = defineExtension({
  name: 'hashiya/article',
  namespace: 'hashiya',
  dependencies: [
    RichTextExtension,
    HistoryExtension,
    ListExtension,
    configExtension(LinkExtension, { validateUrl: (address) => parseAddress(address) !== undefined }),
    CopyExtension,
    PasteExtension,
    configExtension(TableExtension, { hasCellMerge: false, hasCellBackgroundColor: false }),
  ],
  nodes: [...EDITOR_NODES],
  register: (editor) =>
    mergeRegister(
      registerCaretSeen(editor),
      registerBoxes(editor),
      registerFootnotes(editor),
      registerEnds(editor),
      registerClicks(editor),
      registerEscape(editor),
      registerPaste(editor),
      registerFigures(editor),
      registerAtoms(editor),
      registerChoice(editor),
      registerArrivals(editor),
      registerTables(editor),
      registerLists(editor),
      registerListRoles(editor),
      registerChecks(editor),
      registerQuotes(editor),
      registerReminders(editor),
      registerOpenings(editor),
      registerArrows(editor),
      registerTableArrows(editor),
      registerDeleting(editor),
      registerDirections(editor),
      registerIsolation(editor),
      registerTypedLinks(editor),
      registerNear(editor),
    ),
  // What stands there at the beginning is written by the bridge, and is no step to undo.
  $initialEditorState: null,
  theme: {
    text: {
      bold: 'strong',
      italic: 'emphasis',
      underline: 'underline',
      strikethrough: 'strike',
      underlineStrikethrough: 'underline-strike',
      code: 'code',
      highlight: 'highlight',
    },
    tableCellSelected: 'cell-selected',
    list: {
      nested: { listitem: 'nested' },
      listitemChecked: 'checked',
      listitemUnchecked: 'unchecked',
      checklist: 'check',
    },
  },
  onError: (error) => {
    throw error;
  },
});
